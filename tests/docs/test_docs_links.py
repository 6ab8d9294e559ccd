"""Links between pages lead somewhere, and what the pages must name is named."""

import re
from pathlib import Path

import pytest
from attrs import fields
from docs_pages import DOCS, ROOT, name_of, pages, prose

import mgov
from every_room import CHECKS

LINK = re.compile(r"\]\((?!https?://|mailto:)(?P<target>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.M)
LABEL = re.compile(r"^\(([a-z0-9-]+)\)=$", re.M)


def anchors(page: Path) -> set[str]:
    """The anchors of a page as GitHub and MyST make them from its headings, and its own labels."""
    slugs = (re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in HEADING.findall(prose(page)))
    return {*slugs, *LABEL.findall(prose(page))}


@pytest.mark.parametrize("page", [pytest.param(page, id=name_of(page)) for page in pages()])
def test_every_link_leads_somewhere(page: Path) -> None:
    lost: list[str] = []
    for link in LINK.finditer(prose(page)):
        target = (page.parent / link["target"]).resolve() if link["target"] else page
        wanted = {link["anchor"]} - {None} if target.suffix == ".md" else set()
        if not target.exists() or wanted - anchors(target):
            lost.append(link[0])
    assert not lost


def test_every_page_is_in_a_table_of_contents() -> None:
    listed = {DOCS / "index.md"}
    for page in pages():
        for tree in re.findall(r"^```\{toctree\}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
            entries = [line for line in tree.splitlines() if line and not line.startswith(":")]
            listed |= {(page.parent / f"{entry}.md").resolve() for entry in entries}
    assert listed == {page for page in pages() if page != ROOT / "README.md"}


def test_every_option_of_the_policy_is_among_the_readings() -> None:
    readings = (DOCS / "readings.md").read_text(encoding="utf-8")
    assert [option.name for option in fields(mgov.Policy) if not re.search(rf"`{option.name}\b", readings)] == []


def test_every_public_name_is_on_the_page_of_the_facade() -> None:
    facade = (DOCS / "reference" / "mgov.md").read_text(encoding="utf-8")
    assert [name for name in mgov.__all__ if not re.search(rf"\b{name}\b", facade)] == []


def test_every_code_named_on_a_page_is_one_of_the_catalogue() -> None:
    known = {check.code for check in CHECKS} | {"PROC-001"}
    named = {
        (name_of(page), code)
        for page in pages()
        for code in re.findall(r"\b(?:CONV|LAW|PROC)-\d{3}\b", page.read_text(encoding="utf-8"))
    }
    assert {(page, code) for page, code in named if code not in known} == set()
