"""What is derived from a dossier, once and lazily: the only input of checks and of the verbs."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import frozen

from mgov.delays import Calendar, Policy, When, Window, earliest_of, latest_of
from mgov.dossiers._dossier import Dossier
from mgov.errors import NoRegime
from mgov.findings import Path, Unknown, pointer
from mgov.procedures import Entry, Event, Obligation, Trajectory, obligations, timeline

S = TypeVar("S")


if TYPE_CHECKING:
    lazy = property
else:

    class lazy:
        """A property computed at its first reading. Without the lock of `functools.cached_property` before 3.12."""

        def __init__(self, compute):
            self.compute = compute
            self.name = compute.__name__
            self.__doc__ = compute.__doc__

        def __get__(self, instance, owner):
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.compute(instance)
            return value


@frozen(kw_only=True, eq=False)
class Strand:
    """One thing that moves within a file: the approval of an act by one collectivity, or the life of an act.

    Where a fact that chooses the table is not known, `candidates` holds one trajectory per table that may apply.
    """

    act: str | None
    party: str | None
    entries: tuple[Entry, ...]
    candidates: tuple[Trajectory[Any], ...]
    unencoded: NoRegime | None = None
    """Why nothing is known of how it moves: no encoded law governs it. It then has no candidates."""

    def concerns(self, kind: type[Event]) -> bool:
        """Whether this kind of event moves, or is observed by, the strand."""
        return any(kind in trajectory.procedure.events for trajectory in self.candidates)

    def impossible(self) -> set[int]:
        """The positions of events that no candidate table has a row for."""
        if not self.candidates:
            return set()
        common = set(self.candidates[0].impossible)
        for trajectory in self.candidates[1:]:
            common.intersection_update(trajectory.impossible)
        return common


F = TypeVar("F", bound="Facts[Any]")
T = TypeVar("T")


def once(read: Callable[[F], T]) -> Callable[[F], T]:
    """A reader of facts that is asked once of each view of a file; the answer is kept in `cuts`."""

    def answer(facts: F) -> T:
        cuts = facts.cuts
        if read not in cuts:
            cuts[read] = read(facts)
        found: T = cuts[read]
        return found

    return answer


class Facts(Generic[S]):
    """The facts of a dossier, at its end or just before one of its events.

    Attributes:
        dossier: the file.
        on: the day to judge a file that holds no date; None where none was given.
        calendar: the calendar deadlines are counted on.
        policy: the readings kept and the options chosen.
        entries: every event with its window of days.
        size: how many of them are visible here.
        when: the moment judged: the day of the report, or that of the event judged.
        complete: whether the journal omits nothing up to that moment.
        memo: what was derived from the whole journal, shared by every view of it.
        cuts: what was derived from the journal as far as it is visible here.
    """

    def __init__(self, dossier: Dossier[S], policy: Policy, calendar: Calendar, on: date | None = None) -> None:
        self.dossier = dossier
        self.on = on
        self.policy = policy
        self.calendar = calendar
        self.entries: tuple[Entry, ...] = timeline(dossier.journal, dossier.known_until)
        self.size: int = len(self.entries)
        self.memo: dict[str, Any] = {}
        self.cuts: dict[Any, Any] = {}
        day = self.judged_on
        self.when: When = Window(date.min, date.max) if day is None else day
        self.complete: bool = self._omits_nothing(self.when)

    @property
    def judged_on(self) -> date | None:
        """The day a report of this file judges: `known_until`, else the last dated event, else `on`."""
        if self.dossier.known_until is not None:
            return self.dossier.known_until
        told = [latest_of(entry.when) for entry in self.entries if entry.event.on is not None]
        return max(told, default=self.on)

    def before(self, index: int) -> "Facts[S]":
        """The same file just before the event at `index`: a view that shares what was derived already."""
        views: dict[int, Facts[S]] = self.memo.setdefault("views", {})
        view = views.get(index)
        if view is None:
            view = views[index] = object.__new__(type(self))
            when = self.entries[index].when
            complete = self._omits_nothing(when)
            view.__dict__ = {**self.__dict__, "size": index, "when": when, "complete": complete, "cuts": {}}
        return view

    def rewound(self, index: int, until: int) -> "Facts[S]":
        """The file just before the event at `index`, had the events listed after it, up to `until`, come first."""
        journal = (*self.dossier.journal[:index], *self.dossier.journal[index + 1 : until])
        moved = Dossier(subject=self.dossier.subject, journal=journal, known_until=self.dossier.known_until)
        facts = type(self)(moved, self.policy, self.calendar, self.on)
        facts.when = self.entries[index].when
        facts.complete = self.complete
        return facts

    @property
    def seen(self) -> tuple[Entry, ...]:
        """The events visible here."""
        return self.entries[: self.size]

    def _omits_nothing(self, when: When) -> bool:
        known_until = self.dossier.known_until
        return known_until is not None and latest_of(when) <= known_until

    @property
    def omitted(self) -> Unknown:
        """What an event missing from the journal reads as where it may omit things."""
        return Unknown((pointer("known_until"),))

    def strands(self) -> tuple[Strand, ...]:
        """Everything that moves within the file; each room says what."""
        raise NotImplementedError

    def obligations(self, strand: Strand) -> tuple[Obligation, ...]:
        """The occurrences of the duties of a strand."""
        known: dict[int, tuple[Obligation, ...]] = self.memo.setdefault("obligations", {})
        found = known.get(id(strand))
        if found is None:
            duties = dict.fromkeys(duty for trajectory in strand.candidates for duty in trajectory.procedure.duties)
            found = known[id(strand)] = obligations(duties, strand.entries, self.calendar, self.policy)
        return found


def path_of(entry: Entry) -> Path:
    """The path of an event in the document."""
    return Path(f"/journal/{entry.place}")


def may_precede(entries: Sequence[Entry], index: int) -> int:
    """The position after the last event listed after `index` that may have happened before it or on the same day."""
    limit = latest_of(entries[index].when)
    position = index + 1
    while position < len(entries) and earliest_of(entries[position].when) <= limit:
        position += 1
    return position


def only(entries: Iterable[Entry], act: str | None, party: str | None, *, alone: bool) -> tuple[Entry, ...]:
    """The events of one act and one party; `alone` where the party is the only one, so that events need not name it."""
    return tuple(
        entry
        for entry in entries
        if entry.event.act == act and (entry.event.party == party or (alone and entry.event.party is None))
    )
