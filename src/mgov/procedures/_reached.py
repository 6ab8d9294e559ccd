"""Since when a file is in some state, as a trajectory tells it: the day, or the window in which it may be."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from mgov.delays import When, Window, day_after, earliest_of, latest_of
from mgov.procedures._events import Entry
from mgov.procedures._replay import OMITTED, Trajectory
from mgov.procedures._tables import Clock

P = TypeVar("P", bound=StrEnum)


def reached(
    trajectory: Trajectory[P],
    states: frozenset[P],
    when: When,
    *,
    complete: bool,
    only_before: Iterable[Entry] = (),
) -> When:
    """The first day a file is in one of `states`, as seen just before something that took place at `when`.

    A file not there yet gives a window open at the end ("not before"). Where the journal may omit things, the window
    opens at the first of `only_before`, later events that only a file not yet there can undergo.
    """
    span = trajectory.entered(states)
    if span is not None:
        certain = span.doubt is None or not isinstance(span.cause, Clock)
        return span.since if certain else Window(date.min, date.max, span.doubt or ())
    doubt = trajectory.doubt
    if complete:
        if doubt is not None:
            return Window(date.min, date.max, doubt)
        return _not_before(trajectory, states, when)
    floor = min((earliest_of(entry.when) for entry in only_before), default=date.min)
    return Window(floor, date.max, tuple(dict.fromkeys((*OMITTED, *(doubt or ())))))


def _not_before(trajectory: Trajectory[P], states: frozenset[P], when: When) -> Window:
    """Open from the day after `when`, or from the first day on which a silence now running may already have done it."""
    floor = earliest_of(day_after(latest_of(when)))
    missing: tuple[str, ...] = ()
    for clock, due in trajectory.running():
        if clock.target in states and due is not None and earliest_of(due.effect) < floor:
            floor = earliest_of(due.effect)
            missing = due.effect.missing if isinstance(due.effect, Window) else ()
    return Window(floor, date.max, missing)
