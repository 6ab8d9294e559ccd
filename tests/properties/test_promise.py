"""The promise: hiding facts may turn a finding or a silence into OPEN or REVIEW, never one into the other."""

from collections import defaultdict
from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from mgov.conventions import Convention
from mgov.dossiers import Dossier, validate
from mgov.findings import Report, Severity, Verdict
from mgov.testing.strategies import histories, known_less

File = Dossier[Convention]


def by_code(report: Report) -> dict[str, Verdict]:
    """The worst verdict of each code; a code that is silent is absent."""
    found: dict[str, set[Verdict]] = defaultdict(set)
    for finding in report.findings:
        found[finding.code].add(finding.verdict)
    order = (Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW)
    return {code: next(verdict for verdict in order if verdict in verdicts) for code, verdicts in found.items()}


YEARS = st.sampled_from([date(2024, 1, 10), date(2010, 1, 10), date(2015, 6, 1), date(2009, 5, 4)])
"""The organic law, the charter, and the months in which the law changes."""


@given(st.data())
def test_hiding_facts_never_turns_silence_into_failure_nor_failure_into_silence(data: st.DataObject) -> None:
    file: File = data.draw(histories(lawful=False, since=data.draw(YEARS)))
    before = by_code(validate(file))
    assume("PROC-001" not in before)
    hidden = data.draw(known_less(file))
    after = by_code(validate(hidden))
    for code in before.keys() | after.keys():
        was, now = before.get(code), after.get(code)
        assert not (was is None and now == Verdict.FAIL), f"{code}: silence became FAIL"
        assert not (was == Verdict.FAIL and now is None), f"{code}: FAIL became silence"


@given(YEARS.flatmap(lambda year: histories(lawful=True, since=year)))
def test_what_the_gate_accepts_the_audit_does_not_condemn(file: File) -> None:
    errors = [
        finding
        for finding in validate(file).findings
        if finding.verdict == Verdict.FAIL
        and finding.severity == Severity.ERROR
        and finding.path.startswith("/journal/")
    ]
    assert not errors
    assert not validate(file).of("PROC-001")
