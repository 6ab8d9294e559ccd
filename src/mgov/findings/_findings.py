"""Findings: what a report says, in three languages, with its articles."""

from collections.abc import Mapping

from attrs import frozen

from mgov.findings._facts import Path
from mgov.findings._verdicts import Severity, Verdict
from mgov.language import Language, has_text, text
from mgov.law import Citation, citations_text


@frozen(kw_only=True)
class Finding:
    """One thing worth saying about a file.

    `path` is the place judged, `missing` the places whose facts would settle an OPEN, `because` the code of the finding
    of which this one is only a consequence.
    """

    code: str
    name: str
    context: str
    verdict: Verdict
    severity: Severity
    path: Path
    missing: tuple[str, ...]
    citations: tuple[Citation, ...]
    variant: str
    values: Mapping[str, object]
    because: str | None = None

    def title(self, lang: Language) -> str:
        """What the rule is about, in a few words."""
        return text(lang, self.context, "title")

    def message(self, lang: Language) -> str:
        """What was found: the breach, what is missing, or what can be read in two ways."""
        if self.verdict == Verdict.OPEN:
            return text(lang, "finding", "open", title=self.title(lang), missing=", ".join(self.missing))
        if self.verdict == Verdict.REVIEW and not self.values:
            return text(lang, "finding", "review", title=self.title(lang))
        return text(lang, self.context, self.variant, **self.values)

    def remedy(self, lang: Language) -> str:
        """What to do about it."""
        if self.verdict == Verdict.OPEN:
            return text(lang, "finding", "open_remedy")
        key = f"remedy.{self.variant}"
        return text(lang, self.context, key if has_text(lang, self.context, key) else "remedy")

    def text(self, lang: Language) -> str:
        """The finding on one line: code, severity, message and articles."""
        return text(
            lang,
            "finding",
            "line" if self.citations else "line_uncited",
            code=self.code,
            severity=text(lang, "severity", self.severity),
            verdict=text(lang, "verdict", self.verdict),
            message=self.message(lang),
            citations=citations_text(lang, self.citations),
        )
