"""The regimes of plans: which organic law or charter and which decree govern a step, by level and day.

No decree has a transitional clause: each step is judged by the text in force on its own day, content and majority on
the day of the vote. Between September 2015 and July 2016 decree 2-10-504 was still formally in force although the
charter it rests on was not: GAP, whose findings on the decree are warnings at most.
"""

from datetime import date, timedelta

from mgov.law import (
    CHARTER_78_00,
    COMMUNE_2009,
    COMMUNE_2015,
    DECREE_2_10_504,
    DECREE_2_16_299,
    DECREE_2_16_300,
    DECREE_2_16_301,
    DECREE_2_22_475,
    LO_111_14,
    LO_112_14,
    LO_113_14,
    PROVINCE_2015,
    REGION_2015,
    Instrument,
    Level,
    Regime,
)

_DAY = timedelta(days=1)


def _regime(id: str, level: Level, text: Instrument, since: Regime | Instrument, until: date | None) -> Regime:
    settled = since.settled_since if isinstance(since, Regime) else since.since
    return Regime(id=id, level=level, instrument=text, since=since.since, until=until, settled_since=settled)


C36 = _regime("C36", Level.COMMUNE, CHARTER_78_00, COMMUNE_2009, DECREE_2_10_504.since - _DAY)
"""Communal development plan under article 36 of the charter alone."""
PCD = _regime("PCD", Level.COMMUNE, DECREE_2_10_504, DECREE_2_10_504, COMMUNE_2009.until)
"""Communal development plan under decree 2-10-504."""
GAP = _regime("GAP", Level.COMMUNE, LO_113_14, COMMUNE_2015, DECREE_2_16_301.since - _DAY)
"""Action plan of a commune before its own decree."""
PAC = _regime("PAC", Level.COMMUNE, DECREE_2_16_301, DECREE_2_16_301, None)
"""Action plan of a commune (decree 2-16-301)."""
LO_PROVINCE = _regime("LO_PROVINCE", Level.PROVINCE, LO_112_14, PROVINCE_2015, DECREE_2_16_300.since - _DAY)
"""Development programme of a prefecture or province under the organic law alone."""
PDP = _regime("PDP", Level.PROVINCE, DECREE_2_16_300, DECREE_2_16_300, None)
"""Development programme of a prefecture or province (decree 2-16-300)."""
LO_REGION = _regime("LO_REGION", Level.REGION, LO_111_14, REGION_2015, DECREE_2_16_299.since - _DAY)
"""Regional development programme under the organic law alone."""
PDR_2016 = _regime("PDR_2016", Level.REGION, DECREE_2_16_299, DECREE_2_16_299, DECREE_2_16_299.until)
"""Regional development programme (decree 2-16-299)."""
PDR_2023 = _regime("PDR_2023", Level.REGION, DECREE_2_22_475, DECREE_2_22_475, None)
"""Regional development programme (decree 2-22-475)."""

PLAN_REGIMES: tuple[Regime, ...] = (PAC, PDP, PDR_2023, PDR_2016, GAP, LO_PROVINCE, LO_REGION, PCD, C36)
"""Every regime of plans, the latest first."""


def plan_regime_on(level: Level, day: date) -> Regime | None:
    """The regime of the plans of `level` on `day`; None where no encoded text covers that day.

    >>> from mgov.law import Level
    >>> [plan_regime_on(Level.REGION, date(2023, 11, day)).id for day in (15, 16)]
    ['PDR_2016', 'PDR_2023']
    """
    return next((regime for regime in PLAN_REGIMES if regime.level == level and regime.covers(day)), None)
