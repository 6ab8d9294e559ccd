"""Checks of the land, the premises and the works of the text: who uses them, how long, and who keeps them after."""

from datetime import date
from typing import NamedTuple

from mgov.conventions.assets import Domain, Land, LandGround, LandMode, Works
from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._acts import Premise, act_between
from mgov.conventions.checks._items import FILE, LANDS, LISTED_LANDS, ByLand
from mgov.conventions.checks._readers import Parts, parts
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import COLLECTIVITIES, PRIVATE, PartyType
from mgov.conventions.tracks import Track
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail, review, undecided
from mgov.law import DECREE_2_22_431, decree22431, law3009, law3718, law5719

ERROR, WARNING, INFO = Severity

SINCE = date(2021, 7, 22)
"""The day law 57-19 entered into force (art. 49 § 1); the dahirs it repeals are not encoded."""
OLDER: Basis = {None: (law5719("49", 2),)}
PUBLIC = frozenset({*COLLECTIVITIES, PartyType.MINISTRY, PartyType.PUBLIC_ESTABLISHMENT, PartyType.CHAMBER,
                    PartyType.GROUPING})  # fmt: skip
"""The State, the collectivities with their groupings, and public establishments, chambers among them (art. 41 § 1)."""
NOT_PUBLIC = PRIVATE | {PartyType.DEVELOPMENT_COMPANY, PartyType.POLITICAL_PARTY}
LENT = frozenset({LandGround.SPORT, LandGround.STAFF_FOUNDATION})
"""The grounds on which special laws let property be used free of charge (law 30-09, art. 82; law 37-18, art. 21)."""


# --- what the checks read ---


def _of_act(premise: Premise, name: str) -> Fact[ByLand, bool]:
    return Fact(name, lambda subject: premise(subject.facts))


def _flag(name: str) -> Fact[ByLand, bool]:
    def read(subject: ByLand) -> bool | Unknown:
        value: bool | None = getattr(subject.land, name)
        return Unknown((subject.path(name),)) if value is None else value

    return Fact(name, read)


def _in_mode(*modes: LandMode) -> Fact[ByLand, bool]:
    def read(subject: ByLand) -> bool | Unknown:
        mode = subject.land.mode
        return Unknown((subject.path("mode"),)) if mode is None else mode in modes

    return Fact(f"land used by {' or '.join(modes)}", read)


def _beneficiary(subject: ByLand, kinds: frozenset[PartyType]) -> bool | Unknown:
    """Whether the party that uses the land is of one of these kinds."""
    who, parties = subject.land.beneficiary, subject.facts.convention.parties
    if who is None or parties is None:
        return Unknown((subject.path("beneficiary") if who is None else "/subject/parties",))
    place, party = next((place, party) for place, party in enumerate(parties) if party.id == who)
    return Unknown((f"/subject/parties/{place}/type",)) if party.type is None else party.type in kinds


def _on_public_domain(subject: ByLand) -> bool | Unknown:
    domain = subject.land.domain
    return Unknown((subject.path("domain"),)) if domain is None else domain == Domain.PUBLIC


def _free(subject: ByLand) -> bool | Unknown:
    fee = FEE.read(subject)
    return fee if isinstance(fee, Unknown) else not fee


def _mode(subject: ByLand) -> LandMode | Unknown:
    return subject.land.mode or Unknown((subject.path("mode"),))


def _ground(subject: ByLand) -> LandGround | Unknown:
    return subject.land.ground or Unknown((subject.path("ground"),))


def _elements(subject: ByLand) -> Parts:
    """What the decision that places land at disposal must have (law 57-19, arts. 41 and 47)."""
    land = subject.land
    years = None if land.years is None else land.years > 0
    return parts(
        {
            "decision": (land.decision, subject.path("decision")),
            "purpose": (land.purpose, subject.path("purpose")),
            "term": (years, subject.path("years")),
            "free_return": (land.returns, subject.path("returns")),
            "visa": (land.visaed, subject.path("visaed")),
        }
    )


class Term(NamedTuple):
    """The years of an occupation, whether a ground above ten years is stated, and the path of that ground."""

    years: int
    exceptional: bool | None
    path: str


def _term(subject: ByLand) -> Term | Unknown:
    land = subject.land
    if land.years is None:
        return Unknown((subject.path("years"),))
    return Term(land.years, land.exceptional, subject.path("exceptional"))


def _works(facts: ConventionFacts) -> Works | Unknown | None:
    return facts.convention.works or facts.clause("works")


