"""The road of a commune's decision under its charter, in the words of articles 69 to 75 of law 78-00."""

from datetime import date, timedelta

import pytest
from journals import CHARTER_PLAIN, GOVERNOR, MINISTER, Told, day, entries, run, states

from mgov.council import (
    Annulled,
    ApprovalExtended,
    ApprovalGranted,
    ApprovalRefused,
    DecreeAgainst,
    DecreeInFavour,
    Deliberated,
    Maintained,
    MinutesReceived,
    NewStudyAsked,
    Opposed,
    Received,
    VisaGranted,
)
from mgov.council import Approval as A
from mgov.council.control import reached, refused
from mgov.council.procedure import PROCEDURES
from mgov.delays import Window
from mgov.findings import Unknown
from mgov.law import CHARTER_REGIMES, COMMUNE_2002, COMMUNE_2009, Actor
from mgov.procedures import OMITTED, Clock, Procedure

DAY = timedelta(days=1)
VOTED: Told = (Deliberated, day("2010-04-30"))
HAS_IT: Told = (Received, day("2010-05-14"))  # a Friday
MINISTER_UNTIL, GOVERNOR_UNTIL = day("2010-06-28"), day("2010-06-14")
ASKED: Told = (NewStudyAsked, day("2010-06-01"))
KEPT: Told = (Maintained, day("2010-07-20"))
EXECUTORY = frozenset({A.EXECUTORY})

both = pytest.mark.parametrize("table", [GOVERNOR, MINISTER], ids=["governor", "minister"])


def since(*told: Told, until: date, table: Procedure[A] = MINISTER) -> object:
    return reached(run(table, *told, until=until), EXECUTORY, until, complete=True, later=())


def test_the_tables_of_2002_and_of_2009_are_alike() -> None:
    """Articles 70 and 72 to 75 were not changed in 2009, and article 69 only in its list."""
    for route in {route for regime, route in PROCEDURES if regime in CHARTER_REGIMES}:
        first, second = PROCEDURES[COMMUNE_2002, route], PROCEDURES[COMMUNE_2009, route]
        assert first.transitions == second.transitions or [
            (row.event, row.sources, row.target, row.basis) for row in first.transitions
        ] == [(row.event, row.sources, row.target, row.basis) for row in second.transitions]
        assert [(clock.states, clock.limit) for clock in first.clocks] == [
            (clock.states, clock.limit) for clock in second.clocks
        ]


class TestOutsideTheList:
    def test_three_plain_days_without_opposition_make_the_decision_executory(self) -> None:
        """Article 72 § 2: received on Friday the 14th, opposable to Monday the 17th, whose day is the third."""
        assert run(CHARTER_PLAIN, VOTED, HAS_IT, until=day("2010-05-17")).state == A.RECEIVED
        assert run(CHARTER_PLAIN, VOTED, HAS_IT, until=day("2010-05-18")).state == A.EXECUTORY

    def test_an_opposition_stands_until_the_council_decides_anew(self) -> None:
        opposed: Told = (Opposed, day("2010-05-16"))
        assert run(CHARTER_PLAIN, VOTED, HAS_IT, opposed, until=day("2010-09-01")).state == A.OPPOSED
        again = run(CHARTER_PLAIN, VOTED, HAS_IT, opposed, (Deliberated, day("2010-07-20")), until=day("2010-07-20"))
        assert again.state == A.ADOPTED


class TestApproval:
    def test_silence_for_45_days_counts_as_approval_by_the_minister(self) -> None:
        """Article 73 §§ 3 and 4."""
        assert run(MINISTER, VOTED, HAS_IT, until=MINISTER_UNTIL).state == A.AWAITED
        approved = run(MINISTER, VOTED, HAS_IT, until=MINISTER_UNTIL + DAY)
        assert states(approved) == [A.DRAFT, A.ADOPTED, A.AWAITED, A.EXECUTORY]
        assert (approved.last.since, type(approved.last.cause)) == (MINISTER_UNTIL + DAY, Clock)

    def test_silence_for_30_days_counts_as_approval_by_the_governor_who_may_count_the_first_day(self) -> None:
        assert run(GOVERNOR, VOTED, HAS_IT, until=GOVERNOR_UNTIL).state == A.AWAITED
        approved = run(GOVERNOR, VOTED, HAS_IT, until=GOVERNOR_UNTIL + DAY)
        assert approved.last.since == Window(day("2010-06-13"), GOVERNOR_UNTIL + DAY)

    def test_who_approves_is_told_by_the_route(self) -> None:
        assert {clock.by for clock in GOVERNOR.clocks} == {Actor.GOVERNOR, Actor.HEAD_OF_GOVERNMENT}
        assert {clock.by for clock in MINISTER.clocks} == {Actor.MINISTER, Actor.HEAD_OF_GOVERNMENT}

    @both
    def test_an_approval_given_makes_the_decision_executory_on_its_day(self, table: Procedure[A]) -> None:
        assert since(VOTED, HAS_IT, (ApprovalGranted, day("2010-05-24")), until=MINISTER_UNTIL, table=table) == day(
            "2010-05-24"
        )

    @both
    def test_a_refusal_in_time_stands_and_one_too_late_changes_nothing(self, table: Procedure[A]) -> None:
        in_time = run(table, VOTED, HAS_IT, (ApprovalRefused, day("2010-06-01")), until=day("2011-01-03"))
        assert (in_time.state, refused(in_time, complete=True)) == (A.UNAPPROVED, True)
        too_late = run(table, VOTED, HAS_IT, (ApprovalRefused, day("2010-07-01")), until=day("2010-07-01"))
        assert (too_late.state, too_late.impossible) == (A.EXECUTORY, ())

    @both
    def test_there_is_no_visa_and_the_minutes_start_nothing(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, HAS_IT, (VisaGranted, day("2010-05-20")), until=day("2010-05-20")).impossible == (2,)
        assert run(table, VOTED, (MinutesReceived, day("2010-05-14")), until=day("2010-12-31")).state == A.ADOPTED

    @both
    def test_the_authority_may_annul_at_any_time(self, table: Procedure[A]) -> None:
        """Article 74 § 2."""
        told = (VOTED, HAS_IT, (Annulled, day("2011-01-03")))
        assert run(table, *told, until=day("2011-01-03")).state == A.ANNULLED


