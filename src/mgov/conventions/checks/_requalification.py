"""Checks of what the text really is: a purchase, a delegated management, a public-private partnership.

They come before the others: a text that is one of these follows the rules of that instrument, and what the other
checks say of it holds only if it stays a convention.
"""

from datetime import date, timedelta
from typing import NamedTuple

from mgov.conventions.checks._items import FILE
from mgov.conventions.checks._partners import (
    HAS_PRIVATE,
    PARTNERS,
    PRIVATE_PERSONS,
    any_of,
    clause_is,
    dated,
    of_old_law,
    some_party,
    with_clause,
    with_party,
)
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.clauses import Payment, SelectionMode
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import PRIVATE, PartyType
from mgov.conventions.tracks import LEVELS
from mgov.council import OWNERS
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail, pointer, review, together
from mgov.law import (
    COMMUNE_2009,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Citation,
    decree12349,
    decree21349,
    decree22431,
    law4508,
    law4618,
    law5405,
    law8612,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity

LONG_MONTHS = 60
"""The shortest public-private partnership: five years (law 86-12, art. 13)."""
ALL_TESTS = 3
"""Missions, pay and length, beside a private partner; two of the three already deserve a look."""
COMPANIES = frozenset({PartyType.COMPANY, PartyType.DEVELOPMENT_COMPANY})
"""The organic law that gives each collectivity its own services."""


# --- what the checks read ---


def _several_missions(facts: ConventionFacts) -> bool | Unknown:
    missions = facts.convention.missions
    if missions is None:
        return facts.clause("missions") or False
    return len(set(missions)) > 1


def _long(facts: ConventionFacts) -> bool | Unknown:
    """Whether the text binds for five years at least, by its number of months or from its first day to its last."""
    text = facts.convention
    by_months = (facts.clause("months") or False) if text.months is None else text.months >= LONG_MONTHS
    if text.start is None or text.end is None:
        ends = (facts.clause(name) for name in ("start", "end") if getattr(text, name) is None)
        return any_of(by_months, together(*ends) or False)
    return any_of(by_months, text.end >= text.start and _months(text.start, text.end) >= LONG_MONTHS)


def _months(start: date, end: date) -> int:
    """The whole months from a first day to a last one, both included."""
    after = end + timedelta(days=1) if end < date.max else end
    return (after.year - start.year) * 12 + after.month - start.month - (after.day < start.day)


def _tests_met(facts: ConventionFacts) -> int | Unknown:
    """How many of the three tests the text meets, where that settles the question."""
    answers = (_several_missions(facts), clause_is(facts, "payment", Payment.PERFORMANCE), _long(facts))
    met = sum(answer is True for answer in answers)
    doubts = [answer for answer in answers if isinstance(answer, Unknown)]
    if met >= ALL_TESTS - 1 or met + len(doubts) < ALL_TESTS - 1:
        return met
    return together(*doubts) or met


def _most_tests_met(facts: ConventionFacts) -> bool | Unknown:
    met = _tests_met(facts)
    return met if isinstance(met, Unknown) else met >= ALL_TESTS - 1


def _evaluated(facts: ConventionFacts) -> bool | Unknown:
    """Whether the procedure of law 86-12 was followed; an evaluation without competition may be a negotiated one."""
    done, selection = facts.convention.prior_evaluation, facts.convention.selection
    if done is None:
        return Unknown((pointer("subject", "prior_evaluation"),))
    if not done:
        return False
    if selection is None or selection.mode is None:
        return Unknown((pointer("subject", "selection"),))
    return True if selection.mode == SelectionMode.COMPETITION else Unknown()


class Award(NamedTuple):
    """How a service was entrusted: to companies only, after competition, under the authorisation of art. 33."""

    companies: bool
    competition: bool
    licence: bool


def _award(facts: ConventionFacts) -> Award | Unknown:
    """What matters of the award: the authorisation only where the operator is no company, or met no competition."""
    others, companies = some_party(facts, PRIVATE_PERSONS - COMPANIES), some_party(facts, COMPANIES)
    if isinstance(others, Unknown):
        return others
    if others and companies is not False:  # which of them runs the service is not told
        return Unknown() if companies is True else companies
    selection = facts.convention.selection
    mode = None if selection is None else selection.mode
    if not others and mode is None:
        return Unknown((pointer("subject", "selection"),))
    competition = mode == SelectionMode.COMPETITION
    if not others and competition:
        return Award(True, True, False)
    service = facts.convention.service
    licence = None if service is None else service.small_service_licence
    if licence is None:
        return Unknown((pointer("subject", "service", "small_service_licence"),))
    return Award(not others, competition, licence)


def _public_service(facts: ConventionFacts) -> bool | Unknown:
    service = facts.convention.service
    if service is None:
        return facts.clause("service") or False
    return Unknown((pointer("subject", "service", "public"),)) if service.public is None else service.public


def _own(facts: ConventionFacts) -> bool:
    """Whether the service is known to be one of the collectivity's own."""
    what, parties = facts.convention.object, facts.convention.parties
    if what is None:
        return False
    levels = {LEVELS.get(party.type) for party in parties or () if party.type is not None}
    return not levels.isdisjoint(OWNERS[what])


def _partner_brings(facts: ConventionFacts) -> bool | Unknown:
    """Whether a partner brings anything; a contribution of no kind and no amount is one not told."""
    contributions, parties = facts.convention.contributions, facts.convention.parties
    if contributions is None:
        return facts.clause("contributions") or False
    types = {party.id: party.type for party in parties or ()}
    answers: list[bool | Unknown] = []
    for place, contribution in enumerate(contributions):
        path = pointer("subject", "contributions", place)
        kind = types.get(contribution.party)
        if kind is not None and kind not in PARTNERS:
            continue
        untold = kind is None or (contribution.kind is None and contribution.amount is None)
        answers.append(Unknown((f"{path}/kind",)) if untold else True)
    return any_of(*answers)


PUBLIC_PAYS = with_clause("money of the collectivity", "payment", Payment.GRANT, Payment.PRICE, Payment.PERFORMANCE)
PAID_BY_USERS = with_clause("an operator paid by users", "payment", Payment.USERS)
PRICE = with_clause("a price for what is ordered", "payment", Payment.PRICE)
PUBLIC_SERVICE: Fact[ConventionFacts, bool] = Fact("a public service", _public_service)
HAS_PARTNER = with_party("a partner that is no collectivity", PARTNERS)
LOOKS_LIKE: Fact[ConventionFacts, bool] = Fact("most tests met", _most_tests_met)
TESTS: Fact[ConventionFacts, int] = Fact("the tests met", _tests_met)
EVALUATED: Fact[ConventionFacts, bool] = Fact("evaluation and competition", _evaluated)
AWARD: Fact[ConventionFacts, Award] = Fact("how the service was entrusted", _award)
OWN: Fact[ConventionFacts, bool] = Fact("an own service", _own)
FROM_PRIVATE = with_party("a seller governed by private law", PRIVATE)
BRINGS: Fact[ConventionFacts, bool] = Fact("a contribution of the partner", _partner_brings)


# --- the checks ---


def _at_each_level(*articles: Citation) -> Basis:
    return dict.fromkeys((COMMUNE_2015, PROVINCE_2015, REGION_2015), articles)


def _without_procedure(tests: int, evaluated: bool) -> Outcome | None:
    if evaluated:
        return None
    return fail() if tests == ALL_TESTS else fail(WARNING, "near")


def _bought(private: bool, brings: bool) -> Outcome | None:
    if not private:
        return fail(WARNING, "public_seller")
    return fail(WARNING, "shared") if brings else fail()


GLOBAL_MISSION = (law8612("1"), law8612("2"), law8612("3"), law8612("10"), law8612("13"), law8612("15"))


@CHECKS.check(
    "CONV-007", "PPP_DISGUISED", ERROR, FILE,
    _at_each_level(*GLOBAL_MISSION, law4618("1"), decree21349("3"), decree21349("4")),
    when=(dated(date(2022, 8, 18)), HAS_PRIVATE, PUBLIC_PAYS, LOOKS_LIKE), needs=(TESTS, EVALUATED),
)  # fmt: skip
def no_disguised_partnership_contract(tests: int, evaluated: bool) -> Outcome | None:
    """A global mission of five years or more, paid on performance, follows the procedure of law 86-12."""
    return _without_procedure(tests, evaluated)


@CHECKS.check(
    "CONV-007", "PPP_DISGUISED", ERROR, FILE, _at_each_level(*GLOBAL_MISSION, law4618("1")), rule="before_decree",
    when=(of_old_law(date(2020, 3, 19), date(2022, 8, 17)), HAS_PRIVATE, PUBLIC_PAYS, LOOKS_LIKE),
    needs=(TESTS, EVALUATED),
)  # fmt: skip
def no_disguised_partnership_contract_before_the_decree(tests: int, evaluated: bool) -> Outcome | None:
    """The same from the day the law opened to collectivities to that of its decree for them."""
    return _without_procedure(tests, evaluated)


@CHECKS.check(
    "CONV-007", "PPP_DISGUISED", WARNING, FILE, _at_each_level(law8612("1"), law8612("13"), law8612("15")),
    rule="not_open", when=(dated(date(2015, 6, 1), date(2020, 3, 18)), HAS_PRIVATE, PUBLIC_PAYS), needs=(LOOKS_LIKE,),
)  # fmt: skip
def partnership_contract_not_open_yet(looks_like: bool) -> Outcome | None:
    """Before 19 March 2020 law 86-12 was not open to collectivities."""
    return fail() if looks_like else None


DELEGATED = (law5405("2"), law5405("5"), law5405("6"), law5405("13"), law5405("25"), law5405("33"))


@CHECKS.check(
    "CONV-008", "DELEGATED_MANAGEMENT_DISGUISED", ERROR, FILE,
    {
        COMMUNE_2015: (*DELEGATED, lo113("43", 1), lo113("92"), lo113("118", 2)),
        PROVINCE_2015: (*DELEGATED, lo112("44", 1), lo112("92"), lo112("109", 2)),
        REGION_2015: (*DELEGATED, lo111("46", 1), lo111("97"), lo111("115", 1)),
    },
    when=(PUBLIC_SERVICE, PAID_BY_USERS, HAS_PRIVATE), needs=(AWARD, OWN),
)  # fmt: skip
def no_disguised_delegated_management(award: Award, own: bool) -> Outcome | None:
    """A public service paid by users is entrusted to a company after competition; art. 33 eases that for small ones.

    Whether an authorisation under article 33 also allows an operator that is no company is read in two ways.
    """
    severity = ERROR if own else WARNING
    if not award.companies:
        return review(severity, "licensed") if award.licence else fail(severity)
    return None if award.competition or award.licence else fail(WARNING, "direct")


@CHECKS.check(
    "CONV-009", "PROCUREMENT_DISGUISED", ERROR, FILE,
    {
        COMMUNE_2015: (decree22431("3"), decree22431("4"), decree22431("5"), decree22431("91"), lo113("98"),
                       lo113("210")),
        PROVINCE_2015: (decree22431("3"), decree22431("4"), decree22431("5"), decree22431("91"), lo112("201")),
        REGION_2015: (decree22431("3"), decree22431("4"), decree22431("5"), decree22431("91"), lo111("223")),
    },
    when=(dated(date(2023, 9, 1)), PRICE, HAS_PARTNER), needs=(FROM_PRIVATE, BRINGS),
)  # fmt: skip
def no_disguised_purchase(private: bool, brings: bool) -> Outcome | None:
    """What a collectivity orders and pays by quantity or unit price is a purchase, whatever the title."""
    return _bought(private, brings)


@CHECKS.check(
    "CONV-009", "PROCUREMENT_DISGUISED", ERROR, FILE,
    {
        COMMUNE_2015: (decree12349("3"), decree12349("4"), decree12349("5"), lo113("98"), lo113("210")),
        PROVINCE_2015: (decree12349("3"), decree12349("4"), decree12349("5"), lo112("201")),
        REGION_2015: (decree12349("3"), decree12349("4"), decree12349("5"), lo111("223")),
        COMMUNE_2009: (decree12349("3"), decree12349("4"), decree12349("5"), law4508("55")),
    },
    rule="before_2023", when=(of_old_law(date(2014, 1, 1), date(2023, 8, 31)), PRICE, HAS_PARTNER),
    needs=(FROM_PRIVATE, BRINGS),
)  # fmt: skip
def no_disguised_purchase_before_2023(private: bool, brings: bool) -> Outcome | None:
    """The same under the procurement decree of 2013, in force from 2014 to August 2023."""
    return _bought(private, brings)
