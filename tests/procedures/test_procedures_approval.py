"""The road of a decision to being executory, row by row, in the words of articles 115 to 118."""

from datetime import timedelta

import pytest
from journals import (
    CHARTER_PLAIN,
    FIRST,
    GOVERNOR,
    INTERIOR,
    MINISTER,
    OF_2015,
    PLAIN,
    TABLES,
    VISA,
    Told,
    day,
    run,
    states,
)

from mgov.council import (
    Annulled,
    Cleared,
    Deliberated,
    Maintained,
    MinutesReceived,
    NotAdopted,
    Opposed,
    Posted,
    Received,
    Referred,
    Sent,
    SessionClosed,
    VisaGranted,
    VisaRefused,
)
from mgov.council import Approval as A
from mgov.delays import Policy, Window
from mgov.procedures import Clock, Event, Procedure

VOTED: Told = (Deliberated, FIRST)
AT = FIRST + timedelta(days=1)  # the governor has the decision on Tuesday 13 January 2026
HAS_IT: Told = (Received, AT)
MINUTES: Told = (MinutesReceived, AT)
OPPOSABLE_UNTIL = day("2026-01-19")  # the third working day after the 13th: the 14th is the Amazigh new year
VISA_UNTIL = day("2026-02-02")  # the twentieth day after the 13th
DAY = timedelta(days=1)

every_table = pytest.mark.parametrize("table", OF_2015, ids=lambda table: table.id)
visa_tables = pytest.mark.parametrize("table", [VISA, INTERIOR], ids=["visa", "interior_visa"])


def then(*kinds: type[Event]) -> tuple[Told, ...]:
    """These events, all on the day the governor has the decision: no limit has passed."""
    return tuple((kind, AT) for kind in kinds)


class TestTheCouncil:
    @every_table
    def test_a_file_starts_as_a_draft(self, table: Procedure[A]) -> None:
        trajectory = run(table, until=FIRST)
        assert trajectory.state == A.DRAFT
        assert trajectory.doubt is None

    @every_table
    def test_a_vote_adopts_the_decision(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, until=FIRST)
        assert (trajectory.state, trajectory.last.since, trajectory.last.cause) == (A.ADOPTED, FIRST, 0)

    @every_table
    def test_a_text_postponed_stays_a_draft(self, table: Procedure[A]) -> None:
        assert states(run(table, (NotAdopted, FIRST), until=FIRST)) == [A.DRAFT]

    @every_table
    def test_the_council_may_vote_again_before_the_governor_has_it(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, (Deliberated, AT), until=AT).last.since == AT

    @every_table
    def test_the_council_may_not_vote_again_on_a_decision_the_governor_has(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, HAS_IT, (Deliberated, AT), until=AT)
        assert trajectory.impossible == (2,)
        assert trajectory.state == A.RECEIVED

    @every_table
    def test_an_adopted_decision_cannot_be_postponed(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, (NotAdopted, AT), until=AT).impossible == (1,)


class TestWithoutVisa:
    def test_three_working_days_without_opposition_make_the_decision_executory(self) -> None:
        """Article 117 § 5."""
        trajectory = run(PLAIN, VOTED, HAS_IT, until=OPPOSABLE_UNTIL + DAY)
        assert trajectory.state == A.EXECUTORY
        assert trajectory.last.since == OPPOSABLE_UNTIL + DAY
        assert isinstance(trajectory.last.cause, Clock)

    def test_on_the_third_working_day_the_governor_may_still_oppose(self) -> None:
        assert run(PLAIN, VOTED, HAS_IT, until=OPPOSABLE_UNTIL).state == A.RECEIVED
        opposed = run(PLAIN, VOTED, HAS_IT, (Opposed, OPPOSABLE_UNTIL), until=OPPOSABLE_UNTIL)
        assert opposed.state == A.OPPOSED

    def test_the_minutes_alone_start_the_opposition(self) -> None:
        trajectory = run(PLAIN, VOTED, MINUTES, until=OPPOSABLE_UNTIL + DAY)
        assert (trajectory.state, trajectory.last.since) == (A.EXECUTORY, OPPOSABLE_UNTIL + DAY)

    def test_the_decision_that_follows_the_minutes_does_not_start_it_again(self) -> None:
        trajectory = run(PLAIN, VOTED, MINUTES, (Received, OPPOSABLE_UNTIL), until=OPPOSABLE_UNTIL + DAY)
        assert trajectory.state == A.EXECUTORY
        assert trajectory.impossible == ()

    def test_an_opposition_too_late_is_without_effect(self) -> None:
        late = OPPOSABLE_UNTIL + DAY
        trajectory = run(PLAIN, VOTED, HAS_IT, (Opposed, late), until=late)
        assert trajectory.state == A.EXECUTORY
        assert trajectory.impossible == ()

    def test_a_visa_is_not_needed_and_changes_nothing(self) -> None:
        for kind in (VisaGranted, VisaRefused):
            trajectory = run(PLAIN, VOTED, HAS_IT, (kind, AT), until=AT)
            assert states(trajectory) == [A.DRAFT, A.ADOPTED, A.RECEIVED]
            assert trajectory.impossible == ()

    def test_a_decision_the_judge_clears_is_executory(self) -> None:
        trajectory = run(PLAIN, VOTED, HAS_IT, *then(Opposed, Maintained, Referred, Cleared), until=AT)
        assert trajectory.state == A.EXECUTORY


