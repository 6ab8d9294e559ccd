"""A cooperation or partnership convention: the text with its clauses, and its amendments.

None means that nothing is known of a clause; `Convention.complete` (every clause of the text is here) and
`Convention.absent` (clauses known to be missing) turn it into "the text does not say". An empty tuple means "none".
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.conventions import clauses as _c
from mgov.conventions.assets import Asset, Land, Supervision, Works
from mgov.conventions.money import (
    Contribution,
    Credit,
    Currency,
    Funding,
    Instalment,
    Instrument,
    Purchases,
    Support,
    UseProgramme,
)
from mgov.conventions.partners import Party
from mgov.council import Field
from mgov.dossiers import dirhams, identifier, matching, natural
from mgov.errors import BadDocument, Fault


class Kind(StrEnum):
    """What the convention is for."""

    SUPPORT = "support"
    PARTNERSHIP = "partnership"
    SHARED_COMPETENCE = "shared_competence"
    TRANSFERRED_COMPETENCE = "transferred_competence"
    OUTSIDE_COMPETENCE = "outside_competence"
    TWINNING = "twinning"
    DECENTRALISED_COOPERATION = "decentralised_cooperation"
    DELEGATED_MANAGEMENT = "delegated_management"
    DELEGATED_SUPERVISION = "delegated_supervision"
    LAND = "land"


class EffectRule(StrEnum):
    """When the text says it takes effect. Before 2015 the approval of a commune's decision stands for the visa."""

    AFTER_VISA = "after_visa"
    AT_SIGNATURE = "at_signature"
    AT_DECISION = "at_decision"
    ON_START_DATE = "on_start_date"


class TypeOfChange(StrEnum):
    """What an amendment changes."""

    MONEY = "money"
    DURATION = "duration"
    PARTIES = "parties"
    OBJECT = "object"
    CLERICAL = "clerical"


@frozen(kw_only=True)
class Amendment:
    """An amendment: an act of its own, approved like the text it changes. Events name it by its `id`.

    What it does not give it does not change. `start` is the day it takes effect, where it is later than the approvals
    and the signatures; `contributions` and `instalments` replace those of the text; `joins` are the parties that come
    in and `leaves` the ids of those that go out; `object` is the new field of the project.
    """

    id: str = field(validator=identifier)
    changes: tuple[TypeOfChange, ...] | None = None
    start: date | None = None
    total: Decimal | None = field(default=None, validator=dirhams)
    contributions: tuple[Contribution, ...] | None = None
    instalments: tuple[Instalment, ...] | None = None
    end: date | None = None
    joins: tuple[Party, ...] | None = None
    leaves: tuple[str, ...] | None = None
    object: Field | None = None


CLAUSES = (
    "number", "dated", "texts_cited", "languages", "originals", "currency",
    "kind", "legal_basis", "parties", "object", "state_contract", "entrusting_contract", "investment",
    "creates_entity", "missions", "payment", "service", "care", "action_programme", "distributions", "volunteers",
    "instrument", "contributions", "total", "total_in_words", "total_in_annex",
    "instalments", "periodic", "use_programme", "purchases", "funding", "support", "credits", "programming",
    "lands", "works", "asset", "supervision",
    "start", "end", "months", "renewal", "effect_rule",
    "commitments", "committee", "reports", "accounts", "risks", "insured", "termination", "disputes",
    "annexes", "annexes_cited",
)  # fmt: skip
"""The clauses that `Convention.absent` may name."""


