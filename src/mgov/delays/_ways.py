"""Ways of counting, compiled: a time limit under a policy becomes a few small objects that run over a view.

A way answers for a range of start days at once, `a` to `b` (both indices into the view), by a `Reach`. Ends are not
monotone in the start where Saturdays or closures do not move an end: a Friday feast rolls to Monday while the Saturday
after it stays. Hence the two short scans, `_lowest` and `_highest`.
"""

from datetime import date
from functools import lru_cache

from attrs import frozen

from mgov.delays._limits import TimeLimit
from mgov.delays._policy import DEFAULT, Policy
from mgov.delays._profiles import Profile
from mgov.delays._units import Hours, Length, Months, WorkingDays
from mgov.delays._views import CLOSED, CLOSURE, SATURDAY, View

Reach = tuple[int, int, int, int]
"""The earliest and the latest last day, then the first and the last day whose being closed matters to them."""

_NOTHING_MATTERS = (1 << 30, -1)  # an empty span, neutral when spans are joined


@frozen(eq=False)
class CalendarWay:
    """Counts every day: `months` date to date, then `shift` days; `masks` are the disputed ways to roll, () = never."""

    months: int
    shift: int
    masks: tuple[int, ...]

    def reach(self, a: int, b: int, view: View) -> Reach:
        """The last days for start days a to b; what matters runs from the earliest before any roll to the latest."""
        low = self.raw(a, view)
        high = low if a == b else self.raw(b, view)
        flags = view.flags
        if low < 0 or high >= len(flags):
            raise view.outside(low if low < 0 else high)
        if not self.masks:
            return low, high, *_NOTHING_MATTERS
        if flags[low] or flags[high]:
            first, last = self._rolled_bounds(a, b, view)
            return first, last, low, last
        return low, high, low, high

    def raw(self, i: int, view: View) -> int:
        """The last day before any roll."""
        if not self.months:
            return i + self.shift
        from dateutil.relativedelta import relativedelta  # a slow import, for date-to-date months only

        try:
            day = date.fromordinal(view.zero + i) + relativedelta(months=self.months)
        except (ValueError, OverflowError):  # past the years a date can hold
            raise view.outside(len(view.flags)) from None
        return day.toordinal() - view.zero + self.shift

    def _rolled_bounds(self, a: int, b: int, view: View) -> tuple[int, int]:
        if a == b:
            end = self.raw(a, view)
            ends = [view.rolled(end, mask) for mask in self.masks]
            return min(ends), max(ends)
        lows = (self._lowest(a, b, view, mask) for mask in self.masks)
        highs = (self._highest(a, b, view, mask) for mask in self.masks)
        return min(lows), max(highs)

    def _lowest(self, a: int, b: int, view: View, mask: int) -> int:
        best = view.rolled(self.raw(a, view), mask)
        while a < b and (end := self.raw(a + 1, view)) < best:
            best = min(best, view.rolled(end, mask))
            a += 1
        return best

    def _highest(self, a: int, b: int, view: View, mask: int) -> int:
        best = view.rolled(self.raw(b, view), mask)
        while a < b and view.flags[self.raw(b, view)]:
            b -= 1
            best = max(best, view.rolled(self.raw(b, view), mask))
        return best


@frozen(eq=False)
class WorkingWay:
    """Counts working days only: the `n`th after the start, or with the start itself, or before it."""

    n: int
    inclusive: bool
    backward: bool

    def reach(self, a: int, b: int, view: View) -> Reach:
        """The last days for start days a to b, the counting being monotone; every day counted over matters."""
        if self.backward:
            low = view.before(a, self.n)
            return low, view.before(b, self.n), low, b - 1
        start = a if self.inclusive else a + 1
        low = view.after(start - 1, self.n)
        high = low if a == b else view.after(b + start - a - 1, self.n)
        return low, high, start, high


Way = CalendarWay | WorkingWay


@frozen(eq=False)
class Plan:
    """A time limit under a policy: the readings kept, the ways they come to, and the way of the first of them."""

    readings: tuple[Profile, ...]
    ways: tuple[Way, ...]
    likely: Way

    def reach(self, a: int, b: int, view: View) -> Reach:
        """The reach over all ways."""
        if len(self.ways) == 1:
            return self.ways[0].reach(a, b, view)
        return joined([way.reach(a, b, view) for way in self.ways])


def joined(reaches: list[Reach]) -> Reach:
    """The widest reach of several."""
    lows, highs, firsts, lasts = zip(*reaches, strict=True)
    return min(lows), max(highs), min(firsts), max(lasts)


@lru_cache(maxsize=512)
def usual_plan_of(limit: TimeLimit) -> Plan:
    """`plan_of` with no choice made, the common case: one dictionary look-up by identity."""
    return plan_of(limit, DEFAULT)


@lru_cache(maxsize=512)
def plan_of(limit: TimeLimit, policy: Policy) -> Plan:
    """The ways of counting `limit` that `policy` keeps; its own profile when the policy keeps none."""
    months = isinstance(limit.length, Months)
    kept = [way for way in (limit.profile, *limit.readings) if policy.keeps(way, months=months)]
    readings = tuple(dict.fromkeys(kept)) or (limit.profile,)
    return Plan(readings, _merged(limit.length, readings), _ways(limit.length, readings[0])[0])


def _merged(length: Length, readings: tuple[Profile, ...]) -> tuple[Way, ...]:
    """The ways of all readings; those that differ only in what moves an end become one with several masks."""
    merged: dict[tuple[int, ...], Way] = {}
    for way in (way for reading in readings for way in _ways(length, reading)):
        if isinstance(way, WorkingWay):
            merged[way.n, way.inclusive, way.backward] = way
            continue
        known = merged.get((way.months, way.shift))
        masks = known.masks if isinstance(known, CalendarWay) else ()
        merged[way.months, way.shift] = CalendarWay(way.months, way.shift, tuple(dict.fromkeys(masks + way.masks)))
    return tuple(merged.values())


def _ways(length: Length, profile: Profile) -> tuple[Way, ...]:
    """The ways of one reading: one, or two for hours, which end on one of two days when the hour is not known."""
    last_out = 1 if profile.last_excluded else 0
    if isinstance(length, WorkingDays):
        return (WorkingWay(length.n + last_out, profile.start_counted, profile.backward),)
    if isinstance(length, Hours):
        days = sorted({length.n // 24, (length.n + 23) // 24})
        return tuple(CalendarWay(0, -n if profile.backward else n, ()) for n in days)
    sign = -1 if profile.backward else 1
    to_date = isinstance(length, Months) and not profile.thirty_day_months
    span = 0 if to_date else length.n * (30 if isinstance(length, Months) else 1)
    shift = sign * (span + last_out - (1 if profile.start_counted else 0))
    return (CalendarWay(sign * length.n if to_date else 0, shift, _masks(profile)),)


def _masks(profile: Profile) -> tuple[int, ...]:
    """The reasons that move an end under this profile."""
    if not profile.rolls:
        return ()
    mask = CLOSED if profile.saturday_rolls else CLOSED & ~SATURDAY
    return (mask if profile.closure_rolls else mask & ~CLOSURE,)
