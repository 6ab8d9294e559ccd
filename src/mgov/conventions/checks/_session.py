"""Checks of the session and of what follows it: agenda, notice, committee, sending, posting."""

from collections.abc import Callable

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._items import ON_DELIBERATION, POSTINGS, SENDINGS, ByEvent, ByObligation
from mgov.conventions.checks._readers import (
    asked_by_governor,
    first_call,
    flag_of_decision,
    ordinary_session,
    session_start,
)
from mgov.conventions.checks._register import CHECKS
from mgov.council import AgendaSent, CommitteeReported, Deliberated, NoticeSent, SessionClosed
from mgov.council.limits import CouncilLimits
from mgov.delays import TimeLimit, When
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, charter, lo111, lo112, lo113
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _agenda_applies(subject: ByEvent) -> bool | Unknown:
    asked = asked_by_governor(subject)
    return asked if isinstance(asked, Unknown) else not asked


def _last_day(subject: ByEvent, limit: Callable[[CouncilLimits], TimeLimit]) -> When | Unknown:
    found = first_call(subject)
    return found if isinstance(found, Unknown) else subject.track.last_day(limit, found[0].when)


def _latest_notice(subject: ByEvent) -> When | Unknown:
    asked = asked_by_governor(subject)
    if isinstance(asked, Unknown):
        return asked
    return _last_day(subject, lambda limits: limits.notice_governor if asked else limits.notice)


def _day_of(kind: type[Event]) -> Fact[ByEvent, When | None]:
    """The day of an event of the council; None where a complete journal has none."""

    def read(subject: ByEvent) -> When | Unknown | None:
        if subject.entry is None:
            return subject.facts.omitted
        first = first_call(subject)
        start, stop = session_start(subject), subject.facts.size if isinstance(first, Unknown) else first[0].place
        for entry in reversed(subject.track.entries):
            if start < entry.place < stop and type(entry.event) is kind:
                return entry.when
        return subject.facts.nothing_of(subject.track, kind)

    return Fact(kind.tag, read)


def _opposed_item(subject: ByEvent) -> bool | Unknown:
    """Whether the governor opposed the item: an opposition would stand in a journal that omits nothing."""
    event = subject.entry.event if subject.entry else None
    if isinstance(event, Deliberated) and event.opposed_item is None and subject.facts.complete:
        return False
    return TOLD_OPPOSED.read(subject)


def _due(limit: Callable[[CouncilLimits], TimeLimit]) -> Fact[ByObligation, When]:
    """The last day of a duty, under the law that governs the approval, or each that may."""

    def read(subject: ByObligation) -> When | Unknown:
        obligation = subject.obligation
        return Unknown(("/journal",)) if obligation is None else subject.track.last_day(limit, obligation.since.when)

    return Fact("the last day", read)


def _done(subject: ByObligation) -> When | Unknown | None:
    """The day a duty was fulfilled; None where it was not and the day is past, or not yet past."""
    facts, obligation = subject.facts, subject.obligation
    if obligation is None:
        return facts.nothing_of(subject.track, Deliberated, SessionClosed) or facts.omitted
    if obligation.done is not None:
        return obligation.done.when
    return facts.nothing_of(subject.track, *obligation.duty.done)


def _today(subject: ByObligation) -> When | Unknown:
    return subject.facts.when


ORDINARY: Fact[ByEvent, bool] = Fact("an ordinary session", ordinary_session)
AGENDA_APPLIES: Fact[ByEvent, bool] = Fact("not a session at the governor's request", _agenda_applies)
NOTICE_DAY, AGENDA_DAY, REPORT_DAY = _day_of(NoticeSent), _day_of(AgendaSent), _day_of(CommitteeReported)
LATEST_NOTICE: Fact[ByEvent, When] = Fact("the latest day for notice", _latest_notice)
LATEST_AGENDA: Fact[ByEvent, When] = Fact(
    "the latest day for the agenda", lambda subject: _last_day(subject, lambda limits: limits.agenda)
)
ON_AGENDA = flag_of_decision("on_agenda")
TOLD_OPPOSED = flag_of_decision("opposed_item")
OPPOSED_ITEM: Fact[ByEvent, bool] = Fact("an item the governor opposed", _opposed_item)
SENDING_DUE, POSTING_DUE = _due(lambda limits: limits.sending), _due(lambda limits: limits.posting)
DONE: Fact[ByObligation, When | None] = Fact("the day it was done", _done)
TODAY: Fact[ByObligation, When] = Fact("the day judged", _today)


