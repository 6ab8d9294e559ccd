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
ZERO, ONE = Fraction(0), Fraction(1)


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

    low: Fraction = ZERO
    high: Fraction = ONE
    weight: Fraction | None = ONE
    missing: tuple[str, ...] = ()
    project: bool = True

    @property
    def known(self) -> bool:
        """Whether it is known, and there is something to count."""
        return bool(self.weight) and self.low == self.high


NOTHING = Part(low=ZERO, high=ZERO, weight=ZERO)
"""The part of a project that a way of counting has nothing to count of."""


def share(measure: Latest[T], of: Callable[[T], Fraction]) -> Part:
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
    weight = Fraction(whole)
    if spent.value is None:
        return Part(high=weight, weight=weight, missing=spent.missing)
    found = min(Fraction(spent.value), weight)
    return Part(low=found, high=found, weight=weight)


def reaching(goals: Sequence[tuple[bool | None, tuple[str, ...]]] | None, *, project: bool = True) -> Part:
    """The part of a project that counts by its indicators: for each whether its goal is reached, or what would tell."""
    if goals is None:
        return Part(weight=None, missing=("/subject/monitoring/indicators",), project=project)
    low = Fraction(sum(reached is True for reached, _ in goals))
    high = low + sum(reached is None for reached, _ in goals)
    missing = tuple(path for reached, paths in goals if reached is None for path in paths)
    return Part(low=low, high=high, weight=Fraction(len(goals)), missing=missing, project=project)


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
        shares = {"value": self.value or ZERO, "low": self.low, "high": self.high}
        told = {name: percent_text(lang, share) for name, share in shares.items()}
        if self.value is None:
            return text(lang, "rate", "untold" if (self.low, self.high) == (ZERO, ONE) else "between", **told)
        key = "known" if self.certain else "partly"
        return text(lang, "rate", key, **told, rests_on=self.rests_on, of=self.of)


def rate_of(counting: Counting, parts: Iterable[Part]) -> Rate:
    """The rate that the parts of some projects make together."""
    every = tuple(parts)
    told = [part for part in every if part.known]
    weights = [part.weight for part in every]
    total = sum((weight for weight in weights if weight is not None), ZERO)
    counted = sum((part.weight or ZERO for part in told), ZERO)
    low: Fraction | None = ZERO
    high: Fraction | None = ONE
    if None not in weights:
        low = sum((part.low for part in every), ZERO) / total if total else None
        high = sum((part.high for part in every), ZERO) / total if total else None
    return Rate(
        counting=counting,
        value=sum((part.low for part in told), ZERO) / counted if told else None,
        low=low,
        high=high,
        rests_on=sum(part.project for part in told),
        of=sum(part.project for part in every),
        missing=tuple(dict.fromkeys(path for part in every for path in part.missing)),
    )


def unknown_rate(counting: Counting, *missing: str) -> Rate:
    """The rate of projects of which nothing is known."""
    return Rate(counting=counting, value=None, low=ZERO, high=ONE, rests_on=0, of=None, missing=missing)
