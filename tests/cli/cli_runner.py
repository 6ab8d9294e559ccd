"""The command line as a test calls it: `mgov("check", "a.json")` gives the status and what was written."""

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from mgov import dumps, example
from mgov.cli import main

CLEAN: dict[str, Any] = json.loads(dumps(example("agadir-animal-protection")))
"""A file without findings: status 0."""
WRONG: dict[str, Any] = {
    "kind": "convention",
    "version": 1,
    "subject": {"parties": [{"id": "ours", "type": "commune"}, {"id": "theirs", "type": "foreign_state"}]},
    "journal": [{"event": "agenda_sent", "on": "2025-04-11"}],
}
"""A convention with a foreign State, which is an error (CONV-004): status 1."""
UNTOLD: dict[str, Any] = {"kind": "convention", "version": 1, "subject": {}}
"""A file that says nothing, not even a day: status 3."""
FAULTY: dict[str, Any] = {
    "kind": "convention",
    "version": 1,
    "subject": {"titel": "misspelt", "total": 12, "parties": [{"id": "two words"}]},
}
"""A document with three faults: status 2."""
FAULTS = ("/subject/titel", "/subject/total", "/subject/parties/0/id")

WAITING: dict[str, Any] = {
    **CLEAN,
    "journal": [event for event in CLEAN["journal"] if event["on"] <= "2024-10-16"],
    "known_until": "2024-10-16",
    "assumed": [],
}
"""The clean file on the day the governor receives the decision: he may oppose it, and the visa is awaited."""


class Said(NamedTuple):
    """What a call gave: its exit status and what it wrote, which has to be UTF-8."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON written to standard output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines written to standard output."""
        return self.out.splitlines()


def mgov(*arguments: str, stdin: bytes = b"") -> Said:
    """Runs the command line in this process."""
    out, err = BytesIO(), BytesIO()
    with (
        patch.object(sys, "stdin", TextIOWrapper(BytesIO(stdin))),
        patch.object(sys, "stdout", TextIOWrapper(out, encoding="utf-8", write_through=True)),
        patch.object(sys, "stderr", TextIOWrapper(err, encoding="utf-8", write_through=True)),
    ):
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Said(status, out.getvalue().decode(), err.getvalue().decode())


def written(folder: Path, **documents: Any) -> list[str]:
    """The paths of documents written into a folder, one per name; what is not text is written as JSON."""
    paths = {name: folder / f"{name}.json" for name in documents}
    for name, path in paths.items():
        document = documents[name]
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths.values()]
