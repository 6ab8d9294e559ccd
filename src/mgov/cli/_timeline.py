"""`mgov timeline`: the calendar of a plan, from the start of a mandate or from a file."""

import argparse
import json
from pathlib import Path

from mgov import rendering
from mgov.cli._files import read_file
from mgov.cli._options import CLEAN, policy
from mgov.errors import UsageError
from mgov.law import Level
from mgov.plans import Plan
from mgov.plans.pace import ASSUMPTIONS, Pace
from mgov.plans.timeline import Timeline, timeline, timeline_of


def calendar(options: argparse.Namespace) -> int:
    """Printed, or written to a file."""
    found = _found(options)
    if options.format == "svg":
        written = rendering.timeline_svg(found, options.lang)
    elif options.format == "json":
        written = json.dumps(rendering.timeline_data(found, options.lang), ensure_ascii=False, indent=2) + "\n"
    else:
        written = rendering.timeline_text(found, options.lang)
    if options.output is None:
        print(written, end="")
    else:
        Path(options.output).write_text(written, encoding="utf-8")
    return CLEAN


def _found(options: argparse.Namespace) -> Timeline:
    pace = Pace(**dict(options.assume))
    if (options.file is None) == (options.mandate is None):
        raise UsageError("give the start of a mandate with --mandate, or the file of a plan")
    if options.file is None:
        level = Level(options.level or Level.COMMUNE)
        days = {"launch": options.launch, "session": options.session}
        return timeline(level, options.mandate, **days, pace=pace, policy=policy(options))
    if options.launch or options.session or options.level:
        raise UsageError("--level, --launch and --session go with --mandate: a file tells its own level and days")
    dossier = read_file(options.file)
    if not isinstance(dossier.subject, Plan):
        raise UsageError(f"a calendar is that of a plan, not of a {type(dossier.subject).__name__.lower()}")
    return timeline_of(dossier, pace=pace, policy=policy(options))


def assumption(text: str) -> tuple[str, tuple[int, int]]:
    """A duration as one types it: diagnosis=45, or diagnosis=30-60."""
    name, _, days = text.partition("=")
    least, _, usual = days.partition("-")
    numbers = [number for number in (least, usual or least) if number.isascii() and number.isdigit()]
    if name not in ASSUMPTIONS or len(numbers) < 2 or int(numbers[0]) > int(numbers[1]) or int(numbers[1]) > 9999:
        names = ", ".join(ASSUMPTIONS)
        raise argparse.ArgumentTypeError(f"{text!r} is not a duration such as diagnosis=30-60; their names: {names}")
    return name, (int(numbers[0]), int(numbers[1]))
