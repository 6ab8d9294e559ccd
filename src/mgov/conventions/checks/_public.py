"""Checks of what touches the public: equal access to services, insurance, elections."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mgov.conventions.checks._acts import act_between, act_day
from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._clauses import Word, given, partner_among
from mgov.conventions.checks._items import FILE
from mgov.conventions.checks._money import TRANSFERS
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.clauses import Distribution, Risk
from mgov.conventions.events import Paid
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, PRIVATE
from mgov.delays import When, earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, together, undecided
from mgov.law import (
    COMMUNE_2015,
    LAW_06_18,
    LAW_18_18,
    LAW_30_09,
    LO_59_11,
    PROVINCE_2015,
    REGION_2015,
    charter,
    doc,
    law0618,
    law1818,
    law3009,
    lo111,
    lo112,
    lo113,
    lo5911,
)

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _service(name: str) -> Fact[ConventionFacts, bool]:
    def read(facts: ConventionFacts) -> bool | Unknown:
        service = given("service")(facts)
        if service is None or isinstance(service, Unknown):
            return False if service is None else service
        value: bool | None = getattr(service, name)
        return Unknown((pointer("subject", "service", name),)) if value is None else value

    return Fact(f"a service: {name}", read)


def _risks(clause: str, facts: ConventionFacts) -> tuple[Risk, ...] | Unknown:
    risks: tuple[Risk, ...] | Unknown | None = given(clause)(facts)
    return () if risks is None else risks


def _uninsured(facts: ConventionFacts) -> tuple[Word, ...] | Unknown:
    """The risks that no law of their own makes one insure, and that are not insured."""
    risks, insured = _risks("risks", facts), _risks("insured", facts)
    if isinstance(risks, Unknown):
        return risks
    left = [risk for risk in dict.fromkeys(risks) if risk not in (Risk.VOLUNTEERS, Risk.SPORT)]
    if not left or isinstance(insured, Unknown):
        return insured if left and isinstance(insured, Unknown) else ()
    return tuple(Word("risk", risk) for risk in left if risk not in insured)


def _runs(risk: Risk, facts: ConventionFacts, sign: bool | Unknown) -> bool | Unknown:
    """Whether a risk is run: the text tells it, or another `sign` does."""
    risks = _risks("risks", facts)
    if sign is True or (not isinstance(risks, Unknown) and risk in risks):
        return True
    return together(risks, sign) or False


def _volunteers(facts: ConventionFacts) -> bool | Unknown:
    volunteers = given("volunteers")(facts)
    sign = volunteers if isinstance(volunteers, Unknown) else volunteers is not None
    return _runs(Risk.VOLUNTEERS, facts, sign)


def _sport(facts: ConventionFacts) -> bool | Unknown:
    parties = facts.convention.parties
    if parties is None:
        return _runs(Risk.SPORT, facts, Unknown((pointer("subject", "parties"),)))
    possible = [(i, party) for i, party in enumerate(parties) if party.type is None or party.type in ASSOCIATIONS]
    if any(party.sport and party.type for _, party in possible):
        return True
    unknown = tuple(
        pointer("subject", "parties", i, name)
        for i, party in possible
        if party.sport is not False
        for name in ("type", "sport")
        if getattr(party, name) is None
    )
    return _runs(Risk.SPORT, facts, Unknown(unknown) if unknown else False)


def _volunteers_insured(facts: ConventionFacts) -> bool | Unknown:
    volunteers, insured = given("volunteers")(facts), _risks("insured", facts)
    if volunteers is not None and not isinstance(volunteers, Unknown):
        untold = Unknown((pointer("subject", "volunteers", "insured"),))
        volunteers = untold if volunteers.insured is None else volunteers.insured
    if volunteers is True or (not isinstance(insured, Unknown) and Risk.VOLUNTEERS in insured):
        return True
    return together(insured, volunteers) or False


def _sport_insured(facts: ConventionFacts) -> bool | Unknown:
    insured = _risks("insured", facts)
    return insured if isinstance(insured, Unknown) else Risk.SPORT in insured


class Nearness(NamedTuple):
    """How near an election things happen: surely in its campaign, surely in the window before it, perhaps in it."""

    election: date
    in_campaign: bool
    in_window: bool
    doubts: tuple[str, ...]


def _near(facts: ConventionFacts, days: Iterable[tuple[str, When | Unknown]]) -> Nearness | Unknown:
    election, campaign = facts.convention.election, facts.convention.campaign
    if election is None:
        return Unknown((pointer("subject", "election"),))
    opens = date.fromordinal(max(1, election.toordinal() - facts.policy.election_window_days))
    in_campaign = in_window = False
    doubts: list[str] = []
    for path, day in days:
        if isinstance(day, Unknown):
            doubts += day.paths
        elif opens <= earliest_of(day) and latest_of(day) <= election:
            in_window = True
            in_campaign = in_campaign or (campaign is not None and campaign <= earliest_of(day))
        elif earliest_of(day) <= election and opens <= latest_of(day):
            doubts.append(path)
    return Nearness(election, in_campaign, in_window, tuple(doubts))


def _aid(facts: ConventionFacts) -> Nearness | Unknown:
    """The day of the act and those of the payments."""
    days: list[tuple[str, When | Unknown]] = [("/subject/dated", act_day(facts))]
    days += [(f"/journal/{entry.place}/on", entry.when) for entry in facts.entries if isinstance(entry.event, Paid)]
    return _near(facts, days if facts.complete else [*days, ("/journal", facts.omitted)])


def _distributions(facts: ConventionFacts) -> Nearness | Unknown:
    found: tuple[Distribution, ...] | Unknown | None = given("distributions")(facts)
    if isinstance(found, Unknown):
        return found
    paths = [pointer("subject", "distributions", index, "on") for index in range(len(found or ()))]
    return _near(facts, [(path, one.on or Unknown((path,))) for path, one in zip(paths, found or (), strict=True)])


def _elected_since(first: date) -> Fact[ConventionFacts, bool]:
    def read(facts: ConventionFacts) -> bool | Unknown:
        election = facts.convention.election
        return Unknown((pointer("subject", "election"),)) if election is None else first <= election

    return Fact("an election under this law", read)


def _distributes(facts: ConventionFacts) -> bool | Unknown:
    found = given("distributions")(facts)
    return found if isinstance(found, Unknown) else bool(found)


PUBLIC_SERVICE, TARIFF = _service("public"), _service("tariff")
UNINSURED: Fact[ConventionFacts, tuple[Word, ...]] = Fact("the risks not insured", _uninsured)
VOLUNTEERS: Fact[ConventionFacts, bool] = Fact("contractual volunteers", _volunteers)
VOLUNTEERS_INSURED: Fact[ConventionFacts, bool] = Fact("insured volunteers", _volunteers_insured)
SPORT: Fact[ConventionFacts, bool] = Fact("a sport association", _sport)
SPORT_INSURED: Fact[ConventionFacts, bool] = Fact("insured sport", _sport_insured)
UNDER_06_18: Fact[ConventionFacts, bool] = Fact("an act under law 06-18", act_between(LAW_06_18.since))
UNDER_30_09: Fact[ConventionFacts, bool] = Fact("an act under law 30-09", act_between(LAW_30_09.since))
TO_PRIVATE = partner_among(PRIVATE, "a private-law partner")
DISTRIBUTES: Fact[ConventionFacts, bool] = Fact("aid in kind given to the public", _distributes)
AID_NEAR: Fact[ConventionFacts, Nearness] = Fact("aid near an election", _aid)
DISTRIBUTIONS_NEAR: Fact[ConventionFacts, Nearness] = Fact("distributions near an election", _distributions)
UNDER_59_11, UNDER_18_18 = _elected_since(LO_59_11.since), _elected_since(LAW_18_18.since)


# --- the checks ---


@CHECKS.check(
    "CONV-070",
    "EQUAL_ACCESS_TARIFF",
    INFO,
    FILE,
    {
        COMMUNE_2015: (lo113("92", 2), lo113("269", 1, 1)),
        PROVINCE_2015: (lo112("213", 1, 1),),
        REGION_2015: (lo111("243", 1, 1),),
        **under_charter(charter("37"), charter("69", 1, 4)),
    },
    when=(PUBLIC_SERVICE,),
    needs=(TARIFF,),
)
def equal_access(tariff: bool) -> Outcome | None:
    """The text sets the tariff of a public service, and the equality of those who use it."""
    return None if tariff else fail()


@CHECKS.check("CONV-071", "INSURANCE_MISSING", INFO, FILE, {None: (doc("77"), doc("88"))}, needs=(UNINSURED,))
def risks_are_insured(uninsured: tuple[Word, ...]) -> Outcome | None:
    """The risks of the project are insured: one answers for one's acts, and for the things one keeps."""
    return fail(risks=uninsured) if uninsured else None


