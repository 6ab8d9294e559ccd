"""Days that are not known exactly, and what can be told of their order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgov.delays import When, Window, day_after, earlier_of, earliest_of, is_before, later_of, latest_of
from mgov.errors import UsageError

DAYS = st.dates(date(2024, 1, 1), date(2024, 1, 12))
WHENS = DAYS | st.tuples(DAYS, DAYS).map(lambda pair: Window(min(pair), max(pair), ("/x",)))


def possible(when: When) -> list[date]:
    first, last = earliest_of(when).toordinal(), latest_of(when).toordinal()
    return [date.fromordinal(i) for i in range(first, last + 1)]


@given(WHENS, WHENS)
def test_before_is_told_only_when_every_possible_day_agrees(a: When, b: When) -> None:
    answers = {x < y for x in possible(a) for y in possible(b)}
    assert is_before(a, b) is (answers.pop() if len(answers) == 1 else None)


@given(WHENS, WHENS)
def test_later_of_and_earlier_of_cover_exactly_what_is_possible(a: When, b: When) -> None:
    latest = {max(x, y) for x in possible(a) for y in possible(b)}
    earliest = {min(x, y) for x in possible(a) for y in possible(b)}
    assert set(possible(later_of(a, b))) == latest
    assert set(possible(earlier_of(a, b))) == earliest


def test_later_of_forgets_what_can_no_longer_move_it() -> None:
    known = date(2024, 6, 1)
    assert later_of(known, Window(date(2024, 1, 1), date(2024, 2, 1), ("/visa",))) == known
    moved = later_of(known, Window(date(2024, 5, 1), date(2024, 7, 1), ("/visa",)), Window(known, date.max, ("/b",)))
    assert moved == Window(known, date.max, ("/visa", "/b"))


def test_the_day_after_keeps_a_missing_bound() -> None:
    assert day_after(date(2024, 2, 28)) == date(2024, 2, 29)
    assert day_after(date.max) == date.max
    assert day_after(Window(date(2024, 1, 1), date.max, ("/x",))) == Window(date(2024, 1, 2), date.max, ("/x",))
    assert day_after(Window(date.min, date(2024, 1, 1))) == Window(date.min, date(2024, 1, 2))


def test_a_window_prints_only_the_bounds_it_has() -> None:
    day = date(2024, 10, 7)
    assert Window(day, date(2024, 10, 9)).text("en") == "7 October 2024 – 9 October 2024"
    assert Window(day, date.max).text("fr") == "pas avant le 7 octobre 2024"
    assert Window(date.min, day).text("ar") == "ليس بعد 7 أكتوبر 2024"
    assert Window(date.min, date.max).text("en") == "on an unknown day"
    assert Window(day, day).text("en") == "7 October 2024"


def test_a_window_cannot_end_before_it_begins() -> None:
    with pytest.raises(UsageError, match="before it begins"):
        Window(date(2024, 1, 2), date(2024, 1, 1))
