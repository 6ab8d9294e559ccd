"""The time limits of conventions that are neither those of councils nor those of associations."""

from datetime import date

from mgov.delays import (
    SIMPLE,
    SIMPLE_READINGS,
    Calendar,
    Days,
    Deadline,
    Policy,
    TimeLimit,
    deadline,
)
from mgov.law import decree16404, lo113

ARRONDISSEMENT_OPINION = TimeLimit(
    id="arrondissement_opinion",
    length=Days(7),
    profile=SIMPLE,
    readings=SIMPLE_READINGS,
    basis=lo113("235", 2, 5),
)
"""The opinion of an arrondissement on aid to an association: 7 days after its ordinary September session ends."""


CONVENTION_VISA = TimeLimit(
    id="convention_visa",
    length=Days(20),
    profile=SIMPLE,
    readings=SIMPLE_READINGS,
    basis=decree16404("6"),
)
"""The governor's visa on a convention of supervision delegated to a province: 20 days after he receives it."""


LIMITS: tuple[TimeLimit, ...] = (ARRONDISSEMENT_OPINION, CONVENTION_VISA)
"""Every limit of this module."""


def counted(limit: TimeLimit, since: date, calendar: Calendar, policy: Policy) -> Deadline:
    """The deadline of a limit that may start before the first day of the calendar.

    It is then counted from that first day, and still ends before the first day any encoded law governs.
    """
    return deadline(limit, max(since, calendar.first), calendar, policy)
