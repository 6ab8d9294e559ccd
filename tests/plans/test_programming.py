"""The three-year programming of a plan, and the conventions that an update overtakes."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from attrs import evolve

from mgov import conventions as c
from mgov import plans as p
from mgov.dossiers import Dossier
from mgov.errors import UsageError
from mgov.language import LANGUAGES
from mgov.law import Level
from mgov.plans import Amount, linked, overtaken, programming
from mgov.rendering import programming_data, programming_text
from mgov.serialization import structure, unstructure

MAD = Decimal
END = (c.Started(on=date(2024, 2, 1)), c.Completed(on=date(2024, 6, 1)))
ROADS = p.Project(
    id="roads",
    title="Rural roads",
    years=(
        p.ProjectYear(
            year=2025, cost=MAD(900), own_share=MAD(500), shares=(p.Share(partner="State", amount=MAD(400)),)
        ),
        p.ProjectYear(year=2026, cost=MAD(600), own_share=MAD(600), shares=()),
    ),
)
MARKET = p.Project(id="market")
FORECASTS = (p.Estimate(year=2025, resources=MAD(5_000), expenditure=MAD(4_000)),)


def plan(**parts: Any) -> Dossier[p.Plan]:
    given: dict[str, Any] = {"level": Level.COMMUNE, "projects": (ROADS,), "estimates": FORECASTS}
    return Dossier(subject=p.Plan(**(given | parts)))


def convention(*more: c.Paid, until: date | None = date(2026, 12, 31), **clauses: Any) -> Dossier[c.Convention]:
    """A convention of a commune with an association, in force since 20 January 2024."""
    given: dict[str, Any] = {
        "number": "4/2023",
        "parties": (
            c.Party(id="commune", type=c.PartyType.COMMUNE),
            c.Party(id="partner", type=c.PartyType.ASSOCIATION),
        ),
        "instalments": (
            c.Instalment(party="commune", amount=MAD(700), year=2025),
            c.Instalment(party="commune", amount=MAD(100), due=date(2026, 4, 1)),
            c.Instalment(party="partner", amount=MAD(50), year=2025),
        ),
        "project": "roads",
        "complete": True,
    }
    visa = date(2024, 1, 20)
    journal = (
        c.Deliberated(on=date(2024, 1, 10)),
        c.Received(on=date(2024, 1, 10)),
        c.VisaGranted(on=visa),
        *(c.Signed(on=visa, signatory=party) for party in ("commune", "partner")),
        *more,
    )
    return Dossier(subject=c.Convention(**(given | clauses)), journal=journal, known_until=until)


def test_each_project_has_a_row_in_each_of_the_three_years() -> None:
    found = programming(plan(), 2025)
    assert [(row.project, row.year) for row in found.rows] == [("roads", year) for year in (2025, 2026, 2027)]
    first, second, third = found.of("roads")
    assert (first.cost, first.own_share, first.partners) == (Amount(MAD(900)), Amount(MAD(500)), Amount(MAD(400)))
    assert first.shares == (p.Share(partner="State", amount=MAD(400)),)
    assert (second.own_share, second.partners) == (Amount(MAD(600)), Amount())
    assert third.cost == third.charge == Amount(), "a year that is not listed costs nothing"
    assert found.on == date(2024, 8, 31)


def test_what_is_not_known_is_told_by_its_path() -> None:
    half = p.ProjectYear(year=2025, own_share=MAD(10), shares=(p.Share(partner="State"), p.Share(amount=MAD(5))))
    found = programming(plan(projects=(MARKET, evolve(ROADS, years=(half,)))), 2025)
    market, roads = found.of("market")[0], found.of("roads")[0]
    assert market.cost == market.own_share == market.partners == Amount(missing=("/subject/projects/0/years",))
    assert market.shares is None
    assert roads.cost == Amount(missing=("/subject/projects/1/years/0/cost",))
    assert roads.partners == Amount(MAD(5), ("/subject/projects/1/years/0/shares/0/amount",))
    total = found.totals[0]
    assert total.own_share == Amount(MAD(10), ("/subject/projects/0/years",))
    assert not total.own_share.whole
    assert total.resources == Amount(MAD(5_000))
    assert found.totals[1].resources == Amount(missing=("/subject/estimates",))
    assert programming(plan(projects=None), 2025).totals[0].charge == Amount(missing=("/subject/projects",))
    assert programming(plan(projects=None, complete=True), 2025).totals[0].charge == Amount()


def test_what_conventions_make_due_is_provided_for_even_beyond_the_own_share() -> None:
    found = programming(plan(), 2025, [convention()])
    first, second, third = found.of("roads")
    assert (first.engaged, first.charge) == (Amount(MAD(700)), Amount(MAD(700)))
    assert (second.engaged, second.charge) == (Amount(MAD(100)), Amount(MAD(600)))
    assert third.engaged == Amount()
    assert [total.charge.known for total in found.totals] == [700, 600, 0]
    assert [total.engaged.known for total in found.totals] == [700, 100, 0]


def test_a_convention_that_serves_no_project_is_due_beside_them() -> None:
    beside = convention(project=None, action_programme=False)
    assert programming(plan(), 2025, [beside]).totals[0].charge == Amount(MAD(1_200))
    elsewhere = convention(project="bus-station")
    assert programming(plan(), 2025, [elsewhere]).totals[0].charge == Amount(MAD(1_200))


def test_a_convention_that_does_not_say_what_it_serves_leaves_the_charge_open() -> None:
    untold = convention(project=None, complete=False)
    total = programming(plan(), 2025, [convention(project="roads", instalments=()), untold]).totals[0]
    assert total.engaged == Amount(MAD(700))
    assert total.charge == Amount(MAD(500), ("/conventions/1/subject/project",))


def test_drafts_and_conventions_ended_oblige_to_nothing() -> None:
    draft = evolve(convention(), journal=convention().journal[:1])
    ended = evolve(convention(), journal=(*convention().journal, *END))
    assert programming(plan(), 2025, [draft, ended]).engagements == ()


def test_what_a_convention_owes_may_be_unknown() -> None:
    def first(**clauses: Any) -> Amount:
        return programming(plan(), 2025, [convention(**clauses)]).of("roads")[0].engaged

    commune = c.Party(id="commune", type=c.PartyType.COMMUNE)
    assert first(parties=(commune, c.Party(id="partner"))) == Amount(missing=("/conventions/0/subject/parties/1/type",))
    twins = convention(parties=(commune, c.Party(id="partner", type=c.PartyType.COMMUNE, name="The other")))
    steps = [evolve(event, party=party) for event in twins.journal[:3] for party in ("commune", "partner")]
    twins = evolve(twins, journal=(*steps, *twins.journal[3:]))
    unnamed, named = (programming(plan(), 2025, [twins], payer=payer) for payer in (None, "The other"))
    assert unnamed.of("roads")[0].engaged == Amount(missing=("/conventions/0/subject/parties",))
    assert named.of("roads")[0].engaged == Amount(MAD(50))
    year = (c.Instalment(party="commune", amount=MAD(1)), c.Instalment(party="commune", year=2025))
    assert first(instalments=year).missing == (
        "/conventions/0/subject/instalments/0/year",
        "/conventions/0/subject/instalments/1/amount",
    )
    assert first(instalments=None, complete=False).missing == ("/conventions/0/subject/instalments",)
    share = c.Contribution(party="commune", kind=c.ContributionKind.MONEY, amount=MAD(9))
    assert first(instalments=None, contributions=(share,)).missing == ("/conventions/0/subject/instalments",)
    assert first(instalments=None, contributions=(evolve(share, party="partner"),)) == Amount()
    assert first(until=None).missing == ("/conventions/0/known_until",)


def test_the_basis_is_that_of_the_level() -> None:
    for level, first in ((Level.COMMUNE, "79"), (Level.PROVINCE, "84"), (Level.REGION, "84")):
        assert programming(plan(level=level), 2025).basis[0].article == first
    assert len(programming(plan(level=None), 2025).basis) == 15


def test_a_first_year_outside_the_calendar_is_refused() -> None:
    for year in (1, 9998):
        with pytest.raises(UsageError, match="a year such as 2025"):
            programming(plan(), year)


def test_an_update_lists_the_conventions_it_overtakes() -> None:
    updates = (p.Update(id="u1", drops=("market",)), p.Update(id="u2", drops=("roads",)), p.Update(id="u3"))
    files = [convention(), convention(number="5/2023", project=None, complete=False)]
    first, second, third = overtaken(plan(updates=updates), files, date(2024, 12, 13))
    assert (first.conventions, first.missing) == ((), ("/conventions/1/subject/project",))
    assert second.conventions == (p.LinkedConvention(reference="4/2023", project="roads", due=True),)
    assert (third.conventions, third.missing) == ((), ("/subject/updates/2/drops",))


@pytest.mark.parametrize(
    ("payments", "until", "due"),
    [
        ((), date(2026, 12, 31), True),
        ((c.Paid(on=date(2025, 5, 1), amount=MAD(800), party="commune"),), date(2026, 12, 31), False),
        ((c.Paid(on=date(2025, 5, 1), amount=MAD(800), party="commune"),), None, None),
        ((c.Paid(on=date(2025, 5, 1), amount=MAD(700), party="commune"),), date(2026, 12, 31), True),
        ((c.Paid(on=date(2025, 5, 1), party="commune"),), date(2026, 12, 31), None),
        ((c.Paid(on=date(2025, 5, 1), amount=MAD(800)),), date(2026, 12, 31), None),
        ((c.Paid(on=date(2025, 5, 1), amount=MAD(800), party="partner"),), date(2026, 12, 31), True),
    ],
)
def test_whether_money_is_still_due(payments: tuple[c.Paid, ...], until: date | None, due: bool | None) -> None:
    assert linked(convention(*payments, until=until), date(2026, 6, 1), Level.COMMUNE).due is due


def test_a_plan_with_years_of_projects_is_written_and_read_back() -> None:
    file = plan(updates=(p.Update(id="u1", drops=("market",)),))
    assert structure(unstructure(file)) == file


def test_the_words_and_the_data_say_the_same() -> None:
    found = programming(plan(), 2025, [convention(), convention(number=None, project=None, complete=False)])
    for lang in LANGUAGES:
        text = programming_text(found, lang)
        assert "2025" in text
        assert "Rural roads" in text
        assert all(path in text for path in found.missing)
        data = json.loads(json.dumps(programming_data(found, lang)))
        assert data["missing"] == list(found.missing)
        assert data["rows"][0]["charge"] == {"known": "700", "missing": []}
        assert [one["place"] for one in data["engagements"]] == [0, 0, 1, 1]
    assert programming_text(found, "en").splitlines()[3] == (
        "- Rural roads: cost MAD 900.00; own share MAD 500.00; partners MAD 400.00; due under conventions MAD 700.00"
    )


HIDDEN = ("cost", "own_share", "shares", "amount", "years", "projects", "estimates", "level", "instalments", "project",
          "type", "known_until", "complete", "year", "resources", "parties")  # fmt: skip


def less(value: Any, random: Random) -> Any:
    """A document with some of its facts hidden."""
    if isinstance(value, dict):
        given = cast(dict[str, Any], value)
        gone = {name for name in given if name in HIDDEN and random.random() < 0.1}
        gone -= {"year"} if {"cost", "resources"} & given.keys() else set()
        gone |= {"complete"} if gone else set()
        return {name: less(one, random) for name, one in given.items() if name not in gone}
    if isinstance(value, list):
        listed: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return [less(one, random) for one in listed]
    return value


def test_hiding_facts_never_raises_an_amount_nor_changes_a_whole_one() -> None:
    files = [convention(), convention(project=None, action_programme=False), convention(project="market")]
    whole = programming(plan(), 2025, files)
    random = Random(4)
    for _ in range(400):
        hidden = structure(less(unstructure(plan()), random))
        seen = programming(hidden, 2025, [structure(less(unstructure(one), random)) for one in files])
        for before, after in zip(whole.totals, seen.totals, strict=True):
            for name in ("cost", "own_share", "partners", "charge", "engaged", "resources"):
                full, part = getattr(before, name), getattr(after, name)
                assert part.known <= full.known, (name, hidden)
                assert part.known == full.known or part.missing, (name, hidden)


def test_a_golden_plan_is_programmed() -> None:
    path = Path(__file__).parents[1] / "golden" / "plans" / "P23-programming-late.json"
    file = structure(json.loads(path.read_text(encoding="utf-8"))["document"])
    found = programming(file, 2025)
    assert len(found.rows) == 3 * len(file.subject.projects)
    assert found.missing[0] == "/subject/projects/0/years"
