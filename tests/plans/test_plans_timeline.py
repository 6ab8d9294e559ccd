"""The calendar of a plan: the worked days, what must hold of every calendar, and that it follows the tables."""

import csv
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from mgov.council.limits import COUNCIL_LIMITS, CouncilLimits
from mgov.delays import Policy, TimeLimit, Window, earliest_of, latest_of, standard_calendar
from mgov.dossiers import Dossier
from mgov.errors import OutsideHorizon, UsageError
from mgov.language import LANGUAGES, text
from mgov.law import COMMUNE_2009, COMMUNE_2015, PROVINCE_2015, REGION_2015, Actor, Citation, Level, Regime
from mgov.plans import DiagnosisDone, LaunchMeetingHeld, Plan
from mgov.plans.limits import PLAN_LIMITS, PlanLimits
from mgov.plans.pace import ASSUMPTIONS, Pace, Span
from mgov.plans.regimes import PAC, PCD, PDP, PDR_2016, PDR_2023
from mgov.plans.steps import STAGE, STAGES, Step
from mgov.plans.timeline import Row, Source, Timeline, Trouble, timeline, timeline_of
from mgov.serialization import structure

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "plans"
DAYS = tuple(csv.DictReader((HERE / "timeline_days.csv").read_text(encoding="utf-8").splitlines()))
EXPECTED = tuple(csv.DictReader((HERE / "expected_steps.csv").read_text(encoding="utf-8").splitlines()))
TEXTS = {
    "LO-113-14": "L113", "LO-112-14": "L112", "LO-111-14": "L111", "L-78-00": "CH", "D-2-10-504": "D504",
    "D-2-16-301": "D301", "D-2-16-300": "D300", "D-2-16-299": "D299", "D-2-22-475": "D475", "D-2-16-307": "D307",
    "D-2-16-306": "D306", "D-2-16-305": "D305",
}  # fmt: skip
MANDATE = date(2021, 9, 8)
DAY = timedelta(days=1)


def day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def of_case(case: dict[str, str]) -> Timeline:
    if case["case"].endswith(".json"):
        return timeline_of(structure(json.loads((GOLDEN / case["case"]).read_text(encoding="utf-8"))["document"]))
    start = date.fromisoformat(case["mandate"])
    return timeline(Level(case["level"]), start, launch=day(case["launch"]), session=day(case["session"]))


def row(found: Timeline, step: Step) -> Row:
    there = found.row(step)
    assert there is not None, step
    return there


def troubles(found: Timeline) -> dict[Trouble, list[Step]]:
    told: dict[Trouble, list[Step]] = {}
    for clash in found.clashes:
        told.setdefault(clash.trouble, []).append(clash.step)
    return told


# --- the worked days ---


@pytest.mark.parametrize("case", DAYS, ids=lambda case: f"{case['case']}-{case['step']}-{case['what']}")
def test_a_worked_day_comes_out(case: dict[str, str]) -> None:
    found = row(of_case(case), Step(case["step"]))
    if case["what"] == "due":
        assert found.due is not None
        assert found.due.likely.isoformat() == case["day"], case["law"]
    else:
        assert getattr(found, case["what"]).isoformat() == case["day"], case["law"]


@pytest.mark.parametrize(
    ("mandate", "first", "last"),
    [(date(2021, 9, 8), "2022-09-08", "2022-09-08"), (date(2015, 9, 4), "2016-09-03", "2016-09-04")],
)
def test_the_first_year_ends_as_worked_out(mandate: date, first: str, last: str) -> None:
    end = timeline(Level.COMMUNE, mandate).end
    assert (earliest_of(end).isoformat(), latest_of(end).isoformat()) == (first, last)


def test_the_lawful_plan_keeps_its_calendar_with_the_slack_it_had() -> None:
    found = of_case({"case": "P01-compliant-plan.json"})
    assert found.feasible
    assert not found.clashes
    assert row(found, Step.SESSION).slack == 63  # from 7 July to 8 September
    told = {one.step for one in found.rows if one.source == Source.FACT}
    assert {Step.MANDATE, Step.MEETING, Step.DATA, Step.DRAFT, Step.COMMITTEES, Step.VOTE, Step.VISA} <= told
    assert not told & {Step.OPPOSITION, Step.IN_FORCE, Step.REPORT, Step.UPDATE}


