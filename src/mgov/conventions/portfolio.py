"""A portfolio: the conventions a collectivity already has, looked at together on a day.

Everything streams: files are taken one at a time, and only the answers are kept.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

from mgov.conventions._questions import QUESTIONS
from mgov.conventions._view import Concern, Horizon, Matter, View
from mgov.conventions.in_force import life_seen, seen
from mgov.conventions.model import Convention
from mgov.conventions.money import Instalment
from mgov.conventions.procedure import Life
from mgov.delays import Calendar, Policy
from mgov.dossiers import Dossier

File = Dossier[Convention]


@frozen(kw_only=True)
class Obligation:
    """What the texts in force oblige someone to pay in a budget year.

    `payer` is the name of the party, else its id; `amount` in dirhams; `whole` False where an instalment of that year
    has no known amount.
    """

    year: int
    payer: str
    amount: Decimal
    whole: bool = True


@frozen(kw_only=True)
class Look:
    """One convention seen on a day: its state, what there is to say of it, and what it obliges to pay."""

    state: Life
    concerns: tuple[Concern, ...]
    obligations: tuple[Obligation, ...]


@frozen(kw_only=True)
class Portfolio:
    """The conventions of a collectivity on a day.

    Attributes:
        on: the day.
        states: how many conventions are in each state, those none is in left out.
        concerns: every answer, in the order of the questions and then of the files.
        obligations: what is to be paid per budget year and party.
    """

    on: date
    states: dict[Life, int]
    concerns: tuple[Concern, ...]
    obligations: tuple[Obligation, ...]

    @property
    def size(self) -> int:
        """How many conventions there are."""
        return sum(self.states.values())

    def of(self, *matters: Matter, certain: bool | None = None) -> tuple[Concern, ...]:
        """The answers to some questions; only the certain, or the uncertain ones, where `certain` is given."""
        return tuple(one for one in self.concerns if one.matter in matters and certain in (None, one.missing is None))


def look(
    dossier: File,
    on: date,
    horizon: Horizon | None = None,
    *,
    place: int = 0,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> Look:
    """One convention seen on a day.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    facts = seen(dossier, on, policy, calendar)
    life = life_seen(facts, dossier, on)
    view = View(on=on, life=life, entries=facts.seen, complete=facts.complete, horizon=horizon or Horizon())
    text = life.force.text
    named = (evolve(one, place=place, number=text.number, title=text.title) for one in _answers(view))
    return Look(state=life.state, concerns=tuple(named), obligations=tuple(_obligations(view)))


def concerns(
    dossiers: Iterable[File],
    on: date,
    *matters: Matter,
    horizon: Horizon | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> Iterator[Concern]:
    """The answers to some questions, or to all, one file after the other: `concerns(files, day, Matter.EXPIRING)`.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    for place, dossier in enumerate(dossiers):
        found = look(dossier, on, horizon, place=place, policy=policy, calendar=calendar)
        yield from (one for one in found.concerns if not matters or one.matter in matters)


def portfolio(
    dossiers: Iterable[File],
    on: date,
    horizon: Horizon | None = None,
    *,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> Portfolio:
    """Every question asked of every convention, and the obligations per budget year summed up.

    Args:
        dossiers: the files, taken one at a time.
        on: the day judged; what happened after it is not looked at.
        horizon: what counts as soon and as long ago, and the projects that an amended plan dropped.
        policy: the readings to keep; by default all.
        calendar: the calendar to count on; by default the shipped one.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    looks = (
        look(dossier, on, horizon, place=place, policy=policy, calendar=calendar)
        for place, dossier in enumerate(dossiers)
    )
    return gathered(looks, on)


def gathered(looks: Iterable[Look], on: date) -> Portfolio:
    """The portfolio that looks at conventions, all on the same day, make together."""
    states: Counter[Life] = Counter()
    found: list[Concern] = []
    owed: dict[tuple[int, str], Obligation] = {}
    for one in looks:
        states[one.state] += 1
        found += one.concerns
        _add(owed, one.obligations)
    order = list(Matter)
    return Portfolio(
        on=on,
        states={state: states[state] for state in Life if states[state]},
        concerns=tuple(sorted(found, key=lambda one: (order.index(one.matter), one.missing is not None, one.place))),
        obligations=tuple(owed[key] for key in sorted(owed)),
    )


def _answers(view: View) -> Iterator[Concern]:
    for question in QUESTIONS:
        yield from question(view)


def _obligations(view: View) -> Iterator[Obligation]:
    """The instalments of a text that may be in force and is not ended, per budget year and party."""
    text = view.text
    if view.ended or not view.open:
        return
    names = {party.id: party.name or party.id for party in text.parties or ()}
    owed: dict[tuple[int, str], Obligation] = {}
    _add(
        owed,
        (
            Obligation(
                year=year,
                payer=names.get(one.party, one.party),
                amount=one.amount or Decimal(0),
                whole=one.amount is not None,
            )
            for one in text.instalments or ()
            if (year := _year(one)) is not None
        ),
    )
    yield from owed.values()


def _year(instalment: Instalment) -> int | None:
    if instalment.year is not None or instalment.due is None:
        return instalment.year
    return instalment.due.year


def _add(owed: dict[tuple[int, str], Obligation], more: Iterable[Obligation]) -> None:
    for one in more:
        before = owed.get((one.year, one.payer))
        if before is not None:
            one = evolve(one, amount=before.amount + one.amount, whole=before.whole and one.whole)
        owed[one.year, one.payer] = one
