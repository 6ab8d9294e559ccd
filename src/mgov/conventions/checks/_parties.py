"""Checks of the parties and of the object: who may contract, with whom, on what."""

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._fields import OBJECT, WITH_THE_STATE, class_for_file
from mgov.conventions.checks._items import COMMUNAL_FILE, FILE, PARTIES, TRACKS, ByParty, ByTrack
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, PRIVATE, Link, PartyType, Relation, Role
from mgov.council import OWNERS, Competence, Field
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, review, undecided
from mgov.law import (
    COMMUNE_2002,
    COMMUNE_2009,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Regime,
    charter,
    law1708,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity

COOPERATION_ARTICLES = frozenset({"LO-113-14:149", "LO-112-14:141", "LO-111-14:162"})
"""The article on cooperation between collectivities, in the law of each level."""


# --- what the checks read ---


def _type(subject: ByParty) -> PartyType | Unknown:
    party = subject.party
    return Unknown((subject.path("type"),)) if party is None or party.type is None else party.type


def _is_private(subject: ByParty) -> bool | Unknown:
    kind = _type(subject)
    return kind if isinstance(kind, Unknown) else kind in PRIVATE


def _is_association(subject: ByParty) -> bool | Unknown:
    kind = _type(subject)
    return kind if isinstance(kind, Unknown) else kind in ASSOCIATIONS


def _links(subject: ByParty) -> tuple[Link, ...] | Unknown:
    party = subject.party
    return Unknown((subject.path("links"),)) if party is None or party.links is None else party.links


def _public_utility(subject: ByParty) -> bool | Unknown:
    recognised = None if subject.party is None else subject.party.public_utility
    return Unknown((subject.path("public_utility"),)) if recognised is None else recognised


def on_article_149(facts: ConventionFacts) -> bool | Unknown:
    """Whether the text rests on article 149 (provinces 141, regions 162), which names only recognised associations."""
    basis = facts.convention.legal_basis
    if basis is not None:
        return not COOPERATION_ARTICLES.isdisjoint(basis)
    missing = facts.clause("legal_basis")
    return False if missing is None else missing


def _arrondissement_alone(facts: ConventionFacts) -> bool | Unknown:
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    types = [party.type for party in parties]
    if PartyType.COMMUNE in types:
        return False
    unknown = tuple(pointer("subject", "parties", index, "type") for index, kind in enumerate(types) if kind is None)
    if unknown:
        return Unknown(unknown)
    return PartyType.ARRONDISSEMENT in types


def _not_inside(facts: ConventionFacts) -> bool | Unknown:
    """Whether no collectivity has the field for certain; another level's own field is a matter of CONV-034."""
    found, what = class_for_file(facts), facts.convention.object
    if isinstance(found, Unknown):
        return found
    return found == Competence.OUTSIDE or (found == Competence.ARGUABLE and what is not None and not OWNERS[what])


def _flag(name: str) -> Fact[ConventionFacts, bool]:
    def read(facts: ConventionFacts) -> bool | Unknown:
        value: bool | None = getattr(facts.convention, name)
        return Unknown((pointer("subject", name),)) if value is None else value

    return Fact(name, read)


TYPE: Fact[ByParty, PartyType] = Fact("the type of the party", _type)
IS_PRIVATE: Fact[ByParty, bool] = Fact("a private-law partner", _is_private)
IS_ASSOCIATION: Fact[ByParty, bool] = Fact("an association", _is_association)
LINKS: Fact[ByParty, tuple[Link, ...]] = Fact("the interests of councillors", _links)
PUBLIC_UTILITY: Fact[ByParty, bool] = Fact("public-utility recognition", _public_utility)
STRICT: Fact[ByParty, bool] = Fact("article 149 read strictly", lambda s: s.facts.policy.strict_149)
LENIENT: Fact[ByParty, bool] = Fact("article 149 read with article 92", lambda s: not s.facts.policy.strict_149)
ON_149: Fact[ByParty, bool] = Fact("a text based on article 149", lambda s: on_article_149(s.facts))
ARRONDISSEMENT_ALONE: Fact[ConventionFacts, bool] = Fact("an arrondissement without its commune", _arrondissement_alone)
NOT_INSIDE: Fact[ConventionFacts, bool] = Fact("an object in no listed field", _not_inside)
CLASS: Fact[ConventionFacts, Competence | None] = Fact("the class of the object", class_for_file)
IN_TERRITORY = _flag("in_territory")
KIN_MEMBERS: Fact[ByParty, bool] = Fact("relatives as members", lambda s: s.facts.policy.kin_ordinary_member)


def _encoded(subject: ByTrack) -> bool | Unknown:
    regime = subject.track.regime
    return True if isinstance(regime, Unknown) else regime is not None


def _settled(subject: ByTrack) -> bool | Unknown:
    regime, day = subject.track.regime, subject.track.governed_on
    return day is None or not isinstance(regime, Regime) or day >= regime.settled_since


SETTLED: Fact[ByTrack, bool] = Fact("a regime beyond doubt", _settled)
ENCODED: Fact[ByTrack, bool] = Fact("an encoded law", _encoded)
PLACE: Fact[ByTrack, str] = Fact("the path of the collectivity", lambda s: s.track.path)


# --- the checks ---


@CHECKS.check("LAW-001", "NO_ENCODED_LAW", ERROR, TRACKS, {None: (lo113("149"),)}, needs=(ENCODED, PLACE))
def a_law_is_encoded(encoded: bool, place: str) -> Outcome | None:
    """The approval of a collectivity is judged only where the law of its level on that day is encoded."""
    return None if encoded else undecided((place,))


@CHECKS.check(
    "LAW-002",
    "REGIME_UNSETTLED",
    WARNING,
    TRACKS,
    {
        COMMUNE_2015: (lo113("280", 1),),
        PROVINCE_2015: (lo112("222", 1),),
        REGION_2015: (lo111("252", 1),),
        COMMUNE_2009: (law1708("5"),),
        COMMUNE_2002: (charter("145"),),
    },
    needs=(SETTLED,),
)
def the_regime_is_settled(settled: bool) -> Outcome | None:
    """Which law governs a decision of the weeks in which the law changed rests on press reports of the results."""
    return None if settled else review()


@CHECKS.check(
    "CONV-002",
    "CONFLICT_OF_INTEREST",
    ERROR,
    PARTIES,
    {
        COMMUNE_2015: (lo113("65", 1), lo113("65", 2), lo113("64")),
        PROVINCE_2015: (lo112("66", 1), lo112("66", 2), lo112("65")),
        REGION_2015: (lo111("68", 1), lo111("68", 2), lo111("68", 3), lo111("67")),
    },
    when=(IS_PRIVATE,),
    needs=(TYPE, LINKS, KIN_MEMBERS),
)
def conflict_of_interest(kind: PartyType, links: tuple[Link, ...], kin_members: bool) -> Outcome | None:
    """No councillor, nor spouse, ascendant or descendant, has an interest in the partner; abstaining cures nothing."""
    told = [link for link in links if link.relation != Relation.AGENCY_COMMITTEE]
    if any(_forbidden(link, kin_members) for link in told):
        return fail()
    return fail(WARNING, "other") if told else None


def _forbidden(link: Link, kin_members: bool) -> bool:
    if link.relation == Relation.SELF:
        return True
    near = link.relation in (Relation.SPOUSE, Relation.ASCENDANT, Relation.DESCENDANT)
    return near and (kin_members or link.role != Role.MEMBER)


@CHECKS.check(
    "CONV-002", "CONFLICT_OF_INTEREST", ERROR, PARTIES,
    {REGION_2015: (lo111("133"), lo111("68", 1), lo111("68", 2))},
    rule="agency", when=(IS_PRIVATE,), needs=(LINKS,),
)  # fmt: skip
def conflict_of_the_agency_committee(links: tuple[Link, ...]) -> Outcome | None:
    """The committee that supervises a region's execution agency falls under the rule of the councillors."""
    return fail() if any(link.relation == Relation.AGENCY_COMMITTEE for link in links) else None


@CHECKS.check(
    "CONV-003",
    "OBJECT_NOT_COMPETENT",
    ERROR,
    FILE,
    {
        COMMUNE_2015: (lo113("77"), lo113("83"), lo113("87"), lo113("89"), lo113("115", 3)),
        PROVINCE_2015: (lo112("78"), lo112("79"), lo112("86"), lo112("88"), lo112("106", 3)),
        REGION_2015: (lo111("80"), lo111("82"), lo111("91"), lo111("93"), lo111("112", 3)),
    },
    when=(NOT_INSIDE,),
    needs=(OBJECT, CLASS, WITH_THE_STATE),
)
def within_competences(field: Field, found: Competence | None, with_the_state: bool) -> Outcome | None:
    """The object is an own, shared or transferred field, or a contract with the State covers it."""
    if with_the_state:
        return None
    return review(None, "arguable", field=field) if found == Competence.ARGUABLE else fail(field=field)


@CHECKS.check(
    "CONV-003",
    "OBJECT_NOT_COMPETENT",
    ERROR,
    FILE,
    {
        COMMUNE_2015: (lo113("77", 1), lo113("149")),
        PROVINCE_2015: (lo112("78", 1), lo112("141")),
        REGION_2015: (lo111("80", 1), lo111("162")),
        **under_charter(charter("35", 1), charter("74", 1)),
    },
    rule="territory",
    needs=(IN_TERRITORY,),
)
def within_the_territory(in_territory: bool) -> Outcome | None:
    """The object lies inside the territory."""
    return None if in_territory else fail()


@CHECKS.check(
    "CONV-004",
    "FOREIGN_STATE_PARTY",
    ERROR,
    PARTIES,
    {
        COMMUNE_2015: (lo113("86", 2),),
        PROVINCE_2015: (lo112("85", 2),),
        REGION_2015: (lo111("82"),),
        **under_charter(charter("42")),
    },
    needs=(TYPE,),
)
def no_foreign_state(kind: PartyType) -> Outcome | None:
    """No convention with a foreign State."""
    return fail() if kind == PartyType.FOREIGN_STATE else None


@CHECKS.check(
    "CONV-013", "ARRONDISSEMENT_AS_PARTY", ERROR, COMMUNAL_FILE,
    {COMMUNE_2015: (lo113("217", 1), lo113("234")), **under_charter(charter("85", 1))},
    needs=(ARRONDISSEMENT_ALONE,),
)  # fmt: skip
def arrondissement_is_no_party(alone: bool) -> Outcome | None:
    """An arrondissement has no legal personality: its commune contracts."""
    return fail() if alone else None


@CHECKS.check(
    "CONV-033",
    "ASSOCIATION_NOT_PUBLIC_UTILITY",
    WARNING,
    PARTIES,
    {
        COMMUNE_2015: (lo113("149"), lo113("92")),
        PROVINCE_2015: (lo112("141"), lo112("94")),
        REGION_2015: (lo111("162"), lo111("99")),
    },
    when=(IS_ASSOCIATION, ON_149, LENIENT),
    needs=(PUBLIC_UTILITY,),
)
def public_utility(recognised: bool) -> Outcome | None:
    """Article 149 names associations of public utility only; article 92 may carry aid to the others."""
    return None if recognised else fail()


@CHECKS.check(
    "CONV-033",
    "ASSOCIATION_NOT_PUBLIC_UTILITY",
    ERROR,
    PARTIES,
    {
        COMMUNE_2015: (lo113("149"),),
        PROVINCE_2015: (lo112("141"),),
        REGION_2015: (lo111("162"),),
    },
    rule="strict",
    when=(IS_ASSOCIATION, ON_149, STRICT),
    needs=(PUBLIC_UTILITY,),
)
def public_utility_strictly(recognised: bool) -> Outcome | None:
    """The same, where the policy reads article 149 strictly."""
    return None if recognised else fail()
