"""The shipped tables agree with the totals HCP published and with each other."""

import csv
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files

import pytest

from mgov.law import Level
from mgov.territory import (
    ARRONDISSEMENTS_BASIS,
    CENSUSES,
    ROYAL_PRECINCT_BASIS,
    Commune,
    Milieu,
    Place,
    Province,
    ProvinceKind,
    Region,
    Tier,
    arrondissements,
    by_code,
    communes,
    parent,
    population,
    provinces,
    regions,
)

PLACES: tuple[Place, ...] = (*regions(), *provinces(), *communes(), *arrondissements())
COMMUNES_PER_REGION = {
    "01": 146, "02": 124, "03": 194, "04": 114, "05": 135, "06": 153,
    "07": 251, "08": 125, "09": 175, "10": 53, "11": 20, "12": 13,
}  # fmt: skip
ARRONDISSEMENTS_PER_CITY = {
    "01.511.01.0": 4,
    "03.231.01.0": 6,
    "04.421.01.0": 5,
    "04.441.01.0": 5,
    "06.141.01.0": 16,
    "07.351.01.0": 5,
}
# code, HCP's name, province, population in 2004, 2014 and 2024: from the README of the research tables
KNOWN = [
    ("02.381.01.03", "Bni Ansar", "Nador", 31_800, 56_582, 50_508),
    ("03.451.01.09", "Sefrou", "Sefrou", None, 79_887, 86_903),
    ("09.163.01.01", "Ait Amira", "Chtouka-Aït Baha", 47_458, 76_646, 113_236),
    ("09.541.05.19", "Lakhnafif", "Taroudannt", None, 9_936, 10_706),
    ("07.431.01.03", "Safi", "Safi", None, 308_508, 323_888),
    ("09.581.01.07", "Tiznit", "Tiznit", None, 74_699, 86_595),
    ("09.001.01.01", "Agadir", "Agadir-Ida-Ou-Tanane", 346_106, 421_844, 504_768),
    ("02.411.01.23", "Oujda", "Oujda-Angad", None, 494_252, 506_224),
    ("01.151.01.01", "Chefchaouen", "Chefchaouen", None, 42_786, 46_168),
    ("01.571.01.11", "Tétouan", "Tétouan", 320_539, 380_787, 422_757),
    ("04.281.01.01", "Kénitra", "Kénitra", None, 431_282, 507_736),
    ("04.421.01.0", "Rabat", "Rabat", None, 573_895, 509_916),
    ("10.261.01.03", "Guelmim", "Guelmim", None, 118_318, 126_729),
    ("06.141.01.0", "Casablanca", "Casablanca", None, 3_357_173, 3_215_935),
    ("09.541.01.13", "Taroudannt", "Taroudannt", 69_489, 80_149, 83_496),
    ("01.331.01.03", "Larache", "Larache", 107_371, 125_008, 133_731),
    ("06.371.01.01", "Mohammadia", "Mohammadia", None, 208_612, 194_358),
    ("04.441.01.0", "Salé", "Salé", None, 890_403, 945_101),
    ("04.501.01.07", "Témara", "Skhirate-Témara", None, 313_510, 297_098),
]


def total(counts: Iterable[int | None]) -> int:
    return sum(count or 0 for count in counts)


def test_there_are_12_regions_75_provinces_1503_communes_and_41_arrondissements() -> None:
    assert [len(regions()), len(provinces()), len(communes()), len(arrondissements())] == [12, 75, 1_503, 41]
    assert Counter(province.kind for province in provinces()) == {
        ProvinceKind.PREFECTURE: 13,
        ProvinceKind.PROVINCE: 62,
    }


def test_communes_per_region() -> None:
    assert Counter(commune.region_code for commune in communes()) == COMMUNES_PER_REGION
    assert {region.code: len(communes(region)) for region in regions()} == COMMUNES_PER_REGION


@pytest.mark.parametrize("table", ["regions.csv", "provinces.csv"])
def test_the_counts_of_children_printed_in_the_tables(table: str) -> None:
    rows = csv.DictReader((files("mgov") / "data" / "territory" / table).read_text(encoding="utf-8").splitlines())
    for row in rows:
        assert len(communes(row["code"])) == int(row["communes"])
        assert len(arrondissements(row["code"])) == int(row["arrondissements"])


def test_arrondissements_are_those_of_the_six_cities() -> None:
    assert {commune.code for commune in communes() if commune.has_arrondissements} == set(ARRONDISSEMENTS_PER_CITY)
    assert Counter(one.commune_code for one in arrondissements()) == ARRONDISSEMENTS_PER_CITY


