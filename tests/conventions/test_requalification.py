"""A text that is another instrument says which, and what merely follows from that says so; nothing is dropped."""

from datetime import date

import pytest
from attrs import evolve

from mgov import Finding, Verdict, validate
from mgov.conventions import (
    Contribution,
    ContributionKind,
    Convention,
    Deliberated,
    Dossier,
    Mission,
    Party,
    PartyType,
    Payment,
    Selection,
    SelectionMode,
    Service,
    SessionOpened,
    Signed,
)
from mgov.council import Field

PURCHASE = Convention(
    dated=date(2024, 5, 30),
    parties=(Party(id="commune", type=PartyType.COMMUNE), Party(id="company", type=PartyType.COMPANY)),
    contributions=(Contribution(party="commune", kind=ContributionKind.MONEY, paid_to="company"),),
    object=Field.COACH_STATIONS,
    payment=Payment.PRICE,
    complete=True,
)


def failing(text: Convention) -> dict[str, Finding]:
    file = Dossier(subject=text, journal=(Deliberated(on=date(2024, 5, 6)),))
    return {finding.code: finding for finding in validate(file).findings if finding.verdict == Verdict.FAIL}


def test_a_purchase_explains_what_the_text_lacks_as_a_partnership() -> None:
    found = failing(PURCHASE)
    assert found["CONV-009"].because is None
    assert {found[code].because for code in ("CONV-022", "CONV-023")} == {"CONV-009"}


def test_a_purchase_of_a_global_mission_is_first_of_all_a_purchase() -> None:
    missions = (Mission.DESIGN, Mission.BUILD)
    found = failing(evolve(PURCHASE, missions=missions, months=60, prior_evaluation=False))
    assert found["CONV-007"].because == "CONV-009"


def test_a_grant_explains_nothing() -> None:
    found = failing(evolve(PURCHASE, payment=Payment.GRANT))
    assert not found.keys() & {"CONV-007", "CONV-008", "CONV-009"}
    assert {found[code].because for code in ("CONV-022", "CONV-023")} == {None}


@pytest.mark.parametrize(
    ("text", "code", "instrument"),
    [
        (PURCHASE, "CONV-009", "public procurement"),
        (
            evolve(
                PURCHASE,
                payment=Payment.USERS,
                service=Service(public=True, small_service_licence=False),
                selection=Selection(mode=SelectionMode.DIRECT),
            ),
            "CONV-008",
            "delegated management",
        ),
        (
            evolve(
                PURCHASE,
                payment=Payment.PERFORMANCE,
                missions=(Mission.BUILD, Mission.OPERATE),
                months=60,
                prior_evaluation=False,
            ),
            "CONV-007",
            "public-private partnership",
        ),
    ],
)
def test_the_finding_names_the_instrument_the_text_falls_under(text: Convention, code: str, instrument: str) -> None:
    assert instrument in failing(text)[code].text("en")


@pytest.mark.parametrize(
    ("start", "end", "looks_like"),
    [
        (date(2024, 7, 1), date(2029, 6, 30), True),
        (date(2024, 7, 1), date(2029, 6, 29), False),
        (date(2024, 2, 29), date(2029, 2, 28), True),
    ],
)
def test_five_years_are_sixty_whole_months(start: date, end: date, looks_like: bool) -> None:
    text = evolve(PURCHASE, payment=Payment.GRANT, missions=(Mission.BUILD, Mission.OPERATE), prior_evaluation=False)
    assert ("CONV-007" in failing(evolve(text, start=start, end=end))) is looks_like


@pytest.mark.parametrize("kind", [PartyType.COMMUNE, None])
@pytest.mark.parametrize("signed", [date(2015, 6, 1), None])
def test_a_purchase_under_the_charter_of_a_day_not_told_stays_open(kind: PartyType | None, signed: date | None) -> None:
    """No rule of a later law speaks under the charter: that of the decree of 2013 must not fall silent."""
    text = Convention(
        parties=(Party(id="commune", type=kind), Party(id="partner", type=PartyType.ASSOCIATION)),
        payment=Payment.PRICE,
        contributions=(),
    )
    journal = (SessionOpened(on=date(2015, 6, 1), party="commune"), Signed(on=signed, signatory="commune"))
    file = Dossier(subject=text, journal=journal, known_until=date(2015, 6, 1))
    found = validate(file).of("CONV-009")
    assert {finding.verdict for finding in found} == {Verdict.OPEN}
    assert "CONV-009.before_2023" in {finding.context for finding in found}
