"""What the articles of a model convention are written with: the text, its language, names, amounts, dotted lines."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from mgov.conventions import Convention, Party, PartyType
from mgov.conventions.partners import COLLECTIVITIES
from mgov.language import IN_WORDS_BELOW, Language, amount_in_words, text
from mgov.rendering._document import Paragraph

BLANK = "……………………"
"""A dotted line, for what is not known."""


class Draft:
    """A convention being written in a language, as of a day."""

    def __init__(self, convention: Convention, lang: Language, on: date) -> None:
        self.convention = convention
        self.lang: Language = lang
        self.on = on
        parties = convention.parties or ()
        self.collectivities: tuple[Party, ...] = tuple(party for party in parties if party.type in COLLECTIVITIES)
        self.partners: tuple[Party, ...] = tuple(party for party in parties if party.type not in COLLECTIVITIES)

    def say(self, key: str, **values: object) -> str:
        """A sentence of the model, with a dotted line for each value that is None."""
        given = {name: BLANK if value is None else value for name, value in values.items()}
        return text(self.lang, "model", key, **given)

    def paragraphs(self, *keys: str) -> Iterator[Paragraph]:
        """Sentences without values, one paragraph each."""
        yield from (Paragraph(self.say(key)) for key in keys)

    def named(self, party: Party | None) -> str:
        """The name of a party, else what it is, else a dotted line."""
        if party is None:
            return BLANK
        return party.name or (BLANK if party.type is None else text(self.lang, "party_type", party.type))

    def name(self, party: str | None) -> str:
        """The name of the party of an id."""
        return self.named(next((one for one in self.convention.parties or () if one.id == party), None))

    def names(self, parties: Iterable[Party]) -> str:
        """The names of several parties, or a dotted line."""
        return text(self.lang, "model", "names", names=[self.named(party) for party in parties] or BLANK)

    def amount(self, amount: Decimal | None) -> str:
        """An amount in figures and in words, which a sum too large for words leaves to be written."""
        if amount is None:
            return BLANK
        words = amount_in_words(self.lang, amount) if amount < IN_WORDS_BELOW else BLANK
        return self.say("amount", figures=amount, words=words)

    @property
    def has_association(self) -> bool:
        """Whether an association is a party."""
        return any(party.type in (PartyType.ASSOCIATION, PartyType.FEDERATION) for party in self.partners)
