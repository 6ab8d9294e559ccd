"""What the code, the flag and the name of a party tell of its place."""

from datetime import date
from typing import Any

import pytest

import mgov.conventions as c
from mgov import Dossier, Policy, standard_calendar
from mgov.conventions._places import royal_precinct
from mgov.conventions.checks._items import ByTrack
from mgov.conventions.checks._territory import has_arrondissements
from mgov.conventions.facts import ConventionFacts
from mgov.errors import BadDocument
from mgov.findings import Unknown

COMMUNE = c.PartyType.COMMUNE
AT = "/subject/parties/0"


def party(kind: c.PartyType | None = COMMUNE, **told: object) -> c.Party:
    return c.Party(id="commune", type=kind, **told)  # type: ignore[arg-type]


def tracks_of(*parties: c.Party, **told: Any) -> list[ByTrack]:
    file = Dossier(subject=c.Convention(parties=parties, **told), journal=(), known_until=date(2025, 6, 1))
    facts = ConventionFacts(file, Policy(), standard_calendar())
    return [ByTrack(facts, track) for track in facts.tracks]


def divided(*parties: c.Party, **told: Any) -> bool | Unknown:
    return has_arrondissements(tracks_of(*parties, **told)[0])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (party(), False),
        (party(name="Commune of Tiznit"), False),
        (party(code="09.581.01.07"), False),
        (party(code="04.421.01.07"), True),
        (party(code="04.421.01.07", royal_precinct=False), False),
        (party(royal_precinct=True), True),
        (party(name="جماعة المشور فاس الجديد"), Unknown((f"{AT}/royal_precinct",))),
        (party(name="Touarga"), Unknown((f"{AT}/royal_precinct",))),
        (party(code="04.421.99.99"), Unknown((f"{AT}/code",))),
        (party(c.PartyType.PROVINCE, royal_precinct=True), False),
        (party(None, royal_precinct=True), Unknown((f"{AT}/type",))),
        (None, Unknown((AT,))),
    ],
)
def test_a_commune_is_ordinary_unless_something_says_otherwise(told: c.Party | None, expected: object) -> None:
    assert royal_precinct(told, AT) == expected


CASABLANCA, TIZNIT = "06.141.01.0", "09.581.01.07"


@pytest.mark.parametrize(
    ("commune", "told", "expected"),
    [
        (party(code=CASABLANCA), {}, True),
        (party(code=TIZNIT), {}, False),
        (party(), {}, Unknown((f"{AT}/code",))),
        (party(None, code=CASABLANCA), {}, Unknown((f"{AT}/type",))),
        (party(c.PartyType.REGION, code="06"), {}, False),
        (party(c.PartyType.ARRONDISSEMENT), {}, True),
        (party(), {"opinion": c.Opinion(given=False)}, True),
        (party(), {"lands": (c.Land(in_arrondissement=True),)}, True),
        (party(), {"lands": (c.Land(in_arrondissement=False),)}, Unknown((f"{AT}/code",))),
        (party(code=CASABLANCA), {"opinion": c.Opinion(given=False)}, True),
        (party(code=TIZNIT), {"opinion": c.Opinion(given=False)}, Unknown((f"{AT}/code",))),
    ],
)
def test_the_code_then_the_text_tells_whether_a_commune_has_arrondissements(
    commune: c.Party, told: dict[str, Any], expected: object
) -> None:
    assert divided(commune, **told) == expected


def test_an_association_of_one_arrondissement_tells_that_its_commune_has_some() -> None:
    area = c.Area.ONE_ARRONDISSEMENT
    assert divided(party(), c.Party(id="partner", type=c.PartyType.ASSOCIATION, area=area)) is True


def test_a_commune_beside_a_divided_one_is_not_divided_itself() -> None:
    tiznit = c.Party(id="tiznit", type=COMMUNE, code=TIZNIT)
    assert [has_arrondissements(each) for each in tracks_of(party(code=CASABLANCA), tiznit)] == [True, False]


def test_unknown_parties_may_be_divided_into_arrondissements() -> None:
    file = Dossier(subject=c.Convention(), journal=(), known_until=date(2025, 6, 1))
    facts = ConventionFacts(file, Policy(), standard_calendar())
    assert [has_arrondissements(ByTrack(facts, track)) for track in facts.tracks] == [Unknown(("/subject/parties",))]


def test_a_code_has_the_shape_of_a_code() -> None:
    with pytest.raises(BadDocument):
        party(code="5810107")
