"""How a decision of a council becomes executory: one table per regime and route.

PLAIN: no visa is needed; the decision is executory once the limit to oppose has passed.
VISA and INTERIOR_VISA: the decision also needs the visa of the governor, or of the interior authority; silence for 20
days counts as visa. A decision that can be both visaed and opposed is executory at the later of the two. Regions know
only the visa of the interior authority.
PRECINCT_VISA: in a commune that holds a royal palace every decision awaits the approval of the interior minister, or of
his delegate; silence never counts.
GOVERNOR_APPROVAL and MINISTER_APPROVAL: the approval that communes needed under their charter, before September 2015.
"""

from collections.abc import Iterator

from mgov.council import events as e
from mgov.council._charter import charter_tables
from mgov.council._control_laws import CONTROL_LAWS, ControlLaw, Route
from mgov.council._states import BLOCKED, REFUSALS, UNTOLD, VISA_GIVEN, Approval, closing_duty, row, session_duty
from mgov.council.limits import CouncilLimits
from mgov.law import COMMUNE_2015, Regime
from mgov.procedures import Clock, Duty, Event, Procedure, Transition

__all__ = [
    "BLOCKED",
    "DUTIES",
    "INTERIOR_VISA",
    "PLAIN",
    "PROCEDURES",
    "REFUSALS",
    "UNTOLD",
    "VISA",
    "VISA_GIVEN",
    "Approval",
]

A = Approval


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


def _duties(limits: CouncilLimits) -> tuple[Duty, ...]:
    return (
        session_duty("agenda", e.AgendaSent, limits.agenda, _not_asked_by_governor),
        session_duty("notice", e.NoticeSent, limits.notice, _not_asked_by_governor),
        session_duty("notice_governor", e.NoticeSent, limits.notice_governor, _asked_by_governor),
        closing_duty("sending", limits.sending, e.Sent, e.Received),
        closing_duty("posting", limits.posting, e.Posted),
    )


def _council_and_court(law: ControlLaw, redecided: tuple[A, ...], pending: tuple[A, ...]) -> tuple[Transition[A], ...]:
    """The rows of every route: the council decides, or decides anew; the tribunal rules on an opposition, or annuls.

    `redecided` and `pending` are the states that only a route with a visa has: refused, and awaiting or given its visa.
    """
    known = (A.ADOPTED, A.MINUTES, A.RECEIVED, A.EXECUTORY, A.OPPOSED, A.MAINTAINED, A.REFERRED, *redecided, *pending)
    deliberating = (A.DRAFT, A.ADOPTED, A.OPPOSED, A.MAINTAINED, A.ANNULLED, *redecided)
    return (
        row(e.Deliberated, deliberating, A.ADOPTED, law.deliberating),
        row(e.NotAdopted, (A.DRAFT,), None, law.majority),
        row(e.NotAdopted, (A.OPPOSED,), A.DRAFT, law.opposed(2)),
        row(e.MinutesReceived, (A.ADOPTED,), A.MINUTES, law.sending),
        row(e.MinutesReceived, (A.RECEIVED, A.EXECUTORY, A.OPPOSED, *pending), None, law.sending),
        row(e.Maintained, (A.OPPOSED,), A.MAINTAINED, law.opposed(3)),
        row(e.Referred, (A.MAINTAINED,), A.REFERRED, law.opposed(3)),
        row(e.Annulled, known, A.ANNULLED, law.nullity),
    )


def _id(law: ControlLaw, route: Route) -> str:
    return f"{law.regime.id.lower()}.{route}"


def _plain_table(law: ControlLaw) -> Procedure[Approval]:
    return Procedure(
        id=_id(law, Route.PLAIN),
        initial=A.DRAFT,
        transitions=(
            *_council_and_court(law, (), ()),
            row(e.Received, (A.ADOPTED,), A.RECEIVED, law.sending),
            row(e.Received, (A.MINUTES, A.EXECUTORY), None, law.sending),
            row(e.Opposed, (A.MINUTES, A.RECEIVED), A.OPPOSED, law.opposed(1)),
            row(e.Opposed, (A.EXECUTORY,), None, law.opposed(5)),
            row(e.Cleared, (A.REFERRED,), A.EXECUTORY, law.opposed(4)),
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
        row(e.NotAdopted, (A.REFUSED,), A.DRAFT, law.majority),
        row(e.Received, (A.ADOPTED, A.MINUTES), A.RECEIVED, visa),
        row(e.Received, (A.MINUTES_CLEAR,), A.PENDING, visa),
        row(e.VisaGranted, (A.RECEIVED, A.REFUSED), A.VISAED, visa),
        row(e.VisaGranted, (A.PENDING, A.MAINTAINED), A.EXECUTORY, visa),
        row(e.VisaGranted, (A.EXECUTORY,), None, done),
        row(e.VisaRefused, (A.RECEIVED, A.PENDING, A.MAINTAINED), A.REFUSED, visa),
        row(e.VisaRefused, (A.EXECUTORY,), None, done),
        row(e.Opposed, (A.MINUTES, A.RECEIVED, A.VISAED), A.OPPOSED, law.opposed(1)),
        row(e.Opposed, (A.MINUTES_CLEAR, A.PENDING, A.EXECUTORY, A.REFUSED), None, law.opposed(5)),
        row(e.Cleared, (A.REFERRED,), A.PENDING, law.opposed(4)),
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
} | charter_tables()
"""The table of each route a decision can take under each regime."""

PLAIN = PROCEDURES[COMMUNE_2015, Route.PLAIN]
VISA = PROCEDURES[COMMUNE_2015, Route.VISA]
INTERIOR_VISA = PROCEDURES[COMMUNE_2015, Route.INTERIOR_VISA]
DUTIES: tuple[Duty, ...] = PLAIN.duties
