"""Validators shared by the classes of every room: what is no count, no amount and no identifier is a `BadDocument`."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from mgov.errors import BadDocument, Fault

Validator = Callable[[Any, Any, Any], None]


def _refuse(attribute: Any, expected: str, value: object) -> None:
    raise BadDocument([Fault(f"/{attribute.name}", expected, repr(value))])


def natural(_: Any, attribute: Any, value: int | None) -> None:
    """A number of people or things: not negative."""
    if value is not None and value < 0:
        _refuse(attribute, "a number that is not negative", value)


def dirhams(_: Any, attribute: Any, value: Decimal | None) -> None:
    """An amount in dirhams: finite, not negative, at most two decimals and fifteen figures."""
    if value is None:
        return
    if not value.is_finite() or value < 0 or value >= 10**15 or value != round(value, 2):
        _refuse(attribute, "an amount in dirhams, not negative, with at most two decimals", str(value))


def positive(_: Any, attribute: Any, value: Decimal | None) -> None:
    """An amount in dirhams above zero: what is nothing is left out, not given as zero."""
    dirhams(_, attribute, value)
    if value == 0:
        _refuse(attribute, "an amount above zero (leave out what is nothing)", str(value))


def percent(_: Any, attribute: Any, value: int | None) -> None:
    """A share in whole per cent: 0 to 100."""
    if value is not None and not 0 <= value <= 100:
        _refuse(attribute, "a whole number from 0 to 100", value)


def matching(regex: str, expected: str) -> Validator:
    """A string, or each string of a tuple, that matches `regex` whole."""
    compiled = re.compile(regex)

    def check(_: Any, attribute: Any, value: str | tuple[str, ...] | None) -> None:
        texts = value if isinstance(value, tuple) else () if value is None else (value,)
        for text in texts:
            if not compiled.fullmatch(text):
                _refuse(attribute, expected, text)

    check.__dict__["pattern"] = regex
    return check


identifier: Validator = matching(r"[a-z0-9][a-z0-9_-]{0,39}", "an identifier of small letters, digits, - and _")
"""The id of a party, an amendment or the like."""
