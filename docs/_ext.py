"""Directives that write tables from the package itself, so that no page repeats by hand what the code says.

`mgov-checks KIND` (convention, association), `mgov-limits ROOM` (council, convention, association), `mgov-profiles`,
`mgov-competences`, `mgov-regime ID`, and `mgov-procedure NAME` (plain, visa, interior_visa, life, or a table of
associations, or of plans, such as `pac.phases`).
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any

from attrs import fields
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring
from sphinx.util.docutils import SphinxDirective

from mgov import association_limits as of_associations
from mgov import associations, conventions, delays, plans, rendering
from mgov.conventions import LIFE
from mgov.conventions import limits as of_conventions
from mgov.council import COMPETENCES, Field
from mgov.council.limits import COUNCIL_LIMITS, LIMITS, CouncilLimits
from mgov.council.procedure import INTERIOR_VISA, PLAIN, VISA
from mgov.council.procedure import PROCEDURES as COUNCIL_PROCEDURES
from mgov.delays import TimeLimit
from mgov.findings import Check
from mgov.language import text
from mgov.law import REGIMES, Level, Regime, citations_text
from mgov.plans import limits as of_plans
from mgov.procedures import Procedure

PROCEDURES = {
    "plain": PLAIN,
    "visa": VISA,
    "interior_visa": INTERIOR_VISA,
    "life": LIFE,
    **{table.id: table for table in (*associations.PROCEDURES, *plans.PROCEDURES)},
}
CHECKS = {"convention": conventions.CHECKS, "association": associations.CHECKS, "plan": plans.CHECKS}
OF_ROOMS = {
    "council": LIMITS,
    "convention": of_conventions.LIMITS,
    "association": of_associations.LIMITS,
    "plan": of_plans.LIMITS,
}

Cell = str | nodes.paragraph | Sequence[nodes.paragraph]


def _paragraph(words: str, *, name: str = "", rtl: bool = False, code: bool = False) -> nodes.paragraph:
    paragraph = nodes.paragraph(classes=["rtl"] if rtl else [])
    if name:
        paragraph += nodes.strong(text=f"{name}: ")
    paragraph += nodes.literal(text=words) if code else nodes.Text(words)
    return paragraph


def _table(headers: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Cell]]) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in widths), cols=len(widths))
    group += nodes.thead("", _row(headers))
    group += nodes.tbody("", *(_row(row) for row in rows))
    return nodes.table("", group, classes=["generated", "colwidths-given"])


def _row(cells: Sequence[Cell]) -> nodes.row:
    row = nodes.row()
    for cell in cells:
        parts = [_paragraph(cell)] if isinstance(cell, str) else [cell] if isinstance(cell, nodes.Node) else [*cell]
        row += nodes.entry("", *parts)
    return row


def _three(say: Callable[[Any], str]) -> list[nodes.paragraph]:
    return [_paragraph(say("en")), _paragraph(say("fr")), _paragraph(say("ar"), rtl=True)]


class ChecksTable(SphinxDirective):
    """Every check of a kind of file, in order of its code."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        checks = sorted(CHECKS[self.arguments[0]], key=lambda check: check.code)
        return [_table(("Check", "Title", "Tests, asked of, needs", "Articles"), (14, 30, 38, 18), map(_check, checks))]


def _check(check: Check[Any]) -> list[Cell]:
    severity = text("en", "severity", check.severity)
    about = [_paragraph((check.test.__doc__ or "").split("\n\n")[0])]
    about.append(_paragraph(check.scope.name, name="Asked of"))
    if check.when:
        about.append(_paragraph("; ".join(premise.name for premise in check.when), name="Only if"))
    about.append(_paragraph("; ".join(need.name for need in check.needs), name="Needs"))
    cited = citations_text("en", [citation for rows in check.basis.values() for citation in rows])
    return [
        [_paragraph(check.code, code=True), *([_paragraph(check.rule)] if check.rule else []), _paragraph(severity)],
        _three(lambda lang: text(lang, check.context, "title")),
        about,
        cited,
    ]


class LimitsTable(SphinxDirective):
    """The time limits of councils and of State control, or those of associations."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rows = [_limit(limit) for limit in OF_ROOMS[self.arguments[0]]]
        return [_table(("Limit", "Length", "Counted", "Not settled", "Article"), (14, 22, 30, 18, 16), rows)]


def _limit(limit: TimeLimit) -> list[Cell]:
    return [
        _paragraph(limit.id, code=True),
        _three(limit.text),
        text("en", "profile", limit.profile.name),
        ", ".join(_unsettled(limit)) or "nothing",
        limit.basis.text("en"),
    ]


def _unsettled(limit: TimeLimit) -> list[str]:
    points = {
        "roll_on_closure": lambda profile: profile.closure_rolls,
        "roll_on_saturday": lambda profile: profile.saturday_rolls,
        "thirty_day_months": lambda profile: profile.thirty_day_months,
    }
    return [name for name, of in points.items() if len({of(way) for way in (limit.profile, *limit.readings)}) > 1]


class ProfilesTable(SphinxDirective):
    """The ways of counting."""

    def run(self) -> list[nodes.Node]:
        found = {name: value for name in delays.__all__ if isinstance(value := getattr(delays, name), delays.Profile)}
        rows: list[list[Cell]] = [
            [
                _paragraph(name, code=True),
                text("en", "profile", profile.name),
                "moves to a working day" if profile.rolls else "stays",
                profile.basis.text("en") if profile.basis else "usual reading",
            ]
            for name, profile in found.items()
        ]
        return [_table(("Profile", "Rule", "A closed last day", "Source"), (28, 36, 18, 18), rows)]


class CompetencesTable(SphinxDirective):
    """The fields a project may belong to."""

    def run(self) -> list[nodes.Node]:
        rows: list[list[Cell]] = [
            [_paragraph(field.value, code=True), *(self._class(level, field) for level in Level)] for field in Field
        ]
        return [_table(("Field", "Commune", "Prefecture or province", "Region"), (28, 24, 24, 24), rows)]

    def _class(self, level: Level, field: Field) -> str:
        kind, citation = COMPETENCES[level, field]
        return f"{kind.replace('_', ' ')}: {citation.text('en').removeprefix('Organic law ')}"


class ProcedureTable(SphinxDirective):
    """The rows of one procedure, as the replay reads them."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rows = rendering.table(PROCEDURES[self.arguments[0]], "en")
        return [_table(("What happens", "In", "Leads to", "Article"), (30, 32, 18, 20), rows)]


