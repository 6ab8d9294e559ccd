"""The time limits of plans, per regime, and the end of years counted from an election or the entry into force.

The years of a mandate or of a plan bound a period: their end is not moved by a closed day. A year is 365 days (DOC,
art. 132) or runs to the same day of the next one: both readings are kept.
"""

from calendar import monthrange
from datetime import date, timedelta

from attrs import frozen

from mgov.delays import (
    BACKWARD_SIMPLE,
    MONTH_READINGS,
    SIMPLE,
    SIMPLE_READINGS,
    Days,
    Months,
    TimeLimit,
    When,
    Window,
    earliest_of,
    latest_of,
)
from mgov.law import Citation, Regime, decree10504, decree16299, decree16300, decree16301, decree22475
from mgov.plans.regimes import GAP, PAC, PCD, PDP, PDR_2016, PDR_2023


def _within(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=SIMPLE, readings=SIMPLE_READINGS, basis=basis)


def _before(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=BACKWARD_SIMPLE, basis=basis)


def _months(id: str, months: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Months(months), profile=SIMPLE, readings=MONTH_READINGS, basis=basis)


@frozen(kw_only=True, eq=False)
class PlanLimits:
    """The limits of one regime.

    Attributes:
        launch: posting and notification of the launch decision, from the launch meeting.
        committees: the draft to the permanent committees, back from the day the session opens.
        data: the answer to a request for data, from its receipt, for provinces from its filing; None where there is no
            limit.
        opinions: the opinions of the committees on the yearly report, from its receipt; None where there is no limit.
        decision: the launch decision, from the start of the mandate; None where it is the first year.
    """

    launch: TimeLimit
    committees: TimeLimit
    data: TimeLimit | None = None
    opinions: TimeLimit | None = None
    decision: TimeLimit | None = None


_OLD = PlanLimits(
    launch=_within("pcd_launch", 15, decree10504("3", 1)),
    committees=_before("pcd_committees", 45, decree10504("5", 1)),
)
PLAN_LIMITS: dict[Regime, PlanLimits] = {
    PCD: _OLD,
    GAP: _OLD,
    PAC: PlanLimits(
        launch=_within("pac_launch", 15, decree16301("5", 1)),
        committees=_before("pac_committees", 30, decree16301("10")),
        data=_within("pac_data", 30, decree16301("9", 3)),
    ),
    PDP: PlanLimits(
        launch=_within("pdp_launch", 15, decree16300("5", 1)),
        committees=_before("pdp_committees", 30, decree16300("10")),
        data=_months("pdp_data", 2, decree16300("9", 3)),
    ),
    PDR_2016: PlanLimits(
        launch=_within("pdr_2016_launch", 15, decree16299("5")),
        committees=_before("pdr_2016_committees", 30, decree16299("10")),
        data=_within("pdr_2016_data", 30, decree16299("9")),
    ),
    PDR_2023: PlanLimits(
        launch=_within("pdr_2023_launch", 15, decree22475("5", 1)),
        committees=_before("pdr_2023_committees", 30, decree22475("13", 1)),
        data=_within("pdr_2023_data", 30, decree22475("8", 3)),
        opinions=_within("pdr_2023_opinions", 30, decree22475("18", 2)),
        decision=_months("pdr_2023_decision", 2, decree22475("4", 1)),
    ),
}
"""The limits by regime. Under the charter alone, or an organic law alone, no limit is written."""

LIMITS: tuple[TimeLimit, ...] = tuple(
    limit
    for of_regime in dict.fromkeys(PLAN_LIMITS.values())
    for limit in (of_regime.launch, of_regime.committees, of_regime.data, of_regime.opinions, of_regime.decision)
    if limit is not None
)
"""Every limit of the room."""


YEARS_BEFORE_UPDATE = 2
"""An update comes from the third year in force on (LO 113-14, art. 80; decree 2-16-301, art. 16)."""

YEARS_OF_A_PLAN = 6
"""How long a plan is for (LO 113-14, art. 78 § 2)."""


def programming_due(year: int) -> date:
    """The last day to have the programming that starts with the next year ready (decree 2-16-307, art. 2)."""
    return date(year, 8, 31)


def end_of_year(since: When, years: int) -> Window | date:
    """The last day of so many years counted from a day, in either reading; never moved by a closed day.

    >>> from datetime import date
    >>> print(end_of_year(date(2021, 9, 8), 1))
    2022-09-08
    """
    ends = [end for day in (earliest_of(since), latest_of(since)) for end in _ends(day, years)]
    if min(ends) == max(ends):
        return ends[0]
    return Window(min(ends), max(ends), since.missing if isinstance(since, Window) else ())


def _ends(day: date, years: int) -> tuple[date, date]:
    if day.year + years >= date.max.year:
        return (date.max, date.max)
    year = day.year + years
    return (
        day + timedelta(days=365 * years),
        day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1])),
    )
