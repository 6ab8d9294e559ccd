"""Plans: any plan whatever, or one such as an office may keep, of every level and time a text is encoded for."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st

from mgov import plans as p
from mgov.council import Field
from mgov.law import Level
from mgov.plans.model import PARTS
from mgov.testing._values import FLAGS, IDENTIFIERS, days, identified, instances, values

COMMITTEES = ("budget", "services", "social")
MANDATE = date(2021, 9, 8)
_MILLIONS = st.sampled_from([Decimal(0), Decimal(2_000_000), Decimal(5_000_000), Decimal(40_000_000)])
_MOSTLY = st.sampled_from([True, True, True, False])
_FEW = st.sampled_from([0, 1, 2, 4])
_FIELDS = st.sampled_from(
    [
        Field.WASTE,
        Field.SANITATION,
        Field.SPORT_FACILITIES,
        Field.RURAL_SCHOOL_TRANSPORT,
        Field.ACTIVITY_ZONES,
        Field.OTHER,
    ]
)
_CITED = ("LO-113-14", "LO-112-14", "LO-111-14", "L-78-00", "D-2-16-301", "D-2-16-300", "D-2-22-475", "D-2-10-504")


def plans(*, complete: bool = False, since: date = MANDATE) -> st.SearchStrategy[p.Plan]:
    """Plans of communes, provinces and regions.

    By default any plan: each part known or not, projects that nothing measures, shares that do not add up. With
    `complete`, a plan such as an office may keep, of which every fact is known, right or wrong.

    Args:
        complete: whether every part is known.
        since: the day the council of a complete plan was elected. Its level has plans under a text encoded for the
            months after it; where there is none, any level.
    """
    return _complete(since) if complete else _any_plan()


def periods() -> st.SearchStrategy[p.Period]:
    """Periods that do not end before they start, each of their days and years known or not."""
    ordered = st.tuples(days(), days()).map(sorted)
    years = st.tuples(st.integers(2005, 2040), st.integers(2005, 2040)).map(sorted)
    return st.builds(_period, ordered, years, st.lists(FLAGS, min_size=4, max_size=4))


def _period(ends: list[date], years: list[int], known: list[bool]) -> p.Period:
    start, end, first, last = (value if told else None for value, told in zip((*ends, *years), known, strict=True))
    return p.Period(start=start, end=end, first_year=first, last_year=last)  # type: ignore[arg-type]


@st.composite
def _any_plan(draw: st.DrawFn) -> p.Plan:
    every = days()
    ids = st.lists(IDENTIFIERS, unique=True, max_size=3).map(lambda drawn: tuple(drawn))
    special: dict[str, st.SearchStrategy[Any]] = {
        "period": st.none() | periods(),
        "projects": st.none() | identified(p.Project, 3, every),
        "estimates": st.none() | st.lists(_estimates(2022), max_size=3).map(lambda drawn: tuple(drawn)),
        "monitoring": st.none() | instances(p.Monitoring, every).map(_named_once),
        "committees": st.none() | ids,
        "arrondissements": st.none() | ids,
        "updates": identified(p.Update, 2, every),
        "absent": st.just(()),
    }
    declared: Any = fields(p.Plan)
    content = {one.name: draw(special.get(one.name, values(one.type, one.validator, every))) for one in declared}
    missing = [part for part in PARTS if content[part] is None]
    if missing:
        content["absent"] = tuple(draw(st.lists(st.sampled_from(missing), max_size=3)))
    return p.Plan(**content)


def _named_once(monitoring: p.Monitoring) -> p.Monitoring:
    """The same without an indicator whose id stands above: a plan refuses it."""
    if monitoring.indicators is None:
        return monitoring
    kept = {one.id or place: one for place, one in enumerate(reversed(monitoring.indicators))}
    return evolve(monitoring, indicators=tuple(kept.values()))


def _estimates(first: int) -> st.SearchStrategy[p.Estimate]:
    return instances(p.Estimate, days(), year=st.integers(first, first + 6))


def levels_on(day: date) -> tuple[Level, ...]:
    """The levels whose plans an encoded text governs on a day; every level where none does."""
    return tuple(level for level in Level if p.plan_regime_on(level, day)) or tuple(Level)


def _complete(since: date) -> st.SearchStrategy[p.Plan]:
    projects = st.lists(_project(), max_size=5, unique_by=lambda one: one.id).map(lambda drawn: tuple(drawn))
    parts: dict[str, st.SearchStrategy[Any]] = {
        "number": st.sampled_from(["7/2022", "12/2023"]),
        "title": st.just("A plan of six years"),
        "period": _six_years(since.year + 1),
        "diagnosis": st.builds(p.Diagnosis, needs=_MOSTLY, potential=_MOSTLY, rural=_MOSTLY),
        "previous_evaluation": _MOSTLY,
        "inventory": st.builds(p.Inventory, state=_MOSTLY, bodies=_MOSTLY, none_known=st.just(False)),
        "priorities": st.lists(st.builds(p.Priority, title=st.just("Water"), ranked=_MOSTLY), max_size=3).map(tuple),
        "projects": projects,
        "estimates": _three_years(since.year + 1),
        "monitoring": st.builds(p.Monitoring, objectives=_FEW, indicators=_indicators()),
        "gender": _dimension(),
        "environment": _dimension(),
        "resources": st.builds(p.Resources, available=_MILLIONS, mobilisable=_MILLIONS),
        "alignment": _MOSTLY,
        "items": st.sampled_from([tuple(p.Item), tuple(p.Item)[:-2], ()]),
        "texts_cited": st.lists(st.sampled_from(_CITED), unique=True, max_size=3).map(tuple),
    }
    around = st.dates(since, since + timedelta(days=400))
    return st.builds(
        _of_parts,
        st.fixed_dictionaries({name: st.one_of([given, given, given, st.none()]) for name, given in parts.items()}),
        level=st.sampled_from(levels_on(since + timedelta(days=90))),
        council_elected=st.just(since),
        bureau_elected=st.sampled_from([since, since + timedelta(days=12)]),
        members=st.just(31),
        committees=st.sampled_from([COMMITTEES, COMMITTEES[:1]]),
        arrondissements=st.sampled_from([(), (), ("north", "south")]),
        mechanisms=_MOSTLY,
        royal_precinct=st.just(False),
        programmes=st.lists(_programmes(around), max_size=3, unique_by=lambda one: one.programme).map(tuple),
        commitments=st.lists(st.builds(p.Commitment, reference=st.just("3/2020"), counted=_MOSTLY), max_size=2).map(
            tuple
        ),
        conventions=st.lists(
            st.builds(p.LinkedConvention, reference=st.just("5/2021"), project=_IDS, due=FLAGS), max_size=2
        ).map(tuple),
    )


def _of_parts(parts: dict[str, Any], **others: Any) -> p.Plan:
    return p.Plan(complete=True, **parts, **others)


_IDS = st.sampled_from(["road", "water", "market", "school", "park"])


def _project() -> st.SearchStrategy[p.Project]:
    share = st.builds(p.Share, partner=st.just("the province"), amount=_MILLIONS, agreed=_MOSTLY)
    return st.builds(
        p.Project,
        id=_IDS,
        title=st.just("A project"),
        object=_FIELDS,
        in_territory=_MOSTLY,
        ranked=_MOSTLY,
        located=_MOSTLY,
        cost=_MILLIONS,
        own_share=_MILLIONS,
        shares=st.lists(share, max_size=2).map(tuple),
        contract=st.sampled_from(list(p.Contract)),
        from_loan=FLAGS,
    )


def _six_years(first: int) -> st.SearchStrategy[p.Period]:
    """Six years, or five under a label of six."""

    def until(last: int) -> p.Period:
        return p.Period(start=date(first, 1, 1), end=date(last, 12, 31), first_year=first, last_year=first + 5)

    return st.sampled_from([first + 5, first + 5, first + 5, first + 4]).map(until)


def _three_years(first: int) -> st.SearchStrategy[tuple[p.Estimate, ...]]:
    years = st.tuples(_MILLIONS, _MILLIONS, st.sampled_from([2, 3, 3]))
    return years.map(
        lambda told: tuple(
            p.Estimate(year=first + place, resources=told[0], expenditure=told[1]) for place in range(told[2])
        )
    )


def _indicators() -> st.SearchStrategy[tuple[p.Indicator, ...]]:
    indicator = st.builds(p.Indicator, project=_IDS, baseline=_MOSTLY, target=_MOSTLY, due=_MOSTLY)
    return st.lists(indicator, max_size=3).map(tuple)


def _dimension() -> st.SearchStrategy[p.Dimension]:
    return st.builds(p.Dimension, findings=_FEW, objectives=_FEW, indicators=_FEW)


def _programmes(around: st.SearchStrategy[date]) -> st.SearchStrategy[p.HigherProgramme]:
    return st.builds(p.HigherProgramme, programme=st.sampled_from(list(p.Programme)), exists=FLAGS, since=around)
