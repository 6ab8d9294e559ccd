"""Tracks: the approval of one act by one collectivity, with its own regime, route and journal slice."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from mgov.conventions._places import royal_precinct
from mgov.conventions._roads import financial_effect, minister_approves, needs_visa, on_article_78
from mgov.conventions.model import Convention, Kind
from mgov.conventions.partners import Party, PartyType
from mgov.council import APPROVAL_EVENTS, CONTROL_EVENTS, PROCEDURES, SESSION_EVENTS, Approval, Deliberated, Route
from mgov.council.approvals import LONGEST_WAIT, Road
from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import TimeLimit, When, Window, deadline, earlier_of, earliest_of, later_of, latest_of
from mgov.dossiers import lazy, only
from mgov.errors import NoRegime
from mgov.findings import OneOf, Unknown, together
from mgov.law import CHARTER_REGIMES, COMMUNE_2015, REGIMES, Level, Regime, regime_on
from mgov.procedures import Entry, Trajectory, replay

if TYPE_CHECKING:
    from mgov.conventions.facts import ConventionFacts

LEVELS: dict[PartyType, Level] = {
    PartyType.COMMUNE: Level.COMMUNE,
    PartyType.ARRONDISSEMENT: Level.COMMUNE,
    PartyType.PROVINCE: Level.PROVINCE,
    PartyType.REGION: Level.REGION,
}


class Track:
    """The approval of one act by one collectivity, over the whole journal.

    Attributes:
        act: the id of the amendment, None for the original text.
        place: the position of the collectivity among the parties; None where the parties are not known.
        alone: whether no two parties are known to be collectivities, so that events need not name theirs.
        party: the collectivity; None where the parties are not known.
        named: how the events name it; None where none does and the parties are not known.
        path: the path of the collectivity in the document.
    """

    def __init__(
        self, facts: "ConventionFacts", act: str | None, place: int | None, *, alone: bool, named: str | None = None
    ) -> None:
        self.facts = facts
        self.act = act
        self.place = place
        self.alone = alone
        parties = facts.convention.parties
        self.party: Party | None = None if place is None or parties is None else parties[place]
        self.named: str | None = named if self.party is None else self.party.id
        self.path: str = "/subject/parties" if place is None else f"/subject/parties/{place}"

    @property
    def convention(self) -> Convention:
        """The text."""
        return self.facts.convention

    @lazy
    def entries(self) -> tuple[Entry, ...]:
        """The events of this approval."""
        mine = only(self.facts.entries, self.act, self.named, alone=self.alone)
        return tuple(entry for entry in mine if isinstance(entry.event, APPROVAL_EVENTS))

    @lazy
    def unclear(self) -> tuple[Entry, ...]:
        """The events of the council that name no collectivity where there are several: any of them may be meant."""
        if self.alone:
            return ()
        return tuple(
            entry
            for entry in self.facts.entries
            if entry.event.act == self.act and entry.event.party is None and isinstance(entry.event, APPROVAL_EVENTS)
        )

    @lazy
    def regime(self) -> Regime | Unknown | None:
        """The regime: that of the day of the decision, else of the act's first dated event, else of the report.

        None where no encoded law governs that level on that day.
        """
        kind = None if self.party is None else self.party.type
        if kind is None or kind not in LEVELS:
            return Unknown((self.path if self.party is None else f"{self.path}/type",))
        if self.governed_on is None:
            return self.facts.omitted
        found = {_regime_on(LEVELS[kind], day) for day in self._governing_days}
        if len(found) == 1:
            return found.pop()
        decided = self.facts.last(self, Deliberated)
        return self.facts.omitted if decided is None else Unknown((f"/journal/{decided.place}/on",))

    @lazy
    def _decisions(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if type(entry.event) is Deliberated)

    @lazy
    def _governing_days(self) -> tuple[date, ...]:
        """The first and the last day the decision may be of.

        One not dated is at most two years older than its sequel, or younger than what is listed before it; it may be
        of any day before the one judged where nothing dated surrounds it.
        """
        on = cast(date, self.governed_on)
        if self._decisions:
            first, last = earliest_of(self._decisions[0].when), latest_of(self._decisions[0].when)
            if first == date.min and self._dated(self._decisions[0].place):
                first = last - LONGEST_WAIT
            if last == date.max:
                last = on if first == date.min else first + LONGEST_WAIT
            return (first, last)
        if self.facts.complete or not self.facts.entries:
            return (on, on)
        return (on - LONGEST_WAIT, self._not_after(on)) if self._dated() else (date.min, on)

    def _not_after(self, on: date) -> date:
        """The last day of a decision that the journal does not list, where the first event it dates is of day `on`.

        What prepares a session comes before the decision; another event may, in a journal that goes on after it.
        """
        dated = [entry.event for entry in self.facts.entries if entry.event.on is not None]
        prepared = isinstance(dated[0], SESSION_EVENTS)
        return on + LONGEST_WAIT if prepared else max(on, min(on + LONGEST_WAIT, self.facts.judged_on or on))

    def _dated(self, after: int = -1) -> bool:
        """Whether the journal tells the day of an event listed after a position."""
        return any(entry.event.on is not None for entry in self.facts.entries[after + 1 :])

    @lazy
    def governed_on(self) -> date | None:
        """The day whose law governs the approval; None where the file holds no day at all."""
        of_act = [entry for entry in self.facts.entries if entry.event.act == self.act]
        dated = next((entry for entry in (*self._decisions, *of_act) if entry.event.on is not None), None)
        return self.facts.judged_on if dated is None else latest_of(dated.when)

    @property
    def unencoded(self) -> NoRegime | None:
        """Why no law governs the approval here; None where one does, or where that cannot be told."""
        if self.regime is not None or self.party is None or self.party.type is None or self.governed_on is None:
            return None
        return NoRegime(LEVELS[self.party.type], self.governed_on)

    @lazy
    def regimes(self) -> tuple[Regime, ...] | Unknown:
        """The regime as an item of a check carries it: none where no law is encoded."""
        regime = self.regime
        if isinstance(regime, Unknown):
            return OneOf(regime.paths, self.laws)
        return () if regime is None else (regime,)

    @lazy
    def laws(self) -> tuple[Regime, ...]:
        """The regimes that may govern the approval: several, the commune's first, where its level is not known.

        Where no law is encoded the replay still runs, over the commune's tables, and no check but `LAW-001` speaks.
        """
        if not isinstance(self.regime, Unknown):
            return (self.regime or COMMUNE_2015,)
        level = None if self.party is None or self.party.type is None else LEVELS.get(self.party.type)
        days = None if self.governed_on is None else self._governing_days
        return tuple(
            regime for regime in REGIMES if level in (None, regime.level) and (days is None or regime.meets(*days))
        ) or (COMMUNE_2015,)

    def last_day(self, limit: Callable[[CouncilLimits], TimeLimit], since: When) -> When:
        """The last day of a limit of the council; a window where the laws that may govern differ."""
        calendar, policy = self.facts.calendar, self.facts.policy
        days = [deadline(limit(COUNCIL_LIMITS[law]), since, calendar, policy).last_day for law in self.laws]
        if len(days) == 1 or not isinstance(self.regime, Unknown):
            return days[0]
        low, high = earlier_of(*days), later_of(*days)
        if low == high:
            return low
        return Window(earliest_of(low), latest_of(high), self.regime.paths)

    @lazy
    def financial_effect(self) -> bool | Unknown:
        """Whether the decision weighs on the collectivity's spending or revenue (LO 113-14, art. 118 § 1).

        Provinces and regions: "spending and revenue" (LO 112-14, art. 109; LO 111-14, art. 115), read as "or".

        What it brings in kind only is contested: whether lending premises or staff is a financial effect is read in
        two ways. What partners pay counts where they pay it to the collectivity.
        """
        return financial_effect(self.convention, self.facts.clause("contributions"), self.party, self.path)

    @lazy
    def royal_precinct(self) -> bool | Unknown:
        """Whether the council is that of a royal precinct, none of whose decisions silence approves."""
        if COMMUNE_2015 not in self.laws:
            return False
        return royal_precinct(self.party, self.path)

    @lazy
    def needs_visa(self) -> bool | Unknown:
        """Whether the decision needs a visa, or an approval, to be executed, under each law that may govern it."""
        answers = [self._needs_visa(law) for law in self.laws]
        if all(answer == answers[0] for answer in answers):
            return answers[0]
        doubts = [answer for answer in (self.regime, *answers) if isinstance(answer, Unknown)]
        return Unknown(tuple(dict.fromkeys(path for doubt in doubts for path in doubt.paths)))

    def _needs_visa(self, law: Regime) -> bool | Unknown:
        if law in CHARTER_REGIMES:
            return True  # every convention is in the list of article 69 § 1 of the charter: items 5 to 9
        usual, precinct = self._usually_needs_visa(law), law is COMMUNE_2015 and self.royal_precinct
        return True if True in (usual, precinct) else together(usual, precinct) or False

    def _usually_needs_visa(self, law: Regime) -> bool | Unknown:
        """The same outside royal precincts."""
        return needs_visa(self.convention, self.facts.clause("kind"), self.financial_effect, law)

    @lazy
    def on_article_78(self) -> bool | Unknown:
        """Whether the text rests on article 78 of the charter."""
        return on_article_78(self.convention, self.facts.clause("legal_basis"))

    @lazy
    def minister_approves(self) -> bool | Unknown:
        """Whether the Minister, not the governor, approves under the charter (arts. 73 and 78)."""
        return minister_approves(self.party, self.path, self.on_article_78, self.convention.kind)

    @lazy
    def roads(self) -> tuple[Road, ...]:
        """The ways the decision may go; several where what chooses them is not known. The strictest comes last."""
        return tuple(Road(law, route) for law in self._eras for route in self._routes(law))

    @lazy
    def _eras(self) -> tuple[Regime, ...]:
        """One regime for each period the decision may be of: the first, where the level is not known."""
        return tuple({law.since: law for law in reversed(self.laws)}.values())[::-1]

    def _routes(self, law: Regime) -> Iterator[Route]:
        needs = self._needs_visa(law)
        delegated = self.convention.kind == Kind.DELEGATED_MANAGEMENT and law not in CHARTER_REGIMES
        if needs is not True and not delegated:
            yield Route.PLAIN
        if needs is not False:
            yield from self._visas(law)

    def _visas(self, law: Regime) -> Iterator[Route]:
        """The routes with a visa, or an approval, that the decision takes or would take under a law."""
        if law in CHARTER_REGIMES:
            minister = self.minister_approves
            if minister is not True:
                yield Route.GOVERNOR_APPROVAL
            if minister is not False:
                yield Route.MINISTER_APPROVAL
            return
        precinct = law is COMMUNE_2015 and self.royal_precinct
        if precinct is not True:
            by_interior = self.convention.kind == Kind.DELEGATED_MANAGEMENT or (law, Route.VISA) not in PROCEDURES
            yield Route.INTERIOR_VISA if by_interior else Route.VISA
        if precinct is not False:
            yield Route.PRECINCT_VISA

    @lazy
    def visa_roads(self) -> tuple[Road, ...]:
        """The ways with a visa, or an approval, that the decision may go, or would."""
        return tuple(Road(law, route) for law in self._eras for route in self._visas(law))

    @lazy
    def plain_roads(self) -> tuple[Road, ...]:
        """The ways without a visa that the decision may go, or would."""
        return tuple(Road(law, Route.PLAIN) for law in self._eras)

    @lazy
    def strictest(self) -> tuple[Road, ...]:
        """The ways to look for an opposition or a refusal on: those with a visa where the decision may need one."""
        return tuple(road for road in self.roads if road.route != Route.PLAIN) or self.roads[-1:]

    @lazy
    def crossroads(self) -> tuple[str, ...]:
        """What would tell which of the ways the decision went; nothing where only the law is in doubt."""
        doubts: list[object] = [self.regime, self.needs_visa, self.royal_precinct]
        if any(law in CHARTER_REGIMES for law in self.laws):
            doubts.append(self.minister_approves)
        return tuple(dict.fromkeys(path for doubt in doubts if isinstance(doubt, Unknown) for path in doubt.paths))

    @lazy
    def _trajectories(self) -> dict[Road, Trajectory[Approval]]:
        return {}

    def trajectory(self, road: Road) -> Trajectory[Approval]:
        """The whole approval by one way."""
        found = self._trajectories.get(road)
        if found is None:
            facts = self.facts
            moving = [entry for entry in self.unclear if isinstance(entry.event, CONTROL_EVENTS)]
            found = self._trajectories[road] = replay(
                PROCEDURES[road],
                sorted((*self.entries, *moving), key=lambda entry: entry.place),
                unclear={entry.place: (f"/journal/{entry.place}/party",) for entry in moving},
                calendar=facts.calendar,
                policy=facts.policy,
                known_until=facts.dossier.known_until,
            )
        return found


def _regime_on(level: Level, day: date) -> Regime | None:
    try:
        return regime_on(level, day)
    except NoRegime:
        return None
