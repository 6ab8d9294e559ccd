"""What holds for every catalogue of every room, whoever wrote it."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from mgov.language import LANGUAGES, Language, has_text

LOCALE = Path(__file__).parents[2] / "src" / "mgov" / "data" / "locale"
ROOMS = sorted({po.name for po in LOCALE.rglob("*.po")})

Name = tuple[str, str]  # context and key


def catalogue(lang: Language, room: str) -> Catalog:
    with (LOCALE / lang / "LC_MESSAGES" / room).open("rb") as source:
        return read_po(source, locale=lang, abort_invalid=True)


def messages(lang: Language, room: str) -> Iterator[tuple[Name, Message]]:
    for entry in catalogue(lang, room):
        if entry.id:
            yield (entry.context or "", key(entry)), entry


def key(entry: Message) -> str:
    return str(entry.id if isinstance(entry.id, str) else entry.id[0])


def wordings(entry: Message) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


def placeholders(entry: Message) -> set[str]:
    return {field for wording in wordings(entry) for _, field, _, _ in Formatter().parse(wording) if field is not None}


def test_there_is_a_catalogue_of_the_kernel() -> None:
    assert "kernel.po" in ROOMS


@pytest.mark.parametrize("room", ROOMS)
def test_the_three_languages_have_the_same_messages(room: str) -> None:
    names = {lang: {name for name, _ in messages(lang, room)} for lang in LANGUAGES}
    assert names["ar"] == names["en"]
    assert names["fr"] == names["en"]


@pytest.mark.parametrize("room", ROOMS)
def test_the_three_languages_count_the_same_messages(room: str) -> None:
    counted = {lang: {name for name, entry in messages(lang, room) if entry.pluralizable} for lang in LANGUAGES}
    assert counted["ar"] == counted["en"]
    assert counted["fr"] == counted["en"]


@pytest.mark.parametrize("room", ROOMS)
def test_a_message_has_the_same_placeholders_in_the_three_languages(room: str) -> None:
    english = {name: placeholders(entry) for name, entry in messages("en", room)}
    for lang in LANGUAGES:
        assert {name: placeholders(entry) for name, entry in messages(lang, room)} == english


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_plain_names(lang: Language, room: str) -> None:
    for name, entry in messages(lang, room):
        for wording in wordings(entry):
            for _, field, form, conversion in Formatter().parse(wording):
                assert field is None or (field.isidentifier() and not form and not conversion), name


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_empty_fuzzy_or_without_context(lang: Language, room: str) -> None:
    for name, entry in messages(lang, room):
        assert entry.context, name
        assert not entry.fuzzy, name
        assert all(wording.strip() for wording in wordings(entry)), name


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_counted_message_has_every_form_and_a_plural_key_in_s(lang: Language, room: str) -> None:
    forms = {"ar": 6, "fr": 2, "en": 2}[lang]
    assert catalogue(lang, room).num_plurals == forms
    for name, entry in messages(lang, room):
        if entry.pluralizable:
            assert entry.id == (name[1], f"{name[1]}s")
            assert len(wordings(entry)) == forms, name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_written_twice(lang: Language) -> None:
    seen: dict[Name, str] = {}
    for room in ROOMS:
        for name, _ in messages(lang, room):
            assert name not in seen, f"{name} is in {seen.get(name)} and in {room}"
            seen[name] = room


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_compiled_catalogues_know_every_message(lang: Language, room: str) -> None:
    """Fails too when a message was added to a .po and not compiled."""
    unknown = [name for name, _ in messages(lang, room) if not has_text(lang, *name)]
    assert not unknown, "compile the catalogues (pip install -e .)"
