"""The same file with facts hidden: for properties about what is not known."""

from datetime import date, timedelta
from typing import Any, TypeGuard, TypeVar

from attrs import evolve, fields, has
from hypothesis import strategies as st

from mgov.associations import Association
from mgov.conventions import PERFORMANCES, Convention
from mgov.dossiers import Dossier
from mgov.plans import Plan
from mgov.procedures import Event, Within
from mgov.testing._values import FLAGS

S = TypeVar("S", Convention, Association, Plan)

_KEPT = {"title", "amendments", "complete", "absent", "updates"}
_SUPPOSED = {"code", "royal_precinct"}
"""A commune of which neither is known is taken to be an ordinary one: to hide them would be to say something."""
_ERASABLE = tuple(clause.name for clause in fields(Convention) if clause.name not in _KEPT)
_OF_PLAN = tuple(part.name for part in fields(Plan) if part.name not in _KEPT)


def known_less(dossier: Dossier[S]) -> st.SearchStrategy[Dossier[S]]:
    """The same file with facts hidden: clauses or parts and their fields, days, fields of events, whole events.

    Nothing it still says is false: a day becomes a window around it or None, a clause is not known, and a journal that
    lost events, or an item opposed by the governor, no longer claims to omit nothing. What tells a royal precinct
    stays: a commune of which it is not known is taken to be an ordinary one.
    """
    return _known_less(dossier)


@st.composite
def _text_less(draw: st.DrawFn, text: Convention) -> Convention:
    gone = draw(st.lists(st.sampled_from(_ERASABLE), max_size=3))
    values: dict[str, Any] = dict.fromkeys(gone)
    if gone:
        values["complete"] = False
    if text.parties and "parties" not in gone:
        values["parties"] = tuple(draw(_hidden_parts(party)) for party in text.parties)
    for clause in _ERASABLE:
        value = getattr(text, clause)
        if clause not in (*gone, "parties") and value is not None:
            values[clause] = draw(_hidden_parts(value))
    return evolve(text, **values)


@st.composite
def _plan_less(draw: st.DrawFn, plan: Plan) -> Plan:
    gone = draw(st.lists(st.sampled_from(_OF_PLAN), max_size=3))
    values: dict[str, Any] = dict.fromkeys(gone)
    if gone:
        values["complete"] = False
    for part in _OF_PLAN:
        value = getattr(plan, part)
        if part not in gone and value is not None:
            values[part] = draw(_hidden_parts(value))
    return evolve(plan, **values)


@st.composite
def _association_less(draw: st.DrawFn, association: Association) -> Association:
    names = [attribute.name for attribute in fields(Association)]
    gone = draw(st.lists(st.sampled_from(names), max_size=3))
    values: dict[str, Any] = dict.fromkeys(gone)
    if association.officers and "officers" not in gone:
        hidden = (draw(_hidden_fields(one, ("role", "adult", "foreign"))) for one in association.officers)
        values["officers"] = tuple(hidden)
    return evolve(association, **values)


def _subject_less(subject: Any) -> st.SearchStrategy[Any]:
    if isinstance(subject, Association):
        return _association_less(subject)
    return _plan_less(subject) if isinstance(subject, Plan) else _text_less(subject)


@st.composite
def _known_less(draw: st.DrawFn, file: Dossier[Any]) -> Dossier[Any]:
    subject = file.subject
    less = draw(_subject_less(subject))
    journal = tuple(draw(_hidden_day(event)) for event in file.journal)
    told = sum(getattr(event, "opposed_item", None) is not None for event in journal)
    journal = tuple(draw(_hidden_fields(event, _own_fields(event))) for event in journal)
    lost = told > sum(getattr(event, "opposed_item", None) is not None for event in journal)
    known_until = None if lost else file.known_until
    tags = sorted({type(event).__name__ for event in journal}) or ["-"]
    dropped = draw(st.lists(st.sampled_from(tags), max_size=2))
    hurried = draw(FLAGS)
    if dropped or hurried:
        known_until = None
        journal = _without(journal, dropped, one_performance=draw(FLAGS))
    return evolve(file, subject=less, journal=journal, known_until=known_until)


def _without(journal: tuple[Event, ...], dropped: list[str], *, one_performance: bool) -> tuple[Event, ...]:
    """The journal without some kinds of events, perhaps but for the first performance among them."""
    kept: list[Event] = []
    for event in journal:
        if type(event).__name__ not in dropped:
            kept.append(event)
        elif isinstance(event, PERFORMANCES) and one_performance:
            one_performance = False
            kept.append(event)
    return tuple(kept)


def _own_fields(event: Event) -> tuple[str, ...]:
    common = {field.name for field in fields(Event)}
    return tuple(field.name for field in fields(type(event)) if field.name not in common and field.default is None)


@st.composite
def _hidden_fields(draw: st.DrawFn, value: Any, names: tuple[str, ...]) -> Any:
    if not names or draw(st.integers(0, 4)):
        return value
    return evolve(value, **{draw(st.sampled_from(names)): None})


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


@st.composite
def _hidden_parts(draw: st.DrawFn, value: object) -> Any:
    """A clause with parts of it hidden: those of an object, or of each object of an array."""
    if _is_tuple(value):
        return tuple([draw(_hidden_parts(item)) for item in value])
    kind = type(value)
    if not has(kind):
        return value
    parts = [part.name for part in fields(kind) if part.default is None and part.name not in _SUPPOSED]
    known = [name for name in parts if getattr(value, name) is not None]
    return draw(_hidden_fields(value, tuple(known)))


@st.composite
def _hidden_day(draw: st.DrawFn, event: Event) -> Event:
    choice = draw(st.integers(0, 9))
    if choice == 0:
        return evolve(event, on=None)
    if choice == 1 and isinstance(event.on, date):
        before, after = draw(st.integers(0, 10)), draw(st.integers(0, 10))
        return evolve(event, on=Within(event.on - timedelta(days=before), event.on + timedelta(days=after)))
    return event
