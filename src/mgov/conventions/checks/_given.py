"""What a text and the past of its parties tell of a grant: earlier aid, suppliers, choice of the partner, purchases."""

from typing import NamedTuple

from mgov.conventions.amounts import COPY, FRONT, PERIODIC_AID
from mgov.conventions.checks._acts import act_day
from mgov.conventions.checks._aid import Answer, every, flag, is_one_of, items_of_use, opposite, some, sum_passes, told
from mgov.conventions.checks._items import ByParty
from mgov.conventions.clauses import Selection, SelectionMode
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import Kind
from mgov.conventions.money import Origin, Purchases
from mgov.conventions.partners import EarlierAid, PartyType
from mgov.council import Deliberated
from mgov.delays import earliest_of, latest_of
from mgov.findings import Unknown, pointer, together

# --- the aid given before ---


def _history(subject: ByParty) -> tuple[EarlierAid, ...] | Unknown:
    party = subject.party
    return Unknown((subject.path("history"),)) if party is None or party.history is None else party.history


def _years_of_act(facts: ConventionFacts) -> tuple[int, int] | Unknown:
    day = act_day(facts)
    return day if isinstance(day, Unknown) else (earliest_of(day).year, latest_of(day).year)


def _of_year(subject: ByParty, index: int, aid: EarlierAid, *, before: bool) -> Answer:
    """Whether an earlier aid is of a year before that of the act, or else of the same year."""
    years = _years_of_act(subject.facts)
    if isinstance(years, Unknown) or aid.year is None:
        return years if isinstance(years, Unknown) else Unknown((subject.path("history", str(index), "year"),))
    first, last = years
    sure = aid.year < first if before else aid.year == first == last
    never = aid.year >= last if before else not first <= aid.year <= last
    return sure if sure or never else Unknown(("/subject/dated",))


def unaccounted(subject: ByParty, *, any_aid: bool) -> Answer:
    """Whether accounts are missing of an aid of an earlier year: of any, or of periodic aid above the threshold."""
    history = _history(subject)
    if isinstance(history, Unknown):
        return history
    found: list[Answer] = []
    for index, aid in enumerate(history):
        at = [subject.path("history", str(index), name) for name in ("accounts_filed", "periodic", "amount")]
        missing = opposite(told(aid.accounts_filed, at[0]))
        large = Unknown((at[2],)) if aid.amount is None else PERIODIC_AID.passed_by(aid.amount)
        owed = any_aid or every(told(aid.periodic, at[1]), large)
        found.append(every(_of_year(subject, index, aid, before=True), missing, owed))
    return some(found)


class OtherMoney(NamedTuple):
    """Whether the party has other public aid in the year of the act, and whether other money pays the same costs."""

    in_the_year: Answer
    same_costs: Answer


def other_money(subject: ByParty) -> OtherMoney:
    """The other public money of the party, as far as it is told."""
    history, funding = _history(subject), subject.facts.convention.funding
    costs: list[Answer] = []
    if funding is None:
        costs.append(subject.facts.clause("funding") or False)
    for index, source in enumerate(funding or ()):
        at = [pointer("subject", "funding", index, name) for name in ("origin", "same_costs")]
        public = Unknown((at[0],)) if source.origin is None else source.origin == Origin.PUBLIC_BODY
        costs.append(every(public, told(source.same_costs, at[1])))
    if isinstance(history, Unknown):
        return OtherMoney(history, some((history, *costs)))
    years = [_of_year(subject, index, aid, before=False) for index, aid in enumerate(history)]
    costs += [
        told(aid.same_costs, subject.path("history", str(index), "same_costs")) for index, aid in enumerate(history)
    ]
    return OtherMoney(some(years), some(costs))


# --- the text ---


