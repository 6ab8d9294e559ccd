"""The kinds of events of every room."""

from inspect import get_annotations

import pytest
from attrs import fields

from every_room import EVENTS
from mgov.procedures import Event


@pytest.mark.parametrize("kind", dict.fromkeys(EVENTS), ids=lambda kind: kind.__name__)
def test_every_field_written_in_a_kind_is_one_of_its_fields(kind: type[Event]) -> None:
    """A kind without fields of its own is a bare subclass; one that gets a field must be decorated."""
    written = {name for name, what in get_annotations(kind).items() if "ClassVar" not in str(what)}
    assert written <= {field.name for field in fields(kind)}
