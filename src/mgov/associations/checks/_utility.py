"""Checks of public utility: the application, the answer, the yearly report, the records, the withdrawal."""

from typing import NamedTuple, cast

from mgov import association_limits as limits
from mgov.associations import events as e
from mgov.associations import operations as o
from mgov.associations import procedure as p
from mgov.associations.checks._items import FILE, ON_REFUSAL, ON_REQUEST, ON_WITHDRAWAL, REQUESTS, ByEvent
from mgov.associations.checks._outcomes import in_time
from mgov.associations.checks._readers import (
    DONE,
    OF_2002,
    REFORM_2002,
    TODAY,
    Answer,
    answered_by,
    field,
    from_day,
    last_before,
    last_day,
    missing,
    of_subject,
)
from mgov.associations.checks._register import CHECKS
from mgov.associations.facts import AssociationFacts
from mgov.associations.model import Condition
from mgov.delays import When, day_after, deadline, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, undecided
from mgov.law import DECREE_2_04_969, LAW_18_18, dahir58, decree04969, law1818

ERROR, WARNING, INFO = Severity

YEARS_KEPT = 5
"""Years for which books and vouchers are kept (dahir 1-58-376, art. 9 § 5; law 18-18, art. 22 § 3)."""


# --- what the checks read ---


class Reports(NamedTuple):
    """The civil years without a yearly report, those whose report no accountant certifies, and what may fill them."""

    missing: tuple[int, ...]
    uncertified: tuple[int, ...]
    doubts: tuple[str, ...]


def _reports(facts: AssociationFacts) -> Reports | Unknown:
    """The yearly reports due: of the civil years recognised from end to end, once the year after is over too."""
    recognised = facts.now(p.UTILITY, p.Utility.RECOGNISED)
    if isinstance(recognised, Unknown):
        return recognised
    since = facts.trajectory(p.UTILITY).last.since
    sent = [cast(e.YearlyReportSent, entry.event) for entry in facts.visible((e.YearlyReportSent,))]
    places = [entry.place for entry in facts.visible((e.YearlyReportSent,))]
    certain = max(latest_of(since), REFORM_2002).year + 1
    due = range(max(earliest_of(since), REFORM_2002).year + 1, earliest_of(facts.when).year - 1)
    lacking = [year for year in due if all(report.year != year for report in sent)]
    doubts = [f"/journal/{place}/year" for place, report in zip(places, sent, strict=True) if report.year is None]
    if any(year < certain for year in lacking):
        doubts += missing(since)
    doubts += [
        f"/journal/{place}/certified"
        for place, report in zip(places, sent, strict=True)
        if report.certified is None and report.year is not None
    ]
    uncertified = [report.year for report in sent if report.certified is False and report.year is not None]
    return Reports(tuple(lacking), tuple(uncertified), tuple(doubts))


def _appealed(facts: AssociationFacts) -> bool | Unknown:
    """Whether the public was asked for donations under law 18-18."""
    opened = [entry for entry in facts.seen if isinstance(entry.event, o.AppealOpened)]
    answers = [is_before(entry.when, LAW_18_18.since) for entry in opened]
    if False in answers:
        return True
    doubts = [
        path for entry, early in zip(opened, answers, strict=True) if early is None for path in missing(entry.when)
    ]
    if doubts or not facts.complete:
        return Unknown((*doubts, *(() if facts.complete else facts.omitted.paths)))
    return False


def _notice_over(subject: ByEvent) -> When | Unknown | None:
    """The first day after the three months of the last formal notice; None where there was none."""
    notice = last_before(subject, e.NoticeServed)
    if notice is None or isinstance(notice, Unknown):
        return notice
    due = deadline(limits.NOTICE, notice.when, subject.facts.calendar, subject.facts.policy)
    return day_after(due.last_day)


