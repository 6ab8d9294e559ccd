"""What an association does with the public: appeals for donations, distributions of aid, volunteers under contract.

Each appeal, distribution or programme is an operation; where there are several of a kind, `act` tells them apart.
"""

from decimal import Decimal

from attrs import field, frozen

from mgov.dossiers import dirhams
from mgov.procedures import Event

# --- public appeals and distributions: law 18-18 ---


class AppealFiled(Event):
    """The authorisation of a public appeal is applied for (art. 7 § 2)."""


class AppealDeclared(Event):
    """A body that a law exempts from authorisation declares its appeal (art. 7 § 4)."""


class AppealAuthorised(Event):
    """The administration authorises the appeal (art. 7 § 1)."""


class AppealRefused(Event):
    """The administration refuses the authorisation, or opposes an appeal that was declared (art. 7 §§ 1 and 4)."""


@frozen(kw_only=True)
class AppealOpened(Event):
    """The public is asked for donations; `urgent` tells of help to victims of a disaster (art. 7 § 3)."""

    urgent: bool | None = None


@frozen(kw_only=True)
class AppealClosed(Event):
    """The collection ends, having brought `amount` dirhams, gifts in kind included at their value (art. 23)."""

    amount: Decimal | None = field(default=None, validator=dirhams)


class AppealReported(Event):
    """The report on the collection, with the bank statement, goes to the administration (art. 23)."""


class PurposeReached(Event):
    """What the donations were asked for is achieved (art. 24)."""


@frozen(kw_only=True)
class UseReported(Event):
    """The report on the use of the donations; `certified` by an accountant or not (art. 24)."""

    certified: bool | None = None


class DistributionDeclared(Event):
    """A distribution of aid in kind is declared to the governor (art. 30 § 1)."""


@frozen(kw_only=True)
class DistributionHeld(Event):
    """Aid in kind is distributed; `shortened` tells whether the governor agreed to a shorter notice (art. 30 § 2)."""

    shortened: bool | None = None


class DistributionReported(Event):
    """The report on the distribution goes to the administration (art. 34)."""


# --- volunteers under contract: law 06-18 ---


@frozen(kw_only=True)
class AccreditationRequested(Event):
    """Accreditation to organise contractual volunteering is applied for; `urgent` for a disaster (art. 10 §§ 1, 2)."""

    urgent: bool | None = None


class AccreditationGranted(Event):
    """The administration grants the accreditation (art. 8 § 1)."""


class AccreditationRefused(Event):
    """The administration refuses the accreditation (art. 10 § 4)."""


@frozen(kw_only=True)
class VolunteeringStarted(Event):
    """Volunteers who are neither members nor officers start work.

    `written` tells of written contracts (art. 2), `insured` of the two insurances (art. 25), `listed` of the list of
    volunteers sent to the administration before (art. 29).
    """

    written: bool | None = None
    insured: bool | None = None
    listed: bool | None = None


@frozen(kw_only=True)
class VolunteeringReported(Event):
    """The yearly report on volunteering goes to the administration; `year` is the year reported (art. 35)."""

    year: int | None = None


APPEAL_EVENTS: tuple[type[Event], ...] = (
    AppealFiled,
    AppealDeclared,
    AppealAuthorised,
    AppealRefused,
    AppealOpened,
    AppealClosed,
    AppealReported,
    PurposeReached,
    UseReported,
)
DISTRIBUTION_EVENTS: tuple[type[Event], ...] = (DistributionDeclared, DistributionHeld, DistributionReported)
VOLUNTEERING_EVENTS: tuple[type[Event], ...] = (
    AccreditationRequested,
    AccreditationGranted,
    AccreditationRefused,
    VolunteeringStarted,
)
