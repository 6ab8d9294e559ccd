"""Checks of the money: resources stated, an account to carry them, a programme of use, credits, sums that agree."""

from decimal import Decimal
from typing import NamedTuple

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._items import FILE, PARTIES, YEARS, ByParty, ByYear
from mgov.conventions.checks._parties import on_article_149
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import COLLECTIVITIES, ContributionKind, Support, UseProgramme
from mgov.delays import latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, undecided

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Sum(NamedTuple):
    """What is known of a sum: the part known, and the paths of the parts that are not."""

    known: Decimal
    missing: tuple[str, ...]


def _contributes(subject: ByParty) -> bool | Unknown:
    facts, party = subject.facts, subject.party
    contributions = facts.convention.contributions
    if contributions is None:
        missing = facts.clause("contributions")
        return False if missing is None else missing
    if party is None:
        return Unknown((subject.path(),))
    return any(contribution.party == party.id for contribution in contributions)


def _money(facts: ConventionFacts) -> bool | Unknown:
    """Whether any money is committed."""
    contributions = facts.convention.contributions
    if contributions is None:
        missing = facts.clause("contributions")
        return False if missing is None else missing
    kinds = {c.kind for c in contributions}
    if ContributionKind.MONEY in kinds:
        return True
    return Unknown(_kindless(facts)) if None in kinds else False


def _kindless(facts: ConventionFacts) -> tuple[str, ...]:
    found = enumerate(facts.convention.contributions or ())
    return tuple(pointer("subject", "contributions", index, "kind") for index, c in found if c.kind is None)


def _collectivity_ids(facts: ConventionFacts) -> set[str] | Unknown:
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    unknown = tuple(pointer("subject", "parties", i, "type") for i, party in enumerate(parties) if party.type is None)
    return Unknown(unknown) if unknown else {party.id for party in parties if party.type in COLLECTIVITIES}


def _transfers(facts: ConventionFacts) -> bool | Unknown:
    """Whether a collectivity pays money to another party under the text."""
    contributions = facts.convention.contributions
    if not contributions:
        return _money(facts)
    ids = _collectivity_ids(facts)
    unknown: list[str] = []
    for index, c in enumerate(contributions):
        if c.kind not in (ContributionKind.MONEY, None):
            continue
        path = pointer("subject", "contributions", index)
        if isinstance(ids, Unknown):
            unknown += ids.paths
        elif c.party in ids and c.paid_to is None:
            unknown.append(f"{path}/paid_to")
        elif c.party in ids and c.kind is None:
            unknown.append(f"{path}/kind")
        elif c.party in ids and c.paid_to != c.party:
            return True
    return Unknown(tuple(dict.fromkeys(unknown))) if unknown else False


def _several_collectivities(facts: ConventionFacts) -> bool:
    """Whether two collectivities at least are known to be parties."""
    ids = _collectivity_ids(facts)
    return not isinstance(ids, Unknown) and len(ids) > 1


def _support(facts: ConventionFacts) -> Support | Unknown | None:
    return facts.convention.support or facts.clause("support")


def _programme(facts: ConventionFacts) -> UseProgramme | Unknown | None:
    return facts.convention.use_programme or facts.clause("use_programme")


def _shares(facts: ConventionFacts) -> Sum | Unknown:
    contributions = facts.convention.contributions
    if contributions is None:
        return facts.clause("contributions") or Unknown((pointer("subject", "contributions"),))
    known = sum((c.amount for c in contributions if c.amount is not None), Decimal(0))
    missing = (
        pointer("subject", "contributions", i, "amount") for i, c in enumerate(contributions) if c.amount is None
    )
    return Sum(known, tuple(missing))


def _amount(name: str) -> Fact[ConventionFacts, Decimal | None]:
    def read(facts: ConventionFacts) -> Decimal | Unknown | None:
        value: Decimal | None = getattr(facts.convention, name)
        return facts.clause(name) if value is None else value

    return Fact(name, read)


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


def _credit(name: str) -> Fact[ByYear, Decimal]:
    def read(subject: ByYear) -> Decimal | Unknown:
        credits = subject.facts.convention.credits
        if subject.place is None or credits is None:
            return Unknown((pointer("subject", "credits"),))
        value: Decimal | None = getattr(credits[subject.place], name)
        return Unknown((pointer("subject", "credits", subject.place, name),)) if value is None else value

    return Fact(name, read)


