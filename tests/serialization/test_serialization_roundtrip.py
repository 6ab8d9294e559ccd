"""What is written is read back equal, whatever the dossier."""

import json
from datetime import date
from decimal import Decimal

import pytest
from documents import DOSSIERS, typical
from hypothesis import HealthCheck, given, settings

from mgov.conventions import Convention, Paid, Party, Received
from mgov.council import Deliberated
from mgov.dossiers import Dossier
from mgov.errors import BadDocument, UsageError
from mgov.procedures import Event, Within
from mgov.serialization import dumps, loads, structure, unstructure


@given(DOSSIERS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_dossier_is_read_back_equal(dossier: Dossier[Convention]) -> None:
    text = dumps(dossier)
    again = loads(text)
    assert again == dossier
    assert dumps(again) == text
    assert structure(unstructure(dossier)) == dossier


def test_the_typical_document_is_written_as_it_was_given() -> None:
    document = typical()
    document["subject"]["contributions"][0]["amount"] = "120000.50"
    document["journal"][5] = {"event": "paid", "amount": "60000"}
    written = unstructure(structure(document))
    assert written == document
    assert json.dumps(written) == json.dumps(document), "the order of keys is that of the classes"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1.5", "1.50"),
        ("1.50", "1.50"),
        ("100000", "100000"),
        ("1E+5", "100000"),
        ("0", "0"),
        ("-0", "0"),
        ("7.00", "7"),
    ],
)
def test_equal_amounts_are_written_alike_without_exponent(amount: str, text: str) -> None:
    dossier = Dossier(subject=Convention(total=Decimal(amount)))
    assert unstructure(dossier)["subject"] == {"total": text}
    assert loads(dumps(dossier)) == dossier


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2024, 10, 7), "2024-10-07"),
        (Within(date(2024, 2, 1), date(2024, 2, 29)), "2024-02"),
        (Within(date(2024, 10, 1), date(2024, 10, 15)), "2024-10-01/2024-10-15"),
        (Within(date(2024, 10, 7), date(2024, 10, 7)), "2024-10-07/2024-10-07"),
        (Within(date(9999, 12, 1), date(9999, 12, 31)), "9999-12"),
    ],
)
def test_a_day_is_told_as_precisely_as_it_is_known(on: date | Within, text: str) -> None:
    dossier = Dossier(subject=Convention(), journal=(Received(on=on),))
    assert unstructure(dossier)["journal"] == [{"event": "received", "on": text}]
    assert loads(dumps(dossier)) == dossier


def test_unknown_and_none_are_two_things() -> None:
    assert unstructure(Dossier(subject=Convention(parties=None)))["subject"] == {}
    assert unstructure(Dossier(subject=Convention(parties=())))["subject"] == {"parties": []}


def test_defaults_are_left_out_and_may_be_given() -> None:
    bare = {"kind": "convention", "version": 1, "subject": {}}
    full = {**bare, "subject": {"complete": False, "absent": [], "total": None}, "journal": [], "known_until": None}
    assert structure(full) == structure(bare)
    assert unstructure(structure(full)) == bare


@pytest.mark.parametrize(
    ("dossier", "path"),
    [
        (Dossier(subject=Convention(parties=(Party(id="a"),)), journal=(Received(party="b"),)), "/journal/0/party"),
        (Dossier(subject=Convention(), journal=(Received(act="a1"),)), "/journal/0/act"),
        (Dossier(subject=Convention(), assumed=("/subject/nothing",)), "/assumed/0"),
        (Dossier(subject=Convention(title=3)), "/subject/title"),  # type: ignore[arg-type]
        (Dossier(subject=Convention(title="\ud800")), "/subject/title"),
        (Dossier(subject=Convention(), journal=(Deliberated(votes_for=True),)), "/journal/0/votes_for"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(dossier: Dossier[Convention], path: str) -> None:
    with pytest.raises(BadDocument) as caught:
        dumps(dossier)
    assert [fault.path for fault in caught.value.faults] == [path]


def test_an_event_of_no_kind_known_to_the_file_is_not_written() -> None:
    class Flown(Event):
        """An event of another room."""

    with pytest.raises(UsageError, match="Flown"):
        dumps(Dossier(subject=Convention(), journal=(Flown(), Paid())))
