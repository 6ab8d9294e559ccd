"""Shares in per cent, to one decimal, rounded down: what is not whole never reads as 100 %."""

from typing import TYPE_CHECKING

from mgov.language._languages import Language

if TYPE_CHECKING:
    from fractions import Fraction

_SHAPES: dict[Language, tuple[str, str]] = {"ar": (",", "{} %"), "fr": (",", "{}\u202f%"), "en": (".", "{}%")}


def percent_text(lang: Language, share: "Fraction") -> str:
    """A share, 0 to 1, in per cent with one decimal, rounded down.

    >>> from fractions import Fraction
    >>> percent_text("en", Fraction(2, 3)), percent_text("ar", Fraction(1, 2))
    ('66.6%', '50,0 %')
    """
    point, shape = _SHAPES[lang]
    whole, tenth = divmod(share.numerator * 1000 // share.denominator, 10)
    return shape.format(f"{whole}{point}{tenth}")
