"""Reports, steps and deadlines as plain data, ready for `json.dumps`."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

from attrs import asdict

from mgov.delays import Deadline, Window
from mgov.dossiers import NextStep
from mgov.findings import Finding, Report
from mgov.language import Language


def report_data(report: Report, lang: Language) -> dict[str, Any]:
    """A report as plain data, its messages in one language."""
    return {
        "kind": report.kind,
        "on": report.on.isoformat() if report.on else None,
        "verdict": str(report.verdict),
        "has_errors": report.has_errors,
        "policy": asdict(report.policy, value_serializer=lambda _, __, value: _day(value)),
        "calendar": report.calendar,
        "language": lang,
        "findings": [_finding(finding, lang) for finding in report.findings],
    }


def _day(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _finding(finding: Finding, lang: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "rule": finding.context,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "path": finding.path,
        "missing": list(finding.missing),
        "because": finding.because,
        "title": finding.title(lang),
        "message": finding.message(lang),
        "remedy": finding.remedy(lang),
        "citations": [{"text": cited.text(lang), "urn": cited.urn} for cited in finding.citations],
        "values": plain(finding.values),
    }


def steps_data(steps: Sequence[NextStep], lang: Language) -> list[dict[str, Any]]:
    """The next steps as plain data, the soonest first."""
    return [
        {
            "id": step.id,
            "silence": step.silence,
            "by": str(step.by),
            "late": step.late,
            "act": step.act,
            "party": step.party,
            **deadline_data(step.due),
            "citation": {"text": step.citation.text(lang), "urn": step.citation.urn},
            "text": step.text(lang),
        }
        for step in steps
    ]


def deadline_data(due: Deadline) -> dict[str, Any]:
    """A deadline as plain data: its bounds, its effect, and whether every feast in it was announced."""
    return {
        "earliest": due.earliest.isoformat(),
        "likely": due.likely.isoformat(),
        "latest": due.latest.isoformat(),
        "effect": plain(due.effect),
        "announced": due.announced,
    }


def plain(value: object) -> Any:
    """Dates, windows and amounts as strings; a bound that does not exist as None."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in cast("Mapping[str, object]", value).items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in cast("Sequence[object]", value)]
    if isinstance(value, Window):
        low = None if value.earliest == date.min else value.earliest.isoformat()
        high = None if value.latest == date.max else value.latest.isoformat()
        return {"earliest": low, "latest": high}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value if isinstance(value, str | int | bool | None) else str(getattr(value, "tag", value))
