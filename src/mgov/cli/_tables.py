"""The commands that ask the tables: limits, closed days, places, checks, procedures."""

import argparse
from typing import Any

from mgov import rendering
from mgov.associations import PROCEDURES as OF_ASSOCIATIONS
from mgov.cli._options import CLEAN, NOT_FOUND, print_json
from mgov.conventions import LIFE
from mgov.council import PROCEDURES
from mgov.delays import closed_days, deadline, parse_length, standard_calendar
from mgov.errors import UsageError
from mgov.plans import PROCEDURES as OF_PLANS
from mgov.procedures import Procedure
from mgov.territory import Match, UnknownPlace, by_code, find
from mgov.territory.model import enclosing_codes

GRAPHS: dict[str, Procedure[Any]] = {
    **{table.id.removeprefix("commune_2015."): table for table in PROCEDURES.values()},
    "life": LIFE,
    **{table.id: table for table in (*OF_ASSOCIATIONS, *OF_PLANS)},
}
"""The procedures `mgov graph` draws, by name: those of communes by their route, the others with their regime."""


def count(options: argparse.Namespace) -> int:
    """`mgov count`."""
    due = deadline(parse_length(options.length), options.start, standard_calendar())
    if options.format == "json":
        print_json({"length": options.length, "from": options.start.isoformat(), **rendering.deadline_data(due)})
    else:
        print("\n".join(due.explain(options.lang)))
    return CLEAN


def holidays(options: argparse.Namespace) -> int:
    """`mgov holidays`."""
    days = closed_days(standard_calendar(), options.year)
    if options.format == "json":
        print_json({"year": options.year, "days": rendering.holidays_data(days, options.lang)})
    else:
        print(rendering.holidays_text(days, options.year, options.lang), end="")
    return CLEAN


def places(options: argparse.Namespace) -> int:
    """`mgov territory`: 1 when nothing is found."""
    found = _coded(options) or find(options.name, options.level, options.within)
    if options.format == "json":
        print_json(rendering.places_data(found))
    else:
        print(rendering.places_text(found, options.name, options.lang), end="")
    return CLEAN if found else NOT_FOUND


def _coded(options: argparse.Namespace) -> tuple[Match, ...]:
    """The place whose code was given for a name, where it is of the level and inside the place asked for."""
    try:
        place = by_code(options.name.strip())
    except UnknownPlace:
        return ()
    fits = options.level in (None, place.tier) and options.within in (None, *enclosing_codes(place))
    return (Match(place, "code"),) if fits else ()


def explain(options: argparse.Namespace) -> int:
    """`mgov explain`."""
    text = rendering.check_text(options.code.upper(), options.lang)
    if text is None:
        raise UsageError(f"no check has the code {options.code!r}")
    print(text, end="")
    return CLEAN


def graph(options: argparse.Namespace) -> int:
    """`mgov graph`: without a procedure, the names there are."""
    if options.procedure is None:
        print("\n".join(GRAPHS))
        return CLEAN
    draw = rendering.dot if options.format == "dot" else rendering.mermaid
    print(draw(GRAPHS[options.procedure], options.lang), end="")
    return CLEAN
