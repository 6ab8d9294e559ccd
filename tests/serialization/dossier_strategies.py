"""Hypothesis strategies for any dossier, made from the classes themselves, and one typical document.

A test module of this folder imports it by its name; `dossiers()` is the strategy most tests want.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from attrs import evolve, fields
from hypothesis import strategies as st

from mgov.conventions import ROOM, Amendment, Contribution, Convention, Instalment, Party, Signed
from mgov.conventions.model import CLAUSES
from mgov.dossiers import Dossier, identifier, natural, positive
from mgov.procedures import Event, Within

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(["جماعة", "l'été", "~/", ""])
IDENTIFIERS = st.sampled_from(["commune", "assoc", "province-2", "a_b", "0"]) | st.from_regex(
    r"[a-z0-9][a-z0-9_-]{0,39}", fullmatch=True
)
DAYS = st.dates(date(2005, 1, 1), date(2035, 12, 31)) | st.dates()
AMOUNTS = st.builds(
    lambda cents, form: form(Decimal(cents).scaleb(-2)),
    st.integers(0, 2_000_000) | st.integers(0, 10**17 - 1),
    st.sampled_from([Decimal, Decimal.normalize, Decimal.copy_abs]),
)


@st.composite
def windows(draw: st.DrawFn) -> Within:
    """Two days, one day, or a whole month."""
    first = draw(DAYS)
    form = draw(st.sampled_from(["days", "day", "month"]))
    if form == "month":
        first = first.replace(day=1)
        following = (first.replace(day=28) + timedelta(days=4)) if first < date(9999, 12, 1) else None
        return Within(first, following - timedelta(days=following.day) if following else date.max)
    length = draw(st.integers(0, 400)) if form == "days" else 0
    return Within(first, first + min(timedelta(days=length), date.max - first))


WHENS = st.none() | DAYS | windows()

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(-5, 2100) | st.integers(1 - 10**18, 10**18 - 1),
    date: DAYS,
    Decimal: AMOUNTS,
    NoneType: st.none(),
}


@cache
def values(kind: Any, validator: Any = None) -> st.SearchStrategy[Any]:
    """Any value of a type that the validator of the field takes."""
    members = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    if Within in members:
        return WHENS
    if len(members) > 1:
        return st.one_of([values(member, validator) for member in members])
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0], validator), max_size=3).map(tuple)
    if kind is Decimal and validator is positive:
        return AMOUNTS.filter(bool)
    if kind is int and validator is natural:
        return st.integers(0, 60) | st.integers(0, 10**18 - 1)
    if kind is str and validator is identifier:
        return IDENTIFIERS
    if kind is str and hasattr(validator, "pattern"):
        return st.from_regex(getattr(validator, "pattern"), fullmatch=True)  # noqa: B009
    if kind in _PLAIN:
        return _PLAIN[kind]
    return st.sampled_from(list(kind)) if issubclass(kind, Enum) else instances(kind)


def instances(cls: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any instance of a class; `given` replaces the strategies of some fields."""
    own = {attribute.name: values(attribute.type, attribute.validator) for attribute in fields(cls)}
    return st.builds(cls, **{**own, **given})


