"""Duties: what must be done since when and by which day, and whether it was."""

from datetime import date

import pytest
from hypothesis import given
from journals import PLAIN, Told, day, entries, told

from mgov.council import (
    AgendaSent,
    Deliberated,
    NoticeSent,
    Posted,
    Received,
    Sent,
    SessionClosed,
    SessionOpened,
    SessionPlanned,
)
from mgov.council.procedure import DUTIES
from mgov.delays import DEFAULT, Window, deadline, standard_calendar
from mgov.law import Actor
from mgov.procedures import Event, Obligation, Within, obligations, overdue, timeline

CLOSED: Told = (SessionClosed, day("2026-02-18"))


def owed(*events: Told | Event) -> dict[str, Obligation]:
    told_events = [event if isinstance(event, Event) else event[0](on=event[1]) for event in events]
    journal = [Deliberated(on=day("2026-02-01")), *told_events]
    found = obligations(DUTIES, timeline(journal, None), standard_calendar(), DEFAULT)
    return {obligation.duty.id: obligation for obligation in found}


def test_the_decision_is_sent_within_fifteen_working_days_of_the_close_of_the_session() -> None:
    sending = owed(CLOSED)["sending"]
    assert sending.due.last_day == day("2026-03-11")
    assert sending.duty.by == Actor.PRESIDENT
    assert sending.done is None


def test_the_decision_is_posted_within_eight_days_of_the_close_of_the_session() -> None:
    assert owed(CLOSED)["posting"].due.last_day == day("2026-02-26")


def test_a_duty_is_fulfilled_by_the_first_event_of_its_kind() -> None:
    done = owed(CLOSED, (Posted, day("2026-02-23")), (Posted, day("2026-02-24")))["posting"].done
    assert done is not None
    assert done.when == day("2026-02-23")


@pytest.mark.parametrize("kind", [Sent, Received])
def test_sending_is_shown_by_the_receipt_as_well(kind: type[Event]) -> None:
    done = owed(CLOSED, (kind, day("2026-03-03")))["sending"].done
    assert done is not None
    assert type(done.event) is kind


def test_what_was_done_before_the_session_closed_counts_once_the_council_has_decided() -> None:
    assert owed((Sent, day("2026-02-17")), CLOSED)["sending"].done is not None
    sent_first = timeline(
        [Sent(on=day("2026-01-31")), Deliberated(on=day("2026-02-01")), CLOSED[0](on=CLOSED[1])], None
    )
    found = obligations(DUTIES, sent_first, standard_calendar(), DEFAULT)
    assert [obligation.done for obligation in found] == [None, None]


def test_a_duty_not_fulfilled_is_overdue_the_day_after_its_last_day_and_not_on_it() -> None:
    sending = owed(CLOSED)["sending"]
    assert not overdue(sending, day("2026-03-11"))
    assert overdue(sending, day("2026-03-12"))


def test_a_session_that_decided_nothing_owes_nothing() -> None:
    assert obligations(DUTIES, timeline([CLOSED[0](on=CLOSED[1])], None), standard_calendar(), DEFAULT) == ()


def test_the_agenda_and_the_notice_count_back_from_the_day_planned() -> None:
    planned = SessionPlanned(on=day("2026-04-01"), opens=day("2026-05-04"))
    found = owed(planned)
    assert found["agenda"].due.last_day == day("2026-04-14")
    assert found["notice"].due.last_day == day("2026-04-24")


def test_a_session_planned_without_a_day_starts_no_duty() -> None:
    assert owed(SessionPlanned(on=day("2026-04-01"))) == {}


@pytest.mark.parametrize(("kind", "duty"), [(AgendaSent, "agenda"), (NoticeSent, "notice")])
def test_the_agenda_and_the_notice_are_fulfilled_or_past(kind: type[Event], duty: str) -> None:
    planned = SessionPlanned(on=day("2026-04-01"), opens=day("2026-05-04"))
    for end in (kind, SessionOpened):
        done = owed(planned, (end, day("2026-05-04")))[duty].done
        assert done is not None
        assert type(done.event) is end


def test_each_session_closed_starts_duties_of_its_own() -> None:
    found = obligations(
        DUTIES,
        entries(
            (Deliberated, day("2026-02-18")),
            CLOSED,
            (Sent, day("2026-03-03")),
            (Deliberated, day("2026-05-20")),
            (SessionClosed, day("2026-05-20")),
            (Posted, day("2026-05-21")),
        ),
        standard_calendar(),
        DEFAULT,
    )
    assert [(o.duty.id, o.since.place, o.done is not None) for o in found] == [
        ("sending", 1, True),
        ("posting", 1, False),
        ("sending", 4, False),
        ("posting", 4, True),
    ]


def test_a_session_closed_in_a_month_only_told_gives_a_window() -> None:
    due = owed((SessionClosed, Within(date(2026, 2, 1), date(2026, 2, 28))))["posting"].due
    assert due.last_day == Window(day("2026-02-09"), day("2026-03-09"), ("/journal/1/on",))


@given(told())
def test_every_obligation_is_counted_from_its_own_event(found: tuple[Told, ...]) -> None:
    for obligation in obligations(PLAIN.duties, entries(*found), standard_calendar(), DEFAULT):
        duty = obligation.duty
        assert type(obligation.since.event) is duty.since
        assert obligation.due == deadline(duty.limit, obligation.since.when, standard_calendar(), DEFAULT)
        if obligation.done is not None:
            assert duty.about is not None or obligation.done.place > obligation.since.place
            assert type(obligation.done.event) in duty.done


def test_the_duties_of_a_decision_are_those_of_the_president() -> None:
    assert {(duty.id, duty.since.tag, duty.limit.id, duty.by.value) for duty in DUTIES} == {
        ("agenda", "session_planned", "agenda", "president"),
        ("notice", "session_planned", "notice", "president"),
        ("notice_governor", "session_planned", "notice_governor", "president"),
        ("sending", "session_closed", "sending", "president"),
        ("posting", "session_closed", "posting", "president"),
    }
    assert Deliberated not in {duty.since for duty in DUTIES}
