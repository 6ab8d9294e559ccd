"""The checks of a plan, by theme: its launch, and the rest."""

from mgov.plans.checks import _launch
from mgov.plans.checks._items import EVENT_SCOPES
from mgov.plans.checks._register import CHECKS

__all__ = ["CHECKS", "EVENT_SCOPES", "_launch"]
