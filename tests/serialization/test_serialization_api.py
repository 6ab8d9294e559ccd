"""Files, open files, kinds and versions."""

import io
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from documents import typical

from mgov.conventions import Convention
from mgov.errors import BadDocument, UsageError
from mgov.serialization import KINDS, _kinds, dump, dumps, load, loads, structure, structure_subject


def test_a_file_is_given_by_its_path_or_open(tmp_path: Path) -> None:
    dossier = structure(typical())
    path = tmp_path / "a.json"
    dump(dossier, path)
    assert path.read_bytes() == dumps(dossier).encode() + b"\n"
    assert load(path) == load(str(path)) == dossier
    with path.open(encoding="utf-8") as text, path.open("rb") as data:
        assert load(text) == load(data) == dossier


@pytest.mark.parametrize("target", [io.StringIO(), io.BytesIO()])
def test_a_dossier_is_dumped_to_an_open_file(target: Any) -> None:
    dossier = structure(typical())
    dump(dossier, target)
    assert loads(target.getvalue()) == dossier


def test_a_dossier_that_cannot_be_written_leaves_the_file_alone(tmp_path: Path) -> None:
    from mgov.dossiers import Dossier

    path = tmp_path / "a.json"
    path.write_text("before")
    with pytest.raises(BadDocument):
        dump(Dossier(subject=Convention(), assumed=("nowhere",)), path)
    assert path.read_text() == "before"


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.json")


def test_text_is_readable_and_ordered() -> None:
    text = dumps(structure(typical()))
    assert text.startswith('{\n  "kind": "convention",\n  "version": 1,\n  "subject": {\n    "number": "12/2025",')
    assert "جماعة" in text
    keys = ("kind", "version", "subject", "journal", "known_until", "sources", "assumed")
    tops = [text.index(f'\n  "{key}"') for key in keys]
    assert tops == sorted(tops)


def test_the_document_given_is_not_changed() -> None:
    document = typical()
    structure(document)
    assert document == typical()


def test_a_subject_is_read_alone() -> None:
    assert structure_subject("convention", typical()["subject"]) == structure(typical()).subject
    with pytest.raises(UsageError, match="convention"):
        structure_subject("petition", {})
    with pytest.raises(BadDocument, match="an object"):
        structure_subject("convention", [])  # type: ignore[arg-type]


def test_each_kind_leads_to_its_room() -> None:
    for kind, module in KINDS.items():
        assert import_module(module).ROOM.kind == kind


def test_an_older_version_is_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(content: dict[str, Any]) -> dict[str, Any]:
        return {"subject": content.pop("text"), **content}

    monkeypatch.setitem(_kinds.MIGRATIONS, 0, renamed)
    old = {"kind": "convention", "version": 0, "text": {"title": "old"}}
    assert structure(old).subject == Convention(title="old")


def test_importing_the_module_loads_neither_cattrs_nor_a_room() -> None:
    code = "import sys, mgov.serialization; print({'cattrs', 'attrs', 'mgov.conventions'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
