"""The JSON Schema and the reader accept the same documents, but for exceptions that are listed here."""

import copy
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from attrs import fields, has
from documents import DOSSIERS, typical
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from mgov.conventions import (
    ROOM,
    Amendment,
    Contribution,
    Convention,
    Credit,
    Instalment,
    Link,
    Party,
    UseProgramme,
    clauses,
    partners,
)
from mgov.dossiers import Dossier
from mgov.errors import BadDocument, Fault, UsageError
from mgov.serialization import schema, structure, unstructure
from mgov.serialization._schema import VALIDATORS

FORMATS = FormatChecker()


def _is_when(value: object) -> bool:
    """The rule of the format, written apart from the reader."""
    if not isinstance(value, str):
        return True
    if len(value) == 7:
        date.fromisoformat(value + "-01")
        return True
    days = [date.fromisoformat(part) for part in value.split("/")]
    return days == sorted(days)


FORMATS.checks("mgov-when", raises=ValueError)(_is_when)


def _pattern(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:
    """`pattern` as JSON Schema has it: `$` is the end, where Python's also stands before a last line feed."""
    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


SCHEMA = schema("convention")
VALIDATOR = extend(Draft202012Validator, {"pattern": _pattern})(SCHEMA, format_checker=FORMATS)

READER_ONLY = {
    "the id of a party": "references inside the text are not for a schema",
    "the id of one of the parties": "references from the journal",
    "the id of one of the amendments": "references from the journal",
    "an id not used above": "ids are unique",
    "a day not before that of the events above": "the journal is in the order of time",
    "one of number, dated, texts_cited": "`absent` names clauses",
    "a clause the document does not give": "`absent` contradicts no clause",
    "a JSON Pointer such as /subject/total": "`assumed` holds pointers; the schema has the format json-pointer",
    "a path that leads to a place of this document": "`assumed` leads somewhere",
    "a string without lone surrogates": "no schema sees half a character",
}
"""What the reader refuses and the schema accepts, by the words of the fault."""


def _is_reader_only(fault: Fault) -> bool:
    if fault.got.endswith(".0"):  # to JSON Schema 2025.0 is an integer
        return fault.expected.startswith(("a whole number", "a version"))
    return fault.expected.startswith(tuple(READER_ONLY))


def test_the_schema_is_a_schema_of_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_object_is_closed_and_says_what_it_is() -> None:
    for name, definition in SCHEMA["$defs"].items():
        assert definition["title"], name
        assert definition["description"].strip(), name
        assert "\n" not in definition["description"], name
        assert definition["type"] == "string" or definition["additionalProperties"] is False, name


def test_every_kind_of_event_has_its_branch() -> None:
    branches = SCHEMA["properties"]["journal"]["items"]["oneOf"]
    definitions = [SCHEMA["$defs"][branch["$ref"].removeprefix("#/$defs/")] for branch in branches]
    assert [one["properties"]["event"]["const"] for one in definitions] == [kind.tag for kind in ROOM.events]


def test_the_schema_knows_every_validator() -> None:
    parts = (
        cls for module in (clauses, partners) for cls in vars(module).values() if isinstance(cls, type) and has(cls)
    )
    for cls in (
        Convention,
        Party,
        Contribution,
        Instalment,
        Credit,
        UseProgramme,
        Amendment,
        Link,
        *parts,
        *ROOM.events,
    ):
        for attribute in fields(cls):
            validator = attribute.validator
            assert validator is None or validator in VALIDATORS or hasattr(validator, "pattern"), (cls, attribute.name)


def test_a_count_is_not_negative_and_an_identifier_has_its_pattern() -> None:
    count = SCHEMA["$defs"]["Deliberated"]["properties"]["votes_for"]["anyOf"][0]
    assert (count["type"], count["minimum"]) == ("integer", 0)
    assert SCHEMA["$defs"]["Party"]["properties"]["id"]["pattern"] == "^([a-z0-9][a-z0-9_-]{0,39})$"
    assert SCHEMA["$defs"]["Party"]["required"] == ["id"]


def test_the_schema_given_is_the_callers_own() -> None:
    schema()["$defs"].clear()
    assert schema() == SCHEMA


def test_there_is_no_schema_of_an_unknown_kind() -> None:
    with pytest.raises(UsageError, match="convention"):
        schema("petition")


@given(DOSSIERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_written_validates(dossier: Dossier[Convention]) -> None:
    VALIDATOR.validate(unstructure(dossier))


def changed(document: Any, path: Sequence[Any], value: object) -> dict[str, Any]:
    """The document with another value at one place."""
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return dict(document)


def _places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every key and every item of a document."""
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inside:
        yield (*path, key)
        yield from _places(value, (*path, key))


FORMS = [
    None, True, 0, -1, 2025.0, 1.5, 10**18, "", "x", "1", "-1", "1.005", "0", "12\n", "commune", "paid", "2025-06-10",
    "2025-02-30", "2025-06", "2025-13", "2025-05-01/2025-05-20", "2025-05-20/2025-05-01", "LO-113-14:149\n", [], [None],
    {}, {"event": "paid"},
]  # fmt: skip
ODD = [
    *FORMS, False, 1, 7, 1.0, -(10**18), 10**18 - 1, "1.5", "1e5", "007", "0.00", "0.05", "999999999999999.99",
    "1000000000000000", "assoc", "nobody", "a1", "A", "support", "money", "received", "2025-06-31", "2025-06-10\n",
    "2025-02-30/2025-03-01", "2025-05/2025-06", "2025-W01-1", "20250610", "0000-01-01", "9999-12", "LO-113-14:149",
    "/subject/total", "/nowhere", "~", "\ud800", "جماعة", ["x"], [1], ["money"], {"id": "b"}, {"id": "commune"},
    {"event": "x"}, {"party": "commune", "year": 3},
]  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn) -> dict[str, Any]:
    """A valid document with one change: a value replaced, a key or an item taken away or added."""
    document: Any = copy.deepcopy(draw(st.just(typical()) | DOSSIERS.map(unstructure)))
    path = draw(st.sampled_from([*_places(document)]))
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    match draw(st.sampled_from(["replace", "replace", "replace", "remove", "add"])):
        case "replace":
            holder[path[-1]] = copy.deepcopy(draw(st.sampled_from(ODD)))
        case "remove":
            del holder[path[-1]]
        case _ if isinstance(holder, list):
            holder.insert(path[-1], copy.deepcopy(draw(st.sampled_from(ODD))))
        case _:
            key = draw(st.sampled_from(["titel", "", "id", "event", "on", "amount", "party", "number", "kind", "a/b~"]))
            holder[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
    return dict(document)


def refused(document: dict[str, Any]) -> list[Fault]:
    """What the reader refuses and the schema should too."""
    try:
        structure(document)
    except BadDocument as error:
        return [] if all(map(_is_reader_only, error.faults)) else list(error.faults)
    VALIDATOR.validate(document)
    return []


@given(mutations())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_the_reader_and_the_schema_agree_on_every_mutation(document: dict[str, Any]) -> None:
    faults = refused(document)
    assert not faults or not VALIDATOR.is_valid(document), faults


@pytest.mark.parametrize("value", FORMS, ids=ascii)
def test_the_reader_and_the_schema_agree_on_a_value_anywhere(value: object) -> None:
    short = {**typical(), "journal": typical()["journal"][4:5], "assumed": []}
    for path in _places(short):
        document = changed(copy.deepcopy(short), path, value)
        faults = refused(document)
        assert not faults or not VALIDATOR.is_valid(document), (path, faults)


def test_each_exception_is_real() -> None:
    """A document the schema accepts, for each thing only the reader sees."""
    faults: set[str] = set()
    for path, value in [
        (("subject", "contributions", 0, "party"), "nobody"),
        (("journal", 2, "party"), "nobody"),
        (("journal", 6, "act"), "nothing"),
        (("subject", "parties", 1, "id"), "commune"),
        (("journal", 2, "on"), "2001-01-01"),
        (("subject", "absent"), ["fees"]),
        (("subject", "absent"), ["total"]),
        (("assumed", 0), "total"),
        (("assumed", 0), "/total"),
        (("subject", "title"), "\ud800"),
    ]:
        document = changed(typical(), path, value)
        VALIDATOR.validate(document)
        with pytest.raises(BadDocument) as caught:
            structure(document)
        faults |= {known for known in READER_ONLY for fault in caught.value.faults if fault.expected.startswith(known)}
    assert faults == set(READER_ONLY)
