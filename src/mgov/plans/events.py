"""What happens to a plan: its launch, preparation, adoption, execution, yearly reports and programming.

`act` names the update, or the yearly report, that the event belongs to (None: the plan itself); `party` the committee,
the addressee of a request for data, or the arrondissement. Articles are those of decree 2-16-301 unless told.
"""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.council import APPROVAL_EVENTS
from mgov.dossiers import dirhams, identifier, natural, percent
from mgov.language import Language, text
from mgov.procedures import Event


class Invitee(StrEnum):
    """Who is invited to the launch meeting: the closed list of art. 4 § 1, and others.

    AUXILIARY_ORGANS: the committees and the other organs of the charter (decree 2-10-504, art. 2 § 2).
    """

    BUREAU = "bureau"
    COMMITTEE_PRESIDENTS = "committee_presidents"
    COMMITTEE_DEPUTIES = "committee_deputies"
    COUNCIL_SECRETARY = "council_secretary"
    AUXILIARY_ORGANS = "auxiliary_organs"
    STATE_SERVICES = "state_services"
    OTHERS = "others"

    def text(self, lang: Language) -> str:
        """The invitees in words."""
        return text(lang, "invitee", self.value)


class Organ(StrEnum):
    """Who takes a decision."""

    PRESIDENT = "president"
    BUREAU = "bureau"
    COUNCIL = "council"
    COMMITTEE = "committee"


class Recipient(StrEnum):
    """Who is notified of the launch: the governor or the wali, and for a region its consultative bodies."""

    GOVERNOR = "governor"
    BODIES = "bodies"


class Addressee(StrEnum):
    """Of whom data are asked. Private bodies owe no answer (art. 9 § 3)."""

    STATE_SERVICE = "state_service"
    COLLECTIVITY = "collectivity"
    PUBLIC_BODY = "public_body"
    PRIVATE = "private"


class Mechanism(StrEnum):
    """How citizens and associations were consulted: by the mechanisms of the internal rules, or otherwise."""

    INTERNAL_RULES = "internal_rules"
    LAUNCH_MEETING = "launch_meeting"
    OTHER = "other"


class Body(StrEnum):
    """The consultative bodies of a council.

    EQUITY: LO 113-14, art. 120. YOUTH and ECONOMIC: of regions only (LO 111-14, art. 117). PARITY: the parity committee
    of the charter (law 78-00, art. 14), which is sent the draft.
    """

    EQUITY = "equity"
    YOUTH = "youth"
    ECONOMIC = "economic"
    PARITY = "parity"

    def text(self, lang: Language) -> str:
        """The body in words."""
        return text(lang, "plan_body", self.value)


class ExecutionBasis(StrEnum):
    """What an act executes: the plan, or something else, such as the budget or an older convention."""

    PLAN = "plan"
    OTHER = "other"


class ReportItem(StrEnum):
    """What a yearly report holds (art. 14 § 2; PAYMENT_RATE: decree 2-22-475, art. 17 § 2)."""

    COMPLETION = "completion"
    INDICATORS = "indicators"
    MEANS = "means"
    CONSTRAINTS = "constraints"
    SOLUTIONS = "solutions"
    PAYMENT_RATE = "payment_rate"

    def text(self, lang: Language) -> str:
        """The item in words."""
        return text(lang, "report_item", self.value)


