"""Tables: transitions, clocks and duties. Everything a file can do, as rows."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from attrs import field, frozen

from mgov.delays import TimeLimit, When
from mgov.law import Actor, Citation
from mgov.procedures._events import Entry, Event

P = TypeVar("P", bound=StrEnum)


@frozen(kw_only=True, eq=False)
class Transition(Generic[P]):
    """One row: in any of `sources` this kind of event leads to `target` (None: it happens and changes nothing)."""

    event: type[Event]
    sources: tuple[P, ...]
    target: P | None
    basis: Citation


@frozen(kw_only=True, eq=False)
class Clock(Generic[P]):
    """Silence as a transition: `limit` after the event `since`, a file still in one of `states` moves to `target`."""

    id: str
    states: tuple[P, ...]
    since: type[Event]
    limit: TimeLimit
    by: Actor
    target: P
    basis: Citation


@frozen(kw_only=True, eq=False)
class Duty:
    """Something `by` must do within `limit` of the event `since`; one of the events `done` fulfils it.

    The article is that of the limit. `chosen` picks the events that start this duty, not another; `about` is what must
    have happened since the same duty last started, and from which on it may be fulfilled. A backward limit counts back
    from a day that `since` announces, in its field `planned`; other limits run from the day of the event.
    An occurrence ends where the next one starts, unless each stands `alone`: it then lasts until it is fulfilled.
    """

    id: str
    since: type[Event]
    done: tuple[type[Event], ...]
    limit: TimeLimit
    by: Actor
    planned: str | None = None
    chosen: Callable[[Event], bool] | None = None
    about: type[Event] | None = None
    alone: bool = False

    def counted_from(self, entry: Entry) -> When | None:
        """The day the limit is counted from; None where the event does not announce one, or starts another duty."""
        if self.chosen is not None and not self.chosen(entry.event):
            return None
        if self.planned is None:
            return entry.when
        announced = getattr(entry.event, self.planned)
        return announced if isinstance(announced, date) else None


@frozen(kw_only=True, eq=False)
class Procedure(Generic[P]):
    """How a file of one kind moves under one regime and route: a table, replayed and never executed.

    `observed` events are recorded for duties and checks and move nothing.
    """

    id: str
    initial: P
    transitions: tuple[Transition[P], ...]
    clocks: tuple[Clock[P], ...] = ()
    duties: tuple[Duty, ...] = ()
    observed: frozenset[type[Event]] = frozenset()
    events: frozenset[type[Event]] = field(init=False)
    _rows: dict[tuple[type[Event], P], Transition[P]] = field(init=False)
    _running: dict[P, tuple[Clock[P], ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        rows = {(row.event, source): row for row in self.transitions for source in row.sources}
        states = {state for clock in self.clocks for state in clock.states}
        running = {state: tuple(clock for clock in self.clocks if state in clock.states) for state in states}
        events = frozenset(row.event for row in self.transitions) | self.observed
        for name, table in (("events", events), ("_rows", rows), ("_running", running)):
            object.__setattr__(self, name, table)

    def row(self, kind: type[Event], state: P) -> Transition[P] | None:
        """The row for this kind of event in this state, if there is one."""
        return self._rows.get((kind, state))

    def clocks_in(self, state: P) -> tuple[Clock[P], ...]:
        """The clocks that run in this state."""
        return self._running.get(state, ())

    def bridge(self, state: P, kind: type[Event]) -> P | None:
        """The nearest state, by transitions and silences from `state`, in which this kind of event has a row."""
        seen = {state}
        queue = deque([state])
        while queue:
            here = queue.popleft()
            if (kind, here) in self._rows:
                return here
            for following in self._followers(here):
                if following not in seen:
                    seen.add(following)
                    queue.append(following)
        return None

    def _followers(self, state: P) -> Iterator[P]:
        for row in self.transitions:
            if state in row.sources and row.target is not None:
                yield row.target
        for clock in self.clocks_in(state):
            yield clock.target
