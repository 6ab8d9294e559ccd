"""Views: a calendar with every feast at one definite place, as flat tables a count can run over.

Days are indices from the calendar's first day. `flags[i]` says why day i is closed (0 = a working day); `working`
holds the indices of the working days, so that "the nth working day after" is one bisection.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from attrs import frozen

from mgov.delays._tables import Closure, Feast, FixedDay
from mgov.errors import OutsideHorizon

SATURDAY, SUNDAY, HOLIDAY, CLOSURE = 1, 2, 4, 8
CLOSED = SATURDAY | SUNDAY | HOLIDAY | CLOSURE

SATURDAY_CLOSED_SINCE = date(2005, 7, 21)
"""Decree 2-05-916 appeared on this day; before it Saturday is an office day here."""


@frozen(eq=False)
class View:
    """Closed and working days of one calendar with every feast placed; `zero` is the ordinal of day 0."""

    zero: int
    flags: bytes
    working: list[int]

    def next_working(self, i: int) -> int:
        """The first working day from `i` on."""
        while self.flags[i]:
            i += 1
            if i == len(self.flags):
                raise self.outside(i)
        return i

    def rolled(self, i: int, mask: int) -> int:
        """The last day of a limit that ends on `i`, where the reasons in `mask` move an end."""
        return self.next_working(i) if self.flags[i] & mask else i

    def after(self, i: int, n: int) -> int:
        """The nth working day after `i`, n >= 1."""
        at = bisect_right(self.working, i) + n - 1
        if at >= len(self.working):
            raise self.outside(len(self.flags))
        return self.working[at]

    def before(self, i: int, n: int) -> int:
        """The nth working day before `i`, n >= 1."""
        at = bisect_left(self.working, i) - n
        if at < 0:
            raise self.outside(-1)
        return self.working[at]

    def outside(self, i: int) -> OutsideHorizon:
        """The error for a day without an entry."""
        day = min(max(self.zero + i, 1), date.max.toordinal())
        last = self.zero + len(self.flags) - 1
        return OutsideHorizon(date.fromordinal(day), date.fromordinal(self.zero), date.fromordinal(last))

    def patched(self, flags: bytes, changed: Iterable[int]) -> "View":
        """The same view where the days `changed` take their flags from `flags`."""
        working = self.working.copy()
        for i in set(changed):
            if flags[i] and not self.flags[i]:
                del working[bisect_left(working, i)]
            elif self.flags[i] and not flags[i]:
                insort(working, i)
        return View(self.zero, flags, working)


def view_of(zero: int, flags: bytes) -> View:
    """A view from its flags alone."""
    return View(zero, flags, [i for i, flag in enumerate(flags) if not flag])


def firm_flags(
    first: date, last: date, fixed: tuple[FixedDay, ...], closures: Iterable[Closure], feasts: Iterable[Feast]
) -> bytes:
    """Flags of everything that cannot move: weekly rest, fixed holidays, closures and the feasts given."""
    zero = first.toordinal()
    flags = bytearray(_yearly_flags(first, last, fixed))
    for closure in closures:
        if first <= closure.day <= last:
            flags[closure.day.toordinal() - zero] |= CLOSURE
    for feast in feasts:
        mark(flags, feast_days(feast, zero, len(flags)))
    return bytes(flags)


def feast_days(feast: Feast, zero: int, size: int, first: date | None = None) -> range:
    """The days of a feast as indices, from `first` (by default its likely first day), inside the horizon."""
    start = (first or feast.first).toordinal() - zero
    return range(max(start, 0), min(start + feast.days, size))


def possible_days(feast: Feast, zero: int, size: int) -> range:
    """Every day the feast may close."""
    start, end = feast.earliest.toordinal() - zero, feast.latest.toordinal() - zero + feast.days
    return range(max(start, 0), min(end, size))


def mark(flags: bytearray, days: Iterable[int]) -> None:
    """Marks days as holidays."""
    for i in days:
        flags[i] |= HOLIDAY


@lru_cache(maxsize=4)
def _yearly_flags(first: date, last: date, fixed: tuple[FixedDay, ...]) -> bytes:
    zero = first.toordinal()
    flags = bytearray(last.toordinal() - zero + 1)
    for i in range((6 - first.weekday()) % 7, len(flags), 7):
        flags[i] |= SUNDAY
    since = max(SATURDAY_CLOSED_SINCE, first)
    for i in range(since.toordinal() - zero + (5 - since.weekday()) % 7, len(flags), 7):
        flags[i] |= SATURDAY
    for rule in fixed:
        for day in fixed_dates(rule, first, last):
            flags[day.toordinal() - zero] |= HOLIDAY
    return bytes(flags)


def fixed_dates(rule: FixedDay, first: date, last: date) -> list[date]:
    """The days a fixed holiday falls on between two days."""
    days = (date(year, rule.month, rule.day) for year in range(first.year, last.year + 1))
    start, end = max(first, rule.since), min(last, rule.until or last)
    return [day for day in days if start <= day <= end]
