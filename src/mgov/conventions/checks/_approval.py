"""Checks of execution under the charter of communes, before September 2015: approval, in place of visa."""

from datetime import date

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._effect import (
    BY_START_DATE,
    EFFECT_RULE,
    OF_ORIGINAL,
    START,
    TODAY,
    VISA_AT_LAST,
    still_time,
)
from mgov.conventions.checks._execution import BLOCKED, DONE, REFUSED, REFUSED_AT_LAST, VISA_SINCE
from mgov.conventions.checks._items import ON_LISTED_PERFORMANCE, ON_PERFORMANCE, TRACKS
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.model import EffectRule
from mgov.delays import When
from mgov.findings import Outcome, Severity, fail, must_not_precede

ERROR, WARNING, INFO = Severity


@CHECKS.check(
    "CONV-001",
    "NO_COUNCIL_DECISION",
    ERROR,
    ON_PERFORMANCE,
    articles.NULLITY,
    rule="annulled",
    needs=(BLOCKED, DONE),
)
def decision_annulled(annulled: bool, done: When) -> Outcome | None:
    """Nothing is executed once the authority has annulled the decision, until the council decides anew."""
    return fail(done=done) if annulled else None


@CHECKS.check(
    "CONV-016",
    "EXECUTED_BEFORE_VISA",
    ERROR,
    ON_PERFORMANCE,
    articles.APPROVAL_OR_SILENCE,
    rule="approval",
    needs=(DONE, VISA_SINCE),
)
def executed_before_approval(done: When, approval: When) -> Outcome | None:
    """Under the charter nothing is executed before the approval; silence gives it after 45 days, or 30."""
    return must_not_precede(done, approval, done=done, approval=approval)


@CHECKS.check(
    "CONV-017",
    "VISA_REFUSED",
    ERROR,
    ON_LISTED_PERFORMANCE,
    articles.APPROVAL,
    rule="executed_unapproved",
    needs=(REFUSED, DONE),
)
def executed_after_refused_approval(refused: bool, done: When) -> Outcome | None:
    """Under the charter nothing is executed after a refused approval, until a new decision is executory."""
    return fail(done=done) if refused else None


@CHECKS.check("CONV-017", "VISA_REFUSED", ERROR, TRACKS, articles.APPROVAL, rule="unapproved", needs=(REFUSED_AT_LAST,))
def refused_approval_stands(refused: bool) -> Outcome | None:
    """Under the charter a decision refused approval carries nothing: the council must decide anew."""
    return fail() if refused else None


@CHECKS.check(
    "CONV-032",
    "EFFECT_BEFORE_VISA_CLAUSE",
    ERROR,
    TRACKS,
    articles.NEEDS_APPROVAL,
    rule="approval",
    when=(OF_ORIGINAL,),
    needs=(EFFECT_RULE,),
)
def effect_clause_before_approval(rule: EffectRule | None) -> Outcome | None:
    """Under the charter the text takes effect after the approval, not at signature or decision."""
    if rule is None:
        return fail(WARNING, "missing")
    return fail() if rule in (EffectRule.AT_SIGNATURE, EffectRule.AT_DECISION) else None


@CHECKS.check(
    "CONV-032",
    "EFFECT_BEFORE_VISA_CLAUSE",
    ERROR,
    TRACKS,
    articles.NEEDS_APPROVAL,
    rule="approval_date",
    when=(OF_ORIGINAL, BY_START_DATE),
    needs=(START, VISA_AT_LAST, TODAY),
)
def effect_date_before_approval(start: date | None, approval: When, today: When) -> Outcome | None:
    """Under the charter a text that takes effect on a fixed day does so after the approval."""
    if start is None or still_time(start, approval, today):
        return None
    return must_not_precede(start, approval, start=start, approval=approval)
