"""The parts of a plan: period, diagnosis, priorities, projects, figures and monitoring, as the document states them.

None means that nothing is known; an empty tuple, or zero, means "none".
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.council import Field
from mgov.dossiers import dirhams, identifier, natural
from mgov.errors import BadDocument, Fault
from mgov.language import Language, text


class Contract(StrEnum):
    """How far the contract on a project has come."""

    NONE = "none"
    DRAFT = "draft"
    SIGNED = "signed"


class Item(StrEnum):
    """What the document of a regional programme holds (decree 2-22-475, art. 10, a to j)."""

    PREAMBLE = "preamble"
    ORIENTATIONS = "orientations"
    RESULTS = "results"
    PRIORITIES = "priorities"
    COSTS = "costs"
    CLASSIFIED_LIST = "classified_list"
    PROJECT_SHEETS = "project_sheets"
    BUDGET_ANNEX = "budget_annex"
    RISK_MAP = "risk_map"
    MONITORING = "monitoring"

    def text(self, lang: Language) -> str:
        """The item in words."""
        return text(lang, "plan_item", self.value)


@frozen(kw_only=True)
class Period:
    """The years the plan covers: explicit days, a label such as 2022-2027 (its first and last year), or both.

    Raises:
        BadDocument: it ends before it starts.
    """

    start: date | None = None
    end: date | None = None
    first_year: int | None = field(default=None, validator=natural)
    last_year: int | None = field(default=None, validator=natural)

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise BadDocument([Fault("/end", "not before the start", self.end.isoformat())])
        if self.first_year is not None and self.last_year is not None and self.last_year < self.first_year:
            raise BadDocument([Fault("/last_year", "not before the start", str(self.last_year))])


@frozen(kw_only=True)
class Diagnosis:
    """What the diagnosis treats: needs, potential, and for a province rural services, exclusion and vulnerability."""

    needs: bool | None = None
    potential: bool | None = None
    rural: bool | None = None


@frozen(kw_only=True)
class Inventory:
    """The inventory of projects of the State and of other public bodies; `none_known` where it states there are none.

    Decree 2-16-301, art. 6 (a).
    """

    state: bool | None = None
    bodies: bool | None = None
    none_known: bool | None = None


@frozen(kw_only=True)
class Priority:
    """One development priority and its `rank` (1 the first); `ranked` False where the document gives none."""

    title: str | None = None
    ranked: bool | None = None
    rank: int | None = field(default=None, validator=natural)


@frozen(kw_only=True)
class Share:
    """What a partner pays of a project; `agreed` by an agreement, a letter or a decision."""

    partner: str | None = None
    amount: Decimal | None = field(default=None, validator=dirhams)
    agreed: bool | None = None


@frozen(kw_only=True)
class ProjectYear:
    """What a project costs in one year, in dirhams: the own share and the shares of the partners.

    The sheet of a project shows its financing for each year and what each party pays (decree 2-22-475, art. 10, g).
    """

    year: int
    cost: Decimal | None = field(default=None, validator=dirhams)
    own_share: Decimal | None = field(default=None, validator=dirhams)
    shares: tuple[Share, ...] | None = None


@frozen(kw_only=True)
class Activity:
    """One of the activities a project is made of, with what it costs in dirhams."""

    title: str | None = None
    cost: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class Project:
    """One project of the plan.

    Attributes:
        object: the field it belongs to.
        in_territory: whether it lies within the territory.
        ranked: whether it is ranked.
        located: whether the document says where it stands.
        cost: its cost, and `own_share` what the collectivity pays of it; `shares` what the partners pay.
        years: the same year by year; a year that is not listed costs nothing.
        contract: the contract with the State, or with the collectivity whose own field it is.
        from_loan: whether the own share is borrowed.
        axis: the axis of the plan it belongs to, by its title (decree 2-22-475, art. 10, e).
        rank: its rank among the projects, 1 the first.
        place: where it stands, by the code of a place or in words; `activities` what it is made of.
        gender: whether its sheet treats the gender dimension; `environment` that of the environment.
    """

    id: str = field(validator=identifier)
    title: str | None = None
    object: Field | None = None
    in_territory: bool | None = None
    ranked: bool | None = None
    located: bool | None = None
    cost: Decimal | None = field(default=None, validator=dirhams)
    own_share: Decimal | None = field(default=None, validator=dirhams)
    shares: tuple[Share, ...] | None = None
    years: tuple[ProjectYear, ...] | None = None
    contract: Contract | None = None
    from_loan: bool | None = None
    axis: str | None = None
    rank: int | None = field(default=None, validator=natural)
    place: str | None = None
    activities: tuple[Activity, ...] | None = None
    gender: bool | None = None
    environment: bool | None = None


@frozen(kw_only=True)
class Estimate:
    """The resources and the expenditure forecast for one year; `None` of an amount: not known; zero: none given."""

    year: int
    resources: Decimal | None = field(default=None, validator=dirhams)
    expenditure: Decimal | None = field(default=None, validator=dirhams)


@frozen(kw_only=True)
class Indicator:
    """One indicator of effectiveness: the project it measures, and whether it has a baseline, a target and a date.

    Attributes:
        project: the project it measures.
        baseline: whether it has a baseline; `base` is its value.
        target: whether it has a target; `goal` is its value, which rises or falls from the base.
        due: whether the target has a date; `by` is that day.
        id: its id, by which measures name it; `title` its title, `unit` what it counts, `source` where it is read.
    """

    project: str | None = field(default=None, validator=identifier)
    baseline: bool | None = None
    target: bool | None = None
    due: bool | None = None
    id: str | None = field(default=None, validator=identifier)
    title: str | None = None
    unit: str | None = None
    base: Decimal | None = field(default=None, validator=dirhams)
    goal: Decimal | None = field(default=None, validator=dirhams)
    by: date | None = None
    source: str | None = None


@frozen(kw_only=True)
class Monitoring:
    """The monitoring system: how many objectives it fixes, and its indicators (decree 2-16-301, art. 6, e)."""

    objectives: int | None = field(default=None, validator=natural)
    indicators: tuple[Indicator, ...] | None = None


@frozen(kw_only=True)
class Dimension:
    """How the document treats a dimension, gender or environment: findings, objectives and indicators, counted."""

    findings: int | None = field(default=None, validator=natural)
    objectives: int | None = field(default=None, validator=natural)
    indicators: int | None = field(default=None, validator=natural)


@frozen(kw_only=True)
class Resources:
    """The means of the whole period in dirhams: those available and those that can be raised."""

    available: Decimal | None = field(default=None, validator=dirhams)
    mobilisable: Decimal | None = field(default=None, validator=dirhams)
