"""The checks of an association, by theme: status, money, public utility, the public, volunteers and the rest."""

from mgov.associations.checks import _money, _others, _public, _status, _utility
from mgov.associations.checks._items import EVENT_SCOPES
from mgov.associations.checks._register import CHECKS

__all__ = ["CHECKS", "EVENT_SCOPES", "_money", "_others", "_public", "_status", "_utility"]