def front(facts: ConventionFacts) -> Answer:
    """Whether suppliers of the collectivity's own needs get more of the programme of use than the threshold."""
    items = items_of_use(facts)
    if isinstance(items, Unknown):
        return items
    at = [pointer("subject", "use_programme", "items", index) for index in range(len(items))]
    fronts = [
        every(told(item.supplier, f"{path}/supplier"), told(item.for_collectivity, f"{path}/for_collectivity"))
        for path, item in zip(at, items, strict=True)
    ]
    amounts = [
        Unknown((f"{path}/amount",)) if item.amount is None else item.amount
        for path, item in zip(at, items, strict=True)
    ]
    known = [amount for amount in amounts if not isinstance(amount, Unknown)]
    if all(front is False for front in fronts):
        return False
    if len(known) < len(amounts):
        return together(*amounts, *fronts) or False
    sure = sum(amount for amount, front in zip(known, fronts, strict=True) if front is True)
    most = sum(amount for amount, front in zip(known, fronts, strict=True) if front is not False)
    if 100 * sure > FRONT.amount * sum(known):
        return True
    return some(fronts) if 100 * most > FRONT.amount * sum(known) else False


def is_support(subject: ByParty) -> Answer:
    """Whether the text gives support, as one gives it to associations."""
    kind = subject.facts.convention.kind
    return subject.facts.clause("kind") or False if kind is None else kind == Kind.SUPPORT


def sports_company(subject: ByParty) -> Answer:
    """Whether the party is a sports company (law 30-09, art. 83)."""
    company = Unknown((subject.path("type"),))
    return every(
        company if subject.place is None else is_one_of(subject.facts, subject.place, frozenset({PartyType.COMPANY})),
        flag(subject, "sport"),
    )


def decided_since(facts: ConventionFacts) -> Answer:
    """Whether a council decided since the instructions of 2025."""
    since, found = facts.policy.circular_2025_since, list[Answer]()
    for entry in facts.entries[: facts.size]:
        if type(entry.event) is Deliberated and entry.event.act is None:
            later, sooner = earliest_of(entry.when) >= since, latest_of(entry.when) < since
            found.append(later if later or sooner else Unknown((pointer("journal", entry.place, "on"),)))
    return some(found) if found or facts.complete else facts.omitted


def above_a_million(facts: ConventionFacts) -> Answer:
    """Whether the total, or the sum of the shares, lies above the threshold."""
    total, shares = facts.convention.total, facts.convention.contributions
    whole = facts.clause("total") or False if total is None else COPY.passed_by(total)
    parts = facts.clause("contributions") or False
    if shares is not None:
        at = [pointer("subject", "contributions", index, "amount") for index in range(len(shares))]
        parts = sum_passes([(True, share.amount, path) for share, path in zip(shares, at, strict=True)], COPY)
    return some((whole, parts))


def poorly_chosen(facts: ConventionFacts) -> Answer:
    """Whether the partner was chosen without criteria or without a committee; a competition has both by law."""
    chosen = facts.convention.selection or Selection()
    mode = Unknown(("/subject/selection/mode",)) if chosen.mode is None else chosen.mode != SelectionMode.COMPETITION
    means = (opposite(told(getattr(chosen, n), f"/subject/selection/{n}")) for n in ("criteria", "committee"))
    return every(mode, some(means))


class Buying(NamedTuple):
    """Whether purchases lack a rule of competition, and whether a supplier is related to the partner."""

    no_rule: Answer
    related: Answer


def buying(facts: ConventionFacts) -> Buying:
    """What the text says of purchases; without a clause, suppliers in the programme of use are purchases."""
    clause, items = facts.convention.purchases, items_of_use(facts)
    if clause is None and facts.clause("purchases") is None:
        if isinstance(items, Unknown):
            return Buying(items, False)
        suppliers = [
            told(item.supplier, pointer("subject", "use_programme", "items", index, "supplier"))
            for index, item in enumerate(items)
        ]
        return Buying(some(suppliers), False)
    clause = clause or Purchases()
    rule = told(clause.competition_rule, "/subject/purchases/competition_rule")
    return Buying(opposite(rule), told(clause.related_supplier, "/subject/purchases/related_supplier"))
