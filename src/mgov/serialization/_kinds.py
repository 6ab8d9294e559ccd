"""The kinds of documents and the versions of their format: a second room costs one row, a new version one function."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mgov.errors import BadDocument, Fault, UsageError
from mgov.serialization._shown import shown

if TYPE_CHECKING:
    from mgov.dossiers import Room

KINDS: Mapping[str, str] = {
    "convention": "mgov.conventions",
    "association": "mgov.associations",
    "plan": "mgov.plans",
}
"""Each kind of document and the module, imported when first needed, that holds its `ROOM`."""

VERSION = 1
"""The version of the format that is written."""

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From each older version that is still read: the function that turns its document into one of the next version."""


@cache
def room_for(kind: str) -> "Room[Any]":
    """The room of a kind.

    Raises:
        UsageError: no such kind.
    """
    if kind not in KINDS:
        raise UsageError(f"no kind of document is called {kind!r}; expected one of {', '.join(KINDS)}")
    room: Room[Any] = import_module(KINDS[kind]).ROOM
    return room


def rooms() -> "tuple[Room[Any], ...]":
    """Every room, in order of kind."""
    return tuple(room_for(kind) for kind in KINDS)


def opened(document: object) -> tuple[str, dict[str, Any]]:
    """The kind of a document, and its content in the present version without the keys `kind` and `version`.

    Raises:
        BadDocument: not an object, or of a kind or version that is not known.
    """
    if not isinstance(document, Mapping):
        raise BadDocument([Fault("", "an object", shown(document))])
    content: dict[str, Any] = {**document}
    missing = object()
    kind, version = content.pop("kind", missing), content.pop("version", missing)
    readable = [*MIGRATIONS, VERSION]
    faults: list[Fault] = []
    if not (isinstance(kind, str) and kind in KINDS):
        faults.append(
            Fault("/kind", f"a kind of document: {', '.join(KINDS)}", "nothing" if kind is missing else shown(kind))
        )
    if type(version) is not int or version not in readable:
        expected = f"a version of the format that is read here: {', '.join(map(str, readable))}"
        faults.append(Fault("/version", expected, "nothing" if version is missing else shown(version)))
    if faults:
        raise BadDocument(faults)
    while version != VERSION:
        content = MIGRATIONS[version](content)
        version += 1
    return str(kind), content
