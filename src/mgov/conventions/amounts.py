"""The amounts on which a rule turns, each with its article, or the circular where the rule is soft law."""

from decimal import Decimal

from attrs import frozen

from mgov.law import Citation, circular72003, dahir58, decree17451, interior2025b


@frozen(kw_only=True, eq=False)
class Threshold:
    """An amount above which a rule holds; an amount equal to it does not count.

    Attributes:
        id: its name in the table.
        amount: dirhams, or a part in a hundred where `unit` says so.
        unit: `dirham` or `percent`.
        basis: the place it comes from.
        binding: whether a binding text fixes it; a soft one never makes an error by itself.
    """

    id: str
    amount: Decimal
    unit: str = "dirham"
    basis: Citation
    binding: bool

    def passed_by(self, amount: Decimal) -> bool:
        """Whether an amount lies above this threshold.

        >>> PERIODIC_AID.passed_by(Decimal("10000.01")), PERIODIC_AID.passed_by(Decimal(10_000))
        (True, False)
        """
        return amount > self.amount


PERIODIC_AID = Threshold(id="periodic_aid", amount=Decimal(10_000), basis=dahir58("32 ter", 1), binding=True)
"""Periodic aid of one grantor above it: accounts are presented to that grantor."""
SMALL_AID = Threshold(id="small_aid", amount=Decimal(50_000), basis=circular72003(), binding=False)
"""Public contribution above it: by a convention; up to it a signed decision is enough."""
COPY = Threshold(id="copy", amount=Decimal(1_000_000), basis=interior2025b(), binding=False)
"""Value above it: a copy goes to the central services of the Interior ministry."""
FRONT = Threshold(id="front", amount=Decimal(80), unit="percent", basis=decree17451("20", 1), binding=False)
"""Part of the programme of use paid to suppliers for the collectivity above it: a sign of de facto management.

The article fixes no part; this one is a working value.
"""

THRESHOLDS: tuple[Threshold, ...] = (PERIODIC_AID, SMALL_AID, COPY, FRONT)
