"""Rooms: what a domain brings so that the verbs work on its files."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from mgov.delays import Calendar, Policy
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Facts
from mgov.dossiers._scopes import EventScope
from mgov.errors import UsageError
from mgov.findings import Check, Checks, Rules, Scope
from mgov.procedures import Event

S = TypeVar("S")


ByScope = dict[Scope[Any, Any], Rules]
"""Checks by where they apply, so that the items of a scope are made once."""


def grouped(checks: Iterable[Check[Any]]) -> ByScope:
    """Checks by where they apply."""
    found: dict[Scope[Any, Any], list[Check[Any]]] = {}
    for check in checks:
        found.setdefault(check.scope, []).append(check)
    return {scope: Rules(alike) for scope, alike in found.items()}


@frozen(kw_only=True, eq=False)
class Room(Generic[S]):
    """One domain: the class of its subjects, its events, its facts and its checks.

    `causes` names, per code, the codes whose failure at the same place makes it a mere consequence.
    """

    kind: str
    subject: type[S]
    events: tuple[type[Event], ...]
    facts: Callable[[Dossier[S], Policy, Calendar, date | None], Facts[S]]
    checks: Checks[Any]
    scopes: tuple[EventScope[Any, Any], ...]
    causes: dict[str, tuple[str, ...]]
    by_scope: ByScope = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "by_scope", grouped(self.checks))

    def event_scopes(self, event: Event) -> tuple[EventScope[Any, Any], ...]:
        """The event scopes that take this event."""
        return tuple(scope for scope in self.scopes if isinstance(event, scope.events))


_ROOMS: dict[type[Any], Room[Any]] = {}


def register(room: Room[S]) -> Room[S]:
    """Makes a room known to the verbs; each room calls it once, at the end of its own import."""
    _ROOMS[room.subject] = room
    return room


def room_of(dossier: Dossier[S]) -> Room[S]:
    """The room of a dossier, by the class of its subject.

    Raises:
        UsageError: no room takes subjects of that class.
    """
    subject = dossier.subject if isinstance(dossier, Dossier) else dossier  # pyright: ignore[reportUnnecessaryIsInstance]
    room = _ROOMS.get(type(subject)) if subject is not dossier else None
    if room is None:
        raise UsageError(f"a dossier of a known kind is wanted, not a {type(subject).__name__}")
    return room
