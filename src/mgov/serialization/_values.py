"""Single values, read strictly and written canonically. Each pattern here is the one the JSON Schema gives."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from mgov.procedures import Within
from mgov.serialization._shown import shown
from mgov.serialization._text import MAX_DIGITS

Hook = Callable[[Any, Any], Any]
"""Reads one plain value; the second argument, the type, is there for cattrs."""

LARGEST = 10**MAX_DIGITS - 1
AMOUNT = r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?"
POSITIVE = r"[1-9][0-9]{0,14}(\.[0-9]{1,2})?|0\.(0[1-9]|[1-9][0-9]?)"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
WHEN = rf"[0-9]{{4}}-[0-9]{{2}}(-[0-9]{{2}}(/{DAY})?)?"

_amount = re.compile(AMOUNT).fullmatch
_day = re.compile(DAY).fullmatch
_when = re.compile(WHEN).fullmatch


class Refused(ValueError):
    """A value that is not what stands there: what was expected, and what stands there in words."""

    def __init__(self, expected: str, value: object) -> None:
        super().__init__(expected)
        self.expected = expected
        self.got = shown(value)


def read_text(value: Any, _: Any) -> str:
    """A string of real characters; half of a surrogate pair is none."""
    if value.__class__ is not str:
        raise Refused("a string", value)
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Refused("a string without lone surrogates", value) from None
    text: str = value
    return text


def read_truth(value: Any, _: Any) -> bool:
    """True or false, never 1 or 0."""
    if value.__class__ is not bool:
        raise Refused("true or false", value)
    truth: bool = value
    return truth


def read_number(value: Any, _: Any) -> int:
    """A whole number written as one: `1.0` and `"1"` are none."""
    if value.__class__ is not int or not -LARGEST <= value <= LARGEST:
        raise Refused(f"a whole number of at most {MAX_DIGITS} digits", value)
    number: int = value
    return number


def read_amount(value: Any, _: Any) -> Decimal:
    """An amount in dirhams, as a string: `"120000"` or `"120000.50"`."""
    if value.__class__ is not str or not _amount(value):
        raise Refused('an amount in dirhams as a string, such as "120000.00"', value)
    return Decimal(value)


def read_day(value: Any, _: Any) -> date:
    """A day of the calendar, `"2024-10-07"`."""
    if value.__class__ is str and _day(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise Refused('a day such as "2024-10-07"', value)


def read_when(value: Any, _: Any) -> date | Within | None:
    """A day, a month, two days with a slash between, or null for a day that is not known."""
    if value is None:
        return None
    if value.__class__ is not str or not _when(value):
        raise Refused('a day "2024-10-07", a month "2024-10", a window "2024-10-01/2024-10-15" or null', value)
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
        first, last = _month(value) if len(value) == 7 else map(date.fromisoformat, value.split("/"))
    except ValueError:
        raise Refused("days that exist", value) from None
    if last < first:
        raise Refused("a window that ends no sooner than it starts", value)
    return Within(first, last)


def _month(text: str) -> tuple[date, date]:
    first = date.fromisoformat(f"{text}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def read_member(kind: type[Enum]) -> Hook:
    """A reader of the members of an enumeration, by value."""
    members = {member.value: member for member in kind}
    expected = f"one of {', '.join(members)}"

    def read(value: Any, _: Any) -> Enum:
        member = members.get(value) if value.__class__ is str else None
        if member is None:
            raise Refused(expected, value)
        return member

    return read


# A value of the wrong type is written as it is: what is written is read again, and the fault gets its path there.


def write_plain(value: Any) -> Any:
    """The value itself."""
    return value


def write_amount(value: Any) -> Any:
    """Without decimals where they are zero, otherwise with two; never an exponent."""
    if not isinstance(value, Decimal) or not value.is_finite():
        return value
    whole = int(value) if value < 10**18 else None
    return str(whole) if value == whole else f"{value:f}" if value != round(value, 2) else f"{value:.2f}"


def write_day(value: Any) -> Any:
    """The day in ISO form."""
    return value.isoformat() if type(value) is date else value


def write_when(value: Any) -> Any:
    """A day, a whole month by its name, or any other window by its two days."""
    if not isinstance(value, Within):
        return write_day(value)
    whole = value.first.day == 1 and (value.first, value.last) == _month(value.first.isoformat()[:7])
    return value.first.isoformat()[:7] if whole else f"{value.first.isoformat()}/{value.last.isoformat()}"


def write_member(value: Any) -> Any:
    """The value of a member."""
    return value.value if isinstance(value, Enum) else value
