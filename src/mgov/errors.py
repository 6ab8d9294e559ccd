"""Every exception mgov raises, in one place.

Two families, both under `MgovError`: you misused the library (`UsageError`), or what you handed in cannot be
worked with (`NoRegime`, `OutsideHorizon`, `BadDocument`, `RefusedEvent`). Nothing is half-applied when one is raised.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


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
        super().__init__(
            f"{day.isoformat()} is outside the calendar, which runs {first.isoformat()} to {last.isoformat()}"
        )
        self.day = day
        self.first = first
        self.last = last


class Fault(NamedTuple):
    """One thing wrong with what was handed in: where, what was expected, and what stands there."""

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path or '(the whole document)'}: expected {self.expected}, got {self.got}"


class BadDocument(MgovError):
    """A document or a file that cannot be worked with; `faults` names every fault with its path."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults: tuple[Fault, ...] = tuple(faults)


class RefusedEvent(MgovError):
    """An event that cannot be recorded; the file is unchanged. `reasons` says why, one line each."""

    def __init__(self, event: str, reasons: Sequence[str]) -> None:
        super().__init__(f"{event} is refused: " + "; ".join(reasons))
        self.event = event
        self.reasons: tuple[str, ...] = tuple(reasons)


class ImpossibleEvent(RefusedEvent):
    """The procedure has no such step in the state the file is in."""


class UnlawfulEvent(RefusedEvent):
    """The step exists and would breach a binding text now."""
