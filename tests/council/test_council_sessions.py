"""The ordinary sessions of each level, on days worked out by hand."""

from datetime import date

import pytest

from mgov.council import SESSION_LAWS, ordinary_sessions
from mgov.delays import standard_calendar
from mgov.errors import OutsideHorizon
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGIMES, REGION_2015, Regime


@pytest.mark.parametrize(
    ("regime", "year", "expected"),
    [
        (COMMUNE_2015, 2025, ["02-01 02-07", "05-01 05-07", "10-01 10-07"]),
        (PROVINCE_2015, 2025, ["01-13 01-13", "06-09 06-10", "09-08 09-08"]),  # the offices were closed on 9 June
        (REGION_2015, 2025, ["03-03 03-03", "07-07 07-07", "10-06 10-06"]),  # the first Monday
        (REGION_2015, 2022, ["03-07 03-07", "07-04 07-04", "10-03 10-03"]),
        (PROVINCE_2015, 2021, ["01-12 01-12", "06-14 06-14", "09-13 09-13"]),  # Monday 11 January is a holiday
    ],
)
def test_the_opening_days_of_a_year(regime: Regime, year: int, expected: list[str]) -> None:
    found = ordinary_sessions(regime, year)
    assert [f"{session.earliest:%m-%d} {session.latest:%m-%d}" for session in found] == expected


def test_a_feast_not_announced_leaves_several_days() -> None:
    """Seen from 2015, the feast of sacrifice of 2016 falls on or about Monday 12 September."""
    september = ordinary_sessions(PROVINCE_2015, 2016, standard_calendar().at(date(2015, 1, 1)))[2]
    assert (september.earliest, september.latest) == (date(2016, 9, 12), date(2016, 9, 15))


def test_every_regime_has_its_sessions() -> None:
    assert {regime.id for regime in REGIMES} <= set(SESSION_LAWS)
    assert [law.basis.article for law in SESSION_LAWS.values()] == ["58", "58", "33", "34", "36"]
    assert SESSION_LAWS["COMMUNE_2009"].months == (2, 4, 7, 10)


def test_a_year_outside_the_calendar_is_an_error() -> None:
    with pytest.raises(OutsideHorizon):
        ordinary_sessions(REGION_2015, 2050)
