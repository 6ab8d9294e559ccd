"""A portfolio: what ends, sleeps, is late or unpaid, and what is owed; what cannot be told is said to be so."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from convention_files import ASKED, File, approved, file, text
from hypothesis import given, settings
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.conventions import Horizon, Life, Matter, concerns, portfolio
from mgov.language import LANGUAGES, has_text
from mgov.rendering import portfolio_data, portfolio_text
from mgov.testing import strategies
from mgov.testing._less import known_less

PAID = c.Paid(on=date(2025, 4, 1), amount=Decimal(120_000))
REPORT = c.ReportReceived(on=date(2026, 1, 30), report="narrative")
ACCOUNTS = c.AccountsReceived(on=date(2026, 3, 1), partner="partner", year=2025)
QUIET = (c.Started(on=date(2025, 3, 1)), PAID, REPORT, ACCOUNTS)


def asked(dossier: File, *matters: Matter, on: date = ASKED, **horizon: Any) -> list[tuple[Any, ...]]:
    """The answers, each as its matter, its certainty and what it tells."""
    return [
        (one.matter, one.missing, one.day or one.year or one.report, one.amount)
        for one in concerns([dossier], on, *matters, horizon=Horizon(**horizon))
    ]


def test_a_convention_that_runs_as_it_should_gives_nothing_to_point_out() -> None:
    assert asked(file(*QUIET)) == []


def test_an_end_is_near_within_the_days_asked() -> None:
    assert asked(file(*QUIET), within=212) == []
    assert asked(file(*QUIET), within=213) == [(Matter.EXPIRING, None, date(2026, 12, 31), None)]


def test_a_term_that_has_run_out_is_told_unless_the_convention_was_ended() -> None:
    later = date(2027, 2, 1)
    unpaid = c.Paid(on=date(2026, 4, 1), amount=Decimal(80_000))
    kept = (*QUIET, unpaid)
    matters = (Matter.EXPIRED, Matter.EXPIRING, Matter.DORMANT)
    assert asked(file(*kept, until=later), *matters, on=later) == [(Matter.EXPIRED, None, date(2026, 12, 31), None)]
    assert asked(file(*kept, c.Completed(on=date(2026, 12, 30)), until=later), *matters, on=later) == []
    assert asked(file(*kept, until=None), *matters, on=later) == [
        (Matter.EXPIRED, ("/known_until",), date(2026, 12, 31), None)
    ]


def test_a_term_that_is_not_known_cannot_be_judged() -> None:
    vague = file(*QUIET, subject=text(end=None, complete=False))
    assert asked(vague, Matter.EXPIRED) == [(Matter.EXPIRED, ("/subject/end",), None, None)]


def test_a_convention_without_an_event_for_months_is_dormant() -> None:
    started = file(c.Started(on=date(2025, 3, 1)))
    assert asked(started, Matter.DORMANT, silent=15) == [(Matter.DORMANT, None, date(2025, 3, 1), None)]
    assert asked(started, Matter.DORMANT, silent=16) == []
    open_ended = evolve(started, known_until=None)
    assert asked(open_ended, Matter.DORMANT, silent=15) == [(Matter.DORMANT, ("/known_until",), date(2025, 3, 1), None)]


def test_a_report_is_late_the_day_after_it_was_due_until_it_is_received() -> None:
    without = file(c.Started(on=date(2025, 3, 1)), PAID)
    assert asked(without, Matter.LATE_REPORT, on=date(2026, 1, 31)) == []
    late = [(Matter.LATE_REPORT, None, date(2026, 1, 31), None)]
    assert asked(without, Matter.LATE_REPORT, on=date(2026, 2, 1)) == late
    assert asked(file(PAID, REPORT), Matter.LATE_REPORT) == []
    unnamed = file(PAID, evolve(REPORT, report=None))
    assert asked(unnamed, Matter.LATE_REPORT)[0][1] == ("/journal/6/report",)


def test_payments_settle_the_instalments_in_the_order_in_which_they_fall_due() -> None:
    part = c.Paid(on=date(2025, 4, 1), amount=Decimal(100_000))
    assert asked(file(part), Matter.UNPAID) == [(Matter.UNPAID, None, date(2025, 4, 1), Decimal(20_000))]
    later = date(2027, 1, 1)
    both = [
        (Matter.UNPAID, None, date(2025, 4, 1), Decimal(20_000)),
        (Matter.UNPAID, None, 2026, Decimal(80_000)),
    ]
    assert asked(file(part, until=later), Matter.UNPAID, on=later) == both
    assert asked(file(PAID, until=later), Matter.UNPAID, on=date(2026, 12, 31)) == []


def test_a_payment_without_an_amount_leaves_the_instalments_in_doubt() -> None:
    assert asked(file(c.Paid(on=date(2025, 4, 1))), Matter.UNPAID) == [
        (Matter.UNPAID, ("/journal/5/amount",), date(2025, 4, 1), Decimal(120_000))
    ]


def test_nothing_is_owed_under_a_text_not_in_effect() -> None:
    unsigned = evolve(file(), journal=file().journal[:3])
    assert asked(unsigned, Matter.UNPAID, Matter.LATE_REPORT, Matter.EXPIRING, within=400) == []


def test_accounts_of_a_year_of_payment_are_missing_after_the_day_expected() -> None:
    paid = file(PAID)
    assert asked(paid, Matter.MISSING_ACCOUNTS, on=date(2026, 3, 15)) == []
    assert asked(paid, Matter.MISSING_ACCOUNTS, on=date(2026, 3, 16)) == [(Matter.MISSING_ACCOUNTS, None, 2025, None)]
    assert asked(paid, Matter.MISSING_ACCOUNTS, accounts_by=(6, 30)) == []
    assert asked(file(PAID, evolve(ACCOUNTS, partner=None)), Matter.MISSING_ACCOUNTS) == []
    assert asked(file(PAID, evolve(ACCOUNTS, year=None)), Matter.MISSING_ACCOUNTS)[0][1] == ("/journal/6/year",)
    assert asked(file(PAID, evolve(ACCOUNTS, year=2024)), Matter.MISSING_ACCOUNTS)[0][1] is None


def test_a_convention_is_overtaken_when_the_plan_drops_the_project_it_serves() -> None:
    serving = file(*QUIET, subject=text(project="school-buses", action_programme=True))
    assert asked(serving, Matter.OVERTAKEN, dropped={"school-buses"})[0][1] is None
    assert asked(serving, Matter.OVERTAKEN, dropped={"roads"}) == []
    assert asked(serving, Matter.OVERTAKEN) == []
    unnamed = file(*QUIET, subject=text(action_programme=True))
    assert asked(unnamed, Matter.OVERTAKEN, dropped={"roads"})[0][1] == ("/subject/project",)
    assert asked(file(*QUIET), Matter.OVERTAKEN, dropped={"roads"}) == []


def test_obligations_are_summed_per_year_and_party() -> None:
    found = portfolio([file(*QUIET), file(*QUIET)], ASKED)
    assert [(one.year, one.payer, one.amount, one.whole) for one in found.obligations] == [
        (2025, "commune", Decimal(240_000), True),
        (2026, "commune", Decimal(160_000), True),
    ]
    assert found.states == {Life.RUNNING: 2}
    assert found.size == 2


def test_an_instalment_without_an_amount_makes_the_sum_a_least() -> None:
    vague = text(instalments=(c.Instalment(party="commune", year=2026),))
    found = portfolio([file(*QUIET, subject=vague), file(*QUIET)], ASKED)
    assert [(one.year, one.amount, one.whole) for one in found.obligations] == [
        (2025, Decimal(120_000), True),
        (2026, Decimal(80_000), False),
    ]


def test_the_amended_text_counts() -> None:
    amendment = c.Amendment(id="a1", instalments=(c.Instalment(party="commune", amount=Decimal(5), year=2026),))
    amended = file(*QUIET[:2], *approved("a1", date(2025, 6, 10)), subject=text(amendments=(amendment,)))
    assert [one.amount for one in portfolio([amended], ASKED).obligations] == [Decimal(5)]


def test_files_are_taken_one_at_a_time() -> None:
    taken: list[int] = []

    def stream() -> Iterator[File]:
        for place in range(3):
            taken.append(place)
            yield file(*QUIET, until=None)

    first = next(concerns(stream(), date(2028, 1, 1), Matter.EXPIRED))
    assert (first.place, taken) == (0, [0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_answer_has_its_words(lang: Any) -> None:
    for matter in Matter:
        assert has_text(lang, "matter", matter)
        assert has_text(lang, "concern", matter)


def test_a_portfolio_reads_as_text_and_as_data() -> None:
    found = portfolio([file(*QUIET, until=None), file(PAID)], date(2027, 2, 1))
    shown = portfolio_text(found, "en", ["first.json"])
    assert "first.json: The term has run out: 31 December 2026. (cannot be told; missing: /known_until)" in shown
    assert "- 7/2025: The accounts of partner for 2025 were not received." in shown
    assert "- 2026, commune: MAD 160,000.00" in shown
    data = portfolio_data(found, "fr", ["first.json"])
    assert data["size"] == 2
    assert data["concerns"][0]["file"] is None
    assert data["concerns"][0]["certain"] is True
    assert portfolio_text(portfolio([file(*QUIET)], ASKED), "en").splitlines()[-1] == "Nothing to point out."


@settings(max_examples=60, deadline=None)
@given(strategies.dossiers(days=strategies.days(date(2016, 1, 1), date(2026, 1, 1))), st.sampled_from(LANGUAGES))
def test_any_file_can_be_looked_at(dossier: File, lang: Any) -> None:
    found = portfolio([dossier], ASKED, Horizon(within=400, silent=3, dropped=("roads",)))
    assert portfolio_text(found, lang)
    assert portfolio_data(found, lang)["size"] == 1


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_hiding_facts_never_makes_an_answer_certain(data: st.DataObject) -> None:
    texts = strategies.conventions(complete=True)
    whole = data.draw(strategies.dossiers(texts, days=strategies.days(date(2024, 1, 1), date(2026, 1, 1))))
    whole = evolve(whole, known_until=ASKED)
    less = data.draw(known_less(whole))
    horizon = Horizon(within=90, silent=6, dropped=("roads",))
    certain = {(one.matter, one.report, one.party) for one in concerns([whole], ASKED, horizon=horizon)
               if one.missing is None}  # fmt: skip
    for one in concerns([less], ASKED, horizon=horizon):
        assert one.missing is not None or (one.matter, one.report, one.party) in certain
