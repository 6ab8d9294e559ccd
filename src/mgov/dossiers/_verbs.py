"""The verbs validate, record, note and available. They know rooms, never a domain."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from mgov.delays import Calendar, Policy, earliest_of, latest_of
from mgov.dossiers._audit import EventName, audit, facts_of, gate, impossible, set_aside, with_causes
from mgov.dossiers._dossier import Dossier
from mgov.dossiers._room import Room, room_of
from mgov.errors import ImpossibleEvent, UnlawfulEvent, UsageError
from mgov.findings import Check, Finding, Report, Severity, Verdict
from mgov.language import text
from mgov.procedures import Event, told

S = TypeVar("S")


def validate(
    dossier: Dossier[S],
    *,
    on: date | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
    also: Iterable[Check[Any]] = (),
) -> Report:
    """Every finding about a file, judged on `known_until`, else on its last dated event, else on `on`.

    Args:
        dossier: the file.
        on: the day to judge a file that holds no date, such as a text alone.
        policy: the readings to keep and the options chosen; by default every disputed reading is kept.
        calendar: the calendar to count on; by default the shipped one.
        also: checks of your own, asked after those of the room.

    Raises:
        OutsideHorizon: a date lies outside the years the calendar knows.
        UsageError: no room takes this kind of subject.
    """
    room = room_of(dossier)
    facts = facts_of(room, dossier, policy, calendar, on)
    findings = [*audit(room, facts, also), *impossible(facts)]
    return Report(
        kind=room.kind,
        on=facts.judged_on,
        policy=facts.policy,
        calendar=facts.calendar.version,
        findings=with_causes(room, findings),
    )


def record(
    dossier: Dossier[S], event: Event, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> Dossier[S]:
    """The file with one event more, of a day not before anything it holds; the live verb.

    The journal of a file kept this way omits nothing: its `known_until` moves to the day of the event, unless the
    file was incomplete before.

    Raises:
        UsageError: the event has no single day, or one before the end of the journal, or is not of this kind of file.
        NoRegime: no encoded law governs the approval that the event belongs to.
        ImpossibleEvent: the procedure has no such step now.
        UnlawfulEvent: a check of severity ERROR fails about it. In every case the file is unchanged.
    """
    room = room_of(dossier)
    after = _appended(dossier, event, _live_day(room, dossier, event))
    facts = facts_of(room, after, policy, calendar)
    index = len(dossier.journal)
    for strand in facts.strands():
        if strand.unencoded is not None and any(entry.place == index for entry in strand.entries):
            raise strand.unencoded
    if index in set_aside(facts):
        raise ImpossibleEvent(event.tag, [text("en", "procedure", "impossible", event=EventName(event.tag))])
    reasons = sorted(
        finding.text("en")
        for finding in gate(room, facts, index)
        if finding.verdict == Verdict.FAIL and finding.severity == Severity.ERROR
    )
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
    later = (place for place, past in enumerate(dossier.journal) if earliest_of(told(past.on)) > latest)
    return dossier.with_event(event, next(later, len(dossier.journal)))


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
    for strand in facts_of(room, dossier, policy, calendar).strands():
        for kind in room.events:
            if not strand.concerns(kind):
                continue
            event = kind(on=on, act=strand.act, party=strand.party)
            facts = facts_of(room, _appended(dossier, event, _live_day(room, dossier, event)), policy, calendar)
            if len(dossier.journal) in set_aside(facts):
                continue
            findings = tuple(sorted(gate(room, facts, len(dossier.journal)), key=lambda finding: finding.context))
            grave = [finding.verdict for finding in findings if finding.severity == Severity.ERROR]
            verdict = next((v for v in (Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW) if v in grave), Verdict.PASS)
            options.append(Option(event=event, verdict=verdict, findings=findings))
    return tuple(options)


# --- behind the verbs ---


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
