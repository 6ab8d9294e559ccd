"""What differs between two versions of a plan: the changes, field by field, and what each of them needs."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest
from typing import Any

from attrs import astuple, evolve, fields, frozen, has

from mgov.findings import pointer
from mgov.language import Language, text
from mgov.plans.model import PARTS, Plan


class Need(StrEnum):
    """What a change needs.

    UPDATE: the procedure of an update. REVIEW: no text says whether it does. PROGRAMMING: the yearly updating of the
    three-year programming, which ranks the projects anew (decree 2-16-307, art. 3). NOTHING: it is no part of the
    document.
    """

    UPDATE = "update"
    REVIEW = "review"
    PROGRAMMING = "programming"
    NOTHING = "nothing"

    def text(self, lang: Language) -> str:
        """The need in words."""
        return text(lang, "need", self.value)


class Element(StrEnum):
    """What was changed: a project, a priority, an indicator, another part of the document."""

    PROJECT = "project"
    PRIORITY = "priority"
    INDICATOR = "indicator"
    PART = "part"


class Fate(StrEnum):
    """What became of it."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"


class Side(StrEnum):
    """One of the two versions."""

    OLD = "old"
    NEW = "new"

    @property
    def other(self) -> "Side":
        """The other version."""
        return Side.NEW if self == Side.OLD else Side.OLD


@frozen(kw_only=True)
class FieldChange:
    """One field, before and after. Where `untold` names versions that do not tell it whole, it may be unchanged."""

    name: str
    before: Any
    after: Any
    need: Need
    untold: tuple[Side, ...] = ()

    @property
    def inverse(self) -> "FieldChange":
        """The same, the versions exchanged."""
        untold = tuple(side for side in Side if side.other in self.untold)
        return evolve(self, before=self.after, after=self.before, untold=untold)


@frozen(kw_only=True)
class Change:
    """One change.

    Attributes:
        element: what was changed.
        id: its id; for a priority, or an indicator without an id, its title; for a part, its name.
        title: its title, in the new version where it is there.
        fate: what became of it.
        fields: the fields that changed, for what was neither added nor dropped.
    """

    element: Element
    id: str
    title: str | None
    fate: Fate
    fields: tuple[FieldChange, ...] = ()

    @property
    def need(self) -> Need:
        """What it needs, by the most demanding of its fields."""
        order = list(Need)
        return min((one.need for one in self.fields), key=order.index, default=Need.UPDATE)

    @property
    def certain(self) -> bool:
        """Whether it certainly is a change."""
        return not self.fields or any(not one.untold for one in self.fields)

    @property
    def inverse(self) -> "Change":
        """The same, the versions exchanged."""
        fates = {Fate.ADDED: Fate.DROPPED, Fate.DROPPED: Fate.ADDED, Fate.CHANGED: Fate.CHANGED}
        exchanged = tuple(one.inverse for one in self.fields)
        title = next((one.after for one in exchanged if one.name == "title"), self.title)
        title = None if self.element == Element.PART else title
        return evolve(self, fate=fates[self.fate], fields=exchanged, title=title)


# --- the lists ---

Rows = dict[str, list[Any]]
"""The rows of a list by what tells them apart; those of one name stand together."""


def lists(old: Plan, new: Plan) -> Iterator[tuple[Element, Rows | None, Rows | None, str]]:
    """The lists that plans hold, in both versions, by what tells their rows apart; None where not known."""
    yield Element.PROJECT, _projects(old), _projects(new), pointer("subject", "projects")
    yield Element.PRIORITY, _priorities(old), _priorities(new), pointer("subject", "priorities")
    yield Element.INDICATOR, _indicators(old), _indicators(new), pointer("subject", "monitoring", "indicators")


def _projects(plan: Plan) -> Rows | None:
    if plan.projects is None:
        return {} if plan.says_nothing_of("projects") else None
    return _by_name((project.id, project) for project in plan.projects)


def _priorities(plan: Plan) -> Rows | None:
    if plan.priorities is None:
        return {} if plan.says_nothing_of("priorities") else None
    return _by_name((one.title or "", one) for one in plan.priorities)


def _indicators(plan: Plan) -> Rows | None:
    if plan.monitoring is None:
        return {} if plan.says_nothing_of("monitoring") else None
    if plan.monitoring.indicators is None:
        return None
    return _by_name((one.id or f"{one.project or ''}/{one.title or ''}", one) for one in plan.monitoring.indicators)


def _by_name(rows: Iterable[tuple[str, Any]]) -> Rows:
    found: Rows = {}
    for name, row in rows:
        found.setdefault(name, []).append(row)
    return found


def compared(element: Element, old: Rows, new: Rows) -> Iterator[Change]:
    """The changes of one list."""
    for name in sorted({*old, *new}):
        for number, (before, after) in enumerate(_pairs(old.get(name, []), new.get(name, [])), 1):
            id = name if number == 1 else f"{name} ({number})"
            if after is None:
                yield Change(element=element, id=id, title=before.title, fate=Fate.DROPPED)
            elif before is None:
                yield Change(element=element, id=id, title=after.title, fate=Fate.ADDED)
            elif before is not after and (changed := tuple(_fields(element, before, after))):
                yield Change(element=element, id=id, title=after.title, fate=Fate.CHANGED, fields=changed)


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """The rows of one name: those that are the same in both versions, then the others in an order of their own."""
    left = list(new)
    rest: list[Any] = []
    for row in old:
        if row in left:
            left.remove(row)
            yield row, row
        else:
            rest.append(row)
    yield from zip_longest(_in_order(rest), _in_order(left))


