"""`mgov progress` and `mgov compare`: the follow-up of a plan, and two versions of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_runner import CLEAN, mgov, written

PLAN: dict[str, Any] = {
    "kind": "plan",
    "version": 1,
    "subject": {"level": "commune", "projects": [{"id": "water", "cost": "10.00"}, {"id": "roads", "cost": "10.00"}]},
    "journal": [
        {"event": "project_measured", "on": "2023-06-30", "project": "water", "done": 50, "spent": "4.00"},
        {"event": "report_prepared", "on": "2023-07-15", "act": "2023"},
        {"event": "project_measured", "on": "2024-06-30", "project": "water", "done": 100},
    ],
}


def newer() -> dict[str, Any]:
    return {**PLAN, "subject": {**PLAN["subject"], "projects": [{"id": "water", "cost": "12.00"}]}}


def test_the_day_is_the_last_of_the_file_unless_told(tmp_path: Path) -> None:
    (path,) = written(tmp_path, plan=PLAN)
    late, early = (mgov("progress", path, "--format", "json", *day) for day in ((), ("--on", "2023-12-31")))
    assert (late.status, late.data["on"], late.data["rates"][0]["percent"]) == (0, "2024-06-30", "100.0")
    assert (early.data["on"], early.data["rates"][0]["percent"]) == ("2023-12-31", "0.0")
    assert [one["day"] for one in early.data["timeline"]] == ["2023-06-30", "2023-07-15"]


def test_the_way_of_counting_is_chosen(tmp_path: Path) -> None:
    (path,) = written(tmp_path, plan=PLAN)
    said = mgov("progress", path, "--by", "spending", "--lang", "fr")
    assert said.status == 0
    assert said.lines[0] == "Avancement du programme au 30 juin 2024"
    assert any(line.startswith("Dans le temps") and "dépenses" in line for line in said.lines)
    assert mgov("progress", path, "--by", "guess").status == 2


def test_two_versions_are_compared(tmp_path: Path) -> None:
    old, new = written(tmp_path, old=PLAN, new=newer())
    said = mgov("compare", old, new, "--format", "json")
    assert said.status == 0
    assert [(one["id"], one["fate"], one["need"]) for one in said.data["changes"]] == [
        ("roads", "dropped", "update"),
        ("water", "changed", "update"),
    ]
    assert mgov("compare", "-", old, stdin=json.dumps(PLAN).encode()).lines[2] == "No difference."
    assert "المادة 16" in mgov("compare", old, new, "--lang", "ar").out
    assert "art. 16" not in mgov("compare", old, new, "--on", "2016-01-04").out


@pytest.mark.parametrize("command", [("progress",), ("compare", "-")])
def test_another_kind_of_file_is_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    said = mgov(*command, *written(tmp_path, convention=CLEAN), stdin=json.dumps(PLAN).encode())
    assert said.status == 2
    assert "convention" in said.err
