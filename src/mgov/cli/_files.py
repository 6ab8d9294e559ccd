"""The commands that read a file, print an example, or say what a file looks like."""

import argparse
import sys
from datetime import date
from typing import Any

from mgov import __version__, rendering
from mgov._api import example, examples
from mgov.cli._options import BAD, CANNOT_TELL, CLEAN, ERRORS, policy, print_json
from mgov.cli._sources import dossiers
from mgov.dossiers import Dossier, next_steps, schedule, validate
from mgov.errors import BadDocument, Fault, MgovError, UsageError
from mgov.findings import Report, Verdict
from mgov.language import Language
from mgov.serialization import load, schema

Faults = tuple[Fault | MgovError | OSError, ...]


def check(options: argparse.Namespace) -> int:
    """`mgov check`: every file that can be read is judged, whatever the others are."""
    reports: list[tuple[str, Report]] = []
    unread: dict[str, Faults] = {}
    for name, read in dossiers(options.files):
        try:
            if isinstance(read, Exception):
                raise read
            reports.append((name, validate(read, policy=policy(options))))
        except (MgovError, OSError) as error:
            unread[name] = tuple(error.faults) if isinstance(error, BadDocument) else (error,)
            for fault in unread[name]:
                print(f"mgov: {name}: {fault}", file=sys.stderr)
    if not reports and not unread:
        raise UsageError(f"no document in {', '.join(options.files)}")
    if options.format == "sarif":
        print_json(rendering.sarif_data(reports, options.lang, version=__version__, unread=unread))
    elif options.format == "json":
        print_json([{"file": name, **rendering.report_data(report, options.lang)} for name, report in reports])
    else:
        _print_reports(reports, options.lang, named=[*unread, *(name for name, _ in reports)] != options.files[:1])
    return BAD if unread else max((_status(report) for _, report in reports), key=(CLEAN, CANNOT_TELL, ERRORS).index)


def _print_reports(reports: list[tuple[str, Report]], lang: Language, *, named: bool) -> None:
    for name, report in reports:
        if named:
            print(f"== {name}")
        print(rendering.report_text(report, lang))


def _status(report: Report) -> int:
    if report.verdict == Verdict.PASS:
        return CLEAN
    return ERRORS if report.has_errors else CANNOT_TELL


def following(options: argparse.Namespace) -> int:
    """`mgov next`."""
    dossier = read_file(options.file)
    on = day_of(dossier, options)
    steps = next_steps(dossier, on, policy=policy(options))
    if options.format == "json":
        print_json({"on": on.isoformat(), "steps": rendering.steps_data(steps, options.lang)})
    else:
        print(rendering.steps_text(steps, on, options.lang), end="")
    return CLEAN


def deadlines(options: argparse.Namespace) -> int:
    """`mgov deadlines`."""
    dossier = read_file(options.file)
    on = day_of(dossier, options)
    terms = schedule(dossier, on, policy=policy(options))
    if options.format == "json":
        print_json({"on": on.isoformat(), "terms": rendering.schedule_data(terms, options.lang)})
    else:
        print(rendering.schedule_text(terms, on, options.lang), end="")
    return CLEAN


def read_file(name: str) -> Dossier[Any]:
    return load(sys.stdin.buffer if name == "-" else name)


def day_of(dossier: Dossier[Any], options: argparse.Namespace) -> date:
    on: date | None = options.on or validate(dossier).on
    if on is None:
        raise UsageError("the file holds no date to look from: give one with --on")
    return on


def kind_schema(options: argparse.Namespace) -> int:
    """`mgov schema`."""
    print_json(schema(options.kind))
    return CLEAN


def demo(options: argparse.Namespace) -> int:
    """`mgov demo`."""
    from mgov.serialization import dumps

    for name in (options.name,) if options.name else examples():
        dossier = example(name)
        if options.show:
            print(dumps(dossier))
            continue
        print(f"== {name}")
        for source in dossier.sources:
            print(f"   {source}")
        print(rendering.report_text(validate(dossier), options.lang))
    return CLEAN
