"""The calendar of a plan as a Gantt chart in SVG, drawn without any dependency; from right to left in Arabic."""

from datetime import date, timedelta
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from attrs import frozen

from mgov.delays import earliest_of, latest_of
from mgov.language import Language, date_text, month_name, text
from mgov.law import citations_text

if TYPE_CHECKING:  # plans are imported by who has one
    from mgov.plans.timeline import Row, Timeline

WIDTH: Final = 1200
_LABELS, _DATES, _EDGE = 300, 140, 20  # columns of names and of days, margins
_LINE, _TOP = 24, 112
_WRAP = 150  # characters of a line of the heading
_NEXT = 14  # days drawn after the last step of the chart
_MONTHS = 14  # how many months are named at most
INK, FAINT, BAR, MARK, LATE, LIMIT, YEAR = "#1f2933", "#d9dee4", "#bcd4ea", "#1d5c96", "#b42318", "#b45309", "#b42318"
FONT = "'Noto Sans', 'Noto Naskh Arabic', 'DejaVu Sans', Arial, sans-serif"


@frozen(kw_only=True)
class _Chart:
    """Where things stand: days to the left edge of the chart, or to its right edge from right to left."""

    lang: Language
    first: date
    last: date

    @property
    def rtl(self) -> bool:
        return self.lang == "ar"

    def x(self, place: float) -> float:
        """A place counted from the side the reading starts at."""
        return round(WIDTH - place if self.rtl else place, 1)

    def at(self, day: date) -> float:
        """The place of a day, kept within the chart."""
        whole = WIDTH - _EDGE - _LABELS - _DATES - _EDGE
        share = (min(max(day, self.first), self.last) - self.first).days / (self.last - self.first).days
        return _EDGE + _LABELS + whole * share

    def label(self, words: str, place: float, y: float, more: str = "") -> str:
        """Words that start at a place."""
        return f'<text x="{self.x(place)}" y="{y}"{more}>{escape(words)}</text>'

    def bar(self, start: date, end: date, y: float) -> str:
        """A bar over some days, both included."""
        a, b = sorted((self.x(self.at(start)), self.x(self.at(end + timedelta(days=1)))))
        return f'<rect x="{a}" y="{y - 6}" width="{max(round(b - a, 1), 2)}" height="12" rx="3" fill="{BAR}"/>'

    def rule(self, day: date, y1: float, y2: float, color: str, more: str = "") -> str:
        """An upright line on a day."""
        x = self.x(self.at(day))
        return f'<line x1="{x}" x2="{x}" y1="{y1}" y2="{y2}" stroke="{color}"{more}/>'

    def mark(self, place: float, y: float, color: str, *, square: bool) -> str:
        """A diamond, or a square for what is given or told."""
        x = self.x(place)
        if square:
            return f'<rect x="{x - 5}" y="{y - 5}" width="10" height="10" fill="{color}"/>'
        return f'<path d="M{x} {y - 7}l7 7l-7 7l-7 -7z" fill="{color}"/>'


def timeline_svg(found: "Timeline", lang: Language) -> str:
    """The calendar as an SVG picture: a bar for each step up to its execution, a mark on its likely day.

    Steps of later years are named with their day alone. The picture has a title and a description; each row has a title
    too, with its days and its articles, that screen readers tell and pointers show.
    """
    chart, title = _chart(found, lang), text(lang, "timeline", found.level)
    said = [clash.text(lang) for clash in found.clashes]
    wrapped = [line for words in said for line in wrap(words, _WRAP)]
    top = _TOP + 18 * len(wrapped)
    bottom = top + _LINE * len(found.rows)
    height = bottom + 70
    state = text(lang, "timeline", "infeasible" if not found.feasible else "tight" if said else "feasible")
    year = text(lang, "timeline", "year", mandate=found.mandate, end=found.end)
    about = " ".join([year, state, *said, text(lang, "timeline", "prints")])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img" aria-labelledby="title about" xml:lang="{lang}" lang="{lang}"'
        f' direction="{"rtl" if chart.rtl else "ltr"}" font-family="{FONT}" font-size="12" fill="{INK}">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="about">{escape(about)}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        chart.label(title, _EDGE, 30, ' font-size="18" font-weight="bold"'),
        chart.label(year, _EDGE, 50),
        chart.label(state, _EDGE, 68, f' fill="{INK if found.feasible else LATE}"'),
        *(chart.label(words, _EDGE, 86 + 18 * i, f' fill="{LATE}"') for i, words in enumerate(wrapped)),
        *_grid(chart, top, bottom),
        *(_line(row, chart, top + _LINE * i + _LINE / 2, row.likely <= chart.last) for i, row in enumerate(found.rows)),
        *_year_end(found, chart, top, bottom),
        *_legend(chart, height - 28),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _chart(found: "Timeline", lang: Language) -> _Chart:
    steps = [str(row.step) for row in found.rows]
    near = found.rows[: steps.index("execution") + 1] if "execution" in steps else found.rows
    first = min([earliest_of(found.mandate), *(row.earliest for row in near)])
    last = max([latest_of(found.end), *(row.latest for row in near)]) + timedelta(days=_NEXT)
    return _Chart(lang=lang, first=first.replace(day=1), last=last)


