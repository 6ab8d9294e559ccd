"""What is due next, and which silences run."""

from datetime import date

from kept_files import AT, DAY, EXECUTORY, OPPOSABLE_UNTIL, VOTED, File, free, kept, text, voted

from mgov import conventions as c
from mgov.dossiers import Dossier, NextStep, next_steps
from mgov.language import LANGUAGES
from mgov.law import lo113

CLOSED = kept(voted(), c.SessionClosed(on=VOTED))
RECEIVED = kept(voted(), c.Received(on=AT))


def steps(file: File, on: date) -> dict[str, NextStep]:
    return {step.id: step for step in next_steps(file, on)}


def test_after_the_session_the_decision_is_to_be_sent_and_posted() -> None:
    found = steps(CLOSED, VOTED)
    assert set(found) == {"sending", "posting"}
    assert found["posting"].due.last_day == date(2026, 1, 20)
    assert found["sending"].due.last_day == date(2026, 2, 3)
    assert not any(step.silence or step.late for step in found.values())


def test_the_soonest_comes_first() -> None:
    assert [step.id for step in next_steps(CLOSED, VOTED)] == ["posting", "sending"]


def test_what_is_done_is_no_longer_due() -> None:
    file = kept(voted(), c.SessionClosed(on=VOTED), c.Posted(on=VOTED), c.Sent(on=AT))
    assert next_steps(file, AT) == ()


def test_what_is_not_done_by_its_last_day_is_late_the_day_after() -> None:
    assert not steps(CLOSED, date(2026, 1, 20))["posting"].late
    assert steps(CLOSED, date(2026, 1, 21))["posting"].late


def test_once_the_governor_has_the_decision_two_silences_run() -> None:
    found = steps(RECEIVED, AT)
    assert {name for name, step in found.items() if step.silence} == {"opposition", "visa"}
    assert found["opposition"].due.last_day == OPPOSABLE_UNTIL
    assert found["visa"].due.last_day == EXECUTORY - DAY
    assert found["opposition"].citation == lo113("117", 5)
    assert found["visa"].citation == lo113("118", 3)


def test_once_he_can_no_longer_oppose_only_the_visa_runs() -> None:
    assert set(steps(RECEIVED, OPPOSABLE_UNTIL + DAY)) == {"visa"}
    assert steps(RECEIVED, EXECUTORY) == {}


def test_without_a_visa_only_the_opposition_runs() -> None:
    file = kept(voted(), c.Received(on=AT), subject=free())
    assert set(steps(file, AT)) == {"opposition"}
    assert steps(file, OPPOSABLE_UNTIL + DAY) == {}


def test_where_the_route_is_not_known_the_silences_of_both_are_told_once() -> None:
    file = kept(voted(), c.Received(on=AT), subject=c.Convention(parties=text().parties))
    assert [step.id for step in next_steps(file, AT)] == ["opposition", "visa"]


def test_delegated_management_awaits_the_interior() -> None:
    file = kept(voted(), c.Received(on=AT), subject=text(kind=c.Kind.DELEGATED_MANAGEMENT))
    found = steps(file, AT)
    assert set(found) == {"opposition", "interior_visa"}
    assert found["interior_visa"].by == "interior"


def test_a_session_planned_makes_its_agenda_and_notice_due_before_it() -> None:
    file = kept(c.SessionPlanned(on=VOTED, opens=date(2026, 5, 4)))
    found = steps(file, VOTED)
    assert {name: step.due.last_day for name, step in found.items()} == {
        "agenda": date(2026, 4, 14),
        "notice": date(2026, 4, 24),
    }
    sent = kept(c.SessionPlanned(on=VOTED, opens=date(2026, 5, 4)), c.AgendaSent(on=date(2026, 4, 10)))
    assert set(steps(sent, date(2026, 4, 10))) == {"notice"}
    assert steps(sent, date(2026, 4, 25))["notice"].late


def test_a_session_the_governor_asks_for_makes_its_notice_due_three_days_before_it() -> None:
    planned = c.SessionPlanned(
        on=date(2026, 4, 27),
        opens=date(2026, 5, 4),
        kind=c.SessionKind.EXTRAORDINARY,
        origin=c.SessionOrigin.GOVERNOR,
    )
    found = steps(kept(planned), date(2026, 4, 27))
    assert found["notice_governor"].due.last_day == date(2026, 5, 1)
    assert "agenda" not in found


def test_a_press_file_runs_the_silences_it_can_count() -> None:
    file = Dossier(subject=text(), journal=(voted(), c.Received(on=AT)))
    assert steps(file, EXECUTORY)["visa"].late


def test_each_step_names_its_act_and_its_article_in_three_languages() -> None:
    file = kept(
        voted(),
        c.SessionClosed(on=VOTED),
        voted(act="first"),
        c.Received(on=AT, act="first"),
        subject=text(amendments=(c.Amendment(id="first"),)),
    )
    found = next_steps(file, AT)
    assert {(step.id, step.act) for step in found} == {
        ("sending", None),
        ("posting", None),
        ("opposition", "first"),
        ("visa", "first"),
    }
    for step in found:
        told = {step.text(lang) for lang in LANGUAGES}
        assert len(told) == len(LANGUAGES)
        for line in told:
            assert step.citation.article in line
            assert "2026" in line
            assert "{" not in line


def test_asking_what_is_next_changes_nothing() -> None:
    before = repr(RECEIVED)
    next_steps(RECEIVED, date(2026, 12, 1))
    assert repr(RECEIVED) == before
