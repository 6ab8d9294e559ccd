"""Checks of the council's decision: that there is one, how it was voted, convened, sent and posted."""

from decimal import Decimal
from typing import cast

from mgov.conventions.checks._items import (
    ON_COMMITMENT,
    ON_DELIBERATION,
    POSTINGS,
    SENDINGS,
    TRACKS,
    ByEvent,
    ByObligation,
    ByTrack,
)
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.model import ASSOCIATIONS, ContributionKind, Kind, PartyType
from mgov.council import (
    COMPETENCES,
    AgendaSent,
    CommitteeReported,
    Competence,
    Deliberated,
    NoticeSent,
    SessionKind,
    SessionOpened,
    SessionOrigin,
)
from mgov.council.limits import AGENDA, NOTICE, NOTICE_GOVERNOR
from mgov.delays import TimeLimit, When, deadline
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, pointer, together
from mgov.law import COMMUNE_2015, lo113
from mgov.procedures import Entry, Event

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _told(subject: ByEvent, name: str) -> Unknown:
    """The path of a field of the event judged; the journal itself for an event it may omit."""
    if subject.entry is None:
        return subject.facts.omitted
    return Unknown((pointer("journal", subject.entry.place, name),))


def _of_vote(name: str) -> Fact[ByEvent, int]:
    def read(subject: ByEvent) -> int | Unknown:
        value = getattr(subject.entry.event, name) if subject.entry else None
        return _told(subject, name) if value is None else int(value)

    return Fact(name, read)


def _opening(subject: ByEvent) -> tuple[Entry, SessionOpened] | Unknown:
    """The opening of the session in which the event took place."""
    if subject.entry is None:
        return subject.facts.omitted
    opened = subject.facts.last(subject.track, SessionOpened)
    if opened is None or not isinstance(opened.event, SessionOpened):
        return Unknown(("/journal",))
    return opened, opened.event


def _of_opening(name: str) -> Fact[ByEvent, int]:
    def read(subject: ByEvent) -> int | Unknown:
        opening = _opening(subject)
        if isinstance(opening, Unknown):
            return opening
        value = getattr(opening[1], name)
        return Unknown((pointer("journal", opening[0].place, name),)) if value is None else int(value)

    return Fact(name, read)


def _flag_of_decision(name: str) -> Fact[ByEvent, bool]:
    def read(subject: ByEvent) -> bool | Unknown:
        value = getattr(subject.entry.event, name) if subject.entry else None
        return _told(subject, name) if value is None else bool(value)

    return Fact(name, read)


