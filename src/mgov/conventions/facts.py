"""What is derived from a convention's dossier, at its end or just before an event: the only input of checks."""

from collections.abc import Iterator
from datetime import date

from mgov.conventions.events import LIFE_EVENTS, AidGranted, Signed
from mgov.conventions.model import Convention
from mgov.conventions.partners import COLLECTIVITIES, PartyType
from mgov.conventions.procedure import LIFE, Life
from mgov.conventions.tracks import Track
from mgov.council import APPROVAL_EVENTS
from mgov.council.approvals import ApprovalFacts
from mgov.council.procedure import VISA_GIVEN
from mgov.delays import Calendar, Policy, When
from mgov.dossiers import Dossier, Strand
from mgov.findings import Unknown
from mgov.procedures import Entry, Event, Trajectory, replay


class ConventionFacts(ApprovalFacts[Convention]):
    """The facts of a convention, at the end of its journal or just before one of its events.

    Attributes:
        convention: the text.
        acts: the acts of the file: the original text (None) and its amendments.
        signatures: every signature of the journal, with its position.
        grants: every individual decision granting an aid.
        tracks: every approval the file needs; possible ones where a party's type is not known.
    """

    def __init__(
        self, dossier: Dossier[Convention], policy: Policy, calendar: Calendar, on: date | None = None
    ) -> None:
        super().__init__(dossier, policy, calendar, on)
        self.convention: Convention = dossier.subject
        self.acts: tuple[str | None, ...] = (None, *(amendment.id for amendment in self.convention.amendments))
        self.signatures: list[tuple[int, Signed]] = [
            (entry.place, entry.event) for entry in self.entries if isinstance(entry.event, Signed)
        ]
        self.grants: list[Entry] = [entry for entry in self.entries if isinstance(entry.event, AidGranted)]
        parties = self.convention.parties or ()
        alone = sum(party.type in COLLECTIVITIES for party in parties) < 2
        places = self._collectivities()
        self.tracks: tuple[Track, ...] = tuple(
            Track(self, act, place, alone=alone) for act in self.acts for place in places if place is not None
        ) or tuple(self._named())

    def _collectivities(self) -> tuple[int | None, ...]:
        """The positions of the parties that are, or may be, collectivities; (None,) where none can be told.

        An arrondissement without its commune stands for it: its council decides nothing of its own here.
        """
        parties = self.convention.parties
        if parties is None:
            return (None,)
        types = [party.type for party in parties]
        councils = COLLECTIVITIES if PartyType.COMMUNE in types else {*COLLECTIVITIES, PartyType.ARRONDISSEMENT}
        return tuple(i for i, kind in enumerate(types) if kind is None or kind in councils) or (None,)

    def _named(self) -> Iterator[Track]:
        """The approvals where no party is known to be a collectivity: one for each council that the journal names."""
        councils = (entry.event.party for entry in self.entries if isinstance(entry.event, APPROVAL_EVENTS))
        named = tuple(dict.fromkeys(council for council in councils if council is not None)) or (None,)
        for act in self.acts:
            for council in named:
                yield Track(self, act, None, alone=len(named) == 1, named=council)

    def clause(self, name: str) -> Unknown | None:
        """Unknown where nothing is known of a clause; None where the text is known not to have it."""
        return None if self.convention.says_nothing_of(name) else Unknown((f"/subject/{name}",))

    def visa_since(self, track: Track) -> When:
        """Since when the visa, or the approval, is given, expressly or by silence."""
        return self.reached(track, track.visa_roads, VISA_GIVEN)

    def last(self, track: Track, kind: type[Event]) -> Entry | None:
        """The last visible event of this kind in a track."""
        for entry in reversed(track.entries):
            if entry.place < self.size and type(entry.event) is kind:
                return entry
        return None

    def nothing_of(self, track: Track, *kinds: type[Event]) -> Unknown | None:
        """Unknown where the journal may omit such an event, or one may belong to the track; None: there is none."""
        unclear = [entry for entry in track.unclear if entry.place < self.size and type(entry.event) in kinds]
        if unclear:
            return Unknown(tuple(f"/journal/{entry.place}/party" for entry in unclear))
        return None if self.complete else self.omitted

    def strands(self) -> tuple[Strand, ...]:
        """The approvals, in the order of `tracks`, and the lives of the acts."""
        found = self.memo.get("strands")
        if found is None:
            found = (*(self._approval(track) for track in self.tracks), *(self._life(act) for act in self.acts))
            self.memo["strands"] = found
        return found

    def _approval(self, track: Track) -> Strand:
        return Strand(
            act=track.act,
            party=None if track.alone else track.named,
            entries=track.entries,
            candidates=() if track.unencoded else tuple(track.trajectory(road) for road in track.roads),
            unencoded=track.unencoded,
        )

    def _life(self, act: str | None) -> Strand:
        parties = self.convention.parties
        ids = None if parties is None else {None, *(party.id for party in parties)}
        entries = tuple(
            entry
            for entry in self.entries
            if entry.event.act == act
            and isinstance(entry.event, LIFE_EVENTS)
            and (ids is None or entry.event.party in ids)
        )
        life: Trajectory[Life] = replay(
            LIFE, entries, calendar=self.calendar, policy=self.policy, known_until=self.dossier.known_until
        )
        return Strand(act=act, party=None, entries=entries, candidates=(life,))
