"""Reports and next steps as plain text, for a terminal or a message, in three languages."""

from collections.abc import Sequence
from datetime import date

from mgov.dossiers import NextStep
from mgov.findings import Finding, Report, Verdict
from mgov.language import Language, plural, text
from mgov.law import citations_text

STRUCTURAL = ("PROC-001",)
"""Codes that no check has: what the replay itself finds."""


def report_text(report: Report, lang: Language) -> str:
    """A report as text: heading, one block per finding, and the counts.

    What cannot be told stands once per rule, with every fact that is missing; where many rules wait, once per fact
    instead, so that a file known from the press stays short.
    """
    kind = text(lang, "room", report.kind)
    heading = (
        text(lang, "report", "heading_undated", kind=kind)
        if report.on is None
        else text(lang, "report", "heading", kind=kind, on=report.on)
    )
    blocks = [_block(finding, lang) for finding in report.findings if finding.verdict != Verdict.OPEN]
    blocks += _open_blocks([finding for finding in report.findings if finding.verdict == Verdict.OPEN], lang)
    return "\n\n".join([heading, *(blocks or [text(lang, "report", "nothing")]), _summary(report, lang)]) + "\n"


def _block(finding: Finding, lang: Language) -> str:
    lines = [_heading(finding, lang), finding.message(lang)]
    if finding.because:
        lines.append(text(lang, "report", "because", code=finding.because))
    lines.append(text(lang, "report", "place", path=finding.path))
    if finding.citations:
        lines.append(text(lang, "report", "citations", citations=citations_text(lang, finding.citations)))
    lines.append(text(lang, "report", "remedy", remedy=finding.remedy(lang)))
    return "\n  ".join(lines)


def _heading(finding: Finding, lang: Language) -> str:
    return text(
        lang,
        "report",
        "finding",
        code=finding.code,
        title=finding.title(lang),
        severity=text(lang, "severity", finding.severity),
        verdict=text(lang, "verdict", finding.verdict),
    )


FEW = 10
"""How many rules that wait for facts stand one by one; of more, each fact is told once, with what it would settle."""


def _open_blocks(findings: Sequence[Finding], lang: Language) -> list[str]:
    groups: dict[str, dict[str, None]] = {}
    for finding in findings:
        groups.setdefault(_heading(finding, lang), {}).update(dict.fromkeys(finding.missing))
    if len(groups) > FEW:
        return [_by_fact(findings, len(groups), lang)]
    return [
        "\n  ".join([heading, text(lang, "report", "missing", missing=", ".join(missing))])
        for heading, missing in groups.items()
    ]


def _by_fact(findings: Sequence[Finding], rules: int, lang: Language) -> str:
    """The facts to add, those that settle most first, with the codes that wait for each."""
    waiting: dict[str, dict[str, None]] = {}
    for finding in findings:
        for path in finding.missing:
            waiting.setdefault(path, {})[finding.code] = None
    facts = sorted(waiting.items(), key=lambda fact: -len(fact[1]))
    lines = [text(lang, "report", "fact", path=path, codes=", ".join(codes)) for path, codes in facts]
    return "\n  ".join([plural(lang, "report", "waiting", rules), *lines])


def _summary(report: Report, lang: Language) -> str:
    counts = {verdict: sum(f.verdict == verdict for f in report.findings) for verdict in Verdict}
    tally = [
        text(lang, "report", "tally", verdict=text(lang, "verdict", verdict), n=n) for verdict, n in counts.items() if n
    ]
    lines = [
        plural(lang, "report", "count", len(report.findings)) + (f" ({', '.join(tally)})" if tally else ""),
        text(lang, "report", "verdict", verdict=text(lang, "verdict", report.verdict)),
        text(lang, "report", "calendar", version=report.calendar),
    ]
    return "\n".join(lines)


def steps_text(steps: Sequence[NextStep], on: date, lang: Language) -> str:
    """What is due next, one line each; a sentence where nothing is."""
    if not steps:
        return text(lang, "next", "nothing", on=on) + "\n"
    return "\n".join([text(lang, "next", "heading", on=on), *(f"- {step.text(lang)}" for step in steps)]) + "\n"


def check_text(code: str, lang: Language) -> str | None:
    """What a check tests, its articles and its remedy, for every rule of a code; None for a code nobody has."""
    from mgov.serialization import rooms

    blocks: list[str] = []
    for check in (check for room in rooms() for check in room.checks.of(code)):
        severity = text(lang, "severity", check.severity)
        citations = check.citations(tuple(regime for regime in check.basis if regime is not None))
        blocks.append(
            "\n  ".join(
                [
                    text(lang, "report", "explained", code=check.context, title=text(lang, check.context, "title")),
                    text(lang, "report", "severity", severity=severity),
                    text(lang, "report", "citations", citations=citations_text(lang, citations)),
                    text(lang, "report", "remedy", remedy=text(lang, check.context, "remedy")),
                ]
            )
        )
    if not blocks and code in STRUCTURAL:
        remedy = text(lang, "report", "remedy", remedy=text(lang, code, "remedy"))
        blocks.append(text(lang, "report", "explained", code=code, title=text(lang, code, "title")) + f"\n  {remedy}")
    return "\n\n".join(blocks) + "\n" if blocks else None
