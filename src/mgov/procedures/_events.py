"""Events: dated things that happened to a file, and the journal they make."""

import re
from collections.abc import Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from attrs import frozen

from mgov.delays import When, Window, earliest_of, latest_of
from mgov.errors import UsageError
from mgov.findings import pointer


@frozen
class Within:
    """A day told imprecisely: some day from `first` to `last`, both included. "October 2024" is 1 to 31 October 2024.

    Raises:
        UsageError: `last` is before `first`.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise UsageError(f"a window ends on {self.last.isoformat()} before it starts on {self.first.isoformat()}")


@frozen(kw_only=True)
class Event:
    """Something that happened, on a day that may be told imprecisely (`Within`) or not be known (None).

    `act` names the amendment concerned (None = the original text), `party` the collectivity concerned (None = the only
    one). `id`, `known_on` (the day the fact was learned) and `source` are for the application's own register. A kind
    without fields of its own is a bare subclass: it is as frozen, and costs an import next to nothing.
    """

    tag: ClassVar[str] = "event"
    """The name of this kind of event in JSON: the class name in snake case."""

    on: date | Within | None = None
    act: str | None = None
    party: str | None = None
    id: str | None = None
    known_on: date | None = None
    source: str | None = None

    def __init_subclass__(cls) -> None:
        cls.tag = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Entry(NamedTuple):
    """One event of a journal at its position as stored, with the window of days in which it took place."""

    place: int
    event: Event
    when: When


def told(on: date | Within | None) -> When:
    """A told day as a window; an unknown day may be any."""
    if on is None:
        return Window(date.min, date.max)
    return on if isinstance(on, date) else Window(on.first, on.last) if on.first < on.last else on.first


def disorder(journal: Sequence[Event]) -> list[tuple[int, date]]:
    """The positions of events that certainly happened before one listed above them, and the day reached above."""
    wrong: list[tuple[int, date]] = []
    reached = date.min
    for index, event in enumerate(journal):
        when = told(event.on)
        if latest_of(when) < reached:
            wrong.append((index, reached))
        reached = max(reached, earliest_of(when))
    return wrong


def timeline(journal: Sequence[Event], known_until: date | None) -> tuple[Entry, ...]:
    """Each event with its window: told, or for an unknown day bracketed by the events around it.

    The upper bracket is the first later event whose day is told, else the day the journal is complete to.
    """
    entries: list[Entry] = []
    ceiling = known_until or date.max
    floor = date.min
    for index, event in enumerate(journal):
        on = event.on
        if isinstance(on, date):
            floor = max(floor, on)
            entries.append(Entry(index, event, on))
            continue
        if on is None:
            later = [latest_of(told(follower.on)) for follower in journal[index + 1 :] if follower.on is not None]
            top = max(floor, min(later, default=ceiling))
            entries.append(Entry(index, event, Window(floor, top, (pointer("journal", index, "on"),))))
            continue
        floor = max(floor, on.first)
        missing = (pointer("journal", index, "on"),) if on.first < on.last else ()
        entries.append(Entry(index, event, Window(on.first, on.last, missing) if missing else on.first))
    return tuple(entries)
