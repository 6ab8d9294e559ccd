"""Every fault is reported with its path, what was expected and what stands there; all faults together."""

import json
from typing import Any

import pytest
from documents import typical

from mgov.errors import BadDocument
from mgov.serialization import loads, structure, structure_subject

_ABSENT = object()


def _planted(path: str, value: object) -> dict[str, Any]:
    document = typical()
    *way, last = path.split("/")[1:]
    node: Any = document
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]
    key: Any = int(last) if isinstance(node, list) else last.replace("~1", "/").replace("~0", "~")
    if value is _ABSENT:
        del node[key]
    else:
        node[key] = value
    return document


def faults_of(document: Any) -> dict[str, tuple[str, str]]:
    with pytest.raises(BadDocument) as caught:
        structure(document)
    return {fault.path: (fault.expected, fault.got) for fault in caught.value.faults}


PLANTED: list[tuple[str, object, str, str]] = [
    # where, what, and words of what was expected and of what is reported to stand there
    ("/kind", "petition", "a kind of document: convention, association, plan", "'petition'"),
    ("/kind", _ABSENT, "a kind", "nothing"),
    ("/kind", ["convention"], "a kind", "an array"),
    ("/version", 2, "a version", "2"),
    ("/version", "1", "a version", "'1'"),
    ("/version", True, "a version", "true"),
    ("/version", 1.0, "a version", "1.0"),
    ("/version", _ABSENT, "a version", "nothing"),
    ("/subject", _ABSENT, "required", "nothing"),
    ("/subject", [], "an object", "an array"),
    ("/subject/parties/0/id", _ABSENT, "required", "nothing"),
    ("/subject/parties/0/id", "Commune!", "an identifier", "'Commune!'"),
    ("/subject/parties/0/id", "commune\n", "an identifier", "'commune\\n'"),
    ("/subject/parties/1", None, "an object", "null"),
    ("/subject/parties", "commune", "an array", "'commune'"),
    ("/subject/parties", {"id": "a"}, "an array", "an object"),
    ("/subject/titel", "x", "perhaps title", "an unknown key"),
    ("/subject/a~1b~0", 1, "a known key", "an unknown key"),
    ("/nothing", 1, "a known key", "an unknown key"),
    ("/subject/title", 12, "a string", "12"),
    ("/subject/title", "\ud800", "lone surrogates", "'\\ud800'"),
    ("/subject/in_territory", 1, "true or false", "1"),
    ("/subject/in_territory", "true", "true or false", "'true'"),
    ("/subject/complete", None, "true or false", "null"),
    ("/subject/kind", "suport", "one of support, partnership", "'suport'"),
    ("/subject/kind", ["support"], "one of support", "an array"),
    ("/subject/legal_basis/1", "article 149", "an instrument and an article", "'article 149'"),
    ("/subject/total", 120000, "as a string", "120000"),
    ("/subject/total", 850000.5, "as a string", "850000.5"),
    ("/subject/total", "-1", "an amount", "'-1'"),
    ("/subject/total", "1e5", "an amount", "'1e5'"),
    ("/subject/total", "1.005", "an amount", "'1.005'"),
    ("/subject/total", "+1", "an amount", "'+1'"),
    ("/subject/total", "٣", "an amount", "'٣'"),
    ("/subject/total", "007", "an amount", "'007'"),
    ("/subject/total", "1000000000000000", "an amount", "'1000000000000000'"),
    ("/subject/contributions/0/amount", "0.00", "an amount above zero", "'0.00'"),
    ("/subject/instalments/0/year", "2025", "a whole number", "'2025'"),
    ("/subject/instalments/0/year", 2025.0, "a whole number", "2025.0"),
    ("/subject/instalments/0/year", True, "a whole number", "true"),
    ("/subject/instalments/0/year", 10**18, "at most 18 digits", "1000000000000000000"),
    ("/subject/instalments/0/year", 10**5000, "at most 18 digits", "a number of"),
    ("/subject/start", "2025-02-30", "a day", "'2025-02-30'"),
    ("/subject/start", "20250610", "a day", "'20250610'"),
    ("/subject/start", "2025-W01-1", "a day", "'2025-W01-1'"),
    ("/subject/start", "2025-06", "a day", "'2025-06'"),
    ("/subject/amendments", None, "an array", "null"),
    ("/subject/contributions/0/paid_to", "nobody", "the id of a party", "'nobody'"),
    ("/journal", {}, "an array", "an object"),
    ("/journal/2", "received", "an object", "'received'"),
    ("/journal/2/event", "recieved", "the tag of an event: session_planned,", "'recieved'"),
    ("/journal/2/event", _ABSENT, "the tag of an event", "nothing"),
    ("/journal/2/event", ["received"], "the tag of an event", "an array"),
    ("/journal/2/on", "2025-13", "days that exist", "'2025-13'"),
    ("/journal/2/on", "2025-02-30", "days that exist", "'2025-02-30'"),
    ("/journal/2/on", "2025-05-12/2025-05-11", "ends no sooner than it starts", "'2025-05-12/2025-05-11'"),
    ("/journal/2/on", "2025", "a day", "'2025'"),
    ("/journal/2/on", "2025-05/2025-06", "a day", "'2025-05/2025-06'"),
    ("/journal/2/on", 20250512, "a day", "20250512"),
    ("/journal/2/on", "2024-05-12", "not before that of the events above", "2024-05-12"),
    ("/journal/2/party", "nobody", "the id of one of the parties", "'nobody'"),
    ("/journal/4/signatory", "nobody", "the id of one of the parties", "'nobody'"),
    ("/journal/6/act", "a2", "the id of one of the amendments", "'a2'"),
    ("/journal/2/amount", "12", "a known key", "an unknown key"),
    ("/journal/1/votes_for", -1, "not negative", "-1"),
    ("/known_until", "2025-06", "a day", "'2025-06'"),
    ("/sources", "the register", "an array", "'the register'"),
    ("/assumed/0", "subject/total", "a JSON Pointer", "'subject/total'"),
    ("/assumed/0", "/subject/~2", "a JSON Pointer", "'/subject/~2'"),
    ("/assumed/0", "/subject/totl", "leads to a place", "'/subject/totl'"),
    ("/assumed/0", "/journal/7", "leads to a place", "'/journal/7'"),
    ("/assumed/0", "/journal/01", "leads to a place", "'/journal/01'"),
]