@CHECKS.check(
    "CONV-071",
    "INSURANCE_MISSING",
    WARNING,
    FILE,
    {None: (law0618("25", 1, 6),)},
    rule="volunteers",
    when=(VOLUNTEERS, UNDER_06_18),
    needs=(VOLUNTEERS_INSURED,),
)
def volunteers_are_insured(insured: bool) -> Outcome | None:
    """Who organises contractual volunteering insures the volunteers."""
    return None if insured else fail()


@CHECKS.check(
    "CONV-071",
    "INSURANCE_MISSING",
    WARNING,
    FILE,
    {None: (law3009("11", 2, 1),)},
    rule="sport",
    when=(SPORT, UNDER_30_09),
    needs=(SPORT_INSURED,),
)
def sport_is_insured(insured: bool) -> Outcome | None:
    """A sport association insures its athletes and their coaches."""
    return None if insured else fail()


@CHECKS.check(
    "CONV-075",
    "ELECTORAL_USE_RISK",
    WARNING,
    FILE,
    {None: (lo5911("40"), lo5911("47"), lo5911("67"), lo5911("68"))},
    when=(TRANSFERS, TO_PRIVATE, UNDER_59_11),
    needs=(AID_NEAR,),
)
def aid_away_from_elections(near: Nearness) -> Outcome | None:
    """Aid is neither granted nor paid near an election; in its campaign, means of a collectivity are forbidden."""
    if near.in_campaign:
        return fail(WARNING, "campaign", election=near.election)
    if near.in_window:
        return fail(INFO, election=near.election)
    return undecided(near.doubts, INFO, election=near.election) if near.doubts else None


@CHECKS.check(
    "CONV-075",
    "ELECTORAL_USE_RISK",
    WARNING,
    FILE,
    {None: (law1818("5", 3), law1818("31"))},
    rule="distribution",
    when=(DISTRIBUTES, UNDER_18_18),
    needs=(DISTRIBUTIONS_NEAR,),
)
def distributions_away_from_elections(near: Nearness) -> Outcome | None:
    """Aid in kind is not given to the public near an election."""
    if near.in_window:
        return fail(election=near.election)
    return undecided(near.doubts, election=near.election) if near.doubts else None
