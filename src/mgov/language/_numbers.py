"""Whole numbers and amounts of dirhams in words, as conventions write them beside their figures.

French keeps the hyphen below one hundred (`vingt et un`, `quatre-vingt mille`). Arabic is in the nominative; a counted
noun follows its number as grammar asks: plural after 3 to 10, singular in the accusative after 11 to 99, else singular
in the genitive, and 1 and 2 are said by the noun alone.
"""

from typing import TYPE_CHECKING, NamedTuple

from mgov.errors import UsageError
from mgov.language._languages import Language

if TYPE_CHECKING:
    from decimal import Decimal

IN_WORDS_BELOW = 10**15
"""Numbers from here on have no words: no amount of a file reaches it."""


def number_text(lang: Language, number: int) -> str:
    """A whole number in words, from 0 to 10**15 less one.

    Raises:
        UsageError: the number is negative or too large.

    >>> number_text("fr", 280_081), number_text("en", 1_021)
    ('deux cent quatre-vingt mille quatre-vingt-un', 'one thousand and twenty-one')
    """
    if not 0 <= number < IN_WORDS_BELOW:
        raise UsageError(f"no words for the number {number}: expected 0 to {IN_WORDS_BELOW - 1}")
    return {"ar": _arabic, "fr": _french, "en": _english}[lang](number)


def amount_in_words(lang: Language, amount: "Decimal") -> str:
    """An amount of dirhams in words, centimes included.

    Raises:
        UsageError: the amount is negative, too large, or finer than a centime.

    >>> from decimal import Decimal
    >>> amount_in_words("fr", Decimal("1000000")), amount_in_words("ar", Decimal("3000"))
    ('un million de dirhams', 'ثلاثة آلاف درهم')
    """
    cents = amount * 100
    if not amount.is_finite() or amount < 0 or cents != int(cents):
        raise UsageError(f"no words for the amount {amount}: expected dirhams with at most two decimals")
    dirhams, centimes = divmod(int(cents), 100)
    parts = [] if centimes and not dirhams else [_counted(lang, dirhams, "dirham")]
    if centimes:
        parts.append(_counted(lang, centimes, "centime"))
    return _JOINED[lang].join(parts)


_JOINED: dict[Language, str] = {"ar": " و", "fr": " et ", "en": " and "}


def _counted(lang: Language, number: int, unit: str) -> str:
    if lang == "ar":
        return _arabic_counted(number, _DIRHAM if unit == "dirham" else _CENTIME)
    words = number_text(lang, number)
    if lang == "en":
        return f"{words} {unit}{'' if number == 1 else 's'}"
    of = "de " if number and number % 10**6 == 0 else ""
    return f"{words} {of}{unit}{'s' if number > 1 else ''}"


# --- French ---

_FR_UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FR_TENS = ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"]


def _french(number: int) -> str:
    if number == 0:
        return _FR_UNITS[0]
    words: list[str] = []
    for scale, name in ((10**12, "billion"), (10**9, "milliard"), (10**6, "million")):
        count, number = divmod(number, scale)
        if count:
            words.append(f"{_french_below_1000(count)} {name}{'s' if count > 1 else ''}")
    thousands, number = divmod(number, 1000)
    if thousands:
        words.append("mille" if thousands == 1 else f"{_french_below_1000(thousands, last=False)} mille")
    if number:
        words.append(_french_below_1000(number))
    return " ".join(words)


def _french_below_1000(number: int, *, last: bool = True) -> str:
    """`last` tells that no numeral follows, so that `cents` and `quatre-vingts` take their s."""
    hundreds, rest = divmod(number, 100)
    words: list[str] = []
    if hundreds > 1:
        words.append(_FR_UNITS[hundreds])
    if hundreds:
        words.append("cents" if hundreds > 1 and not rest and last else "cent")
    if rest:
        words.append(_french_below_100(rest, last=last))
    return " ".join(words)


def _french_below_100(number: int, *, last: bool) -> str:
    if number < 20:
        return _FR_UNITS[number]
    ten, unit = divmod(number, 10)
    if ten in (7, 9):
        unit += 10
    name = _FR_TENS[ten - 2]
    if unit == 0:
        return f"{name}s" if ten == 8 and last else name
    return f"{name} et {_FR_UNITS[unit]}" if unit in (1, 11) and ten < 8 else f"{name}-{_FR_UNITS[unit]}"


# --- Arabic ---


class _Noun(NamedTuple):
    """A noun that numbers count: alone, two of it (and before another noun), several, and after 11 to 99."""

    one: str
    two: str
    two_of: str
    several: str
    many: str