@frozen(kw_only=True)
class Convention:
    """The text of a convention.

    Attributes:
        number: its number.
        dated: its day; where it is not given the signatures, then the decision, date the act.
        texts_cited: the ids of the instruments its preamble cites as in force, as `LO-113-14`, or one article of them,
            as `D-1-58-376:15`; the dates of those that are not in `mgov.law.INSTRUMENTS` are not compared.
        languages: the languages it is written in, as `ar`; `originals` how many are signed.
        currency: the unit in which it writes its amounts.
        legal_basis: the articles the text rests on, as `LO-113-14:149`, or before 2015 `LAW-78-00:78`.
        object: the field of the project (LO 113-14, arts. 83, 85, 87 and 90).
        in_territory: whether the object lies inside the territory of the collectivities that are parties.
        state_contract: whether a contract with the State covers it (arts. 88 and 89).
        entrusting_contract: whether a contract entrusts a competence to the level that exercises it (LO 113-14, art.
            84; LO 112-14, art. 6).
        investment: whether the collectivity commits investment.
        creates_entity: whether it creates a body with organs or a budget of its own.
        missions: the tasks entrusted to a private partner (law 86-12, art. 1).
        payment: what the money of the partner depends on.
        prior_evaluation: whether the evaluation before a public-private partnership was adopted (law 86-12, art. 2).
        service: the service to the public the partner runs.
        care: whether the object is to take charge of persons (law 65-15).
        action_programme: whether it names the project of the action programme it serves; `project` is that project's
            id in the programme.
        distributions: aid in kind given to the public; `volunteers`: contractual volunteers who are not members.
        selection: how the partner was chosen.
        foreign_approval: the public authorities approved the cooperation beforehand (LO 113-14, art. 86).
        exchange_approval: the wali, for a province the governor, approved the exchanges (LO 113-14, art. 92).
        copy_sent: a copy went to the central services.
        opinion: the opinion of the arrondissement.
        instrument: the form in which the money is granted.
        contributions: what each party brings; `total` is their sum in dirhams, `total_in_words` and
            `total_in_annex` the same sum where the text repeats it.
        instalments: how the shares are paid, over the budget years; `periodic` whether the aid comes back each year.
        purchases: what the partner buys with the money; `funding`: the other sources of the financing plan.
        account_spent: the last year in which the special account spent anything.
        programming: payments of several years stand in the three-year programming.
        lands: land and premises it places in someone's hands; `works`: where works stand; `asset`: what they leave.
        supervision: delegated project supervision.
        credits: what is due each year and the credit open for it.
        effect_rule: when the text says it takes effect; `start` and `end`, or `months`, bound its duration.
        renewal: how it is renewed.
        commitments: the duties of the parties; `committee`: the follow-up; `reports`: the reports due; `accounts`.
        risks: what should be insured; `insured`: what is.
        termination: how it is ended; `disputes`: how disputes are settled.
        annexes: the pieces joined; `annexes_cited`: those its body refers to.
        election: the election nearest to the act; `campaign`: the first day of its official campaign.
        complete: every clause of the text is here, so that one not given is one the text does not have.
        absent: clauses known to be missing from the text, by name.

    Raises:
        BadDocument: an id repeats or names no party, or `absent` names what is no clause or is given.
    """

    number: str | None = None
    dated: date | None = None
    title: str | None = None
    texts_cited: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    originals: int | None = field(default=None, validator=natural)
    currency: Currency | None = None
    kind: Kind | None = None
    legal_basis: tuple[str, ...] | None = field(
        default=None, validator=matching(r"[A-Z]+-[0-9-]+:[0-9]+", "an instrument and an article, as LO-113-14:149")
    )
    parties: tuple[Party, ...] | None = None
    object: Field | None = None
    in_territory: bool | None = None
    state_contract: bool | None = None
    entrusting_contract: bool | None = None
    investment: bool | None = None
    creates_entity: bool | None = None
    missions: tuple[_c.Mission, ...] | None = None
    payment: _c.Payment | None = None
    prior_evaluation: bool | None = None
    service: _c.Service | None = None
    care: bool | None = None
    action_programme: bool | None = None
    project: str | None = field(default=None, validator=identifier)
    distributions: tuple[_c.Distribution, ...] | None = None
    volunteers: _c.Volunteers | None = None
    selection: _c.Selection | None = None
    foreign_approval: bool | None = None
    exchange_approval: bool | None = None
    copy_sent: bool | None = None
    opinion: _c.Opinion | None = None
    instrument: Instrument | None = None
    contributions: tuple[Contribution, ...] | None = None
    total: Decimal | None = field(default=None, validator=dirhams)
    total_in_words: Decimal | None = field(default=None, validator=dirhams)
    total_in_annex: Decimal | None = field(default=None, validator=dirhams)
    instalments: tuple[Instalment, ...] | None = None
    periodic: bool | None = None
    use_programme: UseProgramme | None = None
    purchases: Purchases | None = None
    funding: tuple[Funding, ...] | None = None
    support: Support | None = None
    account_spent: int | None = field(default=None, validator=natural)
    credits: tuple[Credit, ...] | None = None
    programming: bool | None = None
    lands: tuple[Land, ...] | None = None
    works: Works | None = None
    asset: Asset | None = None
    supervision: Supervision | None = None
    start: date | None = None
    end: date | None = None
    months: int | None = field(default=None, validator=natural)
    renewal: _c.Renewal | None = None
    effect_rule: EffectRule | None = None
    commitments: tuple[_c.Commitment, ...] | None = None
    committee: _c.Committee | None = None
    reports: tuple[_c.ReportDue, ...] | None = None
    accounts: _c.AccountsClause | None = None
    risks: tuple[_c.Risk, ...] | None = None
    insured: tuple[_c.Risk, ...] | None = None
    termination: _c.Termination | None = None
    disputes: _c.Disputes | None = None
    annexes: tuple[_c.Annex, ...] | None = None
    annexes_cited: tuple[_c.Annex, ...] | None = None
    election: date | None = None
    campaign: date | None = None
    amendments: tuple[Amendment, ...] = ()
    complete: bool = False
    absent: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = [*_names(self), *_references(self)]
        if faults:
            raise BadDocument(faults)

    def says_nothing_of(self, clause: str) -> bool:
        """Whether the text is known not to have this clause."""
        return getattr(self, clause) is None and (self.complete or clause in self.absent)