class ProjectState(StrEnum):
    """Where a project stands; STALLED: begun, and at a standstill."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    STALLED = "stalled"
    COMPLETED = "completed"
    ABANDONED = "abandoned"

    def text(self, lang: Language) -> str:
        """The state in words."""
        return text(lang, "project_state", self.value)


# --- launch: arts. 4 and 5 ---


@frozen(kw_only=True)
class LaunchMeetingHeld(Event):
    """The information and consultation meeting (art. 4).

    `invited` are the groups invited as a whole, `partly` those of which someone was left out. `via_governor` tells
    whether the services of the State were invited through the governor, `governor_present` whether he, or his
    representative, came; `authority_told` whether the local authority knew day and place (decree 2-10-504, art. 2 § 3).
    """

    invited: tuple[Invitee, ...] | None = None
    partly: tuple[Invitee, ...] = ()
    via_governor: bool | None = None
    governor_present: bool | None = None
    authority_told: bool | None = None


@frozen(kw_only=True)
class LaunchDecided(Event):
    """The decision to prepare the plan is signed (art. 4 § 1).

    It holds a `timetable` with, or without, a `start` (art. 5 § 2); the `conditions` of the study are those of decree
    2-10-504, art. 3 § 2.
    """

    by: Organ | None = None
    timetable: bool | None = None
    start: bool | None = None
    conditions: bool | None = None


@frozen(kw_only=True)
class DelayExtended(Event):
    """The supervising authority extends the delay, by a reasoned decision (decree 2-10-504, art. 5 § 3)."""


@frozen(kw_only=True)
class LaunchPosted(Event):
    """The launch decision is posted at the seat (art. 5 § 1)."""


@frozen(kw_only=True)
class LaunchNotified(Event):
    """The launch decision is notified (art. 5 § 1; decree 2-22-475, art. 5 § 3)."""

    to: tuple[Recipient, ...] | None = None


@frozen(kw_only=True)
class LaunchPublished(Event):
    """The launch decision is published by another means than posting (decree 2-22-475, art. 5 § 3)."""


# --- preparation: arts. 6 to 9 ---


@frozen(kw_only=True)
class DataRequested(Event):
    """Data are asked of an addressee (art. 9 § 1): the day the request is filed; `via_governor` tells how it goes."""

    addressee: Addressee | None = None
    via_governor: bool | None = None


@frozen(kw_only=True)
class DataRequestReceived(Event):
    """The addressee receives the request (art. 9 § 3)."""


@frozen(kw_only=True)
class DataSupplied(Event):
    """The addressee supplies the data."""


@frozen(kw_only=True)
class PreviousEvaluated(Event):
    """The programme of the council before is evaluated (decree 2-22-475, art. 9, a)."""


@frozen(kw_only=True)
class DiagnosisDone(Event):
    """The diagnosis is done, with its inventory (art. 6, a)."""


@frozen(kw_only=True)
class PrioritiesRanked(Event):
    """The priorities are set and ranked (art. 6, b)."""


@frozen(kw_only=True)
class ProjectsIdentified(Event):
    """The priority projects are identified (art. 6, c)."""


@frozen(kw_only=True)
class ResourcesEstimated(Event):
    """Resources and expenditure are estimated (art. 6, d)."""


@frozen(kw_only=True)
class DraftCompleted(Event):
    """The draft document is drawn up, with its monitoring system (art. 6, e)."""


@frozen(kw_only=True)
class CitizensConsulted(Event):
    """Citizens and associations are consulted (art. 7 § 2)."""

    by: Mechanism | None = None


@frozen(kw_only=True)
class BodyConsulted(Event):
    """A consultative body gives its opinion, or for the parity committee of the charter is sent the draft."""

    body: Body | None = None


@frozen(kw_only=True)
class CoordinationHeld(Event):
    """The draft is coordinated with the governor, or the wali (art. 8)."""


@frozen(kw_only=True)
class RegionalCommitteeAsked(Event):
    """The opinion of the regional coordination committee is asked (decree 2-22-475, art. 12)."""


@frozen(kw_only=True)
class CopySent(Event):
    """A copy of the draft goes to the wali or governor (decree 2-10-504, art. 5 § 1)."""


@frozen(kw_only=True)
class ArrondissementAsked(Event):
    """The opinion of an arrondissement council is asked (LO 113-14, art. 235)."""


@frozen(kw_only=True)
class ArrondissementOpinion(Event):
    """An arrondissement council gives its opinion."""


# --- adoption: arts. 10 to 12 ---


@frozen(kw_only=True)
class CommitteeSeized(Event):
    """A permanent committee is given the draft (art. 10)."""


@frozen(kw_only=True)
class DraftSubmitted(Event):
    """The president puts the draft to the council (art. 11).

    `monitoring` and `reports` tell whether the monitoring system and the reports of every permanent committee are
    joined; `without_debate` whether the council voted without debate to go on without one (LO 113-14, art. 28 § 2).
    """

    monitoring: bool | None = None
    reports: bool | None = None
    without_debate: bool | None = None


@frozen(kw_only=True)
class PutOnline(Event):
    """The plan is published, as one in force (law 31-13, art. 10)."""


# --- execution and follow-up: arts. 13 to 15; three-year programming: decree 2-16-307 ---


@frozen(kw_only=True)
class PlanExecuted(Event):
    """An act of execution."""

    basis: ExecutionBasis | None = None


@frozen(kw_only=True)
class ReportPrepared(Event):
    """The yearly evaluation report is ready (art. 14)."""

    items: tuple[ReportItem, ...] | None = None


@frozen(kw_only=True)
class ReportSent(Event):
    """The report goes to the permanent committees (art. 15 § 1)."""


@frozen(kw_only=True)
class OpinionsReceived(Event):
    """The opinions of all the committees on the report are in."""


@frozen(kw_only=True)
class ReportStudied(Event):
    """The council studies the report (art. 15 § 2); `deliberated` tells whether it deliberates on it."""

    deliberated: bool | None = None


@frozen(kw_only=True)
class SummaryPosted(Event):
    """The summary of the report is posted at the seat (art. 15 § 3)."""


@frozen(kw_only=True)
class SummaryPublished(Event):
    """The summary is published by the other means available."""


@frozen(kw_only=True)
class ProgrammingReady(Event):
    """The draft three-year programming is ready; `year` is its first year, `expenditure` what it forecasts for it."""

    year: int | None = field(default=None, validator=natural)
    objectives: bool | None = None
    indicators: bool | None = None
    expenditure: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class BudgetSubmitted(Event):
    """The budget of a year goes to the visa.

    `expenditure` is what it forecasts, `equipment` what it gives to equipment, `for_plan` the part of that for projects
    of the plan.
    """

    year: int | None = field(default=None, validator=natural)
    expenditure: Decimal | None = field(default=None, validator=dirhams)
    equipment: Decimal | None = field(default=None, validator=dirhams)
    for_plan: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class ProjectMeasured(Event):
    """The progress of a project is measured (art. 14 § 2), as on that day; each amount is the sum so far.

    Attributes:
        project: its id.
        state: where it stands.
        done: the progress of the works in whole per cent; without it, COMPLETED is 100 and NOT_STARTED is 0.
        spent: what was paid of it, in dirhams.
        allotted: the means allotted to it, in dirhams: appropriations opened for it (decree 2-22-475, art. 17 § 2).
    """

    project: str | None = field(default=None, validator=identifier)
    state: ProjectState | None = None
    done: int | None = field(default=None, validator=percent)
    spent: Decimal | None = field(default=None, validator=dirhams)
    allotted: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class IndicatorMeasured(Event):
    """An indicator of effectiveness is measured (art. 14 § 2): its `value` on that day."""

    indicator: str | None = field(default=None, validator=identifier)
    value: Decimal | None = field(default=None, validator=dirhams)


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
