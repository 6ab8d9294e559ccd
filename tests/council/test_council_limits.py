"""The limits of councils and of State control, on days worked out by hand."""

from datetime import date

import pytest

from mgov.council import PROCEDURES, Route
from mgov.council.limits import (
    AGENDA,
    COUNCIL_LIMITS,
    INTERIOR_VISA,
    LIMITS,
    NOTICE,
    NOTICE_GOVERNOR,
    OPPOSITION,
    POSTING,
    SENDING,
    VISA,
)
from mgov.delays import Days, Policy, TimeLimit, Window, WorkingDays, deadline, standard_calendar
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, Actor


def last_day(limit: TimeLimit, day: str, policy: Policy | None = None) -> object:
    return deadline(limit, date.fromisoformat(day), standard_calendar(), policy or Policy()).last_day


@pytest.mark.parametrize(
    ("limit", "opens", "latest"),
    [
        (NOTICE, "2026-02-04", date(2026, 1, 25)),
        (NOTICE_GOVERNOR, "2026-02-06", date(2026, 2, 3)),
        (AGENDA, "2026-02-04", date(2026, 1, 15)),
    ],
)
def test_notice_and_agenda_count_back_from_the_session(limit: TimeLimit, opens: str, latest: date) -> None:
    assert last_day(limit, opens) == latest


def test_a_limit_counted_back_is_never_extended() -> None:
    """Ten days before 4 February 2026 is a Sunday: it stays so, and the advice is the Friday."""
    found = deadline(NOTICE, date(2026, 2, 4), standard_calendar())
    assert found.last_day == date(2026, 1, 25)
    assert found.advice == date(2026, 1, 23)


def test_the_governor_opposes_within_three_working_days() -> None:
    assert last_day(OPPOSITION, "2026-03-03") == date(2026, 3, 6)
    assert last_day(OPPOSITION, "2026-03-05") == date(2026, 3, 10)


def test_a_holiday_is_no_working_day_for_the_opposition() -> None:
    """14 January is the Amazigh new year, 11 January (a Sunday in 2026) the independence manifesto."""
    assert last_day(OPPOSITION, "2026-01-13") == date(2026, 1, 19)


def test_a_visa_due_on_a_sunday_is_due_on_monday() -> None:
    assert last_day(VISA, "2026-01-12") == date(2026, 2, 2)


def test_a_visa_due_on_a_saturday_is_due_then_or_on_monday() -> None:
    assert last_day(VISA, "2026-06-14") == Window(date(2026, 7, 4), date(2026, 7, 6))
    assert last_day(VISA, "2026-06-14", Policy(roll_on_saturday=True)) == date(2026, 7, 6)
    assert last_day(VISA, "2026-06-14", Policy(roll_on_saturday=False)) == date(2026, 7, 4)


def test_both_visas_have_the_same_length() -> None:
    assert VISA.length == INTERIOR_VISA.length == Days(20)
    assert VISA.basis.paragraph == 1
    assert INTERIOR_VISA.basis.paragraph == 2


def test_working_days_are_told_from_days() -> None:
    working = {limit.id.rpartition(".")[2] for limit in LIMITS if isinstance(limit.length, WorkingDays)}
    assert working == {"sending", "opposition"}
    assert SENDING.length == WorkingDays(15)
    assert POSTING.length == Days(8)


def test_no_two_limits_share_a_name() -> None:
    assert len({limit.id for limit in LIMITS}) == len(LIMITS)


def test_provinces_and_regions_count_alike_and_not_as_communes() -> None:
    lengths = {
        regime: (limits.notice.length, limits.sending.length, limits.posting.length)
        for regime, limits in COUNCIL_LIMITS.items()
    }
    assert lengths == {
        COMMUNE_2015: (Days(10), WorkingDays(15), Days(8)),
        PROVINCE_2015: (Days(7), WorkingDays(10), Days(10)),
        REGION_2015: (Days(7), WorkingDays(10), Days(10)),
    }


def test_a_region_knows_no_visa_of_the_governor() -> None:
    assert COUNCIL_LIMITS[REGION_2015].visa is None
    assert (REGION_2015, Route.VISA) not in PROCEDURES
    assert {clock.by for clock in PROCEDURES[REGION_2015, Route.INTERIOR_VISA].clocks} == {Actor.WALI, Actor.INTERIOR}
