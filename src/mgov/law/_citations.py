"""Citations: the article and paragraph a rule comes from, printable in three languages and as a URN."""

from collections.abc import Iterable
from typing import Protocol

from attrs import frozen

from mgov.errors import UsageError
from mgov.language import Language, list_text, text
from mgov.law import _instruments as _i
from mgov.law._instrument import Instrument


@frozen
class Citation:
    """One place in one instrument: an article, and where the rule is narrower a paragraph and an item.

    Paragraphs are counted from 1, in the layout of the Ministry of Justice transcriptions. An article added between
    two others is written `32 bis` (مكرر) or `32 ter` (مكرر مرتين). Without an article it is the text as a whole: a
    circular whose points are known only second-hand.
    """

    instrument: Instrument
    article: str = ""
    paragraph: int | None = None
    item: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.item and not self.paragraph:
            raise UsageError(f"an item is one of a paragraph: art. {self.article}, item {self.item}")

    def place(self, lang: Language) -> str:
        """The place alone: `art. 118 § 1`; nothing for a text as a whole."""
        if not self.article:
            return ""
        key = "item" if self.item else "paragraph" if self.paragraph else "article"
        if self.instrument.in_sections:
            key = f"section_{key}"
        number, _, suffix = self.article.partition(" ")
        article = text(lang, "citation", suffix, number=number) if suffix else number
        return text(lang, "citation", key, article=article, paragraph=self.paragraph, item=self.item)

    def text(self, lang: Language) -> str:
        """The citation as one would print it: `Organic law 113-14, art. 118 § 1`."""
        return _cited(lang, self.instrument, self.place(lang))

    @property
    def urn(self) -> str:
        """The instrument's URN with the place after a tilde: `...;113-14~art118-par1`."""
        if not self.article:
            return self.instrument.urn
        place = f"art{self.article.replace(' ', '')}"
        if self.paragraph:
            place += f"-par{self.paragraph}"
        if self.item:
            place += f"-item{self.item}"
        return f"{self.instrument.urn}~{place}"


def citations_text(lang: Language, citations: Iterable[Citation]) -> str:
    """Several citations, each instrument named once: `Organic law 113-14, art. 92 and art. 94; Law 31-13, art. 16`."""
    places: dict[Instrument, list[str]] = {}
    for citation in citations:
        found = places.setdefault(citation.instrument, [])
        found += [citation.place(lang)] if citation.article else []
    return text(lang, "citation", "separator").join(
        _cited(lang, instrument, list_text(lang, found) if found else "") for instrument, found in places.items()
    )


def _cited(lang: Language, instrument: Instrument, place: str) -> str:
    name = instrument.names[lang]
    return text(lang, "citation", "cited", instrument=name, place=place) if place else name


class Cite(Protocol):
    """Makes citations of one instrument."""

    def __call__(self, article: str = "", paragraph: int | None = None, item: int | None = None) -> Citation:
        """The citation of an article, and where the rule is narrower of a paragraph and an item."""
        ...


def citing(instrument: Instrument) -> Cite:
    """A short constructor of citations of one instrument: `lo113 = citing(LO_113_14); lo113("118", 1)`."""

    def cite(article: str = "", paragraph: int | None = None, item: int | None = None) -> Citation:
        return Citation(instrument, article, paragraph, item)

    return cite


lo113: Cite = citing(_i.LO_113_14)
lo112: Cite = citing(_i.LO_112_14)
lo111: Cite = citing(_i.LO_111_14)
doc: Cite = citing(_i.DOC)
law3113: Cite = citing(_i.LAW_31_13)
law5519: Cite = citing(_i.LAW_55_19)
dahir58: Cite = citing(_i.DAHIR_1_58_376)
decree17451: Cite = citing(_i.DECREE_2_17_451)
decree05916: Cite = citing(_i.DECREE_2_05_916)
charter: Cite = citing(_i.CHARTER_78_00)
law1708: Cite = citing(_i.LAW_17_08)
law4508: Cite = citing(_i.LAW_45_08)
decree17450: Cite = citing(_i.DECREE_2_17_450)
decree17449: Cite = citing(_i.DECREE_2_17_449)
lo2911: Cite = citing(_i.LO_29_11)
law3604: Cite = citing(_i.LAW_36_04)
law5405: Cite = citing(_i.LAW_54_05)
law8612: Cite = citing(_i.LAW_86_12)
law4618: Cite = citing(_i.LAW_46_18)
decree21349: Cite = citing(_i.DECREE_2_21_349)
decree12349: Cite = citing(_i.DECREE_2_12_349)
decree22431: Cite = citing(_i.DECREE_2_22_431)
law1405: Cite = citing(_i.LAW_14_05)
law6515: Cite = citing(_i.LAW_65_15)
law00471: Cite = citing(_i.LAW_004_71)
law1818: Cite = citing(_i.LAW_18_18)
decree25152: Cite = citing(_i.DECREE_2_25_152)
law0618: Cite = citing(_i.LAW_06_18)
decree2372: Cite = citing(_i.DECREE_2_23_72)
law5719: Cite = citing(_i.LAW_57_19)
law3009: Cite = citing(_i.LAW_30_09)
law3718: Cite = citing(_i.LAW_37_18)
law1299: Cite = citing(_i.LAW_12_99)
law3812: Cite = citing(_i.LAW_38_12)
decree16404: Cite = citing(_i.DECREE_2_16_404)
decree16316: Cite = citing(_i.DECREE_2_16_316)
decree16315: Cite = citing(_i.DECREE_2_16_315)
decree16314: Cite = citing(_i.DECREE_2_16_314)
law6299: Cite = citing(_i.LAW_62_99)
law11212: Cite = citing(_i.LAW_112_12)
circular72003: Cite = citing(_i.CIRCULAR_7_2003)
circular2022: Cite = citing(_i.CIRCULAR_2022)
interior2018: Cite = citing(_i.INTERIOR_2018)
interior2025b: Cite = citing(_i.INTERIOR_2025B)
constitution: Cite = citing(_i.CONSTITUTION_2011)
lo5911: Cite = citing(_i.LO_59_11)
decree04969: Cite = citing(_i.DECREE_2_04_969)
decree10504: Cite = citing(_i.DECREE_2_10_504)
decree16301: Cite = citing(_i.DECREE_2_16_301)
decree16300: Cite = citing(_i.DECREE_2_16_300)
decree16299: Cite = citing(_i.DECREE_2_16_299)
decree22475: Cite = citing(_i.DECREE_2_22_475)
decree16307: Cite = citing(_i.DECREE_2_16_307)
decree16306: Cite = citing(_i.DECREE_2_16_306)
decree16305: Cite = citing(_i.DECREE_2_16_305)
