"""What the place of a party changes: royal precincts, and communes divided into arrondissements.

A commune without code or flag holds no palace, unless its name recalls one of the few that do: that is open until a
code or a flag settles it. Whether it has arrondissements only its code tells.
"""

from mgov.conventions.partners import Party, PartyType
from mgov.findings import Unknown
from mgov.territory import Commune, UnknownPlace, by_code, fold

_PRECINCT = tuple(fold(word) for word in ("mechouar", "machouar", "touarga", "مشور", "تواركة"))


def royal_precinct(party: Party | None, path: str) -> bool | Unknown:
    """Whether the party at `path` is a commune that holds a royal palace (LO 113-14, arts. 113 and 114)."""
    if party is None:
        return Unknown((path,))
    if party.type not in (PartyType.COMMUNE, None):
        return False
    found = party.royal_precinct if party.royal_precinct is not None else _of_commune(party, path, "royal_precinct")
    if found is None:
        named = fold(party.name or "")
        found = Unknown((f"{path}/royal_precinct",)) if any(word in named for word in _PRECINCT) else False
    return Unknown((f"{path}/type",)) if found is True and party.type is None else found


def has_arrondissements(party: Party | None, path: str) -> bool | Unknown:
    """Whether the party at `path` is one of the communes divided into arrondissements (LO 113-14, art. 216)."""
    if party is None:
        return Unknown((path,))
    if party.type not in (PartyType.COMMUNE, None):
        return party.type == PartyType.ARRONDISSEMENT
    found = _of_commune(party, path, "has_arrondissements")
    if found is None:
        return Unknown((f"{path}/code",))
    return Unknown((f"{path}/type",)) if found is True and party.type is None else found


def _of_commune(party: Party, path: str, trait: str) -> bool | Unknown | None:
    """What the tables say of the commune of this code; None where the party has no code, or not that of a commune."""
    if party.code is None:
        return None
    try:
        place = by_code(party.code)
    except UnknownPlace:
        return Unknown((f"{path}/code",))
    return bool(getattr(place, trait)) if isinstance(place, Commune) else None
