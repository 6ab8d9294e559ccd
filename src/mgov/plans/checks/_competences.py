"""Checks of the projects against the competences of the collectivity and its territory."""

from enum import Enum, auto
from typing import NamedTuple

from mgov.council import COMPETENCES, Competence, Field
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, review
from mgov.law import Level, charter, lo111, lo112, lo113
from mgov.plans.checks._basis import by_law
from mgov.plans.checks._items import PROJECTS, ByProject
from mgov.plans.checks._register import CHECKS
from mgov.plans.parts import Contract, Project
from mgov.plans.regimes import C36, PCD

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Wrong(Enum):
    """What is wrong with a project."""

    ELSEWHERE = auto()
    OUTSIDE = auto()
    DRAFT = auto()
    LOAN = auto()
    SHARED = auto()
    OTHER_LEVEL = auto()
    ARGUABLE = auto()


class Standing(NamedTuple):
    """A project, its field, and what is wrong with it."""

    project: str
    field: Field | None
    wrong: Wrong


_UNSIGNED = {
    Competence.SHARED: Wrong.SHARED,
    Competence.OTHER_LEVEL: Wrong.OTHER_LEVEL,
    Competence.ARGUABLE: Wrong.ARGUABLE,
}
"""What a contract mends that is signed, and a draft does not."""


def _of_field(level: Level | None, project: Project, place: int) -> Wrong | str | None:
    """What is wrong with the field; the path of the first fact that is lacking to tell."""
    if level is None:
        return "/subject/level"
    if project.object is None:
        return pointer("subject", "projects", place, "object")
    competence = COMPETENCES[level, project.object][0]
    if competence in (Competence.OWN, Competence.TRANSFERRED):
        return None
    if project.contract is None:
        return pointer("subject", "projects", place, "contract")
    if project.contract == Contract.SIGNED:
        if competence != Competence.OUTSIDE or project.from_loan is False:
            return None
        return Wrong.LOAN if project.from_loan else pointer("subject", "projects", place, "from_loan")
    if competence == Competence.OUTSIDE:
        return Wrong.DRAFT if project.contract == Contract.DRAFT else Wrong.OUTSIDE
    return _UNSIGNED[competence]


def _standing(subject: ByProject) -> Standing | Unknown | None:
    """What is wrong with a project, None where nothing is: that it lies elsewhere comes first, its field next."""
    plan, place = subject.facts.plan, subject.place
    if place is None or plan.projects is None:
        return Unknown((pointer("subject", "projects"),))
    project = plan.projects[place]
    if project.in_territory is False:
        return Standing(project.id, project.object, Wrong.ELSEWHERE)
    wrong = _of_field(plan.level, project, place)
    if isinstance(wrong, Wrong):
        return Standing(project.id, project.object, wrong)
    if wrong is None and project.in_territory:
        return None
    untold = () if project.in_territory else (pointer("subject", "projects", place, "in_territory"),)
    return Unknown(untold if wrong is None else (*untold, wrong))


def _concerned(subject: ByProject) -> bool | Unknown:
    """Whether the collectivity pays; whether it carries out a project that others pay is not told."""
    plan, place = subject.facts.plan, subject.place
    share = None if place is None or plan.projects is None else plan.projects[place].own_share
    return True if share else subject.told("own_share") if share is None else Unknown()


def _elsewhere(subject: ByProject) -> bool | Unknown:
    found = subject.told("in_territory")
    return found if isinstance(found, Unknown) else found is False


def _name(subject: ByProject) -> str | Unknown:
    found: str | Unknown = subject.told("id")
    return found


STANDING: Fact[ByProject, Standing | None] = Fact("what is wrong with the project", _standing)
CONCERNED: Fact[ByProject, bool] = Fact("the collectivity pays for it", _concerned)
ELSEWHERE: Fact[ByProject, bool] = Fact("it lies outside the territory", _elsewhere)
NAME: Fact[ByProject, str] = Fact("the project", _name)


# --- the checks ---


@CHECKS.check(
    "PLAN-009", "PROJECT_OUTSIDE_COMPETENCE", ERROR, PROJECTS,
    by_law(
        (lo113("77", 1), lo113("83"), lo113("84"), lo113("85"), lo113("87"), lo113("88"), lo113("89"), lo113("90"),
         lo113("115", 3), lo113("173", 1)),
        (lo112("78"), lo112("79"), lo112("86"), lo112("87"), lo112("88"), lo112("89"), lo112("106", 3)),
        (lo111("80"), lo111("81"), lo111("82"), lo111("91"), lo111("92"), lo111("93"), lo111("94"), lo111("112", 3)),
    ),
    when=(CONCERNED,), needs=(STANDING,),
)  # fmt: skip
def within_the_competences(found: Standing | None) -> Outcome | None:
    """A project lies in the territory, and in a field of the collectivity or under a contract that is signed."""
    if found is None:
        return None
    project, field, wrong = found
    match wrong:
        case Wrong.ELSEWHERE:
            return fail(None, "elsewhere", project=project)
        case Wrong.OUTSIDE:
            return fail(project=project, field=field)
        case Wrong.DRAFT:
            return fail(WARNING, "draft", project=project, field=field)
        case Wrong.LOAN:
            return fail(WARNING, "loan", project=project, field=field)
        case Wrong.SHARED:
            return fail(WARNING, "shared", project=project, field=field)
        case Wrong.OTHER_LEVEL:
            return fail(WARNING, "other_level", project=project, field=field)
        case Wrong.ARGUABLE:
            return review(WARNING, "arguable", project=project, field=field)


@CHECKS.check(
    "PLAN-009", "PROJECT_OUTSIDE_COMPETENCE", ERROR, PROJECTS,
    dict.fromkeys((C36, PCD), (charter("35", 1), charter("74", 1))), rule="charter",
    when=(CONCERNED,), needs=(ELSEWHERE, NAME),
)  # fmt: skip
def local_under_the_charter(elsewhere: bool, project: str) -> Outcome | None:
    """Under the charter the council settles the affairs of the commune: nothing local is outside its competence."""
    return fail(project=project) if elsewhere else None
