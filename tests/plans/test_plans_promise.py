"""The promise on the worked cases of plans: hiding facts never turns a silence into FAIL, nor a FAIL into a silence."""

import json
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mgov import Policy, Report, Verdict, validate
from mgov.serialization import structure

CASES = sorted((Path(__file__).parents[1] / "golden" / "plans").glob("*.json"))
KEPT = {
    "event",
    "on",
    "act",
    "party",
    "id",
    "programme",
    "year",
    "complete",
    "absent",
    "updates",
    "code",
    "royal_precinct",
}


def by_code(report: Report) -> dict[str, Verdict]:
    """The worst verdict of each code; a code that is silent is absent."""
    found: dict[str, set[Verdict]] = defaultdict(set)
    for finding in report.findings:
        found[finding.code].add(finding.verdict)
    order = (Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW)
    return {code: next(verdict for verdict in order if verdict in verdicts) for code, verdicts in found.items()}


def less(document: dict[str, Any], random: Random) -> dict[str, Any]:
    """The same file with parts, fields, days or whole kinds of events hidden."""
    hidden: dict[str, Any] = json.loads(json.dumps(document))
    subject = hidden["subject"]
    for name in random.sample(sorted(subject), min(len(subject), random.choice([0, 0, 1, 2]))):
        if name not in KEPT:
            del subject[name]
            subject["complete"] = False
    for event in hidden["journal"]:
        for name in [name for name in event if name not in KEPT and random.random() < 0.05]:
            del event[name]
        if random.random() < 0.03:
            event["on"] = None
    if random.random() < 0.6:
        hidden.pop("known_until", None)
        kinds = sorted({event["event"] for event in hidden["journal"]})
        gone = random.sample(kinds, min(len(kinds), random.choice([0, 1, 2])))
        hidden["journal"] = [event for event in hidden["journal"] if event["event"] not in gone]
    return hidden


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_hiding_facts_of_a_worked_case_keeps_the_promise(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    policy = Policy(**case.get("policy", {}))
    before = by_code(validate(structure(case["document"]), policy=policy))
    random = Random(path.stem)
    for _ in range(10):
        hidden = less(case["document"], random)
        after = by_code(validate(structure(hidden), policy=policy))
        for code in before.keys() | after.keys():
            was, now = before.get(code), after.get(code)
            assert not (was is None and now == Verdict.FAIL), f"{code}: silence became FAIL: {hidden}"
            assert not (was == Verdict.FAIL and now is None), f"{code}: FAIL became silence: {hidden}"
