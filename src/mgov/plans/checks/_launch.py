"""Checks of the launch: the decision, the meeting before it, its timetable."""

from typing import NamedTuple, cast

from mgov.council import Deliberated
from mgov.delays import When, deadline
from mgov.findings import Fact, OneOf, Outcome, Severity, Unknown, fail, must_not_follow
from mgov.law import Regime, decree10504, decree22475
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2011, of_2016
from mgov.plans.checks._items import LAUNCH, ON_LAUNCH, ON_MEETING, ByAct, ByEvent
from mgov.plans.checks._readers import CEILING, CEILING_OF_FILE, FIRST_YEAR_END, TODAY_OF_FILE, field, mandate_start
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import Invitee
from mgov.plans.limits import PLAN_LIMITS
from mgov.plans.regimes import GAP, PCD, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Launched(NamedTuple):
    """The day of the launch decision (None: certainly none), whether the plan is adopted, the delay extended."""

    day: When | None
    adopted: bool
    extended: bool


def _launched(subject: ByAct) -> Launched | Unknown:
    facts = subject.facts
    extended = facts.last(None, e.DelayExtended)
    if isinstance(extended, Unknown):
        if _may_be(subject.regimes, PCD, GAP):
            return extended
        extended = None
    decided = facts.visible(None, e.LaunchDecided)
    if not decided and not facts.complete:
        return facts.omitted
    adopted = bool(facts.visible(None, Deliberated))
    return Launched(decided[0].when if decided else None, adopted, extended is not None)


def _may_be(regimes: tuple[Regime, ...] | Unknown, *wanted: Regime) -> bool:
    among = regimes.among if isinstance(regimes, OneOf) else wanted if isinstance(regimes, Unknown) else regimes
    return any(regime in wanted for regime in among)


def _two_months(subject: ByAct) -> When | Unknown:
    start = mandate_start(subject.facts)
    limit = PLAN_LIMITS[PDR_2023].decision
    assert limit is not None
    if isinstance(start, Unknown):
        return start
    return deadline(limit, start, subject.facts.calendar, subject.facts.policy).last_day


def _meeting(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    found = subject.facts.last(subject.act, e.LaunchMeetingHeld)
    return found if isinstance(found, Unknown) else found is not None


class Invited(NamedTuple):
    """The groups invited, those of which someone was left out."""

    wholly: tuple[Invitee, ...]
    partly: tuple[Invitee, ...]


def _invited(subject: ByEvent) -> Invited | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    event = cast(e.LaunchMeetingHeld, subject.entry.event)
    if event.invited is None:
        return Unknown((f"/journal/{subject.entry.place}/invited",))
    return Invited(event.invited, event.partly)


def _state_invited(subject: ByEvent) -> bool | Unknown:
    invited = _invited(subject)
    if isinstance(invited, Unknown):
        return invited
    return Invitee.STATE_SERVICES in (*invited.wholly, *invited.partly)


LAUNCHED: Fact[ByAct, Launched] = Fact("the launch decision", _launched)
TWO_MONTHS: Fact[ByAct, When] = Fact("the end of the first two months", _two_months)
SIGNED_BY = field("by", e.Organ, "who took the decision")
MET: Fact[ByEvent, bool] = Fact("a launch meeting was held before", _meeting)
INVITED: Fact[ByEvent, Invited] = Fact("who was invited", _invited)
STATE_INVITED: Fact[ByEvent, bool] = Fact("services of the State were invited", _state_invited)
VIA_GOVERNOR = field("via_governor", bool, "invited through the governor")
PRESENT = field("governor_present", bool, "the governor was represented")
TOLD = field("authority_told", bool, "the local authority was told")
TIMETABLE, STARTS = field("timetable", bool, "a timetable"), field("start", bool, "a starting date")
CONDITIONS = field("conditions", bool, "the conditions of the study")

_LAUNCH_ARTICLE = joined(of_2011(decree10504("2", 1), decree10504("2", 2)), of_2016("4", 1))
_LIST_2016 = (Invitee.BUREAU, Invitee.COMMITTEE_PRESIDENTS, Invitee.COMMITTEE_DEPUTIES, Invitee.COUNCIL_SECRETARY)
_LIST_2011 = (Invitee.BUREAU, Invitee.AUXILIARY_ORGANS)


# --- the checks ---


def _launched_by(launched: Launched, end: When, today: When, ceiling: Severity) -> Outcome | None:
    if launched.day is None and launched.adopted:
        return fail(ceiling, "missing")
    if launched.extended:
        return None
    if launched.day is None:
        return must_not_follow(today, end, WARNING, "undone", end=end)
    return must_not_follow(launched.day, end, WARNING, "message", decided=launched.day, end=end)


@CHECKS.check(
    "PLAN-010", "LAUNCH_DECISION_MISSING_OR_LATE", ERROR, LAUNCH, _LAUNCH_ARTICLE,
    needs=(LAUNCHED, FIRST_YEAR_END, TODAY_OF_FILE, CEILING_OF_FILE),
)  # fmt: skip
def launched_in_first_year(launched: Launched, end: When, today: When, ceiling: Severity) -> Outcome | None:
    """The president decides to prepare the plan in the first year of the mandate."""
    return _launched_by(launched, end, today, ceiling)


@CHECKS.check(
    "PLAN-010", "LAUNCH_DECISION_MISSING_OR_LATE", ERROR, LAUNCH, {PDR_2023: (decree22475("4", 1),)},
    rule="region", needs=(LAUNCHED, TWO_MONTHS, TODAY_OF_FILE, CEILING_OF_FILE),
)  # fmt: skip
def launched_in_two_months(launched: Launched, end: When, today: When, ceiling: Severity) -> Outcome | None:
    """For a region, since 16 November 2023, in the first two months."""
    return _launched_by(launched, end, today, ceiling)


@CHECKS.check(
    "PLAN-010", "LAUNCH_DECISION_MISSING_OR_LATE", WARNING, ON_LAUNCH,
    joined(_LAUNCH_ARTICLE, {PDR_2023: (decree22475("4", 1),)}), rule="author", needs=(SIGNED_BY,),
)  # fmt: skip
def decided_by_president(by: e.Organ) -> Outcome | None:
    """The decision is the president's own."""
    return None if by == e.Organ.PRESIDENT else fail()


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", ERROR, ON_LAUNCH,
    joined(of_2011(decree10504("2", 2)), of_2016("4", 1), {PDR_2023: (decree22475("4", 1),)}),
    needs=(MET, CEILING),
)  # fmt: skip
def meeting_held_before(met: bool, ceiling: Severity) -> Outcome | None:
    """The decision comes after an information and consultation meeting."""
    return None if met else fail(ceiling)


