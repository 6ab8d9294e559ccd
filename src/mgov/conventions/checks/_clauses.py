"""Readers of clauses that several checks share: what a clause lacks, who is a party, names of values."""

from collections.abc import Callable
from typing import Any, NamedTuple

from attrs import frozen

from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import PartyType
from mgov.findings import Fact, Unknown, pointer
from mgov.language import Language, text


@frozen
class Word:
    """A name in the catalogues, worded when it is printed."""

    context: str
    key: str

    def text(self, lang: Language) -> str:
        """The name as one would say it."""
        return text(lang, self.context, self.key)


class Parts(NamedTuple):
    """What a clause is known to lack, and the paths of the parts of which nothing is known."""

    lacking: tuple[Word, ...]
    missing: tuple[str, ...]


def given(name: str) -> Callable[[ConventionFacts], Any]:
    """A reader of a clause: its value, None where the text is known not to have it."""

    def read(facts: ConventionFacts) -> Any:
        value = getattr(facts.convention, name)
        return facts.clause(name) if value is None else value

    return read


def parts_of(clause: str, *names: str) -> Fact[ConventionFacts, Parts | None]:
    """Which of these parts a clause lacks; None where the text does not have the clause."""
    clause_of = given(clause)

    def read(facts: ConventionFacts) -> Parts | Unknown | None:
        value = clause_of(facts)
        if value is None or isinstance(value, Unknown):
            return value
        told = {name: getattr(value, name) for name in names}
        return Parts(
            tuple(Word("part", name) for name, part in told.items() if part is not None and not part),
            tuple(pointer("subject", clause, name) for name, part in told.items() if part is None),
        )

    return Fact(f"the parts of {clause}", read)


def partner_among(types: frozenset[PartyType], name: str) -> Fact[ConventionFacts, bool]:
    """Whether a party is of one of these types."""

    def read(facts: ConventionFacts) -> bool | Unknown:
        parties = facts.convention.parties
        if parties is None:
            return Unknown((pointer("subject", "parties"),))
        if any(party.type in types for party in parties):
            return True
        unknown = tuple(pointer("subject", "parties", i, "type") for i, party in enumerate(parties) if not party.type)
        return Unknown(unknown) if unknown else False

    return Fact(name, read)
