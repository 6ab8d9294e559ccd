"""Checks of what becomes of a yearly report: it goes to the committees, and the council studies it."""

from typing import NamedTuple

from mgov.council import SessionClosed, SessionOpened
from mgov.delays import When, deadline, earlier_of, is_before, later_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, undecided
from mgov.law import decree22475
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2016
from mgov.plans.checks._items import OPINIONS, PREPARED, STUDIES, ByEvent
from mgov.plans.checks._readers import field, missing
from mgov.plans.checks._register import CHECKS
from mgov.plans.facts import PlanFacts
from mgov.plans.limits import PLAN_LIMITS, end_of_year
from mgov.plans.regimes import PAC, PDR_2023
from mgov.procedures import Entry, Event

ERROR, WARNING, INFO = Severity


# --- what the checks read: each needs a journal that omits nothing, as what it omits might answer ---


def _of_report(subject: ByEvent, *kinds: type[Event]) -> tuple[Entry, ...]:
    """The events of these kinds about the same report: those of its act, up to the next report of that act."""
    facts, entry = subject.facts, subject.entry
    if entry is None:
        return ()
    marks = [one.place for one in facts.visible(subject.act, e.ReportPrepared)]
    start = max((place for place in marks if place <= entry.place), default=-1)
    stop = min((place for place in marks if place > entry.place), default=facts.size)
    return tuple(one for one in facts.visible(subject.act, *kinds) if start < one.place < stop)


class Asked(NamedTuple):
    """The committees asked about a report: the day the last of them was (None: none was), and those left out."""

    last: When | None
    left_out: tuple[str, ...]


def _asked(subject: ByEvent) -> Asked | Unknown:
    facts = subject.facts
    if subject.entry is None or not facts.complete:
        return facts.omitted
    sent = _of_report(subject, e.ReportSent)
    named = {entry.event.party for entry in sent}
    if not sent or named == {None}:
        return Asked(earlier_of(*(entry.when for entry in sent)) if sent else None, ())
    committees = facts.plan.committees
    if committees is None and None not in named:
        return Unknown(("/subject/committees",))
    wanted = named if committees is None else committees
    firsts = {party: [entry.when for entry in sent if entry.event.party in (None, party)] for party in wanted if party}
    days = [earlier_of(*found) for found in firsts.values() if found]
    return Asked(later_of(*days) if days else None, tuple(party for party, found in firsts.items() if not found))


def _was_asked(subject: ByEvent) -> bool | Unknown:
    asked = _asked(subject)
    return asked if isinstance(asked, Unknown) else asked.last is not None


def _last_asked(subject: ByEvent) -> When | Unknown:
    asked = _asked(subject)
    return asked if isinstance(asked, Unknown) else asked.last or Unknown(("/journal",))


def _over(subject: ByEvent) -> bool | Unknown:
    """Whether the time to ask the committees is over: the report was studied, another one came, or a year went by."""
    facts, entry = subject.facts, subject.entry
    if entry is None or not facts.complete:
        return facts.omitted
    later = any(one.place > entry.place for one in facts.visible(subject.act, e.ReportPrepared))
    others = any(is_before(entry.when, one.when) is True for one in facts.seen if type(one.event) is e.ReportPrepared)
    if later or others or _of_report(subject, e.ReportStudied):
        return True
    past = is_before(end_of_year(entry.when, 1), facts.when)
    return Unknown(missing(entry.when)) if past is None else past


def _sessions(facts: PlanFacts) -> list[list[Entry]]:
    """The sessions of the council the journal lists, whatever their act: the openings of each, at its first call on."""
    found: list[list[Entry]] = []
    for entry in facts.seen:
        if type(entry.event) is SessionOpened:
            again = (entry.event.call or 1) > 1 and bool(found)
            if again:
                found[-1].append(entry)
            else:
                found.append([entry])
    return found


class Turn(NamedTuple):
    """The sessions held since the opinions came in, whether the first one is over, and the day of the study."""

    since: When
    sessions: tuple[When, ...]
    over: bool
    studied: When | None
    doubts: tuple[str, ...] | None


def _turn(subject: ByEvent) -> Turn | Unknown:
    facts, entry = subject.facts, subject.entry
    if entry is None or not facts.complete:
        return facts.omitted
    held: list[Entry] = []
    doubts: list[str] = []
    doubtful = False
    for openings in _sessions(facts):
        after = is_before(entry.when, openings[-1].when)
        if after is None:
            doubtful = True
            doubts += [*missing(entry.when), *missing(openings[-1].when)]
        elif after:
            held.append(openings[-1])
    studies = _of_report(subject, e.ReportStudied)
    closed = [one.place for one in facts.seen if type(one.event) is SessionClosed]
    over = bool(held) and (len(held) > 1 or any(place > held[0].place for place in closed))
    return Turn(
        entry.when,
        tuple(one.when for one in held),
        over,
        studies[0].when if studies else None,
        tuple(doubts) if doubtful else None,
    )


def _opened(subject: ByEvent) -> When | Unknown:
    """The day the session of the study opened, at its first call; that of the study itself where none is listed."""
    facts, entry = subject.facts, subject.entry
    if entry is None or not facts.complete:
        return facts.omitted
    before = [openings for openings in _sessions(facts) if openings[0].place < entry.place]
    if not before:
        return entry.when
    first, last = before[-1][0], before[-1][-1]
    closed = [
        is_before(one.when, entry.when)
        for one in facts.seen
        if type(one.event) is SessionClosed and last.place < one.place < entry.place
    ]
    if None in closed:
        return Unknown(missing(entry.when) or ("/journal",))
    return entry.when if True in closed else first.when


