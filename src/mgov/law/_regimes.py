"""Regimes: which law governs which level of collectivity on which day."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from mgov.errors import NoRegime
from mgov.law import _instruments as _i
from mgov.law._instrument import Instrument


class Level(StrEnum):
    """A level of territorial collectivity."""

    COMMUNE = "commune"
    PROVINCE = "province"
    REGION = "region"


class Actor(StrEnum):
    """Who must act, or whose silence counts."""

    PRESIDENT = "president"
    COUNCIL = "council"
    GOVERNOR = "governor"
    WALI = "wali"
    INTERIOR = "interior"
    MINISTER = "minister"
    HEAD_OF_GOVERNMENT = "head_of_government"
    COURT = "court"
    PARTIES = "parties"
    ASSOCIATION = "association"
    LOCAL_AUTHORITY = "local_authority"
    GOVERNMENT = "government"
    ADMINISTRATION = "administration"


@frozen(kw_only=True, eq=False)
class Regime:
    """One body of law for one level over one period.

    `until` is the last day (None = still in force). `settled_since` tells from which day on the start itself is beyond
    doubt: acts between `since` and that day rest on press reports of when the law entered into force. Acts before
    `since` are beyond doubt: no law here can have started before the elections whose results make it start.
    """

    id: str
    level: Level
    instrument: Instrument
    since: date
    until: date | None = None
    settled_since: date

    def covers(self, day: date) -> bool:
        """Whether the regime governs its level on `day`."""
        return self.meets(day, day)

    def meets(self, first: date, last: date) -> bool:
        """Whether the regime governs its level on a day from `first` to `last`, both included."""
        return self.since <= last and (self.until is None or first <= self.until)


# Each law starts the day after the official results of the elections of its own councils in September 2015 (LO 113-14,
# art. 280; LO 112-14, art. 222; LO 111-14, art. 252). None of these days was read in an official source: 6 September
# is the working assumption for the three levels, and no act later than that month depends on it.
_ASSUMED, _SETTLED = date(2015, 9, 6), date(2015, 10, 1)

COMMUNE_2015 = Regime(
    id="COMMUNE_2015",
    level=Level.COMMUNE,
    instrument=_i.LO_113_14,
    since=_ASSUMED,
    settled_since=_SETTLED,
)
PROVINCE_2015 = Regime(
    id="PROVINCE_2015",
    level=Level.PROVINCE,
    instrument=_i.LO_112_14,
    since=_ASSUMED,
    settled_since=_SETTLED,
)
REGION_2015 = Regime(
    id="REGION_2015",
    level=Level.REGION,
    instrument=_i.LO_111_14,
    since=_ASSUMED,
    settled_since=_SETTLED,
)

# The charter starts on the day of the official proclamation of the results of the communal elections that follow its
# publication (law 78-00, art. 145), and so does its amendment (law 17-08, art. 5). Votes of 12 September 2003 and of 12
# June 2009; the press announced the results for the next day, and neither proclamation was read.
COMMUNE_2002 = Regime(
    id="COMMUNE_2002",
    level=Level.COMMUNE,
    instrument=_i.CHARTER_78_00,
    since=date(2003, 9, 13),
    until=date(2009, 6, 12),
    settled_since=date(2003, 10, 1),
)
COMMUNE_2009 = Regime(
    id="COMMUNE_2009",
    level=Level.COMMUNE,
    instrument=_i.CHARTER_78_00,
    since=date(2009, 6, 13),
    until=date(2015, 9, 5),
    settled_since=date(2009, 7, 1),
)
CHARTER_REGIMES: tuple[Regime, ...] = (COMMUNE_2002, COMMUNE_2009)
"""The two regimes of communes under the charter: as first written, and as law 17-08 amended it."""

REGIMES: tuple[Regime, ...] = (COMMUNE_2015, PROVINCE_2015, REGION_2015, COMMUNE_2009, COMMUNE_2002)
"""Every regime, the latest first; among those of one time, that of communes first."""


def regime_on(level: Level, day: date) -> Regime:
    """The regime that governs `level` on `day`.

    Raises:
        NoRegime: no encoded law covers that level on that day.
    """
    for regime in REGIMES:
        if regime.level == level and regime.covers(day):
            return regime
    raise NoRegime(level, day)
