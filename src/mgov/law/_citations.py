"""Citations: the article and paragraph a rule comes from, printable in three languages and as a URN."""

from collections.abc import Iterable
from typing import Protocol

from attrs import frozen

from mgov.errors import UsageError
from mgov.language import Language, list_text, text
from mgov.law import _instruments as _i


@frozen
class Citation:
    """One place in one instrument: an article, and where the rule is narrower a paragraph and an item.

    Paragraphs are counted from 1, in the layout of the Ministry of Justice transcriptions. An article added between
    two others is written `32 bis` (مكرر) or `32 ter` (مكرر مرتين).
    """

    instrument: _i.Instrument
    article: str
    paragraph: int | None = None
    item: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.item and not self.paragraph:
            raise UsageError(f"an item is one of a paragraph: art. {self.article}, item {self.item}")

    def place(self, lang: Language) -> str:
        """The place alone: `art. 118 § 1`."""
        key = "item" if self.item else "paragraph" if self.paragraph else "article"
        if self.instrument.in_sections:
            key = f"section_{key}"
        number, _, suffix = self.article.partition(" ")
        article = text(lang, "citation", suffix, number=number) if suffix else number
        return text(lang, "citation", key, article=article, paragraph=self.paragraph, item=self.item)

    def text(self, lang: Language) -> str:
        """The citation as one would print it: `Organic law 113-14, art. 118 § 1`."""
        return text(lang, "citation", "cited", instrument=self.instrument.names[lang], place=self.place(lang))

    @property
    def urn(self) -> str:
        """The instrument's URN with the place after a tilde: `...;113-14~art118-par1`."""
        place = f"art{self.article.replace(' ', '')}"
        if self.paragraph:
            place += f"-par{self.paragraph}"
        if self.item:
            place += f"-item{self.item}"
        return f"{self.instrument.urn}~{place}"


def citations_text(lang: Language, citations: Iterable[Citation]) -> str:
    """Several citations, each instrument named once: `Organic law 113-14, art. 92 and art. 94; Law 31-13, art. 16`."""
    places: dict[_i.Instrument, list[str]] = {}
    for citation in citations:
        places.setdefault(citation.instrument, []).append(citation.place(lang))
    return text(lang, "citation", "separator").join(
        text(lang, "citation", "cited", instrument=instrument.names[lang], place=list_text(lang, found))
        for instrument, found in places.items()
    )


class Cite(Protocol):
    """Makes citations of one instrument."""

    def __call__(self, article: str, paragraph: int | None = None, item: int | None = None) -> Citation:
        """The citation of an article, and where the rule is narrower of a paragraph and an item."""
        ...


def citing(instrument: _i.Instrument) -> Cite:
    """A short constructor of citations of one instrument: `lo113 = citing(LO_113_14); lo113("118", 1)`."""

    def cite(article: str, paragraph: int | None = None, item: int | None = None) -> Citation:
        return Citation(instrument, article, paragraph, item)

    return cite


lo113: Cite = citing(_i.LO_113_14)
lo112: Cite = citing(_i.LO_112_14)
lo111: Cite = citing(_i.LO_111_14)
doc: Cite = citing(_i.DOC)
law3113: Cite = citing(_i.LAW_31_13)
law5519: Cite = citing(_i.LAW_55_19)
dahir58: Cite = citing(_i.DAHIR_1_58_376)
law1818: Cite = citing(_i.LAW_18_18)
law0618: Cite = citing(_i.LAW_06_18)
law3812: Cite = citing(_i.LAW_38_12)
decree04969: Cite = citing(_i.DECREE_2_04_969)
decree17451: Cite = citing(_i.DECREE_2_17_451)
decree05916: Cite = citing(_i.DECREE_2_05_916)
