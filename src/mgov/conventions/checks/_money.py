"""Checks of the money: resources stated, an account to carry them, a programme of use, credits."""

from decimal import Decimal
from typing import NamedTuple

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._charter import on_article_78
from mgov.conventions.checks._items import FILE, PARTIES, YEARS, ByParty, ByYear
from mgov.conventions.checks._parties import on_article_149
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.money import ContributionKind, Support, UseProgramme
from mgov.conventions.partners import COLLECTIVITIES
from mgov.delays import latest_of
from mgov.dossiers import once
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, undecided

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _contributes(subject: ByParty) -> bool | Unknown:
    facts, party = subject.facts, subject.party
    contributions = facts.convention.contributions
    if contributions is None:
        missing = facts.clause("contributions")
        return False if missing is None else missing
    if party is None:
        return Unknown((subject.path(),))
    return any(contribution.party == party.id for contribution in contributions)


@once
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


@once
def _collectivity_ids(facts: ConventionFacts) -> set[str] | Unknown:
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    unknown = tuple(pointer("subject", "parties", i, "type") for i, party in enumerate(parties) if party.type is None)
    return Unknown(unknown) if unknown else {party.id for party in parties if party.type in COLLECTIVITIES}


@once
def _transfers(facts: ConventionFacts) -> bool | Unknown:
    """Whether a collectivity pays money to another party under the text."""
    contributions, parties = facts.convention.contributions, facts.convention.parties
    if not contributions:
        return _money(facts)
    types = {party.id: (place, party.type) for place, party in enumerate(parties or ())}
    unknown: list[str] = []
    for index, c in enumerate(contributions):
        place, giver = types.get(c.party, (None, None))
        if c.kind not in (ContributionKind.MONEY, None) or c.paid_to == c.party:
            continue
        if giver is not None and giver not in COLLECTIVITIES:
            continue
        missing = [f"/subject/contributions/{index}/{name}" for name in ("paid_to", "kind") if getattr(c, name) is None]
        if giver is None:
            missing.append("/subject/parties" if place is None else f"/subject/parties/{place}/type")
        if not missing:
            return True
        unknown += missing
    return Unknown(tuple(dict.fromkeys(unknown))) if unknown else False


def _several_collectivities(facts: ConventionFacts) -> bool:
    """Whether two collectivities at least are known to be parties."""
    ids = _collectivity_ids(facts)
    return not isinstance(ids, Unknown) and len(ids) > 1


def _support(facts: ConventionFacts) -> Support | Unknown | None:
    return facts.convention.support or facts.clause("support")


def _programme(facts: ConventionFacts) -> UseProgramme | Unknown | None:
    programme = facts.convention.use_programme
    if programme is not None and programme.by_beneficiary is None:
        return Unknown(("/subject/use_programme/by_beneficiary",))
    return programme or facts.clause("use_programme")


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


def _gives(facts: ConventionFacts) -> bool | Unknown:
    """Whether a collectivity commits money."""
    money, ids = _money(facts), _collectivity_ids(facts)
    if money is not True:
        return money
    if isinstance(ids, Unknown):
        return ids
    kinds = {c.kind for c in facts.convention.contributions or () if c.party in ids}
    if ContributionKind.MONEY in kinds:
        return True
    return Unknown(_kindless(facts)) if None in kinds else False


class Lines(NamedTuple):
    """Whether there is no credit line at all, and the years of instalments that have none."""

    none: bool
    years: frozenset[int]


def _lines(facts: ConventionFacts) -> Lines:
    credits, ids = facts.convention.credits, _collectivity_ids(facts)
    if credits is None or isinstance(ids, Unknown):
        return Lines(False, frozenset())
    due = {t.year for t in facts.convention.instalments or () if t.party in ids and t.year is not None}
    return Lines(not credits, frozenset(due - {credit.year for credit in credits}))


CONTRIBUTES: Fact[ByParty, bool] = Fact("a contribution of the party", _contributes)
IS_149: Fact[ByParty, bool] = Fact(
    "a text known to rest on article 149, or on article 78 of the charter",
    lambda s: on_article_149(s.facts) is True or on_article_78(s.facts) is True,
)
MONEY: Fact[ConventionFacts, bool] = Fact("money committed", _money)
TRANSFERS: Fact[ConventionFacts, bool] = Fact("money paid to a partner", _transfers)
SEVERAL: Fact[ConventionFacts, bool] = Fact("several collectivities", _several_collectivities)
SUPPORT: Fact[ConventionFacts, Support | None] = Fact("a budget or account", _support)
PROGRAMME: Fact[ConventionFacts, UseProgramme | None] = Fact("a programme of use", _programme)
GIVES: Fact[ConventionFacts, bool] = Fact("a collectivity pays", _gives)
LINES: Fact[ConventionFacts, Lines] = Fact("the credit lines", _lines)
CREDIT_DUE, CREDIT_OPEN = _credit("due"), _credit("available")
CURRENT: Fact[ByYear, bool] = Fact("the current year", _current)
PAYS: Fact[ByYear, bool] = Fact("a collectivity pays", lambda s: _gives(s.facts))


# --- the checks ---


@CHECKS.check("CONV-021", "RESOURCES_NOT_STATED", ERROR, PARTIES, articles.RESOURCES, needs=(CONTRIBUTES, IS_149))
def resources_stated(contributes: bool, on_149: bool) -> Outcome | None:
    """The text states the resources of each party; one that rests neither on article 149 nor on 78 is warned."""
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
    if programme.by_beneficiary is False:
        return fail(None, "not_by_beneficiary")
    if programme.signed is None:
        return undecided((pointer("subject", "use_programme", "signed"),), WARNING, "unsigned")
    return None if programme.signed else fail(WARNING, "unsigned")


@CHECKS.check(
    "CONV-024", "NO_CREDITS", ERROR, YEARS, articles.CREDITS, when=(PAYS,), needs=(CREDIT_DUE, CREDIT_OPEN, CURRENT)
)
def credits(due: Decimal, available: Decimal, current: bool) -> Outcome | None:
    """What is due in a year does not exceed the credit open for it; for a later year this is a warning."""
    return None if due <= available else fail(ERROR if current else WARNING, due=due, available=available)


@CHECKS.check(
    "CONV-024",
    "NO_CREDITS",
    ERROR,
    FILE,
    articles.CREDITS,
    rule="none",
    when=(GIVES,),
    needs=(LINES,),
)
def some_credit_is_open(lines: Lines) -> Outcome | None:
    """A text that commits money of a collectivity has a credit line, one for each year in which an instalment falls."""
    if lines.none:
        return fail()
    return undecided(("/subject/credits",)) if lines.years else None
