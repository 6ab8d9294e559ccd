"""The checks of a plan, by theme: its launch, what comes before the vote, its content."""

from mgov.plans.checks import _consultation, _content, _dimensions, _launch
from mgov.plans.checks._items import EVENT_SCOPES
from mgov.plans.checks._register import CHECKS

__all__ = ["CHECKS", "EVENT_SCOPES", "_consultation", "_content", "_dimensions", "_launch"]