def _all_invited(wanted: tuple[Invitee, ...], invited: Invited, ceiling: Severity) -> Outcome | None:
    left_out = tuple(group for group in wanted if group not in (*invited.wholly, *invited.partly))
    if left_out:
        return fail(ceiling, "message", groups=left_out)
    partly = tuple(group for group in wanted if group in invited.partly)
    return fail(WARNING, "partly", groups=partly) if partly else None


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", ERROR, ON_MEETING,
    joined(of_2016("4", 1), {PDR_2023: (decree22475("4", 1),)}), rule="invited", needs=(INVITED,),
)  # fmt: skip
def everyone_invited(invited: Invited) -> Outcome | None:
    """The bureau, the presidents of committees, their deputies and the secretary are invited; others may be."""
    return _all_invited(_LIST_2016, invited, ERROR)


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", ERROR, ON_MEETING, of_2011(decree10504("2", 2)), rule="charter",
    needs=(INVITED, CEILING),
)  # fmt: skip
def organs_invited(invited: Invited, ceiling: Severity) -> Outcome | None:
    """Under the charter, the bureau and the auxiliary organs."""
    return _all_invited(_LIST_2011, invited, ceiling)


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", WARNING, ON_MEETING,
    joined(of_2016("4", 2), {PDR_2023: (decree22475("4", 2),)}), rule="services",
    when=(STATE_INVITED,), needs=(VIA_GOVERNOR,),
)  # fmt: skip
def services_through_governor(via_governor: bool) -> Outcome | None:
    """The services of the State are invited through the governor, or the wali."""
    return None if via_governor else fail()


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", INFO, ON_MEETING,
    joined(of_2016("4", 1), {PDR_2023: (decree22475("4", 1),)}), rule="governor", needs=(PRESENT,),
)  # fmt: skip
def governor_attends(present: bool) -> Outcome | None:
    """The governor, the wali or a representative attends; his absence is nobody's breach."""
    return None if present else fail()


@CHECKS.check(
    "PLAN-011", "LAUNCH_MEETING_DEFECT", WARNING, ON_MEETING, of_2011(decree10504("2", 3)), rule="told",
    needs=(TOLD,),
)  # fmt: skip
def authority_told(told: bool) -> Outcome | None:
    """Under the charter, the local authority is told of day and place."""
    return None if told else fail()


@CHECKS.check(
    "PLAN-014", "TIMETABLE_MISSING", ERROR, ON_LAUNCH, joined(of_2016("5", 2), {PDR_2023: (decree22475("5", 2),)}),
    needs=(TIMETABLE,),
)  # fmt: skip
def has_timetable(timetable: bool) -> Outcome | None:
    """The decision holds the timetable of the preparation."""
    return None if timetable else fail()


@CHECKS.check(
    "PLAN-014", "TIMETABLE_MISSING", WARNING, ON_LAUNCH, of_2016("5", 2), rule="start",
    when=(TIMETABLE,), needs=(STARTS,),
)  # fmt: skip
def timetable_starts(start: bool) -> Outcome | None:
    """The timetable names the day the preparation starts."""
    return None if start else fail()


@CHECKS.check(
    "PLAN-014", "TIMETABLE_MISSING", ERROR, ON_LAUNCH, of_2011(decree10504("3", 2)), rule="charter",
    needs=(STARTS, CONDITIONS, CEILING),
)  # fmt: skip
def study_described(start: bool, conditions: bool, ceiling: Severity) -> Outcome | None:
    """Under decree 2-10-504 the decision names the start and the conditions of the study."""
    return None if start or conditions else fail(ceiling)
