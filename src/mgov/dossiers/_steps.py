"""What comes next: duties not yet fulfilled and silences that run, with their days and articles."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from mgov.delays import Calendar, Deadline, Policy, earliest_of
from mgov.dossiers._audit import facts_of
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Facts, Strand
from mgov.dossiers._room import room_of
from mgov.language import Language, text
from mgov.law import Actor, Citation
from mgov.procedures import told

S = TypeVar("S")


@frozen(kw_only=True)
class NextStep:
    """Something that is due, or a silence that runs.

    `id` names it in the catalogues, under "duty" or "clock". `late` tells whether the day has certainly passed.
    """

    id: str
    silence: bool
    by: Actor
    due: Deadline
    late: bool
    citation: Citation
    act: str | None
    party: str | None

    def text(self, lang: Language) -> str:
        """The step in one sentence: who, what, until when, under which article."""
        return text(
            lang,
            "next",
            "silence" if self.silence else "late" if self.late else "duty",
            actor=text(lang, "actor", self.by),
            what=text(lang, "clock" if self.silence else "duty", self.id),
            last_day=self.due.last_day,
            effect=self.due.effect,
            citation=self.citation,
        )


def next_steps(
    dossier: Dossier[S], on: date, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> tuple[NextStep, ...]:
    """What is due next and which silences run, as seen on `on`, the soonest first.

    What happened after that day is not looked at; a file whose journal omits nothing is taken to hold nothing more
    between its end and `on`.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    facts = seen_on(dossier, on, policy, calendar)
    steps = [step for strand in facts.strands() for step in (*_due(facts, strand, on), *_silences(strand, on))]
    return tuple(sorted(steps, key=lambda step: (step.due.latest, step.id)))


def seen_on(dossier: Dossier[S], on: date, policy: Policy | None, calendar: Calendar | None) -> Facts[S]:
    """The facts of a file as seen on a day: what happened after it is not looked at."""
    past = tuple(event for event in dossier.journal if earliest_of(told(event.on)) <= on)
    seen = evolve(dossier, journal=past, known_until=dossier.known_until and on)
    return facts_of(room_of(dossier), seen, policy, calendar)


def _due(facts: Facts[Any], strand: Strand, on: date) -> Iterator[NextStep]:
    for obligation in facts.obligations(strand):
        duty = obligation.duty
        if obligation.done is None:
            yield NextStep(
                id=duty.id,
                silence=False,
                by=duty.by,
                due=obligation.due,
                late=obligation.due.latest < on,
                citation=duty.limit.basis,
                act=strand.act,
                party=strand.party,
            )


def _silences(strand: Strand, on: date) -> Iterator[NextStep]:
    told_already: set[str] = set()
    for trajectory in strand.candidates:
        for clock, due in trajectory.running():
            if due is not None and clock.id not in told_already:
                told_already.add(clock.id)
                yield NextStep(
                    id=clock.id,
                    silence=True,
                    by=clock.by,
                    due=due,
                    late=due.latest < on,
                    citation=clock.basis,
                    act=strand.act,
                    party=strand.party,
                )
