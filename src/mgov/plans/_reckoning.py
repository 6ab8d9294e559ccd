"""How the days of the steps of a plan are found: forwards from what is known, backwards from the day of the session.

Forwards a step comes once what it follows is done: as early as can be, at the usual pace, or as late as the law lets
its duties and silences run. Backwards it must be done by the day that leaves what follows the least time it takes.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from attrs import frozen

from mgov.council import Route
from mgov.delays import When, day_after, earliest_of, latest_of
from mgov.plans._law_of_steps import BEFORE_SESSION, DAY, Law
from mgov.plans.limits import YEARS_BEFORE_UPDATE, YEARS_OF_A_PLAN, end_of_year, programming_due
from mgov.plans.pace import Pace
from mgov.plans.steps import STAGES, After, Stage, Step

S = Step
Days = dict[Step, date]
_ORDER = tuple(Step)
PREPARATION: tuple[Stage, ...] = STAGES[: _ORDER.index(S.SESSION) + 1]
"""The steps up to the session."""
_DATA = (S.REQUEST, S.REQUEST_RECEIVED, S.DATA)
_DUTIES = (S.LAUNCH_POSTING, S.LAUNCH_NOTICE, S.POSTING, S.SENDING, S.SUMMARY)
_SILENCES = (S.DATA, S.OPINIONS, S.VISA)
_OF_CONTROL = (S.OPPOSITION, S.VISA, S.IN_FORCE)


@frozen(kw_only=True)
class Mode:
    """One way to count forwards.

    Attributes:
        usual: the usual durations, not the least; usual work waits for what no law makes it wait for.
        closed: where feasts not announced are placed.
        ends: which end of a limit is meant.
        silent: who may keep silent does, so that the limit runs to its end.
        late: who has a limit uses it up.
    """

    usual: bool
    closed: Literal["likely", "most_open", "most_closed"]
    ends: Literal["earliest", "likely", "latest"]
    silent: bool
    late: bool


EARLIEST = Mode(usual=False, closed="most_open", ends="earliest", silent=False, late=False)
LIKELY = Mode(usual=True, closed="likely", ends="likely", silent=True, late=False)
LATEST = Mode(usual=True, closed="most_closed", ends="latest", silent=True, late=True)


@frozen(kw_only=True)
class Reckoner:
    """The days of every step.

    Attributes:
        law: the law of the level.
        start: the start of the mandate; `end` the end of its first year.
        known: the days that are facts, or given; `told` those that are facts.
        pace: the durations assumed.
    """

    law: Law
    start: When
    end: When
    known: Mapping[Step, When]
    told: frozenset[Step]
    pace: Pace

    # --- forwards ---

    def forward(self, mode: Mode, settled: Mapping[Step, date] = {}) -> Days:
        """The days of every step in one way; those of `settled` stand."""
        days: Days = {}
        ceilings = self._ceilings()
        for stage in STAGES:
            step = stage.step
            if step in self.known:
                days[step] = self._known(step, mode)
                continue
            day = settled[step] if step in settled else self._reached(stage, days, mode)
            days[step] = min(day, ceilings.get(step, day))
        if mode is LIKELY:
            for step in (S.AGENDA, S.NOTICE):
                if step not in self.known and step not in settled:
                    days[step] = min(max(days[step], self._by(step, days[S.SESSION], LIKELY)), days[S.SESSION])
        return days

    def _known(self, step: Step, mode: Mode) -> date:
        return latest_of(self.known[step]) if mode.late else earliest_of(self.known[step])

    def _ceilings(self) -> Days:
        """The day of a fact that comes after a step, by which that step is taken to be done; not so a silence."""
        found: Days = {}
        for stage in reversed(STAGES):
            own = latest_of(self.known[stage.step]) if stage.step in self.told else found.get(stage.step)
            if stage.step in _OF_CONTROL and stage.step not in self.told:
                found.pop(stage.step, None)
                continue
            for link in stage.after:
                if own is not None:
                    found[link.step] = min(own, found.get(link.step, own))
        return found

    def _reached(self, stage: Stage, days: Days, mode: Mode) -> date:
        step = stage.step
        after = [link for link in stage.after if mode.usual or not link.waits]
        base = max(days[link.step] for link in after)
        if not self.law.articles(step, base):
            return base  # no such step under this law
        if step in _AFTER_ALL:
            return self._followed(step, days[S.IN_FORCE], mode)
        if step in (S.SESSION, S.REPORT_STUDIED):
            return self._session(step, days, mode)
        if step == S.IN_FORCE:
            return self._in_force(days, mode)
        if step == S.OPPOSITION or (mode.late and step in _DUTIES) or (mode.silent and step in _SILENCES):
            since = self.law.since(step, base)
            due = None if since is None else self.law.due(step, days[since], days[since])
            if due is not None:
                day: date = getattr(due, mode.ends)
                return max(day, base)
        if not any(link.gap for link in after):
            return base  # on the same day
        return self.law.opened(max(days[link.step] + self._gap(link, mode.usual) for link in after), mode.closed)

    def _gap(self, link: After, usual: bool) -> timedelta:
        if link.gap is None:
            return timedelta(0)
        span = getattr(self.pace, link.gap)
        return timedelta(days=span.usual if usual else span.least)

    def _session(self, step: Step, days: Days, mode: Mode) -> date:
        """The session that adopts, or studies the report: likely an ordinary one, where the year leaves one."""
        if step == S.SESSION:
            ready = max(days[S.REPORTS], days[S.DRAFT], *(self.law.first_session(s, days[s]) for s in BEFORE_SESSION))
        else:
            ready = max(days[S.OPINIONS], self.law.first_session(S.REPORT_SENT, days[S.REPORT_SENT]))
        soon = self.law.opened(ready, mode.closed)
        if not mode.usual:
            return soon
        ordinary = self.law.ordinary(ready)
        return ordinary if step != S.SESSION or ordinary <= earliest_of(self.end) else soon

    def _in_force(self, days: Days, mode: Mode) -> date:
        """The day of an express visa; else the day after the silence, or after the limit to oppose."""
        if self.law.route(days[S.RECEIPT]) == Route.PLAIN:
            return days[S.OPPOSITION] + DAY
        return days[S.VISA] + (DAY if mode.silent and S.VISA not in self.known else timedelta(0))

    def _followed(self, step: Step, since: date, mode: Mode) -> date:
        """The steps that years bound: programming, first yearly report, update, end."""
        if step == S.PROGRAMMING:
            return programming_due(since.year if since <= programming_due(since.year) else since.year + 1)
        years = {S.REPORT: 1, S.UPDATE: YEARS_BEFORE_UPDATE, S.END: YEARS_OF_A_PLAN}[step]
        ends = end_of_year(since, years)
        found = day_after(ends) if step == S.UPDATE else ends
        return latest_of(found) if mode.late else earliest_of(found)

    # --- backwards ---

    def backward(self, by: date, *, usual: bool = False) -> Days:
        """By when each step that leads to the session must be done for it to open on a day.

        Least durations, and the thirty days of the administrations, which hold up only their own request; `usual`
        durations wait for them too.
        """
        bounds: Days = {S.SESSION: by, **dict.fromkeys(BEFORE_SESSION, by)}
        for stage in reversed(PREPARATION):
            step = stage.step
            if step not in bounds:
                continue
            if step != S.SESSION:
                bounds[step] = self._bounded(step, bounds[step], by, usual)
            links: tuple[After, ...] = () if step == S.REQUEST and not usual else stage.after
            there = bool(self.law.articles(step, bounds[step]))
            for link in links:
                day = bounds[step] - (self._gap(link, usual) if there else timedelta(0))
                bounds[link.step] = min(day, bounds.get(link.step, day))
            since = self.law.since(step, bounds[step])
            if step == S.DATA and since is not None:
                bounds[since] = min(bounds.get(since, by), self.law.last_trigger(step, bounds[step]))
        return bounds

    def _bounded(self, step: Step, day: date, by: date, usual: bool) -> date:
        mode = LIKELY if usual else EARLIEST
        if step in BEFORE_SESSION:
            return min(day, self._by(step, by, mode))
        due = self.law.due(step, self.start, day) if step == S.DECISION else None
        if due is not None:
            day = min(day, due.earliest)
        return day if step == S.MANDATE else self.law.before(day, "likely" if usual else "most_closed")

    def posted(self, latest: Days, likely: Days) -> Days:
        """The latest days, the decision signed in time to be posted: that limit runs from the meeting."""
        met = self.known.get(S.MEETING, latest.get(S.MEETING, likely[S.MEETING]))
        due = self.law.due(S.LAUNCH_POSTING, met, latest_of(met))
        if due is None or S.DECISION not in latest:
            return latest
        by = self.law.before(due.earliest, "most_closed")
        return {**latest, S.DECISION: max(min(latest[S.DECISION], by), likely[S.DECISION])}

    def _by(self, step: Step, session: date, mode: Mode) -> date:
        """The working day to do a step by whose limit runs back from a session."""
        due = self.law.due(step, session, session)
        last: date = session if due is None else getattr(due, mode.ends)
        return self.law.before(last, "likely" if mode.usual else "most_closed")


_AFTER_ALL = (S.PROGRAMMING, S.REPORT, S.UPDATE, S.END)
