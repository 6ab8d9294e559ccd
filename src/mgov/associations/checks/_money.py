"""Checks of money and property: aid from abroad, accounts for public aid, purchases, gifts."""

from datetime import date
from decimal import Decimal

from mgov import association_limits as limits
from mgov.associations import events as e
from mgov.associations import procedure as p
from mgov.associations.checks._items import AIDS, ON_GIFT, ON_PURCHASE, ByEvent
from mgov.associations.checks._outcomes import in_time
from mgov.associations.checks._readers import (
    OF_2002,
    TODAY,
    UNDER_DAHIR,
    Answer,
    answer,
    answered_by,
    day_of,
    field,
    last_day,
    missing,
)
from mgov.associations.checks._register import CHECKS
from mgov.delays import When, earliest_of, latest_of, when_between
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, review, undecided
from mgov.law import dahir58
from mgov.procedures import Entry

ERROR, WARNING, INFO = Severity

THRESHOLD = Decimal(10_000)
"""Dirhams: periodic aid above this obliges to present accounts (dahir 1-58-376, art. 32 bis, twice)."""


# --- what the checks read ---


def _from(name: str, sources: frozenset[e.AidSource]) -> Fact[ByEvent, bool]:
    origin = field("origin", e.AidSource, "the origin of the aid")

    def read(subject: ByEvent) -> bool | Unknown:
        found = origin.read(subject)
        return found if isinstance(found, Unknown) else found in sources

    return Fact(name, read)


def _above(subject: ByEvent) -> bool | Unknown:
    amount = field("amount", Decimal, "the amount").read(subject)
    return amount if isinstance(amount, Unknown) else amount > THRESHOLD


def _accounts(subject: ByEvent) -> Answer | Unknown:
    """The accounts presented to the body that gave the aid."""
    giver = field("giver", str, "the giver").read(subject)

    def fits(entry: Entry) -> bool | Unknown:
        to: str | None = getattr(entry.event, "to", None)
        if to is None:
            return Unknown((f"/journal/{entry.place}/to",))
        return giver if isinstance(giver, Unknown) else to == giver

    return answer(subject, e.AccountsPresented, fits=fits)


def _year_after(subject: ByEvent) -> When:
    """The end of the civil year after that of the aid: the dahir sets no day, and nothing is late before."""
    when = day_of(subject)
    first, last = (date(min(day.year + 1, 9999), 12, 31) for day in (earliest_of(when), latest_of(when)))
    return when_between(first, last, missing(when))


def _recognised(subject: ByEvent) -> bool | Unknown:
    return subject.facts.omitted if subject.entry is None else subject.facts.now(p.UTILITY, p.Utility.RECOGNISED)


def _not_recognised(subject: ByEvent) -> bool | Unknown:
    recognised = _recognised(subject)
    return recognised if isinstance(recognised, Unknown) else not recognised


FROM_ABROAD = _from("aid from abroad", e.FROM_ABROAD)
FROM_LOCAL = _from("aid of a local or public body", e.LOCAL)
FROM_STATE = _from("aid of the State", frozenset({e.AidSource.STATE}))
PERIODIC = field("periodic", bool, "aid that recurs")
ABOVE: Fact[ByEvent, bool] = Fact("more than 10,000 dirhams", _above)
ACCOUNTS: Fact[ByEvent, Answer] = Fact("accounts presented to the giver", _accounts)
YEAR_AFTER: Fact[ByEvent, When] = Fact("the end of the year after", _year_after)
AID_DECLARED = answered_by(e.ForeignAidDeclared)
THIRTY_FULL_DAYS = last_day(limits.FOREIGN_AID, "thirty full days")
NECESSARY = field("necessary", bool, "whether the association needs it")
RECOGNISED: Fact[ByEvent, bool] = Fact("public-utility recognition", _recognised)
ORDINARY: Fact[ByEvent, bool] = Fact("no public-utility recognition", _not_recognised)
AUTHORISED = field("authorised", bool, "an order of the Head of Government")
USE_KEPT = field("use_kept", bool, "whether the giver keeps the use")


