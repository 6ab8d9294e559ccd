"""Checks of the council's decision: that there is one, on this text, with the quorum and the majority."""

from decimal import Decimal
from typing import Literal

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._fields import class_for
from mgov.conventions.checks._items import (
    ON_COMMITMENT,
    ON_DELIBERATION,
    TRACKS,
    ByEvent,
    ByTrack,
)
from mgov.conventions.checks._readers import asked_by_governor, of_opening, opening, told
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.model import Kind
from mgov.conventions.money import ContributionKind
from mgov.conventions.partners import ASSOCIATIONS, PartyType
from mgov.conventions.tracks import Track
from mgov.council import (
    Competence,
    Deliberated,
)
from mgov.delays import Window
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, together
from mgov.law import CHARTER_REGIMES, COMMUNE_2015, PROVINCE_2015, REGION_2015, charter, lo111, lo112, lo113

ERROR, WARNING, INFO = Severity
CHARTER = frozenset(CHARTER_REGIMES)
Tie = Literal["carried", "lost", "secret"]


# --- what the checks read ---


def _of_vote(name: str) -> Fact[ByEvent, int]:
    def read(subject: ByEvent) -> int | Unknown:
        value = getattr(subject.entry.event, name) if subject.entry else None
        return told(subject, name) if value is None else int(value)

    return Fact(name, read)


