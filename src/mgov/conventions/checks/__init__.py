"""The checks of a convention, by theme: parties and object, council, execution, money."""

from mgov.conventions.checks import (
    _competences,
    _council,
    _execution,
    _money,
    _ordinary,
    _parties,
    _precinct,
    _session,
    _signatures,
)
from mgov.conventions.checks._items import EVENT_SCOPES
from mgov.conventions.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_competences",
    "_council",
    "_execution",
    "_money",
    "_ordinary",
    "_parties",
    "_precinct",
    "_session",
    "_signatures",
]
