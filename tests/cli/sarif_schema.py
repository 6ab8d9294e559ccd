"""The JSON Schema of a SARIF 2.1.0 log, rebuilt from the classes that pysarif generated from the official one.

It holds what those classes keep: the properties of each object and no others, which of them are required, their types
and the words allowed. What they leave out (patterns, lengths, uniqueness) is tested point by point.
"""

from dataclasses import MISSING, fields, is_dataclass
from types import NoneType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pysarif

PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def sarif_schema() -> dict[str, Any]:
    """The schema of a whole log."""
    found: dict[str, Any] = {}
    root = _of(pysarif.SarifLog, found)
    return {**root, "$defs": found}


def _of(kind: Any, found: dict[str, Any]) -> dict[str, Any]:
    if kind is Any:
        return {}
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if get_origin(kind) is Literal:
        return {"enum": [*get_args(kind)]}
    if get_origin(kind) is Union:
        return {"anyOf": [_of(one, found) for one in get_args(kind) if one is not NoneType]}
    if get_origin(kind) is list:
        return {"type": "array", "items": _of(get_args(kind)[0], found)}
    if not is_dataclass(kind):
        raise TypeError(f"no schema for {kind}")
    name = getattr(kind, "__name__", "")
    if name not in found:
        found[name] = {}
        found[name] = _of_class(kind, found)
    return {"$ref": f"#/$defs/{name}"}


def _of_class(kind: Any, found: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {
        "type": "object",
        "properties": {_json_name(field): _of(hints[field.name], found) for field in fields(kind)},
        "required": [
            _json_name(field) for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING
        ],
        "additionalProperties": kind is pysarif.PropertyBag,
    }


def _json_name(field: Any) -> str:
    if field.name == "schema":
        return "$schema"
    first, *others = str(field.name).split("_")
    return first + "".join(word.capitalize() for word in others)
