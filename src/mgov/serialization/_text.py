"""From bytes or text to plain values, within limits: size, UTF-8, JSON, keys given once, numbers of 18 digits."""

import json
from typing import Any

from mgov.errors import BadDocument, Fault
from mgov.serialization._shown import LongNumber, Repeated, cut

MAX_BYTES = 16 * 1024 * 1024
"""The size of the largest document read unless the caller says otherwise."""

MAX_DIGITS = 18
"""The digits of the longest whole number read."""


def parsed(text: str | bytes, max_bytes: int) -> Any:
    """The values of a JSON text.

    Raises:
        BadDocument: too large, not UTF-8, not JSON, or nested too deep.
    """
    plain = _decoded(text, max_bytes)
    if not plain or plain.isspace():
        raise _fault("a JSON document", "nothing")
    try:
        try:
            return _DECODER.decode(plain)
        except ValueError as error:
            if isinstance(error, json.JSONDecodeError):
                raise
            return _LONG_NUMBERS.decode(plain)  # int() refuses thousands of digits: read again, to say where they are
    except json.JSONDecodeError as error:
        raise _fault("a JSON document", cut(f"line {error.lineno}, column {error.colno}: {error.msg}")) from None
    except RecursionError:
        raise _fault("arrays and objects nested a few levels deep", "hundreds of levels") from None


def _decoded(text: str | bytes, max_bytes: int) -> str:
    if isinstance(text, str):
        if len(text) > max_bytes or (len(text) * 4 > max_bytes < len(text.encode("utf-8", "surrogatepass"))):
            raise too_large(max_bytes)
        return text.removeprefix("\ufeff")
    if len(text) > max_bytes:
        raise too_large(max_bytes)
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _fault("text in UTF-8", f"the byte 0x{text[error.start]:02x} at position {error.start}") from None


def too_large(max_bytes: int) -> BadDocument:
    """The fault of a document above the limit."""
    return _fault(f"a document of at most {max_bytes} bytes", "a larger one")


def _fault(expected: str, got: str) -> BadDocument:
    return BadDocument([Fault("", expected, got)])


def _object(pairs: list[tuple[str, Any]]) -> dict[Any, Any]:
    found: dict[Any, Any] = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                found[Repeated(key)] = None
            seen.add(key)
    return found


def _integer(text: str) -> int | LongNumber:
    return int(text) if len(text) <= MAX_DIGITS else LongNumber(text[:100])


_DECODER = json.JSONDecoder(object_pairs_hook=_object)
_LONG_NUMBERS = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer)
