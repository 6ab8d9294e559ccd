"""The codec of one kind of document: its content, its subject alone, and its events told apart by their tag."""

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from attrs import fields, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from mgov.dossiers import Dossier, Room
from mgov.errors import BadDocument, Fault, UsageError
from mgov.procedures import Event
from mgov.serialization._hooks import new_converter, read_array, read_object, reader, writer
from mgov.serialization._kinds import room_for
from mgov.serialization._shown import is_object, shown
from mgov.serialization._values import Hook, Refused


@frozen(eq=False)
class Codec:
    """Reads and writes the content of one kind of document. Readers raise the exception groups of cattrs."""

    read: Callable[[Any], Any]
    read_subject: Callable[[Any], Any]
    write: Callable[[Any], dict[str, Any]]


@cache
def codec_for(kind: str) -> Codec:
    """The codec of a kind, built when first needed.

    Raises:
        UsageError: no such kind.
    """
    room = room_for(kind)
    converter = new_converter()
    subject = converter.get_structure_hook(room.subject)
    dossier = cast(Any, Dossier)[room.subject]
    types = {attribute.name: attribute.type for attribute in fields(Dossier)} | {"subject": room.subject}
    hooks: dict[str, Any] = {
        name: override(struct_hook=reader(kind, converter), unstruct_hook=writer(kind, converter))
        for name, kind in types.items()
        if name != "journal"
    }
    hooks["journal"] = override(
        struct_hook=read_array(_read_event(room, converter), Event), unstruct_hook=_write_journal(room, converter)
    )
    read = read_object(dossier, make_dict_structure_fn(dossier, converter, **hooks))
    write = make_dict_unstructure_fn(dossier, converter, _cattrs_omit_if_default=True, **hooks)
    return Codec(lambda plain: read(plain, dossier), lambda plain: subject(plain, room.subject), write)


def _read_event(room: Room[Any], converter: Converter) -> Hook:
    kinds = {kind.tag: kind for kind in room.events}
    expected = f"the tag of an event: {', '.join(kinds)}"

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            raise Refused("an object", value)
        content = value.copy()
        tag = content.pop("event", None)
        kind = kinds.get(tag) if tag.__class__ is str else None
        if kind is None:
            raise BadDocument([Fault("/event", expected, shown(tag) if "event" in value else "nothing")])
        return converter.get_structure_hook(kind)(content, kind)

    return read


def _write_journal(room: Room[Any], converter: Converter) -> Callable[[Any], list[dict[str, Any]]]:
    kinds = frozenset(room.events)

    def write(event: Event) -> dict[str, Any]:
        kind = type(event)
        if kind not in kinds:
            raise UsageError(f"the journal of a {room.kind} takes no event of type {type(event).__name__}")
        return {"event": event.tag, **converter.get_unstructure_hook(kind)(event)}

    return lambda journal: [write(event) for event in journal]
