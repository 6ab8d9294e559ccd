"""The last measures of projects and indicators, up to a day."""

from collections.abc import Iterable
from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from mgov.delays import When, earliest_of, latest_of
from mgov.findings import pointer
from mgov.plans.events import IndicatorMeasured, ProjectMeasured, ProjectState
from mgov.procedures import Entry

T = TypeVar("T")
KINDS = (ProjectMeasured, IndicatorMeasured)


@frozen(kw_only=True)
class Latest(Generic[T]):
    """The last measure of something: its value and its day; where it is not known, the paths that would tell."""

    value: T | None = None
    when: When | None = None
    missing: tuple[str, ...] = ("/journal",)


Measures = dict[tuple[str, str], dict[str, Latest[object]]]
"""By kind ("project" or "indicator") and id, what is measured of it, by name."""


def measures(entries: Iterable[Entry], on: date) -> tuple[Measures, tuple[str, ...]]:
    """The last measure of each thing, and the paths of measures that do not say of what."""
    found: Measures = {}
    missing: list[str] = []
    for entry in entries:
        if not isinstance(entry.event, KINDS) or earliest_of(entry.when) > on:
            continue
        name = "project" if isinstance(entry.event, ProjectMeasured) else "indicator"
        id: str | None = getattr(entry.event, name)
        if id is None:
            missing.append(pointer("journal", entry.place, name))
            continue
        of_this = found.setdefault((name, id), {})
        for what, value in _told(entry.event).items():
            if latest_of(entry.when) <= on:
                of_this[what] = Latest(value=value, when=entry.when, missing=())
            else:
                of_this[what] = Latest(when=entry.when, missing=(pointer("journal", entry.place, "on"),))
    return found, tuple(missing)


def _told(event: ProjectMeasured | IndicatorMeasured) -> dict[str, object]:
    """What a measure tells; the state and the progress of the works may tell each other."""
    if isinstance(event, IndicatorMeasured):
        return {} if event.value is None else {"value": event.value}
    state, done = event.state, event.done
    if done is None and state is not None:
        done = {ProjectState.COMPLETED: 100, ProjectState.NOT_STARTED: 0}.get(state)
    if state is None and done is not None:
        state = {0: ProjectState.NOT_STARTED, 100: ProjectState.COMPLETED}.get(done, ProjectState.RUNNING)
    told = {"state": state, "done": done, "spent": event.spent, "allotted": event.allotted}
    return {what: value for what, value in told.items() if value is not None}
