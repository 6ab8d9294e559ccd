"""Messages with their placeholders filled: the two calls the rest of mgov makes."""

from collections.abc import Mapping

from mgov.errors import UsageError
from mgov.language._catalogue import counted_message, message
from mgov.language._languages import Language
from mgov.language._values import value_text


class _Words:
    """The values of one message, worded only when its placeholder asks for them."""

    def __init__(self, lang: Language, name: str, values: Mapping[str, object]) -> None:
        self._lang: Language = lang
        self._name = name
        self._values = values

    def __getitem__(self, placeholder: str) -> str:
        if placeholder not in self._values:
            given = ", ".join(sorted(self._values)) or "none"
            raise UsageError(
                f"message {self._name} in {self._lang!r} needs a value for {{{placeholder}}}; given: {given}"
            )
        return value_text(self._lang, self._values[placeholder])


def text(lang: Language, context: str, key: str, /, **values: object) -> str:
    """The message `key` of `context` in `lang`, its placeholders filled with `values` put into words.

    Dates, amounts, lists, booleans and objects with a `text(lang)` method are worded in `lang`; None is an em dash;
    strings and integers stay as they are, and so does a `StrEnum` without `text`: translate it first.
    Values the message does not use are ignored.

    Raises:
        MissingMessage: no catalogue has the message.
        UsageError: the message has a placeholder without a value, a value has no wording, or `lang` is unknown.

    >>> text("en", "citation", "paragraph", article="118", paragraph=1)
    'art. 118 § 1'
    """
    return message(lang, context, key).format_map(_Words(lang, f"{context}/{key}", values))


def plural(lang: Language, context: str, key: str, n: int, /, **values: object) -> str:
    """The counted message `key` of `context` for `n` things (0 or more); `{n}` and `values` are filled as in `text`.

    In the catalogues `msgid` is the key and `msgid_plural` the key followed by `s`; Arabic has its six forms.

    Raises:
        MissingMessage: no catalogue has the message.
        UsageError: as for `text`, and when `n` is negative.

    >>> plural("fr", "unit", "working_day", 20), plural("ar", "unit", "day", 2)
    ('20 jours ouvrables', 'يومان')
    """
    if n < 0:
        raise UsageError(f"cannot count {n} of {context}/{key}: expected 0 or more")
    return counted_message(lang, context, key, n).format_map(_Words(lang, f"{context}/{key}", {**values, "n": n}))
