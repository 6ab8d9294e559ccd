"""Each table, exported to two libraries of state machines: they accept and refuse the same, and end the same."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journals import FIRST, TABLES, Told, lawful, run, told, without_clocks
from statemachine import State, StateChart
from statemachine.exceptions import TransitionNotAllowed
from transitions import Machine, MachineError

from mgov.conventions import LIFE_EVENTS
from mgov.conventions.procedure import LIFE
from mgov.council import APPROVAL_EVENTS
from mgov.delays import DEFAULT, deadline, standard_calendar
from mgov.procedures import Event, Procedure, replay, timeline


def silence(clock: Any) -> str:
    return f"silence_{clock.id}"


class Peer:
    """The table in `transitions`, with every clock as an explicit event."""

    def __init__(self, table: Procedure[Any]) -> None:
        self.table = table
        states = {str(table.initial)}
        for row in table.transitions:
            states |= {str(state) for state in row.sources} | ({str(row.target)} if row.target else set())
        for clock in table.clocks:
            states |= {str(state) for state in clock.states} | {str(clock.target)}
        self.machine = Machine(
            states=sorted(states), initial=str(table.initial), auto_transitions=False, send_event=False
        )
        for row in table.transitions:
            for source in row.sources:
                target = None if row.target is None else str(row.target)
                self.machine.add_transition(row.event.tag, str(source), target)
        for clock in table.clocks:
            for source in clock.states:
                self.machine.add_transition(silence(clock), str(source), str(clock.target))

    @property
    def state(self) -> str:
        return str(self.machine.state)

    def take(self, name: str) -> bool:
        """Whether the machine has a transition for this event now."""
        try:
            return bool(self.machine.trigger(name))
        except (MachineError, AttributeError):
            return False


def chart(table: Procedure[Any]) -> Any:
    """The table in python-statemachine, without its clocks."""
    states = {str(table.initial)}
    for row in table.transitions:
        states |= {str(state) for state in row.sources} | ({str(row.target)} if row.target else set())
    nodes = {name: State(name, value=name, initial=name == str(table.initial)) for name in sorted(states)}
    namespace: dict[str, Any] = {f"state_{name}": node for name, node in nodes.items()}
    namespace |= {"allow_event_without_transition": False, "validate_disconnected_states": False}
    for row in table.transitions:
        for source in row.sources:
            start: Any = nodes[str(source)]
            step = start.to.itself(internal=True) if row.target is None else start.to(nodes[str(row.target)])
            tag = row.event.tag
            namespace[tag] = namespace[tag] | step if tag in namespace else step
    return type("Chart", (StateChart,), namespace)


def observed(table: Procedure[Any], found: tuple[Told, ...]) -> set[int]:
    return {place for place, (kind, _) in enumerate(found) if kind in table.observed}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@given(data=st.data())
def test_without_clocks_a_table_is_the_machine_that_transitions_runs(table: Any, data: st.DataObject) -> None:
    still = without_clocks(table)
    found = data.draw(told() | lawful(still))
    trajectory = run(still, *found, until=date(2030, 1, 1))
    peer = Peer(still)
    refused = {place for place, (kind, _) in enumerate(found) if kind not in still.observed and not peer.take(kind.tag)}
    assert set(trajectory.impossible) == refused
    assert trajectory.state == peer.state


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@given(data=st.data())
def test_with_clocks_as_events_a_table_is_the_machine_that_transitions_runs(table: Any, data: st.DataObject) -> None:
    found = data.draw(told() | lawful(table))
    until = found[-1][1] if found else FIRST
    assert isinstance(until, date)
    trajectory = run(table, *found, until=until)
    peer, started, refused = Peer(table), dict[type[Event], date](), set[int]()

    def wait(on: date) -> None:
        """Fires every clock that has certainly run out before `on`, the soonest first."""
        while True:
            running = [clock for clock in table.clocks if peer.state in clock.states and clock.since in started]
            due = [(deadline(c.limit, started[c.since], standard_calendar(), DEFAULT).latest, c) for c in running]
            past = [(latest, clock) for latest, clock in due if latest < on]
            if not past:
                return
            assert peer.take(silence(min(past, key=lambda pair: pair[0])[1]))

    for place, (kind, on) in enumerate(found):
        assert isinstance(on, date)
        if kind in table.observed:
            continue
        wait(on)
        row = table.row(kind, peer.state)
        if not peer.take(kind.tag):
            refused.add(place)
        elif row.target is not None:
            started[kind] = on
    wait(until)
    assert set(trajectory.impossible) == refused
    assert trajectory.state == peer.state


@pytest.mark.parametrize("table", [*TABLES.values(), LIFE], ids=[*TABLES, "life"])
def test_python_statemachine_finds_the_same_successor_in_every_state(table: Any) -> None:
    machine = chart(table)
    states = {str(state) for row in table.transitions for state in (*row.sources, row.target) if state}
    kinds: tuple[type[Event], ...] = LIFE_EVENTS if table is LIFE else APPROVAL_EVENTS
    for state in sorted(states):
        for kind in kinds:
            row = next((r for r in table.transitions if r.event is kind and state in r.sources), None)
            run_ = machine(start_value=None)
            run_.current_state_value = state
            try:
                run_.send(kind.tag)
            except TransitionNotAllowed:
                assert row is None, (state, kind)
            else:
                assert row is not None, (state, kind)
                assert run_.current_state_value == str(row.target or state)


@given(st.lists(st.sampled_from([kind for kind in LIFE_EVENTS if kind not in LIFE.observed]), max_size=8))
def test_the_life_of_a_convention_is_the_machine_that_transitions_runs(kinds: list[type[Event]]) -> None:
    entries = timeline([kind(on=FIRST) for kind in kinds], FIRST)
    trajectory = replay(LIFE, entries, calendar=standard_calendar(), policy=DEFAULT, known_until=FIRST)
    peer = Peer(LIFE)
    refused = {place for place, kind in enumerate(kinds) if not peer.take(kind.tag)}
    assert set(trajectory.impossible) == refused
    assert trajectory.state == peer.state
