"""Checks of an application's own are asked like the shipped ones, of the file they are handed in with only."""

from typing import Any

import mgov
from mgov.conventions import ConventionFacts
from mgov.conventions.checks import FILE
from mgov.findings import Checks, Fact, Outcome, Severity, Unknown, Verdict, fail

TITLE: Fact[ConventionFacts, str] = Fact(
    "a title", lambda facts: facts.convention.title or Unknown(("/subject/title",))
)
OURS: Checks[ConventionFacts] = Checks()


@OURS.check("OWN-001", "TITLE_TOO_LONG", Severity.INFO, FILE, {None: ()}, needs=(TITLE,))
def short_title(title: str) -> Outcome | None:
    """A title has ten letters at most."""
    return fail() if len(title) > 10 else None


def verdicts(title: str | None, **given: Any) -> list[Verdict]:
    report = mgov.validate_convention(mgov.conventions.Convention(title=title), **given)
    return [finding.verdict for finding in report.of("OWN-001")]


def test_a_check_handed_in_is_asked() -> None:
    assert verdicts("a long title", also=OURS) == [Verdict.FAIL]
    assert verdicts("short", also=OURS) == []
    assert verdicts(None, also=OURS) == [Verdict.OPEN]


def test_it_is_asked_only_where_it_is_handed_in() -> None:
    assert verdicts("a long title") == []


def test_the_rest_of_the_report_is_the_same() -> None:
    file = mgov.example("moulay-yacoub-football")
    alone, also = mgov.validate(file), mgov.validate(file, also=OURS)
    assert [f for f in also.findings if f.code != "OWN-001"] == list(alone.findings)
