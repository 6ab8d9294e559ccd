"""Findings: verdicts, facts, checks, and the report they make."""

from mgov.findings._checks import (
    Basis,
    Check,
    Checks,
    Each,
    Item,
    OneOf,
    Outcome,
    Rules,
    Scope,
    fail,
    review,
    undecided,
)
from mgov.findings._facts import Fact, Path, Unknown, known, pointer, together
from mgov.findings._findings import Finding
from mgov.findings._intervals import must_not_follow, must_not_precede
from mgov.findings._report import Report
from mgov.findings._verdicts import GRAVITY, RANK, Severity, Verdict

__all__ = [
    "GRAVITY",
    "RANK",
    "Basis",
    "Check",
    "Checks",
    "Each",
    "Fact",
    "Finding",
    "Item",
    "OneOf",
    "Outcome",
    "Path",
    "Report",
    "Rules",
    "Scope",
    "Severity",
    "Unknown",
    "Verdict",
    "fail",
    "known",
    "must_not_follow",
    "must_not_precede",
    "pointer",
    "review",
    "together",
    "undecided",
]