def test_steps_come_in_their_order_each_with_an_article_and_an_actor() -> None:
    order = list(Step)
    for level in Level:
        steps = [one.step for one in timeline(level, MANDATE).rows]
        assert steps == sorted(steps, key=order.index)
        for one in timeline(level, MANDATE).rows:
            assert one.citations, one.step
            assert all(cited.instrument.in_force(one.likely) for cited in one.citations), one.step
    assert [stage.step for stage in STAGES] == order


@pytest.mark.parametrize("line", EXPECTED, ids=lambda line: line["step"])
def test_a_step_rests_on_the_articles_typed_from_the_law(line: dict[str, str]) -> None:
    stage = STAGE[Step(line["step"])]
    assert stage.by == line["by"]
    for regime in (PCD, PAC, PDP, PDR_2016, PDR_2023):
        assert " ".join(map(_short, stage.basis.get(regime, ()))) == line[regime.id], regime.id


def _short(cited: Citation) -> str:
    parts = [cited.article, cited.paragraph, cited.item]
    return f"{TEXTS[cited.instrument.id]} {':'.join(str(part) for part in parts if part)}"


def test_every_step_was_typed() -> None:
    assert [line["step"] for line in EXPECTED] == list(Step)


def test_who_acts_depends_on_the_level() -> None:
    visas = {level: row(timeline(level, MANDATE), Step.VISA).by for level in Level}
    assert visas == {Level.COMMUNE: Actor.GOVERNOR, Level.PROVINCE: Actor.GOVERNOR, Level.REGION: Actor.INTERIOR}
    assert row(timeline(Level.REGION, MANDATE), Step.OPPOSITION).by == Actor.WALI
    assert row(timeline(Level.COMMUNE, MANDATE), Step.DATA).by == Actor.ADMINISTRATION


def test_each_decree_has_the_steps_it_names() -> None:
    steps = {
        name: {one.step for one in timeline(level, start).rows}
        for name, level, start in (
            ("old", Level.COMMUNE, date(2011, 6, 1)),
            ("commune", Level.COMMUNE, MANDATE),
            ("region", Level.REGION, MANDATE),
            ("region 2023", Level.REGION, date(2027, 9, 8)),
        )
    }
    assert Step.COPY in steps["old"]
    assert not steps["old"] & {Step.VISA, Step.SECOND_SITTING, Step.DATA, Step.BODIES, Step.REPORT}
    assert steps["commune"] == steps["region"] | {Step.SECOND_SITTING}
    assert steps["region 2023"] - steps["commune"] == {Step.EVALUATION, Step.REGIONAL_COMMITTEE, Step.OPINIONS}


# --- what cannot be is told ---


def test_a_session_too_near_tells_the_limits_that_clash() -> None:
    found = timeline(Level.COMMUNE, MANDATE, session=date(2021, 11, 20))
    assert not found.feasible
    assert troubles(found) == {Trouble.LIMIT: [Step.COMMITTEES, Step.AGENDA, Step.NOTICE]}
    committees = found.clashes[0]
    assert (committees.day, committees.last) == (date(2021, 11, 22), date(2021, 10, 21))
    assert "Decree 2-16-301, art. 10" in committees.text("en")


def test_a_session_after_the_first_year_is_told() -> None:
    assert troubles(timeline(Level.COMMUNE, MANDATE, session=date(2022, 9, 8))) == {}
    late = timeline(Level.COMMUNE, MANDATE, session=date(2022, 9, 9))
    assert troubles(late) == {Trouble.FIRST_YEAR: [Step.SESSION]}
    assert row(late, Step.SESSION).slack == -1


def test_a_session_on_a_day_the_readings_of_the_year_dispute_is_told_as_such() -> None:
    found = timeline(Level.COMMUNE, date(2027, 9, 8), session=date(2028, 9, 8))
    assert troubles(found) == {Trouble.READING: [Step.SESSION]}
    assert found.feasible


