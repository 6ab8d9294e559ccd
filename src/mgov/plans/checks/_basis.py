"""The articles checks rest on, per regime of plans: the decrees of 2016 share the numbers of their articles."""

from mgov.findings import Basis
from mgov.law import Citation, Regime, decree16299, decree16300, decree16301
from mgov.plans.regimes import C36, GAP, LO_PROVINCE, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023


def of_2016(article: str, paragraph: int | None = None, item: int | None = None) -> Basis:
    """The same article of the three decrees of 2016; that on regions is cited without paragraphs."""
    return {
        PAC: (decree16301(article, paragraph, item),),
        PDP: (decree16300(article, paragraph, item),),
        PDR_2016: (decree16299(article),),
    }


def of_2011(*citations: Citation) -> Basis:
    """Decree 2-10-504, until July 2016."""
    return {PCD: citations, GAP: citations}


def joined(*rows: Basis) -> Basis:
    """Several rows as one, the articles of each regime in order."""
    found: dict[Regime | None, tuple[Citation, ...]] = {}
    for row in rows:
        for regime, citations in row.items():
            found[regime] = (*found.get(regime, ()), *citations)
    return found


def by_law(
    commune: tuple[Citation, ...],
    province: tuple[Citation, ...],
    region: tuple[Citation, ...],
    charter: tuple[Citation, ...] = (),
) -> Basis:
    """The articles of the three organic laws, and of the charter, under each regime of their level."""
    rows = (
        (commune, (GAP, PAC)),
        (province, (LO_PROVINCE, PDP)),
        (region, (LO_REGION, PDR_2016, PDR_2023)),
        (charter, (C36, PCD)),
    )
    return {regime: citations for citations, regimes in rows if citations for regime in regimes}
