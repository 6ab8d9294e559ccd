"""Messages, their values and their plurals."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from mgov.errors import MgovError, UsageError
from mgov.language import LANGUAGES, Language, MissingMessage, has_text, list_text, plural, text


@dataclass(frozen=True)
class Named:
    names: dict[Language, str]

    def text(self, lang: Language) -> str:
        return self.names[lang]


def shown(lang: Language, value: object) -> str:
    """`value` as a message prints it: the citation of an article, without its article."""
    return text(lang, "citation", "cited", instrument=value, place="|").removesuffix("، |" if lang == "ar" else ", |")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_missing_message_is_an_error_and_not_its_key(lang: Language) -> None:
    with pytest.raises(MissingMessage, match="common/perhaps") as caught:
        text(lang, "common", "perhaps")
    assert (caught.value.lang, caught.value.context, caught.value.key) == (lang, "common", "perhaps")
    assert isinstance(caught.value, MgovError)
    with pytest.raises(MissingMessage, match="unit/fortnight"):
        plural(lang, "unit", "fortnight", 2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_can_ask_whether_a_message_exists(lang: Language) -> None:
    assert has_text(lang, "common", "yes")
    assert has_text(lang, "unit", "day")
    assert not has_text(lang, "common", "perhaps")
    assert not has_text(lang, "perhaps", "yes")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="'de'"):
        text("de", "common", "yes")  # type: ignore[arg-type]


def test_a_placeholder_without_a_value_names_the_message_and_the_placeholder() -> None:
    with pytest.raises(UsageError, match=r"citation/paragraph in 'fr' needs a value for \{paragraph\}; given: article"):
        text("fr", "citation", "paragraph", article="1")


def test_a_value_the_message_does_not_use_is_ignored_whatever_it_is() -> None:
    assert text("en", "common", "yes", lang=1.5, context=object(), key=None) == "yes"


@pytest.mark.parametrize(
    ("value", "ar", "fr", "en"),
    [
        ("118 bis", "118 bis", "118 bis", "118 bis"),
        (1000, "1000", "1000", "1000"),
        (None, "—", "—", "—"),
        (True, "نعم", "oui", "yes"),
        (False, "لا", "non", "no"),
        (date(2025, 5, 5), "5 ماي 2025", "5 mai 2025", "5 May 2025"),
        (Decimal("1234.5"), "1.234,50 درهم", "1\u202f234,50\u202fDH", "MAD 1,234.50"),
        (("a", 2), "a و2", "a et 2", "a and 2"),
        ([True], "نعم", "oui", "yes"),
        (Named({"ar": "جماعة", "fr": "commune", "en": "the commune"}), "جماعة", "commune", "the commune"),
        ("{braces}", "{braces}", "{braces}", "{braces}"),
    ],
)
def test_a_value_is_put_into_words(value: object, ar: str, fr: str, en: str) -> None:
    assert (shown("ar", value), shown("fr", value), shown("en", value)) == (ar, fr, en)


@pytest.mark.parametrize("value", [1.5, {"a": 1}, {"a"}, object()])
def test_a_value_without_one_right_wording_is_refused(value: object) -> None:
    with pytest.raises(UsageError, match="no wording"):
        shown("en", value)


def test_enumerations() -> None:
    assert [list_text("en", "abcd"[:n]) for n in range(5)] == ["", "a", "a and b", "a, b and c", "a, b, c and d"]
    assert list_text("fr", ["a", "b", "c"]) == "a, b et c"
    assert list_text("ar", ["أ", "ب", "ج", "د"]) == "أ، ب، ج ود"
    assert list_text("fr", [date(2025, 5, 1), None]) == "1er mai 2025 et —"


def test_citations() -> None:
    place = {"article": "131", "paragraph": 2, "item": 3}
    assert text("en", "citation", "item", **place) == "art. 131 § 2 item 3"
    assert text("fr", "citation", "paragraph", **place) == "art. 131, al. 2"
    assert text("ar", "citation", "paragraph", **place) == "المادة 131، الفقرة 2"
    assert text("ar", "citation", "section_article", **place) == "الفصل 131"


ARABIC_DAYS = {
    0: "0 يوم",
    1: "يوم واحد",
    2: "يومان",
    3: "3 أيام",
    10: "10 أيام",
    11: "11 يوما",
    99: "99 يوما",
    100: "100 يوم",
    101: "101 يوم",
    102: "102 يوم",
    103: "103 أيام",
}


@pytest.mark.parametrize("n", ARABIC_DAYS)
def test_arabic_counts_days_in_six_forms(n: int) -> None:
    assert plural("ar", "unit", "day", n) == ARABIC_DAYS[n]


@pytest.mark.parametrize("n", ARABIC_DAYS)
def test_french_takes_the_singular_for_0_and_1_and_english_for_1(n: int) -> None:
    assert plural("fr", "unit", "day", n) == (f"{n} jour" if n < 2 else f"{n} jours")
    assert plural("en", "unit", "day", n) == (f"{n} day" if n == 1 else f"{n} days")


@pytest.mark.parametrize(
    ("unit", "n", "ar", "fr", "en"),
    [
        ("working_day", 3, "3 أيام من أيام العمل", "3 jours ouvrables", "3 working days"),
        ("working_day", 20, "20 يوما من أيام العمل", "20 jours ouvrables", "20 working days"),
        ("full_day", 3, "3 أيام كاملة", "3 jours francs", "3 full days"),
        ("consecutive_day", 15, "15 يوما متتالية", "15 jours consécutifs", "15 consecutive days"),
        (
            "consecutive_working_day",
            7,
            "7 أيام متتالية من أيام العمل",
            "7 jours ouvrables consécutifs",
            "7 consecutive working days",
        ),
        ("month", 2, "شهران", "2 mois", "2 months"),
        ("month", 6, "6 أشهر", "6 mois", "6 months"),
        ("hour", 48, "48 ساعة", "48 heures", "48 hours"),
    ],
)
def test_lengths_read_as_in_the_law(unit: str, n: int, ar: str, fr: str, en: str) -> None:
    assert (plural("ar", "unit", unit, n), plural("fr", "unit", unit, n), plural("en", "unit", unit, n)) == (ar, fr, en)


def test_nothing_is_counted_below_zero() -> None:
    with pytest.raises(UsageError, match="-1"):
        plural("en", "unit", "day", -1)
