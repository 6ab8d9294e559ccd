"""The parties, and what is known of them besides the text: their kind, the interests held in them, their receipt.

None means that nothing is known; an empty tuple means "none".
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.council import Field
from mgov.dossiers import dirhams, identifier, matching


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
ABROAD = frozenset({PartyType.FOREIGN_AUTHORITY, PartyType.FOREIGN_NGO, PartyType.FOREIGN_STATE})
"""The actors from outside the Kingdom with whom a region's agreement needs a visa (LO 111-14, art. 115 § 1)."""


class Relation(StrEnum):
    """Who holds an interest in a partner: the councillor, or a relative of his.

    AGENCY_COMMITTEE: a member of the committee that supervises the execution agency of a region (LO 111-14, art. 133).
    """

    SELF = "self"
    SPOUSE = "spouse"
    ASCENDANT = "ascendant"
    DESCENDANT = "descendant"
    SIBLING = "sibling"
    AGENCY_COMMITTEE = "agency_committee"
    OTHER = "other"


class Role(StrEnum):
    """The interest held in the partner."""

    OFFICER = "officer"
    MEMBER = "member"
    SHAREHOLDER = "shareholder"
    MANAGER = "manager"
    AGENT = "agent"


@frozen(kw_only=True)
class Link:
    """An interest that a councillor, or a relative of his, holds in a partner.

    `took_part` tells whether that councillor took part in the decision: what the charter of communes, before 2015,
    made the decision voidable for (law 78-00, art. 75).
    """

    relation: Relation
    role: Role
    took_part: bool | None = None


class Area(StrEnum):
    """Where what the text supports is active, in a city with arrondissements."""

    ONE_ARRONDISSEMENT = "one_arrondissement"
    WIDER = "wider"


class ReceiptType(StrEnum):
    """The receipt of an association's declaration (dahir 1-58-376, art. 5)."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    NONE = "none"


@frozen(kw_only=True)
class Receipt:
    """The last receipt of an association's declaration, and its day."""

    type: ReceiptType | None = None
    on: date | None = None


@frozen(kw_only=True)
class Officers:
    """The bureau of an association: the end of its mandate, and whether it was declared (dahir 1-58-376, art. 5).

    `declared` is whether the last change was declared within the month that followed it; `listed` whether who signs
    is on the list last declared.
    """

    mandate_end: date | None = None
    declared: bool | None = None
    listed: bool | None = None


@frozen(kw_only=True)
class EarlierAid:
    """Public money the partner had before: the year, the dirhams, and whether accounts were filed with the grantor.

    `periodic` tells an aid that comes back from year to year; `same_costs` one that pays the same costs as the text.
    """

    year: int | None = None
    amount: Decimal | None = field(default=None, validator=dirhams)
    periodic: bool | None = None
    accounts_filed: bool | None = None
    same_costs: bool | None = None


@frozen(kw_only=True)
class Party:
    """One party, and what is known of it besides the text.

    Attributes:
        code: the HCP code of a collectivity, as in `mgov.territory`: `09.581.01.07`.
        public_utility: its recognition as of public utility.
        royal_precinct: whether it is a commune that holds a royal palace (LO 113-14, arts. 113 and 114); read off the
            code where not told. A commune with neither is an ordinary one.
        links: the interests councillors hold in it.
        approved: whether its own competent body approved the text (a chamber's assembly, a supervisory authority).
        receipt: the last receipt of its declaration, for an association.
        foreign_like: whether it is a foreign association in the sense of dahir 1-58-376, art. 21.
        dissolved: whether it is dissolved.
        aims: the fields its statutes cover.
        officers: its bureau.
        history: the public aid it had before; empty for none.
        licence: the licence of the social-care institution it runs.
        sport: whether it is a sport association, or a sport federation.
        staff: whether it is the association of the collectivity's own staff.
        relay: whether it relays support to a political party.
        political: whether it is an association of political character (dahir 1-58-376, arts. 15 to 20, until 2006).
        area: where it is active, in a city with arrondissements.
        urban: whether a commune is urban; the class chose the approving authority before 2015 (law 78-00, art. 73).
    """

    id: str = field(validator=identifier)
    type: PartyType | None = None
    name: str | None = None
    code: str | None = field(
        default=None,
        validator=matching(r"[0-9]{2}(\.[0-9]{3}(\.[0-9]{2}\.[0-9]{1,2})?)?", "a dotted HCP code, as 09.581.01.07"),
    )
    royal_precinct: bool | None = None
    public_utility: bool | None = None
    links: tuple[Link, ...] | None = None
    approved: bool | None = None
    receipt: Receipt | None = None
    foreign_like: bool | None = None
    dissolved: bool | None = None
    aims: tuple[Field, ...] | None = None
    officers: Officers | None = None
    history: tuple[EarlierAid, ...] | None = None
    licence: bool | None = None
    sport: bool | None = None
    staff: bool | None = None
    relay: bool | None = None
    political: bool | None = None
    area: Area | None = None
    urban: bool | None = None
