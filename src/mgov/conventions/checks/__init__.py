"""The checks of a convention, by theme: parties and object, council, execution, money."""

from mgov.conventions.checks import (
    _amendments,
    _arrondissements,
    _council,
    _execution,
    _money,
    _other_parties,
    _parties,
    _property,
    _session,
    _signatures,
    _supervision,
    _visas,
)
from mgov.conventions.checks._items import EVENT_SCOPES
from mgov.conventions.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_amendments",
    "_arrondissements",
    "_council",
    "_execution",
    "_money",
    "_other_parties",
    "_parties",
    "_property",
    "_session",
    "_signatures",
    "_supervision",
    "_visas",
]