def test_the_five_royal_precincts() -> None:
    precincts = [commune for commune in communes() if commune.royal_precinct]
    assert {commune.code for commune in precincts} == {
        "03.061.01.03",
        "03.231.01.03",
        "04.421.01.07",
        "06.141.01.81",
        "07.351.01.01",
    }
    named = {commune for commune in communes() if "مشور" in commune.name_ar or commune.name_ar == "التواركة"}
    assert named == set(precincts)


def test_the_flags_of_communes_rest_on_organic_law_113_14() -> None:
    assert ARRONDISSEMENTS_BASIS.text("en") == "Organic law 113-14, art. 216"
    assert [basis.article for basis in ROYAL_PRECINCT_BASIS] == ["113", "114"]


def test_codes_are_unique() -> None:
    assert len({place.code for place in PLACES}) == len(PLACES)


def test_parents_resolve_to_the_tier_above_and_codes_nest() -> None:
    above = {Tier.PROVINCE: Region, Tier.COMMUNE: Province, Tier.ARRONDISSEMENT: Commune}
    for place in PLACES:
        assert by_code(place.code) is place
        around = parent(place)
        if around is None:
            assert isinstance(place, Region)
        else:
            assert isinstance(around, above[place.tier])
            assert place.code.startswith(around.code.removesuffix(".0"))


def test_national_totals_are_those_of_hcp() -> None:
    for census in CENSUSES[1:]:
        assert total(population(c.code, census.year) for c in communes()) == census.national_population
        assert total(population(r.code, census.year) for r in regions()) == census.national_population


def test_a_region_or_province_is_the_sum_of_its_communes() -> None:
    larger: tuple[Region | Province, ...] = (*regions(), *provinces())
    for place in larger:
        inside = communes(place)
        assert total(commune.population_2014 for commune in inside) == place.population_2014
        assert total(commune.population_2024 for commune in inside) == place.population_2024


def test_a_city_is_the_sum_of_its_arrondissements() -> None:
    for code in ARRONDISSEMENTS_PER_CITY:
        assert total(one.population_2024 for one in arrondissements(code)) == population(code, 2024)


def test_the_two_provinces_whose_2004_is_complete() -> None:
    for code, inside, persons in (("09.163", 22, 297_245), ("01.331", 19, 472_386)):
        counts = [commune.population_2004 for commune in communes(code)]
        assert len(counts) == inside
        assert None not in counts
        assert total(counts) == population(code, 2004) == persons


def test_2004_is_partial_and_blank_means_unknown() -> None:
    assert sum(commune.population_2004 is not None for commune in communes()) == 147
    assert sum(province.population_2004 is not None for province in provinces()) == 3
    assert sum(region.population_2004 is not None for region in regions()) == 1
    assert all(place.population_2004 != 0 for place in PLACES)


def test_four_saharan_communes_have_no_count_in_2014() -> None:
    without = {commune.name_fr for commune in communes() if commune.population_2014 is None}
    assert without == {"Lagouira", "Aghouinite", "Zoug", "Mijik"}


def test_the_classes_of_2014() -> None:
    assert Counter(commune.type_2014 for commune in communes()) == {Milieu.URBAN: 221, Milieu.RURAL: 1_282}
    assert sum(commune.outside_cercle for commune in communes()) == 242
    assert sum(c.outside_cercle and c.type_2014 is Milieu.RURAL for c in communes()) == 21


def test_a_commune_is_outside_cercles_when_it_has_no_cercle() -> None:
    for commune in communes():
        assert commune.outside_cercle == (commune.cercle_code is None)
        assert commune.cercle_code is None or commune.code.startswith(commune.cercle_code)


def test_urban_and_rural_persons_make_the_population_of_2024() -> None:
    for commune in communes():
        assert commune.urban_population_2024 + commune.rural_population_2024 == commune.population_2024


@pytest.mark.parametrize(("code", "name", "province", "in_2004", "in_2014", "in_2024"), KNOWN)
def test_known_communes(code: str, name: str, province: str, in_2004: int | None, in_2014: int, in_2024: int) -> None:
    commune = by_code(code)
    above = parent(commune)
    assert above is not None
    assert (commune.name_fr, above.name_fr) == (name, province)
    assert [population(code, year) for year in (2004, 2014, 2024)] == [in_2004, in_2014, in_2024]


def test_tiers_of_collectivities_have_the_values_of_levels() -> None:
    assert {level.value for level in Level} == {tier.value for tier in Tier} - {"arrondissement"}
