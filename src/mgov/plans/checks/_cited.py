"""Checks of the texts an act cites as its basis: those of its day, and of its level."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mgov.delays import When, earliest_of, latest_of
from mgov.dossiers import path_of
from mgov.findings import Each, Fact, Item, Outcome, Path, Severity, Unknown, fail, pointer, review, undecided
from mgov.law import (
    DECREE_2_10_504,
    DECREE_2_16_299,
    DECREE_2_16_300,
    DECREE_2_16_301,
    DECREE_2_22_475,
    Instrument,
    Level,
    charter,
    decree10504,
    decree16301,
    decree22475,
    instrument_of,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2016
from mgov.plans.checks._programmes import adopted_on
from mgov.plans.checks._readers import missing
from mgov.plans.checks._register import CHECKS
from mgov.plans.facts import PlanFacts
from mgov.plans.regimes import PAC, PCD, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Citing(NamedTuple):
    """An act that cites texts as its basis: the document, or a launch decision."""

    facts: PlanFacts
    texts: tuple[str, ...] | Unknown
    day: When | Unknown


def _citing(facts: PlanFacts) -> Iterator[Item[Citing]]:
    regimes = facts.regimes_of_text()
    texts = facts.plan.texts_cited
    document = (facts.part("texts_cited") or ()) if texts is None else texts
    yield Item(pointer("subject", "texts_cited"), Citing(facts, document, adopted_on(facts)), regimes)
    listed = False
    for entry in facts.entries:
        if isinstance(entry.event, e.LaunchDecided):
            listed, path = True, pointer("journal", entry.place, "texts_cited")
            cited = entry.event.texts_cited
            given = Unknown((path,)) if cited is None else cited
            yield Item(path_of(entry), Citing(facts, given, entry.when), facts.regimes_on(entry.when))
    if not listed and not facts.complete:
        for act in facts.acts:
            where = facts.regimes_of(act)
            yield Item(Path("/journal"), Citing(facts, facts.omitted, facts.omitted), where)


class Standing(NamedTuple):
    """The texts cited that were not in force on the day of the act, and those of which that is not certain or known."""

    day: date
    dead: tuple[Instrument, ...]
    doubtful: tuple[Instrument, ...]
    unsettled: tuple[Instrument, ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def _in_force(known: Instrument, day: When) -> bool | None:
    """Whether a text was in force on a day; None where it was for a part of the days it may be."""
    first, last, end = earliest_of(day), latest_of(day), known.last_day()
    if last < known.since or (end is not None and end < first):
        return False
    return True if known.since <= first and (end is None or last <= end) else None


def _standing(subject: Citing) -> Standing | Unknown:
    texts, day = subject.texts, subject.day
    if isinstance(texts, Unknown):
        return texts
    if isinstance(day, Unknown):
        return day if texts else Standing(date.min, (), (), (), (), ())
    first, last = earliest_of(day), latest_of(day)
    dead, doubtful, unsettled, unknown = list[Instrument](), list[Instrument](), list[Instrument](), list[str]()
    for id in texts:
        known = instrument_of(id)
        if known is None:
            unknown.append(id)
        elif not known.is_settled(first, last):
            unsettled.append(known)
        elif (valid := _in_force(known, day)) is not True:
            (doubtful if valid is None else dead).append(known)
    return Standing(first, tuple(dead), tuple(doubtful), tuple(unsettled), tuple(unknown), missing(day))


_OF_LEVEL: dict[Instrument, Level] = {
    DECREE_2_10_504: Level.COMMUNE,
    DECREE_2_16_301: Level.COMMUNE,
    DECREE_2_16_300: Level.PROVINCE,
    DECREE_2_16_299: Level.REGION,
    DECREE_2_22_475: Level.REGION,
}
"""The decrees on plans, and the level each is about."""


def _sisters(subject: Citing) -> tuple[Instrument, ...] | Unknown:
    """The decrees on the plans of another level that are cited, of those in force: others are a matter of the basis."""
    texts, day, level = subject.texts, subject.day, subject.facts.plan.level
    if isinstance(texts, Unknown):
        return texts
    found = tuple(known for known in map(instrument_of, texts) if known is not None and known in _OF_LEVEL)
    if not found:
        return ()
    if isinstance(day, Unknown) or level is None:
        return day if isinstance(day, Unknown) else Unknown(("/subject/level",))
    others = tuple(known for known in found if _OF_LEVEL[known] != level)
    if any(_in_force(known, day) is None for known in others):
        return Unknown(missing(day))
    return tuple(known for known in others if _in_force(known, day))


CITINGS: Each[PlanFacts, Citing] = Each("each act that cites its basis", _citing)
STANDING: Fact[Citing, Standing] = Fact("the texts cited, on the day of the act", _standing)
SISTERS: Fact[Citing, tuple[Instrument, ...]] = Fact("the decrees of other levels cited", _sisters)


# --- the checks ---


@CHECKS.check(
    "PLAN-044", "OBSOLETE_BASIS", WARNING, CITINGS,
    joined(
        by_law((lo113("280"),), (lo112("222"),), (lo111("252"),), (charter("145"),)),
        {PCD: (decree10504("9"),), PAC: (decree16301("17"),), PDR_2023: (decree22475("21"),)},
    ),
    needs=(STANDING,),
)  # fmt: skip
def basis_in_force(found: Standing) -> Outcome | None:
    """The texts an act cites as its basis are in force on the day of that act, never today."""
    if found.dead:
        return fail(texts=found.dead, day=found.day)
    if found.doubtful:
        return undecided(found.missing, texts=found.doubtful, day=found.day)
    if found.unsettled:
        return review(None, "unsettled", texts=found.unsettled, day=found.day)
    return review(INFO, "unknown", texts=found.unknown) if found.unknown else None


@CHECKS.check(
    "PLAN-044", "OBSOLETE_BASIS", INFO, CITINGS,
    joined({PCD: (decree10504("1"),), PDR_2023: (decree22475("1"),)}, of_2016("1")), rule="sister", needs=(SISTERS,),
)  # fmt: skip
def basis_of_its_level(texts: tuple[Instrument, ...]) -> Outcome | None:
    """An act cites the decree of its own level."""
    return fail(texts=texts) if texts else None
