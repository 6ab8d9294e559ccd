"""The comparison of two versions of a plan as text and as plain data."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from attrs import asdict

from mgov.language import Language, Printable, text
from mgov.language._values import value_text
from mgov.law import citations_text
from mgov.rendering._columns import columns
from mgov.rendering._plain import plain
from mgov.rendering._progress import UNKNOWN, number_text, total_data, total_text

if TYPE_CHECKING:  # the room of plans is imported with its first file
    from mgov.plans import Change, Comparison, FieldChange, Money

NUMBERS = ("base", "goal")
"""Fields that hold plain numbers, not dirhams."""


def comparison_text(found: "Comparison", lang: Language) -> str:
    """A comparison as text: what was added, dropped and changed and what it needs, then the money in a table."""
    lines = [text(lang, "comparison", "heading")]
    if found.empty:
        lines += ["", text(lang, "comparison", "empty")]
    for element, fate, changes in found.grouped:
        lines += ["", text(lang, "comparison", f"{element}_{fate}")]
        lines += [line for change in changes for line in _change(change, lang)]
    if found.untold:
        lines.append("")
        lines += [
            text(lang, "comparison", "untold", path=path, side=text(lang, "side", side)) for side, path in found.untold
        ]
    needing = len(found.updates)
    if needing:
        key = "basis" if found.basis else "basis_unknown"
        lines += ["", text(lang, "comparison", key, n=needing, citations=citations_text(lang, found.basis))]
    return "\n".join([*lines, *_money(found, lang)]) + "\n"


def _change(change: "Change", lang: Language) -> Iterator[str]:
    name = change.id if change.title in (None, change.id) else f"{change.id} {change.title}"
    if change.element == "part":
        yield f"- {text(lang, 'comparison', 'line', name=_field(change.fields[0], lang), need=change.need)}"
        return
    yield f"- {text(lang, 'comparison', 'line', name=name or UNKNOWN, need=change.need)}"
    for one in change.fields:
        yield f"  - {text(lang, 'comparison', 'line', name=_field(one, lang), need=one.need)}"


def _field(one: "FieldChange", lang: Language) -> str:
    field = text(lang, "plan_field", one.name)
    before, after = _value(one.name, one.before, lang), _value(one.name, one.after, lang)
    key = "field_only" if before is None or after is None else "field"
    said = text(lang, "comparison", key, field=field, before=before, after=after)
    if not one.untold:
        return said
    return text(lang, "comparison", "unsure", field=said, sides=[text(lang, "side", side) for side in one.untold])


def _value(name: str, value: object, lang: Language) -> str | None:
    """A value in words; None for what takes more than a word."""
    if value is None:
        return UNKNOWN
    if name in NUMBERS and isinstance(value, Decimal):
        return number_text(value, lang)
    worded = isinstance(value, Printable | str | int | Decimal | date)
    return value_text(lang, value) if worded else None


def _money(found: "Comparison", lang: Language) -> Iterator[str]:
    if not found.money:
        return
    yield from ("", text(lang, "comparison", "money"))
    headers = [text(lang, "comparison", name) for name in ("axis", "year", "before", "after")]
    every = [text(lang, "comparison", "all"), "", total_text(found.before, lang), total_text(found.after, lang)]
    yield from columns(headers, [*(_row(one, lang) for one in found.money), every])


def _row(one: "Money", lang: Language) -> list[str]:
    return [
        text(lang, "progress", "no_axis") if one.axis is None else one.axis,
        text(lang, "comparison", "all_years") if one.year is None else str(one.year),
        total_text(one.before, lang),
        total_text(one.after, lang),
    ]


def comparison_data(found: "Comparison", lang: Language) -> dict[str, Any]:
    """A comparison as plain data, its sentences in one language."""
    return {
        "language": lang,
        "empty": found.empty,
        "changes": [
            {
                "element": str(one.element),
                "id": one.id,
                "title": one.title,
                "fate": str(one.fate),
                "certain": one.certain,
                "need": str(one.need),
                "fields": [
                    {
                        "name": field.name,
                        "before": _plain(field.before),
                        "after": _plain(field.after),
                        "need": str(field.need),
                        "untold": [str(side) for side in field.untold],
                    }
                    for field in one.fields
                ],
                "text": one.need.text(lang),
            }
            for one in found.changes
        ],
        "money": [
            {"axis": one.axis, "year": one.year, "before": total_data(one.before), "after": total_data(one.after)}
            for one in found.money
        ],
        "before": total_data(found.before),
        "after": total_data(found.after),
        "untold": [{"version": str(side), "path": path} for side, path in found.untold],
        "basis": [{"text": cited.text(lang), "urn": cited.urn} for cited in found.basis],
    }


def _plain(value: object) -> Any:
    """A value as plain data; a part of the document as an object."""
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    if hasattr(value, "__attrs_attrs__"):
        return {name: _plain(told) for name, told in asdict(cast(Any, value), recurse=False).items()}
    return str(value) if isinstance(value, Enum) else plain(value)
