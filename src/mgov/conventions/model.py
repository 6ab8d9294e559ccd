"""A cooperation or partnership convention: its parties and its clauses, as the text states them.

None means that nothing is known of a clause; `Convention.complete` (every clause of the text is here) and
`Convention.absent` (clauses known to be missing) turn it into "the text does not say". An empty tuple means "none".
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.council import Field
from mgov.dossiers import dirhams, identifier, matching, positive
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


class PartyType(StrEnum):
    """What a party is."""

    COMMUNE = "commune"
    ARRONDISSEMENT = "arrondissement"
    PROVINCE = "province"
    REGION = "region"
    GROUPING = "grouping"
    MINISTRY = "ministry"
    PUBLIC_ESTABLISHMENT = "public_establishment"
    CHAMBER = "chamber"
    ASSOCIATION = "association"
    FEDERATION = "federation"
    COOPERATIVE = "cooperative"
    COMPANY = "company"
    DEVELOPMENT_COMPANY = "development_company"
    FOREIGN_AUTHORITY = "foreign_authority"
    FOREIGN_NGO = "foreign_ngo"
    FOREIGN_STATE = "foreign_state"
    POLITICAL_PARTY = "political_party"


COLLECTIVITIES = frozenset({PartyType.COMMUNE, PartyType.PROVINCE, PartyType.REGION})
"""The territorial collectivities: each approves the text in its own council."""
ASSOCIATIONS = frozenset({PartyType.ASSOCIATION, PartyType.FEDERATION})
PRIVATE = frozenset({*ASSOCIATIONS, PartyType.COOPERATIVE, PartyType.COMPANY, PartyType.FOREIGN_NGO})
"""The private-law partners in which a councillor may have an interest."""


class Relation(StrEnum):
    """Who holds an interest in a partner: the councillor, or a relative of his."""

    SELF = "self"
    SPOUSE = "spouse"
    ASCENDANT = "ascendant"
    DESCENDANT = "descendant"
    SIBLING = "sibling"
    OTHER = "other"


class Role(StrEnum):
    """The interest held in the partner."""

    OFFICER = "officer"
    MEMBER = "member"
    SHAREHOLDER = "shareholder"
    MANAGER = "manager"
    AGENT = "agent"


class ContributionKind(StrEnum):
    """What a party brings. Only money is an amount by itself; the others may be valued."""

    MONEY = "money"
    IN_KIND = "in_kind"
    LAND = "land"
    STAFF = "staff"
    EXEMPTION = "exemption"


class Support(StrEnum):
    """The financial and accounting support of the operation (LO 113-14, art. 151)."""

    BUDGET = "budget"
    SPECIAL_ACCOUNT = "special_account"


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
class Link:
    """An interest that a councillor, or a relative of his, holds in a partner.

    `took_part` tells whether that councillor took part in the decision: what the charter of communes, before 2015,
    made the decision voidable for (law 78-00, art. 75).
    """

    relation: Relation
    role: Role
    took_part: bool | None = None


@frozen(kw_only=True)
class Party:
    """One party. `links` are the interests councillors hold in it; `public_utility` its recognition as such.

    `urban` tells an urban commune (True) from a rural one (False), which chose the approving authority before 2015 (law
    78-00, art. 73).
    """

    id: str = field(validator=identifier)
    type: PartyType | None = None
    name: str | None = None
    public_utility: bool | None = None
    links: tuple[Link, ...] | None = None
    urban: bool | None = None


@frozen(kw_only=True)
class Contribution:
    """What one party brings. `amount` in dirhams, above zero; `paid_to` the party that receives it."""

    party: str = field(validator=identifier)
    kind: ContributionKind | None = None
    amount: Decimal | None = field(default=None, validator=positive)
    paid_to: str | None = None


@frozen(kw_only=True)
class Instalment:
    """One instalment a party pays: its `amount` in dirhams and the budget `year` it weighs on."""

    party: str = field(validator=identifier)
    amount: Decimal | None = field(default=None, validator=dirhams)
    year: int | None = None


@frozen(kw_only=True)
class Credit:
    """What is due in a budget year, and the credit open for it, both in dirhams."""

    year: int
    due: Decimal | None = field(default=None, validator=dirhams)
    available: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class UseProgramme:
    """The programme of use of the money (LO 113-14, art. 199): who prepared it, and whether it is signed."""

    by_beneficiary: bool | None = None
    signed: bool | None = None


@frozen(kw_only=True)
class Amendment:
    """An amendment: an act of its own, approved like the text it changes. Events name it by its `id`."""

    id: str = field(validator=identifier)
    changes: tuple[TypeOfChange, ...] | None = None
    total: Decimal | None = field(default=None, validator=dirhams)
    end: date | None = None


CLAUSES = (
    "kind", "legal_basis", "parties", "object", "state_contract", "contributions", "total",
    "total_in_words", "total_in_annex",
    "instalments", "use_programme", "support", "credits", "start", "end", "effect_rule",
)  # fmt: skip
"""The clauses that `Convention.absent` may name."""


@frozen(kw_only=True)
class Convention:
    """The text of a convention.

    Attributes:
        legal_basis: the articles the text rests on, as `LO-113-14:149`, or before 2015 `LAW-78-00:78`.
        object: the field of the project (LO 113-14, arts. 83, 85, 87 and 90).
        in_territory: whether the object lies inside the territory of the collectivities that are parties.
        state_contract: whether a contract with the State covers it (arts. 88 and 89).
        contributions: what each party brings; `total` is their sum in dirhams, `total_in_words` and
            `total_in_annex` the same sum where the text repeats it.
        instalments: how the shares are paid, over the budget years.
        credits: what is due each year and the credit open for it.
        effect_rule: when the text says it takes effect; `start` and `end` bound its duration.
        complete: every clause of the text is here, so that one not given is one the text does not have.
        absent: clauses known to be missing from the text, by name.

    Raises:
        BadDocument: an id repeats or names no party, or `absent` names what is no clause or is given.
    """

    number: str | None = None
    title: str | None = None
    kind: Kind | None = None
    legal_basis: tuple[str, ...] | None = field(
        default=None, validator=matching(r"[A-Z]+-[0-9-]+:[0-9]+", "an instrument and an article, as LO-113-14:149")
    )
    parties: tuple[Party, ...] | None = None
    object: Field | None = None
    in_territory: bool | None = None
    state_contract: bool | None = None
    contributions: tuple[Contribution, ...] | None = None
    total: Decimal | None = field(default=None, validator=dirhams)
    total_in_words: Decimal | None = field(default=None, validator=dirhams)
    total_in_annex: Decimal | None = field(default=None, validator=dirhams)
    instalments: tuple[Instalment, ...] | None = None
    use_programme: UseProgramme | None = None
    support: Support | None = None
    credits: tuple[Credit, ...] | None = None
    start: date | None = None
    end: date | None = None
    effect_rule: EffectRule | None = None
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
    for label, ids in (
        ("parties", [party.id for party in convention.parties or ()]),
        ("amendments", [amendment.id for amendment in convention.amendments]),
    ):
        faults += [
            Fault(f"/{label}/{index}/id", "an id not used above", repr(name))
            for index, name in enumerate(ids)
            if name in ids[:index]
        ]
    for index, clause in enumerate(convention.absent):
        if clause not in CLAUSES:
            faults.append(Fault(f"/absent/{index}", f"one of {', '.join(CLAUSES)}", repr(clause)))
        elif getattr(convention, clause) is not None:
            faults.append(Fault(f"/absent/{index}", "a clause the document does not give", repr(clause)))
    return faults


def _references(convention: Convention) -> list[Fault]:
    if convention.parties is None:
        return []
    known = {party.id for party in convention.parties}
    named = [
        *((f"/contributions/{i}/party", c.party) for i, c in enumerate(convention.contributions or ())),
        *((f"/contributions/{i}/paid_to", c.paid_to) for i, c in enumerate(convention.contributions or ())),
        *((f"/instalments/{i}/party", t.party) for i, t in enumerate(convention.instalments or ())),
    ]
    return [
        Fault(path, "the id of a party", repr(name)) for path, name in named if name is not None and name not in known
    ]
