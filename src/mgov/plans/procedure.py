"""How a plan moves: the phases of its preparation and life, each request for data, each yearly report.

The phases are those users know: preparation, diagnosis, planning, programming, adoption, implementation. The order of
the stages is not imposed (iteration is not forbidden), so each event leads to its phase from any earlier one. Whether
the decision is in force is the matter of `mgov.council.PROCEDURES`; an update is an act with phases of its own.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from mgov.council import SessionPlanned
from mgov.law import (
    Actor,
    Citation,
    Cite,
    Regime,
    charter,
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree22475,
    lo111,
    lo112,
)
from mgov.plans import events as e
from mgov.plans.limits import PLAN_LIMITS
from mgov.plans.regimes import C36, GAP, LO_PROVINCE, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023
from mgov.procedures import Duty, Event, Procedure, Transition


class Phase(StrEnum):
    """The phase of the plan, or of an update."""

    NOT_STARTED = "not_started"
    PREPARATION = "preparation"
    DIAGNOSIS = "diagnosis"
    PLANNING = "planning"
    PROGRAMMING = "programming"
    ADOPTION = "adoption"
    IMPLEMENTATION = "implementation"


class Request(StrEnum):
    """Where a request for data stands."""

    PLANNED = "planned"
    FILED = "filed"
    RECEIVED = "received"
    ANSWERED = "answered"


class Reporting(StrEnum):
    """Where a yearly report stands."""

    DUE = "due"
    PREPARED = "prepared"
    REFERRED = "referred"
    ANSWERED = "answered"
    STUDIED = "studied"
    CLOSED = "closed"


P, Q, R = Phase, Request, Reporting

_PHASE_OF: Mapping[type[Event], Phase] = {
    e.LaunchMeetingHeld: P.PREPARATION,
    e.LaunchDecided: P.PREPARATION,
    e.PreviousEvaluated: P.DIAGNOSIS,
    e.DiagnosisDone: P.DIAGNOSIS,
    e.PrioritiesRanked: P.PLANNING,
    e.ProjectsIdentified: P.PLANNING,
    e.ResourcesEstimated: P.PROGRAMMING,
    e.DraftCompleted: P.PROGRAMMING,
    e.CommitteeSeized: P.ADOPTION,
    e.DraftSubmitted: P.ADOPTION,
    e.PlanExecuted: P.IMPLEMENTATION,
    e.PutOnline: P.IMPLEMENTATION,
}
"""The phase each event opens."""

_OBSERVED = frozenset(
    {*e.LAUNCH_EVENTS, *e.PREPARATION_EVENTS, *e.EXECUTION_EVENTS, *e.PROGRESS_EVENTS, SessionPlanned}
    - _PHASE_OF.keys()
)


class _Articles:
    """The article of each step under one regime; under a law without a decree they are all the same."""

    def __init__(self, cite: Cite, *, alone: str = "", steps: Mapping[type[Event], str] = {}) -> None:
        self.cite, self.alone, self.steps = cite, alone, steps

    def of(self, kind: type[Event]) -> Citation:
        """The article of a step."""
        return self.cite(self.alone or self.steps[kind])


_STEPS_2016: Mapping[type[Event], str] = {
    **dict.fromkeys((e.LaunchMeetingHeld, e.LaunchDecided), "4"),
    **dict.fromkeys(e.STAGES, "6"),
    e.CommitteeSeized: "10",
    e.DraftSubmitted: "11",
    e.PlanExecuted: "13",
    e.PutOnline: "13",
}
_STEPS_2023: Mapping[type[Event], str] = {
    **_STEPS_2016,
    **dict.fromkeys(e.STAGES, "9"),
    e.CommitteeSeized: "13",
    e.DraftSubmitted: "14",
    e.PlanExecuted: "16",
    e.PutOnline: "16",
}
_STEPS_OLD: Mapping[type[Event], str] = {
    **dict.fromkeys((e.LaunchMeetingHeld, e.LaunchDecided), "2"),
    **dict.fromkeys(e.STAGES, "4"),
    e.CommitteeSeized: "5",
    e.DraftSubmitted: "5",
    e.PlanExecuted: "4",
    e.PutOnline: "4",
}


def _phases(regime: Regime, articles: _Articles) -> Procedure[Phase]:
    rows: list[Transition[Phase]] = []
    order = tuple(Phase)
    for kind, phase in _PHASE_OF.items():
        place, basis = order.index(phase), articles.of(kind)
        rows.append(Transition(event=kind, sources=order[:place], target=phase, basis=basis))
        rows.append(Transition(event=kind, sources=order[place:], target=None, basis=basis))
    return Procedure(
        id=f"{regime.id.lower()}.phases",
        initial=P.NOT_STARTED,
        transitions=tuple(rows),
        duties=_duties(regime),
        observed=_OBSERVED,
    )


def _duties(regime: Regime) -> tuple[Duty, ...]:
    """The launch decision posted and notified; the draft to the committees before the session planned for it."""
    limits = PLAN_LIMITS.get(regime)
    if limits is None:
        return ()
    committees = Duty(
        id="committees",
        since=SessionPlanned,
        done=(e.CommitteeSeized, e.DraftSubmitted),
        limit=limits.committees,
        by=Actor.PRESIDENT,
        planned="opens",
        about=e.LaunchDecided,
    )
    return (
        *(
            Duty(id=id, since=e.LaunchMeetingHeld, done=(done,), limit=limits.launch, by=Actor.PRESIDENT)
            for id, done in (("launch_posting", e.LaunchPosted), ("launch_notice", e.LaunchNotified))
        ),
        committees,
    )


PHASES: dict[Regime, Procedure[Phase]] = {
    regime: _phases(regime, articles)
    for regime, articles in (
        (C36, _Articles(charter, alone="36")),
        (PCD, _Articles(decree10504, steps=_STEPS_OLD)),
        (GAP, _Articles(decree10504, steps=_STEPS_OLD)),
        (PAC, _Articles(decree16301, steps=_STEPS_2016)),
        (LO_PROVINCE, _Articles(lo112, alone="80")),
        (PDP, _Articles(decree16300, steps=_STEPS_2016)),
        (LO_REGION, _Articles(lo111, alone="83")),
        (PDR_2016, _Articles(decree16299, steps=_STEPS_2016)),
        (PDR_2023, _Articles(decree22475, steps=_STEPS_2023)),
    )
}
"""The phases, by regime."""


def _request(regime: Regime, since: type[Event], basis: Citation) -> Procedure[Request]:
    def row(event: type[Event], sources: tuple[Request, ...], target: Request) -> Transition[Request]:
        return Transition(event=event, sources=sources, target=target, basis=basis)

    limit = PLAN_LIMITS[regime].data
    return Procedure(
        id=f"{regime.id.lower()}.request",
        initial=Q.PLANNED,
        transitions=(
            row(e.DataRequested, (Q.PLANNED,), Q.FILED),
            row(e.DataRequestReceived, (Q.PLANNED, Q.FILED), Q.RECEIVED),
            row(e.DataSupplied, (Q.PLANNED, Q.FILED, Q.RECEIVED), Q.ANSWERED),
        ),
        duties=()
        if limit is None
        else (Duty(id="data", since=since, done=(e.DataSupplied,), limit=limit, by=Actor.ADMINISTRATION),),
    )


REQUESTS: dict[Regime, Procedure[Request]] = {
    PCD: _request(PCD, e.DataRequestReceived, decree10504("7")),
    PAC: _request(PAC, e.DataRequestReceived, decree16301("9", 1)),
    PDP: _request(PDP, e.DataRequested, decree16300("9", 1)),
    PDR_2016: _request(PDR_2016, e.DataRequestReceived, decree16299("9")),
    PDR_2023: _request(PDR_2023, e.DataRequestReceived, decree22475("8", 1)),
}
"""A request for data to one addressee, by regime; a regime not here has none."""


def _report(regime: Regime, cite: Cite, numbers: tuple[str, str, str]) -> Procedure[Reporting]:
    written, examined, studied = (cite(number) for number in numbers)
    order = tuple(Reporting)

    def row(event: type[Event], target: Reporting, basis: Citation) -> Transition[Reporting]:
        return Transition(event=event, sources=order[: order.index(target)], target=target, basis=basis)

    limit = PLAN_LIMITS[regime].opinions
    return Procedure(
        id=f"{regime.id.lower()}.report",
        initial=R.DUE,
        transitions=(
            row(e.ReportPrepared, R.PREPARED, written),
            row(e.ReportSent, R.REFERRED, examined),
            Transition(event=e.ReportSent, sources=(R.REFERRED, R.ANSWERED), target=None, basis=examined),
            row(e.OpinionsReceived, R.ANSWERED, examined),
            row(e.ReportStudied, R.STUDIED, studied),
            row(e.SummaryPosted, R.CLOSED, studied),
        ),
        duties=()
        if limit is None
        else (Duty(id="opinions", since=e.ReportSent, done=(e.OpinionsReceived,), limit=limit, by=Actor.COUNCIL),),
        observed=frozenset({e.SummaryPublished, *e.PROGRESS_EVENTS}),
    )


REPORTS: dict[Regime, Procedure[Reporting]] = {
    PAC: _report(PAC, decree16301, ("14", "15", "15")),
    PDP: _report(PDP, decree16300, ("14", "15", "15")),
    PDR_2016: _report(PDR_2016, decree16299, ("14", "15", "15")),
    PDR_2023: _report(PDR_2023, decree22475, ("17", "18", "19")),
}
"""A yearly report, by regime; before July 2016 no text asks for one."""

PROCEDURES: tuple[Procedure[Any], ...] = (*PHASES.values(), *REQUESTS.values(), *REPORTS.values())
"""Every table of the room."""