def _has_works(facts: ConventionFacts) -> bool | Unknown:
    works = _works(facts)
    return works if isinstance(works, Unknown) else works not in (None, Works.NONE)


def _launched(subject: ByLand) -> bool:
    """Whether works are known to be launched under a text of a day on which decree 2-22-431 is in force."""
    dated = subject.facts.convention.dated
    bound = dated is not None and DECREE_2_22_431.in_force(dated)
    return bound and subject.facts.convention.works == Works.LAUNCHED


def _leaves_an_asset(facts: ConventionFacts) -> bool | Unknown:
    """Whether something stands when the project is done: an asset the text names, or works it plans."""
    if facts.convention.asset is not None:
        return True
    return facts.clause("asset") or _has_works(facts)


def _asset(facts: ConventionFacts) -> Parts | Unknown | None:
    """What the text says of what stands after the project; None where it says nothing."""
    asset = facts.convention.asset
    if asset is None:
        return facts.clause("asset")
    return parts(
        {tag: (getattr(asset, tag), f"/subject/asset/{tag}") for tag in ("owner", "operator", "running_costs")}
    )


SINCE_2021 = _of_act(act_between(SINCE), "a text since law 57-19")
BEFORE_2021 = _of_act(act_between(date.min, date(2021, 7, 21)), "a text older than law 57-19")
GIVEN = _in_mode(LandMode.DISPOSAL, LandMode.UNTITLED)
AT_DISPOSAL, OCCUPIED = _in_mode(LandMode.DISPOSAL), _in_mode(LandMode.OCCUPATION)
TO_PRIVATE: Fact[ByLand, bool] = Fact("a private beneficiary", lambda land: _beneficiary(land, NOT_PUBLIC))
TO_PUBLIC: Fact[ByLand, bool] = Fact("a public beneficiary", lambda land: _beneficiary(land, PUBLIC))
TO_STATE: Fact[ByLand, bool] = Fact(
    "the State as beneficiary", lambda land: _beneficiary(land, frozenset({PartyType.MINISTRY}))
)
PUBLIC_DOMAIN: Fact[ByLand, bool] = Fact("public domain", _on_public_domain)
FEE, SETTLED = _flag("fee"), _flag("settled")
FREE: Fact[ByLand, bool] = Fact("no fee", _free)
MODE: Fact[ByLand, LandMode] = Fact("the mode of use", _mode)
GROUND: Fact[ByLand, LandGround] = Fact("the ground of the use", _ground)
ELEMENTS: Fact[ByLand, Parts] = Fact("the decision that places at disposal", _elements)
TERM: Fact[ByLand, Term] = Fact("the term", _term)
PLACE: Fact[ByLand, str] = Fact("the path of the land", lambda land: land.path())
WORKS_THERE: Fact[ByLand, bool] = Fact("works", lambda land: _has_works(land.facts))
LAUNCHED: Fact[ByLand, bool] = Fact("works launched under decree 2-22-431", _launched)
LEAVES_AN_ASSET: Fact[ConventionFacts, bool] = Fact("something that stands after the project", _leaves_an_asset)
ASSET: Fact[ConventionFacts, Parts | None] = Fact("the clause on what stands after", _asset)


def owned_by(track: Track, place: int, land: Land) -> bool | Unknown:
    """Whether the land is the collectivity's of this approval: the only one that does not receive it."""
    parties = track.convention.parties
    if parties is None or track.party is None or land.beneficiary is None:
        return Unknown(("/subject/parties" if parties is None else f"/subject/lands/{place}/beneficiary",))
    if track.party.id == land.beneficiary:
        return False
    untyped = [f"/subject/parties/{i}/type" for i, party in enumerate(parties) if party.type is None]
    givers = [party for party in parties if party.type in COLLECTIVITIES and party.id != land.beneficiary]
    return True if givers == [track.party] and not untyped else Unknown(tuple(untyped))


# --- the checks ---


@CHECKS.check(
    "CONV-012",
    "LAND_TO_PRIVATE_BODY",
    ERROR,
    LANDS,
    {
        None: (
            law5719("41", 1),
            law5719("16", 1),
            law5719("17", 1),
            law5719("36", 1),
            law5719("37", 1),
            law3009("82"),
            law3718("21"),
        )
    },
    when=(GIVEN, TO_PRIVATE, SINCE_2021),
    needs=(MODE, GROUND),
)
def land_for_a_private_body(mode: LandMode, ground: LandGround) -> Outcome | None:
    """Property is placed at the disposal of public bodies only; a private one needs a lease, a licence or a law."""
    if ground != LandGround.NONE:
        return None
    return fail() if mode == LandMode.DISPOSAL else fail(WARNING, "untitled")