def _grid(chart: _Chart, top: float, bottom: float) -> list[str]:
    months = [
        date(year, month, 1)
        for year in range(chart.first.year, chart.last.year + 1)
        for month in range(1, 13)
        if chart.first <= date(year, month, 1) < chart.last
    ]
    every = -(-len(months) // _MONTHS)
    parts: list[str] = []
    for i, month in enumerate(months):
        parts.append(chart.rule(month, top - 4, bottom, FAINT))
        if i % every == 0:
            words = month_name(chart.lang, month.month)
            parts.append(chart.label(words, chart.at(month) + 3, top - 8, ' font-size="10"'))
        if i == 0 or month.month == 1:
            parts.append(
                chart.label(str(month.year), chart.at(month) + 3, top - 22, ' font-size="10" font-weight="bold"')
            )
    return parts


def _line(row: "Row", chart: _Chart, y: float, shown: bool) -> str:
    lang = chart.lang
    days = text(lang, "timeline", row.source, what=row.step, likely=row.likely, actor=text(lang, "actor", row.by))
    bounds = text(lang, "timeline", "bounds", earliest=row.earliest, latest=row.latest)
    told = " ".join([days, bounds, text(lang, "timeline", "law", citations=citations_text(lang, row.citations))])
    slanted = ' font-style="italic"' if row.conditional else ""
    parts = [
        f"<g><title>{escape(told)}</title>",
        chart.label(row.step.text(lang), _EDGE, y + 4, slanted),
        chart.label(date_text(lang, row.likely), WIDTH - _EDGE - _DATES + 12, y + 4),
    ]
    if shown:
        late = (row.slack is not None and row.slack < 0) or (row.due is not None and row.likely > row.due.latest)
        square = row.source != "counted"
        color = LATE if late else INK if square else MARK
        parts.append(chart.bar(row.earliest, row.latest, y))
        if row.due is not None:
            parts.append(chart.rule(row.due.likely, y - 9, y + 9, LIMIT, ' stroke-width="2"'))
        parts.append(chart.mark(chart.at(row.likely), y, color, square=square))
    return "".join([*parts, "</g>"])


def _year_end(found: "Timeline", chart: _Chart, top: float, bottom: float) -> list[str]:
    days = dict.fromkeys((earliest_of(found.end), latest_of(found.end)))
    return [chart.rule(day, top - 4, bottom, YEAR, ' stroke-dasharray="5 4"') for day in days]


def _legend(chart: _Chart, y: float) -> list[str]:
    keys = ("legend_bar", "legend_counted", "legend_fact", "legend_late", "legend_due", "legend_year")
    parts: list[str] = []
    for i, key in enumerate(keys):
        place = _EDGE + i * (WIDTH - 2 * _EDGE) / len(keys)
        x = chart.x(place + 8)
        if key == "legend_bar":
            parts.append(f'<rect x="{x - 8}" y="{y - 6}" width="16" height="12" rx="3" fill="{BAR}"/>')
        elif key in ("legend_due", "legend_year"):
            dashes = ' stroke-width="2"' if key == "legend_due" else ' stroke-dasharray="5 4"'
            color = LIMIT if key == "legend_due" else YEAR
            parts.append(f'<line x1="{x}" x2="{x}" y1="{y - 9}" y2="{y + 9}" stroke="{color}"{dashes}/>')
        else:
            color = {"legend_counted": MARK, "legend_fact": INK, "legend_late": LATE}[key]
            parts.append(chart.mark(place + 8, y, color, square=key == "legend_fact"))
        parts.append(chart.label(text(chart.lang, "timeline", key), place + 24, y + 4, ' font-size="11"'))
    return parts
