"""Regimes: which law governs which level of collectivity on which day."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from mgov.errors import NoRegime
from mgov.law import _instruments as _i


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
    doubt: acts between `since` and that day rest on press reports of when the law entered into force.
    """

    id: str
    level: Level
    instrument: _i.Instrument
    since: date
    until: date | None = None
    settled_since: date

    def covers(self, day: date) -> bool:
        """Whether the regime governs its level on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


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

REGIMES: tuple[Regime, ...] = (COMMUNE_2015, PROVINCE_2015, REGION_2015)


def regime_on(level: Level, day: date) -> Regime:
    """The regime that governs `level` on `day`.

    Raises:
        NoRegime: no encoded law covers that level on that day.
    """
    for regime in REGIMES:
        if regime.level == level and regime.covers(day):
            return regime
    raise NoRegime(level, day)
