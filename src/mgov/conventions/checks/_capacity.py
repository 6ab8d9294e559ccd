"""Checks of the partner itself: political bodies, the receipt of an association, bodies the text would create."""

from collections.abc import Callable
from datetime import date

from mgov.association_limits import FINAL_RECEIPT, FOREIGN_WAIT
from mgov.conventions.checks._acts import act_between, act_day
from mgov.conventions.checks._items import FILE, PARTIES, ByParty
from mgov.conventions.checks._parties import TYPE
from mgov.conventions.checks._partners import clause_is, of_old_law
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.limits import counted
from mgov.conventions.partners import ASSOCIATIONS, PartyType, ReceiptType
from mgov.delays import TimeLimit, When
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, review
from mgov.law import (
    COMMUNE_2002,
    COMMUNE_2009,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    charter,
    dahir58,
    law3604,
    lo111,
    lo112,
    lo113,
    lo2911,
)

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _told(subject: ByParty, name: str) -> bool | Unknown:
    value: bool | None = getattr(subject.party, name, None)
    return Unknown((subject.path(name),)) if value is None else value


def _of_type(name: str, kinds: frozenset[PartyType]) -> Fact[ByParty, bool]:
    def read(subject: ByParty) -> bool | Unknown:
        kind = TYPE.read(subject)
        return kind if isinstance(kind, Unknown) else kind in kinds

    return Fact(name, read)


def _flag_of(name: str, field: str, kinds: frozenset[PartyType]) -> Fact[ByParty, bool]:
    """Something told of a party of these kinds by yes or no; no for any other party."""

    def read(subject: ByParty) -> bool | Unknown:
        kind = TYPE.read(subject)
        if not isinstance(kind, Unknown) and kind not in kinds:
            return False
        return kind if isinstance(kind, Unknown) else _told(subject, field)

    return Fact(name, read)


def _receipt(subject: ByParty) -> ReceiptType | Unknown:
    receipt = None if subject.party is None else subject.party.receipt
    return Unknown((subject.path("receipt"),)) if receipt is None or receipt.type is None else receipt.type


def _has_receipt(*types: ReceiptType) -> Fact[ByParty, bool]:
    def read(subject: ByParty) -> bool | Unknown:
        kind = _receipt(subject)
        return kind if isinstance(kind, Unknown) else kind in types

    return Fact("a receipt", read)


def _after(limit: TimeLimit) -> Callable[[ByParty], When | Unknown]:
    """The first day after a limit that runs from the receipt."""

    def read(subject: ByParty) -> When | Unknown:
        receipt = None if subject.party is None else subject.party.receipt
        if receipt is None or receipt.on is None:
            return Unknown((subject.path("receipt", "on"),))
        return counted(limit, receipt.on, subject.facts.calendar, subject.facts.policy).effect

    return read


def _dated(first: date, last: date = date.max) -> Fact[ByParty, bool]:
    within = act_between(first, last)
    return Fact(f"an act from {first} to {last}", lambda subject: within(subject.facts))


def _of_old_law(first: date, last: date) -> Fact[ByParty, bool]:
    within = of_old_law(first, last)
    return Fact(within.name, lambda subject: within.read(subject.facts))


BODIES = frozenset({*ASSOCIATIONS, PartyType.FOREIGN_NGO})
"""The partners that draw their capacity from dahir 1-58-376."""
RELAY = _flag_of("a relay of a political party", "relay", ASSOCIATIONS)
POLITICAL = _flag_of("an association of political character", "political", ASSOCIATIONS)
IS_BODY = _of_type("an association, or a foreign one", BODIES)
RECEIPT: Fact[ByParty, ReceiptType] = Fact("the receipt", _receipt)
PROVISIONAL = _has_receipt(ReceiptType.PROVISIONAL)
DECLARED = _has_receipt(ReceiptType.PROVISIONAL, ReceiptType.FINAL)
FOREIGN_LIKE: Fact[ByParty, bool] = Fact("a foreign association", lambda subject: _told(subject, "foreign_like"))
DISSOLVED: Fact[ByParty, bool] = Fact("a dissolved association", lambda subject: _told(subject, "dissolved"))
ACT_DAY: Fact[ByParty, When] = Fact("the day of the act", lambda subject: act_day(subject.facts))
WITHOUT_FINAL: Fact[ByParty, When] = Fact("the first day it may act without the receipt", _after(FINAL_RECEIPT))
UNOPPOSED: Fact[ByParty, When] = Fact("the first day it may act unopposed", _after(FOREIGN_WAIT))
CREATES_ENTITY: Fact[ConventionFacts, bool] = Fact(
    "a body of its own", lambda facts: clause_is(facts, "creates_entity", True)
)


