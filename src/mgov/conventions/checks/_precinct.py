"""The check of execution in a commune that holds a royal palace."""

from datetime import date

from mgov.conventions.checks._items import ON_PERFORMANCE, ByEvent
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.checks._territory import PRECINCT
from mgov.delays import When, Window
from mgov.findings import Fact, Outcome, Severity, must_not_precede
from mgov.law import COMMUNE_2015, lo113


def _done(subject: ByEvent) -> When:
    if subject.entry is None:
        return Window(date.min, date.max, subject.facts.omitted.paths)
    return subject.entry.when


DONE: Fact[ByEvent, When] = Fact("the day of the event", _done)
APPROVED_SINCE: Fact[ByEvent, When] = Fact("the day of the approval", lambda s: s.facts.visa_since(s.track))


@CHECKS.check(
    "CONV-016", "EXECUTED_BEFORE_VISA", Severity.ERROR, ON_PERFORMANCE, {COMMUNE_2015: (lo113("114"),)},
    rule="precinct", when=(PRECINCT,), needs=(DONE, APPROVED_SINCE),
)  # fmt: skip
def executed_before_approval(done: When, approved: When) -> Outcome | None:
    """In a royal precinct nothing is executed before the interior minister approves; silence never counts."""
    return must_not_precede(done, approved, done=done, approved=approved)
