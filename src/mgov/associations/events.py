"""What happens to an association: its status, its life, its money, its recognition as of public utility.

What it does with the public is in `operations`; EVENTS and OPERATIONS below gather both.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.associations.model import Condition, Document
from mgov.associations.operations import (
    APPEAL_EVENTS,
    DISTRIBUTION_EVENTS,
    VOLUNTEERING_EVENTS,
    AppealOpened,
    DistributionHeld,
    VolunteeringReported,
    VolunteeringStarted,
)
from mgov.dossiers import dirhams
from mgov.procedures import Event


class AidSource(StrEnum):
    """Who gives. Foreign parties and international organisations stand together in dahir 1-58-376, art. 6, item 5."""

    STATE = "state"
    COLLECTIVITY = "collectivity"
    PUBLIC_BODY = "public_body"
    PUBLIC_COMPANY = "public_company"
    PRIVATE = "private"
    FOREIGN = "foreign"
    INTERNATIONAL = "international"


FROM_ABROAD = frozenset({AidSource.FOREIGN, AidSource.INTERNATIONAL})
LOCAL = frozenset({AidSource.COLLECTIVITY, AidSource.PUBLIC_BODY, AidSource.PUBLIC_COMPANY})
"""The grantors of art. 32 bis (twice): local collectivities, public establishments, companies with public capital."""


# --- status: dahir 1-58-376, arts. 5, 7 and 24 ---


@frozen(kw_only=True)
class Declared(Event):
    """The founders file the declaration with the local authority of the seat (art. 5 § 1).

    `missing` names what the file lacks; empty, the file is complete.
    """

    missing: tuple[Document, ...] | None = None


class ProvisionalReceipt(Event):
    """The authority issues the stamped and dated provisional receipt, on the spot (art. 5 § 1)."""


class FinalReceipt(Event):
    """The authority issues the final receipt (art. 5 § 2)."""


class ForeignOpposed(Event):
    """The government opposes a foreign association (art. 24)."""


@frozen(kw_only=True)
class Dissolved(Event):
    """The association is dissolved: by a judgment (`by_court`, art. 7) or by its own decision (art. 37)."""

    by_court: bool | None = None


# --- life: arts. 5 §§ 7 and 8, 14 § 2 ---


@frozen(kw_only=True)
class OfficersElected(Event):
    """The officers are elected: whether they `changed`, and the day `until` which the statutes give them office."""

    changed: bool | None = None
    until: date | None = None


class StatutesAmended(Event):
    """The statutes are amended."""


class BranchCreated(Event):
    """A branch or a dependent establishment is created."""


class MemberJoined(Event):
    """An association, union or federation joins this union or federation (art. 14 § 2)."""


class ChangeDeclared(Event):
    """A change is declared to the local authority (art. 5 § 7)."""


class NoChangeDeclared(Event):
    """On the day the statutes fix for it, the association declares that its officers are the same (art. 5 § 8)."""


# --- money and property: arts. 6, 11, 32 to 32 bis (twice) ---


@frozen(kw_only=True)
class AidReceived(Event):
    """Aid is received from `origin`, of `amount` dirhams; `giver` names the body, `periodic` tells aid that recurs."""

    origin: AidSource | None = None
    giver: str | None = None
    amount: Decimal | None = field(default=None, validator=dirhams)
    periodic: bool | None = None


class ForeignAidDeclared(Event):
    """Aid from abroad is declared to the General Secretariat of the Government (art. 32 bis)."""


@frozen(kw_only=True)
class AccountsPresented(Event):
    """The accounts go to a body that grants aid, named in `to` like the `giver` of the aid."""

    to: str | None = None


@frozen(kw_only=True)
class PropertyAcquired(Event):
    """Property is bought; `necessary` tells whether the aims, premises or running of the association need it."""

    necessary: bool | None = None


@frozen(kw_only=True)
class GiftAccepted(Event):
    """A gift or legacy is accepted (art. 11).

    `authorised` tells of an order of the Head of Government, `use_kept` of a gift whose giver keeps its use.
    """

    authorised: bool | None = None
    use_kept: bool | None = None


class SuitBrought(Event):
    """The association sues."""


@frozen(kw_only=True)
class ActivityHeld(Event):
    """An activity takes place; `within_statutes` tells whether the statutes provide for it (art. 36)."""

    within_statutes: bool | None = None


@frozen(kw_only=True)
class AgreementConcluded(Event):
    """An agreement is concluded; for a chamber, `by_assembly` tells whether its general assembly approved it."""

    by_assembly: bool | None = None


# --- public utility: art. 9, decree 2-04-969 ---


@frozen(kw_only=True)
class UtilityRequested(Event):
    """Recognition is asked of the governor, against receipt (decree, art. 3); `unmet` names conditions not met."""

    unmet: tuple[Condition, ...] | None = None


class UtilityInquired(Event):
    """The governor ends his inquiry (decree, art. 4)."""


@frozen(kw_only=True)
class UtilityGranted(Event):
    """The decree of recognition (art. 9 § 1); `yearly_appeal` tells whether it allows one public appeal a year."""

    yearly_appeal: bool | None = None


@frozen(kw_only=True)
class UtilityRefused(Event):
    """Recognition is refused; `reasoned` tells whether reasons are given (art. 9 § 2)."""

    reasoned: bool | None = None


class NoticeServed(Event):
    """The governor gives the association formal notice to put its accounts in order (art. 9 § 7)."""


class UtilityWithdrawn(Event):
    """A decree withdraws the recognition (decree, art. 11)."""


@frozen(kw_only=True)
class YearlyReportSent(Event):
    """The report on the use of the resources of `year` goes to the General Secretariat of the Government (art. 9 § 6).

    `certified` tells whether a registered accountant certifies it.
    """

    year: int | None = None
    certified: bool | None = None


STATUS_EVENTS: tuple[type[Event], ...] = (Declared, ProvisionalReceipt, FinalReceipt, ForeignOpposed, Dissolved)
"""What moves the association between being formed and being dissolved."""
CHANGES: tuple[type[Event], ...] = (OfficersElected, StatutesAmended, BranchCreated)
LIFE_EVENTS: tuple[type[Event], ...] = (
    *CHANGES,
    MemberJoined,
    ChangeDeclared,
    NoChangeDeclared,
    AidReceived,
    ForeignAidDeclared,
    AccountsPresented,
    PropertyAcquired,
    GiftAccepted,
    SuitBrought,
    ActivityHeld,
    AgreementConcluded,
    YearlyReportSent,
    VolunteeringReported,
)
"""Recorded for duties and checks; they move nothing."""
UTILITY_EVENTS: tuple[type[Event], ...] = (
    UtilityRequested,
    UtilityInquired,
    UtilityGranted,
    UtilityRefused,
    NoticeServed,
    UtilityWithdrawn,
)
EVENTS: tuple[type[Event], ...] = (
    *STATUS_EVENTS,
    *LIFE_EVENTS,
    *UTILITY_EVENTS,
    *APPEAL_EVENTS,
    *DISTRIBUTION_EVENTS,
    *VOLUNTEERING_EVENTS,
)

OPERATIONS: tuple[type[Event], ...] = (
    AidReceived,
    PropertyAcquired,
    GiftAccepted,
    SuitBrought,
    ActivityHeld,
    AgreementConcluded,
    AppealOpened,
    DistributionHeld,
    VolunteeringStarted,
)
"""What an association does with the capacity that its declaration gives (dahir 1-58-376, arts. 5 § 2 and 6)."""
