"""Amounts of dirhams, exact to the centime: a Decimal is regrouped as text and never becomes a float."""

from typing import TYPE_CHECKING, NamedTuple

from mgov.language._languages import Language

if TYPE_CHECKING:
    from decimal import Decimal


class _Shape(NamedTuple):
    group: str
    point: str
    negative: str
    dirhams: str


_SHAPES: dict[Language, _Shape] = {
    # The mark before the minus keeps it to the left of the digits inside a right-to-left line.
    "ar": _Shape(".", ",", "\u200e-", "{} درهم"),
    "fr": _Shape("\u202f", ",", "-", "{}\u202fDH"),
    "en": _Shape(",", ".", "-", "MAD {}"),
}


def amount_text(lang: Language, amount: "Decimal") -> str:
    """An amount of dirhams, always with two decimals; French separates by narrow no-break spaces (U+202F).

    Raises:
        ValueError: the amount is not finite, or finer than a centime (nothing is ever rounded).

    >>> from decimal import Decimal
    >>> amount_text("en", Decimal("120000")), amount_text("ar", Decimal("1234.5"))
    ('MAD 120,000.00', '1.234,50 درهم')
    """
    if not amount.is_finite():
        raise ValueError(f"not an amount of dirhams: {amount}")
    whole, _, fraction = f"{amount.copy_abs():,f}".partition(".")
    centimes = fraction.rstrip("0").ljust(2, "0")
    if len(centimes) > 2:
        raise ValueError(f"an amount has at most two decimals, the centimes: {amount}")
    shape = _SHAPES[lang]
    sign = shape.negative if amount < 0 else ""
    return shape.dirhams.format(f"{sign}{whole.replace(',', shape.group)}{shape.point}{centimes}")