@visa_tables
class TestVisa:
    def test_silence_for_twenty_days_counts_as_visa(self, table: Procedure[A]) -> None:
        """Article 118 § 3."""
        trajectory = run(table, VOTED, HAS_IT, until=VISA_UNTIL + DAY)
        assert states(trajectory) == [A.DRAFT, A.ADOPTED, A.RECEIVED, A.PENDING, A.EXECUTORY]
        assert [span.since for span in trajectory.spans[3:]] == [OPPOSABLE_UNTIL + DAY, VISA_UNTIL + DAY]

    def test_on_the_twentieth_day_the_visa_is_still_pending(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, HAS_IT, until=VISA_UNTIL).state == A.PENDING

    def test_the_minutes_alone_never_start_the_visa(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, MINUTES, until=VISA_UNTIL + 30 * DAY)
        assert trajectory.state == A.MINUTES_CLEAR
        assert trajectory.running() == ()

    def test_a_decision_received_once_it_is_no_longer_opposable_awaits_its_visa_only(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, MINUTES, (Received, VISA_UNTIL), until=VISA_UNTIL)
        assert trajectory.state == A.PENDING

    def test_a_decision_received_after_the_minutes_may_be_opposed_anew(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, MINUTES, (Received, AT), until=AT).state == A.RECEIVED

    def test_an_early_visa_leaves_the_time_to_oppose(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, HAS_IT, (VisaGranted, AT), until=AT)
        assert trajectory.state == A.VISAED
        later = run(table, VOTED, HAS_IT, (VisaGranted, AT), until=OPPOSABLE_UNTIL + DAY)
        assert (later.state, later.last.since) == (A.EXECUTORY, OPPOSABLE_UNTIL + DAY)
        opposed = run(table, VOTED, HAS_IT, (VisaGranted, AT), (Opposed, AT + DAY), until=AT + DAY)
        assert opposed.state == A.OPPOSED

    def test_a_visa_after_the_opposition_makes_the_decision_executory_at_once(self, table: Procedure[A]) -> None:
        on = OPPOSABLE_UNTIL + 3 * DAY
        trajectory = run(table, VOTED, HAS_IT, (VisaGranted, on), until=on)
        assert (trajectory.state, trajectory.last.since) == (A.EXECUTORY, on)

    def test_a_refusal_stands_until_a_new_decision(self, table: Procedure[A]) -> None:
        refused = run(table, VOTED, HAS_IT, (VisaRefused, AT), until=VISA_UNTIL + 30 * DAY)
        assert refused.state == A.REFUSED
        again = run(table, VOTED, HAS_IT, (VisaRefused, AT), (Deliberated, AT + DAY), until=AT + DAY)
        assert again.state == A.ADOPTED

    def test_a_refusal_may_be_followed_by_a_visa_of_the_same_decision(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, HAS_IT, (VisaRefused, AT), (VisaGranted, AT + DAY), until=AT + DAY)
        assert trajectory.state == A.VISAED

    def test_a_decision_refused_and_not_adopted_again_is_a_draft(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, HAS_IT, *then(VisaRefused, NotAdopted), until=AT).state == A.DRAFT

    @pytest.mark.parametrize("kind", [VisaGranted, VisaRefused, Opposed])
    def test_the_state_comes_too_late_once_silence_has_made_the_visa(
        self, table: Procedure[A], kind: type[Event]
    ) -> None:
        late = VISA_UNTIL + DAY
        trajectory = run(table, VOTED, HAS_IT, (kind, late), until=late)
        assert (trajectory.state, trajectory.last.since, trajectory.impossible) == (A.EXECUTORY, late, ())

    @pytest.mark.parametrize("table_with_minutes", [False, True])
    def test_an_opposition_after_the_third_working_day_is_without_effect(
        self, table: Procedure[A], table_with_minutes: bool
    ) -> None:
        late = OPPOSABLE_UNTIL + DAY
        start, state = (MINUTES, A.MINUTES_CLEAR) if table_with_minutes else (HAS_IT, A.PENDING)
        trajectory = run(table, VOTED, start, (Opposed, late), until=late)
        assert (trajectory.state, trajectory.impossible) == (state, ())

    def test_a_new_decision_has_limits_of_its_own(self, table: Procedure[A]) -> None:
        again = day("2026-04-06")
        told = (VOTED, HAS_IT, (VisaRefused, AT), (Deliberated, again), (Received, again))
        assert run(table, *told, until=day("2026-04-27")).state == A.PENDING
        assert run(table, *told, until=day("2026-04-28")).last.since == day("2026-04-28")

    def test_a_decision_the_judge_clears_still_awaits_its_visa(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, HAS_IT, *then(Opposed, Maintained, Referred, Cleared), until=AT)
        assert trajectory.state == A.PENDING

    def test_a_visa_before_the_decision_is_received_is_impossible(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, (VisaGranted, AT), until=AT).impossible == (1,)
        assert run(table, VOTED, MINUTES, (VisaGranted, AT), until=AT).impossible == (2,)


