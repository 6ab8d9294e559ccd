"""When the law has a council meet in ordinary session: the months, and the days on which it may open.

    ordinary_sessions(REGION_2015, 2026)[0].latest        # the first Monday of March, or the working day after

Extraordinary sessions have no place in the year.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from attrs import frozen

from mgov.delays import Calendar, standard_calendar
from mgov.law import (
    CHARTER_78_00,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Citation,
    Regime,
    citing,
    lo111,
    lo112,
    lo113,
)

_Opening = Callable[[int, int, Calendar], tuple[date, date]]
"""The earliest and the latest opening day in a month of a year."""


@frozen(kw_only=True)
class OrdinarySession:
    """One ordinary session of a year: the earliest and the latest day on which the law has it open."""

    earliest: date
    latest: date
    basis: Citation


@frozen(kw_only=True, eq=False)
class SessionLaw:
    """The months of the ordinary sessions under one regime, and how the opening day is found in them."""

    months: tuple[int, ...]
    opening: _Opening
    basis: Citation


def _first_week(year: int, month: int, calendar: Calendar) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, 7)


def _whole_month(year: int, month: int, calendar: Calendar) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _monday(number: int) -> _Opening:
    """The nth Monday, or the next working day where it is a holiday.

    A feast not announced yet leaves two days, and so does a closure of the offices, which may be no holiday.
    """

    def find(year: int, month: int, calendar: Calendar) -> tuple[date, date]:
        first = date(year, month, 1)
        monday = first + timedelta(days=-first.weekday() % 7 + 7 * (number - 1))
        at = calendar.index(monday)
        earliest = monday if calendar.reason(monday) == "closure" else calendar.day(calendar.most_open.next_working(at))
        return earliest, calendar.day(calendar.most_closed.next_working(at))

    return find


_CHARTER = SessionLaw(months=(2, 4, 7, 10), opening=_whole_month, basis=citing(CHARTER_78_00)("58", 1))

SESSION_LAWS: dict[str, SessionLaw] = {
    "COMMUNE_2002": _CHARTER,
    "COMMUNE_2009": _CHARTER,
    COMMUNE_2015.id: SessionLaw(months=(2, 5, 10), opening=_first_week, basis=lo113("33", 1)),
    PROVINCE_2015.id: SessionLaw(months=(1, 6, 9), opening=_monday(2), basis=lo112("34", 1)),
    REGION_2015.id: SessionLaw(months=(3, 7, 10), opening=_monday(1), basis=lo111("36", 1)),
}
"""The ordinary sessions, by the id of the regime."""


def ordinary_sessions(regime: Regime, year: int, calendar: Calendar | None = None) -> tuple[OrdinarySession, ...]:
    """The ordinary sessions of a year, in the order of their months.

    Communes open in the first week of the month, read as its first seven days (LO 113-14, art. 33); provinces on the
    second Monday (LO 112-14, art. 34), regions on the first (LO 111-14, art. 36), or on the next working day where it
    is a holiday. The charter names the months only (law 78-00, art. 58).

    Args:
        regime: the regime of the council.
        year: the year.
        calendar: the working days; the standard calendar by default.

    Raises:
        KeyError: no ordinary sessions are encoded for this regime.
        OutsideHorizon: the year lies outside the tables of the calendar.

    >>> from mgov.law import COMMUNE_2015
    >>> [f"{session.earliest} to {session.latest}" for session in ordinary_sessions(COMMUNE_2015, 2026)]
    ['2026-02-01 to 2026-02-07', '2026-05-01 to 2026-05-07', '2026-10-01 to 2026-10-07']
    """
    law = SESSION_LAWS[regime.id]
    found = (law.opening(year, month, calendar or standard_calendar()) for month in law.months)
    return tuple(OrdinarySession(earliest=first, latest=last, basis=law.basis) for first, last in found)
