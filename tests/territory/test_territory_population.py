"""Which census counts on a day, and what is not known stays unknown."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgov.errors import UsageError
from mgov.territory import CENSUSES, Commune, UnknownPlace, census_on, communes, legal_population, population

AIT_AMIRA = "09.163.01.01"
TIZNIT = "09.581.01.07"
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(1999, 1, 1), None),
        (date(2004, 9, 21), None),
        (date(2005, 7, 1), 2004),
        (date(2014, 9, 21), 2004),
        (date(2014, 9, 22), None),
        (date(2015, 7, 1), 2014),
        (date(2015, 9, 6), 2014),
        (date(2024, 11, 7), 2014),
        (date(2024, 11, 8), None),
        (date(2024, 12, 17), None),
        (date(2024, 12, 18), 2024),
        (date(2030, 1, 1), 2024),
    ],
)
def test_the_census_that_counts_on_a_day(day: date, year: int | None) -> None:
    census = census_on(day)
    assert (census and census.year) == year


def test_a_threshold_crossed_between_two_censuses() -> None:
    """Ait Amira had fewer than 100,000 persons in 2014 and more in 2024."""
    assert legal_population(AIT_AMIRA, date(2010, 1, 1)) == 47_458
    assert legal_population(AIT_AMIRA, date(2020, 1, 1)) == 76_646
    assert legal_population(AIT_AMIRA, date(2024, 11, 20)) is None
    assert legal_population(AIT_AMIRA, date(2025, 1, 1)) == 113_236


def test_an_unknown_figure_is_not_replaced_by_that_of_another_census() -> None:
    assert legal_population(TIZNIT, date(2010, 1, 1)) is None


@given(st.dates(date(2000, 1, 1), date(2035, 1, 1)), st.sampled_from(communes()))
def test_the_figure_is_that_of_the_census_of_the_day_or_unknown(day: date, commune: Commune) -> None:
    census = census_on(day)
    expected = None if census is None else population(commune.code, census.year)
    assert legal_population(commune.code, day) == expected


def test_censuses_follow_each_other_and_their_windows_do_not_meet() -> None:
    for census in CENSUSES:
        assert census.reference_day < census.known_from <= census.settled_from
        assert census_on(census.settled_from + DAY) is census
    for before, after in pairwise(CENSUSES):
        assert before.settled_from < after.known_from


def test_another_year_and_another_code_are_typed_errors() -> None:
    with pytest.raises(UsageError, match="no census of 1994: expected 2004, 2014 or 2024"):
        population(TIZNIT, 1994)
    with pytest.raises(UnknownPlace):
        population("nowhere", 2024)
    with pytest.raises(UnknownPlace):
        legal_population("nowhere", date(1990, 1, 1))
