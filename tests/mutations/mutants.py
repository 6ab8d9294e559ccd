"""Mutants: one row of a table of law altered at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen
from watchdog import TABLES, states_of

from mgov.conventions import CHECKS
from mgov.conventions import limits as of_conventions
from mgov.conventions.amounts import THRESHOLDS
from mgov.council import limits as of_councils
from mgov.delays import BACKWARD_FULL, BACKWARD_SIMPLE, FULL, SIMPLE, WORKING_CONSECUTIVE
from mgov.law import Actor, Citation, lo113
from mgov.procedures import Procedure

LIMITS = (*of_councils.LIMITS, *of_conventions.LIMITS)
FIELDS = ("transitions", "clocks", "duties", "observed", "events", "_rows", "_running")


@frozen(eq=False)
class Mutant:
    """A table altered: the object, and the values its attributes take."""

    name: str
    changed: tuple[tuple[object, str, Any], ...]

    @contextmanager
    def alive(self) -> Iterator[None]:
        """While this lasts the library works with the altered table; it is put right afterwards, whatever happens."""
        kept = [(thing, name, getattr(thing, name)) for thing, name, _ in self.changed]
        try:
            for thing, name, value in self.changed:
                object.__setattr__(thing, name, value)
            yield
        finally:
            for thing, name, value in kept:
                object.__setattr__(thing, name, value)


def _table(name: str, what: str, **changes: Any) -> Mutant:
    """The same procedure, of the same identity, with other rows."""
    procedure = TABLES[name]
    other = evolve(procedure, **changes)
    return Mutant(f"{name}: {what}", tuple((procedure, field, getattr(other, field)) for field in FIELDS))


def _but(rows: tuple[Any, ...], number: int, *instead: Any) -> tuple[Any, ...]:
    return (*rows[:number], *instead, *rows[number + 1 :])


def _rows_of(table: Procedure[Any]) -> Iterator[tuple[int, Any, str]]:
    for number, row in enumerate(table.transitions):
        yield number, row, f"{row.event.tag} from {'/'.join(row.sources)}"


def deleted_transitions() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, _, what in _rows_of(table):
            yield _table(name, f"without {what}", transitions=_but(table.transitions, number))


def deleted_sources() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, row, what in _rows_of(table):
            for source in row.sources if len(row.sources) > 1 else ():
                fewer = evolve(row, sources=tuple(state for state in row.sources if state != source))
                yield _table(name, f"{what} not from {source}", transitions=_but(table.transitions, number, fewer))


def added_sources() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, row, what in _rows_of(table):
            for state in states_of(table):
                if table.row(row.event, state) is None:
                    more = evolve(row, sources=(*row.sources, state))
                    yield _table(name, f"{what} also from {state}", transitions=_but(table.transitions, number, more))


def redirected_targets() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, row, what in _rows_of(table):
            for state in (None, *states_of(table)):
                if state != row.target:
                    other = evolve(row, target=state)
                    yield _table(name, f"{what} to {state}", transitions=_but(table.transitions, number, other))


def altered_clocks() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, clock in enumerate(table.clocks):
            what = f"clock {clock.id} in {'/'.join(clock.states)}"
            yield _table(name, f"without {what}", clocks=_but(table.clocks, number))
            changes: list[tuple[str, dict[str, Any]]] = []
            changes += [(f"to {state}", {"target": state}) for state in states_of(table) if state != clock.target]
            changes += [
                (f"not in {state}", {"states": tuple(s for s in clock.states if s != state)})
                for state in clock.states
                if len(clock.states) > 1
            ]
            changes += [(f"of {limit.id}", {"limit": limit}) for limit in LIMITS if limit is not clock.limit]
            changes += [
                (f"since {kind.tag}", {"since": kind})
                for kind in sorted(table.events, key=lambda kind: kind.tag)
                if kind is not clock.since
            ]
            changes += [(f"by {actor}", {"by": actor}) for actor in Actor if actor != clock.by]
            for how, change in changes:
                yield _table(name, f"{what} {how}", clocks=_but(table.clocks, number, evolve(clock, **change)))


def redirected_clocks() -> Iterator[Mutant]:
    """The clocks that stop, or lead elsewhere; not those that would run in a circle for ever."""
    for mutant in altered_clocks():
        if ": without clock" in mutant.name or " to " in mutant.name or " not in " in mutant.name:
            running = next(value for _, name, value in mutant.changed if name == "_running")
            if not any(_returns(running, state, state) for state in running):
                yield mutant


def _returns(running: dict[Any, tuple[Any, ...]], start: Any, here: Any, steps: int = 6) -> bool:
    """Whether silences alone lead from `here` back to `start`."""
    targets = [clock.target for clock in running.get(here, ())]
    return steps > 0 and (start in targets or any(_returns(running, start, state, steps - 1) for state in targets))


def altered_duties() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, duty in enumerate(table.duties):
            what = f"duty {duty.id}"
            yield _table(name, f"without {what}", duties=_but(table.duties, number))
            changes: list[tuple[str, dict[str, Any]]] = [
                (f"not done by {kind.tag}", {"done": tuple(k for k in duty.done if k is not kind)})
                for kind in duty.done
            ]
            changes += [(f"of {limit.id}", {"limit": limit}) for limit in LIMITS if limit is not duty.limit]
            changes += [("by the court", {"by": Actor.COURT})]
            changes += [("from the day of the event", {"planned": None})] if duty.planned else []
            for how, change in changes:
                yield _table(name, f"{what} {how}", duties=_but(table.duties, number, evolve(duty, **change)))


def unobserved_events() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for kind in sorted(table.observed, key=lambda kind: kind.tag):
            yield _table(name, f"{kind.tag} not observed", observed=table.observed - {kind})


def shifted_limits() -> Iterator[Mutant]:
    for limit in LIMITS:
        for shift in (-1, 1):
            length = type(limit.length)(limit.length.n + shift)
            yield Mutant(f"limit {limit.id} {shift:+d}", ((limit, "length", length),))


def shifted_thresholds() -> Iterator[Mutant]:
    """The same amounts a centime off."""
    for threshold in THRESHOLDS:
        for shift in (Decimal("-0.01"), Decimal("0.01")):
            yield Mutant(f"threshold {threshold.id} {shift:+}", ((threshold, "amount", threshold.amount + shift),))


def altered_thresholds() -> Iterator[Mutant]:
    """Soft law held to be binding, or the reverse; another unit."""
    for threshold in THRESHOLDS:
        yield Mutant(f"threshold {threshold.id} of another force", ((threshold, "binding", not threshold.binding),))
        yield Mutant(f"threshold {threshold.id} of another unit", ((threshold, "unit", "day"),))


def recounted_limits() -> Iterator[Mutant]:
    """The same number of days, counted in another way."""
    for limit in LIMITS:
        profile = limit.profile
        other = WORKING_CONSECUTIVE if profile.working else BACKWARD_FULL if profile.backward else FULL
        other = BACKWARD_SIMPLE if profile == BACKWARD_FULL else other
        yield Mutant(f"limit {limit.id} counted {other.name}", ((limit, "profile", other), (limit, "readings", ())))
        if limit.readings:
            yield Mutant(f"limit {limit.id} undisputed", ((limit, "readings", ()),))
            yield Mutant(
                f"limit {limit.id} one way for the other",
                ((limit, "profile", limit.readings[-1]), (limit, "readings", (SIMPLE,))),
            )


def _other_places(citation: Citation) -> Iterator[tuple[str, Citation | None]]:
    yield "without", None
    yield "of another article with", lo113("1")
    if citation.paragraph is not None:
        yield "without the paragraph of", evolve(citation, paragraph=None, item=None)
        yield "a paragraph later than", evolve(citation, paragraph=citation.paragraph + 1)
    if citation.item is not None:
        yield "an item later than", evolve(citation, item=citation.item + 1)


def dropped_citations_of_tables() -> Iterator[Mutant]:
    for name, table in TABLES.items():
        for number, row, what in _rows_of(table):
            for how, other in _other_places(row.basis):
                changed = evolve(row, basis=other)
                yield _table(name, f"{how} the article of {what}", transitions=_but(table.transitions, number, changed))
        for number, clock in enumerate(table.clocks):
            for how, other in _other_places(clock.basis):
                change: dict[str, Any] = {"basis": other}
                silence = evolve(clock, **change)
                yield _table(name, f"{how} the article of {clock.id}", clocks=_but(table.clocks, number, silence))


def dropped_citations_of_limits() -> Iterator[Mutant]:
    for limit in LIMITS:
        for how, other in _other_places(limit.basis):
            yield Mutant(f"{how} the article of limit {limit.id}", ((limit, "basis", other),))


def dropped_citations_of_thresholds() -> Iterator[Mutant]:
    for threshold in THRESHOLDS:
        for how, other in _other_places(threshold.basis):
            yield Mutant(f"{how} the article of threshold {threshold.id}", ((threshold, "basis", other),))


def dropped_citations_of_checks() -> Iterator[Mutant]:
    for check in CHECKS:
        yield Mutant(f"{check.context} without basis", ((check, "basis", {}),))
        for regime, row in check.basis.items():
            for number, citation in enumerate(row):
                for how, other in _other_places(citation):
                    instead = () if other is None else (other,)
                    basis = {**check.basis, regime: _but(row, number, *instead)}
                    yield Mutant(f"{check.context} {how} {citation.urn}", ((check, "basis", basis),))


FAMILIES = (
    deleted_transitions,
    deleted_sources,
    added_sources,
    redirected_targets,
    altered_clocks,
    altered_duties,
    unobserved_events,
    shifted_limits,
    shifted_thresholds,
    altered_thresholds,
    recounted_limits,
    dropped_citations_of_tables,
    dropped_citations_of_limits,
    dropped_citations_of_thresholds,
    dropped_citations_of_checks,
)
