"""Validating: the day judged, the file just before each event, and an order within a day that is not known."""

from datetime import date

import pytest
from attrs import evolve
from kept_files import AT, COMMUNE, DAY, EXECUTORY, OPPOSABLE_UNTIL, VOTED, File, free, kept, signed, text, voted

from mgov import conventions as c
from mgov.delays import Policy
from mgov.dossiers import Dossier, validate
from mgov.errors import UsageError
from mgov.findings import Report, Verdict
from mgov.procedures import Event, Within

FRIDAY = date(2026, 1, 23)
BASE = (voted(), c.Received(on=AT))


def verdicts(report: Report, code: str) -> set[Verdict]:
    return {finding.verdict for finding in report.of(code)}


class TestTheDayJudged:
    def test_is_the_day_the_journal_is_complete_to(self) -> None:
        assert validate(kept(*BASE, until=EXECUTORY)).on == EXECUTORY

    def test_is_else_the_last_day_told(self) -> None:
        assert validate(Dossier(subject=text(), journal=BASE)).on == AT
        month = Within(date(2026, 2, 1), date(2026, 2, 28))
        assert validate(Dossier(subject=text(), journal=(*BASE, c.Executed(on=month)))).on == date(2026, 2, 28)

    def test_is_else_the_day_asked_for(self) -> None:
        assert validate(Dossier(subject=text()), on=EXECUTORY).on == EXECUTORY
        assert validate(Dossier(subject=text())).on is None

    def test_what_the_file_says_wins_over_the_day_asked_for(self) -> None:
        assert validate(kept(*BASE), on=EXECUTORY).on == AT

    def test_a_duty_is_late_only_once_its_last_day_is_past(self) -> None:
        """Posting within eight days of the close of the session: 20 January 2026."""
        closed = kept(voted(), c.SessionClosed(on=VOTED))
        assert not validate(evolve(closed, known_until=date(2026, 1, 20))).of("CONV-074")
        assert verdicts(validate(evolve(closed, known_until=date(2026, 1, 21))), "CONV-074") == {Verdict.FAIL}

    def test_the_report_tells_the_policy_and_the_calendar(self) -> None:
        report = validate(kept(*BASE), policy=Policy(strict_149=True))
        assert report.policy == Policy(strict_149=True)
        assert report.calendar
        assert report.kind == "convention"

    def test_a_subject_no_room_takes_is_refused(self) -> None:
        with pytest.raises(UsageError):
            validate(Dossier(subject=12))


class TestTheFileJustBeforeAnEvent:
    def test_a_refusal_does_not_condemn_what_was_lawful_before_it(self) -> None:
        file = kept(*BASE, *signed(), c.Executed(on=EXECUTORY), c.Annulled(on=EXECUTORY + DAY))
        assert not validate(file).of("CONV-018")
        assert not validate(file).of("CONV-016")

    def test_a_decision_taken_after_the_payment_does_not_cure_it(self) -> None:
        file = kept(c.Executed(on=VOTED - DAY), *BASE, until=EXECUTORY)
        assert verdicts(validate(file), "CONV-001") == {Verdict.FAIL}

    def test_a_second_vote_after_a_refusal_does_not_unmake_the_first(self) -> None:
        again = voted(on=AT + 2 * DAY)
        file = kept(*BASE, c.VisaRefused(on=AT + DAY), again)
        assert not validate(file).of("CONV-017")
        assert not validate(file).of("CONV-001")

    def test_an_impossible_event_that_comes_later_does_not_soften_a_breach(self) -> None:
        file = kept(*BASE, c.Executed(on=AT + DAY), c.Maintained(on=AT + 2 * DAY))
        assert verdicts(validate(file), "CONV-016") == {Verdict.FAIL}


