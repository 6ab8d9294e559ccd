"""How a decision of a commune became executory under its charter (law 78-00), from September 2003 to September 2015.

The matters listed in article 69, conventions among them, await an approval (مصادقة): of the Minister of the Interior or
his delegate, or of the wali or governor. Silence approves. What is not listed may only be opposed (art. 72). In 2009
articles 69 to 75 were not changed but for the list of 69: both regimes have the same tables.
"""

from collections.abc import Iterator

from mgov.council import events as e
from mgov.council._control_laws import Route
from mgov.council._states import Approval, closing_duty, row, session_duty
from mgov.council.limits import (
    COUNCIL_LIMITS,
    GOVERNOR_APPROVAL,
    GOVERNOR_EXTENDED,
    MINISTER_APPROVAL,
    MINISTER_EXTENDED,
    SETTLING,
)
from mgov.delays import TimeLimit
from mgov.law import CHARTER_REGIMES, Actor, Regime, charter
from mgov.procedures import Clock, Duty, Procedure, Transition

A = Approval
_LIMITS = COUNCIL_LIMITS[CHARTER_REGIMES[0]]
_BY: dict[Route, tuple[Actor, TimeLimit, TimeLimit]] = {
    Route.GOVERNOR_APPROVAL: (Actor.GOVERNOR, GOVERNOR_APPROVAL, GOVERNOR_EXTENDED),
    Route.MINISTER_APPROVAL: (Actor.MINISTER, MINISTER_APPROVAL, MINISTER_EXTENDED),
}
"""Who approves on each route, and within which delay, before and after its renewal (art. 73)."""


def _duties(sending: str) -> tuple[Duty, ...]:
    return (
        session_duty("final_agenda", e.AgendaSent, _LIMITS.agenda),
        session_duty("notice", e.NoticeSent, _LIMITS.notice),
        closing_duty(sending, _LIMITS.sending, e.Sent, e.Received),
        closing_duty("posting", _LIMITS.posting, e.Posted),
    )


def _council(redecided: tuple[A, ...], known: tuple[A, ...]) -> tuple[Transition[A], ...]:
    """The rows of every route: the council decides, or decides anew; the authority annuls, at any time."""
    return (
        row(e.Deliberated, (A.DRAFT, A.ADOPTED, A.ANNULLED, *redecided), A.ADOPTED, charter("35", 1)),
        row(e.NotAdopted, (A.DRAFT,), None, charter("64", 1)),
        row(e.NotAdopted, redecided, A.DRAFT, charter("64", 1)),
        row(e.Annulled, (A.ADOPTED, A.EXECUTORY, *known), A.ANNULLED, charter("74", 2)),
    )


def _plain(regime: Regime) -> Procedure[A]:
    """What is outside the list of article 69: executory unless opposed (art. 72)."""
    return Procedure(
        id=f"{regime.id.lower()}.{Route.PLAIN}",
        initial=A.DRAFT,
        transitions=(
            *_council((A.OPPOSED,), (A.RECEIVED, A.OPPOSED)),
            row(e.Received, (A.ADOPTED,), A.RECEIVED, charter("72", 1)),
            row(e.Opposed, (A.RECEIVED,), A.OPPOSED, charter("72", 2)),
            row(e.Opposed, (A.EXECUTORY,), None, charter("72", 2)),
        ),
        clocks=(
            Clock(
                id="opposition",
                states=(A.RECEIVED,),
                since=e.Received,
                limit=_LIMITS.opposition,
                by=Actor.GOVERNOR,
                target=A.EXECUTORY,
                basis=charter("72", 2),
            ),
        ),
        duties=_duties("sending_for_receipt"),
        observed=frozenset((*e.SESSION_EVENTS, e.MinutesReceived)),
    )


def _approval_rows() -> tuple[Transition[A], ...]:
    """What silence approved already is not changed by what comes later: those rows lead nowhere."""
    waiting, again = (A.AWAITED, A.EXTENDED), (A.NEW_STUDY, A.KEPT, A.UNSETTLED)
    return (
        *_council((A.UNAPPROVED, *again), (*waiting, A.UNAPPROVED, *again)),
        row(e.Received, (A.ADOPTED,), A.AWAITED, charter("69", 2)),
        row(e.ApprovalGranted, (*waiting, A.UNAPPROVED, *again), A.EXECUTORY, charter("73", 3)),
        row(e.ApprovalRefused, waiting, A.UNAPPROVED, charter("73", 4)),
        row(e.ApprovalExtended, (A.AWAITED,), A.EXTENDED, charter("73", 4)),
        row(e.NewStudyAsked, waiting, A.NEW_STUDY, charter("70", 1)),
        *(
            row(late, (A.EXECUTORY,), None, charter("73", 4))
            for late in (e.ApprovalGranted, e.ApprovalRefused, e.ApprovalExtended, e.NewStudyAsked)
        ),
        row(e.Maintained, (A.NEW_STUDY,), A.KEPT, charter("70", 2)),
        row(e.DecreeInFavour, (A.KEPT,), A.EXECUTORY, charter("70", 2)),
        row(e.DecreeAgainst, (A.KEPT,), A.UNAPPROVED, charter("70", 2)),
    )


def _approval_clocks(route: Route) -> Iterator[Clock[A]]:
    by, once, renewed = _BY[route]
    for id, state, limit in ((route.value, A.AWAITED, once), (f"{route.value}_extended", A.EXTENDED, renewed)):
        yield Clock(
            id=id,
            states=(state,),
            since=e.Received,
            limit=limit,
            by=by,
            target=A.EXECUTORY,
            basis=charter("73", 4),
        )
    yield Clock(
        id="settling",
        states=(A.KEPT,),
        since=e.Maintained,
        limit=SETTLING,
        by=Actor.HEAD_OF_GOVERNMENT,
        target=A.UNSETTLED,
        basis=charter("70", 2),
    )


def _approval(regime: Regime, route: Route) -> Procedure[A]:
    """A matter of article 69: not executory before it is approved, expressly or by silence (art. 73)."""
    return Procedure(
        id=f"{regime.id.lower()}.{route}",
        initial=A.DRAFT,
        transitions=_approval_rows(),
        clocks=tuple(_approval_clocks(route)),
        duties=_duties("sending_for_approval"),
        observed=frozenset((*e.SESSION_EVENTS, e.MinutesReceived)),
    )


def charter_tables() -> dict[tuple[Regime, Route], Procedure[A]]:
    """The tables of both regimes, one per route."""
    return {
        (regime, route): _plain(regime) if route == Route.PLAIN else _approval(regime, route)
        for regime in CHARTER_REGIMES
        for route in (Route.PLAIN, *_BY)
    }
