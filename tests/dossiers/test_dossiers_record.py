"""Recording: what the live verb refuses, and that a refusal leaves the file as it was."""

from datetime import date

import pytest
from attrs import frozen
from kept_files import AT, COMMUNE, DAY, EXECUTORY, OPPOSABLE_UNTIL, PARTNER, VOTED, free, kept, signed, text, voted

from mgov import conventions as c
from mgov.dossiers import Dossier, available, record
from mgov.errors import ImpossibleEvent, UnlawfulEvent, UsageError
from mgov.findings import Verdict
from mgov.procedures import Event, Within

RECEIVED = kept(voted(), c.Received(on=AT))


@frozen(kw_only=True)
class Inaugurated(Event):
    """An event no room knows."""


class TestWhatIsRefused:
    def test_a_step_the_procedure_does_not_have(self) -> None:
        with pytest.raises(ImpossibleEvent) as refusal:
            record(kept(voted()), c.VisaGranted(on=AT))
        assert refusal.value.event == "visa_granted"
        assert refusal.value.reasons

    def test_a_payment_before_the_visa(self) -> None:
        with pytest.raises(UnlawfulEvent, match="CONV-016") as refusal:
            record(RECEIVED, c.Executed(on=OPPOSABLE_UNTIL + DAY))
        assert any("118" in reason for reason in refusal.value.reasons)

    def test_a_payment_without_any_decision(self) -> None:
        with pytest.raises(UnlawfulEvent, match="CONV-001"):
            record(kept(), c.Executed(on=AT))

    def test_a_payment_after_an_opposition(self) -> None:
        with pytest.raises(UnlawfulEvent, match="CONV-018"):
            record(
                kept(voted(), c.Received(on=AT), c.Opposed(on=AT), *signed(AT), subject=free()),
                c.Started(on=AT + DAY),
            )

    def test_a_decision_lost_by_the_votes(self) -> None:
        with pytest.raises(UnlawfulEvent, match="CONV-014"):
            record(kept(), voted(votes_for=5, votes_against=20))

    def test_an_event_before_the_end_of_the_journal(self) -> None:
        with pytest.raises(UsageError, match="note"):
            record(RECEIVED, c.Posted(on=VOTED))

    def test_an_event_before_the_day_the_journal_is_complete_to(self) -> None:
        with pytest.raises(UsageError, match="2026-03-01"):
            record(kept(voted(), until=date(2026, 3, 1)), c.Received(on=date(2026, 2, 28)))

    @pytest.mark.parametrize("on", [None, Within(AT, AT + DAY)])
    def test_an_event_without_a_single_day(self, on: Within | None) -> None:
        with pytest.raises(UsageError, match="day"):
            record(kept(voted()), c.Received(on=on))

    def test_an_event_of_another_room(self) -> None:
        with pytest.raises(UsageError, match="Inaugurated"):
            record(RECEIVED, Inaugurated(on=AT))

    def test_an_event_of_an_amendment_that_does_not_exist(self) -> None:
        with pytest.raises(ImpossibleEvent):
            record(RECEIVED, voted(on=AT, act="first"))

    def test_an_event_of_a_party_that_does_not_exist(self) -> None:
        with pytest.raises(ImpossibleEvent):
            record(kept(), voted(party="elsewhere"))

    def test_a_subject_no_room_takes(self) -> None:
        with pytest.raises(UsageError):
            record(Dossier(subject="a letter"), voted())

    def test_a_refusal_leaves_the_file_as_it_was(self) -> None:
        before = repr(RECEIVED)
        for event in (c.Executed(on=AT), c.Cleared(on=AT), c.Received(on=VOTED), c.Posted(on=None)):
            with pytest.raises((ImpossibleEvent, UnlawfulEvent, UsageError)):
                record(RECEIVED, event)
        assert repr(RECEIVED) == before


