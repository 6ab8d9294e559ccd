"""Many files at once: documents, folders of documents, and JSON Lines, one document after the other."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mgov.dossiers import Dossier
from mgov.errors import MgovError
from mgov.serialization import load, loads

Read = Dossier[Any] | MgovError | OSError


def dossiers(names: Iterable[str]) -> Iterator[tuple[str, Read]]:
    """Every document named, or why it cannot be read, with its name; `-` is standard input.

    A folder stands for its `.json` and `.jsonl` files in the order of their names; a line of `.jsonl` is a document.
    """
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            inside = sorted(entry for entry in path.iterdir() if entry.suffix in (".json", ".jsonl"))
            yield from dossiers(str(entry) for entry in inside)
        elif path.suffix == ".jsonl":
            yield from _lines(name)
        else:
            yield name, _read(name)


def _read(name: str) -> Read:
    try:
        return load(sys.stdin.buffer if name == "-" else name)
    except (MgovError, OSError) as error:
        return error


def _lines(name: str) -> Iterator[tuple[str, Read]]:
    try:
        with open(name, "rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{name}:{number}", _loaded(line)
    except OSError as error:
        yield name, error


def _loaded(line: bytes) -> Read:
    try:
        return loads(line)
    except MgovError as error:
        return error
