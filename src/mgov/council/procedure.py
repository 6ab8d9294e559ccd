"""How a decision of a council becomes executory: one table per regime and route.

PLAIN: no visa is needed; the decision is executory once the limit to oppose has passed.
VISA and INTERIOR_VISA: the decision also needs the visa of the governor, or of the interior authority; silence for 20
days counts as visa. A decision that can be both visaed and opposed is executory at the later of the two. Regions know
only the visa of the interior authority.
PRECINCT_VISA: in a commune that holds a royal palace every decision awaits the approval of the interior minister, or of
his delegate; silence never counts.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum

from mgov.council import events as e
from mgov.council._control_laws import CONTROL_LAWS, ControlLaw, Route
from mgov.council.limits import CouncilLimits
from mgov.delays import TimeLimit
from mgov.law import COMMUNE_2015, Actor, Citation, Regime
from mgov.procedures import Clock, Duty, Event, Procedure, Transition


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


def _row(event: type[Event], sources: tuple[A, ...], target: A | None, basis: Citation) -> Transition[A]:
    return Transition(event=event, sources=sources, target=target, basis=basis)


def _opposition(law: ControlLaw, state: A, since: type[Event], target: A) -> Clock[A]:
    return Clock(
        id="opposition",
        states=(state,),
        since=since,
        limit=law.limits.opposition,
        by=law.opposing,
        target=target,
        basis=law.opposed(5),
    )


def _asked_by_governor(event: Event) -> bool:
    """Whether the State's representative asked for the session: no agenda goes to him, and notice is shorter."""
    return isinstance(event, e.SessionPlanned) and event.origin == e.SessionOrigin.GOVERNOR


def _not_asked_by_governor(event: Event) -> bool:
    return not _asked_by_governor(event)


def _session_duty(id: str, done: type[Event], limit: TimeLimit, chosen: Callable[[Event], bool]) -> Duty:
    return Duty(
        id=id,
        since=e.SessionPlanned,
        done=(done, e.SessionOpened),
        limit=limit,
        by=Actor.PRESIDENT,
        planned="opens",
        chosen=chosen,
    )


def _duties(limits: CouncilLimits) -> tuple[Duty, ...]:
    return (
        _session_duty("agenda", e.AgendaSent, limits.agenda, _not_asked_by_governor),
        _session_duty("notice", e.NoticeSent, limits.notice, _not_asked_by_governor),
        _session_duty("notice_governor", e.NoticeSent, limits.notice_governor, _asked_by_governor),
        Duty(
            id="sending",
            since=e.SessionClosed,
            done=(e.Sent, e.Received),
            limit=limits.sending,
            by=Actor.PRESIDENT,
            about=e.Deliberated,
        ),
        Duty(
            id="posting",
            since=e.SessionClosed,
            done=(e.Posted,),
            limit=limits.posting,
            by=Actor.PRESIDENT,
            about=e.Deliberated,
        ),
    )


def _council_and_court(law: ControlLaw, redecided: tuple[A, ...], pending: tuple[A, ...]) -> tuple[Transition[A], ...]:
    """The rows of every route: the council decides, or decides anew; the tribunal rules on an opposition, or annuls.

    `redecided` and `pending` are the states that only a route with a visa has: refused, and awaiting or given its visa.
    """
    known = (A.ADOPTED, A.MINUTES, A.RECEIVED, A.EXECUTORY, A.OPPOSED, A.MAINTAINED, A.REFERRED, *redecided, *pending)
    deliberating = (A.DRAFT, A.ADOPTED, A.OPPOSED, A.MAINTAINED, A.ANNULLED, *redecided)
    return (
        _row(e.Deliberated, deliberating, A.ADOPTED, law.deliberating),
        _row(e.NotAdopted, (A.DRAFT,), None, law.majority),
        _row(e.NotAdopted, (A.OPPOSED,), A.DRAFT, law.opposed(2)),
        _row(e.MinutesReceived, (A.ADOPTED,), A.MINUTES, law.sending),
        _row(e.MinutesReceived, (A.RECEIVED, A.EXECUTORY, A.OPPOSED, *pending), None, law.sending),
        _row(e.Maintained, (A.OPPOSED,), A.MAINTAINED, law.opposed(3)),
        _row(e.Referred, (A.MAINTAINED,), A.REFERRED, law.opposed(3)),
        _row(e.Annulled, known, A.ANNULLED, law.nullity),
    )


def _id(law: ControlLaw, route: Route) -> str:
    return f"{law.regime.id.lower()}.{route}"


