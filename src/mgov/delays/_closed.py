"""The closed days of a year other than weekly rest, and how sure each is."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from mgov.delays._calendar import Calendar
from mgov.delays._tables import Feast
from mgov.delays._views import fixed_dates


class ClosedStatus(StrEnum):
    """Why a day is closed and how sure that is: by a decree, by an announcement, by an estimate, by a decision."""

    FIXED = "fixed"
    ANNOUNCED = "announced"
    ESTIMATED = "estimated"
    CLOSURE = "closure"


@frozen(kw_only=True)
class ClosedDay:
    """A day on which the administrations are closed, other than a day of weekly rest.

    `key` names it in the catalogues, under "holiday". `earliest` and `latest` bound an estimated day, whose likely
    place is `day`; of the others both are `day`.
    """

    day: date
    key: str
    status: ClosedStatus
    earliest: date
    latest: date


def closed_days(calendar: Calendar, year: int) -> tuple[ClosedDay, ...]:
    """The closed days of a year, weekly rest left out; with every estimated feast that may fall in the year.

    Two reasons to close the same day are two rows. A holiday on a day of weekly rest is listed.

    Raises:
        OutsideHorizon: the calendar does not know the year.
        ValueError: no year of the Gregorian calendar Python knows (1 to 9999).
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    for day in (first, last):
        calendar.index(day)
    found = [
        *(
            _sharp(day, rule.key, ClosedStatus.FIXED)
            for rule in calendar.fixed
            for day in fixed_dates(rule, first, last)
        ),
        *(closed for feast in calendar.feasts for closed in _of_feast(feast)),
        *(_sharp(closure.day, "closure", ClosedStatus.CLOSURE) for closure in calendar.closures),
    ]
    return tuple(
        sorted(
            (closed for closed in found if closed.earliest <= last and closed.latest >= first),
            key=lambda closed: (closed.day, closed.key),
        )
    )


def _sharp(day: date, key: str, status: ClosedStatus) -> ClosedDay:
    return ClosedDay(day=day, key=key, status=status, earliest=day, latest=day)


def _of_feast(feast: Feast) -> Iterator[ClosedDay]:
    for after in (timedelta(days=i) for i in range(feast.days)):
        yield ClosedDay(
            day=feast.first + after,
            key=feast.key,
            status=ClosedStatus.ANNOUNCED if feast.announced else ClosedStatus.ESTIMATED,
            earliest=feast.earliest + after,
            latest=feast.latest + after,
        )
