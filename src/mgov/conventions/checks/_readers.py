"""Readers that several checks share: the fields of the event judged, and the session it took place in."""

from typing import cast

from mgov.conventions.checks._items import ByEvent
from mgov.council import SessionKind, SessionOpened, SessionOrigin
from mgov.findings import Fact, Unknown, pointer
from mgov.procedures import Entry


def told(subject: ByEvent, name: str) -> Unknown:
    """The path of a field of the event judged; the journal itself for an event it may omit."""
    if subject.entry is None:
        return subject.facts.omitted
    return Unknown((pointer("journal", subject.entry.place, name),))


def opening(subject: ByEvent) -> tuple[Entry, SessionOpened] | Unknown:
    """The opening of the session in which the event took place."""
    if subject.entry is None:
        return subject.facts.omitted
    opened = subject.facts.last(subject.track, SessionOpened)
    if opened is None or not isinstance(opened.event, SessionOpened):
        return Unknown(("/journal",))
    return opened, opened.event


def of_opening(name: str) -> Fact[ByEvent, int]:
    """A number told at the opening of the session."""

    def read(subject: ByEvent) -> int | Unknown:
        found = opening(subject)
        if isinstance(found, Unknown):
            return found
        value = getattr(found[1], name)
        return Unknown((pointer("journal", found[0].place, name),)) if value is None else int(value)

    return Fact(name, read)


def flag_of_decision(name: str) -> Fact[ByEvent, bool]:
    """Something the decision tells by yes or no."""

    def read(subject: ByEvent) -> bool | Unknown:
        value = getattr(subject.entry.event, name) if subject.entry else None
        return told(subject, name) if value is None else bool(value)

    return Fact(name, read)


def ordinary_session(subject: ByEvent) -> bool | Unknown:
    """Whether the session was an ordinary one."""
    found = opening(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found
    return (
        Unknown((pointer("journal", entry.place, "kind"),))
        if event.kind is None
        else event.kind == SessionKind.ORDINARY
    )


def asked_by_governor(subject: ByEvent) -> bool | Unknown:
    """Whether the session was one the governor asked for; an ordinary session never is."""
    found, ordinary = opening(subject), ordinary_session(subject)
    if isinstance(found, Unknown) or isinstance(ordinary, Unknown):
        return found if isinstance(found, Unknown) else cast(Unknown, ordinary)
    entry, event = found
    if ordinary or event.origin is not None:
        return not ordinary and event.origin == SessionOrigin.GOVERNOR
    return Unknown((pointer("journal", entry.place, "origin"),))
