"""Regimes: which law governs a collectivity on a day, and where none is encoded."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgov.errors import MgovError, NoRegime
from mgov.law import (
    CHARTER_78_00,
    COMMUNE_2002,
    COMMUNE_2009,
    COMMUNE_2015,
    INSTRUMENTS,
    LAW_17_08,
    LO_113_14,
    PROVINCE_2015,
    REGIMES,
    REGION_2015,
    Level,
    Regime,
    regime_on,
)

DAY = timedelta(days=1)


def test_a_commune_is_governed_by_the_organic_law_since_6_september_2015() -> None:
    assert regime_on(Level.COMMUNE, date(2015, 9, 6)) is COMMUNE_2015
    assert regime_on(Level.COMMUNE, date(2026, 1, 1)) is COMMUNE_2015
    assert COMMUNE_2015.instrument is LO_113_14


@pytest.mark.parametrize(
    ("day", "regime"),
    [
        (date(2003, 9, 13), COMMUNE_2002),
        (date(2009, 2, 23), COMMUNE_2002),  # law 17-08 is published, and waits for the elections
        (date(2009, 6, 12), COMMUNE_2002),
        (date(2009, 6, 13), COMMUNE_2009),
        (date(2010, 4, 21), COMMUNE_2009),
        (date(2015, 9, 5), COMMUNE_2009),
    ],
)
def test_from_2003_to_2015_a_commune_is_governed_by_the_charter(day: date, regime: Regime) -> None:
    assert regime_on(Level.COMMUNE, day) is regime
    assert regime.instrument is CHARTER_78_00


def test_the_amended_charter_starts_with_the_law_that_amends_it() -> None:
    assert COMMUNE_2009.since == LAW_17_08.since > LAW_17_08.published
    assert COMMUNE_2002.until == COMMUNE_2009.since - DAY
    assert COMMUNE_2009.until == COMMUNE_2015.since - DAY


def test_before_the_charter_no_law_of_communes_is_encoded() -> None:
    with pytest.raises(NoRegime) as refusal:
        regime_on(Level.COMMUNE, date(2003, 9, 12))
    assert (refusal.value.level, refusal.value.day) == ("commune", date(2003, 9, 12))
    assert "2003-09-12" in str(refusal.value)


@pytest.mark.parametrize("level", [Level.PROVINCE, Level.REGION])
@pytest.mark.parametrize("day", [date(2010, 5, 1), date(2015, 9, 5)])
def test_before_6_september_2015_no_law_of_provinces_or_regions_is_encoded(level: Level, day: date) -> None:
    with pytest.raises(NoRegime):
        regime_on(level, day)


@pytest.mark.parametrize("regime", [PROVINCE_2015, REGION_2015])
def test_provinces_and_regions_have_organic_laws_of_their_own_since_that_day(regime: Regime) -> None:
    assert regime_on(regime.level, date(2015, 9, 6)) is regime
    assert regime_on(regime.level, date(2026, 1, 1)) is regime
    assert regime.since < regime.settled_since == date(2015, 10, 1)


def test_having_no_regime_is_an_error_of_the_library_one_can_catch() -> None:
    with pytest.raises(MgovError):
        regime_on(Level.PROVINCE, date(2010, 5, 1))


@pytest.mark.parametrize(
    ("regime", "settled"),
    [(COMMUNE_2002, date(2003, 10, 1)), (COMMUNE_2009, date(2009, 7, 1)), (COMMUNE_2015, date(2015, 10, 1))],
)
def test_the_start_of_a_regime_is_settled_some_weeks_later(regime: Regime, settled: date) -> None:
    assert regime.since < regime.settled_since == settled


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.id)
def test_a_regime_lies_within_the_life_of_its_instrument(regime: Regime) -> None:
    assert regime.instrument in INSTRUMENTS
    assert regime.instrument.in_force(regime.since)
    assert regime.until is None or regime.instrument.in_force(regime.until)
    assert regime.id.startswith(regime.level.value.upper())


@given(st.sampled_from(Level), st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_level_has_at_most_one_regime_on_a_day_and_it_is_the_one_found(level: Level, day: date) -> None:
    covering = [regime for regime in REGIMES if regime.level == level and regime.covers(day)]
    assert len(covering) <= 1
    if covering:
        assert regime_on(level, day) is covering[0]
    else:
        with pytest.raises(NoRegime):
            regime_on(level, day)


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.id)
def test_a_regime_covers_its_first_day_and_not_the_day_before(regime: Regime) -> None:
    assert regime.covers(regime.since)
    assert not regime.covers(regime.since - DAY)
    if regime.until is not None:
        assert regime.covers(regime.until)
        assert not regime.covers(regime.until + DAY)
