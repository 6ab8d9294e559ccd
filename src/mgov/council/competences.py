"""What each level may deal with: the class of every field under each organic law, and the article that gives it."""

from mgov.council.fields import Competence, Field
from mgov.law import Citation, Level, lo111, lo112, lo113

_F = Field
_OWN, _SHARED, _TRANSFERRED, _ARGUABLE = (
    Competence.OWN, Competence.SHARED, Competence.TRANSFERRED, Competence.ARGUABLE,
)  # fmt: skip
_SOCIAL_FACILITIES = (
    _F.YOUTH_CENTRES, _F.NURSERIES, _F.WOMEN_CENTRES, _F.CHARITY_HOMES, _F.SOCIAL_CENTRES, _F.SPORT_FACILITIES,
    _F.POOLS_TRACKS,
)  # fmt: skip
_CULTURAL_FACILITIES = (_F.CULTURAL_CENTRES, _F.LIBRARIES, _F.MUSEUMS_THEATRES)
_UPKEEP = (_F.SCHOOL_MAINTENANCE, _F.CLINIC_MAINTENANCE)

_Row = tuple[Competence, Citation, tuple[Field, ...]]

_COMMUNE: tuple[_Row, ...] = (
    (_OWN, lo113("83", 1), (
        _F.WATER_ELECTRICITY, _F.URBAN_TRANSPORT, _F.PUBLIC_LIGHTING, _F.SANITATION, _F.WASTE, _F.TRAFFIC, _F.HYGIENE,
        _F.PATIENT_TRANSPORT, _F.BURIAL, _F.CEMETERIES, _F.MARKETS, _F.CRAFT_FAIRS, _F.GRAIN_MARKETS,
        _F.COACH_STATIONS, _F.REST_AREAS, _F.PARKS, _F.SUMMER_CENTRES, _F.RURAL_WATER_ELECTRICITY,
    )),
    (_OWN, lo113("83", 2), (_F.WHOLESALE_MARKETS, _F.SLAUGHTERHOUSES, _F.FISH_MARKETS)),
    (_OWN, lo113("85"), (_F.URBANISM,)),
    (_OWN, lo113("78"), (_F.ACTION_PLAN,)),
    (_OWN, lo113("86", 1), (_F.INTERNATIONAL_COOPERATION,)),
    (_SHARED, lo113("87"), (
        _F.LOCAL_ECONOMY, _F.EMPLOYMENT, _F.CULTURAL_HERITAGE, _F.PRIVATE_INVESTMENT, _F.ACTIVITY_ZONES,
        *_SOCIAL_FACILITIES, _F.LEISURE_CENTRES, *_CULTURAL_FACILITIES, _F.ENVIRONMENT, _F.COAST, _F.BEACHES,
        *_UPKEEP, _F.NATIONAL_ROADS, _F.COMMUNAL_ROADS, _F.OLD_TOWNS,
    )),
    (_TRANSFERRED, lo113("90"), (_F.HERITAGE_RESTORATION, _F.SMALL_WATER_WORKS)),
    (_ARGUABLE, lo113("78", 4), (_F.HEALTH_HOUSING_NEEDS, _F.CULTURE_SPORT_NEEDS)),  # the plan's own diagnosis
    (_ARGUABLE, lo113("87"), (
        _F.ATTRACTIVENESS, _F.ENTERPRISE_SUPPORT, _F.CRAFT_ZONES, _F.SOCIAL_ECONOMY, _F.RURAL_OTHER_ACTIVITIES,
        _F.SOCIAL_UPGRADING, _F.SOCIAL_ASSISTANCE, _F.SOCIAL_DEVELOPMENT, _F.SPORT, _F.SPORT_LEISURE, _F.CULTURE,
        _F.CULTURAL_INSTITUTIONS, _F.ARCHAEOLOGICAL_SITES, _F.FESTIVALS, _F.TOURISM, _F.TOURIST_ROADS,
        _F.RURAL_ACCESS, _F.RURAL_UPGRADING, _F.MOUNTAINS_OASES, _F.SUSTAINABLE_DEVELOPMENT, _F.FLOOD_PROTECTION,
        _F.NATURAL_RESOURCES, _F.PROTECTED_AREAS, _F.FORESTS, _F.WATER_RESOURCES,
    )),
)  # fmt: skip

_PROVINCE: tuple[_Row, ...] = (
    (_OWN, lo112("79"), (
        _F.RURAL_SCHOOL_TRANSPORT, _F.RURAL_TRACKS, _F.POVERTY_PROGRAMMES, _F.HEALTH_HOUSING_NEEDS,
        _F.CULTURE_SPORT_NEEDS,
    )),
    (_OWN, lo112("80"), (_F.PROVINCIAL_PROGRAMME,)),
    (_OWN, lo112("85", 1), (_F.INTERNATIONAL_COOPERATION,)),
    (_SHARED, lo112("86"), (
        _F.RURAL_UPGRADING, _F.MOUNTAINS_OASES, _F.RURAL_WATER_ELECTRICITY, _F.RURAL_ACCESS, _F.PROVINCIAL_ROADS,
        _F.SOCIAL_UPGRADING, *_SOCIAL_FACILITIES, *_UPKEEP, _F.SPORT_LEISURE,
    )),
    (_TRANSFERRED, lo112("89"), (_F.SOCIAL_DEVELOPMENT, _F.SMALL_WATER_WORKS)),
    (_ARGUABLE, lo112("86"), (
        _F.HEALTH, _F.EDUCATION, _F.SPORT, _F.SOCIAL_ASSISTANCE, _F.SOCIAL_ECONOMY, _F.RURAL_OTHER_ACTIVITIES,
        _F.LEISURE_CENTRES, *_CULTURAL_FACILITIES, _F.PATIENT_TRANSPORT, _F.WATER_ELECTRICITY, _F.COMMUNAL_ROADS,
        _F.UNCLASSIFIED_ROADS, _F.TOURIST_ROADS,
    )),
)  # fmt: skip

