"""What happens to a plan: its launch, preparation, adoption, execution, yearly reports and programming.

`act` names the update, or the yearly report, that the event belongs to (None: the plan itself); `party` the committee,
the addressee of a request for data, or the arrondissement. Articles are those of decree 2-16-301 unless told.
"""

from mgov.council import APPROVAL_EVENTS
from mgov.plans._choices import (
    Addressee,
    Body,
    ExecutionBasis,
    Invitee,
    Mechanism,
    Organ,
    ProjectState,
    Recipient,
    ReportItem,
)
from mgov.plans._launch_events import (
    DelayExtended,
    LaunchDecided,
    LaunchMeetingHeld,
    LaunchNotified,
    LaunchPosted,
    LaunchPublished,
)
from mgov.plans._life_events import (
    BudgetSubmitted,
    CommitteeSeized,
    DraftSubmitted,
    IndicatorMeasured,
    OpinionsReceived,
    PlanExecuted,
    ProgrammingReady,
    ProjectMeasured,
    PutOnline,
    ReportPrepared,
    ReportSent,
    ReportStudied,
    SummaryPosted,
    SummaryPublished,
)
from mgov.plans._preparation_events import (
    ArrondissementAsked,
    ArrondissementOpinion,
    BodyConsulted,
    CitizensConsulted,
    CoordinationHeld,
    CopySent,
    DataRequested,
    DataRequestReceived,
    DataSupplied,
    DiagnosisDone,
    DraftCompleted,
    PreviousEvaluated,
    PrioritiesRanked,
    ProjectsIdentified,
    RegionalCommitteeAsked,
    ResourcesEstimated,
)
from mgov.procedures import Event

__all__ = [
    "ADOPTION_EVENTS",
    "DATA_EVENTS",
    "EVENTS",
    "EXECUTION_EVENTS",
    "LAUNCH_EVENTS",
    "PREPARATION_EVENTS",
    "PROGRESS_EVENTS",
    "REPORT_EVENTS",
    "STAGES",
    "Addressee",
    "ArrondissementAsked",
    "ArrondissementOpinion",
    "Body",
    "BodyConsulted",
    "BudgetSubmitted",
    "CitizensConsulted",
    "CommitteeSeized",
    "CoordinationHeld",
    "CopySent",
    "DataRequestReceived",
    "DataRequested",
    "DataSupplied",
    "DelayExtended",
    "DiagnosisDone",
    "DraftCompleted",
    "DraftSubmitted",
    "ExecutionBasis",
    "IndicatorMeasured",
    "Invitee",
    "LaunchDecided",
    "LaunchMeetingHeld",
    "LaunchNotified",
    "LaunchPosted",
    "LaunchPublished",
    "Mechanism",
    "OpinionsReceived",
    "Organ",
    "PlanExecuted",
    "PreviousEvaluated",
    "PrioritiesRanked",
    "ProgrammingReady",
    "ProjectMeasured",
    "ProjectState",
    "ProjectsIdentified",
    "PutOnline",
    "Recipient",
    "RegionalCommitteeAsked",
    "ReportItem",
    "ReportPrepared",
    "ReportSent",
    "ReportStudied",
    "ResourcesEstimated",
    "SummaryPosted",
    "SummaryPublished",
]

LAUNCH_EVENTS: tuple[type[Event], ...] = (
    LaunchMeetingHeld, LaunchDecided, DelayExtended, LaunchPosted, LaunchNotified, LaunchPublished,
)  # fmt: skip
STAGES: tuple[type[Event], ...] = (
    PreviousEvaluated, DiagnosisDone, PrioritiesRanked, ProjectsIdentified, ResourcesEstimated, DraftCompleted,
)  # fmt: skip
"""The stages of the preparation, in their order."""
PREPARATION_EVENTS: tuple[type[Event], ...] = (
    *STAGES, CitizensConsulted, BodyConsulted, CoordinationHeld, RegionalCommitteeAsked, CopySent, ArrondissementAsked,
    ArrondissementOpinion,
)  # fmt: skip
DATA_EVENTS: tuple[type[Event], ...] = (DataRequested, DataRequestReceived, DataSupplied)
ADOPTION_EVENTS: tuple[type[Event], ...] = (CommitteeSeized, DraftSubmitted, PutOnline)
EXECUTION_EVENTS: tuple[type[Event], ...] = (PlanExecuted, ProgrammingReady, BudgetSubmitted)
REPORT_EVENTS: tuple[type[Event], ...] = (
    ReportPrepared, ReportSent, OpinionsReceived, ReportStudied, SummaryPosted, SummaryPublished,
)  # fmt: skip
PROGRESS_EVENTS: tuple[type[Event], ...] = (ProjectMeasured, IndicatorMeasured)
EVENTS: tuple[type[Event], ...] = (
    *LAUNCH_EVENTS, *DATA_EVENTS, *PREPARATION_EVENTS, *ADOPTION_EVENTS, *APPROVAL_EVENTS, *EXECUTION_EVENTS,
    *REPORT_EVENTS, *PROGRESS_EVENTS,
)  # fmt: skip
