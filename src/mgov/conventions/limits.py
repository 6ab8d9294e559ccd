"""The time limits around a convention that are not those of councils: capacity, aid, property, supervision."""

from datetime import date

from mgov.delays import (
    BACKWARD_SIMPLE,
    DATE_TO_DATE,
    FULL,
    FULL_READINGS,
    SIMPLE,
    SIMPLE_READINGS,
    Calendar,
    Days,
    Deadline,
    Months,
    Policy,
    TimeLimit,
    deadline,
    readings_of,
)
from mgov.law import dahir58, decree16404, law1818, lo113

FINAL_RECEIPT = TimeLimit(
    id="final_receipt", length=Days(60), profile=SIMPLE, readings=SIMPLE_READINGS, basis=dahir58("5", 2)
)
"""The final receipt of an association: 60 days from the provisional one; without it the association may then act."""

FOREIGN_OPPOSITION = TimeLimit(
    id="foreign_opposition",
    length=Months(3),
    profile=DATE_TO_DATE,
    readings=readings_of(DATE_TO_DATE, SIMPLE),
    basis=dahir58("24"),
)
"""The government may oppose a foreign association: three months from the day of its last receipt.

Date to date, or 90 days (DOC, art. 132).
"""

FOREIGN_AID = TimeLimit(
    id="foreign_aid", length=Days(30), profile=FULL, readings=FULL_READINGS, basis=dahir58("32 bis", 1)
)
"""Foreign aid is declared to the secretariat-general of the government: 30 full days from its receipt."""

DISTRIBUTION = TimeLimit(id="distribution", length=Days(10), profile=BACKWARD_SIMPLE, basis=law1818("30", 1))
"""A distribution of aid in kind is declared to the governor: at least 10 days before it."""

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


LIMITS: tuple[TimeLimit, ...] = (
    FINAL_RECEIPT,
    FOREIGN_OPPOSITION,
    FOREIGN_AID,
    DISTRIBUTION,
    ARRONDISSEMENT_OPINION,
    CONVENTION_VISA,
)
"""Every limit of this module."""


def counted(limit: TimeLimit, since: date, calendar: Calendar, policy: Policy) -> Deadline:
    """The deadline of a limit that may start before the first day of the calendar.

    It is then counted from that first day, and still ends before the first day any encoded law governs.
    """
    return deadline(limit, max(since, calendar.first), calendar, policy)
