"""Checks of public aid: who may have it, in what form, on what terms, and what was done with the aid before."""

from datetime import date

from mgov.conventions.amounts import COPY, FRONT, PERIODIC_AID, SMALL_AID
from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._aid import (
    AIDED,
    AIDS_ASSOCIATION,
    AIDS_PRIVATE,
    INSTRUMENT,
    IS_ASSOCIATION,
    SPORT,
    aid_passes,
    aided,
    among,
    dated,
    doubt,
    flag,
    helped,
    opposite,
    some_aided,
    told,
)
from mgov.conventions.checks._given import (
    Buying,
    OtherMoney,
    above_a_million,
    buying,
    decided_since,
    front,
    is_support,
    other_money,
    poorly_chosen,
    sports_company,
    unaccounted,
)
from mgov.conventions.checks._items import FILE, PARTIES, ByParty
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.money import Instrument
from mgov.conventions.partners import ASSOCIATIONS, PRIVATE, PartyType
from mgov.findings import Fact, Outcome, Severity, fail, review
from mgov.law import (
    CIRCULAR_7_2003,
    CIRCULAR_2022,
    COMMUNE_2015,
    DECREE_2_17_451,
    INTERIOR_2018,
    LAW_30_09,
    PROVINCE_2015,
    REGION_2015,
    circular2022,
    circular72003,
    dahir58,
    decree17449,
    decree17450,
    decree17451,
    interior2025b,
    law3009,
    law6299,
    law11212,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity
LAW_75_00 = date(2002, 10, 10)
"""Since then associations account for periodic aid to the local body that grants it (dahir 1-58-376, art. 32 ter)."""


# --- what the checks read ---

FRONTED: Fact[ConventionFacts, bool] = Fact("a programme spent on suppliers of the collectivity", front)
UNACCOUNTED: Fact[ByParty, bool] = Fact("accounts of periodic aid", lambda s: unaccounted(s, any_aid=False))
UNREPORTED: Fact[ByParty, bool] = Fact("financial reports of sport aid", lambda s: unaccounted(s, any_aid=True))
NEW_MONEY: Fact[ByParty, bool] = Fact("new money known to be given", lambda s: aided(s) is True)
IS_ENTERPRISE = among(frozenset({PartyType.COOPERATIVE, PartyType.COMPANY}))
IS_PARTNER = among(PRIVATE)
LOCAL = frozenset({PartyType.COMMUNE, PartyType.PROVINCE})
AIDED_LOCALLY: Fact[ByParty, bool] = Fact("money of a commune or province", lambda s: aided(s, LOCAL))
IS_SUPPORT: Fact[ByParty, bool] = Fact("support, as given to associations", is_support)
SPORTS_COMPANY: Fact[ByParty, bool] = Fact("a sports company", sports_company)
OTHER_MONEY: Fact[ByParty, OtherMoney] = Fact("other public money", other_money)
DECIDED_SINCE: Fact[ConventionFacts, bool] = Fact("a decision since the instructions", decided_since)
ABOVE_A_MILLION: Fact[ConventionFacts, bool] = Fact("a value above the threshold", above_a_million)
COPY_SENT: Fact[ConventionFacts, bool] = Fact(
    "a copy to the central services", lambda s: told(s.convention.copy_sent, "/subject/copy_sent")
)
NOT_SPORT: Fact[ByParty, bool] = Fact("no sport body", lambda s: opposite(flag(s, "sport")))
LARGE: Fact[ByParty, bool] = Fact("aid above the threshold", lambda s: aid_passes(s, SMALL_AID, one_giver=False))
HELPED: Fact[ByParty, bool] = Fact("public help of any kind", helped)
AIDS_ORDINARY: Fact[ConventionFacts, bool] = Fact(
    "money to an ordinary association", lambda s: some_aided(s, ASSOCIATIONS, "public_utility")
)
POORLY_CHOSEN: Fact[ConventionFacts, bool] = Fact("how the partner was chosen", poorly_chosen)
BUYING: Fact[ConventionFacts, Buying] = Fact("the purchases", buying)
SINCE_2003 = dated(act_between(CIRCULAR_7_2003.since))
SINCE_2002, SINCE_SPORT_LAW = dated(act_between(LAW_75_00)), dated(act_between(LAW_30_09.since))
SINCE_2018: Fact[ConventionFacts, bool] = Fact("an act since 2018", act_between(DECREE_2_17_451.since))
SINCE_D2185: Fact[ConventionFacts, bool] = Fact("an act since the circular", act_between(INTERIOR_2018.since))
SINCE_2022: Fact[ConventionFacts, bool] = Fact("an act since the circular", act_between(CIRCULAR_2022.since))


# --- the checks ---


@CHECKS.check(
    "CONV-036",
    "ASSOCIATION_AS_FRONT",
    WARNING,
    FILE,
    {
        COMMUNE_2015: (decree17451("20", 1), lo113("65", 2)),
        PROVINCE_2015: (decree17450("20", 1), lo112("66", 2)),
        REGION_2015: (decree17449("20", 1), lo111("68", 2)),
    },
    when=(SINCE_2018, AIDS_ASSOCIATION),
    needs=(FRONTED,),
)
def association_is_no_front(fronted: bool) -> Outcome | None:
    """The money of an association does not pay the suppliers of the collectivity: that is de facto management."""
    return fail(most=int(FRONT.amount)) if fronted else None


@CHECKS.check(
    "CONV-037",
    "PREVIOUS_ACCOUNTS_MISSING",
    ERROR,
    PARTIES,
    {None: (dahir58("32 ter", 1), law6299("155"))},
    when=(IS_ASSOCIATION, SINCE_2002),
    needs=(UNACCOUNTED, NEW_MONEY),
)
def earlier_accounts_filed(unaccounted: bool, new_money: bool) -> Outcome | None:
    """An association accounts for periodic aid above 10,000 dirhams; new money without the accounts is an error."""
    return fail(ERROR if new_money else WARNING, above=PERIODIC_AID.amount) if unaccounted else None


@CHECKS.check(
    "CONV-037",
    "PREVIOUS_ACCOUNTS_MISSING",
    ERROR,
    PARTIES,
    {None: (law3009("82", 1),)},
    rule="sport",
    when=(IS_ASSOCIATION, SPORT, SINCE_SPORT_LAW),
    needs=(UNREPORTED, NEW_MONEY),
)
def earlier_sport_reports_filed(unreported: bool, new_money: bool) -> Outcome | None:
    """A sport body reports on public aid every year, whatever the amount."""
    return fail(ERROR if new_money else WARNING) if unreported else None


@CHECKS.check(
    "CONV-046",
    "INELIGIBLE_BENEFICIARY_TYPE",
    WARNING,
    PARTIES,
    {COMMUNE_2015: (lo113("92", 2), law11212("1", 1)), PROVINCE_2015: (lo112("94"), law11212("1", 1))},
    when=(IS_ENTERPRISE, AIDED_LOCALLY, IS_SUPPORT),
    needs=(SPORTS_COMPANY,),
)
def beneficiary_is_an_association(sports_company: bool) -> Outcome | None:
    """Aid to associations does not go to enterprises; a sports company may have some on conditions (law 30-09, 83)."""
    return review() if sports_company else fail()


@CHECKS.check(
    "CONV-047",
    "DOUBLE_FUNDING",
    WARNING,
    PARTIES,
    {
        None: (circular72003(),),
        COMMUNE_2015: (lo113("275"),),
        PROVINCE_2015: (lo112("219"),),
        REGION_2015: (lo111("249"),),
    },
    when=(IS_PARTNER, AIDED, SINCE_2003),
    needs=(OTHER_MONEY,),
)
def funded_once(other: OtherMoney) -> Outcome | None:
    """A body is not funded twice in a year, nor the same costs by two public bodies."""
    if other.in_the_year is True:
        return fail()
    if other.same_costs is True:
        return fail(WARNING, "same_costs")
    return doubt(*other)


@CHECKS.check(
    "CONV-048",
    "ABOVE_ONE_MILLION_NOT_ROUTED",
    WARNING,
    FILE,
    {COMMUNE_2015: (interior2025b(),), PROVINCE_2015: (interior2025b(),), REGION_2015: (interior2025b(),)},
    when=(DECIDED_SINCE, ABOVE_A_MILLION),
    needs=(COPY_SENT,),
)
def copy_to_the_central_services(copy_sent: bool) -> Outcome | None:
    """A copy of a text above 1,000,000 dirhams goes to the central services (press reports of 2025)."""
    return None if copy_sent else fail(above=COPY.amount)


@CHECKS.check(
    "CONV-049",
    "INSTRUMENT_AMOUNT_MISMATCH",
    WARNING,
    PARTIES,
    {None: (circular72003(),)},
    when=(IS_ASSOCIATION, NOT_SPORT, AIDED, SINCE_2003),
    needs=(LARGE, INSTRUMENT),
)
def instrument_fits_the_amount(large: bool, instrument: Instrument) -> Outcome | None:
    """Above 50,000 dirhams a convention, up to it a signed decision is enough."""
    if large == (instrument == Instrument.CONVENTION):
        return None
    return fail(above=SMALL_AID.amount) if large else fail(INFO, "heavy", above=SMALL_AID.amount)


@CHECKS.check(
    "CONV-049",
    "INSTRUMENT_AMOUNT_MISMATCH",
    ERROR,
    PARTIES,
    {None: (law3009("82", 1),)},
    rule="sport",
    when=(IS_ASSOCIATION, SPORT, HELPED, SINCE_SPORT_LAW),
    needs=(INSTRUMENT,),
)
def sport_aid_by_contract(instrument: Instrument) -> Outcome | None:
    """Public aid to a sport body rests on a contract, whatever the amount."""
    return None if instrument == Instrument.CONVENTION else fail()


@CHECKS.check(
    "CONV-050", "NO_SELECTION_CRITERIA", WARNING, FILE, articles.SELECTION,
    when=(SINCE_D2185, AIDS_ORDINARY), needs=(POORLY_CHOSEN,),
)  # fmt: skip
def partner_is_chosen_openly(poorly_chosen: bool) -> Outcome | None:
    """An ordinary association is chosen on criteria, by a committee: after a call, or directly with both."""
    return fail() if poorly_chosen else None


@CHECKS.check(
    "CONV-051", "BENEFICIARY_PURCHASING_RULES", WARNING, FILE, {None: (circular2022(),)},
    when=(SINCE_2022, AIDS_PRIVATE), needs=(BUYING,),
)  # fmt: skip
def purchases_are_competed(buying: Buying) -> Outcome | None:
    """What is bought with the grant is bought after competition, from suppliers not related to the partner."""
    if buying.no_rule is True:
        return fail()
    if buying.related is True:
        return fail(WARNING, "related")
    return doubt(*buying)
