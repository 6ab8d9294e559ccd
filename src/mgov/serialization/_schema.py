"""The JSON Schema of a kind of document, made from the same classes, validators and patterns as the reader."""

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from inspect import getdoc
from types import NoneType
from typing import Any, get_args

from attrs import NOTHING, Attribute, fields

from mgov.dossiers import Dossier, Room, dirhams, natural, percent, positive
from mgov.procedures import Event
from mgov.serialization._hooks import MAX_ITEMS, is_tuple, is_when, union_of
from mgov.serialization._kinds import VERSION
from mgov.serialization._values import AMOUNT, DAY, LARGEST, POSITIVE, WHEN

_Schema = dict[str, Any]

_PLAIN: dict[Any, _Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST},
    Decimal: {"type": "string", "pattern": f"^{AMOUNT}$"},
    date: {"type": "string", "format": "date", "pattern": f"^{DAY}$"},
    NoneType: {"type": "null"},
}
VALIDATORS: dict[Any, _Schema] = {
    dirhams: {},
    natural: {"minimum": 0},
    percent: {"minimum": 0, "maximum": 100},
    positive: {"pattern": f"^({POSITIVE})$"},
}
"""What the validators of fields add to the type; one made by `matching` carries its own pattern."""

_WHEN: _Schema = {"type": ["string", "null"], "format": "mgov-when", "pattern": f"^{WHEN}$"}


def schema_for(room: Room[Any]) -> _Schema:
    """The schema of the documents of a room."""
    definitions: dict[str, _Schema] = {}
    envelope: _Schema = {"kind": {"const": room.kind}, "version": {"const": VERSION}}
    for attribute in fields(Dossier):
        envelope[attribute.name] = _field(attribute, definitions)
    envelope["subject"] = _of(room.subject, definitions)
    envelope["journal"] = {"type": "array", "maxItems": MAX_ITEMS, "items": _events(room, definitions)}
    envelope["assumed"]["items"]["format"] = "json-pointer"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:mgov:{room.kind}:{VERSION}",
        "title": f"A {room.kind} file",
        "description": _summary(Dossier),
        **_object(envelope, ["kind", "version", "subject"]),
        "$defs": dict(sorted(definitions.items())),
    }


def _events(room: Room[Any], definitions: dict[str, _Schema]) -> _Schema:
    for kind in room.events:
        _of(kind, definitions, {"event": {"const": kind.tag}})
    return {
        "title": "Event",
        "description": _summary(Event),
        "type": "object",
        "properties": {"event": {"enum": [kind.tag for kind in room.events]}},
        "required": ["event"],
        "oneOf": [{"$ref": f"#/$defs/{kind.__name__}"} for kind in room.events],
    }


def _of(kind: Any, definitions: dict[str, _Schema], first: _Schema | None = None) -> _Schema:
    """The schema of a type; classes and enumerations go to the definitions, once."""
    if is_when(kind):
        return dict(_WHEN)
    if len(union_of(kind)) > 1:
        return {"anyOf": [_of(member, definitions) for member in union_of(kind)]}
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if is_tuple(kind):
        return {"type": "array", "maxItems": MAX_ITEMS, "items": _of(get_args(kind)[0], definitions)}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # the class may name itself
        definitions[kind.__name__] = _definition(kind, definitions, first or {})
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _definition(kind: Any, definitions: dict[str, _Schema], first: _Schema) -> _Schema:
    about = {"title": re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__), "description": _summary(kind)}
    if issubclass(kind, Enum):
        return {**about, "type": "string", "enum": [member.value for member in kind]}
    members = {attribute.name: _field(attribute, definitions) for attribute in fields(kind)}
    required = [attribute.name for attribute in fields(kind) if attribute.default is NOTHING]
    return {**about, **_object({**first, **members}, [*first, *required])}


def _field(attribute: "Attribute[Any]", definitions: dict[str, _Schema]) -> _Schema:
    if attribute.name in ("subject", "journal"):
        return {}
    found = _of(attribute.type, definitions)
    pattern = getattr(attribute.validator, "pattern", None)
    narrower = VALIDATORS.get(attribute.validator, {} if pattern is None else {"pattern": f"^({pattern})$"})
    for part in found.get("anyOf", [found]):
        if part.get("type") != "null":
            part.get("items", part).update(narrower)
    return found


def _object(properties: _Schema, required: list[str]) -> _Schema:
    found: _Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": required} if required else found


def _summary(kind: Any) -> str:
    return (getdoc(kind) or "").split("\n\n")[0].replace("\n", " ")
