"""What happens to a convention besides its approval: signature, effect, payments, reports, suspension, end."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import dirhams
from mgov.procedures import Event


class Capacity(StrEnum):
    """In what capacity someone signs for a party."""

    PRESIDENT = "president"
    VICE_PRESIDENT = "vice_president"
    COUNCILLOR = "councillor"
    OFFICER = "officer"
    EMPOWERED = "empowered"
    OTHER = "other"


@frozen(kw_only=True)
class Signed(Event):
    """Someone signs for a party (`signatory` is the party's id).

    `delegation` tells whether a vice-president signs under a published delegation (LO 113-14, art. 103), `substitution`
    whether he, or a councillor where there is no vice-president, is the legal substitute of an absent president
    (art. 109).
    """

    signatory: str | None = None
    capacity: Capacity | None = None
    delegation: bool | None = None
    substitution: bool | None = None


class AidGranted(Event):
    """The individual decision granting the aid: it is not paid before (decree 2-17-451, arts. 75 and 89)."""


class ConventionReceived(Event):
    """The governor receives the text itself, of a supervision delegated to a province (decree 2-16-404, art. 6)."""


class ConventionVisaed(Event):
    """The governor gives his visa on the text itself (decree 2-16-404, art. 6)."""


class ConventionVisaRefused(Event):
    """The governor refuses his visa on the text itself."""


class Started(Event):
    """The convention is given effect: the activity starts, premises are used, works begin."""


@frozen(kw_only=True)
class Paid(Event):
    """A collectivity pays under the convention; `amount` in dirhams."""

    amount: Decimal | None = field(default=None, validator=dirhams)


class Executed(Event):
    """Another act of performance: works, deliveries, staff made available."""


class Completed(Event):
    """The object of the convention is achieved."""


@frozen(kw_only=True)
class Renewed(Event):
    """The convention is renewed, expressly or by silence where its text says so; `until` is its new last day."""

    until: date | None = None


class Suspended(Event):
    """Performance stops for a time, and with it the aid."""


class Resumed(Event):
    """Performance goes on after a suspension."""


class NoticeOfTermination(Event):
    """A party gives the notice that the text asks for before it is ended."""


class Terminated(Event):
    """The convention is ended before its term."""


@frozen(kw_only=True)
class ReportReceived(Event):
    """A report that the text asks for is received; `report` is its id among the reports of the text."""

    report: str | None = None


@frozen(kw_only=True)
class AccountsReceived(Event):
    """The accounts of a partner that had public money are received, for the budget `year` (`partner` is its id).

    Dahir 1-58-376, art. 32 bis twice.
    """

    partner: str | None = None
    year: int | None = None


PERFORMANCES: tuple[type[Event], ...] = (Started, Paid, Executed)
"""What must not come before the decision is executory."""

CONVENTION_VISA_EVENTS: tuple[type[Event], ...] = (ConventionReceived, ConventionVisaed, ConventionVisaRefused)
"""The visa on the text itself, beside that on the decisions of the councils."""

LIFE_EVENTS: tuple[type[Event], ...] = (
    Signed,
    AidGranted,
    *CONVENTION_VISA_EVENTS,
    *PERFORMANCES,
    ReportReceived,
    AccountsReceived,
    Renewed,
    Suspended,
    Resumed,
    NoticeOfTermination,
    Completed,
    Terminated,
)
