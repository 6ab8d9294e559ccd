"""The peers: the same tables as state machines of other libraries, the same documents read by cattrs alone.

The machines are built once and set back to their first state before each run: what is measured is the events. They have
no clocks, so that a silence is an event there, named after its clock.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any, Union

from cattrs import Converter
from cattrs.strategies import configure_tagged_union
from statemachine import State, StateMachine
from transitions import Machine

from mgov.conventions import ROOM, Convention
from mgov.dossiers import Dossier
from mgov.procedures import Event, Procedure, Within

Run = Callable[[], str]
"""Takes every event in turn and tells the state reached."""


def _rows(procedure: Procedure[Any]) -> list[tuple[str, str, str | None]]:
    """Every row and every silence of a table: what happens, in which state, to which one (None: it stays)."""
    events = [
        (row.event.tag, str(source), None if row.target is None else str(row.target))
        for row in procedure.transitions
        for source in row.sources
    ]
    silences = [
        (f"silence_{clock.id}", str(state), str(clock.target)) for clock in procedure.clocks for state in clock.states
    ]
    return [*events, *silences]


def _states(rows: list[tuple[str, str, str | None]]) -> list[str]:
    return [*dict.fromkeys(state for _, source, target in rows for state in (source, target) if state is not None)]


class _Model:
    state: str


def with_transitions(procedure: Procedure[Any], tags: Sequence[str]) -> Run:
    """A run of `tags` over a table in `transitions`."""
    rows = _rows(procedure)
    first = str(procedure.initial)
    model = _Model()
    machine = Machine(
        model,
        states=_states(rows),
        initial=first,
        auto_transitions=False,
        transitions=[{"trigger": tag, "source": source, "dest": target} for tag, source, target in rows],
    )
    triggers = [getattr(model, tag) for tag in tags]

    def run() -> str:
        machine.set_state(first)
        for trigger in triggers:
            trigger()
        return model.state

    return run


def with_statemachine(procedure: Procedure[Any], tags: Sequence[str]) -> Run:
    """A run of `tags` over a table in `python-statemachine`."""
    rows = _rows(procedure)
    first = str(procedure.initial)
    states: dict[str, Any] = {name: State(initial=name == first, value=name) for name in _states(rows)}
    events: dict[str, Any] = {}
    for tag, source, target in rows:
        move = states[source].to.itself(internal=True) if target is None else states[source].to(states[target])
        events[tag] = events[tag] | move if tag in events else move
    body = {**{f"in_{name}": state for name, state in states.items()}, **events}  # an event may be named like a state
    machine = type("Peer", (StateMachine,), body)()
    triggers = [getattr(machine, tag) for tag in tags]

    def run() -> str:
        machine.current_state_value = first
        for trigger in triggers:
            trigger()
        return str(machine.current_state_value)

    return run


def raw_cattrs() -> Callable[[str], Any]:
    """`loads` as cattrs alone would do it: the same classes, strict keys, every fault gathered, nothing checked."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_structure_hook_func(
        lambda kind: kind == date | Within | None,
        lambda value, _: None if value is None else date.fromisoformat(value),
    )
    union: Any = Union[ROOM.events]  # noqa: UP007 - of a tuple
    configure_tagged_union(union, converter, tag_name="event", tag_generator=attrgetter("tag"))
    read_event = converter.get_structure_hook(union)
    converter.register_structure_hook_func(lambda kind: kind is Event, lambda value, _: read_event(value, union))
    dossier: Any = Dossier[Convention]

    def loads(text: str) -> Any:
        document = json.loads(text)
        del document["kind"], document["version"]
        return converter.structure(document, dossier)

    return loads
