"""Checks of the session: submission in time, agenda, notice."""

from collections.abc import Callable
from typing import NamedTuple, cast

from mgov.council import AgendaSent, Deliberated, NoticeSent, SessionClosed, SessionKind, SessionOrigin, SessionPlanned
from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import TimeLimit, When, deadline
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, pointer
from mgov.law import charter, decree10504, lo111, lo112, lo113
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2016
from mgov.plans.checks._consultation import opening, session
from mgov.plans.checks._items import ON_VOTE, SUBMISSION, ByAct, ByEvent, once_each
from mgov.plans.checks._readers import FIRST_YEAR_END, TODAY_OF_FILE, Answer, field
from mgov.plans.checks._register import CHECKS
from mgov.plans.regimes import PCD
from mgov.procedures import Entry, Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Submitted(NamedTuple):
    """The day the draft was first put to the council (None: certainly not yet), and whether the delay was extended."""

    day: When | None
    extended: bool


def _submitted(subject: ByAct) -> Submitted | Unknown:
    facts = subject.facts
    found = facts.visible(None, e.DraftSubmitted, Deliberated)
    if not facts.complete and (not found or not facts.visible(None, e.DelayExtended)):
        return facts.omitted  # an earlier session, or an extension, may be left out
    return Submitted(found[0].when if found else None, bool(facts.visible(None, e.DelayExtended)))


@once_each
def _by_governor(subject: ByEvent) -> bool | Unknown:
    found = session(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found
    if event.origin is None and event.kind != SessionKind.ORDINARY:
        return Unknown((f"/journal/{entry.place}/origin",))
    return event.origin == SessionOrigin.GOVERNOR


def _not_by_governor(subject: ByEvent) -> bool | Unknown:
    asked = _by_governor(subject)
    return asked if isinstance(asked, Unknown) else not asked


def limit_day(limit: Callable[[CouncilLimits], TimeLimit], subject: ByEvent, since: When) -> When | Unknown:
    """The last day of a limit of councils, counted from a day; Unknown where the law is in doubt."""
    track = subject.facts.tracks.get(subject.act)
    if track is None:
        return Unknown((f"/journal/{subject.entry.place}/act",)) if subject.entry else subject.facts.omitted
    if len(track.laws) != 1:
        return Unknown(track.crossroads)
    law = COUNCIL_LIMITS[track.laws[0]]
    return deadline(limit(law), since, subject.facts.calendar, subject.facts.policy).last_day


def _before_session(limit: Callable[[CouncilLimits], TimeLimit]) -> Fact[ByEvent, When]:
    def read(subject: ByEvent) -> When | Unknown:
        opened = opening(subject)
        return opened if isinstance(opened, Unknown) else limit_day(limit, subject, opened)

    return Fact("the last day before the session", read)


def _last_entry(subject: ByEvent, *kinds: type[Event]) -> Entry | Unknown | None:
    """The last event of these kinds since the session was planned, or the one before closed; None for none."""
    facts, opened = subject.facts, opening(subject)
    marks = [entry.place for entry in facts.visible(subject.act, SessionClosed)]
    for entry in facts.visible(subject.act, SessionPlanned):
        if cast(SessionPlanned, entry.event).opens == opened:
            marks = [entry.place]
    start = max(marks, default=-1)
    found = facts.visible(subject.act, *kinds)
    mine = [entry for entry in found if entry.place > start]
    if mine:
        return mine[-1]
    if found:
        return Unknown((pointer("journal"),))  # for a session before, or for this one: the journal does not tell
    return None if facts.complete else facts.omitted


def _last_before(*kinds: type[Event]) -> Fact[ByEvent, Answer]:
    def read(subject: ByEvent) -> Answer | Unknown:
        found = _last_entry(subject, *kinds)
        return found if isinstance(found, Unknown) else Answer(None if found is None else found.when, None)

    return Fact("what was sent before", read)


def _noticed(subject: ByEvent) -> bool | Unknown:
    found = _last_entry(subject, NoticeSent)
    return found if isinstance(found, Unknown) else found is not None


def _documents(subject: ByEvent) -> bool | Unknown:
    found = _last_entry(subject, NoticeSent)
    if found is None or isinstance(found, Unknown):
        return Unknown(("/journal",)) if found is None else found
    joined = cast(NoticeSent, found.event).documents
    return Unknown((f"/journal/{found.place}/documents",)) if joined is None else joined


SUBMITTED: Fact[ByAct, Submitted] = Fact("when the draft was put to the council", _submitted)
NOT_BY_GOVERNOR: Fact[ByEvent, bool] = Fact("not a session the governor asked for", _not_by_governor)
ON_AGENDA = field("on_agenda", bool, "the item was on the agenda")
OPPOSED_ITEM = field("opposed_item", bool, "an opposition to the item was before the judge")
AGENDA_DUE, NOTICE_DUE = _before_session(lambda law: law.agenda), _before_session(lambda law: law.notice)
BY_GOVERNOR: Fact[ByEvent, bool] = Fact("a session the governor asked for", _by_governor)
NOTICE_GOVERNOR_DUE = _before_session(lambda law: law.notice_governor)
NOTICED: Fact[ByEvent, bool] = Fact("notice was given", _noticed)
DOCUMENTS: Fact[ByEvent, bool] = Fact("the documents are joined", _documents)
AGENDA, NOTICE = _last_before(AgendaSent), _last_before(NoticeSent)


# --- the checks ---


@CHECKS.check(
    "PLAN-032", "LATE_SUBMISSION", WARNING, SUBMISSION,
    joined(
        by_law((lo113("78", 3),), (lo112("80", 1),), (lo111("83", 1),)),
        of_2016("11", 1),
        {PCD: (decree10504("5", 2), decree10504("5", 3))},
    ),
    needs=(SUBMITTED, FIRST_YEAR_END, TODAY_OF_FILE),
)  # fmt: skip
def submitted_in_first_year(submitted: Submitted, end: When, today: When) -> Outcome | None:
    """The draft is put to the council before the end of the first year; the submission counts, not the vote."""
    if submitted.extended:
        return None
    if submitted.day is None:
        return must_not_follow(today, end, None, "undone", end=end)
    return must_not_follow(submitted.day, end, None, "message", submitted=submitted.day, end=end)


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", ERROR, ON_VOTE,
    by_law(
        (lo113("38", 2), lo113("41", 1)), (lo112("39", 2), lo112("42", 1)), (lo111("41", 2), lo111("44", 1)),
        (charter("59", 5),),
    ),
    needs=(ON_AGENDA,),
)  # fmt: skip
def on_agenda(there: bool) -> Outcome | None:
    """The item is on the agenda of the session."""
    return None if there else fail()


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", ERROR, ON_VOTE,
    by_law((lo113("41", 4),), (lo112("42", 4),), (lo111("44", 4),)), rule="opposed", needs=(OPPOSED_ITEM,),
)  # fmt: skip
def not_before_the_judge(opposed: bool) -> Outcome | None:
    """No item is deliberated on while an opposition to it is before the judge."""
    return fail() if opposed else None