def test_a_launch_too_late_for_the_usual_pace_or_for_any() -> None:
    usual = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 6, 14))
    assert (usual.feasible, troubles(usual)) == (True, {Trouble.PACE: [Step.SESSION]})
    late = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 6, 15))
    assert (late.feasible, troubles(late)) == (False, {Trouble.FIRST_YEAR: [Step.SESSION]})
    assert "art. 10" in late.clashes[0].text("en")


def test_days_before_the_mandate_are_told() -> None:
    assert Trouble.BEFORE_MANDATE in troubles(timeline(Level.COMMUNE, MANDATE, launch=MANDATE - DAY))
    assert Trouble.BEFORE_MANDATE in troubles(timeline(Level.COMMUNE, MANDATE, session=MANDATE - DAY))
    assert troubles(timeline(Level.COMMUNE, MANDATE, launch=MANDATE)) == {}


def test_a_region_launches_within_two_months_since_2023() -> None:
    found = timeline(Level.REGION, date(2027, 9, 8), launch=date(2027, 11, 26))
    assert troubles(found) == {Trouble.LIMIT: [Step.DECISION]}
    assert found.clashes[0].last == date(2027, 11, 8)
    assert troubles(timeline(Level.COMMUNE, date(2027, 9, 8), launch=date(2027, 11, 26))) == {}


