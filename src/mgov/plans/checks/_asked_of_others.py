"""Checks of what is asked of others before the vote: coordination with the State, data from its bodies."""

from typing import cast

from mgov.delays import When, deadline, is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow
from mgov.law import (
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2011, of_2016
from mgov.plans.checks._consultation import FORTY_FIVE_BEFORE, WAS_LAUNCHED
from mgov.plans.checks._items import ON_VOTE, RECEIPTS, REQUESTS, ByEvent
from mgov.plans.checks._readers import TODAY, Answer, field, in_time
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import Addressee
from mgov.plans.limits import PLAN_LIMITS
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


COORDINATED, ASKED = _any_before(e.CoordinationHeld), _any_before(e.RegionalCommitteeAsked)
COPIED: Fact[ByEvent, Answer] = Fact("the copy to the governor", _copied)
REQUESTED = _any_before(e.DataRequested)
VIA_GOVERNOR = field("via_governor", bool, "asked through the governor")
OWES_DATA: Fact[ByEvent, bool] = Fact("the addressee owes data", _owes_data)
SUPPLIED: Fact[ByEvent, Answer] = Fact("the data supplied", _supplied)
DATA_DUE: Fact[ByEvent, When] = Fact("the last day to supply data", _data_due)


# --- the checks ---


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
