"""Where the checks of an association apply: the file, each officer, each event."""

from collections.abc import Iterator
from typing import NamedTuple

from mgov.associations import events as e
from mgov.associations import operations as o
from mgov.associations.facts import AssociationFacts
from mgov.dossiers import EventScope, path_of
from mgov.findings import Each, Item, Path, pointer
from mgov.procedures import Entry, Event


class ByEvent(NamedTuple):
    """One event, with the file at its end or just before it; `entry` is None where the journal may omit it."""

    facts: AssociationFacts
    entry: Entry | None

    @property
    def act(self) -> str | None:
        """The operation the event belongs to."""
        return None if self.entry is None else self.entry.event.act


class ByOfficer(NamedTuple):
    """One officer; `place` is None where the officers are not known."""

    facts: AssociationFacts
    place: int | None


def _item(facts: AssociationFacts, entry: Entry | None) -> Iterator[Item[ByEvent]]:
    yield Item(pointer("journal") if entry is None else path_of(entry), ByEvent(facts, entry), ())


def _the_file(facts: AssociationFacts) -> Iterator[Item[AssociationFacts]]:
    yield Item(Path("/subject"), facts, ())


def _each_officer(facts: AssociationFacts) -> Iterator[Item[ByOfficer]]:
    officers = facts.association.officers
    for place in (None,) if officers is None else range(len(officers)):
        path = pointer("subject", "officers", *(() if place is None else (place,)))
        yield Item(path, ByOfficer(facts, place), ())


def _every(name: str, *kinds: type[Event]) -> Each[AssociationFacts, ByEvent]:
    """The events of some kinds, each with the whole file: for what has to follow them."""

    def find(facts: AssociationFacts) -> Iterator[Item[ByEvent]]:
        for entry in facts.entries:
            if isinstance(entry.event, kinds):
                yield from _item(facts, entry)
        if not facts.complete:
            yield from _item(facts, None)

    return Each(name, find)


def _on(
    name: str, *kinds: type[Event], moved_by: tuple[type[Event], ...] = ()
) -> EventScope[AssociationFacts, ByEvent]:
    """The events of some kinds, each with the file just before it: for what has to come before them."""
    return EventScope(name=name, events=kinds, of=_item, possible="always", moved_by=moved_by)


FILE: Each[AssociationFacts, AssociationFacts] = Each("the association", _the_file)
OFFICERS: Each[AssociationFacts, ByOfficer] = Each("each officer", _each_officer)

CHANGES = _every("each change", *e.CHANGES)
MEMBERS = _every("each new member", e.MemberJoined)
AIDS = _every("each aid", e.AidReceived)
REQUESTS = _every("each application for public utility", e.UtilityRequested)
CLOSINGS = _every("each end of a public appeal", o.AppealClosed)
PURPOSES = _every("each purpose reached", o.PurposeReached)
HELD = _every("each distribution", o.DistributionHeld)
PROGRAMMES = _every("each start of volunteers", o.VolunteeringStarted)
ALL = _every("each event", *e.EVENTS)

ON_OPERATION = _on("each operation", *e.OPERATIONS, moved_by=e.STATUS_EVENTS)
ON_DECLARATION = _on("each declaration", e.Declared)
ON_ACTIVITY = _on("each activity", e.ActivityHeld)
ON_PURCHASE = _on("each purchase", e.PropertyAcquired)
ON_GIFT = _on("each gift", e.GiftAccepted, moved_by=e.UTILITY_EVENTS)
ON_REQUEST = _on("each application for public utility", e.UtilityRequested)
ON_REFUSAL = _on("each refusal of public utility", e.UtilityRefused)
ON_WITHDRAWAL = _on("each withdrawal of public utility", e.UtilityWithdrawn, moved_by=(e.NoticeServed,))
ON_APPEAL = _on("each public appeal", o.AppealOpened, moved_by=o.APPEAL_EVENTS)
ON_USE_REPORT = _on("each report of use", o.UseReported, moved_by=(o.AppealClosed,))
ON_DISTRIBUTION = _on("each distribution", o.DistributionHeld, moved_by=(o.DistributionDeclared,))
ON_VOLUNTEERS = _on("each start of volunteers", o.VolunteeringStarted, moved_by=o.VOLUNTEERING_EVENTS)
ON_AGREEMENT = _on("each agreement", e.AgreementConcluded)
EVENT_SCOPES = (
    ON_OPERATION,
    ON_DECLARATION,
    ON_ACTIVITY,
    ON_PURCHASE,
    ON_GIFT,
    ON_REQUEST,
    ON_REFUSAL,
    ON_WITHDRAWAL,
    ON_APPEAL,
    ON_USE_REPORT,
    ON_DISTRIBUTION,
    ON_VOLUNTEERS,
    ON_AGREEMENT,
)
