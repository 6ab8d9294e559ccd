"""What chooses the way a decision goes: the money it weighs, and under the charter the class of the commune."""

from collections.abc import Sequence
from typing import NamedTuple

from mgov.conventions.model import Convention, Kind
from mgov.conventions.money import Contribution, ContributionKind
from mgov.conventions.partners import Party
from mgov.council import Route
from mgov.findings import Unknown
from mgov.law import Regime

ARTICLE_78 = frozenset({"LAW-78-00:78", "L-78-00:78"})
"""The article of the charter on cooperation, whose conventions the Minister approves for every commune."""


class Road(NamedTuple):
    """One way a decision may go: a regime, and a route under it."""

    law: Regime
    route: Route


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


def weights(contributions: Sequence[Contribution], party: str) -> list[bool | Unknown]:
    """Whether each contribution weighs on the budget of `party`."""
    return [
        _weighs(contribution, party, f"/subject/contributions/{place}")
        for place, contribution in enumerate(contributions)
    ]


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
