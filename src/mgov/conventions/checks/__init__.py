"""The checks of a convention, by theme: what the text really is, its parties, council, execution, money."""

from mgov.conventions.checks import (
    _capacity,
    _council,
    _execution,
    _foreign,
    _money,
    _parties,
    _requalification,
    _session,
    _signatures,
    _special_laws,
)
from mgov.conventions.checks._items import EVENT_SCOPES
from mgov.conventions.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_capacity",
    "_council",
    "_execution",
    "_foreign",
    "_money",
    "_parties",
    "_requalification",
    "_session",
    "_signatures",
    "_special_laws",
]
