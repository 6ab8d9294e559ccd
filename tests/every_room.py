"""What every room brings, gathered for the tests that hold of all of them."""

from types import ModuleType
from typing import Any

import mgov.associations.checks
import mgov.conventions.checks
import mgov.plans.checks
from mgov import association_limits as of_associations
from mgov import associations, conventions, plans
from mgov.conventions import limits as of_conventions
from mgov.council import PROCEDURES as OF_COUNCILS
from mgov.council import limits as of_councils
from mgov.delays import TimeLimit
from mgov.dossiers import Room
from mgov.findings import Check
from mgov.plans import limits as of_plans
from mgov.procedures import Event, Procedure

ROOMS: tuple[Room[Any], ...] = (conventions.ROOM, associations.ROOM, plans.ROOM)
PACKAGES: tuple[ModuleType, ...] = (mgov.conventions.checks, mgov.associations.checks, mgov.plans.checks)
"""Where the checks of each room are written."""
CHECKS: tuple[Check[Any], ...] = tuple(check for room in ROOMS for check in room.checks)
EVENTS: tuple[type[Event], ...] = tuple(kind for room in ROOMS for kind in room.events)
LIMITS: tuple[TimeLimit, ...] = (*of_councils.LIMITS, *of_conventions.LIMITS, *of_associations.LIMITS, *of_plans.LIMITS)
PROCEDURES: tuple[Procedure[Any], ...] = (
    *OF_COUNCILS.values(),
    conventions.LIFE,
    *associations.PROCEDURES,
    *plans.PROCEDURES,
)