def _thirty_before(subject: ByEvent) -> When | Unknown:
    opened, limit = _opened(subject), PLAN_LIMITS[PAC].committees  # thirty days under each decree of 2016
    if isinstance(opened, Unknown):
        return opened
    return deadline(limit, opened, subject.facts.calendar, subject.facts.policy).last_day


def _thirty_after(subject: ByEvent) -> When | Unknown:
    asked, limit = _last_asked(subject), PLAN_LIMITS[PDR_2023].opinions
    if isinstance(asked, Unknown) or limit is None:
        return asked
    return deadline(limit, asked, subject.facts.calendar, subject.facts.policy).last_day


def _unanswered(subject: ByEvent) -> bool | Unknown:
    """Whether the opinions of the committees were not in when the council studied the report."""
    facts, entry = subject.facts, subject.entry
    if entry is None or not facts.complete:
        return facts.omitted
    answers = [is_before(entry.when, one.when) for one in _of_report(subject, e.OpinionsReceived)]
    if False in answers:
        return False
    return Unknown() if None in answers else True


ASKED: Fact[ByEvent, Asked] = Fact("the committees asked about the report", _asked)
WAS_ASKED: Fact[ByEvent, bool] = Fact("a committee was asked", _was_asked)
LAST_ASKED: Fact[ByEvent, When] = Fact("when the last committee was asked", _last_asked)
OVER: Fact[ByEvent, bool] = Fact("the time to ask is over", _over)
TURN: Fact[ByEvent, Turn] = Fact("the sessions since the opinions", _turn)
THIRTY_BEFORE: Fact[ByEvent, When] = Fact("thirty days before the session", _thirty_before)
THIRTY_AFTER: Fact[ByEvent, When] = Fact("the end of the committees' thirty days", _thirty_after)
UNANSWERED: Fact[ByEvent, bool] = Fact("opinions missing", _unanswered)
DELIBERATED = field("deliberated", bool, "the council deliberated")
STUDIED_ON: Fact[ByEvent, When] = Fact(
    "the day of the study", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)


# --- the checks ---


@CHECKS.check(
    "PLAN-029", "REPORT_NOT_EXAMINED", ERROR, PREPARED,
    joined(of_2016("15", 1), {PDR_2023: (decree22475("18", 1),)}), when=(OVER,), needs=(ASKED,),
)  # fmt: skip
def committees_asked(asked: Asked) -> Outcome | None:
    """The report goes to the permanent committees for their opinion."""
    if asked.last is None:
        return fail()
    return fail(None, "left_out", committees=asked.left_out) if asked.left_out else None


@CHECKS.check(
    "PLAN-029", "REPORT_NOT_EXAMINED", ERROR, OPINIONS,
    joined(of_2016("15", 2), {PDR_2023: (decree22475("19", 1),)}), rule="studied", needs=(TURN,),
)  # fmt: skip
def studied_at_first_session(turn: Turn) -> Outcome | None:
    """The council studies it at the first session, ordinary or extraordinary, held once the opinions are in."""
    if turn.doubts is not None:
        return undecided(turn.doubts, since=turn.since)
    if turn.studied is None:
        return fail(None, "never", since=turn.since, first=turn.sessions[0]) if turn.over else None
    if len(turn.sessions) < 2:
        return None
    first, second = turn.sessions[:2]
    early = is_before(turn.studied, second)
    if early is None:
        return undecided((*missing(turn.studied), *missing(second)), WARNING, since=turn.since)
    return None if early else fail(WARNING, "later", since=turn.since, studied=turn.studied, first=first)


@CHECKS.check(
    "PLAN-029", "REPORT_NOT_EXAMINED", WARNING, STUDIES, joined(of_2016("15", 1), of_2016("10")),
    rule="thirty", when=(WAS_ASKED,), needs=(LAST_ASKED, THIRTY_BEFORE),
)  # fmt: skip
def report_thirty_days_before(asked: When, due: When) -> Outcome | None:
    """The committees have it thirty days before the session, as they have the draft: one reading of article 15."""
    return must_not_follow(asked, due, None, "message", asked=asked, due=due)


@CHECKS.check(
    "PLAN-029", "REPORT_NOT_EXAMINED", WARNING, STUDIES, {PDR_2023: (decree22475("18", 2),)}, rule="opinions",
    when=(WAS_ASKED, UNANSWERED), needs=(STUDIED_ON, THIRTY_AFTER),
)  # fmt: skip
def thirty_days_to_answer(studied: When, due: When) -> Outcome | None:
    """The committees of a region have thirty days to give their opinion."""
    late = is_before(due, studied)
    if late is None:
        return undecided((*missing(studied), *missing(due)), None, "message", studied=studied, due=due)
    return None if late else fail(None, "message", studied=studied, due=due)


@CHECKS.check(
    "PLAN-029", "REPORT_NOT_EXAMINED", WARNING, STUDIES, {PDR_2023: (decree22475("19", 1),)}, rule="deliberated",
    needs=(DELIBERATED,),
)  # fmt: skip
def region_deliberates(deliberated: bool) -> Outcome | None:
    """A regional council deliberates on the report; taking note of it is not enough."""
    return None if deliberated else fail()
