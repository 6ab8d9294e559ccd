"""The changes of a text: what amendments and renewals put in the place of its clauses, and since when."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen

from mgov.conventions.events import Renewed, Signed
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import Amendment, Convention, TypeOfChange, parties_named
from mgov.conventions.partners import Party
from mgov.delays import When, Window, day_after, earliest_of, is_before, later_of, latest_of
from mgov.dossiers import Strand
from mgov.findings import pointer
from mgov.procedures import Entry

CLAUSES_OF: dict[TypeOfChange, tuple[str, ...]] = {
    TypeOfChange.MONEY: ("total", "contributions", "instalments"),
    TypeOfChange.DURATION: ("end",),
    TypeOfChange.PARTIES: ("parties",),
    TypeOfChange.OBJECT: ("object",),
    TypeOfChange.CLERICAL: (),
}
"""The clauses each type of change may touch."""
_EVERY = tuple(clause for clauses in CLAUSES_OF.values() for clause in clauses)
_REPEATED = ("total_in_words", "total_in_annex")
"""Where the original repeats its total: what an amendment of the total no longer lets one read."""


@frozen(kw_only=True)
class Change:
    """What one amendment, or one renewal (`act` None), changes, and since when.

    `values` are the new clauses; `joins` and `leaves` the parties that come and go; `months` those a renewal adds;
    `unknown` the clauses it changes to something not known, and `missing` the paths that would tell.
    """

    act: str | None
    when: When
    values: dict[str, Any]
    joins: tuple[Party, ...] = ()
    leaves: tuple[str, ...] = ()
    months: int | None = None
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def clauses(self) -> tuple[str, ...]:
        """Every clause it touches."""
        parties = ("parties",) if self.joins or self.leaves else ()
        term = ("end",) if self.months is not None else ()
        return (*self.values, *parties, *term, *self.unknown)


def life_of(facts: ConventionFacts) -> Strand:
    """The life of the original text."""
    return facts.strands()[len(facts.tracks)]


def effective(facts: ConventionFacts, act: str | None, start: date | None = None) -> When:
    """Since when an act is in effect: every decision executory, every party's signature, the day it sets itself."""
    tracks = [track for track in facts.tracks if track.act == act]
    days = [Window(date.min, date.max) if track.unencoded else facts.executory_since(track) for track in tracks]
    return later_of(_signed_since(facts, act), *days, *(() if start is None else (start,)))


def _signed_since(facts: ConventionFacts, act: str | None) -> When:
    """Since when every party has signed an act."""
    signed = [
        (entry, entry.event) for entry in facts.seen if isinstance(entry.event, Signed) and entry.event.act == act
    ]
    parties = facts.convention.parties
    if not parties:
        floor = min((earliest_of(entry.when) for entry, _ in signed), default=date.min)
        return Window(floor, date.max, () if parties is not None else (pointer("subject", "parties"),))
    anonymous = tuple(pointer("journal", entry.place, "signatory") for entry, event in signed if not event.signatory)
    absent: When = Window(date.min, date.max, anonymous or facts.omitted.paths)
    if facts.complete and not anonymous:
        absent = Window(earliest_of(day_after(latest_of(facts.when))), date.max)
    firsts = (next((entry.when for entry, event in signed if event.signatory == party.id), absent) for party in parties)
    return later_of(*firsts)


def amendment_of(place: int, amendment: Amendment, when: When) -> Change:
    """The change of an amendment; what its types announce and its clauses do not give is unknown."""
    names = ("total", "contributions", "instalments", "end", "object")
    values = {name: getattr(amendment, name) for name in names if getattr(amendment, name) is not None}
    given = {*values, *(("parties",) if amendment.joins or amendment.leaves else ())}
    path = pointer("subject", "amendments", place)
    if amendment.changes is not None:
        silent = [kind for kind in amendment.changes if CLAUSES_OF[kind] and given.isdisjoint(CLAUSES_OF[kind])]
        unknown = tuple(clause for kind in silent for clause in CLAUSES_OF[kind])
        missing = tuple(f"{path}/{'joins' if kind == TypeOfChange.PARTIES else CLAUSES_OF[kind][0]}" for kind in silent)
    else:
        unknown, missing = ((), ()) if given else (_EVERY, (f"{path}/changes",))
    return Change(
        act=amendment.id,
        when=when,
        values=values,
        joins=amendment.joins or (),
        leaves=amendment.leaves or (),
        unknown=unknown,
        missing=missing,
    )


def renewals(facts: ConventionFacts) -> Iterator[Change]:
    """The renewals that could take place; one that does not tell its last day adds what the text announces."""
    set_aside = life_of(facts).impossible()
    clause = facts.convention.renewal
    for entry in facts.seen:
        if isinstance(entry.event, Renewed) and entry.event.act is None and entry.place not in set_aside:
            yield _renewal(entry, entry.event.until, None if clause is None else clause.months)


def _renewal(entry: Entry, until: date | None, months: int | None) -> Change:
    if until is not None:
        return Change(act=None, when=entry.when, values={"end": until})
    if months is not None:
        return Change(act=None, when=entry.when, values={}, months=months)
    missing = (pointer("journal", entry.place, "until"),)
    return Change(act=None, when=entry.when, values={}, unknown=("end",), missing=missing)


def applied(original: Convention, changes: Sequence[Change]) -> tuple[Convention, tuple[str, ...]]:
    """The text with the changes, in their order, and the clauses lost because they name a party that has left."""
    values: dict[str, Any] = {}
    parties = original.parties
    for change in changes:
        values |= change.values
        if parties is not None:
            parties = (*(party for party in parties if party.id not in change.leaves), *change.joins)
    if "total" in values:
        values |= dict.fromkeys(_REPEATED)
    if "end" in values:
        values["months"] = None
    absent = tuple(clause for clause in original.absent if values.get(clause) is None)
    draft = evolve(original, **{**values, "amendments": (), "absent": absent, "parties": None})
    if parties is None:
        return draft, ()
    ids = {party.id for party in parties}
    lost = tuple(dict.fromkeys(path.split("/")[1] for path, name in parties_named(draft) if name not in ids))
    blank: dict[str, Any] = dict.fromkeys(lost)
    return evolve(draft, parties=parties, **blank), lost


def in_conflict(changes: Sequence[Change]) -> Iterator[tuple[Change, tuple[str, ...], tuple[str, ...]]]:
    """The changes that share clauses with an earlier one of which it cannot be told which came last."""
    for place, later in enumerate(changes):
        for earlier in changes[:place]:
            shared = tuple(clause for clause in later.clauses if clause in earlier.clauses and clause != "parties")
            if shared and is_before(earlier.when, later.when) is None:
                yield later, shared, _missing_of(earlier.when, later.when)


def _missing_of(*days: When) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for day in days if isinstance(day, Window) for path in day.missing))