def _decided(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    if subject.facts.last(subject.track, Deliberated) is not None:
        return True
    return False if subject.facts.complete else subject.facts.omitted


def _carried_by_president(subject: ByEvent) -> bool | Unknown:
    event = subject.entry.event if subject.entry else None
    if not isinstance(event, Deliberated) or event.votes_for is None or event.votes_for != event.votes_against:
        return False
    return _told(subject, "president_in_favour") if event.president_in_favour is None else event.president_in_favour


def _first_vote(subject: ByEvent) -> bool | Unknown:
    sitting = _of_vote("sitting").read(subject)
    return sitting if isinstance(sitting, Unknown) else sitting < 2


def _special_matter(subject: ByEvent) -> bool | Unknown:
    """Whether art. 43 asks for the majority of members in office: private sector, services, shared competences."""
    facts = subject.facts
    convention = facts.convention
    if convention.kind in (Kind.DELEGATED_MANAGEMENT, Kind.SHARED_COMPETENCE, Kind.TRANSFERRED_COMPETENCE):
        return True
    parties = convention.parties
    types = {party.type for party in parties or ()}
    private = {PartyType.COMPANY, *(ASSOCIATIONS if facts.policy.private_majority_for_associations else ())}
    if types & private:
        return True
    shared = convention.object is not None and COMPETENCES[convention.object][0] in (
        Competence.SHARED,
        Competence.TRANSFERRED,
    )
    if shared and PartyType.MINISTRY in types:
        return True
    missing = together(
        facts.clause("kind") if convention.kind is None else None,
        Unknown((pointer("subject", "parties"),)) if parties is None else None,
        *(
            Unknown((pointer("subject", "parties", index, "type"),))
            for index, party in enumerate(parties or ())
            if party.type is None
        ),
        facts.clause("object") if convention.object is None and PartyType.MINISTRY in types else None,
    )
    return False if missing is None else missing


def _third_meeting(subject: ByEvent) -> bool | Unknown:
    """Whether the sitting was one that any number of members may hold (art. 42 § 3, art. 37 § 2)."""
    opening = _opening(subject)
    if isinstance(opening, Unknown):
        return opening
    entry, event = opening
    if event.call is None:
        return Unknown((pointer("journal", entry.place, "call"),))
    if event.call != 2:
        return event.call > 2
    return _asked_by_governor(subject)


def _ordinary(subject: ByEvent) -> bool | Unknown:
    opening = _opening(subject)
    if isinstance(opening, Unknown):
        return opening
    entry, event = opening
    return (
        Unknown((pointer("journal", entry.place, "kind"),))
        if event.kind is None
        else event.kind == SessionKind.ORDINARY
    )


def _asked_by_governor(subject: ByEvent) -> bool | Unknown:
    """Whether the session was one the governor asked for; an ordinary session never is."""
    opening, ordinary = _opening(subject), _ordinary(subject)
    if isinstance(opening, Unknown) or isinstance(ordinary, Unknown):
        return opening if isinstance(opening, Unknown) else cast(Unknown, ordinary)
    entry, event = opening
    if ordinary or event.origin is not None:
        return not ordinary and event.origin == SessionOrigin.GOVERNOR
    return Unknown((pointer("journal", entry.place, "origin"),))


def _agenda_applies(subject: ByEvent) -> bool | Unknown:
    asked = _asked_by_governor(subject)
    return asked if isinstance(asked, Unknown) else not asked


def _last_day(subject: ByEvent, limit: TimeLimit) -> When | Unknown:
    opening = _opening(subject)
    if isinstance(opening, Unknown):
        return opening
    return deadline(limit, opening[0].when, subject.facts.calendar, subject.facts.policy).last_day


def _latest_notice(subject: ByEvent) -> When | Unknown:
    asked = _asked_by_governor(subject)
    return asked if isinstance(asked, Unknown) else _last_day(subject, NOTICE_GOVERNOR if asked else NOTICE)


def _day_of(kind: type[Event]) -> Fact[ByEvent, When | None]:
    """The day of an event of the council; None where a complete journal has none."""

    def read(subject: ByEvent) -> When | Unknown | None:
        if subject.entry is None:
            return subject.facts.omitted
        entry = subject.facts.last(subject.track, kind)
        if entry is not None:
            return entry.when
        return None if subject.facts.complete else subject.facts.omitted

    return Fact(kind.tag, read)


def _opposed_item(subject: ByEvent) -> bool | Unknown:
    told = _flag_of_decision("opposed_item").read(subject)
    return False if isinstance(told, Unknown) and subject.entry is not None and subject.facts.complete else told


def _amounts(subject: ByTrack) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """What the decision grants, the share of the collectivity and the total; None where there is nothing to compare."""
    facts = subject.facts
    decision = facts.last(subject.track, Deliberated)
    party, contributions = subject.track.party, facts.convention.contributions
    if decision is None or not isinstance(decision.event, Deliberated) or subject.track.act is not None:
        return None
    if decision.event.amount is None or party is None or contributions is None:
        return None
    money = [c.amount for c in contributions if c.party == party.id and c.kind == ContributionKind.MONEY]
    amounts = [amount for amount in money if amount is not None]
    if not amounts or len(amounts) < len(money):
        return None
    return decision.event.amount, sum(amounts, Decimal(0)), facts.convention.total


def _due(subject: ByObligation) -> When | Unknown:
    return subject.facts.omitted if subject.obligation is None else subject.obligation.due.last_day


def _done(subject: ByObligation) -> When | Unknown | None:
    """The day a duty was fulfilled; None where it was not and the day is past, or not yet past."""
    facts, obligation = subject.facts, subject.obligation
    if obligation is None:
        return facts.omitted
    if obligation.done is not None:
        return obligation.done.when
    return None if facts.complete else facts.omitted


def _today(subject: ByObligation) -> When | Unknown:
    return subject.facts.when


ORIGINAL: Fact[ByEvent, bool] = Fact("the original text", lambda subject: subject.track.act is None)
DECIDED: Fact[ByEvent, bool] = Fact("a decision of the council", _decided)
VOTES_FOR, VOTES_AGAINST = _of_vote("votes_for"), _of_vote("votes_against")
MEMBERS_VOTING = _of_vote("members_in_office")
TIE_CARRIED: Fact[ByEvent, bool] = Fact("a tie carried by the president's side", _carried_by_president)
FIRST_VOTE: Fact[ByEvent, bool] = Fact("first vote", _first_vote)
SPECIAL_MATTER: Fact[ByEvent, bool] = Fact("a matter of art. 43", _special_matter)
PRESENT, MEMBERS = _of_opening("present"), _of_opening("members_in_office")
ANY_NUMBER: Fact[ByEvent, bool] = Fact("a meeting any number may hold", _third_meeting)
ORDINARY: Fact[ByEvent, bool] = Fact("an ordinary session", _ordinary)
AGENDA_APPLIES: Fact[ByEvent, bool] = Fact("not a session at the governor's request", _agenda_applies)
NOTICE_DAY, AGENDA_DAY, REPORT_DAY = _day_of(NoticeSent), _day_of(AgendaSent), _day_of(CommitteeReported)
LATEST_NOTICE: Fact[ByEvent, When] = Fact("the latest day for notice", _latest_notice)
LATEST_AGENDA: Fact[ByEvent, When] = Fact("the latest day for the agenda", lambda subject: _last_day(subject, AGENDA))
ON_AGENDA = _flag_of_decision("on_agenda")
OPPOSED_ITEM: Fact[ByEvent, bool] = Fact("an item the governor opposed", _opposed_item)
AMOUNTS: Fact[ByTrack, tuple[Decimal, Decimal, Decimal | None] | None] = Fact("the amounts", _amounts)
DUE: Fact[ByObligation, When] = Fact("the last day", _due)
DONE: Fact[ByObligation, When | None] = Fact("the day it was done", _done)
TODAY: Fact[ByObligation, When] = Fact("the day judged", _today)


# --- the checks ---


@CHECKS.check(
    "CONV-001", "NO_COUNCIL_DECISION", ERROR, ON_COMMITMENT,
    {COMMUNE_2015: (lo113("92"), lo113("94"), lo113("115", 3))}, when=(ORIGINAL,), needs=(DECIDED,),
)  # fmt: skip
def no_council_decision(decided: bool) -> Outcome | None:
    """Nothing is signed, paid or started before the council has decided."""
    return None if decided else fail()


@CHECKS.check(
    "CONV-001", "NO_COUNCIL_DECISION", ERROR, TRACKS,
    {COMMUNE_2015: (lo113("92"), lo113("115", 3))}, rule="amount", needs=(AMOUNTS,),
)  # fmt: skip
def decision_on_another_amount(amounts: tuple[Decimal, Decimal, Decimal | None] | None) -> Outcome | None:
    """The decision grants what the text commits: the collectivity's share, or the total."""
    if amounts is None:
        return None
    granted, share, total = amounts
    return None if granted in (share, total) else fail(granted=granted, share=share)


@CHECKS.check(
    "CONV-014", "WRONG_MAJORITY", ERROR, ON_DELIBERATION, {COMMUNE_2015: (lo113("43", 1), lo113("43", 3))},
    needs=(VOTES_FOR, VOTES_AGAINST, TIE_CARRIED),
)  # fmt: skip
def majority_of_votes_cast(votes_for: int, votes_against: int, tie_carried: bool) -> Outcome | None:
    """Decisions take the absolute majority of the votes cast; the president's side carries a tie."""
    return None if votes_for > votes_against or tie_carried else fail(votes_for=votes_for, votes_against=votes_against)


@CHECKS.check(
    "CONV-014", "WRONG_MAJORITY", ERROR, ON_DELIBERATION, {COMMUNE_2015: (lo113("43", 1), lo113("43", 2))},
    rule="special", when=(SPECIAL_MATTER, FIRST_VOTE), needs=(VOTES_FOR, MEMBERS_VOTING),
)  # fmt: skip
def majority_of_members_in_office(votes_for: int, members: int) -> Outcome | None:
    """Some matters take, at the first vote, the absolute majority of the members in office."""
    return None if votes_for * 2 > members else fail(votes_for=votes_for, members=members, needed=members // 2 + 1)


@CHECKS.check(
    "CONV-015", "QUORUM_NOT_MET", ERROR, ON_DELIBERATION,
    {COMMUNE_2015: (lo113("42", 1), lo113("42", 3), lo113("37", 2))},
    needs=(PRESENT, MEMBERS, ANY_NUMBER),
)  # fmt: skip
def quorum(present: int, members: int, any_number: bool) -> Outcome | None:
    """More than half of the members in office are present when the session opens, at the first and second call."""
    return (
        None if any_number or present * 2 > members else fail(present=present, members=members, needed=members // 2 + 1)
    )


@CHECKS.check(
    "CONV-044", "AGENDA_PROCEDURE", WARNING, ON_DELIBERATION, {COMMUNE_2015: (lo113("35", 1), lo113("37", 1))},
    rule="notice", needs=(NOTICE_DAY, LATEST_NOTICE),
)  # fmt: skip
def notice_in_time(notice: When | None, latest: When) -> Outcome | None:
    """Members are given notice at least 10 days before the session, 3 days where the governor asked for it."""
    return (
        fail(None, "missing", latest=latest)
        if notice is None
        else must_not_follow(notice, latest, done=notice, latest=latest)
    )


@CHECKS.check(
    "CONV-044", "AGENDA_PROCEDURE", WARNING, ON_DELIBERATION, {COMMUNE_2015: (lo113("38", 2),)},
    rule="agenda", when=(AGENDA_APPLIES,), needs=(AGENDA_DAY, LATEST_AGENDA),
)  # fmt: skip
def agenda_in_time(sent: When | None, latest: When) -> Outcome | None:
    """The governor has the agenda at least 20 days before the session."""
    return (
        fail(None, "missing", latest=latest)
        if sent is None
        else must_not_follow(sent, latest, done=sent, latest=latest)
    )


@CHECKS.check(
    "CONV-044", "AGENDA_PROCEDURE", WARNING, ON_DELIBERATION, {COMMUNE_2015: (lo113("28", 2),)},
    rule="committee", when=(ORDINARY,), needs=(REPORT_DAY,),
)  # fmt: skip
def committee_consulted(report: When | None) -> Outcome | None:
    """In an ordinary session the permanent committee has studied the item first."""
    return fail() if report is None else None


@CHECKS.check(
    "CONV-044", "AGENDA_PROCEDURE", ERROR, ON_DELIBERATION, {COMMUNE_2015: (lo113("41", 1),)},
    rule="off_agenda", needs=(ON_AGENDA,),
)  # fmt: skip
def on_the_agenda(on_agenda: bool) -> Outcome | None:
    """The council deliberates only on what is on its agenda."""
    return None if on_agenda else fail()


@CHECKS.check(
    "CONV-044", "AGENDA_PROCEDURE", ERROR, ON_DELIBERATION, {COMMUNE_2015: (lo113("41", 4),)},
    rule="opposed_item", needs=(OPPOSED_ITEM,),
)  # fmt: skip
def item_not_opposed(opposed: bool) -> Outcome | None:
    """No deliberation on an item the governor opposed and referred to the judge, until he rules."""
    return fail() if opposed else None


@CHECKS.check(
    "CONV-068", "TRANSMISSION_LATE", WARNING, SENDINGS, {COMMUNE_2015: (lo113("116", 1),)}, needs=(DONE, DUE, TODAY)
)
def sent_in_time(done: When | None, due: When, today: When) -> Outcome | None:
    """The decision goes to the governor within 15 working days of the close of the session."""
    return _in_time(done, due, today)


@CHECKS.check("CONV-074", "NOT_POSTED", INFO, POSTINGS, {COMMUNE_2015: (lo113("273"),)}, needs=(DONE, DUE, TODAY))
def posted_in_time(done: When | None, due: When, today: When) -> Outcome | None:
    """The decision is posted within 8 days, counted from the close of the session."""
    return _in_time(done, due, today)


def _in_time(done: When | None, due: When, today: When) -> Outcome | None:
    if done is None:
        return must_not_follow(today, due, None, "undone", latest=due)
    return must_not_follow(done, due, done=done, latest=due)
