"""Checks of what comes from abroad: approvals before agreements with foreign actors, declaration of foreign aid."""

from datetime import date

from mgov.association_limits import FOREIGN_AID
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._answers import some
from mgov.conventions.checks._items import FILE, FUNDINGS, TRACKS, ByRow, ByTrack
from mgov.conventions.checks._partners import (
    FILED,
    WITH_ASSOCIATION,
    clause_is,
    fact_of_text,
    of_row,
    some_party,
    with_party,
)
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.events import PERFORMANCES
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.limits import counted
from mgov.conventions.model import Kind
from mgov.conventions.money import Origin
from mgov.conventions.partners import ABROAD, PartyType
from mgov.council import ApprovalGranted, ApprovalRefused, Received, Sent, VisaGranted, VisaRefused
from mgov.delays import When
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, pointer, review
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, dahir58, lo111, lo112, lo113

ERROR, WARNING, INFO = Severity

ACTORS = ABROAD - {PartyType.FOREIGN_STATE}
"""The actors from outside the Kingdom with whom an agreement is possible."""
SUBMISSIONS = (Sent, Received, VisaGranted, VisaRefused, ApprovalGranted, ApprovalRefused)
COOPERATION = (Kind.TWINNING, Kind.DECENTRALISED_COOPERATION)


# --- what the checks read ---


def _foreign_money(facts: ConventionFacts) -> bool | Unknown:
    sources = facts.convention.funding
    if sources is None:
        return facts.clause("funding") or False
    return some(
        Unknown((pointer("subject", "funding", place, "origin"),))
        if source.origin is None
        else source.origin == Origin.FOREIGN
        for place, source in enumerate(sources)
    )


def _from_abroad(facts: ConventionFacts) -> bool | Unknown:
    return some((some_party(facts, ACTORS), _foreign_money(facts)))


def _with_abroad(subject: ByTrack) -> bool | Unknown:
    """Whether a foreign collectivity is a party; for a region, any actor from outside the Kingdom."""
    track, authority = subject.track, some_party(subject.facts, {PartyType.FOREIGN_AUTHORITY})
    level = None if track.party is None else track.party.type
    if authority is True or level not in (None, PartyType.REGION):
        return authority
    actor = some_party(subject.facts, ACTORS)
    return Unknown((track.path,)) if actor is True and level is None else actor


def _submitted(subject: ByTrack) -> bool | Unknown:
    """Whether the decision was ever sent to the authority that gives the visa."""
    if any(isinstance(entry.event, SUBMISSIONS) for entry in subject.track.entries):
        return True
    return subject.facts.nothing_of(subject.track, *SUBMISSIONS) or False


def _performed(subject: ByTrack) -> bool | Unknown:
    facts, act = subject.facts, subject.track.act
    if any(isinstance(entry.event, PERFORMANCES) and entry.event.act == act for entry in facts.entries):
        return True
    return False if facts.complete else facts.omitted


def _is_foreign(row: ByRow) -> bool | Unknown:
    origin = row.told("origin")
    return origin if isinstance(origin, Unknown) else origin == Origin.FOREIGN


def _last_day(row: ByRow) -> When | Unknown | None:
    """The last day to declare; of no matter where nothing was declared."""
    if row.value("undeclared"):
        return None
    received = row.told("received")
    if isinstance(received, Unknown):
        return received
    return counted(FOREIGN_AID, received, row.facts.calendar, row.facts.policy).last_day


FROM_ABROAD: Fact[ConventionFacts, bool] = Fact("an actor or money from abroad", _from_abroad)
ACTOR = with_party("an actor from abroad", ACTORS)
APPROVED = fact_of_text("the approval of the public authorities", "foreign_approval")
FOREIGN_COLLECTIVITY = with_party("a foreign collectivity", {PartyType.FOREIGN_AUTHORITY})
EXCHANGE_APPROVED = fact_of_text("the approval of the exchanges", "exchange_approval")
COOPERATES: Fact[ByTrack, bool] = Fact("twinning or cooperation", lambda s: clause_is(s.facts, "kind", *COOPERATION))
WITH_ABROAD: Fact[ByTrack, bool] = Fact("a partner from abroad", _with_abroad)
SUBMITTED: Fact[ByTrack, bool] = Fact("submission for visa", _submitted)
PERFORMED: Fact[ByTrack, bool] = Fact("performance", _performed)
IS_FOREIGN: Fact[ByRow, bool] = Fact("foreign money", _is_foreign)
SINCE_2002 = of_row("an act from 10 October 2002", act_between(date(2002, 10, 10)))
LAST_DAY: Fact[ByRow, When | None] = Fact("the last day to declare it", _last_day)


# --- the checks ---


@CHECKS.check(
    "CONV-006", "FOREIGN_WITHOUT_APPROVAL", ERROR, FILE,
    {COMMUNE_2015: (lo113("86", 1),), PROVINCE_2015: (lo112("85", 1),), REGION_2015: (lo111("82"),)},
    when=(FROM_ABROAD,), needs=(APPROVED, ACTOR),
)  # fmt: skip
def authorities_approved(approved: bool, actor: bool) -> Outcome | None:
    """The public authorities approve an agreement with a foreign actor, or foreign money, beforehand.

    Where the money alone is foreign and a partner's, whether the approval is needed is read in two ways.
    """
    if approved:
        return None
    return fail() if actor else review(None, "money")


@CHECKS.check(
    "CONV-006", "FOREIGN_WITHOUT_APPROVAL", ERROR, FILE, {COMMUNE_2015: (lo113("92"),), PROVINCE_2015: (lo112("94"),)},
    rule="exchange", when=(FOREIGN_COLLECTIVITY,), needs=(EXCHANGE_APPROVED,),
)  # fmt: skip
def exchange_approved(approved: bool) -> Outcome | None:
    """The wali, for a province the governor, approves exchanges with foreign collectivities; regions need none."""
    return None if approved else fail()


@CHECKS.check(
    "CONV-006", "FOREIGN_WITHOUT_APPROVAL", ERROR, TRACKS,
    {COMMUNE_2015: (lo113("118", 1),), PROVINCE_2015: (lo112("109", 1),), REGION_2015: (lo111("115", 1),)},
    rule="visa", when=(COOPERATES, WITH_ABROAD), needs=(SUBMITTED, PERFORMED),
)  # fmt: skip
def cooperation_submitted_for_visa(submitted: bool, performed: bool) -> Outcome | None:
    """A twinning or a decentralised cooperation is never carried out without having been submitted for visa."""
    return fail() if performed and not submitted else None


@CHECKS.check(
    "CONV-055", "FOREIGN_AID_UNDECLARED", WARNING, FUNDINGS, {None: (dahir58("6", 1), dahir58("32 bis", 1))},
    when=(SINCE_2002, WITH_ASSOCIATION, IS_FOREIGN), needs=(FILED, LAST_DAY),
)  # fmt: skip
def foreign_aid_declared(done: When | None, last: When | None) -> Outcome | None:
    """An association declares foreign aid to the secretariat-general of the government within thirty full days."""
    if done is None or last is None:
        return fail(None, "none")
    return must_not_follow(done, last, None, "message", done=done, last=last)