@CHECKS.check(
    "CONV-012", "LAND_TO_PRIVATE_BODY", ERROR, LISTED_LANDS, OLDER, rule="older",
    when=(GIVEN, TO_PRIVATE, BEFORE_2021), needs=(PLACE,),
)  # fmt: skip
def land_for_a_private_body_before(place: str) -> Outcome | None:
    """Before law 57-19 three dahirs governed it, which are not encoded."""
    return undecided((place,))


@CHECKS.check(
    "CONV-030",
    "LAND_DECISION_INCOMPLETE",
    ERROR,
    LANDS,
    {None: (law5719("41", 2), law5719("41", 3), law5719("47", 1))},
    when=(AT_DISPOSAL, TO_PUBLIC, SINCE_2021),
    needs=(ELEMENTS,),
)
def land_decision(elements: Parts) -> Outcome | None:
    """A decision after deliberation states purpose, term and free return, and has its visa."""
    if elements.lacking:
        return fail(lacking=elements.lacking)
    return undecided(elements.missing, lacking=elements.lacking) if elements.missing else None


@CHECKS.check(
    "CONV-030", "LAND_DECISION_INCOMPLETE", ERROR, LISTED_LANDS, OLDER, rule="older",
    when=(AT_DISPOSAL, TO_PUBLIC, BEFORE_2021), needs=(PLACE,),
)  # fmt: skip
def land_decision_before(place: str) -> Outcome | None:
    """Before law 57-19 three dahirs governed it, which are not encoded."""
    return undecided((place,))


@CHECKS.check(
    "CONV-031",
    "OCCUPATION_TERM_EXCEEDED",
    ERROR,
    LANDS,
    {None: (law5719("20", 1),)},
    when=(OCCUPIED, PUBLIC_DOMAIN, SINCE_2021),
    needs=(TERM,),
)
def occupation_term(term: Term) -> Outcome | None:
    """The public domain is occupied for ten years at most; for forty where an exceptional ground is stated."""
    years, exceptional, path = term
    if years <= 10 or (exceptional and years <= 40):
        return None
    if years > 40:
        return fail(None, "forty", years=years)
    return undecided((path,), years=years) if exceptional is None else fail(years=years)


@CHECKS.check(
    "CONV-031",
    "OCCUPATION_TERM_EXCEEDED",
    ERROR,
    LISTED_LANDS,
    {None: (law5719("21", 1), law5719("17", 2))},
    rule="fee",
    when=(OCCUPIED, PUBLIC_DOMAIN, SINCE_2021, FREE),
    needs=(GROUND, TO_STATE),
)
def occupation_fee(ground: LandGround, state: bool) -> Outcome | None:
    """Occupation takes a fee; a special law may lend property, and urgent military works owe nothing."""
    if ground in LENT:
        return None
    return review() if state else fail()


@CHECKS.check(
    "CONV-031", "OCCUPATION_TERM_EXCEEDED", ERROR, LISTED_LANDS, OLDER, rule="older",
    when=(OCCUPIED, PUBLIC_DOMAIN, BEFORE_2021), needs=(PLACE,),
)  # fmt: skip
def occupation_before(place: str) -> Outcome | None:
    """Before law 57-19 three dahirs governed it, which are not encoded."""
    return undecided((place,))


@CHECKS.check(
    "CONV-053",
    "LAND_NOT_CLEARED",
    ERROR,
    LANDS,
    {None: (decree22431("5"),)},
    when=(WORKS_THERE,),
    needs=(SETTLED, LAUNCHED),
)
def land_is_cleared(settled: bool, launched: bool) -> Outcome | None:
    """Title and use of the land are settled before works; binding for works since decree 2-22-431, prudent before."""
    if settled:
        return None
    return fail() if launched else fail(WARNING, "planned")


@CHECKS.check(
    "CONV-058",
    "OWNERSHIP_MAINTENANCE_MISSING",
    WARNING,
    FILE,
    articles.RESOURCES,
    when=(LEAVES_AN_ASSET,),
    needs=(ASSET,),
)
def what_stands_is_kept(asset: Parts | None) -> Outcome | None:
    """The text names the owner, the operator and the running budget of what stands when the project is done."""
    if asset is None:
        return fail(None, "silent")
    if asset.lacking:
        return fail(lacking=asset.lacking)
    return undecided(asset.missing, lacking=asset.lacking) if asset.missing else None
