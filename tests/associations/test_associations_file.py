"""What the verbs and the façade do with the file of an association."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import mgov
from mgov import associations as a
from mgov.dossiers import Dossier, available, next_steps, note, record, schedule
from mgov.errors import BadDocument, UnlawfulEvent, UsageError
from mgov.findings import Unknown, Verdict
from mgov.language import LANGUAGES
from mgov.serialization import dumps, loads, structure

MOROCCAN: dict[str, Any] = {
    "type": a.AssociationType.ASSOCIATION,
    "officers": (a.Officer(role=a.OfficerRole.PRESIDENT, adult=True, foreign=False),),
    "members": 40,
    "foreign_members": 2,
    "seat_abroad": False,
    "run_by_foreigners": False,
}


def started(**changes: Any) -> Dossier[a.Association]:
    """A file kept live from the declaration of 12 January 2026 on."""
    empty: Dossier[a.Association] = Dossier(subject=a.Association(**{**MOROCCAN, **changes}))
    return record(empty, a.Declared(on=date(2026, 1, 12), missing=()))


def codes(dossier: Dossier[a.Association]) -> set[str]:
    return {finding.code for finding in mgov.validate(dossier).findings if finding.verdict == Verdict.FAIL}


# --- the façade ---


def test_an_association_is_judged_as_a_file_as_itself_or_as_a_mapping() -> None:
    plain = {"type": "association", "shares_profit": True}
    whole = {"kind": "association", "version": 1, "subject": plain, "journal": []}
    forms = (plain, whole, structure(whole), structure(whole).subject)
    reports = [mgov.validate_association(form, on=date(2026, 3, 2)) for form in forms]
    assert {report.of("ASSO-010")[0].verdict for report in reports} == {Verdict.FAIL}
    assert all(report == reports[0] for report in reports)


def test_each_entry_takes_its_own_kind_only() -> None:
    with pytest.raises(UsageError, match="validate_association takes an association, not a Convention"):
        mgov.validate_association(mgov.conventions.Convention())  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="validate_convention takes a convention, not a Association"):
        mgov.validate_convention(a.Association())  # type: ignore[arg-type]


def test_a_file_is_written_and_read_back() -> None:
    example = mgov.example("literacy-association")
    assert loads(dumps(example)) == example


def test_no_association_has_more_foreign_members_than_members() -> None:
    with pytest.raises(BadDocument, match="/foreign_members"):
        a.Association(members=3, foreign_members=4)


# --- what is foreign (art. 21) ---


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"type": a.AssociationType.FOREIGN}, True),
        ({"seat_abroad": True}, True),
        ({"run_by_foreigners": True}, True),
        ({"foreign_members": 20}, True),
        ({"foreign_members": 19}, False),
        ({"officers": (a.Officer(foreign=True),)}, True),
        ({"officers": (a.Officer(foreign=True), a.Officer(foreign=False))}, Unknown()),
        ({"officers": (a.Officer(), a.Officer(foreign=False))}, Unknown(("/subject/officers/0/foreign",))),
        ({"members": None}, Unknown(("/subject/members",))),
        ({"type": None}, Unknown(("/subject/type",))),
    ],
)
def test_one_sign_of_article_21_is_enough(changes: dict[str, Any], expected: bool | Unknown) -> None:
    dossier = Dossier(subject=a.Association(**{**MOROCCAN, **changes}))
    facts = a.AssociationFacts(dossier, mgov.Policy(), mgov.standard_calendar(), None)
    assert facts.foreign == expected


# --- the verbs ---


def test_what_is_unlawful_is_not_recorded_and_may_be_noted() -> None:
    appeal = a.AppealOpened(on=date(2026, 4, 20), urgent=False)
    with pytest.raises(UnlawfulEvent, match="ASSO-022"):
        record(started(), appeal)
    noted = note(started(), appeal)
    assert codes(noted) == set()  # the journal may omit the authorisation
    assert "ASSO-022" in codes(evolve(noted, known_until=date(2026, 4, 20)))


def test_sixty_days_of_silence_run_from_the_declaration() -> None:
    (silence,) = (step for step in next_steps(started(), on=date(2026, 2, 2)) if step.silence)
    assert (silence.id, silence.due.earliest) == ("final_receipt", date(2026, 3, 13))


def test_a_foreign_association_waits_from_its_last_receipt() -> None:
    file = started(foreign_members=20)
    file = record(file, a.ProvisionalReceipt(on=date(2026, 1, 12)))
    file = record(file, a.FinalReceipt(on=date(2026, 2, 2)))
    waits = [step for step in next_steps(file, on=date(2026, 2, 3)) if step.id == "foreign_wait"]
    assert [step.due.trigger for step in waits] == [date(2026, 2, 2)]


def test_each_aid_from_abroad_is_due_until_it_is_declared() -> None:
    file = record(started(), a.FinalReceipt(on=date(2026, 2, 2)))
    for day in (9, 16):
        file = record(file, a.AidReceived(on=date(2026, 2, day), origin=a.AidSource.FOREIGN))
    assert [step.id for step in next_steps(file, on=date(2026, 2, 20))].count("foreign_aid") == 2
    file = record(file, a.ForeignAidDeclared(on=date(2026, 2, 23)))
    assert not next_steps(file, on=date(2026, 2, 24))
    assert [term.standing for term in schedule(file, on=date(2026, 2, 24)) if term.id == "foreign_aid"] == ["done"] * 2


def test_operations_of_the_same_kind_are_told_apart_by_their_name() -> None:
    file = started()
    for act in ("winter", "summer"):
        file = record(file, a.AppealFiled(on=date(2026, 3, 20), act=act))
    file = record(file, a.AppealAuthorised(on=date(2026, 4, 1), act="winter"))
    record(file, a.AppealOpened(on=date(2026, 5, 4), act="winter", urgent=False))
    with pytest.raises(UnlawfulEvent, match="ASSO-022"):
        record(file, a.AppealOpened(on=date(2026, 5, 4), act="summer", urgent=False))


def test_what_may_happen_next_is_offered_with_what_stands_against_it() -> None:
    offered = {type(option.event): option.verdict for option in available(started(), date(2026, 1, 20))}
    assert offered[a.FinalReceipt] == Verdict.PASS
    assert offered[a.AppealOpened] == Verdict.FAIL
    assert offered[a.GiftAccepted] == Verdict.PASS  # only to be reviewed, and a warning
    assert a.UtilityWithdrawn not in offered


def test_an_association_older_than_the_calendar_can_be_judged() -> None:
    file: Dossier[a.Association] = Dossier(
        subject=a.Association(**MOROCCAN),
        journal=(a.Declared(on=date(1974, 5, 2), missing=()), a.SuitBrought(on=date(2026, 1, 5))),
        known_until=date(2026, 1, 5),
    )
    report = mgov.validate(file)
    assert not report.of("ASSO-001")
    assert not report.of("ASSO-003")
    assert {finding.path for finding in report.of("ASSO-031")} == {"/journal/0"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_of_an_empty_file_speaks(lang: mgov.language.Language) -> None:
    for finding in mgov.validate_association({}, on=date(2026, 1, 5)).findings:
        assert finding.code in finding.text(lang)
        assert "{" not in finding.text(lang)
