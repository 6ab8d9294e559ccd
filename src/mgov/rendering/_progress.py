"""The progress of a plan as text and as plain data: rates, tables of projects and indicators, the course of time."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mgov.language import Language, percent_text, text
from mgov.language._values import value_text
from mgov.rendering._columns import columns
from mgov.rendering._plain import plain

if TYPE_CHECKING:  # the room of plans is imported with its first file
    from mgov.plans import Counting, IndicatorProgress, Moment, Progress, ProjectProgress, Rate, Total

UNKNOWN = "?"


def progress_text(
    found: "Progress", lang: Language, counting: "Counting | None" = None, moments: "Sequence[Moment]" = ()
) -> str:
    """The progress of a plan as text: rates, those of each axis, tables of projects and indicators, a timeline.

    `counting` chooses the rate told by axis and over time. A fact that is not known is a question mark.
    """
    lines = [text(lang, "progress", "heading", on=found.on)]
    if found.basis is not None:
        lines.append(text(lang, "progress", "basis", citation=found.basis))
    if not found.complete:
        lines.append(text(lang, "progress", "incomplete"))
    counting = counting or found.rates[0].counting
    rates = found.rates
    lines += ["", text(lang, "progress", "rates"), *(f"- {_rate_line(rate, lang)}" for rate in rates)]
    lines += [*_axes(found, lang, counting), *_projects(found, lang), *_indicators(found, lang)]
    if moments:
        lines += ["", text(lang, "progress", "timeline", counting=counting)]
        lines += [f"- {_moment(one, lang)}" for one in moments]
    if found.unlisted:
        lines += ["", text(lang, "progress", "unlisted", ids=", ".join(found.unlisted))]
    missing = dict.fromkeys((*found.missing, *(path for rate in rates for path in rate.missing)))
    if missing:
        lines += ["", text(lang, "progress", "missing", missing=", ".join(missing))]
    return "\n".join(lines) + "\n"


def _rate_line(rate: "Rate", lang: Language) -> str:
    return text(lang, "progress", "rate", counting=rate.counting, rate=rate)


def _axes(found: "Progress", lang: Language, counting: "Counting") -> Iterator[str]:
    rates = found.by_axis(counting)
    if not any(axis is not None for axis in rates):
        return
    yield from ("", text(lang, "progress", "axes", counting=counting))
    for axis, rate in rates.items():
        name = text(lang, "progress", "no_axis") if axis is None else axis
        yield "- " + text(lang, "progress", "rate", counting=name, rate=rate)


def _projects(found: "Progress", lang: Language) -> Iterator[str]:
    if found.projects is None:
        yield from ("", text(lang, "progress", "untold_projects"))
        return
    if found.projects:
        names = ("project", "state", "done", "spent", "cost", "allotted", "measured")
        yield from ("", text(lang, "progress", "projects"))
        headers = [text(lang, "progress", name) for name in names]
        sums = found.totals or {}
        total = [text(lang, "comparison", "all"), "", "", *(total_text(one, lang) for one in sums.values()), ""]
        yield from columns(headers, [*(_project(one, lang) for one in found.projects), total])


def _project(one: "ProjectProgress", lang: Language) -> list[str]:
    done = one.done.value
    return [
        one.project.id if one.project.title is None else f"{one.project.id} {one.project.title}",
        _said(one.state.value, lang),
        UNKNOWN if done is None else percent_text(lang, Fraction(done, 100)),
        *(_said(value, lang) for value in (one.spent.value, one.project.cost, one.allotted.value)),
        _said(one.measured, lang),
    ]


def _indicators(found: "Progress", lang: Language) -> Iterator[str]:
    if found.indicators:
        names = ("indicator", "base", "goal", "value", "reached", "measured")
        yield from ("", text(lang, "progress", "indicators"))
        headers = [text(lang, "progress", name) for name in names]
        yield from columns(headers, (_indicator(one, lang) for one in found.indicators))


def _indicator(one: "IndicatorProgress", lang: Language) -> list[str]:
    indicator = one.indicator
    name = " ".join(part for part in (indicator.id, indicator.title) if part) or str(one.place + 1)
    return [
        name if indicator.unit is None else f"{name} ({indicator.unit})",
        *(number_text(value, lang) for value in (indicator.base, indicator.goal, one.value.value)),
        _said(one.reached, lang),
        _said(one.value.when, lang),
    ]


def total_text(total: "Total | None", lang: Language) -> str:
    """A sum; `at least` so much where an amount is not known."""
    if total is None:
        return "—"
    return value_text(lang, total.amount) if total.whole else text(lang, "comparison", "at_least", amount=total.amount)


def total_data(total: "Total | None") -> dict[str, Any] | None:
    """A sum as plain data."""
    return None if total is None else {"amount": str(total.amount), "whole": total.whole}


def number_text(value: Decimal | None, lang: Language) -> str:
    """A plain number, which is no amount of dirhams."""
    if value is None:
        return UNKNOWN
    shown = f"{value:f}"
    return shown if lang == "en" else shown.replace(".", ",")


def _said(value: object, lang: Language) -> str:
    return UNKNOWN if value is None else value_text(lang, value)


def _moment(one: "Moment", lang: Language) -> str:
    reports = [
        text(lang, "progress", "report_unnamed") if name is None else text(lang, "progress", "report", name=name)
        for name in one.reports
    ]
    day = " – ".join([value_text(lang, one.day), *reports])
    return text(lang, "progress", "rate", counting=day, rate=one.rate)


def progress_data(
    found: "Progress", lang: Language, counting: "Counting | None" = None, moments: "Sequence[Moment]" = ()
) -> dict[str, Any]:
    """The progress of a plan as plain data, its sentences in one language; rates are fractions in per cent."""
    axes = found.by_axis(counting or found.rates[0].counting)
    return {
        "on": found.on.isoformat(),
        "language": lang,
        "basis": None if found.basis is None else {"text": found.basis.text(lang), "urn": found.basis.urn},
        "complete": found.complete,
        "rates": [_rate(rate, lang) for rate in found.rates],
        "axes": [{"axis": axis, **_rate(rate, lang)} for axis, rate in axes.items()],
        "projects": None if found.projects is None else [_project_data(one) for one in found.projects],
        "totals": None if found.totals is None else {name: total_data(one) for name, one in found.totals.items()},
        "indicators": None if found.indicators is None else [_indicator_data(one) for one in found.indicators],
        "timeline": [
            {
                "day": one.day.isoformat(),
                "reports": list(one.reports),
                "measures": one.measures,
                **_rate(one.rate, lang),
            }
            for one in moments
        ],
        "unlisted": list(found.unlisted),
        "missing": list(found.missing),
    }


def _rate(rate: "Rate", lang: Language) -> dict[str, Any]:
    return {
        "counting": str(rate.counting),
        "percent": _percent(rate.value),
        "low": _percent(rate.low),
        "high": _percent(rate.high),
        "rests_on": rate.rests_on,
        "of": rate.of,
        "missing": list(rate.missing),
        "text": rate.text(lang),
    }


def _percent(share: Fraction | None) -> str | None:
    return None if share is None else percent_text("en", share).rstrip("%")


def _project_data(one: "ProjectProgress") -> dict[str, Any]:
    return {
        "id": one.project.id,
        "title": one.project.title,
        "axis": one.project.axis,
        "cost": plain(one.project.cost),
        **{
            name: {"value": plain(told.value), "on": plain(told.when), "missing": list(told.missing)}
            for name, told in (
                ("state", one.state), ("done", one.done), ("spent", one.spent), ("allotted", one.allotted),
            )
        },
        "rates": {str(rate.counting): _percent(rate.value) for rate in one.rates},
    }  # fmt: skip


def _indicator_data(one: "IndicatorProgress") -> dict[str, Any]:
    indicator = one.indicator
    return {
        **{name: plain(getattr(indicator, name)) for name in ("id", "title", "project", "unit", "base", "goal", "by")},
        "value": plain(one.value.value),
        "on": plain(one.value.when),
        "reached": one.reached,
        "missing": list(one.missing),
    }