class TestOrderWithinADay:
    @pytest.mark.parametrize(
        ("first", "second", "verdict"),
        [
            (c.Executed(on=FRIDAY), c.VisaGranted(on=FRIDAY), Verdict.REVIEW),
            (c.VisaGranted(on=FRIDAY), c.Executed(on=FRIDAY), None),
        ],
    )
    def test_a_payment_listed_before_the_visa_of_the_same_day_is_for_review(
        self, first: Event, second: Event, verdict: Verdict | None
    ) -> None:
        report = validate(kept(*BASE, *signed(FRIDAY), first, second))
        assert verdicts(report, "CONV-016") == ({verdict} if verdict else set())

    def test_a_signature_listed_before_the_vote_of_the_same_day_is_for_review(self) -> None:
        report = validate(kept(*signed(VOTED), voted()))
        assert verdicts(report, "CONV-001") == {Verdict.REVIEW}

    def test_a_payment_of_the_day_before_is_a_breach(self) -> None:
        report = validate(kept(*BASE, c.Executed(on=FRIDAY - DAY), c.VisaGranted(on=FRIDAY)))
        assert verdicts(report, "CONV-016") == {Verdict.FAIL}

    def test_a_payment_of_a_month_that_holds_the_visa_is_open(self) -> None:
        month = Within(date(2026, 1, 20), date(2026, 1, 31))
        report = validate(kept(*BASE, c.Executed(on=month), c.VisaGranted(on=FRIDAY), until=EXECUTORY))
        (finding,) = report.of("CONV-016")
        assert finding.verdict == Verdict.OPEN
        assert finding.missing == ("/journal/2/on",)

    def test_what_has_nothing_to_do_with_the_approval_changes_nothing(self) -> None:
        report = validate(kept(*BASE, c.Executed(on=FRIDAY), c.Posted(on=FRIDAY)))
        assert verdicts(report, "CONV-016") == {Verdict.FAIL}

    def test_a_payment_listed_before_the_signatures_of_the_same_day_is_for_review(self) -> None:
        paid = c.Executed(on=EXECUTORY)
        assert verdicts(validate(kept(*BASE, paid, *signed())), "CONV-020") == {Verdict.REVIEW}
        assert not validate(kept(*BASE, *signed(), paid)).of("CONV-020")


class TestSilence:
    def test_is_law_in_a_kept_file_and_open_in_one_that_may_omit_things(self) -> None:
        journal = (*BASE, *signed(), c.Executed(on=EXECUTORY))
        assert not validate(kept(*journal)).of("CONV-016")
        press = validate(Dossier(subject=text(), journal=journal))
        assert verdicts(press, "CONV-016") == {Verdict.OPEN}
        assert all("/known_until" in finding.missing for finding in press.of("CONV-016"))

    def test_is_not_complete_on_the_twentieth_day(self) -> None:
        on = EXECUTORY - DAY
        assert verdicts(validate(kept(*BASE, *signed(on), c.Executed(on=on))), "CONV-016") == {Verdict.FAIL}

    def test_of_the_governor_is_enough_where_no_visa_is_needed(self) -> None:
        for on, expected in ((OPPOSABLE_UNTIL, {Verdict.FAIL}), (OPPOSABLE_UNTIL + DAY, set[Verdict]())):
            report = validate(kept(*BASE, *signed(on), c.Started(on=on), subject=free()))
            assert verdicts(report, "CONV-018") == expected


class TestTwoCollectivities:
    NEIGHBOUR = c.Party(id="neighbour", type=c.PartyType.COMMUNE)
    TWO = text(parties=(COMMUNE, NEIGHBOUR), contributions=())

    def test_an_event_that_names_no_party_belongs_to_none(self) -> None:
        report = validate(kept(voted(), subject=self.TWO))
        (finding,) = report.of("PROC-001")
        assert (finding.verdict, finding.path) == (Verdict.REVIEW, "/journal/0")

    def test_an_event_that_names_its_party_belongs_to_its_approval(self) -> None:
        file = kept(voted(party="commune"), voted(party="neighbour"), subject=self.TWO)
        assert not validate(file).of("PROC-001")

    def test_each_collectivity_must_have_decided(self) -> None:
        report = validate(kept(voted(party="commune"), *signed(VOTED), subject=self.TWO))
        assert {finding.path for finding in report.of("CONV-001")} == {"/journal/1", "/journal/2"}

    def test_a_province_has_no_encoded_law_before_2015_and_the_report_says_so(self) -> None:
        province = text(parties=(COMMUNE, c.Party(id="province", type=c.PartyType.PROVINCE)), contributions=())
        assert not validate(kept(voted(party="commune"), subject=province)).of("LAW-001")
        files = kept(voted(on=date(2012, 5, 3), party="commune"), subject=province)
        (finding,) = validate(files).of("LAW-001")
        assert (finding.verdict, finding.path) == (Verdict.OPEN, "/subject/parties/1")
        assert finding.missing == ("/subject/parties/1",)

    def test_a_province_alone_is_not_judged_by_the_law_of_communes(self) -> None:
        province = text(
            parties=(c.Party(id="province", type=c.PartyType.PROVINCE), c.Party(id="partner")), contributions=()
        )
        report = validate(kept(c.Executed(on=date(2012, 5, 3)), subject=province))
        assert report.of("LAW-001")
        assert Verdict.FAIL not in {finding.verdict for finding in report.findings}

    def test_a_commune_before_the_charter_has_no_encoded_law_either(self) -> None:
        report = validate(kept(voted(on=date(2003, 5, 5))))
        assert verdicts(report, "LAW-001") == {Verdict.OPEN}
        assert not validate(kept(voted(on=date(2012, 5, 3)))).of("LAW-001")


