"""Checks of what the document holds: monitoring, gender, environment, the items of a regional programme."""

from collections.abc import Iterable

from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail
from mgov.law import charter, decree16299, decree16300, decree16301, decree22475, lo111, lo112, lo113
from mgov.plans import parts as p
from mgov.plans.checks._basis import joined, of_2016
from mgov.plans.checks._content import LAW, untold_of
from mgov.plans.checks._items import TEXT, ByAct
from mgov.plans.checks._register import CHECKS
from mgov.plans.regimes import PAC, PCD, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _counted(dimension: p.Dimension, name: str) -> int | Unknown:
    """How much the document says of a dimension: zero for a formal mention."""
    counts = {key: getattr(dimension, key) for key in ("findings", "objectives", "indicators")}
    known = sum(count for count in counts.values() if count is not None)
    untold = untold_of(*((f"{name}/{key}", count) for key, count in counts.items()))
    return Unknown(untold) if untold and not known else known


def _dimension(name: str) -> Fact[ByAct, int | None]:
    def read(subject: ByAct) -> int | Unknown | None:
        dimension: p.Dimension | None = getattr(subject.facts.plan, name)
        return subject.facts.part(name) if dimension is None else _counted(dimension, name)

    return Fact(f"what it says of {name}", read)


def _measured(subject: ByAct) -> bool | Unknown | None:
    """Whether the monitoring system has objectives and indicators; None where there is no system."""
    monitoring = subject.facts.plan.monitoring
    if monitoring is None:
        return subject.facts.part("monitoring")
    if monitoring.objectives == 0 or monitoring.indicators == ():
        return False
    untold = untold_of(
        ("monitoring/objectives", monitoring.objectives), ("monitoring/indicators", monitoring.indicators)
    )
    return Unknown(untold) if untold else True


def _indicators(subject: ByAct) -> tuple[p.Indicator, ...]:
    monitoring = subject.facts.plan.monitoring
    return () if monitoring is None else monitoring.indicators or ()


def _has_indicators(subject: ByAct) -> bool | Unknown:
    monitoring = subject.facts.plan.monitoring
    if monitoring is None:
        return subject.facts.part("monitoring") or False
    untold = untold_of(("monitoring/indicators", monitoring.indicators))
    return Unknown(untold) if untold else bool(monitoring.indicators)


def _unmeasured(subject: ByAct) -> tuple[str, ...] | Unknown:
    """The projects that no indicator measures."""
    projects, indicators = subject.facts.plan.projects, _indicators(subject)
    if projects is None:
        return subject.facts.part("projects") or ()
    measured = {indicator.project for indicator in indicators}
    left = tuple(project.id for project in projects if project.id not in measured)
    untold = tuple(
        f"/subject/monitoring/indicators/{place}/project"
        for place, indicator in enumerate(indicators)
        if indicator.project is None
    )
    return Unknown(untold) if left and untold else left


def _without_target(subject: ByAct) -> int | Unknown:
    """How many indicators lack a baseline, a target or a date."""
    rows = [(one.baseline, one.target, one.due) for one in _indicators(subject)]
    lacking = sum(False in row for row in rows)
    untold = tuple(f"/subject/monitoring/indicators/{place}" for place, row in enumerate(rows) if None in row)
    return Unknown(untold) if untold and not lacking else lacking


def _items_lacking(subject: ByAct) -> tuple[p.Item, ...] | Unknown:
    items = subject.facts.plan.items
    if items is None:
        return subject.facts.part("items") or tuple(p.Item)
    return tuple(item for item in p.Item if item not in items)


def _not_placed(subject: ByAct) -> tuple[str, ...] | Unknown:
    """The projects that are not located or not costed."""
    projects = subject.facts.plan.projects
    if projects is None:
        return subject.facts.part("projects") or ()
    left = tuple(project.id for project in projects if project.located is False or project.cost == 0)
    untold: Iterable[str] = (
        f"/subject/projects/{place}" for place, one in enumerate(projects) if None in (one.located, one.cost)
    )
    paths = tuple(untold)
    return Unknown(paths) if paths and not left else left


