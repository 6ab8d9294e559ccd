"""From the exceptions cattrs gathers to faults with their paths: a pure function, alone in reading those groups."""

from collections.abc import Iterator
from difflib import get_close_matches
from heapq import nsmallest

from attrs import fields_dict
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from mgov.errors import BadDocument, Fault
from mgov.serialization._shown import Repeated, shown, token
from mgov.serialization._values import Refused

MAX_FAULTS = 100
"""The faults named per array or object; beyond, one more says that there are others."""


def faults_of(error: Exception, path: str = "") -> list[Fault]:
    """Every fault an exception of the converter stands for, `path` being the place it was raised for."""
    return list(_faults(error, path))


def _faults(error: Exception, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from _faults(inner, path + _step(inner))
    elif isinstance(error, Refused):
        yield Fault(path, error.expected, error.got)
    elif isinstance(error, BadDocument):
        yield from (Fault(path + fault.path, fault.expected, fault.got) for fault in error.faults)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _keys(error, path)
    elif isinstance(error, KeyError):
        yield Fault(path, "a value: this key is required", "nothing")
    else:
        yield Fault(path, "a value that its class takes", shown(str(error)))


def _step(error: Exception) -> str:
    """The step from a container to the value an exception was raised for; none where it concerns the container."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return token(note.name)
        if isinstance(note, IterableValidationNote):
            return token(note.index)
    return ""


def _keys(error: ForbiddenExtraKeysError, path: str) -> Iterator[Fault]:
    known = fields_dict(getattr(error.cl, "__origin__", error.cl))
    extra: set[object] = {*error.extra_fields}
    for key in nsmallest(MAX_FAULTS, extra, key=str):
        if isinstance(key, Repeated):
            yield Fault(path + token(key.key), "a key given once", "the same key again")
            continue
        near = get_close_matches(key, known, 1) if isinstance(key, str) and len(key) < 50 else []
        yield Fault(path + token(key), f"a known key{f', perhaps {near[0]}' if near else ''}", "an unknown key")
    if len(extra) > MAX_FAULTS:
        yield Fault(path, "known keys", f"{len(extra)} unknown keys")
