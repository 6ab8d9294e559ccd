"""How a decision of a communal council becomes executory under organic law 113-14: one table per route.

PLAIN: no visa is needed; the decision is executory once the limit to oppose has passed (art. 117 § 5).
VISA and INTERIOR_VISA: the decision also needs the visa of the governor, or of the interior authority; silence for 20
days counts as visa (art. 118). A decision that can be both visaed and opposed is executory at the later of the two.
"""

from enum import StrEnum

from mgov.council import events as e
from mgov.council import limits
from mgov.delays import TimeLimit
from mgov.law import Actor, lo113
from mgov.procedures import Clock, Duty, Event, Procedure, Transition


class Route(StrEnum):
    """Which control a decision goes through."""

    PLAIN = "plain"
    VISA = "visa"
    INTERIOR_VISA = "interior_visa"


class Approval(StrEnum):
    """Where a decision stands.

    MINUTES: the governor has the minutes, not yet the decision sent for visa. MINUTES_CLEAR: the same, and he can no
    longer oppose. RECEIVED: opposition possible, visa (if any) pending. PENDING: no longer opposable, visa pending.
    VISAED: visa given, opposition still possible.
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


A = Approval


def _row(
    event: type[Event], sources: tuple[A, ...], target: A | None, article: str, paragraph: int | None = None
) -> Transition[A]:
    return Transition(event=event, sources=sources, target=target, basis=lo113(article, paragraph))


def _opposition(state: A, since: type[Event], target: A) -> Clock[A]:
    return Clock(
        id="opposition",
        states=(state,),
        since=since,
        limit=limits.OPPOSITION,
        by=Actor.GOVERNOR,
        target=target,
        basis=lo113("117", 5),
    )


def _asked_by_governor(event: Event) -> bool:
    """Whether the governor asked for the session (art. 37): no agenda goes to him, and notice is shorter."""
    return isinstance(event, e.SessionPlanned) and event.origin == e.SessionOrigin.GOVERNOR


DUTIES: tuple[Duty, ...] = (
    Duty(
        id="agenda",
        since=e.SessionPlanned,
        done=(e.AgendaSent, e.SessionOpened),
        limit=limits.AGENDA,
        by=Actor.PRESIDENT,
        planned="opens",
        chosen=lambda event: not _asked_by_governor(event),
    ),
    Duty(
        id="notice",
        since=e.SessionPlanned,
        done=(e.NoticeSent, e.SessionOpened),
        limit=limits.NOTICE,
        by=Actor.PRESIDENT,
        planned="opens",
        chosen=lambda event: not _asked_by_governor(event),
    ),
    Duty(
        id="notice_governor",
        since=e.SessionPlanned,
        done=(e.NoticeSent, e.SessionOpened),
        limit=limits.NOTICE_GOVERNOR,
        by=Actor.PRESIDENT,
        planned="opens",
        chosen=_asked_by_governor,
    ),
    Duty(
        id="sending",
        since=e.SessionClosed,
        done=(e.Sent, e.Received),
        limit=limits.SENDING,
        by=Actor.PRESIDENT,
        about=e.Deliberated,
    ),
    Duty(
        id="posting",
        since=e.SessionClosed,
        done=(e.Posted,),
        limit=limits.POSTING,
        by=Actor.PRESIDENT,
        about=e.Deliberated,
    ),
)


def _council_and_court(redecided: tuple[A, ...], pending: tuple[A, ...]) -> tuple[Transition[A], ...]:
    """The rows of every route: the council decides, or decides anew; the tribunal rules on an opposition, or annuls.

    `redecided` and `pending` are the states that only a route with a visa has: refused, and awaiting or given its visa.
    """
    known = (A.ADOPTED, A.MINUTES, A.RECEIVED, A.EXECUTORY, A.OPPOSED, A.MAINTAINED, A.REFERRED, *redecided, *pending)
    return (
        _row(e.Deliberated, (A.DRAFT, A.ADOPTED, A.OPPOSED, A.MAINTAINED, A.ANNULLED, *redecided), A.ADOPTED, "92", 1),
        _row(e.NotAdopted, (A.DRAFT,), None, "43", 1),
        _row(e.NotAdopted, (A.OPPOSED,), A.DRAFT, "117", 2),
        _row(e.MinutesReceived, (A.ADOPTED,), A.MINUTES, "116", 1),
        _row(e.MinutesReceived, (A.RECEIVED, A.EXECUTORY, A.OPPOSED, *pending), None, "116", 1),
        _row(e.Maintained, (A.OPPOSED,), A.MAINTAINED, "117", 3),
        _row(e.Referred, (A.MAINTAINED,), A.REFERRED, "117", 3),
        _row(e.Annulled, known, A.ANNULLED, "115", 3),
    )


PLAIN: Procedure[Approval] = Procedure(
    id="commune_2015.plain",
    initial=A.DRAFT,
    transitions=(
        *_council_and_court((), ()),
        _row(e.Received, (A.ADOPTED,), A.RECEIVED, "116", 1),
        _row(e.Received, (A.MINUTES, A.EXECUTORY), None, "116", 1),
        _row(e.Opposed, (A.MINUTES, A.RECEIVED), A.OPPOSED, "117", 1),
        _row(e.Opposed, (A.EXECUTORY,), None, "117", 5),
        _row(e.Cleared, (A.REFERRED,), A.EXECUTORY, "117", 4),
    ),
    clocks=(
        _opposition(A.MINUTES, e.MinutesReceived, A.EXECUTORY),
        _opposition(A.RECEIVED, e.Received, A.EXECUTORY),
    ),
    duties=DUTIES,
    observed=frozenset((*e.SESSION_EVENTS, e.VisaGranted, e.VisaRefused)),
)


def _visa_rows(paragraph: int) -> tuple[Transition[A], ...]:
    return (
        *_council_and_court((A.REFUSED,), (A.MINUTES_CLEAR, A.PENDING, A.VISAED)),
        _row(e.NotAdopted, (A.REFUSED,), A.DRAFT, "43", 1),
        _row(e.Received, (A.ADOPTED, A.MINUTES), A.RECEIVED, "118", paragraph),
        _row(e.Received, (A.MINUTES_CLEAR,), A.PENDING, "118", paragraph),
        _row(e.VisaGranted, (A.RECEIVED, A.REFUSED), A.VISAED, "118", paragraph),
        _row(e.VisaGranted, (A.PENDING, A.MAINTAINED), A.EXECUTORY, "118", paragraph),
        _row(e.VisaGranted, (A.EXECUTORY,), None, "118", 3),
        _row(e.VisaRefused, (A.RECEIVED, A.PENDING, A.MAINTAINED), A.REFUSED, "118", paragraph),
        _row(e.VisaRefused, (A.EXECUTORY,), None, "118", 3),
        _row(e.Opposed, (A.MINUTES, A.RECEIVED, A.VISAED), A.OPPOSED, "117", 1),
        _row(e.Opposed, (A.MINUTES_CLEAR, A.PENDING, A.EXECUTORY, A.REFUSED), None, "117", 5),
        _row(e.Cleared, (A.REFERRED,), A.PENDING, "117", 4),
    )


def _visa_table(name: str, limit: TimeLimit, by: Actor, paragraph: int) -> Procedure[Approval]:
    silence = Clock(
        id=limit.id,
        states=(A.RECEIVED, A.PENDING),
        since=e.Received,
        limit=limit,
        by=by,
        target=A.EXECUTORY,
        basis=lo113("118", 3),
    )
    return Procedure(
        id=f"commune_2015.{name}",
        initial=A.DRAFT,
        transitions=_visa_rows(paragraph),
        clocks=(
            _opposition(A.MINUTES, e.MinutesReceived, A.MINUTES_CLEAR),
            _opposition(A.RECEIVED, e.Received, A.PENDING),
            _opposition(A.VISAED, e.Received, A.EXECUTORY),
            silence,
        ),
        duties=DUTIES,
        observed=frozenset(e.SESSION_EVENTS),
    )


VISA = _visa_table("visa", limits.VISA, Actor.GOVERNOR, 1)
INTERIOR_VISA = _visa_table("interior_visa", limits.INTERIOR_VISA, Actor.INTERIOR, 2)

PROCEDURES: dict[Route, Procedure[Approval]] = {
    Route.PLAIN: PLAIN,
    Route.VISA: VISA,
    Route.INTERIOR_VISA: INTERIOR_VISA,
}

VISA_GIVEN = frozenset({A.VISAED, A.EXECUTORY})
"""The states a decision reaches once its visa is given, expressly or by silence."""

BLOCKED = frozenset({A.OPPOSED, A.MAINTAINED, A.REFERRED, A.ANNULLED})
"""The states in which an opposition, or the judge, stands in the way."""