MEASURED: Fact[ByAct, bool | None] = Fact("objectives and indicators", _measured)
HAS_INDICATORS: Fact[ByAct, bool] = Fact("it has indicators", _has_indicators)
UNMEASURED: Fact[ByAct, tuple[str, ...]] = Fact("the projects without indicator", _unmeasured)
WITHOUT_TARGET: Fact[ByAct, int] = Fact("the indicators without a target", _without_target)
GENDER, ENVIRONMENT = _dimension("gender"), _dimension("environment")
ITEMS_LACKING: Fact[ByAct, tuple[p.Item, ...]] = Fact("the items lacking", _items_lacking)
NOT_PLACED: Fact[ByAct, tuple[str, ...]] = Fact("the projects not located or costed", _not_placed)


# --- the checks ---


@CHECKS.check(
    "PLAN-024", "MONITORING_SYSTEM_MISSING", ERROR, TEXT,
    {
        PAC: (decree16301("6", 1, 5), lo113("271")),
        PDP: (decree16300("6", 1, 5), lo112("215")),
        PDR_2016: (decree16299("6"), lo111("245")),
        PDR_2023: (decree22475("9", 1, 8), decree22475("10", 1, 10)),
    },
    needs=(MEASURED,),
)  # fmt: skip
def has_monitoring(measured: bool | None) -> Outcome | None:
    """A monitoring system fixes objectives and indicators of effectiveness."""
    if measured is None:
        return fail()
    return None if measured else fail(None, "empty")


_INDICATORS: Basis = joined(of_2016("6", 1, 5), {PDR_2023: (decree22475("10", 1, 10),)})


@CHECKS.check(
    "PLAN-024", "MONITORING_SYSTEM_MISSING", WARNING, TEXT, _INDICATORS, rule="projects",
    when=(HAS_INDICATORS,), needs=(UNMEASURED,),
)  # fmt: skip
def every_project_measured(unmeasured: tuple[str, ...]) -> Outcome | None:
    """The indicators are those of the projects and programmes."""
    return fail(projects=unmeasured) if unmeasured else None


@CHECKS.check(
    "PLAN-024", "MONITORING_SYSTEM_MISSING", INFO, TEXT, _INDICATORS, rule="targets",
    when=(HAS_INDICATORS,), needs=(WITHOUT_TARGET,),
)  # fmt: skip
def targets_set(lacking: int) -> Outcome | None:
    """Practice: an indicator has a baseline, a target and a date."""
    return fail(count=lacking) if lacking else None


@CHECKS.check("PLAN-025", "GENDER_MISSING", ERROR, TEXT, LAW, needs=(GENDER,))
def gender_treated(said: int | None) -> Outcome | None:
    """The plan takes the gender approach into account; the opinion of the equity body does not replace it."""
    if said is None:
        return fail()
    return None if said else fail(WARNING, "formal")


@CHECKS.check(
    "PLAN-026", "ENVIRONMENT_MISSING", ERROR, TEXT,
    joined(of_2016("3"), {PDR_2016: (lo111("83"),), PDR_2023: (lo111("83"), decree22475("9", 1, 2))}),
    needs=(ENVIRONMENT,),
)  # fmt: skip
def environment_treated(said: int | None) -> Outcome | None:
    """The plan takes up the environment, for sustainable development."""
    if said is None:
        return fail()
    return None if said else fail(WARNING, "formal")


@CHECKS.check(
    "PLAN-026", "ENVIRONMENT_MISSING", WARNING, TEXT, {PCD: (charter("36"),)}, rule="charter", needs=(ENVIRONMENT,),
)  # fmt: skip
def sustainable_development(said: int | None) -> Outcome | None:
    """The charter only looks towards sustainable development."""
    return None if said else fail()


@CHECKS.check(
    "PLAN-027", "DOCUMENT_ITEMS_MISSING", ERROR, TEXT, {PDR_2023: (decree22475("10", 1), decree22475("11"))},
    needs=(ITEMS_LACKING,),
)  # fmt: skip
def has_items(lacking: tuple[p.Item, ...]) -> Outcome | None:
    """The document of a regional programme holds ten items."""
    return fail(items=lacking) if lacking else None


@CHECKS.check(
    "PLAN-027", "DOCUMENT_ITEMS_MISSING", WARNING, TEXT,
    {PDP: (lo112("80", 2), decree16300("6", 1, 3)), PDR_2016: (lo111("83"), decree16299("6"))}, rule="projects",
    needs=(NOT_PLACED,),
)  # fmt: skip
def projects_placed(left: tuple[str, ...]) -> Outcome | None:
    """Projects are located, and their cost told."""
    return fail(projects=left) if left else None
