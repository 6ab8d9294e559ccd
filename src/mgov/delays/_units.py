"""Lengths of time as distinct types: fifteen working days are not fifteen days, and nothing converts them."""

from typing import ClassVar

from attrs import field, frozen

from mgov.errors import UsageError
from mgov.language import Language, plural


def _at_least_one(_: object, __: object, n: int) -> None:
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise UsageError(f"a length is a whole number of at least 1, not {n!r}")


@frozen
class _Length:
    unit: ClassVar[str]

    n: int = field(validator=_at_least_one)

    def text(self, lang: Language) -> str:
        """The length in words: `15 working days`."""
        return plural(lang, "unit", self.unit, self.n)


@frozen
class Days(_Length):
    """Calendar days; feasts and weekly rest inside are counted. Full (francs) days are `Days` under a full profile."""

    unit: ClassVar[str] = "day"


@frozen
class WorkingDays(_Length):
    """Days on which the administrations work (أيام العمل): Monday to Friday, neither holiday nor closure."""

    unit: ClassVar[str] = "working_day"


@frozen
class ConsecutiveDays(_Length):
    """Calendar days in a row, the first being day 1: the length of a session (LO 113-14, art. 34)."""

    unit: ClassVar[str] = "consecutive_day"


@frozen
class Months(_Length):
    """Months: of 30 days each (DOC art. 132), or from date to date where the text says so."""

    unit: ClassVar[str] = "month"


@frozen
class Hours(_Length):
    """Hours; without a recorded hour only the days between which they end are known."""

    unit: ClassVar[str] = "hour"


Length = Days | WorkingDays | ConsecutiveDays | Months | Hours
