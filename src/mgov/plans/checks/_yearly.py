"""The check that a report on the execution of a plan is prepared each year."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from mgov.delays import When, Window, earlier_of, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, Verdict, must_not_follow
from mgov.law import decree22475
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2016
from mgov.plans.checks._items import IN_FORCE, ByAct
from mgov.plans.checks._register import CHECKS
from mgov.plans.limits import end_of_year
from mgov.plans.regimes import PDR_2023

ERROR, WARNING, INFO = Severity


def _marks(subject: ByAct) -> tuple[When, ...] | Unknown:
    """The entry into force, the reports in order, and the day judged, in the six years of the plan; () before them."""
    facts = subject.facts
    if not facts.complete:
        return facts.omitted
    since = facts.executory_since(facts.tracks[None])
    if earliest_of(since) > latest_of(facts.when):
        return ()
    reports = sorted(
        (entry.when for entry in facts.seen if type(entry.event) is e.ReportPrepared),
        key=lambda when: (earliest_of(when), latest_of(when)),
    )
    end = earlier_of(facts.when, end_of_year(since, 6))
    return (since, *(day for day in reports if is_before(since, day) and is_before(day, end) is not False), end)


MARKS: Fact[ByAct, tuple[When, ...]] = Fact("the entry into force, the reports and the day judged", _marks)
GRACE: Fact[ByAct, int] = Fact("the grace of a report", lambda subject: subject.facts.policy.report_grace_days)


def _plus(when: When, days: int) -> When:
    def moved(day: date) -> date:
        return day + timedelta(days=min(days, (date.max - day).days))

    if isinstance(when, Window):
        return Window(moved(when.earliest), moved(when.latest), when.missing)
    return moved(when)


def _gap(since: When, until: When, grace: int) -> Outcome | None:
    missed = must_not_follow(until, end_of_year(since, 2), ERROR, "message", since=since, until=until)
    if missed is not None and missed.verdict == Verdict.FAIL:
        return missed
    return must_not_follow(until, _plus(since, 365 + grace), WARNING, "late", since=since, until=until)


def _worst(outcomes: Sequence[Outcome | None]) -> Outcome | None:
    def rank(outcome: Outcome) -> tuple[bool, bool]:
        return outcome.verdict == Verdict.FAIL, outcome.severity == ERROR

    return max((one for one in outcomes if one is not None), key=rank, default=None)


@CHECKS.check(
    "PLAN-028", "ANNUAL_REPORT_MISSING", ERROR, IN_FORCE,
    joined(of_2016("14", 1), {PDR_2023: (decree22475("17", 1),)}), needs=(MARKS, GRACE),
)  # fmt: skip
def report_each_year(marks: tuple[When, ...], grace: int) -> Outcome | None:
    """A report is prepared each year: two years without one are too long in every reading of "yearly"."""
    return _worst([_gap(since, until, grace) for since, until in pairwise(marks)])
