"""Events that come in an unusual order, and that the tables take all the same."""

from datetime import timedelta

import pytest
from journals import FIRST, PLAIN, VISA, Told, run

from mgov.council import Annulled, Deliberated, MinutesReceived, Opposed, Received, VisaGranted, VisaRefused
from mgov.council import Approval as A

DAY = timedelta(days=1)
AT = FIRST + DAY
LATE = AT + 20 * DAY
BASE: tuple[Told, ...] = ((Deliberated, FIRST), (Received, AT))


def test_the_minutes_may_follow_the_decision() -> None:
    """Article 116 § 1: minutes and decisions are both sent, within fifteen working days, in whatever order."""
    for table in (PLAIN, VISA):
        trajectory = run(table, *BASE, (MinutesReceived, AT + DAY), until=AT + DAY)
        assert (trajectory.state, trajectory.impossible) == (A.RECEIVED, ())


def test_the_decision_may_follow_the_minutes_after_the_limit_to_oppose() -> None:
    """Article 116 § 1: the decision was executory already, and receiving it changes nothing."""
    trajectory = run(PLAIN, (Deliberated, FIRST), (MinutesReceived, AT), (Received, LATE), until=LATE)
    assert (trajectory.state, trajectory.impossible) == (A.EXECUTORY, ())


@pytest.mark.parametrize(
    "before",
    [
        ((Deliberated, FIRST), (MinutesReceived, AT)),
        (*BASE, (Opposed, AT)),
        (*BASE, (VisaRefused, AT)),
    ],
    ids=["minutes alone", "opposed", "refused"],
)
def test_the_tribunal_may_annul_whatever_the_state(before: tuple[Told, ...]) -> None:
    """Article 115 § 3: void by law, at any time."""
    assert run(VISA, *before, (Annulled, LATE), until=LATE).state == A.ANNULLED


def test_an_opposition_after_a_refused_visa_changes_nothing() -> None:
    """Article 117 § 1 allows it; the refusal already asks for a new decision."""
    trajectory = run(VISA, *BASE, (VisaRefused, AT), (Opposed, AT), until=AT)
    assert (trajectory.state, trajectory.impossible) == (A.REFUSED, ())


def test_a_visa_given_after_a_refusal_leaves_the_time_to_oppose() -> None:
    trajectory = run(VISA, *BASE, (VisaRefused, AT), (VisaGranted, AT), until=AT)
    assert trajectory.state == A.VISAED
