"""What the law of each level says of a council's decision: the articles, the limits, who opposes, who gives a visa."""

from enum import StrEnum

from attrs import frozen

from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import TimeLimit
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, Actor, Citation, Cite, Regime, lo111, lo112, lo113


class Route(StrEnum):
    """Which control a decision goes through. Approval (مصادقة) is that of the charter of communes, before 2015."""

    PLAIN = "plain"
    VISA = "visa"
    INTERIOR_VISA = "interior_visa"
    PRECINCT_VISA = "precinct_visa"
    GOVERNOR_APPROVAL = "governor_approval"
    MINISTER_APPROVAL = "minister_approval"


@frozen(kw_only=True, eq=False)
class VisaLaw:
    """One visa: its limit (None: silence never counts), who gives it, and the article on granting and refusing it."""

    limit: TimeLimit | None
    by: Actor
    basis: Citation


@frozen(kw_only=True, eq=False)
class ControlLaw:
    """The law of one regime on decisions and on the State's control over them.

    The articles of the three organic laws on opposition have the same five paragraphs: `opposition` numbers them.

    Attributes:
        regime: the regime.
        limits: its time limits.
        deliberating: the council decides by its deliberations.
        majority: the majority without which a text is not adopted.
        sending: minutes and decisions go to the State's representative.
        opposing: who opposes.
        opposition: the instrument and the article on opposition.
        nullity: the court declares a decision void.
        visas: the visa of each route that has one.
        silence: silence counts as visa.
    """

    regime: Regime
    limits: CouncilLimits
    deliberating: Citation
    majority: Citation
    sending: Citation
    opposing: Actor
    opposition: tuple[Cite, str]
    nullity: Citation
    visas: dict[Route, VisaLaw]
    silence: Citation

    def opposed(self, paragraph: int) -> Citation:
        """A paragraph of the article on opposition."""
        cite, article = self.opposition
        return cite(article, paragraph)


def _visas(limits: CouncilLimits, given: dict[Route, Citation]) -> dict[Route, VisaLaw]:
    """The visas of a level, each with the article that gives it."""
    of_route = {Route.VISA: (limits.visa, Actor.GOVERNOR), Route.INTERIOR_VISA: (limits.interior_visa, Actor.INTERIOR)}
    return {
        route: VisaLaw(limit=limit, by=by, basis=given[route])
        for route, (limit, by) in of_route.items()
        if limit is not None
    }


COMMUNE = ControlLaw(
    regime=COMMUNE_2015,
    limits=COUNCIL_LIMITS[COMMUNE_2015],
    deliberating=lo113("92", 1),
    majority=lo113("43", 1),
    sending=lo113("116", 1),
    opposing=Actor.GOVERNOR,
    opposition=(lo113, "117"),
    nullity=lo113("115", 3),
    visas={
        **_visas(COUNCIL_LIMITS[COMMUNE_2015], {Route.VISA: lo113("118", 1), Route.INTERIOR_VISA: lo113("118", 2)}),
        Route.PRECINCT_VISA: VisaLaw(limit=None, by=Actor.INTERIOR, basis=lo113("114")),
    },
    silence=lo113("118", 3),
)
PROVINCE = ControlLaw(
    regime=PROVINCE_2015,
    limits=COUNCIL_LIMITS[PROVINCE_2015],
    deliberating=lo112("91"),
    majority=lo112("44", 1),
    sending=lo112("107"),
    opposing=Actor.GOVERNOR,
    opposition=(lo112, "108"),
    nullity=lo112("106", 3),
    visas=_visas(COUNCIL_LIMITS[PROVINCE_2015], {Route.VISA: lo112("109", 1), Route.INTERIOR_VISA: lo112("109", 2)}),
    silence=lo112("109", 3),
)
REGION = ControlLaw(
    regime=REGION_2015,
    limits=COUNCIL_LIMITS[REGION_2015],
    deliberating=lo111("96"),
    majority=lo111("46", 1),
    sending=lo111("113"),
    opposing=Actor.WALI,
    opposition=(lo111, "114"),
    nullity=lo111("112", 3),
    visas=_visas(COUNCIL_LIMITS[REGION_2015], {Route.INTERIOR_VISA: lo111("115", 1)}),
    silence=lo111("115", 2),
)
CONTROL_LAWS: tuple[ControlLaw, ...] = (COMMUNE, PROVINCE, REGION)
