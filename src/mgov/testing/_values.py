"""Days, amounts and texts, and any value of a field, made from the class that declares it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from attrs import fields
from hypothesis import strategies as st

from mgov.delays import standard_calendar
from mgov.dossiers import identifier, natural, percent, positive
from mgov.procedures import Event, Within

T = TypeVar("T")

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(["جماعة", "l'été", "~/", ""])
IDENTIFIERS = st.sampled_from(["commune", "assoc", "province-2", "a_b", "0"]) | st.from_regex(
    r"[a-z0-9][a-z0-9_-]{0,39}", fullmatch=True
)
FLAGS = st.sampled_from([True, False])
YEAR = timedelta(days=366)


def days(first: date | None = None, last: date | None = None) -> st.SearchStrategy[date]:
    """Days from `first` to `last`.

    By default those on which a file can be judged: the horizon of the shipped calendar, less a year at each end for
    the limits that run from them, or back from them.
    """
    return _all_days() if first is None and last is None else _days_between(first, last)


@cache
def _all_days() -> st.SearchStrategy[date]:
    return _days_between(None, None)


def _days_between(first: date | None, last: date | None) -> st.SearchStrategy[date]:
    calendar = standard_calendar()
    return st.dates(first or calendar.first + YEAR, last or calendar.last - YEAR)


def told_days(days: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[date | Within | None]:
    """A day as an event tells it: None, one day, or `Within` two days, a single one, or a whole month."""
    every = _all_days() if days is None else days
    return st.none() | every | windows(every)


@st.composite
def windows(draw: st.DrawFn, days: st.SearchStrategy[date]) -> Within:
    """Two days, one day, or a whole month."""
    first = draw(days)
    form = draw(st.sampled_from(["days", "day", "month"]))
    if form == "month":
        first = first.replace(day=1)
        following = (first.replace(day=28) + timedelta(days=4)) if first < date(9999, 12, 1) else None
        return Within(first, following - timedelta(days=following.day) if following else date.max)
    second = draw(days) if form == "days" else first
    return Within(min(first, second), max(first, second))


def amounts() -> st.SearchStrategy[Decimal]:
    """Any amount in dirhams that a file can hold, zero among them, written in any of its forms (`1E+5`, `7.00`)."""
    return _AMOUNTS


def _written(cents: int, normal: bool) -> Decimal:
    amount = Decimal(cents).scaleb(-2)
    return amount.normalize() if normal else amount


_AMOUNTS: st.SearchStrategy[Decimal] = st.builds(
    _written, st.integers(0, 2_000_000) | st.integers(0, 10**17 - 1), st.booleans()
)

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(-5, 2100) | st.integers(1 - 10**18, 10**18 - 1),
    Decimal: _AMOUNTS,
    NoneType: st.none(),
}


@lru_cache(1024)
def values(kind: Any, validator: Any, days: st.SearchStrategy[date]) -> st.SearchStrategy[Any]:
    """Any value of a type that the validator of the field takes."""
    members: Sequence[Any] = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    if Within in members:
        return told_days(days)
    if len(members) > 1:
        return st.one_of([values(member, validator, days) for member in members])
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0], validator, days), max_size=3).map(_as_tuple)
    if kind is date:
        return days
    if kind is Decimal and validator is positive:
        return _AMOUNTS.filter(bool)
    if kind is int and validator is natural:
        return st.integers(0, 60) | st.integers(0, 10**18 - 1)
    if kind is int and validator is percent:
        return st.integers(0, 100)
    if kind is str and validator is identifier:
        return IDENTIFIERS
    if kind is str and hasattr(validator, "pattern"):
        return st.from_regex(cast(str, validator.pattern), fullmatch=True)
    if kind in _PLAIN:
        return _PLAIN[kind]
    return st.sampled_from(list(kind)) if issubclass(kind, Enum) else instances(kind, days)


def _as_tuple(items: list[T]) -> tuple[T, ...]:
    return tuple(items)


def instances(cls: Any, days: st.SearchStrategy[date], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any instance of a class; `given` replaces the strategies of some fields."""
    own = {attribute.name: values(attribute.type, attribute.validator, days) for attribute in fields(cls)}
    return st.builds(cls, **{**own, **given})


def identified(cls: Any, most: int, days: st.SearchStrategy[date]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Instances of a class, no two of one id."""
    some: st.SearchStrategy[list[Any]] = st.lists(
        instances(cls, days, id=IDENTIFIERS), max_size=most, unique_by=lambda item: str(item.id)
    )
    return some.map(lambda items: tuple(items))


def naming(
    cls: Any, days: st.SearchStrategy[date], names: st.SearchStrategy[str] | None, key: str | None, *others: str
) -> st.SearchStrategy[tuple[Any, ...]]:
    """Some instances whose `key`, and perhaps `others`, name a party; none where there is nobody to name."""
    if names is None:
        return st.just(())
    given: dict[str, st.SearchStrategy[Any]] = {other: st.none() | names for other in others}
    if key is not None:
        given[key] = names
    some: st.SearchStrategy[list[Any]] = st.lists(instances(cls, days, **given), max_size=3)
    return some.map(lambda items: tuple(items))


_COMMON = frozenset(attribute.name for attribute in fields(Event))


def told(
    kind: type[Event], on: date, given: Mapping[str, st.SearchStrategy[Any]], **common: Any
) -> st.SearchStrategy[Event]:
    """An event of this kind of which every field of its own is told; `given` replaces the strategies of some fields."""
    own: dict[str, st.SearchStrategy[Any]] = {}
    for attribute in fields(kind):
        if attribute.name not in {*_COMMON, *common}:
            strategy = given.get(attribute.name)
            declared = values(_known(attribute.type), attribute.validator, days())
            own[attribute.name] = declared if strategy is None else strategy
    return st.builds(kind, on=st.just(on), **{name: st.just(value) for name, value in common.items()}, **own)


def _known(kind: Any) -> Any:
    """The type of a field once it is known."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    return next(part for part in get_args(kind) if part is not NoneType)