class TestTheJudge:
    @every_table
    def test_an_opposition_brings_the_decision_back_to_the_council(self, table: Procedure[A]) -> None:
        """Article 117 §§ 2 and 3: the council votes anew, keeps its decision, or gives it up."""
        base = (VOTED, HAS_IT, (Opposed, AT))
        for kind, state in ((Deliberated, A.ADOPTED), (Maintained, A.MAINTAINED), (NotAdopted, A.DRAFT)):
            assert run(table, *base, (kind, AT), until=AT).state == state

    @every_table
    def test_no_silence_lifts_an_opposition(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, HAS_IT, (Opposed, AT), until=AT + 90 * DAY)
        assert trajectory.state == A.OPPOSED

    @every_table
    def test_an_opposition_to_a_decision_nobody_received_is_impossible(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, (Opposed, AT), until=AT).impossible == (1,)

    @every_table
    def test_only_a_maintained_decision_is_referred_to_the_judge(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, HAS_IT, *then(Opposed, Referred), until=AT).impossible == (3,)
        assert run(table, VOTED, HAS_IT, *then(Opposed, Maintained, Referred), until=AT).state == A.REFERRED

    @every_table
    def test_only_a_decision_referred_to_the_judge_is_cleared(self, table: Procedure[A]) -> None:
        assert run(table, VOTED, HAS_IT, *then(Opposed, Maintained, Cleared), until=AT).impossible == (4,)

    @every_table
    @pytest.mark.parametrize(
        "path",
        [
            (),
            (Opposed, Maintained),
            (Opposed, Maintained, Referred),
        ],
    )
    def test_the_tribunal_may_annul_at_any_time_a_decision_in_being(
        self, table: Procedure[A], path: tuple[type[Event], ...]
    ) -> None:
        """Article 115 § 3: at any time."""
        assert run(table, VOTED, HAS_IT, *then(*path, Annulled), until=AT).state == A.ANNULLED
        executory = run(table, VOTED, HAS_IT, (Annulled, day("2026-06-01")), until=day("2026-06-01"))
        assert executory.state == A.ANNULLED
        assert A.EXECUTORY in states(executory)

    @every_table
    def test_an_annulled_decision_may_only_be_taken_anew(self, table: Procedure[A]) -> None:
        base = (VOTED, HAS_IT, *then(Annulled))
        assert run(table, *base, (Received, AT), until=AT).impossible == (3,)
        assert run(table, *base, (Deliberated, AT), until=AT).state == A.ADOPTED