_DIRHAM = _Noun("درهم", "درهمان", "درهما", "دراهم", "درهما")
_CENTIME = _Noun("سنتيم", "سنتيمان", "سنتيما", "سنتيمات", "سنتيما")
_AR_SCALES = (
    (10**12, _Noun("بليون", "بليونان", "بليونا", "بلايين", "بليونا")),
    (10**9, _Noun("مليار", "ملياران", "مليارا", "ملايير", "مليارا")),
    (10**6, _Noun("مليون", "مليونان", "مليونا", "ملايين", "مليونا")),
    (10**3, _Noun("ألف", "ألفان", "ألفا", "آلاف", "ألفا")),
)
_AR_UNITS = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_AR_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_AR_HUNDREDS = ["مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"]


def _arabic(number: int) -> str:
    if number == 0:
        return _AR_UNITS[0]
    words: list[str] = []
    for scale, noun in _AR_SCALES:
        count, number = divmod(number, scale)
        if count:
            words.append(_arabic_scale(count, noun))
    if number:
        words.append(_arabic_below_1000(number))
    return " و".join(words)


def _arabic_scale(count: int, noun: _Noun, *, of: bool = False) -> str:
    """So many thousands, millions ...; `of` tells that the thing counted follows at once."""
    hundreds, rest = count - count % 100, count % 100
    words: list[str] = []
    if hundreds:
        before = _AR_HUNDREDS[hundreds // 100 - 1]
        words.append(f"{'مائتا' if hundreds == 200 else before} {noun.one}" if rest < 3 else before)
    if rest == 1:
        words.append(noun.one)
    elif rest == 2:
        words.append(noun.two_of if of else noun.two)
    elif 3 <= rest <= 10:
        words.append(f"{_AR_UNITS[rest]} {noun.several}")
    elif rest:
        words.append(f"{_arabic_below_100(rest)} {noun.one if of else noun.many}")
    return " و".join(words)


def _arabic_below_1000(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [_AR_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest:
        words.append(_arabic_below_100(rest))
    return " و".join(words)


def _arabic_below_100(number: int) -> str:
    if number <= 10:
        return _AR_UNITS[number]
    ten, unit = divmod(number, 10)
    if ten == 1:
        return f"{({1: 'أحد', 2: 'اثنا'}).get(unit, _AR_UNITS[unit])} عشر"
    tens = _AR_TENS[ten - 2]
    return f"{_AR_UNITS[unit]} و{tens}" if unit else tens


def _arabic_counted(number: int, noun: _Noun) -> str:
    """A number of things: what ends it decides the form of the noun."""
    if number == 0:
        return f"{_AR_UNITS[0]} {noun.one}"
    rest = number % 100
    above = number - rest
    words: list[str] = []
    if above and rest < 3:
        words.append(f"{_arabic_of(above)} {noun.one}")
    elif above:
        words.append(_arabic(above))
    if rest == 1:
        words.append(noun.one if above else f"{noun.one} واحد")
    elif rest == 2:
        words.append(noun.two)
    elif 3 <= rest <= 10:
        words.append(f"{_AR_UNITS[rest]} {noun.several}")
    elif rest:
        words.append(f"{_arabic_below_100(rest)} {noun.many}")
    return " و".join(words)


def _arabic_of(number: int) -> str:
    """Hundreds, thousands or more with the thing counted right after: the last word loses its ending."""
    words: list[str] = []
    for scale, noun in _AR_SCALES:
        count, number = divmod(number, scale)
        if count:
            words.append(_arabic_scale(count, noun, of=not number))
    if number:
        words.append("مائتا" if number == 200 else _AR_HUNDREDS[number // 100 - 1])
    return " و".join(words)


# --- English ---

_EN_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _english(number: int) -> str:
    if number == 0:
        return _EN_UNITS[0]
    words: list[str] = []
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        count, number = divmod(number, scale)
        if count:
            words.append(f"{_english_below_1000(count)} {name}")
    if number:
        words.append(f"and {_english_below_1000(number)}" if words and number < 100 else _english_below_1000(number))
    return " ".join(words)


def _english_below_1000(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_EN_UNITS[hundreds]} hundred"] if hundreds else []
    if rest:
        ten, unit = divmod(rest, 10)
        low = _EN_UNITS[rest] if rest < 20 else _EN_TENS[ten - 2] + (f"-{_EN_UNITS[unit]}" if unit else "")
        words.append(f"and {low}" if hundreds else low)
    return " ".join(words)
