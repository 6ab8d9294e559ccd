"""Noting: a fact learned late takes its place by its day and is never refused on legal grounds."""

from datetime import date

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st
from kept_files import AT, DAY, EXECUTORY, OPPOSABLE_UNTIL, VOTED, kept, signed, text, voted

from mgov import conventions as c
from mgov.dossiers import Dossier, note, validate
from mgov.errors import BadDocument, UsageError
from mgov.findings import Verdict
from mgov.procedures import Event, Within

FILE = kept(voted(), c.Received(on=AT), *signed(), c.Executed(on=EXECUTORY))


@frozen(kw_only=True)
class Celebrated(Event):
    """An event no room knows."""


def places(*journal: Event) -> list[str]:
    return [event.tag for event in journal]


def test_a_fact_takes_its_place_by_its_day() -> None:
    file = note(FILE, c.Posted(on=VOTED + DAY))
    assert places(*file.journal)[1:3] == ["received", "posted"]
    assert places(*note(FILE, c.SessionOpened(on=VOTED - DAY)).journal)[0] == "session_opened"
    assert places(*note(FILE, c.Completed(on=EXECUTORY + DAY)).journal)[-1] == "completed"


def test_it_stands_behind_the_events_of_its_day() -> None:
    assert places(*note(FILE, c.Posted(on=VOTED)).journal)[:2] == ["deliberated", "posted"]
    assert places(*note(FILE, c.Executed(on=EXECUTORY)).journal)[-1] == "executed"


def test_an_event_of_unknown_day_goes_to_the_end_unless_told() -> None:
    assert places(*note(FILE, c.Posted()).journal)[-1] == "posted"
    assert places(*note(FILE, c.Posted(), after=0).journal)[1] == "posted"
    assert places(*note(FILE, c.Posted(), after=-1).journal)[0] == "posted"


def test_a_month_told_takes_a_place_it_may_have() -> None:
    file = note(FILE, c.Posted(on=Within(date(2026, 1, 1), date(2026, 1, 31))))
    assert places(*file.journal).index("posted") <= 2


def test_a_place_that_contradicts_the_days_is_refused() -> None:
    with pytest.raises(BadDocument):
        note(FILE, c.Posted(on=EXECUTORY + DAY), after=0)


def test_an_event_of_another_room_is_refused() -> None:
    with pytest.raises(UsageError):
        note(FILE, Celebrated(on=AT))


def test_a_breach_is_noted_and_the_audit_tells_it() -> None:
    file = note(kept(voted(), c.Received(on=AT)), c.Executed(on=OPPOSABLE_UNTIL + DAY))
    file = evolve(file, known_until=OPPOSABLE_UNTIL + DAY)
    assert [finding.verdict for finding in validate(file).of("CONV-016")] == [Verdict.FAIL]


def test_an_opposition_learned_late_condemns_the_payment_that_came_after_it() -> None:
    assert not validate(FILE).of("CONV-018")
    known = validate(note(FILE, c.Opposed(on=OPPOSABLE_UNTIL)))
    assert {finding.verdict for finding in known.of("CONV-018")} == {Verdict.FAIL}


def test_an_opposition_after_the_payment_does_not() -> None:
    file = kept(voted(), c.Received(on=AT), c.VisaGranted(on=AT), until=EXECUTORY)
    file = note(file, c.Executed(on=EXECUTORY))
    late = note(file, c.Opposed(on=EXECUTORY))
    assert not {Verdict.FAIL} & {finding.verdict for finding in validate(late).of("CONV-018")}


def test_an_impossible_event_is_noted_and_told_for_review() -> None:
    file = note(FILE, c.Cleared(on=EXECUTORY))
    (finding,) = validate(file).of("PROC-001")
    assert (finding.verdict, finding.path) == (Verdict.REVIEW, "/journal/5")
    assert finding.citations


def test_noting_does_not_change_the_day_the_journal_is_complete_to() -> None:
    assert note(FILE, c.Posted(on=VOTED)).known_until == FILE.known_until
    assert note(Dossier(subject=text()), c.Executed(on=AT)).known_until is None


KINDS: list[type[Event]] = [*c.APPROVAL_EVENTS, *c.LIFE_EVENTS]


def test_a_fact_finds_its_place_beyond_an_event_of_unknown_day() -> None:
    file = Dossier(subject=text(), journal=(c.Received(on=AT), c.Posted()))
    assert places(*note(file, voted(on=VOTED)).journal) == ["deliberated", "received", "posted"]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 60)), max_size=8))
def test_no_fact_is_ever_refused_on_legal_grounds(facts: list[tuple[type[Event], int]]) -> None:
    file = Dossier(subject=text())
    for kind, days in facts:
        file = note(file, kind(on=VOTED + days * DAY))
    told = [event.on for event in file.journal if isinstance(event.on, date)]
    assert len(file.journal) == len(facts)
    assert told == sorted(told)
    validate(file)
