"""The calendar of a plan: every step from the start of a mandate, with its days, its article and who acts.

    timeline(Level.COMMUNE, date(2021, 9, 8))                               # forwards from the mandate
    timeline(Level.COMMUNE, date(2021, 9, 8), launch=date(2022, 1, 18))     # forwards from the launch meeting
    timeline(Level.COMMUNE, date(2021, 9, 8), session=date(2022, 7, 7))     # backwards from a session
    timeline_of(dossier)                                                    # what the file tells in place of a count

Days the law fixes come from the tables of limits and the calendar; durations it does not fix are those of a `Pace`.
What cannot be is told as a `Clash`, with the limits that clash, not raised.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from mgov.council import SessionKind, SessionOpened, SessionPlanned
from mgov.delays import DEFAULT, Calendar, Policy, When, earliest_of, latest_of, standard_calendar
from mgov.dossiers import Dossier
from mgov.errors import UsageError
from mgov.findings import Unknown
from mgov.law import Level
from mgov.plans import events as e
from mgov.plans._law_of_steps import Law
from mgov.plans._reckoning import EARLIEST, LATEST, LIKELY, Days, Reckoner
from mgov.plans._rows import Clash, Row, Source, Timeline, Trouble
from mgov.plans.checks._readers import mandate_start
from mgov.plans.facts import PlanFacts
from mgov.plans.limits import end_of_year
from mgov.plans.model import Plan
from mgov.plans.pace import Pace
from mgov.plans.steps import STAGES, Stage, Step


def timeline(
    level: Level,
    mandate: When,
    *,
    launch: date | None = None,
    session: date | None = None,
    pace: Pace | None = None,
    policy: Policy = DEFAULT,
    calendar: Calendar | None = None,
) -> Timeline:
    """The calendar of a plan, forwards from the mandate or a launch, or backwards from a session.

    Args:
        level: whose plan it is; the law is the one in force on the day of each step.
        mandate: the start of the mandate.
        launch: the day of the launch meeting.
        session: the day the session that adopts the plan opens.
        pace: the durations no text fixes.
        policy: the readings chosen; the calendar of the working days by default the standard one.
        calendar: the working days.

    Raises:
        NoRegime: no encoded law covers these days.
        OutsideHorizon: the steps leave the days the calendar knows.

    >>> from datetime import date
    >>> found = timeline(Level.COMMUNE, date(2021, 9, 8), session=date(2022, 7, 7))
    >>> print(found.row(Step.COMMITTEES).latest)
    2022-06-07
    """
    given = {step: day for step, day in ((Step.MEETING, launch), (Step.SESSION, session)) if day is not None}
    law = Law(level=level, calendar=calendar or standard_calendar(), policy=policy)
    return _timeline(law, {Step.MANDATE: mandate, **given}, {}, pace or Pace())


def timeline_of(
    dossier: Dossier[Plan],
    *,
    pace: Pace | None = None,
    policy: Policy = DEFAULT,
    calendar: Calendar | None = None,
) -> Timeline:
    """The calendar of the plan of a file: the days it tells stand in place of the counted ones.

    A session planned and not yet opened is a target to count back from. Updates are left out; of the yearly reports the
    first one told is shown.

    Raises:
        UsageError: the file does not tell the level, or when the council was elected.
        NoRegime: no encoded law covers these days.
        OutsideHorizon: the steps leave the days the calendar knows.
    """
    days = calendar or standard_calendar()
    facts = PlanFacts(dossier, policy, days)
    start = mandate_start(facts)
    if facts.plan.level is None or isinstance(start, Unknown):
        lacking = "/subject/level" if facts.plan.level is None else ", ".join(getattr(start, "paths", ()))
        raise UsageError(f"the calendar of a plan starts from its level and the start of the mandate: give {lacking}")
    told, planned = _told(facts)
    law = Law(level=facts.plan.level, calendar=days, policy=policy)
    given: dict[Step, When] = {} if planned is None else {Step.SESSION: planned}
    return _timeline(law, given, {Step.MANDATE: start, **told}, pace or Pace())


def _told(facts: PlanFacts) -> tuple[dict[Step, When], date | None]:
    """The days the file tells, the last of each kind, and the day of a session planned since."""
    steps = {kind: stage.step for stage in STAGES for kind in stage.told}
    found: dict[Step, When] = {}
    planned: date | None = None
    for entry in facts.entries:
        event, kind = entry.event, type(entry.event)
        if isinstance(event, SessionPlanned) and event.act is None:
            planned = event.opens
        step = steps.get(kind)
        bounded = date.min < earliest_of(entry.when) and latest_of(entry.when) < date.max
        if step is None or not bounded or (event.act is not None and kind not in e.REPORT_EVENTS):
            continue
        planned = None if kind is SessionOpened else planned
        if kind not in e.REPORT_EVENTS or step not in found:
            found[step] = entry.when
    if planned is not None:
        found.pop(Step.SESSION, None)
    return found, planned


def _timeline(law: Law, given: Mapping[Step, When], told: Mapping[Step, When], pace: Pace) -> Timeline:
    known = {**given, **told}
    start = known[Step.MANDATE]
    end = end_of_year(start, 1)
    days = Reckoner(law=law, start=start, end=end, known=known, told=frozenset(told), pace=pace)
    earliest = days.forward(EARLIEST)
    in_year = days.backward(law.before(earliest_of(end), "most_closed"))
    target = known.get(Step.SESSION)
    bounds = in_year if target is None else days.backward(earliest_of(target))
    usual: Days = {}
    if target is not None:
        backwards = days.backward(earliest_of(target), usual=True)
        usual = {step: max(day, earliest[step]) for step, day in backwards.items() if step != Step.MANDATE}
    likely = days.forward(LIKELY, usual)
    pressed: Days = {step: max(day, likely[step]) for step, day in bounds.items() if step != Step.MANDATE}
    latest = days.forward(LATEST, days.posted(pressed, likely))
    found = _Days(earliest, likely, latest, in_year)
    sources = {**dict.fromkeys(given, Source.GIVEN), **dict.fromkeys(told, Source.FACT)}
    rows = tuple(
        _row(stage, days, found, sources.get(stage.step, Source.COUNTED))
        for stage in STAGES
        if law.articles(stage.step, _judged(stage.step, likely))
    )
    clashes = (*_early(rows, start), *_limits(rows), *_year(rows, end))
    return Timeline(
        level=law.level, mandate=start, end=end, rows=rows, clashes=clashes, pace=pace, calendar=law.calendar.version
    )


class _Days(NamedTuple):
    """The days found for every step, and by when those before the session must be done in the first year."""

    earliest: Days
    likely: Days
    latest: Days
    in_year: Days


def _judged(step: Step, days: Days) -> date:
    """The day whose law makes a step: its own; how long a plan lasts is the matter of the law of its vote."""
    return days[Step.VOTE if step == Step.END else step]


def _row(stage: Stage, count: Reckoner, found: _Days, source: Source) -> Row:
    step, law = stage.step, count.law
    earliest = found.earliest[step]
    likely = max(earliest, found.likely[step])
    since = law.since(step, likely)
    due = None
    if since is not None:
        trigger = count.known.get(since, found.likely[since])
        due = law.due(step, trigger, earliest_of(trigger))
    by = found.in_year.get(step) if step != Step.MANDATE else None
    counted = source == Source.COUNTED
    return Row(
        step=step,
        by=law.actor(step, likely),
        citations=law.articles(step, _judged(step, found.likely)),
        source=source,
        earliest=earliest,
        likely=likely,
        latest=max(likely, found.latest[step]),
        due=due,
        slack=None if by is None else (by - likely).days,
        assumed=tuple(link.gap for link in stage.after if counted and link.gap is not None),
        session=_kind(likely, law) if step in (Step.SESSION, Step.REPORT_STUDIED) else None,
        conditional=step == Step.SECOND_SITTING,
    )


def _kind(day: date, law: Law) -> SessionKind:
    return SessionKind.ORDINARY if law.is_ordinary(day) else SessionKind.EXTRAORDINARY


def _early(rows: tuple[Row, ...], start: When) -> list[Clash]:
    """The days given or told that lie before the mandate."""
    mandate = rows[0].citations if rows else ()
    return [
        Clash(trouble=Trouble.BEFORE_MANDATE, step=row.step, day=row.likely, last=start, citations=mandate)
        for row in rows
        if row.source != Source.COUNTED and row.latest < earliest_of(start)
    ]


def _limits(rows: tuple[Row, ...]) -> list[Clash]:
    """The steps that cannot come by the last day of their limit."""
    return [
        Clash(
            trouble=Trouble.LIMIT,
            step=row.step,
            day=row.earliest,
            last=row.due.last_day,
            citations=tuple(dict.fromkeys((row.due.limit.basis, *row.citations))),
            limit=row.due.limit,
        )
        for row in rows
        if row.due is not None and row.earliest > row.due.latest
    ]


def _year(rows: tuple[Row, ...], end: When) -> list[Clash]:
    """The session against the end of the first year."""
    row = next((row for row in rows if row.step == Step.SESSION), None)
    before = tuple(one.due.limit.basis for one in rows if one.due is not None and one.step == Step.COMMITTEES)
    if row is None or row.likely <= earliest_of(end):
        return []
    trouble = Trouble.PACE
    if row.earliest > latest_of(end):
        trouble = Trouble.FIRST_YEAR
    elif row.earliest > earliest_of(end):
        trouble = Trouble.READING
    day = row.likely if trouble == Trouble.PACE else row.earliest
    limits = () if row.source != Source.COUNTED else before
    articles = tuple(dict.fromkeys((*row.citations, *limits)))
    return [Clash(trouble=trouble, step=row.step, day=day, last=end, citations=articles)]


__all__ = [
    "Clash",
    "Pace",
    "Row",
    "Source",
    "Step",
    "Timeline",
    "Trouble",
    "timeline",
    "timeline_of",
]
