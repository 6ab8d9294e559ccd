"""What is known of a partner besides the text: its receipt, its officers, the aid it had before.

None means that nothing is known; an empty tuple means "none".
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import dirhams


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
