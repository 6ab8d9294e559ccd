"""The command line: `mgov check`, `next`, `count`, `explain`, `schema`, `demo`.

Exit status of `check`: 0 clean, 1 findings that are errors, 2 bad input or usage, 3 cannot tell. Of the other commands:
0, or 2 for bad input or usage. Findings go to standard output, faults to standard error.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from typing import Any

from attrs import fields

from mgov import __version__, rendering
from mgov._api import example, examples
from mgov.delays import Policy, deadline, parse_length, standard_calendar
from mgov.dossiers import Dossier, next_steps, validate
from mgov.errors import BadDocument, MgovError, UsageError
from mgov.findings import Report, Verdict
from mgov.language import LANGUAGES, Language
from mgov.serialization import KINDS, load, schema

CLEAN, ERRORS, BAD, CANNOT_TELL = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Arabic is written whatever the console believes
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        status = run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever was reading has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except BadDocument as error:
        for fault in error.faults:
            print(f"mgov: {fault}", file=sys.stderr)
    except (MgovError, OSError) as error:
        print(f"mgov: {error}", file=sys.stderr)
    return BAD


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mgov", description="Moroccan local-governance law, from a terminal.")
    parser.add_argument("--version", action="version", version=f"mgov {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        child = commands.add_parser(name, help=about, description=about)
        child.set_defaults(run=run)
        child.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the output (default: en)")
        return child

    check = command("check", _check, "check files: what is wrong, what cannot be told, and why")
    check.add_argument("files", nargs="+", metavar="FILE", help="a JSON document, or - for standard input")
    _with_policy(check)
    _with_format(check)
    steps = command("next", _next, "what is due next, and which silences run")
    steps.add_argument("file", metavar="FILE", help="a JSON document, or - for standard input")
    steps.add_argument(
        "--on", type=_day, metavar="DATE", help="the day to look from (default: the last day of the file)"
    )
    _with_policy(steps)
    _with_format(steps)
    count = command("count", _count, 'count a limit: mgov count "15 working days" --from 2025-05-05')
    count.add_argument("length", metavar="LENGTH", help='"15 working days", "20 days", "60 full days", "3 months", ...')
    count.add_argument("--from", dest="start", type=_day, required=True, metavar="DATE", help="the day it runs from")
    _with_format(count)
    explain = command("explain", _explain, "what a check tests, and under which articles")
    explain.add_argument("code", metavar="CODE", help="a code such as CONV-016")
    kinds = command("schema", _schema, "the JSON Schema of a kind of document")
    kinds.add_argument("kind", nargs="?", choices=sorted(KINDS), default="convention")
    demo = command("demo", _demo, "check the shipped examples, or print one with --print")
    demo.add_argument("name", nargs="?", help="an example by name (default: all)")
    demo.add_argument("--print", dest="show", action="store_true", help="print the document instead of checking it")
    return parser


def _with_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output (default: text)")


def _with_policy(parser: argparse.ArgumentParser) -> None:
    names = ", ".join(option.name for option in fields(Policy))
    parser.add_argument(
        "--policy", action="append", default=[], type=_choice, metavar="NAME=yes|no", help=f"choose a reading: {names}"
    )


def _choice(text: str) -> tuple[str, bool]:
    name, _, value = text.partition("=")
    if name not in {option.name for option in fields(Policy)} or value not in ("yes", "no"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a reading such as roll_on_closure=yes")
    return name, value == "yes"


def _policy(options: argparse.Namespace) -> Policy:
    return Policy(**dict(options.policy))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-05-05") from None


def _read(name: str) -> Dossier[Any]:
    return load(sys.stdin.buffer if name == "-" else name)


def _json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _check(options: argparse.Namespace) -> int:
    reports: list[tuple[str, Report]] = []
    bad = False
    for name in options.files:
        try:
            reports.append((name, validate(_read(name), policy=_policy(options))))
        except (MgovError, OSError) as error:
            bad = True
            faults = error.faults if isinstance(error, BadDocument) else (error,)
            for fault in faults:
                print(f"mgov: {name}: {fault}", file=sys.stderr)
    if options.format == "json":
        _json([{"file": name, **rendering.report_data(report, options.lang)} for name, report in reports])
    else:
        _print_reports(reports, options.lang, named=len(options.files) > 1)
    return BAD if bad else max((_status(report) for _, report in reports), key=(CLEAN, CANNOT_TELL, ERRORS).index)


def _print_reports(reports: list[tuple[str, Report]], lang: Language, *, named: bool) -> None:
    for name, report in reports:
        if named:
            print(f"== {name}")
        print(rendering.report_text(report, lang))


def _status(report: Report) -> int:
    if report.verdict == Verdict.PASS:
        return CLEAN
    return ERRORS if report.has_errors else CANNOT_TELL


def _next(options: argparse.Namespace) -> int:
    dossier = _read(options.file)
    on = options.on or validate(dossier).on
    if on is None:
        raise UsageError("the file holds no date to look from: give one with --on")
    steps = next_steps(dossier, on, policy=_policy(options))
    if options.format == "json":
        _json({"on": on.isoformat(), "steps": rendering.steps_data(steps, options.lang)})
    else:
        print(rendering.steps_text(steps, on, options.lang), end="")
    return CLEAN


def _count(options: argparse.Namespace) -> int:
    due = deadline(parse_length(options.length), options.start, standard_calendar())
    if options.format == "json":
        _json({"length": options.length, "from": options.start.isoformat(), **rendering.deadline_data(due)})
    else:
        print("\n".join(due.explain(options.lang)))
    return CLEAN


def _explain(options: argparse.Namespace) -> int:
    text = rendering.check_text(options.code.upper(), options.lang)
    if text is None:
        raise UsageError(f"no check has the code {options.code!r}")
    print(text, end="")
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    _json(schema(options.kind))
    return CLEAN


def _demo(options: argparse.Namespace) -> int:
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


if __name__ == "__main__":
    sys.exit(main())