@pytest.mark.parametrize(("path", "value", "expected", "got"), PLANTED, ids=[f"{row[0]}:{row[3]!r}" for row in PLANTED])
def test_a_planted_fault_is_reported_alone_at_its_path(path: str, value: object, expected: str, got: str) -> None:
    faults = faults_of(_planted(path, value))
    assert list(faults) == [path]
    assert expected in faults[path][0]
    assert got in faults[path][1]
    assert len(faults[path][1]) <= 60


def test_clauses_said_to_be_absent_are_clauses_and_are() -> None:
    faults = faults_of(_planted("/subject/absent", ["fees", "credits", "total"]))
    assert list(faults) == ["/subject/absent/0", "/subject/absent/2"]
    assert faults["/subject/absent/2"] == ("a clause the document does not give", "'total'")


def test_an_id_is_given_once() -> None:
    faults = faults_of(_planted("/subject/parties/1/id", "commune"))
    assert faults["/subject/parties/1/id"] == ("an id not used above", "'commune'")
    assert "/subject/contributions/0/paid_to" in faults, "nobody is called assoc any more"


def test_the_typical_document_has_no_fault() -> None:
    assert structure(typical()).known_until is not None


def test_all_the_faults_of_a_document_are_reported_together() -> None:
    document = typical()
    subject, journal = document["subject"], document["journal"]
    document["extra"] = 1
    subject["total"] = 120000
    subject["kind"] = "aid"
    subject["parties"][0]["type"] = "town"
    subject["parties"][1]["links"][0]["role"] = None
    subject["instalments"][0] |= {"year": "2025", "amount": "-5"}
    del subject["amendments"][0]["id"]
    subject["absent"] = ["fees"]
    journal[0] |= {"call": -1, "present": 1.5}
    journal[1]["on"] = "2025-02-30"
    journal[2] = {"event": "recieved"}
    journal[3]["on"] = "2025-04"
    journal[4]["signatory"] = "nobody"
    document["assumed"] = ["/subject/nowhere"]
    assert set(faults_of(document)) == {
        "/extra",
        "/subject/total",
        "/subject/kind",
        "/subject/parties/0/type",
        "/subject/parties/1/links/0/role",
        "/subject/instalments/0/year",
        "/subject/instalments/0/amount",
        "/subject/amendments/0/id",
        "/subject/absent/0",
        "/journal/0/call",
        "/journal/0/present",
        "/journal/1/on",
        "/journal/2/event",
        "/journal/3/on",
        "/journal/4/signatory",
        "/assumed/0",
    }


