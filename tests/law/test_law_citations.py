"""Every rule rests on an article that exists, and every article prints in three languages and as a URN."""

import csv
import re
from pathlib import Path

import pytest
from cited_rules import Rule, rules

from mgov.conventions import CHECKS
from mgov.council import COMPETENCES, OWNERS, Field
from mgov.language import LANGUAGES
from mgov.law import (
    CIRCULAR_7_2003,
    INSTRUMENTS,
    LAW_31_13,
    LAW_55_19,
    LO_113_14,
    Citation,
    Level,
    circular72003,
    citations_text,
    citing,
    dahir58,
    decree05916,
    doc,
    law3113,
    law5519,
    lo111,
    lo112,
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
    r"(~art\d+(bis|ter)?(-par\d+)?(-item\d+)?)?"
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
        if not citation.article:
            assert citation.instrument.second_hand, "only a text not read is cited as a whole"
            return
        number = int(citation.article.partition(" ")[0])
        total = COUNTS.get((citation.instrument.id, "*"))
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
        place = f"~art{citation.article.replace(' ', '')}" if citation.article else ""
        assert citation.urn.startswith(f"{citation.instrument.urn}{place}")


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


def test_an_article_added_between_two_others_is_told_as_each_language_tells_it() -> None:
    assert dahir58("32 bis", 1).text("en") == "Dahir 1-58-376, art. 32 bis § 1"
    assert "الفصل 32 المكرر مرتين" in dahir58("32 ter").text("ar")
    assert dahir58("32 ter", 1).urn.endswith("~art32ter-par1")


def test_a_text_known_second_hand_is_cited_as_a_whole() -> None:
    assert circular72003().text("en") == "Circular 7/2003"
    assert circular72003().urn == CIRCULAR_7_2003.urn
    assert citations_text("en", (lo113("92"), circular72003())) == "Organic law 113-14, art. 92; Circular 7/2003"


def test_no_error_rests_on_second_hand_texts_alone() -> None:
    for check in CHECKS:
        for row in check.basis.values():
            assert check.severity != "error" or not all(citation.instrument.second_hand for citation in row)


def test_a_urn_names_the_text_then_the_place() -> None:
    assert LO_113_14.urn == "urn:lex:ma:state:organic.law:2015-07-07;113-14"
    assert lo113("118", 1).urn == "urn:lex:ma:state:organic.law:2015-07-07;113-14~art118-par1"
    assert lo113("43", 1, 4).urn.endswith("~art43-par1-item4")


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


def test_every_field_of_action_has_a_class_and_an_article_at_each_level() -> None:
    assert set(COMPETENCES) == {(level, field) for level in Level for field in Field}


@pytest.mark.parametrize(
    ("level", "field", "competence", "article", "paragraph"),
    [
        ("commune", Field.WASTE, "own", "83", 1),
        ("commune", Field.SLAUGHTERHOUSES, "own", "83", 2),
        ("commune", Field.ACTION_PLAN, "own", "78", None),
        ("commune", Field.INTERNATIONAL_COOPERATION, "own", "86", 1),
        ("commune", Field.SPORT_FACILITIES, "shared", "87", None),
        ("commune", Field.COMMUNAL_ROADS, "shared", "87", None),
        ("commune", Field.HERITAGE_RESTORATION, "transferred", "90", None),
        ("commune", Field.FESTIVALS, "arguable", "87", None),
        ("commune", Field.OTHER, "outside", "89", None),
        ("province", Field.RURAL_SCHOOL_TRANSPORT, "own", "79", None),
        ("province", Field.RURAL_TRACKS, "own", "79", None),
        ("province", Field.POVERTY_PROGRAMMES, "own", "79", None),
        ("province", Field.HEALTH_HOUSING_NEEDS, "own", "79", None),
        ("province", Field.CULTURE_SPORT_NEEDS, "own", "79", None),
        ("province", Field.PROVINCIAL_PROGRAMME, "own", "80", None),
        ("province", Field.INTERNATIONAL_COOPERATION, "own", "85", 1),
        ("province", Field.RURAL_UPGRADING, "shared", "86", None),
        ("province", Field.PROVINCIAL_ROADS, "shared", "86", None),
        ("province", Field.SPORT_FACILITIES, "shared", "86", None),
        ("province", Field.SMALL_WATER_WORKS, "transferred", "89", None),
        ("province", Field.OLD_TOWNS, "outside", "88", None),
        ("region", Field.SPATIAL_SCHEME, "own", "81", None),
        ("region", Field.UNCLASSIFIED_ROADS, "own", "82", None),
        ("region", Field.REGIONAL_TRAINING, "own", "82", None),
        ("region", Field.FESTIVALS, "own", "82", None),
        ("region", Field.SOCIAL_HOUSING, "shared", "91", None),
        ("region", Field.FORESTS, "shared", "91", None),
        ("region", Field.TOURISM, "shared", "91", None),
        ("region", Field.INDUSTRY, "transferred", "94", None),
        ("region", Field.NATIONAL_ROADS, "arguable", "94", None),
        ("region", Field.OTHER, "outside", "93", None),
    ],
)
def test_the_class_of_a_field_is_that_of_its_article(
    level: str, field: Field, competence: str, article: str, paragraph: int | None
) -> None:
    cite = {"commune": lo113, "province": lo112, "region": lo111}[level]
    assert COMPETENCES[Level(level), field] == (competence, cite(article, paragraph))


@pytest.mark.parametrize(
    ("level", "field", "citation"),
    [
        ("commune", Field.RURAL_SCHOOL_TRANSPORT, lo112("79")),
        ("commune", Field.RURAL_TRACKS, lo112("79")),
        ("commune", Field.POVERTY_PROGRAMMES, lo112("79")),
        ("commune", Field.UNCLASSIFIED_ROADS, lo111("82")),
        ("commune", Field.REGIONAL_TRAINING, lo111("82")),
        ("province", Field.WASTE, lo113("83", 1)),
        ("province", Field.FESTIVALS, lo111("82")),
        ("region", Field.BURIAL, lo113("83", 1)),
        ("region", Field.PROVINCIAL_PROGRAMME, lo112("80")),
    ],
)
def test_what_belongs_to_another_level_cites_the_law_of_that_level(
    level: str, field: Field, citation: Citation
) -> None:
    assert COMPETENCES[Level(level), field] == ("other_level", citation)


@pytest.mark.parametrize(
    ("field", "levels"),
    [
        (Field.WASTE, ["commune"]),
        (Field.RURAL_TRACKS, ["province"]),
        (Field.REGIONAL_TRAINING, ["region"]),
        (Field.INTERNATIONAL_COOPERATION, ["commune", "province", "region"]),
        (Field.SPORT_FACILITIES, []),
        (Field.OTHER, []),
    ],
)
def test_the_levels_of_which_a_field_is_an_own_competence(field: Field, levels: list[str]) -> None:
    assert list(OWNERS[field]) == levels


def test_an_own_field_of_one_level_is_outside_no_other() -> None:
    assert not [key for key, (kind, _) in COMPETENCES.items() if kind == "outside" and OWNERS[key[1]]]
