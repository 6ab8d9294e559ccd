"""The verbs: validate, record, note, available, next_steps. They know rooms, never a domain."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from mgov.delays import Calendar, Deadline, Policy, earliest_of, latest_of, standard_calendar
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._facts import Facts, Strand
from mgov.dossiers._room import Room, room_of
from mgov.errors import ImpossibleEvent, UnlawfulEvent, UsageError
from mgov.findings import (
    Check,
    Finding,
    Item,
    Outcome,
    Path,
    Report,
    Severity,
    Verdict,
    pointer,
)
from mgov.language import Language, text
from mgov.law import Actor, Citation
from mgov.procedures import Event, told

S = TypeVar("S")

SILENT = frozenset({Verdict.PASS, Verdict.NOT_APPLICABLE})


def validate(
    dossier: Dossier[S],
    *,
    on: date | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> Report:
    """Every finding about a file, judged on `known_until`, else on its last dated event, else on `on`.

    Args:
        dossier: the file.
        on: the day to judge a file that holds no date, such as a text alone.
        policy: the readings to keep and the options chosen; by default every disputed reading is kept.
        calendar: the calendar to count on; by default the shipped one.

    Raises:
        OutsideHorizon: a date lies outside the years the calendar knows.
        UsageError: no room takes this kind of subject.
    """
    room = room_of(dossier)
    facts = _facts(room, dossier, policy, calendar, on)
    findings = [*_audit(room, facts), *_impossible(facts)]
    return Report(
        kind=room.kind,
        on=facts.judged_on,
        policy=facts.policy,
        calendar=facts.calendar.version,
        findings=_with_causes(room, findings),
    )


def record(
    dossier: Dossier[S], event: Event, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> Dossier[S]:
    """The file with one event more, of a day not before anything it holds; the live verb.

    The journal of a file kept this way omits nothing: its `known_until` moves to the day of the event, unless the
    file was incomplete before.

    Raises:
        UsageError: the event has no single day, or one before the end of the journal, or is not of this kind of file.
        ImpossibleEvent: the procedure has no such step now.
        UnlawfulEvent: a check of severity ERROR fails about it. In every case the file is unchanged.
    """
    room = room_of(dossier)
    after = _appended(dossier, event, _live_day(room, dossier, event))
    facts = _facts(room, after, policy, calendar)
    index = len(dossier.journal)
    if index in _set_aside(facts):
        raise ImpossibleEvent(event.tag, [text("en", "procedure", "impossible", event=EventName(event.tag))])
    reasons = [
        finding.text("en")
        for finding in _gate(room, facts, index)
        if finding.verdict == Verdict.FAIL and finding.severity == Severity.ERROR
    ]
    if reasons:
        raise UnlawfulEvent(event.tag, reasons)
    return after


def note(dossier: Dossier[S], event: Event, *, after: int | None = None) -> Dossier[S]:
    """The file with a fact learned late. Never refused on legal grounds: `validate` says what is wrong with it.

    The event takes its place by its day, behind those of the same day; `after` places it behind the event at that
    position instead (-1: before all), which an event of unknown day wants.

    Raises:
        BadDocument: the place given contradicts the days.
        UsageError: the event is not of this kind of file.
    """
    _of_this_room(room_of(dossier), event)
    if after is not None:
        return dossier.with_event(event, after + 1)
    if event.on is None:
        return dossier.with_event(event)
    latest = latest_of(told(event.on))
    place = len(dossier.journal)
    while place > 0 and earliest_of(told(dossier.journal[place - 1].on)) > latest:
        place -= 1
    while place > 0 and dossier.journal[place - 1].on is None:
        place -= 1
    return dossier.with_event(event, place)


@frozen(kw_only=True)
class Option:
    """A kind of event the procedure has a row for now: what stands against it and what is to be filled in.

    `verdict` is FAIL where `record` would refuse it on what is known, OPEN where facts are missing, REVIEW where the
    law is read in two ways, else PASS.
    """

    event: Event
    verdict: Verdict
    findings: tuple[Finding, ...]


def available(
    dossier: Dossier[S], on: date, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> tuple[Option, ...]:
    """What may happen to the file on `on`: the same checks as `record`, asked about a blank event of each kind.

    Raises:
        UsageError: `on` is before the end of the journal.
    """
    room = room_of(dossier)
    options: list[Option] = []
    for strand in _facts(room, dossier, policy, calendar).strands():
        for kind in room.events:
            if not strand.concerns(kind):
                continue
            event = kind(on=on, act=strand.act, party=strand.party)
            facts = _facts(room, _appended(dossier, event, _live_day(room, dossier, event)), policy, calendar)
            if len(dossier.journal) in _set_aside(facts):
                continue
            findings = tuple(_gate(room, facts, len(dossier.journal)))
            grave = [finding.verdict for finding in findings if finding.severity == Severity.ERROR]
            verdict = next((v for v in (Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW) if v in grave), Verdict.PASS)
            options.append(Option(event=event, verdict=verdict, findings=findings))
    return tuple(options)


@frozen
class EventName:
    """The name of a kind of event, in three languages."""

    tag: str

    def text(self, lang: Language) -> str:
        """The name as one would say it: `decision received`."""
        return text(lang, "event", self.tag)


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

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    room = room_of(dossier)
    seen = evolve(dossier, known_until=max(dossier.known_until, on)) if dossier.known_until else dossier
    facts = _facts(room, seen, policy, calendar)
    steps = [step for strand in facts.strands() for step in (*_due(facts, strand, on), *_silences(strand, on))]
    return tuple(sorted(steps, key=lambda step: (step.due.latest, step.id)))


# --- behind the verbs ---


def _facts(
    room: Room[S], dossier: Dossier[S], policy: Policy | None, calendar: Calendar | None, on: date | None = None
) -> Facts[S]:
    return room.facts(dossier, policy or Policy(), calendar or standard_calendar(), on)


def _appended(dossier: Dossier[S], event: Event, on: date) -> Dossier[S]:
    """The file with an event at its end; a journal that omitted nothing until now still omits nothing."""
    kept = dossier.known_until is not None or not dossier.journal
    return evolve(dossier, journal=(*dossier.journal, event), known_until=on if kept else None)


def _of_this_room(room: Room[Any], event: Event) -> None:
    if not isinstance(event, room.events):
        raise UsageError(f"a {room.kind} has no event {type(event).__name__}")


def _live_day(room: Room[Any], dossier: Dossier[Any], event: Event) -> date:
    _of_this_room(room, event)
    if not isinstance(event.on, date):
        raise UsageError(f"{event.tag}: to record an event its day must be known; use note() for a fact learned late")
    ends = [dossier.known_until or date.min, *(earliest_of(told(past.on)) for past in dossier.journal if past.on)]
    if event.on < max(ends):
        raise UsageError(
            f"{event.tag}: {event.on.isoformat()} is before the journal's end, {max(ends).isoformat()}; "
            "use note() for a fact learned late"
        )
    return event.on


def _audit(room: Room[S], facts: Facts[S]) -> Iterator[Finding]:
    for scope, checks in room.checks_by_scope.items():
        items = tuple(scope.items(facts))
        for check in checks:
            for item in items:
                outcome = check.ask(item)
                if outcome.verdict not in SILENT:
                    yield _finding(check, item, outcome)


def _gate(room: Room[S], facts: Facts[S], index: int) -> Iterator[Finding]:
    event = facts.entries[index].event
    by_scope = room.checks_by_scope
    for event_scope in room.event_scopes(event):
        items = tuple(event_scope.at(facts, index))
        for check in by_scope.get(event_scope, ()):
            for item in items:
                outcome = check.ask(item)
                if outcome.verdict not in SILENT:
                    yield _finding(check, item, outcome)


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


def _set_aside(facts: Facts[Any]) -> set[int]:
    """The positions of events no table has a row for, and of events that name no act or party of the file."""
    belonging: set[int] = set()
    impossible: set[int] = set()
    for strand in facts.strands():
        belonging.update(entry.place for entry in strand.entries)
        impossible |= strand.impossible()
    return impossible | {entry.place for entry in facts.entries if entry.place not in belonging}


def _impossible(facts: Facts[Any]) -> Iterator[Finding]:
    for index in sorted(_set_aside(facts)):
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


def _with_causes(room: Room[Any], findings: list[Finding]) -> tuple[Finding, ...]:
    failed = {(finding.code, finding.path) for finding in findings if finding.verdict == Verdict.FAIL}

    def because(finding: Finding) -> Finding:
        if finding.verdict == Verdict.FAIL:
            for cause in room.causes.get(finding.code, ()):
                if (cause, finding.path) in failed:
                    return evolve(finding, because=cause)
        return finding

    return tuple(because(finding) for finding in findings)


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
