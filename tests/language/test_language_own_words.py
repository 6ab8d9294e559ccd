"""Words an application adds for its own checks."""

from collections.abc import Iterator
from typing import Any

import pytest

from mgov.errors import UsageError
from mgov.language import LANGUAGES, MissingMessage, add_words, has_text, text
from mgov.language import _catalogue as catalogue

WORDS = {lang: {"title": f"title {lang}", "message": "{n}"} for lang in LANGUAGES}


@pytest.fixture(autouse=True)
def nothing_stays() -> Iterator[None]:
    yield
    catalogue._added.clear()


def test_added_words_are_found_and_filled_in_every_language() -> None:
    add_words("OWN-001", WORDS)
    assert [text(lang, "OWN-001", "title") for lang in LANGUAGES] == [f"title {lang}" for lang in LANGUAGES]
    assert text("fr", "OWN-001", "message", n=3) == "3"
    assert not has_text("fr", "OWN-001", "remedy")
    with pytest.raises(MissingMessage):
        text("ar", "OWN-001", "remedy")


def test_words_may_be_given_again_and_the_last_ones_stand() -> None:
    add_words("OWN-001", WORDS)
    add_words("OWN-001", {lang: {"title": "new"} for lang in LANGUAGES})
    assert text("en", "OWN-001", "title") == "new"


UNEVEN: list[Any] = [{"en": {"title": "x"}}, {**WORDS, "de": {}}, {**WORDS, "ar": {"title": "x"}}]


@pytest.mark.parametrize("words", UNEVEN)
def test_a_language_may_not_be_missing_nor_say_less(words: Any) -> None:
    with pytest.raises(UsageError, match="same keys in each of"):
        add_words("OWN-001", words)


def test_the_words_of_mgov_are_not_replaced() -> None:
    with pytest.raises(UsageError, match="another code"):
        add_words("CONV-001", WORDS)
    assert text("en", "CONV-001", "title") != "title en"
