"""A deadline holds every answer that is possible, and nothing wider: brute force over days, feasts and readings."""

from datetime import date, timedelta
from functools import cache
from itertools import product

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from mgov import delays
from mgov.delays import (
    Calendar,
    ConsecutiveDays,
    Days,
    Feast,
    Hours,
    Months,
    Policy,
    Profile,
    TimeLimit,
    Window,
    WorkingDays,
    deadline,
    readings_of,
    standard_calendar,
)
from mgov.errors import OutsideHorizon
from mgov.law import doc

DAY = timedelta(1)
CALENDARS = (
    standard_calendar(),
    standard_calendar().at(date(2026, 2, 1)),
    standard_calendar().at(date(2015, 7, 1)),
    standard_calendar().with_closures(date(2026, 8, 24), date(2026, 6, 18), date(2026, 6, 20)),
)
CHOICES = st.none() | st.booleans()
POLICIES = st.builds(Policy, roll_on_closure=CHOICES, roll_on_saturday=CHOICES, thirty_day_months=CHOICES)


def limit(length: delays.Length, *profiles: Profile) -> TimeLimit:
    readings = readings_of(*profiles) if profiles[0].rolls else ()
    return TimeLimit(id="any", length=length, profile=profiles[0], basis=doc("131"), readings=readings)


LIMITS = st.one_of(
    st.builds(limit, st.builds(Days, st.integers(1, 60)), st.sampled_from([delays.SIMPLE, delays.FULL])),
    st.builds(
        limit, st.builds(Days, st.integers(1, 30)), st.sampled_from([delays.BACKWARD_SIMPLE, delays.BACKWARD_FULL])
    ),
    st.builds(
        limit,
        st.builds(WorkingDays, st.integers(1, 40)),
        st.sampled_from([delays.WORKING, delays.WORKING_CONSECUTIVE, delays.BACKWARD_WORKING]),
    ),
    st.builds(limit, st.builds(Months, st.integers(1, 3)), st.just(delays.SIMPLE), st.just(delays.DATE_TO_DATE)),
    st.builds(limit, st.builds(Months, st.integers(1, 3)), st.just(delays.BACKWARD_DATE_TO_DATE)),
    st.builds(limit, st.builds(ConsecutiveDays, st.integers(1, 15)), st.just(delays.CONSECUTIVE)),
    st.builds(limit, st.builds(Hours, st.integers(1, 100)), st.just(delays.HOURS)),
)


@st.composite
def triggers(draw: st.DrawFn, calendar: Calendar) -> Window:
    """A window of up to a week, often close to a feast that may move."""
    movable = [feast.first for feast in calendar.feasts if feast.uncertain and feast.first < date(2030, 1, 1)]
    near = st.sampled_from(movable).flatmap(lambda day: st.integers(-45, 45).map(lambda days: day + days * DAY))
    first = draw(near | st.dates(date(2008, 1, 1), date(2029, 12, 31)))
    return Window(first, first + draw(st.integers(0, 7)) * DAY)


@st.composite
def cases(draw: st.DrawFn) -> tuple[TimeLimit, Window, Calendar]:
    calendar = draw(st.sampled_from(CALENDARS))
    return draw(LIMITS), draw(triggers(calendar)), calendar


@settings(max_examples=120, deadline=None)
@given(cases(), POLICIES)
def test_every_possible_answer_lies_inside_and_both_bounds_are_attained(
    case: tuple[TimeLimit, Window, Calendar], policy: Policy
) -> None:
    asked, trigger, calendar = case
    found = deadline(asked, trigger, calendar, policy)
    months = isinstance(asked.length, Months)
    kept = [r for r in (asked.profile, *asked.readings) if policy.keeps(r, months=months)] or [asked.profile]
    days = [trigger.earliest + i * DAY for i in range((trigger.latest - trigger.earliest).days + 1)]
    answers = {
        answer
        for known in every_placing(calendar, trigger)
        for start, reading in product(days, kept)
        for answer in counted_naively(asked.length, reading, start, known)
    }
    assert (found.earliest, found.latest) == (min(answers), max(answers))
    assert found.earliest <= found.likely <= found.latest


@settings(max_examples=80, deadline=None)
@given(cases(), POLICIES)
def test_a_choice_never_widens(case: tuple[TimeLimit, Window, Calendar], policy: Policy) -> None:
    wide, narrow = deadline(*case), deadline(*case, policy)
    assert wide.earliest <= narrow.earliest <= narrow.latest <= wide.latest


@settings(max_examples=60, deadline=None)
@given(LIMITS, st.dates(date(2010, 1, 1), date(2026, 12, 1)), st.integers(-60, 60), st.integers(0, 60))
def test_knowing_more_feasts_never_widens(asked: TimeLimit, start: date, ahead: int, later: int) -> None:
    feasts_only = evolve(standard_calendar(), closures=())
    known_on = start + ahead * DAY
    before = deadline(asked, start, feasts_only.at(known_on))
    after = deadline(asked, start, feasts_only.at(known_on + later * DAY))
    assert before.earliest <= after.earliest <= after.latest <= before.latest
    assert after.announced or not before.announced


@settings(max_examples=60, deadline=None)
@given(cases(), st.data())
def test_a_narrower_trigger_never_widens(case: tuple[TimeLimit, Window, Calendar], data: st.DataObject) -> None:
    asked, trigger, calendar = case
    day = data.draw(st.dates(trigger.earliest, trigger.latest))
    wide, narrow = deadline(asked, trigger, calendar), deadline(asked, day, calendar)
    assert wide.earliest <= narrow.earliest <= narrow.latest <= wide.latest


