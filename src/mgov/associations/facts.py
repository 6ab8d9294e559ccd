"""What is derived from an association's dossier, at its end or just before an event: the only input of checks."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mgov.associations import operations as o
from mgov.associations import procedure as p
from mgov.associations.model import ELSEWHERE, Association, AssociationType
from mgov.delays import Calendar, Policy, When, Window, latest_of
from mgov.dossiers import Dossier, Facts, Strand
from mgov.findings import Unknown
from mgov.procedures import Entry, Event, Procedure, Trajectory, reached, replay

P = TypeVar("P", bound=StrEnum)


class AssociationFacts(Facts[Association]):
    """The facts of an association, at the end of its journal or just before one of its events.

    Attributes:
        association: the association.
        foreign: whether it is a foreign one (dahir 1-58-376, art. 21).
    """

    def __init__(self, dossier: Dossier[Association], policy: Policy, calendar: Calendar, on: date | None) -> None:
        super().__init__(dossier, policy, calendar, on)
        self.entries: tuple[Entry, ...] = tuple(_inside(entry, calendar) for entry in self.entries)
        self.association: Association = dossier.subject
        self.foreign: bool | Unknown = _foreign(self.association)

    @property
    def under_the_dahir(self) -> bool | Unknown:
        """Whether dahir 1-58-376 governs the body."""
        kind = self.association.type
        return Unknown(("/subject/type",)) if kind is None else kind not in ELSEWHERE

    @property
    def tables(self) -> tuple[Procedure[p.Status], ...]:
        """The tables its status may follow."""
        if isinstance(self.foreign, Unknown):
            return (p.STATUS, p.FOREIGN)
        return (p.FOREIGN,) if self.foreign else (p.STATUS,)

    def trajectory(self, procedure: Procedure[P], act: str | None = None) -> Trajectory[P]:
        """How the association, or one of its operations, moves through a table, as far as it is visible here."""
        cut: Trajectory[P] | None = self.cuts.get((procedure, act))
        if cut is None:
            whole = self._whole(procedure, act)
            cut = whole if self.size == len(self.entries) else whole.before(self.size, self.when)
            self.cuts[procedure, act] = cut
        return cut

    def _whole(self, procedure: Procedure[P], act: str | None) -> Trajectory[P]:
        known: dict[Any, Trajectory[P]] = self.memo.setdefault("trajectories", {})
        if (procedure, act) not in known:
            known[procedure, act] = replay(
                procedure,
                self._of(procedure, act),
                calendar=self.calendar,
                policy=self.policy,
                known_until=self.dossier.known_until,
            )
        return known[procedure, act]

    def _of(self, procedure: Procedure[Any], act: str | None) -> tuple[Entry, ...]:
        return tuple(
            entry
            for entry in self.entries
            if type(entry.event) in procedure.events and entry.event.act == act and entry.event.party is None
        )

    def since(self, procedure: Procedure[P], state: P, act: str | None = None) -> When:
        """Since when the association, or an operation, is in a state; a window where that cannot be told."""
        return reached(self.trajectory(procedure, act), frozenset({state}), self.when, complete=self.complete)

    def now(self, procedure: Procedure[P], state: P, act: str | None = None) -> bool | Unknown:
        """Whether the association, or an operation, is in a state; unknown where the journal may omit things."""
        trajectory = self.trajectory(procedure, act)
        doubt = trajectory.doubt
        if not self.complete:
            return Unknown(tuple(dict.fromkeys((*self.omitted.paths, *(doubt or ())))))
        return trajectory.state == state if doubt is None else Unknown(doubt)

    def visible(self, kinds: Iterable[type[Event]], act: str | None = None) -> tuple[Entry, ...]:
        """The visible events of these kinds that belong to the association (None) or to one of its operations."""
        wanted = tuple(kinds)
        return tuple(entry for entry in self.seen if isinstance(entry.event, wanted) and entry.event.act == act)

    def strands(self) -> tuple[Strand, ...]:
        """The status, the recognition, and each operation; a first operation of each kind always may begin."""
        found = self.memo.get("strands")
        if found is None:
            operations = ((p.APPEAL, o.APPEAL_EVENTS), (p.DISTRIBUTION, o.DISTRIBUTION_EVENTS),
                          (p.VOLUNTEERING, o.VOLUNTEERING_EVENTS))  # fmt: skip
            found = self.memo["strands"] = (
                self._strand(None, *self.tables),
                self._strand(None, p.UTILITY),
                *(self._strand(act, table) for table, kinds in operations for act in self._acts(kinds)),
            )
        return found

    def _acts(self, kinds: tuple[type[Event], ...]) -> tuple[str | None, ...]:
        acts = dict.fromkeys(entry.event.act for entry in self.entries if isinstance(entry.event, kinds))
        return tuple(acts) or (None,)

    def _strand(self, act: str | None, *tables: Procedure[Any]) -> Strand:
        entries = sorted({entry for table in tables for entry in self._of(table, act)}, key=lambda entry: entry.place)
        return Strand(
            act=act,
            party=None,
            entries=tuple(entries),
            candidates=tuple(self._whole(table, act) for table in tables),
        )


def _inside(entry: Entry, calendar: Calendar) -> Entry:
    """The event; one older than the calendar, in which no limit of this room runs, is of some day before its start."""
    if latest_of(entry.when) >= calendar.first:
        return entry
    return entry._replace(when=Window(date.min, calendar.first))


def _foreign(association: Association) -> bool | Unknown:
    """Article 21: its seat abroad, half its members foreigners, its officers foreigners, or run by foreigners.

    Whether one foreign officer among others is enough is read in two ways.
    """
    if association.type == AssociationType.FOREIGN:
        return True
    signs = (
        _told(association.seat_abroad, "seat_abroad"),
        _told(association.run_by_foreigners, "run_by_foreigners"),
        _half_foreign(association),
        _foreign_officers(association),
        _told(None if association.type is None else False, "type"),
    )
    if True in signs:
        return True
    doubts = [sign for sign in signs if isinstance(sign, Unknown)]
    return Unknown(tuple(path for doubt in doubts for path in doubt.paths)) if doubts else False


def _told(value: bool | None, name: str) -> bool | Unknown:
    return Unknown((f"/subject/{name}",)) if value is None else value


def _half_foreign(association: Association) -> bool | Unknown:
    missing = [name for name in ("members", "foreign_members") if getattr(association, name) is None]
    if association.foreign_members == 0:
        return False
    if missing:
        return Unknown(tuple(f"/subject/{name}" for name in missing))
    return 2 * (association.foreign_members or 0) >= (association.members or 0)


def _foreign_officers(association: Association) -> bool | Unknown:
    officers = association.officers
    if officers is None:
        return Unknown(("/subject/officers",))
    missing = tuple(f"/subject/officers/{place}/foreign" for place, one in enumerate(officers) if one.foreign is None)
    if missing:
        return Unknown(missing)
    foreigners = sum(one.foreign is True for one in officers)
    if foreigners and foreigners < len(officers):
        return Unknown()
    return bool(foreigners)
