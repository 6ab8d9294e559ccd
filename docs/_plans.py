"""Directives on plans, written from the tables of `mgov.plans`.

`mgov-phases`: the phases and what opens each; `mgov-four-plans`: the plans side by side; `mgov-four-checks`: the checks
that do not hold of all of them; `mgov-plan-regimes`: every regime and its days.
"""

from collections.abc import Iterable

from _ext import Cell, _paragraph, _table, _three
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from mgov import plans
from mgov.council import PROCEDURES
from mgov.delays import TimeLimit
from mgov.language import text
from mgov.law import Level, Regime, citations_text
from mgov.plans import PHASES, PLAN_REGIMES, REPORTS, Phase
from mgov.plans.limits import PLAN_LIMITS
from mgov.plans.tracks import ROUTES

_IDS = {one.id: one for one in PLAN_REGIMES}
FOUR = tuple(_IDS[id] for id in ("PCD", "PAC", "PDP", "PDR_2023"))
HEADERS = (
    "Development plan of a commune",
    "Action plan of a commune",
    "Programme of a province",
    "Programme of a region",
)
"""The four plans, each under the last text that governs it."""
_LEVELS = {Level.COMMUNE: "communes", Level.PROVINCE: "prefectures and provinces", Level.REGION: "regions"}


class PhasesTable(SphinxDirective):
    """Each phase, the events that open it, and the article of each under the four texts."""

    def run(self) -> list[nodes.Node]:
        rows: list[list[Cell]] = []
        for phase in Phase:
            opening = [[row for row in PHASES[regime].transitions if row.target == phase] for regime in FOUR]
            rows.append(
                [
                    _three(lambda lang, value=phase.value: text(lang, "phase", value)),
                    [_paragraph(text("en", "event", row.event.tag)) for row in opening[0]] or "where a file begins",
                    *(", ".join(dict.fromkeys(row.basis.place("en") for row in found)) for found in opening),
                ]
            )
        return [_table(("Phase", "Opened by", *HEADERS), (18, 26, 14, 14, 14, 14), rows)]


class FourPlans(SphinxDirective):
    """Text, days, limits, reports and control of the four plans."""

    def run(self) -> list[nodes.Node]:
        rows: list[list[Cell]] = [
            ["Text", *(regime.instrument.names["en"] for regime in FOUR)],
            ["Governs steps", *(_span(regime) for regime in FOUR)],
            *(_limits(name, of) for name, of in _LIMITS),
            ["Yearly report", *(_report(regime) for regime in FOUR)],
            ["State control", *(_control(regime) for regime in FOUR)],
        ]
        return [_table(("", *HEADERS), (16, 21, 21, 21, 21), rows)]


_LIMITS = (
    ("Launch decision", "decision"),
    ("Posting and notice of the launch", "launch"),
    ("Draft to the permanent committees", "committees"),
    ("Answer to a request for data", "data"),
    ("Opinions on the yearly report", "opinions"),
)


def _span(regime: Regime) -> str:
    return f"from {regime.since} to {regime.until or 'now'}"


def _limits(name: str, of: str) -> list[Cell]:
    return [name, *(_limit(getattr(PLAN_LIMITS[regime], of), of) for regime in FOUR)]


def _limit(limit: TimeLimit | None, of: str) -> str:
    if limit is None:
        return "the first year of the mandate" if of == "decision" else "no limit in days is written"
    return f"{limit.text('en')} ({limit.basis.place('en')})"


def _report(regime: Regime) -> str:
    table = REPORTS.get(regime)
    if table is None:
        return "no text asks for one"
    return citations_text("en", dict.fromkeys(row.basis for row in table.transitions))


def _control(regime: Regime) -> list[nodes.paragraph]:
    law = next(law for law in ROUTES if law.level == regime.level and law.covers(regime.since))
    procedure = PROCEDURES[law, ROUTES[law]]
    silences = (
        f"{text('en', 'actor', clock.by)}: {text('en', 'clock', clock.id)}, {clock.limit.text('en')}"
        f" ({clock.basis.place('en')})"
        for clock in procedure.clocks
    )
    return [_paragraph(text("en", "route", ROUTES[law])), *map(_paragraph, dict.fromkeys(silences))]


class FourChecks(SphinxDirective):
    """The checks that hold of some of the four plans only, with their articles."""

    def run(self) -> list[nodes.Node]:
        return [_table(("Check", "Title", *HEADERS), (12, 24, 16, 16, 16, 16), self._rows())]

    def _rows(self) -> Iterable[list[Cell]]:
        for check in sorted(plans.CHECKS, key=lambda check: check.context):
            held = [regime in check.basis or None in check.basis for regime in FOUR]
            if all(held) or not any(held):
                continue
            cited = (citations_text("en", check.citations((regime,))) for regime in FOUR)
            yield [
                _paragraph(check.context, code=True),
                text("en", check.context, "title"),
                *(words if holds else "–" for holds, words in zip(held, cited, strict=True)),
            ]


class PlanRegimes(SphinxDirective):
    """Every regime of plans, by level, the oldest first."""

    def run(self) -> list[nodes.Node]:
        order = sorted(PLAN_REGIMES, key=lambda regime: (tuple(Level).index(regime.level), regime.since))
        rows: list[list[Cell]] = [
            [
                _paragraph(regime.id, code=True),
                _LEVELS[regime.level],
                regime.instrument.names["en"],
                _span(regime),
            ]
            for regime in order
        ]
        return [_table(("Key", "Level", "Text", "Governs steps"), (16, 24, 36, 24), rows)]


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("mgov-phases", PhasesTable)
    app.add_directive("mgov-four-plans", FourPlans)
    app.add_directive("mgov-four-checks", FourChecks)
    app.add_directive("mgov-plan-regimes", PlanRegimes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
