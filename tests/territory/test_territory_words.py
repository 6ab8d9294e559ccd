"""Words in three languages, and the examples of the room."""

import doctest
import importlib
import pkgutil

import pytest

import mgov.territory
from mgov.language import LANGUAGES, text
from mgov.territory import Milieu, ProvinceKind, Tier, Trait, the

MODULES = [f"mgov.territory.{module.name}" for module in pkgutil.iter_modules(mgov.territory.__path__)]


@pytest.mark.parametrize("word", [*Tier, *ProvinceKind, *Milieu, *Trait])
def test_every_word_has_its_three_languages(word: Tier | ProvinceKind | Milieu | Trait) -> None:
    assert all(word.text(lang) for lang in LANGUAGES)


def test_words_of_the_field() -> None:
    assert [Tier.COMMUNE.text("ar"), Tier.ARRONDISSEMENT.text("ar")] == ["جماعة", "مقاطعة"]
    assert [ProvinceKind.PREFECTURE.text(lang) for lang in LANGUAGES] == ["عمالة", "préfecture", "prefecture"]


def test_traits_are_the_flags_of_a_commune() -> None:
    rabat, touarga = the("Rabat", "commune"), the("Touarga", "commune")
    assert rabat.traits == (Trait.HAS_ARRONDISSEMENTS, Trait.OUTSIDE_CERCLE)
    assert touarga.traits == (Trait.ROYAL_PRECINCT, Trait.OUTSIDE_CERCLE)


def test_a_place_can_stand_in_a_message() -> None:
    assert text("en", "common", "and", first=the("Tiznit", "commune"), last="x").startswith("Tiznit")


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_in_docstrings_run(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
