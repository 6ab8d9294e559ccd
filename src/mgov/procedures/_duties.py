"""Duties at work: what had to be done since when, by which day, and whether it was."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mgov.delays import Calendar, Deadline, Policy, deadline
from mgov.procedures._events import Entry, Event
from mgov.procedures._tables import Duty


class Obligation(NamedTuple):
    """One occurrence of a duty: the event it runs from, its deadline, and the event that fulfilled it, if any."""

    duty: Duty
    since: Entry
    due: Deadline
    done: Entry | None


def obligations(
    duties: Iterable[Duty], entries: Sequence[Entry], calendar: Calendar, policy: Policy
) -> tuple[Obligation, ...]:
    """Every occurrence of `duties` in a journal, in the journal's order.

    An occurrence ends where the next event of the same kind starts a new one, unless each stands alone.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    found: list[Obligation] = []
    places: dict[type[Event], list[int]] = {}
    for position, entry in enumerate(entries):
        places.setdefault(type(entry.event), []).append(position)
    for duty in duties:
        starts = places.get(duty.since, [])
        for rank, position in enumerate(starts):
            stop = starts[rank + 1] if rank + 1 < len(starts) and not duty.alone else len(entries)
            trigger = duty.counted_from(entries[position])
            if trigger is None:
                continue
            begin = _begin(duty, entries, starts[rank - 1] if rank else -1, position)
            if begin is None:
                continue
            done = next((entry for entry in entries[begin:stop] if type(entry.event) in duty.done), None)
            found.append(Obligation(duty, entries[position], deadline(duty.limit, trigger, calendar, policy), done))
    return tuple(sorted(found, key=lambda obligation: obligation.since.place))


def overdue(obligation: Obligation, on: date) -> bool:
    """Whether an obligation not yet fulfilled is certainly late on `on`."""
    return obligation.done is None and obligation.due.latest < on


def _begin(duty: Duty, entries: Sequence[Entry], previous: int, position: int) -> int | None:
    """From which position on the duty may be fulfilled; None where what it is about has not happened."""
    if duty.about is None:
        return position + 1
    about = [place for place in range(previous + 1, position) if type(entries[place].event) is duty.about]
    return about[-1] + 1 if about else None
