"""Readers that several checks share: who is a party, what a clause says, the rows of a clause."""

from collections.abc import Callable, Collection
from datetime import date

from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._answers import some
from mgov.conventions.checks._items import ByRow
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, COLLECTIVITIES, PRIVATE, PartyType
from mgov.delays import When
from mgov.findings import Fact, Unknown, pointer
from mgov.law import CHARTER_REGIMES

PRIVATE_PERSONS = frozenset({*PRIVATE, PartyType.DEVELOPMENT_COMPANY})
"""The partners governed by private law, whoever holds their capital (law 86-12, art. 1)."""
PARTNERS = frozenset(PartyType) - COLLECTIVITIES - {PartyType.ARRONDISSEMENT, PartyType.GROUPING}
"""Who may be the other side of a collectivity."""


def some_party(facts: ConventionFacts, kinds: Collection[PartyType]) -> bool | Unknown:
    """Whether a party is of one of these kinds."""
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    return some(
        Unknown((pointer("subject", "parties", place, "type"),)) if party.type is None else party.type in kinds
        for place, party in enumerate(parties)
    )


def clause_is(facts: ConventionFacts, name: str, *values: object) -> bool | Unknown:
    """Whether a clause has one of these values; a text that has no such clause has none of them."""
    value = getattr(facts.convention, name)
    if value is None:
        missing = facts.clause(name)
        return False if missing is None else missing
    return value in values


def with_party(name: str, kinds: Collection[PartyType]) -> Fact[ConventionFacts, bool]:
    """Whether a party is of one of these kinds."""
    return Fact(name, lambda facts: some_party(facts, kinds))


def with_clause(name: str, clause: str, *values: object) -> Fact[ConventionFacts, bool]:
    """Whether a clause has one of these values."""
    return Fact(name, lambda facts: clause_is(facts, clause, *values))


def fact_of_text(name: str, field: str) -> Fact[ConventionFacts, bool]:
    """Something known of the text by yes or no, which its clauses do not tell."""

    def read(facts: ConventionFacts) -> bool | Unknown:
        value: bool | None = getattr(facts.convention, field)
        return Unknown((pointer("subject", field),)) if value is None else value

    return Fact(name, read)


def dated(first: date, last: date = date.max) -> Fact[ConventionFacts, bool]:
    """Whether the act is of a day from `first` to `last`."""
    return Fact(f"an act from {first} to {last}", act_between(first, last))


def of_old_law(first: date, last: date) -> Fact[ConventionFacts, bool]:
    """Whether the act is of these days, where it is known to be of no later one: for a law replaced by another.

    Where the act may be of a later day the rule of the later law stays open, and this one need not say so again; but
    under the charter of communes no later rule speaks.
    """
    early, within = act_between(date.min, last), act_between(first, last)

    def read(facts: ConventionFacts) -> bool | Unknown:
        return within(facts) if early(facts) is True or _under_the_charter(facts) else False

    return Fact(f"an act from {first} to {last}", read)


def _under_the_charter(facts: ConventionFacts) -> bool:
    """Whether no law but the charter may govern the decisions."""
    laws = {law for track in facts.tracks for law in track.laws}
    return laws <= set(CHARTER_REGIMES)


def of_row(name: str, read: Callable[[ConventionFacts], bool | Unknown]) -> Fact[ByRow, bool]:
    """Something told of the file, asked of each row."""
    return Fact(name, lambda row: read(row.facts))


def _filed(row: ByRow) -> When | Unknown | None:
    """The day something was declared; None where it was not."""
    day, undeclared = row.value("declared"), row.value("undeclared")
    if day is not None and undeclared:
        return Unknown((row.path("declared"), row.path("undeclared")))
    return None if undeclared else row.told("declared")


HAS_PRIVATE = with_party("a partner governed by private law", PRIVATE_PERSONS)
HAS_ASSOCIATION = with_party("an association", ASSOCIATIONS)
FILED: Fact[ByRow, When | None] = Fact("the day it was declared", _filed)
WITH_ASSOCIATION = of_row("an association", HAS_ASSOCIATION.read)
