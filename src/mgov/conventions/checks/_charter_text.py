"""Checks of the text under the charter of communes, before September 2015: what it said otherwise, or less of."""

from datetime import date

from mgov.conventions.amounts import FRONT
from mgov.conventions.checks._aid import AIDS_ASSOCIATION
from mgov.conventions.checks._amendments import DECIDED_AT_LAST, OF_SUBSTANCE
from mgov.conventions.checks._amendments import PERFORMED as CARRIED_OUT
from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._charter import on_article_78
from mgov.conventions.checks._effect import TODAY, VISA_AT_LAST
from mgov.conventions.checks._foreign import (
    ACTOR,
    APPROVED,
    COOPERATES,
    FOREIGN_COLLECTIVITY,
    PERFORMED,
    SUBMITTED,
    WITH_ABROAD,
)
from mgov.conventions.checks._form import ANOTHER_OBJECT, IN_ARABIC, IN_PROGRAMME
from mgov.conventions.checks._grants import FRONTED
from mgov.conventions.checks._items import FILE, TRACKS
from mgov.conventions.checks._partners import HAS_PRIVATE, dated, of_old_law
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.checks._requalification import (
    AWARD,
    BRINGS,
    FROM_PRIVATE,
    HAS_PARTNER,
    OWN,
    PAID_BY_USERS,
    PRICE,
    PUBLIC_SERVICE,
    Award,
)
from mgov.conventions.checks._terms import BOUNDED, DORMANT, RECURRING, SPECIAL_ACCOUNT, UNVALUED
from mgov.conventions.facts import ConventionFacts
from mgov.delays import When, Window, is_before
from mgov.findings import Fact, Outcome, Severity, fail, review, undecided
from mgov.law import (
    COMMUNE_2002,
    COMMUNE_2009,
    CONSTITUTION_2011,
    LAW_54_05,
    charter,
    constitution,
    law4508,
    law5405,
)

ERROR, WARNING, INFO = Severity


# --- what the checks read ---

KNOWN_ON_78: Fact[ConventionFacts, bool] = Fact(
    "a text known to rest on article 78", lambda facts: on_article_78(facts) is True
)
SINCE_54_05 = dated(LAW_54_05.since)
BEFORE_54_05 = of_old_law(date.min, date(2006, 3, 15))
UNDER_45_08_ALONE = of_old_law(date(2009, 2, 23), date(2013, 12, 31))
SINCE_2011 = dated(CONSTITUTION_2011.since)


# --- the checks ---


@CHECKS.check(
    "CONV-006", "FOREIGN_WITHOUT_APPROVAL", ERROR, FILE, under_charter(charter("42")),
    rule="consent", when=(ACTOR,), needs=(APPROVED, FOREIGN_COLLECTIVITY),
)  # fmt: skip
def authority_consented(consented: bool, collectivity: bool) -> Outcome | None:
    """Under the charter twinning, cooperation and exchanges with foreign collectivities take the authority's consent.

    Whether an agreement with another foreign organisation takes it too is read in two ways.
    """
    if consented:
        return None
    return fail() if collectivity else review(None, "organisation")


@CHECKS.check(
    "CONV-006", "FOREIGN_WITHOUT_APPROVAL", ERROR, TRACKS, under_charter(charter("69", 1, 8)),
    rule="approval", when=(COOPERATES, WITH_ABROAD), needs=(SUBMITTED, PERFORMED),
)  # fmt: skip
def cooperation_submitted_for_approval(submitted: bool, performed: bool) -> Outcome | None:
    """Under the charter a twinning or a decentralised cooperation is never carried out without seeking the approval."""
    return fail() if performed and not submitted else None


@CHECKS.check(
    "CONV-008", "DELEGATED_MANAGEMENT_DISGUISED", ERROR, FILE,
    under_charter(law5405("2"), law5405("5"), law5405("25"), charter("39"), charter("69", 1, 5)),
    rule="charter", when=(SINCE_54_05, PUBLIC_SERVICE, PAID_BY_USERS, HAS_PRIVATE), needs=(AWARD, OWN),
)  # fmt: skip
def no_disguised_delegated_management_of_a_charter_commune(award: Award, own: bool) -> Outcome | None:
    """Law 54-05 binds communes since March 2006; under the charter the way a service is run takes an approval too."""
    severity = ERROR if own else WARNING
    if not award.companies:
        return review(severity, "licensed") if award.licence else fail(severity)
    return None if award.competition or award.licence else fail(WARNING, "direct")


