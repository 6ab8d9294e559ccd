"""`mgov timeline`."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cli_runner import CLEAN, mgov, written

from mgov.language import LANGUAGES
from mgov.law import Level
from mgov.plans.timeline import timeline
from mgov.rendering import timeline_data, timeline_svg, timeline_text

MANDATE = ("--mandate", "2021-09-08")
START = date(2021, 9, 8)
PLAN: dict[str, Any] = {
    "kind": "plan",
    "version": 1,
    "subject": {"level": "commune", "council_elected": "2021-09-08", "bureau_elected": "2021-09-20"},
    "journal": [{"event": "launch_meeting_held", "on": "2022-01-18"}],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_three_forms_are_those_of_the_library(lang: Any) -> None:
    found = timeline(Level.COMMUNE, START)
    assert mgov("timeline", *MANDATE, "--lang", lang).out == timeline_text(found, lang)
    assert mgov("timeline", *MANDATE, "--lang", lang, "--format", "json").data == timeline_data(found, lang)
    assert mgov("timeline", *MANDATE, "--lang", lang, "--format", "svg").out == timeline_svg(found, lang)


def test_a_launch_or_a_session_is_given_as_a_day() -> None:
    session = mgov("timeline", *MANDATE, "--session", "2022-07-07", "--level", "province", "--format", "json")
    assert session.data == timeline_data(timeline(Level.PROVINCE, START, session=date(2022, 7, 7)), "en")
    launch = mgov("timeline", *MANDATE, "--launch", "2022-01-18", "--format", "json")
    assert launch.data == timeline_data(timeline(Level.COMMUNE, START, launch=date(2022, 1, 18)), "en")


def test_a_target_that_cannot_be_kept_is_told_and_is_no_error() -> None:
    said = mgov("timeline", *MANDATE, "--session", "2021-11-20")
    assert (said.status, said.err) == (0, "")
    assert "This calendar cannot be kept:" in said.lines


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "calendar.svg"
    said = mgov("timeline", *MANDATE, "--format", "svg", "-o", str(target))
    assert (said.status, said.out) == (0, "")
    assert target.read_text(encoding="utf-8") == timeline_svg(timeline(Level.COMMUNE, START), "en")


def test_a_duration_is_assumed_otherwise() -> None:
    data = mgov("timeline", *MANDATE, "--assume", "diagnosis=20-90", "--assume", "drafting=10", "--format", "json").data
    assert data["assumptions"]["diagnosis"] == {"least": 20, "usual": 90, "text": "diagnosis"}
    assert (data["assumptions"]["drafting"]["least"], data["assumptions"]["drafting"]["usual"]) == (10, 10)


@pytest.mark.parametrize("wrong", ["diagnosis", "diagnosis=", "diagnosis=90-20", "nothing=3", "diagnosis=x"])
def test_a_duration_that_is_none_is_refused(wrong: str) -> None:
    said = mgov("timeline", *MANDATE, "--assume", wrong)
    assert said.status == 2
    assert "is not a duration" in said.err


def test_the_facts_of_a_file_replace_the_days_counted(tmp_path: Path) -> None:
    (name,) = written(tmp_path, plan=PLAN)
    rows = {row["step"]: row for row in mgov("timeline", name, "--format", "json").data["rows"]}
    assert (rows["meeting"]["source"], rows["meeting"]["likely"]) == ("fact", "2022-01-18")
    assert rows["launch_posting"]["limit"]["likely"] == "2022-02-02"
    assert mgov("timeline", "-", stdin=json.dumps(PLAN).encode()).status == 0
    chosen = mgov("timeline", name, "--policy", "mandate_from_bureau=yes", "--format", "json").data
    assert chosen["end_of_first_year"] == "2022-09-20"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "give the start of a mandate"),
        (("FILE", *MANDATE), "give the start of a mandate"),
        (("FILE", "--launch", "2022-01-18"), "go with --mandate"),
        (("OTHER",), "not of a convention"),
        (("EMPTY",), "/subject/council_elected"),
        (("--mandate", "2030-09-08"), "outside the calendar"),
        (("--mandate", "yesterday"), "is not a day"),
    ],
)
def test_what_cannot_be_asked_is_refused(options: tuple[str, ...], told: str, tmp_path: Path) -> None:
    empty = {**PLAN, "subject": {"level": "commune"}}
    names = dict(zip(("FILE", "OTHER", "EMPTY"), written(tmp_path, plan=PLAN, other=CLEAN, empty=empty), strict=True))
    said = mgov("timeline", *(names.get(option, option) for option in options))
    assert (said.status, said.out) == (2, "")
    assert told in said.err
