"""Working days against numpy, and what the calendar knew when."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgov.delays import Calendar, standard_calendar
from mgov.errors import OutsideHorizon, UsageError

CALENDAR = standard_calendar()
# numpy knows one week only: from here on Saturday is closed.
DAYS = st.dates(date(2005, 8, 1), date(2030, 6, 30))
LENGTHS = st.integers(1, 60)
CLOSED = np.array(
    [
        day.isoformat()
        for day in (date.fromordinal(i) for i in range(date(2005, 7, 1).toordinal(), date(2030, 12, 31).toordinal()))
        if not CALENDAR.is_working(day)
    ],
    dtype="datetime64[D]",
)


@given(DAYS, LENGTHS)
def test_adding_working_days_agrees_with_numpy(day: date, n: int) -> None:
    expected = np.busday_offset(np.datetime64(day), n, roll="backward", holidays=CLOSED)
    assert np.datetime64(CALENDAR.add(day, n)) == expected


@given(DAYS.filter(lambda day: day >= date(2006, 1, 1)), LENGTHS)
def test_subtracting_working_days_agrees_with_numpy(day: date, n: int) -> None:
    expected = np.busday_offset(np.datetime64(day), -n, roll="forward", holidays=CLOSED)
    assert np.datetime64(CALENDAR.subtract(day, n)) == expected


@given(DAYS, DAYS)
def test_counting_working_days_agrees_with_numpy(start: date, end: date) -> None:
    one = np.timedelta64(1, "D")
    low, high = sorted((start, end))
    expected = np.busday_count(np.datetime64(low) + one, np.datetime64(high) + one, holidays=CLOSED)
    assert CALENDAR.count(low, high) == expected == -CALENDAR.count(high, low)


@given(DAYS, LENGTHS)
def test_subtracting_undoes_adding(day: date, n: int) -> None:
    working = CALENDAR.next_working(day)
    assert CALENDAR.subtract(CALENDAR.add(working, n), n) == working
    assert CALENDAR.count(day, CALENDAR.add(day, n)) == n


@given(DAYS)
def test_the_nearest_working_days_are_working_days_with_none_between(day: date) -> None:
    after, before = CALENDAR.next_working(day), CALENDAR.previous_working(day)
    assert CALENDAR.is_working(after)
    assert CALENDAR.is_working(before)
    assert before <= day <= after
    assert (before == after == day) is CALENDAR.is_working(day)
    assert CALENDAR.count(before, after) == (0 if before == after else 1)


@given(st.dates(CALENDAR.first, CALENDAR.last))
def test_a_day_is_closed_for_a_reason_or_worked(day: date) -> None:
    assert (CALENDAR.reason(day) is None) is CALENDAR.is_working(day)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2024-04-10", "eid_al_fitr"),
        ("2024-04-11", "eid_al_fitr"),
        ("2024-04-12", "closure"),
        ("2024-04-13", "saturday"),
        ("2024-04-14", "sunday"),
        ("2024-04-15", None),
        ("2024-01-14", "amazigh_new_year"),
        ("2022-01-14", None),
        ("2025-10-31", None),
        ("2026-10-31", "unity_day"),
        ("2005-07-16", None),  # a Saturday before decree 2-05-916
        ("2005-07-23", "saturday"),
        ("2018-08-24", None),  # checked: not closed
    ],
)
def test_why_a_day_is_closed(day: str, reason: str | None) -> None:
    assert CALENDAR.reason(date.fromisoformat(day)) == reason


def test_two_feasts_of_a_kind_in_one_year_are_both_there() -> None:
    assert CALENDAR.reason(date(2006, 1, 11)) == CALENDAR.reason(date(2006, 12, 31)) == "eid_al_adha"
    assert CALENDAR.reason(date(2008, 1, 10)) == CALENDAR.reason(date(2008, 12, 29)) == "hijri_new_year"


def test_outside_its_years_the_calendar_refuses_to_answer() -> None:
    for day in (date(2001, 12, 31), date(2031, 1, 1)):
        for ask in (CALENDAR.is_working, CALENDAR.reason, CALENDAR.next_working):
            with pytest.raises(OutsideHorizon):
                ask(day)
    with pytest.raises(OutsideHorizon):
        CALENDAR.add(date(2030, 12, 1), 60)
    with pytest.raises(OutsideHorizon):
        CALENDAR.subtract(date(2002, 1, 5), 60)
    with pytest.raises(UsageError):
        CALENDAR.add(date(2024, 1, 1), -1)


def test_adding_no_day_changes_nothing_even_on_a_closed_day() -> None:
    sunday = date(2024, 4, 14)
    assert CALENDAR.add(sunday, 0) == CALENDAR.subtract(sunday, 0) == sunday


def test_before_its_announcement_a_feast_may_move_by_a_day() -> None:
    before, after = CALENDAR.at(date(2024, 4, 8)), CALENDAR.at(date(2024, 4, 9))
    (fitr,) = before.uncertain(date(2024, 4, 1), date(2024, 4, 30))
    assert (fitr.key, fitr.earliest, fitr.latest) == ("eid_al_fitr", date(2024, 4, 9), date(2024, 4, 11))
    assert after.uncertain(date(2024, 4, 1), date(2024, 4, 30)) == ()


def test_before_its_announcement_a_closure_is_an_ordinary_day() -> None:
    assert CALENDAR.at(date(2024, 4, 3)).is_working(date(2024, 4, 12))
    assert not CALENDAR.at(date(2024, 4, 4)).is_working(date(2024, 4, 12))
    undated = date(2019, 6, 7)
    assert CALENDAR.at(undated - timedelta(1)).is_working(undated)
    assert not CALENDAR.at(undated).is_working(undated)


@settings(max_examples=20, deadline=None)
@given(st.dates(date(2010, 1, 1), date(2027, 1, 1)), st.dates(date(2010, 1, 1), date(2027, 1, 1)))
def test_a_calendar_never_learns_what_it_did_not_know(a: date, b: date) -> None:
    twice = CALENDAR.at(a).at(b)
    assert twice.known_on == min(a, b)
    assert twice.version == CALENDAR.at(min(a, b)).version


def test_an_announced_feast_replaces_its_estimate_with_both_its_days() -> None:
    told = CALENDAR.with_feast("mawlid", date(2026, 8, 26))
    assert [told.reason(date(2026, 8, day)) for day in (25, 26, 27, 28)] == [None, "mawlid", "mawlid", None]
    assert told.uncertain(date(2026, 8, 1), date(2026, 8, 31)) == ()
    assert len(told.feasts) == len(CALENDAR.feasts)
    assert told.version != CALENDAR.version


def test_a_feast_is_not_replaced_by_one_of_another_season() -> None:
    with pytest.raises(UsageError, match="no feast"):
        CALENDAR.with_feast("mawlid", date(2026, 1, 1))
    with pytest.raises(UsageError, match="no feast"):
        CALENDAR.with_feast("christmas", date(2026, 12, 25))


def test_a_closure_can_be_added() -> None:
    day = date(2026, 12, 31)
    closed = CALENDAR.with_closures(day, day)
    assert closed.reason(day) == "closure"
    assert CALENDAR.is_working(day)
    assert closed.with_closures(day).version == closed.version


def test_the_version_depends_on_the_content_alone() -> None:
    same = Calendar(
        feasts=CALENDAR.feasts,
        fixed=CALENDAR.fixed,
        closures=CALENDAR.closures,
        first=CALENDAR.first,
        last=CALENDAR.last,
    )
    assert same.version == CALENDAR.version
    assert len(same.version) == 12
