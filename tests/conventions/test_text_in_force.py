"""The text in force: an amendment changes it once it is approved, signed and due; doubt is said and changes nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from convention_files import ASKED, VISAED, File, approved, file, party, text
from hypothesis import given, settings

from mgov import conventions as c
from mgov.conventions import Doubt, Life, TypeOfChange, life_on, text_on
from mgov.delays import Window
from mgov.findings import Unknown
from mgov.procedures import Within
from mgov.testing import strategies

AMENDED = date(2025, 6, 20)
"""The day of the visa and of the signatures of the amendment of these files."""


def amended(*amendments: c.Amendment, until: date | None = ASKED, approvals: tuple[Any, ...] | None = None) -> File:
    journal = approved("a1", date(2025, 6, 10)) if approvals is None else approvals
    return file(*journal, subject=text(amendments=amendments), until=until)


LONGER = c.Amendment(id="a1", changes=(TypeOfChange.DURATION,), end=date(2027, 6, 30))


def test_the_original_is_in_effect_once_it_is_visaed_and_signed() -> None:
    force = text_on(file(), ASKED)
    assert force.since == VISAED
    assert force.text == text()
    assert force.last_day == date(2026, 12, 31)
    assert not force.unsettled


def test_an_amendment_changes_the_text_on_the_day_it_takes_effect_and_not_before() -> None:
    before, after = text_on(amended(LONGER), date(2025, 6, 19)), text_on(amended(LONGER), AMENDED)
    assert (before.text.end, before.amended_by) == (date(2026, 12, 31), ())
    assert (after.text.end, after.amended_by) == (date(2027, 6, 30), ("a1",))
    assert not before.unsettled
    assert not after.unsettled


def test_an_amendment_waits_for_the_day_it_sets_itself() -> None:
    later = amended(evolve(LONGER, start=date(2026, 1, 1)))
    assert text_on(later, date(2025, 12, 31)).amended_by == ()
    assert text_on(later, date(2026, 1, 1)).amended_by == ("a1",)


def test_an_amendment_that_a_party_has_not_signed_changes_nothing() -> None:
    one_sided = approved("a1", date(2025, 6, 10), "commune")
    force = text_on(amended(LONGER, approvals=one_sided), ASKED)
    assert (force.amended_by, force.unsettled, force.text.end) == ((), (), date(2026, 12, 31))


def test_where_the_journal_may_omit_the_signature_the_amendment_is_unsettled() -> None:
    one_sided = approved("a1", date(2025, 6, 10), "commune")
    force = text_on(amended(LONGER, approvals=one_sided, until=None), ASKED)
    assert [(one.act, one.doubt, one.clauses) for one in force.unsettled] == [("a1", Doubt.EFFECT, ("end",))]
    assert "/known_until" in force.unsettled[0].missing
    assert force.text.end == date(2026, 12, 31)
    assert isinstance(force.last_day, Window)


def test_an_amendment_that_does_not_say_what_it_changes_is_unsettled() -> None:
    silent = text_on(amended(c.Amendment(id="a1", changes=(TypeOfChange.MONEY,))), ASKED)
    assert [(one.doubt, one.missing) for one in silent.unsettled] == [(Doubt.CONTENT, ("/subject/amendments/0/total",))]
    assert silent.doubt_of("total") == ("/subject/amendments/0/total",)
    assert silent.doubt_of("end") is None
    nothing = text_on(amended(c.Amendment(id="a1")), ASKED)
    assert nothing.doubt_of("end", "parties") == ("/subject/amendments/0/changes",)


def test_a_new_total_no_longer_leaves_the_old_one_in_words() -> None:
    subject = text(total_in_words=Decimal(200_000), amendments=(c.Amendment(id="a1", total=Decimal(250_000)),))
    force = text_on(file(*approved("a1", date(2025, 6, 10)), subject=subject), ASKED)
    assert (force.text.total, force.text.total_in_words) == (Decimal(250_000), None)


def test_money_parties_and_object_are_carried() -> None:
    shares = (c.Contribution(party="club", amount=Decimal(50_000), paid_to="commune"),)
    amendment = c.Amendment(
        id="a1",
        contributions=shares,
        instalments=(),
        joins=(party("club", c.PartyType.ASSOCIATION),),
        leaves=("partner",),
        object=c.Field.SPORT_FACILITIES,
    )
    every = approved("a1", date(2025, 6, 10), "commune", "partner", "club")
    force = text_on(amended(amendment, approvals=every), ASKED)
    assert [one.id for one in force.text.parties or ()] == ["commune", "club"]
    assert (force.text.contributions, force.text.instalments) == (shares, ())
    assert force.text.object == c.Field.SPORT_FACILITIES
    without = approved("a1", date(2025, 6, 10), "commune", "partner")
    assert text_on(amended(amendment, approvals=without), ASKED).amended_by == ()


def test_what_names_a_party_that_has_left_is_no_longer_known() -> None:
    force = text_on(amended(c.Amendment(id="a1", leaves=("partner",))), ASKED)
    assert force.text.contributions is None
    assert force.doubt_of("contributions") == ("/subject/contributions",)


def test_a_collectivity_that_joins_has_its_own_approval() -> None:
    amendment = c.Amendment(id="a1", joins=(party("province", c.PartyType.PROVINCE),))
    signatures = ("commune", "partner", "province")
    alone = approved("a1", date(2025, 6, 10), *signatures, by="commune")
    assert text_on(amended(amendment, approvals=alone), ASKED).amended_by == ()
    both = sorted(
        (*alone, *approved("a1", date(2025, 6, 10), *signatures, by="province")), key=lambda event: str(event.on)
    )
    assert text_on(amended(amendment, approvals=tuple(both)), ASKED).amended_by == ("a1",)


def test_the_amendment_that_takes_effect_last_prevails() -> None:
    first, second = LONGER, evolve(LONGER, id="a2", end=date(2028, 1, 31))
    journal = (*approved("a2", date(2025, 6, 10)), *approved("a1", date(2025, 9, 10)))
    force = text_on(amended(first, second, approvals=journal), ASKED)
    assert (force.amended_by, force.text.end) == (("a2", "a1"), date(2027, 6, 30))


def test_two_changes_whose_order_is_not_known_are_unsettled() -> None:
    first, second = LONGER, evolve(LONGER, id="a2", end=date(2028, 1, 31))
    month = Within(date(2025, 6, 20), date(2025, 6, 30))
    vague = tuple(evolve(event, on=month) if isinstance(event, c.Signed) else event
                  for event in approved("a1", date(2025, 6, 10)))  # fmt: skip
    mixed = sorted(
        (*vague, *approved("a2", date(2025, 6, 15))), key=lambda event: str(getattr(event.on, "first", event.on))
    )
    force = text_on(amended(first, second, approvals=tuple(mixed)), ASKED)
    assert [(one.doubt, one.clauses) for one in force.unsettled] == [(Doubt.ORDER, ("end",))]


def test_a_renewal_prolongs_the_term() -> None:
    force = text_on(file(c.Renewed(on=date(2026, 5, 2), until=date(2027, 12, 31))), ASKED)
    assert (force.last_day, force.text.end) == (date(2027, 12, 31), date(2027, 12, 31))
    announced = text(renewal=c.Renewal(mode=c.RenewalMode.TACIT, months=12))
    force = text_on(file(c.Renewed(on=date(2026, 5, 2)), subject=announced), ASKED)
    assert (force.last_day, force.text.end) == (date(2027, 12, 31), date(2027, 12, 31))
    force = text_on(file(c.Renewed(on=date(2026, 5, 2))), ASKED)
    assert force.doubt_of("end") == ("/journal/5/until",)


@pytest.mark.parametrize(
    ("clauses", "last_day"),
    [
        ({"end": None, "months": 24}, date(2027, 2, 28)),
        ({"end": None, "start": None, "months": 24, "effect_rule": c.EffectRule.AFTER_VISA}, date(2027, 1, 19)),
        ({"end": None}, None),
    ],
)
def test_the_last_day_follows_from_the_duration(clauses: dict[str, Any], last_day: date | None) -> None:
    assert text_on(file(subject=text(**clauses)), ASKED).last_day == last_day


def test_a_term_nobody_told_is_not_known() -> None:
    force = text_on(file(subject=text(end=None, complete=False)), ASKED)
    assert force.last_day == Window(date.min, date.max, ("/subject/end",))


# --- the life ---


def test_a_term_that_runs_out_is_expired_without_any_event() -> None:
    started = file(c.Started(on=date(2025, 3, 1)), until=date(2027, 1, 1))
    assert life_on(started, date(2026, 12, 31)).expired is False
    assert life_on(started, date(2027, 1, 1)).expired is True
    assert life_on(started, date(2027, 1, 1)).state == Life.RUNNING


def test_what_was_ended_otherwise_does_not_expire() -> None:
    ended = file(c.Started(on=date(2025, 3, 1)), c.Terminated(on=date(2026, 1, 5)), until=date(2027, 1, 1))
    life = life_on(ended, date(2027, 1, 1))
    assert (life.state, life.expired) == (Life.ENDED, False)


def test_a_journal_that_may_omit_a_renewal_does_not_tell_that_it_expired() -> None:
    expired = life_on(file(until=None), date(2027, 1, 1)).expired
    assert isinstance(expired, Unknown)
    assert "/known_until" in expired.paths


def test_a_suspension_and_a_notice_are_seen_on_their_day() -> None:
    stopped = file(
        c.Started(on=date(2025, 3, 1)),
        c.Suspended(on=date(2025, 9, 1)),
        c.Resumed(on=date(2025, 10, 1)),
        c.NoticeOfTermination(on=date(2026, 4, 1)),
    )
    assert life_on(stopped, date(2025, 9, 30)).state == Life.SUSPENDED
    life = life_on(stopped, ASKED)
    assert (life.state, life.notice, life.doubt) == (Life.RUNNING, date(2026, 4, 1), None)


# --- what holds for every file ---


@settings(max_examples=60, deadline=None)
@given(strategies.dossiers(days=strategies.days(date(2016, 1, 1), date(2026, 1, 1))))
def test_any_file_has_a_text_in_force(dossier: File) -> None:
    life = life_on(dossier, date(2026, 6, 1))
    assert life.force.text.amendments == ()
    for one in life.force.unsettled:
        assert one.text("ar")
        assert one.text("fr")
