"""Checks of the three-year programming against the budget, and of the conventions that the plan in force overtakes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, cast

from mgov.delays import Window, earliest_of, latest_of
from mgov.findings import Basis, Each, Fact, Item, Outcome, Severity, Unknown, fail, pointer
from mgov.law import (
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
from mgov.plans.checks._basis import joined
from mgov.plans.checks._follow_up import PROGRAMMED
from mgov.plans.checks._items import BUDGETS, ByEvent, Regimes
from mgov.plans.checks._readers import EVER, field, missing
from mgov.plans.checks._register import CHECKS
from mgov.plans.facts import PlanFacts
from mgov.plans.limits import programming_due
from mgov.plans.regimes import PAC, PCD, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity


class Gap(NamedTuple):
    """A forecast of the first year that is not that of the budget: `what` it is, and both amounts in dirhams."""

    what: str
    programmed: Decimal
    budget: Decimal


class ByConvention(NamedTuple):
    """One convention tied to the plan; `place` is None where they are not known."""

    facts: PlanFacts
    place: int | None
    regimes: Regimes

    def told(self, name: str) -> Any:
        """One of its fields; Unknown where it, or the convention, is not known."""
        conventions = self.facts.plan.conventions
        if self.place is None or conventions is None:
            return Unknown((pointer("subject", "conventions"),))
        value = getattr(conventions[self.place], name)
        return Unknown((pointer("subject", "conventions", self.place, name),)) if value is None else value


def _each_convention(facts: PlanFacts) -> Iterator[Item[ByConvention]]:
    conventions, regimes = facts.plan.conventions, facts.regimes_of_text()
    for place in (None,) if conventions is None else range(len(conventions)):
        path = pointer("subject", "conventions", *(() if place is None else (place,)))
        yield Item(path, ByConvention(facts, place, regimes), regimes)


class ByAugust(NamedTuple):
    """The last end of August before the day judged; None where what follows it is not known."""

    facts: PlanFacts
    due: date | None


def _last_august(facts: PlanFacts) -> Iterator[Item[ByAugust]]:
    day = facts.when
    if not facts.complete or isinstance(day, Window):
        yield Item(pointer("journal"), ByAugust(facts, None), facts.regimes_on(EVER))
        return
    due = programming_due(day.year)
    if day <= due and due.year > date.min.year:
        due = programming_due(day.year - 1)
    yield Item(pointer("journal"), ByAugust(facts, due), facts.regimes_on(due))


AUGUST: Each[PlanFacts, ByAugust] = Each("the last end of August", _last_august)
CONVENTIONS: Each[PlanFacts, ByConvention] = Each("each convention tied to the plan", _each_convention)


# --- what the checks read ---


def _compared(subject: ByEvent) -> tuple[Gap, ...] | Unknown:
    """How the first year of the programming differs from the budget; nothing where some draft of it does not.

    One draft that is identical is enough: which of several went with the budget is not told.
    """
    budget, facts = subject.entry, subject.facts
    if budget is None:
        return facts.omitted
    asked = cast(e.BudgetSubmitted, budget.event)
    gaps: tuple[Gap, ...] = ()
    doubts: list[str] = []
    for entry in facts.visible(None, e.ProgrammingReady):
        draft = cast(e.ProgrammingReady, entry.event)
        if draft.year is not None and asked.year is not None and draft.year != asked.year:
            continue
        places = ((draft, entry.place), (asked, budget.place))
        unsaid = [
            pointer("journal", place, name)
            for name in ("year", "resources", "expenditure")
            for event, place in places
            if getattr(event, name) is None
        ]
        differing = tuple(
            Gap(name, there, here)
            for name in ("resources", "expenditure")
            if (there := getattr(draft, name)) is not None
            and (here := getattr(asked, name)) is not None
            and there != here
        )
        if not differing and not unsaid:
            return ()
        if not differing or None in (draft.year, asked.year):
            doubts += unsaid
        gaps = differing or gaps
    if not facts.complete:
        doubts += facts.omitted.paths
    return Unknown(tuple(dict.fromkeys(doubts))) if doubts else gaps


def _bound(subject: ByAugust) -> bool | Unknown:
    """Whether the plan was in force at the end of August, so that a programming was due."""
    facts, due = subject.facts, subject.due
    since = facts.executory_since(facts.tracks[None])
    if due is None:
        return facts.omitted
    if latest_of(since) <= due:
        return True
    return False if earliest_of(since) > due else Unknown(missing(since))


def _of_next_year(kind: type[e.ProgrammingReady] | type[e.BudgetSubmitted]) -> Fact[ByAugust, bool]:
    def read(subject: ByAugust) -> bool | Unknown:
        facts, due = subject.facts, subject.due
        if due is None:
            return facts.omitted
        listed = [(entry, cast(Any, entry.event).year) for entry in facts.visible(None, kind)]
        if any(year == due.year + 1 for _, year in listed):
            return True
        untold = tuple(pointer("journal", entry.place, "year") for entry, year in listed if year is None)
        return Unknown(untold) if untold else False

    return Fact("one for the year after", read)


def _not_yet(subject: ByAugust) -> bool | Unknown:
    """Whether no budget of that year went to the visa: one that did is judged by itself."""
    submitted = SUBMITTED.read(subject)
    return submitted if isinstance(submitted, Unknown) else not submitted


def _in_force(subject: ByConvention) -> bool | Unknown:
    """Whether the text that the file describes is in force on the day judged: read once for all conventions."""
    memo = subject.facts.memo
    if "text_in_force" not in memo:
        memo["text_in_force"] = _text_in_force(subject.facts)
    return cast(bool | Unknown, memo["text_in_force"])


def _text_in_force(facts: PlanFacts) -> bool | Unknown:
    since = facts.executory_since(facts.tracks[facts.text_act])
    if latest_of(since) <= earliest_of(facts.when):
        return True
    return False if earliest_of(since) > latest_of(facts.when) else Unknown(missing(since))


def _kept(subject: ByConvention) -> bool | Unknown:
    """Whether the project it serves is in the plan."""
    project, facts = subject.told("project"), subject.facts
    if isinstance(project, Unknown):
        return project
    projects = facts.plan.projects
    if projects is None:
        return facts.part("projects") or False
    ids = facts.memo.get("project_ids")
    if ids is None:
        ids = facts.memo["project_ids"] = frozenset(one.id for one in projects)
    return project in ids


def _dropped(subject: ByConvention) -> bool | Unknown:
    kept = _kept(subject)
    return kept if isinstance(kept, Unknown) else not kept


PREPARED, SUBMITTED = _of_next_year(e.ProgrammingReady), _of_next_year(e.BudgetSubmitted)
NOT_YET: Fact[ByAugust, bool] = Fact("no budget of that year went to the visa", _not_yet)
BOUND: Fact[ByAugust, bool] = Fact("the plan was in force", _bound)
DUE_BY: Fact[ByAugust, date] = Fact(
    "the end of August", lambda subject: subject.facts.omitted if subject.due is None else subject.due
)
COMPARED: Fact[ByEvent, tuple[Gap, ...]] = Fact("the first year against the budget", _compared)
EQUIPMENT = field("equipment", Decimal, "the equipment spending")
FOR_PLAN = field("for_plan", Decimal, "the part of it for the plan")
SHARE: Fact[ByEvent, int] = Fact("the least part", lambda subject: subject.facts.policy.equipment_share)
PLAN_FIRST = field("plan_first", bool, "the projects of the plan come first")
IN_FORCE: Fact[ByConvention, bool] = Fact("the plan is in force", _in_force)
KEPT: Fact[ByConvention, bool] = Fact("its project is in the plan", _kept)
DROPPED: Fact[ByConvention, bool] = Fact("its project is not in the plan", _dropped)
DUE: Fact[ByConvention, bool] = Fact("money is still due", lambda subject: subject.told("due"))
CITES: Fact[ByConvention, bool] = Fact("it cites the plan replaced", lambda subject: subject.told("cites_former"))


# --- the checks ---


@CHECKS.check(
    "PLAN-031", "PROGRAMMING_MISSING", WARNING, AUGUST,
    {PAC: (decree16307("2"),), PDP: (decree16306("2"),), PDR_2016: (decree16305("2"),), PDR_2023: (decree16305("2"),)},
    rule="none", when=(BOUND, NOT_YET), needs=(PREPARED, DUE_BY),
)  # fmt: skip
def programming_prepared(prepared: bool, due: date) -> Outcome | None:
    """Once August is over, and before the budget goes to the visa, a draft for the year after is there."""
    return None if prepared else fail(due=due)


@CHECKS.check(
    "PLAN-041", "BUDGET_NOT_LINKED", ERROR, BUDGETS,
    {
        PAC: (lo113("183", 2), decree16307("3", 2)), PDP: (lo112("175", 2), decree16306("3")),
        PDR_2016: (lo111("197", 2), decree16305("3")), PDR_2023: (lo111("197", 2), decree16305("3")),
    },
    when=(PROGRAMMED,), needs=(COMPARED,),
)  # fmt: skip
def first_year_is_the_budget(gaps: tuple[Gap, ...]) -> Outcome | None:
    """The resources and the expenditure of the first year of the programming are those of the budget."""
    if not gaps:
        return None
    gap = gaps[-1]
    if gap.what == "resources":
        return fail(None, "resources", programmed=gap.programmed, budget=gap.budget)
    return fail(programmed=gap.programmed, budget=gap.budget)


@CHECKS.check(
    "PLAN-041", "BUDGET_NOT_LINKED", WARNING, BUDGETS,
    {
        PAC: (lo113("79"), lo113("180", 1)), PDP: (lo112("84"), lo112("173", 1)),
        PDR_2016: (lo111("84"), lo111("195", 1)), PDR_2023: (lo111("84"), lo111("195", 1)),
    },
    rule="equipment", needs=(EQUIPMENT, FOR_PLAN, SHARE),
)  # fmt: skip
def equipment_serves_the_plan(equipment: Decimal, for_plan: Decimal, share: int) -> Outcome | None:
    """Equipment spending goes mainly to the plan and the programmes of several years."""
    if for_plan * 100 >= equipment * share:
        return None
    return fail(equipment=equipment, for_plan=for_plan, share=share)


@CHECKS.check(
    "PLAN-041", "BUDGET_NOT_LINKED", WARNING, BUDGETS,
    {PDR_2016: (lo111("84"), decree16299("13")), PDR_2023: (lo111("84"), decree22475("16"))},
    rule="region", needs=(PLAN_FIRST,),
)  # fmt: skip
def plan_comes_first(first: bool) -> Outcome | None:
    """The equipment part of a region's budget gives priority to the projects of its programme."""
    return None if first else fail()


