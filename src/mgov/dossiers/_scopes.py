"""Event scopes: checks asked of events, each seen with the file just before it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, TypeVar, cast

from attrs import frozen

from mgov.dossiers._facts import Facts, may_precede
from mgov.findings import Item
from mgov.procedures import Entry, Event

R = TypeVar("R", bound=Facts[Any])
S = TypeVar("S")


@frozen(kw_only=True, eq=False)
class EventScope(Generic[R, S]):
    """The events of some kinds, each with the file just before it.

    `of` makes the items of one event, or of None for an event that the journal may omit. `possible` says when a
    journal that may omit things yields one of these: "always" (payments: there may be more than it lists), "unlisted"
    (deliberations: a journal that lists one is taken to list them all), or "never" (another rule covers it).
    `moved_by` are the kinds whose order against the event matters: where one of them is listed after it and may have
    come first, the item is judged from both sides.
    """

    name: str
    events: tuple[type[Event], ...]
    of: Callable[[R, Entry | None], Iterable[Item[S]]]
    possible: Literal["always", "unlisted", "never"]
    moved_by: tuple[type[Event], ...] = ()

    def items(self, facts: R, /) -> Iterator[Item[S]]:
        """Every item of the file: those of the events listed, then those of an event that may be missing."""
        listed = False
        for entry in facts.entries:
            if isinstance(entry.event, self.events):
                listed = True
                yield from self.at(facts, entry.place)
        if not facts.complete and (self.possible == "always" or (self.possible == "unlisted" and not listed)):
            yield from self.of(facts, None)

    def at(self, facts: R, index: int) -> Iterator[Item[S]]:
        """The items of the event at `index`, judged with the file just before it."""
        entry = facts.entries[index]
        items = self.of(cast(R, facts.before(index)), entry)
        until = may_precede(facts.entries, index) if self.moved_by else 0
        if not any(isinstance(other.event, self.moved_by) for other in facts.entries[index + 1 : until]):
            yield from items
            return
        for item, other in zip(items, self.of(cast(R, facts.rewound(index, until)), entry), strict=True):
            yield Item(item.path, item.subject, item.regimes, other)
