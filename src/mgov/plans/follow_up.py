"""The follow-up of a plan: the progress of its projects and indicators on a day, and the rate of their completion.

The yearly report tells the rate of completion of the projects programmed, the measures of their indicators, the means
allotted (decrees 2-16-301, art. 14; 2-16-300, art. 14; 2-22-475, art. 17). No text says how the rate is counted:
see `Counting`. What was not measured is not known, never nought.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple, cast

from attrs import frozen

from mgov.council import Deliberated
from mgov.delays import When, latest_of
from mgov.dossiers import Dossier
from mgov.findings import pointer
from mgov.law import Citation
from mgov.plans._measures import KINDS, Latest, Measures, measures
from mgov.plans._money import Total, sum_of
from mgov.plans._rates import Counting, Part, Rate, rate_of, reaching, share, spending, unknown_rate
from mgov.plans.events import ProjectState, ReportPrepared
from mgov.plans.model import Plan
from mgov.plans.parts import Indicator, Project
from mgov.plans.procedure import REPORTS
from mgov.plans.regimes import plan_regime_on
from mgov.procedures import Entry, Event, timeline


@frozen(kw_only=True)
class IndicatorProgress:
    """An indicator on a day. `reached` is None where it cannot be told; `missing` then names what would tell."""

    place: int
    indicator: Indicator
    value: Latest[Decimal]
    reached: bool | None
    missing: tuple[str, ...] = ()


@frozen(kw_only=True)
class ProjectProgress:
    """A project on a day: the last measures of its state, its works (per cent), the money spent and allotted.

    `indicators` are those that measure it; None where the indicators of the plan are not known.
    """

    place: int
    project: Project
    state: Latest[ProjectState]
    done: Latest[int]
    spent: Latest[Decimal]
    allotted: Latest[Decimal]
    indicators: tuple[IndicatorProgress, ...] | None

    @property
    def measured(self) -> When | None:
        """The day of the last measure; None where there is none."""
        days = [one.when for one in (self.state, self.done, self.spent, self.allotted) if one.when is not None]
        return max(days, key=latest_of, default=None)

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The rates of this project alone, in every way of counting."""
        return tuple(self.rate(way) for way in Counting)

    def rate(self, counting: Counting) -> Rate:
        """The rate of completion of this project alone."""
        return rate_of(counting, [self.part(counting)])

    def part(self, counting: Counting) -> Part:
        """What it brings to a rate of several projects."""
        match counting:
            case Counting.COMPLETED:
                return share(self.state, lambda state: Decimal(state == ProjectState.COMPLETED))
            case Counting.PROGRESS:
                return share(self.done, lambda done: Decimal(done) / 100)
            case Counting.SPENDING:
                untold = pointer("subject", "projects", self.place, "cost")
                return spending(self.spent, self.project.cost, () if self.project.cost is not None else (untold,))
            case Counting.PAYMENT:
                return spending(self.spent, self.allotted.value, self.allotted.missing)
            case Counting.INDICATORS:
                return reaching(_goals(self.indicators))


