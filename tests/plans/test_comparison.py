"""Two versions of a plan: worked cases, and what holds of every comparison."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from mgov import plans as p
from mgov.errors import UsageError
from mgov.language import LANGUAGES
from mgov.law import Level
from mgov.plans import Comparison, Element, Fate, Need, Side, Total, compare
from mgov.rendering import comparison_data, comparison_text
from mgov.serialization import structure_subject

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "comparison").glob("*.json"))


def versions(case: dict[str, Any]) -> tuple[p.Plan, p.Plan]:
    return structure_subject("plan", case["old"]), structure_subject("plan", case["new"])


def listed(found: Comparison) -> list[Any]:
    """The changes as the golden files write them; a field of which it is open whether it changed has a `?`."""
    return [
        [one.element, one.id, one.fate, one.need, [f"{field.name}{'?' * bool(field.untold)}" for field in one.fields]]
        for one in found.changes
    ]


def money(total: Total | None) -> str | None:
    return None if total is None else f"{'' if total.whole else '>='}{total.amount}"


# --- worked cases ---


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_two_versions_in_changes_out(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    old, new = versions(case)
    found = compare(old, new)
    assert listed(found) == case["changes"]
    assert [[one.axis, one.year, money(one.before), money(one.after)] for one in found.money] == case["money"]
    assert [[str(side), path] for side, path in found.untold] == case["untold"]
    assert [cited.text("en") for cited in found.basis] == case["basis"]
    assert compare(new, old) == found.inverse


# --- what each change needs ---


def one_project(**facts: Any) -> p.Plan:
    return p.Plan(level=Level.COMMUNE, projects=(p.Project(id="a", **facts),))


@pytest.mark.parametrize(
    ("before", "after", "need"),
    [
        ({"cost": Decimal(5)}, {"cost": Decimal(6)}, Need.UPDATE),
        ({"axis": "north"}, {"axis": "south"}, Need.UPDATE),
        ({"located": False}, {"located": True}, Need.UPDATE),
        ({"title": "Road"}, {"title": "Roads"}, Need.REVIEW),
        ({"rank": 1}, {"rank": 2}, Need.PROGRAMMING),
        ({"activities": (p.Activity(title="a road"),)}, {"activities": (p.Activity(title="a bridge"),)}, Need.UPDATE),
        ({"place": "09.581.01.07"}, {"place": "the souk"}, Need.UPDATE),
        ({"years": (p.ProjectYear(year=2023),)}, {"years": (p.ProjectYear(year=2024),)}, Need.PROGRAMMING),
        ({"contract": p.Contract.DRAFT}, {"contract": p.Contract.SIGNED}, Need.NOTHING),
        ({"shares": (p.Share(agreed=False),)}, {"shares": (p.Share(agreed=True),)}, Need.NOTHING),
        ({"shares": (p.Share(partner="a"),)}, {"shares": (p.Share(partner="b"),)}, Need.UPDATE),
        ({"shares": ()}, {"shares": (p.Share(partner="b"),)}, Need.UPDATE),
    ],
)
def test_a_change_of_a_project_needs(before: dict[str, Any], after: dict[str, Any], need: Need) -> None:
    (change,) = compare(one_project(**before), one_project(**after)).changes
    assert (change.fate, change.need, change.certain) == (Fate.CHANGED, need, True)


def test_the_gravest_field_decides_what_a_change_needs() -> None:
    old, new = one_project(rank=1, cost=Decimal(5)), one_project(rank=2, cost=Decimal(6))
    found = compare(old, new)
    assert [change.need for change in found.changes] == [Need.UPDATE]
    assert found.needing(Need.PROGRAMMING) == ()


@pytest.mark.parametrize(
    ("name", "before", "after", "need"),
    [
        ("period", p.Period(last_year=2027), p.Period(last_year=2028), Need.UPDATE),
        ("gender", p.Dimension(findings=1), p.Dimension(findings=2), Need.UPDATE),
        ("title", "Plan", "The plan", Need.REVIEW),
        ("estimates", (p.Estimate(year=2023),), (p.Estimate(year=2024),), Need.REVIEW),
        ("monitoring", p.Monitoring(objectives=1), p.Monitoring(objectives=2), Need.UPDATE),
    ],
)
def test_a_change_of_another_part_needs(name: str, before: Any, after: Any, need: Need) -> None:
    old, new = (p.Plan(level=Level.COMMUNE, **{name: value}) for value in (before, after))
    assert [(change.element, change.need) for change in compare(old, new).changes] == [(Element.PART, need)]


def test_facts_outside_the_document_are_not_compared() -> None:
    old = p.Plan(level=Level.COMMUNE, members=31)
    new = p.Plan(level=Level.COMMUNE, members=33, council_elected=date(2021, 9, 8), updates=(p.Update(id="u"),))
    assert compare(old, new).empty


def test_what_one_version_does_not_tell_may_be_unchanged() -> None:
    (change,) = compare(one_project(), one_project(cost=Decimal(5))).changes
    assert (change.certain, change.need, change.fields[0].untold) == (False, Need.REVIEW, (Side.OLD,))


def test_a_part_that_is_known_to_be_missing_certainly_was_added() -> None:
    old = p.Plan(level=Level.COMMUNE, absent=("gender",))
    new = p.Plan(level=Level.COMMUNE, gender=p.Dimension(findings=1))
    (change,) = compare(old, new).changes
    assert (change.certain, change.need) == (True, Need.UPDATE)


def test_a_list_known_to_be_missing_is_an_empty_one() -> None:
    found = compare(p.Plan(complete=True), evolve(one_project(), level=None))
    assert [(change.id, change.fate) for change in found.of(Element.PROJECT)] == [("a", Fate.ADDED)]
    assert ("old", "/subject/projects") not in found.untold


def test_priorities_of_one_title_are_told_apart_by_number() -> None:
    old = p.Plan(priorities=(p.Priority(title="Water"),))
    new = p.Plan(priorities=(p.Priority(title="Water"), p.Priority(title="Water", rank=2)))
    assert [(change.id, change.fate) for change in compare(old, new).changes] == [("Water (2)", Fate.ADDED)]


def test_plans_of_two_levels_are_not_versions_of_one() -> None:
    with pytest.raises(UsageError, match="commune"):
        compare(p.Plan(level=Level.COMMUNE), p.Plan(level=Level.REGION))


@pytest.mark.parametrize(
    ("day", "articles"),
    [
        (date(2010, 1, 4), ["Law 78-00, art. 36"]),
        (date(2016, 1, 4), ["Organic law 113-14, art. 80"]),
        (None, ["Organic law 113-14, art. 80", "Decree 2-16-301, art. 16"]),
        (date(1999, 1, 4), []),
    ],
)
def test_the_texts_on_updates_are_those_of_the_day(day: date | None, articles: list[str]) -> None:
    plan = p.Plan(level=Level.COMMUNE)
    assert [cited.text("en") for cited in compare(plan, plan, day).basis] == articles
    assert compare(p.Plan(), p.Plan()).basis == ()


# --- what holds of every comparison ---

AMOUNTS = st.none() | st.integers(0, 3).map(Decimal)
TITLES = st.sampled_from([None, "Water", "Roads"])
FLAGS = st.none() | st.booleans()
RANKS = st.none() | st.integers(0, 3)
SHARES = st.builds(p.Share, partner=TITLES, amount=AMOUNTS, agreed=FLAGS)
YEARS = st.builds(p.ProjectYear, year=st.integers(2022, 2024), cost=AMOUNTS)
PROJECTS = st.builds(
    p.Project,
    id=st.sampled_from(["a", "b", "c"]),
    title=TITLES,
    axis=TITLES,
    cost=AMOUNTS,
    rank=RANKS,
    contract=st.none() | st.sampled_from(p.Contract),
    shares=st.none() | st.lists(SHARES, max_size=2).map(tuple),
    years=st.none() | st.lists(YEARS, max_size=2).map(tuple),
)
INDICATORS = st.builds(p.Indicator, project=st.sampled_from([None, "a"]), title=TITLES, goal=AMOUNTS)
PLANS = st.builds(
    p.Plan,
    level=st.just(Level.COMMUNE),
    title=TITLES,
    projects=st.none() | st.lists(PROJECTS, max_size=3, unique_by=lambda one: one.id).map(tuple),
    priorities=st.none() | st.lists(st.builds(p.Priority, title=TITLES, rank=RANKS), max_size=3).map(tuple),
    monitoring=st.none()
    | st.builds(p.Monitoring, objectives=RANKS, indicators=st.none() | st.lists(INDICATORS, max_size=3).map(tuple)),
    estimates=st.none() | st.lists(st.builds(p.Estimate, year=st.just(2022), resources=AMOUNTS), max_size=2).map(tuple),
    gender=st.none() | st.builds(p.Dimension, findings=RANKS, objectives=RANKS),
    period=st.none() | st.builds(p.Period, first_year=st.just(2022), last_year=st.none() | st.integers(2022, 2028)),
    complete=st.booleans(),
)


@given(PLANS)
def test_a_plan_does_not_differ_from_itself(plan: p.Plan) -> None:
    found = compare(plan, plan)
    assert found.empty
    assert all(one.before == one.after for one in found.money)
    assert found.before == found.after


@given(PLANS, PLANS)
def test_the_way_back_is_the_inverse(old: p.Plan, new: p.Plan) -> None:
    found = compare(old, new)
    assert compare(new, old) == found.inverse
    assert found.inverse.inverse == found


@given(PLANS, PLANS)
def test_the_changes_applied_to_the_old_projects_give_the_new(old: p.Plan, new: p.Plan) -> None:
    """Dropped projects taken away, added ones put in, changed fields set: what results is the new list."""
    if old.projects is None or new.projects is None:
        return
    found = compare(old, new)
    theirs = {one.id: one for one in new.projects}
    result = {one.id: one for one in old.projects}
    for change in found.of(Element.PROJECT):
        if change.fate == Fate.DROPPED:
            del result[change.id]
        elif change.fate == Fate.ADDED:
            result[change.id] = theirs[change.id]
        else:
            for field in change.fields:
                if field.name == "agreements":  # told apart from the shares
                    continue
                value = (
                    getattr(theirs[change.id], field.name)
                    if field.name in ("shares", "years", "activities")
                    else field.after
                )
                result[change.id] = evolve(result[change.id], **{field.name: value})
    assert compare(evolve(old, projects=tuple(result.values())), new).needing(Need.UPDATE) == tuple(
        one for one in found.needing(Need.UPDATE) if one.element != Element.PROJECT
    )


@given(PLANS, PLANS, st.randoms(use_true_random=False))
def test_the_order_of_a_list_tells_nothing(old: p.Plan, new: p.Plan, random: Any) -> None:
    def shuffled(rows: Any) -> Any:
        return None if rows is None else tuple(random.sample(rows, len(rows)))

    system = new.monitoring
    other = evolve(
        new,
        projects=shuffled(new.projects),
        priorities=shuffled(new.priorities),
        monitoring=None if system is None else evolve(system, indicators=shuffled(system.indicators)),
    )
    assert compare(old, other) == compare(old, new)


@given(PLANS, PLANS, st.sampled_from(LANGUAGES))
def test_every_comparison_has_words_and_a_json_form(old: p.Plan, new: p.Plan, lang: Any) -> None:
    found = compare(old, new)
    assert comparison_text(found, lang).endswith("\n")
    data = json.loads(json.dumps(comparison_data(found, lang)))
    assert [one["need"] for one in data["changes"]] == [one.need for one in found.changes]


def test_every_field_of_the_document_has_a_name() -> None:
    from attrs import fields

    from mgov.language import has_text
    from mgov.plans._differences import NEEDS, OTHERS

    names = {one.name for kind in (p.Project, p.Priority, p.Indicator) for one in fields(kind)} - {"id"}
    names |= {*OTHERS, "objectives", "agreements", *(name for needs in NEEDS.values() for name in needs)}
    assert not [(lang, name) for lang in LANGUAGES for name in names if not has_text(lang, "plan_field", name)]
