"""The watchdog: what notices that a table no longer says what the law says. Fast, and in-process.

Each watch raises AssertionError. The tables beside this file were transcribed from the articles they name, and are
read as they stand: nothing here is derived from the code under test.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
for folder in ("conventions", "delays", "law"):
    sys.path.append(str(HERE.parent / folder))

import test_delays_golden  # noqa: E402
import test_golden_cases  # noqa: E402
from cited_rules import rules  # noqa: E402

import every_room  # noqa: E402
from every_room import CHECKS, LIMITS  # noqa: E402
from mgov import associations, delays, plans  # noqa: E402
from mgov.conventions.amounts import THRESHOLDS  # noqa: E402
from mgov.conventions.procedure import LIFE  # noqa: E402
from mgov.council import PROCEDURES  # noqa: E402
from mgov.delays import _ways, deadline, readings_of, standard_calendar  # noqa: E402
from mgov.law import (  # noqa: E402
    COMMUNE_2002,
    COMMUNE_2009,
    COMMUNE_2015,
    INSTRUMENTS,
    LO_113_14,
    PROVINCE_2015,
    REGION_2015,
    Citation,
)
from mgov.procedures import Event, Procedure, replay, timeline  # noqa: E402

PREFIX = {
    COMMUNE_2015: "",
    PROVINCE_2015: "province.",
    REGION_2015: "region.",
    COMMUNE_2009: "2009.",
    COMMUNE_2002: "2002.",
}
TABLES: dict[str, Procedure[Any]] = {
    f"{PREFIX[regime]}{route}": table for (regime, route), table in PROCEDURES.items()
} | {table.id: table for table in (LIFE, *associations.PROCEDURES, *plans.PROCEDURES)}
"""The tables of councils under the name of their route, with the level, or for the charter the year, before it.