# --- the checks ---


@CHECKS.check(
    "ASSO-013", "FOREIGN_AID_NOT_DECLARED", ERROR, AIDS, {None: (dahir58("32 bis", 1), dahir58("6"))},
    when=(UNDER_DAHIR, OF_2002, FROM_ABROAD), needs=(AID_DECLARED, THIRTY_FULL_DAYS, TODAY),
)  # fmt: skip
def foreign_aid_declared(declared: Answer, due: When, today: When) -> Outcome | None:
    """Aid from abroad is declared, with its amount and origin, within thirty full days of its receipt."""
    return in_time(declared, due, today)


@CHECKS.check(
    "ASSO-014", "ACCOUNTS_NOT_PRESENTED", WARNING, AIDS, {None: (dahir58("32 ter", 1),)},
    when=(UNDER_DAHIR, OF_2002, FROM_LOCAL, PERIODIC, ABOVE), needs=(ACCOUNTS, YEAR_AFTER, TODAY),
)  # fmt: skip
def accounts_presented(accounts: Answer, due: When, today: When) -> Outcome | None:
    """Periodic aid above 10,000 dirhams obliges to present the accounts to the body that gives it."""
    return _presented(accounts, due, today)


@CHECKS.check(
    "ASSO-014", "ACCOUNTS_NOT_PRESENTED", WARNING, AIDS, {None: (dahir58("32", 1),)},
    rule="state", when=(UNDER_DAHIR, OF_2002, FROM_STATE, PERIODIC), needs=(ACCOUNTS, YEAR_AFTER, TODAY),
)  # fmt: skip
def accounts_to_the_ministry(accounts: Answer, due: When, today: When) -> Outcome | None:
    """Periodic aid of the State obliges to present budget and accounts to the ministry that gives it."""
    return _presented(accounts, due, today)


def _presented(accounts: Answer, due: When, today: When) -> Outcome | None:
    """No day is set, so accounts are never late; they are missing once a whole civil year has passed."""
    if accounts.day is not None:
        return None
    if accounts.doubts is not None:
        return undecided(accounts.doubts, latest=due)
    return must_not_follow(today, due, latest=due)


@CHECKS.check(
    "ASSO-015", "PROPERTY_NOT_NEEDED", ERROR, ON_PURCHASE, {None: (dahir58("6"), dahir58("34"))},
    when=(UNDER_DAHIR, OF_2002), needs=(NECESSARY,),
)  # fmt: skip
def property_needed(necessary: bool) -> Outcome | None:
    """An association owns the premises and tools of its running, and what its aims need; nothing more."""
    return None if necessary else fail()


@CHECKS.check(
    "ASSO-016", "GIFT_NOT_ALLOWED", ERROR, ON_GIFT, {None: (dahir58("11", 1),)},
    when=(UNDER_DAHIR, OF_2002, RECOGNISED), needs=(AUTHORISED,),
)  # fmt: skip
def gift_authorised(authorised: bool) -> Outcome | None:
    """An association of public utility accepts gifts and legacies under an order of the Head of Government."""
    return None if authorised else fail()


@CHECKS.check(
    "ASSO-016", "GIFT_NOT_ALLOWED", ERROR, ON_GIFT, {None: (dahir58("11", 2),)},
    rule="use", when=(UNDER_DAHIR, OF_2002, RECOGNISED), needs=(USE_KEPT,),
)  # fmt: skip
def use_not_kept(kept: bool) -> Outcome | None:
    """It accepts no gift of which the giver keeps the use."""
    return fail() if kept else None


@CHECKS.check(
    "ASSO-016", "GIFT_NOT_ALLOWED", WARNING, ON_GIFT, {None: (dahir58("6"), dahir58("11", 1), dahir58("34"))},
    rule="ordinary", when=(UNDER_DAHIR, OF_2002), needs=(ORDINARY,),
)  # fmt: skip
def gift_to_an_ordinary_association(ordinary: bool) -> Outcome | None:
    """Only public utility opens gifts and legacies in terms; whether article 6 lets others take them is contested."""
    return review() if ordinary else None
