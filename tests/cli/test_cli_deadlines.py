"""`mgov deadlines`: every obligation and silence of a file, whatever became of it."""

from pathlib import Path
from typing import Any

import pytest
from cli_runner import CLEAN, UNTOLD, WAITING, mgov, written

import mgov as library
from mgov.language import LANGUAGES


def journal(*events: tuple[str, str], known_until: str | None = None) -> dict[str, Any]:
    return {
        **CLEAN,
        "journal": [{"event": name, "on": on} for name, on in events],
        "known_until": known_until,
        "assumed": [],
    }


def standings(path: str, *arguments: str) -> dict[str, str]:
    terms = mgov("deadlines", path, *arguments, "--format", "json").data["terms"]
    return {term["id"]: term["standing"] for term in terms}


def test_deadlines_tell_what_next_leaves_out(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=WAITING)
    assert standings(path).items() >= {"opposition": "running", "visa": "running"}.items()
    later = standings(path, "--on", "2024-10-25")
    assert (later["opposition"], later["visa"]) == ("run_out", "running")
    steps = mgov("next", path, "--on", "2024-10-25", "--format", "json").data["steps"]
    assert [step["id"] for step in steps] == ["visa"]


def test_a_silence_that_had_its_effect_is_told(tmp_path: Path) -> None:
    document = mgov("demo", "moulay-yacoub-football", "--print").data
    (path,) = written(tmp_path, a=document)
    assert standings(path) == {"posting": "done", "sending": "done", "opposition": "run_out", "visa": "run_out"}


SESSION = (("deliberated", "2025-02-06"), ("session_closed", "2025-02-06"))


@pytest.mark.parametrize(
    ("posted", "on", "standing"),
    [
        ("2025-02-14", "2025-06-30", "done"),
        ("2025-02-17", "2025-06-30", "done_late"),
        (None, "2025-02-14", "open"),
        (None, "2025-02-15", "late"),
    ],
)
def test_an_obligation_is_done_late_or_open(posted: str | None, on: str, standing: str, tmp_path: Path) -> None:
    """Posting within eight days of the closing of the session (LO 113-14, art. 273): 14 February."""
    events = (*SESSION, ("posted", posted)) if posted else SESSION
    (path,) = written(tmp_path, a=journal(*events, known_until=on))
    (posting,) = [
        term
        for term in mgov("deadlines", path, "--on", on, "--format", "json").data["terms"]
        if term["id"] == "posting"
    ]
    assert posting["standing"] == standing
    assert posting["done"] == posted
    assert (posting["latest"], posting["by"], posting["silence"]) == ("2025-02-14", "president", False)
    assert posting["since"] == {"event": "session_closed", "on": "2025-02-06"}
    assert posting["citation"]["urn"].endswith("113-14~art273")


def test_done_within_the_bounds_of_a_day_is_not_told_in_time(tmp_path: Path) -> None:
    posted = {"event": "posted", "on": "2025-02-10/2025-02-20"}
    document = journal(*SESSION, known_until="2025-06-30")
    document["journal"].append(posted)
    said = mgov("deadlines", *written(tmp_path, a=document), "--format", "json")
    (posting,) = [term for term in said.data["terms"] if term["id"] == "posting"]
    assert posting["standing"] == "done_unsure"
    assert posting["done"] == {"earliest": "2025-02-10", "latest": "2025-02-20"}


def test_what_came_before_its_end_stops_a_silence(tmp_path: Path) -> None:
    events = (*SESSION, ("received", "2025-02-10"), ("visa_granted", "2025-02-17"))
    (path,) = written(tmp_path, a=journal(*events, known_until="2025-06-30"))
    assert standings(path)["visa"] == "stopped"
    assert standings(path)["opposition"] == "run_out"


def test_a_journal_that_may_omit_things_leaves_a_silence_untold(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=journal(*SESSION, ("received", "2025-02-10")))
    assert standings(path, "--on", "2025-06-30")["visa"] == "untold"


@pytest.mark.parametrize("name", library.examples())
def test_what_next_tells_is_open_late_or_running(name: str, tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=mgov("demo", name, "--print").data)
    steps = mgov("next", path, "--format", "json").data["steps"]
    found = standings(path)
    assert all(found[step["id"]] in ("open", "late", "running", "untold") for step in steps)
    assert {id_ for id_, standing in found.items() if standing in ("open", "late", "running")} <= {
        step["id"] for step in steps
    }


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ar", ("جار", "عامل", "المادة 118")),
        ("fr", ("en cours", "gouverneur", "art. 118")),
        ("en", ("running", "governor", "art. 118")),
    ],
)
def test_deadlines_speak_three_languages(lang: str, words: tuple[str, ...], tmp_path: Path) -> None:
    said = mgov("deadlines", *written(tmp_path, a=WAITING), "--lang", lang)
    assert said.status == 0
    assert all(word in said.out for word in words)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_without_obligations_says_so(lang: str, tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=UNTOLD)
    said = mgov("deadlines", path, "--on", "2025-05-05", "--lang", lang)
    assert (said.status, len(said.lines)) == (0, 1)
    assert "2025" in said.out


def test_deadlines_need_a_day_to_look_from(tmp_path: Path) -> None:
    said = mgov("deadlines", *written(tmp_path, a=UNTOLD))
    assert (said.status, said.out) == (2, "")
    assert "--on" in said.err