# --- the checks ---


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    WARNING,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("35", 1), lo113("37", 1)),
        PROVINCE_2015: (lo112("36", 1), lo112("38", 1)),
        REGION_2015: (lo111("38", 1), lo111("40", 1)),
        **under_charter(charter("58", 4)),
    },
    rule="notice",
    needs=(NOTICE_DAY, LATEST_NOTICE),
)
def notice_in_time(notice: When | None, latest: When) -> Outcome | None:
    """Notice: 10 days before the session (7 outside communes), 3 where the State asked; before 2015, 3 full days."""
    return (
        fail(None, "missing", latest=latest)
        if notice is None
        else must_not_follow(notice, latest, done=notice, latest=latest)
    )


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    WARNING,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("38", 2),),
        PROVINCE_2015: (lo112("39", 2),),
        REGION_2015: (lo111("41", 2),),
    },
    rule="agenda",
    when=(AGENDA_APPLIES,),
    needs=(AGENDA_DAY, LATEST_AGENDA),
)
def agenda_in_time(sent: When | None, latest: When) -> Outcome | None:
    """The governor has the agenda at least 20 days before the session."""
    return (
        fail(None, "missing", latest=latest)
        if sent is None
        else must_not_follow(sent, latest, done=sent, latest=latest)
    )


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    WARNING,
    ON_DELIBERATION,
    under_charter(charter("59", 3)),
    rule="final_agenda",
    needs=(AGENDA_DAY, LATEST_AGENDA),
)
def final_agenda_in_time(sent: When | None, latest: When) -> Outcome | None:
    """Under the charter the local authority has the final agenda at least 3 days before every session."""
    return (
        fail(None, "missing", latest=latest)
        if sent is None
        else must_not_follow(sent, latest, done=sent, latest=latest)
    )


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    WARNING,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("28", 2),),
        PROVINCE_2015: (lo112("29", 2),),
        REGION_2015: (lo111("31", 2),),
    },
    rule="committee",
    when=(ORDINARY,),
    needs=(REPORT_DAY,),
)
def committee_consulted(report: When | None) -> Outcome | None:
    """In an ordinary session the permanent committee has studied the item first."""
    return fail() if report is None else None


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    ERROR,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("41", 1),),
        PROVINCE_2015: (lo112("42", 1),),
        REGION_2015: (lo111("44", 1),),
        **under_charter(charter("59", 5), charter("60", 1)),
    },
    rule="off_agenda",
    needs=(ON_AGENDA,),
)
def on_the_agenda(on_agenda: bool) -> Outcome | None:
    """The council deliberates only on what is on its agenda."""
    return None if on_agenda else fail()


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    ERROR,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("41", 4),),
        PROVINCE_2015: (lo112("42", 4),),
        REGION_2015: (lo111("44", 4),),
    },
    rule="opposed_item",
    needs=(OPPOSED_ITEM,),
)
def item_not_opposed(opposed: bool) -> Outcome | None:
    """No deliberation on an item the governor opposed and referred to the judge, until he rules."""
    return fail() if opposed else None


@CHECKS.check(
    "CONV-068",
    "TRANSMISSION_LATE",
    WARNING,
    SENDINGS,
    {
        COMMUNE_2015: (lo113("116", 1),),
        PROVINCE_2015: (lo112("107"),),
        REGION_2015: (lo111("113"),),
    },
    needs=(DONE, SENDING_DUE, TODAY),
)
def sent_in_time(done: When | None, due: When, today: When) -> Outcome | None:
    """The decision goes to the governor, or wali, within 15 working days of the close (provinces, regions: 10)."""
    return _in_time(done, due, today)


@CHECKS.check(
    "CONV-068",
    "TRANSMISSION_LATE",
    WARNING,
    SENDINGS,
    under_charter(charter("69", 2)),
    rule="charter",
    needs=(DONE, SENDING_DUE, TODAY),
)
def sent_to_the_supervisory_authority_in_time(done: When | None, due: When, today: When) -> Outcome | None:
    """Under the charter the decision goes to the approving authority within 15 days of the close, not working days."""
    return _in_time(done, due, today)


@CHECKS.check(
    "CONV-074",
    "NOT_POSTED",
    INFO,
    POSTINGS,
    {
        COMMUNE_2015: (lo113("273"),),
        PROVINCE_2015: (lo112("217"),),
        REGION_2015: (lo111("247"),),
        **under_charter(charter("67")),
    },
    needs=(DONE, POSTING_DUE, TODAY),
)
def posted_in_time(done: When | None, due: When, today: When) -> Outcome | None:
    """The decision is posted within 8 days of the close of the session (provinces, regions: 10)."""
    return _in_time(done, due, today)


def _in_time(done: When | None, due: When, today: When) -> Outcome | None:
    if done is None:
        return must_not_follow(today, due, None, "undone", latest=due)
    return must_not_follow(done, due, done=done, latest=due)
