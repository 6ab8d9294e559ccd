"""Puts the values of a message into words."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from mgov.errors import UsageError
from mgov.language._amounts import amount_text
from mgov.language._catalogue import message
from mgov.language._dates import date_text
from mgov.language._languages import Language, Printable


def value_text(lang: Language, value: object) -> str:
    """One value as a reader of `lang` expects it.

    What has a `text(lang)` method prints itself; None is an em dash, which needs no gender; strings and integers stay
    as they are. Anything else (a float above all) has no one right form and raises UsageError.
    """
    if type(value) in (str, int):  # most values are: spared the slow look for a `text` method
        return str(value)
    match value:
        case None:
            return "—"
        case bool():
            return message(lang, "common", "yes" if value else "no")
        case date():
            return date_text(lang, value)
        case Printable():
            return value.text(lang)
        case str() | int():
            return str(value)
        case tuple() | list():
            return list_text(lang, cast("Iterable[object]", value))
        case _:
            return _decimal_text(lang, value)


def _decimal_text(lang: Language, value: object) -> str:
    from decimal import Decimal  # here, so that a program without amounts never loads it

    if isinstance(value, Decimal):
        return amount_text(lang, value)
    raise UsageError(f"no wording for {value!r}: give a str, int, date, Decimal, list or an object with text(lang)")


def list_text(lang: Language, items: Iterable[object]) -> str:
    """The items in one enumeration, the last joined by "and"; empty for no item. Items are worded like values.

    >>> list_text("fr", ["a", "b", "c"]), list_text("ar", ["أ", "ب", "ج"])
    ('a, b et c', 'أ، ب وج')
    """
    words = [value_text(lang, item) for item in items]
    if len(words) < 2:
        return "".join(words)
    enumeration = words[0]
    for word in words[1:-1]:
        enumeration = message(lang, "common", "comma").format(first=enumeration, last=word)
    return message(lang, "common", "and").format(first=enumeration, last=words[-1])
