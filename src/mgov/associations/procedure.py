"""How an association moves: its status, its recognition, and each of its operations; one table each.

Silence has an effect twice: sixty days without a final receipt let an association act (dahir 1-58-376, art. 5 § 2;
a foreign one waits three months after its last receipt, art. 25), and ten days without an answer accredit the organiser
of contractual volunteering (law 06-18, art. 10 § 3). Elsewhere the administration has a limit and nothing follows.
"""

from enum import StrEnum
from typing import Any

from mgov import association_limits as limits
from mgov.associations import events as e
from mgov.associations import operations as o
from mgov.delays import TimeLimit
from mgov.law import Actor, Citation, dahir58, decree04969, law0618, law1818
from mgov.procedures import Clock, Duty, Event, Procedure, Transition


class Status(StrEnum):
    """Where an association stands. PROVISIONAL and RECEIPTED are steps of a foreign one only."""

    FORMED = "formed"
    DECLARED = "declared"
    PROVISIONAL = "provisional"
    RECEIPTED = "receipted"
    CAPABLE = "capable"
    OPPOSED = "opposed"
    DISSOLVED = "dissolved"


class Utility(StrEnum):
    """Whether an association is recognised as of public utility."""

    ORDINARY = "ordinary"
    REQUESTED = "requested"
    RECOGNISED = "recognised"


class Appeal(StrEnum):
    """Where a public appeal stands. CLEARED: authorised, or declared by a body exempt from authorisation."""

    PLANNED = "planned"
    FILED = "filed"
    CLEARED = "cleared"
    RUNNING = "running"
    CLOSED = "closed"


class Distribution(StrEnum):
    """Where a distribution of aid stands."""

    PLANNED = "planned"
    DECLARED = "declared"
    HELD = "held"


class Volunteering(StrEnum):
    """Whether the association may organise contractual volunteering."""

    NONE = "none"
    REQUESTED = "requested"
    ACCREDITED = "accredited"


S, U, A, D, V = Status, Utility, Appeal, Distribution, Volunteering


def _from_abroad(event: Event) -> bool:
    return isinstance(event, e.AidReceived) and event.origin in e.FROM_ABROAD


def _duty(
    id: str, since: type[Event], done: tuple[type[Event], ...], limit: TimeLimit, by: Actor = Actor.ASSOCIATION
) -> Duty:
    return Duty(id=id, since=since, done=done, limit=limit, by=by, alone=True)


def _changed(event: Event) -> bool:
    return isinstance(event, e.OfficersElected) and event.changed is not False


DUTIES: tuple[Duty, ...] = (
    Duty(
        id="officers_change",
        since=e.OfficersElected,
        done=(e.ChangeDeclared, e.Declared),
        limit=limits.CHANGE,
        by=Actor.ASSOCIATION,
        chosen=_changed,
        alone=True,
    ),
    _duty("statutes_change", e.StatutesAmended, (e.ChangeDeclared, e.Declared), limits.CHANGE),
    _duty("branch_change", e.BranchCreated, (e.ChangeDeclared, e.Declared), limits.CHANGE),
    _duty("member_change", e.MemberJoined, (e.ChangeDeclared, e.Declared), limits.MEMBER),
    Duty(
        id="foreign_aid",
        since=e.AidReceived,
        done=(e.ForeignAidDeclared,),
        limit=limits.FOREIGN_AID,
        by=Actor.ASSOCIATION,
        chosen=_from_abroad,
        alone=True,
    ),
)
"""The duties of a living association, one occurrence for each change and each aid."""


def _status(
    event: type[Event], sources: tuple[Status, ...], target: Status | None, basis: Citation
) -> Transition[Status]:
    return Transition(event=event, sources=sources, target=target, basis=basis)


