"""What the verbs and the façade do with the file of a plan."""

from datetime import date

import pytest

import mgov
from mgov import plans as p
from mgov.dossiers import Dossier, available, next_steps, note, record
from mgov.errors import BadDocument, UnlawfulEvent, UsageError
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
