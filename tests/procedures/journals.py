"""Journals in a few words, and their replay: shared by the tests of procedures."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from mgov import council as c
from mgov.council.procedure import Approval
from mgov.delays import DEFAULT, Policy, standard_calendar
from mgov.law import COMMUNE_2009, COMMUNE_2015
from mgov.procedures import Entry, Event, Procedure, Trajectory, Within, replay, timeline

PLAIN, VISA, INTERIOR = (c.PROCEDURES[COMMUNE_2015, c.Route(name)] for name in ("plain", "visa", "interior_visa"))
CHARTER_PLAIN, GOVERNOR, MINISTER = (
    c.PROCEDURES[COMMUNE_2009, c.Route(name)] for name in ("plain", "governor_approval", "minister_approval")
)
OF_2015 = (PLAIN, VISA, INTERIOR)
OF_THE_CHARTER = (CHARTER_PLAIN, GOVERNOR, MINISTER)
TABLES: dict[str, Procedure[Approval]] = {table.id: table for table in (*OF_2015, *OF_THE_CHARTER)}

FIRST = date(2026, 1, 12)
"""A Monday; the 14th is the Amazigh new year, a holiday."""

Day = date | Within | None
Told = tuple[type[Event], Day]


def day(text: str) -> date:
    return date.fromisoformat(text)


def journal(*events: Told) -> tuple[Event, ...]:
    return tuple(kind(on=on) for kind, on in events)


def entries(*events: Told, known_until: date | None = None) -> tuple[Entry, ...]:
    return timeline(journal(*events), known_until)


def run(
    table: Procedure[Approval], *events: Told, until: date | None = None, policy: Policy = DEFAULT
) -> Trajectory[Approval]:
    """The replay of a journal that omits nothing up to `until`, or that may omit anything."""
    return replay(
        table,
        entries(*events, known_until=until),
        calendar=standard_calendar(),
        policy=policy,
        known_until=until,
    )


def states(trajectory: Trajectory[Approval]) -> list[Approval]:
    return [span.state for span in trajectory.spans]


def without_clocks(table: Procedure[Approval]) -> Procedure[Approval]:
    return evolve(table, clocks=())


@st.composite
def told(draw: st.DrawFn, *, most: int = 9) -> tuple[Told, ...]:
    """A journal of control events on days in order, some on the same day, some far apart."""
    on = FIRST
    found: list[Told] = []
    for _ in range(draw(st.integers(0, most))):
        on += timedelta(days=draw(st.sampled_from([0, 0, 1, 2, 3, 4, 7, 15, 21, 22, 40, 46, 95])))
        found.append((draw(st.sampled_from(c.APPROVAL_EVENTS)), on))
    return tuple(found)


@st.composite
def lawful(draw: st.DrawFn, table: Procedure[Approval], *, most: int = 9) -> tuple[Told, ...]:
    """A journal whose events mostly have a row in the state reached."""
    on = FIRST
    found: list[Told] = []
    for _ in range(draw(st.integers(1, most))):
        on += timedelta(days=draw(st.sampled_from([0, 0, 1, 2, 3, 4, 7, 15, 21, 22, 40, 46, 95])))
        state = run(table, *found, until=on).state
        kinds: Sequence[Any] = [kind for kind in c.CONTROL_EVENTS if table.row(kind, state) is not None]
        found.append((draw(st.sampled_from(list(kinds) or list(c.CONTROL_EVENTS))), on))
    return tuple(found)
