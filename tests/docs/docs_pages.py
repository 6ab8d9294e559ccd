"""The pages of the documentation as the tests see them: fenced blocks, headings, links."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(
    r"^(?P<indent> *)(?P<ticks>`{3,})(?P<lang>[^\n`]*)\n(?P<body>.*?)^(?P=indent)(?P=ticks) *$", re.M | re.S
)


class Block(NamedTuple):
    """A fenced block: its language, its text without indentation, the line it starts on."""

    lang: str
    text: str
    line: int


def pages() -> list[Path]:
    """Every page, the README among them when there is one."""
    found = [page for page in sorted(DOCS.rglob("*.md")) if "_build" not in page.parts]
    readme = ROOT / "README.md"
    return [*found, readme] if readme.exists() else found


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    source = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(source):
        indent = len(match["indent"])
        body = "".join(line[indent:] if line.strip() else "\n" for line in match["body"].splitlines(keepends=True))
        yield Block(match["lang"].strip(), body, source.count("\n", 0, match.start()) + 1)


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def agrees(shown: str, given: str) -> bool:
    """Whether what is shown is what was given; `...` stands for anything. Spaces at line ends, kinds of spaces and
    marks of direction, which nobody sees on the page, are let go."""
    parts = [re.escape(_plain(part)) for part in _plain(shown).split("...")]
    return re.fullmatch(r"[\s\S]*?".join(parts), _plain(given)) is not None


INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2066": None, "\u2069": None, "\u200e": None})


def _plain(text: str) -> str:
    text = text.translate(INVISIBLE)
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()).rstrip()
