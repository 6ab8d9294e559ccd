"""What a commune may deal with under organic law 113-14: each field, its class, and the article that gives it."""

from enum import StrEnum

from mgov.law import Citation, lo111, lo112, lo113


class Competence(StrEnum):
    """The three classes of competences (art. 77), and what belongs to another level or to nobody here."""

    OWN = "own"
    SHARED = "shared"
    TRANSFERRED = "transferred"
    OTHER_LEVEL = "other_level"
    OUTSIDE = "outside"


class Field(StrEnum):
    """The field a project belongs to."""

    WATER_ELECTRICITY = "water_electricity"
    URBAN_TRANSPORT = "urban_transport"
    PUBLIC_LIGHTING = "public_lighting"
    SANITATION = "sanitation"
    WASTE = "waste"
    TRAFFIC = "traffic"
    HYGIENE = "hygiene"
    PATIENT_TRANSPORT = "patient_transport"
    BURIAL = "burial"
    CEMETERIES = "cemeteries"
    MARKETS = "markets"
    CRAFT_FAIRS = "craft_fairs"
    GRAIN_MARKETS = "grain_markets"
    COACH_STATIONS = "coach_stations"
    REST_AREAS = "rest_areas"
    PARKS = "parks"
    SUMMER_CENTRES = "summer_centres"
    WHOLESALE_MARKETS = "wholesale_markets"
    SLAUGHTERHOUSES = "slaughterhouses"
    FISH_MARKETS = "fish_markets"
    URBANISM = "urbanism"
    ACTION_PLAN = "action_plan"
    INTERNATIONAL_COOPERATION = "international_cooperation"
    LOCAL_ECONOMY = "local_economy"
    CULTURAL_HERITAGE = "cultural_heritage"
    PRIVATE_INVESTMENT = "private_investment"
    YOUTH_CENTRES = "youth_centres"
    NURSERIES = "nurseries"
    WOMEN_CENTRES = "women_centres"
    CHARITY_HOMES = "charity_homes"
    SOCIAL_CENTRES = "social_centres"
    LEISURE_CENTRES = "leisure_centres"
    CULTURAL_CENTRES = "cultural_centres"
    LIBRARIES = "libraries"
    MUSEUMS_THEATRES = "museums_theatres"
    SPORT_FACILITIES = "sport_facilities"
    POOLS_TRACKS = "pools_tracks"
    ENVIRONMENT = "environment"
    COAST = "coast"
    BEACHES = "beaches"
    SCHOOL_MAINTENANCE = "school_maintenance"
    CLINIC_MAINTENANCE = "clinic_maintenance"
    NATIONAL_ROADS = "national_roads"
    COMMUNAL_ROADS = "communal_roads"
    OLD_TOWNS = "old_towns"
    HERITAGE_RESTORATION = "heritage_restoration"
    SMALL_WATER_WORKS = "small_water_works"
    RURAL_SCHOOL_TRANSPORT = "rural_school_transport"
    RURAL_TRACKS = "rural_tracks"
    POVERTY_PROGRAMMES = "poverty_programmes"
    UNCLASSIFIED_ROADS = "unclassified_roads"
    OTHER = "other"


_F = Field
_OWN_83_1 = (
    _F.WATER_ELECTRICITY, _F.URBAN_TRANSPORT, _F.PUBLIC_LIGHTING, _F.SANITATION, _F.WASTE, _F.TRAFFIC, _F.HYGIENE,
    _F.PATIENT_TRANSPORT, _F.BURIAL, _F.CEMETERIES, _F.MARKETS, _F.CRAFT_FAIRS, _F.GRAIN_MARKETS, _F.COACH_STATIONS,
    _F.REST_AREAS, _F.PARKS, _F.SUMMER_CENTRES,
)  # fmt: skip
_SHARED_87 = (
    _F.LOCAL_ECONOMY, _F.CULTURAL_HERITAGE, _F.PRIVATE_INVESTMENT, _F.YOUTH_CENTRES, _F.NURSERIES, _F.WOMEN_CENTRES,
    _F.CHARITY_HOMES, _F.SOCIAL_CENTRES, _F.LEISURE_CENTRES, _F.CULTURAL_CENTRES, _F.LIBRARIES, _F.MUSEUMS_THEATRES,
    _F.SPORT_FACILITIES, _F.POOLS_TRACKS, _F.ENVIRONMENT, _F.COAST, _F.BEACHES, _F.SCHOOL_MAINTENANCE,
    _F.CLINIC_MAINTENANCE, _F.NATIONAL_ROADS, _F.COMMUNAL_ROADS, _F.OLD_TOWNS,
)  # fmt: skip

COMPETENCES: dict[Field, tuple[Competence, Citation]] = {
    **{field: (Competence.OWN, lo113("83", 1)) for field in _OWN_83_1},
    _F.WHOLESALE_MARKETS: (Competence.OWN, lo113("83", 2)),
    _F.SLAUGHTERHOUSES: (Competence.OWN, lo113("83", 2)),
    _F.FISH_MARKETS: (Competence.OWN, lo113("83", 2)),
    _F.URBANISM: (Competence.OWN, lo113("85")),
    _F.ACTION_PLAN: (Competence.OWN, lo113("78")),
    _F.INTERNATIONAL_COOPERATION: (Competence.OWN, lo113("86", 1)),
    **{field: (Competence.SHARED, lo113("87")) for field in _SHARED_87},
    _F.HERITAGE_RESTORATION: (Competence.TRANSFERRED, lo113("90")),
    _F.SMALL_WATER_WORKS: (Competence.TRANSFERRED, lo113("90")),
    _F.RURAL_SCHOOL_TRANSPORT: (Competence.OTHER_LEVEL, lo112("79")),
    _F.RURAL_TRACKS: (Competence.OTHER_LEVEL, lo112("79")),
    _F.POVERTY_PROGRAMMES: (Competence.OTHER_LEVEL, lo112("79")),
    _F.UNCLASSIFIED_ROADS: (Competence.OTHER_LEVEL, lo111("82")),
    _F.OTHER: (Competence.OUTSIDE, lo113("89")),
}
"""The class and the article of each field; a test checks that no field is left out."""
