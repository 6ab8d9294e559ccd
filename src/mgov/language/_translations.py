"""Reads the compiled catalogues of a language; imported at the first message only."""

from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from mgov.errors import MgovError
from mgov.language._catalogue import MissingMessage
from mgov.language._languages import Language


class _End(NullTranslations):
    """The end of the chain. A key is not a sentence: where gettext would print it, this raises."""

    def __init__(self, lang: Language) -> None:
        super().__init__()
        self._lang: Language = lang

    def pgettext(self, context: str, message: str) -> str:
        raise MissingMessage(self._lang, context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        raise MissingMessage(self._lang, context, msgid1)


def chained(lang: Language) -> NullTranslations:
    """Every `.mo` of `lang` in the package, in order of name, ending in one that raises MissingMessage.

    Raises:
        MgovError: the package holds no compiled catalogue (they are written when it is built or installed).
    """
    folder = files("mgov") / "data" / "locale" / lang / "LC_MESSAGES"
    compiled = [entry for entry in folder.iterdir() if entry.name.endswith(".mo")]
    if not compiled:
        raise MgovError(f"mgov has no compiled catalogue for {lang!r}: install it (`pip install -e .`) to compile them")
    chain: NullTranslations = _End(lang)
    for entry in sorted(compiled, key=lambda found: found.name, reverse=True):
        with entry.open("rb") as source:
            catalogue = GNUTranslations(source)
        catalogue.add_fallback(chain)
        chain = catalogue
    return chain