# --- the checks ---


@CHECKS.check(
    "CONV-005", "POLITICAL_BENEFICIARY", ERROR, PARTIES, {None: (lo2911("38"), lo2911("67"))},
    when=(_dated(date(2011, 10, 24)),), needs=(TYPE, RELAY),
)  # fmt: skip
def no_political_party(kind: PartyType, relay: bool) -> Outcome | None:
    """No collectivity supports a political party, directly or through a relay."""
    if kind == PartyType.POLITICAL_PARTY:
        return fail()
    return fail(WARNING, "relay") if relay else None


@CHECKS.check(
    "CONV-005", "POLITICAL_BENEFICIARY", ERROR, PARTIES, {None: (law3604("61"),)}, rule="from_2006",
    when=(_of_old_law(date(2006, 2, 20), date(2011, 10, 23)),), needs=(TYPE,),
)  # fmt: skip
def no_political_party_from_2006(kind: PartyType) -> Outcome | None:
    """Under law 36-04, whose articles on money were not read: left open."""
    return review() if kind == PartyType.POLITICAL_PARTY else None


@CHECKS.check(
    "CONV-005", "POLITICAL_BENEFICIARY", ERROR, PARTIES, {None: (dahir58("18"), dahir58("20"))}, rule="before_2006",
    when=(_dated(date.min, date(2006, 2, 19)),), needs=(TYPE, POLITICAL),
)  # fmt: skip
def no_political_body_before_2006(kind: PartyType, political: bool) -> Outcome | None:
    """Until February 2006: no party, and no association of political character."""
    return fail() if political or kind == PartyType.POLITICAL_PARTY else None


@CHECKS.check(
    "CONV-010", "PARTNER_WITHOUT_CAPACITY", ERROR, PARTIES,
    {None: (dahir58("5", 1), dahir58("6", 1), dahir58("8", 1))}, when=(IS_BODY,), needs=(RECEIPT,),
)  # fmt: skip
def declared(receipt: ReceiptType) -> Outcome | None:
    """Only a declared association may receive public aid."""
    return fail() if receipt == ReceiptType.NONE else None


@CHECKS.check(
    "CONV-010", "PARTNER_WITHOUT_CAPACITY", ERROR, PARTIES, {None: (dahir58("5", 2), dahir58("6", 1))},
    rule="provisional", when=(IS_BODY, PROVISIONAL), needs=(ACT_DAY, WITHOUT_FINAL),
)  # fmt: skip
def final_receipt_or_sixty_days(act: When, floor: When) -> Outcome | None:
    """With a provisional receipt only, it acts from the day after the sixty days of the final one."""
    return must_not_precede(act, floor, None, "message", day=act, floor=floor)


@CHECKS.check(
    "CONV-010", "PARTNER_WITHOUT_CAPACITY", ERROR, PARTIES,
    {None: (dahir58("21"), dahir58("23"), dahir58("24"), dahir58("25"))},
    rule="foreign", when=(IS_BODY, FOREIGN_LIKE, DECLARED), needs=(ACT_DAY, UNOPPOSED),
)  # fmt: skip
def three_months_of_a_foreign_association(act: When, floor: When) -> Outcome | None:
    """A foreign association acts only after the three months in which the government may oppose it."""
    return must_not_precede(act, floor, None, "message", day=act, floor=floor)


@CHECKS.check(
    "CONV-010", "PARTNER_WITHOUT_CAPACITY", ERROR, PARTIES, {None: (dahir58("8", 2),)},
    rule="dissolved", when=(IS_BODY,), needs=(DISSOLVED,),
)  # fmt: skip
def not_dissolved(dissolved: bool) -> Outcome | None:
    """A dissolved association is no partner."""
    return fail() if dissolved else None


@CHECKS.check(
    "CONV-011", "LEGAL_PERSON_NEEDED", ERROR, FILE,
    {
        COMMUNE_2015: (lo113("149"), lo113("130"), lo113("131"), lo113("133"), lo113("141"), lo113("142")),
        PROVINCE_2015: (lo112("141"), lo112("122"), lo112("123"), lo112("125"), lo112("132"), lo112("133")),
        REGION_2015: (lo111("162"), lo111("145"), lo111("146"), lo111("148"), lo111("154"), lo111("155")),
        COMMUNE_2002: (charter("78", 1), charter("79"), charter("81", 1)),
        COMMUNE_2009: (charter("78", 1), charter("79"), charter("81", 1), charter("140")),
    },
    needs=(CREATES_ENTITY,),
)  # fmt: skip
def no_legal_person(creates: bool) -> Outcome | None:
    """A convention creates no body with organs or a budget of its own."""
    return fail() if creates else None
