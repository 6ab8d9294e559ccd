"""Names: every spelling of one name finds its place, and nothing is guessed."""

import csv
import subprocess
import sys
from importlib.resources import files
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgov.errors import UsageError
from mgov.law import Level
from mgov.territory import (
    NotOnePlace,
    Place,
    Tier,
    UnknownPlace,
    arrondissements,
    by_code,
    communes,
    find,
    fold,
    parent,
    provinces,
    regions,
    the,
)

PLACES: tuple[Place, ...] = (*regions(), *provinces(), *communes(), *arrondissements())
TABLE = (files("mgov") / "data" / "territory" / "aliases.csv").read_text(encoding="utf-8")
ALIASES = [(row["alias"], row["code"]) for row in csv.DictReader(TABLE.splitlines())]
RECURRING = {
    "Ajdir", "Ait Ouallal", "Laatamna", "Oulad Aissa", "Oulad Azzouz", "Ouled M'hamed", "Sidi Boubker", "Sidi Ghanem",
    "Tabia", "Tazarine",
}  # fmt: skip

places = st.sampled_from(PLACES)
spelled = st.text(st.sampled_from("beniouldaàâéèÉ -'’*–أإآٱاةهىيكگڭݣـًّؤئ7"))


@given(st.text() | spelled)
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(places)
def test_every_name_finds_its_own_row(place: Place) -> None:
    for name in (place.name_fr, place.name_ar):
        assert place in [match.place for match in find(name) if match.how == "name"]
        assert place in [match.place for match in find(name, place.tier)]


@given(places)
def test_a_spelling_that_folds_alike_finds_the_same(place: Place) -> None:
    changed = place.name_fr.upper().replace("-", " ").replace("É", "E")
    arabic = place.name_ar.translate({ord("أ"): "ا", ord("ة"): "ه", ord("ى"): "ي", ord("ك"): "گ"})
    assert find(changed) == find(place.name_fr)
    assert find(f" {arabic} ") == find(place.name_ar)


@given(places, st.integers(1, 12))
def test_a_beginning_finds_the_place_and_says_so(place: Place, length: int) -> None:
    beginning = fold(place.name_fr)[:length]
    found = {match.place.code: match.how for match in find(beginning)}
    assert (found[place.code] == "prefix") == (beginning not in (fold(place.name_fr), fold(place.name_ar)))


@given(places | st.just(None), st.sampled_from(["Sidi", "Ait", "Tiznit", "Oulad Aissa", "ا"]))
def test_exact_matches_come_first_and_nothing_is_found_twice(within: Place | None, name: str) -> None:
    found = find(name, within=within)
    assert [match.exact for match in found] == sorted((match.exact for match in found), reverse=True)
    assert len({match.place.code for match in found}) == len(found)


@given(places)
def test_no_place_is_inside_itself_and_each_is_inside_its_parent(place: Place) -> None:
    assert place not in [match.place for match in find(place.name_fr, within=place)]
    around = parent(place)
    while around is not None:
        assert place in [match.place for match in find(place.name_fr, within=around.code)]
        around = parent(around)


@pytest.mark.parametrize(("alias", "code"), ALIASES)
def test_every_alias_finds_its_place(alias: str, code: str) -> None:
    assert the(alias, by_code(code).tier) is by_code(code)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Beni Ansar", "02.381.01.03"),
        ("Béni-Ensar", "02.381.01.03"),
        ("بني أنصار", "02.381.01.03"),
        ("Aït Amira", "09.163.01.01"),
        ("ايت عميره", "09.163.01.01"),
        ("لخنافيف", "09.541.05.19"),
        ("اكادير", "09.001.01.01"),
        ("أگادير", "09.001.01.01"),
        ("Marrakesh", "07.351.01.0"),
        ("الدار البيضاء", "06.141.01.0"),
        ("tetouan", "01.571.01.11"),
        ("العيون", "11.321.01.03"),
    ],
)
def test_everyday_spellings(name: str, code: str) -> None:
    assert the(name, Level.COMMUNE).code == code


def test_recurring_names_of_communes_are_unique_inside_their_province() -> None:
    for commune in communes():
        assert the(commune.name_fr, "commune", commune.province_code) is commune
        assert the(commune.name_ar, "commune", commune.province_code) is commune
    recurring = [name for name in RECURRING if sum(m.exact for m in find(name, "commune")) < 2]
    assert not recurring


def test_a_name_of_two_places_is_refused_with_both() -> None:
    with pytest.raises(NotOnePlace, match=r"names 2 places: Rabat \(province 04.421\), Rabat \(commune") as caught:
        the("Rabat")
    assert [match.place.code for match in caught.value.candidates] == ["04.421", "04.421.01.0"]


def test_a_beginning_is_proposed_and_never_taken() -> None:
    with pytest.raises(NotOnePlace, match="'Tizni' names no place; names that begin so: Tiznit") as caught:
        the("Tizni", "commune")
    assert [match.how for match in caught.value.candidates] == ["prefix"]


def test_a_misspelling_finds_nothing() -> None:
    assert find("Tiznitt") == ()
    with pytest.raises(NotOnePlace, match=r"'Tiznitt' names no place$"):
        the("Tiznitt")


def test_a_name_without_letters_finds_nothing() -> None:
    assert find("") == find(" - ") == ()


def test_a_long_list_of_candidates_is_cut_in_the_message_only() -> None:
    with pytest.raises(NotOnePlace, match=r"and \d+ more$") as caught:
        the("Sid")
    assert len(caught.value.candidates) > 100


def test_wrong_arguments_are_typed_errors() -> None:
    with pytest.raises(UsageError, match="no level 'cercle': expected one of region, province, commune"):
        find("Tiznit", level="cercle")
    with pytest.raises(UnknownPlace, match=r"'9.581'"):
        find("Tiznit", within="9.581")
    with pytest.raises(UnknownPlace):
        communes("nowhere")
    with pytest.raises(UnknownPlace):
        by_code("95810107")


def test_a_place_prints_its_name_in_the_language_asked() -> None:
    tiznit = the("Tiznit", Tier.COMMUNE)
    assert [tiznit.text("ar"), tiznit.text("fr"), tiznit.text("en")] == ["تيزنيت", "Tiznit", "Tiznit"]


@pytest.mark.parametrize("name", ["Tiznit", "تيزنيت", "Sidi", "ا"])
def test_a_search_takes_well_under_a_millisecond(name: str) -> None:
    def timed() -> float:
        start = perf_counter()
        find(name)
        return perf_counter() - start

    assert min(timed() for _ in range(50)) < 0.001


def test_importing_the_territory_reads_no_table() -> None:
    code = "import sys, mgov.territory; sys.exit('csv' in sys.modules or 'importlib.resources' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
