"""Dates and amounts, with babel as the oracle where Moroccan usage and CLDR agree."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from mgov.errors import UsageError
from mgov.language import LANGUAGES, Language, amount_text, date_text, month_name

CLDR: dict[Language, str] = {"ar": "ar_MA", "fr": "fr_MA", "en": "en_GB"}

languages = st.sampled_from(LANGUAGES)
amounts = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_months_have_the_names_of_morocco(lang: Language) -> None:
    expected = Locale.parse(CLDR[lang]).months["format"]["wide"]
    assert {month: month_name(lang, month) for month in range(1, 13)} == dict(expected)


def test_august_is_ghusht() -> None:
    assert month_name("ar", 8) == "غشت"


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_is_no_month_beyond_the_twelve(month: int) -> None:
    with pytest.raises(UsageError, match=str(month)):
        month_name("fr", month)


@given(lang=languages, day=st.dates())
def test_dates_agree_with_cldr_but_for_the_first_of_the_month(lang: Language, day: date) -> None:
    expected = format_date(day, "d MMMM y", locale=CLDR[lang])
    if day.day == 1:
        first = {"ar": "فاتح", "fr": "1er", "en": "1"}[lang]
        expected = f"{first}{expected[1:]}"
    assert date_text(lang, day) == expected


@given(lang=languages, day=st.dates())
def test_the_weekday_comes_first_when_asked_for(lang: Language, day: date) -> None:
    name = format_date(day, "EEEE", locale=CLDR[lang])
    assert date_text(lang, day, weekday=True) == f"{name} {date_text(lang, day)}"


def test_dates_as_written_in_morocco() -> None:
    assert date_text("fr", date(2025, 5, 1)) == "1er mai 2025"
    assert date_text("ar", date(2025, 5, 1)) == "فاتح ماي 2025"
    assert date_text("ar", date(2025, 8, 5), weekday=True) == "الثلاثاء 5 غشت 2025"


def test_amounts_as_written_in_morocco() -> None:
    assert amount_text("fr", Decimal("120000")) == "120\u202f000,00\u202fDH"
    assert amount_text("en", Decimal("120000")) == "MAD 120,000.00"
    assert amount_text("ar", Decimal("120000")) == "120.000,00 درهم"


@given(lang=languages, amount=amounts)
def test_amounts_are_grouped_as_cldr_groups_them(lang: Language, amount: Decimal) -> None:
    written = format_decimal(abs(amount), format="#,##0.00", locale=CLDR[lang])
    assert written in amount_text(lang, amount)
    assert ("-" in amount_text(lang, amount)) == (amount < 0)


@given(amount=st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_an_amount_is_exact_however_large(amount: Decimal) -> None:
    digits = amount_text("en", amount).removeprefix("MAD ").replace(",", "")
    assert Decimal(digits) == amount


def test_trailing_zeros_and_exponents_do_not_matter() -> None:
    assert amount_text("en", Decimal("1.500")) == "MAD 1.50"
    assert amount_text("en", Decimal("12E+3")) == "MAD 12,000.00"
    assert amount_text("en", Decimal("-0.00")) == "MAD 0.00"


@pytest.mark.parametrize("amount", ["0.001", "-1.005", "1E-3", "NaN", "sNaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_rounded_or_guessed(lang: Language, amount: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        amount_text(lang, Decimal(amount))


def test_importing_the_layer_loads_neither_gettext_nor_decimal() -> None:
    program = (
        "import sys; before = set(sys.modules); import mgov.language;"
        "sys.exit(bool({'gettext', 'decimal', 'importlib.resources'} & (set(sys.modules) - before)))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
