"""The money of a convention: what each party brings, when it is paid, how it is granted, and where it comes from.

None means that nothing is known; an empty tuple means "none". A flag that is False says that the text lacks the thing.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import dirhams, identifier, positive


class Instrument(StrEnum):
    """The form in which money is granted."""

    CONVENTION = "convention"
    DECISION = "decision"


class Currency(StrEnum):
    """The unit in which the text writes its amounts."""

    DIRHAM = "dirham"
    CENTIME = "centime"
    FRANC = "franc"
    UNSTATED = "unstated"


class Support(StrEnum):
    """The financial and accounting support of the operation (LO 113-14, art. 151)."""

    BUDGET = "budget"
    SPECIAL_ACCOUNT = "special_account"


class ContributionKind(StrEnum):
    """What a party brings. Only money is an amount by itself; the others may be valued."""

    MONEY = "money"
    IN_KIND = "in_kind"
    LAND = "land"
    STAFF = "staff"
    EXEMPTION = "exemption"


@frozen(kw_only=True)
class Contribution:
    """What one party brings.

    `amount` in dirhams, above zero, the value of what is not money; `valued` False where the text gives it no value;
    `paid_to` the party that receives it.
    """

    party: str = field(validator=identifier)
    kind: ContributionKind | None = None
    amount: Decimal | None = field(default=None, validator=positive)
    paid_to: str | None = None
    valued: bool | None = None


@frozen(kw_only=True)
class Instalment:
    """One instalment a party pays: its `amount` in dirhams, the budget `year` it weighs on and the day it is `due`."""

    party: str = field(validator=identifier)
    amount: Decimal | None = field(default=None, validator=dirhams)
    year: int | None = None
    due: date | None = None


@frozen(kw_only=True)
class Credit:
    """What is due in a budget year, and the credit open for it, both in dirhams."""

    year: int
    due: Decimal | None = field(default=None, validator=dirhams)
    available: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class UseItem:
    """A line of the programme of use: dirhams, whether a supplier gets them, and whether it is for the collectivity."""

    amount: Decimal | None = field(default=None, validator=dirhams)
    supplier: bool | None = None
    for_collectivity: bool | None = None


@frozen(kw_only=True)
class UseProgramme:
    """The programme of use of the money (LO 113-14, art. 199): who prepared it, whether it is signed, its lines."""

    by_beneficiary: bool | None = None
    signed: bool | None = None
    items: tuple[UseItem, ...] | None = None


@frozen(kw_only=True)
class Purchases:
    """What the partner buys with the money: a rule of competition, and whether a supplier is related to it."""

    competition_rule: bool | None = None
    related_supplier: bool | None = None


class Origin(StrEnum):
    """Where money of the financing plan comes from."""

    OWN = "own"
    PUBLIC_BODY = "public_body"
    FOREIGN = "foreign"
    PUBLIC_APPEAL = "public_appeal"
    OTHER = "other"


@frozen(kw_only=True)
class Funding:
    """A source of the financing plan besides the shares of the parties.

    `received` and `declared` are the days on which foreign money came in and was declared to the secretariat-general
    of the government (dahir 1-58-376, art. 32 bis); `undeclared` says it was not. `authorised` tells whether a public
    appeal is authorised, or declared by a body exempt (law 18-18, art. 7).
    """

    origin: Origin | None = None
    amount: Decimal | None = field(default=None, validator=positive)
    received: date | None = None
    declared: date | None = None
    undeclared: bool | None = None
    authorised: bool | None = None
    same_costs: bool | None = None