class TestRenewal:
    DECREED: Told = (ApprovalExtended, day("2010-06-01"))

    def test_a_decree_renews_the_delay_once_and_for_the_same_length(self) -> None:
        """Article 73 § 4: 90 days after the receipt of 14 May end on Thursday 12 August."""
        assert since(VOTED, HAS_IT, self.DECREED, until=day("2010-08-13")) == day("2010-08-13")
        on = day("2010-07-01")
        again = run(MINISTER, VOTED, HAS_IT, self.DECREED, (ApprovalExtended, on), until=on)
        assert again.impossible == (3,)

    def test_a_decree_that_comes_after_the_silence_changes_nothing(self) -> None:
        late = run(MINISTER, VOTED, HAS_IT, (ApprovalExtended, day("2010-06-29")), until=day("2010-06-29"))
        assert (late.state, late.impossible) == (A.EXECUTORY, ())


class TestNewStudy:
    """Article 70: what silence brings after the request is not written."""

    def test_silence_never_makes_the_decision_executory_after_a_request(self) -> None:
        assert run(MINISTER, VOTED, HAS_IT, ASKED, until=day("2012-01-02")).state == A.NEW_STUDY
        assert run(MINISTER, VOTED, HAS_IT, ASKED, KEPT, until=day("2012-01-02")).state == A.UNSETTLED

    def test_nor_is_it_certain_that_it_is_not_executory(self) -> None:
        """The silence that the request may have left running ended on 28 June."""
        assert since(VOTED, HAS_IT, ASKED, until=day("2010-09-24")) == Window(MINISTER_UNTIL + DAY, date.max)
        assert since(VOTED, HAS_IT, ASKED, KEPT, until=day("2010-12-24")) == Window(MINISTER_UNTIL + DAY, date.max)

    def test_before_the_delay_is_over_it_is_certain(self) -> None:
        assert since(VOTED, HAS_IT, ASKED, until=day("2010-06-10")) == Window(day("2010-06-11"), date.max)

    def test_a_request_is_no_refusal_and_whether_it_works_like_one_is_contested(self) -> None:
        for told in ((ASKED,), (ASKED, KEPT)):
            assert refused(run(MINISTER, VOTED, HAS_IT, *told, until=day("2010-08-02")), complete=True) == Unknown()

    def test_a_decree_settles_the_matter(self) -> None:
        on = day("2010-09-10")
        for kind, state in ((DecreeInFavour, A.EXECUTORY), (DecreeAgainst, A.UNAPPROVED)):
            assert run(MINISTER, VOTED, HAS_IT, ASKED, KEPT, (kind, on), until=on).state == state

    def test_a_decree_in_favour_leaves_open_whether_silence_had_approved_before(self) -> None:
        on = day("2010-09-10")
        found = since(VOTED, HAS_IT, ASKED, KEPT, (DecreeInFavour, on), until=on)
        assert found == Window(MINISTER_UNTIL + DAY, on)

    def test_no_decree_comes_without_a_decision_kept(self) -> None:
        on = day("2010-06-10")
        assert run(MINISTER, VOTED, HAS_IT, ASKED, (DecreeInFavour, on), until=on).impossible == (3,)

    def test_an_approval_given_all_the_same_counts(self) -> None:
        on = day("2010-06-10")
        assert since(VOTED, HAS_IT, ASKED, (ApprovalGranted, on), until=on) == on

    def test_the_three_months_to_settle_run_from_the_day_the_decision_is_kept(self) -> None:
        (running,) = run(MINISTER, VOTED, HAS_IT, ASKED, KEPT, until=day("2010-08-02")).running()
        assert running.due is not None
        assert (running.clock.by, running.due.earliest) == (Actor.HEAD_OF_GOVERNMENT, day("2010-10-18"))

    def test_a_decision_kept_later_does_not_tell_that_silence_had_not_approved(self) -> None:
        """Where the journal may omit things: what only a pending decision undergoes bounds it, but not this."""
        known = entries(VOTED, HAS_IT, KEPT)
        found = reached(run(MINISTER, VOTED, HAS_IT), EXECUTORY, day("2010-07-01"), complete=False, later=known[2:])
        assert found == Window(date.min, date.max, OMITTED)
        again = entries(VOTED, HAS_IT, (Deliberated, day("2010-07-20")))
        found = reached(run(MINISTER, VOTED, HAS_IT), EXECUTORY, day("2010-07-01"), complete=False, later=again[2:])
        assert found == Window(day("2010-07-20"), date.max, OMITTED)
