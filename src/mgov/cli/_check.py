"""`mgov check`: files are judged one after the other, and each report is written before the next file is read."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from textwrap import indent

from mgov import __version__, rendering
from mgov.cli._options import BAD, CANNOT_TELL, CLEAN, ERRORS, policy, print_json
from mgov.cli._sources import dossiers
from mgov.dossiers import validate
from mgov.errors import BadDocument, Fault, MgovError, UsageError
from mgov.findings import Report, Verdict

Named = tuple[str, Report]
Faults = tuple[Fault | MgovError | OSError, ...]


def check(options: argparse.Namespace) -> int:
    """`mgov check`: every file that can be read is judged, whatever the others are."""
    unread: dict[str, Faults] = {}
    seen: set[int] = set()

    def judged() -> Iterator[Named]:
        for name, report in _judged(options, unread):
            seen.add(_status(report))
            yield name, report

    WRITERS[options.format](judged(), options, unread)
    if not seen and not unread:
        raise UsageError(f"no document in {', '.join(options.files)}")
    return BAD if unread else max(seen, key=(CLEAN, CANNOT_TELL, ERRORS).index)


def _judged(options: argparse.Namespace, unread: dict[str, Faults]) -> Iterator[Named]:
    """The report of each file that can be read; the faults of the others are told at once."""
    for name, read in dossiers(options.files):
        try:
            if isinstance(read, Exception):
                raise read
            report = validate(read, policy=policy(options))
        except (MgovError, OSError) as error:
            unread[name] = tuple(error.faults) if isinstance(error, BadDocument) else (error,)
            for fault in unread[name]:
                print(f"mgov: {name}: {fault}", file=sys.stderr)
        else:
            yield name, report


def _status(report: Report) -> int:
    if report.verdict == Verdict.PASS:
        return CLEAN
    return ERRORS if report.has_errors else CANNOT_TELL


def _as_text(reports: Iterable[Named], options: argparse.Namespace, _: dict[str, Faults]) -> None:
    for name, report in reports:
        if [name] != options.files:
            print(f"== {name}")
        print(rendering.report_text(report, options.lang))


def _as_json(reports: Iterable[Named], options: argparse.Namespace, unread: dict[str, Faults]) -> None:
    """One array, written element by element."""
    written = False
    for name, report in reports:
        data = {"file": name, **rendering.report_data(report, options.lang)}
        print(",\n" if written else "[\n", indent(json.dumps(data, ensure_ascii=False, indent=2), "  "), sep="", end="")
        written = True
    if written or unread:
        print("\n]" if written else "[]")


def _as_sarif(reports: Iterable[Named], options: argparse.Namespace, unread: dict[str, Faults]) -> None:
    """One log, written at the end: its rules are those of all its results."""
    found = list(reports)
    if found or unread:
        print_json(rendering.sarif_data(found, options.lang, version=__version__, unread=unread))


WRITERS: dict[str, Callable[[Iterable[Named], argparse.Namespace, dict[str, Faults]], None]] = {
    "text": _as_text,
    "json": _as_json,
    "sarif": _as_sarif,
}
"""How the reports of each format are written."""
