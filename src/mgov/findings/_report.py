"""Reports: every finding about a file, the day judged, and what was assumed."""

from collections.abc import Callable
from datetime import date

from attrs import field, frozen

from mgov.delays import Policy
from mgov.findings._findings import Finding
from mgov.findings._verdicts import GRAVITY, RANK, Severity, Verdict


def _sorted(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The gravest first; what is said twice, of two collectivities alike, is said once."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (GRAVITY[f.severity], RANK[f.verdict], f.code, f.context, f.path)):
        if not kept or kept[-1] != finding:
            kept.append(finding)
    return tuple(kept)


@frozen(kw_only=True)
class Report:
    """What a validation says.

    There is no truth value and no `ok`: an empty file is not a fine one. `on` is the day judged (the last day the
    journal is known to be complete, else its last dated event, else None).
    """

    kind: str
    on: date | None
    policy: Policy
    calendar: str
    findings: tuple[Finding, ...] = field(converter=_sorted)

    @property
    def verdict(self) -> Verdict:
        """The worst verdict among the findings of severity ERROR; PASS when there is none."""
        grave = [finding.verdict for finding in self.findings if finding.severity == Severity.ERROR]
        return min(grave, key=lambda verdict: RANK[verdict], default=Verdict.PASS)

    @property
    def has_errors(self) -> bool:
        """Whether a binding text is breached on the facts given."""
        return self.verdict == Verdict.FAIL

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that FAIL at severity ERROR."""
        return self.only(lambda f: f.verdict == Verdict.FAIL and f.severity == Severity.ERROR).findings

    def of(self, code: str) -> tuple[Finding, ...]:
        """The findings of one code."""
        return self.only(lambda finding: finding.code == code).findings

    def only(self, wanted: Callable[[Finding], bool]) -> "Report":
        """The same report with the wanted findings only."""
        return Report(
            kind=self.kind,
            on=self.on,
            policy=self.policy,
            calendar=self.calendar,
            findings=tuple(finding for finding in self.findings if wanted(finding)),
        )

    def __bool__(self) -> bool:
        raise TypeError("a report has no truth value: ask report.verdict or report.has_errors")