class TestGoldenDays:
    def test_a_decision_received_on_12_january_2026_has_its_tacit_visa_on_3_february(self) -> None:
        trajectory = run(VISA, (Deliberated, FIRST), (Received, FIRST), until=day("2026-02-03"))
        assert (trajectory.state, trajectory.last.since) == (A.EXECUTORY, day("2026-02-03"))
        assert run(VISA, (Deliberated, FIRST), (Received, FIRST), until=day("2026-02-02")).state == A.PENDING

    def test_an_exceptional_closure_leaves_the_day_of_the_tacit_visa_in_doubt(self) -> None:
        """Case C29: 23 March 2026 is a closure; the last day is the 23rd or the 24th."""
        told = ((Deliberated, day("2026-03-03")), (Received, day("2026-03-03")))
        assert run(VISA, *told, until=day("2026-03-24")).state == A.PENDING
        trajectory = run(VISA, *told, until=day("2026-03-25"))
        assert trajectory.last.since == Window(day("2026-03-24"), day("2026-03-25"))
        chosen = run(VISA, *told, until=day("2026-03-25"), policy=Policy(roll_on_closure=False))
        assert chosen.last.since == day("2026-03-24")

    def test_what_happens_while_a_silence_may_have_ended_is_supposed(self) -> None:
        told = ((Deliberated, day("2026-03-03")), (Received, day("2026-03-03")))
        on = day("2026-03-24")
        trajectory = run(VISA, *told, (VisaRefused, on), until=on)
        assert trajectory.state == A.REFUSED
        assert trajectory.doubt == ()

    def test_the_soonest_clock_comes_first(self) -> None:
        trajectory = run(VISA, VOTED, HAS_IT, until=AT)
        assert [running.clock.id for running in trajectory.running()] == ["opposition", "visa"]
        assert [running.due.latest for running in trajectory.running() if running.due] == [OPPOSABLE_UNTIL, VISA_UNTIL]
        assert [running.clock.id for running in run(INTERIOR, VOTED, HAS_IT, until=AT).running()] == [
            "opposition",
            "interior_visa",
        ]


class TestObservedEvents:
    @every_table
    def test_sending_closing_and_posting_move_nothing(self, table: Procedure[A]) -> None:
        trajectory = run(table, VOTED, (SessionClosed, FIRST), (Sent, AT), (Posted, AT), until=AT)
        assert states(trajectory) == [A.DRAFT, A.ADOPTED]
        assert trajectory.impossible == ()


def test_every_state_of_a_table_can_be_reached() -> None:
    approval = {A.AWAITED, A.EXTENDED, A.UNAPPROVED, A.NEW_STUDY, A.KEPT, A.UNSETTLED}
    visa = {A.MINUTES_CLEAR, A.PENDING, A.VISAED, A.REFUSED}
    opposition = {A.MINUTES, A.MAINTAINED, A.REFERRED}
    for table, unused in (
        (PLAIN, visa | approval),
        (VISA, approval),
        (INTERIOR, approval),
        (CHARTER_PLAIN, visa | approval | opposition),
        (GOVERNOR, visa | opposition | {A.RECEIVED, A.OPPOSED}),
        (MINISTER, visa | opposition | {A.RECEIVED, A.OPPOSED}),
    ):
        reached = {table.initial}
        reached |= {row.target for row in table.transitions if row.target is not None}
        reached |= {clock.target for clock in table.clocks}
        assert set(A) - reached == unused


def test_no_two_rows_of_a_table_contradict_each_other() -> None:
    for table in TABLES.values():
        places = [(row.event, source) for row in table.transitions for source in row.sources]
        assert len(places) == len(set(places))


def test_every_clock_starts_at_an_event_that_leads_to_its_state() -> None:
    for table in TABLES.values():
        for clock in table.clocks:
            assert clock.since in table.events
            assert not set(clock.states) & {table.initial}
            assert clock.target not in clock.states
