"""Finds a message in the catalogues: the wording alone, its placeholders not yet filled.

A message is named by its context (`msgctxt`) and its key (`msgid`). The `msgid_plural` of a counted message is its key
followed by `s`: `msgid "working_day"`, `msgid_plural "working_days"`.
"""

from collections.abc import Mapping
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


def add_words(context: str, words: Mapping[Language, Mapping[str, str]]) -> None:
    """Adds the messages of a context of your own, such as the code of a check: key and wording, per language.

    Raises:
        UsageError: a language is missing or has other keys than the rest, or the context is one of mgov's.
    """
    keys = {frozenset(words.get(lang, {})) for lang in LANGUAGES}
    if len(keys) > 1 or not set(words) <= set(LANGUAGES):
        raise UsageError(f"the words of {context!r} need the same keys in each of {', '.join(LANGUAGES)}")
    if context not in _added and any(has_text("en", context, key) for key in ("title", *words["en"])):
        raise UsageError(f"{context!r} is a context of mgov: choose another code")
    _added[context] = {lang: dict(wordings) for lang, wordings in words.items()}


_added: dict[str, dict[Language, dict[str, str]]] = {}


def message(lang: Language, context: str, key: str) -> str:
    """The wording of one message; raises MissingMessage."""
    if context in _added:
        wording = _added[context].get(lang, {}).get(key)
        if wording is not None:
            return wording
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
