"""What the strategies for applications promise of what they make."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import fields, has
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from mgov.associations import Association
from mgov.conventions import ROOM, Convention, Deliberated, Paid, Party, PartyType
from mgov.conventions.model import CLAUSES
from mgov.delays import standard_calendar
from mgov.dossiers import Dossier, record, validate
from mgov.findings import Verdict
from mgov.law import REGIMES, Level
from mgov.plans import EVENTS as OF_PLANS
from mgov.plans import PLAN_REGIMES, Plan, plan_regime_on
from mgov.plans.model import PARTS
from mgov.procedures import Event, Within, disorder
from mgov.serialization import dumps, loads
from mgov.testing import strategies as some

File = Dossier[Convention]


@given(some.days(), some.told_days())
def test_days_lie_inside_the_horizon_of_the_calendar(day: date, told: date | Within | None) -> None:
    calendar = standard_calendar()
    for each in (day, told):
        first, last = (each.first, each.last) if isinstance(each, Within) else (each, each)
        assert first is None or last is None or calendar.first <= first <= last <= calendar.last


@given(some.days(date(2025, 1, 1), date(2025, 1, 31)))
def test_days_lie_where_they_are_wanted(day: date) -> None:
    assert (day.year, day.month) == (2025, 1)


@given(some.amounts())
def test_an_amount_is_one_a_file_can_hold(amount: Decimal) -> None:
    assert Convention(total=amount).total == amount


@given(some.parties(type=PartyType.ASSOCIATION))
def test_a_party_is_of_the_type_wanted(party: Party) -> None:
    assert party.type == PartyType.ASSOCIATION
    assert Convention(parties=(party,)).parties == (party,)


@given(some.conventions(complete=True))
def test_a_complete_text_leaves_no_clause_in_doubt(text: Convention) -> None:
    assert all(getattr(text, clause) is not None or text.says_nothing_of(clause) for clause in CLAUSES)
    assert text.parties is not None
    assert [party.id for party in text.parties] in (["commune", "partner"], ["commune", "other", "partner"])


SINCE = [date(2003, 12, 1), date(2010, 1, 10), date(2024, 1, 10)]
"""Under the charter as first written, as amended, and under the organic laws."""


@pytest.mark.parametrize("since", SINCE)
def test_a_complete_text_is_of_levels_that_a_law_governs(since: date) -> None:
    governed = {law.level.value for law in REGIMES if law.covers(since)}

    @settings(database=None, derandomize=True)
    @given(some.conventions(complete=True, since=since))
    def met(text: Convention) -> None:
        found.update(type_of(party) for party in (text.parties or ())[:-1])
        sizes.add(len(text.parties or ()))

    found: set[str] = set()
    sizes: set[int] = set()
    met()
    assert found == governed
    assert sizes == {2, 3}


def type_of(party: Party) -> str:
    """The type of a party, as documents spell it."""
    return "" if party.type is None else party.type.value


@pytest.mark.parametrize("kind", [PartyType.PROVINCE, PartyType.REGION])
def test_a_history_of_two_collectivities_tells_whose_each_decision_is(kind: PartyType) -> None:
    text = Convention(parties=(Party(id="commune", type=PartyType.COMMUNE), Party(id="other", type=kind)))

    def both_decided(file: File) -> bool:
        return {event.party for event in file.journal if isinstance(event, Deliberated)} == {"commune", "other"}

    assert find(some.histories(st.just(text), lawful=False, most=4), both_decided)


@given(some.events(kinds=[Paid]))
def test_an_event_is_of_the_kind_wanted(event: Event) -> None:
    assert type(event) is Paid
    assert event.act is None


@given(st.data())
def test_a_journal_is_in_order_and_names_what_the_text_holds(data: st.DataObject) -> None:
    text = data.draw(some.conventions())
    journal = data.draw(some.journals(text, most=4))
    assert len(journal) <= 4
    assert not disorder(journal)
    assert all(isinstance(event, ROOM.events) for event in journal)
    assert {event.act for event in journal} <= {None, *(amendment.id for amendment in text.amendments)}


@given(some.dossiers())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_file_can_be_judged(file: File) -> None:
    assert validate(file, on=date(2026, 1, 5)).verdict in Verdict


@given(some.histories(lawful=True, most=5))
@settings(max_examples=15)
def test_a_lawful_history_can_be_recorded_again(file: File) -> None:
    again: File = Dossier(subject=file.subject)
    for event in file.journal:
        again = record(again, event)
    assert again.journal == file.journal


@given(some.histories(st.just(Convention(number="7/2024")), lawful=False, most=3))
@settings(max_examples=10)
def test_a_history_is_of_the_text_given(file: File) -> None:
    assert file.subject == Convention(number="7/2024")
    assert len(file.journal) <= 3


@given(st.data())
@settings(max_examples=20)
def test_to_know_less_is_to_say_nothing_else(data: st.DataObject) -> None:
    file = data.draw(some.histories(most=5))
    less = data.draw(some.known_less(file))
    assert less.known_until in (None, file.known_until)
    for clause in CLAUSES:
        assert _says_no_more(getattr(less.subject, clause), getattr(file.subject, clause)), clause
    told = iter(file.journal)
    for event in less.journal:
        assert any(_may_be(event, other) for other in told), "an event that did not happen, or not in this order"


def _says_no_more(less: Any, more: Any) -> bool:
    """Whether a value is the other one with some of its parts not known."""
    if less is None or less == more:
        return True
    if isinstance(less, tuple) and isinstance(more, tuple):
        return len(less) == len(more) and all(map(_says_no_more, less, more))
    return has(type(less)) and all(
        _says_no_more(getattr(less, part.name), getattr(more, part.name)) for part in fields(type(less))
    )


def _may_be(event: Event, other: Event) -> bool:
    """Whether the first tells nothing but what the second tells."""
    if type(event) is not type(other) or not isinstance(other.on, date):
        return False
    if isinstance(event.on, Within) and not event.on.first <= other.on <= event.on.last:
        return False
    if isinstance(event.on, date) and event.on != other.on:
        return False
    return all(
        getattr(event, field.name) in (None, getattr(other, field.name))
        for field in fields(type(event))
        if field.name != "on"
    )


@given(some.associations())
def test_any_association_can_be_judged_and_stored(association: Association) -> None:
    file = Dossier(subject=association)
    assert validate(file, on=date(2026, 1, 5)).verdict in Verdict
    assert loads(dumps(file)) == file


@given(some.association_files())
@settings(max_examples=30)
def test_a_file_of_an_association_tells_every_field_and_is_read_back(file: Dossier[Association]) -> None:
    common = {"act", "party", "id", "known_on", "source"}
    assert all(getattr(one, field.name) is not None for one in file.journal for field in fields(type(one))
               if field.name not in common)  # fmt: skip
    assert loads(dumps(file)) == file


@given(some.plans())
def test_any_plan_can_be_judged_and_stored(plan: Plan) -> None:
    file = Dossier(subject=plan)
    assert validate(file, on=date(2026, 1, 5)).verdict in Verdict
    assert loads(dumps(file)) == file


@given(some.plans(complete=True))
def test_a_complete_plan_leaves_no_fact_in_doubt(plan: Plan) -> None:
    told = {field for field in fields(Plan) if field.name != "code"}  # the flag tells of a palace
    for field in told:
        assert getattr(plan, field.name) is not None or (field.name in PARTS and plan.says_nothing_of(field.name))


@pytest.mark.parametrize("since", [date(2010, 3, 1), date(2012, 5, 2), date(2021, 9, 8), date(2023, 12, 4)])
def test_a_complete_plan_is_of_a_level_that_has_plans_then(since: date) -> None:
    @settings(database=None, derandomize=True)
    @given(some.plans(complete=True, since=since))
    def met(plan: Plan) -> None:
        found.add(plan.level)

    found: set[Level | None] = set()
    met()
    assert found == {level for level in Level if plan_regime_on(level, since)}


@given(some.plan_files())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_file_of_a_plan_is_judged_and_read_back(file: Dossier[Plan]) -> None:
    assert validate(file).verdict in Verdict
    assert loads(dumps(file)) == file
    assert not disorder(file.journal)


@given(some.plan_files(lawful=True))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_a_lawful_file_of_a_plan_can_be_recorded_again(file: Dossier[Plan]) -> None:
    again: Dossier[Plan] = Dossier(subject=file.subject)
    for event in file.journal:
        again = record(again, event)
    assert again.journal == file.journal


def gathered(level: Level, since: date) -> list[Event]:
    """Events of some files of plans of a level."""
    events: list[Event] = []

    @settings(max_examples=15, database=None, derandomize=True)
    @given(some.plan_files(st.just(Plan(level=level)), since=since, chapters=12))
    def gather(file: Dossier[Plan]) -> None:
        events.extend(file.journal)

    gather()
    return events


def test_files_of_plans_come_under_every_regime_and_hold_nearly_every_event() -> None:
    elections = (date(2009, 6, 19), date(2011, 4, 1), date(2015, 9, 10), date(2021, 9, 8), date(2023, 6, 5))
    events = [(level, event) for level in Level for since in elections for event in gathered(level, since)]
    met = (plan_regime_on(level, event.on) for level, event in events if isinstance(event.on, date))
    assert {"none" if regime is None else regime.id for regime in met} == {"none", *(law.id for law in PLAN_REGIMES)}
    assert len({type(event) for _, event in events}) > 0.8 * len(OF_PLANS)
    assert {None, "u", "report-1"} <= {event.act for _, event in events}


@given(st.data())
@settings(max_examples=20)
def test_to_know_less_of_a_plan_is_to_say_nothing_else(data: st.DataObject) -> None:
    file = data.draw(some.plan_files(lawful=True, chapters=3))
    less = data.draw(some.known_less(file))
    assert less.known_until in (None, file.known_until)
    for part in PARTS:
        assert _says_no_more(getattr(less.subject, part), getattr(file.subject, part)), part
    told = iter(file.journal)
    for event in less.journal:
        assert any(_may_be(event, other) for other in told), "an event that did not happen, or not in this order"
