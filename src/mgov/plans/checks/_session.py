"""Checks of the session and of what follows it: submission in time, agenda, notice, sending, posting; updates."""

from collections.abc import Callable
from typing import NamedTuple, cast

from mgov.council import (
    AgendaSent,
    Deliberated,
    NoticeSent,
    Posted,
    Received,
    Sent,
    SessionClosed,
    SessionOrigin,
    SessionPlanned,
)
from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import TimeLimit, When, day_after, deadline
from mgov.findings import (
    Basis,
    Fact,
    Outcome,
    Severity,
    Unknown,
    fail,
    must_not_follow,
    must_not_precede,
    pointer,
    undecided,
)
from mgov.law import (
    charter,
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
from mgov.plans.checks._basis import by_law, joined, of_2011, of_2016
from mgov.plans.checks._consultation import opening, session
from mgov.plans.checks._items import DECISIONS, ON_LAUNCH, ON_VOTE, SUBMISSION, ByAct, ByEvent
from mgov.plans.checks._readers import (
    CEILING,
    FIRST_YEAR_END,
    TODAY,
    TODAY_OF_FILE,
    Answer,
    field,
    first_after,
    in_time,
)
from mgov.plans.checks._register import CHECKS
from mgov.plans.limits import YEARS_BEFORE_UPDATE, end_of_year
from mgov.plans.regimes import PAC, PCD, PDP, PDR_2016, PDR_2023
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _an_update(subject: ByEvent) -> bool | Unknown:
    return subject.act is not None


def _third_year(subject: ByEvent) -> When | Unknown:
    """The first day of the third year in force of the plan."""
    facts = subject.facts
    return day_after(end_of_year(facts.executory_since(facts.tracks[None]), YEARS_BEFORE_UPDATE))


def _update_launched(subject: ByEvent) -> bool | Unknown:
    found = subject.facts.last(subject.act, e.LaunchDecided, e.LaunchMeetingHeld)
    return found if isinstance(found, Unknown) else found is not None


def _only_reranks(subject: ByEvent) -> bool | Unknown:
    """Whether an update that was not launched merely ranks the projects anew; False of one that was."""
    if _update_launched(subject) is True:
        return False
    acts = subject.facts.acts
    if subject.act not in acts:
        return Unknown(("/subject/updates",))
    place = acts.index(subject.act) - 1
    value = subject.facts.plan.updates[place].only_reranks
    return Unknown((f"/subject/updates/{place}/only_reranks",)) if value is None else value


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


def _by_governor(subject: ByEvent) -> bool | Unknown:
    found = session(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found
    if event.origin is None and event.kind is None:
        return Unknown((f"/journal/{entry.place}/origin",))
    return event.origin == SessionOrigin.GOVERNOR


def _not_by_governor(subject: ByEvent) -> bool | Unknown:
    asked = _by_governor(subject)
    return asked if isinstance(asked, Unknown) else not asked


def _limit(limit: Callable[[CouncilLimits], TimeLimit], subject: ByEvent, since: When) -> When | Unknown:
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
        return opened if isinstance(opened, Unknown) else _limit(limit, subject, opened)

    return Fact("the last day before the session", read)


def _last_before(*kinds: type[Event]) -> Fact[ByEvent, Answer]:
    """The last event of these kinds since the session was planned, or the one before closed; None for none."""

    def read(subject: ByEvent) -> Answer | Unknown:
        facts, opened = subject.facts, opening(subject)
        marks = [entry.place for entry in facts.visible(subject.act, SessionClosed)]
        for entry in facts.visible(subject.act, SessionPlanned):
            if cast(SessionPlanned, entry.event).opens == opened:
                marks = [entry.place]
        start = max(marks, default=-1)
        found = [entry for entry in facts.visible(subject.act, *kinds) if entry.place > start]
        if found:
            return Answer(found[-1].when, None)
        if facts.visible(subject.act, *kinds):
            return Unknown((pointer("journal"),))  # for a session before, or for this one: the journal does not tell
        return Answer(None, None) if facts.complete else facts.omitted

    return Fact("what was sent before", read)


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
        return closed if isinstance(closed, Unknown) else _limit(limit, subject, closed)

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


AN_UPDATE: Fact[ByEvent, bool] = Fact("an update", _an_update)
DONE: Fact[ByEvent, When] = Fact(
    "the day of the act", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)
THIRD_YEAR: Fact[ByEvent, When] = Fact("the first day of the third year in force", _third_year)
UPDATE_LAUNCHED: Fact[ByEvent, bool] = Fact("the update was launched", _update_launched)
ONLY_RERANKS: Fact[ByEvent, bool] = Fact("it only ranks the projects anew", _only_reranks)
SUBMITTED: Fact[ByAct, Submitted] = Fact("when the draft was put to the council", _submitted)
NOT_BY_GOVERNOR: Fact[ByEvent, bool] = Fact("not a session the governor asked for", _not_by_governor)
ON_AGENDA = field("on_agenda", bool, "the item was on the agenda")
OPPOSED_ITEM = field("opposed_item", bool, "an opposition to the item was before the judge")
AGENDA_DUE, NOTICE_DUE = _before_session(lambda law: law.agenda), _before_session(lambda law: law.notice)
AGENDA, NOTICE = _last_before(AgendaSent), _last_before(NoticeSent)
ENDED: Fact[ByEvent, bool] = Fact("the session is closed", _ended)
SENT, POSTED = _after(Sent, Received), _after(Posted)
SENDING_DUE, POSTING_DUE = _after_close(lambda law: law.sending), _after_close(lambda law: law.posting)
USED: Fact[ByEvent, Severity] = Fact("how grave it is", _used)

_UPDATE: Basis = joined(
    by_law((lo113("80"),), (lo112("81"),), (lo111("85"),), (charter("36"),)),
    {
        PCD: (decree10504("6"),),
        PAC: (decree16301("16"),),
        PDP: (decree16300("16"),),
        PDR_2016: (decree16299("16"),),
        PDR_2023: (decree22475("20"),),
    },
)


# --- the checks ---


@CHECKS.check(
    "PLAN-007", "UPDATE_TOO_EARLY", ERROR, ON_VOTE, _UPDATE, when=(AN_UPDATE,), needs=(DONE, THIRD_YEAR),
)  # fmt: skip
def adopted_in_third_year(done: When, third_year: When) -> Outcome | None:
    """An update is adopted from the third year of the entry into force."""
    return must_not_precede(done, third_year, None, "message", done=done, first=third_year)


@CHECKS.check(
    "PLAN-007", "UPDATE_TOO_EARLY", WARNING, ON_LAUNCH, _UPDATE, rule="opened", when=(AN_UPDATE,),
    needs=(DONE, THIRD_YEAR),
)  # fmt: skip
def opened_in_third_year(done: When, third_year: When) -> Outcome | None:
    """Whether its preparation may begin before is a reading."""
    return must_not_precede(done, third_year, None, "message", done=done, first=third_year)


@CHECKS.check(
    "PLAN-008", "UPDATE_WITHOUT_PROCEDURE", ERROR, ON_VOTE,
    joined(of_2011(decree10504("6")), of_2016("16"), {PDR_2023: (decree22475("20"),)}),
    when=(AN_UPDATE,), needs=(UPDATE_LAUNCHED, ONLY_RERANKS, CEILING),
)  # fmt: skip
def update_prepared(launched: bool, only_reranks: bool, ceiling: Severity) -> Outcome | None:
    """An update follows the same procedure as the plan: meeting, launch decision and what comes after."""
    if launched:
        return None
    return fail(WARNING, "reranks") if only_reranks else fail(ceiling)


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