def _plain_table(law: ControlLaw) -> Procedure[Approval]:
    return Procedure(
        id=_id(law, Route.PLAIN),
        initial=A.DRAFT,
        transitions=(
            *_council_and_court(law, (), ()),
            _row(e.Received, (A.ADOPTED,), A.RECEIVED, law.sending),
            _row(e.Received, (A.MINUTES, A.EXECUTORY), None, law.sending),
            _row(e.Opposed, (A.MINUTES, A.RECEIVED), A.OPPOSED, law.opposed(1)),
            _row(e.Opposed, (A.EXECUTORY,), None, law.opposed(5)),
            _row(e.Cleared, (A.REFERRED,), A.EXECUTORY, law.opposed(4)),
        ),
        clocks=(
            _opposition(law, A.MINUTES, e.MinutesReceived, A.EXECUTORY),
            _opposition(law, A.RECEIVED, e.Received, A.EXECUTORY),
        ),
        duties=_duties(law.limits),
        observed=frozenset((*e.SESSION_EVENTS, e.VisaGranted, e.VisaRefused)),
    )


def _visa_rows(law: ControlLaw, route: Route) -> tuple[Transition[A], ...]:
    visa = law.visas[route].basis
    done = law.silence if law.visas[route].limit else visa
    return (
        *_council_and_court(law, (A.REFUSED,), (A.MINUTES_CLEAR, A.PENDING, A.VISAED)),
        _row(e.NotAdopted, (A.REFUSED,), A.DRAFT, law.majority),
        _row(e.Received, (A.ADOPTED, A.MINUTES), A.RECEIVED, visa),
        _row(e.Received, (A.MINUTES_CLEAR,), A.PENDING, visa),
        _row(e.VisaGranted, (A.RECEIVED, A.REFUSED), A.VISAED, visa),
        _row(e.VisaGranted, (A.PENDING, A.MAINTAINED), A.EXECUTORY, visa),
        _row(e.VisaGranted, (A.EXECUTORY,), None, done),
        _row(e.VisaRefused, (A.RECEIVED, A.PENDING, A.MAINTAINED), A.REFUSED, visa),
        _row(e.VisaRefused, (A.EXECUTORY,), None, done),
        _row(e.Opposed, (A.MINUTES, A.RECEIVED, A.VISAED), A.OPPOSED, law.opposed(1)),
        _row(e.Opposed, (A.MINUTES_CLEAR, A.PENDING, A.EXECUTORY, A.REFUSED), None, law.opposed(5)),
        _row(e.Cleared, (A.REFERRED,), A.PENDING, law.opposed(4)),
    )


def _silence(law: ControlLaw, route: Route) -> Iterator[Clock[A]]:
    visa = law.visas[route]
    if visa.limit is not None:
        yield Clock(
            id=route.value,
            states=(A.RECEIVED, A.PENDING),
            since=e.Received,
            limit=visa.limit,
            by=visa.by,
            target=A.EXECUTORY,
            basis=law.silence,
        )


def _visa_table(law: ControlLaw, route: Route) -> Procedure[Approval]:
    return Procedure(
        id=_id(law, route),
        initial=A.DRAFT,
        transitions=_visa_rows(law, route),
        clocks=(
            _opposition(law, A.MINUTES, e.MinutesReceived, A.MINUTES_CLEAR),
            _opposition(law, A.RECEIVED, e.Received, A.PENDING),
            _opposition(law, A.VISAED, e.Received, A.EXECUTORY),
            *_silence(law, route),
        ),
        duties=_duties(law.limits),
        observed=frozenset(e.SESSION_EVENTS),
    )


PROCEDURES: dict[tuple[Regime, Route], Procedure[Approval]] = {
    (law.regime, route): _plain_table(law) if route == Route.PLAIN else _visa_table(law, route)
    for law in CONTROL_LAWS
    for route in (Route.PLAIN, *law.visas)
}
"""The table of each route a decision can take under each regime."""

PLAIN = PROCEDURES[COMMUNE_2015, Route.PLAIN]
VISA = PROCEDURES[COMMUNE_2015, Route.VISA]
INTERIOR_VISA = PROCEDURES[COMMUNE_2015, Route.INTERIOR_VISA]
DUTIES: tuple[Duty, ...] = PLAIN.duties

VISA_GIVEN = frozenset({A.VISAED, A.EXECUTORY})
"""The states a decision reaches once its visa is given, expressly or by silence."""

BLOCKED = frozenset({A.OPPOSED, A.MAINTAINED, A.REFERRED, A.ANNULLED})
"""The states in which an opposition, or the judge, stands in the way."""
