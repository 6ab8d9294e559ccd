"""What the pages show is what happens: python blocks run, console blocks print what stands below their command.

On a page every `python` block runs in order in one namespace; a `text` block that follows one shows what it prints.
"""

import contextlib
import io
import shlex
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from docs_pages import Block, agrees, blocks, name_of, pages

from mgov.cli import main


def _page(*langs: str) -> list[object]:
    return [
        pytest.param(page, id=name_of(page)) for page in pages() if any(block.lang in langs for block in blocks(page))
    ]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("page", _page("python"))
def test_python_blocks_run_and_print_what_the_page_shows(page: Path) -> None:
    namespace: dict[str, object] = {"__name__": "__page__"}
    found = [*blocks(page), Block("", "", 0)]
    for block, following in pairwise(found):
        if block.lang != "python":
            continue
        printed = io.StringIO()
        code = compile("\n" * block.line + block.text, str(page), "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, namespace)
        if following.lang == "text":
            shown = following.text
            assert agrees(shown, printed.getvalue()), _differs(page, block, shown, printed.getvalue())


@pytest.mark.parametrize("page", _page("console"))
def test_console_blocks_print_what_the_page_shows(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    status = 0
    for block in blocks(page):
        if block.lang == "json" and block.text.startswith("{"):
            Path("document.json").write_text(block.text, encoding="utf-8")
        if block.lang != "console":
            continue
        given: list[str] = []
        for line in block.text.splitlines():
            if not line.startswith("$ "):
                continue
            given.append(line)
            if line == "$ echo $?":
                given.append(str(status))
            else:
                output, status = _run(line.removeprefix("$ "), monkeypatch)
                given += [output.rstrip("\n")] if output else []
        told = "\n".join(given)
        assert agrees(block.text, told), _differs(page, block, block.text, told)


def _run(command: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """A command of the page, in this process: `mgov ... [< FILE] [> FILE]`."""
    words = shlex.split(command)
    target = words[words.index(">") + 1] if ">" in words else None
    source = words[words.index("<") + 1] if "<" in words else None
    words = [word for word in words if word not in (">", "<", target, source)]
    assert words[0] == "mgov", f"the tests run mgov only, not {command!r}"
    if source is not None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(source).read_bytes())))
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            status = main(words[1:])
        except SystemExit as stop:
            status = int(stop.code or 0)
    if target is None:
        return output.getvalue(), status
    Path(target).write_text(output.getvalue(), encoding="utf-8")
    return "", status


def _differs(page: Path, block: Block, shown: str, given: str) -> str:
    return f"{name_of(page)}:{block.line}\n--- the page shows\n{shown}\n--- it prints\n{given}"
