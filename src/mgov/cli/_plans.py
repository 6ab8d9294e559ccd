"""`mgov progress` and `mgov compare`: the follow-up of a plan, and two versions of it."""

import argparse

from mgov import rendering
from mgov.cli._files import day_of, read_file
from mgov.cli._options import CLEAN, print_json
from mgov.dossiers import Dossier
from mgov.errors import UsageError
from mgov.plans import Counting, Plan, compare, milestones
from mgov.plans import progress as progress_of


def progress(options: argparse.Namespace) -> int:
    """`mgov progress`."""
    dossier = _plan(options.file)
    on = day_of(dossier, options)
    counting = Counting(options.by)
    found = progress_of(dossier, on)
    moments = [one for one in milestones(dossier, counting) if one.day <= on]
    if options.format == "json":
        print_json(rendering.progress_data(found, options.lang, counting, moments))
    else:
        print(rendering.progress_text(found, options.lang, counting, moments), end="")
    return CLEAN


def comparison(options: argparse.Namespace) -> int:
    """`mgov compare`."""
    found = compare(_plan(options.old).subject, _plan(options.new).subject, options.on)
    if options.format == "json":
        print_json(rendering.comparison_data(found, options.lang))
    else:
        print(rendering.comparison_text(found, options.lang), end="")
    return CLEAN


def _plan(name: str) -> Dossier[Plan]:
    dossier = read_file(name)
    if not isinstance(dossier.subject, Plan):
        kind = type(dossier.subject).__name__.lower()
        raise UsageError(f"{name} is no plan; this file is another kind: {kind}")
    return dossier
