"""Dossiers: files with a journal, the facts derived from them, and the verbs that work on them."""

from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Facts, Strand, lazy, once, only, path_of
from mgov.dossiers._room import Room, register, room_of
from mgov.dossiers._schedule import Standing, Term, schedule
from mgov.dossiers._scopes import EventScope
from mgov.dossiers._steps import NextStep, next_steps
from mgov.dossiers._validators import dirhams, identifier, matching, natural, positive
from mgov.dossiers._verbs import Option, available, note, record, validate

__all__ = [
    "Dossier",
    "EventScope",
    "Facts",
    "NextStep",
    "Option",
    "Room",
    "Standing",
    "Strand",
    "Term",
    "available",
    "dirhams",
    "identifier",
    "lazy",
    "matching",
    "natural",
    "next_steps",
    "note",
    "once",
    "only",
    "path_of",
    "positive",
    "record",
    "register",
    "room_of",
    "schedule",
    "validate",
]
