"""What chooses the way a decision goes: the money it weighs, and under the charter the class of the commune."""

from mgov.conventions.model import Convention, Kind
from mgov.conventions.money import Contribution, ContributionKind
from mgov.conventions.partners import ABROAD, Party, PartyType
from mgov.findings import Unknown
from mgov.law import REGION_2015, Regime

ARTICLE_78 = frozenset({"LAW-78-00:78", "L-78-00:78"})
"""The article of the charter on cooperation, whose conventions the Minister approves for every commune."""


VISA_KINDS = frozenset({Kind.DELEGATED_MANAGEMENT, Kind.LAND, Kind.DELEGATED_SUPERVISION})
"""Kinds whose decision needs a visa whatever the money (allocation of property, modes of services).

LO 113-14, art. 118; LO 112-14, art. 109; LO 111-14, art. 115.
"""


def on_article_78(convention: Convention, missing: Unknown | None) -> bool | Unknown:
    """Whether a text rests on article 78 of the charter; `missing` where nothing is known of what it rests on."""
    basis = convention.legal_basis
    return missing or False if basis is None else not ARTICLE_78.isdisjoint(basis)


def minister_approves(party: Party | None, path: str, on_78: bool | Unknown, kind: Kind | None) -> bool | Unknown:
    """Whether the Minister, not the governor, approves the decision of a commune (charter, arts. 73 and 78).

    He does for urban communes, and for texts that rest on article 78. Land may be a matter of article 69, items 10 or
    11, which the governor approves for all communes: for an urban commune that cannot be told from the text.
    """
    if on_78 is True:
        return True
    urban = None if party is None else party.urban
    doubts = [on_78] if isinstance(on_78, Unknown) and urban is not True else []
    if urban is None:
        doubts.append(Unknown((path if party is None else f"{path}/urban",)))
    elif urban and kind == Kind.LAND:
        doubts.append(Unknown())
    if doubts:
        return Unknown(tuple(missing for doubt in doubts for missing in doubt.paths))
    return bool(urban)


def needs_visa(convention: Convention, kindless: Unknown | None, effect: bool | Unknown, law: Regime) -> bool | Unknown:
    """Whether an organic law calls for a visa: by the kind of the text, its foreigners or its financial `effect`.

    `kindless` where nothing is known of the kind.
    """
    foreign = _with_foreigner(convention, law)
    if convention.kind in VISA_KINDS or foreign is True:
        return True
    if effect is not False:
        return effect
    if convention.kind is None and kindless is not None:
        return Unknown(("/subject/kind",))
    return foreign


def _with_foreigner(convention: Convention, law: Regime) -> bool | Unknown:
    """Whether a foreign local authority is a party; for a region any actor from abroad (LO 111-14, art. 115)."""
    parties = convention.parties
    foreigners = ABROAD if law is REGION_2015 else {PartyType.FOREIGN_AUTHORITY}
    if parties is None:
        return Unknown(("/subject/parties",))
    if any(party.type in foreigners for party in parties):
        return True
    unknown = tuple(f"/subject/parties/{i}/type" for i, party in enumerate(parties) if party.type is None)
    return Unknown(unknown) if unknown else False


def financial_effect(convention: Convention, missing: Unknown | None, party: Party | None, path: str) -> bool | Unknown:
    """Whether the contributions weigh on the budget of the party at `path`; `missing` where none is known."""
    contributions = convention.contributions
    if contributions is None:
        return missing or False
    if party is None:
        return Unknown((path,))
    answers = [_weighs(share, party.id, f"/subject/contributions/{i}") for i, share in enumerate(contributions)]
    if True in answers:
        return True
    unknown = [answer for answer in answers if isinstance(answer, Unknown)]
    return Unknown(tuple(place for answer in unknown for place in answer.paths)) if unknown else False


def _weighs(contribution: Contribution, party: str, path: str) -> bool | Unknown:
    """Whether one contribution weighs on the budget of `party`."""
    in_kind = contribution.kind in (ContributionKind.IN_KIND, ContributionKind.STAFF)
    if contribution.party != party:
        if in_kind or contribution.paid_to not in (None, party):
            return False
        missing = [key for key in ("kind", "paid_to") if getattr(contribution, key) is None]
        return Unknown(tuple(f"{path}/{key}" for key in missing)) if missing else True
    if contribution.kind is None:
        return Unknown((f"{path}/kind",))
    return Unknown() if in_kind else True
