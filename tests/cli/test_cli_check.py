"""`mgov check`: what it writes where, and its exit status."""

import json
import sys
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from cli_runner import CLEAN, FAULTS, FAULTY, UNTOLD, WRONG, mgov, written

from mgov.cli import _check
from mgov.dossiers import validate
from mgov.language import LANGUAGES


@pytest.mark.parametrize(("document", "status"), [(CLEAN, 0), (WRONG, 1), (FAULTY, 2), (UNTOLD, 3)])
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_status_tells_the_verdict(document: dict[str, Any], status: int, form: str, tmp_path: Path) -> None:
    said = mgov("check", "--format", form, *written(tmp_path, a=document))
    assert said.status == status
    assert bool(said.err) == (status == 2)


_STATUS = {"clean": (CLEAN, 0), "untold": (UNTOLD, 3), "wrong": (WRONG, 1), "faulty": (FAULTY, 2)}


@pytest.mark.parametrize(
    ("names", "status"),
    [
        (("clean", "untold"), 3),
        (("clean", "wrong"), 1),
        (("untold", "wrong"), 1),
        (("clean", "untold", "wrong"), 1),
        (("clean", "faulty"), 2),
        (("untold", "faulty"), 2),
        (("wrong", "faulty"), 2),
        (("clean", "untold", "wrong", "faulty"), 2),
    ],
)
def test_of_several_files_the_gravest_status_wins_in_any_order(
    names: tuple[str, ...], status: int, tmp_path: Path
) -> None:
    paths = written(tmp_path, **{name: _STATUS[name][0] for name in names})
    assert {mgov("check", *order).status for order in permutations(paths)} == {status}


def test_findings_go_to_standard_output_with_place_articles_and_remedy(tmp_path: Path) -> None:
    said = mgov("check", *written(tmp_path, a=WRONG))
    for expected in ("CONV-004", "/subject/parties/1", "art. 86", "11 April 2025"):
        assert expected in said.out
    assert said.err == ""


def test_a_file_without_findings_says_so(tmp_path: Path) -> None:
    said = mgov("check", *written(tmp_path, a=CLEAN))
    assert "No finding" in said.out
    assert "0 findings" in said.out


def test_a_file_without_a_day_says_what_is_missing(tmp_path: Path) -> None:
    said = mgov("check", *written(tmp_path, a=UNTOLD))
    assert "/subject/parties" in said.out


def test_only_several_files_are_named(tmp_path: Path) -> None:
    one, two = written(tmp_path, one=CLEAN, two=WRONG)
    assert not [line for line in mgov("check", one).lines if line.startswith("==")]
    assert [line for line in mgov("check", one, two).lines if line.startswith("==")] == [f"== {one}", f"== {two}"]


@pytest.mark.parametrize(("lang", "word"), [("ar", "دولة أجنبية"), ("fr", "État étranger"), ("en", "foreign State")])
def test_the_report_speaks_three_languages(lang: str, word: str, tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=WRONG)
    assert word.lower() in mgov("check", path, "--lang", lang).out.lower()
    found = mgov("check", path, "--lang", lang, "--format", "json").data[0]
    assert found["language"] == lang
    assert word.lower() in found["findings"][0]["title"].lower()


def test_json_holds_one_report_per_file(tmp_path: Path) -> None:
    paths = written(tmp_path, one=CLEAN, two=WRONG)
    first, second = mgov("check", *paths, "--format", "json").data
    assert [first["file"], second["file"]] == paths
    assert (first["verdict"], first["has_errors"], first["findings"]) == ("pass", False, [])
    assert (second["verdict"], second["has_errors"], second["on"]) == ("fail", True, "2025-04-11")
    (finding,) = [finding for finding in second["findings"] if finding["verdict"] == "fail"]
    assert (finding["code"], finding["severity"], finding["path"]) == ("CONV-004", "error", "/subject/parties/1")
    assert finding["citations"][0]["urn"].startswith("urn:lex:ma:")


def test_json_says_the_same_in_every_language_but_for_the_words(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=WRONG)

    def judged(lang: str) -> list[tuple[Any, ...]]:
        (report,) = mgov("check", path, "--lang", lang, "--format", "json").data
        return [(f["rule"], f["verdict"], f["severity"], f["path"], f["missing"]) for f in report["findings"]]

    assert judged("ar") == judged("fr") == judged("en")


def test_a_dash_is_standard_input(tmp_path: Path) -> None:
    text = json.dumps(WRONG).encode()
    assert mgov("check", "-", stdin=text).out == mgov("check", *written(tmp_path, a=WRONG)).out
    said = mgov("check", "-", *written(tmp_path, b=CLEAN), "--format", "json", stdin=text)
    assert said.data[0]["file"] == "-"
    assert said.status == 1


def test_a_byte_order_mark_is_no_fault() -> None:
    assert mgov("check", "-", stdin=b"\xef\xbb\xbf" + json.dumps(CLEAN).encode()).status == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [(b"", "nothing"), (b"{", "line 1"), (b'"\xff"', "0xff"), (b"[]", "an object"), (b'{"kind": "petition"}', "/kind")],
)
def test_what_is_no_document_is_told_on_standard_error(text: bytes, expected: str) -> None:
    said = mgov("check", "-", stdin=text)
    assert (said.status, said.out.strip()) == (2, "")
    assert said.err.startswith("mgov: -: ")
    assert expected in said.err


def test_every_fault_is_told_at_once_one_line_each(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=FAULTY)
    said = mgov("check", path)
    lines = said.err.splitlines()
    assert all(line.startswith(f"mgov: {path}: /subject/") for line in lines)
    assert sorted(line.split(": ")[2] for line in lines) == sorted(FAULTS)


