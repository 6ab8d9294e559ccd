"""The calendar of a plan as text and as plain data."""

from typing import TYPE_CHECKING, Any

from attrs import fields

from mgov.language import Language, plural, text
from mgov.law import citations_text
from mgov.rendering._plain import deadline_data, plain

if TYPE_CHECKING:  # plans are imported by who has one
    from mgov.plans.timeline import Row, Timeline


def timeline_text(found: "Timeline", lang: Language) -> str:
    """The calendar as text: what clashes, the steps in order, and what was assumed."""
    said = "timeline"
    lines = [text(lang, said, found.level), text(lang, said, "year", mandate=found.mandate, end=found.end)]
    if found.clashes:
        lines.append(text(lang, said, "tight" if found.feasible else "infeasible"))
        lines += [f"- {clash.text(lang)}" for clash in found.clashes]
    else:
        lines.append(text(lang, said, "feasible"))
    lines += ["", *(_block(row, found, lang) for row in found.rows)]
    used = dict.fromkeys(name for row in found.rows for name in row.assumed)
    if used:
        lines += ["", text(lang, said, "assumptions"), *(f"- {_assumed('assumption', n, found, lang)}" for n in used)]
    return "\n".join(lines) + "\n"


def _block(row: "Row", found: "Timeline", lang: Language) -> str:
    said, actor = "timeline", text(lang, "actor", row.by)
    lines = [text(lang, said, row.source, what=row.step, likely=row.likely, actor=actor)]
    mark = row.session or ("conditional" if row.conditional else None)
    if mark is not None:
        lines[0] = text(lang, "common", "comma", first=lines[0], last=text(lang, said, mark))
    if row.earliest != row.latest:
        lines.append(text(lang, said, "bounds", earliest=row.earliest, latest=row.latest))
    if row.slack is not None:
        lines.append(plural(lang, said, "slack" if row.slack >= 0 else "too_late", abs(row.slack)))
    if row.due is not None:
        limit, basis = row.due.limit, row.due.limit.basis
        values = {"trigger": row.due.trigger, "last_day": row.due.last_day}
        lines.append(text(lang, said, "due", limit=limit, citation=basis, **values))
    lines.append(text(lang, said, "law", citations=citations_text(lang, row.citations)))
    lines += [_assumed("assumed", name, found, lang) for name in dict.fromkeys(row.assumed)]
    return "- " + "\n  ".join(lines)


def _assumed(key: str, name: str, found: "Timeline", lang: Language) -> str:
    span = getattr(found.pace, name)
    return text(lang, "timeline", key, name=text(lang, "plan_pace", name), least=span.least, usual=span.usual)


def timeline_data(found: "Timeline", lang: Language) -> dict[str, Any]:
    """The calendar as plain data, its words in one language."""
    return {
        "level": str(found.level),
        "mandate": plain(found.mandate),
        "end_of_first_year": plain(found.end),
        "feasible": found.feasible,
        "clashes": [
            {
                "trouble": str(clash.trouble),
                "grave": clash.grave,
                "step": str(clash.step),
                "day": plain(clash.day),
                "last": plain(clash.last),
                "citations": [{"text": cited.text(lang), "urn": cited.urn} for cited in clash.citations],
                "text": clash.text(lang),
            }
            for clash in found.clashes
        ],
        "rows": [_row_data(row, lang) for row in found.rows],
        "assumptions": {
            name: {"least": span.least, "usual": span.usual, "text": text(lang, "plan_pace", name)}
            for name, span in ((one.name, getattr(found.pace, one.name)) for one in fields(type(found.pace)))
        },
        "calendar": found.calendar,
        "language": lang,
    }


def _row_data(row: "Row", lang: Language) -> dict[str, Any]:
    return {
        "step": str(row.step),
        "text": row.step.text(lang),
        "by": str(row.by),
        "source": str(row.source),
        "earliest": row.earliest.isoformat(),
        "likely": row.likely.isoformat(),
        "latest": row.latest.isoformat(),
        "slack": row.slack,
        "limit": None
        if row.due is None
        else {
            "id": row.due.limit.id,
            "length": row.due.limit.text(lang),
            "since": plain(row.due.trigger),
            **deadline_data(row.due),
        },
        "session": None if row.session is None else str(row.session),
        "conditional": row.conditional,
        "assumed": list(row.assumed),
        "citations": [{"text": cited.text(lang), "urn": cited.urn} for cited in row.citations],
    }
