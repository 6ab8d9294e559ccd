"""Checks of what the document holds: diagnosis, inventory, priorities, span and estimates."""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail
from mgov.law import (
    charter,
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import parts as p
from mgov.plans.checks._basis import joined, of_2016
from mgov.plans.checks._items import TEXT, ByAct
from mgov.plans.checks._readers import part
from mgov.plans.checks._register import CHECKS
from mgov.plans.regimes import C36, GAP, LO_PROVINCE, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _has(name: str) -> Fact[ByAct, bool]:
    """Whether the document has a part, and not an empty one."""

    def read(subject: ByAct) -> bool | Unknown:
        value = getattr(subject.facts.plan, name)
        return bool(value) if value is not None else subject.facts.part(name) or False

    return Fact(f"it has {name}", read)


def untold_of(*parts: tuple[str, object]) -> tuple[str, ...]:
    return tuple(f"/subject/{path}" for path, value in parts if value is None)


class Halves(NamedTuple):
    """Whether the two halves of a part are there."""

    first: bool
    second: bool


def _halves(first: bool | None, second: bool | None, *paths: str) -> Halves | Unknown:
    """Two halves; one that is certainly lacking settles the matter whatever the other."""
    if None in (first, second) and False not in (first, second):
        return Unknown(untold_of((paths[0], first), (paths[1], second)))
    return Halves(first is not False, second is not False)


def _diagnosis(subject: ByAct) -> Halves | Unknown | None:
    diagnosis = subject.facts.plan.diagnosis
    if diagnosis is None:
        return subject.facts.part("diagnosis")
    return _halves(diagnosis.needs, diagnosis.potential, "diagnosis/needs", "diagnosis/potential")


def _rural(subject: ByAct) -> bool | Unknown:
    diagnosis = subject.facts.plan.diagnosis
    rural = None if diagnosis is None else diagnosis.rural
    return Unknown(("/subject/diagnosis/rural",)) if rural is None else rural


def _inventory(subject: ByAct) -> Halves | Unknown | None:
    inventory = subject.facts.plan.inventory
    if inventory is None:
        return subject.facts.part("inventory")
    if inventory.none_known or (inventory.state and inventory.bodies):
        return Halves(True, True)
    if inventory.none_known is None:
        return Unknown(("/subject/inventory/none_known",))
    return _halves(inventory.state, inventory.bodies, "inventory/state", "inventory/bodies")


def _ranked(subject: ByAct) -> bool | Unknown:
    """Whether something is ranked among the priorities, and among the projects."""
    plan, doubts = subject.facts.plan, list[str]()
    for name, rows in (("priorities", plan.priorities), ("projects", plan.projects)):
        if rows is None:
            doubts += (subject.facts.part(name) or Unknown()).paths
            continue
        ranks = [row.ranked for row in rows]
        untold = [f"/subject/{name}/{place}/ranked" for place, rank in enumerate(ranks) if rank is None]
        if ranks and True not in ranks:
            if not untold:
                return False
            doubts += untold
    return Unknown(tuple(doubts)) if doubts else True


def _period(subject: ByAct) -> p.Period | Unknown | None:
    """The years it covers: where one end of a pair is told, the other is wanted."""
    period = subject.facts.plan.period
    if period is None:
        return subject.facts.part("period")
    for pair in (("start", "end"), ("first_year", "last_year")):
        untold = untold_of(*((f"period/{name}", getattr(period, name)) for name in pair))
        if len(untold) == 1:
            return Unknown(untold)
    return period


def _first_year(subject: ByAct) -> int | Unknown:
    """The first year covered; where dates and label disagree, either may be meant."""
    period = subject.facts.plan.period
    if period is None:
        untold = subject.facts.part("period")
        rows = subject.facts.plan.estimates
        return (min(row.year for row in rows) if rows else 0) if untold is None else untold
    told = {period.start.year} if period.start is not None else set[int]()
    told |= set() if period.first_year is None else {period.first_year}
    if not told:
        return Unknown(("/subject/period/first_year",))
    return told.pop() if len(told) == 1 else Unknown()


def _years_lacking(subject: ByAct) -> tuple[int, ...] | Unknown:
    """Those of the first three years for which resources or expenditure are lacking."""
    rows = subject.facts.plan.estimates
    if rows is None:
        return subject.facts.part("estimates") or (1, 2, 3)
    first = _first_year(subject)
    if isinstance(first, Unknown):
        return first if len(rows) >= 3 else (1, 2, 3)[len(rows) :]
    lacking: list[int] = []
    doubts: list[str] = []
    for year in range(first, first + 3):
        place = next((place for place, row in enumerate(rows) if row.year == year), None)
        amounts = () if place is None else (rows[place].resources, rows[place].expenditure)
        if not amounts or Decimal(0) in amounts:
            lacking.append(year)
        elif None in amounts:
            doubts.append(f"/subject/estimates/{place}")
    return Unknown(tuple(doubts)) if doubts and not lacking else tuple(lacking)


DIAGNOSIS: Fact[ByAct, Halves | None] = Fact("the diagnosis", _diagnosis)
HAS_DIAGNOSIS, HAS_PRIORITIES = _has("diagnosis"), _has("priorities")
RURAL: Fact[ByAct, bool] = Fact("rural services, exclusion and vulnerability", _rural)
EVALUATED = part("previous_evaluation", bool)
AT_UPDATE: Fact[ByAct, bool] = Fact("an update", lambda subject: subject.act is not None)
INVENTORY: Fact[ByAct, Halves | None] = Fact("the inventory", _inventory)
RANKED: Fact[ByAct, bool] = Fact("priorities and projects are ranked", _ranked)
PERIOD: Fact[ByAct, p.Period | None] = Fact("period", _period)
YEARS_LACKING: Fact[ByAct, tuple[int, ...]] = Fact("the years without estimates", _years_lacking)

LAW: Basis = {
    C36: (charter("36"),),
    PCD: (charter("36"),),
    GAP: (lo113("78", 4),),
    PAC: (lo113("78", 4),),
    LO_PROVINCE: (lo112("80", 3),),
    PDP: (lo112("80", 3),),
    LO_REGION: (lo111("83"),),
    PDR_2016: (lo111("83"),),
    PDR_2023: (lo111("83"),),
}
"""What the law itself says of the content: diagnosis, priorities, three years, gender."""


def _law_and(pcd: tuple[int, int], item: int, *of_2023: tuple[str, int]) -> Basis:
    """The law, then the item of decree 2-10-504, of article 6 of the decrees of 2016, and of decree 2-22-475."""
    old: Basis = {PCD: (decree10504("4", *pcd),)}
    return joined(
        LAW, old, of_2016("6", 1, item), {PDR_2023: tuple(decree22475(article, 1, n) for article, n in of_2023)}
    )


# --- the checks ---


@CHECKS.check(
    "PLAN-019", "DIAGNOSIS_MISSING", ERROR, TEXT, _law_and((1, 1), 1, ("9", 2), ("10", 3)), needs=(DIAGNOSIS,),
)  # fmt: skip
def has_diagnosis(diagnosis: Halves | None) -> Outcome | None:
    """The plan holds a diagnosis of needs and of potential."""
    if diagnosis is None or diagnosis == (False, False):
        return fail()
    return None if diagnosis == (True, True) else fail(WARNING, "half")


@CHECKS.check(
    "PLAN-019", "DIAGNOSIS_MISSING", WARNING, TEXT, {PDP: (decree16300("6", 1, 1),)}, rule="rural",
    when=(HAS_DIAGNOSIS,), needs=(RURAL,),
)  # fmt: skip
def rural_diagnosis(rural: bool) -> Outcome | None:
    """That of a province treats rural services, exclusion and vulnerability."""
    return None if rural else fail()


@CHECKS.check(
    "PLAN-019", "DIAGNOSIS_MISSING", ERROR, TEXT, {PDR_2023: (decree22475("9", 1, 1), decree22475("10", 1, 3))},
    rule="evaluation", needs=(EVALUATED, AT_UPDATE),
)  # fmt: skip
def previous_evaluated(evaluated: bool | None, at_update: bool) -> Outcome | None:
    """A region evaluates the programme of the council before; whether an update does so too is a reading."""
    if evaluated:
        return None
    return fail(WARNING, "update") if at_update else fail()


@CHECKS.check(
    "PLAN-020", "INVENTORY_MISSING", ERROR, TEXT,
    joined(of_2016("6", 1, 1), {PDR_2023: (decree22475("9", 1, 3),)}), needs=(INVENTORY,),
)  # fmt: skip
def has_inventory(inventory: Halves | None) -> Outcome | None:
    """The diagnosis holds an inventory of the projects of the State and of other public bodies."""
    if inventory is None or inventory == (False, False):
        return fail()
    return None if inventory == (True, True) else fail(WARNING, "half")


@CHECKS.check(
    "PLAN-021", "PRIORITIES_MISSING", ERROR, TEXT, _law_and((1, 2), 2, ("9", 4), ("10", 4)), needs=(HAS_PRIORITIES,),
)  # fmt: skip
def has_priorities(there: bool) -> Outcome | None:
    """The plan fixes priorities."""
    return None if there else fail()


@CHECKS.check(
    "PLAN-021", "PRIORITIES_MISSING", WARNING, TEXT,
    joined(of_2016("6", 1, 2), {PDR_2023: (decree22475("9", 1, 4), decree22475("9", 1, 5))}), rule="ranking",
    when=(HAS_PRIORITIES,), needs=(RANKED,),
)  # fmt: skip
def ranked(ranked: bool) -> Outcome | None:
    """Priorities and projects are ranked."""
    return None if ranked else fail()


@CHECKS.check(
    "PLAN-022", "SPAN_NOT_SIX_YEARS", ERROR, TEXT,
    {
        C36: (charter("36"),),
        PCD: (charter("36"),),
        GAP: (lo113("78", 2),),
        PAC: (lo113("78", 2), decree16301("3")),
        LO_PROVINCE: (lo112("80", 2),),
        PDP: (lo112("80", 2), decree16300("3")),
        LO_REGION: (lo111("83"),),
        PDR_2016: (lo111("83"), decree16299("3")),
        PDR_2023: (lo111("83"), decree22475("2")),
    },
    needs=(PERIOD,),
)  # fmt: skip
def six_years(period: p.Period | None) -> Outcome | None:
    """The plan covers six years; a label of six years is enough where no dates are given."""
    if period is None:
        return None
    start, end, first, last = period.start, period.end, period.first_year, period.last_year
    if start is not None and end is not None:
        if end != _six_years_on(start):
            return fail(start=start, end=end)
        if (first, last) in ((None, None), (start.year, end.year)):
            return None
        return fail(WARNING, "label", first=str(first), last=str(last), start=start, end=end)
    if first is not None and last is not None:
        return None if last - first == 5 else fail(None, "years", first=str(first), last=str(last))
    return None


def _six_years_on(start: date) -> date:
    """The last day of six years: the eve of the same day."""
    year = min(start.year + 6, date.max.year)
    return date(year, start.month, min(start.day, 28) if start.month == 2 else start.day) - timedelta(days=1)


@CHECKS.check(
    "PLAN-023", "THREE_YEAR_ESTIMATE_MISSING", ERROR, TEXT, _law_and((1, 3), 4, ("9", 7), ("10", 8)),
    needs=(YEARS_LACKING,),
)  # fmt: skip
def three_years_estimated(lacking: tuple[int, ...]) -> Outcome | None:
    """Resources and expenditure are estimated for each of the first three years."""
    return fail(years=tuple(str(year) for year in lacking)) if lacking else None
