"""The calendar of the administrations: working days, feasts that may still move, and what was known on a given day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import product

from attrs import evolve, field, frozen

from mgov.delays import _views
from mgov.delays._tables import Closure, Feast, FixedDay, shipped_closures, shipped_feasts, shipped_fixed_days
from mgov.delays._views import View
from mgov.errors import OutsideHorizon, UsageError

_DAY = timedelta(days=1)
_NEAR = 15  # days: further away than half a lunar month it is another feast
_KEPT_VIEWS = 128


@frozen(kw_only=True, eq=False, slots=False)
class Calendar:
    """Closed and working days of the State administrations and local authorities (decrees 2-77-169, 2-05-916).

    A calendar is a value: `at`, `with_closures` and `with_feast` give new ones. Days outside `first` to `last` raise
    `OutsideHorizon`. `known_on` is the day the calendar is seen from, None for all that the tables hold.
    Questions about single days are answered with every feast at its likely place.
    """

    feasts: tuple[Feast, ...] = field(repr=False)
    fixed: tuple[FixedDay, ...] = field(repr=False)
    closures: tuple[Closure, ...] = field(repr=False)
    first: date
    last: date
    known_on: date | None = None

    def is_working(self, day: date) -> bool:
        """Whether the administrations work on `day`."""
        if day.toordinal() in self._working_ordinals:
            return True
        self.index(day)
        return False

    def add(self, day: date, n: int) -> date:
        """The nth working day after `day`, itself not counted; `day` unchanged, closed or not, when n is 0."""
        i = self.index(day)
        return day if _count(n) == 0 else self.day(self.likely.after(i, n))

    def subtract(self, day: date, n: int) -> date:
        """The nth working day before `day`, itself not counted; `day` unchanged when n is 0."""
        i = self.index(day)
        return day if _count(n) == 0 else self.day(self.likely.before(i, n))

    def count(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` comes first."""
        working = self.likely.working
        return bisect_right(working, self.index(end)) - bisect_right(working, self.index(start))

    def next_working(self, day: date) -> date:
        """The first working day from `day` on: `day` itself if it is one."""
        return self.day(self.likely.next_working(self.index(day)))

    def previous_working(self, day: date) -> date:
        """The last working day up to `day`: `day` itself if it is one."""
        return self.day(self.likely.before(self.index(day) + 1, 1))

    def reason(self, day: date) -> str | None:
        """Why `day` is closed: the key of a holiday, `closure`, `saturday` or `sunday`; None for a working day."""
        flag = self.likely.flags[self.index(day)]
        if flag & _views.HOLIDAY:
            return self._holiday_keys[day]
        if flag & _views.CLOSURE:
            return "closure"
        return "sunday" if flag & _views.SUNDAY else "saturday" if flag else None

    def uncertain(self, first: date, last: date) -> tuple[Feast, ...]:
        """The feasts that may still move and that may close a day between `first` and `last`, both included."""
        return tuple(feast for feast in self.estimated(first, last) if feast.uncertain)

    def estimated(self, first: date, last: date) -> tuple[Feast, ...]:
        """The feasts nobody has announced, movable or not, that may close a day between `first` and `last`."""
        return self.touching(self.index(first), self.index(last))

    def at(self, known_on: date) -> "Calendar":
        """The calendar as known at the end of `known_on`.

        A feast announced later may fall one day either side (a lunar month has 29 or 30 days); one whose announcement
        is not dated keeps its bounds. A closure announced later is dropped; one whose announcement is not dated counts
        as known from the day itself. Nothing is learned: a calendar seen from an earlier day stays so. The likely
        place of a feast is left as it is, so it is for display only. Decrees on fixed holidays are not taken back.
        """
        if self.known_on is not None and self.known_on <= known_on:
            return self
        return evolve(
            self,
            feasts=tuple(_known(feast, known_on) for feast in self.feasts),
            closures=tuple(closed for closed in self.closures if (closed.announced_on or closed.day) <= known_on),
            known_on=known_on,
        )

    def with_closures(self, *days: date) -> "Calendar":
        """The calendar with further exceptional closures, taken as known from the day itself; raises OutsideHorizon."""
        for day in days:
            self.index(day)
        known = {closed.day for closed in self.closures}
        added = tuple(Closure(day=day) for day in sorted(set(days) - known))
        return evolve(self, closures=self.closures + added)

    def with_feast(self, key: str, first_day: date, announced_on: date | None = None) -> "Calendar":
        """The calendar with a feast announced for `first_day`, in place of the nearest one of that key.

        Raises:
            UsageError: no feast of that key within 15 days: a wrong key or a wrong year.
        """
        self.index(first_day)
        same = [feast for feast in self.feasts if feast.key == key]
        nearest = min(same, key=lambda feast: abs(feast.first - first_day), default=None)
        if nearest is None or abs(nearest.first - first_day).days > _NEAR:
            raise UsageError(
                f"no feast {key!r} near {first_day}: expected one of {sorted({f.key for f in self.feasts})}"
            )
        announced = evolve(
            nearest, first=first_day, earliest=first_day, latest=first_day, announced=True, announced_on=announced_on
        )
        kept = (feast for feast in self.feasts if feast is not nearest)
        return evolve(self, feasts=tuple(sorted((*kept, announced), key=lambda feast: feast.first)))

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with the content, to print beside a result."""
        from hashlib import blake2b  # printing is rare

        content = repr((self.feasts, self.fixed, self.closures, self.first, self.last))
        return blake2b(content.encode(), digest_size=6).hexdigest()

    # What follows is for the counting of this package.

    def index(self, day: date) -> int:
        """The day as an index into a view; raises OutsideHorizon."""
        if not self.first <= day <= self.last:
            raise OutsideHorizon(day, self.first, self.last)
        return day.toordinal() - self._zero

    def day(self, i: int) -> date:
        """The day of an index."""
        return date.fromordinal(self._zero + i)

    def touched(self, i: int, j: int) -> bool:
        """Whether a feast nobody has announced may close a day from index i to j."""
        at = bisect_left(self._ends, i)
        return at < len(self._ends) and self._starts[at] <= j

    def touching(self, i: int, j: int) -> tuple[Feast, ...]:
        """The feasts for which `touched` holds."""
        return self._estimated[bisect_left(self._ends, i) : bisect_right(self._starts, j)]

    @cached_property
    def likely(self) -> View:
        """Every feast at its likely place."""
        flags = bytearray(self._firm)
        for feast in self._movable:
            _views.mark(flags, _views.feast_days(feast, self._zero, len(flags)))
        return _views.view_of(self._zero, bytes(flags))

    @cached_property
    def most_open(self) -> View:
        """No movable feast at all: no way of placing them leaves fewer closed days."""
        return _views.view_of(self._zero, self._firm)

    @cached_property
    def most_closed(self) -> View:
        """Movable feasts on all their possible days at once: no way of placing them leaves more closed days."""
        flags = bytearray(self._firm)
        for feast in self._movable:
            _views.mark(flags, _views.possible_days(feast, self._zero, len(flags)))
        return _views.view_of(self._zero, bytes(flags))

    def placings(self, feasts: tuple[Feast, ...]) -> Iterator[View]:
        """One view for each combination of possible first days of `feasts`, the other feasts at their likely place."""
        for starts in product(*(_first_days(feast) for feast in feasts)):
            view = self._placed.get(starts)
            yield view or self._place(feasts, starts)

    def _place(self, feasts: tuple[Feast, ...], starts: tuple[date, ...]) -> View:
        flags, changed = bytearray(self.likely.flags), list[int]()
        for feast in feasts:
            near = _views.possible_days(feast, self._zero, len(flags))
            flags[near.start : near.stop] = self._firm[near.start : near.stop]
            changed += near
        for feast, start in zip(feasts, starts, strict=True):
            _views.mark(flags, _views.feast_days(feast, self._zero, len(flags), start))
        if len(self._placed) >= _KEPT_VIEWS:
            self._placed.clear()
        view = self._placed[starts] = self.likely.patched(bytes(flags), changed)
        return view

    @cached_property
    def _placed(self) -> dict[tuple[date, ...], View]:
        return {}

    @cached_property
    def _zero(self) -> int:
        return self.first.toordinal()

    @cached_property
    def _firm(self) -> bytes:
        sharp = (feast for feast in self.feasts if not feast.uncertain)
        return _views.firm_flags(self.first, self.last, self.fixed, self.closures, sharp)

    @cached_property
    def _movable(self) -> tuple[Feast, ...]:
        return tuple(feast for feast in self.feasts if feast.uncertain)

    @cached_property
    def _estimated(self) -> tuple[Feast, ...]:
        return tuple(feast for feast in self.feasts if not feast.announced)

    @cached_property
    def _starts(self) -> list[int]:
        return [feast.earliest.toordinal() - self._zero for feast in self._estimated]

    @cached_property
    def _ends(self) -> list[int]:
        return [feast.latest.toordinal() - self._zero + feast.days - 1 for feast in self._estimated]

    @cached_property
    def _working_ordinals(self) -> frozenset[int]:
        return frozenset(self._zero + i for i in self.likely.working)

    @cached_property
    def _holiday_keys(self) -> dict[date, str]:
        keys = {day: rule.key for rule in self.fixed for day in _views.fixed_dates(rule, self.first, self.last)}
        return keys | {feast.first + i * _DAY: feast.key for feast in self.feasts for i in range(feast.days)}


@cache
def standard_calendar() -> Calendar:
    """The calendar of the shipped tables, 2002 to 2030: announced feasts, estimated ones, and closures."""
    return Calendar(
        feasts=shipped_feasts(),
        fixed=shipped_fixed_days(),
        closures=shipped_closures(),
        first=date(2002, 1, 1),
        last=date(2030, 12, 31),
    )


def _known(feast: Feast, known_on: date) -> Feast:
    if feast.announced_on is None or feast.announced_on <= known_on:
        return feast
    return evolve(feast, earliest=feast.first - _DAY, latest=feast.first + _DAY, announced=False, announced_on=None)


def _first_days(feast: Feast) -> list[date]:
    return [feast.earliest + i * _DAY for i in range((feast.latest - feast.earliest).days + 1)]


def _count(n: int) -> int:
    if n < 0:
        raise UsageError(f"cannot count {n} working days: expected 0 or more")
    return n
