"""The calendar tables of the package: feasts, fixed holidays, exceptional closures. Read at first use only."""

from datetime import date
from functools import cache

from attrs import evolve, frozen

Row = dict[str, str]


@frozen(kw_only=True)
class Feast:
    """One religious feast of one hijri year; its days move together.

    `first` is its first day, the likely one when `announced` is False; `earliest` and `latest` bound that first day;
    `days` is 1 or 2. `announced_on` is the day the ministry announced it, None when not known.
    """

    key: str
    hijri_year: int
    first: date
    days: int
    earliest: date
    latest: date
    announced: bool
    announced_on: date | None = None

    @property
    def uncertain(self) -> bool:
        """Whether its first day may be more than one day."""
        return self.earliest < self.latest


@frozen(kw_only=True)
class FixedDay:
    """A holiday on the same day every year, while the decree that lists it says so."""

    month: int
    day: int
    key: str
    since: date
    until: date | None = None


@frozen(kw_only=True)
class Closure:
    """A day the government closed the administrations (decree 2-05-916 art. 3); `announced_on` None = not known."""

    day: date
    announced_on: date | None = None


@cache
def shipped_feasts() -> tuple[Feast, ...]:
    """The feasts of 2002 to 2030, oldest first."""
    found: dict[tuple[str, int], Feast] = {}
    for row in _rows("ma_observed_holidays.csv"):
        name = (row["key"], int(row["hijri_year"]))
        if row["day_index"] == "1":
            found[name] = _feast(row)
        else:
            found[name] = evolve(found[name], days=int(row["day_index"]))
    return tuple(sorted(found.values(), key=lambda feast: feast.first))


@cache
def shipped_fixed_days() -> tuple[FixedDay, ...]:
    """The fixed holidays of the administrations (decree 2-77-169 and its amendments)."""
    return tuple(
        FixedDay(
            month=int(row["month"]),
            day=int(row["day"]),
            key=row["key"],
            since=date.fromisoformat(row["valid_from"]),
            until=_day(row["valid_to"]),
        )
        for row in _rows("ma_fixed_holidays.csv")
        if row["public_administration"] == "yes"
    )


@cache
def shipped_closures() -> tuple[Closure, ...]:
    """The exceptional closures known, oldest first."""
    return tuple(
        Closure(day=date.fromisoformat(row["gregorian_date"]), announced_on=_day(row["announced_on"]))
        for row in _rows("ma_exceptional_closures.csv")
    )


def _feast(row: Row) -> Feast:
    return Feast(
        key=row["key"],
        hijri_year=int(row["hijri_year"]),
        first=date.fromisoformat(row["gregorian_date"]),
        days=1,
        earliest=date.fromisoformat(row["earliest"]),
        latest=date.fromisoformat(row["latest"]),
        announced=row["status"] == "observed",
        announced_on=_day(row["announced_on"]),
    )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _rows(name: str) -> list[Row]:
    import csv  # only when a table is read, as importlib.resources
    from importlib.resources import files

    table = files("mgov").joinpath("data", "calendar", name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))
