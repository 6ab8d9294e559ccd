"""Readers of public aid that several checks share: who receives it, from whom, and how much."""

from decimal import Decimal

from mgov.conventions.amounts import Threshold
from mgov.conventions.checks._acts import Premise
from mgov.conventions.checks._answers import Answer, every, opposite, some, told
from mgov.conventions.checks._items import ByParty
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.money import Contribution, ContributionKind, Instrument, UseItem
from mgov.conventions.partners import ASSOCIATIONS, COLLECTIVITIES, PRIVATE, Party, PartyType
from mgov.dossiers import once
from mgov.findings import Fact, Unknown, pointer, together

GRANTORS = frozenset(
    {
        *COLLECTIVITIES,
        PartyType.GROUPING,
        PartyType.MINISTRY,
        PartyType.PUBLIC_ESTABLISHMENT,
        PartyType.CHAMBER,
    }
)
"""The parties whose money is public aid (dahir 1-58-376, arts. 32 and 32 ter)."""


def dated(premise: Premise) -> Fact[ByParty, bool]:
    """A premise on the day of the act, asked of a party."""
    return Fact("an act of the days the law holds", lambda subject: premise(subject.facts))


# --- the parties ---


def is_one_of(facts: ConventionFacts, place: int, types: frozenset[PartyType]) -> Answer:
    """Whether a party is of one of these types."""
    kind = _party(facts, place).type
    return Unknown((pointer("subject", "parties", place, "type"),)) if kind is None else kind in types


def _party(facts: ConventionFacts, place: int) -> Party:
    parties = facts.convention.parties
    assert parties is not None
    return parties[place]


def _placed(facts: ConventionFacts, name: str) -> int | None:
    """The position of the party of this id; None where the parties are not known."""
    parties = facts.convention.parties or ()
    return next((place for place, party in enumerate(parties) if party.id == name), None)


def flag(subject: ByParty, name: str) -> Answer:
    """A fact of a party that is told by yes or no."""
    value: bool | None = None if subject.party is None else getattr(subject.party, name)
    return told(value, subject.path(name))


def among(types: frozenset[PartyType]) -> Fact[ByParty, bool]:
    """The premise that the party is of one of these types."""

    def read(subject: ByParty) -> Answer:
        if subject.place is None:
            return Unknown((subject.path("type"),))
        return is_one_of(subject.facts, subject.place, types)

    return Fact(f"a party that is one of: {', '.join(sorted(types))}", read)


# --- what a party receives ---


def _gives(facts: ConventionFacts, index: int, share: Contribution, givers: frozenset[PartyType]) -> Answer:
    """Whether a contribution is money of one of these givers."""
    place = _placed(facts, share.party)
    kind = pointer("subject", "contributions", index, "kind")
    money = Unknown((kind,)) if share.kind is None else share.kind == ContributionKind.MONEY
    return every(money, Unknown(("/subject/parties",)) if place is None else is_one_of(facts, place, givers))


def _received(subject: ByParty, index: int, share: Contribution, givers: frozenset[PartyType]) -> Answer:
    """Whether a contribution is money of one of these givers paid to the party."""
    if subject.party is None:
        return Unknown((subject.path(),))
    path = pointer("subject", "contributions", index, "paid_to")
    paid = Unknown((path,)) if share.paid_to is None else share.paid_to == subject.party.id
    return every(paid, share.party != subject.party.id, _gives(subject.facts, index, share, givers))


def aided(subject: ByParty, givers: frozenset[PartyType] = GRANTORS) -> Answer:
    """Whether one of these givers pays money to the party under the text."""
    known: dict[object, Answer] = subject.facts.memo.setdefault("aided", {})
    key = (subject.place, givers)
    if key not in known:
        shares = subject.facts.convention.contributions
        known[key] = (
            subject.facts.clause("contributions") or False
            if shares is None
            else some(_received(subject, index, share, givers) for index, share in enumerate(shares))
        )
    return known[key]


