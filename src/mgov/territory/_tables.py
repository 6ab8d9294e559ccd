"""The territory tables of the package, each read once, when first asked for."""

from functools import cache

from mgov.territory.model import Arrondissement, Commune, Milieu, Province, ProvinceKind, Region

Row = dict[str, str]


@cache
def shipped_regions() -> tuple[Region, ...]:
    """The 12 regions, in the order of their codes."""
    return tuple(
        Region(
            code=row["code"],
            name_fr=row["name_fr"],
            name_ar=row["name_ar"],
            population_2004=_count(row["population_2004"]),
            population_2014=_count(row["population_2014"]),
            population_2024=_count(row["population_2024"]),
        )
        for row in _rows("regions.csv")
    )


@cache
def shipped_provinces() -> tuple[Province, ...]:
    """The 13 prefectures and 62 provinces, region by region, in HCP's order."""
    return tuple(
        Province(
            code=row["code"],
            hcp_raw=row["hcp_raw"],
            name_fr=row["name_fr"],
            name_ar=row["name_ar"],
            kind=ProvinceKind(row["type"]),
            region_code=row["region_code"],
            population_2004=_count(row["population_2004"]),
            population_2014=_count(row["population_2014"]),
            population_2024=_count(row["population_2024"]),
        )
        for row in _rows("provinces.csv")
    )


@cache
def shipped_communes() -> tuple[Commune, ...]:
    """The 1,503 communes, province by province, in HCP's order."""
    return tuple(_commune(row) for row in _rows("communes.csv"))


@cache
def shipped_arrondissements() -> tuple[Arrondissement, ...]:
    """The 41 arrondissements, city by city, in HCP's order."""
    return tuple(
        Arrondissement(
            code=row["code"],
            hcp_raw=row["hcp_raw"],
            name_fr=row["name_fr"],
            name_ar=row["name_ar"],
            commune_code=row["commune_code"],
            province_code=row["province_code"],
            region_code=row["region_code"],
            prefecture_of_arrondissements_code=row["prefecture_of_arrondissements_code"] or None,
            population_2024=_count(row["population_2024"]),
        )
        for row in _rows("arrondissements.csv")
    )


@cache
def shipped_aliases() -> tuple[tuple[str, str], ...]:
    """Everyday spellings that no folding reaches, each with the code of its place."""
    return tuple((row["alias"], row["code"]) for row in _rows("aliases.csv"))


def _commune(row: Row) -> Commune:
    return Commune(
        code=row["code"],
        hcp_raw=row["hcp_raw"],
        name_fr=row["name_fr"].removesuffix("*"),  # HCP's mark of a commune without a count in 2014
        name_ar=row["name_ar"],
        region_code=row["region_code"],
        province_code=row["province_code"],
        cercle_code=row["cercle_code"] or None,
        outside_cercle=row["position_2024"] == "outside_cercle",
        type_2014=Milieu(row["type_2014"]),
        has_arrondissements=row["arrondissement_system"] == "1",
        royal_precinct=row["mechouar"] == "1",
        population_2004=_count(row["population_2004"]),
        population_2014=_count(row["population_2014"]),
        population_2024=_count(row["population_2024"]),
        urban_population_2024=int(row["population_2024_urban"]),
        rural_population_2024=int(row["population_2024_rural"]),
    )


def _count(cell: str) -> int | None:
    return int(cell) if cell else None


def _rows(name: str) -> list[Row]:
    import csv  # only when a table is read, as importlib.resources
    from importlib.resources import files

    table = files("mgov").joinpath("data", "territory", name).read_text(encoding="utf-8")
    header, *rows = csv.reader(table.splitlines())
    return [dict(zip(header, row, strict=True)) for row in rows]