The others have the name that is their id.
"""


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / f"expected_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def place(citation: Citation | None) -> str:
    """Article, paragraph and item of the organic law on communes; the instrument too where it is another."""
    if citation is None:
        return "none"
    instrument = "" if citation.instrument is LO_113_14 else f"{citation.instrument.id}/"
    item = f":{citation.item}" if citation.item else ""
    return f"{instrument}{citation.article.replace(' ', '_')}:{citation.paragraph or ''}{item}"


def _moves() -> dict[tuple[str, str, str], tuple[str, str]]:
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row in rows("moves"):
        for table in row["procedures"].split():
            for event in row["event"].split():
                for state in row["from"].split():
                    key = (table, event, state)
                    assert key not in found, key
                    found[key] = (row["to"], f"{row['article']}:{row['paragraph']}")
    return found


MOVES = _moves()
CLOCKS = {
    (table, row["id"], frozenset(row["states"].split())): (
        row["since"],
        row["limit"],
        row["by"],
        row["to"],
        f"{row['article']}:{row['paragraph']}",
    )
    for row in rows("clocks")
    for table in row["procedures"].split()
}
DUTIES = {
    (table, row["id"]): (row["since"], row["done"].split(), row["limit"], row["by"], row["planned"] or None)
    for row in rows("duties")
    for table in row["procedures"].split()
}
OBSERVED = {table: set(row["events"].split()) for row in rows("observed") for table in row["procedures"].split()}
LIMIT_ROWS = {
    row["id"]: (
        int(row["length"]),
        row["unit"],
        row["profile"],
        row["disputed"],
        f"{row['article']}:{row['paragraph']}",
    )
    for row in rows("limits")
}

THRESHOLD_ROWS = {
    row["id"]: (
        Decimal(row["amount"]),
        row["unit"],
        row["binding"] == "yes",
        f"{row['article']}:{row['paragraph']}",
    )
    for row in rows("thresholds")
}


def _check_rows() -> dict[tuple[str, str], tuple[str, dict[str, list[str]]]]:
    found: dict[tuple[str, str], tuple[str, dict[str, list[str]]]] = {}
    for row in rows("checks"):
        severity, basis = found.setdefault((row["code"], row["rule"]), (row["severity"], {}))
        assert severity == row["severity"]
        assert row["regime"] not in basis
        basis[row["regime"]] = [part if ":" in part else f"{part}:" for part in row["articles"].split()]
    return found


CHECK_ROWS = _check_rows()

DAYS = rows("days")
FIRST = date(2026, 1, 12)
EVENTS = {kind.tag: kind for kind in every_room.EVENTS}


def _walks() -> Iterator[tuple[str, tuple[Event, ...], date, str, tuple[int, ...], str]]:
    for row in rows("walks"):
        events = (event.split("+") for event in row["events"].split())
        journal = tuple(EVENTS[tag](on=FIRST + timedelta(days=int(after))) for tag, after in events)
        until = FIRST + timedelta(days=int(row["until"]))
        set_aside = tuple(int(place) for place in row["set_aside"].split())
        for table in row["procedures"].split():
            yield table, journal, until, row["state"], set_aside, row["law"]


WALKS = tuple(_walks())
LIMIT = {limit.id: limit for limit in LIMITS}


def moves_are_those_of_the_law() -> None:
    found = {}
    for name, table in TABLES.items():
        states = type(table.initial)
        for kind in table.events - table.observed:
            for state in states:
                row = table.row(kind, state)
                if row is not None:
                    found[name, kind.tag, str(state)] = (str(row.target or "="), place(row.basis))
    assert found == MOVES
    for name, table in TABLES.items():
        listed = {(row.event.tag, str(state)) for row in table.transitions for state in row.sources}
        assert listed == {(event, state) for where, event, state in MOVES if where == name}


def walks_end_where_the_law_leads() -> None:
    """Behaviour, not rows: whole journals, silences included, and where they leave the decision."""
    for name, journal, until, state, set_aside, law in WALKS:
        trajectory = replay(
            TABLES[name],
            timeline(journal, until),
            calendar=standard_calendar(),
            policy=delays.DEFAULT,
            known_until=until,
        )
        assert (str(trajectory.state), trajectory.impossible) == (state, set_aside), (name, law)


def silences_are_those_of_the_law() -> None:
    found = {}
    for name, table in TABLES.items():
        for clock in table.clocks:
            key = (name, clock.id, frozenset(str(state) for state in clock.states))
            found[key] = (clock.since.tag, clock.limit.id, clock.by.value, str(clock.target), place(clock.basis))
            assert all(clock in table.clocks_in(state) for state in clock.states)
    assert found == CLOCKS


def duties_are_those_of_the_law() -> None:
    found = {
        (name, duty.id): (duty.since.tag, [kind.tag for kind in duty.done], duty.limit.id, duty.by.value, duty.planned)
        for name, table in TABLES.items()
        for duty in table.duties
    }
    assert found == DUTIES


def observed_events_are_those_that_move_nothing() -> None:
    assert {name: {kind.tag for kind in table.observed} for name, table in TABLES.items()} == OBSERVED


def disputed(limit: delays.TimeLimit) -> str | None:
    """What is disputed of a limit, in the word of the table; None where it is none of these."""
    of = {
        "no": (),
        "yes": readings_of(limit.profile),
        "months": {delays.SIMPLE, *delays.MONTH_READINGS} - {limit.profile},
        "first day": delays.FIRST_DAY_READINGS,
    }
    return next((word for word, readings in of.items() if set(limit.readings) == set(readings)), None)


def limits_are_those_of_the_law() -> None:
    found = {
        limit.id: (limit.length.n, limit.length.unit, limit.profile.name, disputed(limit), place(limit.basis))
        for limit in LIMITS
    }
    assert found == LIMIT_ROWS
    for limit in LIMITS:
        profile: delays.Profile = getattr(delays, LIMIT_ROWS[limit.id][2].upper())
        assert limit.profile == profile


def thresholds_are_those_of_the_law() -> None:
    found = {
        threshold.id: (threshold.amount, threshold.unit, threshold.binding, place(threshold.basis))
        for threshold in THRESHOLDS
    }
    assert found == THRESHOLD_ROWS


def checks_rest_on_the_articles_of_the_law() -> None:
    found = {
        (check.code, check.rule): (
            check.severity.value,
            {regime.id if regime else "*": [place(c) for c in row] for regime, row in check.basis.items()},
        )
        for check in CHECKS
    }
    assert found == CHECK_ROWS


def every_rule_has_an_article() -> None:
    for rule in rules():
        assert rule.citations, rule.where
        for citation in rule.citations:
            assert citation is not None, rule.where
            assert citation.instrument in INSTRUMENTS, rule.where


def golden_days_come_out() -> None:
    for row in DAYS:
        found = deadline(LIMIT[row["limit"]], date.fromisoformat(row["from"]), standard_calendar())
        for name in ("earliest", "likely", "latest"):
            assert getattr(found, name) == date.fromisoformat(row[name]), row
    for parameters in test_golden_cases.ROWS:
        test_golden_cases.test_a_deadline_of_a_golden_case(*parameters.values)  # type: ignore[arg-type]


def golden_counts_come_out() -> None:
    for parameters in test_delays_golden.ROWS:
        test_delays_golden.test_a_golden_deadline(*parameters.values)


def golden_cases_come_out() -> None:
    test_golden_cases.report_of.cache_clear()
    try:
        for name in test_golden_cases.CASES:
            test_golden_cases.test_a_golden_case(name)
    finally:
        test_golden_cases.report_of.cache_clear()


Watch = Callable[[], None]
TABLE_WATCHES: tuple[Watch, ...] = (
    moves_are_those_of_the_law,
    silences_are_those_of_the_law,
    duties_are_those_of_the_law,
    observed_events_are_those_that_move_nothing,
    limits_are_those_of_the_law,
    thresholds_are_those_of_the_law,
    checks_rest_on_the_articles_of_the_law,
    every_rule_has_an_article,
    walks_end_where_the_law_leads,
)
GOLDEN_WATCHES: tuple[Watch, ...] = (golden_days_come_out, golden_cases_come_out, golden_counts_come_out)


def noticed(watches: tuple[Watch, ...]) -> str | None:
    """The name of the first watch that raises an alarm."""
    _forget()
    try:
        for watch in watches:
            try:
                watch()
            except Exception:  # a mutant may also break something outright
                return watch.__name__
        return None
    finally:
        _forget()


def _forget() -> None:
    """Limits are changed in place: what was derived from them is derived again."""
    _ways.usual_plan_of.cache_clear()
    _ways.plan_of.cache_clear()


def states_of(table: Procedure[Any]) -> Iterator[Any]:
    states: Any = type(table.initial)
    yield from states
