"""Days as they are known: a date, or a window between two dates. `date.min` and `date.max` stand for "no bound"."""

from datetime import date, timedelta

from attrs import field, frozen

from mgov.errors import UsageError
from mgov.language import Language, date_text, text

_DAY = timedelta(days=1)


@frozen
class Window:
    """A day known only to lie between two days, both possible.

    `earliest` is `date.min` when nothing bounds it below, `latest` is `date.max` when nothing bounds it above.
    `missing` holds the JSON-pointer paths of the facts that would make it sharp.

    Raises:
        UsageError: `earliest` comes after `latest`.
    """

    earliest: date
    latest: date
    missing: tuple[str, ...] = field(default=(), converter=tuple[str, ...])

    def __attrs_post_init__(self) -> None:
        if self.earliest > self.latest:
            raise UsageError(f"a window ends before it begins: {self.earliest} is after {self.latest}")

    def text(self, lang: Language) -> str:
        """The window in words; a bound that does not exist is not printed.

        >>> Window(date(2024, 10, 1), date.max).text("en")
        'not before 1 October 2024'
        """
        if self.earliest == self.latest:
            return date_text(lang, self.earliest)
        open_below, open_above = self.earliest == date.min, self.latest == date.max
        if open_below and open_above:
            return text(lang, "when", "unknown_day")
        key = "not_before" if open_above else "not_after" if open_below else "between"
        return text(lang, "when", key, earliest=self.earliest, latest=self.latest)


When = date | Window


def earliest_of(when: When) -> date:
    """The first day `when` may be."""
    return when.earliest if isinstance(when, Window) else when


def latest_of(when: When) -> date:
    """The last day `when` may be."""
    return when.latest if isinstance(when, Window) else when


def is_before(a: When, b: When) -> bool | None:
    """Whether `a` is strictly before `b`; None when it cannot be told.

    >>> is_before(date(2024, 5, 1), Window(date(2024, 5, 1), date(2024, 5, 3))) is None
    True
    """
    if latest_of(a) < earliest_of(b):
        return True
    return False if earliest_of(a) >= latest_of(b) else None


def day_after(when: When) -> When:
    """The day after `when`; a bound that does not exist stays so."""
    if isinstance(when, Window):
        return Window(_next(when.earliest), _next(when.latest), when.missing)
    return _next(when)


def later_of(first: When, *others: When) -> When:
    """The latest of several days: the day on which the last of them has come.

    The result carries the `missing` facts of the days that can still move it, and is a plain date once none can.
    """
    whens = (first, *others)
    earliest = max(earliest_of(when) for when in whens)
    latest = max(latest_of(when) for when in whens)
    return _joined(earliest, latest, [when for when in whens if latest_of(when) > earliest])


def earlier_of(first: When, *others: When) -> When:
    """The earliest of several days; `missing` as in `later_of`."""
    whens = (first, *others)
    earliest = min(earliest_of(when) for when in whens)
    latest = min(latest_of(when) for when in whens)
    return _joined(earliest, latest, [when for when in whens if earliest_of(when) < latest])


def when_between(earliest: date, latest: date, missing: tuple[str, ...] = ()) -> When:
    """A date if both bounds are the same day, else a window."""
    return earliest if earliest == latest else Window(earliest, latest, missing)


def _next(day: date) -> date:
    return day if day in (date.min, date.max) else day + _DAY


def _joined(earliest: date, latest: date, moving: list[When]) -> When:
    missing = (path for when in moving if isinstance(when, Window) for path in when.missing)
    return when_between(earliest, latest, tuple(dict.fromkeys(missing)))