_REGION: tuple[_Row, ...] = (
    (_OWN, lo111("81"), (_F.REGIONAL_PROGRAMME, _F.SPATIAL_SCHEME)),
    (_OWN, lo111("82"), (
        _F.ENTERPRISE_SUPPORT, _F.ACTIVITY_ZONES, _F.TOURIST_ROADS, _F.REGIONAL_WHOLESALE_MARKETS, _F.CRAFT_ZONES,
        _F.PRIVATE_INVESTMENT, _F.SOCIAL_ECONOMY, _F.REGIONAL_TRAINING, _F.COUNCILLORS_TRAINING,
        _F.RURAL_OTHER_ACTIVITIES, _F.UNCLASSIFIED_ROADS, _F.REGIONAL_TRANSPORT_PLAN, _F.INTERCITY_TRANSPORT,
        _F.ARCHAEOLOGICAL_SITES, _F.FESTIVALS, _F.REGIONAL_PARKS, _F.ENERGY_WATER_SAVING, _F.RENEWABLE_ENERGY,
        _F.INTERNATIONAL_COOPERATION,
    )),
    (_SHARED, lo111("91"), (
        _F.ATTRACTIVENESS, _F.SUSTAINABLE_DEVELOPMENT, _F.EMPLOYMENT, _F.APPLIED_RESEARCH, _F.RURAL_UPGRADING,
        _F.MOUNTAINS_OASES, _F.FARMING_POLES, _F.RURAL_WATER_ELECTRICITY, _F.RURAL_ACCESS, _F.SOCIAL_UPGRADING,
        _F.SOCIAL_ASSISTANCE, _F.OLD_TOWNS, _F.SOCIAL_HOUSING, _F.SPORT_LEISURE, *_SOCIAL_FACILITIES,
        _F.LEISURE_CENTRES, _F.ENVIRONMENT, _F.FLOOD_PROTECTION, _F.NATURAL_RESOURCES, _F.PROTECTED_AREAS, _F.FORESTS,
        _F.WATER_RESOURCES, _F.CULTURAL_HERITAGE, _F.HERITAGE_RESTORATION, _F.CULTURAL_INSTITUTIONS,
        *_CULTURAL_FACILITIES, _F.TOURISM,
    )),
    (_TRANSFERRED, lo111("94"), (
        _F.REGIONAL_INFRASTRUCTURE, _F.INDUSTRY, _F.HEALTH, _F.TRADE, _F.EDUCATION, _F.CULTURE, _F.SPORT, _F.ENERGY,
    )),
    (_ARGUABLE, lo111("91"), (
        _F.LOCAL_ECONOMY, _F.CRAFT_FAIRS, _F.WHOLESALE_MARKETS, _F.WATER_ELECTRICITY, _F.SMALL_WATER_WORKS, _F.COAST,
        _F.BEACHES, *_UPKEEP, _F.POVERTY_PROGRAMMES, _F.SOCIAL_DEVELOPMENT, _F.RURAL_TRACKS, _F.COMMUNAL_ROADS,
        _F.PROVINCIAL_ROADS,
    )),
    (_ARGUABLE, lo111("94"), (_F.NATIONAL_ROADS,)),
)  # fmt: skip

_LISTS: dict[Level, tuple[_Row, ...]] = {
    Level.COMMUNE: _COMMUNE,
    Level.PROVINCE: _PROVINCE,
    Level.REGION: _REGION,
}
_CONTRACTS: dict[Level, Citation] = {
    Level.COMMUNE: lo113("89"),
    Level.PROVINCE: lo112("88"),
    Level.REGION: lo111("93"),
}
"""A field outside the competences may be financed by contract with the State."""

_LISTED: dict[tuple[Level, Field], tuple[Competence, Citation]] = {
    (level, field): (competence, basis)
    for level, rows in _LISTS.items()
    for competence, basis, fields in rows
    for field in fields
}

OWNERS: dict[Field, tuple[Level, ...]] = {
    field: tuple(level for level in Level if _LISTED.get((level, field), (None,))[0] == Competence.OWN)
    for field in Field
}
"""The levels of which a field is an own competence; none for most."""


def _elsewhere(level: Level, field: Field) -> tuple[Competence, Citation]:
    """The class of a field that the law of a level does not list: another level's own, or nobody's here."""
    if OWNERS[field]:
        return Competence.OTHER_LEVEL, _LISTED[OWNERS[field][0], field][1]
    return Competence.OUTSIDE, _CONTRACTS[level]


COMPETENCES: dict[tuple[Level, Field], tuple[Competence, Citation]] = {
    (level, field): _LISTED.get((level, field)) or _elsewhere(level, field) for field in Field for level in Level
}
"""The class and the article of each field at each level; a test checks that no field is left out."""
