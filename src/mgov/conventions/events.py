"""What happens to a convention besides its approval: signature, effect, payments, end."""

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


@frozen(kw_only=True)
class AidGranted(Event):
    """The individual decision granting the aid: it is not paid before (decree 2-17-451, arts. 75 and 89)."""


@frozen(kw_only=True)
class ConventionReceived(Event):
    """The governor receives the text itself, of a supervision delegated to a province (decree 2-16-404, art. 6)."""


@frozen(kw_only=True)
class ConventionVisaed(Event):
    """The governor gives his visa on the text itself (decree 2-16-404, art. 6)."""


@frozen(kw_only=True)
class ConventionVisaRefused(Event):
    """The governor refuses his visa on the text itself."""


@frozen(kw_only=True)
class Started(Event):
    """The convention is given effect: the activity starts, premises are used, works begin."""


@frozen(kw_only=True)
class Paid(Event):
    """A collectivity pays under the convention; `amount` in dirhams."""

    amount: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class Executed(Event):
    """Another act of performance: works, deliveries, staff made available."""


@frozen(kw_only=True)
class Completed(Event):
    """The object of the convention is achieved."""


@frozen(kw_only=True)
class Terminated(Event):
    """The convention is ended before its term."""


PERFORMANCES: tuple[type[Event], ...] = (Started, Paid, Executed)
"""What must not come before the decision is executory."""

CONVENTION_VISA_EVENTS: tuple[type[Event], ...] = (ConventionReceived, ConventionVisaed, ConventionVisaRefused)
"""The visa on the text itself, beside that on the decisions of the councils."""

LIFE_EVENTS: tuple[type[Event], ...] = (
    Signed,
    AidGranted,
    *CONVENTION_VISA_EVENTS,
    *PERFORMANCES,
    Completed,
    Terminated,
)
