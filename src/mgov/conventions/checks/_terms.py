"""Checks of the terms of a text: reports, duration, renewal, duties, value of what is in kind, years, unit, account."""

from mgov.conventions.amounts import PERIODIC_AID
from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._aid import AIDS_ASSOCIATION, aid_passes, flag, helped, is_one_of
from mgov.conventions.checks._answers import Answer, every, opposite, some, told
from mgov.conventions.checks._items import FILE, ByParty
from mgov.conventions.checks._money import GIVES, MONEY
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.clauses import RenewalMode, ReportDue, ReportType
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.money import ContributionKind, Currency, Support
from mgov.conventions.partners import ASSOCIATIONS, COLLECTIVITIES
from mgov.delays import earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer
from mgov.law import LAW_30_09

ERROR, WARNING, INFO = Severity
YEARS_WITHOUT_SPENDING = 3
"""Consecutive years without spending after which a special account is closed (LO 113-14, art. 171 § 8)."""


# --- what the checks read ---


def _whole(index: int, report: ReportDue) -> Answer:
    """Whether a report is a financial one with a day and a recipient."""
    at = [pointer("subject", "reports", index, name) for name in ("type", "dated", "recipient")]
    financial = Unknown((at[0],)) if report.type is None else report.type == ReportType.FINANCIAL
    dated = True if report.due is not None else told(report.dated, at[1])
    return every(financial, dated, told(report.recipient, at[2]))


def _reported(facts: ConventionFacts) -> Answer:
    """Whether the text asks for a financial report with a day and a recipient."""
    reports = facts.convention.reports
    if reports is None:
        return facts.clause("reports") or False
    return some(_whole(index, report) for index, report in enumerate(reports))


def _must_report(facts: ConventionFacts) -> bool:
    """Whether a law is known to ask for accounts: periodic aid above 10,000 dirhams, or aid to a sport body."""
    since_sport_law = act_between(LAW_30_09.since)(facts) is True
    for place, party in enumerate(facts.convention.parties or ()):
        subject = ByParty(facts, place, party)
        periodic = facts.convention.periodic is True and aid_passes(subject, PERIODIC_AID, one_giver=True) is True
        sport = since_sport_law and flag(subject, "sport") is True and helped(subject) is True
        if is_one_of(facts, place, ASSOCIATIONS) is True and (periodic or sport):
            return True
    return False


def _bounded(facts: ConventionFacts) -> Answer:
    """Whether the text has an end: a last day, or a number of months."""
    text = facts.convention
    if text.end is not None or text.months is not None:
        return True
    return some((facts.clause("end") or False, facts.clause("months") or False))


def _renews_alone(facts: ConventionFacts) -> Answer:
    """Whether the text is renewed in silence, without a new decision of the council."""
    renewal = facts.convention.renewal
    if renewal is None:
        return facts.clause("renewal") or False
    tacit = Unknown(("/subject/renewal/mode",)) if renewal.mode is None else renewal.mode == RenewalMode.TACIT
    return every(tacit, opposite(told(renewal.new_decision, "/subject/renewal/new_decision")))


def _vague(facts: ConventionFacts) -> Answer:
    """Whether some duty has neither quantity nor day, or nobody who answers for it."""
    duties = facts.convention.commitments
    if duties is None:
        return facts.clause("commitments") or False
    found: list[Answer] = []
    for index, duty in enumerate(duties):
        quantity, day, who = (
            opposite(told(getattr(duty, name), pointer("subject", "commitments", index, name)))
            for name in ("quantified", "dated", "responsible")
        )
        found += [every(quantity, day), who]
    return some(found)


def _unvalued(facts: ConventionFacts) -> Answer:
    """Whether something brought in kind has no value in the text; a value given twice otherwise is a doubt."""
    shares = facts.convention.contributions
    if shares is None:
        return facts.clause("contributions") or False
    found: list[Answer] = []
    for index, share in enumerate(shares):
        kind, valued = (pointer("subject", "contributions", index, name) for name in ("kind", "valued"))
        in_kind = Unknown((kind,)) if share.kind is None else share.kind != ContributionKind.MONEY
        without: Answer = opposite(told(share.valued, valued))
        if share.amount is not None:
            without = Unknown((valued,)) if share.valued is False else False
        found.append(every(in_kind, without))
    return some(found)


def _several_years(facts: ConventionFacts) -> Answer:
    """Whether the instalments of the collectivities fall in several budget years."""
    instalments = facts.convention.instalments
    if instalments is None:
        return facts.clause("instalments") or False
    parties = facts.convention.parties
    places = {party.id: place for place, party in enumerate(parties or ())}
    years: list[tuple[int, Answer]] = []
    missing: list[Answer] = []
    for index, one in enumerate(instalments):
        pays: Answer = Unknown(("/subject/parties",))
        if parties is not None:
            pays = is_one_of(facts, places[one.party], COLLECTIVITIES)
        if one.year is None:
            missing.append(every(pays, Unknown((pointer("subject", "instalments", index, "year"),))))
        else:
            years.append((one.year, pays))
    pairs = (every(a, b) for i, (first, a) in enumerate(years) for second, b in years[:i] if first != second)
    return some((*pairs, *(missing if len(instalments) > 1 else ())))


def _programmed(facts: ConventionFacts) -> Answer:
    programmed = facts.convention.programming
    return facts.clause("programming") or False if programmed is None else programmed


