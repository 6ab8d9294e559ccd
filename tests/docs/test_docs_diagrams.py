"""The diagrams show the tables of today: `make diagrams` draws them anew."""

import runpy

import pytest
from docs_pages import DOCS

from mgov.rendering import dot

DRAWN = runpy.run_path(str(DOCS / "diagrams" / "draw.py"))["PROCEDURES"]


@pytest.mark.parametrize("name", DRAWN)
def test_a_diagram_is_what_its_table_gives(name: str) -> None:
    committed = (DOCS / "diagrams" / f"{name}.dot").read_text(encoding="utf-8")
    assert committed == dot(DRAWN[name], "en")


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_has_every_state_and_arrow_of_its_diagram(name: str) -> None:
    source = (DOCS / "diagrams" / f"{name}.dot").read_text(encoding="utf-8")
    picture = (DOCS / "diagrams" / f"{name}.svg").read_text(encoding="utf-8")
    assert picture.count('class="edge"') == source.count("->")
    assert picture.count('class="node"') == source.count('  "') - source.count("->") - source.count("bold")
