"""Legal population: which census counts on a day, and what it says of a place.

Organic laws hang numbers of members and of signatures on population. Where a text names its source it is the last
official census published in the Official Bulletin (LO 59-11, by reference of LO 113-14, art. 8); elsewhere the same is
assumed. Figures get legal force by a decree approving the numbers of the legal population (for 2024: draft decree
2-24-1009, adopted by the government on 7 November 2024). **None of these decrees was read**, nor the day it appeared;
hence the window in which it cannot be told which census counts.
"""

from datetime import date

from attrs import frozen

from mgov.errors import UsageError
from mgov.territory._places import by_code


@frozen(kw_only=True)
class Census:
    """A general census of population (RGPH).

    Its results became known and got legal force on some day from `known_from` to `settled_from`, both included: before
    that window the former census counts, after it this one, inside it nobody here can tell.
    """

    year: int
    reference_day: date
    known_from: date
    settled_from: date
    national_population: int
    """Persons, the whole kingdom."""


# 2004 and 2014: earliest = the day after counting ended (20 September); latest = a margin, the end of the first half of
# the next year, since every report read of HCP's presentation gave its weekday and no date (?).
# 2024: earliest = the government council that adopted the draft decree (alhoukouma.gov.ma); latest = HCP's presentation
# of the detailed results (barlamane.fr), which were to follow the publication of the decree.
CENSUSES: tuple[Census, ...] = (
    Census(
        year=2004,
        reference_day=date(2004, 9, 1),
        known_from=date(2004, 9, 21),
        settled_from=date(2005, 6, 30),
        national_population=29_891_708,
    ),
    Census(
        year=2014,
        reference_day=date(2014, 9, 1),
        known_from=date(2014, 9, 21),
        settled_from=date(2015, 6, 30),
        national_population=33_848_242,
    ),
    Census(
        year=2024,
        reference_day=date(2024, 9, 1),
        known_from=date(2024, 11, 7),
        settled_from=date(2024, 12, 17),
        national_population=36_828_330,
    ),
)


def census_on(day: date) -> Census | None:
    """The last census whose results counted before `day`; None when that cannot be told, or for days before 2004's.

    >>> census_on(date(2020, 1, 1)).year, census_on(date(2024, 11, 20))
    (2014, None)
    """
    known = [census for census in CENSUSES if census.known_from < day]
    return known[-1] if known and known[-1].settled_from < day else None


def population(code: str, census: int) -> int | None:
    """The legal population of a place at the census of that year, in persons; None = not known here, never zero.

    2004 was verified for a minority of places, on the limits of 2004; arrondissements have 2024 only.

    Raises:
        UnknownPlace: no place has this code.
        UsageError: there is no census of that year here.

    >>> population("09.581.01.07", 2014), population("09.581.01.07", 2004)
    (74699, None)
    """
    place = by_code(code)
    match census:
        case 2004:
            return place.population_2004
        case 2014:
            return place.population_2014
        case 2024:
            return place.population_2024
        case _:
            raise UsageError(f"no census of {census}: expected 2004, 2014 or 2024")


def legal_population(code: str, on: date) -> int | None:
    """The legal population of a place on a day, in persons: that of the census `census_on` names.

    None when that census cannot be told or has no figure here; the figure of another census never takes its place.
    The figure of 2014 is on today's limits: for a commune whose limits moved it may differ from the one then in force.

    Raises:
        UnknownPlace: no place has this code.

    >>> legal_population("09.163.01.01", date(2020, 1, 1)), legal_population("09.163.01.01", date(2026, 1, 1))
    (76646, 113236)
    """
    census = census_on(on)
    by_code(code)
    return None if census is None else population(code, census.year)
