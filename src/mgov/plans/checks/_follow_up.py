"""Checks of what is asked of others and of what follows the adoption: data, coordination, reports, programming."""

from datetime import date
from typing import cast

from mgov.council.limits import COUNCIL_LIMITS
from mgov.delays import When, deadline, is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow
from mgov.law import (
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree16305,
    decree16306,
    decree16307,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2011, of_2016
from mgov.plans.checks._consultation import FORTY_FIVE_BEFORE, WAS_LAUNCHED
from mgov.plans.checks._items import BUDGETS, ON_VOTE, PREPARED, PROGRAMMINGS, RECEIPTS, REQUESTS, STUDIES, ByEvent
from mgov.plans.checks._readers import TODAY, Answer, field, first_after, in_time
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import Addressee, ReportItem
from mgov.plans.limits import PLAN_LIMITS, programming_due
from mgov.plans.regimes import PAC, PDP, PDR_2016, PDR_2023
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _any_before(*kinds: type[Event]) -> Fact[ByEvent, bool]:
    """Whether an event of these kinds came before in the same act."""

    def read(subject: ByEvent) -> bool | Unknown:
        found = subject.facts.last(subject.act, *kinds)
        return found if isinstance(found, Unknown) else found is not None

    return Fact("it came before", read)


def _copied(subject: ByEvent) -> Answer | Unknown:
    found = subject.facts.last(subject.act, e.CopySent)
    return found if isinstance(found, Unknown) else Answer(None if found is None else found.when, None)


def _owes_data(subject: ByEvent) -> bool | Unknown:
    """Whether the addressee owes an answer: private bodies do not."""
    if subject.entry is None:
        return subject.facts.omitted
    party, doubts = subject.entry.event.party, [] if subject.facts.complete else [*subject.facts.omitted.paths]
    for entry in subject.facts.visible(subject.act, e.DataRequested):
        if entry.event.party == party:
            addressee = cast(e.DataRequested, entry.event).addressee
            if addressee is not None:
                return addressee != Addressee.PRIVATE
            doubts.append(f"/journal/{entry.place}/addressee")
    return Unknown(tuple(doubts) or ("/journal",))


def _supplied(subject: ByEvent) -> Answer | Unknown:
    """The answer of the same addressee."""
    since, facts = subject.entry, subject.facts
    if since is None:
        return facts.omitted
    doubts = None if facts.complete else facts.omitted.paths
    for entry in facts.visible(subject.act, e.DataSupplied):
        if entry.event.party == since.event.party and is_before(entry.when, since.when) is not True:
            return Answer(entry.when, doubts)
    return Answer(None, doubts)


def _data_due(subject: ByEvent) -> When | Unknown:
    """The last day to supply the data; the thirty days of every decree but that of provinces."""
    if subject.entry is None:
        return subject.facts.omitted
    limit = PLAN_LIMITS[PDP if isinstance(subject.entry.event, e.DataRequested) else PAC].data
    assert limit is not None
    return deadline(limit, subject.entry.when, subject.facts.calendar, subject.facts.policy).last_day


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
COORDINATED, ASKED = _any_before(e.CoordinationHeld), _any_before(e.RegionalCommitteeAsked)
COPIED: Fact[ByEvent, Answer] = Fact("the copy to the governor", _copied)
REQUESTED = _any_before(e.DataRequested)
VIA_GOVERNOR = field("via_governor", bool, "asked through the governor")
OWES_DATA: Fact[ByEvent, bool] = Fact("the addressee owes data", _owes_data)
SUPPLIED: Fact[ByEvent, Answer] = Fact("the data supplied", _supplied)
DATA_DUE: Fact[ByEvent, When] = Fact("the last day to supply data", _data_due)
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


@CHECKS.check(
    "PLAN-035", "COORDINATION_MISSING", WARNING, ON_VOTE,
    {
        PAC: (lo113("78", 3), decree16301("8")), PDP: (lo112("80", 2), decree16300("8")),
        PDR_2016: (lo111("83"), decree16299("8")), PDR_2023: (lo111("83"), decree22475("6")),
    },
    when=(WAS_LAUNCHED,), needs=(COORDINATED,),
)  # fmt: skip
def coordinated(coordinated: bool) -> Outcome | None:
    """The plan is prepared in coordination with the governor, or the wali; no copy of the draft is owed to him."""
    return None if coordinated else fail()


@CHECKS.check(
    "PLAN-035", "COORDINATION_MISSING", ERROR, ON_VOTE, {PDR_2023: (decree22475("12"),)}, rule="region",
    when=(WAS_LAUNCHED,), needs=(ASKED,),
)  # fmt: skip
def regional_committee_asked(asked: bool) -> Outcome | None:
    """A region asks the opinion of the regional coordination committee."""
    return None if asked else fail()


@CHECKS.check(
    "PLAN-035", "COORDINATION_MISSING", WARNING, ON_VOTE, of_2011(decree10504("5", 1)), rule="copy",
    when=(WAS_LAUNCHED,), needs=(COPIED, FORTY_FIVE_BEFORE),
)  # fmt: skip
def copy_sent(copied: Answer, due: When) -> Outcome | None:
    """Under decree 2-10-504 a copy goes to the wali or governor forty-five days before the session."""
    if copied.day is None:
        return fail(None, "undone", due=due)
    return must_not_follow(copied.day, due, None, "message", done=copied.day, due=due)


_DATA = joined(of_2016("9", 1), {PDR_2023: (decree22475("8", 1),)})


@CHECKS.check("PLAN-036", "DATA_DUTY_OVERDUE", WARNING, ON_VOTE, _DATA, when=(WAS_LAUNCHED,), needs=(REQUESTED,))
def data_requested(requested: bool) -> Outcome | None:
    """The president asks for technical assistance while the plan is prepared."""
    return None if requested else fail()


@CHECKS.check("PLAN-036", "DATA_DUTY_OVERDUE", WARNING, REQUESTS, _DATA, rule="channel", needs=(VIA_GOVERNOR,))
def data_through_governor(via_governor: bool) -> Outcome | None:
    """He asks through the governor, or the wali."""
    return None if via_governor else fail()


@CHECKS.check(
    "PLAN-036", "DATA_DUTY_OVERDUE", WARNING, RECEIPTS,
    {
        PAC: (lo113("82"), decree16301("9", 3)), PDR_2016: (lo111("87"), decree16299("9")),
        PDR_2023: (lo111("87"), decree22475("8", 3)),
    },
    rule="answer", when=(OWES_DATA,), needs=(SUPPLIED, DATA_DUE, TODAY),
)  # fmt: skip
def data_supplied(supplied: Answer, due: When, today: When) -> Outcome | None:
    """The addressee supplies them within thirty days of receiving the request: a duty of his, not of the commune."""
    return in_time(supplied, due, today, WARNING)


@CHECKS.check(
    "PLAN-036", "DATA_DUTY_OVERDUE", WARNING, REQUESTS, {PDP: (lo112("83"), decree16300("9", 3))}, rule="province",
    when=(OWES_DATA,), needs=(SUPPLIED, DATA_DUE, TODAY),
)  # fmt: skip
def data_supplied_to_province(supplied: Answer, due: When, today: When) -> Outcome | None:
    """For a province, within two months of the filing of the request."""
    return in_time(supplied, due, today, WARNING)
