"""Years and periods that no calendar has stop nothing: what they would tell is not known."""

from datetime import date

import pytest

from mgov import Verdict
from mgov.dossiers import Dossier, validate
from mgov.law import Level
from mgov.plans import Period, Plan, ProgrammingReady


@pytest.mark.parametrize("year", [0, 1, 10_000, 10**17])
def test_a_programming_of_a_year_of_no_calendar_is_open(year: int) -> None:
    ready = ProgrammingReady(on=date(2024, 8, 29), year=year, objectives=True, indicators=True)
    file = Dossier(subject=Plan(level=Level.COMMUNE), journal=(ready,), known_until=date(2024, 11, 4))
    found = [finding for finding in validate(file).of("PLAN-031") if finding.verdict == Verdict.OPEN]
    assert "/journal/0/year" in {path for finding in found for path in finding.missing}


def test_a_period_at_the_end_of_all_calendars_is_not_of_six_years() -> None:
    plan = Plan(level=Level.COMMUNE, period=Period(start=date(9999, 1, 1), end=date(9999, 12, 31)))
    assert [finding.verdict for finding in validate(Dossier(subject=plan), on=date(2026, 3, 2)).of("PLAN-022")] == [
        Verdict.FAIL
    ]


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ({"start": date(2022, 1, 1)}, "/subject/period/end"),
        ({"last_year": 2027}, "/subject/period/first_year"),
        ({"start": date(2022, 1, 1), "end": date(2027, 12, 31), "first_year": 2022}, "/subject/period/last_year"),
    ],
)
def test_one_end_of_a_period_does_not_tell_its_span(told: dict[str, object], missing: str) -> None:
    plan = Plan(level=Level.COMMUNE, period=Period(**told))  # type: ignore[arg-type]
    (finding,) = validate(Dossier(subject=plan), on=date(2026, 3, 2)).of("PLAN-022")
    assert (finding.verdict, finding.missing) == (Verdict.OPEN, (missing,))
