"""Checks of what follows the adoption: reports and their summaries, programming."""

from datetime import date
from typing import cast

from mgov.council.limits import COUNCIL_LIMITS
from mgov.delays import When, deadline
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow
from mgov.law import (
    decree16305,
    decree16306,
    decree16307,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2016
from mgov.plans.checks._items import BUDGETS, PREPARED, PROGRAMMINGS, STUDIES, ByEvent
from mgov.plans.checks._readers import TODAY, Answer, first_after, in_time
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import ReportItem
from mgov.plans.limits import programming_due
from mgov.plans.regimes import PAC, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _lacking(*wanted: ReportItem) -> Fact[ByEvent, tuple[ReportItem, ...]]:
    def read(subject: ByEvent) -> tuple[ReportItem, ...] | Unknown:
        if subject.entry is None:
            return subject.facts.omitted
        items = cast(e.ReportPrepared, subject.entry.event).items
        if items is None:
            return Unknown((f"/journal/{subject.entry.place}/items",))
        return tuple(item for item in wanted if item not in items)

    return Fact("what the report lacks", read)


def _summary_due(subject: ByEvent) -> When | Unknown:
    """Eight days (ten for other levels) after the study: the limit for posting decisions, by analogy."""
    facts, entry = subject.facts, subject.entry
    laws = facts.tracks[None].laws
    if entry is None:
        return facts.omitted
    if not laws:
        return Unknown()
    return deadline(COUNCIL_LIMITS[laws[0]].posting, entry.when, facts.calendar, facts.policy).last_day


def _left_out(subject: ByEvent) -> Severity:
    """How grave it is that no summary was posted: an error once the next report has been studied."""
    entry = subject.entry
    studied = (one.place for one in subject.facts.seen if type(one.event) is e.ReportStudied)
    return ERROR if entry is not None and any(place > entry.place for place in studied) else WARNING


def _programmed(subject: ByEvent) -> bool | Unknown:
    """Whether a three-year programming starts with the year of the budget."""
    if subject.entry is None:
        return subject.facts.omitted
    year = cast(e.BudgetSubmitted, subject.entry.event).year
    if year is None:
        return Unknown((f"/journal/{subject.entry.place}/year",))
    found = [
        (entry, cast(e.ProgrammingReady, entry.event).year) for entry in subject.facts.visible(None, e.ProgrammingReady)
    ]
    if any(first == year for _, first in found):
        return True
    paths = tuple(f"/journal/{entry.place}/year" for entry, first in found if first is None)
    if not subject.facts.complete:
        paths = (*subject.facts.omitted.paths, *paths)
    return Unknown(paths) if paths else False


def _end_of_august(subject: ByEvent) -> When | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    year = cast(e.ProgrammingReady, subject.entry.event).year
    if year is None or not date.min.year < year <= date.max.year:  # a year no calendar has tells nothing
        return Unknown((f"/journal/{subject.entry.place}/year",))
    return programming_due(year - 1)


def _measured(subject: ByEvent) -> bool | Unknown:
    """Whether the programming has objectives and indicators of performance."""
    if subject.entry is None:
        return subject.facts.omitted
    event = cast(e.ProgrammingReady, subject.entry.event)
    told = {"objectives": event.objectives, "indicators": event.indicators}
    if False in told.values():
        return False
    paths = tuple(f"/journal/{subject.entry.place}/{name}" for name, value in told.items() if value is None)
    return Unknown(paths) if paths else True


DONE: Fact[ByEvent, When] = Fact(
    "the day of the event", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)
CORE = _lacking(ReportItem.COMPLETION, ReportItem.INDICATORS, ReportItem.MEANS)
CORE_2023 = _lacking(ReportItem.COMPLETION, ReportItem.INDICATORS, ReportItem.MEANS, ReportItem.PAYMENT_RATE)
REST = _lacking(ReportItem.CONSTRAINTS, ReportItem.SOLUTIONS)
SUMMARY_POSTED: Fact[ByEvent, Answer] = Fact("the summary posted", lambda s: first_after(s, e.SummaryPosted))
SUMMARY_PUBLISHED: Fact[ByEvent, Answer] = Fact("the summary published", lambda s: first_after(s, e.SummaryPublished))
SUMMARY_DUE: Fact[ByEvent, When] = Fact("the day the summary is due", _summary_due)
LEFT_OUT: Fact[ByEvent, Severity] = Fact("how grave it is", _left_out)
PROGRAMMED: Fact[ByEvent, bool] = Fact("a programming for the year", _programmed)
END_OF_AUGUST: Fact[ByEvent, When] = Fact("the end of August before", _end_of_august)
MEASURED: Fact[ByEvent, bool] = Fact("objectives and indicators", _measured)


# --- the checks ---


@CHECKS.check("PLAN-028", "ANNUAL_REPORT_MISSING", ERROR, PREPARED, of_2016("14", 2), rule="content", needs=(CORE,))
def report_measures(lacking: tuple[ReportItem, ...]) -> Outcome | None:
    """The yearly report gives the completion rate, the measured indicators and the means."""
    return fail(items=lacking) if lacking else None


@CHECKS.check(
    "PLAN-028", "ANNUAL_REPORT_MISSING", ERROR, PREPARED, {PDR_2023: (decree22475("17", 2),)}, rule="region",
    needs=(CORE_2023,),
)  # fmt: skip
def regional_report_measures(lacking: tuple[ReportItem, ...]) -> Outcome | None:
    """That of a region also the payment rate of the appropriations."""
    return fail(items=lacking) if lacking else None


@CHECKS.check(
    "PLAN-028", "ANNUAL_REPORT_MISSING", WARNING, PREPARED,
    joined(of_2016("14", 2), {PDR_2023: (decree22475("17", 2),)}), rule="constraints", needs=(REST,),
)  # fmt: skip
def report_explains(lacking: tuple[ReportItem, ...]) -> Outcome | None:
    """It names the constraints that may hinder projects, and solutions; where there are none it says so."""
    return fail(items=lacking) if lacking else None


@CHECKS.check(
    "PLAN-030", "SUMMARY_NOT_PUBLISHED", ERROR, STUDIES,
    joined(of_2016("15", 3), {PDR_2023: (decree22475("19", 2),)}),
    needs=(SUMMARY_POSTED, SUMMARY_DUE, TODAY, LEFT_OUT),
)  # fmt: skip
def summary_posted(posted: Answer, due: When, today: When, left_out: Severity) -> Outcome | None:
    """The summary of the report is posted at the seat; the text sets no limit, that of decisions is used."""
    return in_time(posted, due, today, left_out)


@CHECKS.check(
    "PLAN-030", "SUMMARY_NOT_PUBLISHED", WARNING, STUDIES,
    joined(of_2016("15", 3), {PDR_2023: (decree22475("19", 2),)}), rule="published",
    needs=(SUMMARY_PUBLISHED, SUMMARY_DUE, TODAY),
)  # fmt: skip
def summary_published(published: Answer, due: When, today: When) -> Outcome | None:
    """It is published by the other means available too."""
    return None if published.day is not None else in_time(published, due, today, WARNING)


@CHECKS.check(
    "PLAN-031", "PROGRAMMING_MISSING", ERROR, BUDGETS,
    joined(
        by_law((lo113("183", 2), lo113("190")), (lo112("175", 2),), (lo111("197", 2),)),
        {PAC: (decree16307("1", 1),), PDP: (decree16306("1"),), PDR_2016: (decree16305("1"),),
         PDR_2023: (decree16305("1"),)},
    ),
    needs=(PROGRAMMED,),
)  # fmt: skip
def programming_joined(programmed: bool) -> Outcome | None:
    """A three-year programming that starts with its year goes with the budget."""
    return None if programmed else fail()


@CHECKS.check(
    "PLAN-031", "PROGRAMMING_MISSING", WARNING, PROGRAMMINGS,
    {PAC: (decree16307("2"),), PDP: (decree16306("2"),), PDR_2016: (decree16305("2"),), PDR_2023: (decree16305("2"),)},
    rule="august", needs=(DONE, END_OF_AUGUST),
)  # fmt: skip
def programming_in_august(done: When, due: When) -> Outcome | None:
    """Its draft is ready by the end of August."""
    return must_not_follow(done, due, None, "message", done=done, due=due)


@CHECKS.check(
    "PLAN-031", "PROGRAMMING_MISSING", WARNING, PROGRAMMINGS,
    {
        PAC: (decree16307("1", 2),), PDP: (decree16306("1"),), PDR_2016: (decree16305("1"),),
        PDR_2023: (decree16305("1"),),
    },
    rule="indicators", needs=(MEASURED,),
)  # fmt: skip
def programming_measured(measured: bool) -> Outcome | None:
    """It comes with objectives and indicators of performance."""
    return None if measured else fail()
