"""Checks of the traces the preparation leaves: opinions of arrondissements, stages and their order."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from mgov.delays import is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer
from mgov.language import Language, text
from mgov.law import charter, decree22475, lo113
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2016
from mgov.plans.checks._consultation import WAS_LAUNCHED
from mgov.plans.checks._items import ON_ARRONDISSEMENTS, ON_VOTE, ByArrondissement, ByEvent
from mgov.plans.checks._readers import missing
from mgov.plans.checks._register import CHECKS
from mgov.plans.facts import PlanFacts
from mgov.plans.regimes import GAP, PAC, PCD, PDR_2023
from mgov.procedures import Entry, Event

ERROR, WARNING, INFO = Severity


class Stage(StrEnum):
    """A stage of the preparation: five in 2016, with three more for regions since 2023 (decree 2-22-475, art. 9)."""

    EVALUATION = "evaluation"
    DIAGNOSIS = "diagnosis"
    INVENTORY = "inventory"
    PRIORITIES = "priorities"
    PROJECTS = "projects"
    LAND = "land"
    RESOURCES = "resources"
    DRAFT = "draft"

    def text(self, lang: Language) -> str:
        """The stage in words."""
        return text(lang, "plan_stage", self.value)


_TOLD_BY: dict[Stage, tuple[type[Event], str]] = {
    Stage.EVALUATION: (e.PreviousEvaluated, ""),
    Stage.DIAGNOSIS: (e.DiagnosisDone, ""),
    Stage.INVENTORY: (e.DiagnosisDone, "inventory"),
    Stage.PRIORITIES: (e.PrioritiesRanked, ""),
    Stage.PROJECTS: (e.ProjectsIdentified, ""),
    Stage.LAND: (e.ProjectsIdentified, "land"),
    Stage.RESOURCES: (e.ResourcesEstimated, ""),
    Stage.DRAFT: (e.DraftCompleted, ""),
}
"""The event that is the trace of a stage, and the field of it that tells where one event stands for two stages."""
_PRODUCTS = {
    Stage.EVALUATION: "previous_evaluation",
    Stage.DIAGNOSIS: "diagnosis",
    Stage.INVENTORY: "inventory",
    Stage.PRIORITIES: "priorities",
    Stage.PROJECTS: "projects",
    Stage.RESOURCES: "estimates",
}
"""The part of the document each stage makes."""
FIVE = (Stage.DIAGNOSIS, Stage.PRIORITIES, Stage.PROJECTS, Stage.RESOURCES, Stage.DRAFT)


# --- what the checks read ---


class Opinion(NamedTuple):
    """Whether an arrondissement council gave its opinion, and whether it was asked for."""

    arrondissement: str
    given: bool
    asked: bool


def _opinion(subject: ByArrondissement) -> Opinion | Unknown:
    facts, name = subject.facts, subject.name
    if name is None:
        return Unknown((pointer("subject", "arrondissements"),))

    def of_it(kind: type[Event]) -> bool | tuple[str, ...]:
        found = facts.visible(subject.act, kind)
        if any(entry.event.party == name for entry in found):
            return True
        untold = (f"/journal/{entry.place}/party" for entry in found if entry.event.party is None)
        return (*untold, *(() if facts.complete else facts.omitted.paths))

    given, asked = of_it(e.ArrondissementOpinion), of_it(e.ArrondissementAsked)
    if given is True:
        return Opinion(name, given=True, asked=True)
    return Unknown(given) if given else Opinion(name, given=False, asked=asked is True)


def _arrondissement_launched(subject: ByArrondissement) -> bool | Unknown:
    return WAS_LAUNCHED.read(ByEvent(subject.facts, subject.entry, subject.regimes, subject.act))


def _by_kind(entries: Iterable[Entry]) -> dict[type[Event], list[Entry]]:
    """The events of each kind, in their order."""
    found: dict[type[Event], list[Entry]] = {}
    for entry in entries:
        found.setdefault(type(entry.event), []).append(entry)
    return found


def _trace(entries: Sequence[Entry], name: str) -> bool | tuple[str, ...]:
    """Whether one of the events tells of the stage; the paths that would."""
    told = [getattr(entry.event, name) if name else True for entry in entries]
    if True in told:
        return True
    return tuple(f"/journal/{entry.place}/{name}" for entry, value in zip(entries, told, strict=True) if value is None)


def _product(facts: PlanFacts, stage: Stage) -> Unknown | bool:
    """Whether the document has what the stage makes: where it has not, the check of that part speaks alone."""
    name = _PRODUCTS.get(stage)
    if name is None:
        return True
    value = getattr(facts.plan, name)
    return bool(value) if value is not None else facts.part(name) or False


def _untraced(stages: Iterable[Stage]) -> Callable[[ByEvent], tuple[Stage, ...] | Unknown]:
    wanted = tuple(stages)

    def read(subject: ByEvent) -> tuple[Stage, ...] | Unknown:
        facts, lacking, doubts = subject.facts, list[Stage](), list[str]()
        seen = _by_kind(facts.visible(subject.act, *e.STAGES))
        for stage in wanted:
            kind, name = _TOLD_BY[stage]
            traced = _trace(seen.get(kind, ()), name)
            made = traced is True or _product(facts, stage)
            if traced is True or made is False:
                continue
            paths = (*(traced or ()), *(() if facts.complete else facts.omitted.paths))
            paths = (*paths, *(made.paths if isinstance(made, Unknown) else ()))
            if paths:
                doubts += paths
            else:
                lacking.append(stage)
        return Unknown(tuple(doubts)) if doubts and not lacking else tuple(lacking)

    return read


_ORDER = ((Stage.DIAGNOSIS, Stage.PRIORITIES), (Stage.PROJECTS, Stage.DRAFT))
"""What has to come before what: nothing else of the order is imposed, and a stage may be taken up again."""


class Reversed(NamedTuple):
    """A stage that was closed before the stage it rests on began."""

    early: Stage
    late: Stage


def _reversed(subject: ByEvent) -> tuple[Reversed, ...] | Unknown:
    """The stages last taken up before the first day of the stage they rest on."""
    facts, found, doubts = subject.facts, list[Reversed](), list[str]()
    seen = _by_kind(facts.visible(subject.act, *e.STAGES))
    for ground, built in _ORDER:
        first, last = seen.get(_TOLD_BY[ground][0], ())[:1], seen.get(_TOLD_BY[built][0], ())[-1:]
        if not first or not last:
            doubts += () if facts.complete else facts.omitted.paths
            continue
        early = is_before(last[0].when, first[0].when)
        if early is None:
            doubts += (*missing(last[0].when), *missing(first[0].when))
        elif early and not facts.complete:
            doubts += facts.omitted.paths
        elif early:
            found.append(Reversed(built, ground))
    return Unknown(tuple(doubts)) if doubts and not found else tuple(found)


OPINION: Fact[ByArrondissement, Opinion] = Fact("the opinion of the arrondissement", _opinion)
ACT_LAUNCHED: Fact[ByArrondissement, bool] = Fact("the act was launched", _arrondissement_launched)
UNTRACED: Fact[ByEvent, tuple[Stage, ...]] = Fact("the stages without a trace", _untraced(FIVE))
UNTRACED_OF_EIGHT: Fact[ByEvent, tuple[Stage, ...]] = Fact("the steps without a trace", _untraced(Stage))
REVERSED: Fact[ByEvent, tuple[Reversed, ...]] = Fact("the stages reversed", _reversed)


# --- the checks ---


@CHECKS.check(
    "PLAN-037", "ARRONDISSEMENT_OPINION_MISSING", WARNING, ON_ARRONDISSEMENTS,
    {
        PCD: (charter("102", 1, 2),),
        GAP: (lo113("216"), lo113("229", 1), lo113("235", 2, 2)),
        PAC: (lo113("216"), lo113("229", 1), lo113("235", 2, 2)),
    },
    when=(ACT_LAUNCHED,), needs=(OPINION,),
)  # fmt: skip
def arrondissements_consulted(opinion: Opinion) -> Outcome | None:
    """Each arrondissement council gives its opinion on the part to be carried out within its bounds."""
    if opinion.given:
        return None
    if opinion.asked:
        return fail(None, "silent", arrondissement=opinion.arrondissement)
    return fail(arrondissement=opinion.arrondissement)


@CHECKS.check(
    "PLAN-042", "STAGES_NOT_TRACED", WARNING, ON_VOTE, of_2016("6", 1), when=(WAS_LAUNCHED,), needs=(UNTRACED,),
)  # fmt: skip
def stages_traced(stages: tuple[Stage, ...]) -> Outcome | None:
    """Each of the five stages has left a trace when the council votes."""
    return fail(stages=stages) if stages else None


@CHECKS.check(
    "PLAN-042", "STAGES_NOT_TRACED", WARNING, ON_VOTE, {PDR_2023: (decree22475("9", 1),)}, rule="region",
    when=(WAS_LAUNCHED,), needs=(UNTRACED_OF_EIGHT,),
)  # fmt: skip
def steps_of_a_region_traced(stages: tuple[Stage, ...]) -> Outcome | None:
    """For a region the steps are eight since 2023."""
    return fail(stages=stages) if stages else None


@CHECKS.check(
    "PLAN-042", "STAGES_NOT_TRACED", WARNING, ON_VOTE, joined(of_2016("6", 1), {PDR_2023: (decree22475("9", 1),)}),
    rule="order", when=(WAS_LAUNCHED,), needs=(REVERSED,),
)  # fmt: skip
def stages_in_order(reversed: tuple[Reversed, ...]) -> Outcome | None:
    """The priorities rest on the diagnosis, the draft on the projects; to take a stage up again is not forbidden."""
    if not reversed:
        return None
    return fail(stages=tuple(pair.early for pair in reversed), grounds=tuple(pair.late for pair in reversed))
