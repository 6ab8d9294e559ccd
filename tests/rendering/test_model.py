"""The model of a convention: right articles in the right order, nothing invented, the law in force, both directions."""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mgov
from mgov import conventions as c
from mgov.errors import UsageError
from mgov.language import LANGUAGES, Language
from mgov.rendering import Document, Skeleton, docx, markdown, model_document, model_text, pdf, skeleton_of
from mgov.rendering import _pdf as pdf_module
from mgov.rendering._articles import ARTICLES
from mgov.rendering._document import Items, Paragraph, Section, Table
from mgov.rendering._draft import BLANK
from mgov.rendering._model import SKELETONS
from mgov.testing import strategies

ON = date(2024, 11, 15)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMMUNE = c.Party(id="commune", type=c.PartyType.COMMUNE, name="جماعة السهل")
CLUB = c.Party(id="club", type=c.PartyType.ASSOCIATION, name="جمعية النور (Nour Sport)")


def of(*types: c.PartyType, **clauses: Any) -> c.Convention:
    parties = tuple(c.Party(id=f"p{place}", type=type) for place, type in enumerate(types))
    return c.Convention(parties=parties, **clauses)


# --- which text, which articles ---


@pytest.mark.parametrize(
    ("convention", "skeleton"),
    [
        (of(c.PartyType.COMMUNE, c.PartyType.ASSOCIATION), Skeleton.SUPPORT),
        (of(c.PartyType.COMMUNE, c.PartyType.COMPANY), Skeleton.SUPPORT),
        (of(c.PartyType.COMMUNE, c.PartyType.PROVINCE), Skeleton.PUBLIC),
        (of(c.PartyType.REGION, c.PartyType.MINISTRY), Skeleton.PUBLIC),
        (of(c.PartyType.COMMUNE, c.PartyType.PROVINCE, kind=c.Kind.SUPPORT), Skeleton.SUPPORT),
        (of(c.PartyType.COMMUNE, c.PartyType.FOREIGN_AUTHORITY), Skeleton.ABROAD),
        (of(c.PartyType.COMMUNE, c.PartyType.FOREIGN_NGO), Skeleton.ABROAD),
        (c.Convention(kind=c.Kind.TWINNING), Skeleton.ABROAD),
        (c.Convention(), Skeleton.SUPPORT),
    ],
)
def test_the_kind_of_text_follows_the_partners(convention: c.Convention, skeleton: Skeleton) -> None:
    assert skeleton_of(convention) == skeleton


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "convention",
    [
        of(c.PartyType.COMMUNE, c.PartyType.ASSOCIATION),
        of(c.PartyType.COMMUNE, c.PartyType.PROVINCE),
        of(c.PartyType.COMMUNE, c.PartyType.FOREIGN_AUTHORITY),
    ],
    ids=list(Skeleton),
)
def test_articles_are_numbered_in_order(convention: c.Convention, lang: Language) -> None:
    document = model_document(convention, lang, ON)
    numbers = [found.group() for section in document.sections if (found := re.search(r"[0-9]+", section.title))]
    assert numbers == [str(number) for number in range(1, len(SKELETONS[skeleton_of(convention)]) + 1)]


def test_every_article_is_written_somewhere() -> None:
    assert {key for keys in SKELETONS.values() for key in keys} == set(ARTICLES)


def test_an_article_left_out_does_not_break_the_numbers() -> None:
    public = of(c.PartyType.COMMUNE, c.PartyType.PROVINCE, lands=())
    shown = model_text(public, "fr", ON)
    assert "Foncier" not in shown
    assert "## Article 6 : Engagements des parties" in shown


# --- what it says ---


def test_amounts_stand_in_figures_and_in_words() -> None:
    shares = (c.Contribution(party="p0", kind=c.ContributionKind.MONEY, amount=Decimal(120_000), paid_to="p1"),)
    text = of(c.PartyType.COMMUNE, c.PartyType.ASSOCIATION, contributions=shares)
    assert "120\u202f000,00\u202fDH (cent vingt mille dirhams)" in model_text(text, "fr", ON)
    assert "120.000,00 درهم (مائة وعشرون ألف درهم)" in model_text(text, "ar", ON)


@pytest.mark.parametrize(
    ("on", "cited", "not_cited"),
    [
        (date(2010, 5, 1), "loi n° 78-00", "113-14"),
        (date(2016, 5, 1), "loi organique n° 113-14", "2-17-451"),
        (date(2024, 5, 1), "décret n° 2-17-451", "78-00"),
    ],
)
def test_the_preamble_cites_the_laws_in_force_on_its_day(on: date, cited: str, not_cited: str) -> None:
    shown = model_text(of(c.PartyType.COMMUNE, c.PartyType.ASSOCIATION), "fr", on)
    assert cited in shown
    assert not_cited not in shown


def test_an_aid_is_granted_first_since_the_decree_that_says_so() -> None:
    text = of(c.PartyType.COMMUNE, c.PartyType.ASSOCIATION)
    granted = "décision individuelle"
    assert granted in model_text(text, "fr", date(2018, 1, 1))
    assert granted not in model_text(text, "fr", date(2017, 12, 31))


def test_the_decision_of_the_council_stands_in_the_preamble() -> None:
    dossier = mgov.example("agadir-animal-protection")
    assert "prise le 7 octobre 2024" in model_text(dossier, "fr", ON)
    assert f"prise le {BLANK}" in model_text(dossier.subject, "fr", ON)


