"""Checks of the days the text gives: it takes effect, is signed and starts once the decision is executory."""

from datetime import date

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._execution import DONE, EXECUTORY
from mgov.conventions.checks._items import FILE, ON_SIGNATURE, TRACKS, ByTrack
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import EffectRule
from mgov.delays import When, Window, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _effect_rule(subject: ByTrack) -> EffectRule | Unknown | None:
    facts = subject.facts
    return facts.convention.effect_rule or facts.clause("effect_rule")


def _on_start_date(subject: ByTrack) -> bool | Unknown:
    rule = _effect_rule(subject)
    return rule if isinstance(rule, Unknown) else rule == EffectRule.ON_START_DATE


def _date_of(name: str, facts: ConventionFacts) -> date | Unknown | None:
    value: date | None = getattr(facts.convention, name)
    return facts.clause(name) if value is None else value


OF_ORIGINAL: Fact[ByTrack, bool] = Fact("the original text", lambda s: s.track.act is None)
TODAY: Fact[ByTrack, When] = Fact("the day judged", lambda s: s.facts.when)
NEEDS_VISA_TEXT: Fact[ByTrack, bool] = Fact("a visa is needed", lambda s: s.track.needs_visa)
EFFECT_RULE: Fact[ByTrack, EffectRule | None] = Fact("the clause on entry into force", _effect_rule)
BY_START_DATE: Fact[ByTrack, bool] = Fact("effect on the start date", _on_start_date)
START: Fact[ByTrack, date | None] = Fact("the start", lambda s: _date_of("start", s.facts))
VISA_AT_LAST: Fact[ByTrack, When] = Fact("the day of the visa", lambda s: s.facts.visa_since(s.track))
EXECUTORY_AT_LAST: Fact[ByTrack, When] = Fact("the executory day", lambda s: s.facts.executory_since(s.track))
FIRST: Fact[ConventionFacts, date | None] = Fact("the start", lambda facts: _date_of("start", facts))
LAST: Fact[ConventionFacts, date | None] = Fact("the end", lambda facts: _date_of("end", facts))


# --- the checks ---


@CHECKS.check(
    "CONV-032",
    "EFFECT_BEFORE_VISA_CLAUSE",
    ERROR,
    TRACKS,
    articles.EFFECT,
    when=(OF_ORIGINAL, NEEDS_VISA_TEXT),
    needs=(EFFECT_RULE,),
)
def effect_clause(rule: EffectRule | None) -> Outcome | None:
    """The text takes effect after the visa, not at signature or decision; a text that does not say is warned."""
    if rule is None:
        return fail(WARNING, "missing")
    return fail() if rule in (EffectRule.AT_SIGNATURE, EffectRule.AT_DECISION) else None


@CHECKS.check(
    "CONV-032",
    "EFFECT_BEFORE_VISA_CLAUSE",
    ERROR,
    TRACKS,
    articles.EFFECT,
    rule="date",
    when=(OF_ORIGINAL, NEEDS_VISA_TEXT, BY_START_DATE),
    needs=(START, VISA_AT_LAST, TODAY),
)
def effect_date(start: date | None, visa: When, today: When) -> Outcome | None:
    """A text that takes effect on a fixed day does so after the visa."""
    if start is None or still_time(start, visa, today):
        return None
    return must_not_precede(start, visa, start=start, visa=visa)


@CHECKS.check(
    "CONV-067", "DATES_INCOHERENT", WARNING, ON_SIGNATURE, articles.SIGNING, rule="signed", needs=(DONE, EXECUTORY)
)
def signed_before_executory(done: When, executory: When) -> Outcome | None:
    """The president signs once the decision is executory."""
    return must_not_precede(done, executory, done=done, executory=executory)


@CHECKS.check(
    "CONV-067",
    "DATES_INCOHERENT",
    WARNING,
    TRACKS,
    articles.STARTING,
    rule="start",
    when=(OF_ORIGINAL,),
    needs=(START, EXECUTORY_AT_LAST, TODAY),
)
def started_before_executory(start: date | None, executory: When, today: When) -> Outcome | None:
    """The start that the text gives is not before the decision is executory."""
    if start is None or still_time(start, executory, today):
        return None
    return must_not_precede(start, executory, start=start, executory=executory)


def still_time(start: date, floor: When, today: When) -> bool:
    """Whether nothing is missing but the future: the start is to come, and what must come first may still."""
    return isinstance(floor, Window) and floor.latest == date.max and not floor.missing and start > latest_of(today)


@CHECKS.check("CONV-067", "DATES_INCOHERENT", WARNING, FILE, articles.COOPERATION, rule="end", needs=(FIRST, LAST))
def ends_before_start(start: date | None, end: date | None) -> Outcome | None:
    """The end does not come before the start."""
    return fail(start=start, end=end) if start is not None and end is not None and end < start else None
