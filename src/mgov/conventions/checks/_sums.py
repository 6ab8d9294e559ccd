"""Checks of the sums: the shares, the total wherever it is written, and the instalments agree."""

from decimal import Decimal
from typing import NamedTuple

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._items import FILE, PARTIES, ByParty
from mgov.conventions.checks._money import MONEY
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.money import ContributionKind
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, undecided

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Sum(NamedTuple):
    """What is known of a sum: the part known, and the paths of the parts that are not."""

    known: Decimal
    missing: tuple[str, ...]


def _shares(facts: ConventionFacts) -> Sum | Unknown:
    contributions = facts.convention.contributions
    if contributions is None:
        return facts.clause("contributions") or Unknown((pointer("subject", "contributions"),))
    known = sum((c.amount for c in contributions if c.amount is not None), Decimal(0))
    missing = (
        pointer("subject", "contributions", i, "amount") for i, c in enumerate(contributions) if c.amount is None
    )
    return Sum(known, tuple(missing))


def _total(facts: ConventionFacts) -> Decimal | Unknown | None:
    total = facts.convention.total
    return facts.clause("total") if total is None else total


class Written(NamedTuple):
    """The different totals the text writes, and the paths of those that are not known."""

    totals: tuple[Decimal, ...]
    missing: tuple[str, ...]


def _written(facts: ConventionFacts) -> Written:
    names = ("total", "total_in_words", "total_in_annex")
    amounts: list[Decimal | None] = [getattr(facts.convention, name) for name in names]
    unknown = [facts.clause(name) for name, amount in zip(names, amounts, strict=True) if amount is None]
    totals = tuple(sorted({amount for amount in amounts if amount is not None}))
    return Written(totals, tuple(path for missing in unknown if missing for path in missing.paths))


def _instalments(subject: ByParty) -> tuple[Sum, Sum] | Unknown | None:
    """The instalments of a party and its share in money; None where the text has no instalments."""
    facts, party = subject.facts, subject.party
    convention = facts.convention
    if convention.instalments is None:
        return facts.clause("instalments")
    if party is None or convention.contributions is None:
        return Unknown((pointer("subject", "parties" if party is None else "contributions"),))
    paid = [(i, t.amount) for i, t in enumerate(convention.instalments) if t.party == party.id]
    share = [
        (i, c.amount)
        for i, c in enumerate(convention.contributions)
        if c.party == party.id and c.kind in (ContributionKind.MONEY, None)
    ]
    return (_sum("instalments", paid), _sum("contributions", share)) if paid else None


def _sum(clause: str, amounts: list[tuple[int, Decimal | None]]) -> Sum:
    return Sum(
        sum((amount for _, amount in amounts if amount is not None), Decimal(0)),
        tuple(pointer("subject", clause, i, "amount") for i, amount in amounts if amount is None),
    )


SHARES: Fact[ConventionFacts, Sum] = Fact("the shares", _shares)
TOTAL: Fact[ConventionFacts, Decimal | None] = Fact("the total", _total)
WRITTEN: Fact[ConventionFacts, Written] = Fact("the total wherever it is written", _written)
INSTALMENTS: Fact[ByParty, tuple[Sum, Sum] | None] = Fact("the instalments", _instalments)


# --- the checks ---


@CHECKS.check("CONV-025", "SUMS_INCONSISTENT", ERROR, FILE, articles.RESOURCES, when=(MONEY,), needs=(SHARES, TOTAL))
def shares_make_the_total(shares: Sum, total: Decimal | None) -> Outcome | None:
    """The shares add up to the total."""
    return None if total is None else _agree(shares, Sum(total, ()), shares=shares.known, total=total)


@CHECKS.check(
    "CONV-025",
    "SUMS_INCONSISTENT",
    ERROR,
    FILE,
    articles.RESOURCES,
    rule="elsewhere",
    when=(MONEY,),
    needs=(WRITTEN,),
)
def the_total_is_one(written: Written) -> Outcome | None:
    """The total is the same in figures, in words and in the annex."""
    if len(written.totals) > 1:
        return fail(totals=written.totals)
    return undecided(written.missing, totals=written.totals) if written.missing else None


@CHECKS.check(
    "CONV-025", "SUMS_INCONSISTENT", ERROR, PARTIES, articles.RESOURCES, rule="instalments", needs=(INSTALMENTS,)
)
def instalments_make_the_share(sums: tuple[Sum, Sum] | None) -> Outcome | None:
    """The instalments of a party add up to its share."""
    if sums is None:
        return None
    paid, share = sums
    return _agree(paid, share, paid=paid.known, share=share.known)


def _agree(part: Sum, whole: Sum, **values: object) -> Outcome | None:
    """Equal where all is known; too much already where the parts known exceed the whole."""
    if not part.missing and not whole.missing:
        return None if part.known == whole.known else fail(**values)
    if not whole.missing and part.known > whole.known:
        return fail(**values)
    return undecided((*part.missing, *whole.missing), **values)
