"""The follow-up of a plan: worked cases, and what holds of every rate."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from mgov import Dossier, validate_plan
from mgov import plans as p
from mgov.council import Deliberated
from mgov.errors import BadDocument
from mgov.language import LANGUAGES, Language, percent_text
from mgov.law import Level
from mgov.plans import Counting, ProjectState, Rate, milestones, progress
from mgov.procedures import Within
from mgov.rendering import progress_data, progress_text
from mgov.serialization import dumps, loads, schema, structure

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "follow_up").glob("*.json"))
File = Dossier[p.Plan]
DAY = date(2024, 6, 30)


def percent(share: Fraction | None) -> str | None:
    return None if share is None else percent_text("en", share).rstrip("%")


def figures(rate: Rate) -> list[Any]:
    """A rate as the golden files write it: value, worst, best, and on how many projects it rests."""
    return [percent(rate.value), percent(rate.low), percent(rate.high), rate.rests_on]


# --- worked cases ---


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_facts_in_figures_out(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    file = structure(case["document"])
    for expected in case["expect"]:
        found = progress(file, date.fromisoformat(expected["on"]))
        rates = {way: found.rate(Counting(way)) for way in expected["rates"]}
        assert {way: figures(rate) for way, rate in rates.items()} == expected["rates"]
        for way, missing in expected.get("missing", {}).items():
            assert list(found.rate(Counting(way)).missing) == missing, way
        if "axes" in expected:
            axes = found.by_axis(Counting.COMPLETED)
            assert {axis: [percent(rate.value), rate.rests_on] for axis, rate in axes.items()} == expected["axes"]
        assert list(found.unlisted) == expected.get("unlisted", [])
        assert list(found.missing) == expected.get("unattributed", [])
    moments = milestones(file)
    assert [[one.day.isoformat(), percent(one.rate.value)] for one in moments] == case["timeline"]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_measure_is_no_impossible_event_and_survives_a_round_trip(path: Path) -> None:
    file = structure(json.loads(path.read_text(encoding="utf-8"))["document"])
    assert loads(dumps(file)) == file
    assert validate_plan(file).of("PROC-001") == ()


# --- what a measure tells ---


def measured(*events: p.ProjectMeasured, cost: int = 100) -> p.ProjectProgress:
    plan = p.Plan(level=Level.COMMUNE, projects=(p.Project(id="a", cost=Decimal(cost)),))
    found = progress(Dossier(subject=plan, journal=events), DAY).projects
    assert found is not None
    return found[0]


def measure(day: date = DAY, **facts: Any) -> p.ProjectMeasured:
    return p.ProjectMeasured(on=day, project="a", **facts)


@pytest.mark.parametrize(
    ("done", "state"), [(0, ProjectState.NOT_STARTED), (1, ProjectState.RUNNING), (100, ProjectState.COMPLETED)]
)
def test_the_progress_of_the_works_tells_the_state(done: int, state: ProjectState) -> None:
    assert measured(measure(done=done)).state.value == state


@pytest.mark.parametrize(
    ("state", "done"), [(ProjectState.NOT_STARTED, 0), (ProjectState.COMPLETED, 100), (ProjectState.STALLED, None)]
)
def test_a_state_may_tell_the_progress_of_the_works(state: ProjectState, done: int | None) -> None:
    assert measured(measure(state=state)).done.value == done


def test_works_that_are_finished_and_not_received_are_not_completed() -> None:
    one = measured(measure(state=ProjectState.RUNNING, done=100))
    assert one.rate(Counting.COMPLETED).value == 0
    assert one.rate(Counting.PROGRESS).value == 1


def test_each_fact_is_the_last_told_of_it() -> None:
    one = measured(measure(date(2023, 6, 30), done=20, spent=Decimal(5)), measure(done=60))
    assert (one.done.value, one.spent.value) == (60, Decimal(5))
    assert (one.done.when, one.spent.when) == (DAY, date(2023, 6, 30))
    assert one.measured == DAY


def test_what_exceeds_the_cost_does_not_count() -> None:
    assert measured(measure(spent=Decimal(250))).rate(Counting.SPENDING).value == 1


def test_what_was_not_measured_is_not_known_even_where_the_journal_omits_nothing() -> None:
    plan = p.Plan(level=Level.COMMUNE, projects=(p.Project(id="a"),))
    found = progress(Dossier(subject=plan, known_until=DAY), DAY)
    rate = found.rate(Counting.COMPLETED)
    assert found.complete
    assert (rate.value, rate.low, rate.high) == (None, Fraction(0), Fraction(1))
    assert rate.missing == ("/journal",)


def test_a_plan_without_projects_has_nothing_to_count() -> None:
    rate = progress(Dossier(subject=p.Plan(projects=())), DAY).rate(Counting.COMPLETED)
    assert (rate.value, rate.low, rate.of) == (None, None, 0)
    assert rate.text("en") == "nothing to count"


def test_projects_that_are_not_known_leave_every_rate_unknown() -> None:
    file = Dossier(subject=p.Plan(), journal=(measure(done=100),))
    found = progress(file, DAY)
    assert found.unlisted == ()
    assert {found.rate(way).missing for way in Counting} == {("/subject/projects",)}


def test_before_an_update_is_voted_the_projects_may_have_been_others() -> None:
    plan = p.Plan(level=Level.COMMUNE, projects=(), updates=(p.Update(id="u1"),))
    file = Dossier(subject=plan, journal=(Deliberated(on=DAY, act="u1"),))
    assert progress(file, date(2024, 6, 29)).missing == ("/subject/updates/0",)
    assert progress(file, DAY).missing == ()
    assert progress(Dossier(subject=plan), DAY).missing == ("/subject/updates/0",)


@pytest.mark.parametrize(
    ("level", "day", "article"),
    [
        (Level.COMMUNE, date(2016, 7, 13), None),
        (Level.COMMUNE, date(2016, 7, 14), "Decree 2-16-301, art. 14"),
        (Level.PROVINCE, DAY, "Decree 2-16-300, art. 14"),
        (Level.REGION, date(2023, 11, 15), "Decree 2-16-299, art. 14"),
        (Level.REGION, date(2023, 11, 16), "Decree 2-22-475, art. 17"),
    ],
)
def test_the_article_on_the_yearly_report_is_that_of_the_day(level: Level, day: date, article: str | None) -> None:
    basis = progress(Dossier(subject=p.Plan(level=level)), day).basis
    assert (None if basis is None else basis.text("en")) == article


@pytest.mark.parametrize(
    ("base", "goal", "value", "reached"),
    [
        (60, 90, 90, True), (60, 90, 89, False), (30, 20, 20, True), (30, 20, 21, False), (10, 10, 10, True),
        (10, 10, 11, None),
    ],
)  # fmt: skip
def test_a_goal_is_reached_from_the_side_of_its_base(base: int, goal: int, value: int, reached: bool | None) -> None:
    indicator = p.Indicator(id="i", base=Decimal(base), goal=Decimal(goal))
    plan = p.Plan(monitoring=p.Monitoring(indicators=(indicator,)))
    file = Dossier(subject=plan, journal=(p.IndicatorMeasured(on=DAY, indicator="i", value=Decimal(value)),))
    found = progress(file, DAY).indicators
    assert found is not None
    assert found[0].reached is reached


def test_an_indicator_without_base_or_id_cannot_be_judged() -> None:
    rows = (p.Indicator(id="i", goal=Decimal(5)), p.Indicator(base=Decimal(1), goal=Decimal(5)))
    plan = p.Plan(monitoring=p.Monitoring(indicators=rows))
    file = Dossier(subject=plan, journal=(p.IndicatorMeasured(on=DAY, indicator="i", value=Decimal(9)),))
    found = progress(file, DAY).indicators or ()
    assert [one.reached for one in found] == [None, None]
    assert [one.missing for one in found] == [
        ("/subject/monitoring/indicators/0/base",),
        ("/subject/monitoring/indicators/1/id",),
    ]


def test_days_are_in_order_and_reports_are_named() -> None:
    plan = p.Plan(projects=(p.Project(id="a"),))
    journal = (
        measure(date(2023, 6, 30), done=50),
        p.ReportPrepared(on=date(2023, 7, 1), act="first"),
        p.ReportPrepared(on=date(2023, 7, 1), act="second"),
        measure(done=100),
        p.ProjectMeasured(project="a", done=0),
    )
    moments = milestones(Dossier(subject=plan, journal=journal), Counting.PROGRESS)
    assert [(one.day, one.reports, one.measures, one.rate.value) for one in moments] == [
        (date(2023, 6, 30), (), 1, Fraction(1, 2)),
        (date(2023, 7, 1), ("first", "second"), 0, Fraction(1, 2)),
        (DAY, (), 1, None),
    ]


def test_an_indicator_has_an_id_of_its_own() -> None:
    with pytest.raises(BadDocument, match="indicators"):
        p.Plan(monitoring=p.Monitoring(indicators=(p.Indicator(id="i"), p.Indicator(id="i"))))


def test_the_progress_of_the_works_is_a_whole_per_cent() -> None:
    event = {"event": "project_measured", "on": "2024-06-30", "project": "a", "done": 101}
    with pytest.raises(BadDocument, match="/journal/0/done"):
        structure({"kind": "plan", "version": 1, "subject": {}, "journal": [event]})
    told = schema("plan")["$defs"]["ProjectMeasured"]["properties"]["done"]["anyOf"][0]
    assert (told["minimum"], told["maximum"]) == (0, 100)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "50.0% (rests on 1 of 2 projects; for all of them between 25.0% and 75.0%)"),
        ("fr", "50,0 % (projets pris en compte : 1 sur 2 ; pour l'ensemble, entre 25,0 % et 75,0 %)"),
        ("ar", "50,0 % (عدد المشاريع المعتمدة: 1 من أصل 2؛ وبالنسبة لمجموعها ما بين 25,0 % و75,0 %)"),
    ],
)
def test_a_rate_says_on_how_many_projects_it_rests(lang: Language, words: str) -> None:
    plan = p.Plan(projects=(p.Project(id="a"), p.Project(id="b")))
    rate = progress(Dossier(subject=plan, journal=(measure(done=50),)), DAY).rate(Counting.PROGRESS)
    assert rate.text(lang).replace("\u202f", " ").replace("\xa0", " ") == words


# --- what holds of every rate ---

IDS = ["a", "b", "c", "d"]
AMOUNTS = st.none() | st.integers(0, 300).map(Decimal)
PROJECTS = st.builds(p.Project, id=st.just("x"), cost=AMOUNTS, axis=st.sampled_from([None, "north", "south"]))
INDICATORS = st.builds(p.Indicator, project=st.sampled_from([None, *IDS]), base=AMOUNTS, goal=AMOUNTS, id=st.just("x"))
DAYS = st.dates(date(2022, 1, 1), date(2024, 12, 31))
WHEN = st.none() | DAYS | st.tuples(DAYS, DAYS).map(lambda pair: Within(min(pair), max(pair)))
MEASURES = st.builds(
    p.ProjectMeasured,
    on=WHEN,
    project=st.sampled_from([None, *IDS, "stranger"]),
    state=st.none() | st.sampled_from(ProjectState),
    done=st.none() | st.integers(0, 100),
    spent=AMOUNTS,
    allotted=AMOUNTS,
) | st.builds(p.IndicatorMeasured, on=WHEN, indicator=st.sampled_from(["i0", "i1", None]), value=AMOUNTS)


@st.composite
def files(draw: st.DrawFn) -> File:
    """Any plan of a few projects and indicators, measured on any days."""
    projects = [evolve(one, id=id) for id, one in zip(IDS, draw(st.lists(PROJECTS, max_size=4)), strict=False)]
    rows = [evolve(one, id=f"i{n}") for n, one in enumerate(draw(st.lists(INDICATORS, max_size=2)))]
    monitoring = draw(st.sampled_from([None, p.Monitoring(indicators=tuple(rows))]))
    plan = p.Plan(level=Level.COMMUNE, projects=tuple(projects), monitoring=monitoring)
    events = draw(st.lists(MEASURES, max_size=8))
    journal = sorted(events, key=lambda one: one.on.first if isinstance(one.on, Within) else one.on or date.min)
    return Dossier(subject=plan, journal=journal, known_until=draw(st.none() | st.just(date(2025, 1, 1))))


@given(files(), DAYS, st.sampled_from(Counting))
def test_a_rate_is_a_share_between_its_bounds(file: File, on: date, way: Counting) -> None:
    found = progress(file, on)
    for rate in (found.rate(way), *found.by_axis(way).values()):
        assert (rate.low is None) == (rate.high is None)
        if rate.low is not None and rate.high is not None:
            assert 0 <= rate.low <= rate.high <= 1
        if rate.value is not None:
            assert 0 <= rate.value <= 1
        if rate.certain and rate.value is not None:
            assert rate.low == rate.value == rate.high
        assert rate.of is not None
        assert 0 <= rate.rests_on <= rate.of
        assert bool(rate.missing) == (rate.low != rate.high)


@given(files(), DAYS, st.sampled_from(Counting), st.randoms(use_true_random=False))
def test_the_order_of_the_projects_does_not_matter(file: File, on: date, way: Counting, random: Any) -> None:
    projects = [*(file.subject.projects or ())]
    random.shuffle(projects)
    other = evolve(file, subject=evolve(file.subject, projects=tuple(projects)))

    def rates(one: File) -> list[Any]:
        found = progress(one, on)
        return [(axis, figures(rate), rate.of) for axis, rate in (("", found.rate(way)), *found.by_axis(way).items())]

    assert rates(file) == rates(other)


@given(files(), DAYS, st.sampled_from(Counting))
def test_the_axes_together_are_the_projects_of_the_plan(file: File, on: date, way: Counting) -> None:
    found = progress(file, on)
    axes = found.by_axis(way).values()
    assert sum(rate.of or 0 for rate in axes) == found.rate(way).of
    assert sum(rate.rests_on for rate in axes) == found.rate(way).rests_on


@given(files(), DAYS, st.sampled_from(Counting), st.data())
def test_a_fact_hidden_never_narrows_the_bounds(file: File, on: date, way: Counting, data: st.DataObject) -> None:
    """Hiding the cost of a project, or the bounds of an indicator, leaves the whole rate within the wider bounds."""
    known = progress(file, on).rate(way)
    projects = tuple(evolve(one, cost=None) if data.draw(st.booleans()) else one for one in file.subject.projects or ())
    system = file.subject.monitoring
    rows = () if system is None else system.indicators or ()
    blank = tuple(evolve(one, goal=None) if data.draw(st.booleans()) else one for one in rows)
    monitoring = None if system is None else evolve(system, indicators=blank)
    hidden = evolve(file, subject=evolve(file.subject, projects=projects, monitoring=monitoring))
    rate = progress(hidden, on).rate(way)
    if known.low is not None and known.high is not None:
        assert rate.low is not None
        assert rate.high is not None
        assert rate.low <= known.low <= known.high <= rate.high


@given(files(), DAYS, st.sampled_from(LANGUAGES), st.sampled_from(Counting))
def test_every_progress_has_words_and_a_json_form(file: File, on: date, lang: Any, way: Counting) -> None:
    found, moments = progress(file, on), milestones(file, way)
    assert progress_text(found, lang, way, moments).endswith("\n")
    assert json.loads(json.dumps(progress_data(found, lang, way, moments)))["on"] == on.isoformat()


def test_the_money_of_the_plan_is_summed_and_says_when_an_amount_is_lacking() -> None:
    plan = p.Plan(projects=(p.Project(id="a", cost=Decimal(9)), p.Project(id="b", cost=Decimal(4))))
    sums = progress(Dossier(subject=plan, journal=(measure(spent=Decimal(3)),)), DAY).totals or {}
    assert {name: (one.amount, one.whole) for name, one in sums.items()} == {
        "spent": (Decimal(3), False),
        "cost": (Decimal(13), True),
        "allotted": (Decimal(0), False),
    }
    assert progress(Dossier(subject=p.Plan()), DAY).totals is None
