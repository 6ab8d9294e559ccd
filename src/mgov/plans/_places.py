"""What the place of a plan changes: in a commune that holds a royal palace every decision awaits an express approval.

A commune without code or flag holds no palace, unless the title of its plan recalls one of the few that do: that is
open until a code or a flag settles it.
"""

from mgov.findings import Unknown
from mgov.law import Level
from mgov.plans.model import Plan
from mgov.territory import Commune, UnknownPlace, by_code, fold

_RECALLED = tuple(fold(word) for word in ("mechouar", "machouar", "touarga", "مشور", "تواركة"))


def royal_precinct(plan: Plan) -> bool | Unknown:
    """Whether the plan is that of a commune that holds a royal palace (LO 113-14, arts. 113 and 114)."""
    if plan.level not in (Level.COMMUNE, None):
        return False
    found = _told(plan)
    return Unknown(("/subject/level",)) if found is True and plan.level is None else found


def _told(plan: Plan) -> bool | Unknown:
    if plan.royal_precinct is not None:
        return plan.royal_precinct
    if plan.code is not None:
        try:
            place = by_code(plan.code)
        except UnknownPlace:
            return Unknown(("/subject/code",))
        return isinstance(place, Commune) and place.royal_precinct
    title = fold(plan.title or "")
    return Unknown(("/subject/royal_precinct",)) if any(word in title for word in _RECALLED) else False
