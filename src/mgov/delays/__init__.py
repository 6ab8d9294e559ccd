"""Time limits of Moroccan administrative law: calendar, ways of counting, and deadlines that own to their doubts.

A deadline has an earliest and a latest last day. Three things open it: a trigger known only within bounds, feasts not
yet announced, and ways of counting the law leaves open (`readings`), which a `Policy` may settle.
"""

from mgov.delays._calendar import Calendar, standard_calendar
from mgov.delays._closed import ClosedDay, ClosedStatus, closed_days
from mgov.delays._deadline import Deadline, deadline
from mgov.delays._limits import TimeLimit
from mgov.delays._parse import parse_length
from mgov.delays._policy import DEFAULT, Policy
from mgov.delays._profiles import (
    BACKWARD_DATE_TO_DATE,
    BACKWARD_FULL,
    BACKWARD_SIMPLE,
    BACKWARD_WORKING,
    CONSECUTIVE,
    DATE_TO_DATE,
    DATE_TO_DATE_READINGS,
    FIRST_DAY_READINGS,
    FULL,
    FULL_READINGS,
    HOURS,
    MONTH_READINGS,
    SIMPLE,
    SIMPLE_FROM,
    SIMPLE_READINGS,
    WORKING,
    WORKING_CONSECUTIVE,
    Profile,
    readings_of,
)
from mgov.delays._tables import Closure, Feast, FixedDay
from mgov.delays._trace import Step
from mgov.delays._units import ConsecutiveDays, Days, Hours, Length, Months, WorkingDays
from mgov.delays._when import (
    When,
    Window,
    day_after,
    earlier_of,
    earliest_of,
    is_before,
    later_of,
    latest_of,
    when_between,
)

__all__ = [
    "BACKWARD_DATE_TO_DATE",
    "BACKWARD_FULL",
    "BACKWARD_SIMPLE",
    "BACKWARD_WORKING",
    "CONSECUTIVE",
    "DATE_TO_DATE",
    "DATE_TO_DATE_READINGS",
    "DEFAULT",
    "FIRST_DAY_READINGS",
    "FULL",
    "FULL_READINGS",
    "HOURS",
    "MONTH_READINGS",
    "SIMPLE",
    "SIMPLE_FROM",
    "SIMPLE_READINGS",
    "WORKING",
    "WORKING_CONSECUTIVE",
    "Calendar",
    "ClosedDay",
    "ClosedStatus",
    "Closure",
    "ConsecutiveDays",
    "Days",
    "Deadline",
    "Feast",
    "FixedDay",
    "Hours",
    "Length",
    "Months",
    "Policy",
    "Profile",
    "Step",
    "TimeLimit",
    "When",
    "Window",
    "WorkingDays",
    "closed_days",
    "day_after",
    "deadline",
    "earlier_of",
    "earliest_of",
    "is_before",
    "later_of",
    "latest_of",
    "parse_length",
    "readings_of",
    "standard_calendar",
    "when_between",
]
