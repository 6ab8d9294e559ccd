"""Every golden case of the rooms is judged as it says, and every check is seen three ways."""

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from every_room import CHECKS, LIMITS
from mgov import Policy, Report, Severity, Verdict, deadline, standard_calendar, validate
from mgov.serialization import structure

GOLDEN = Path(__file__).parent.parent / "golden"
FILES = [*GOLDEN.glob("associations/*.json"), *GOLDEN.glob("conventions/*.json"), *GOLDEN.glob("plans/*.json")]
CASES: dict[str, dict[str, Any]] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FILES)}
ROWS = [
    pytest.param(row, id=f"{name}-{row['limit']}-{row['from']}")
    for name, case in CASES.items()
    for row in case.get("deadlines", ())
]
LIMIT = {limit.id: limit for limit in LIMITS}
CODES = sorted({check.code for check in CHECKS})
NEVER_FIRES = {"ASSO-005", "ASSO-031", "LAW-001", "LAW-002"}  # only ever OPEN or REVIEW: the law does not settle it
UNDECIDED = (Verdict.OPEN, Verdict.REVIEW)
GRAVEST_FIRST = list(Severity)


def policy_of(chosen: dict[str, Any]) -> Policy:
    """The policy of a case; a day is written as text."""
    options: dict[str, Any] = {
        name: date.fromisoformat(choice) if isinstance(choice, str) else choice for name, choice in chosen.items()
    }
    return Policy(**options)


@cache
def report_of(name: str) -> Report:
    case = CASES[name]
    return validate(structure(case["document"]), policy=policy_of(case.get("policy", {})))


def fired(report: Report) -> dict[str, str]:
    """The codes that FAIL, each with its gravest severity."""
    found: dict[str, Severity] = {}
    for finding in report.findings:
        if finding.verdict == Verdict.FAIL:
            gravest = min(found.get(finding.code, finding.severity), finding.severity, key=GRAVEST_FIRST.index)
            found[finding.code] = gravest
    return {code: severity.value for code, severity in found.items()}


def undecided(report: Report) -> set[str]:
    return {finding.code for finding in report.findings if finding.verdict in UNDECIDED}


def told(report: Report, codes: Iterable[str]) -> str:
    """The findings of these codes, one per line, for a failure message."""
    lines = [
        f"    {f.code} {f.severity.value} {f.verdict.value} at {f.path or '/'} {f.context} missing {list(f.missing)}"
        for f in report.findings
        if f.code in set(codes)
    ]
    return "\n".join(lines) or "    no finding"


@pytest.mark.parametrize("name", CASES)
def test_a_golden_case(name: str) -> None:
    case, report = CASES[name], report_of(name)
    expect = case["expect"]
    failing, doubtful = fired(report), undecided(report)
    faults: list[str] = []

    def fault(code: str, wanted: str) -> None:
        faults.append(f"  {code}: {wanted}, got\n{told(report, [code])}")

    for code, severity in expect["fires"].items():
        if failing.get(code) != severity:
            fault(code, f"should FAIL at severity {severity}")
    for code in expect.get("silent", ()):
        if code in failing or code in doubtful:
            fault(code, "should be silent")
    for code in expect.get("open", ()):
        if code not in doubtful:
            fault(code, "should be OPEN or REVIEW")
    for code in expect.get("not_fires", ()):
        if code in failing:
            fault(code, "should not FAIL")
    if expect.get("only"):
        for code in sorted((set(failing) - set(expect["fires"])) | (doubtful - set(expect.get("open", ())))):
            fault(code, "should say nothing more (closed world)")
    if report.verdict != expect["verdict"]:
        faults.append(f"  verdict {report.verdict.value} instead of {expect['verdict']}")
    assert not faults, "\n".join([f"{case['case']}: {case['title']}", f"  {case['law']}", *faults])


@pytest.mark.parametrize("row", ROWS)
def test_a_deadline_of_a_golden_case(row: dict[str, str]) -> None:
    found = deadline(LIMIT[row["limit"]], date.fromisoformat(row["from"]), standard_calendar())
    given = {name: getattr(found, name).isoformat() for name in ("earliest", "likely", "latest")}
    assert given == {name: row[name] for name in given}, row["shows"]


@pytest.mark.parametrize("name", CASES)
def test_a_golden_file_is_named_and_filled_in(name: str) -> None:
    case = CASES[name]
    assert name.startswith(f"{case['case']}-")
    expect = case["expect"]
    named = [*expect["fires"], *expect.get("silent", ()), *expect.get("open", ()), *expect.get("not_fires", ())]
    assert set(named) <= set(CODES), "a code that is not implemented"
    assert not set(expect.get("silent", ())) & {*expect["fires"], *expect.get("open", ())}
    assert case["law"]
    assert case["title"]


@pytest.mark.parametrize("code", CODES)
def test_every_check_fires_is_silent_and_is_open_somewhere(code: str) -> None:
    expectations = [case["expect"] for case in CASES.values()]
    if code not in NEVER_FIRES:
        assert any(code in expect["fires"] for expect in expectations), f"no case makes {code} fire"
    assert any(code in expect.get("silent", ()) for expect in expectations), f"in no case {code} is silent"
    assert any(code in expect.get("open", ()) for expect in expectations), f"in no case {code} is open"


def test_there_are_golden_cases() -> None:
    assert len(CASES) >= 40
