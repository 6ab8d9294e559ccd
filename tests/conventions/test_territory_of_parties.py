"""What the code, the flag and the name of a party tell of its place."""

from datetime import date

import pytest

import mgov.conventions as c
from mgov import Dossier, Policy, standard_calendar
from mgov.conventions._places import royal_precinct
from mgov.conventions.checks._territory import has_arrondissements
from mgov.conventions.facts import ConventionFacts
from mgov.errors import BadDocument
from mgov.findings import Unknown

COMMUNE = c.PartyType.COMMUNE
AT = "/subject/parties/0"


def party(kind: c.PartyType | None = COMMUNE, **told: object) -> c.Party:
    return c.Party(id="commune", type=kind, **told)  # type: ignore[arg-type]


def facts_of(*parties: c.Party) -> ConventionFacts:
    file = Dossier(subject=c.Convention(parties=parties), journal=(), known_until=date(2025, 6, 1))
    return ConventionFacts(file, Policy(), standard_calendar())


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


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (party(), False),
        (party(code="06.141.01.0"), True),
        (party(code="09.581.01.07", name="Casablanca"), False),
        (party(name="Commune de Casablanca"), Unknown((f"{AT}/code",))),
        (party(name="جماعة الدار البيضاء"), Unknown((f"{AT}/code",))),
        (party(name="Commune of Tiznit"), False),
        (party(None, code="06.141.01.0"), Unknown((f"{AT}/type",))),
        (party(c.PartyType.REGION, code="06"), False),
    ],
)
def test_six_communes_are_divided_into_arrondissements(told: c.Party, expected: object) -> None:
    assert has_arrondissements(facts_of(told)) == expected


def test_unknown_parties_may_be_divided_into_arrondissements() -> None:
    file = Dossier(subject=c.Convention(), journal=(), known_until=date(2025, 6, 1))
    assert has_arrondissements(ConventionFacts(file, Policy(), standard_calendar())) == Unknown(("/subject/parties",))


def test_a_code_has_the_shape_of_a_code() -> None:
    with pytest.raises(BadDocument):
        party(code="5810107")
