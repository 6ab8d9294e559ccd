"""Verdicts and severities: what a check may answer, and how grave the answer is."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a check says of one item.

    FAIL: breached on the facts given. OPEN: a fact is missing. REVIEW: the facts are here and the law, or the order of
    events, can be read in two ways. PASS: fulfilled. NOT_APPLICABLE: the rule does not concern this item.
    """

    FAIL = "fail"
    OPEN = "open"
    REVIEW = "review"
    PASS = "pass"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How grave a breach is: a binding text (ERROR), a contested or soft rule (WARNING), good practice (INFO)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


RANK: dict[Verdict, int] = {verdict: rank for rank, verdict in enumerate(Verdict)}
"""FAIL first, NOT_APPLICABLE last."""
GRAVITY: dict[Severity, int] = {severity: rank for rank, severity in enumerate(Severity)}
"""ERROR first, INFO last."""