class TestWhatIsAccepted:
    def test_a_payment_once_silence_has_made_the_visa(self) -> None:
        file = kept(voted(), c.Received(on=AT), until=EXECUTORY)
        for event in (*signed(), c.Executed(on=EXECUTORY)):
            file = record(file, event)
        assert len(file.journal) == 5
        assert file.known_until == EXECUTORY

    def test_the_day_before_it_is_refused(self) -> None:
        file = kept(voted(), c.Received(on=AT), *signed(EXECUTORY - DAY))
        with pytest.raises(UnlawfulEvent, match="CONV-016"):
            record(file, c.Executed(on=EXECUTORY - DAY))

    def test_a_signature_before_the_visa_is_a_warning_and_passes(self) -> None:
        assert len(record(RECEIVED, signed(AT)[0]).journal) == 3

    def test_what_is_open_passes(self) -> None:
        option = next(o for o in available(kept(), VOTED) if isinstance(o.event, c.Deliberated))
        assert option.verdict == Verdict.OPEN
        assert record(kept(), c.Deliberated(on=VOTED)).journal

    def test_the_first_event_makes_a_kept_file(self) -> None:
        file = record(Dossier(subject=text()), voted())
        assert file.known_until == VOTED

    def test_each_event_moves_the_day_the_journal_is_complete_to(self) -> None:
        assert record(kept(voted()), c.Received(on=AT)).known_until == AT

    def test_a_file_that_may_omit_things_stays_so(self) -> None:
        press = Dossier(subject=text(), journal=(voted(),))
        assert record(press, c.Received(on=AT)).known_until is None

    def test_a_file_that_may_omit_things_is_not_refused_for_what_it_may_omit(self) -> None:
        press = Dossier(subject=text(), journal=(voted(),))
        assert len(record(press, c.Executed(on=EXECUTORY)).journal) == 2


class TestSeveralCollectivities:
    TWO = text(parties=(COMMUNE, PARTNER, c.Party(id="neighbour", type=c.PartyType.COMMUNE)))

    def test_the_event_must_name_the_collectivity(self) -> None:
        with pytest.raises(ImpossibleEvent):
            record(kept(subject=self.TWO), voted())

    def test_each_has_its_own_approval(self) -> None:
        file = record(kept(subject=self.TWO), voted(party="commune"))
        file = record(file, c.Received(on=AT, party="commune"))
        with pytest.raises(ImpossibleEvent):
            record(file, c.Received(on=AT, party="neighbour"))
        file = record(file, voted(on=AT, party="neighbour"))
        assert len(record(file, c.Received(on=AT, party="neighbour")).journal) == 4

    def test_what_is_performed_needs_every_approval(self) -> None:
        file = kept(
            voted(party="commune"),
            c.Received(on=AT, party="commune"),
            *signed(),
            c.Signed(on=EXECUTORY, signatory="neighbour", capacity=c.Capacity.PRESIDENT),
            subject=self.TWO,
        )
        with pytest.raises(UnlawfulEvent, match="CONV-001"):
            record(file, c.Executed(on=EXECUTORY))

    def test_the_options_name_the_collectivity(self) -> None:
        votes = [o.event.party for o in available(kept(subject=self.TWO), VOTED) if isinstance(o.event, c.Deliberated)]
        assert votes == ["commune", "neighbour"]


class TestAmendments:
    FILE = kept(
        voted(),
        c.Received(on=AT),
        *signed(),
        c.Executed(on=EXECUTORY),
        subject=text(amendments=(c.Amendment(id="first"),)),
    )

    def test_an_amendment_is_approved_on_a_road_of_its_own(self) -> None:
        with pytest.raises(ImpossibleEvent):
            record(self.FILE, voted(on=EXECUTORY + DAY))
        file = record(self.FILE, voted(on=EXECUTORY + DAY, act="first"))
        assert len(record(file, c.Received(on=EXECUTORY + DAY, act="first")).journal) == 7

    def test_nothing_is_paid_under_an_amendment_before_its_own_visa(self) -> None:
        with pytest.raises(UnlawfulEvent, match="CONV-016"):
            record(self.FILE, c.Executed(on=EXECUTORY + DAY, act="first"))

    def test_the_original_text_goes_on_being_performed_meanwhile(self) -> None:
        file = record(self.FILE, voted(on=EXECUTORY + DAY, act="first"))
        assert len(record(file, c.Executed(on=EXECUTORY + DAY)).journal) == 7
