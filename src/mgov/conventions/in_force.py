"""The text in force on a day, and where the convention stands then: original, amendments and renewals together.

An amendment changes the text once the decisions that approve it are executory, every party has signed it, and the day
it sets itself has come. What cannot be told changes nothing and is said in `unsettled`.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import cast

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from mgov.conventions._changes import Change, amendment_of, applied, effective, in_conflict, life_of, renewals
from mgov.conventions.events import NoticeOfTermination
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import Convention, EffectRule
from mgov.conventions.partners import Party
from mgov.conventions.procedure import Life
from mgov.delays import Calendar, Policy, When, Window, earliest_of, is_before, latest_of
from mgov.dossiers import Dossier
from mgov.dossiers._steps import seen_on
from mgov.findings import Unknown, pointer
from mgov.language import Language, text


class Doubt(StrEnum):
    """What is unsettled about a change.

    EFFECT: whether it is in effect. CONTENT: what it puts in the place of the old clause. ORDER: which of two changes
    of one clause came last.
    """

    EFFECT = "effect"
    CONTENT = "content"
    ORDER = "order"


@frozen(kw_only=True)
class Unsettled:
    """A change of which something cannot be told.

    `act` is the amendment, None for a renewal; `clauses` are those concerned; `missing` the paths of the facts that
    would tell, none where nothing missing is to blame.
    """

    act: str | None
    doubt: Doubt
    clauses: tuple[str, ...]
    missing: tuple[str, ...]

    def text(self, lang: Language) -> str:
        """The doubt in one sentence."""
        act = text(lang, "unsettled", "renewal") if self.act is None else self.act
        return text(lang, "unsettled", self.doubt, act=act, clauses=", ".join(self.clauses))


@frozen(kw_only=True)
class TextInForce:
    """The text in force on a day.

    Attributes:
        on: the day.
        text: the original with every change certainly in effect; its own `amendments` are empty.
        since: since when the original is in effect: executory decisions and every signature.
        amended_by: the amendments in effect, in the order in which they took effect.
        last_day: the last day of its term, renewals included; None for a text known to set no term.
        unsettled: what cannot be told of the changes.
    """

    on: date
    text: Convention
    since: When
    amended_by: tuple[str, ...]
    last_day: When | None
    unsettled: tuple[Unsettled, ...]

    def doubt_of(self, *clauses: str) -> tuple[str, ...] | None:
        """The paths that would settle these clauses; None where no change leaves them in doubt."""
        found = [one for one in self.unsettled if not set(clauses).isdisjoint(one.clauses)]
        return tuple(dict.fromkeys(path for one in found for path in one.missing)) if found else None


@frozen(kw_only=True)
class LifeOn:
    """Where a convention stands on a day.

    Attributes:
        state: the state that the events of its life lead to.
        doubt: the paths that would make that state certain; None where it is.
        expired: whether its term has run out without its being ended otherwise.
        notice: the day of the last notice of termination, if one was given.
        force: the text in force.
    """

    state: Life
    doubt: tuple[str, ...] | None
    expired: bool | Unknown
    notice: When | None
    force: TextInForce


def text_on(
    dossier: Dossier[Convention], day: date, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> TextInForce:
    """The text in force on `day`: the original as amended and renewed up to then (LO 113-14, arts. 92, 117 and 118).

    What happened after that day is not looked at; a file whose journal omits nothing is taken to hold nothing more
    between its end and `day`.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    return _in_force(seen(dossier, day, policy, calendar), dossier, day)


