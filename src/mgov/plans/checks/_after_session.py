"""Checks of what follows the session: sending, posting and publication."""

from collections.abc import Callable
from datetime import date
from typing import cast

from mgov.council import Posted, Received, Sent, SessionClosed
from mgov.council.limits import CouncilLimits
from mgov.delays import TimeLimit, When, later_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, undecided
from mgov.law import charter, law3113, lo111, lo112, lo113
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law
from mgov.plans.checks._items import DECISIONS, SENDINGS, ByEvent
from mgov.plans.checks._readers import TODAY, Answer, first_after, in_time
from mgov.plans.checks._register import CHECKS
from mgov.plans.checks._session import limit_day
from mgov.plans.regimes import PAC, PDP, PDR_2016, PDR_2023
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _closed(subject: ByEvent) -> When | Unknown:
    found = first_after(subject, SessionClosed)
    if isinstance(found, Unknown):
        return found
    if found.day is None or found.doubts is not None:
        return Unknown(found.doubts or ("/journal",))
    return found.day


def _after_close(limit: Callable[[CouncilLimits], TimeLimit]) -> Fact[ByEvent, When]:
    def read(subject: ByEvent) -> When | Unknown:
        closed = _closed(subject)
        return closed if isinstance(closed, Unknown) else limit_day(limit, subject, closed)

    return Fact("the last day after the session", read)


def _used(subject: ByEvent) -> Severity:
    """How grave it is that nothing was sent: an error where the plan is used as in force."""
    return ERROR if subject.facts.visible(subject.act, e.PlanExecuted, e.PutOnline) else WARNING


def _ended(subject: ByEvent) -> bool | Unknown:
    """Whether the session is closed, so that the limits after it run."""
    found = first_after(subject, SessionClosed)
    if isinstance(found, Unknown):
        return found
    if found.day is not None:
        return True
    return Unknown(found.doubts) if found.doubts is not None else False


def _after(*kinds: type[Event]) -> Fact[ByEvent, Answer]:
    return Fact("what followed", lambda subject: first_after(subject, *kinds))


def _proved(subject: ByEvent) -> bool | Unknown:
    """Whether the day of the receipt is proved: by a slip, or by a receipt that the journal tells."""
    facts, entry = subject.facts, subject.entry
    if entry is None:
        return facts.omitted
    place, event = entry.place, cast(Sent, entry.event)
    if event.receipt or any(one.place > place for one in facts.visible(subject.act, Received)):
        return True
    if not facts.complete:
        return facts.omitted
    return Unknown((f"/journal/{place}/receipt",)) if event.receipt is None else False


def _in_force_since(subject: ByEvent) -> When | Unknown:
    """Since when the plan is in force, and to be published: law 31-13, art. 30 § 2."""
    track = subject.facts.tracks.get(subject.act)
    if subject.entry is None or track is None:
        return subject.facts.omitted
    return later_of(subject.facts.executory_since(track), ONLINE_SINCE)


ONLINE_SINCE = date(2020, 3, 12)
"""A year after law 31-13 entered into force: publication by bodies of their own accord is a duty since then."""
ENDED: Fact[ByEvent, bool] = Fact("the session is closed", _ended)
SENT, POSTED = _after(Sent, Received), _after(Posted)
SENDING_DUE, POSTING_DUE = _after_close(lambda law: law.sending), _after_close(lambda law: law.posting)
PROVED: Fact[ByEvent, bool] = Fact("the receipt is proved", _proved)
ONLINE = _after(e.PutOnline)
IN_FORCE_SINCE: Fact[ByEvent, When] = Fact("since when it is to be published", _in_force_since)
USED: Fact[ByEvent, Severity] = Fact("how grave it is", _used)


# --- the checks ---


@CHECKS.check(
    "PLAN-034", "TRANSMISSION_LATE", ERROR, DECISIONS,
    by_law((lo113("116", 1),), (lo112("107"),), (lo111("113"),), (charter("72", 1),)),
    when=(ENDED,), needs=(SENT, SENDING_DUE, TODAY, USED),
)  # fmt: skip
def sent_in_time(sent: Answer, due: When, today: When, left_out: Severity) -> Outcome | None:
    """The decision goes to the State's representative within the limit that runs from the close of the session."""
    return in_time(sent, due, today, left_out)


@CHECKS.check(
    "PLAN-043", "DECISION_NOT_POSTED", INFO, DECISIONS,
    by_law((lo113("273"),), (lo112("217"),), (lo111("247"),), (charter("67", 1),)),
    when=(ENDED,), needs=(POSTED, POSTING_DUE, TODAY),
)  # fmt: skip
def posted_in_time(posted: Answer, due: When, today: When) -> Outcome | None:
    """The decision is posted at the seat; counted from the close of the session, a start the laws do not name."""
    if posted.day is None:
        if posted.doubts is not None:
            return undecided(posted.doubts, due=due)
        return must_not_follow(today, due, None, "undone", due=due)
    late = must_not_follow(posted.day, due, None, "late", due=due, done=posted.day)
    if late is not None and posted.doubts is not None:
        return undecided(posted.doubts, due=due)
    return late


@CHECKS.check(
    "PLAN-034", "TRANSMISSION_LATE", WARNING, SENDINGS,
    by_law((lo113("116", 1),), (lo112("107"),), (lo111("113"),), (charter("72", 1),)), rule="receipt",
    needs=(PROVED,),
)  # fmt: skip
def sent_against_receipt(proved: bool) -> Outcome | None:
    """The decision is sent against receipt: without it nothing proves the day from which the limits run."""
    return None if proved else fail()


@CHECKS.check(
    "PLAN-043", "DECISION_NOT_POSTED", INFO, DECISIONS,
    {regime: (law3113("10"),) for regime in (PAC, PDP, PDR_2016, PDR_2023)}, rule="online",
    needs=(ONLINE, IN_FORCE_SINCE, TODAY),
)  # fmt: skip
def put_online(online: Answer, since: When, today: When) -> Outcome | None:
    """The plan is put online once it is in force; law 31-13 sets no limit."""
    if online.day is not None:
        return None
    if online.doubts is not None:
        return undecided(online.doubts, since=since)
    return must_not_follow(today, since, None, "message", since=since)
