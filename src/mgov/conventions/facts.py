"""What is derived from a convention's dossier: tracks, routes, trajectories, executory days. The only input of checks."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from mgov.conventions.events import LIFE_EVENTS
from mgov.conventions.model import COLLECTIVITIES, Contribution, ContributionKind, Convention, Kind, Party, PartyType
from mgov.conventions.procedure import LIFE, Life
from mgov.council import APPROVAL_EVENTS, PROCEDURES, Approval, Deliberated, Route
from mgov.council.control import blocked, reached, refused
from mgov.council.procedure import VISA_GIVEN
from mgov.delays import When, Window, earlier_of, later_of, latest_of
from mgov.dossiers import Facts, Strand, lazy, only
from mgov.errors import NoRegime
from mgov.findings import Unknown, pointer
from mgov.law import Level, Regime, regime_on
from mgov.procedures import Entry, Trajectory, replay

V = TypeVar("V")

SUBJECT = "subject"
LEVELS: dict[PartyType, Level] = {
    PartyType.COMMUNE: Level.COMMUNE,
    PartyType.PROVINCE: Level.PROVINCE,
    PartyType.REGION: Level.REGION,
}
EXECUTORY = frozenset({Approval.EXECUTORY})


class Track(NamedTuple):
    """The approval of one act by one collectivity; `party` is its position, None where the parties are not known."""

    act: str | None
    party: int | None
    alone: bool


class ConventionFacts(Facts[Convention]):
    """The facts of a convention, at the end of its journal or just before one of its events."""

    @property
    def convention(self) -> Convention:
        """The text."""
        return self.dossier.subject

    # --- the text ---

    def clause(self, name: str) -> Unknown | None:
        """Unknown where nothing is known of a clause; None where the text is known not to have it."""
        return None if self.convention.says_nothing_of(name) else Unknown((pointer(SUBJECT, name),))

    @lazy
    def acts(self) -> tuple[str | None, ...]:
        """The acts of the file: the original text (None) and its amendments."""
        return (None, *(amendment.id for amendment in self.convention.amendments))

    @lazy
    def collectivities(self) -> tuple[int | None, ...]:
        """The positions of the parties that are, or may be, collectivities; (None,) where the parties are not known."""
        parties = self.convention.parties
        if parties is None:
            return (None,)
        return tuple(i for i, party in enumerate(parties) if party.type is None or party.type in COLLECTIVITIES)

    @lazy
    def tracks(self) -> tuple[Track, ...]:
        """Every approval the file needs, possible ones included."""
        places = self.collectivities
        return tuple(Track(act, place, len(places) == 1) for act in self.acts for place in places)

    def party(self, track: Track) -> Party | None:
        """The collectivity of a track; None where the parties are not known."""
        return None if track.party is None or self.convention.parties is None else self.convention.parties[track.party]

    def party_path(self, track: Track) -> str:
        """The path of the collectivity of a track."""
        return pointer(SUBJECT, "parties", *(() if track.party is None else (track.party,)))

    # --- regime and route ---

    def regime(self, track: Track) -> Regime | Unknown | None:
        """The regime of a track: that of the day of its decision, else of its first dated event, else of the report.

        None where no encoded law governs that level on that day.
        """
        return self._memo("regime", track, self._regime)

    def _regime(self, track: Track) -> Regime | Unknown | None:
        party = self.party(track)
        if party is None or party.type is None:
            return Unknown((self.party_path(track) + ("" if party is None else "/type"),))
        if party.type not in LEVELS:
            return Unknown((self.party_path(track) + "/type",))
        entries = self.approval_entries(track)
        decided = [entry for entry in entries if type(entry.event) is Deliberated and entry.event.on is not None]
        dated = decided or [
            entry for entry in self.entries if entry.event.act == track.act and entry.event.on is not None
        ]
        day = latest_of(dated[0].when) if dated else self.judged_on
        if day is None:
            return self.omitted
        try:
            return regime_on(LEVELS[party.type], day)
        except NoRegime:
            return None

    def financial_effect(self, track: Track) -> bool | Unknown:
        """Whether the decision weighs on the collectivity's spending or revenue (LO 113-14, art. 118 § 1).

        What it brings in kind only is contested: whether lending premises or staff is a financial effect is read in
        two ways. What partners pay counts where they pay it to the collectivity.
        """
        return self._memo("effect", track, self._financial_effect)

    def _financial_effect(self, track: Track) -> bool | Unknown:
        contributions = self.convention.contributions
        if contributions is None:
            missing = self.clause("contributions")
            return False if missing is None else missing
        party = self.party(track)
        if party is None:
            return Unknown((self.party_path(track),))
        unknown: list[str] = []
        contested = False
        for index, contribution in enumerate(contributions):
            answer = _weighs(contribution, party.id, pointer(SUBJECT, "contributions", index))
            if answer is True:
                return True
            if isinstance(answer, Unknown):
                unknown += answer.paths
                contested = contested or not answer.paths
        if unknown or contested:
            return Unknown(tuple(unknown))
        return False

    def needs_visa(self, track: Track) -> bool | Unknown:
        """Whether the decision needs a visa before it can be executed (LO 113-14, art. 118)."""
        kind = self.convention.kind
        if kind in VISA_KINDS:
            return True
        effect = self.financial_effect(track)
        if effect is False and kind is None and self.clause("kind") is not None:
            return Unknown((pointer(SUBJECT, "kind"),))
        return effect

    def routes(self, track: Track) -> tuple[Route, ...]:
        """The routes the decision may take; several where what chooses them is not known."""
        if self.convention.kind == Kind.DELEGATED_MANAGEMENT:
            return (Route.INTERIOR_VISA,)
        needs = self.needs_visa(track)
        if needs is True:
            return (Route.VISA,)
        return (Route.PLAIN,) if needs is False else (Route.PLAIN, Route.VISA)

    # --- trajectories ---

    def approval_entries(self, track: Track) -> tuple[Entry, ...]:
        """The events of a track's approval, over the whole journal."""
        return self._memo("entries", track, self._approval_entries)

    def _approval_entries(self, track: Track) -> tuple[Entry, ...]:
        party = self.party(track)
        mine = only(self.entries, track.act, None if party is None else party.id, alone=track.alone)
        return tuple(entry for entry in mine if isinstance(entry.event, APPROVAL_EVENTS))

    def trajectory(self, track: Track, route: Route) -> Trajectory[Approval]:
        """The approval of a track by one route, as far as it is visible here."""
        whole = self._memo(f"trajectory.{route}", track, lambda t: self._replayed(t, route))
        return whole if self.size == len(self.entries) else whole.before(self.size, self.when)

    def _replayed(self, track: Track, route: Route) -> Trajectory[Approval]:
        return replay(
            PROCEDURES[route],
            self.approval_entries(track),
            calendar=self.calendar,
            policy=self.policy,
            known_until=self.dossier.known_until,
        )

    def _later(self, track: Track) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.approval_entries(track) if entry.place >= self.size)

    def _reached(self, track: Track, route: Route, states: frozenset[Approval]) -> When:
        trajectory = self.trajectory(track, route)
        return reached(trajectory, states, self.when, complete=self.complete, later=self._later(track))

    def visa_since(self, track: Track) -> When:
        """Since when the visa is given, expressly or by silence."""
        route = next((route for route in self.routes(track) if route != Route.PLAIN), Route.VISA)
        return self._reached(track, route, VISA_GIVEN)

    def executory_since(self, track: Track, route: Route | None = None) -> When:
        """Since when the decision is executory; over every route it may take unless one is named."""
        routes = self.routes(track) if route is None else (route,)
        days = [self._reached(track, each, EXECUTORY) for each in routes]
        if len(days) == 1:
            return days[0]
        low, high = earlier_of(*days), later_of(*days)
        needs = self.needs_visa(track)
        missing = needs.paths if isinstance(needs, Unknown) else ()
        if low == high:
            return low
        return Window(_start(low), latest_of(high), (*missing, *_missing(days)))

    def blocked(self, track: Track) -> bool | Unknown:
        """Whether an opposition, or the judge, stands in the way of execution."""
        return blocked(
            self.trajectory(track, self.routes(track)[-1]),
            complete=self.complete,
            maintained_is_executory=self.policy.maintained_is_executory,
        )

    def refused(self, track: Track) -> bool | Unknown:
        """Whether the visa is refused and no new decision has replaced the one refused."""
        return refused(self.trajectory(track, self.routes(track)[-1]), complete=self.complete)

    def last(self, track: Track, kind: type) -> Entry | None:
        """The last visible event of this kind in a track."""
        for entry in reversed(self.approval_entries(track)):
            if entry.place < self.size and type(entry.event) is kind:
                return entry
        return None

    def strands(self) -> tuple[Strand, ...]:
        """The approvals and the lives of the acts."""
        return self._strands

    @lazy
    def _strands(self) -> tuple[Strand, ...]:
        return (*(self._approval_strand(track) for track in self.tracks), *(self._life(act) for act in self.acts))

    def _approval_strand(self, track: Track) -> Strand:
        party = self.party(track)
        return Strand(
            act=track.act,
            party=None if party is None or track.alone else party.id,
            entries=self.approval_entries(track),
            candidates=tuple(self.trajectory(track, route) for route in self.routes(track)),
        )

    def _life(self, act: str | None) -> Strand:
        entries = tuple(e for e in self.entries if e.event.act == act and isinstance(e.event, LIFE_EVENTS))
        life: Trajectory[Life] = replay(
            LIFE, entries, calendar=self.calendar, policy=self.policy, known_until=self.dossier.known_until
        )
        return Strand(act=act, party=None, entries=entries, candidates=(life,))

    def _memo(self, name: str, track: Track, compute: Callable[[Track], V]) -> V:
        key = (name, track)
        if key not in self.memo:
            self.memo[key] = compute(track)
        return cast(V, self.memo[key])


VISA_KINDS = frozenset(
    {Kind.TWINNING, Kind.DECENTRALISED_COOPERATION, Kind.DELEGATED_MANAGEMENT, Kind.LAND, Kind.DELEGATED_SUPERVISION}
)
"""Kinds whose decision needs a visa whatever the money (art. 118 § 1: property, foreign local authorities, services)."""


def _weighs(contribution: Contribution, party: str, path: str) -> bool | Unknown:
    """Whether one contribution weighs on the budget of `party`."""
    none = contribution.amount == Decimal(0)
    if contribution.party != party:
        if contribution.paid_to is None and contribution.kind in (ContributionKind.MONEY, None) and not none:
            return Unknown((f"{path}/paid_to",))
        return contribution.paid_to == party and not none
    if contribution.kind is None:
        return Unknown((f"{path}/kind",))
    if contribution.kind in (ContributionKind.IN_KIND, ContributionKind.STAFF):
        return Unknown()
    return not (none and contribution.kind == ContributionKind.MONEY)


def _start(when: When) -> date:
    return when.earliest if isinstance(when, Window) else when


def _missing(days: list[When]) -> tuple[str, ...]:
    return tuple(path for day in days if isinstance(day, Window) for path in day.missing)
