"""Checks of the use of a plan in a commune that holds a royal palace."""

from mgov.delays import When
from mgov.findings import Basis, Fact, Outcome, Severity, fail, must_not_precede
from mgov.law import lo113
from mgov.plans.checks._adoption import (
    DECIDED,
    DONE,
    EXECUTED,
    FREE,
    IN_FORCE_SINCE,
    OF_PLAN,
    REFUSED,
    precinct,
)
from mgov.plans.checks._items import ON_USE, ByEvent
from mgov.plans.checks._register import CHECKS
from mgov.plans.regimes import GAP, PAC

PRECINCT: Fact[ByEvent, bool] = Fact("a royal precinct", precinct)
_APPROVAL: Basis = {GAP: (lo113("114"),), PAC: (lo113("114"),)}


@CHECKS.check(
    "PLAN-004", "EXECUTED_BEFORE_VISA", Severity.ERROR, ON_USE, _APPROVAL, rule="precinct",
    when=(PRECINCT, EXECUTED, DECIDED, FREE), needs=(DONE, IN_FORCE_SINCE),
)  # fmt: skip
def executed_before_approval(done: When, since: When) -> Outcome | None:
    """In a royal precinct no plan is executed before the interior minister approves it; silence never counts."""
    return must_not_precede(done, since, None, "message", done=done)


@CHECKS.check(
    "PLAN-005", "VISA_REFUSED", Severity.ERROR, ON_USE, _APPROVAL, rule="precinct", when=(PRECINCT, OF_PLAN),
    needs=(REFUSED,),
)  # fmt: skip
def not_used_once_approval_refused(refused: bool) -> Outcome | None:
    """Nor is one whose approval was refused."""
    return fail() if refused else None
