"""Checks of the plan against what surrounds it: programmes of the level above, means, commitments already agreed."""

from decimal import Decimal
from typing import NamedTuple

from mgov.council import Deliberated
from mgov.delays import When, earliest_of, latest_of
from mgov.findings import Basis, Fact, OneOf, Outcome, Severity, Unknown, fail
from mgov.law import Regime, charter, decree16299, decree16300, decree16301, decree22475, lo111, lo113
from mgov.plans.checks._items import TEXT, ByAct, Regimes
from mgov.plans.checks._readers import missing, told
from mgov.plans.checks._register import CHECKS
from mgov.plans.facts import PlanFacts
from mgov.plans.model import Programme
from mgov.plans.parts import Project
from mgov.plans.regimes import GAP, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity

_OF_REGIONS = (Programme.SPATIAL_SCHEME,)
ABOVE: dict[Regime, tuple[Programme, ...]] = {
    GAP: (Programme.REGIONAL,),
    PAC: (Programme.REGIONAL, Programme.PROVINCIAL),
    PDP: (Programme.REGIONAL,),
    LO_REGION: _OF_REGIONS,
    PDR_2016: _OF_REGIONS,
    PDR_2023: _OF_REGIONS,
}
"""The programmes a plan has to agree with, by regime: the law names the regional one, the decree the provincial too."""


# --- what the checks read ---


def adopted_on(facts: PlanFacts) -> When | Unknown:
    """The day of the last vote on the text; without any, the day judged."""
    vote = facts.last(facts.text_act, Deliberated)
    if isinstance(vote, Unknown):
        return vote
    return facts.when if vote is None else vote.when


def _above(regimes: Regimes) -> set[Programme]:
    among = regimes.among if isinstance(regimes, OneOf) else () if isinstance(regimes, Unknown) else regimes
    return {programme for regime in (among or ABOVE) for programme in ABOVE.get(regime, ())}


def _in_force(subject: ByAct) -> tuple[Programme, ...] | Unknown:
    """The programmes above the plan that are in force on the day of the vote."""
    listed, day = subject.facts.plan.programmes, adopted_on(subject.facts)
    above = _above(subject.regimes)
    rows = () if listed is None else tuple(row for row in enumerate(listed) if row[1].programme in above)
    found: list[Programme] = []
    doubts: list[str] = ["/subject/programmes"] if listed is None else []
    for place, row in rows:
        if row.exists is False:
            continue
        if row.since is None:
            doubts.append(f"/subject/programmes/{place}/{'exists' if row.exists is None else 'since'}")
        elif isinstance(day, Unknown):
            doubts += day.paths
        elif row.since <= earliest_of(day):
            found.append(row.programme)
        elif row.since <= latest_of(day):
            doubts += missing(day)
    return Unknown(tuple(doubts)) if doubts and not found else tuple(found)


def _not_shown(subject: ByAct) -> bool | Unknown:
    """Whether the document shows no coherence with the programmes above it."""
    shown = subject.facts.plan.alignment
    if shown is not None:
        return not shown
    return subject.facts.part("alignment") or True


class Balance(NamedTuple):
    """The shares of the collectivity over the period, and the means the plan states."""

    shares: Decimal
    means: Decimal


def _balance(subject: ByAct) -> Balance | Unknown | None:
    """What the projects ask of the collectivity beside its means; None where the plan states no means or no project."""
    plan, facts = subject.facts.plan, subject.facts
    if plan.projects is None or plan.resources is None:
        untold = [facts.part(name) for name in ("projects", "resources") if getattr(plan, name) is None]
        if None in untold:
            return None
        return Unknown(tuple(path for one in untold if one is not None for path in one.paths))
    given = plan.resources
    if given.available is None or given.mobilisable is None:
        names = ("available", "mobilisable")
        return Unknown(tuple(f"/subject/resources/{name}" for name in names if getattr(given, name) is None))
    means, total, doubts = given.available + given.mobilisable, Decimal(0), list[str]()
    for place, project in enumerate(plan.projects):
        if project.own_share is None:
            doubts.append(f"/subject/projects/{place}/own_share")
        else:
            total += project.own_share
    return Unknown(tuple(doubts)) if doubts and total <= means else Balance(total, means)


def _unagreed(project: Project, rank: int) -> bool | tuple[str, ...]:
    """Whether money of a partner is counted that nothing promises; the paths that would tell."""
    if project.shares is None:
        alone = project.cost is not None and project.cost == project.own_share
        return False if alone else (f"/subject/projects/{rank}/shares",)
    doubts: list[str] = []
    for place, share in enumerate(project.shares):
        if share.agreed or share.amount == 0:
            continue
        if share.agreed is False and share.amount:
            return True
        at, names = f"/subject/projects/{rank}/shares/{place}", ("agreed", "amount")
        doubts += [f"{at}/{name}" for name in names if getattr(share, name) is None]
    return tuple(doubts)


