"""From two days that may be imprecise to a verdict: certain, certainly not, or neither."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mgov.delays import When, Window, earliest_of, latest_of
from mgov.findings import Severity, Verdict, must_not_follow, must_not_precede

PAYMENT = "/journal/3/on"
VISA = "/journal/2/on"


def day(number: int) -> date:
    return date(2026, 3, number)


def test_a_payment_certainly_before_the_visa_is_a_breach() -> None:
    outcome = must_not_precede(day(4), day(5), Severity.WARNING, "early", done=day(4))
    assert outcome is not None
    assert (outcome.verdict, outcome.severity, outcome.variant) == (Verdict.FAIL, Severity.WARNING, "early")
    assert outcome.values == {"done": day(4)}


def test_a_payment_on_the_first_day_of_effect_is_no_breach() -> None:
    assert must_not_precede(day(5), day(5)) is None
    assert must_not_precede(day(6), day(5)) is None


def test_a_payment_of_a_month_only_told_is_open_with_the_path_of_its_day() -> None:
    month = Window(day(1), day(31), (PAYMENT,))
    outcome = must_not_precede(month, day(5))
    assert outcome is not None
    assert (outcome.verdict, outcome.paths) == (Verdict.OPEN, (PAYMENT,))


def test_two_imprecise_days_name_both_paths() -> None:
    outcome = must_not_precede(Window(day(1), day(9), (PAYMENT,)), Window(day(5), day(6), (VISA,)))
    assert outcome is not None
    assert set(outcome.paths) == {PAYMENT, VISA}


def test_a_day_that_the_readings_of_the_law_widen_calls_for_review() -> None:
    outcome = must_not_precede(day(5), Window(day(5), day(6)))
    assert outcome is not None
    assert (outcome.verdict, outcome.paths) == (Verdict.REVIEW, ())


def test_a_window_wholly_before_the_visa_is_a_breach_all_the_same() -> None:
    outcome = must_not_precede(Window(day(1), day(4), (PAYMENT,)), Window(day(5), day(6), (VISA,)))
    assert outcome is not None
    assert outcome.verdict == Verdict.FAIL


def test_not_yet_executory_is_a_floor_without_an_end() -> None:
    assert must_not_precede(day(9), Window(day(10), date.max)).verdict == Verdict.FAIL  # type: ignore[union-attr]


def test_a_notice_sent_after_its_last_day_is_a_breach_and_on_it_is_none() -> None:
    late = must_not_follow(day(6), day(5), None, "late", done=day(6))
    assert late is not None
    assert (late.verdict, late.variant) == (Verdict.FAIL, "late")
    assert must_not_follow(day(5), day(5)) is None


days = st.dates(date(2026, 1, 1), date(2026, 1, 31))


@st.composite
def whens(draw: st.DrawFn) -> When:
    first = draw(days)
    return draw(st.just(first) | st.just(Window(first, first + timedelta(days=draw(st.integers(1, 9))), ("/x",))))


@given(whens(), whens(), st.integers(0, 9), st.integers(0, 9))
def test_an_interval_is_decided_only_as_every_day_in_it_would_be(
    done: When, floor: When, first: int, second: int
) -> None:
    outcome = must_not_precede(done, floor)
    a = min(earliest_of(done) + timedelta(days=first), latest_of(done))
    b = min(earliest_of(floor) + timedelta(days=second), latest_of(floor))
    if outcome is None:
        assert a >= b
    elif outcome.verdict == Verdict.FAIL:
        assert a < b
    else:
        assert outcome.verdict == Verdict.OPEN
        assert earliest_of(done) < latest_of(floor)
        assert latest_of(done) >= earliest_of(floor)


@given(whens(), whens())
def test_not_following_is_not_preceding_the_other_way_round(a: When, b: When) -> None:
    one, other = must_not_follow(a, b), must_not_precede(b, a)
    assert (one is None) == (other is None)
    assert one is None or other is None or one.verdict == other.verdict