def life_on(
    dossier: Dossier[Convention], day: date, *, policy: Policy | None = None, calendar: Calendar | None = None
) -> LifeOn:
    """Where the convention stands on `day`: its state, whether it has expired, and the text in force.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    return life_seen(seen(dossier, day, policy, calendar), dossier, day)


def life_seen(facts: ConventionFacts, dossier: Dossier[Convention], day: date) -> LifeOn:
    """Where the convention stands on a day, its facts having been seen on that day."""
    force = _in_force(facts, dossier, day)
    life = life_of(facts).candidates[0]
    notices = [entry.when for entry in facts.seen if isinstance(entry.event, NoticeOfTermination)]
    omitted = () if facts.complete else facts.omitted.paths
    return LifeOn(
        state=cast(Life, life.state),
        doubt=tuple(dict.fromkeys((*omitted, *(life.doubt or ())))) if omitted else life.doubt,
        expired=False if life.state == Life.ENDED else _past(force.last_day, day, omitted),
        notice=notices[-1] if notices else None,
        force=force,
    )


def _past(last_day: When | None, day: date, omitted: tuple[str, ...]) -> bool | Unknown:
    """Whether the term has run out; a journal that may omit things may omit that it was renewed, or ended."""
    past = last_day is not None and is_before(last_day, day)
    if past is None or (past and omitted):
        return Unknown(tuple(dict.fromkeys((*_missing(last_day), *omitted))))
    return past


def seen(dossier: Dossier[Convention], day: date, policy: Policy | None, calendar: Calendar | None) -> ConventionFacts:
    """The facts of a file as seen on a day."""
    return cast(ConventionFacts, seen_on(dossier, day, policy, calendar))


def _in_force(facts: ConventionFacts, dossier: Dossier[Convention], day: date) -> TextInForce:
    changes, unsettled = _changes(facts, dossier, day)
    original = facts.convention
    since = effective(facts, None)
    text, lost = applied(original, changes)
    last_day = _term(original, since)
    for change in changes:
        end: date | None = change.values.get("end")
        last_day = end or (last_day if change.months is None else _longer(last_day, change.months))
        if change.unknown:
            unsettled.append(_unsettled(change, Doubt.CONTENT, change.unknown, change.missing))
    unsettled += [_unsettled(later, Doubt.ORDER, shared, missing) for later, shared, missing in in_conflict(changes)]
    if lost:  # what names a party that has left is no longer known
        leaving = next(change for change in reversed(changes) if change.leaves)
        unsettled.append(_unsettled(leaving, Doubt.CONTENT, lost, tuple(pointer("subject", clause) for clause in lost)))
    doubtful = [one for one in unsettled if "end" in one.clauses]
    if doubtful:
        last_day = Window(date.min, date.max, tuple(dict.fromkeys(path for one in doubtful for path in one.missing)))
    if isinstance(last_day, date) and any(change.months for change in changes):
        text = evolve(text, end=last_day, months=None, absent=tuple(name for name in text.absent if name != "end"))
    return TextInForce(
        on=day,
        text=text,
        since=since,
        amended_by=tuple(change.act for change in changes if change.act is not None),
        last_day=last_day,
        unsettled=tuple(unsettled),
    )


def _changes(facts: ConventionFacts, dossier: Dossier[Convention], day: date) -> tuple[list[Change], list[Unsettled]]:
    """The changes in effect on a day, in the order in which they took effect, and those that may be."""
    found = [*renewals(facts), *_amendments(facts, dossier, day)]
    sure = sorted((change for change in found if latest_of(change.when) <= day), key=lambda one: latest_of(one.when))
    unsure = [change for change in found if earliest_of(change.when) <= day < latest_of(change.when)]
    return sure, [_unsettled(change, Doubt.EFFECT, change.clauses, _missing(change.when)) for change in unsure]


def _amendments(facts: ConventionFacts, dossier: Dossier[Convention], day: date) -> Sequence[Change]:
    """Every amendment as a change. Parties that an earlier one, or this one, lets in approve and sign it too."""
    changes: list[Change] = []
    newcomers: tuple[Party, ...] = ()
    for place, amendment in enumerate(facts.convention.amendments):
        every = (*newcomers, *(amendment.joins or ()))
        wider = facts if not every else seen(_joined(dossier, every), day, facts.policy, facts.calendar)
        change = amendment_of(place, amendment, effective(wider, amendment.id, amendment.start))
        if latest_of(change.when) <= day:
            newcomers = every
        changes.append(change)
    return changes


def _joined(dossier: Dossier[Convention], newcomers: tuple[Party, ...]) -> Dossier[Convention]:
    """The file as if these parties were there from the start."""
    text = dossier.subject
    if text.parties is None:
        return dossier
    amendments = tuple(
        evolve(one, joins=tuple(party for party in one.joins or () if party not in newcomers))
        for one in text.amendments
    )
    return evolve(dossier, subject=evolve(text, parties=(*text.parties, *newcomers), amendments=amendments))


def _unsettled(change: Change, doubt: Doubt, clauses: tuple[str, ...], missing: tuple[str, ...]) -> Unsettled:
    return Unsettled(act=change.act, doubt=doubt, clauses=clauses, missing=missing)


# --- the term ---


def _term(text: Convention, since: When) -> When | None:
    """The last day of the term of the original text; None for a text known to set none."""
    if text.end is not None:
        return text.end
    if text.months is not None:
        start = text.start or (since if text.effect_rule == EffectRule.AFTER_VISA else None)
        if start is not None:
            return _moved(start, text.months, timedelta(days=1))
        return Window(date.min, date.max, (pointer("subject", "start"),))
    if text.says_nothing_of("end") and text.says_nothing_of("months"):
        return None
    return Window(date.min, date.max, (pointer("subject", "end"),))


def _longer(last_day: When | None, months: int) -> When | None:
    return None if last_day is None else _moved(last_day, months)


def _moved(when: When, months: int, less: timedelta = timedelta(0)) -> When:
    """A day moved by months, and back by `less`; a bound that does not exist, or leaves the calendar, stays open."""

    def move(day: date) -> date:
        if day in (date.min, date.max):
            return day
        try:
            return day + relativedelta(months=months) - less
        except (OverflowError, ValueError):
            return date.max

    if isinstance(when, Window):
        return Window(move(when.earliest), move(when.latest), when.missing)
    return move(when)


def _missing(when: When | None) -> tuple[str, ...]:
    return when.missing if isinstance(when, Window) else ()
