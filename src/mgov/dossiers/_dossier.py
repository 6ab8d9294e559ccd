"""The dossier: a subject and the journal of what happened to it."""

from datetime import date
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from mgov.errors import BadDocument, Fault
from mgov.procedures import Event, disorder

S = TypeVar("S")


@frozen(kw_only=True)
class Dossier(Generic[S]):
    """A file: its subject (a convention, a plan) and a journal of dated events, in the order of time.

    `known_until` is the day up to which the journal omits nothing; None where it may omit anything, as in a file made
    from press reports. `sources` say where the facts come from, `assumed` lists the paths of assumptions.

    Raises:
        BadDocument: an event certainly happened before one listed above it.
    """

    subject: S
    journal: tuple[Event, ...] = field(default=(), converter=tuple[Event, ...])
    known_until: date | None = None
    sources: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        wrong = disorder(self.journal)
        if wrong:
            expected = "a day not before that of the events above"
            raise BadDocument(
                [
                    Fault(f"/journal/{place}/on", expected, f"{self.journal[place].on}, after {reached} above")
                    for place, reached in wrong
                ]
            )

    def with_event(self, event: Event, index: int | None = None) -> "Dossier[S]":
        """The same file with one event more, at `index` or at the end."""
        place = len(self.journal) if index is None else index
        return evolve(self, journal=(*self.journal[:place], event, *self.journal[place:]))