_OVERTAKEN: Basis = {
    PAC: (lo113("79"), lo113("80"), decree16301("2"), decree16301("13"), decree16301("16")),
    PDP: (lo112("81"), lo112("84"), decree16300("2"), decree16300("13"), decree16300("16")),
    PDR_2016: (lo111("84"), lo111("85"), decree16299("2"), decree16299("13"), decree16299("16")),
    PDR_2023: (lo111("84"), lo111("85"), decree22475("3"), decree22475("16"), decree22475("20")),
    PCD: (charter("36"), decree10504("6")),
}


@CHECKS.check(
    "PLAN-045", "CONVENTIONS_OVERTAKEN", WARNING, CONVENTIONS,
    joined(
        _OVERTAKEN,
        {
            PAC: (lo113("181", 1, 6),), PDP: (lo112("174", 1, 6),), PDR_2016: (lo111("196", 1, 6),),
            PDR_2023: (lo111("196", 1, 6),),
        },
    ),
    when=(IN_FORCE, DROPPED), needs=(DUE,),
)  # fmt: skip
def project_still_planned(due: bool) -> Outcome | None:
    """A convention serves a project of the plan in force; what is due under it stays compulsory expenditure."""
    return fail() if due else fail(INFO, "settled")


@CHECKS.check(
    "PLAN-045", "CONVENTIONS_OVERTAKEN", INFO, CONVENTIONS, _OVERTAKEN, rule="cited",
    when=(IN_FORCE, KEPT), needs=(CITES,),
)  # fmt: skip
def plan_cited_is_in_force(cites: bool) -> Outcome | None:
    """It cites the plan in force, not the one that it replaced."""
    return fail() if cites else None
