"""A written document as DOCX, through python-docx (extra `documents`).

Arabic is written right to left the way word processors expect it: `w:bidi` on sections and paragraphs, `w:bidiVisual`
on tables, `w:rtl` on the runs in Arabic script; words in Latin script stand in runs of their own.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from mgov.errors import UsageError
from mgov.rendering._document import Block, Document, Items, Paragraph, Table, one_line

FONT = "Times New Roman"
"""A font that word processors have, in Arabic too."""
_A4 = (7_560_000, 10_692_000)
"""Width and height of a page, in the units of the format (36 000 to a millimetre)."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ](?:[^؀-ۿ(){}«»،؛]*[A-Za-zÀ-ɏ0-9])?")


def docx(document: Document) -> bytes:
    """The document as DOCX, right to left for Arabic.

    Raises:
        UsageError: python-docx is not installed.
    """
    try:
        import docx as library
    except ImportError:
        raise UsageError("a DOCX needs python-docx: pip install 'mgov[documents]'") from None
    written = _Writer(library, document)
    buffer = BytesIO()
    written.finished().save(buffer)
    return buffer.getvalue()


class _Writer:
    """One document being written."""

    def __init__(self, library: Any, document: Document) -> None:
        self.element: Any = library.oxml.OxmlElement
        self.qn: Any = library.oxml.ns.qn
        self.content = document
        self.rtl = document.lang == "ar"
        self.file: Any = library.Document()

    def finished(self) -> Any:
        """The whole file."""
        self._settings()
        self._text(self.file.add_heading(level=1), self.content.title, centred=True)
        self._text(self.file.add_paragraph(), self.content.subtitle, bold=True, centred=True)
        for section in self.content.sections:
            self._text(self.file.add_heading(level=2), section.title)
            for block in section.blocks:
                self._block(block)
        return self.file

    def _settings(self) -> None:
        """Title, language, font, and the direction of the page."""
        self.file.core_properties.title = one_line(self.content.title)
        self.file.core_properties.author = ""
        for name in ("Normal", "Heading 1", "Heading 2"):
            properties = self.file.styles[name].element.get_or_add_rPr()
            fonts = properties.get_or_add_rFonts()
            for key in list(fonts.attrib):
                del fonts.attrib[key]  # the fonts of a theme would win over those named here
            for key in ("ascii", "hAnsi", "cs"):
                fonts.set(self.qn(f"w:{key}"), FONT)
        for section in self.file.sections:
            section.page_width, section.page_height = _A4
            if self.rtl:
                properties = section._sectPr
                grid = properties.find(self.qn("w:docGrid"))  # the order of these elements is fixed
                properties.insert(len(properties) if grid is None else properties.index(grid), self.element("w:bidi"))

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                self._text(self.file.add_paragraph(), text)
            case Items(items):
                for item in items:
                    self._text(self.file.add_paragraph(style="List Bullet"), item)
            case Table(head, rows):
                self._table((head, *rows))

    def _table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        table = self.file.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        if self.rtl:
            table._tbl.tblPr.insert(1, self.element("w:bidiVisual"))  # after the style, before the width
        for place, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
            for cell, text in zip(row.cells, cells, strict=True):
                self._text(cell.paragraphs[0], text, bold=place == 0)
        self.file.add_paragraph()

    def _text(self, paragraph: Any, text: str, *, bold: bool = False, centred: bool = False) -> None:
        """Fills a paragraph, one run per script where it is written right to left."""
        line = one_line(text)
        if self.rtl:
            paragraph._p.get_or_add_pPr().append(self.element("w:bidi"))
        for part, arabic in _scripts(line) if self.rtl else ((line, False),):
            run = paragraph.add_run(part)
            run.font.rtl = arabic or None
            if bold:
                run.font.bold = run.font.cs_bold = True
        if centred:
            paragraph.alignment = 1


def _scripts(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a line, each with whether it belongs to the Arabic text."""
    start = 0
    for found in _LATIN.finditer(text):
        if found.start() > start:
            yield text[start : found.start()], True
        yield found.group(), False
        start = found.end()
    if start < len(text):
        yield text[start:], True
