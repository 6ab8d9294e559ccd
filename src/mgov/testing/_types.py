"""Which strategy makes which type: what `st.from_type` is told."""

from collections.abc import Callable
from typing import Any, get_args, get_origin

from attrs import has
from hypothesis import strategies as st

from mgov.associations import EVENTS as OF_ASSOCIATIONS
from mgov.associations import Association, Officer
from mgov.conventions import (
    ROOM,
    Amendment,
    Convention,
    Party,
    assets,
    clauses,
    money,
    partners,
)
from mgov.dossiers import Dossier
from mgov.plans import EVENTS as OF_PLANS
from mgov.plans import Period, Plan
from mgov.plans import model as plan
from mgov.plans import parts as parts_of_plans
from mgov.procedures import Event, Within
from mgov.testing._associations import association_files, associations
from mgov.testing._journals import dossiers, events
from mgov.testing._plan_files import plan_files
from mgov.testing._plans import periods, plans
from mgov.testing._texts import conventions, parties
from mgov.testing._values import days, instances, windows

_MADE: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
    Association: associations,
    Convention: conventions,
    Dossier: dossiers,
    Event: events,
    Party: parties,
    Period: periods,
    Plan: plans,
    Within: lambda: windows(days()),
}
_PARTS = (assets, clauses, money, partners, plan, parts_of_plans)
_AS_DECLARED: tuple[type, ...] = (
    Amendment,
    Officer,
    *(cls for module in _PARTS for cls in vars(module).values() if isinstance(cls, type) and has(cls)),
)


def strategy_for(kind: Any) -> st.SearchStrategy[Any] | None:
    """The strategy for a type, None where Hypothesis does well by itself or the type is not ours."""
    origin = get_origin(kind) or kind
    if get_args(kind) == (Association,) and origin is Dossier:
        return association_files()
    if get_args(kind) == (Plan,) and origin is Dossier:
        return plan_files()
    if any(argument is not Convention and isinstance(argument, type) for argument in get_args(kind)):
        return None
    if origin in _MADE:
        return _MADE[origin]()
    if origin in ROOM.events:
        return events(kinds=[origin])
    return instances(origin, days()) if origin in (*_AS_DECLARED, *OF_ASSOCIATIONS, *OF_PLANS) else None


def register_types() -> None:
    """Registers each type by the public way of Hypothesis: for versions that our lazy hook does not reach."""
    for kind in (*_MADE, *ROOM.events, *OF_ASSOCIATIONS, *OF_PLANS, *_AS_DECLARED):
        st.register_type_strategy(kind, lambda asked: strategy_for(asked) or NotImplemented)
