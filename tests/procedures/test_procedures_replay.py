"""The replay: gaps, doubts, imprecise days, the order of a journal, and the cut just before an event."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from journals import FIRST, PLAIN, TABLES, VISA, Told, day, entries, journal, lawful, run, states, told

from mgov.council import Approval as A
from mgov.council import Deliberated, Maintained, MinutesReceived, Opposed, Posted, Received, VisaGranted, VisaRefused
from mgov.delays import DEFAULT, Window, earliest_of, latest_of, standard_calendar
from mgov.dossiers import Dossier
from mgov.errors import BadDocument, UsageError
from mgov.procedures import OMITTED, Clock, Trajectory, Within, disorder, replay, timeline

DAY = timedelta(days=1)
AT = FIRST + DAY
LATER = day("2026-06-01")
OCTOBER = Within(date(2024, 10, 1), date(2024, 10, 31))


class TestJournalsThatMayOmitThings:
    def test_silence_is_told_only_by_a_journal_that_omits_nothing(self) -> None:
        trajectory = run(VISA, (Deliberated, FIRST), (Received, AT))
        assert trajectory.state == A.RECEIVED
        assert trajectory.doubt is None

    def test_a_visa_without_the_vote_is_bridged_and_marked(self) -> None:
        trajectory = run(VISA, (VisaGranted, AT))
        assert trajectory.impossible == ()
        assert trajectory.state in (A.VISAED, A.EXECUTORY)
        assert trajectory.doubt == OMITTED
        assert trajectory.last.doubt == OMITTED

    def test_the_same_visa_is_impossible_where_the_journal_omits_nothing(self) -> None:
        trajectory = run(VISA, (VisaGranted, AT), until=AT)
        assert trajectory.impossible == (0,)
        assert trajectory.state == A.DRAFT
        assert trajectory.doubt == ()

    def test_a_gap_before_the_day_the_journal_is_complete_to_is_impossible_and_after_it_is_bridged(self) -> None:
        told_ = ((Deliberated, FIRST), (VisaGranted, FIRST + 5 * DAY))
        assert run(VISA, *told_, until=FIRST + 4 * DAY).impossible == ()
        assert run(VISA, *told_, until=FIRST + 5 * DAY).impossible == (1,)

    def test_an_event_after_a_silence_that_may_have_ended_is_supposed(self) -> None:
        trajectory = run(VISA, (Deliberated, FIRST), (Received, AT), (VisaRefused, LATER))
        assert trajectory.state == A.REFUSED
        assert trajectory.doubt == OMITTED

    def test_a_bridge_goes_to_the_nearest_state_that_has_a_row(self) -> None:
        assert VISA.bridge(A.DRAFT, Deliberated) == A.DRAFT
        assert VISA.bridge(A.DRAFT, Received) == A.ADOPTED
        assert VISA.bridge(A.ADOPTED, VisaGranted) == A.RECEIVED
        assert VISA.bridge(A.MINUTES, VisaRefused) == A.RECEIVED
        assert VISA.bridge(A.EXECUTORY, Posted) is None

    def test_what_is_certain_stays_so_before_the_gap(self) -> None:
        trajectory = run(VISA, (Deliberated, FIRST), (VisaGranted, AT))
        assert [span.doubt for span in trajectory.spans] == [None, None, OMITTED]


class TestImpossibleEvents:
    def test_an_impossible_event_is_set_aside_and_leaves_a_doubt(self) -> None:
        trajectory = run(PLAIN, (Opposed, FIRST), (Deliberated, AT), until=AT)
        assert trajectory.impossible == (0,)
        assert trajectory.state == A.ADOPTED
        assert trajectory.doubt == ()

    def test_it_moves_nothing_and_starts_no_clock(self) -> None:
        trajectory = run(VISA, (Deliberated, FIRST), (Received, AT), (Received, AT + DAY), until=AT + DAY)
        assert trajectory.impossible == (2,)
        assert [running.due.trigger for running in trajectory.running() if running.due] == [AT, AT]


class TestImpreciseDays:
    def test_a_month_told_is_a_window_with_the_path_of_the_day(self) -> None:
        (entry,) = entries((Deliberated, OCTOBER))
        assert entry.when == Window(date(2024, 10, 1), date(2024, 10, 31), ("/journal/0/on",))

    def test_an_unknown_day_lies_between_its_neighbours(self) -> None:
        found = entries((Deliberated, FIRST), (Posted, None), (Received, AT), known_until=LATER)
        assert found[1].when == Window(FIRST, AT, ("/journal/1/on",))

    def test_an_unknown_day_at_the_end_lies_before_the_day_the_journal_is_complete_to(self) -> None:
        assert entries((Deliberated, FIRST), (Posted, None), known_until=LATER)[1].when == Window(
            FIRST, LATER, ("/journal/1/on",)
        )
        assert entries((Deliberated, FIRST), (Posted, None))[1].when == Window(FIRST, date.max, ("/journal/1/on",))

    def test_an_unknown_day_at_the_start_has_no_lower_bound(self) -> None:
        assert earliest_of(entries((Deliberated, None), (Posted, AT))[0].when) == date.min

    def test_a_window_of_one_day_is_a_day(self) -> None:
        assert entries((Deliberated, Within(AT, AT)))[0].when == AT

    def test_a_window_ends_after_it_starts(self) -> None:
        with pytest.raises(UsageError):
            Within(AT, FIRST)

    def test_a_silence_counted_from_a_month_told_opens_as_wide_as_the_month(self) -> None:
        until = day("2025-03-01")
        trajectory = run(VISA, (Deliberated, date(2024, 9, 2)), (Received, OCTOBER), until=until)
        assert trajectory.state == A.EXECUTORY
        since = trajectory.last.since
        assert isinstance(since, Window)
        assert since.missing == ("/journal/1/on",)
        assert (since.latest - since.earliest).days >= 28

    def test_an_event_that_may_come_before_or_after_a_silence_is_supposed(self) -> None:
        month = Within(date(2026, 2, 1), date(2026, 2, 28))
        trajectory = run(VISA, (Deliberated, FIRST), (Received, AT), (VisaRefused, month), until=day("2026-02-28"))
        assert trajectory.state == A.REFUSED
        assert trajectory.doubt is not None


class TestOrder:
    def test_a_journal_in_order_has_no_disorder(self) -> None:
        assert disorder(journal((Deliberated, FIRST), (Posted, None), (Received, FIRST))) == []

    def test_an_event_certainly_before_the_one_above_it_is_out_of_order(self) -> None:
        assert disorder(journal((Deliberated, AT), (Received, FIRST), (VisaGranted, AT))) == [(1, AT)]

    def test_windows_that_overlap_are_in_order(self) -> None:
        assert disorder(journal((Deliberated, date(2024, 10, 20)), (Received, OCTOBER))) == []
        assert disorder(journal((Deliberated, date(2024, 11, 1)), (Received, OCTOBER))) == [(1, date(2024, 11, 1))]

    def test_a_file_out_of_order_is_refused_with_the_place(self) -> None:
        with pytest.raises(BadDocument) as refusal:
            Dossier(subject=None, journal=journal((Deliberated, AT), (Received, FIRST)))
        assert [fault.path for fault in refusal.value.faults] == ["/journal/1/on"]

    @given(told())
    def test_days_told_in_order_are_never_out_of_order(self, found: tuple[Told, ...]) -> None:
        assert disorder(journal(*found)) == []
        assert [entry.when for entry in timeline(journal(*found), None)] == [on for _, on in found]


def cut_short(whole: Trajectory[A], found: tuple[Told, ...], index: int, until: date | None) -> Trajectory[A]:
    """The replay of the journal up to the event at `index`, as known on the day of that event."""
    on = found[index][1]
    assert isinstance(on, date)
    return replay(
        whole.procedure,
        entries(*found, known_until=until)[:index],
        calendar=standard_calendar(),
        policy=DEFAULT,
        known_until=None if until is None else min(until, on),
    )


@st.composite
def files(draw: st.DrawFn) -> tuple[str, tuple[Told, ...], date | None]:
    name = draw(st.sampled_from(sorted(TABLES)))
    found = draw(told() | lawful(TABLES[name]))
    last = found[-1][1] if found else FIRST
    assert isinstance(last, date)
    until = draw(st.none() | st.just(last) | st.just(last + 40 * DAY) | st.just(FIRST + 10 * DAY))
    return name, found, until


@given(files())
def test_the_file_just_before_an_event_is_the_file_as_if_it_had_ended_there(
    file: tuple[str, tuple[Told, ...], date | None],
) -> None:
    name, found, until = file
    assume(until is None or all(isinstance(on, date) and on <= until for _, on in found))
    whole = run(TABLES[name], *found, until=until)
    for index, (_, on) in enumerate(found):
        assert isinstance(on, date)
        before, alone = whole.before(index, on), cut_short(whole, found, index, until)
        assert before.spans == alone.spans
        assert before.impossible == alone.impossible
        assert before.triggers == alone.triggers
        assert before.running() == alone.running()


def test_an_impossible_event_casts_no_doubt_on_what_came_before_it() -> None:
    whole = run(VISA, (Deliberated, FIRST), (Received, AT), (Maintained, AT + DAY), until=AT + DAY)
    before = whole.before(2, AT)
    assert before.impossible == ()
    assert before.doubt is None


@given(files())
def test_a_silence_seen_before_an_event_has_its_effect_by_that_day(
    file: tuple[str, tuple[Told, ...], date | None],
) -> None:
    name, found, until = file
    whole = run(TABLES[name], *found, until=until)
    for index, (_, on) in enumerate(found):
        assert isinstance(on, date)
        for span in whole.before(index, on).spans:
            if isinstance(span.cause, Clock):
                assert latest_of(span.since) <= on
            elif isinstance(span.cause, int):
                assert span.cause < index


@given(files())
def test_a_file_goes_through_its_states_in_the_order_of_time(
    file: tuple[str, tuple[Told, ...], date | None],
) -> None:
    name, found, until = file
    trajectory = run(TABLES[name], *found, until=until)
    days = [latest_of(span.since) for span in trajectory.spans[1:]]
    assert days == sorted(days)
    assert trajectory.spans[0].state == A.DRAFT
    assert len(trajectory.triggers) == len(trajectory.spans)
    assert trajectory.entered(frozenset({A.DRAFT})) is trajectory.spans[0]
    if until is None:
        assert not any(isinstance(span.cause, Clock) for span in trajectory.spans)


@given(files())
def test_a_later_report_never_changes_what_was_already_settled(
    file: tuple[str, tuple[Told, ...], date | None],
) -> None:
    """A journal that stays as it is, known complete to a later day, only gains silences at its end."""
    name, found, _ = file
    last = found[-1][1] if found else FIRST
    assert isinstance(last, date)
    short = run(TABLES[name], *found, until=last)
    long = run(TABLES[name], *found, until=last + 90 * DAY)
    assert [span[:3] for span in long.spans[: len(short.spans)]] == [span[:3] for span in short.spans]
    assert all(isinstance(span.cause, Clock) for span in long.spans[len(short.spans) :])
    assert long.impossible == short.impossible


def test_a_silence_that_ends_on_the_day_the_journal_is_complete_to_is_told_the_day_after() -> None:
    """Received on the 13th, opposable until the 19th, complete to the 19th: on the 20th the silence is established."""
    found = ((Deliberated, FIRST), (Received, AT), (Posted, day("2026-01-20")), (VisaGranted, day("2026-01-20")))
    assert run(PLAIN, *found, until=day("2026-01-19")).state == A.RECEIVED
    assert run(VISA, *found, until=day("2026-01-19")).state == A.EXECUTORY


def test_an_event_of_another_kind_than_the_table_knows_is_set_aside() -> None:
    trajectory = run(PLAIN, (MinutesReceived, FIRST), until=FIRST)
    assert (trajectory.impossible, states(trajectory)) == ((0,), [A.DRAFT])
