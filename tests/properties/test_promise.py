"""The promise: hiding facts may turn a finding or a silence into OPEN or REVIEW, never one into the other."""

from collections import defaultdict
from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from mgov.associations import Association
from mgov.conventions import Convention, Deliberated, Executed, Party, PartyType, Received
from mgov.dossiers import Dossier, validate
from mgov.findings import Report, Severity, Verdict
from mgov.plans import Plan
from mgov.testing.strategies import association_files, histories, known_less, plan_files

File = Dossier[Convention]


def by_code(report: Report) -> dict[str, Verdict]:
    """The worst verdict of each code; a code that is silent is absent."""
    found: dict[str, set[Verdict]] = defaultdict(set)
    for finding in report.findings:
        found[finding.code].add(finding.verdict)
    order = (Verdict.FAIL, Verdict.OPEN, Verdict.REVIEW)
    return {code: next(verdict for verdict in order if verdict in verdicts) for code, verdicts in found.items()}


YEARS = st.sampled_from(
    [date(2024, 1, 10), date(2024, 1, 10), date(2010, 1, 10), date(2005, 2, 1), date(2015, 6, 1), date(2009, 5, 4)]
)
"""The organic laws of the three levels, the charter as amended and as first written, and the months of a change."""


@given(st.data())
def test_hiding_facts_never_turns_silence_into_failure_nor_failure_into_silence(data: st.DataObject) -> None:
    file: File = data.draw(histories(lawful=False, since=data.draw(YEARS)))
    kept_by(file, data)


@given(st.data())
def test_nor_does_it_for_an_association(data: st.DataObject) -> None:
    file: Dossier[Association] = data.draw(association_files())
    kept_by(file, data)


@given(st.data())
def test_nor_does_it_for_a_plan(data: st.DataObject) -> None:
    file: Dossier[Plan] = data.draw(plan_files())
    kept_by(file, data)


def test_the_exception_is_a_royal_precinct_that_the_file_does_not_tell() -> None:
    """Told by nothing, it is an ordinary commune (docs/scope.md): `known_less` leaves `royal_precinct` and `code`."""
    place = Party(id="commune", type=PartyType.COMMUNE, royal_precinct=True)
    journal = (Deliberated(on=date(2024, 1, 10)), Received(on=date(2024, 1, 11)), Executed(on=date(2024, 3, 20)))
    file = Dossier(subject=Convention(parties=(place,), complete=True), journal=journal, known_until=date(2024, 3, 20))
    untold = evolve(file, subject=evolve(file.subject, parties=(evolve(place, royal_precinct=None),)))
    assert by_code(validate(file))["CONV-016"] == Verdict.FAIL
    assert "CONV-016" not in by_code(validate(untold))


@given(st.data())
def test_a_royal_precinct_is_never_hidden(data: st.DataObject) -> None:
    file: File = data.draw(histories(lawful=False, most=3))
    less = data.draw(known_less(file))
    if less.subject.parties is not None:
        told = [(party.code, party.royal_precinct) for party in file.subject.parties or ()]
        assert [(party.code, party.royal_precinct) for party in less.subject.parties] == told


def kept_by(file: Dossier[Any], data: st.DataObject) -> None:
    """Hides facts from a file and compares what the two reports say."""
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
