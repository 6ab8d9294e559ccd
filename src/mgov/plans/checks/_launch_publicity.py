"""Checks of the launch decision once signed: its posting, notification and publication."""

from typing import NamedTuple, cast

from mgov.delays import When, deadline
from mgov.findings import Fact, OneOf, Outcome, Severity, Unknown
from mgov.law import Regime, decree10504, decree22475
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2011, of_2016
from mgov.plans.checks._items import LAUNCHES, ByEvent
from mgov.plans.checks._readers import CEILING, TODAY, Answer, first_after, in_time
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import Recipient
from mgov.plans.limits import PLAN_LIMITS
from mgov.plans.regimes import PAC, PDR_2023
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Due(NamedTuple):
    """The last day to post and notify; counted from the meeting, else only from the decision."""

    day: When
    from_meeting: bool


def _due(subject: ByEvent) -> Due | Unknown:
    facts, entry = subject.facts, subject.entry
    if entry is None:
        return facts.omitted
    meeting = facts.last(subject.act, e.LaunchMeetingHeld)
    if isinstance(meeting, Unknown):
        return meeting
    limits = [PLAN_LIMITS[regime].launch for regime in _with_limits(subject)]
    since = entry.when if meeting is None else meeting.when
    # Fifteen days under every decree: the first will do where the regime is in doubt.
    return Due(deadline(limits[0], since, facts.calendar, facts.policy).last_day, meeting is not None)


def _with_limits(subject: ByEvent) -> tuple[Regime, ...]:
    regimes = subject.regimes
    among = regimes.among if isinstance(regimes, OneOf) else () if isinstance(regimes, Unknown) else regimes
    return tuple(regime for regime in among if regime in PLAN_LIMITS) or (PAC,)


def _after(*kinds: type[Event]) -> Fact[ByEvent, Answer]:
    return Fact("what followed", lambda subject: first_after(subject, *kinds))


def _notified(to: Recipient) -> Fact[ByEvent, Answer]:
    """The first notification that names this recipient; one that does not say to whom may be it."""

    def read(subject: ByEvent) -> Answer | Unknown:
        found = first_after(subject, e.LaunchNotified)
        if isinstance(found, Unknown) or subject.entry is None:
            return found
        doubts: list[str] = []
        for entry in subject.facts.visible(subject.act, e.LaunchNotified):
            named = cast(e.LaunchNotified, entry.event).to
            if named is None:
                doubts.append(f"/journal/{entry.place}/to")
            elif to in named:
                told = (*(found.doubts or ()), *doubts)
                return Answer(entry.when, told if doubts or found.doubts is not None else None)
        told = (*(found.doubts or ()), *doubts)
        return Answer(None, told if doubts or not subject.facts.complete else None)

    return Fact(f"notified to the {to}", read)


DUE: Fact[ByEvent, Due] = Fact("the last day to post and notify", _due)
POSTED, PUBLISHED = _after(e.LaunchPosted), _after(e.LaunchPublished)
TO_GOVERNOR, TO_BODIES = _notified(Recipient.GOVERNOR), _notified(Recipient.BODIES)


# --- the checks ---


def _done_by(answer: Answer, due: Due, today: When, ceiling: Severity) -> Outcome | None:
    if answer.day is not None and not due.from_meeting:
        return None  # without a meeting nothing starts the fifteen days: PLAN-011 alone
    return in_time(answer, due.day, today, ceiling)


@CHECKS.check(
    "PLAN-012", "LAUNCH_NOT_POSTED", ERROR, LAUNCHES,
    joined(of_2011(decree10504("3", 1)), of_2016("5", 1), {PDR_2023: (decree22475("5", 1),)}),
    needs=(POSTED, DUE, TODAY, CEILING),
)  # fmt: skip
def launch_posted(posted: Answer, due: Due, today: When, ceiling: Severity) -> Outcome | None:
    """The decision is posted at the seat within fifteen days of the meeting."""
    return _done_by(posted, due, today, ceiling)


@CHECKS.check(
    "PLAN-013", "LAUNCH_NOT_NOTIFIED", ERROR, LAUNCHES,
    joined(of_2011(decree10504("3", 1)), of_2016("5", 1), {PDR_2023: (decree22475("5", 3),)}),
    needs=(TO_GOVERNOR, DUE, TODAY, CEILING),
)  # fmt: skip
def launch_notified(notified: Answer, due: Due, today: When, ceiling: Severity) -> Outcome | None:
    """The decision is notified to the governor, or the wali, within the same fifteen days."""
    return _done_by(notified, due, today, ceiling)


@CHECKS.check(
    "PLAN-013", "LAUNCH_NOT_NOTIFIED", ERROR, LAUNCHES, {PDR_2023: (decree22475("5", 3),)}, rule="bodies",
    needs=(TO_BODIES, DUE, TODAY, CEILING),
)  # fmt: skip
def bodies_notified(notified: Answer, due: Due, today: When, ceiling: Severity) -> Outcome | None:
    """For a region, also to its consultative bodies."""
    return _done_by(notified, due, today, ceiling)


@CHECKS.check(
    "PLAN-013", "LAUNCH_NOT_NOTIFIED", WARNING, LAUNCHES, {PDR_2023: (decree22475("5", 3),)}, rule="published",
    needs=(PUBLISHED, DUE, TODAY),
)  # fmt: skip
def launch_published(published: Answer, due: Due, today: When) -> Outcome | None:
    """For a region, it is published by any other means available."""
    return None if published.day is not None else in_time(published, due.day, today, WARNING)
