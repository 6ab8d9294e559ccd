"""The shipped tables: no feast in the past without a source or a reason, and the `holidays` library as an alarm."""

from datetime import date, timedelta
from itertools import pairwise

import holidays
import pytest

from mgov.delays import Feast, standard_calendar

CALENDAR = standard_calendar()
DATA_OF = date(2026, 11, 21)
"""The day the tables were last gone over. Move it when they are; the tests below then ask about the feasts since."""

NO_SOURCE_READ = "no announcement read; nothing of this library is judged before 2009"
KNOWN_GAPS = {
    ("eid_al_fitr", 1431): "September 2010: announcement not found",
    ("hijri_new_year", 1432): "December 2010: announcement not found",
    ("mawlid", 1432): "February 2011: announcement not found",
    ("eid_al_fitr", 1432): "August 2011: announcement not found",
    ("mawlid", 1434): "January 2013: announcement not found",
    ("mawlid", 1436): "January 2015: announcement not found",
    ("hijri_new_year", 1439): "September 2017: announcement not found",
    ("eid_al_adha", 1447): "May 2026: announcement still to be read",
    ("hijri_new_year", 1448): "June 2026: announcement still to be read",
    ("mawlid", 1448): "August 2026: announcement still to be read",
} | {
    (feast.key, feast.hijri_year): NO_SOURCE_READ
    for feast in CALENDAR.feasts
    if feast.first < date(2010, 1, 1) and (feast.key, feast.hijri_year) != ("eid_al_fitr", 1430)
}
LIBRARY = holidays.country_holidays("MA", years=range(2006, 2031))


def test_every_past_feast_was_announced_or_is_a_known_gap() -> None:
    estimated = {(f.key, f.hijri_year) for f in CALENDAR.feasts if f.first <= DATA_OF and not f.announced}
    assert estimated == set(KNOWN_GAPS)


def test_an_announced_feast_is_sharp_and_its_announcement_dated_before_it() -> None:
    for feast in CALENDAR.feasts:
        assert feast.earliest <= feast.first <= feast.latest
        assert feast.days == (1 if feast.key == "hijri_new_year" else 2)
        if feast.announced:
            assert not feast.uncertain
            assert feast.announced_on is not None
            assert timedelta(1) <= feast.first - feast.announced_on <= timedelta(12)


def test_every_hijri_year_has_its_four_feasts_about_a_lunar_year_apart() -> None:
    for key in ("eid_al_fitr", "eid_al_adha", "mawlid", "hijri_new_year"):
        mine = [feast for feast in CALENDAR.feasts if feast.key == key]
        for one, other in pairwise(mine):
            assert other.hijri_year == one.hijri_year + 1
            assert 353 <= (other.first - one.first).days <= 356


@pytest.mark.parametrize("year", range(2006, 2031))
def test_fixed_holidays_agree_with_the_holidays_library(year: int) -> None:
    theirs = {(day.month, day.day) for day in LIBRARY if day.year == year and not near_a_feast(day)}
    ours = {
        (rule.month, rule.day)
        for rule in CALENDAR.fixed
        if rule.since <= date(year, rule.month, rule.day) and not near_a_feast(date(year, rule.month, rule.day))
    }
    assert theirs == ours


@pytest.mark.parametrize(
    "feast", [f for f in CALENDAR.feasts if f.first.year >= 2006], ids=lambda f: f"{f.key}-{f.first}"
)
def test_a_feast_further_than_a_day_from_the_holidays_library_is_a_typing_error(feast: Feast) -> None:
    near = (feast.first + timedelta(days) for days in (-1, 0, 1))
    assert any(day in LIBRARY for day in near)


def near_a_feast(day: date) -> bool:
    return any(feast.first - timedelta(1) <= day <= feast.first + timedelta(feast.days) for feast in CALENDAR.feasts)
