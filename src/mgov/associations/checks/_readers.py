"""Readers that several checks share: the day and the fields of an event, what answered it, the law of its day."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from mgov.associations.checks._items import ByEvent
from mgov.associations.facts import AssociationFacts
from mgov.delays import TimeLimit, When, Window, day_after, deadline, is_before, latest_of
from mgov.findings import Fact, Unknown, pointer
from mgov.law import LAW_06_18, LAW_18_18
from mgov.procedures import Entry, Event

T = TypeVar("T")

REFORM_2002 = date(2002, 10, 10)
"""Law 75-00 appeared on this day: the first wording of the dahir that is encoded."""


class Answer(NamedTuple):
    """What answered an event: the day of the first that did, None for none; the paths that may hold an earlier one."""

    day: When | None
    doubts: tuple[str, ...] | None


def day_of(subject: ByEvent) -> When:
    """The day of the event; any day for one the journal may omit."""
    if subject.entry is None:
        return Window(date.min, date.max, subject.facts.omitted.paths)
    return subject.entry.when


def field(name: str, kind: type[T], question: str) -> Fact[ByEvent, T]:
    """The fact that a field of the event tells; the journal may omit the event itself."""

    def read(subject: ByEvent) -> T | Unknown:
        if subject.entry is None:
            return subject.facts.omitted
        value = getattr(subject.entry.event, name, None)
        return value if isinstance(value, kind) else Unknown((pointer("journal", subject.entry.place, name),))

    return Fact(question, read)


def of_subject(name: str, kind: type[T], question: str) -> Fact[AssociationFacts, T]:
    """The fact that a field of the association tells."""

    def read(facts: AssociationFacts) -> T | Unknown:
        value = getattr(facts.association, name)
        return value if isinstance(value, kind) else Unknown((pointer("subject", name),))

    return Fact(question, read)


def from_day(first: date, question: str) -> Fact[ByEvent, bool]:
    """Whether the event is of `first` or later, so that the law encoded governs it."""

    def read(subject: ByEvent) -> bool | Unknown:
        when = day_of(subject)
        early = is_before(when, first)
        return Unknown(when.missing if isinstance(when, Window) else ()) if early is None else not early

    return Fact(question, read)


def last_before(subject: ByEvent, *kinds: type[Event]) -> Entry | Unknown | None:
    """The last visible event of these kinds in the same operation; None where there certainly is none."""
    found = subject.facts.visible(kinds, subject.act)
    if found:
        return found[-1]
    return None if subject.facts.complete else subject.facts.omitted


def anything(_: Entry) -> bool | Unknown:
    """What answers whatever it says."""
    return True


def answer(
    subject: ByEvent, *kinds: type[Event], fits: Callable[[Entry], bool | Unknown] = anything, anywhere: bool = False
) -> Answer | Unknown:
    """The first event of these kinds after the one judged, or on its day, that `fits`.

    It is of the same operation, or `anywhere` in the life of the association. Doubtful are those listed before it that
    may be of a later day, and those of which it cannot be told that they fit.
    """
    since = subject.entry
    if since is None:
        return subject.facts.omitted
    doubts: list[str] = [] if subject.facts.complete else [*subject.facts.omitted.paths]
    doubtful = not subject.facts.complete
    for entry in subject.facts.visible(kinds, None if anywhere else subject.act):
        early = False if entry.place > since.place else is_before(entry.when, since.when)
        fit = fits(entry)
        if early is True or fit is False:
            continue
        if early is False and fit is True:
            return Answer(entry.when, tuple(doubts) if doubtful else None)
        doubtful = True
        doubts += fit.paths if isinstance(fit, Unknown) else ()
        doubts += [*missing(entry.when), *missing(since.when)] if early is None else ()
    return Answer(None, tuple(doubts) if doubtful else None)


def missing(when: When) -> tuple[str, ...]:
    """What would make a day sharp."""
    return when.missing if isinstance(when, Window) else ()


def answered_by(*kinds: type[Event]) -> Fact[ByEvent, Answer]:
    """What answered the event."""
    return Fact("what followed", lambda subject: answer(subject, *kinds))


def last_day(limit: TimeLimit, question: str) -> Fact[ByEvent, When]:
    """The last day of a limit that runs from the event, or back from it."""

    def read(subject: ByEvent) -> When | Unknown:
        if subject.entry is None:
            return subject.facts.omitted
        return deadline(limit, subject.entry.when, subject.facts.calendar, subject.facts.policy).last_day

    return Fact(question, read)


def not_yet(facts: AssociationFacts) -> Window:
    """The day of what has certainly not happened by the moment judged."""
    return Window(latest_of(day_after(latest_of(facts.when))), date.max)


DONE: Fact[ByEvent, When] = Fact("the day of the event", day_of)
TODAY: Fact[ByEvent, When] = Fact("the day judged", lambda subject: subject.facts.when)
UNDER_DAHIR: Fact[ByEvent, bool] = Fact("a body under dahir 1-58-376", lambda s: s.facts.under_the_dahir)
OF_2002 = from_day(REFORM_2002, "an event since 10 October 2002")
UNDER_18_18 = from_day(LAW_18_18.since, "an event under law 18-18")
UNDER_06_18 = from_day(LAW_06_18.since, "an event under law 06-18")
