"""Loading and dumping: the way from a text, a file or a plain mapping to a dossier, and back."""

import json
import os
from collections.abc import Callable, Mapping
from io import BufferedIOBase, RawIOBase
from typing import IO, TYPE_CHECKING, Any, cast

from mgov.errors import BadDocument
from mgov.serialization._kinds import VERSION, opened, room_for
from mgov.serialization._text import MAX_BYTES, parsed

if TYPE_CHECKING:
    from mgov.dossiers import Dossier


def loads(text: str | bytes, *, max_bytes: int = MAX_BYTES) -> "Dossier[Any]":
    """The dossier written in a JSON text.

    Raises:
        BadDocument: the text cannot be read; its `faults` name everything wrong, each with its path.
    """
    return structure(parsed(text, max_bytes))


def load(source: "str | os.PathLike[str] | IO[str] | IO[bytes]", *, max_bytes: int = MAX_BYTES) -> "Dossier[Any]":
    """The dossier in a JSON file, given by its path or open.

    Raises:
        BadDocument: the file cannot be read as a dossier; its `faults` name everything wrong, each with its path.
        OSError: there is no such file, or it cannot be opened.
    """
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            return loads(file.read(max_bytes + 1), max_bytes=max_bytes)
    return loads(source.read(max_bytes + 1), max_bytes=max_bytes)


def structure(document: Mapping[str, Any]) -> "Dossier[Any]":
    """The dossier of a document already parsed, made of what JSON is made of: dict, list, str, int, bool, None.

    Raises:
        BadDocument: the document is faulty; its `faults` name everything wrong, each with its path.
    """
    return _built(*opened(document))


def structure_subject(kind: str, mapping: Mapping[str, Any]) -> Any:
    """The subject of a plain mapping without a journal: for the kind `convention`, a `Convention`.

    Raises:
        BadDocument: the mapping is faulty; its `faults` name everything wrong, each with its path in the mapping.
        UsageError: no such kind.
    """
    from mgov.serialization._codec import codec_for

    plain = {**mapping} if isinstance(mapping, Mapping) else mapping  # pyright: ignore[reportUnnecessaryIsInstance]
    return _read(codec_for(kind).read_subject, plain)


def unstructure(dossier: "Dossier[Any]") -> dict[str, Any]:
    """The document of a dossier as plain values, which `structure` turns into an equal one. Defaults are left out.

    Raises:
        BadDocument: the dossier holds what no document may: a reference to no party, a value of a wrong type.
        UsageError: the journal holds an event of another kind of file.
    """
    from mgov.dossiers import room_of
    from mgov.serialization._codec import codec_for

    kind = room_of(dossier).kind
    content = codec_for(kind).write(dossier)
    _built(kind, content)
    return {"kind": kind, "version": VERSION, **content}


def dumps(dossier: "Dossier[Any]") -> str:
    """The JSON text of a dossier, the same for equal dossiers, from which `loads` makes an equal one.

    Raises:
        BadDocument: the dossier holds what no document may: a reference to no party, a value of a wrong type.
        UsageError: the journal holds an event of another kind of file.
    """
    return json.dumps(unstructure(dossier), ensure_ascii=False, indent=2)


def dump(dossier: "Dossier[Any]", target: "str | os.PathLike[str] | IO[str] | IO[bytes]") -> None:
    """Writes a dossier to a JSON file, given by its path or open. A dossier that cannot be written changes no file.

    Raises:
        BadDocument: the dossier holds what no document may: a reference to no party, a value of a wrong type.
        UsageError: the journal holds an event of another kind of file.
        OSError: the file cannot be written.
    """
    text = dumps(dossier) + "\n"
    if isinstance(target, (str, os.PathLike)):
        with open(target, "wb") as file:
            file.write(text.encode())
    elif isinstance(target, (RawIOBase, BufferedIOBase)):
        cast(IO[bytes], target).write(text.encode())
    else:
        cast(IO[str], target).write(text)


def schema(kind: str = "convention") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of document. Formats used: `date`, and `mgov-when` for the day of an event.

    Raises:
        UsageError: no such kind.
    """
    from mgov.serialization._schema import schema_for

    return schema_for(room_for(kind))


def _built(kind: str, content: dict[str, Any]) -> "Dossier[Any]":
    from mgov.serialization._codec import codec_for
    from mgov.serialization._references import dangling

    dossier: Dossier[Any] = _read(codec_for(kind).read, content, dangling, {"event": room_for(kind).events[0].tag})
    faults = dangling(dossier)
    if faults:
        raise BadDocument(faults)
    return dossier


def _read(
    read: Callable[[Any], Any],
    plain: Any,
    inspect: Callable[..., Any] = lambda *_: (),
    blank: dict[str, Any] | None = None,
) -> Any:
    try:
        return read(plain)
    except Exception as error:
        from mgov.serialization._further import every_fault

        raise BadDocument(every_fault(error, plain, read, inspect, blank or {})) from None