@frozen(kw_only=True)
class Progress:
    """A plan on a day.

    Attributes:
        on: the day.
        projects: its projects, as the plan lists them; None where they are not known.
        indicators: its indicators; None where they are not known.
        basis: the article on the yearly report under the decree of that day; None where none asks for one.
        complete: whether the journal omits nothing up to that day. Else a later measure may be missing.
        unlisted: the projects and indicators that were measured and are not in the plan, by id.
        missing: the paths of what cannot be attributed, or of an update that the projects of that day may not hold yet.
    """

    on: date
    projects: tuple[ProjectProgress, ...] | None
    indicators: tuple[IndicatorProgress, ...] | None
    basis: Citation | None
    complete: bool
    unlisted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The rates of the whole plan, in every way of counting."""
        return tuple(self.rate(way) for way in Counting)

    def rate(self, counting: Counting) -> Rate:
        """The rate of completion of the whole plan; indicators of no project count too."""
        if self.projects is None:
            return unknown_rate(counting, pointer("subject", "projects"))
        parts = [one.part(counting) for one in self.projects]
        if counting == Counting.INDICATORS and self.indicators:
            ids = {one.project.id for one in self.projects}
            free = tuple(one for one in self.indicators if one.indicator.project not in ids)
            parts.append(reaching(_goals(free), project=False))
        return rate_of(counting, parts)

    @property
    def totals(self) -> dict[str, Total] | None:
        """What was `spent`, what the projects `cost`, what was `allotted`, together; None where they are not known.

        The yearly report tells the means allotted to the projects (decree 2-16-301, art. 14 § 2).
        """
        if self.projects is None:
            return None
        return {
            "spent": sum_of(one.spent.value for one in self.projects),
            "cost": sum_of(one.project.cost for one in self.projects),
            "allotted": sum_of(one.allotted.value for one in self.projects),
        }

    def by_axis(self, counting: Counting) -> dict[str | None, Rate]:
        """The rate of each axis, in the order of their titles; last, under None, that of projects without one told."""
        parts: dict[str | None, list[Part]] = {}
        for one in self.projects or ():
            parts.setdefault(one.project.axis, []).append(one.part(counting))
        order = sorted(parts, key=lambda axis: (axis is None, axis or ""))
        return {axis: rate_of(counting, parts[axis]) for axis in order}


class Moment(NamedTuple):
    """A day on which something was measured, or a yearly report was ready."""

    day: date
    reports: tuple[str | None, ...]
    measures: int
    rate: Rate


def progress(dossier: Dossier[Plan], on: date) -> Progress:
    """The progress of a plan as its last measures up to a day tell it.

    A measure that may be of that day or of a later one leaves what it measures unknown.
    """
    entries = timeline(dossier.journal, dossier.known_until)
    return _progress(dossier, entries, on)


def milestones(dossier: Dossier[Plan], counting: Counting = Counting.COMPLETED) -> tuple[Moment, ...]:
    """The rate of completion over time: on each day of a measure, and of a yearly report.

    What has no day at all is left out.
    """
    entries = timeline(dossier.journal, dossier.known_until)
    days: dict[date, list[Event]] = {}
    for entry in entries:
        if isinstance(entry.event, (*KINDS, ReportPrepared)) and latest_of(entry.when) < date.max:
            days.setdefault(latest_of(entry.when), []).append(entry.event)
    return tuple(
        Moment(
            day=day,
            reports=tuple(event.act for event in days[day] if isinstance(event, ReportPrepared)),
            measures=sum(not isinstance(event, ReportPrepared) for event in days[day]),
            rate=_progress(dossier, entries, day).rate(counting),
        )
        for day in sorted(days)
    )


# --- the progress of each thing ---


def _progress(dossier: Dossier[Plan], entries: tuple[Entry, ...], on: date) -> Progress:
    plan = dossier.subject
    found, missing = measures(entries, on)
    indicators = _indicators(plan, found)
    of_project: dict[str | None, list[IndicatorProgress]] = {}
    for one in indicators or ():
        of_project.setdefault(one.indicator.project, []).append(one)
    projects = None if plan.projects is None else tuple(
        _project(place, project, found, None if indicators is None else tuple(of_project.get(project.id, ())))
        for place, project in enumerate(plan.projects)
    )  # fmt: skip
    regime = None if plan.level is None else plan_regime_on(plan.level, on)
    table = None if regime is None else REPORTS.get(regime)
    return Progress(
        on=on,
        projects=projects,
        indicators=indicators,
        basis=None if table is None else table.transitions[0].basis,
        complete=dossier.known_until is not None and on <= dossier.known_until,
        unlisted=_unlisted(plan, indicators, found),
        missing=(*missing, *_older_text(plan, entries, on)),
    )


def _project(
    place: int, project: Project, found: Measures, indicators: tuple[IndicatorProgress, ...] | None
) -> ProjectProgress:
    told = found.get(("project", project.id), {})
    return ProjectProgress(
        place=place,
        project=project,
        state=cast("Latest[ProjectState]", told.get("state", Latest())),
        done=cast("Latest[int]", told.get("done", Latest())),
        spent=cast("Latest[Decimal]", told.get("spent", Latest())),
        allotted=cast("Latest[Decimal]", told.get("allotted", Latest())),
        indicators=indicators,
    )


def _indicators(plan: Plan, found: Measures) -> tuple[IndicatorProgress, ...] | None:
    """The indicators of the monitoring system; none where the document is known to have no such system."""
    if plan.monitoring is None:
        return () if plan.says_nothing_of("monitoring") else None
    if plan.monitoring.indicators is None:
        return None
    return tuple(_indicator(place, one, found) for place, one in enumerate(plan.monitoring.indicators))


def _indicator(place: int, indicator: Indicator, found: Measures) -> IndicatorProgress:
    path = ("subject", "monitoring", "indicators", place)
    if indicator.id is None:
        value: Latest[Decimal] = Latest(missing=(pointer(*path, "id"),))
    else:
        value = cast("Latest[Decimal]", found.get(("indicator", indicator.id), {}).get("value", Latest()))
    untold = [pointer(*path, name) for name in ("base", "goal") if getattr(indicator, name) is None]
    missing = (*value.missing, *untold)
    reached = None
    if value.value is not None and indicator.goal is not None and indicator.base is not None:
        reached = _at_goal(indicator.base, indicator.goal, value.value)
        missing = () if reached is not None else (pointer(*path, "goal"),)
    return IndicatorProgress(place=place, indicator=indicator, value=value, reached=reached, missing=missing)


def _at_goal(base: Decimal, goal: Decimal, value: Decimal) -> bool | None:
    """Whether a value is at the goal or beyond, seen from the base; a goal equal to its base shows no direction."""
    if base == goal:
        return True if value == goal else None
    return value >= goal if base < goal else value <= goal


def _unlisted(plan: Plan, indicators: tuple[IndicatorProgress, ...] | None, found: Measures) -> tuple[str, ...]:
    """What was measured and is in no list; nothing where the list is not known."""
    lists: dict[str, set[str | None] | None] = {
        "project": None if plan.projects is None else {one.id for one in plan.projects},
        "indicator": None if indicators is None else {one.indicator.id for one in indicators},
    }
    return tuple(sorted(id for kind, id in found if (listed := lists[kind]) is not None and id not in listed))


def _goals(indicators: tuple[IndicatorProgress, ...] | None) -> list[tuple[bool | None, tuple[str, ...]]] | None:
    return None if indicators is None else [(one.reached, one.missing) for one in indicators]


def _older_text(plan: Plan, entries: tuple[Entry, ...], on: date) -> tuple[str, ...]:
    """The last update, unless it was certainly voted by that day: the subject tells the projects it left."""
    if not plan.updates:
        return ()
    last = plan.updates[-1].id
    voted = any(
        isinstance(entry.event, Deliberated) and entry.event.act == last and latest_of(entry.when) <= on
        for entry in entries
    )
    return () if voted else (pointer("subject", "updates", len(plan.updates) - 1),)
