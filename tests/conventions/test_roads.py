"""Who approves a commune's convention under the charter, and what is kept where that is not known."""

from datetime import date

import pytest

from mgov import conventions as c
from mgov import validate
from mgov.conventions._roads import minister_approves, on_article_78
from mgov.council.approvals import Road
from mgov.delays import DEFAULT, standard_calendar
from mgov.dossiers import Dossier
from mgov.findings import OneOf, Unknown, Verdict
from mgov.law import COMMUNE_2002, COMMUNE_2009, COMMUNE_2015, Regime
from mgov.procedures import Within

PATH = "/subject/parties/0"
CLASS = Unknown((f"{PATH}/urban",))
BASIS = Unknown(("/subject/legal_basis",))


@pytest.mark.parametrize(
    ("urban", "on_78", "kind", "answer"),
    [
        (True, False, None, True),
        (False, False, None, False),
        (False, True, None, True),
        (None, True, None, True),
        (True, BASIS, None, True),
        (False, BASIS, None, BASIS),
        (None, False, None, CLASS),
        (None, BASIS, None, Unknown((*BASIS.paths, *CLASS.paths))),
        (True, False, c.Kind.LAND, Unknown()),
        (False, False, c.Kind.LAND, False),
        (True, True, c.Kind.LAND, True),
    ],
)
def test_the_minister_approves_for_urban_communes_and_under_article_78(
    urban: bool | None, on_78: bool | Unknown, kind: c.Kind | None, answer: bool | Unknown
) -> None:
    """Articles 73 and 78; land may be a matter the governor approves for all communes (art. 69, items 10 and 11)."""
    party = c.Party(id="commune", type=c.PartyType.COMMUNE, urban=urban)
    assert minister_approves(party, PATH, on_78, kind) == answer


def test_a_text_rests_on_article_78_by_either_name_of_the_law() -> None:
    for name in ("LAW-78-00:78", "L-78-00:78"):
        assert on_article_78(c.Convention(legal_basis=(name,)), None) is True
    assert on_article_78(c.Convention(legal_basis=("LAW-78-00:42",)), None) is False
    assert on_article_78(c.Convention(), BASIS) == BASIS
    assert on_article_78(c.Convention(), None) is False


def file(on: date | Within | None, *more: c.Received, **party: object) -> Dossier[c.Convention]:
    commune = c.Party(id="commune", type=c.PartyType.COMMUNE, **party)  # type: ignore[arg-type]
    subject = c.Convention(kind=c.Kind.SUPPORT, legal_basis=(), parties=(commune,), contributions=())
    return Dossier(subject=subject, journal=(c.Deliberated(on=on), *more))


def roads(dossier: Dossier[c.Convention]) -> tuple[tuple[Regime, str], ...]:
    (track,) = c.ConventionFacts(dossier, DEFAULT, standard_calendar()).tracks
    return tuple((road.law, road.route.value) for road in track.roads)


def test_the_strictest_way_comes_last() -> None:
    assert roads(file(date(2010, 4, 30))) == (
        (COMMUNE_2009, "governor_approval"),
        (COMMUNE_2009, "minister_approval"),
    )
    assert roads(file(date(2005, 4, 30), urban=True)) == ((COMMUNE_2002, "minister_approval"),)
    assert roads(file(date(2016, 5, 2), urban=True)) == ((COMMUNE_2015, "plain"),)


def test_a_decision_told_within_months_of_a_change_is_followed_under_both_laws() -> None:
    around = Within(date(2015, 8, 1), date(2015, 10, 31))
    assert roads(file(around, urban=True)) == ((COMMUNE_2015, "plain"), (COMMUNE_2009, "minister_approval"))
    (track,) = c.ConventionFacts(file(around), DEFAULT, standard_calendar()).tracks
    assert track.regimes == OneOf(("/journal/0/on",), (COMMUNE_2015, COMMUNE_2009))


def test_a_road_is_a_regime_and_a_route() -> None:
    (track,) = c.ConventionFacts(file(date(2010, 4, 30), urban=False), DEFAULT, standard_calendar()).tracks
    (road,) = track.roads
    assert road == Road(*track.visa_roads[0])
    assert track.trajectory(road).procedure.id == "commune_2009.governor_approval"


def test_no_rule_of_the_charter_is_asked_of_a_decision_of_another_time() -> None:
    for day, asked in ((date(2016, 5, 2), False), (date(2010, 4, 30), True)):
        contexts = {f.context for f in validate(file(day)).findings if f.verdict == Verdict.OPEN}
        assert ("CONV-016.approval" in contexts) is asked
