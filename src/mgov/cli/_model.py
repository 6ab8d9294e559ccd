"""`mgov model`: the text of a convention, as Markdown, DOCX or PDF."""

import argparse
from pathlib import Path

from mgov import rendering
from mgov.cli._files import day_of, read_file
from mgov.cli._options import CLEAN
from mgov.conventions import Convention
from mgov.errors import UsageError
from mgov.rendering import Document

SUFFIXES = (".md", ".docx", ".pdf")


def model(options: argparse.Namespace) -> int:
    """Written to a file of the form its name tells, or printed as Markdown."""
    target = None if options.output is None else Path(options.output)
    if target is not None and target.suffix not in SUFFIXES:
        raise UsageError(f"a model is written to a {', '.join(SUFFIXES)} file, not to {target.name!r}")
    dossier = read_file(options.file)
    if not isinstance(dossier.subject, Convention):
        raise UsageError(f"a model is that of a convention, not of a {type(dossier.subject).__name__.lower()}")
    on = options.on or dossier.subject.dated or day_of(dossier, options)
    document = rendering.model_document(dossier, options.lang, on)
    if target is None:
        print(rendering.markdown(document), end="")
    else:
        target.write_bytes(_written(document, target.suffix, options))
    return CLEAN


def _written(document: Document, suffix: str, options: argparse.Namespace) -> bytes:
    if suffix == ".docx":
        return rendering.docx(document)
    if suffix == ".pdf":
        return rendering.pdf(document, options.fonts)
    return rendering.markdown(document).encode()
