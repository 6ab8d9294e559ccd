"""Instruments: named in three languages, dated coherently, in force between two days."""

from datetime import date, timedelta

import pytest

from mgov.language import LANGUAGES
from mgov.law import CHARTER_78_00, INSTRUMENTS, LAW_31_13, LO_113_14, Instrument, Kind

DAY = timedelta(days=1)


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
class TestEveryInstrument:
    def test_is_named_and_titled_in_three_languages(self, instrument: Instrument) -> None:
        for words in (instrument.names, instrument.titles):
            assert set(words) == set(LANGUAGES)
            assert all(words.values())
            assert any("\u0600" <= letter <= "\u06ff" for letter in words["ar"])
            assert not any("\u0600" <= letter <= "\u06ff" for letter in words["fr"] + words["en"])

    def test_has_dates_in_order(self, instrument: Instrument) -> None:
        if instrument.published is not None:
            assert instrument.dated <= instrument.published <= instrument.since
        assert instrument.dated <= instrument.since
        assert instrument.until is None or instrument.since < instrument.until

    def test_names_its_bulletin_where_it_gives_the_day_of_it(self, instrument: Instrument) -> None:
        assert (instrument.bulletin is None) == (instrument.published is None)

    def test_is_in_force_from_its_first_day_to_its_last(self, instrument: Instrument) -> None:
        assert instrument.in_force(instrument.since)
        assert not instrument.in_force(instrument.since - DAY)
        if instrument.until is not None:
            assert instrument.in_force(instrument.until)
            assert not instrument.in_force(instrument.until + DAY)

    def test_has_a_urn_of_its_own(self, instrument: Instrument) -> None:
        assert instrument.urn.split(":")[4] in set(Kind)
        assert instrument.urn.endswith(f":{instrument.dated.isoformat()};{instrument.number}")


def test_no_two_instruments_share_an_id_or_a_urn() -> None:
    assert len({instrument.id for instrument in INSTRUMENTS}) == len(INSTRUMENTS)
    assert len({instrument.urn for instrument in INSTRUMENTS}) == len(INSTRUMENTS)


def test_the_charter_ends_the_day_before_the_organic_law_starts() -> None:
    assert CHARTER_78_00.until == LO_113_14.since - DAY


def test_the_organic_law_on_communes_was_published_on_23_july_2015() -> None:
    assert (LO_113_14.dated, LO_113_14.bulletin, LO_113_14.published) == (date(2015, 7, 7), "6380", date(2015, 7, 23))


def test_the_right_of_access_to_information_entered_into_force_a_year_after_publication() -> None:
    assert LAW_31_13.published == date(2018, 3, 12)
    assert LAW_31_13.since == date(2019, 3, 12)
