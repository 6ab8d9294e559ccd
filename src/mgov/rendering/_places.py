"""Places of the territory as text and as plain data."""

from collections.abc import Iterator, Sequence
from typing import Any

from mgov.language import Language, text
from mgov.territory import CENSUSES, Match, Place, Province, parent, population


def places_text(matches: Sequence[Match], name: str, lang: Language) -> str:
    """The places found, exact matches first; a sentence where there is none."""
    if not matches:
        return text(lang, "places", "nothing", name=name) + "\n"
    exact = [_block(match.place, lang) for match in matches if match.exact]
    others = [_block(match.place, lang) for match in matches if not match.exact]
    if others:
        others.insert(0, text(lang, "places", "beginning"))
    return "\n".join([*exact, *others]) + "\n"


def _block(place: Place, lang: Language) -> str:
    name, other = (place.name_ar, place.name_fr) if lang == "ar" else (place.name_fr, place.name_ar)
    kind = place.kind if isinstance(place, Province) else place.tier
    lines = [text(lang, "places", "line", name=name, other=other, kind=kind, code=place.code)]
    around = [text(lang, "places", "around", name=outer, code=outer.code) for outer in _around(place)]
    if around:
        lines.append(text(lang, "places", "inside", places=", ".join(around)))
    counts = [
        text(lang, "places", "census", year=census.year, number=population(place.code, census.year))
        for census in CENSUSES
    ]
    lines.append(text(lang, "places", "population", counts=", ".join(counts)))
    return "\n  ".join(lines)


def _around(place: Place) -> Iterator[Place]:
    """The places around this one, the nearest first."""
    outer = parent(place)
    while outer is not None:
        yield outer
        outer = parent(outer)


def places_data(matches: Sequence[Match]) -> list[dict[str, Any]]:
    """The places found as plain data, exact matches first; a population of None is not known here, never zero."""
    return [
        {
            **_named(match.place),
            "kind": str(match.place.kind) if isinstance(match.place, Province) else str(match.place.tier),
            "found_by": match.how,
            "parents": [_named(outer) for outer in _around(match.place)],
            "population": {str(census.year): population(match.place.code, census.year) for census in CENSUSES},
        }
        for match in matches
    ]


def _named(place: Place) -> dict[str, str]:
    return {"code": place.code, "tier": str(place.tier), "name_fr": place.name_fr, "name_ar": place.name_ar}
