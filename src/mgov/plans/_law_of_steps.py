"""The limits of the steps of a plan: which table holds each, what it runs from, and the same counted the other way."""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import frozen

from mgov.council import OrdinarySession, Route, ordinary_sessions
from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import Calendar, Deadline, Policy, TimeLimit, When, deadline
from mgov.law import Actor, Citation, Level, Regime, regime_on
from mgov.plans.limits import PLAN_LIMITS, PlanLimits
from mgov.plans.regimes import PDP, plan_regime_on
from mgov.plans.steps import STAGE, Step
from mgov.plans.tracks import ROUTES

DAY = timedelta(days=1)
S = Step
_OF_PLANS: dict[Step, tuple[Step, Callable[[PlanLimits], TimeLimit | None]]] = {
    S.DECISION: (S.MANDATE, lambda law: law.decision),
    S.LAUNCH_POSTING: (S.MEETING, lambda law: law.launch),
    S.LAUNCH_NOTICE: (S.MEETING, lambda law: law.launch),
    S.DATA: (S.REQUEST_RECEIVED, lambda law: law.data),
    S.COPY: (S.SESSION, lambda law: law.committees),
    S.COMMITTEES: (S.SESSION, lambda law: law.committees),
    S.OPINIONS: (S.REPORT_SENT, lambda law: law.opinions),
    S.REPORT_SENT: (S.REPORT_STUDIED, lambda law: None if law.opinions else law.committees),
}
_OF_COUNCILS: dict[Step, tuple[Step, Callable[[CouncilLimits], TimeLimit | None]]] = {
    S.AGENDA: (S.SESSION, lambda law: law.agenda),
    S.NOTICE: (S.SESSION, lambda law: law.notice),
    S.POSTING: (S.CLOSING, lambda law: law.posting),
    S.SENDING: (S.CLOSING, lambda law: law.sending),
    S.OPPOSITION: (S.RECEIPT, lambda law: law.opposition),
    S.VISA: (S.RECEIPT, lambda law: law.visa or law.interior_visa),
    S.SUMMARY: (S.REPORT_STUDIED, lambda law: law.posting),
}
"""A region knows the visa of the interior authority only."""
BEFORE_SESSION = (S.COPY, S.COMMITTEES, S.AGENDA, S.NOTICE)
"""The steps whose limit runs back from the session."""


@frozen(kw_only=True)
class Law:
    """The law of one level over time, with the calendar and the readings to count by."""

    level: Level
    calendar: Calendar
    policy: Policy

    def council(self, day: date) -> Regime:
        """The law of the council on a day; raises NoRegime."""
        return regime_on(self.level, day)

    def route(self, day: date) -> Route:
        """How a decision of that day goes."""
        return ROUTES[self.council(day)]

    def articles(self, step: Step, day: date) -> tuple[Citation, ...]:
        """The articles that make the step on a day; none where it does not exist."""
        regime = plan_regime_on(self.level, day)
        return () if regime is None else STAGE[step].basis.get(regime, ())

    def actor(self, step: Step, day: date) -> Actor:
        """Who acts: the wali for the governor in a region, the interior authority for its visa."""
        by = STAGE[step].by
        if step == S.VISA and self.route(day) == Route.INTERIOR_VISA:
            return Actor.INTERIOR
        return Actor.WALI if by == Actor.GOVERNOR and self.level == Level.REGION else by

    def since(self, step: Step, day: date) -> Step | None:
        """The step whose day starts the limit of `step`; for a province data are due from the filing."""
        if step == S.DATA and plan_regime_on(self.level, day) is PDP:
            return S.REQUEST
        found = _OF_PLANS.get(step) or _OF_COUNCILS.get(step)
        return found[0] if found else None

    def limit(self, step: Step, day: date) -> TimeLimit | None:
        """The limit of a step as the law of a day has it."""
        if step in _OF_COUNCILS:
            return _OF_COUNCILS[step][1](COUNCIL_LIMITS[self.council(day)])
        regime = plan_regime_on(self.level, day)
        plan = None if regime is None else PLAN_LIMITS.get(regime)
        return None if plan is None or step not in _OF_PLANS else _OF_PLANS[step][1](plan)

    def due(self, step: Step, trigger: When, day: date) -> Deadline | None:
        """When the limit of a step ends, counted from a trigger under the law of a day."""
        limit = self.limit(step, day)
        return None if limit is None else deadline(limit, trigger, self.calendar, self.policy)

    def first_session(self, step: Step, done: date) -> date:
        """The first day a session may open on, once a step whose limit runs back from it is done."""
        return self._sought(step, done, lambda due: due.earliest >= done, DAY)

    def last_trigger(self, step: Step, by: date) -> date:
        """The last day a limit may start on for it to end by a day."""
        return self._sought(step, by, lambda due: due.latest <= by, -DAY)

    def _sought(self, step: Step, day: date, fits: Callable[[Deadline], bool], move: timedelta) -> date:
        """The nearest trigger that fits, on the side of `move`."""
        limit = self.limit(step, day)
        if limit is None:
            return day
        found = deadline(limit, day, self.calendar, self.policy).likely
        trigger = day + (day - found)  # about right: the length, turned round
        while not fits(deadline(limit, trigger, self.calendar, self.policy)):
            trigger += move
        while fits(deadline(limit, trigger - move, self.calendar, self.policy)):
            trigger -= move
        return trigger

    # --- days ---

    def opened(self, day: date, closed: str = "likely") -> date:
        """The first working day from a day on, feasts placed as told: likely, most_open or most_closed."""
        return self.calendar.day(getattr(self.calendar, closed).next_working(self.calendar.index(day)))

    def before(self, day: date, closed: str = "likely") -> date:
        """The last working day up to a day."""
        return self.calendar.day(getattr(self.calendar, closed).before(self.calendar.index(day) + 1, 1))

    def ordinary(self, day: date) -> date:
        """The first day from a day on on which an ordinary session may open."""
        for year in (day.year, day.year + 1):
            for session in self._sessions(day, year):
                opens = self.opened(max(day, session.earliest))
                if opens <= session.latest:
                    return opens
        raise AssertionError("every year has its ordinary sessions")

    def is_ordinary(self, day: date) -> bool:
        """Whether an ordinary session may open on a day."""
        return any(session.earliest <= day <= session.latest for session in self._sessions(day, day.year))

    def _sessions(self, day: date, year: int) -> tuple[OrdinarySession, ...]:
        return ordinary_sessions(self.council(day), year, self.calendar)
