"""Finds a message in the catalogues: the wording alone, its placeholders not yet filled.

A message is named by its context (`msgctxt`) and its key (`msgid`). The `msgid_plural` of a counted message is its key
followed by `s`: `msgid "working_day"`, `msgid_plural "working_days"`.
"""

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from mgov.errors import MgovError, UsageError
from mgov.language._languages import LANGUAGES, Language

if TYPE_CHECKING:
    from gettext import NullTranslations


class MissingMessage(MgovError):
    """No catalogue of this language has a message under this context and key."""

    def __init__(self, lang: Language, context: str, key: str) -> None:
        super().__init__(
            f"no message {context}/{key} in {lang!r}: add it to a .po of mgov/data/locale and compile the catalogues"
        )
        self.lang = lang
        self.context = context
        self.key = key


def has_text(lang: Language, context: str, key: str) -> bool:
    """Whether a message, plain or counted, exists under this context and key.

    >>> has_text("fr", "common", "yes"), has_text("fr", "common", "perhaps")
    (True, False)
    """
    with suppress(MissingMessage):
        return bool(message(lang, context, key))
    with suppress(MissingMessage):
        return bool(counted_message(lang, context, key, 1))
    return False


def message(lang: Language, context: str, key: str) -> str:
    """The wording of one message; raises MissingMessage."""
    return _catalogues(lang).pgettext(context, key)


def counted_message(lang: Language, context: str, key: str, n: int) -> str:
    """The wording of one counted message for `n` things; raises MissingMessage."""
    return _catalogues(lang).npgettext(context, key, f"{key}s", n)


@cache
def _catalogues(lang: Language) -> "NullTranslations":
    """All catalogues of a language, read once and chained."""
    if lang not in LANGUAGES:
        raise UsageError(f"no language {lang!r}: expected one of {', '.join(LANGUAGES)}")
    from mgov.language._translations import chained  # gettext costs more than the rest of this layer together

    return chained(lang)