# --- the fields ---

NEEDS: dict[Element, dict[str, Need]] = {
    Element.PROJECT: {
        "title": Need.REVIEW,
        "rank": Need.PROGRAMMING,
        "ranked": Need.PROGRAMMING,
        "years": Need.PROGRAMMING,
        "contract": Need.NOTHING,
        "agreements": Need.NOTHING,
    },
    Element.PRIORITY: {"rank": Need.REVIEW, "ranked": Need.REVIEW},
    Element.INDICATOR: {"title": Need.REVIEW, "unit": Need.REVIEW, "source": Need.REVIEW},
    Element.PART: {"title": Need.REVIEW, "number": Need.REVIEW, "texts_cited": Need.REVIEW, "estimates": Need.REVIEW},
}
"""What a change of a field needs; one that is not here needs an update."""


def _fields(element: Element, old: Any, new: Any) -> Iterator[FieldChange]:
    before, after = _told(old), _told(new)
    for name in before:
        if before[name] != after[name]:
            yield _field(element, name, before[name], after[name])


def _field(element: Element, name: str, before: Any, after: Any) -> FieldChange:
    sides = _sides(before, after)
    untold = () if None in sides else tuple(side for side in Side if side in sides)
    need = NEEDS[element].get(name, Need.UPDATE)
    if untold and need == Need.UPDATE:
        need = Need.REVIEW
    return FieldChange(name=name, before=before, after=after, need=need, untold=untold)


def _sides(before: Any, after: Any) -> set[Side | None]:
    """The versions that do not tell what differs; None among them where something certainly does."""
    if before is None or after is None:
        return {Side.OLD if before is None else Side.NEW}
    if _is_list(before) and _is_list(after):
        pairs = list(zip(before, after, strict=True)) if len(before) == len(after) else [(False, True)]
    elif names := _names(before):
        pairs = [(getattr(before, name), getattr(after, name)) for name in names]
    else:
        return {None}
    return {side for first, second in pairs if first != second for side in _sides(first, second)}


def _is_list(value: object) -> bool:
    return isinstance(value, tuple)


def _names(row: object) -> tuple[str, ...]:
    """The names of its fields; none of what is no class of the model."""
    kind: Any = row.__class__
    return tuple(one.name for one in fields(kind)) if has(kind) else ()


def _told(row: Any) -> dict[str, Any]:
    """The fields of a row; its shares apart from whether they are agreed, lists in an order of their own."""
    told = {name: getattr(row, name) for name in _names(row) if name != "id"}
    for name in ("shares", "years", "activities"):
        if told.get(name) is not None:
            told[name] = _in_order(told[name])
    if "shares" in told:
        shares = told["shares"]
        told["agreements"] = None if shares is None else tuple((one.partner, one.agreed) for one in shares)
        told["shares"] = None if shares is None else tuple((one.partner, one.amount) for one in shares)
    return told


def _in_order(rows: Sequence[Any]) -> tuple[Any, ...]:
    """The rows in an order that does not depend on how an amount is written."""

    def key(row: Any) -> list[tuple[bool, Any]]:
        values: Sequence[Any] = astuple(row) if _names(row) else (row,)
        return [(value is not None, value if isinstance(value, int | Decimal) else str(value)) for value in values]

    return tuple(sorted(rows, key=key))


# --- the other parts ---

OTHERS = tuple(part for part in PARTS if part not in ("projects", "priorities", "monitoring"))


def parts(old: Plan, new: Plan) -> Iterator[Change]:
    """The changes of the other parts of the document."""
    for part in OTHERS:
        before, after = _part(old, part), _part(new, part)
        if before == after:
            continue
        one = _field(Element.PART, part, before, after)
        gone = {side for side, plan in ((Side.OLD, old), (Side.NEW, new)) if plan.says_nothing_of(part)}
        if one.untold and gone.issuperset(one.untold):
            one = evolve(one, untold=(), need=NEEDS[Element.PART].get(part, Need.UPDATE))
        yield Change(element=Element.PART, id=part, title=None, fate=Fate.CHANGED, fields=(one,))
    yield from _objectives(old, new)


def _part(plan: Plan, name: str) -> Any:
    """A part of the document, its lists in an order of their own."""
    value = getattr(plan, name)
    return _in_order(value) if _is_list(value) else value


def _objectives(old: Plan, new: Plan) -> Iterator[Change]:
    before, after = (None if one.monitoring is None else one.monitoring.objectives for one in (old, new))
    if before != after:
        one = _field(Element.PART, "objectives", before, after)
        yield Change(element=Element.PART, id="objectives", title=None, fate=Fate.CHANGED, fields=(one,))
