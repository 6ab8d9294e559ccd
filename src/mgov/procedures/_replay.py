"""Replay: the state of a file, read from its journal over a table. It never judges.

An event without a row is *impossible*: it is set aside and what follows is in doubt. Where the journal may omit things,
an event without a row is *bridged* to the nearest state that has one, which is a doubt too. Silence moves a file only
where the journal is known to be complete up to the last day of the limit.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from attrs import frozen

from mgov.delays import Calendar, Deadline, Policy, When, Window, deadline, earliest_of, later_of, latest_of
from mgov.procedures._events import Entry, Event
from mgov.procedures._tables import Clock, Procedure, Transition

P = TypeVar("P", bound=StrEnum)

EVER = Window(date.min, date.max)
"""Any day at all."""
OMITTED = ("/known_until",)
"""What would settle whether something else happened: the day up to which the journal omits nothing."""


class Span(NamedTuple, Generic[P]):
    """A state the file entered, when, and by what: the position of an event, a clock, or None at the start.

    `doubt` is None where the state is certain; otherwise the paths that would settle it, or `()` where nothing
    missing is to blame.
    """

    state: P
    since: When
    cause: "int | Clock[P] | None"
    doubt: tuple[str, ...] | None


class Running(NamedTuple, Generic[P]):
    """A clock that runs in a state, with its deadline; None where the day it started is not in the journal."""

    clock: Clock[P]
    due: Deadline | None


@frozen(kw_only=True, eq=False)
class Trajectory(Generic[P]):
    """What a replay gives: the states in order, the events set aside or unclear, and what still runs at the end.

    `triggers` holds, per position in `spans`, the days on which the events that start clocks took place.
    """

    procedure: Procedure[P]
    spans: tuple[Span[P], ...]
    impossible: tuple[int, ...]
    unclear: Mapping[int, tuple[str, ...]]
    triggers: tuple[dict[type[Event], When], ...]
    calendar: Calendar
    policy: Policy
    known_until: date | None

    @property
    def last(self) -> Span[P]:
        """The state reached, with its date and cause."""
        return self.spans[-1]

    @property
    def state(self) -> P:
        """The state reached."""
        return self.spans[-1].state

    @property
    def doubt(self) -> tuple[str, ...] | None:
        """What makes the state reached uncertain; None where nothing does."""
        paths = [path for found in self.unclear.values() for path in found]
        if self.spans[-1].doubt is not None or paths:
            return tuple(dict.fromkeys((*(self.spans[-1].doubt or ()), *paths)))
        return () if self.impossible else None

    def running(self) -> tuple[Running[P], ...]:
        """The clocks that run in the state reached, the soonest first."""
        found = [
            Running(clock, _due(clock, self.triggers[-1], self.calendar, self.policy))
            for clock in self.procedure.clocks_in(self.state)
        ]
        return tuple(sorted(found, key=lambda run: run.due.latest if run.due else date.max))

    def entered(self, states: frozenset[P]) -> Span[P] | None:
        """The first span in one of these states."""
        for span in self.spans:
            if span.state in states:
                return span
        return None

    def before(self, index: int, when: When) -> "Trajectory[P]":
        """The trajectory just before the event at `index`, which took place at `when`: a cut, not a second replay.

        A silence counts where it was complete before `when`, or before an event listed earlier that moved the file.
        """
        start = earliest_of(when)
        count = 1 + max(
            place
            for place, span in enumerate(self.spans)
            if span.cause is None or (isinstance(span.cause, int) and span.cause < index)
        )
        for span in self.spans[count:]:
            if not isinstance(span.cause, Clock) or latest_of(span.since) > start:
                break
            count += 1
        if count == len(self.spans) and not self.unclear and not self.impossible:
            return self
        return Trajectory(
            procedure=self.procedure,
            spans=self.spans[:count],
            impossible=tuple(position for position in self.impossible if position < index),
            unclear={place: paths for place, paths in self.unclear.items() if place < index},
            triggers=self.triggers[:count],
            calendar=self.calendar,
            policy=self.policy,
            known_until=self.known_until,
        )


def _due(clock: Clock[P], triggers: dict[type[Event], When], calendar: Calendar, policy: Policy) -> Deadline | None:
    trigger = triggers.get(clock.since)
    return None if trigger is None else deadline(clock.limit, trigger, calendar, policy)


def replay(
    procedure: Procedure[P],
    entries: Sequence[Entry],
    *,
    calendar: Calendar,
    policy: Policy,
    known_until: date | None,
    unclear: Mapping[int, tuple[str, ...]] = MappingProxyType({}),
) -> Trajectory[P]:
    """The trajectory of a file through `procedure`.

    `entries` are the events of this track, in the journal's order; `known_until` is the day up to which the journal
    omits nothing (None: it may omit anything). `unclear` gives, for the position of an event that may or may not
    belong here, the paths that would tell: it moves nothing and puts what follows in doubt.

    Raises:
        OutsideHorizon: a clock runs past the years the calendar knows.
    """
    run = _Replay(procedure, calendar, policy, known_until)
    for entry in entries:
        if entry.place in unclear:
            run.doubt_of(unclear[entry.place])
        else:
            run.take(entry)
    if known_until is not None:
        run.wait(known_until, known_until)
    return Trajectory(
        procedure=procedure,
        spans=tuple(run.spans),
        impossible=tuple(run.impossible),
        unclear=unclear,
        triggers=tuple(run.started),
        calendar=calendar,
        policy=policy,
        known_until=known_until,
    )


class _Replay(Generic[P]):
    """The moving parts of one replay; thrown away when it ends."""

    __slots__ = (
        "calendar",
        "doubt",
        "dues",
        "impossible",
        "known_until",
        "policy",
        "procedure",
        "spans",
        "started",
        "state",
        "triggers",
    )

    def __init__(self, procedure: Procedure[P], calendar: Calendar, policy: Policy, known_until: date | None) -> None:
        self.procedure = procedure
        self.calendar = calendar
        self.policy = policy
        self.known_until = known_until
        self.state = procedure.initial
        self.doubt: tuple[str, ...] | None = None
        self.triggers: dict[type[Event], When] = {}
        self.spans: list[Span[P]] = [Span(procedure.initial, EVER, None, None)]
        self.started: list[dict[type[Event], When]] = [self.triggers]
        self.impossible: list[int] = []
        self.dues: dict[str, Deadline] = {}

    def take(self, entry: Entry) -> None:
        """One event of the journal."""
        kind = type(entry.event)
        if kind in self.procedure.observed:
            return
        if self.procedure.clocks_in(self.state):
            self.wait(earliest_of(entry.when), latest_of(entry.when))
        row = self.procedure.row(kind, self.state)
        if row is None:
            row = self._bridged(entry)
        if row is None:
            self.impossible.append(entry.place)
            self.doubt_of(())
            return
        if row.target is not None:
            self.triggers = {**self.triggers, kind: entry.when}
            self._enter(row.target, entry.when, entry.place)

    def wait(self, start: date, end: date) -> None:
        """Fires the clocks that have certainly run out before `start`, and doubts those that may have by `end`."""
        while True:
            soonest: tuple[date, Clock[P], Deadline] | None = None
            for clock in self.procedure.clocks_in(self.state):
                due = self._due(clock)
                if due is None:
                    self.doubt_of(OMITTED)
                elif soonest is None or due.latest < soonest[0]:
                    soonest = (due.latest, clock, due)
            if soonest is None:
                return
            latest, clock, due = soonest
            if latest >= start or self.known_until is None or latest > self.known_until:
                if due.earliest < end:
                    omitted = () if self.known_until is not None and end <= self.known_until else OMITTED
                    missing = due.trigger.missing if isinstance(due.trigger, Window) else ()
                    self.doubt_of((*omitted, *missing))
                return
            entered = self.spans[-1].since
            effect = due.effect
            self._enter(
                clock.target, later_of(effect, entered) if earliest_of(effect) < latest_of(entered) else effect, clock
            )

    def _due(self, clock: Clock[P]) -> Deadline | None:
        """The deadline of a clock, counted once for each day it started."""
        trigger = self.triggers.get(clock.since)
        if trigger is None:
            return None
        known = self.dues.get(clock.id)
        if known is None or known.trigger is not trigger:
            known = self.dues[clock.id] = deadline(clock.limit, trigger, self.calendar, self.policy)
        return known

    def _bridged(self, entry: Entry) -> Transition[P] | None:
        if self.known_until is not None and latest_of(entry.when) <= self.known_until:
            return None
        nearest = self.procedure.bridge(self.state, type(entry.event))
        if nearest is None:
            return None
        self.doubt_of(OMITTED)
        return self.procedure.row(type(entry.event), nearest)

    def doubt_of(self, missing: tuple[str, ...]) -> None:
        """Puts the state, and what follows, in doubt."""
        self.doubt = tuple(dict.fromkeys((*(self.doubt or ()), *missing)))

    def _enter(self, state: P, since: When, cause: "int | Clock[P]") -> None:
        self.state = state
        self.spans.append(Span(state, since, cause, self.doubt))
        self.started.append(self.triggers)
