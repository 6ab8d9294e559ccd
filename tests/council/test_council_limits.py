"""The limits of councils and of State control, on days worked out by hand."""

from datetime import date

import pytest

from mgov.council import PROCEDURES, Route
from mgov.council.limits import (
    AGENDA,
    AGENDA_ADDITIONS,
    COUNCIL_LIMITS,
    GOVERNOR_APPROVAL,
    GOVERNOR_EXTENDED,
    INTERIOR_VISA,
    LIMITS,
    MINISTER_APPROVAL,
    MINISTER_EXTENDED,
    NOTICE,
    NOTICE_GOVERNOR,
    OPPOSITION,
    POSTING,
    SENDING,
    SETTLING,
    VISA,
)
from mgov.delays import Days, Months, Policy, TimeLimit, Window, WorkingDays, deadline, standard_calendar
from mgov.law import CHARTER_REGIMES, COMMUNE_2009, COMMUNE_2015, PROVINCE_2015, REGION_2015, Actor


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
    assert working == {"sending", "opposition", "third_meeting"}
    assert SENDING.length == WorkingDays(15)
    assert POSTING.length == Days(8)


def test_no_two_limits_share_a_name() -> None:
    assert len({limit.id for limit in LIMITS}) == len(LIMITS)


def test_provinces_and_regions_count_alike_and_not_as_communes() -> None:
    lengths = {
        regime: (limits.notice.length, limits.sending.length, limits.posting.length)
        for regime, limits in COUNCIL_LIMITS.items()
        if regime not in CHARTER_REGIMES
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


class TestTheCharter:
    OF_2009 = COUNCIL_LIMITS[COMMUNE_2009]

    def test_it_counts_in_plain_days_what_the_organic_law_counts_in_working_days(self) -> None:
        assert self.OF_2009.sending.length == Days(15)
        assert self.OF_2009.opposition.length == Days(3)
        assert AGENDA_ADDITIONS.length == Days(8)

    def test_three_full_days_of_notice_leave_out_the_day_of_sending_and_that_of_the_opening(self) -> None:
        """For a session that opens on Friday 30 April 2010 the last day to send is Monday the 26th."""
        assert last_day(self.OF_2009.notice, "2010-04-30") == date(2010, 4, 26)
        assert last_day(self.OF_2009.agenda, "2010-04-30") == date(2010, 4, 27)

    def test_a_renewal_doubles_the_delay_of_approval(self) -> None:
        for once, twice in ((MINISTER_APPROVAL, MINISTER_EXTENDED), (GOVERNOR_APPROVAL, GOVERNOR_EXTENDED)):
            assert twice.length == Days(2 * once.length.n)

    def test_whether_the_governor_counts_the_day_of_receipt_is_open_and_the_minister_does_not(self) -> None:
        """Received on Monday 4 January 2010: the governor's thirtieth day is 2 or 3 February."""
        assert last_day(GOVERNOR_APPROVAL, "2010-01-04") == Window(date(2010, 2, 2), date(2010, 2, 3))
        assert last_day(MINISTER_APPROVAL, "2010-01-04") == date(2010, 2, 18)

    def test_the_months_to_settle_are_of_thirty_days_or_from_date_to_date(self) -> None:
        assert SETTLING.length == Months(3)
        assert last_day(SETTLING, "2012-07-20") == Window(date(2012, 10, 18), date(2012, 10, 22))

    def test_it_knows_no_visa(self) -> None:
        assert self.OF_2009.visa is self.OF_2009.interior_visa is None
        assert (COMMUNE_2009, Route.VISA) not in PROCEDURES
        assert (COMMUNE_2015, Route.MINISTER_APPROVAL) not in PROCEDURES
