"""`mgov check --format sarif`: the log SARIF 2.1.0 asks for, against its schema and point by point."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_runner import CLEAN, FAULTS, FAULTY, UNTOLD, WRONG, mgov, written
from jsonschema import Draft202012Validator
from sarif_schema import sarif_schema

import mgov as library
from every_room import CHECKS
from mgov.language import LANGUAGES

IMPOSSIBLE: dict[str, Any] = {
    **WRONG,
    "journal": [{"event": "completed", "on": "2025-04-11"}, {"event": "signed", "on": "2025-04-12"}],
    "known_until": "2025-05-05",
}
KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}
LEVELS = {"none", "note", "warning", "error"}


SCHEMA = Draft202012Validator(sarif_schema())


def run_of(*arguments: str) -> dict[str, Any]:
    log = mgov("check", *arguments, "--format", "sarif").data
    SCHEMA.validate(log)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def results(*arguments: str) -> list[dict[str, Any]]:
    found = run_of(*arguments)["results"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    "change",
    [
        {"version": "2.0.0"},
        {"runs": None},
        {"other": 1},
        {"runs": [{"results": []}]},
        {"runs": [{"tool": {"driver": {"name": "mgov"}}, "results": [{"message": {"text": "a"}, "kind": "wrong"}]}]},
    ],
)
def test_the_schema_refuses_what_is_no_log(change: dict[str, Any], tmp_path: Path) -> None:
    log = mgov("check", *written(tmp_path, a=WRONG), "--format", "sarif").data
    assert SCHEMA.is_valid(log)
    assert not SCHEMA.is_valid({**log, **change})


@pytest.mark.parametrize(("document", "status"), [(CLEAN, 0), (WRONG, 1), (FAULTY, 2), (UNTOLD, 3)])
def test_the_status_is_that_of_the_other_forms(document: dict[str, Any], status: int, tmp_path: Path) -> None:
    assert mgov("check", *written(tmp_path, a=document), "--format", "sarif").status == status


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_rules_are_the_checks_with_names_help_and_articles(lang: str, tmp_path: Path) -> None:
    run = run_of(*written(tmp_path, a=CLEAN), "--lang", lang)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], run["language"]) == ("mgov", library.__version__, lang)
    checks = CHECKS
    assert [rule["id"] for rule in driver["rules"]] == [check.context for check in checks]
    for rule, check in zip(driver["rules"], checks, strict=True):
        assert rule["name"] == check.name
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS - {"none"}
        assert rule["properties"]["citations"]
        assert all(urn.startswith("urn:lex:ma:") for urn in rule["properties"]["citations"])


@pytest.mark.parametrize("document", [WRONG, UNTOLD, IMPOSSIBLE])
def test_a_result_is_a_finding(document: dict[str, Any], tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=document)
    (report,) = mgov("check", path, "--format", "json").data
    run = run_of(path)
    assert len(run["results"]) == len(report["findings"])
    for result, finding in zip(run["results"], report["findings"], strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        assert result["message"]["text"] == finding["message"]
        assert (result["kind"], result["properties"]["severity"]) == (finding["verdict"], finding["severity"])
        assert result["properties"]["missing"] == finding["missing"]
        assert result["properties"]["because"] == finding["because"]
        (location,) = result["locations"]
        assert location["logicalLocations"] == [{"fullyQualifiedName": finding["path"]}]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == Path(path).as_uri()


@pytest.mark.parametrize("document", [WRONG, UNTOLD, IMPOSSIBLE])
def test_only_what_fails_has_a_level(document: dict[str, Any], tmp_path: Path) -> None:
    """SARIF 2.1.0, 3.27.10: where the kind is another than `fail` the level is `none`."""
    found = results(*written(tmp_path, a=document))
    assert found
    for result in found:
        assert result["kind"] in KINDS
        assert result["level"] in LEVELS
        assert (result["level"] == "none") == (result["kind"] != "fail")


def test_a_breach_is_an_error_and_what_is_missing_is_open(tmp_path: Path) -> None:
    found = results(*written(tmp_path, a=WRONG))
    (failed,) = [result for result in found if result["kind"] == "fail"]
    assert (failed["ruleId"], failed["level"]) == ("CONV-004", "error")
    assert all(result["properties"]["missing"] for result in found if result["kind"] == "open")


def test_an_impossible_event_has_a_rule_of_its_own(tmp_path: Path) -> None:
    run = run_of(*written(tmp_path, a=IMPOSSIBLE))
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids[-1] == "PROC-001"
    assert len(ids) == len(set(ids))
    assert "review" in {result["kind"] for result in run["results"] if result["ruleId"] == "PROC-001"}


def test_several_files_are_one_run(tmp_path: Path) -> None:
    paths = written(tmp_path, one=CLEAN, two=WRONG)
    run = run_of(*paths)
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [Path(path).as_uri() for path in paths]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_file_that_cannot_be_read_is_a_notification_of_a_failed_run(tmp_path: Path) -> None:
    bad, good = written(tmp_path, bad=FAULTY, good=WRONG)
    run = run_of(bad, good)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    places = {place["logicalLocations"][0]["fullyQualifiedName"] for note in told for place in note["locations"]}
    assert places == set(FAULTS)
    assert {note["level"] for note in told} == {"error"}
    assert {result["ruleId"] for result in run["results"]} >= {"CONV-004"}


def test_a_relative_name_stays_relative_and_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, **{"une convention": WRONG})
    run = run_of("une convention.json")
    assert run["artifacts"] == [{"location": {"uri": "une%20convention.json"}}]


def test_standard_input_has_no_file_name() -> None:
    said = mgov("check", "-", "--format", "sarif", stdin=json.dumps(WRONG).encode())
    assert said.data["runs"][0]["artifacts"] == [{"location": {"uri": "-"}}]


@pytest.mark.parametrize(("lang", "word"), [("ar", "دولة"), ("fr", "État"), ("en", "State")])
def test_the_log_speaks_three_languages(lang: str, word: str, tmp_path: Path) -> None:
    found = results(*written(tmp_path, a=WRONG), "--lang", lang)
    assert any(word in result["message"]["text"] for result in found if result["ruleId"] == "CONV-004")
