"""Readers that several checks share: fields of the event judged, what came before and after it, years of a mandate."""

from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from mgov.delays import When, Window, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, Verdict, must_not_follow, pointer, undecided
from mgov.plans.checks._items import ByAct, ByEvent
from mgov.plans.facts import PlanFacts
from mgov.plans.limits import end_of_year
from mgov.plans.regimes import GAP
from mgov.procedures import Event

T = TypeVar("T")
ERROR, WARNING, INFO = Severity


class Answer(NamedTuple):
    """What answered an event: the day of the first that did, None for none; the paths that may hold an earlier one."""

    day: When | None
    doubts: tuple[str, ...] | None


def missing(when: When) -> tuple[str, ...]:
    """What would make a day sharp."""
    return when.missing if isinstance(when, Window) else ()


def field(name: str, kind: type[T], question: str) -> Fact[ByEvent, T]:
    """The fact that a field of the event tells; the journal may omit the event itself."""

    def read(subject: ByEvent) -> T | Unknown:
        if subject.entry is None:
            return subject.facts.omitted
        value = getattr(subject.entry.event, name)
        return value if isinstance(value, kind) else Unknown((pointer("journal", subject.entry.place, name),))

    return Fact(question, read)


def part(name: str, kind: type[T]) -> Fact[ByAct, T | None]:
    """A part of the document; None where it has none."""

    def read(subject: ByAct) -> T | Unknown | None:
        value = getattr(subject.facts.plan, name)
        return value if isinstance(value, kind) else subject.facts.part(name)

    return Fact(name, read)


def told(subject: ByAct, name: str) -> Any:
    """A fact of the collectivity, outside the document."""
    value = getattr(subject.facts.plan, name)
    return Unknown((pointer("subject", name),)) if value is None else value


def first_after(subject: ByEvent, *kinds: type[Event]) -> Answer | Unknown:
    """The first event of these kinds, in the same act, after the one judged or on its day."""
    since, facts = subject.entry, subject.facts
    if since is None:
        return facts.omitted
    doubts: list[str] = [] if facts.complete else [*facts.omitted.paths]
    doubtful = not facts.complete
    for entry in facts.visible(subject.act, *kinds):
        early = False if entry.place > since.place else is_before(entry.when, since.when)
        if early is False:
            return Answer(entry.when, tuple(doubts) if doubtful else None)
        if early is None:
            doubtful = True
            doubts += [*missing(entry.when), *missing(since.when)]
    return Answer(None, tuple(doubts) if doubtful else None)


def in_time(answer: Answer, due: When, today: When, left_out: Severity) -> Outcome | None:
    """Left out where nothing came and the last day is past; late, a warning, where it came after that day."""
    if answer.day is None:
        if answer.doubts is not None:
            return undecided(answer.doubts, due=due, done=None)
        return must_not_follow(today, due, left_out, "undone", due=due)
    late = must_not_follow(answer.day, due, Severity.WARNING, due=due, done=answer.day)
    if late is not None and late.verdict == Verdict.FAIL and answer.doubts is not None:
        return undecided(answer.doubts, Severity.WARNING, due=due, done=answer.day)
    return late


_BUREAU = timedelta(days=15)
"""The bureau is elected within fifteen days of the council (LO 113-14, art. 10)."""


def mandate_start(facts: PlanFacts) -> When | Unknown:
    """The start of the mandate: the election of the council, that of the bureau, or either (`Policy`)."""
    council, bureau, chosen = facts.plan.council_elected, facts.plan.bureau_elected, facts.policy.mandate_from_bureau
    if chosen is True:
        return Unknown(("/subject/bureau_elected",)) if bureau is None else bureau
    if council is None:
        return Unknown(("/subject/council_elected",))
    if chosen is False:
        return council
    latest = council + _BUREAU if bureau is None else max(bureau, council)
    return council if latest == council else Window(council, latest)


def _first_year_end(subject: ByAct) -> When | Unknown:
    start = mandate_start(subject.facts)
    return start if isinstance(start, Unknown) else end_of_year(start, 1)


def _ceiling(subject: ByEvent | ByAct) -> Severity:
    regimes = subject.regimes
    return WARNING if not isinstance(regimes, Unknown) and regimes == (GAP,) else ERROR


def before_now(day: When, facts: PlanFacts) -> bool:
    """Whether a day is certainly past at the moment judged."""
    return latest_of(day) < earliest_of(facts.when)


FIRST_YEAR_END: Fact[ByAct, When] = Fact("the end of the first year of the mandate", _first_year_end)
TODAY: Fact[ByEvent, When] = Fact("the day judged", lambda subject: subject.facts.when)
TODAY_OF_FILE: Fact[ByAct, When] = Fact("the day judged", lambda subject: subject.facts.when)
CEILING: Fact[ByEvent, Severity] = Fact("the gravest it may be", _ceiling)
CEILING_OF_FILE: Fact[ByAct, Severity] = Fact("the gravest it may be", _ceiling)
EVER = Window(date.min, date.max)