class TestAmendments:
    def file(self, *more: Event) -> File:
        journal = (*BASE, *signed(), c.Executed(on=EXECUTORY), *more)
        return kept(*journal, subject=text(amendments=(c.Amendment(id="first"),)))

    def test_a_payment_under_an_amendment_is_judged_by_the_approval_of_the_amendment(self) -> None:
        report = validate(self.file(voted(on=EXECUTORY, act="first"), c.Executed(on=EXECUTORY + DAY, act="first")))
        assert [finding.path for finding in report.of("CONV-016")] == ["/journal/6"]

    def test_an_event_of_an_act_that_does_not_exist_is_for_review(self) -> None:
        report = validate(self.file(voted(on=EXECUTORY, act="second")))
        assert [finding.path for finding in report.of("PROC-001")] == ["/journal/5"]

    def test_an_opposition_to_the_amendment_leaves_the_original_alone(self) -> None:
        later = EXECUTORY + DAY
        report = validate(
            self.file(
                voted(on=EXECUTORY, act="first"),
                c.Received(on=EXECUTORY, act="first"),
                c.Opposed(on=later, act="first"),
                c.Executed(on=later),
            )
        )
        assert not report.of("CONV-018")


def test_a_consequence_names_its_cause() -> None:
    file = kept(c.Executed(on=VOTED))
    causes = {finding.code: finding.because for finding in validate(file).findings if finding.verdict == Verdict.FAIL}
    assert causes["CONV-001"] is None
    assert causes["CONV-016"] == "CONV-001"


class TestLevels:
    """Each approval under the law of its own level; where the level is not told, under each that may govern."""

    def file(self, kind: c.PartyType | None, sent: date) -> File:
        party = c.Party(id="commune", type=kind)
        closed = date(2025, 5, 5)
        subject = text(parties=(party,), contributions=())
        return kept(voted(on=closed), c.SessionClosed(on=closed), c.Sent(on=sent), subject=subject)

    def test_the_eleventh_working_day_is_late_for_a_province_and_a_region_only(self) -> None:
        late = date(2025, 5, 20)
        assert verdicts(validate(self.file(c.PartyType.COMMUNE, late)), "CONV-068") == set[Verdict]()
        for kind in (c.PartyType.PROVINCE, c.PartyType.REGION):
            assert verdicts(validate(self.file(kind, late)), "CONV-068") == {Verdict.FAIL}

    def test_it_is_open_where_the_level_is_not_told(self) -> None:
        (finding,) = validate(self.file(None, date(2025, 5, 20))).of("CONV-068")
        assert (finding.verdict, finding.missing) == (Verdict.OPEN, ("/subject/parties/0/type",))

    def test_a_foreign_association_makes_a_visa_needed_for_a_region_only(self) -> None:
        partner = c.Party(id="partner", type=c.PartyType.FOREIGN_NGO)
        for kind, expected in ((c.PartyType.PROVINCE, False), (c.PartyType.REGION, True)):
            subject = text(parties=(c.Party(id="commune", type=kind), partner), contributions=())
            report = validate(kept(*BASE, c.Started(on=OPPOSABLE_UNTIL + DAY), subject=subject))
            assert (verdicts(report, "CONV-016") == {Verdict.FAIL}) is expected

    def test_the_field_is_judged_by_the_table_of_each_level(self) -> None:
        for kind, expected in ((c.PartyType.COMMUNE, set[Verdict]()), (c.PartyType.PROVINCE, {Verdict.FAIL})):
            party = c.Party(id="commune", type=kind)
            subject = text(parties=(party,), contributions=(), object=c.Field.OLD_TOWNS, state_contract=False)
            assert verdicts(validate(kept(*BASE, subject=subject)), "CONV-003") - {Verdict.OPEN} == expected

    def test_a_field_of_one_collectivity_is_enough_for_a_project_of_two(self) -> None:
        parties = (c.Party(id="commune", type=c.PartyType.COMMUNE), c.Party(id="other", type=c.PartyType.PROVINCE))
        for field, expected in ((c.Field.OLD_TOWNS, set[Verdict]()), (c.Field.INDUSTRY, {Verdict.FAIL})):
            subject = text(parties=parties, contributions=(), object=field, state_contract=False)
            assert verdicts(validate(kept(*BASE, subject=subject)), "CONV-003") - {Verdict.OPEN} == expected