def test_a_decision_that_takes_longer_than_its_posting_may_is_told() -> None:
    found = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 1, 18), pace=Pace(decision=16))
    assert troubles(found) == {Trouble.LIMIT: [Step.LAUNCH_POSTING, Step.LAUNCH_NOTICE]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_trouble_is_told_in_three_languages(lang: Any) -> None:
    for trouble in Trouble:
        said = text(lang, "plan_clash", trouble, step="STEP", day=MANDATE, last=MANDATE, limit="LIMIT", citations="ART")
        assert "STEP" in said
        assert "ART" in said


# --- what holds of every calendar ---

LEVELS = st.sampled_from(Level)
MANDATES = st.dates(date(2016, 9, 1), date(2027, 6, 30))
OFFSETS = st.integers(0, 400)


@given(LEVELS, MANDATES, OFFSETS, OFFSETS, st.sampled_from(["none", "launch", "session", "both"]))
def test_earliest_likely_latest_come_in_that_order(level: Level, start: date, a: int, b: int, which: str) -> None:
    launch = start + a * DAY if which in ("launch", "both") else None
    session = start + b * DAY if which in ("session", "both") else None
    found = timeline(level, start, launch=launch, session=session)
    for one in found.rows:
        assert one.earliest <= one.likely <= one.latest, one
        assert one.due is None or one.due.earliest <= one.due.likely <= one.due.latest
    after = {link.step: stage.step for stage in STAGES for link in stage.after if not link.waits}
    days = {one.step: one for one in found.rows}
    for before, later in after.items():
        if found.feasible and before in days and later in days and days[later].source == Source.COUNTED:
            assert days[before].earliest <= days[later].earliest, (before, later)


@given(LEVELS, MANDATES, OFFSETS)
def test_backwards_then_forwards_meets_the_session(level: Level, start: date, offset: int) -> None:
    session = standard_calendar().next_working(start + offset * DAY)
    back = timeline(level, start, session=session)
    if not back.feasible:
        return
    launch = row(back, Step.MEETING).latest
    forth = timeline(level, start, launch=launch)
    assert row(forth, Step.SESSION).earliest <= session
    if level != Level.REGION:  # whose two months may bind first
        nothing_moves = not standard_calendar().estimated(start, session)
        later = timeline(level, start, launch=standard_calendar().next_working(launch + DAY))
        assert not nothing_moves or row(later, Step.SESSION).earliest > session


@given(st.sampled_from([Level.COMMUNE, Level.PROVINCE]), MANDATES, OFFSETS)
def test_forwards_then_backwards_meets_the_launch(level: Level, start: date, offset: int) -> None:
    launch = standard_calendar().next_working(start + offset * DAY)
    session = row(timeline(level, start, launch=launch), Step.SESSION).earliest
    if not standard_calendar().estimated(start, session):
        assert row(timeline(level, start, session=session), Step.MEETING).latest >= launch


@given(LEVELS, MANDATES, OFFSETS, st.integers(0, 90))
def test_a_later_launch_never_makes_an_end_earlier(level: Level, start: date, offset: int, more: int) -> None:
    first, second = start + offset * DAY, start + (offset + more) * DAY
    sooner, later = (timeline(level, start, launch=launch) for launch in (first, second))
    if {one.step for one in sooner.rows} != {one.step for one in later.rows}:
        return  # the law changed in between
    for one, other in zip(sooner.rows, later.rows, strict=True):
        assert (one.earliest, one.likely, one.latest) <= (other.earliest, other.likely, other.latest), one.step
        assert one.earliest <= other.earliest
        assert one.likely <= other.likely
        assert one.latest <= other.latest
        if one.slack is not None and other.slack is not None:
            assert one.slack >= other.slack


@given(MANDATES, st.sampled_from(ASSUMPTIONS), st.integers(0, 30))
def test_more_time_for_a_task_never_brings_the_session_forward(start: date, name: str, more: int) -> None:
    span: Span = getattr(Pace(), name)
    longer = Pace(**{name: (span.least + more, span.usual + more)})
    usual, slower = (row(timeline(Level.COMMUNE, start, pace=pace), Step.SESSION) for pace in (Pace(), longer))
    assert usual.earliest <= slower.earliest
    assert usual.likely <= slower.likely


@given(MANDATES)
def test_a_latest_day_leaves_just_time_enough(start: date) -> None:
    """Each step done on its latest day, the session still opens in the first year."""
    found = timeline(Level.COMMUNE, start)
    end = earliest_of(found.end)
    assert row(found, Step.SESSION).latest <= end
    for one in found.rows:
        if one.slack is not None and found.feasible and not found.clashes:
            assert one.slack >= 0, one.step


# --- the tables make it ---


def _limits() -> Iterator[tuple[dict[Regime, Any], Regime, str]]:
    for regime in (PCD, PAC, PDP, PDR_2016, PDR_2023):
        for attribute in fields(PlanLimits):
            if getattr(PLAN_LIMITS[regime], attribute.name) is not None:
                yield PLAN_LIMITS, regime, attribute.name
    for regime in (COMMUNE_2009, COMMUNE_2015, PROVINCE_2015, REGION_2015):
        for attribute in fields(CouncilLimits):
            limit = getattr(COUNCIL_LIMITS[regime], attribute.name)
            unused = attribute.name in ("notice_governor", "third_meeting") or (
                attribute.name == "interior_visa" and regime != REGION_2015
            )
            if limit is not None and not unused:
                yield COUNCIL_LIMITS, regime, attribute.name


STARTS = {
    "PCD": (Level.COMMUNE, date(2011, 6, 1)),
    "COMMUNE_2009": (Level.COMMUNE, date(2011, 6, 1)),
    "PDR_2023": (Level.REGION, date(2027, 9, 8)),
}


@pytest.mark.parametrize("shift", [-1, 1])
@pytest.mark.parametrize(
    ("table", "regime", "name"), tuple(_limits()), ids=lambda part: getattr(part, "id", str(part)[:9])
)
def test_a_limit_a_day_off_is_noticed(
    table: dict[Regime, Any], regime: Regime, name: str, shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    level, start = STARTS.get(regime.id, (regime.level, MANDATE))
    before = timeline(level, start)
    limit: TimeLimit = getattr(table[regime], name)
    other = evolve(limit, length=evolve(limit.length, n=limit.length.n + shift))
    monkeypatch.setitem(table, regime, evolve(table[regime], **{name: other}))
    after = timeline(level, start)
    assert _days(before) != _days(after)


def _days(found: Timeline) -> list[tuple[object, ...]]:
    return [
        (one.step, one.earliest, one.likely, one.latest, one.due and (one.due.earliest, one.due.latest))
        for one in found.rows
    ]


def test_a_feast_not_announced_leaves_a_window() -> None:
    known = standard_calendar().at(date(2026, 1, 1))
    found = timeline(Level.COMMUNE, date(2025, 9, 8), session=date(2026, 5, 22), calendar=known)
    due = row(found, Step.SENDING).due
    assert due is not None
    assert isinstance(due.last_day, Window)
    assert found.calendar == known.version


def test_a_reading_chosen_settles_the_window() -> None:
    opens = date(2022, 7, 7)
    both = row(timeline(Level.COMMUNE, MANDATE, session=opens), Step.LAUNCH_POSTING).due
    one = timeline(Level.COMMUNE, MANDATE, session=opens, policy=Policy(roll_on_saturday=False))
    settled = row(one, Step.LAUNCH_POSTING).due
    assert both is not None
    assert settled is not None
    assert (both.earliest, both.latest) == (date(2022, 2, 12), date(2022, 2, 14))
    assert settled.last_day == date(2022, 2, 12)


# --- the assumptions ---


def test_what_is_assumed_is_shown_and_may_be_changed() -> None:
    found = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 1, 18))
    assert row(found, Step.DIAGNOSIS).assumed == ("diagnosis",)
    assert row(found, Step.MEETING).assumed == ()  # given
    assert row(timeline(Level.COMMUNE, MANDATE), Step.MEETING).assumed == ("organs",)
    slow = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 1, 18), pace=Pace(diagnosis=100))
    assert (slow.pace.diagnosis, row(slow, Step.DIAGNOSIS).likely) == (Span(100, 100), date(2022, 5, 4))
    assert {name for stage in STAGES for name in (link.gap for link in stage.after) if name} == set(ASSUMPTIONS)