def identified(cls: Any, most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """Instances of a class, no two of one id."""
    return st.lists(instances(cls, id=IDENTIFIERS), max_size=most, unique_by=lambda item: str(item.id)).map(tuple)


def _naming(cls: Any, names: st.SearchStrategy[str] | None, key: str, *others: str) -> st.SearchStrategy[Any]:
    """Some instances whose `key`, and perhaps `others`, name a party; none where there is nobody to name."""
    if names is None:
        return st.just(())
    given = {key: names, **{other: st.none() | names for other in others}}
    return st.lists(instances(cls, **given), max_size=3).map(tuple)


@st.composite
def conventions(draw: st.DrawFn) -> Convention:
    """Any convention: every clause known or not, references that lead somewhere."""
    parties = draw(st.none() | identified(Party, 4))
    names = IDENTIFIERS if parties is None else st.sampled_from([party.id for party in parties]) if parties else None
    special: dict[str, st.SearchStrategy[Any]] = {
        "parties": st.just(parties),
        "contributions": st.none() | _naming(Contribution, names, "party", "paid_to"),
        "instalments": st.none() | _naming(Instalment, names, "party"),
        "amendments": identified(Amendment, 2),
        "absent": st.just(()),
    }
    clauses: Any = fields(Convention)
    content: dict[str, Any] = {
        attribute.name: draw(special.get(attribute.name, values(attribute.type, attribute.validator)))
        for attribute in clauses
    }
    missing = [clause for clause in CLAUSES if content[clause] is None]
    if missing:
        content["absent"] = tuple(draw(st.lists(st.sampled_from(missing), max_size=3)))
    return Convention(**content)


_KEYS = ("act", "party", "signatory")
_EVENTS = [
    instances(kind, **{key: st.none() for key in _KEYS if key in {attribute.name for attribute in fields(kind)}})
    for kind in ROOM.events
]


@st.composite
def events(draw: st.DrawFn, subject: Convention) -> Event:
    """Any event of any kind that may happen to this subject."""
    event: Event = draw(st.one_of(_EVENTS))
    ids = ["anybody"] if subject.parties is None else [party.id for party in subject.parties]
    parties, acts = st.sampled_from([None, *ids]), st.sampled_from([None, *(one.id for one in subject.amendments)])
    if isinstance(event, Signed):
        event = evolve(event, signatory=draw(parties))
    return evolve(event, act=draw(acts), party=draw(parties))


@st.composite
def journals(draw: st.DrawFn, subject: Convention) -> Sequence[Event]:
    """Events in an order in which they may have happened: each has a day in its window, and these days do not fall."""
    known: list[tuple[date, Event]] = []
    for event in draw(st.lists(events(subject), max_size=6)):
        on = event.on
        day = draw(DAYS) if on is None else draw(st.dates(on.first, on.last)) if isinstance(on, Within) else on
        known.append((day, event))
    return [event for _, event in sorted(known, key=lambda pair: pair[0])]


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier[Convention]:
    """Any dossier on a convention."""
    subject = draw(conventions())
    journal = draw(journals(subject))
    places = ["", "/subject/total", "/known_until", *(f"/journal/{index}/on" for index in range(len(journal)))]
    return Dossier(
        subject=subject,
        journal=tuple(journal),
        known_until=draw(st.none() | DAYS),
        sources=tuple(draw(st.lists(TEXTS, max_size=2))),
        assumed=tuple(draw(st.lists(st.sampled_from(places), max_size=2))),
    )


def typical() -> dict[str, Any]:
    """A document as an application would hold it: a commune aids an association."""
    return {
        "kind": "convention",
        "version": 1,
        "subject": {
            "number": "12/2025",
            "kind": "support",
            "legal_basis": ["LO-113-14:92", "LO-113-14:149"],
            "parties": [
                {"id": "commune", "type": "commune", "name": "جماعة"},
                {"id": "assoc", "type": "association", "links": [{"relation": "spouse", "role": "member"}]},
            ],
            "object": "waste",
            "in_territory": True,
            "contributions": [{"party": "commune", "kind": "money", "amount": "120000.50", "paid_to": "assoc"}],
            "total": "120000.50",
            "instalments": [{"party": "commune", "amount": "60000", "year": 2025}],
            "use_programme": {"by_beneficiary": True, "signed": False},
            "support": "budget",
            "start": "2025-06-10",
            "effect_rule": "after_visa",
            "amendments": [{"id": "a1", "changes": ["money"], "total": "1"}],
            "complete": True,
        },
        "journal": [
            {"event": "session_opened", "on": "2025-05-05", "kind": "ordinary", "call": 1, "present": 20},
            {"event": "deliberated", "on": "2025-05-05", "votes_for": 18, "votes_against": 0, "on_agenda": True},
            {"event": "received", "on": "2025-05-12", "party": "commune"},
            {"event": "visa_granted", "on": "2025-05", "source": "letter 8/25"},
            {"event": "signed", "on": "2025-05-28/2025-05-30", "signatory": "commune", "capacity": "president"},
            {"event": "paid", "on": None, "amount": "60000.00"},
            {"event": "deliberated", "on": "2025-07-01", "act": "a1"},
        ],
        "known_until": "2025-07-10",
        "sources": ["the register"],
        "assumed": ["/subject/total", "/journal/3/on"],
    }
