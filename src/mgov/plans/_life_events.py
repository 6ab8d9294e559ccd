"""Events of the adoption, execution and follow-up of a plan: arts. 10 to 15 of decree 2-16-301; programming."""

from decimal import Decimal

from attrs import field, frozen

from mgov.dossiers import dirhams, identifier, natural, percent
from mgov.plans._choices import ExecutionBasis, ProjectState, ReportItem
from mgov.procedures import Event


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


class ReportSent(Event):
    """The report goes to the permanent committees (art. 15 § 1)."""


class OpinionsReceived(Event):
    """The opinions of all the committees on the report are in."""


@frozen(kw_only=True)
class ReportStudied(Event):
    """The council studies the report (art. 15 § 2); `deliberated` tells whether it deliberates on it."""

    deliberated: bool | None = None


class SummaryPosted(Event):
    """The summary of the report is posted at the seat (art. 15 § 3)."""


class SummaryPublished(Event):
    """The summary is published by the other means available."""


@frozen(kw_only=True)
class ProgrammingReady(Event):
    """The draft three-year programming is ready.

    `year` is its first year, `resources` and `expenditure` what it forecasts for that year (decree 2-16-307, art. 3).
    """

    year: int | None = field(default=None, validator=natural)
    objectives: bool | None = None
    indicators: bool | None = None
    resources: Decimal | None = field(default=None, validator=dirhams)
    expenditure: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class BudgetSubmitted(Event):
    """The budget of a year goes to the visa.

    `resources` and `expenditure` are what it forecasts, `equipment` what it gives to equipment, `for_plan` the part of
    that for projects of the plan; `plan_first` tells whether the projects of a regional programme come first in it
    (LO 111-14, art. 84).
    """

    year: int | None = field(default=None, validator=natural)
    resources: Decimal | None = field(default=None, validator=dirhams)
    expenditure: Decimal | None = field(default=None, validator=dirhams)
    equipment: Decimal | None = field(default=None, validator=dirhams)
    for_plan: Decimal | None = field(default=None, validator=dirhams)
    plan_first: bool | None = None


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
