"""What a plan's projects, means, stages and texts are judged by: each branch, each level."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

import mgov
from mgov import Report, Severity, Verdict
from mgov import plans as p
from mgov.council import Deliberated, Field
from mgov.dossiers import Dossier
from mgov.law import Level
from mgov.procedures import Event

TODAY = date(2024, 7, 8)
VOTE = Deliberated(on=date(2024, 7, 1))
SOUND = p.Project(
    id="p1",
    object=Field.WASTE,
    in_territory=True,
    cost=Decimal(100),
    own_share=Decimal(100),
    contract=p.Contract.NONE,
    from_loan=False,
)


def told(subject: p.Plan, *journal: Event, until: date = TODAY) -> Report:
    """The report on a whole journal that ends with the vote on the plan."""
    days = [event for event in journal if event.on is not None]
    return mgov.validate_plan(Dossier(subject=subject, journal=(*days, VOTE), known_until=until))


def of_projects(level: Level, *projects: p.Project) -> list[tuple[Verdict, Severity, str]]:
    report = told(p.Plan(level=level, projects=projects))
    return [(finding.verdict, finding.severity, finding.variant) for finding in report.of("PLAN-009")]


ERROR, WARNING, _ = Severity
NONE, DRAFT, SIGNED = p.Contract


@pytest.mark.parametrize(
    ("level", "field", "contract", "loan", "expected"),
    [
        (Level.COMMUNE, Field.WASTE, None, None, None),
        (Level.COMMUNE, Field.SMALL_WATER_WORKS, None, None, None),
        (Level.COMMUNE, Field.SPORT_FACILITIES, NONE, False, (WARNING, "shared")),
        (Level.COMMUNE, Field.SPORT_FACILITIES, DRAFT, False, (WARNING, "shared")),
        (Level.COMMUNE, Field.SPORT_FACILITIES, SIGNED, True, None),
        (Level.COMMUNE, Field.HEALTH, NONE, False, (ERROR, "message")),
        (Level.COMMUNE, Field.HEALTH, DRAFT, False, (WARNING, "draft")),
        (Level.COMMUNE, Field.HEALTH, SIGNED, True, (WARNING, "loan")),
        (Level.COMMUNE, Field.HEALTH, SIGNED, False, None),
        (Level.COMMUNE, Field.RURAL_SCHOOL_TRANSPORT, NONE, False, (WARNING, "other_level")),
        (Level.COMMUNE, Field.RURAL_SCHOOL_TRANSPORT, SIGNED, False, None),
        (Level.PROVINCE, Field.RURAL_SCHOOL_TRANSPORT, None, None, None),
        (Level.PROVINCE, Field.OTHER, NONE, False, (ERROR, "message")),
        (Level.REGION, Field.HEALTH, NONE, False, None),
        (Level.REGION, Field.WASTE, NONE, False, (WARNING, "other_level")),
    ],
)
def test_a_field_is_judged_at_its_level(
    level: Level,
    field: Field,
    contract: p.Contract | None,
    loan: bool | None,
    expected: tuple[Severity, str] | None,
) -> None:
    project = evolve(SOUND, object=field, contract=contract, from_loan=loan)
    assert of_projects(level, project) == ([] if expected is None else [(Verdict.FAIL, *expected)])


def test_a_phrase_that_may_cover_the_field_asks_for_a_review() -> None:
    project = evolve(SOUND, object=Field.TOURISM)
    assert of_projects(Level.COMMUNE, project) == [(Verdict.REVIEW, WARNING, "arguable")]


def test_that_a_project_lies_elsewhere_is_told_once_and_first() -> None:
    elsewhere = evolve(SOUND, object=Field.HEALTH, in_territory=False)
    assert of_projects(Level.COMMUNE, elsewhere) == [(Verdict.FAIL, ERROR, "elsewhere")]


@pytest.mark.parametrize("hidden", ["object", "in_territory"])
def test_what_is_not_told_of_a_sound_project_is_asked(hidden: str) -> None:
    project = evolve(SOUND, **{hidden: None})  # type: ignore[arg-type]
    report = told(p.Plan(level=Level.COMMUNE, projects=(project,)))
    assert [finding.missing for finding in report.of("PLAN-009")] == [(f"/subject/projects/0/{hidden}",)]


def test_each_project_has_a_finding_of_its_own() -> None:
    projects = tuple(evolve(SOUND, id=f"p{n}", object=Field.OTHER) for n in range(3))
    assert of_projects(Level.COMMUNE, *projects) == [(Verdict.FAIL, ERROR, "message")] * 3


@pytest.mark.parametrize(
    ("level", "day", "named"),
    [
        (Level.COMMUNE, date(2016, 3, 1), {p.Programme.REGIONAL}),
        (Level.COMMUNE, date(2024, 7, 1), {p.Programme.REGIONAL, p.Programme.PROVINCIAL}),
        (Level.PROVINCE, date(2016, 3, 1), set[p.Programme]()),
        (Level.PROVINCE, date(2024, 7, 1), {p.Programme.REGIONAL}),
        (Level.REGION, date(2016, 3, 1), {p.Programme.SPATIAL_SCHEME}),
        (Level.REGION, date(2020, 7, 1), {p.Programme.SPATIAL_SCHEME}),
        (Level.REGION, date(2024, 7, 1), {p.Programme.SPATIAL_SCHEME}),
        (Level.COMMUNE, date(2012, 3, 1), set[p.Programme]()),
    ],
)
def test_the_programmes_to_agree_with_depend_on_the_level_and_the_day(
    level: Level, day: date, named: set[p.Programme]
) -> None:
    found: set[p.Programme] = set()
    for programme in p.Programme:
        above = (p.HigherProgramme(programme=programme, exists=True, since=day),)
        plan = p.Plan(level=level, alignment=False, programmes=above)
        report = mgov.validate_plan(Dossier(subject=plan, journal=(Deliberated(on=day),), known_until=day))
        found |= {programme for finding in report.of("PLAN-038") if finding.verdict == Verdict.FAIL}
    assert found == named


@pytest.mark.parametrize(("since", "fails"), [(date(2024, 7, 1), True), (date(2024, 7, 2), False)])
def test_a_programme_counts_from_the_day_it_is_in_force(since: date, fails: bool) -> None:
    above = (p.HigherProgramme(programme=p.Programme.REGIONAL, exists=True, since=since),)
    report = told(p.Plan(level=Level.COMMUNE, alignment=False, programmes=above))
    assert bool(report.of("PLAN-038")) is fails


def test_shares_told_in_part_are_enough_where_they_exceed_the_means() -> None:
    means = p.Resources(available=Decimal(60), mobilisable=Decimal(39))
    untold = evolve(SOUND, id="p2", own_share=None)
    for projects, verdict in (((SOUND, untold), Verdict.FAIL), ((untold,), Verdict.OPEN)):
        report = told(p.Plan(level=Level.COMMUNE, projects=projects, resources=means))
        assert {f.verdict for f in report.of("PLAN-039") if f.context == "PLAN-039"} == {verdict}


def test_a_region_has_three_steps_more_since_2023() -> None:
    parts = p.Plan(
        level=Level.REGION,
        previous_evaluation=True,
        diagnosis=p.Diagnosis(needs=True),
        inventory=p.Inventory(state=True),
        priorities=(p.Priority(ranked=True),),
        projects=(SOUND,),
        estimates=(p.Estimate(year=2024),),
    )
    stages: tuple[Event, ...] = (
        p.DiagnosisDone(on=date(2024, 2, 1), inventory=False),
        p.PrioritiesRanked(on=date(2024, 2, 2)),
        p.ProjectsIdentified(on=date(2024, 2, 5), land=False),
        p.ResourcesEstimated(on=date(2024, 2, 6)),
        p.DraftCompleted(on=date(2024, 2, 7)),
    )
    (finding,) = told(parts, *stages).of("PLAN-042")
    assert finding.context == "PLAN-042.region"
    assert [stage.value for stage in finding.values["stages"]] == ["evaluation", "inventory", "land"]  # type: ignore[attr-defined]
    assert not told(evolve(parts, level=Level.COMMUNE), *stages).of("PLAN-042")


def test_a_part_the_document_lacks_is_not_told_twice() -> None:
    report = told(p.Plan(level=Level.COMMUNE, absent=("diagnosis", "priorities", "projects", "estimates")))
    assert [finding.values["stages"][0].value for finding in report.of("PLAN-042")] == ["draft"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("L-78-00", date(2012, 3, 1), []),
        ("L-78-00", date(2016, 3, 1), ["PLAN-044"]),
        ("D-2-10-504", date(2016, 7, 13), []),
        ("D-2-10-504", date(2016, 7, 14), ["PLAN-044"]),
        ("D-2-16-301", date(2016, 7, 13), ["PLAN-044"]),
        ("D-2-16-301", date(2016, 7, 14), []),
        ("D-2-16-300", date(2024, 7, 1), ["PLAN-044.sister"]),
        ("D-2-16-299", date(2023, 11, 15), ["PLAN-044.sister"]),
        ("D-2-16-299", date(2023, 11, 16), ["PLAN-044"]),
    ],
)
def test_a_text_cited_is_judged_on_the_day_of_the_act(text: str, day: date, expected: list[str]) -> None:
    launch = p.LaunchDecided(on=day, texts_cited=(text,))
    plan = p.Plan(level=Level.COMMUNE, texts_cited=())
    report = mgov.validate_plan(Dossier(subject=plan, journal=(launch,), known_until=day))
    assert [finding.context for finding in report.of("PLAN-044")] == expected
