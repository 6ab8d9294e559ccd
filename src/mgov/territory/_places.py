"""The places themselves: all of one tier, by code, and upwards."""

from functools import cache
from typing import TypeVar

from mgov.errors import MgovError
from mgov.territory._tables import shipped_arrondissements, shipped_communes, shipped_provinces, shipped_regions
from mgov.territory.model import Arrondissement, Commune, Place, Province, Region, enclosing_codes

T = TypeVar("T", Province, Commune, Arrondissement)


class UnknownPlace(MgovError):
    """No place of the shipped tables has this code."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"no place has the code {code!r}: expected a dotted HCP code such as '09', '09.581', '09.581.01.07'"
        )
        self.code = code


def regions() -> tuple[Region, ...]:
    """The 12 regions, in the order of their codes."""
    return shipped_regions()


def provinces(within: Place | str | None = None) -> tuple[Province, ...]:
    """The 13 prefectures and 62 provinces; only those of the region `within` (a place or its code) when given.

    Raises:
        UnknownPlace: `within` is no code of the tables.
    """
    return shipped_provinces() if within is None else _inside(Province, within)


def communes(within: Place | str | None = None) -> tuple[Commune, ...]:
    """The 1,503 communes; only those of the region or province `within` (a place or its code) when given.

    Raises:
        UnknownPlace: `within` is no code of the tables.

    >>> len(communes()), len(communes("09.581"))
    (1503, 25)
    """
    return shipped_communes() if within is None else _inside(Commune, within)


def arrondissements(within: Place | str | None = None) -> tuple[Arrondissement, ...]:
    """The 41 arrondissements; only those of the region, prefecture or commune `within` (a place or its code) if given.

    Raises:
        UnknownPlace: `within` is no code of the tables.
    """
    return shipped_arrondissements() if within is None else _inside(Arrondissement, within)


def by_code(code: str) -> Place:
    """The place of this dotted HCP code.

    Raises:
        UnknownPlace: no place has it; HCP's undotted `hcp_raw` is not taken, since its leading zero is lost.

    >>> by_code("09.581.01.07").name_fr
    'Tiznit'
    """
    try:
        return places_by_code()[code]
    except KeyError:
        raise UnknownPlace(code) from None


def parent(place: Place) -> Place | None:
    """The next place up: the commune of an arrondissement, the province of a commune, its region; None for a region."""
    around = enclosing_codes(place)
    return by_code(around[0]) if around else None


@cache
def places_by_code() -> dict[str, Place]:
    """Every place by its code: regions first, then provinces, communes, arrondissements."""
    everything: tuple[Place, ...] = (*regions(), *provinces(), *communes(), *arrondissements())
    return {place.code: place for place in everything}


@cache
def places_inside(code: str) -> frozenset[str]:
    """The codes of the places inside the one of this code, itself not counted."""
    by_code(code)
    return frozenset(inner for inner, place in places_by_code().items() if code in enclosing_codes(place))


def _inside(kind: type[T], within: Place | str) -> tuple[T, ...]:
    inside = places_inside(within if isinstance(within, str) else within.code)
    return tuple(place for code, place in places_by_code().items() if code in inside and isinstance(place, kind))