def _decided(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    if subject.facts.last(subject.track, Deliberated) is not None:
        return True
    return subject.facts.nothing_of(subject.track, Deliberated) or False


def _tie(subject: ByEvent) -> Tie | Unknown:
    """What becomes of a tie: the president's side carries it, but in a secret vote under the charter (art. 64 § 6)."""
    event = subject.entry.event if subject.entry else None
    if not isinstance(event, Deliberated) or event.votes_for is None or event.votes_for != event.votes_against:
        return "lost"
    if not CHARTER.isdisjoint(subject.track.laws) and event.secret is not False:
        return told(subject, "secret") if event.secret is None else "secret"
    if event.president_in_favour is None:
        return told(subject, "president_in_favour")
    return "carried" if event.president_in_favour else "lost"


def _calls(subject: ByEvent) -> int | Unknown:
    """The call at which the sitting of the vote met (charter, art. 60); one of another day has its own attendance."""
    found = opening(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found
    return Unknown((pointer("journal", entry.place, "call"),)) if event.call is None else event.call


def _of_sitting(name: str) -> Fact[ByEvent, int]:
    """A number told at the opening of the sitting in which the council voted, not of another day's."""
    told_at_opening = of_opening(name)

    def read(subject: ByEvent) -> int | Unknown:
        found, entry = opening(subject), subject.entry
        if isinstance(found, Unknown) or entry is None:
            return told_at_opening.read(subject)
        days = (found[0].when, entry.when)
        if any(isinstance(day, Window) for day in days):
            return Unknown(tuple(path for day in days if isinstance(day, Window) for path in day.missing))
        return told_at_opening.read(subject) if days[0] == days[1] else Unknown(("/journal",))

    return Fact(f"{name} at the sitting", read)


def _first_vote(subject: ByEvent) -> bool | Unknown:
    sitting = SITTING.read(subject)
    return sitting if isinstance(sitting, Unknown) else sitting < 2


def _special_matter(subject: ByEvent) -> bool | Unknown:
    """Whether the law asks for the majority of members in office: private sector, services, shared competences."""
    facts = subject.facts
    convention = facts.convention
    if convention.kind in (Kind.DELEGATED_MANAGEMENT, Kind.SHARED_COMPETENCE, Kind.TRANSFERRED_COMPETENCE):
        return True
    parties = convention.parties
    types = {party.type for party in parties or ()}
    private = {PartyType.COMPANY, *(ASSOCIATIONS if facts.policy.private_majority_for_associations else ())}
    if types & private:
        return True
    shared = _shared_field(subject.track)
    if shared is True and PartyType.MINISTRY in types:
        return True
    missing = together(
        facts.clause("kind") if convention.kind is None else None,
        Unknown((pointer("subject", "parties"),)) if parties is None else None,
        *(
            Unknown((pointer("subject", "parties", index, "type"),))
            for index, party in enumerate(parties or ())
            if party.type is None
        ),
        shared if isinstance(shared, Unknown) and PartyType.MINISTRY in types else None,
    )
    return False if missing is None else missing


def _shared_field(track: Track) -> bool | Unknown:
    """Whether the object is a shared or transferred field of the council; contested where a phrase may cover it."""
    found = class_for(track)
    if found == Competence.ARGUABLE:
        return Unknown()
    return found if isinstance(found, Unknown) else found in (Competence.SHARED, Competence.TRANSFERRED)


def _third_meeting(subject: ByEvent) -> bool | Unknown:
    """Whether the sitting was one that any number of members may hold (LO 113-14, art. 42 § 3 and art. 37 § 2)."""
    found = opening(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found
    if event.call is None:
        return Unknown((pointer("journal", entry.place, "call"),))
    if event.call != 2:
        return event.call > 2
    return asked_by_governor(subject)


def _amounts(subject: ByTrack) -> tuple[Decimal, Decimal, Decimal | None] | Unknown | None:
    """What the decision grants, the share of the collectivity and the total; None where there is nothing to compare."""
    facts, party = subject.facts, subject.track.party
    contributions = facts.convention.contributions
    decision = facts.last(subject.track, Deliberated)
    if contributions is None or party is None:
        return facts.clause("contributions" if contributions is None else "parties")
    shares = [(place, c) for place, c in enumerate(contributions) if c.party == party.id and c.kind in MONEY_OR_UNKNOWN]
    if not shares:
        return None
    if decision is None or not isinstance(decision.event, Deliberated):
        return facts.nothing_of(subject.track, Deliberated)
    granted = decision.event.amount
    missing = [f"/subject/contributions/{place}/kind" for place, c in shares if c.kind is None]
    missing += [f"/subject/contributions/{place}/amount" for place, c in shares if c.amount is None]
    missing += [f"/journal/{decision.place}/amount"] if granted is None else []
    if missing or granted is None:
        return Unknown(tuple(missing))
    share, total = sum((c.amount for _, c in shares if c.amount is not None), Decimal(0)), facts.convention.total
    if granted != share and total is None and (untold := facts.clause("total")) is not None:
        return untold
    return granted, share, total


OF_ORIGINAL: Fact[ByTrack, bool] = Fact("the original text", lambda subject: subject.track.act is None)
MONEY_OR_UNKNOWN = (ContributionKind.MONEY, None)
ORIGINAL: Fact[ByEvent, bool] = Fact("the original text", lambda subject: subject.track.act is None)
DECIDED: Fact[ByEvent, bool] = Fact("a decision of the council", _decided)
SITTING = _of_vote("sitting")
VOTES_FOR, VOTES_AGAINST = _of_vote("votes_for"), _of_vote("votes_against")
MEMBERS_VOTING = _of_vote("members_in_office")
TIE: Fact[ByEvent, Tie] = Fact("what becomes of a tie", _tie)
FIRST_VOTE: Fact[ByEvent, bool] = Fact("first vote", _first_vote)
SPECIAL_MATTER: Fact[ByEvent, bool] = Fact("a matter of special majority", _special_matter)
PRESENT, MEMBERS = of_opening("present"), of_opening("members_in_office")
PRESENT_AT_SITTING, CALL = _of_sitting("present"), Fact[ByEvent, int]("the call", _calls)
ANY_NUMBER: Fact[ByEvent, bool] = Fact("a meeting any number may hold", _third_meeting)
AMOUNTS: Fact[ByTrack, tuple[Decimal, Decimal, Decimal | None] | None] = Fact("the amounts", _amounts)
# --- the checks ---


@CHECKS.check(
    "CONV-001",
    "NO_COUNCIL_DECISION",
    ERROR,
    ON_COMMITMENT,
    {
        COMMUNE_2015: (lo113("92"), lo113("94"), lo113("115", 3)),
        PROVINCE_2015: (lo112("94"), lo112("95"), lo112("106", 3)),
        REGION_2015: (lo111("99"), lo111("101"), lo111("112", 3)),
        **under_charter(charter("42"), charter("47", 1, 10), charter("74", 1)),
    },
    when=(ORIGINAL,),
    needs=(DECIDED,),
)
def no_council_decision(decided: bool) -> Outcome | None:
    """Nothing is signed, paid or started before the council has decided."""
    return None if decided else fail()


@CHECKS.check(
    "CONV-001",
    "NO_COUNCIL_DECISION",
    ERROR,
    TRACKS,
    {
        COMMUNE_2015: (lo113("92"), lo113("115", 3)),
        PROVINCE_2015: (lo112("94"), lo112("106", 3)),
        REGION_2015: (lo111("99"), lo111("112", 3)),
        **under_charter(charter("42"), charter("74", 1)),
    },
    rule="amount",
    when=(OF_ORIGINAL,),
    needs=(AMOUNTS,),
)
def decision_on_another_amount(amounts: tuple[Decimal, Decimal, Decimal | None] | None) -> Outcome | None:
    """The decision grants what the text commits: the collectivity's share, or the total."""
    if amounts is None:
        return None
    granted, share, total = amounts
    return None if granted in (share, total) else fail(granted=granted, share=share)


@CHECKS.check(
    "CONV-014",
    "WRONG_MAJORITY",
    ERROR,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("43", 1), lo113("43", 3)),
        PROVINCE_2015: (lo112("44", 1), lo112("44", 3)),
        REGION_2015: (lo111("46", 1), lo111("46", 3)),
        **under_charter(charter("64", 1), charter("64", 5), charter("64", 6)),
    },
    needs=(VOTES_FOR, VOTES_AGAINST, TIE),
)
def majority_of_votes_cast(votes_for: int, votes_against: int, tie: Tie) -> Outcome | None:
    """Decisions take the absolute majority of the votes cast; the president's side carries a tie."""
    if votes_for > votes_against or (tie == "carried" and votes_for > 0):
        return None
    if tie == "secret":
        return fail(None, "secret", votes_for=votes_for, votes_against=votes_against)
    return fail(votes_for=votes_for, votes_against=votes_against)


@CHECKS.check(
    "CONV-014",
    "WRONG_MAJORITY",
    ERROR,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("43", 1), lo113("43", 2)),
        PROVINCE_2015: (lo112("44", 1), lo112("44", 2)),
        REGION_2015: (lo111("46", 1), lo111("46", 2)),
    },
    rule="special",
    when=(SPECIAL_MATTER, FIRST_VOTE),
    needs=(VOTES_FOR, MEMBERS_VOTING),
)
def majority_of_members_in_office(votes_for: int, members: int) -> Outcome | None:
    """Some matters take, at the first vote, the absolute majority of the members in office."""
    return None if votes_for * 2 > members else fail(votes_for=votes_for, members=members, needed=members // 2 + 1)


@CHECKS.check(
    "CONV-015",
    "QUORUM_NOT_MET",
    ERROR,
    ON_DELIBERATION,
    {
        COMMUNE_2015: (lo113("42", 1), lo113("42", 3), lo113("37", 2)),
        PROVINCE_2015: (lo112("43", 1), lo112("43", 3), lo112("38", 2)),
        REGION_2015: (lo111("45", 1), lo111("45", 3), lo111("40", 2)),
    },
    needs=(PRESENT, MEMBERS, ANY_NUMBER),
)
def quorum(present: int, members: int, any_number: bool) -> Outcome | None:
    """More than half of the members in office are present when the session opens, at the first and second call."""
    return (
        None if any_number or present * 2 > members else fail(present=present, members=members, needed=members // 2 + 1)
    )


@CHECKS.check(
    "CONV-015",
    "QUORUM_NOT_MET",
    ERROR,
    ON_DELIBERATION,
    under_charter(charter("60", 1), charter("60", 2), charter("60", 3), charter("60", 4)),
    rule="charter",
    needs=(PRESENT_AT_SITTING, MEMBERS, CALL),
)
def quorum_of_the_sitting(present: int, members: int, call: int) -> Outcome | None:
    """Under the charter: more than half of the members at the first call, a third at the second, any at the third."""
    if call >= 3 or (call == 2 and present * 3 >= members) or (call < 2 and present * 2 > members):
        return None
    if call == 2:
        return fail(None, "second", present=present, members=members, needed=-(-members // 3))
    return fail(present=present, members=members, needed=members // 2 + 1)