@CHECKS.check(
    "CONV-008", "DELEGATED_MANAGEMENT_DISGUISED", WARNING, FILE, {COMMUNE_2002: (charter("39"), charter("69", 1, 5))},
    rule="before_2006", when=(BEFORE_54_05, PUBLIC_SERVICE, PAID_BY_USERS), needs=(HAS_PRIVATE,),
)  # fmt: skip
def way_of_running_a_service(private: bool) -> Outcome | None:
    """Before law 54-05 entrusting a service was a way of running it, which the council decides; it is approved."""
    return fail() if private else None


@CHECKS.check(
    "CONV-009", "PROCUREMENT_DISGUISED", ERROR, FILE, {COMMUNE_2002: (law4508("55"),), COMMUNE_2009: (law4508("55"),)},
    rule="before_2014", when=(UNDER_45_08_ALONE, PRICE, HAS_PARTNER), needs=(FROM_PRIVATE, BRINGS),
)  # fmt: skip
def no_disguised_purchase_before_2014(private: bool, brings: bool) -> Outcome | None:
    """Purchases respect competition since law 45-08; the decree of that time was not read: left open."""
    return review(ERROR if private and not brings else WARNING)


@CHECKS.check(
    "CONV-026", "AMENDMENT_NOT_APPROVED", ERROR, TRACKS,
    under_charter(charter("69", 1, 7), charter("73", 3), charter("78", 2)),
    rule="approval", when=(OF_SUBSTANCE, DECIDED_AT_LAST, CARRIED_OUT), needs=(VISA_AT_LAST, TODAY),
)  # fmt: skip
def amendment_is_approved(approval: When, today: When) -> Outcome | None:
    """Under the charter an amendment of substance that is carried out has an approval of its own."""
    lacking = is_before(today, approval)
    if lacking is None:
        return undecided(approval.missing if isinstance(approval, Window) else ())
    return fail() if lacking else None


@CHECKS.check(
    "CONV-036", "ASSOCIATION_AS_FRONT", WARNING, FILE,
    {COMMUNE_2002: (charter("22", 1),), COMMUNE_2009: (charter("22", 1), law4508("55"))},
    rule="charter", when=(AIDS_ASSOCIATION,), needs=(FRONTED,),
)  # fmt: skip
def association_is_no_front_of_a_charter_commune(fronted: bool) -> Outcome | None:
    """The money of an association does not pay the suppliers of the commune: its purchases have rules of their own."""
    return fail(most=int(FRONT.amount)) if fronted else None


@CHECKS.check(
    "CONV-039", "NO_DURATION", ERROR, FILE, under_charter(charter("78", 2)),
    rule="charter", needs=(BOUNDED, KNOWN_ON_78, RECURRING),
)  # fmt: skip
def decisions_fix_the_duration(bounded: bool, on_78: bool, recurring: bool) -> Outcome | None:
    """The decisions on a text of article 78 fix its duration; on another text the lack of an end is less grave."""
    if bounded:
        return None
    return fail() if on_78 else fail(ERROR if recurring else WARNING, "other")


@CHECKS.check(
    "CONV-052", "IN_KIND_NOT_VALUED", INFO, FILE, under_charter(charter("78", 2)), rule="charter", needs=(UNVALUED,)
)
def in_kind_is_described(unvalued: bool) -> Outcome | None:
    """Under the charter the nature of a contribution is enough: its value is good practice."""
    return fail() if unvalued else None


@CHECKS.check(
    "CONV-072", "DORMANT_SPECIAL_ACCOUNT", INFO, FILE, {COMMUNE_2009: (law4508("12", 8),)},
    rule="charter", when=(SPECIAL_ACCOUNT,), needs=(DORMANT,),
)  # fmt: skip
def account_may_be_closed(dormant: bool) -> Outcome | None:
    """Under law 45-08 a special account without spending for three years in a row may be liquidated."""
    return fail() if dormant else None


@CHECKS.check(
    "CONV-073", "NO_LINK_TO_ACTION_PROGRAMME", INFO, FILE, {COMMUNE_2009: (charter("36"),)},
    rule="charter", when=(ANOTHER_OBJECT,), needs=(IN_PROGRAMME,),
)  # fmt: skip
def in_the_communal_plan(linked: bool) -> Outcome | None:
    """From 2009 to 2015 the project is one of those of the communal development plan."""
    return None if linked else fail()


@CHECKS.check(
    "CONV-076", "LANGUAGE_ORIGINALS", INFO, FILE, {COMMUNE_2009: (constitution("5", 1),)},
    rule="charter", when=(SINCE_2011,), needs=(IN_ARABIC,),
)  # fmt: skip
def in_arabic_since_2011(arabic: bool) -> Outcome | None:
    """There is a version in Arabic, since the constitution of 2011."""
    return None if arabic else fail()
