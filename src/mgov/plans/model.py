"""A plan of a collectivity: the action plan of a commune, the development programme of a province or of a region.

None means that nothing is known of a part; `Plan.complete` (every part of the document is here) and `Plan.absent`
(parts known to be missing) turn it into "the document does not say". An empty tuple means "none".
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import identifier, natural
from mgov.errors import BadDocument, Fault
from mgov.language import Language, text
from mgov.law import Level
from mgov.plans import parts as _p


class Programme(StrEnum):
    """A programme or scheme above the plan, or beside it, that it has to agree with."""

    REGIONAL = "regional"
    PROVINCIAL = "provincial"
    SPATIAL_SCHEME = "spatial_scheme"

    def text(self, lang: Language) -> str:
        """The programme in words."""
        return text(lang, "programme", self.value)


@frozen(kw_only=True)
class HigherProgramme:
    """A programme of the level above: the day since which it is in force; `exists` False where there is none."""

    programme: Programme
    exists: bool | None = None
    since: date | None = None


@frozen(kw_only=True)
class Commitment:
    """An agreed commitment of the collectivity, and whether the plan counts it."""

    reference: str | None = None
    counted: bool | None = None


@frozen(kw_only=True)
class LinkedConvention:
    """A convention tied to the plan: the project it serves, and whether money is still due under it.

    `cites_former` tells whether its text still cites the plan that this one replaced.
    """

    reference: str | None = None
    project: str | None = field(default=None, validator=identifier)
    due: bool | None = None
    cites_former: bool | None = None


@frozen(kw_only=True)
class Update:
    """An update of the plan; `only_reranks` for a text that merely ranks the projects anew for the programming.

    `drops` are the ids of the projects it takes out of the plan.
    """

    id: str = field(validator=identifier)
    only_reranks: bool | None = None
    drops: tuple[str, ...] | None = field(default=None, validator=identifier)


PARTS = (
    "number", "title", "period", "diagnosis", "previous_evaluation", "inventory", "priorities", "projects", "estimates",
    "monitoring", "gender", "environment", "resources", "alignment", "items", "texts_cited",
)  # fmt: skip
"""The parts of the document, of which `absent` may say that it has none."""


@frozen(kw_only=True)
class Plan:
    """A plan and what is known of its collectivity. It describes the text as the last of `updates` left it.

    Attributes:
        level: the collectivity whose plan it is.
        number: its number; `title` its title.
        council_elected: the day the council was elected; `bureau_elected` its bureau.
        members: how many councillors are in office.
        period: the years it covers.
        diagnosis: what its diagnosis treats; `previous_evaluation` whether it evaluates the plan before it.
        inventory: the projects of others on the territory.
        priorities: its priorities; `projects` its projects.
        estimates: resources and expenditure forecast, year by year.
        monitoring: the monitoring system joined to it.
        gender: how it treats the gender approach; `environment` the environment.
        resources: the means of the whole period.
        alignment: whether it shows its coherence with the programmes above it.
        items: what the document of a regional programme holds.
        texts_cited: ids of the texts it cites as its basis, such as `LO-113-14`.
        committees: ids of the permanent committees of the council.
        arrondissements: ids of the arrondissements in which some of its projects lie; empty for a city without any.
        mechanisms: whether the internal rules fix the mechanisms of consultation.
        programmes: the programmes above it.
        commitments: the agreed commitments; `conventions` those tied to the plan.
        updates: its updates, in order.
        code: the code of the collectivity, as in the tables of places; for a commune it tells a royal precinct.
        royal_precinct: whether it is a commune that holds a royal palace, whose decisions await an express approval
            (LO 113-14, arts. 113 and 114); read off the code where it is not given.
        complete: every part of the document is here, so that one not given is one it does not have.
        absent: parts known to be missing from it, by name.

    Raises:
        BadDocument: an id repeats, or `absent` names what is no part or is given.
    """

    level: Level | None = None
    number: str | None = None
    title: str | None = None
    council_elected: date | None = None
    bureau_elected: date | None = None
    members: int | None = field(default=None, validator=natural)
    period: _p.Period | None = None
    diagnosis: _p.Diagnosis | None = None
    previous_evaluation: bool | None = None
    inventory: _p.Inventory | None = None
    priorities: tuple[_p.Priority, ...] | None = None
    projects: tuple[_p.Project, ...] | None = None
    estimates: tuple[_p.Estimate, ...] | None = None
    monitoring: _p.Monitoring | None = None
    gender: _p.Dimension | None = None
    environment: _p.Dimension | None = None
    resources: _p.Resources | None = None
    alignment: bool | None = None
    items: tuple[_p.Item, ...] | None = None
    texts_cited: tuple[str, ...] | None = None
    committees: tuple[str, ...] | None = field(default=None, validator=identifier)
    arrondissements: tuple[str, ...] | None = field(default=None, validator=identifier)
    mechanisms: bool | None = None
    programmes: tuple[HigherProgramme, ...] | None = None
    commitments: tuple[Commitment, ...] | None = None
    conventions: tuple[LinkedConvention, ...] | None = None
    updates: tuple[Update, ...] = ()
    code: str | None = None
    royal_precinct: bool | None = None
    complete: bool = False
    absent: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = [*_repeated(self), *_absent(self)]
        if faults:
            raise BadDocument(faults)

    def says_nothing_of(self, part: str) -> bool:
        """Whether the document is known not to have this part."""
        return getattr(self, part) is None and (self.complete or part in self.absent)


def _repeated(plan: Plan) -> list[Fault]:
    faults: list[Fault] = []
    for name, ids in (
        ("updates", [(f"/updates/{i}/id", update.id) for i, update in enumerate(plan.updates)]),
        ("projects", [(f"/projects/{i}/id", project.id) for i, project in enumerate(plan.projects or ())]),
        ("indicators", _indicator_ids(plan)),
        ("committees", [(f"/committees/{i}", id) for i, id in enumerate(plan.committees or ())]),
        ("arrondissements", [(f"/arrondissements/{i}", id) for i, id in enumerate(plan.arrondissements or ())]),
    ):
        used: set[str] = set()
        for path, id in ids:
            if id in used:
                faults.append(Fault(path, f"an id not used above in {name}", repr(id)))
            used.add(id)
    return faults


def _indicator_ids(plan: Plan) -> list[tuple[str, str]]:
    indicators = plan.monitoring.indicators if plan.monitoring is not None else None
    return [(f"/monitoring/indicators/{i}/id", one.id) for i, one in enumerate(indicators or ()) if one.id is not None]


def _absent(plan: Plan) -> list[Fault]:
    faults: list[Fault] = []
    for index, part in enumerate(plan.absent):
        if part not in PARTS:
            faults.append(Fault(f"/absent/{index}", f"one of {', '.join(PARTS)}", repr(part)))
        elif getattr(plan, part) is not None:
            faults.append(Fault(f"/absent/{index}", "a part the document does not give", repr(part)))
    return faults
