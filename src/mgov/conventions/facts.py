"""What is derived from a convention's dossier, at its end or just before an event: the only input of checks."""

from collections.abc import Iterator
from datetime import date

from mgov.conventions._roads import Road
from mgov.conventions.events import LIFE_EVENTS, AidGranted, Signed
from mgov.conventions.model import Convention
from mgov.conventions.partners import COLLECTIVITIES, PartyType
from mgov.conventions.procedure import LIFE, Life
from mgov.conventions.tracks import Track
from mgov.council import APPROVAL_EVENTS, Approval, Route
from mgov.council.control import blocked, reached, refused
from mgov.council.procedure import VISA_GIVEN
from mgov.delays import Calendar, Policy, When, Window, earlier_of, earliest_of, later_of, latest_of
from mgov.dossiers import Dossier, Facts, Strand
from mgov.findings import Unknown
from mgov.procedures import Entry, Event, Trajectory, replay

EXECUTORY = frozenset({Approval.EXECUTORY})


class ConventionFacts(Facts[Convention]):
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

    def trajectory(self, track: Track, road: Road) -> Trajectory[Approval]:
        """The approval of a track by one way, as far as it is visible here."""
        cut: Trajectory[Approval] | None = self.cuts.get((track, road))
        if cut is None:
            whole = track.trajectory(road)
            cut = whole if self.size == len(self.entries) else whole.before(self.size, self.when)
            self.cuts[track, road] = cut
        return cut

    def _reached(self, track: Track, road: Road, states: frozenset[Approval]) -> When:
        later = tuple(entry for entry in track.entries if entry.place >= self.size)
        trajectory = self.trajectory(track, road)
        if (
            road.route == Route.PLAIN
            and trajectory.state == Approval.MAINTAINED
            and trajectory.doubt is None
            and self.complete
        ):
            # Whether a maintained decision is executory before the judge is seized is not settled (art. 117).
            since = trajectory.last.since
            return since if self.policy.maintained_is_executory else Window(earliest_of(since), date.max)
        return reached(trajectory, states, self.when, complete=self.complete, later=later)

    def visa_since(self, track: Track) -> When:
        """Since when the visa, or the approval, is given, expressly or by silence."""
        return self._over(track, track.visa_roads, VISA_GIVEN)

    def executory_since(self, track: Track, roads: tuple[Road, ...] | None = None) -> When:
        """Since when the decision is executory; over every way it may go unless some are named."""
        return self._over(track, roads or track.roads, EXECUTORY)

    def _over(self, track: Track, roads: tuple[Road, ...], states: frozenset[Approval]) -> When:
        if len(roads) == 1:
            return self._reached(track, roads[0], states)
        days = [self._reached(track, road, states) for road in roads]
        low, high = earlier_of(*days), later_of(*days)
        if low == high:
            return low
        missing = [*track.crossroads, *(path for day in days if isinstance(day, Window) for path in day.missing)]
        return Window(earliest_of(low), latest_of(high), tuple(dict.fromkeys(missing)))

    def blocked(self, track: Track) -> bool | Unknown:
        """Whether an opposition, an annulment or the judge stands in the way of execution."""
        policy = self.policy
        return _agreed(
            track,
            [
                blocked(
                    self.trajectory(track, road),
                    complete=self.complete,
                    maintained_is_executory=policy.maintained_is_executory,
                )
                for road in track.strictest
            ],
        )

    def refused(self, track: Track) -> bool | Unknown:
        """Whether the visa, or the approval, is refused and no new decision has replaced the one refused."""
        return _agreed(
            track, [refused(self.trajectory(track, road), complete=self.complete) for road in track.strictest]
        )

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


def _agreed(track: Track, answers: list[bool | Unknown]) -> bool | Unknown:
    """What every way says; where they differ, what would tell which the decision went."""
    if all(answer == answers[0] for answer in answers):
        return answers[0]
    missing = [path for answer in answers if isinstance(answer, Unknown) for path in answer.paths]
    return Unknown(tuple(dict.fromkeys((*track.crossroads, *missing))))
