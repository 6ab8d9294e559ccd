"""The three languages mgov speaks, and what a value that knows its own words looks like."""

from typing import Literal, Protocol, runtime_checkable

Language = Literal["ar", "fr", "en"]

LANGUAGES: tuple[Language, ...] = ("ar", "fr", "en")


@runtime_checkable
class Printable(Protocol):
    """A value that puts itself into words; `text()` prints such a value inside a message."""

    def text(self, lang: Language) -> str:
        """The value in the words of `lang`."""
        ...