UNDER_THE_DECREE = from_day(DECREE_2_04_969.since, "an application under decree 2-04-969")
UNMET: Fact[ByEvent, tuple[Condition, ...]] = field(
    "unmet", cast("type[tuple[Condition, ...]]", tuple), "conditions not met"
)
ANSWERED: Fact[ByEvent, Answer] = answered_by(e.UtilityGranted, e.UtilityRefused)
SIX_MONTHS = last_day(limits.UTILITY_ANSWER, "six months")
REASONED = field("reasoned", bool, "reasons given")
RECOGNISED: Fact[AssociationFacts, bool] = Fact(
    "public-utility recognition", lambda facts: facts.now(p.UTILITY, p.Utility.RECOGNISED)
)
REPORTS: Fact[AssociationFacts, Reports] = Fact("the yearly reports", _reports)
RECORDS_KEPT = of_subject("records_kept", int, "the years records are kept")
APPEALED: Fact[AssociationFacts, bool] = Fact("a public appeal", _appealed)
NOTICE_OVER: Fact[ByEvent, When | None] = Fact("the end of the formal notice", _notice_over)


# --- the checks ---


@CHECKS.check(
    "ASSO-017", "UTILITY_CONDITIONS", ERROR, ON_REQUEST, {None: (decree04969("1"), decree04969("2"), decree04969("3"))},
    when=(UNDER_THE_DECREE,), needs=(UNMET,),
)  # fmt: skip
def conditions_met(unmet: tuple[Condition, ...]) -> Outcome | None:
    """Who asks for recognition meets the conditions of the decree, has deliberated, and joins the documents."""
    return fail(unmet=unmet) if unmet else None


@CHECKS.check(
    "ASSO-018", "UTILITY_ANSWER", WARNING, REQUESTS, {None: (dahir58("9", 2),)},
    when=(OF_2002,), needs=(ANSWERED, SIX_MONTHS, TODAY),
)  # fmt: skip
def answered_in_time(answered: Answer, due: When, today: When) -> Outcome | None:
    """The administration answers within six months; the dahir gives its silence no effect."""
    return in_time(answered, due, today)


@CHECKS.check(
    "ASSO-018", "UTILITY_ANSWER", WARNING, ON_REFUSAL, {None: (dahir58("9", 2),)},
    rule="reasons", when=(OF_2002,), needs=(REASONED,),
)  # fmt: skip
def refusal_reasoned(reasoned: bool) -> Outcome | None:
    """A refusal of recognition gives its reasons."""
    return None if reasoned else fail()


@CHECKS.check(
    "ASSO-019", "YEARLY_REPORT", ERROR, FILE, {None: (dahir58("9", 6), decree04969("10", 2))},
    when=(RECOGNISED,), needs=(REPORTS,),
)  # fmt: skip
def yearly_report(reports: Reports) -> Outcome | None:
    """A recognised association reports each year on the use of its resources, certified by an accountant."""
    if reports.missing:
        if reports.doubts:
            return undecided(reports.doubts, years=reports.missing)
        return fail(years=reports.missing)
    if reports.uncertified:
        return fail(None, "uncertified", years=reports.uncertified)
    return undecided(reports.doubts, years=()) if reports.doubts else None


@CHECKS.check(
    "ASSO-020", "RECORDS_NOT_KEPT", ERROR, FILE, {None: (dahir58("9", 5),)}, when=(RECOGNISED,), needs=(RECORDS_KEPT,)
)
def records_kept(years: int) -> Outcome | None:
    """A recognised association keeps its statements, vouchers and books for five years."""
    return fail(years=years) if years < YEARS_KEPT else None


@CHECKS.check(
    "ASSO-020", "RECORDS_NOT_KEPT", ERROR, FILE, {None: (law1818("22", 3),)},
    rule="appeal", when=(APPEALED,), needs=(RECORDS_KEPT,),
)  # fmt: skip
def appeal_records_kept(years: int) -> Outcome | None:
    """Who asked the public for donations keeps the records of it for at least five years."""
    return fail(years=years) if years < YEARS_KEPT else None


@CHECKS.check(
    "ASSO-021", "WITHDRAWN_WITHOUT_NOTICE", ERROR, ON_WITHDRAWAL, {None: (dahir58("9", 7), decree04969("9"))},
    when=(OF_2002,), needs=(DONE, NOTICE_OVER),
)  # fmt: skip
def notice_before_withdrawal(done: When, notice_over: When | None) -> Outcome | None:
    """Recognition is withdrawn only after a formal notice of three months."""
    if notice_over is None:
        return fail()
    return must_not_precede(done, notice_over, None, "early", done=done)