class RegimeTables(SphinxDirective):
    """One regime: its law and dates, its limits, the routes of a decision, its duties, and the checks that hold."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        regime = {one.id: one for one in REGIMES}[self.arguments[0]]
        found: list[nodes.Node] = [_identity(regime), _heading("Limits"), _limits_of(regime)]
        for (law, route), procedure in COUNCIL_PROCEDURES.items():
            if law is regime:
                found += [_heading(f"Route: {text('en', 'route', route)}"), _moves(procedure), _silences(procedure)]
        return [*found, _heading("Checks"), _checks_of(regime)]


def _heading(words: str) -> nodes.rubric:
    return nodes.rubric("", words)


def _identity(regime: Regime) -> nodes.table:
    law = regime.instrument
    rows: list[list[Cell]] = [
        ["Key", _paragraph(regime.id, code=True)],
        ["Law", _three(lambda lang: law.names[lang])],
        ["Governs decisions", f"from {regime.since} to {regime.until or 'now'}"],
        ["Beyond doubt", f"from {regime.settled_since}: before, the first day rests on press reports (LAW-002)"],
    ]
    return _table(("", ""), (25, 75), rows)


def _limits_of(regime: Regime) -> nodes.table:
    given = (getattr(COUNCIL_LIMITS[regime], one.name) for one in fields(CouncilLimits))
    rows = [_limit(limit) for limit in given if isinstance(limit, TimeLimit)]
    return _table(("Limit", "Length", "Counted", "Not settled", "Article"), (14, 22, 30, 18, 16), rows)


def _moves(procedure: Procedure[Any]) -> nodes.table:
    return _table(("What happens", "In", "Leads to", "Article"), (30, 32, 18, 20), rendering.table(procedure, "en"))


def _silences(procedure: Procedure[Any]) -> nodes.table:
    rows: list[list[Cell]] = [
        [
            text("en", "clock", clock.id),
            clock.limit.text("en"),
            text("en", "actor", clock.by),
            text("en", "approval", clock.target),
            clock.basis.place("en"),
        ]
        for clock in procedure.clocks
    ]
    return _table(("Silence", "After", "Of", "Leads to", "Article"), (24, 22, 18, 20, 16), rows)


def _checks_of(regime: Regime) -> nodes.table:
    rows: list[list[Cell]] = [
        [
            _paragraph(check.context, code=True),
            text("en", check.context, "title"),
            text("en", "severity", check.severity),
            citations_text("en", check.citations((regime,))) or "none",
        ]
        for check in sorted(conventions.CHECKS, key=lambda check: check.context)
        if regime in check.basis or None in check.basis
    ]
    return _table(("Check", "Title", "At most", "Articles"), (18, 32, 10, 40), rows)


_GOOGLE = Config(napoleon_use_ivar=True, napoleon_use_rtype=False)
_INTERNAL = {
    "Event.tag",  # one for each class, and `howto/write-json` says it once
    *(f"Calendar.{name}" for name in ("index", "day", "touched", "touching", "likely", "most_open", "most_closed")),
    "Calendar.placings",
}


def _docstring(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Reads a docstring in the Google style, as napoleon does, and lists the values of an enumeration.

    Napoleon alone would take the first words of an attribute's docstring, up to a colon, for its type.
    """
    if what not in ("attribute", "data", "property"):
        lines[:] = GoogleDocstring(lines, _GOOGLE, app, what, name, obj, options).lines()
    if what == "class" and issubclass(obj, Enum):
        lines += ["", f"Values: {', '.join(f'``{member.value}``' for member in obj)}.", ""]


def _skips(app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:
    """Leaves out what classes need only among themselves."""
    owner = getattr(getattr(obj, "func", obj), "__qualname__", f"Event.{name}")
    return True if owner in _INTERNAL else None


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("autodoc-process-docstring", _docstring)
    app.connect("autodoc-skip-member", _skips)
    app.add_directive("mgov-checks", ChecksTable)
    app.add_directive("mgov-limits", LimitsTable)
    app.add_directive("mgov-profiles", ProfilesTable)
    app.add_directive("mgov-competences", CompetencesTable)
    app.add_directive("mgov-procedure", ProcedureTable)
    app.add_directive("mgov-regime", RegimeTables)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
