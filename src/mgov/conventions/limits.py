"""The time limits of conventions that are no limits of the councils."""

from mgov.delays import SIMPLE, SIMPLE_READINGS, Days, TimeLimit
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
