"""The commands that read a file, print an example, or say what a file looks like."""

import argparse
import sys
from datetime import date
from typing import Any

from mgov import rendering
from mgov._api import example, examples
from mgov.cli._options import CLEAN, policy, print_json
from mgov.dossiers import Dossier, next_steps, schedule, validate
from mgov.errors import UsageError
from mgov.serialization import load, schema


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
