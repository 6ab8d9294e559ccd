"""A written document as blocks, whatever it is then turned into: Markdown, DOCX or PDF."""

import re

from attrs import frozen

from mgov.language import Language


@frozen
class Paragraph:
    """A paragraph of plain text."""

    text: str


@frozen
class Items:
    """A list without order."""

    items: tuple[str, ...]


@frozen
class Table:
    """A table: the names of its columns and its rows, all of one width."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Items | Table


@frozen
class Section:
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@frozen(kw_only=True)
class Document:
    """A whole document: its language, its title and the line below, and its sections in order."""

    lang: Language
    title: str
    subtitle: str
    sections: tuple[Section, ...]


_BREAKS = re.compile("[ \\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufffe\\uffff]+")
"""Spaces, breaks and what no document may hold; not the no-break spaces inside amounts."""


def one_line(text: str) -> str:
    """A text on one line, without control characters."""
    return _BREAKS.sub(" ", text).strip()


def markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {_escaped(document.title)}", f"**{_escaped(document.subtitle)}**"]
    for section in document.sections:
        parts.append(f"## {_escaped(section.title)}")
        parts += [_block(block) for block in section.blocks]
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return _escaped(text)
        case Items(items):
            return "\n".join(f"- {_escaped(item)}" for item in items)
        case Table(head, rows):
            ruled = [head, ("---",) * len(head), *rows]
            return "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in ruled)


def _cell(text: str) -> str:
    return _escaped(text).replace("|", "\\|")


def _escaped(text: str) -> str:
    """What a file says stays what it is: on one line, and no markup."""
    plain = one_line(text)
    for mark in "\\`*_[]<>#":
        plain = plain.replace(mark, f"\\{mark}")
    return plain
