"""The whole schedule of a file: every obligation and every silence that started, with its days and how it stands."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from attrs import evolve, frozen

from mgov.delays import Calendar, Deadline, Policy, When, deadline, earliest_of, latest_of
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Strand
from mgov.dossiers._steps import seen_on
from mgov.language import Language, text
from mgov.law import Actor, Citation
from mgov.procedures import Clock, Entry, Obligation, Trajectory, overdue

S = TypeVar("S")


class Standing(StrEnum):
    """How an obligation or a silence stands on the day looked from.

    An obligation is DONE, DONE_LATE, DONE_UNSURE (done, and whether in time cannot be told), LATE or OPEN. A silence is
    RUNNING, RUN_OUT (it had its effect), STOPPED (something came before) or UNTOLD.
    """

    DONE = "done"
    DONE_LATE = "done_late"
    DONE_UNSURE = "done_unsure"
    LATE = "late"
    OPEN = "open"
    RUNNING = "running"
    RUN_OUT = "run_out"
    STOPPED = "stopped"
    UNTOLD = "untold"

    def text(self, lang: Language) -> str:
        """The standing in words: `done late`."""
        return text(lang, "standing", self.value)


@frozen(kw_only=True)
class Term:
    """An obligation or a silence of a file, whether it still runs or not.

    `id` names it in the catalogues, under "duty" or "clock"; `since` is the tag of the event that started it, and
    `due.trigger` the day it is counted from; `done` is the day on which an obligation was fulfilled, if it was.
    """

    id: str
    silence: bool
    by: Actor
    standing: Standing
    since: str
    due: Deadline
    done: When | None
    citation: Citation
    act: str | None
    party: str | None


def schedule(
    dossier: Dossier[S], on: date, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> tuple[Term, ...]:
    """Every obligation and every silence that started up to `on`, in the order of their last days.

    `next_steps` gives what is still due; this gives what was fulfilled, ran out or was cut short besides. Of a silence
    whose first day is not in the journal nothing can be said: it is left out.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    facts = seen_on(dossier, on, policy, calendar)
    terms = [
        term
        for strand in facts.strands()
        for term in (*(_obligation(o, strand, on) for o in facts.obligations(strand)), *_silences(strand, on))
    ]
    return tuple(sorted(dict.fromkeys(terms), key=lambda term: (term.due.latest, term.id)))


def _obligation(obligation: Obligation, strand: Strand, on: date) -> Term:
    duty, done = obligation.duty, obligation.done
    return Term(
        id=duty.id,
        silence=False,
        by=duty.by,
        standing=_fulfilled(done, obligation.due)
        if done
        else Standing.LATE
        if overdue(obligation, on)
        else Standing.OPEN,
        since=duty.since.tag,
        due=obligation.due,
        done=done.when if done else None,
        citation=duty.limit.basis,
        act=strand.act,
        party=strand.party,
    )


def _fulfilled(done: Entry, due: Deadline) -> Standing:
    if latest_of(done.when) <= due.earliest:
        return Standing.DONE
    return Standing.DONE_LATE if earliest_of(done.when) > due.latest else Standing.DONE_UNSURE


def _silences(strand: Strand, on: date) -> Iterator[Term]:
    """One term per silence and first day; where the tables that may apply disagree, it cannot be told."""
    found: dict[tuple[str, When], Term] = {}
    for trajectory in strand.candidates:
        for clock, due, standing in _ran(trajectory, on):
            name = (clock.id, due.trigger)
            if name in found and found[name].standing != standing:
                found[name] = evolve(found[name], standing=Standing.UNTOLD)
            found.setdefault(
                name,
                Term(
                    id=clock.id,
                    silence=True,
                    by=clock.by,
                    standing=standing,
                    since=clock.since.tag,
                    due=due,
                    done=None,
                    citation=clock.basis,
                    act=strand.act,
                    party=strand.party,
                ),
            )
    yield from found.values()


def _ran(trajectory: Trajectory[Any], on: date) -> Iterator[tuple[Clock[Any], Deadline, Standing]]:
    """The silences of one trajectory, each as the last state it ran in leaves it."""
    last: dict[tuple[str, When], tuple[int, Clock[Any]]] = {}
    for position, (span, triggers) in enumerate(zip(trajectory.spans, trajectory.triggers, strict=True)):
        for clock in trajectory.procedure.clocks_in(span.state):
            trigger = triggers.get(clock.since)
            if trigger is not None:
                last[clock.id, trigger] = position, clock
    for (_, trigger), (position, clock) in last.items():
        due = deadline(clock.limit, trigger, trajectory.calendar, trajectory.policy)
        yield clock, due, _left(trajectory, position, clock, due, on)


def _left(trajectory: Trajectory[Any], position: int, clock: Clock[Any], due: Deadline, on: date) -> Standing:
    if position + 1 == len(trajectory.spans):
        return Standing.UNTOLD if due.latest < on else Standing.RUNNING
    following = trajectory.spans[position + 1]
    if following.doubt is not None:
        return Standing.UNTOLD
    return Standing.RUN_OUT if following.cause is clock else Standing.STOPPED
