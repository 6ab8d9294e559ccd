"""Asking the checks: of every item of a file (the audit), or of its last event before it is accepted (the gate)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from mgov.delays import DEFAULT, Calendar, Policy, standard_calendar
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Facts
from mgov.dossiers._room import Room, grouped
from mgov.findings import Check, Finding, Item, Outcome, Path, Severity, Verdict, pointer
from mgov.language import Language, text

S = TypeVar("S")


@frozen
class EventName:
    """The name of a kind of event, in three languages."""

    tag: str

    def text(self, lang: Language) -> str:
        """The name as one would say it: `decision received`."""
        return text(lang, "event", self.tag)


def facts_of(
    room: Room[S], dossier: Dossier[S], policy: Policy | None, calendar: Calendar | None, on: date | None = None
) -> Facts[S]:
    """The facts of a file, on the shipped calendar and with every reading kept unless told otherwise."""
    return room.facts(dossier, policy or DEFAULT, calendar or standard_calendar(), on)


def audit(room: Room[S], facts: Facts[S], also: Iterable[Check[Any]] = ()) -> Iterator[Finding]:
    """Everything the checks of a room, and then others, say of a file."""
    for by_scope in (room.by_scope, grouped(also)):
        for scope, rules in by_scope.items():
            for answer in rules.ask(scope.items(facts)):
                yield _finding(*answer)


def gate(room: Room[S], facts: Facts[S], index: int) -> Iterator[Finding]:
    """Everything the checks say of the event at `index`, seen with the file just before it."""
    for scope in room.event_scopes(facts.entries[index].event):
        if scope in room.by_scope:
            for answer in room.by_scope[scope].ask(scope.at(facts, index)):
                yield _finding(*answer)


def _finding(check: Check[Any], item: Item[Any], outcome: Outcome) -> Finding:
    return Finding(
        code=check.code,
        name=check.name,
        context=check.context,
        verdict=outcome.verdict,
        severity=outcome.severity or check.severity,
        path=item.path,
        missing=outcome.paths,
        citations=check.citations(item.regimes),
        variant=outcome.variant,
        values=outcome.values,
    )


def set_aside(facts: Facts[Any]) -> set[int]:
    """The positions of events no table has a row for, and of events that name no act or party of the file."""
    belonging: set[int] = set()
    impossible: set[int] = set()
    for strand in facts.strands():
        belonging.update(entry.place for entry in strand.entries)
        impossible |= strand.impossible()
    return impossible | {entry.place for entry in facts.entries if entry.place not in belonging}


def impossible(facts: Facts[Any]) -> Iterator[Finding]:
    """One finding per event that was set aside."""
    for index in sorted(set_aside(facts)):
        citations = dict.fromkeys(
            row.basis
            for strand in facts.strands()
            for trajectory in strand.candidates
            for row in trajectory.procedure.transitions
            if row.event is type(facts.entries[index].event)
        )
        yield Finding(
            code="PROC-001",
            name="IMPOSSIBLE_EVENT",
            context="PROC-001",
            verdict=Verdict.REVIEW,
            severity=Severity.ERROR,
            path=Path(pointer("journal", index)),
            missing=(),
            citations=tuple(citations),
            variant="message",
            values={"event": EventName(facts.entries[index].event.tag)},
        )


def with_causes(room: Room[Any], findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings, each mere consequence naming the finding it follows from."""
    failed = {(finding.code, finding.path) for finding in findings if finding.verdict == Verdict.FAIL}

    def because(finding: Finding) -> Finding:
        if finding.verdict == Verdict.FAIL:
            for cause in room.causes.get(finding.code, ()):
                if (cause, finding.path) in failed:
                    return evolve(finding, because=cause)
        return finding

    return tuple(because(finding) for finding in findings)
