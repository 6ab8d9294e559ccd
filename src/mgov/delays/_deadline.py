"""Deadlines: when a time limit ends, as the earliest and the latest day it may end, and why."""

from datetime import date
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

from attrs import field, frozen

from mgov.delays._calendar import Calendar
from mgov.delays._limits import TimeLimit
from mgov.delays._policy import DEFAULT, Policy
from mgov.delays._units import Hours
from mgov.delays._ways import Plan, joined, plan_of, usual_plan_of
from mgov.delays._when import When, Window, day_after, when_between
from mgov.language import Language

if TYPE_CHECKING:
    from mgov.delays._trace import Step

_MOST_PLACINGS = 729  # three places for each of six feasts, two years of doubt
_PAST_ANY_ROLL = 60  # days: no run of closed days is as long


@frozen(slots=False)
class Deadline:
    """The end of a time limit counted from a trigger.

    Attributes:
        limit: the time limit.
        trigger: the day it is counted from; the event itself for a limit counted back.
        earliest, latest: the bounds of the last day, both attained, over every possible trigger day, place of a feast
            not announced and reading the policy keeps; `date.min` and `date.max` where the trigger is unbounded.
        likely: the last day under the first reading, likely feasts and the earliest trigger. For display only.
        announced: every feast that could touch the result was announced; an estimate of one day is still an estimate.
    """

    limit: TimeLimit
    trigger: When
    earliest: date
    likely: date
    latest: date
    announced: bool
    calendar: Calendar = field(repr=False, eq=False)
    policy: Policy = field(repr=False, eq=False)

    @property
    def last_day(self) -> When:
        """The last day of the limit: a date when nothing is in doubt, else a window with the trigger's `missing`."""
        return when_between(self.earliest, self.latest, self._missing)

    @property
    def effect(self) -> When:
        """The first day on which the expiry has its effect: the day after the last day.

        Hours end within their last day, so their effect may begin that day already.
        """
        after = day_after(self.last_day)
        if not isinstance(self.limit.length, Hours):
            return after
        return Window(self.earliest, after.latest if isinstance(after, Window) else after, self._missing)

    @property
    def advice(self) -> date | None:
        """For a limit counted back that ends on a closed day: the working day to act by. Advice, not law."""
        if not self.limit.profile.backward or self.likely == date.min:
            return None
        useful = self.calendar.previous_working(self.likely)
        return useful if useful < self.likely else None

    @cached_property
    def trace(self) -> "tuple[Step, ...]":
        """The count day by day, for the likely reading; built only on demand."""
        from mgov.delays._trace import trace_of  # only for who asks why

        return trace_of(self)

    def explain(self, lang: Language) -> list[str]:
        """The count in words: trigger, rule and article, days skipped, rolls, last day, effect, doubts."""
        from mgov.delays._explain import explanation  # only for who asks why

        return explanation(self, lang)

    @property
    def _missing(self) -> tuple[str, ...]:
        return self.trigger.missing if isinstance(self.trigger, Window) else ()


def deadline(limit: TimeLimit, trigger: When, calendar: Calendar, policy: Policy = DEFAULT) -> Deadline:
    """When `limit` ends, counted from `trigger` over `calendar`, for every reading `policy` keeps.

    Raises:
        OutsideHorizon: the count leaves the days the calendar knows.

    >>> from mgov.delays import SIMPLE, Days, standard_calendar
    >>> from mgov.law import lo113
    >>> visa = TimeLimit(id="visa", length=Days(20), profile=SIMPLE, basis=lo113("118", 1))
    >>> deadline(visa, date(2026, 1, 12), standard_calendar()).last_day
    datetime.date(2026, 2, 2)
    """
    plan = usual_plan_of(limit) if policy is DEFAULT else plan_of(limit, policy)
    if isinstance(trigger, Window):
        return _from_window(limit, trigger, calendar, policy)
    start = calendar.index(trigger)
    low, high, announced = _bounds(plan, start, start, calendar)
    earliest = calendar.day(low)
    if low == high:
        return Deadline(limit, trigger, earliest, earliest, earliest, announced, calendar, policy)
    likely = calendar.day(plan.likely.reach(start, start, calendar.likely)[0])
    return Deadline(limit, trigger, earliest, likely, calendar.day(high), announced, calendar, policy)


def _from_window(limit: TimeLimit, trigger: Window, calendar: Calendar, policy: Policy) -> Deadline:
    """The deadline of a trigger known within bounds; a bound that does not exist gives none."""
    plan = plan_of(limit, policy)
    first, last = trigger.earliest, trigger.latest
    if first == date.min and last == date.max:
        return Deadline(limit, trigger, first, last, last, False, calendar, policy)
    a = calendar.index(first) if first != date.min else max(calendar.index(last) - _PAST_ANY_ROLL, 0)
    b = calendar.index(last) if last != date.max else a + _PAST_ANY_ROLL
    low, high, announced = _bounds(plan, a, b, calendar)
    start = b if first == date.min else a
    return Deadline(
        limit,
        trigger,
        date.min if first == date.min else calendar.day(low),
        calendar.day(plan.likely.reach(start, start, calendar.likely)[0]),
        date.max if last == date.max else calendar.day(high),
        announced,
        calendar,
        policy,
    )


def _bounds(plan: Plan, a: int, b: int, calendar: Calendar) -> tuple[int, int, bool]:
    """The bounds of the last day, and whether every feast that could touch them was announced."""
    low, high, first, last = plan.reach(a, b, calendar.likely)
    if not calendar.touched(first, last):
        return low, high, True
    low, high = _uncertain_bounds(plan, a, b, calendar)
    return low, high, False


def _uncertain_bounds(plan: Plan, a: int, b: int, calendar: Calendar) -> tuple[int, int]:
    """The bounds over every combination of places of the feasts that could touch the count.

    Every one, not the extremes: a later feast may give an earlier end. Past some hundreds of combinations the bounds
    are those of the most open and the most closed calendar, which hold but may not be attained.
    """
    widest = joined([plan.reach(a, b, view) for view in (calendar.most_open, calendar.most_closed)])
    moving = tuple(feast for feast in calendar.touching(*widest[2:]) if feast.uncertain)
    if prod((feast.latest - feast.earliest).days + 1 for feast in moving) > _MOST_PLACINGS:
        return widest[:2]
    return joined([plan.reach(a, b, view) for view in calendar.placings(moving)])[:2]
