"""The checks of a convention, by theme: parties and object, council, execution, money."""

from mgov.conventions.checks import (
    _council,
    _execution,
    _follow_up,
    _form,
    _money,
    _parties,
    _public,
    _session,
    _signatures,
)
from mgov.conventions.checks._items import EVENT_SCOPES
from mgov.conventions.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_council",
    "_execution",
    "_follow_up",
    "_form",
    "_money",
    "_parties",
    "_public",
    "_session",
    "_signatures",
]
