"""The command line: `mgov check`, `next`, `deadlines`, `portfolio`, `count`, `holidays`, `territory` and more.

Exit status of `check`: 0 clean, 1 findings that are errors, 2 bad input or usage, 3 cannot tell. Of `territory`: 1 when
nothing is found. Of the other commands: 0, or 2 for bad input or usage. Findings go to standard output, faults to
standard error.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from mgov import __version__
from mgov.cli import _check, _files, _model, _portfolio, _tables
from mgov.cli._options import BAD, CLEAN, count, day, with_file, with_format, with_policy, year
from mgov.errors import BadDocument, MgovError
from mgov.language import LANGUAGES
from mgov.serialization import KINDS
from mgov.territory import Tier

__all__ = ["main"]

Run = Callable[[argparse.Namespace], int]
Command = Callable[[str, Run, str], argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Arabic is written whatever the console believes
    options = _parser().parse_args(arguments)
    run: Run = options.run
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

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        child = commands.add_parser(name, help=about, description=about)
        child.set_defaults(run=run)
        child.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the output (default: en)")
        return child

    _on_files(command)
    _on_days(command)
    _on_places(command)
    _on_the_law(command)
    return parser


def _on_files(command: Command) -> None:
    check = command("check", _check.check, "check files: what is wrong, what cannot be told, and why")
    check.add_argument("files", nargs="+", metavar="FILE", help="JSON documents, JSON Lines, folders of them, or -")
    with_policy(check)
    with_format(check, "text", "json", "sarif")
    steps = command("next", _files.following, "what is due next, and which silences run")
    with_file(steps)
    with_policy(steps)
    with_format(steps)
    terms = command("deadlines", _files.deadlines, "every obligation and silence of a file, and how each stands")
    with_file(terms)
    with_policy(terms)
    with_format(terms)
    many = command("portfolio", _portfolio.portfolio, "many conventions together: what ends, sleeps, is late or unpaid")
    many.add_argument("files", nargs="+", metavar="FILE", help="JSON documents, JSON Lines, folders of them, or -")
    many.add_argument("--on", type=day, required=True, metavar="DATE", help="the day to look from")
    many.add_argument("--within", type=count, default=90, metavar="DAYS", help="how near an end is (default: 90)")
    many.add_argument("--silent", type=count, default=12, metavar="MONTHS", help="how long is dormant (default: 12)")
    many.add_argument("--dropped", action="append", default=[], metavar="ID", help="a project the plan dropped")
    with_policy(many)
    with_format(many)
    model = command(
        "model", _model.model, "write the text of a convention, in Arabic or in French, with what is known of it"
    )
    with_file(model)
    model.add_argument("-o", "--output", metavar="FILE", help="a .md, .docx or .pdf file (default: Markdown, printed)")
    model.add_argument("--fonts", action="append", default=[], metavar="FOLDER", help="a folder of fonts, for a PDF")
    kinds = command("schema", _files.kind_schema, "the JSON Schema of a kind of document")
    kinds.add_argument("kind", nargs="?", choices=sorted(KINDS), default="convention")
    demo = command("demo", _files.demo, "check the shipped examples, or print one with --print")
    demo.add_argument("name", nargs="?", help="an example by name (default: all)")
    demo.add_argument("--print", dest="show", action="store_true", help="print the document instead of checking it")


def _on_days(command: Command) -> None:
    count = command("count", _tables.count, 'count a limit: mgov count "15 working days" --from 2025-05-05')
    count.add_argument("length", metavar="LENGTH", help='"15 working days", "20 days", "60 full days", "3 months", ...')
    count.add_argument("--from", dest="start", type=day, required=True, metavar="DATE", help="the day it runs from")
    with_format(count)
    holidays = command("holidays", _tables.holidays, "the closed days of a year, weekly rest left out")
    holidays.add_argument("year", type=year, metavar="YEAR", help="a year of the calendar, 2002 to 2030")
    with_format(holidays)


def _on_places(command: Command) -> None:
    territory = command("territory", _tables.places, "places by name or code: codes, what they are part of, population")
    territory.add_argument("name", metavar="NAME", help="a name in Arabic or French, or a code such as 09.581.01.07")
    territory.add_argument("--level", choices=[tier.value for tier in Tier], help="places of this level only")
    territory.add_argument("--within", metavar="CODE", help="places inside the one of this code only")
    with_format(territory)


def _on_the_law(command: Command) -> None:
    explain = command("explain", _tables.explain, "what a check tests, and under which articles")
    explain.add_argument("code", metavar="CODE", help="a code such as CONV-016")
    graph = command("graph", _tables.graph, "how a file moves, as the text of a diagram; without a name, the names")
    graph.add_argument("procedure", nargs="?", choices=tuple(_tables.GRAPHS), help="a procedure by name")
    with_format(graph, "mermaid", "dot")
