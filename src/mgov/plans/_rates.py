"""Rates of completion: the ways of counting that the decrees leave open, and what a rate rests on."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from attrs import frozen

from mgov.language import Language, percent_text, text
from mgov.plans._measures import Latest

T = TypeVar("T")
ZERO, ONE = Decimal(0), Decimal(1)
"""What a sum of amounts starts from; sums stay exact: amounts have two decimals and fifteen figures."""


class Counting(StrEnum):
    """A way of counting "the rate of completion of the projects programmed" (decree 2-16-301, art. 14 § 2).

    COMPLETED: the share of projects that are completed. PROGRESS: the mean of the progress of their works, each project
    counting alike. SPENDING: what was spent, of what they cost; what exceeds the cost of a project does not count for
    another. PAYMENT: what was spent of the means allotted, the payment rate of decree 2-22-475, art. 17 § 2.
    INDICATORS: the share of indicators whose goal is reached.
    """

    COMPLETED = "completed"
    PROGRESS = "progress"
    SPENDING = "spending"
    PAYMENT = "payment"
    INDICATORS = "indicators"

    def text(self, lang: Language) -> str:
        """The way of counting in words."""
        return text(lang, "counting", self.value)


@frozen(kw_only=True)
class Part:
    """What one project brings to a rate: between `low` and `high` of its `weight` (None: the weight is not known)."""

    low: Decimal = ZERO
    high: Decimal = ONE
    weight: Decimal | None = ONE
    missing: tuple[str, ...] = ()
    project: bool = True

    @property
    def known(self) -> bool:
        """Whether it is known, and there is something to count."""
        return bool(self.weight) and self.low == self.high


NOTHING = Part(low=ZERO, high=ZERO, weight=ZERO)
"""The part of a project that a way of counting has nothing to count of."""


def share(measure: Latest[T], of: Callable[[T], Decimal]) -> Part:
    """The part of a project that counts like any other."""
    if measure.value is None:
        return Part(missing=measure.missing)
    found = of(measure.value)
    return Part(low=found, high=found)


def spending(spent: Latest[Decimal], whole: Decimal | None, untold: tuple[str, ...]) -> Part:
    """The part of a project that counts by its money: what was spent, at most the whole."""
    if whole is None:
        return Part(weight=None, missing=(*untold, *spent.missing))
    if not whole:
        return NOTHING
    if spent.value is None:
        return Part(high=whole, weight=whole, missing=spent.missing)
    found = min(spent.value, whole)
    return Part(low=found, high=found, weight=whole)


def reaching(goals: Sequence[tuple[bool | None, tuple[str, ...]]] | None, *, project: bool = True) -> Part:
    """The part of a project that counts by its indicators: for each whether its goal is reached, or what would tell."""
    if goals is None:
        return Part(weight=None, missing=("/subject/monitoring/indicators",), project=project)
    low = Decimal(sum(reached is True for reached, _ in goals))
    high = low + sum(reached is None for reached, _ in goals)
    missing = tuple(path for reached, paths in goals if reached is None for path in paths)
    return Part(low=low, high=high, weight=Decimal(len(goals)), missing=missing, project=project)


@frozen(kw_only=True)
class Rate:
    """A rate of completion, from 0 to 1.

    Attributes:
        counting: how it was counted.
        value: the rate of the projects it rests on; None where there is none.
        low: the rate of all the projects were everything unknown at its worst; `high` at its best. None where there is
            nothing to count.
        rests_on: on how many projects it rests.
        of: how many projects there are; None where that is not known.
        missing: the paths of the facts that would settle it.
    """

    counting: Counting
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    rests_on: int
    of: int | None
    missing: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing it counts is unknown."""
        return self.low == self.high and not self.missing

    def text(self, lang: Language) -> str:
        """The rate in words, with what it rests on."""
        if self.low is None or self.high is None:
            return text(lang, "rate", "nothing")
        shares = {"value": self.value or Fraction(0), "low": self.low, "high": self.high}
        told = {name: percent_text(lang, share) for name, share in shares.items()}
        if self.value is None:
            return text(
                lang, "rate", "untold" if (self.low, self.high) == (Fraction(0), Fraction(1)) else "between", **told
            )
        key = "known" if self.certain else "partly"
        return text(lang, "rate", key, **told, rests_on=self.rests_on, of=self.of)


def rate_of(counting: Counting, parts: Iterable[Part]) -> Rate:
    """The rate that the parts of some projects make together."""
    every = tuple(parts)
    told = [part for part in every if part.known]
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(1)
    if all(part.weight is not None for part in every):
        low, high = _ratio((part.low for part in every), every), _ratio((part.high for part in every), every)
    return Rate(
        counting=counting,
        value=_ratio((part.low for part in told), told),
        low=low,
        high=high,
        rests_on=sum(part.project for part in told),
        of=sum(part.project for part in every),
        missing=tuple(dict.fromkeys(path for part in every for path in part.missing)),
    )


def _ratio(amounts: Iterable[Decimal], of: Iterable[Part]) -> Fraction | None:
    """Some amounts against the weight of their parts; None where that is nothing."""
    weight = sum((part.weight or ZERO for part in of), ZERO)
    return Fraction(sum(amounts, ZERO)) / Fraction(weight) if weight else None


def unknown_rate(counting: Counting, *missing: str) -> Rate:
    """The rate of projects of which nothing is known."""
    return Rate(counting=counting, value=None, low=Fraction(0), high=Fraction(1), rests_on=0, of=None, missing=missing)
