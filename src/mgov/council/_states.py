"""Where a decision stands, and the rows and duties that the tables of every regime are made of."""

from collections.abc import Callable
from enum import StrEnum

from mgov.council import events as e
from mgov.delays import TimeLimit
from mgov.law import Actor, Citation
from mgov.procedures import Duty, Event, Transition


class Approval(StrEnum):
    """Where a decision stands.

    MINUTES: the governor has the minutes, not yet the decision sent for visa. MINUTES_CLEAR: the same, and he can no
    longer oppose. RECEIVED: opposition possible, visa (if any) pending. PENDING: no longer opposable, visa pending.
    VISAED: visa given, opposition still possible.

    Under the charter of communes, AWAITED: received, approval awaited. EXTENDED: the same once the delay is renewed.
    UNAPPROVED: approval refused. NEW_STUDY: the authority has asked for a new study. KEPT: the council has kept its
    decision after it. UNSETTLED: the months to settle by decree have passed; the law says nothing of what follows.
    """

    DRAFT = "draft"
    ADOPTED = "adopted"
    MINUTES = "minutes"
    MINUTES_CLEAR = "minutes_clear"
    RECEIVED = "received"
    PENDING = "pending"
    VISAED = "visaed"
    EXECUTORY = "executory"
    OPPOSED = "opposed"
    MAINTAINED = "maintained"
    REFERRED = "referred"
    REFUSED = "refused"
    ANNULLED = "annulled"
    AWAITED = "awaited"
    EXTENDED = "extended"
    UNAPPROVED = "unapproved"
    NEW_STUDY = "new_study"
    KEPT = "kept"
    UNSETTLED = "unsettled"


def row(
    event: type[Event], sources: tuple[Approval, ...], target: Approval | None, basis: Citation
) -> Transition[Approval]:
    """One row of a table."""
    return Transition(event=event, sources=sources, target=target, basis=basis)


def session_duty(id: str, done: type[Event], limit: TimeLimit, chosen: Callable[[Event], bool] | None = None) -> Duty:
    """Something due before a session opens, back from the day planned for it."""
    return Duty(
        id=id,
        since=e.SessionPlanned,
        done=(done, e.SessionOpened),
        limit=limit,
        by=Actor.PRESIDENT,
        planned="opens",
        chosen=chosen,
    )


def closing_duty(id: str, limit: TimeLimit, *done: type[Event]) -> Duty:
    """Something due for a decision once its session closes."""
    return Duty(id=id, since=e.SessionClosed, done=done, limit=limit, by=Actor.PRESIDENT, about=e.Deliberated)


VISA_GIVEN = frozenset({Approval.VISAED, Approval.EXECUTORY})
"""The states a decision reaches once its visa, or its approval, is given, expressly or by silence."""

BLOCKED = frozenset({Approval.OPPOSED, Approval.MAINTAINED, Approval.REFERRED, Approval.ANNULLED})
"""The states in which an opposition, or the judge, stands in the way."""

REFUSALS = frozenset({Approval.REFUSED, Approval.UNAPPROVED})
"""The states of a decision whose visa, or approval, is refused."""

UNTOLD = frozenset({Approval.NEW_STUDY, Approval.KEPT, Approval.UNSETTLED})
"""The states after a request for a new study: the charter does not say whether the delay of approval still runs."""
