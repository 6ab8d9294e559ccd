"""Dates as the Moroccan administration writes them: western digits, Moroccan month names in Arabic."""

from datetime import date

from mgov.errors import UsageError
from mgov.language._catalogue import message
from mgov.language._languages import Language

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def month_name(lang: Language, month: int) -> str:
    """The name of a month, 1 to 12; raises UsageError for any other number.

    >>> month_name("ar", 8), month_name("fr", 8)
    ('غشت', 'août')
    """
    if not 1 <= month <= 12:
        raise UsageError(f"no month {month}: expected 1 to 12")
    return message(lang, "month", _MONTHS[month - 1])


def weekday_name(lang: Language, day: date) -> str:
    """The name of the weekday of a date.

    >>> weekday_name("fr", date(2025, 5, 5)), weekday_name("en", date(2025, 5, 5))
    ('lundi', 'Monday')
    """
    return message(lang, "weekday", _WEEKDAYS[day.weekday()])


def date_text(lang: Language, day: date, *, weekday: bool = False) -> str:
    """A date in words, after the name of its weekday if `weekday`.

    The first of a month is `1er` in French and `فاتح` in Arabic, as in the Official Bulletin.

    >>> date_text("fr", date(2025, 5, 1)), date_text("en", date(2025, 5, 5), weekday=True)
    ('1er mai 2025', 'Monday 5 May 2025')
    """
    shape = message(lang, "date", "first_of_month" if day.day == 1 else "day")
    words = shape.format(day=day.day, month=month_name(lang, day.month), year=day.year)
    if not weekday:
        return words
    return message(lang, "date", "with_weekday").format(weekday=weekday_name(lang, day), date=words)
