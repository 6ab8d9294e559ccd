"""Reports: no truth value, the gravest first, every finding in three languages."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from mgov import examples, validate
from mgov._api import example
from mgov.delays import DEFAULT
from mgov.findings import GRAVITY, RANK, Finding, Path, Report, Severity, Verdict
from mgov.language import LANGUAGES
from mgov.law import lo113

FINDING = Finding(
    code="CONV-016",
    name="EXECUTED_BEFORE_VISA",
    context="CONV-016",
    verdict=Verdict.FAIL,
    severity=Severity.ERROR,
    path=Path("/journal/3"),
    missing=(),
    citations=(lo113("118", 1),),
    variant="message",
    values={"done": date(2026, 3, 1), "visa": date(2026, 3, 24)},
)


def report(*findings: Finding) -> Report:
    return Report(kind="convention", on=date(2026, 3, 30), policy=DEFAULT, calendar="test", findings=findings)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    verdict = draw(st.sampled_from([Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW]))
    return evolve(
        FINDING,
        code=draw(st.sampled_from(["CONV-016", "CONV-018", "CONV-067"])),
        context=draw(st.sampled_from(["CONV-016", "CONV-018.opposed"])),
        verdict=verdict,
        severity=draw(st.sampled_from(Severity)),
        path=Path(draw(st.sampled_from(["/journal/0", "/journal/10", "/journal/2"]))),
        missing=("/known_until",) if verdict == Verdict.OPEN else (),
        values={},
    )


many = st.lists(findings(), max_size=12)


def test_a_report_has_no_truth_value() -> None:
    with pytest.raises(TypeError, match="verdict"):
        bool(report())


@pytest.mark.parametrize(
    ("verdicts", "worst"),
    [
        ([], Verdict.PASS),
        ([Verdict.REVIEW], Verdict.REVIEW),
        ([Verdict.REVIEW, Verdict.OPEN], Verdict.OPEN),
        ([Verdict.OPEN, Verdict.FAIL, Verdict.REVIEW], Verdict.FAIL),
    ],
)
def test_the_verdict_is_the_worst_of_the_findings_about_binding_texts(verdicts: list[Verdict], worst: Verdict) -> None:
    found = report(*(evolve(FINDING, verdict=verdict) for verdict in verdicts))
    assert found.verdict == worst
    assert found.has_errors == (worst == Verdict.FAIL)


def test_warnings_do_not_weigh_on_the_verdict() -> None:
    found = report(evolve(FINDING, severity=Severity.WARNING), evolve(FINDING, severity=Severity.INFO))
    assert found.verdict == Verdict.PASS
    assert not found.has_errors
    assert found.errors == ()


def test_fail_is_worse_than_open_and_open_than_review() -> None:
    assert sorted(Verdict, key=lambda verdict: RANK[verdict]) == [
        Verdict.FAIL,
        Verdict.OPEN,
        Verdict.REVIEW,
        Verdict.PASS,
        Verdict.NOT_APPLICABLE,
    ]
    assert sorted(Severity, key=lambda severity: GRAVITY[severity]) == ["error", "warning", "info"]


@given(many, st.data())
def test_the_order_of_a_report_does_not_depend_on_that_of_its_findings(
    found: list[Finding], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(found))
    assert report(*found).findings == report(*shuffled).findings


@given(many)
def test_the_gravest_come_first(found: list[Finding]) -> None:
    ranks = [(GRAVITY[finding.severity], RANK[finding.verdict], finding.code) for finding in report(*found).findings]
    assert ranks == sorted(ranks)


@given(many)
def test_what_is_said_twice_is_said_once(found: list[Finding]) -> None:
    once = report(*found).findings
    assert once == report(*found, *found).findings
    assert {repr(finding) for finding in once} == {repr(finding) for finding in found}
    assert len({repr(finding) for finding in once}) == len(once)


@given(many)
def test_codes_and_verdicts_partition_the_findings(found: list[Finding]) -> None:
    whole = report(*found)
    by_code = [finding for code in {finding.code for finding in whole.findings} for finding in whole.of(code)]
    assert sorted(map(repr, by_code)) == sorted(map(repr, whole.findings))
    by_verdict = [f for verdict in Verdict for f in whole.only(lambda f, v=verdict: f.verdict == v).findings]  # type: ignore[misc]
    assert sorted(map(repr, by_verdict)) == sorted(map(repr, whole.findings))
    assert set(map(repr, whole.errors)) == {
        repr(f) for f in found if f.verdict == Verdict.FAIL and f.severity == Severity.ERROR
    }


@given(many)
def test_filters_compose(found: list[Finding]) -> None:
    whole = report(*found)
    failing = whole.only(lambda finding: finding.verdict == Verdict.FAIL)
    assert (
        failing.of("CONV-016")
        == whole.only(lambda finding: finding.verdict == Verdict.FAIL and finding.code == "CONV-016").findings
    )
    assert whole.only(lambda _: True) == whole
    assert whole.only(lambda _: False).findings == ()
    assert (failing.on, failing.policy, failing.calendar, failing.kind) == (
        whole.on,
        whole.policy,
        whole.calendar,
        whole.kind,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_breach_is_told_with_its_days_its_code_and_its_article(lang: str) -> None:
    line = FINDING.text(lang)  # type: ignore[arg-type]
    assert "CONV-016" in line
    assert "2026" in line
    assert "118" in line
    assert "{" not in line


def test_a_missing_fact_is_told_with_its_path() -> None:
    for lang in LANGUAGES:
        told = evolve(FINDING, verdict=Verdict.OPEN, missing=("/journal/3/on", "/known_until"))
        assert "/journal/3/on" in told.message(lang)
        assert "/known_until" in told.message(lang)
        assert told.remedy(lang) != FINDING.remedy(lang)


def test_a_finding_without_article_is_told_without_one() -> None:
    for lang in LANGUAGES:
        line = evolve(FINDING, citations=()).text(lang)
        assert line.startswith("CONV-016") or "CONV-016" in line
        assert "118" not in line


def test_every_finding_of_the_examples_speaks_three_languages() -> None:
    for name in examples():
        for finding in validate(example(name)).findings:
            told = {finding.text(lang) for lang in LANGUAGES}
            assert len(told) == len(LANGUAGES)
            for line in told:
                assert finding.code in line
                assert "{" not in line
                assert "\n" not in line
