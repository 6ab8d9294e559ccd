"""`mgov portfolio` and `mgov model`: many files at once, and a text written."""

import json
from pathlib import Path

import pytest
from cli_runner import CLEAN, FAULTY, UNTOLD, mgov, written

ON = ("--on", "2026-03-01")


def test_files_folders_and_lines_are_one_portfolio(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder, first=CLEAN)
    (folder / "more.jsonl").write_text(f"{json.dumps(CLEAN)}\n\n{json.dumps(UNTOLD)}\n", encoding="utf-8")
    (folder / "notes.txt").write_text("not a document", encoding="utf-8")
    alone = written(tmp_path, alone=CLEAN)
    said = mgov("portfolio", str(folder), *alone, *ON, "--format", "json")
    assert said.status == 0
    assert said.data["size"] == 4
    expired = [one["file"] for one in said.data["concerns"] if one["matter"] == "expired" and one["certain"]]
    assert expired == [str(folder / "first.json"), f"{folder / 'more.jsonl'}:1", *alone]


def test_a_document_on_standard_input(tmp_path: Path) -> None:
    said = mgov("portfolio", "-", *ON, "--lang", "fr", stdin=json.dumps(CLEAN).encode())
    assert said.status == 0
    assert said.lines[0] == "1 convention au 1er mars 2026"
    assert "- - : La durée est écoulée : 1er janvier 2026." in said.lines


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_looked_at(tmp_path: Path) -> None:
    paths = written(tmp_path, faulty=FAULTY, fine=CLEAN)
    said = mgov("portfolio", *paths, str(tmp_path / "absent.json"), *ON, "--format", "json")
    assert said.status == 2
    assert said.data["size"] == 1
    assert f"mgov: {paths[0]}: /subject/titel" in said.err
    assert "absent.json" in said.err


def test_the_horizon_is_asked_for(tmp_path: Path) -> None:
    document = {**CLEAN, "subject": {**CLEAN["subject"], "project": "pets"}}
    paths = written(tmp_path, one=document)
    early = ("--on", "2025-12-01")
    asked = mgov("portfolio", *paths, *early, "--within", "31", "--dropped", "pets", "--format", "json").data
    certain = {one["matter"] for one in asked["concerns"] if one["certain"]}
    assert {"expiring", "overtaken"} <= certain
    asked = mgov("portfolio", *paths, *early, "--within", "30", "--format", "json").data
    assert not {"expiring", "overtaken"} & {one["matter"] for one in asked["concerns"]}


@pytest.mark.parametrize("wrong", [("portfolio", "a.json"), ("portfolio", "a.json", *ON, "--within", "soon")])
def test_what_is_missing_or_no_number_is_bad_usage(wrong: tuple[str, ...]) -> None:
    assert mgov(*wrong).status == 2


# --- the model ---


def test_a_model_is_printed_as_markdown(tmp_path: Path) -> None:
    said = mgov("model", *written(tmp_path, one=CLEAN), "--lang", "ar")
    assert said.status == 0
    assert said.lines[0] == "# اتفاقية شراكة ودعم"


@pytest.mark.parametrize(("name", "start"), [("m.md", b"# "), ("m.docx", b"PK"), ("m.pdf", b"%PDF-")])
def test_a_model_is_written_in_the_form_its_name_tells(tmp_path: Path, name: str, start: bytes) -> None:
    pytest.importorskip("docx")
    pytest.importorskip("typst")
    target = tmp_path / name
    said = mgov("model", *written(tmp_path, one=CLEAN), "--lang", "fr", "-o", str(target))
    assert (said.status, said.out) == (0, "")
    assert target.read_bytes().startswith(start)


def test_another_form_is_refused_before_anything_is_read() -> None:
    said = mgov("model", "absent.json", "-o", "m.odt")
    assert said.status == 2
    assert ".odt" in said.err


def test_a_file_without_any_day_needs_one(tmp_path: Path) -> None:
    paths = written(tmp_path, one=UNTOLD)
    assert mgov("model", *paths).status == 2
    assert mgov("model", *paths, "--on", "2024-01-01").status == 0
