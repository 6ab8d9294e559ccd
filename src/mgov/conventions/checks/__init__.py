"""The checks of a convention, by theme, and the scopes they are asked in."""

from mgov.conventions.checks import _approval, _charter, _council, _execution, _money, _parties, _session, _signatures
from mgov.conventions.checks._items import (
    EVENT_SCOPES,
    FILE,
    ON_DELIBERATION,
    ON_PAYMENT,
    ON_PERFORMANCE,
    ON_SIGNATURE,
    PARTIES,
    TRACKS,
    YEARS,
    ByEvent,
    ByParty,
    ByTrack,
    ByYear,
)
from mgov.conventions.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "FILE",
    "ON_DELIBERATION",
    "ON_PAYMENT",
    "ON_PERFORMANCE",
    "ON_SIGNATURE",
    "PARTIES",
    "TRACKS",
    "YEARS",
    "ByEvent",
    "ByParty",
    "ByTrack",
    "ByYear",
    "_approval",
    "_charter",
    "_council",
    "_execution",
    "_money",
    "_parties",
    "_session",
    "_signatures",
]
