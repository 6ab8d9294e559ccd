"""Where the law applies: regions, prefectures and provinces, communes, arrondissements, and their legal population.

    the("Tiznit", "commune").code                      # one place, or an error that names the candidates
    legal_population("09.581.01.07", date(2026, 3, 2))

The tables are HCP's figures (RGPH 2004, 2014, 2024); `mgov/data/territory/README.md` says how they were checked.
"""

from mgov.territory._census import CENSUSES, Census, census_on, legal_population, population
from mgov.territory._names import fold
from mgov.territory._places import UnknownPlace, arrondissements, by_code, communes, parent, provinces, regions
from mgov.territory._search import How, Match, NotOnePlace, find, the
from mgov.territory.model import (
    ARRONDISSEMENTS_BASIS,
    ROYAL_PRECINCT_BASIS,
    Arrondissement,
    Commune,
    Milieu,
    Place,
    Province,
    ProvinceKind,
    Region,
    Tier,
    Trait,
)

__all__ = [
    "ARRONDISSEMENTS_BASIS",
    "CENSUSES",
    "ROYAL_PRECINCT_BASIS",
    "Arrondissement",
    "Census",
    "Commune",
    "How",
    "Match",
    "Milieu",
    "NotOnePlace",
    "Place",
    "Province",
    "ProvinceKind",
    "Region",
    "Tier",
    "Trait",
    "UnknownPlace",
    "arrondissements",
    "by_code",
    "census_on",
    "communes",
    "find",
    "fold",
    "legal_population",
    "parent",
    "population",
    "provinces",
    "regions",
    "the",
]
