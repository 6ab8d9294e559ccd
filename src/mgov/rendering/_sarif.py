"""Reports as a SARIF 2.1.0 log (OASIS), the form code hosts and editors read findings in.

A SARIF level goes with the kind `fail` alone (SARIF 2.1.0, 3.27.10): what is open or to review has the level `none`,
and its severity stands among its properties.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mgov.errors import Fault, MgovError
from mgov.findings import Check, Finding, Report, Severity, Verdict
from mgov.language import Language, text
from mgov.law import Citation, citations_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Faults = Sequence[Fault | MgovError | OSError]


def sarif_data(
    reports: Sequence[tuple[str, Report]], lang: Language, *, version: str, unread: Mapping[str, Faults] | None = None
) -> dict[str, Any]:
    """Reports, each with the name of its file, as one run of a SARIF log ready for `json.dumps`.

    `version` is that of the tool that made them (`mgov.__version__`);
    `unread` gives, per name, the faults of the files that could not be read: notifications of a run that failed.
    """
    unread = unread or {}
    rules = _rules([finding for _, report in reports for finding in report.findings], lang)
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {"name": "mgov", "semanticVersion": version, "version": version, "rules": rules},
        },
        "language": lang,
        "invocations": [_invocation(unread)],
        "artifacts": [{"location": {"uri": _uri(name)}} for name in dict.fromkeys((*dict(reports), *unread))],
        "results": [
            _result(name, finding, places[finding.context], lang)
            for name, report in reports
            for finding in report.findings
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(findings: Iterable[Finding], lang: Language) -> list[dict[str, Any]]:
    """Every check, and after them what a finding names beside the checks (an impossible event)."""
    from mgov.serialization import rooms

    rules = {check.context: _rule(check, _all_citations(check), lang) for room in rooms() for check in room.checks}
    for finding in findings:
        if finding.context not in rules:
            rules[finding.context] = _rule(finding, finding.citations, lang)
    return list(rules.values())


def _all_citations(check: Check[Any]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for row in check.basis.values() for citation in row))


def _rule(rule: Check[Any] | Finding, citations: tuple[Citation, ...], lang: Language) -> dict[str, Any]:
    remedy = text(lang, rule.context, "remedy")
    basis = text(lang, "report", "citations", citations=citations_text(lang, citations))
    return {
        "id": rule.context,
        "name": rule.name,
        "shortDescription": {"text": text(lang, rule.context, "title")},
        "help": {"text": f"{remedy}\n{basis}" if citations else remedy},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"code": rule.code, "citations": [cited.urn for cited in citations]},
    }


def _result(name: str, finding: Finding, index: int, lang: Language) -> dict[str, Any]:
    return {
        "ruleId": finding.context,
        "ruleIndex": index,
        "kind": str(finding.verdict),
        "level": LEVELS[finding.severity] if finding.verdict == Verdict.FAIL else "none",
        "message": {"text": finding.message(lang)},
        "locations": [_location(name, finding.path)],
        "properties": {
            "severity": str(finding.severity),
            "missing": list(finding.missing),
            "because": finding.because,
            "remedy": finding.remedy(lang),
            "citations": [cited.urn for cited in finding.citations],
        },
    }


def _location(name: str, path: str) -> dict[str, Any]:
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(name)}},
        "logicalLocations": [{"fullyQualifiedName": path}],
    }


def _invocation(unread: Mapping[str, Faults]) -> dict[str, Any]:
    """Whether every file was read, and the faults of those that were not."""
    notifications = [
        {
            "level": "error",
            "message": {"text": str(fault)},
            "locations": [_location(name, fault.path if isinstance(fault, Fault) else "")],
        }
        for name, faults in unread.items()
        for fault in faults
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notifications}


def _uri(name: str) -> str:
    """A file name as the reference SARIF asks for: absolute paths as `file:`, the others relative and quoted."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
