"""Checks of the special laws a project may meet: social care, public appeals, aid in kind, volunteers."""

from datetime import date

from mgov.association_limits import DISTRIBUTION_DECLARATION
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._answers import some
from mgov.conventions.checks._items import DISTRIBUTIONS, FILE, FUNDINGS, ByRow
from mgov.conventions.checks._partners import (
    FILED,
    HAS_PRIVATE,
    PRIVATE_PERSONS,
    WITH_ASSOCIATION,
    dated,
    of_old_law,
    of_row,
    with_clause,
)
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.clauses import Volunteers
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.limits import counted
from mgov.conventions.money import Origin
from mgov.delays import When
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_follow, pointer, review
from mgov.law import (
    decree2372,
    decree25152,
    law00471,
    law0618,
    law1405,
    law1818,
    law6515,
)

ERROR, WARNING, INFO = Severity

APPEALS_SINCE = date(2023, 1, 9)
"""Law 18-18 appeared on this day and replaces law 004-71 (art. 43)."""
KNOWN_IN_FORCE = date(2018, 4, 23)
"""On this day appeared law 65-15, which replaces law 14-05 as a law in force (art. 43).

Law 14-05 waited for model specifications (art. 26) whose day was not read: before, the point stays open.
"""


# --- what the checks read ---


def _licensed(facts: ConventionFacts) -> bool | Unknown:
    """Whether a party holds the licence of a social-care institution; private ones are asked where it is not told."""
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    return some(
        Unknown((pointer("subject", "parties", place, "licence"),))
        if party.licence is None and party.type in (None, *PRIVATE_PERSONS)
        else bool(party.licence)
        for place, party in enumerate(parties)
    )


def _is_appeal(row: ByRow) -> bool | Unknown:
    origin = row.told("origin")
    return origin if isinstance(origin, Unknown) else origin == Origin.PUBLIC_APPEAL


def _under_law_1818(row: ByRow) -> bool | Unknown:
    day = row.told("on")
    return day if isinstance(day, Unknown) else day >= APPEALS_SINCE


def _last_day(row: ByRow) -> When | Unknown:
    day = row.told("on")
    if isinstance(day, Unknown):
        return day
    return counted(DISTRIBUTION_DECLARATION, day, row.facts.calendar, row.facts.policy).last_day


def _has_volunteers(facts: ConventionFacts) -> bool | Unknown:
    return True if facts.convention.volunteers is not None else facts.clause("volunteers") or False


def _volunteers(facts: ConventionFacts) -> Volunteers | Unknown:
    """The rules on volunteers, once one is known to be missing or all are known."""
    rules = facts.convention.volunteers
    if rules is None:
        return Unknown((pointer("subject", "volunteers"),))
    told = {"accredited": rules.accredited, "insured": rules.insured, "adult": rules.adult}
    if False in told.values() or None not in told.values():
        return rules
    return Unknown(tuple(pointer("subject", "volunteers", name) for name, value in told.items() if value is None))


CARE = with_clause("care of persons", "care", True)
LICENSED: Fact[ConventionFacts, bool] = Fact("the licence of the institution", _licensed)
SURELY_IN_FORCE: Fact[ConventionFacts, bool] = Fact("an act from 23 April 2018", act_between(KNOWN_IN_FORCE))
IS_APPEAL: Fact[ByRow, bool] = Fact("a public appeal", _is_appeal)
AUTHORISED: Fact[ByRow, bool] = Fact("the authorisation of the appeal", lambda row: row.told("authorised"))
UNDER_LAW_1818: Fact[ByRow, bool] = Fact("a distribution from 9 January 2023", _under_law_1818)
LAST_DAY: Fact[ByRow, When] = Fact("the last day to declare it", _last_day)
HAS_VOLUNTEERS: Fact[ConventionFacts, bool] = Fact("contractual volunteers", _has_volunteers)
VOLUNTEERS: Fact[ConventionFacts, Volunteers] = Fact("the rules on volunteers", _volunteers)


def _dated(first: date) -> Fact[ByRow, bool]:
    return of_row(f"an act from {first}", act_between(first))


def _of_old_law(first: date, last: date) -> Fact[ByRow, bool]:
    within = of_old_law(first, last)
    return of_row(within.name, within.read)


