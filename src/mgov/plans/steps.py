"""The steps of a plan from the start of a mandate to the end of the plan: who acts, under which article, after what.

What a step follows is partly law (the decision comes after the meeting) and partly how one works (projects after
priorities); the days in between, where no text gives them, are those of a `Pace`. A step whose row names no article for
the regime of its day does not exist under it.
"""

from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

from mgov.council import (
    AgendaSent,
    CommitteeReported,
    Deliberated,
    NoticeSent,
    Posted,
    Received,
    Sent,
    SessionClosed,
    SessionOpened,
    VisaGranted,
)
from mgov.findings import Basis
from mgov.language import Language, text
from mgov.law import (
    Actor,
    charter,
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree16305,
    decree16306,
    decree16307,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2011, of_2016
from mgov.plans.regimes import C36, LO_PROVINCE, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023
from mgov.procedures import Event


class Step(StrEnum):
    """A step of a plan, in the order in which they come."""

    MANDATE = "mandate"
    MEETING = "meeting"
    DECISION = "decision"
    LAUNCH_POSTING = "launch_posting"
    LAUNCH_NOTICE = "launch_notice"
    REQUEST = "request"
    REQUEST_RECEIVED = "request_received"
    DATA = "data"
    EVALUATION = "evaluation"
    DIAGNOSIS = "diagnosis"
    PRIORITIES = "priorities"
    CITIZENS = "citizens"
    PROJECTS = "projects"
    RESOURCES = "resources"
    BODIES = "bodies"
    DRAFT = "draft"
    COORDINATION = "coordination"
    REGIONAL_COMMITTEE = "regional_committee"
    COPY = "copy"
    COMMITTEES = "committees"
    AGENDA = "agenda"
    REPORTS = "reports"
    NOTICE = "notice"
    SESSION = "session"
    VOTE = "vote"
    SECOND_SITTING = "second_sitting"
    CLOSING = "closing"
    POSTING = "posting"
    SENDING = "sending"
    RECEIPT = "receipt"
    OPPOSITION = "opposition"
    VISA = "visa"
    IN_FORCE = "in_force"
    EXECUTION = "execution"
    PROGRAMMING = "programming"
    REPORT = "report"
    REPORT_SENT = "report_sent"
    OPINIONS = "opinions"
    REPORT_STUDIED = "report_studied"
    SUMMARY = "summary"
    UPDATE = "update"
    END = "end"

    def text(self, lang: Language) -> str:
        """The step in words."""
        return text(lang, "plan_step", self.value)


class After(NamedTuple):
    """What a step follows, by which duration; `waits` where only usual work waits for it, not the law."""

    step: Step
    gap: str | None = None
    waits: bool = False


@frozen(kw_only=True)
class Stage:
    """One step of the table.

    Attributes:
        step: the step; `by` who acts, the governor standing for the wali of a region.
        after: what it follows.
        basis: its articles by regime.
        told: the events that tell its day.
    """

    step: Step
    by: Actor = Actor.PRESIDENT
    after: tuple[After, ...] = ()
    basis: Basis
    told: tuple[type[Event], ...] = ()


S = Step
_YEAR_OF_LAW = by_law((lo113("78", 3),), (lo112("80", 1),), (lo111("83", 1),))
_LAW_ALONE: Basis = {C36: (charter("36"),), LO_PROVINCE: (lo112("80"),), LO_REGION: (lo111("83"),)}
_SENDING = by_law((lo113("116", 1),), (lo112("107"),), (lo111("113"),), (charter("72", 1),))
_OPPOSITION = by_law((lo113("117", 1),), (lo112("108", 1),), (lo111("114", 1),), (charter("72", 2),))
_VISA = by_law((lo113("118", 1),), (lo112("109", 1),), (lo111("115", 1),))
_UPDATE = by_law((lo113("80"),), (lo112("81"),), (lo111("85"),), (charter("36"),))


def _since_2016(number: str, of_2023: str, paragraph: int | None = None, paragraph_2023: int | None = None) -> Basis:
    return joined(of_2016(number, paragraph), {PDR_2023: (decree22475(of_2023, paragraph_2023),)})


def _stage(item: int, old: int | None, item_2023: int) -> Basis:
    """A stage of the preparation: arts. 6 of 2016 and 9 of 2023, by item; art. 4 of 2011, or the law alone."""
    return joined(
        _LAW_ALONE if old else {},
        of_2011(decree10504("4", 1, old)) if old else {},
        of_2016("6", 1, item),
        {PDR_2023: (decree22475("9", 1, item_2023),)},
    )


STAGES: tuple[Stage, ...] = (
    Stage(
        step=S.MANDATE, by=Actor.COUNCIL,
        basis=joined(_YEAR_OF_LAW, {C36: (charter("36"),), PCD: (decree10504("5", 2),)}),
    ),
    Stage(
        step=S.MEETING, after=(After(S.MANDATE, "organs"),), told=(e.LaunchMeetingHeld,),
        basis=joined(of_2011(decree10504("2", 2)), _since_2016("4", "4", 1, 1)),
    ),
    Stage(
        step=S.DECISION, after=(After(S.MEETING, "decision"),), told=(e.LaunchDecided,),
        basis=joined(of_2011(decree10504("2", 1)), _since_2016("4", "4", 1, 1)),
    ),
    Stage(
        step=S.LAUNCH_POSTING, after=(After(S.DECISION, "publicity"),), told=(e.LaunchPosted,),
        basis=joined(of_2011(decree10504("3", 1)), _since_2016("5", "5", 1, 1)),
    ),
    Stage(
        step=S.LAUNCH_NOTICE, after=(After(S.DECISION, "publicity"),), told=(e.LaunchNotified,),
        basis=joined(of_2011(decree10504("3", 1)), _since_2016("5", "5", 1, 3)),
    ),
    Stage(
        step=S.REQUEST, after=(After(S.DECISION, "requests"),), told=(e.DataRequested,),
        basis=joined({PCD: (decree10504("7"),)}, _since_2016("9", "8", 1, 1)),
    ),
    Stage(
        step=S.REQUEST_RECEIVED, by=Actor.ADMINISTRATION, after=(After(S.REQUEST, "delivery"),),
        told=(e.DataRequestReceived,), basis=_since_2016("9", "8", 3, 3),
    ),
    Stage(
        step=S.DATA, by=Actor.ADMINISTRATION, after=(After(S.REQUEST_RECEIVED),), told=(e.DataSupplied,),
        basis=joined(
            {PAC: (lo113("82"),), PDP: (lo112("83"),), PDR_2016: (lo111("87"),), PDR_2023: (lo111("87"),)},
            _since_2016("9", "8", 3, 3),
        ),
    ),
    Stage(
        step=S.EVALUATION, after=(After(S.DECISION, "evaluation"),), told=(e.PreviousEvaluated,),
        basis={PDR_2023: (decree22475("9", 1, 1),)},
    ),
    Stage(
        step=S.DIAGNOSIS, after=(After(S.DECISION, "diagnosis"), After(S.EVALUATION), After(S.DATA, waits=True)),
        told=(e.DiagnosisDone,), basis=_stage(1, 1, 2),
    ),
    Stage(
        step=S.PRIORITIES, after=(After(S.DIAGNOSIS, "priorities"),), told=(e.PrioritiesRanked,), basis=_stage(2, 2, 4)
    ),
    Stage(
        step=S.CITIZENS, after=(After(S.DECISION, "consultation"), After(S.DIAGNOSIS, waits=True)),
        told=(e.CitizensConsulted,),
        basis=joined(
            {C36: (charter("36"),), PCD: (charter("36"), decree10504("4", 1, 2))},
            {PAC: (lo113("119"), decree16301("7", 2, 1)), PDP: (lo112("110"), decree16300("7", 2, 1)),
             PDR_2016: (lo111("116"), decree16299("7")), PDR_2023: (lo111("116"), decree22475("7", 2, 1))},
        ),
    ),
    Stage(
        step=S.PROJECTS, after=(After(S.PRIORITIES, "projects"),), told=(e.ProjectsIdentified,),
        basis=_stage(3, None, 5),
    ),
    Stage(
        step=S.RESOURCES, after=(After(S.PROJECTS, "resources"),), told=(e.ResourcesEstimated,), basis=_stage(4, 3, 7)
    ),
    Stage(
        step=S.BODIES, after=(After(S.PROJECTS, "opinion"),), told=(e.BodyConsulted,),
        basis={
            PAC: (lo113("120"), decree16301("7", 2, 2)), PDP: (lo112("111"), decree16300("7", 2, 2)),
            PDR_2016: (lo111("117"), decree16299("7")), PDR_2023: (lo111("117"), decree22475("7", 2, 2)),
        },
    ),
    Stage(
        step=S.DRAFT, after=(After(S.RESOURCES, "drafting"), After(S.CITIZENS), After(S.BODIES)),
        told=(e.DraftCompleted,), basis=joined(_LAW_ALONE, of_2011(decree10504("4")), of_2016("6", 1, 5),
                                               {PDR_2023: (decree22475("9", 1, 8),)}),
    ),
    Stage(
        step=S.COORDINATION, after=(After(S.DRAFT, "coordination"),), told=(e.CoordinationHeld,),
        basis={
            PAC: (lo113("78", 3), decree16301("8")), PDP: (lo112("80", 2), decree16300("8")),
            PDR_2016: (lo111("83"), decree16299("8")), PDR_2023: (lo111("83"), decree22475("6")),
        },
    ),
    Stage(
        step=S.REGIONAL_COMMITTEE, after=(After(S.DRAFT, "opinion"),), told=(e.RegionalCommitteeAsked,),
        basis={PDR_2023: (decree22475("12"),)},
    ),
    Stage(step=S.COPY, after=(After(S.DRAFT, "referral"),), told=(e.CopySent,), basis=of_2011(decree10504("5", 1))),
    Stage(
        step=S.COMMITTEES,
        after=(After(S.DRAFT, "referral"), After(S.COORDINATION, "referral"), After(S.REGIONAL_COMMITTEE)),
        told=(e.CommitteeSeized,), basis=joined(of_2011(decree10504("5", 1)), _since_2016("10", "13", None, 1)),
    ),
    Stage(
        step=S.AGENDA, after=(After(S.DRAFT),), told=(AgendaSent,),
        basis=by_law((lo113("38", 2),), (lo112("39", 2),), (lo111("41", 2),), (charter("59", 3),)),
    ),
    Stage(
        step=S.REPORTS, by=Actor.COUNCIL, after=(After(S.COMMITTEES, "study"),), told=(CommitteeReported,),
        basis=joined(_since_2016("11", "13", 2, 2)),
    ),
    Stage(
        step=S.NOTICE, after=(After(S.DRAFT),), told=(NoticeSent,),
        basis=by_law((lo113("35", 1),), (lo112("36", 1),), (lo111("38", 1),), (charter("58", 4),)),
    ),
    Stage(
        step=S.SESSION, after=(After(S.REPORTS), After(S.DRAFT)), told=(SessionOpened,),
        basis=joined(
            _YEAR_OF_LAW, {C36: (charter("36"),), PCD: (decree10504("5", 2),)}, of_2016("11", 1),
            {PDR_2023: (decree22475("14", 1),)},
        ),
    ),
    Stage(
        step=S.VOTE, by=Actor.COUNCIL, after=(After(S.SESSION),), told=(Deliberated,),
        basis=by_law((lo113("43", 1),), (lo112("44", 1),), (lo111("46", 1),), (charter("64", 1),)),
    ),
    Stage(
        step=S.SECOND_SITTING, by=Actor.COUNCIL, after=(After(S.VOTE, "sitting"),),
        basis=by_law((lo113("43", 2),), (lo112("44", 2),), (lo111("46", 2),)),
    ),
    Stage(step=S.CLOSING, by=Actor.COUNCIL, after=(After(S.VOTE),), told=(SessionClosed,), basis=_SENDING),
    Stage(
        step=S.POSTING, after=(After(S.CLOSING, "publicity"),), told=(Posted,),
        basis=by_law((lo113("273"),), (lo112("217"),), (lo111("247"),), (charter("67", 1),)),
    ),
    Stage(step=S.SENDING, after=(After(S.CLOSING, "sending"),), told=(Sent,), basis=_SENDING),
    Stage(
        step=S.RECEIPT, by=Actor.GOVERNOR, after=(After(S.SENDING, "delivery"),), told=(Received,), basis=_SENDING
    ),
    Stage(step=S.OPPOSITION, by=Actor.GOVERNOR, after=(After(S.RECEIPT),), basis=_OPPOSITION),
    Stage(
        step=S.VISA, by=Actor.GOVERNOR, after=(After(S.RECEIPT),), told=(VisaGranted,),
        basis=joined(_VISA, _since_2016("12", "15")),
    ),
    Stage(
        step=S.IN_FORCE, by=Actor.COUNCIL, after=(After(S.OPPOSITION, waits=True), After(S.VISA)),
        basis=joined(
            by_law((lo113("118", 3),), (lo112("109", 3),), (lo111("115", 1),), (charter("72", 2),)),
            _since_2016("12", "15"),
        ),
    ),
    Stage(
        step=S.EXECUTION, after=(After(S.IN_FORCE, "execution"),), told=(e.PlanExecuted,),
        basis=joined(_LAW_ALONE, of_2011(decree10504("4")), _since_2016("13", "16")),
    ),
    Stage(
        step=S.PROGRAMMING, after=(After(S.IN_FORCE),), told=(e.ProgrammingReady,),
        basis={
            PAC: (decree16307("2"),), PDP: (decree16306("2"),), PDR_2016: (decree16305("2"),),
            PDR_2023: (decree16305("2"),),
        },
    ),
    Stage(
        step=S.REPORT, after=(After(S.IN_FORCE),), told=(e.ReportPrepared,),
        basis=_since_2016("14", "17", 1, 1),
    ),
    Stage(
        step=S.REPORT_SENT, after=(After(S.REPORT, "reporting"),), told=(e.ReportSent,),
        basis=_since_2016("15", "18", 1, 1),
    ),
    Stage(
        step=S.OPINIONS, by=Actor.COUNCIL, after=(After(S.REPORT_SENT),), told=(e.OpinionsReceived,),
        basis={PDR_2023: (decree22475("18", 2),)},
    ),
    Stage(
        step=S.REPORT_STUDIED, by=Actor.COUNCIL, after=(After(S.OPINIONS),), told=(e.ReportStudied,),
        basis=_since_2016("15", "19", 2, 1),
    ),
    Stage(
        step=S.SUMMARY, after=(After(S.REPORT_STUDIED, "publicity"),), told=(e.SummaryPosted,),
        basis=_since_2016("15", "19", 3, 2),
    ),
    Stage(
        step=S.UPDATE, after=(After(S.IN_FORCE),),
        basis=joined(_UPDATE, of_2011(decree10504("6")), _since_2016("16", "20")),
    ),
    Stage(
        step=S.END, by=Actor.COUNCIL, after=(After(S.IN_FORCE),),
        basis=by_law((lo113("78", 2),), (lo112("80", 2),), (lo111("83"),), (charter("36"),)),
    ),
)  # fmt: skip
"""Every step, in order; the report is the first of the yearly ones."""

STAGE: dict[Step, Stage] = {stage.step: stage for stage in STAGES}
"""The same by step."""
