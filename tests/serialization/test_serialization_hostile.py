"""Hostile input ends quickly, and always in a BadDocument."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgov.errors import BadDocument
from mgov.serialization import dumps, load, loads, structure

HEAD = '{"kind":"convention","version":1,'
TWICE = '"a":1'
PARTY = '{"id":"a"}'

HOSTILE: dict[str, str | bytes] = {
    "nothing": "",
    "no bytes": b"",
    "blank": " \n\t",
    "half a document": HEAD,
    "not an object": "[1, 2]",
    "a number": "7",
    "null": "null",
    "two documents": "{}{}",
    "10,000 arrays": "[" * 10_000 + "]" * 10_000,
    "10,000 arrays, open": "[" * 10_000,
    "10,000 objects": '{"a":' * 10_000 + "1" + "}" * 10_000,
    "900 arrays where an object goes": f'{HEAD}"subject":{"[" * 900}{"]" * 900}}}',
    "a string of 50 MB": '"' + "a" * 50_000_000 + '"',
    "a document of 50 MB": f'{HEAD}"subject":{{"title":"{"a" * 50_000_000}"}}}}'.encode(),
    "not UTF-8": b'{"kind": "\xff"}',
    "UTF-16": '{"kind": "convention"}'.encode("utf-16"),
    "zero bytes": b"\0" * 100,
    "a long number": f'{HEAD}"subject":{{"instalments":[{{"party":"a","year":{"9" * 5000}}}]}}}}',
    "a long number for a version": '{"kind":"convention","version":' + "1" * 5000 + ',"subject":{}}',
    "1e999": f'{HEAD}"subject":{{"total":1e999}}}}',
    "-1e999": f'{HEAD}"subject":{{"instalments":[{{"party":"a","year":-1e999}}]}}}}',
    "NaN": f'{HEAD}"subject":{{"total":NaN}}}}',
    "Infinity": f'{HEAD}"subject":{{"total":-Infinity}}}}',
    "lone surrogates": f'{HEAD}"subject":{{"title":"\\ud800","\\udfff":1}}}}',
    "a lone surrogate in the text": f'{HEAD}"subject":{{"title":"\ud800"}}}}',
    "keys twice": f'{HEAD}"subject":{{}},"subject":{{}}}}',
    "keys many times": f'{HEAD}"subject":{{{",".join([TWICE] * 100_000)}}}}}',
    "many parties of one name": f'{HEAD}"subject":{{"parties":[{",".join([PARTY] * 5000)}]}}}}',
    "many more parties": f'{HEAD}"subject":{{"parties":[{",".join(["0"] * 500_000)}]}}}}',
    "control characters": '{"kind": "a\nb"}',
    "a class to be made": '{"__class__": "os.system", "py/object": "os.system", "kind": "__import__(\'os\')"}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_ends_quickly_in_a_bad_document(name: str) -> None:
    start = time.perf_counter()
    with pytest.raises(BadDocument) as caught:
        loads(HOSTILE[name])
    assert time.perf_counter() - start < 2
    assert all(len(fault.got) <= 60 for fault in caught.value.faults)
    str(caught.value).encode()  # printable, whatever the document holds


def test_a_byte_order_mark_is_accepted() -> None:
    text = f'{HEAD}"subject":{{}}}}'
    assert loads("\ufeff" + text) == loads(b"\xef\xbb\xbf" + text.encode()) == loads(text)


def test_the_limit_on_size_is_in_bytes_and_can_be_set(tmp_path: Path) -> None:
    text = f'{HEAD}"subject":{{"title":"جماعة"}}}}'
    size = len(text.encode())
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")
    assert loads(text, max_bytes=size) == loads(text.encode(), max_bytes=size) == load(file, max_bytes=size)
    source: str | bytes
    for source in (text, text.encode()):
        with pytest.raises(BadDocument, match=f"at most {size - 1} bytes"):
            loads(source, max_bytes=size - 1)
    with pytest.raises(BadDocument, match=f"at most {size - 1} bytes"):
        load(file, max_bytes=size - 1)


@given(st.binary(max_size=200) | st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_other_input_is_a_bad_document(noise: bytes | str) -> None:
    with pytest.raises(BadDocument):
        loads(noise)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@given(_JSON, st.sampled_from(["subject", "journal", "known_until", "sources", "assumed", "kind", "version", "other"]))
@settings(max_examples=100, deadline=None)
def test_any_value_anywhere_gives_a_dossier_or_a_bad_document(value: object, key: str) -> None:
    try:
        dossier = structure({"kind": "convention", "version": 1, "subject": {}, key: value})
    except BadDocument:
        return
    assert loads(dumps(dossier)) == dossier