@pytest.mark.parametrize("wrong", [(10, 5), (-1, 5), -3])
def test_a_duration_that_is_none_is_refused(wrong: Any) -> None:
    with pytest.raises(UsageError, match="a duration is"):
        Pace(diagnosis=wrong)


# --- files ---


def test_a_session_planned_is_a_target_until_it_opens() -> None:
    document = json.loads((GOLDEN / "P01-compliant-plan.json").read_text(encoding="utf-8"))["document"]
    kept = [event for event in document["journal"] if event["on"] <= "2022-06-10"]
    found = timeline_of(structure({**document, "journal": kept, "known_until": "2022-06-10"}))
    session = row(found, Step.SESSION)
    assert (session.source, session.likely) == (Source.GIVEN, date(2022, 7, 7))
    assert row(found, Step.AGENDA).latest == date(2022, 6, 17)
    assert row(found, Step.COMMITTEES).source == Source.FACT


def test_a_step_the_file_passes_over_is_taken_as_done_by_what_follows() -> None:
    journal = (LaunchMeetingHeld(on=date(2022, 1, 18)), DiagnosisDone(on=date(2022, 2, 1)))
    found = timeline_of(Dossier(subject=Plan(level=Level.COMMUNE, council_elected=MANDATE), journal=journal))
    decision = row(found, Step.DECISION)
    assert decision.source == Source.COUNTED
    assert decision.latest <= date(2022, 2, 1)
    assert row(found, Step.PRIORITIES).earliest == date(2022, 2, 8)


def test_a_file_that_does_not_tell_where_to_start_is_refused() -> None:
    with pytest.raises(UsageError, match="/subject/level"):
        timeline_of(Dossier(subject=Plan(council_elected=MANDATE)))
    with pytest.raises(UsageError, match="/subject/council_elected"):
        timeline_of(Dossier(subject=Plan(level=Level.COMMUNE)))


def test_days_outside_the_calendar_are_refused() -> None:
    with pytest.raises(OutsideHorizon):
        timeline(Level.COMMUNE, date(2030, 9, 8))


def test_the_start_may_be_the_election_of_the_bureau() -> None:
    document = json.loads((GOLDEN / "P01-compliant-plan.json").read_text(encoding="utf-8"))["document"]
    ends = {
        chosen: timeline_of(structure(document), policy=Policy(mandate_from_bureau=chosen)).end
        for chosen in (None, True, False)
    }
    assert ends[None] == Window(date(2022, 9, 8), date(2022, 9, 20))
    assert (ends[True], ends[False]) == (date(2022, 9, 20), date(2022, 9, 8))


@pytest.mark.parametrize("case", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_every_golden_file_with_a_start_has_a_calendar(case: Path) -> None:
    dossier = structure(json.loads(case.read_text(encoding="utf-8"))["document"])
    if dossier.subject.level is None or dossier.subject.council_elected is None:
        return
    for one in timeline_of(dossier).rows:
        assert one.earliest <= one.likely <= one.latest
