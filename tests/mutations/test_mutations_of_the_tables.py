"""Alter any row of the tables of law, and something notices. `make test` runs all of it, `pytest` alone two tests."""

from collections.abc import Callable, Iterator

import pytest
from mutants import (
    FAMILIES,
    Mutant,
    deleted_sources,
    deleted_transitions,
    dropped_citations_of_checks,
    recounted_limits,
    redirected_clocks,
    redirected_targets,
    shifted_limits,
    shifted_thresholds,
)
from watchdog import (
    GOLDEN_WATCHES,
    TABLE_WATCHES,
    golden_cases_come_out,
    golden_days_come_out,
    noticed,
    walks_end_where_the_law_leads,
)

Family = Callable[[], Iterator[Mutant]]
SURVIVORS: dict[str, str] = {}
"""Mutants nothing notices, each with the reason why that is no fault."""


def survivors(family: Family, watches: tuple[Callable[[], None], ...]) -> list[str]:
    """The mutants that no watch notices. The watch that noticed the last one is asked first: it is the likely one."""
    alive: list[str] = []
    order = list(watches)
    for mutant in tuple(family()):
        with mutant.alive():
            name = noticed(tuple(order))
        if name is None:
            alive.append(mutant.name)
        else:
            order.sort(key=lambda watch: watch.__name__ != name)
    return alive


def test_unaltered_the_tables_pass_every_watch() -> None:
    assert noticed(TABLE_WATCHES + GOLDEN_WATCHES) is None


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
@pytest.mark.thorough
def test_every_alteration_is_noticed(family: Family) -> None:
    assert [name for name in survivors(family, TABLE_WATCHES) if name not in SURVIVORS] == []


@pytest.mark.thorough
def test_every_family_has_mutants_and_there_are_many() -> None:
    counts = {family.__name__: len(tuple(family())) for family in FAMILIES}
    assert all(counts.values()), counts
    assert sum(counts.values()) > 1000


def test_a_mutant_leaves_no_trace() -> None:
    for mutant in (next(redirected_targets()), next(shifted_limits()), next(dropped_citations_of_checks())):
        with mutant.alive():
            assert noticed(TABLE_WATCHES) is not None
        assert noticed(TABLE_WATCHES) is None


@pytest.mark.thorough
def test_the_golden_days_notice_every_limit_that_is_a_day_off() -> None:
    """Without looking at the limits themselves: the worked cases alone are enough."""
    assert survivors(shifted_limits, (golden_days_come_out,)) == []


@pytest.mark.thorough
def test_the_golden_cases_notice_every_amount_that_is_a_centime_off() -> None:
    """Without looking at the amounts themselves: a case stands on each side of every threshold."""
    assert survivors(shifted_thresholds, (golden_cases_come_out,)) == []


@pytest.mark.thorough
def test_the_golden_days_notice_every_limit_counted_in_another_way() -> None:
    assert survivors(recounted_limits, (golden_days_come_out,)) == []


EQUIVALENT = {
    f"{level}{route}: clock {route} in received/pending {how}"
    for level, route in (
        ("", "visa"),
        ("", "interior_visa"),
        ("province.", "visa"),
        ("province.", "interior_visa"),
        ("region.", "interior_visa"),
    )
    for how in ("not in received", "to visaed")
} | {
    f"{year}.{route}: clock {route}_extended in extended to awaited"
    for year in ("2002", "2009")
    for route in ("governor_approval", "minister_approval")
}
"""Silences altered so that no journal ends elsewhere: three working days always end before twenty days, and a visa
given once the limit to oppose has passed is executory at once; a decision awaiting its approval past the renewed delay
is past the first one too. The watch of the rows notices them."""


@pytest.mark.parametrize("family", [deleted_transitions, deleted_sources, redirected_clocks], ids=lambda f: f.__name__)
@pytest.mark.thorough
def test_whole_journals_notice_a_row_or_a_silence_that_is_missing(family: Family) -> None:
    """Without looking at the rows themselves: where journals end is enough."""
    assert set(survivors(family, (walks_end_where_the_law_leads,))) <= EQUIVALENT
