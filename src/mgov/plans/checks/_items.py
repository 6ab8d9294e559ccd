"""Where the checks of a plan apply: the document, each act, each event."""

from collections.abc import Iterator
from typing import NamedTuple

from mgov.council import Deliberated
from mgov.dossiers import EventScope, path_of
from mgov.findings import Each, Item, Path, Unknown, pointer
from mgov.law import Regime
from mgov.plans import events as e
from mgov.plans.facts import PlanFacts
from mgov.procedures import Entry, Event

Regimes = tuple[Regime, ...] | Unknown


class ByAct(NamedTuple):
    """The plan (`act` None) or one of its updates, with the regime it is judged under."""

    facts: PlanFacts
    act: str | None
    regimes: Regimes

    @property
    def path(self) -> Path:
        """The path of the act."""
        if self.act is None:
            return Path("/subject")
        return pointer("subject", "updates", self.facts.acts.index(self.act) - 1)


class ByEvent(NamedTuple):
    """One event, with the file at its end or just before it; `entry` is None where the journal may omit it."""

    facts: PlanFacts
    entry: Entry | None
    regimes: Regimes

    @property
    def act(self) -> str | None:
        """The act, or the yearly report, the event belongs to."""
        return None if self.entry is None else self.entry.event.act


def _the_text(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    regimes = facts.regimes_of_text()
    yield Item(Path("/subject"), ByAct(facts, facts.text_act, regimes), regimes)


def _the_launch(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    regimes = facts.regimes_of(None, e.LaunchMeetingHeld, e.LaunchDecided, Deliberated)
    yield Item(Path("/subject"), ByAct(facts, None, regimes), regimes)


def _item(facts: PlanFacts, entry: Entry | None) -> Iterator[Item[ByEvent]]:
    regimes = facts.regimes_of(None, Event) if entry is None else facts.regimes_on(entry.when)
    yield Item(pointer("journal") if entry is None else path_of(entry), ByEvent(facts, entry, regimes), regimes)


def every(name: str, *kinds: type[Event]) -> Each[PlanFacts, ByEvent]:
    """The events of some kinds, each with the whole file: for what has to follow them."""

    def find(facts: PlanFacts) -> Iterator[Item[ByEvent]]:
        listed = [entry for entry in facts.entries if isinstance(entry.event, kinds)]
        for entry in listed:
            yield from _item(facts, entry)
        if not facts.complete and not listed:
            yield from _item(facts, None)

    return Each(name, find)


def _on(name: str, kind: type[Event], moved_by: tuple[type[Event], ...] = ()) -> EventScope[PlanFacts, ByEvent]:
    """The events of a kind, each with the file just before it: for what has to come before them."""
    return EventScope(name=name, events=(kind,), of=_item, possible="unlisted", moved_by=moved_by)


TEXT: Each[PlanFacts, ByAct] = Each("the document", _the_text)
LAUNCH: Each[PlanFacts, ByAct] = Each("the launch of the plan", _the_launch)
LAUNCHES = every("each launch decision", e.LaunchDecided)

ON_MEETING = _on("each launch meeting", e.LaunchMeetingHeld)
ON_LAUNCH = _on("each launch decision", e.LaunchDecided, (e.LaunchMeetingHeld,))
ON_SUBMISSION = _on("each draft put to the council", e.DraftSubmitted)
ON_VOTE = _on("each decision of the council", Deliberated, (*e.PREPARATION_EVENTS, e.CommitteeSeized, e.LaunchDecided))
EVENT_SCOPES = (ON_MEETING, ON_LAUNCH, ON_SUBMISSION, ON_VOTE)
