"""Amounts that may be known in part, and what a convention obliges the collectivity to pay, read off its own file."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from attrs import frozen

from mgov.conventions import ContributionKind, Convention, Instalment, Life, LifeOn, Paid, PartyType
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.in_force import life_seen, seen
from mgov.delays import Calendar, Policy, Window, earliest_of, latest_of
from mgov.dossiers import Dossier
from mgov.findings import Unknown
from mgov.law import Level

ZERO = Decimal(0)


@frozen
class Amount:
    """Dirhams as far as they are known: at least `known`, and exactly that where nothing is `missing`.

    `missing` are the paths of the facts that would tell the rest.

    >>> Amount.of(Decimal(100), "/a") + Amount.of(None, "/b")
    Amount(known=Decimal('100'), missing=('/b',))
    """

    known: Decimal = ZERO
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, value: Decimal | None, path: str) -> "Amount":
        """A value that may not be known, and the path where it would stand."""
        return cls(missing=(path,)) if value is None else cls(value)

    @property
    def whole(self) -> bool:
        """Whether it is known exactly."""
        return not self.missing

    def __add__(self, other: "Amount") -> "Amount":
        """The sum; it lacks what either lacks."""
        if not self.missing and not other.missing:
            return Amount(self.known + other.known)
        return Amount(self.known + other.known, tuple(dict.fromkeys((*self.missing, *other.missing))))


def summed(amounts: Iterable[Amount]) -> Amount:
    """The sum of amounts; each path once."""
    known, missing = ZERO, dict[str, None]()
    for amount in amounts:
        known += amount.known
        missing.update(dict.fromkeys(amount.missing))
    return Amount(known, tuple(missing))


def larger(one: Amount, other: Amount) -> Amount:
    """The larger of two amounts, as far as they are known."""
    return Amount(max(one.known, other.known), tuple(dict.fromkeys((*one.missing, *other.missing))))


@frozen(kw_only=True)
class Engagement:
    """What a convention obliges the collectivity to pay in a year (LO 113-14, art. 181).

    Attributes:
        year: the budget year.
        place: the position of the file of the convention among those given.
        number: the number of the convention; `title` its title.
        project: the id of the project of the plan it serves, where it says one.
        beside: whether it serves no project of the plan; None where that is not told.
        amount: what is to be paid.
    """

    year: int
    place: int
    number: str | None
    title: str | None
    project: str | None
    beside: bool | None
    amount: Amount


class Look(NamedTuple):
    """A convention on a day, with its place among the files given, and who the collectivity is in it."""

    facts: ConventionFacts
    life: LifeOn
    place: int
    payers: frozenset[str] | Unknown

    @property
    def text(self) -> Convention:
        """The text in force."""
        return self.life.force.text

    def path(self, *keys: str | int) -> str:
        """A path into the file of this convention."""
        return "/".join(("", "conventions", str(self.place), *(str(key) for key in keys)))

    def own(self, path: str) -> str:
        """A path of its own file, as seen from outside."""
        return f"/conventions/{self.place}{path}"


class Reading(NamedTuple):
    """How conventions are looked at: on which day, for whom, and with which readings."""

    on: date
    level: Level | None
    payer: str | None
    policy: Policy | None
    calendar: Calendar | None


def look_at(file: Dossier[Convention], place: int, reading: Reading) -> Look:
    """A convention on the day of the reading."""
    facts = seen(file, reading.on, reading.policy, reading.calendar)
    life = life_seen(facts, file, reading.on)
    bare = Look(facts, life, place, frozenset())
    return bare._replace(payers=_payers(bare, reading))


def engagements(look: Look, years: tuple[int, ...], on: date) -> Iterator[Engagement]:
    """What it obliges the collectivity to pay in each of these years; years in which it obliges to nothing left out."""
    text, since = look.text, look.life.force.since
    if look.life.state == Life.ENDED or earliest_of(since) > on:
        return
    doubts = _doubts(look, on)
    beside = None
    if text.project is not None:
        beside = False
    elif text.action_programme is False or text.says_nothing_of("action_programme"):
        beside = True
    for year in years:
        amount = owed(look, year)
        if doubts and amount != Amount():
            amount = Amount(missing=tuple(dict.fromkeys((*doubts, *amount.missing))))
        if amount != Amount():
            yield Engagement(
                year=year,
                place=look.place,
                number=text.number,
                title=text.title,
                project=text.project,
                beside=beside,
                amount=amount,
            )


def owed(look: Look, year: int | None = None) -> Amount:
    """What the collectivity owes in a year, or in all, under the text in force."""
    text, payers = look.text, look.payers
    if text.instalments is None:
        return _unspread(look)
    due = [(at, one) for at, one in enumerate(text.instalments) if year is None or _year(one) in (None, year)]
    if isinstance(payers, Unknown):
        return Amount(missing=payers.paths) if due else Amount()
    return summed(
        Amount(missing=(look.path("subject", "instalments", at, "year"),))
        if year is not None and _year(one) is None
        else Amount.of(one.amount, look.path("subject", "instalments", at, "amount"))
        for at, one in due
        if one.party in payers
    )


def still_due(look: Look, on: date) -> bool | None:
    """Whether the collectivity owes more than it paid; None where that cannot be told."""
    if look.life.state == Life.ENDED and look.life.doubt is None:
        return False
    if _doubts(look, on) or isinstance(look.payers, Unknown):
        return None
    total = owed(look)
    alone = all(one.party in look.payers for one in look.text.instalments or ())
    surely = perhaps = ZERO
    blank = False
    for entry in look.facts.seen:
        event = entry.event
        if not isinstance(event, Paid) or (event.party is not None and event.party not in look.payers):
            continue
        blank = blank or event.amount is None
        perhaps += event.amount or ZERO
        if latest_of(entry.when) <= on and (event.party is not None or alone):
            surely += event.amount or ZERO
    if total.whole and total.known <= surely:
        return False
    return True if total.known > perhaps and not blank and look.facts.complete else None


def _year(instalment: Instalment) -> int | None:
    if instalment.year is not None or instalment.due is None:
        return instalment.year
    return instalment.due.year


def _doubts(look: Look, on: date) -> tuple[str, ...]:
    """What leaves it open whether the text, or its instalments, are in force."""
    force = look.life.force
    doubts: list[str] = []
    if latest_of(force.since) > on:
        paths = force.since.missing if isinstance(force.since, Window) else ()
        doubts += [look.own(path) for path in paths] or [look.path("journal")]
    changed = force.doubt_of("instalments")
    if changed is not None:
        doubts += [look.own(path) for path in changed] or [look.path("subject", "amendments")]
    return tuple(doubts)


def _payers(look: Look, reading: Reading) -> frozenset[str] | Unknown:
    """The ids under which the collectivity is a party: those named, else the one party of its level."""
    parties = look.text.parties
    if parties is None:
        return Unknown((look.path("subject", "parties"),))
    named = frozenset(one.id for one in parties if reading.payer is not None and reading.payer in (one.id, one.name))
    if named:
        return named
    if reading.level is None:
        return Unknown(("/subject/level",))
    untold = tuple(look.path("subject", "parties", at, "type") for at, one in enumerate(parties) if one.type is None)
    of_level = frozenset(one.id for one in parties if one.type == PartyType(reading.level.value))
    if untold or len(of_level) > 1:
        return Unknown(untold or (look.path("subject", "parties"),))
    return of_level


def _unspread(look: Look) -> Amount:
    """What is owed where the text spreads it over no years: the years are then missing, unless nothing is owed."""
    text, payers = look.text, look.payers
    missing = Amount(missing=(look.path("subject", "instalments"),))
    if text.contributions is None:
        return Amount() if text.says_nothing_of("contributions") else missing
    mine = [one for one in text.contributions if one.kind in (None, ContributionKind.MONEY)]
    if isinstance(payers, Unknown):
        return missing if mine else Amount()
    return missing if any(one.party in payers for one in mine) else Amount()