def _currency(facts: ConventionFacts) -> Currency | Unknown:
    return facts.convention.currency or facts.clause("currency") or Currency.UNSTATED


def _special_account(facts: ConventionFacts) -> Answer:
    support = facts.convention.support
    return facts.clause("support") or False if support is None else support == Support.SPECIAL_ACCOUNT


def _dormant(facts: ConventionFacts) -> Answer:
    """Whether three whole years without spending are over on the day judged."""
    spent = facts.convention.account_spent
    if spent is None:
        return Unknown(("/subject/account_spent",))
    if earliest_of(facts.when).year > spent + YEARS_WITHOUT_SPENDING:
        return True
    over = latest_of(facts.when).year > spent + YEARS_WITHOUT_SPENDING
    return facts.omitted if over or not facts.complete else False


REPORTED: Fact[ConventionFacts, bool] = Fact("the reports", _reported)
MUST_REPORT: Fact[ConventionFacts, bool] = Fact("a law that asks for accounts", _must_report)
BOUNDED: Fact[ConventionFacts, bool] = Fact("the duration", _bounded)
RECURRING: Fact[ConventionFacts, bool] = Fact("money that comes back", lambda s: s.convention.periodic is True)
RENEWS_ALONE: Fact[ConventionFacts, bool] = Fact("the renewal", _renews_alone)
VAGUE: Fact[ConventionFacts, bool] = Fact("the duties", _vague)
UNVALUED: Fact[ConventionFacts, bool] = Fact("the value of what is in kind", _unvalued)
SEVERAL_YEARS: Fact[ConventionFacts, bool] = Fact("payments over several years", _several_years)
PROGRAMMED: Fact[ConventionFacts, bool] = Fact("the three-year programming", _programmed)
CURRENCY: Fact[ConventionFacts, Currency] = Fact("the unit of the amounts", _currency)
SPECIAL_ACCOUNT: Fact[ConventionFacts, bool] = Fact("a special account", _special_account)
DORMANT: Fact[ConventionFacts, bool] = Fact("the last spending of the account", _dormant)


# --- the checks ---


@CHECKS.check(
    "CONV-038",
    "NO_REPORTING_CLAUSE",
    ERROR,
    FILE,
    articles.REPORTS,
    when=(AIDS_ASSOCIATION,),
    needs=(REPORTED, MUST_REPORT),
)
def use_of_money_is_reported(reported: bool, must_report: bool) -> Outcome | None:
    """The text asks for a financial report; an error where a law wants accounts of the aid, else a warning."""
    if reported:
        return None
    return fail(ERROR, "owed", above=PERIODIC_AID.amount) if must_report else fail(WARNING)


@CHECKS.check("CONV-039", "NO_DURATION", ERROR, FILE, articles.LATER_YEARS, needs=(BOUNDED, RECURRING))
def duration_is_bounded(bounded: bool, recurring: bool) -> Outcome | None:
    """The text has an end; without one, money that comes back each year weighs on every later budget."""
    return None if bounded else fail(ERROR, "recurring") if recurring else fail(WARNING)


@CHECKS.check(
    "CONV-040", "TACIT_RENEWAL_UNBOUNDED", WARNING, FILE, articles.RENEWAL, when=(GIVES,), needs=(RENEWS_ALONE,)
)
def renewal_is_decided(renews_alone: bool) -> Outcome | None:
    """What renews spending takes a decision of the council: silence does not."""
    return fail() if renews_alone else None


@CHECKS.check("CONV-041", "VAGUE_COMMITMENTS", WARNING, FILE, articles.RESOURCES, needs=(VAGUE,))
def duties_are_precise(vague: bool) -> Outcome | None:
    """Each duty has a quantity or a day, and somebody who answers for it."""
    return fail() if vague else None


@CHECKS.check("CONV-052", "IN_KIND_NOT_VALUED", WARNING, FILE, articles.RESOURCES_2015, needs=(UNVALUED,))
def in_kind_is_valued(unvalued: bool) -> Outcome | None:
    """What is brought in kind has a value in the text."""
    return fail() if unvalued else None


@CHECKS.check(
    "CONV-059",
    "MULTIYEAR_NOT_PROGRAMMED",
    WARNING,
    FILE,
    articles.PROGRAMMING,
    when=(SEVERAL_YEARS,),
    needs=(PROGRAMMED,),
)
def later_years_are_programmed(programmed: bool) -> Outcome | None:
    """Payments over several years stand in the three-year programming and in the statement of commitments."""
    return None if programmed else fail()


@CHECKS.check("CONV-066", "CURRENCY_UNIT_DOUBT", WARNING, FILE, articles.RESOURCES, when=(MONEY,), needs=(CURRENCY,))
def amounts_are_in_dirhams(currency: Currency) -> Outcome | None:
    """Amounts are written in dirhams."""
    if currency == Currency.DIRHAM:
        return None
    return fail(WARNING, "unstated") if currency == Currency.UNSTATED else fail()


@CHECKS.check(
    "CONV-072",
    "DORMANT_SPECIAL_ACCOUNT",
    INFO,
    FILE,
    articles.DORMANT_ACCOUNT,
    when=(SPECIAL_ACCOUNT,),
    needs=(DORMANT,),
)
def account_is_alive(dormant: bool) -> Outcome | None:
    """A special account without spending for three years in a row is liquidated by law at the end of the third."""
    return fail() if dormant else None
