"""Values and places as a fault names them: short, on one line, and printable whatever they hold."""

import json
from typing import Any, NamedTuple, TypeGuard

_LONGEST = 60
_LONGEST_KEY = 200


class Repeated(NamedTuple):
    """Stands as a key in an object whose text gives `key` more than once."""

    key: str


class LongNumber(NamedTuple):
    """Stands for a whole number of more digits than are read."""

    text: str


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether a value is a JSON object, and nothing that merely looks like one."""
    return value.__class__ is dict


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return value.__class__ is list


def shown(value: object) -> str:
    """What stands in a document, in at most about sixty characters: JSON's words, no content of arrays and objects."""
    if value is None or isinstance(value, (bool, float)):
        return json.dumps(value)
    if isinstance(value, LongNumber):
        return cut(value.text)
    if isinstance(value, str):
        return cut(repr(value[:_LONGEST]))
    if is_array(value):
        return f"an array of length {len(value)}"
    if is_object(value):
        return "an object"
    if isinstance(value, int) and value.bit_length() > 4000:
        return f"a number of {value.bit_length()} bits"
    return cut(repr(value))


def cut(text: str) -> str:
    """The text, or as much of it as a fault shows."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def token(key: object) -> str:
    """One step of a JSON Pointer (RFC 6901): escaped, cut where hostile, with lone surrogates made printable."""
    text = str(key)
    if len(text) > _LONGEST_KEY:
        text = text[:_LONGEST_KEY] + "…"
    text = text.encode("utf-8", "backslashreplace").decode()
    return "/" + text.replace("~", "~0").replace("/", "~1")


def steps_of(pointer: str) -> list[str]:
    """The steps of a JSON Pointer, read back."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