def test_what_is_blanked_to_look_further_is_not_blamed() -> None:
    document = typical()
    document["subject"]["amendments"][0] = 5  # an event names the amendment, `assumed` a place in the journal
    document["subject"]["parties"][0]["id"] = 5
    document["journal"][3] = "?"
    assert set(faults_of(document)) == {"/subject/amendments/0", "/subject/parties/0/id", "/journal/3"}


def test_references_are_not_checked_where_the_parties_are_not_known() -> None:
    document = typical()
    del document["subject"]["parties"]
    document["journal"][2]["party"] = "anybody"
    assert structure(document).journal[2].party == "anybody"


def test_a_place_left_at_its_default_may_be_assumed() -> None:
    document = typical()
    for place in ("/subject/state_contract", "/journal/2/known_on", "/kind", "/journal/0/event", ""):
        document["assumed"] = [place]
        assert structure(document).assumed == (place,)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('{"kind":"convention","version":1,"subject":{},"subject":{}}', "/subject"),
        ('{"kind":"convention","kind":"convention","version":1,"subject":{}}', "/kind"),
        ('{"kind":"convention","version":1,"subject":{"title":"a","title":"a"}}', "/subject/title"),
        (
            '{"kind":"convention","version":1,"subject":{},"journal":[{"event":"paid","event":"paid"}]}',
            "/journal/0/event",
        ),
        ('{"kind":"convention","version":1,"subject":{"x/y":1,"x/y":2}}', "/subject/x~1y"),
    ],
)
def test_a_key_given_twice_is_a_fault_even_with_equal_values(text: str, path: str) -> None:
    with pytest.raises(BadDocument) as caught:
        loads(text)
    assert (path, "a key given once") in [(fault.path, fault.expected) for fault in caught.value.faults]


def test_a_subject_alone_has_paths_of_its_own() -> None:
    with pytest.raises(BadDocument) as caught:
        structure_subject("convention", {"total": 3, "parties": [{"id": "a"}], "contributions": [{"party": "b"}]})
    assert {fault.path for fault in caught.value.faults} == {"/total", "/contributions/0/party"}


def test_a_long_list_of_faults_is_cut() -> None:
    document = typical()
    document["subject"]["legal_basis"] = ["?"] * 1000
    document["sources"] = ["a"] * 5001
    document |= {f"key{n}": 1 for n in range(1000)}
    with pytest.raises(BadDocument) as caught:
        structure(document)
    assert 200 < len(caught.value.faults) < 210
    assert "/sources" in {fault.path for fault in caught.value.faults}


def test_what_json_has_no_word_for_is_named() -> None:
    assert faults_of(typical() | {"sources": (1, 2)})["/sources"] == ("an array", "(1, 2)")
    assert faults_of(typical() | {1: 2})["/1"][1] == "an unknown key"


def test_no_fault_repeats_the_content_of_a_long_value() -> None:
    faults = faults_of(_planted("/subject/total", "9" * 100_000))
    assert len(faults["/subject/total"][1]) == 60
    faults = faults_of(typical() | {"k" * 100_000: json.dumps(typical())})
    assert len(next(iter(faults))) < 250
