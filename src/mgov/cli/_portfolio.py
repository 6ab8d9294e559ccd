"""`mgov portfolio`: what a collectivity asks of the conventions it already has."""

import argparse
import sys
from collections.abc import Iterator

from mgov import rendering
from mgov.cli._options import BAD, CLEAN, policy, print_json
from mgov.cli._sources import Read, dossiers
from mgov.conventions import Convention, Horizon, Look, gathered, look
from mgov.errors import BadDocument, MgovError, UsageError


def portfolio(options: argparse.Namespace) -> int:
    """Every convention that can be read is looked at, whatever the others are."""
    names: list[str] = []
    unread: list[str] = []
    found = gathered(_looks(options, names, unread), options.on)
    if options.format == "json":
        print_json(rendering.portfolio_data(found, options.lang, names))
    else:
        print(rendering.portfolio_text(found, options.lang, names), end="")
    return BAD if unread else CLEAN


def _looks(options: argparse.Namespace, names: list[str], unread: list[str]) -> Iterator[Look]:
    horizon = Horizon(within=options.within, silent=options.silent, dropped=options.dropped)
    for name, read in dossiers(options.files):
        try:
            seen = _look(read, options, horizon, len(names))
        except (MgovError, OSError) as error:
            unread.append(name)
            for fault in error.faults if isinstance(error, BadDocument) else (error,):
                print(f"mgov: {name}: {fault}", file=sys.stderr)
        else:
            names.append(name)
            yield seen


def _look(read: Read, options: argparse.Namespace, horizon: Horizon, place: int) -> Look:
    if isinstance(read, Exception):
        raise read
    if not isinstance(read.subject, Convention):
        kind = type(read.subject).__name__.lower()
        raise UsageError(f"a portfolio is made of conventions; this file is another kind: {kind}")
    return look(read, options.on, horizon, place=place, policy=policy(options))
