"""Ways of counting, compiled: a time limit under a policy becomes a few small objects that run over a view.

A way answers for a range of start days at once, `a` to `b` (both indices into the view), by the earliest and the
latest end any of them gives. Ends are not monotone in the start where Saturdays or closures do not move an end: a
Friday feast rolls to Monday while the Saturday after it stays. Hence the two short scans of `_rolled_bounds`.
"""

from datetime import date
from functools import lru_cache

from attrs import frozen

from mgov.delays._limits import TimeLimit
from mgov.delays._policy import Policy
from mgov.delays._profiles import Profile
from mgov.delays._units import Hours, Length, Months, WorkingDays
from mgov.delays._views import CLOSED, CLOSURE, SATURDAY, View

Bounds = tuple[int, int]


@frozen(eq=False)
class CalendarWay:
    """Counts every day: `months` date to date, then `shift` days; `masks` are the disputed ways to roll, () = never."""

    months: int
    shift: int
    masks: tuple[int, ...]

    def bounds(self, a: int, b: int, view: View) -> Bounds:
        """The earliest and the latest last day for start days a to b."""
        low = self.raw(a, view)
        high = low if a == b else self.raw(b, view)
        flags = view.flags
        if low < 0 or high >= len(flags):
            raise view.outside(low if low < 0 else high)
        if not self.masks or not (flags[low] or flags[high]):
            return low, high
        return self._rolled_bounds(a, b, view)

    def depends_on(self, a: int, b: int, bounds: Bounds, view: View) -> Bounds:
        """The days whose being closed matters: from the earliest end before any roll to the latest after it."""
        return (self.raw(a, view), bounds[1]) if self.masks else (0, -1)

    def raw(self, i: int, view: View) -> int:
        """The last day before any roll."""
        if not self.months:
            return i + self.shift
        from dateutil.relativedelta import relativedelta  # a slow import, for date-to-date months only

        day = date.fromordinal(view.zero + i) + relativedelta(months=self.months)
        return day.toordinal() - view.zero + self.shift

    def _rolled_bounds(self, a: int, b: int, view: View) -> Bounds:
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

    def bounds(self, a: int, b: int, view: View) -> Bounds:
        """The earliest and the latest last day for start days a to b: the counting is monotone."""
        if self.backward:
            return view.before(a, self.n), view.before(b, self.n)
        skip = 1 if self.inclusive else 0
        low = view.after(a - skip, self.n)
        return low, low if a == b else view.after(b - skip, self.n)

    def depends_on(self, a: int, b: int, bounds: Bounds, view: View) -> Bounds:
        """The days whose being closed matters: all those counted over."""
        if self.backward:
            return bounds[0], b - 1
        return (a if self.inclusive else a + 1), bounds[1]


Way = CalendarWay | WorkingWay


@frozen(eq=False)
class Plan:
    """A time limit under a policy: the readings kept, the ways they come to, and the way of the first of them."""

    readings: tuple[Profile, ...]
    ways: tuple[Way, ...]
    likely: Way

    def bounds(self, a: int, b: int, view: View) -> Bounds:
        """The earliest and the latest last day over all ways and all start days a to b."""
        if len(self.ways) == 1:
            return self.ways[0].bounds(a, b, view)
        found = [way.bounds(a, b, view) for way in self.ways]
        return min(low for low, _ in found), max(high for _, high in found)

    def depends_on(self, a: int, b: int, bounds: Bounds, view: View) -> Bounds:
        """The days whose being closed matters to some way; empty when the first exceeds the second."""
        if len(self.ways) == 1:
            return self.ways[0].depends_on(a, b, bounds, view)
        spans = [way.depends_on(a, b, bounds, view) for way in self.ways]
        spans = [(first, last) for first, last in spans if first <= last] or [(0, -1)]
        return min(first for first, _ in spans), max(last for _, last in spans)


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
    days = 0 if to_date else length.n * (30 if isinstance(length, Months) else 1)
    shift = sign * (days + last_out - (1 if profile.start_counted else 0))
    return (CalendarWay(sign * length.n if to_date else 0, shift, _masks(profile)),)


def _masks(profile: Profile) -> tuple[int, ...]:
    """The reasons that move an end under this profile."""
    if not profile.rolls:
        return ()
    mask = CLOSED if profile.saturday_rolls else CLOSED & ~SATURDAY
    return (mask if profile.closure_rolls else mask & ~CLOSURE,)