def _current(subject: ByYear) -> bool | Unknown:
    """Whether the line is of the year judged, or of a year before."""
    credits = subject.facts.convention.credits
    if subject.place is None or credits is None:
        return Unknown((pointer("subject", "credits"),))
    if subject.facts.judged_on is None:
        return subject.facts.omitted
    return credits[subject.place].year <= latest_of(subject.facts.when).year


def _pays(subject: ByYear) -> bool | Unknown:
    """Whether a collectivity commits money."""
    facts = subject.facts
    money, ids = _money(facts), _collectivity_ids(facts)
    if money is not True:
        return money
    if isinstance(ids, Unknown):
        return ids
    kinds = {c.kind for c in facts.convention.contributions or () if c.party in ids}
    if ContributionKind.MONEY in kinds:
        return True
    return Unknown(_kindless(facts)) if None in kinds else False


CONTRIBUTES: Fact[ByParty, bool] = Fact("a contribution of the party", _contributes)
IS_149: Fact[ByParty, bool] = Fact("a text known to rest on article 149", lambda s: on_article_149(s.facts) is True)
MONEY: Fact[ConventionFacts, bool] = Fact("money committed", _money)
TRANSFERS: Fact[ConventionFacts, bool] = Fact("money paid to a partner", _transfers)
SEVERAL: Fact[ConventionFacts, bool] = Fact("several collectivities", _several_collectivities)
SUPPORT: Fact[ConventionFacts, Support | None] = Fact("a budget or account", _support)
PROGRAMME: Fact[ConventionFacts, UseProgramme | None] = Fact("a programme of use", _programme)
SHARES: Fact[ConventionFacts, Sum] = Fact("the shares", _shares)
TOTAL, IN_WORDS, IN_ANNEX = _amount("total"), _amount("total_in_words"), _amount("total_in_annex")
INSTALMENTS: Fact[ByParty, tuple[Sum, Sum] | None] = Fact("the instalments", _instalments)
CREDIT_DUE, CREDIT_OPEN = _credit("due"), _credit("available")
CURRENT: Fact[ByYear, bool] = Fact("the current year", _current)
PAYS: Fact[ByYear, bool] = Fact("a collectivity pays", _pays)


# --- the checks ---


@CHECKS.check("CONV-021", "RESOURCES_NOT_STATED", ERROR, PARTIES, articles.RESOURCES, needs=(CONTRIBUTES, IS_149))
def resources_stated(contributes: bool, on_149: bool) -> Outcome | None:
    """The text states the resources of each party; a text that does not rest on article 149 is warned only."""
    return None if contributes else fail(ERROR if on_149 else WARNING)


@CHECKS.check("CONV-022", "NO_ACCOUNT_SUPPORT", ERROR, FILE, articles.ACCOUNT, when=(MONEY,), needs=(SUPPORT, SEVERAL))
def account_support(support: Support | None, several: bool) -> Outcome | None:
    """A budget or a special account carries the operation; between collectivities its absence is an error."""
    return None if support else fail(ERROR if several else WARNING)


@CHECKS.check(
    "CONV-023", "NO_USE_PROGRAMME", ERROR, FILE, articles.USE_PROGRAMME, when=(TRANSFERS,), needs=(PROGRAMME,)
)
def use_programme(programme: UseProgramme | None) -> Outcome | None:
    """Money goes to a body on the programme of use that the body itself prepares."""
    if programme is None:
        return fail()
    if programme.signed is False:
        return fail(WARNING, "unsigned")
    return fail(None, "not_by_beneficiary") if programme.by_beneficiary is False else None


@CHECKS.check(
    "CONV-024", "NO_CREDITS", ERROR, YEARS, articles.CREDITS, when=(PAYS,), needs=(CREDIT_DUE, CREDIT_OPEN, CURRENT)
)
def credits(due: Decimal, available: Decimal, current: bool) -> Outcome | None:
    """What is due in a year does not exceed the credit open for it; for a later year this is a warning."""
    return None if due <= available else fail(ERROR if current else WARNING, due=due, available=available)


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
    needs=(TOTAL, IN_WORDS, IN_ANNEX),
)
def the_total_is_one(total: Decimal | None, in_words: Decimal | None, in_annex: Decimal | None) -> Outcome | None:
    """The total is the same in figures, in words and in the annex."""
    written = {amount for amount in (total, in_words, in_annex) if amount is not None}
    return fail(totals=tuple(sorted(written))) if len(written) > 1 else None


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
