"""Events, journals and files of any content: what a file may hold, whether or not it makes sense."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st

from mgov.conventions import ROOM, AccountsReceived, Convention, ReportReceived, Signed
from mgov.dossiers import Dossier
from mgov.procedures import Event, Within
from mgov.testing._texts import conventions
from mgov.testing._values import TEXTS, instances
from mgov.testing._values import days as all_days

_KEYS = ("act", "party", "signatory", "partner", "report")


def events(
    subject: Convention | None = None,
    *,
    kinds: Sequence[type[Event]] | None = None,
    days: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[Event]:
    """Any event that may happen to a convention, on a day told in any way, each field known or not.

    Args:
        subject: the text whose parties and amendments the events may name; without it they name none.
        kinds: the kinds of events wanted; by default every kind.
        days: the days they may fall on; by default those of `days()`.
    """
    wanted = ROOM.events if kinds is None else tuple(kinds)
    return _events(subject or Convention(), wanted, all_days() if days is None else days)


def journals(
    subject: Convention | None = None, *, most: int = 6, days: st.SearchStrategy[date] | None = None
) -> st.SearchStrategy[tuple[Event, ...]]:
    """Up to `most` events in an order in which they may have happened, lawful or not, possible or not.

    Each has a day in its window such that these days never fall. `subject` and `days` are those of `events()`.
    """
    return _journals(subject or Convention(), most, all_days() if days is None else days)


def dossiers(
    subjects: st.SearchStrategy[Convention] | None = None,
    *,
    most: int = 6,
    days: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[Dossier[Convention]]:
    """Any file on a convention: any text, any journal of up to `most` events, known up to any day or none.

    For code that must hold whatever a file says: storage, forms, lists. `histories()` makes files that make sense.

    Args:
        subjects: the texts; by default those of `conventions()`.
        most: the most events of a journal.
        days: the days of the text and the journal; by default those of `days()`.
    """
    every = all_days() if days is None else days
    return _dossiers(conventions(days=every) if subjects is None else subjects, most, every)


@lru_cache(256)
def _any_event(kinds: tuple[type[Event], ...], days: st.SearchStrategy[date]) -> st.SearchStrategy[Event]:
    made: list[st.SearchStrategy[Event]] = []
    for kind in kinds:
        names: set[str] = {attribute.name for attribute in fields(kind)}
        made.append(instances(kind, days, **{key: st.none() for key in _KEYS if key in names}))
    return st.one_of(made)


@st.composite
def _events(
    draw: st.DrawFn, subject: Convention, kinds: tuple[type[Event], ...], days: st.SearchStrategy[date]
) -> Event:
    event = draw(_any_event(kinds, days))
    ids = ["anybody"] if subject.parties is None else [party.id for party in subject.parties]
    parties, acts = st.sampled_from([None, *ids]), st.sampled_from([None, *(one.id for one in subject.amendments)])
    if isinstance(event, Signed):
        event = evolve(event, signatory=draw(parties))
    if isinstance(event, AccountsReceived):
        event = evolve(event, partner=draw(parties))
    if isinstance(event, ReportReceived):
        event = evolve(event, report=draw(st.sampled_from([None, *(one.id for one in subject.reports or ())])))
    return evolve(event, act=draw(acts), party=draw(parties))


@st.composite
def _journals(draw: st.DrawFn, subject: Convention, most: int, days: st.SearchStrategy[date]) -> tuple[Event, ...]:
    known: list[tuple[date, Event]] = []
    for event in draw(st.lists(events(subject, days=days), max_size=most)):
        on = event.on
        day = draw(days) if on is None else draw(st.dates(on.first, on.last)) if isinstance(on, Within) else on
        known.append((day, event))
    return tuple(event for _, event in sorted(known, key=lambda pair: pair[0]))


@st.composite
def _dossiers(
    draw: st.DrawFn, subjects: st.SearchStrategy[Convention], most: int, days: st.SearchStrategy[date]
) -> Dossier[Convention]:
    subject = draw(subjects)
    journal = draw(journals(subject, most=most, days=days))
    places = ["", "/subject/total", "/known_until", *(f"/journal/{index}/on" for index in range(len(journal)))]
    content: dict[str, Any] = {
        "known_until": draw(st.none() | days),
        "sources": tuple(draw(st.lists(TEXTS, max_size=2))),
        "assumed": tuple(draw(st.lists(st.sampled_from(places), max_size=2))),
    }
    return Dossier(subject=subject, journal=journal, **content)
