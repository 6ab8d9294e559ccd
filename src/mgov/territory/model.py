"""The places of Moroccan local government: regions, prefectures and provinces, communes, arrondissements.

Codes, spellings and counts are those of the Haut-Commissariat au Plan (HCP); `mgov/data/territory/README.md` gives the
origin of each table. Regions, prefectures or provinces, and communes are the territorial collectivities (LO 111-14,
112-14, 113-14); an arrondissement is part of a commune and has no legal personality (LO 113-14, art. 217).
"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from mgov.language import Language, text
from mgov.law import Citation, lo113

ARRONDISSEMENTS_BASIS: Citation = lo113("216")
"""The closed list of communes divided into arrondissements."""
ROYAL_PRECINCT_BASIS: tuple[Citation, ...] = (lo113("113"), lo113("114"))
"""The regime of royal-precinct communes: pasha in the place of the president; every deliberation approved."""


class Tier(StrEnum):
    """What a place is. The first three have the values of `mgov.law.Level`; an arrondissement is no collectivity."""

    REGION = "region"
    PROVINCE = "province"
    COMMUNE = "commune"
    ARRONDISSEMENT = "arrondissement"

    def text(self, lang: Language) -> str:
        """The name of the tier: جماعة, commune, commune."""
        return text(lang, "territory_tier", self.value)


class ProvinceKind(StrEnum):
    """Whether a unit of the second level is called prefecture (عمالة) or province (إقليم); the law is the same."""

    PREFECTURE = "prefecture"
    PROVINCE = "province"

    def text(self, lang: Language) -> str:
        """The name of the kind: عمالة, préfecture, prefecture."""
        return text(lang, "territory_kind", self.value)


class Milieu(StrEnum):
    """Urban municipality or rural commune: statistical. Since 2015 the law knows one category, the commune."""

    URBAN = "urban"
    RURAL = "rural"

    def text(self, lang: Language) -> str:
        """The name of the class: جماعة قروية, commune rurale, rural commune."""
        return text(lang, "territory_milieu", self.value)


class Trait(StrEnum):
    """What is particular to a commune; each is also a field of `Commune`."""

    HAS_ARRONDISSEMENTS = "has_arrondissements"
    ROYAL_PRECINCT = "royal_precinct"
    OUTSIDE_CERCLE = "outside_cercle"

    def text(self, lang: Language) -> str:
        """The trait in words: جماعة مشور, commune de méchouar, royal-precinct commune."""
        return text(lang, "territory_trait", self.value)


@frozen(kw_only=True)
class _Place:
    """What every place has. Populations are persons; None means not known here, never zero."""

    tier: ClassVar[Tier]
    code: str
    """HCP code, dotted: `RR` region, `RR.PPP` prefecture or province, `RR.PPP.CC.SS` commune or arrondissement."""
    name_fr: str
    name_ar: str
    population_2004: int | None = None
    """RGPH 2004, on the limits of 2004; verified for a minority of places only."""
    population_2014: int | None = None
    """RGPH 2014, on today's limits."""
    population_2024: int | None = None

    def text(self, lang: Language) -> str:
        """The name alone, in HCP's spelling: Arabic in Arabic, French otherwise."""
        return self.name_ar if lang == "ar" else self.name_fr


@frozen(kw_only=True)
class Region(_Place):
    """A region (جهة) of the map of 2015."""

    tier: ClassVar[Tier] = Tier.REGION


@frozen(kw_only=True)
class Province(_Place):
    """A prefecture (عمالة) or a province (إقليم)."""

    tier: ClassVar[Tier] = Tier.PROVINCE
    hcp_raw: str
    """The code as HCP's workbook of 2024 prints it: digits, the leading zero lost."""
    kind: ProvinceKind
    region_code: str


@frozen(kw_only=True)
class Commune(_Place):
    """A commune (جماعة)."""

    tier: ClassVar[Tier] = Tier.COMMUNE
    hcp_raw: str
    """The code as HCP's workbook of 2024 prints it: digits, the leading zero lost."""
    region_code: str
    province_code: str
    cercle_code: str | None
    """The cercle it is administered in; None outside any cercle. Cercles have no name in these tables."""
    outside_cercle: bool
    """Administered through a pachalik (2024). Neither an urban milieu nor a former municipality follows from it."""
    type_2014: Milieu
    """Class in the census of 2014, **derived** by the compiler of the table: outside a cercle in 2024 and without rural
    population in 2024. It agrees with every published count; no list of the municipalities was read."""
    has_arrondissements: bool
    """One of the six communes of LO 113-14, art. 216."""
    royal_precinct: bool
    """A commune of the precincts (مشور) of a royal palace: none of its deliberations is approved by silence (LO 113-14,
    art. 113 and 114). The law names none; the flag is that of the shipped table and agrees with the five names."""
    urban_population_2024: int
    rural_population_2024: int

    @property
    def traits(self) -> tuple[Trait, ...]:
        """What is particular to it, in the order of `Trait`."""
        return tuple(trait for trait in Trait if getattr(self, trait.value))


@frozen(kw_only=True)
class Arrondissement(_Place):
    """An arrondissement (مقاطعة): no collectivity, no legal personality (LO 113-14, art. 217)."""

    tier: ClassVar[Tier] = Tier.ARRONDISSEMENT
    hcp_raw: str
    """The code as HCP's workbook of 2024 prints it: digits, the leading zero lost."""
    region_code: str
    province_code: str
    commune_code: str
    prefecture_of_arrondissements_code: str | None
    """In Casablanca, the unit of the State (not a collectivity) it belongs to; None elsewhere."""


Place = Region | Province | Commune | Arrondissement


def enclosing_codes(place: Place) -> tuple[str, ...]:
    """The codes of the places around this one, the nearest first: commune, province, region."""
    match place:
        case Region():
            return ()
        case Province():
            return (place.region_code,)
        case Commune():
            return (place.province_code, place.region_code)
        case Arrondissement():
            return (place.commune_code, place.province_code, place.region_code)
