"""The hooks of the converter: objects, arrays and optional values read strictly, each fault kept with its place."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

from attrs import Attribute, fields, has
from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from mgov.dossiers import dirhams
from mgov.errors import BadDocument, Fault
from mgov.procedures import Within
from mgov.serialization import _values as v
from mgov.serialization._faults import MAX_FAULTS
from mgov.serialization._shown import is_array, is_object
from mgov.serialization._values import Hook, Refused

MAX_ITEMS = 5000
"""The items of the longest array read: some rules compare each item with all others."""

# What pyright does not see of cattrs: the constructors of its notes and groups.
_place: Callable[[str, int, Any], str] = cast(Any, IterableValidationNote)
_gathered: Callable[[str, list[Exception], Any], Exception] = cast(Any, IterableValidationError)

_READERS: dict[type, Hook] = {
    str: v.read_text,
    bool: v.read_truth,
    int: v.read_number,
    Decimal: v.read_amount,
    date: v.read_day,
}
_WRITERS: dict[type, Callable[[Any], Any]] = {Decimal: v.write_amount, date: v.write_day}


def new_converter() -> Converter:
    """A converter that reads and writes classes through these hooks."""
    converter = Converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)
    converter.register_structure_hook_factory(has, _read_class)
    converter.register_unstructure_hook_factory(has, _write_class)
    return converter


def reader(kind: Any, converter: Converter) -> Hook:
    """The hook that reads a type. cattrs' own table is asked for classes only: it takes a StrEnum for a str."""
    if is_when(kind):
        return v.read_when
    if is_optional(kind):
        return _or_none(reader(some(kind), converter), some(kind))
    if is_tuple(kind):
        return read_array(reader(get_args(kind)[0], converter), get_args(kind)[0])
    if kind in _READERS:
        return _READERS[kind]
    return v.read_member(kind) if issubclass(kind, Enum) else converter.get_structure_hook(kind)


def writer(kind: Any, converter: Converter) -> Callable[[Any], Any]:
    """The hook that writes a type."""
    if is_when(kind):
        return v.write_when
    if is_optional(kind):
        write = writer(some(kind), converter)
        return lambda value: None if value is None else write(value)
    if is_tuple(kind):
        write = writer(get_args(kind)[0], converter)
        return lambda items: [write(item) for item in items]
    if kind in _READERS:
        return _WRITERS.get(kind, v.write_plain)
    return v.write_member if issubclass(kind, Enum) else converter.get_unstructure_hook(kind)


def union_of(kind: Any) -> tuple[Any, ...]:
    """The members of a union type, or the type alone."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def some(kind: Any) -> Any:
    """The type inside an optional one."""
    return next(member for member in union_of(kind) if member is not NoneType)


def is_optional(kind: Any) -> bool:
    """Whether a type is that of a value or None."""
    return len(union_of(kind)) == 2 and NoneType in union_of(kind)


def is_when(kind: Any) -> bool:
    """Whether a type is that of the day of an event."""
    return Within in union_of(kind)


def is_tuple(kind: Any) -> bool:
    """Whether a type is that of an array."""
    return get_origin(kind) is tuple


def read_object(cls: Any, inner: Callable[..., Any]) -> Hook:
    """Reads an object, and nothing that merely looks like one."""

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            raise Refused("an object", value)
        return inner(value, cls)

    return read


def _read_class(cls: Any, converter: Converter) -> Hook:
    hooks: dict[str, Any] = {
        attribute.name: override(struct_hook=_read_field(attribute, converter)) for attribute in fields(cls)
    }
    return read_object(cls, make_dict_structure_fn(cls, converter, **hooks))


def _write_class(cls: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    hooks: dict[str, Any] = {
        attribute.name: override(unstruct_hook=writer(attribute.type, converter)) for attribute in fields(cls)
    }
    return make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **hooks)


def read_array(inner: Hook, kind: Any) -> Hook:
    """Reads an array, item by item, and gathers the faults of all."""

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not is_array(value):
            raise Refused("an array", value)
        if len(value) > MAX_ITEMS:
            raise Refused(f"at most {MAX_ITEMS} items", value)
        items: list[Any] = []
        errors: list[Exception] = []
        for index, item in enumerate(value):
            try:
                items.append(inner(item, kind))
            except Exception as error:
                error.add_note(_place(f"item {index}", index, kind))
                errors.append(error)
                if len(errors) == MAX_FAULTS:
                    errors.append(BadDocument([Fault("", f"fewer than {MAX_FAULTS} faulty items", "more, perhaps")]))
                    break
        if errors:
            raise _gathered("items", errors, tuple)
        return tuple(items)

    return read


def _or_none(inner: Hook, kind: Any) -> Hook:
    return lambda value, _: None if value is None else inner(value, kind)


def _read_field(attribute: "Attribute[Any]", converter: Converter) -> Hook:
    """Reads a field and asks its validator, so that no faulty field hides the next of the same object."""
    if attribute.validator in (None, dirhams):  # the pattern of amounts says all that `dirhams` does
        return reader(attribute.type, converter)
    kind = some(attribute.type)
    if is_tuple(kind) and hasattr(attribute.validator, "pattern"):
        item = get_args(kind)[0]
        hook = read_array(_checked(reader(item, converter), attribute), item)
    else:
        hook = _checked(reader(kind, converter), attribute)
    return _or_none(hook, kind) if is_optional(attribute.type) else hook


def _checked(inner: Hook, attribute: "Attribute[Any]") -> Hook:
    validator: Any = attribute.validator

    def read(value: Any, kind: Any) -> Any:
        result = inner(value, kind)
        try:
            validator(None, attribute, result)
        except BadDocument as error:
            raise Refused(error.faults[0].expected, value) from None
        return result

    return read