STATUS: Procedure[Status] = Procedure(
    id="association",
    initial=S.FORMED,
    transitions=(
        _status(e.Declared, (S.FORMED, S.DECLARED), S.DECLARED, dahir58("5", 1)),
        _status(e.Declared, (S.CAPABLE,), None, dahir58("5", 1)),
        _status(e.ProvisionalReceipt, (S.DECLARED, S.CAPABLE), None, dahir58("5", 1)),
        _status(e.FinalReceipt, (S.DECLARED,), S.CAPABLE, dahir58("5", 2)),
        _status(e.FinalReceipt, (S.CAPABLE,), None, dahir58("5", 2)),
        _status(e.Dissolved, (S.FORMED, S.DECLARED, S.CAPABLE), S.DISSOLVED, dahir58("37", 1)),
    ),
    clocks=(
        Clock(
            id="final_receipt",
            states=(S.DECLARED,),
            since=e.Declared,
            limit=limits.FINAL_RECEIPT,
            by=Actor.LOCAL_AUTHORITY,
            target=S.CAPABLE,
            basis=dahir58("5", 2),
        ),
    ),
    duties=DUTIES,
    observed=frozenset(e.LIFE_EVENTS),
)
"""An association of Morocco."""


def _wait(state: Status, since: type[Event]) -> Clock[Status]:
    return Clock(
        id="foreign_wait",
        states=(state,),
        since=since,
        limit=limits.FOREIGN_WAIT,
        by=Actor.GOVERNMENT,
        target=S.CAPABLE,
        basis=dahir58("25"),
    )


_PENDING = (S.DECLARED, S.PROVISIONAL, S.RECEIPTED)

FOREIGN: Procedure[Status] = Procedure(
    id="foreign_association",
    initial=S.FORMED,
    transitions=(
        _status(e.Declared, (S.FORMED, S.DECLARED, S.PROVISIONAL), S.DECLARED, dahir58("23")),
        _status(e.ProvisionalReceipt, (S.DECLARED,), S.PROVISIONAL, dahir58("24")),
        _status(e.FinalReceipt, (S.DECLARED, S.PROVISIONAL), S.RECEIPTED, dahir58("24")),
        _status(e.FinalReceipt, (S.CAPABLE,), None, dahir58("24")),
        _status(e.ForeignOpposed, _PENDING, S.OPPOSED, dahir58("24")),
        _status(e.ForeignOpposed, (S.CAPABLE,), None, dahir58("24")),
        _status(e.Dissolved, (S.FORMED, *_PENDING, S.CAPABLE, S.OPPOSED), S.DISSOLVED, dahir58("37", 1)),
    ),
    clocks=(_wait(S.PROVISIONAL, e.ProvisionalReceipt), _wait(S.RECEIPTED, e.FinalReceipt)),
    duties=DUTIES,
    observed=frozenset(e.LIFE_EVENTS),
)
"""A foreign association (arts. 21 to 28): the wait starts anew with the final receipt, which is then the last."""


def _utility(event: type[Event], sources: tuple[Utility, ...], target: Utility, basis: Citation) -> Transition[Utility]:
    return Transition(event=event, sources=sources, target=target, basis=basis)


UTILITY: Procedure[Utility] = Procedure(
    id="public_utility",
    initial=U.ORDINARY,
    transitions=(
        _utility(e.UtilityRequested, (U.ORDINARY,), U.REQUESTED, dahir58("9", 1)),
        _utility(e.UtilityGranted, (U.ORDINARY, U.REQUESTED), U.RECOGNISED, dahir58("9", 1)),
        _utility(e.UtilityRefused, (U.REQUESTED,), U.ORDINARY, dahir58("9", 2)),
        _utility(e.UtilityWithdrawn, (U.RECOGNISED,), U.ORDINARY, decree04969("11")),
    ),
    duties=(
        _duty(
            "utility_inquiry",
            e.UtilityRequested,
            (e.UtilityInquired, e.UtilityGranted, e.UtilityRefused),
            limits.UTILITY_INQUIRY,
            Actor.GOVERNOR,
        ),
        _duty(
            "utility_answer",
            e.UtilityRequested,
            (e.UtilityGranted, e.UtilityRefused),
            limits.UTILITY_ANSWER,
            Actor.GOVERNMENT,
        ),
    ),
    observed=frozenset({e.UtilityInquired, e.NoticeServed}),
)
"""Recognition as of public utility; a sports federation has it by decree without asking (art. 9 § 4)."""


