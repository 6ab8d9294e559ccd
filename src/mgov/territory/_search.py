"""Finding a place by its name, in Arabic or in French, however it is spelled."""

from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal, overload

from attrs import frozen

from mgov.errors import MgovError, UsageError
from mgov.law import Level
from mgov.territory._names import fold
from mgov.territory._places import by_code, places_by_code, places_inside
from mgov.territory._tables import shipped_aliases
from mgov.territory.model import Arrondissement, Commune, Place, Province, Region, Tier

How = Literal["name", "alias", "prefix", "code"]

_LAST = "\U0010ffff"
_TIERS = tuple(tier.value for tier in Tier)  # before Python 3.12 an enum does not take a plain string in `in`


@frozen
class Match:
    """One place found. `how`: by its name, by a listed alias, because its name begins like that, or by its code."""

    place: Place
    how: How

    @property
    def exact(self) -> bool:
        """Whether the whole name matched, its own or a listed alias."""
        return self.how != "prefix"


class NotOnePlace(MgovError):
    """A name that does not stand for exactly one place. `candidates` are what it may mean, none when nothing fits.

    Several exact candidates: narrow with `level` or `within`. Candidates by prefix alone are proposals, never taken.
    """

    def __init__(self, name: str, candidates: tuple[Match, ...]) -> None:
        exact = sum(match.exact for match in candidates)
        shown = ", ".join(f"{m.place.name_fr} ({m.place.tier} {m.place.code})" for m in candidates[:10])
        more = f" and {len(candidates) - 10} more" if len(candidates) > 10 else ""
        problem = f"names {exact} places: {shown}{more}; give a level or within" if exact else "names no place"
        proposal = f"; names that begin so: {shown}{more}" if candidates and not exact else ""
        super().__init__(f"{name!r} {problem}{proposal}")
        self.name = name
        self.candidates = candidates


def find(name: str, level: str | None = None, within: Place | str | None = None) -> tuple[Match, ...]:
    """The places of this name, Arabic or French: exact matches first, then those whose name only begins so.

    Spellings are folded (see `mgov.territory.fold`) and nothing is guessed beyond that. Inside each group the order
    is regions, provinces, communes, arrondissements, then HCP's.

    Arguments:
        name: any spelling; without a letter or digit it finds nothing.
        level: a `Tier` or a `mgov.law.Level`, to find only places of that tier.
        within: a place or its code, to find only places inside it.

    Raises:
        UsageError: `level` is no tier.
        UnknownPlace: `within` is no code of the tables.

    >>> [(match.place.code, match.how) for match in find("Béni Ansar")]
    [('02.381.01.03', 'name')]
    """
    if level is not None and level not in _TIERS:
        raise UsageError(f"no level {str(level)!r}: expected one of {', '.join(_TIERS)}")
    return _find(fold(name), level, within if within is None or isinstance(within, str) else within.code)


@overload
def the(
    name: str, level: Literal["commune", Level.COMMUNE, Tier.COMMUNE], within: Place | str | None = None
) -> Commune: ...
@overload
def the(
    name: str, level: Literal["province", Level.PROVINCE, Tier.PROVINCE], within: Place | str | None = None
) -> Province: ...
@overload
def the(
    name: str, level: Literal["region", Level.REGION, Tier.REGION], within: Place | str | None = None
) -> Region: ...
@overload
def the(
    name: str, level: Literal["arrondissement", Tier.ARRONDISSEMENT], within: Place | str | None = None
) -> Arrondissement: ...
@overload
def the(name: str, level: str | None = None, within: Place | str | None = None) -> Place: ...
def the(name: str, level: str | None = None, within: Place | str | None = None) -> Place:
    """The one place of exactly this name; arguments as for `find`. A literal `level` fixes the type returned.

    Raises:
        NotOnePlace: no place, or more than one, has this name; the error names the candidates.
        UsageError: `level` is no tier.
        UnknownPlace: `within` is no code of the tables.

    >>> the("تيزنيت", "commune").code
    '09.581.01.07'
    """
    found = find(name, level, within)
    exact = tuple(match for match in found if match.exact)
    if len(exact) != 1:
        raise NotOnePlace(name, exact or found)
    return exact[0].place


@lru_cache(maxsize=1024)
def _find(folded: str, level: str | None, within: str | None) -> tuple[Match, ...]:
    inside = None if within is None else places_inside(within)
    if not folded:
        return ()
    found: dict[str, How] = {}
    for code, how in (*_exact().get(folded, ()), *_beginning(folded)):
        if (inside is None or code in inside) and (level is None or by_code(code).tier == level):
            found.setdefault(code, how)
    return tuple(Match(by_code(code), how) for code, how in found.items())


def _beginning(folded: str) -> list[tuple[str, How]]:
    """The places one of whose names begins so, in the order of the tables."""
    names = _sorted_names()
    start, end = bisect_left(names, (folded, -1)), bisect_left(names, (folded + _LAST, -1))
    return [(_codes()[rank], "prefix") for rank in sorted({rank for _, rank in names[start:end]})]


@cache
def _codes() -> tuple[str, ...]:
    """Every code, in the order of the tables."""
    return tuple(places_by_code())


@cache
def _exact() -> dict[str, tuple[tuple[str, How], ...]]:
    """Folded name to the places that bear it, own names before aliases, each in the order of the tables."""
    named: dict[str, dict[str, How]] = {}
    for code, place in places_by_code().items():
        for name in (place.name_fr, place.name_ar):
            named.setdefault(fold(name), {})[code] = "name"
    for alias, code in shipped_aliases():
        named.setdefault(fold(alias), {}).setdefault(code, "alias")
    return {folded: tuple(codes.items()) for folded, codes in named.items()}


@cache
def _sorted_names() -> tuple[tuple[str, int], ...]:
    """Every folded name, aliases too, with the rank of its place in the tables."""
    ranks = {code: rank for rank, code in enumerate(_codes())}
    return tuple(sorted((folded, ranks[code]) for folded, named in _exact().items() for code, _ in named))
