"""What the verbs and the façade do with the file of a plan."""

from datetime import date

import pytest

import mgov
from mgov import plans as p
from mgov.council import SessionPlanned
from mgov.dossiers import Dossier, available, next_steps, note, record
from mgov.errors import BadDocument, UnlawfulEvent, UsageError
from mgov.findings import Unknown
from mgov.law import Level
from mgov.serialization import dumps, loads, structure

LISTED = (
    p.Invitee.BUREAU,
    p.Invitee.COMMITTEE_PRESIDENTS,
    p.Invitee.COMMITTEE_DEPUTIES,
    p.Invitee.COUNCIL_SECRETARY,
)


def met() -> Dossier[p.Plan]:
    """A plan of 2022 kept live from its launch meeting on."""
    empty: Dossier[p.Plan] = Dossier(subject=p.Plan(level=Level.COMMUNE, council_elected=date(2021, 9, 8)))
    return record(empty, p.LaunchMeetingHeld(on=date(2022, 1, 18), invited=LISTED, governor_present=True))


def launched() -> Dossier[p.Plan]:
    decision = p.LaunchDecided(on=date(2022, 1, 20), by=p.Organ.PRESIDENT, timetable=True, start=True)
    return record(met(), decision)


def test_a_plan_is_judged_as_a_file_as_itself_or_as_a_mapping() -> None:
    plain = {"level": "commune", "absent": ["gender"]}
    whole = {"kind": "plan", "version": 1, "subject": plain, "journal": []}
    forms = (plain, whole, structure(whole), structure(whole).subject)
    reports = [mgov.validate_plan(form, on=date(2026, 3, 2)) for form in forms]
    assert [finding.verdict for finding in reports[0].of("PLAN-025")] == [mgov.Verdict.FAIL]
    assert all(report == reports[0] for report in reports)
    with pytest.raises(UsageError, match="validate_plan takes a plan"):
        mgov.validate_plan(mgov.conventions.Convention())  # type: ignore[arg-type]


def test_a_file_is_written_and_read_back() -> None:
    assert loads(dumps(launched())) == launched()


def test_fifteen_days_run_from_the_meeting_until_the_decision_is_posted_and_notified() -> None:
    due = {step.id: step.due.latest for step in next_steps(launched(), on=date(2022, 1, 21))}
    assert due == {"launch_posting": date(2022, 2, 2), "launch_notice": date(2022, 2, 2)}
    posted = record(launched(), p.LaunchPosted(on=date(2022, 1, 24)))
    assert [step.id for step in next_steps(posted, on=date(2022, 1, 25))] == ["launch_notice"]


def test_the_draft_is_due_to_the_committees_thirty_days_before_the_session_planned() -> None:
    file = record(launched(), SessionPlanned(on=date(2022, 5, 2), opens=date(2022, 7, 7)))
    due = {step.id: step.due.latest for step in next_steps(file, on=date(2022, 5, 3))}
    assert due["committees"] == date(2022, 6, 7)
    seized = record(file, p.CommitteeSeized(on=date(2022, 5, 30), party="budget"))
    assert "committees" not in {step.id for step in next_steps(seized, on=date(2022, 5, 31))}
    early = record(launched(), p.CommitteeSeized(on=date(2022, 4, 29), party="budget"))
    planned = record(early, SessionPlanned(on=date(2022, 5, 2), opens=date(2022, 7, 7)))
    assert "committees" not in {step.id for step in next_steps(planned, on=date(2022, 5, 3))}


def test_each_request_for_data_has_a_limit_of_its_own() -> None:
    file = launched()
    for party in ("health", "roads"):
        file = record(file, p.DataRequestReceived(on=date(2022, 2, 10), party=party))
    file = record(file, p.DataSupplied(on=date(2022, 3, 4), party="health"))
    assert [step.party for step in next_steps(file, on=date(2022, 3, 5)) if step.id == "data"] == ["roads"]


def test_a_decision_without_a_meeting_is_refused_and_may_be_noted() -> None:
    empty: Dossier[p.Plan] = Dossier(subject=p.Plan(level=Level.COMMUNE))
    decision = p.LaunchDecided(on=date(2022, 1, 20), by=p.Organ.PRESIDENT, timetable=True, start=True)
    with pytest.raises(UnlawfulEvent, match="PLAN-011"):
        record(empty, decision)
    assert len(note(empty, decision).journal) == 1


def test_what_may_happen_next_is_offered() -> None:
    offered = {type(option.event) for option in available(met(), date(2022, 1, 20))}
    assert {p.LaunchDecided, p.DiagnosisDone, p.DataRequested, p.PlanExecuted} <= offered


def test_the_decree_of_2023_governs_regions_alone() -> None:
    ids = [
        regime.id
        for level in (Level.COMMUNE, Level.REGION)
        for day in (date(2023, 11, 15), date(2023, 11, 16))
        if (regime := p.plan_regime_on(level, day)) is not None
    ]
    assert ids == ["PAC", "PAC", "PDR_2016", "PDR_2023"]
    assert p.plan_regime_on(Level.PROVINCE, date(2010, 1, 4)) is None


@pytest.mark.parametrize(
    "faulty",
    [
        {"absent": ("colour",)},
        {"absent": ("gender",), "gender": p.Dimension()},
        {"committees": ("one", "one")},
        {"updates": (p.Update(id="u"), p.Update(id="u"))},
    ],
)
def test_a_plan_that_contradicts_itself_is_no_plan(faulty: dict[str, object]) -> None:
    with pytest.raises(BadDocument):
        p.Plan(**faulty)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ({}, False),
        ({"code": "07.351.01.01"}, True),
        ({"code": "01.511.01.01"}, False),
        ({"royal_precinct": True, "code": "01.511.01.01"}, True),
        ({"title": "Programme d'action de la commune du Méchouar"}, Unknown(("/subject/royal_precinct",))),
        ({"title": "Programme du Méchouar", "royal_precinct": False}, False),
        ({"code": "99.999.99.99"}, Unknown(("/subject/code",))),
        ({"level": None, "royal_precinct": True}, Unknown(("/subject/level",))),
        ({"level": Level.REGION, "royal_precinct": True}, False),
    ],
)
def test_a_code_a_flag_or_a_title_tells_a_royal_precinct(told: dict[str, object], holds: object) -> None:
    plan = p.Plan(**{"level": Level.COMMUNE, **told})  # type: ignore[arg-type]
    file: Dossier[p.Plan] = Dossier(subject=plan, known_until=date(2022, 3, 1))
    track = p.PlanFacts(file, mgov.Policy(), mgov.standard_calendar()).tracks[None]
    assert track.royal_precinct == holds
