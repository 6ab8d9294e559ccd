"""A written document as PDF, through typst (extra `documents`). Arabic needs a font: Amiri or a Noto Arabic one."""

from collections.abc import Sequence
from typing import Any

from mgov.errors import UsageError
from mgov.language import Language
from mgov.rendering._document import Block, Document, Items, Paragraph, Table, one_line

FONTS: dict[Language, tuple[str, ...]] = {
    "ar": ("Amiri", "Noto Naskh Arabic", "Noto Sans Arabic", "Libertinus Serif"),
    "fr": ("Libertinus Serif",),
    "en": ("Libertinus Serif",),
}
"""The fonts of each language, the best first; the last comes with typst."""


def pdf(document: Document, font_paths: Sequence[str] = ()) -> bytes:
    """The document as PDF, right to left for Arabic.

    Args:
        document: what `model_document` gives.
        font_paths: folders of fonts besides those of the system.

    Raises:
        UsageError: typst is not installed, or no font for Arabic is.
    """
    try:
        import typst
    except ImportError:
        raise UsageError("a PDF needs typst: pip install 'mgov[documents]'") from None
    engine: Any = typst
    fonts = engine.Fonts(font_paths=list(font_paths))
    known = [font for font in FONTS[document.lang] if font in fonts.families()]
    if document.lang == "ar" and len(known) < 2:
        raise UsageError(
            "a PDF in Arabic needs a font such as Amiri or Noto Naskh Arabic: install it, or give its folder"
        )
    made: bytes = engine.compile(typst_source(document, known).encode(), font_paths=fonts, format="pdf")
    return made


def typst_source(document: Document, fonts: Sequence[str]) -> str:
    """The document as typst source. What a file says stands in strings, never as markup."""
    rtl = document.lang == "ar"
    parts = [
        f"#set document(title: {_string(document.title)}, date: none)",
        '#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")',
        f'#set text(lang: "{document.lang}", dir: {"rtl" if rtl else "ltr"}, size: 11pt, font: {_fonts(fonts)})',
        f"#set par(justify: true, leading: {'0.9em' if rtl else '0.65em'})",
        "#show heading.where(level: 1): set align(center)",
        "#show heading.where(level: 2): set block(above: 1.3em, below: 0.7em, sticky: true)",
        _heading(1, document.title),
        f"#align(center, strong({_string(document.subtitle)}))",
    ]
    for section in document.sections:
        parts.append(_heading(2, section.title))
        parts += [_block(block) for block in section.blocks]
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return f"#par({_string(text)})"
        case Items(items):
            return f"#list({', '.join(_string(item) for item in items)})"
        case Table(head, rows):
            cells = [f"strong({_string(cell)})" for cell in head]
            header = f"table.header({', '.join(cells)})"
            body = [_string(cell) for row in rows for cell in row]
            return f"#table(columns: (1fr,) * {len(head)}, align: start, {', '.join([header, *body])})"


def _heading(level: int, title: str) -> str:
    return f"#heading(level: {level}, {_string(title)})"


def _fonts(fonts: Sequence[str]) -> str:
    return f"({', '.join(_string(font) for font in fonts)},)"


def _string(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