def test_a_missing_file_is_named_and_the_others_are_checked(tmp_path: Path) -> None:
    missing, (present,) = str(tmp_path / "none.json"), written(tmp_path, a=WRONG)
    said = mgov("check", missing, present)
    assert said.status == 2
    assert missing in said.err
    assert "CONV-004" in said.out


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    said = mgov("check", str(tmp_path))
    assert (said.status, said.out.strip()) == (2, "")
    assert str(tmp_path) in said.err


def test_json_output_stays_json_where_files_are_bad(tmp_path: Path) -> None:
    bad, good = written(tmp_path, a=FAULTY, b=CLEAN)
    assert mgov("check", bad, "--format", "json").data == []
    assert [report["file"] for report in mgov("check", bad, good, "--format", "json").data] == [good]


LATE = [{"event": "deliberated", "on": "2035-05-05"}, {"event": "session_closed", "on": "2035-05-05"}]


def test_a_day_outside_the_calendar_is_bad_input(tmp_path: Path) -> None:
    late = {**UNTOLD, "subject": CLEAN["subject"], "journal": LATE}
    said = mgov("check", *written(tmp_path, a=late))
    assert said.status == 2
    assert "2035-05-05 is outside the calendar" in said.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_title_in_arabic_goes_through_unharmed(lang: str, tmp_path: Path) -> None:
    parties = [{"id": "a", "type": "commune", "name": "جماعة إفران"}, {"id": "b", "type": "association"}]
    journal = [{"event": "paid", "on": "2025-05-05"}]
    named = {**UNTOLD, "subject": {"parties": parties}, "journal": journal, "known_until": "2025-05-05"}
    assert "جماعة إفران" in mgov("check", *written(tmp_path, a=named), "--lang", lang).out


# --- the readings chosen ---


def test_a_reading_chosen_is_followed_and_printed(tmp_path: Path) -> None:
    on_149 = {**CLEAN, "subject": {**CLEAN["subject"], "legal_basis": ["LO-113-14:149"]}}
    (path,) = written(tmp_path, a=on_149)
    assert mgov("check", path).status == 0
    assert mgov("check", path, "--policy", "strict_149=yes").status == 1
    assert mgov("check", path, "--policy", "strict_149=no").status == 0
    said = mgov("check", path, "--policy", "strict_149=yes", "--policy", "roll_on_closure=no", "--format", "json")
    policy = said.data[0]["policy"]
    assert (policy["strict_149"], policy["roll_on_closure"], policy["roll_on_saturday"]) == (True, False, None)


def test_a_day_chosen_is_followed_and_printed(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=CLEAN)
    said = mgov("check", path, "--policy", "circular_2025_since=2025-10-01", "--format", "json")
    assert said.data[0]["policy"]["circular_2025_since"] == "2025-10-01"
    wrong = mgov("check", path, "--policy", "circular_2025_since=soon")
    assert (wrong.status, wrong.out) == (2, "")


def test_a_window_chosen_in_days_is_printed(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=CLEAN)
    said = mgov("check", path, "--policy", "election_window_days=60", "--format", "json")
    assert said.data[0]["policy"]["election_window_days"] == 60


@pytest.mark.parametrize(
    "choice",
    ["strict_149", "strict_149=maybe", "strict_149=1", "election_window_days=yes", "election_window_days=-1",
     "strict=yes", "=yes", ""],
)  # fmt: skip
def test_what_is_no_reading_is_misuse(choice: str) -> None:
    said = mgov("check", "-", "--policy", choice)
    assert (said.status, said.out) == (2, "")
    assert f"{choice!r} is not a reading such as roll_on_closure=yes" in said.err


def test_a_folder_stands_for_its_documents_and_a_line_of_json_lines_for_one(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder, first=CLEAN)
    (folder / "more.jsonl").write_text(f"{json.dumps(WRONG)}\n\n{json.dumps(UNTOLD)}\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not a document", encoding="utf-8")
    said = mgov("check", str(folder), "--format", "json")
    assert said.status == 1
    names = [str(folder / "first.json"), f"{folder / 'more.jsonl'}:1", f"{folder / 'more.jsonl'}:3"]
    assert [(one["file"], one["verdict"]) for one in said.data] == list(
        zip(names, ["pass", "fail", "open"], strict=True)
    )
    shown = mgov("check", str(folder))
    assert [line for line in shown.lines if line.startswith("== ")] == [f"== {name}" for name in names]


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_judged(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(f"{{}}\n{json.dumps(CLEAN)}\n", encoding="utf-8")
    said = mgov("check", str(path))
    assert said.status == 2
    assert all(line.startswith(f"mgov: {path}:1: ") for line in said.err.splitlines())
    assert said.lines[0] == f"== {path}:2"


def test_a_folder_without_documents_is_not_a_clean_one(tmp_path: Path) -> None:
    said = mgov("check", str(tmp_path))
    assert (said.status, said.out) == (2, "")
    assert str(tmp_path) in said.err


@pytest.mark.parametrize("form", ["text", "json"])
def test_each_report_is_written_before_the_next_file_is_judged(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long file of JSON Lines takes no more memory than a short one."""
    written_so_far: list[int] = []

    def watched(*arguments: Any, **options: Any) -> Any:
        sys.stdout.flush()
        written_so_far.append(sys.stdout.buffer.tell())
        return validate(*arguments, **options)

    monkeypatch.setattr(_check, "validate", watched)
    lines = tmp_path / "many.jsonl"
    lines.write_text(f"{json.dumps(CLEAN)}\n" * 3, encoding="utf-8")
    assert mgov("check", str(lines), "--format", form).status == 0
    assert written_so_far == sorted(set(written_so_far))
    assert len(written_so_far) == 3