def test_what_is_not_known_is_a_dotted_line() -> None:
    shown = model_text(c.Convention(), "fr", ON)
    assert f"Le coût total est de {BLANK}" in shown
    assert "—" not in shown.replace(f"{BLANK} — {BLANK}", "")
    assert shown.count(f"- {BLANK}, dont le siège") == 2


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=15, deadline=None)
@given(dossier=strategies.dossiers(days=strategies.days(date(2004, 1, 1), date(2026, 1, 1))))
def test_any_file_has_a_model(dossier: Any, lang: Language) -> None:
    assert model_text(dossier, lang, ON)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sum_too_large_for_words_leaves_them_to_be_written(lang: Language) -> None:
    share = c.Contribution(party="commune", kind=c.ContributionKind.MONEY, amount=Decimal(10**15 - 1))
    shown = model_text(c.Dossier(subject=c.Convention(contributions=(share, share))), lang, ON)
    assert "1999999999999998" in re.sub(r"(?<=\d)\D(?=\d{3})", "", shown)


def test_a_name_is_never_markup() -> None:
    named = c.Convention(title="# A *b* | <c>\n## d", parties=(COMMUNE, CLUB))
    shown = model_text(named, "fr", ON)
    assert "\\# A \\*b\\* | \\<c\\> \\#\\# d" in shown
    assert sum(line.startswith("# ") for line in shown.splitlines()) == 1


# --- the other forms ---


def model(lang: Language) -> Document:
    return model_document(c.Convention(title="دعم النادي (Sport 2025)", parties=(COMMUNE, CLUB)), lang, ON)


def xml(content: bytes) -> ElementTree.Element:
    with ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read("word/document.xml"))


def test_the_docx_in_arabic_runs_right_to_left() -> None:
    pytest.importorskip("docx")
    root = xml(docx(model("ar")))
    written = [p for p in root.iter(f"{W}p") if "".join(p.itertext()).strip()]
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in written)
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in root.iter(f"{W}tbl"))
    assert root.find(f".//{W}sectPr/{W}bidi") is not None
    for run in root.iter(f"{W}r"):
        arabic = re.search("[\u0600-\u06ff]", "".join(run.itertext()))
        rtl = run.find(f"{W}rPr/{W}rtl") is not None
        assert rtl or not arabic
    assert sorted(
        {"".join(run.itertext()) for run in root.iter(f"{W}r") if re.search("[A-Za-z]", "".join(run.itertext()))}
    ) == ["Nour Sport", "Sport 2025"]


def test_the_docx_in_french_runs_left_to_right_and_says_what_the_markdown_says() -> None:
    pytest.importorskip("docx")
    root = xml(docx(model("fr")))
    assert not list(root.iter(f"{W}bidi"))
    assert not list(root.iter(f"{W}rtl"))
    said = ["".join(p.itertext()) for p in root.iter(f"{W}p")]
    for section in model("fr").sections:
        assert section.title in said


def test_the_order_of_elements_in_the_docx_is_that_of_the_format() -> None:
    pytest.importorskip("docx")
    root = xml(docx(model("ar")))
    section = [child.tag.removeprefix(W) for child in root.iter(f"{W}sectPr").__next__()]
    assert section.index("bidi") < section.index("docGrid")
    for properties in root.iter(f"{W}tblPr"):
        assert [child.tag.removeprefix(W) for child in properties][:3] == ["tblStyle", "bidiVisual", "tblW"]
    for properties in root.iter(f"{W}pPr"):
        tags = [child.tag.removeprefix(W) for child in properties]
        assert tags == sorted(tags, key=["pStyle", "bidi", "jc"].index)


def test_the_pdf_is_made_and_its_source_has_the_direction_of_its_language() -> None:
    typst = pytest.importorskip("typst")
    assert pdf(model("fr")).startswith(b"%PDF-")
    assert 'lang: "ar", dir: rtl' in pdf_module.typst_source(model("ar"), ("Amiri",))
    assert 'lang: "fr", dir: ltr' in pdf_module.typst_source(model("fr"), ("Libertinus Serif",))
    if {"Amiri", "Noto Naskh Arabic", "Noto Sans Arabic"} & set(typst.Fonts().families()):
        assert pdf(model("ar")).startswith(b"%PDF-")


def test_a_pdf_in_arabic_without_a_font_for_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("typst")
    monkeypatch.setitem(pdf_module.FONTS, "ar", ("No Such Font", "Libertinus Serif"))
    with pytest.raises(UsageError, match="font"):
        pdf(model("ar"))


@settings(max_examples=10, deadline=None)
@given(st.text(max_size=12) | st.sampled_from(['"', "\\", '#panic("x")', "$x$", "= a", "/*"]))
def test_no_text_is_typst_markup(words: str) -> None:
    typst = pytest.importorskip("typst")
    odd = Document(
        lang="fr",
        title=words,
        subtitle=words,
        sections=(Section(words, (Paragraph(words), Items((words,)), Table((words,), ((words,),)))),),
    )
    assert typst.compile(pdf_module.typst_source(odd, ("Libertinus Serif",)).encode(), format="pdf")


def test_tables_and_lists_in_markdown() -> None:
    document = Document(
        lang="en", title="T", subtitle="S", sections=(Section("A", (Items(("a", "b")), Table(("x|y",), (("1",),)))),)
    )
    assert markdown(document) == "# T\n\n**S**\n\n## A\n\n- a\n- b\n\n| x\\|y |\n| --- |\n| 1 |\n"
