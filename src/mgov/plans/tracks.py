"""Tracks: the approval of one act of a plan, the plan itself or an update, over the tables of councils."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mgov.council import APPROVAL_EVENTS, PROCEDURES, Approval, Deliberated, Route
from mgov.council.approvals import LONGEST_WAIT, Road
from mgov.delays import earliest_of, latest_of
from mgov.dossiers import lazy
from mgov.errors import NoRegime
from mgov.findings import OneOf, Unknown
from mgov.law import COMMUNE_2009, COMMUNE_2015, PROVINCE_2015, REGION_2015, Regime
from mgov.plans._places import royal_precinct
from mgov.procedures import Entry, Trajectory, replay

if TYPE_CHECKING:
    from mgov.plans.facts import PlanFacts

ROUTES: dict[Regime, Route] = {
    COMMUNE_2015: Route.VISA,
    PROVINCE_2015: Route.VISA,
    REGION_2015: Route.INTERIOR_VISA,
    COMMUNE_2009: Route.PLAIN,
}
"""How the council's decision on a plan goes: visa since 2015; under the charter it is not in the list of article 69."""


class PlanTrack:
    """The approval of the plan (`act` None) or of one of its updates, over the whole journal."""

    def __init__(self, facts: "PlanFacts", act: str | None) -> None:
        self.facts = facts
        self.act = act

    @lazy
    def entries(self) -> tuple[Entry, ...]:
        """The events of this approval."""
        return tuple(
            entry
            for entry in self.facts.entries
            if entry.event.act == self.act and isinstance(entry.event, APPROVAL_EVENTS)
        )

    @lazy
    def decisions(self) -> tuple[Entry, ...]:
        """The decisions of the council."""
        return tuple(entry for entry in self.entries if type(entry.event) is Deliberated)

    @lazy
    def days(self) -> tuple[date, date] | None:
        """The first and the last day the decision may be of; None where nothing tells."""
        found = self.decisions[:1] or tuple(entry for entry in self.facts.entries if entry.event.act == self.act)
        dated = next((entry for entry in found if entry.event.on is not None), None)
        if dated is None:
            day = self.facts.judged_on
            return None if day is None else (day - LONGEST_WAIT if self.facts.entries else day, day)
        first, last = earliest_of(dated.when), latest_of(dated.when)
        settled = self.decisions or self.facts.complete
        return (first if settled else first - LONGEST_WAIT, last)

    @lazy
    def laws(self) -> tuple[Regime, ...]:
        """The regimes of State control that may govern the decision; none where no law is encoded."""
        level, days = self.facts.plan.level, self.days
        return tuple(law for law in ROUTES if level in (None, law.level) and (days is None or law.meets(*days)))

    @property
    def unencoded(self) -> NoRegime | None:
        """Why no law governs the approval here; None where one may."""
        level, days = self.facts.plan.level, self.days
        return None if self.laws or level is None or days is None else NoRegime(level, days[1])

    @lazy
    def crossroads(self) -> tuple[str, ...]:
        """What would tell which way the decision went: the law that governs it, or whether a precinct decided."""
        precinct = self.royal_precinct.paths if isinstance(self.royal_precinct, Unknown) else ()
        return tuple(dict.fromkeys((*self._doubts_of_law, *precinct)))

    @lazy
    def _doubts_of_law(self) -> tuple[str, ...]:
        if len(self.laws) == 1 and self.facts.plan.level is not None:
            return ()
        if self.facts.plan.level is None:
            return ("/subject/level",)
        return (f"/journal/{self.decisions[0].place}/on",) if self.decisions else self.facts.omitted.paths

    @lazy
    def regimes(self) -> tuple[Regime, ...] | Unknown:
        """The regime of State control as an item of a check carries it; of a time without encoded law, in doubt."""
        if len(self.laws) == 1 and self.facts.plan.level is not None:
            return self.laws
        return OneOf(self._doubts_of_law, self.laws) if self.laws else Unknown()

    @lazy
    def roads(self) -> tuple[Road, ...]:
        """The ways the decision may go."""
        return tuple(Road(law, route) for law in self.laws for route in self._routes(law))

    def _routes(self, law: Regime) -> Iterator[Route]:
        """The route under a law; both where it is not known whether the commune holds a royal palace."""
        precinct = law is COMMUNE_2015 and self.royal_precinct
        if precinct is not True:
            yield ROUTES[law]
        if precinct is not False:
            yield Route.PRECINCT_VISA

    @lazy
    def royal_precinct(self) -> bool | Unknown:
        """Whether the council is that of a royal precinct, none of whose decisions silence approves."""
        return COMMUNE_2015 in self.laws and royal_precinct(self.facts.plan)

    @property
    def strictest(self) -> tuple[Road, ...]:
        """The ways to look for an opposition or a refusal on: every route here is the one to look on."""
        return self.roads

    @lazy
    def _trajectories(self) -> dict[Road, Trajectory[Approval]]:
        return {}

    def trajectory(self, road: Road) -> Trajectory[Approval]:
        """The whole approval by one way."""
        found = self._trajectories.get(road)
        if found is None:
            facts = self.facts
            found = self._trajectories[road] = replay(
                PROCEDURES[road],
                self.entries,
                calendar=facts.calendar,
                policy=facts.policy,
                known_until=facts.dossier.known_until,
            )
        return found