def helped(subject: ByParty) -> Answer:
    """Whether a public body brings it anything: money, staff, the use of facilities (law 30-09, art. 82 § 2)."""
    shares = subject.facts.convention.contributions
    if shares is None or subject.party is None:
        return subject.facts.clause("contributions") or False
    found: list[Answer] = []
    for index, share in enumerate(shares):
        place = _placed(subject.facts, share.party)
        public: Answer = Unknown(("/subject/parties",)) if place is None else is_one_of(subject.facts, place, GRANTORS)
        path = pointer("subject", "contributions", index, "paid_to")
        paid = Unknown((path,)) if share.paid_to is None else share.paid_to == subject.party.id
        found.append(every(paid, public))
    return some(found)


def aid_passes(subject: ByParty, threshold: Threshold, *, one_giver: bool) -> Answer:
    """Whether the aid of one giver, or of all together, lies above a threshold."""
    shares = subject.facts.convention.contributions
    if shares is None:
        return subject.facts.clause("contributions") or False
    sums: dict[str, list[tuple[Answer, Decimal | None, str]]] = {}
    for index, share in enumerate(shares):
        received = _received(subject, index, share, GRANTORS)
        amount = pointer("subject", "contributions", index, "amount")
        sums.setdefault(share.party if one_giver else "", []).append((received, share.amount, amount))
    return some(sum_passes(lines, threshold) for lines in sums.values())


def sum_passes(lines: list[tuple[Answer, Decimal | None, str]], threshold: Threshold) -> Answer:
    """Whether the amounts of the lines that count lie above a threshold, whatever the doubtful ones are."""
    lines = [line for line in lines if line[0] is not False]
    sure = sum((amount for counts, amount, _ in lines if counts is True and amount is not None), Decimal(0))
    if threshold.passed_by(sure):
        return True
    missing = [counts for counts, _, _ in lines if isinstance(counts, Unknown)]
    missing += [Unknown((path,)) for _, amount, path in lines if amount is None]
    most = sum((amount for _, amount, _ in lines if amount is not None), Decimal(0))
    unbounded = any(amount is None for _, amount, _ in lines)
    return (together(*missing) or False) if unbounded or threshold.passed_by(most) else False


# --- the text ---


def some_aided(facts: ConventionFacts, types: frozenset[PartyType], *more: str) -> Answer:
    """Whether a public body pays money to a party of these types, for which the flags named in `more` do not hold."""
    parties = facts.convention.parties
    if parties is None:
        return every(Unknown(("/subject/parties",)), aided(ByParty(facts)))
    found: list[Answer] = []
    for place, party in enumerate(parties):
        subject = ByParty(facts, place, party)
        without = [opposite(flag(subject, name)) for name in more]
        found.append(every(is_one_of(facts, place, types), *without, aided(subject)))
    return some(found)


def _instrument(facts: ConventionFacts) -> Instrument | Unknown:
    """The form in which the money is granted; a text that says nothing of it is itself a convention."""
    return facts.convention.instrument or facts.clause("instrument") or Instrument.CONVENTION


def items_of_use(facts: ConventionFacts) -> tuple[UseItem, ...] | Unknown:
    """The lines of the programme of use; without a programme nothing tells how the money is spent."""
    programme = facts.convention.use_programme
    items = None if programme is None else programme.items
    return Unknown((pointer("subject", "use_programme", "items"),)) if items is None else items


AIDS_PRIVATE: Fact[ConventionFacts, bool] = Fact("money to a private partner", once(lambda s: some_aided(s, PRIVATE)))
AIDS_ASSOCIATION: Fact[ConventionFacts, bool] = Fact(
    "money to an association", once(lambda s: some_aided(s, ASSOCIATIONS))
)
IS_ASSOCIATION = among(ASSOCIATIONS)
AIDED: Fact[ByParty, bool] = Fact("public money paid to the party", aided)
SPORT: Fact[ByParty, bool] = Fact("a sport body", lambda s: flag(s, "sport"))
INSTRUMENT: Fact[ByParty, Instrument] = Fact("the form of the grant", lambda s: _instrument(s.facts))
