"""Numbers in words: French and English as num2words says them, Arabic as grammar has it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from mgov.errors import UsageError
from mgov.language import LANGUAGES, Language, amount_in_words, number_text
from mgov.language._numbers import IN_WORDS_BELOW

NUMBERS = st.integers(0, 3000) | st.integers(0, 10**12)


@given(NUMBERS)
def test_french_is_that_of_num2words(number: int) -> None:
    assert number_text("fr", number) == num2words(number, lang="fr")


@given(NUMBERS)
def test_english_is_that_of_num2words(number: int) -> None:
    assert number_text("en", number) == num2words(number, lang="en").replace(",", "")


@given(st.integers(3, 99))
def test_arabic_below_a_hundred_is_that_of_num2words(number: int) -> None:
    assert number_text("ar", number).replace(" و", " و ") == num2words(number, lang="ar")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "صفر درهم"),
        ("1", "درهم واحد"),
        ("2", "درهمان"),
        ("3", "ثلاثة دراهم"),
        ("10", "عشرة دراهم"),
        ("11", "أحد عشر درهما"),
        ("12", "اثنا عشر درهما"),
        ("99", "تسعة وتسعون درهما"),
        ("100", "مائة درهم"),
        ("101", "مائة درهم ودرهم"),
        ("102", "مائة درهم ودرهمان"),
        ("103", "مائة وثلاثة دراهم"),
        ("200", "مائتا درهم"),
        ("215", "مائتان وخمسة عشر درهما"),
        ("1000", "ألف درهم"),
        ("2000", "ألفا درهم"),
        ("2500", "ألفان وخمسمائة درهم"),
        ("3000", "ثلاثة آلاف درهم"),
        ("11000", "أحد عشر ألف درهم"),
        ("12500", "اثنا عشر ألفا وخمسمائة درهم"),
        ("100000", "مائة ألف درهم"),
        ("102000", "مائة ألف وألفا درهم"),
        ("200000", "مائتا ألف درهم"),
        ("800000", "ثمانمائة ألف درهم"),
        ("1000000", "مليون درهم"),
        ("2000000", "مليونا درهم"),
        ("54000000", "أربعة وخمسون مليون درهم"),
        ("1050000000", "مليار وخمسون مليون درهم"),
        ("3000000200", "ثلاثة ملايير ومائتا درهم"),
        ("0.50", "خمسون سنتيما"),
        ("20.02", "عشرون درهما وسنتيمان"),
    ],
)
def test_arabic_amounts_agree_with_what_they_count(amount: str, words: str) -> None:
    assert amount_in_words("ar", Decimal(amount)) == words


@pytest.mark.parametrize(
    ("lang", "amount", "words"),
    [
        ("fr", "1", "un dirham"),
        ("fr", "200", "deux cents dirhams"),
        ("fr", "80000", "quatre-vingt mille dirhams"),
        ("fr", "1000000", "un million de dirhams"),
        ("fr", "1000100", "un million cent dirhams"),
        ("fr", "2000000000", "deux milliards de dirhams"),
        ("fr", "12.50", "douze dirhams et cinquante centimes"),
        ("fr", "0.01", "un centime"),
        ("en", "1050000", "one million fifty thousand dirhams"),
        ("en", "1", "one dirham"),
    ],
)
def test_other_amounts(lang: Language, amount: str, words: str) -> None:
    assert amount_in_words(lang, Decimal(amount)) == words


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", [-1, IN_WORDS_BELOW])
def test_what_has_no_words_is_refused(lang: Language, number: int) -> None:
    with pytest.raises(UsageError):
        number_text(lang, number)


@pytest.mark.parametrize("amount", ["-1", "0.001", "NaN", "Infinity"])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    with pytest.raises(UsageError):
        amount_in_words("fr", Decimal(amount))


@pytest.mark.parametrize("lang", LANGUAGES)
@given(cents=st.integers(0, 10**17 - 1))
def test_every_amount_of_a_file_has_words(lang: Language, cents: int) -> None:
    words = amount_in_words(lang, Decimal(cents).scaleb(-2))
    assert words
    assert "  " not in words