def _on_nothing(subject: ByAct) -> tuple[str, ...] | Unknown:
    """The projects that count on money no partner has agreed to."""
    projects = subject.facts.plan.projects
    if projects is None:
        return subject.facts.part("projects") or ()
    found: list[str] = []
    doubts: list[str] = []
    for place, project in enumerate(projects):
        wrong = _unagreed(project, place)
        if wrong is True:
            found.append(project.id)
        elif wrong:
            doubts += wrong
    return Unknown(tuple(doubts)) if doubts and not found else tuple(found)


def _not_counted(subject: ByAct) -> tuple[str, ...] | Unknown:
    """The commitments the plan does not count, by reference or by rank."""
    rows = told(subject, "commitments")
    if isinstance(rows, Unknown):
        return rows
    found = tuple(row.reference or str(place + 1) for place, row in enumerate(rows) if row.counted is False)
    doubts = tuple(f"/subject/commitments/{place}/counted" for place, row in enumerate(rows) if row.counted is None)
    return Unknown(doubts) if doubts and not found else found


NOT_SHOWN: Fact[ByAct, bool] = Fact("it shows no coherence", _not_shown)
IN_FORCE: Fact[ByAct, tuple[Programme, ...]] = Fact("the programmes in force above it", _in_force)
BALANCE: Fact[ByAct, Balance | None] = Fact("the shares and the means", _balance)
ON_NOTHING: Fact[ByAct, tuple[str, ...]] = Fact("the projects that count on money not agreed", _on_nothing)
NOT_COUNTED: Fact[ByAct, tuple[str, ...]] = Fact("the commitments not counted", _not_counted)

_MEANS: Basis = {
    PAC: (decree16301("3", 1, 4), decree16301("6", 1, 3)),
    PDP: (decree16300("3", 1, 5), decree16300("6", 1, 3)),
    PDR_2016: (decree16299("3"), decree16299("6")),
    PDR_2023: (decree22475("9", 1, 5),),
    PCD: (charter("36"),),
}


# --- the checks ---


@CHECKS.check(
    "PLAN-038", "PROGRAMMES_NOT_ALIGNED", WARNING, TEXT,
    {
        GAP: (lo113("78", 3),),
        PAC: (lo113("78", 3), decree16301("3", 1, 2), decree16301("6", 1, 2)),
        PDP: (decree16300("3", 1, 3), decree16300("6", 1, 2)),
        LO_REGION: (lo111("83"),),
        PDR_2016: (lo111("83"), decree16299("3")),
        PDR_2023: (lo111("83"), decree22475("9", 1, 4), decree22475("10", 1, 2)),
    },
    when=(NOT_SHOWN,), needs=(IN_FORCE,),
)  # fmt: skip
def agrees_with_what_is_above(programmes: tuple[Programme, ...]) -> Outcome | None:
    """The plan agrees with the programmes above it that are in force on the day of the vote."""
    return fail(programmes=programmes) if programmes else None


@CHECKS.check("PLAN-039", "COSTS_EXCEED_RESOURCES", WARNING, TEXT, _MEANS, needs=(BALANCE,))
def within_its_means(balance: Balance | None) -> Outcome | None:
    """What the collectivity pays over the period does not exceed the means available or mobilisable."""
    if balance is None or balance.shares <= balance.means:
        return None
    return fail(shares=balance.shares, means=balance.means)


@CHECKS.check("PLAN-039", "COSTS_EXCEED_RESOURCES", WARNING, TEXT, _MEANS, rule="partners", needs=(ON_NOTHING,))
def partners_have_agreed(projects: tuple[str, ...]) -> Outcome | None:
    """The money of partners is counted on an agreement, a letter or a decision."""
    return fail(projects=projects) if projects else None


@CHECKS.check(
    "PLAN-040", "COMMITMENTS_NOT_COUNTED", WARNING, TEXT,
    {
        PAC: (decree16301("3", 1, 4), lo113("181", 1, 6)),
        PDP: (decree16300("3", 1, 5),),
        PDR_2016: (decree16299("3"), lo111("83")),
        PDR_2023: (lo111("83"),),
    },
    needs=(NOT_COUNTED,),
)  # fmt: skip
def commitments_counted(commitments: tuple[str, ...]) -> Outcome | None:
    """The plan takes into account the commitments already agreed with others."""
    return fail(commitments=commitments) if commitments else None
