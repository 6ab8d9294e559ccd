"""Instruments: named in three languages, dated coherently, in force between two days."""

from datetime import date, timedelta

import pytest

from mgov.language import LANGUAGES
from mgov.law import CHARTER_78_00, DAHIR_1_58_376, INSTRUMENTS, LAW_31_13, LO_113_14, Instrument, Kind, instrument_of

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

    def test_is_unsettled_in_periods_only_around_its_first_or_last_day(self, instrument: Instrument) -> None:
        for first, last in instrument.unsettled:
            assert first < last
            assert not instrument.is_settled(first, first)
            assert not instrument.is_settled(last, last)
            assert instrument.is_settled(first - DAY, first - DAY)
            assert instrument.is_settled(last + DAY, last + DAY)
            ends = [instrument.since, *([instrument.until + DAY] if instrument.until else [])]
            assert any(first <= day <= last for day in ends)

    def test_has_a_urn_of_its_own(self, instrument: Instrument) -> None:
        assert instrument.urn.split(":")[4] in set(Kind)
        assert instrument.urn.endswith(f":{instrument.dated.isoformat()};{instrument.number}")


def test_no_two_instruments_share_an_id_or_a_urn() -> None:
    assert len({instrument.id for instrument in INSTRUMENTS}) == len(INSTRUMENTS)
    assert len({instrument.urn for instrument in INSTRUMENTS}) == len(INSTRUMENTS)


def test_an_instrument_is_found_by_its_id() -> None:
    assert all(instrument_of(instrument.id) is instrument for instrument in INSTRUMENTS)
    assert instrument_of("L-0-00") is None


def test_articles_15_to_20_of_the_dahir_on_associations_ended_with_law_36_04() -> None:
    law_36_04 = instrument_of("L-36-04")
    assert law_36_04 is not None
    assert DAHIR_1_58_376.last_day() is None
    for article in (15, 20):
        assert DAHIR_1_58_376.in_force(law_36_04.since - DAY, article)
        assert not DAHIR_1_58_376.in_force(law_36_04.since, article)
    for article in (14, 21):
        assert DAHIR_1_58_376.in_force(law_36_04.since, article)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DL-1-76-583", "L-78-00"),
        ("DL-1-76-584", "L-45-08"),
        ("D-2-76-576", "D-2-09-441"),
        ("D-2-09-441", "D-2-17-451"),
        ("L-17-08", "LO-113-14"),
        ("L-79-00", "LO-112-14"),
        ("L-47-96", "LO-111-14"),
        ("L-45-08", "LO-113-14"),
        ("D-2-10-504", "D-2-16-301"),
        ("L-36-04", "LO-29-11"),
        ("L-06-87", "L-30-09"),
        ("L-14-05", "L-65-15"),
        ("D-1921-10-19", "L-57-19"),
        ("D-1949-11-14", "L-57-19"),
        ("D-1954-06-28", "L-57-19"),
        ("L-004-71", "L-18-18"),
        ("D-2-04-970", "D-2-25-152"),
        ("D-2-98-482", "D-2-06-388"),
        ("D-2-06-388", "D-2-12-349"),
        ("D-2-12-349", "D-2-22-431"),
    ],
)
def test_a_text_ends_the_day_before_the_one_that_replaces_it(old: str, new: str) -> None:
    ended, started = instrument_of(old), instrument_of(new)
    assert ended is not None
    assert started is not None
    assert ended.until == started.since - DAY


@pytest.mark.parametrize(
    ("text", "first_day_gone"),
    [
        ("DL-1-76-584", date(2009, 2, 23)),
        ("D-2-76-576", date(2010, 2, 8)),
        ("D-2-09-441", date(2018, 1, 1)),
        ("D-2-10-504", date(2016, 7, 14)),
        ("L-36-04", date(2011, 10, 24)),
        ("D-1921-10-19", date(2021, 7, 22)),
        ("L-004-71", date(2023, 1, 9)),
        ("D-2-04-970", date(2025, 4, 3)),
        ("D-2-12-349", date(2023, 9, 1)),
        ("D-2-06-388", date(2014, 1, 1)),
    ],
)
def test_the_day_from_which_an_act_no_longer_cites_a_text(text: str, first_day_gone: date) -> None:
    found = instrument_of(text)
    assert found is not None
    assert found.in_force(first_day_gone - DAY)
    assert not found.in_force(first_day_gone)


def test_the_charter_ends_the_day_before_the_organic_law_starts() -> None:
    assert CHARTER_78_00.until == LO_113_14.since - DAY


def test_the_organic_law_on_communes_was_published_on_23_july_2015() -> None:
    assert (LO_113_14.dated, LO_113_14.bulletin, LO_113_14.published) == (date(2015, 7, 7), "6380", date(2015, 7, 23))


def test_the_right_of_access_to_information_entered_into_force_a_year_after_publication() -> None:
    assert LAW_31_13.published == date(2018, 3, 12)
    assert LAW_31_13.since == date(2019, 3, 12)
