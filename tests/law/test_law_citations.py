"""Every rule rests on an article that exists, and every article prints in three languages and as a URN."""

import csv
import re
from pathlib import Path

import pytest
from cited_rules import Rule, rules

from every_room import CHECKS
from mgov.council import COMPETENCES, Field
from mgov.language import LANGUAGES
from mgov.law import (
    INSTRUMENTS,
    LAW_31_13,
    LAW_55_19,
    LO_113_14,
    Citation,
    citing,
    dahir58,
    decree05916,
    doc,
    law3113,
    law5519,
    lo113,
)

RULES = tuple(rules())
CITED = sorted(
    {citation for rule in RULES for citation in rule.citations if citation is not None},
    key=lambda citation: citation.urn,
)
COUNTS = {
    (row["instrument"], row["article"]): int(row["paragraphs"])
    for row in csv.DictReader((Path(__file__).parent / "articles.csv").read_text(encoding="utf-8").splitlines())
}
"""Paragraphs per article, as counted in the official texts; under `*` the number of articles of the whole text."""

URN = re.compile(
    r"urn:lex:ma:state:(constitution|organic\.law|law|dahir|decree|circular):\d{4}-\d{2}-\d{2};[a-z0-9-]+"
    r"~art\d+(bis|ter)?(-par\d+)?(-item\d+)?"
)


def test_the_code_reaches_many_rules() -> None:
    assert len(RULES) > 150
    assert len(CITED) > 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.where)
def test_every_rule_rests_on_an_article(rule: Rule) -> None:
    assert rule.citations
    assert None not in rule.citations


def test_every_check_has_a_basis() -> None:
    assert all(check.basis for check in CHECKS)


@pytest.mark.parametrize("citation", CITED, ids=lambda citation: citation.urn)
class TestEveryCitedArticle:
    def test_belongs_to_an_instrument_that_is_encoded(self, citation: Citation) -> None:
        assert citation.instrument in INSTRUMENTS

    def test_exists_in_the_official_text(self, citation: Citation) -> None:
        total = COUNTS.get((citation.instrument.id, "*"))
        number = int(citation.article.partition(" ")[0])
        assert number >= 1
        if total is not None:
            assert number <= total

    def test_has_the_paragraph_cited(self, citation: Citation) -> None:
        if citation.paragraph is not None:
            count = COUNTS.get((citation.instrument.id, citation.article))
            assert count is not None, "count the paragraphs of this article in the official text: articles.csv"
            assert 1 <= citation.paragraph <= count
        assert citation.item is None or citation.paragraph is not None

    def test_prints_in_three_languages(self, citation: Citation) -> None:
        texts = [citation.text(lang) for lang in LANGUAGES]
        assert len(set(texts)) == 3
        for lang, text in zip(LANGUAGES, texts, strict=True):
            assert citation.instrument.names[lang] in text
            assert citation.article.partition(" ")[0] in text
            assert "None" not in text
            assert "{" not in text

    def test_has_a_urn_of_the_documented_shape(self, citation: Citation) -> None:
        assert URN.fullmatch(citation.urn)
        assert citation.urn.startswith(f"{citation.instrument.urn}~art{citation.article.replace(' ', '')}")


def test_organic_law_113_14_has_283_articles() -> None:
    assert COUNTS["LO-113-14", "*"] == 283


def test_the_articles_counted_are_those_of_encoded_instruments() -> None:
    assert {instrument for instrument, _ in COUNTS} <= {instrument.id for instrument in INSTRUMENTS}


def test_a_citation_prints_as_a_lawyer_would_write_it() -> None:
    assert lo113("118").text("en") == "Organic law 113-14, art. 118"
    assert lo113("118", 1).text("en") == "Organic law 113-14, art. 118 § 1"
    assert lo113("43", 1, 4).text("fr") == "Loi organique n° 113-14, art. 43, al. 1, point 4"
    assert "المادة 118" in lo113("118", 1).text("ar")
    assert "الفقرة 1" in lo113("118", 1).text("ar")


def test_a_urn_names_the_text_then_the_place() -> None:
    assert LO_113_14.urn == "urn:lex:ma:state:organic.law:2015-07-07;113-14"
    assert lo113("118", 1).urn == "urn:lex:ma:state:organic.law:2015-07-07;113-14~art118-par1"
    assert lo113("43", 1, 4).urn.endswith("~art43-par1-item4")


def test_an_article_added_between_two_others_is_named_as_the_law_names_it() -> None:
    assert [dahir58("32 bis", 1).place(lang) for lang in LANGUAGES] == [
        "الفصل 32 المكرر، الفقرة 1",
        "art. 32 bis, al. 1",
        "art. 32 bis § 1",
    ]
    assert dahir58("32 ter").place("ar") == "الفصل 32 المكرر مرتين"
    assert dahir58("32 ter").urn.endswith("~art32ter")


def test_two_citations_of_one_place_are_one() -> None:
    assert lo113("118", 1) == lo113("118", 1)
    assert lo113("118", 1) != lo113("118", 2)
    assert len({lo113("118", 1), lo113("118", 1), lo113("118")}) == 2


def test_the_short_constructors_cite_their_own_instrument() -> None:
    assert law3113("16").instrument is LAW_31_13
    assert law5519("7").instrument is LAW_55_19
    assert {make("1").instrument.id for make in (doc, dahir58, decree05916)} == {
        "DOC-1913",
        "D-1-58-376",
        "D-2-05-916",
    }
    assert citing(LO_113_14)("92") == lo113("92")


def test_every_field_of_action_has_a_class_and_an_article() -> None:
    assert set(COMPETENCES) == set(Field)


@pytest.mark.parametrize(
    ("field", "competence", "article", "paragraph"),
    [
        (Field.WASTE, "own", "83", 1),
        (Field.SLAUGHTERHOUSES, "own", "83", 2),
        (Field.ACTION_PLAN, "own", "78", None),
        (Field.INTERNATIONAL_COOPERATION, "own", "86", 1),
        (Field.SPORT_FACILITIES, "shared", "87", None),
        (Field.COMMUNAL_ROADS, "shared", "87", None),
        (Field.HERITAGE_RESTORATION, "transferred", "90", None),
        (Field.OTHER, "outside", "89", None),
    ],
)
def test_the_class_of_a_field_is_that_of_its_article(
    field: Field, competence: str, article: str, paragraph: int | None
) -> None:
    assert COMPETENCES[field] == (competence, lo113(article, paragraph))


@pytest.mark.parametrize(
    ("field", "instrument", "article"),
    [
        (Field.RURAL_SCHOOL_TRANSPORT, "LO-112-14", "79"),
        (Field.RURAL_TRACKS, "LO-112-14", "79"),
        (Field.POVERTY_PROGRAMMES, "LO-112-14", "79"),
        (Field.UNCLASSIFIED_ROADS, "LO-111-14", "82"),
    ],
)
def test_what_belongs_to_another_level_cites_the_law_of_that_level(field: Field, instrument: str, article: str) -> None:
    competence, citation = COMPETENCES[field]
    assert competence == "other_level"
    assert (citation.instrument.id, citation.article) == (instrument, article)
