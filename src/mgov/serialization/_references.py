"""What the classes cannot see alone: events name parties and amendments of their file, assumptions places in it."""

import re
from collections.abc import Collection, Iterator
from typing import Any, cast

from attrs import fields_dict, has

from mgov.dossiers import Dossier
from mgov.errors import Fault
from mgov.procedures import Event, Within
from mgov.serialization._shown import shown, steps_of

_COLLECTIONS = {
    "act": "amendments",
    "party": "parties",
    "signatory": "parties",
    "partner": "parties",
    "report": "reports",
}
"""The fields of events that hold the id of something, and the collection of the subject it belongs to."""

_POINTER = re.compile(r"(/([^~/]|~[01])*)*")
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


def dangling(dossier: Dossier[Any], blanked: Collection[str] = ()) -> list[Fault]:
    """The references of a file that lead nowhere; those into places `blanked` from it are left alone."""
    return [*_events(dossier, blanked), *_assumed(dossier, blanked)]


def _events(dossier: Dossier[Any], blanked: Collection[str]) -> Iterator[Fault]:
    known = {
        name: {item.id for item in items}
        for name in {*_COLLECTIONS.values()}
        if (items := getattr(dossier.subject, name, None)) is not None and f"/subject/{name}" not in blanked
    }
    if "parties" in known:
        known["parties"] |= {party.id for one in dossier.subject.amendments for party in one.joins or ()}
    for index, event in enumerate(dossier.journal):
        for label, name in _COLLECTIONS.items():
            value = getattr(event, label, None)
            if value is not None and name in known and value not in known[name]:
                yield Fault(f"/journal/{index}/{label}", f"the id of one of the {name}", shown(value))


def _assumed(dossier: Dossier[Any], blanked: Collection[str]) -> Iterator[Fault]:
    for index, pointer in enumerate(dossier.assumed):
        if any(pointer.startswith(f"{place}/") for place in blanked):
            continue
        if not _POINTER.fullmatch(pointer):
            yield Fault(f"/assumed/{index}", "a JSON Pointer such as /subject/total", shown(pointer))
        elif not _leads_somewhere(dossier, pointer):
            yield Fault(f"/assumed/{index}", "a path that leads to a place of this document", shown(pointer))


def _fields(node: object) -> Collection[str]:
    cls: Any = type(node)
    return fields_dict(cls) if has(cls) else ()


def _leads_somewhere(dossier: Dossier[Any], pointer: str) -> bool:
    """Whether a pointer resolves; a field left out because it is at its default resolves too."""
    if pointer in ("/kind", "/version"):
        return True
    node: object = dossier
    for key in steps_of(pointer):
        if isinstance(node, tuple):
            items = cast(tuple[object, ...], node)
            if not _INDEX.fullmatch(key) or int(key) >= len(items):
                return False
            node = items[int(key)]
        elif not isinstance(node, Within) and key in _fields(node):
            node = getattr(node, key)
        elif isinstance(node, Event) and key == "event":
            node = node.tag
        else:
            return False
    return True