def _appeal(event: type[Event], sources: tuple[Appeal, ...], target: Appeal, basis: Citation) -> Transition[Appeal]:
    return Transition(event=event, sources=sources, target=target, basis=basis)


APPEAL: Procedure[Appeal] = Procedure(
    id="public_appeal",
    initial=A.PLANNED,
    transitions=(
        _appeal(o.AppealFiled, (A.PLANNED,), A.FILED, law1818("7", 2)),
        _appeal(o.AppealAuthorised, (A.FILED,), A.CLEARED, law1818("7", 1)),
        _appeal(o.AppealDeclared, (A.PLANNED,), A.CLEARED, law1818("7", 4)),
        _appeal(o.AppealRefused, (A.FILED, A.CLEARED), A.PLANNED, law1818("7")),
        _appeal(o.AppealOpened, (A.PLANNED, A.FILED, A.CLEARED), A.RUNNING, law1818("7", 1)),
        _appeal(o.AppealClosed, (A.RUNNING,), A.CLOSED, law1818("23", 1)),
    ),
    duties=(
        _duty(
            "appeal_answer",
            o.AppealFiled,
            (o.AppealAuthorised, o.AppealRefused),
            limits.APPEAL_ANSWER,
            Actor.ADMINISTRATION,
        ),
        _duty("appeal_report", o.AppealClosed, (o.AppealReported,), limits.APPEAL_REPORT),
        _duty("use_report", o.PurposeReached, (o.UseReported,), limits.USE_REPORT),
    ),
    observed=frozenset({o.AppealReported, o.PurposeReached, o.UseReported}),
)
"""A public appeal for donations."""

DISTRIBUTION: Procedure[Distribution] = Procedure(
    id="distribution",
    initial=D.PLANNED,
    transitions=(
        Transition(event=o.DistributionDeclared, sources=(D.PLANNED,), target=D.DECLARED, basis=law1818("30", 1)),
        Transition(event=o.DistributionHeld, sources=(D.PLANNED, D.DECLARED), target=D.HELD, basis=law1818("30", 1)),
    ),
    duties=(_duty("distribution_report", o.DistributionHeld, (o.DistributionReported,), limits.DISTRIBUTION_REPORT),),
    observed=frozenset({o.DistributionReported}),
)
"""A distribution of aid in kind."""


def _volunteering(
    event: type[Event], sources: tuple[Volunteering, ...], target: Volunteering | None, basis: Citation
) -> Transition[Volunteering]:
    return Transition(event=event, sources=sources, target=target, basis=basis)


VOLUNTEERING: Procedure[Volunteering] = Procedure(
    id="volunteering",
    initial=V.NONE,
    transitions=(
        _volunteering(o.AccreditationRequested, (V.NONE,), V.REQUESTED, law0618("10", 1)),
        _volunteering(o.AccreditationGranted, (V.REQUESTED,), V.ACCREDITED, law0618("8", 1)),
        _volunteering(o.AccreditationGranted, (V.ACCREDITED,), None, law0618("10", 3)),
        _volunteering(o.AccreditationRefused, (V.REQUESTED,), V.NONE, law0618("10", 4)),
        _volunteering(o.AccreditationRefused, (V.ACCREDITED,), None, law0618("10", 3)),
    ),
    clocks=(
        Clock(
            id="accreditation",
            states=(V.REQUESTED,),
            since=o.AccreditationRequested,
            limit=limits.ACCREDITATION,
            by=Actor.ADMINISTRATION,
            target=V.ACCREDITED,
            basis=law0618("10", 3),
        ),
    ),
    observed=frozenset({o.VolunteeringStarted}),
)
"""The accreditation of an organiser of contractual volunteering."""

PROCEDURES: tuple[Procedure[Any], ...] = (STATUS, FOREIGN, UTILITY, APPEAL, DISTRIBUTION, VOLUNTEERING)
"""Every table of the room."""