def _sent_by(sent: Answer, due: When) -> Outcome | None:
    if sent.day is None:
        return fail(None, "undone", due=due)
    return must_not_follow(sent.day, due, None, "message", sent=sent.day, due=due)


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", WARNING, ON_VOTE,
    by_law((lo113("38", 2),), (lo112("39", 2),), (lo111("41", 2),), (charter("59", 3),)), rule="agenda",
    when=(NOT_BY_GOVERNOR,), needs=(AGENDA, AGENDA_DUE),
)  # fmt: skip
def agenda_in_time(sent: Answer, due: When) -> Outcome | None:
    """The agenda goes to the State's representative in time."""
    return _sent_by(sent, due)


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", WARNING, ON_VOTE,
    by_law((lo113("35", 1),), (lo112("36", 1),), (lo111("38", 1),), (charter("58", 4),)), rule="notice",
    when=(NOT_BY_GOVERNOR,), needs=(NOTICE, NOTICE_DUE),
)  # fmt: skip
def notice_in_time(sent: Answer, due: When) -> Outcome | None:
    """The members have notice of the session in time."""
    return _sent_by(sent, due)


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", WARNING, ON_VOTE,
    by_law((lo113("37", 1),), (lo112("38", 1),), (lo111("40", 1),), (charter("58", 4),)), rule="governor",
    when=(BY_GOVERNOR,), needs=(NOTICE, NOTICE_GOVERNOR_DUE),
)  # fmt: skip
def governor_notice_in_time(sent: Answer, due: When) -> Outcome | None:
    """Three days are enough for a session the State's representative asks for."""
    return _sent_by(sent, due)


@CHECKS.check(
    "PLAN-033", "SESSION_NOTICE_LATE", WARNING, ON_VOTE,
    by_law((lo113("35", 2),), (lo112("36", 2),), (lo111("38", 2),)), rule="documents",
    when=(NOT_BY_GOVERNOR, NOTICED), needs=(DOCUMENTS,),
)  # fmt: skip
def documents_joined(joined: bool) -> Outcome | None:
    """The notice comes with the agenda, the timetable of the sittings and the documents."""
    return None if joined else fail()
