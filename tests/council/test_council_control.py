"""What a trajectory tells the checks: since when, whether blocked, whether refused."""

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "procedures"))

from journals import FIRST, PLAIN, VISA, Told, entries, run

from mgov.council import (
    Approval,
    Cleared,
    Deliberated,
    Maintained,
    NotAdopted,
    Opposed,
    Received,
    Referred,
    VisaGranted,
    VisaRefused,
)
from mgov.council.control import blocked, reached, refused
from mgov.council.procedure import BLOCKED, VISA_GIVEN
from mgov.delays import Window
from mgov.findings import Unknown
from mgov.procedures import OMITTED, Event

DAY = timedelta(days=1)
AT = FIRST + DAY
BASE: tuple[Told, ...] = ((Deliberated, FIRST), (Received, AT))
EXECUTORY = frozenset({Approval.EXECUTORY})
TACIT = date(2026, 2, 3)


def since(*journal: Told, until: date, when: date, states: frozenset[Approval] = VISA_GIVEN) -> object:
    return reached(run(VISA, *journal, until=until), states, when, complete=True, later=())


def test_the_visa_is_given_expressly_on_its_day() -> None:
    assert since(*BASE, (VisaGranted, AT), until=AT, when=AT) == AT


def test_the_visa_is_given_by_silence_the_day_after_the_twentieth() -> None:
    assert since(*BASE, until=TACIT, when=TACIT) == TACIT


def test_a_visa_not_given_yet_is_not_before_the_day_after() -> None:
    assert since((Deliberated, FIRST), until=AT, when=AT) == Window(AT + DAY, date.max)


def test_an_early_visa_does_not_make_the_decision_executory_before_the_opposition_ends() -> None:
    found = since(*BASE, (VisaGranted, AT), until=AT, when=AT, states=EXECUTORY)
    assert found == Window(AT + DAY, date.max)
    later = date(2026, 1, 20)
    assert since(*BASE, (VisaGranted, AT), until=later, when=later, states=EXECUTORY) == later


def test_where_things_may_be_omitted_a_visa_may_have_been_given_any_day() -> None:
    trajectory = run(VISA, *BASE)
    assert reached(trajectory, VISA_GIVEN, TACIT, complete=False, later=()) == Window(date.min, date.max, OMITTED)


def test_a_later_event_only_a_pending_decision_can_undergo_bounds_it() -> None:
    trajectory = run(VISA, *BASE)
    later = entries(*BASE, (Opposed, AT + DAY), (VisaRefused, AT + 9 * DAY))[2:]
    found = reached(trajectory, EXECUTORY, AT, complete=False, later=later)
    assert isinstance(found, Window)
    assert found.earliest in (date.min, AT + DAY, AT + 9 * DAY)
    assert found.missing == OMITTED


@pytest.mark.parametrize(
    ("after", "answer"),
    [
        ((), False),
        ((Opposed,), True),
        ((Opposed, Maintained, Referred), True),
        ((Opposed, Deliberated), True),
        ((Opposed, NotAdopted), True),
        ((Opposed, Maintained, Referred, Cleared), False),
    ],
)
def test_an_opposition_is_lifted_only_by_a_decision_executory_or_cleared(
    after: tuple[type[Event], ...], answer: bool
) -> None:
    trajectory = run(PLAIN, *BASE, *((kind, AT) for kind in after), until=AT)
    assert blocked(trajectory, complete=True, maintained_is_executory=False) is answer


def test_whether_a_maintained_decision_is_blocked_is_contested_unless_chosen() -> None:
    trajectory = run(PLAIN, *BASE, (Opposed, AT), (Maintained, AT), until=AT)
    assert blocked(trajectory, complete=True, maintained_is_executory=False) == Unknown()
    assert blocked(trajectory, complete=True, maintained_is_executory=True) is False


def test_nothing_is_known_to_be_free_where_the_journal_may_omit_things() -> None:
    assert blocked(run(PLAIN, *BASE), complete=False, maintained_is_executory=False) == Unknown(OMITTED)
    assert refused(run(VISA, *BASE), complete=False) == Unknown(OMITTED)


def test_a_refusal_stands_until_a_new_decision() -> None:
    assert refused(run(VISA, *BASE, (VisaRefused, AT), until=AT), complete=True) is True
    assert refused(run(VISA, *BASE, (VisaRefused, AT), (Deliberated, AT), until=AT), complete=True) is False
    assert refused(run(VISA, *BASE, until=AT), complete=True) is False


def test_a_refusal_on_a_day_silence_may_have_come_first_is_contested() -> None:
    """23 March 2026 is an exceptional closure: the limit ends on the 23rd or on the 24th."""
    told: tuple[Told, ...] = ((Deliberated, date(2026, 3, 3)), (Received, date(2026, 3, 3)))
    trajectory = run(VISA, *told, (VisaRefused, date(2026, 3, 24)), until=date(2026, 3, 24))
    assert refused(trajectory, complete=True) == Unknown()


def test_the_states_of_a_visa_given_and_of_a_decision_blocked_are_apart() -> None:
    assert not VISA_GIVEN & BLOCKED
    assert Approval.EXECUTORY in VISA_GIVEN
