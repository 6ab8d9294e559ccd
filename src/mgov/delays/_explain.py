"""A deadline in words: what a jurist would write beside the date."""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve

from mgov.delays._deadline import Deadline, deadline
from mgov.delays._limits import TimeLimit
from mgov.delays._policy import DEFAULT
from mgov.delays._profiles import Profile
from mgov.delays._tables import Feast
from mgov.delays._trace import end_before_roll, likely_reading, likely_start
from mgov.delays._units import Hours, Months
from mgov.delays._ways import plan_of
from mgov.delays._when import When, Window, earliest_of, when_between
from mgov.language import Language, date_text, list_text, text
from mgov.law import doc

_DAY = timedelta(days=1)
_WEEKLY_REST = ("saturday", "sunday")
_SUSPENDED = (date(2020, 3, 24), date(2020, 7, 27))  # decree-law 2-20-292, law 42-20; exact bounds not read


def explanation(found: Deadline, lang: Language) -> list[str]:
    """The lines of `Deadline.explain`."""
    lines = _rule(found, lang)
    start = likely_start(found)
    if start is not None:
        lines += _skipped(found, lang)
        lines += _end(found, start, lang)
    lines += _result(found, lang)
    return lines + _doubts(found, start, lang)


def _rule(found: Deadline, lang: Language) -> list[str]:
    profile = likely_reading(found)
    lines = [text(lang, "trace", "back_from" if profile.backward else "from", trigger=_when(found.trigger, lang))]
    how = text(lang, "profile", profile.name)
    key = "rule_based" if profile.basis else "rule"
    lines.append(text(lang, "trace", key, length=found.limit, article=found.limit.basis, how=how, basis=profile.basis))
    if isinstance(found.limit.length, Months) and profile.thirty_day_months:
        lines.append(text(lang, "trace", "thirty_days", article=doc("132")))
    return lines


def _skipped(found: Deadline, lang: Language) -> list[str]:
    """The days a count in working days went over, weekly rest in one word."""
    if not likely_reading(found).working:
        return []
    closed = [(step.day, step.reason) for step in found.trace if not step.counted and step.reason]
    named = [(day, why) for day, why in closed if why not in (*_WEEKLY_REST, "trigger", "last_excluded", "advice")]
    lines = [text(lang, "trace", "weekly_rest")] if any(why in _WEEKLY_REST for _, why in closed) else []
    if named:
        lines.append(text(lang, "trace", "skipped", days=_closed_days(named, lang)))
    return lines


def _end(found: Deadline, start: date, lang: Language) -> list[str]:
    """The nth day, the day a full limit adds, the roll, the advice."""
    length, nth = found.limit.length, next((step for step in reversed(found.trace) if step.counted), None)
    jumps = isinstance(length, (Hours, Months))
    lines: list[str] = []
    if nth is not None:
        lines.append(text(lang, "trace", "ends" if jumps else "nth", n=nth.index, day=_day(nth.day, lang)))
    end = end_before_roll(found, start)
    if likely_reading(found).last_excluded:
        lines.append(text(lang, "trace", "last_excluded", day=_day(end, lang)))
    if end < found.likely:
        days = [end + i * _DAY for i in range((found.likely - end).days)]
        over = _closed_days([(day, found.calendar.reason(day)) for day in days], lang)
        lines.append(text(lang, "trace", "rolled", days=over, day=_day(found.likely, lang)))
    if found.advice is not None:
        over = _closed_days([(found.likely, found.calendar.reason(found.likely))], lang)
        lines.append(text(lang, "trace", "advice", days=over, day=_day(found.advice, lang)))
    return lines


def _result(found: Deadline, lang: Language) -> list[str]:
    lines = [text(lang, "trace", "last_day", last=_when(found.last_day, lang))]
    if not likely_reading(found).backward:
        lines.append(text(lang, "trace", "effect", effect=_when(found.effect, lang)))
    return lines


def _doubts(found: Deadline, start: date | None, lang: Language) -> list[str]:
    lines: list[str] = []
    if not found.announced and start is not None:
        feasts = [_feast(feast, lang) for feast in _estimated(found, start)]
        lines += [text(lang, "trace", "estimated", feasts=list_text(lang, feasts))] if feasts else []
    for traits, last in _disputes(found):
        said = [text(lang, "reading", trait) for trait in traits]
        lines.append(text(lang, "trace", "reading", traits=list_text(lang, said), last=_when(last, lang)))
    first, last_day = sorted((earliest_of(found.trigger), found.latest))
    if first <= _SUSPENDED[1] and _SUSPENDED[0] <= last_day < date.max:
        lines.append(text(lang, "trace", "suspended"))
    return lines


def _estimated(found: Deadline, start: date) -> tuple[Feast, ...]:
    """The feasts not announced that may close a day of the likely count, or of the days its end may fall on."""
    ends = [day for day in (found.earliest, found.latest, end_before_roll(found, start)) if date.min < day < date.max]
    counted = [start] if likely_reading(found).working else []
    days = sorted((*counted, *ends))
    return found.calendar.estimated(days[0], days[-1])


def _disputes(found: Deadline) -> list[tuple[tuple[str, ...], When]]:
    """What the other readings give where it differs, each with the fewest choices that lead to it."""
    first, *others = plan_of(found.limit, found.policy).readings
    usual = _last_day(found, first)
    given = [(_traits(found.limit, first, other), _last_day(found, other)) for other in others]
    told: list[tuple[tuple[str, ...], When]] = []
    for traits, last in sorted(given, key=lambda pair: len(pair[0])):
        known = any(last == other and set(fewer) <= set(traits) for fewer, other in told)
        if last != usual and not known:
            told.append((traits, last))
    return told


def _last_day(found: Deadline, reading: Profile) -> When:
    only = evolve(found.limit, profile=reading, readings=())
    last = deadline(only, found.trigger, found.calendar, DEFAULT)
    return when_between(last.earliest, last.latest)


def _traits(limit: TimeLimit, first: Profile, other: Profile) -> tuple[str, ...]:
    """The points on which two readings differ, as keys of their wording."""
    traits: list[str] = []
    if first.closure_rolls != other.closure_rolls:
        traits.append("closure_rolls" if other.closure_rolls else "closure_stays")
    if first.saturday_rolls != other.saturday_rolls:
        traits.append("saturday_rolls" if other.saturday_rolls else "saturday_stays")
    if isinstance(limit.length, Months) and first.thirty_day_months != other.thirty_day_months:
        traits.append("thirty_days" if other.thirty_day_months else "date_to_date")
    if first.start_counted != other.start_counted:
        traits.append("start_in" if other.start_counted else "start_out")
    if first.last_excluded != other.last_excluded:
        traits.append("full" if other.last_excluded else "not_full")
    return tuple(traits)


def _feast(feast: Feast, lang: Language) -> str:
    name = text(lang, "holiday", feast.key)
    first = when_between(feast.earliest, feast.latest)
    return text(lang, "trace", "closed_day", day=_when(first, lang), reason=name)


def _closed_days(days: Sequence[tuple[date, str | None]], lang: Language) -> str:
    words = [
        text(lang, "trace", "closed_day", day=_day(day, lang), reason=text(lang, "holiday", why))
        if why and why not in _WEEKLY_REST
        else _day(day, lang)
        for day, why in days
    ]
    return list_text(lang, words)


def _when(when: When, lang: Language) -> str:
    return when.text(lang) if isinstance(when, Window) else _day(when, lang)


def _day(day: date, lang: Language) -> str:
    return date_text(lang, day, weekday=True)
