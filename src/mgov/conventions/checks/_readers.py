"""Readers that several checks share: the fields of the event judged, and the session it took place in."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from attrs import frozen

from mgov.conventions.checks._items import ByEvent, ByTrack, once_each
from mgov.council import SessionClosed, SessionKind, SessionOpened, SessionOrigin
from mgov.findings import Fact, Unknown, pointer
from mgov.language import Language, text
from mgov.procedures import Entry

OF_ORIGINAL: Fact[ByTrack, bool] = Fact("the original text", lambda subject: subject.track.act is None)


def told(subject: ByEvent, name: str) -> Unknown:
    """The path of a field of the event judged; the journal itself for an event it may omit."""
    if subject.entry is None:
        return subject.facts.omitted
    return Unknown((pointer("journal", subject.entry.place, name),))


@once_each
def opening(subject: ByEvent) -> tuple[Entry, SessionOpened] | Unknown:
    """The opening of the session, at its last call, in which the event took place.

    Where the journal may omit things, an opening of another day than the event may not be its own.
    """
    found = _openings(subject)
    if isinstance(found, Unknown):
        return found
    opened, event = found[-1]
    entry = subject.entry
    if not subject.facts.complete and (entry is None or opened.when != entry.when):
        return subject.facts.omitted
    return opened, event


@once_each
def first_call(subject: ByEvent) -> tuple[Entry, SessionOpened] | Unknown:
    """The opening of the session at its first call: agenda and notice count back from it, whatever call met."""
    found, last = _openings(subject), opening(subject)
    if isinstance(found, Unknown) or isinstance(last, Unknown):
        return found if isinstance(found, Unknown) else cast(Unknown, last)
    entry, event = found[0]
    if event.call is None and len(found) > 1:
        return Unknown((pointer("journal", entry.place, "call"),))
    return found[0] if event.call in (None, 1) else Unknown(("/journal",))


@once_each
def session_start(subject: ByEvent) -> int:
    """The position of the close of the session before; what stands up to it belongs to another session."""
    closed = subject.facts.last(subject.track, SessionClosed)
    return -1 if closed is None else closed.place


@once_each
def _openings(subject: ByEvent) -> list[tuple[Entry, SessionOpened]] | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    start, size = session_start(subject), subject.facts.size
    found = [
        (entry, entry.event)
        for entry in subject.track.entries
        if start < entry.place < size and isinstance(entry.event, SessionOpened)
    ]
    return found or Unknown(("/journal",))


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


@once_each
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


@once_each
def asked_by_governor(subject: ByEvent) -> bool | Unknown:
    """Whether the session was one the governor asked for; an ordinary session never is."""
    found, ordinary = opening(subject), ordinary_session(subject)
    if isinstance(found, Unknown) or isinstance(ordinary, Unknown):
        return found if isinstance(found, Unknown) else cast(Unknown, ordinary)
    entry, event = found
    if ordinary or event.origin is not None:
        return not ordinary and event.origin == SessionOrigin.GOVERNOR
    return Unknown((pointer("journal", entry.place, "origin"),))


class Parts(NamedTuple):
    """The parts that are lacking, and the paths of those of which nothing is known."""

    lacking: tuple["Part", ...]
    missing: tuple[str, ...]


def parts(given: Mapping[str, tuple[bool | None, str]]) -> Parts:
    """The parts by name, each with whether it is there (None: not known) and its path."""
    return Parts(
        tuple(Part(tag) for tag, (there, _) in given.items() if there is False),
        tuple(path for there, path in given.values() if there is None),
    )


@frozen
class Part:
    """A part of a text or of a decision, named in three languages."""

    tag: str

    def text(self, lang: Language) -> str:
        """The part as one would name it: `the purpose`."""
        return text(lang, "part", self.tag)
