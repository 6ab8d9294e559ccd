"""What a file tells of its councils' decisions, over every way each may go: the base of the facts of a room."""

from datetime import date, timedelta
from typing import NamedTuple, Protocol, TypeVar

from mgov.council._control_laws import Route
from mgov.council.control import blocked, reached, refused
from mgov.council.procedure import Approval
from mgov.delays import When, Window, earlier_of, earliest_of, later_of, latest_of
from mgov.dossiers import Facts
from mgov.findings import Unknown
from mgov.law import Regime
from mgov.procedures import Entry, Trajectory

S = TypeVar("S")

EXECUTORY = frozenset({Approval.EXECUTORY})

LONGEST_WAIT = timedelta(days=730)
"""How much older than its sequel a decision without a day is taken to be, at most: a working assumption, not law."""


class Road(NamedTuple):
    """One way a decision may go: a regime, and a route under it."""

    law: Regime
    route: Route


class Approached(Protocol):
    """The approval of one act by one council, as the facts read it."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The events of this approval."""
        ...

    @property
    def roads(self) -> tuple[Road, ...]:
        """The ways the decision may go; none where no law is encoded."""
        ...

    @property
    def strictest(self) -> tuple[Road, ...]:
        """The ways to look for an opposition or a refusal on."""
        ...

    @property
    def crossroads(self) -> tuple[str, ...]:
        """What would tell which of the ways the decision went."""
        ...

    def trajectory(self, road: Road) -> Trajectory[Approval]:
        """The whole approval by one way."""
        ...


class ApprovalFacts(Facts[S]):
    """The facts of a file whose acts are approved by councils."""

    def trajectory(self, track: Approached, road: Road) -> Trajectory[Approval]:
        """The approval of a track by one way, as far as it is visible here."""
        cut: Trajectory[Approval] | None = self.cuts.get((track, road))
        if cut is None:
            whole = track.trajectory(road)
            cut = whole if self.size == len(self.entries) else whole.before(self.size, self.when)
            self.cuts[track, road] = cut
        return cut

    def reached(self, track: Approached, roads: tuple[Road, ...], states: frozenset[Approval]) -> When:
        """Since when the decision is in one of `states`, over these ways; any day where there is none."""
        days = [self._reached(track, road, states) for road in roads] or [Window(date.min, date.max)]
        low, high = earlier_of(*days), later_of(*days)
        if low == high:
            return low
        missing = [*track.crossroads, *(path for day in days if isinstance(day, Window) for path in day.missing)]
        return Window(earliest_of(low), latest_of(high), tuple(dict.fromkeys(missing)))

    def _reached(self, track: Approached, road: Road, states: frozenset[Approval]) -> When:
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

    def executory_since(self, track: Approached, roads: tuple[Road, ...] | None = None) -> When:
        """Since when the decision is executory; over every way it may go unless some are named."""
        return self.reached(track, roads or track.roads, EXECUTORY)

    def blocked(self, track: Approached) -> bool | Unknown:
        """Whether an opposition, an annulment or the judge stands in the way of execution."""
        answers = [
            blocked(
                self.trajectory(track, road),
                complete=self.complete,
                maintained_is_executory=self.policy.maintained_is_executory,
            )
            for road in track.strictest
        ]
        return _agreed(track, answers)

    def refused(self, track: Approached) -> bool | Unknown:
        """Whether the visa, or the approval, is refused and no new decision has replaced the one refused."""
        return _agreed(
            track, [refused(self.trajectory(track, road), complete=self.complete) for road in track.strictest]
        )


def _agreed(track: Approached, answers: list[bool | Unknown]) -> bool | Unknown:
    """What every way says; where they differ, what would tell which the decision went. Not known without a way."""
    answers = answers or [Unknown()]
    if all(answer == answers[0] for answer in answers):
        return answers[0]
    missing = [path for answer in answers if isinstance(answer, Unknown) for path in answer.paths]
    return Unknown(tuple(dict.fromkeys((*track.crossroads, *missing))))
