"""The money of two versions of a plan, per axis and year."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from mgov.plans.parts import Project

Key = tuple[str | None, int | None]


@frozen(kw_only=True)
class Total:
    """A sum in dirhams; `whole` False where an amount it should hold is not known."""

    amount: Decimal = Decimal(0)
    whole: bool = True


@frozen(kw_only=True)
class Money:
    """What the projects of an axis cost in a year (`year` None: in all), in the old version and in the new.

    `axis` is None for projects whose axis is not told; a total is None where a version has nothing there.
    """

    axis: str | None
    year: int | None
    before: Total | None
    after: Total | None

    @property
    def inverse(self) -> "Money":
        """The same, the versions exchanged."""
        return Money(axis=self.axis, year=self.year, before=self.after, after=self.before)


def money(old: Iterable[Project], new: Iterable[Project]) -> tuple[Money, ...]:
    """The money of both versions, axis by axis, each year and then in all; last the axis that is not told."""
    before, after = _totals(old), _totals(new)
    order = sorted({*before, *after}, key=lambda key: (key[0] is None, key[0] or "", key[1] is None, key[1] or 0))
    return tuple(Money(axis=key[0], year=key[1], before=before.get(key), after=after.get(key)) for key in order)


def sum_of(amounts: Iterable[Decimal | None]) -> Total:
    """What amounts are together."""
    found = Total()
    for amount in amounts:
        found = _plus(found, amount)
    return found


def _totals(projects: Iterable[Project]) -> dict[Key, Total]:
    found: dict[Key, Total] = {}
    for project in projects:
        rows = [(year.year, year.cost) for year in project.years or ()]
        for year, amount in (*rows, (None, project.cost)):
            key = (project.axis, year)
            found[key] = _plus(found.get(key, Total()), amount)
    return found


def _plus(before: Total, amount: Decimal | None) -> Total:
    return Total(amount=before.amount + (amount or 0), whole=before.whole and amount is not None)