def _names(convention: Convention) -> list[Fault]:
    faults: list[Fault] = []
    joined = [
        (f"/amendments/{i}/joins/{j}/id", party.id)
        for i, amendment in enumerate(convention.amendments)
        for j, party in enumerate(amendment.joins or ())
    ]
    for named in (
        [*((f"/parties/{i}/id", party.id) for i, party in enumerate(convention.parties or ())), *joined],
        [(f"/amendments/{i}/id", amendment.id) for i, amendment in enumerate(convention.amendments)],
        [(f"/reports/{i}/id", report.id) for i, report in enumerate(convention.reports or ())],
    ):
        ids = [name for _, name in named]
        faults += [
            Fault(path, "an id not used above", repr(name))
            for index, (path, name) in enumerate(named)
            if name in ids[:index]
        ]
    for index, clause in enumerate(convention.absent):
        if clause not in CLAUSES:
            faults.append(Fault(f"/absent/{index}", f"one of {', '.join(CLAUSES)}", repr(clause)))
        elif getattr(convention, clause) is not None:
            faults.append(Fault(f"/absent/{index}", "a clause the document does not give", repr(clause)))
    return faults


def parties_named(convention: Convention) -> Iterator[tuple[str, str]]:
    """Every place of the clauses that names a party, with the id it names."""
    yield from _in_money("", convention.contributions, convention.instalments)
    named = [
        *((f"/commitments/{i}/party", d.party) for i, d in enumerate(convention.commitments or ())),
        *((f"/lands/{i}/beneficiary", land.beneficiary) for i, land in enumerate(convention.lands or ())),
        *(() if convention.supervision is None else (("/supervision/owner", convention.supervision.owner),)),
    ]
    yield from ((path, name) for path, name in named if name is not None)


def _in_money(
    path: str, contributions: tuple[Contribution, ...] | None, instalments: tuple[Instalment, ...] | None
) -> Iterator[tuple[str, str]]:
    for i, share in enumerate(contributions or ()):
        yield f"{path}/contributions/{i}/party", share.party
        if share.paid_to is not None:
            yield f"{path}/contributions/{i}/paid_to", share.paid_to
    for i, instalment in enumerate(instalments or ()):
        yield f"{path}/instalments/{i}/party", instalment.party


def _references(convention: Convention) -> list[Fault]:
    if convention.parties is None:
        return []
    known = {party.id for party in convention.parties}
    faults = [
        Fault(path, "the id of a party", repr(name)) for path, name in parties_named(convention) if name not in known
    ]
    for i, amendment in enumerate(convention.amendments):
        known |= {party.id for party in amendment.joins or ()}
        path = f"/amendments/{i}"
        named = [
            *_in_money(path, amendment.contributions, amendment.instalments),
            *((f"{path}/leaves/{j}", name) for j, name in enumerate(amendment.leaves or ())),
        ]
        faults += [Fault(place, "the id of a party", repr(name)) for place, name in named if name not in known]
    return faults
