"""Every exception mgov raises, in one place.

Two families, both under `MgovError`: you misused the library (`UsageError`), or what you handed in cannot be
worked with (`NoRegime`, `OutsideHorizon`, `BadDocument`, `RefusedEvent`). Nothing is half-applied when one is raised.
"""

from datetime import date


class MgovError(Exception):
    """Base of every exception raised by mgov."""


class UsageError(MgovError):
    """The call itself is wrong: an argument the function does not take."""


class NoRegime(MgovError):
    """No encoded law governs this level of collectivity on this day."""

    def __init__(self, level: str, day: date) -> None:
        super().__init__(f"no encoded law governs the level {level!r} on {day.isoformat()}")
        self.level = level
        self.day = day


class OutsideHorizon(MgovError):
    """A day lies outside the years the calendar knows; an answer would be a guess."""

    def __init__(self, day: date, first: date, last: date) -> None:
        super().__init__(f"{day.isoformat()} is outside the calendar, which runs {first.isoformat()} to {last.isoformat()}")
        self.day = day
        self.first = first
        self.last = last