# --- the checks ---


@CHECKS.check(
    "CONV-027", "SOCIAL_CARE_NO_LICENCE", ERROR, FILE, {None: (law6515("3"), law6515("10"), law6515("35"))},
    when=(dated(date(2021, 3, 22)), CARE, HAS_PRIVATE), needs=(LICENSED,),
)  # fmt: skip
def care_licensed(licensed: bool) -> Outcome | None:
    """An institution that takes charge of persons has a licence before it opens."""
    return None if licensed else fail()


@CHECKS.check(
    "CONV-027", "SOCIAL_CARE_NO_LICENCE", ERROR, FILE, {None: (law1405("3"), law1405("20"))}, rule="before_2021",
    when=(of_old_law(date(2006, 12, 7), date(2021, 3, 21)), CARE, HAS_PRIVATE), needs=(LICENSED, SURELY_IN_FORCE),
)  # fmt: skip
def care_licensed_before_2021(licensed: bool, in_force: bool) -> Outcome | None:
    """The same under law 14-05; from which day it applied was not read, so older acts stay open."""
    if licensed:
        return None
    return fail() if in_force else review()


@CHECKS.check(
    "CONV-028", "PUBLIC_APPEAL_NO_AUTHORISATION", ERROR, FUNDINGS,
    {None: (law1818("3"), law1818("7", 1), law1818("7", 4), decree25152("6"), decree25152("7"))},
    when=(_dated(date(2025, 4, 3)), IS_APPEAL), needs=(AUTHORISED,),
)  # fmt: skip
def appeal_authorised(authorised: bool) -> Outcome | None:
    """The public is asked under an authorisation of the governor, the wali, the secretary-general or a minister."""
    return None if authorised else fail()


@CHECKS.check(
    "CONV-028", "PUBLIC_APPEAL_NO_AUTHORISATION", ERROR, FUNDINGS,
    {None: (law1818("3"), law1818("7", 1), law1818("7", 4), law1818("43"))},
    rule="before_decree", when=(_of_old_law(APPEALS_SINCE, date(2025, 4, 2)), IS_APPEAL), needs=(AUTHORISED,),
)  # fmt: skip
def appeal_authorised_before_the_decree(authorised: bool) -> Outcome | None:
    """The same while the old regulations were kept: the authorisation is the secretary-general's."""
    return None if authorised else fail()


@CHECKS.check(
    "CONV-028", "PUBLIC_APPEAL_NO_AUTHORISATION", ERROR, FUNDINGS, {None: (law00471("1", 1),)}, rule="before_2023",
    when=(_of_old_law(date(1971, 10, 20), date(2023, 1, 8)), IS_APPEAL), needs=(AUTHORISED,),
)  # fmt: skip
def appeal_authorised_before_2023(authorised: bool) -> Outcome | None:
    """The same under law 004-71."""
    return None if authorised else fail()


@CHECKS.check(
    "CONV-056", "AID_DISTRIBUTION_NOT_FILED", WARNING, DISTRIBUTIONS,
    {None: (law1818("30", 1), law1818("31"), law1818("34"), law1818("39"))},
    when=(UNDER_LAW_1818, WITH_ASSOCIATION), needs=(FILED, LAST_DAY),
)  # fmt: skip
def distribution_declared(done: When | None, last: When) -> Outcome | None:
    """Who gives aid in kind to the public declares it to the governor ten days before."""
    if done is None:
        return fail(None, "none", last=last)
    return must_not_follow(done, last, None, "message", done=done, last=last)


@CHECKS.check(
    "CONV-057", "VOLUNTEERING_RULES", WARNING, FILE,
    {None: (law0618("4"), law0618("8"), law0618("20"), law0618("22"), law0618("25"), decree2372("1"))},
    when=(dated(date(2023, 7, 20)), HAS_VOLUNTEERS, HAS_PRIVATE), needs=(VOLUNTEERS,),
)  # fmt: skip
def volunteers_accredited(rules: Volunteers) -> Outcome | None:
    """Volunteers who are not members: accreditation before, insurance, eighteen years or the guardian's consent."""
    if rules.accredited is False:
        return fail()
    if rules.insured is False:
        return fail(None, "insurance")
    return fail(None, "age") if rules.adult is False else None
