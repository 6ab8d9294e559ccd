"""The checks of a plan, by theme: launch, what comes before the vote, adoption, content, follow-up."""

from mgov.plans.checks import (
    _adoption,
    _after_session,
    _cited,
    _competences,
    _consultation,
    _content,
    _dimensions,
    _follow_up,
    _launch,
    _launch_publicity,
    _meetings,
    _precinct,
    _programmes,
    _programming,
    _reports,
    _session,
    _traces,
    _updates,
    _yearly,
)
from mgov.plans.checks._items import EVENT_SCOPES
from mgov.plans.checks._register import CHECKS

__all__ = [
    "CHECKS",
    "EVENT_SCOPES",
    "_adoption",
    "_after_session",
    "_cited",
    "_competences",
    "_consultation",
    "_content",
    "_dimensions",
    "_follow_up",
    "_launch",
    "_launch_publicity",
    "_meetings",
    "_precinct",
    "_programmes",
    "_programming",
    "_reports",
    "_session",
    "_traces",
    "_updates",
    "_yearly",
]
