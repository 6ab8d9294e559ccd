"""The checks of a plan, by theme: adoption, launch, what comes before the vote, content, programming."""

from mgov.plans.checks import (
    _adoption,
    _consultation,
    _content,
    _dimensions,
    _follow_up,
    _launch,
    _programming,
    _session,
)
from mgov.plans.checks._items import EVENT_SCOPES
from mgov.plans.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_adoption",
    "_consultation",
    "_content",
    "_dimensions",
    "_follow_up",
    "_launch",
    "_programming",
    "_session",
]
