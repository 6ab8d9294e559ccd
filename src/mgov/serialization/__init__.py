"""Dossiers as JSON: strict reading that reports every fault with its path, stable writing, and the JSON Schema of both.

A document is ``{"kind": "convention", "version": 1, "subject": {...}, "journal": [{"event": "received", ...}], ...}``.
Nothing is coerced: an amount is a string such as ``"120000.00"``, a day is ``"2024-10-07"``, and ``1.0`` is no count.
"""

from mgov.serialization._documents import dump, dumps, load, loads, schema, structure, structure_subject, unstructure
from mgov.serialization._kinds import KINDS, room_for, rooms

__all__ = [
    "KINDS",
    "dump",
    "dumps",
    "load",
    "loads",
    "room_for",
    "rooms",
    "schema",
    "structure",
    "structure_subject",
    "unstructure",
]