@settings(max_examples=60, deadline=None)
@given(cases())
def test_an_unbounded_trigger_leaves_one_bound(case: tuple[TimeLimit, Window, Calendar]) -> None:
    asked, trigger, calendar = case
    sharp = deadline(asked, trigger.earliest, calendar)
    after = deadline(asked, Window(trigger.earliest, date.max, ("/receipt",)), calendar)
    before = deadline(asked, Window(date.min, trigger.latest), calendar)
    assert after.earliest <= sharp.earliest
    assert (after.latest, before.earliest) == (date.max, date.min)
    assert before.latest >= deadline(asked, trigger.latest, calendar).latest
    assert isinstance(after.effect, Window)
    assert after.effect.missing == ("/receipt",)
    unknown = deadline(asked, Window(date.min, date.max), calendar)
    assert (unknown.earliest, unknown.latest) == (date.min, date.max)


@settings(max_examples=60, deadline=None)
@given(cases())
def test_the_trace_ends_on_the_likely_day(case: tuple[TimeLimit, Window, Calendar]) -> None:
    asked, trigger, calendar = case
    found = deadline(asked, trigger, calendar)
    steps = [step for step in found.trace if step.reason != "advice"]
    assert steps[-1].day == found.likely
    numbers = [step.index for step in steps if step.counted]
    assert all(step.index is None for step in steps if not step.counted)
    assert numbers[-1] in (asked.length.n, asked.length.n * 30)
    if len(numbers) > 1:
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_later_trigger_may_end_earlier_where_saturday_does_not_move_an_end() -> None:
    visa = limit(Days(20), delays.SIMPLE)
    friday, saturday = date(2026, 4, 11), date(2026, 4, 12)  # twenty days before 1 May, a Friday, and the day after
    calendar = standard_calendar()
    assert deadline(visa, friday, calendar).earliest == date(2026, 5, 4)
    assert deadline(visa, saturday, calendar).earliest == date(2026, 5, 2)
    found = deadline(visa, Window(friday, saturday), calendar)
    assert (found.earliest, found.latest) == (date(2026, 5, 2), date(2026, 5, 4))


def test_a_count_past_the_calendar_is_refused() -> None:
    calendar = standard_calendar()
    for length, profile in (
        (Days(40), delays.SIMPLE),
        (WorkingDays(40), delays.WORKING),
        (Months(9999 * 12), delays.SIMPLE),
    ):
        with pytest.raises(OutsideHorizon):
            deadline(limit(length, profile), date(2030, 12, 1), calendar)
    far = evolve(delays.DATE_TO_DATE, name="far")
    with pytest.raises(OutsideHorizon):
        deadline(limit(Months(9999 * 12), far), date(2030, 12, 1), calendar)
    with pytest.raises(OutsideHorizon):
        deadline(limit(Days(40), delays.BACKWARD_SIMPLE), date(2002, 1, 10), calendar)
    with pytest.raises(OutsideHorizon):
        deadline(limit(Days(1), delays.SIMPLE), date(2031, 1, 1), calendar)


def test_a_very_long_count_over_many_unknown_feasts_still_holds_every_answer() -> None:
    calendar = standard_calendar().at(date(2009, 1, 1))
    asked = limit(WorkingDays(1500), delays.WORKING)
    found = deadline(asked, date(2009, 6, 1), calendar)
    assert not found.announced
    assert found.earliest <= standard_calendar().add(date(2009, 6, 1), 1500) + 10 * DAY
    assert found.earliest < found.likely < found.latest


def every_placing(calendar: Calendar, trigger: Window) -> list[Calendar]:
    """The calendars with every feast near the trigger announced on each of its possible days."""
    first, last = trigger.earliest - 110 * DAY, trigger.latest + 110 * DAY
    near = [feast for feast in calendar.feasts if feast.uncertain and first <= feast.first <= last]
    return placed(calendar, tuple(near))


@cache
def placed(calendar: Calendar, feasts: tuple[Feast, ...]) -> list[Calendar]:
    if not feasts:
        return [calendar]
    feast, *others = feasts
    days = range((feast.latest - feast.earliest).days + 1)
    rest = placed(calendar, tuple(others))
    return [known.with_feast(feast.key, feast.earliest + i * DAY) for known in rest for i in days]


def counted_naively(length: delays.Length, reading: Profile, start: date, calendar: Calendar) -> list[date]:
    """The last day, a step at a time and without any index: two of them for hours."""
    if isinstance(length, Hours):
        return [start + timedelta(hours=length.n), start + timedelta(hours=length.n + 23)]
    step = -DAY if reading.backward else DAY
    if isinstance(length, WorkingDays):
        return [nth_working_day(length.n, reading, start, step, calendar)]
    if isinstance(length, Months) and not reading.thirty_day_months:
        end = start + relativedelta(months=-length.n if reading.backward else length.n)
    else:
        end = start + length.n * (30 if isinstance(length, Months) else 1) * step
    if reading.start_counted:
        end -= step
    if reading.last_excluded:
        end += step
    return [moved(end, reading, calendar)]


def nth_working_day(n: int, reading: Profile, start: date, step: timedelta, calendar: Calendar) -> date:
    day = start - step if reading.start_counted else start
    while n:
        day += step
        n -= 1 if calendar.is_working(day) else 0
    return day


def moved(end: date, reading: Profile, calendar: Calendar) -> date:
    """Where a last day moves: to the first working day, if what closes it counts."""
    reason = calendar.reason(end)
    stays = {"closure": not reading.closure_rolls, "saturday": not reading.saturday_rolls, None: True}
    if end.weekday() == 5 and reason == "closure":  # closed twice over: either reason moves the end
        stays["closure"] = not reading.closure_rolls and not reading.saturday_rolls
    if not reading.rolls or stays.get(reason, False):
        return end
    while not calendar.is_working(end):
        end += DAY
    return end
