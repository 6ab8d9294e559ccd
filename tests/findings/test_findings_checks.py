"""How a check answers: premises, needs, doubts, regimes, and the two sides of an unknown order."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgov.findings import (
    Check,
    Checks,
    Each,
    Fact,
    Item,
    OneOf,
    Outcome,
    Path,
    Severity,
    Unknown,
    Verdict,
    fail,
    known,
    pointer,
    review,
    together,
    undecided,
)
from mgov.law import CHARTER_78_00, COMMUNE_2015, Citation, Level, Regime, citing, lo113

Subject = Mapping[str, Any]
CHARTER = Regime(
    id="COMMUNE_2009",
    level=Level.COMMUNE,
    instrument=CHARTER_78_00,
    since=date(2009, 2, 18),
    until=date(2015, 9, 5),
    settled_since=date(2009, 2, 18),
)
law78 = citing(CHARTER_78_00)
MISSING = Unknown(("/a",))
CONTESTED = Unknown()


def told(name: str) -> Fact[Subject, Any]:
    return Fact(name, lambda subject: subject[name])


def nothing(_: Any) -> list[Item[Subject]]:
    return []


SCOPE: Each[Any, Subject] = Each("each subject", nothing)


def check(
    basis: Mapping[Regime | None, tuple[Citation, ...]], *, when: int = 1, severity: Severity = Severity.ERROR
) -> Check[Subject]:
    """A check with `when` premises p0, p1, ... and one need, `value`, which must be at most 10."""

    def at_most_ten(value: int) -> Outcome | None:
        return None if value <= 10 else fail(value=value)

    return Check(
        code="TEST-001",
        name="AT_MOST_TEN",
        rule="",
        severity=severity,
        scope=SCOPE,
        basis=basis,
        when=tuple(told(f"p{place}") for place in range(when)),
        needs=(told("value"),),
        test=at_most_ten,
    )


RULE = check({COMMUNE_2015: (lo113("92"),)})


def item(
    again: Item[Subject] | None = None, regimes: tuple[Regime, ...] | Unknown = (COMMUNE_2015,), **facts: Any
) -> Item[Subject]:
    return Item(Path("/subject"), facts, regimes, again)


class TestPremises:
    def test_a_premise_known_false_makes_the_rule_not_applicable(self) -> None:
        assert RULE.ask(item(p0=False, value=99)).verdict == Verdict.NOT_APPLICABLE

    def test_a_premise_known_false_settles_it_whatever_else_is_unknown(self) -> None:
        assert RULE.ask(item(p0=False, value=MISSING)).verdict == Verdict.NOT_APPLICABLE
        both = check({COMMUNE_2015: (lo113("92"),)}, when=2)
        for first, second in ((MISSING, False), (False, MISSING)):
            assert both.ask(item(p0=first, p1=second, value=99)).verdict == Verdict.NOT_APPLICABLE

    def test_an_unknown_premise_and_a_failing_test_leave_it_open_with_the_path_of_the_premise(self) -> None:
        outcome = RULE.ask(item(p0=MISSING, value=11))
        assert (outcome.verdict, outcome.paths) == (Verdict.OPEN, ("/a",))

    def test_an_unknown_premise_and_a_passing_test_are_silent(self) -> None:
        assert RULE.ask(item(p0=MISSING, value=10)).verdict == Verdict.PASS

    def test_a_contested_premise_and_a_failing_test_call_for_review(self) -> None:
        outcome = RULE.ask(item(p0=CONTESTED, value=11))
        assert (outcome.verdict, outcome.paths) == (Verdict.REVIEW, ())

    def test_a_doubt_keeps_what_the_test_said(self) -> None:
        outcome = RULE.ask(item(p0=MISSING, value=11))
        assert (outcome.variant, outcome.values) == ("message", {"value": 11})


class TestNeeds:
    def test_a_need_unknown_leaves_it_open_with_its_path(self) -> None:
        outcome = RULE.ask(item(p0=True, value=Unknown(("/subject/value",))))
        assert (outcome.verdict, outcome.paths) == (Verdict.OPEN, ("/subject/value",))

    def test_a_contested_need_calls_for_review(self) -> None:
        assert RULE.ask(item(p0=True, value=CONTESTED)).verdict == Verdict.REVIEW

    def test_an_open_finding_names_every_missing_fact_once(self) -> None:
        outcome = RULE.ask(item(p0=Unknown(("/a", "/b")), value=Unknown(("/b", "/c"))))
        assert set(outcome.paths) == {"/a", "/b", "/c"}
        assert len(outcome.paths) == 3

    def test_a_rule_broken_fails_and_a_rule_kept_passes(self) -> None:
        assert RULE.ask(item(p0=True, value=11)).verdict == Verdict.FAIL
        assert RULE.ask(item(p0=True, value=10)).verdict == Verdict.PASS

    def test_none_is_a_value_and_not_an_unknown(self) -> None:
        checks: Checks[Any] = Checks()

        @checks.check("T", "T", Severity.INFO, SCOPE, {None: (lo113("1"),)}, needs=(told("value"),))
        def given(value: int | None) -> Outcome | None:
            return fail() if value is None else None

        assert given.ask(item(value=None)).verdict == Verdict.FAIL


class TestRegimes:
    def test_no_basis_under_the_regime_makes_the_rule_not_applicable(self) -> None:
        assert RULE.ask(item(regimes=(CHARTER,), p0=True, value=11)).verdict == Verdict.NOT_APPLICABLE
        assert RULE.ask(item(regimes=(), p0=True, value=11)).verdict == Verdict.NOT_APPLICABLE

    def test_one_regime_with_a_basis_is_enough(self) -> None:
        assert RULE.ask(item(regimes=(CHARTER, COMMUNE_2015), p0=True, value=11)).verdict == Verdict.FAIL

    def test_an_unknown_regime_leaves_a_breach_open(self) -> None:
        outcome = RULE.ask(item(regimes=Unknown(("/subject/parties/0/type",)), p0=True, value=11))
        assert (outcome.verdict, outcome.paths) == (Verdict.OPEN, ("/subject/parties/0/type",))

    def test_an_unknown_regime_says_nothing_of_a_rule_that_is_kept(self) -> None:
        assert RULE.ask(item(regimes=MISSING, p0=True, value=1)).verdict == Verdict.PASS

    def test_a_rule_of_none_of_the_regimes_in_question_is_not_applicable(self) -> None:
        doubt = OneOf(("/subject/parties/0/type",), (CHARTER,))
        assert RULE.ask(item(regimes=doubt, p0=True, value=11)).verdict == Verdict.NOT_APPLICABLE
        either = OneOf(("/subject/parties/0/type",), (CHARTER, COMMUNE_2015))
        assert RULE.ask(item(regimes=either, p0=True, value=11)).verdict == Verdict.OPEN
        assert RULE.ask(item(regimes=either, p0=True, value=10)).verdict == Verdict.PASS

    def test_a_finding_under_one_of_a_few_regimes_cites_their_articles_only(self) -> None:
        both = check({COMMUNE_2015: (lo113("118"),), CHARTER: (law78("69"),), None: (lo113("92"),)})
        assert both.citations(OneOf(("/a",), (CHARTER,))) == (lo113("92"), law78("69"))

    def test_law_that_holds_whatever_the_regime_is_applied_under_any(self) -> None:
        general = check({None: (lo113("92"),)})
        for regimes in ((), (CHARTER,), MISSING):
            assert general.ask(item(regimes=regimes, p0=True, value=11)).verdict == Verdict.FAIL

    def test_a_finding_cites_the_articles_of_its_regime_only(self) -> None:
        both = check({COMMUNE_2015: (lo113("118"),), CHARTER: (law78("69"),), None: (lo113("92"),)})
        assert both.citations((COMMUNE_2015,)) == (lo113("92"), lo113("118"))
        assert both.citations((CHARTER,)) == (lo113("92"), law78("69"))
        assert both.citations((CHARTER, COMMUNE_2015)) == (lo113("92"), law78("69"), lo113("118"))
        assert set(both.citations(MISSING)) == {lo113("118"), law78("69"), lo113("92")}

    def test_an_article_is_cited_once(self) -> None:
        twice = check({COMMUNE_2015: (lo113("92"),), CHARTER: (lo113("92"),)})
        assert twice.citations((COMMUNE_2015, CHARTER)) == twice.citations(MISSING) == (lo113("92"),)


FAILS: dict[str, Any] = {"p0": True, "value": 11}
PASSES: dict[str, Any] = {"p0": True, "value": 1}
OPENS: dict[str, Any] = {"p0": True, "value": MISSING}
REVIEWS: dict[str, Any] = {"p0": True, "value": CONTESTED}
APART: dict[str, Any] = {"p0": False, "value": 1}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (FAILS, FAILS, Verdict.FAIL),
        (PASSES, PASSES, Verdict.PASS),
        (FAILS, PASSES, Verdict.REVIEW),
        (FAILS, APART, Verdict.REVIEW),
        (FAILS, REVIEWS, Verdict.REVIEW),
        (FAILS, OPENS, Verdict.OPEN),
        (OPENS, PASSES, Verdict.OPEN),
        (REVIEWS, PASSES, Verdict.REVIEW),
        (OPENS, REVIEWS, Verdict.OPEN),
        (APART, PASSES, Verdict.PASS),
    ],
)
def test_an_order_not_known_is_judged_from_both_sides(first: Any, second: Any, verdict: Verdict) -> None:
    assert RULE.ask(item(again=item(**second), **first)).verdict == verdict
    assert RULE.ask(item(again=item(**first), **second)).verdict == verdict


def test_the_place_judged_from_both_sides_keeps_what_failed() -> None:
    outcome = RULE.ask(item(again=item(**PASSES), **FAILS))
    assert outcome.values == {"value": 11}


values = st.integers(0, 20) | st.just(MISSING) | st.just(CONTESTED)
truths = st.booleans() | st.just(MISSING) | st.just(CONTESTED)
DECIDED = {Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.FAIL}


@given(truths, values, st.sampled_from([(COMMUNE_2015,), (CHARTER,), MISSING]))
def test_knowing_less_never_turns_silence_into_failure_nor_failure_into_silence(
    p0: bool | Unknown, value: int | Unknown, regimes: Any
) -> None:
    answer = RULE.ask(item(regimes=regimes, p0=p0, value=value)).verdict
    for less in (
        item(regimes=regimes, p0=MISSING, value=value),
        item(regimes=regimes, p0=p0, value=MISSING),
        item(regimes=MISSING, p0=p0, value=value),
    ):
        now = RULE.ask(less).verdict
        if answer == Verdict.FAIL:
            assert now not in (Verdict.PASS, Verdict.NOT_APPLICABLE)
        if answer in (Verdict.PASS, Verdict.NOT_APPLICABLE):
            assert now != Verdict.FAIL


def test_outcomes_say_what_they_are() -> None:
    assert fail(Severity.WARNING, "other", n=1) == Outcome(Verdict.FAIL, Severity.WARNING, "other", (), {"n": 1})
    assert review().verdict == Verdict.REVIEW
    assert undecided(["/a", "/a", "/b"]) == Outcome(Verdict.OPEN, None, "message", ("/a", "/b"), {})
    assert undecided([]).verdict == Verdict.REVIEW


def test_a_place_is_a_json_pointer() -> None:
    assert pointer("subject", "parties", 1, "type") == "/subject/parties/1/type"
    assert pointer("a/b", "c~d") == "/a~1b/c~0d"
    assert pointer() == ""


def test_several_unknowns_are_gathered_into_one() -> None:
    assert together(1, None, "x") is None
    assert together(Unknown(("/a", "/b")), 1, Unknown(("/b",))) == Unknown(("/a", "/b"))
    assert known(None)
    assert not known(CONTESTED)


def test_rules_that_share_a_code_have_messages_of_their_own() -> None:
    checks: Checks[Any] = Checks()
    for rule in ("", "second"):

        @checks.check("T-1", "T", Severity.INFO, SCOPE, {None: (lo113("1"),)}, rule=rule, needs=(told("value"),))
        def _(value: int) -> Outcome | None:
            return None

    assert [each.context for each in checks.of("T-1")] == ["T-1", "T-1.second"]
    assert len(checks) == 2
    assert checks.of("T-2") == ()
