"""Words, dates and amounts in Arabic, French and English.

Every sentence mgov prints is a message of a gettext catalogue (`mgov/data/locale/<lang>/LC_MESSAGES/*.po`), named by
a context and a stable key: nothing is worded in code, and English is a catalogue like the others.
"""

from mgov.language._amounts import amount_text
from mgov.language._catalogue import MissingMessage, add_words, has_text
from mgov.language._dates import date_text, month_name, weekday_name
from mgov.language._languages import LANGUAGES, Language, Printable
from mgov.language._messages import plural, text
from mgov.language._numbers import IN_WORDS_BELOW, amount_in_words, number_text
from mgov.language._percents import percent_text
from mgov.language._values import list_text

__all__ = [
    "IN_WORDS_BELOW",
    "LANGUAGES",
    "Language",
    "MissingMessage",
    "Printable",
    "add_words",
    "amount_in_words",
    "amount_text",
    "date_text",
    "has_text",
    "list_text",
    "month_name",
    "number_text",
    "percent_text",
    "plural",
    "text",
    "weekday_name",
]
