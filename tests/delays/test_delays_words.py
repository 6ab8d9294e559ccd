"""Limits typed, limits printed, and deadlines explained in three languages."""

import re
from datetime import date
from importlib.resources import files

import pytest

from mgov.delays import (
    BACKWARD_SIMPLE,
    CONSECUTIVE,
    FULL,
    FULL_READINGS,
    HOURS,
    MONTH_READINGS,
    SIMPLE,
    SIMPLE_READINGS,
    WORKING,
    WORKING_CONSECUTIVE,
    ConsecutiveDays,
    Days,
    Hours,
    Months,
    Policy,
    Step,
    TimeLimit,
    Window,
    WorkingDays,
    deadline,
    parse_length,
    standard_calendar,
)
from mgov.errors import UsageError
from mgov.language import LANGUAGES, Language
from mgov.law import lo113

CALENDAR = standard_calendar()
VISA = TimeLimit(id="visa", length=Days(20), profile=SIMPLE, basis=lo113("118", 1), readings=SIMPLE_READINGS)
NOTICE = TimeLimit(id="notice", length=Days(20), profile=BACKWARD_SIMPLE, basis=lo113("38"))
OPPOSITION = TimeLimit(id="opposition", length=WorkingDays(6), profile=WORKING, basis=lo113("117", 1))
EVERY_KIND = (
    VISA,
    NOTICE,
    OPPOSITION,
    TimeLimit(id="full", length=Days(60), profile=FULL, basis=lo113("118"), readings=FULL_READINGS),
    TimeLimit(id="month", length=Months(6), profile=SIMPLE, basis=lo113("64"), readings=MONTH_READINGS),
    TimeLimit(id="session", length=ConsecutiveDays(15), profile=CONSECUTIVE, basis=lo113("34")),
    TimeLimit(id="extension", length=WorkingDays(7), profile=WORKING_CONSECUTIVE, basis=lo113("34")),
    TimeLimit(id="stay", length=Hours(48), profile=HOURS, basis=lo113("117", 3)),
)


@pytest.mark.parametrize(
    ("typed", "length", "profile"),
    [
        ("15 working days", "15 working days", "working"),
        ("20 days", "20 days", "simple"),
        ("1 day", "1 day", "simple"),
        ("60 Full  Days", "60 full days", "full"),
        ("3 months", "3 months", "simple"),
        ("48 hours", "48 hours", "hours"),
        ("10 days before", "10 days before the date", "backward_simple"),
        ("3 full days before", "3 full days before the date", "backward_full"),
        ("5 working days before", "5 working days before the date", "backward_working"),
        ("2 months before", "2 months before the date", "backward_simple"),
        ("15 jours ouvrables", "15 working days", "working"),
        ("60 jours francs", "60 full days", "full"),
        ("10 jours avant", "10 days before the date", "backward_simple"),
        ("15 يوما من أيام العمل", "15 working days", "working"),
        ("20 يوما", "20 days", "simple"),
        ("15 consecutive days", "15 consecutive days", "consecutive"),
    ],
)
def test_a_length_is_read_as_one_types_it(typed: str, length: str, profile: str) -> None:
    limit = parse_length(typed)
    assert limit.text("en") == length
    assert limit.profile.name == profile


@pytest.mark.parametrize("typed", ["", "days", "0 days", "15", "-3 days", "1.5 days", "15 moons", "48 hours before"])
def test_what_is_not_a_length_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_length(typed)


def test_a_length_and_a_profile_must_fit() -> None:
    with pytest.raises(UsageError, match="cannot be counted"):
        TimeLimit(id="x", length=Days(3), profile=WORKING, basis=lo113("117"))
    with pytest.raises(UsageError, match="at least 1"):
        Days(0)


def test_lengths_of_different_units_are_never_equal() -> None:
    assert Days(3) == Days(3)
    assert len({Days(3), WorkingDays(3), ConsecutiveDays(3), Months(3), Hours(3)}) == 5


def test_the_trace_shows_each_day_and_why_the_end_moved() -> None:
    steps = deadline(VISA, date(2024, 5, 29), CALENDAR).trace
    assert steps[0] == Step(date(2024, 5, 29), False, None, "trigger")
    assert steps[-2:] == (
        Step(date(2024, 6, 18), True, 20, "eid_al_adha"),
        Step(date(2024, 6, 19), False, None, "rolled"),
    )


def test_the_trace_of_full_days_names_the_day_added() -> None:
    full = EVERY_KIND[3]
    assert deadline(full, date(2024, 4, 2), CALENDAR).trace[-3:] == (
        Step(date(2024, 6, 1), True, 60),
        Step(date(2024, 6, 2), False, None, "sunday"),
        Step(date(2024, 6, 3), False, None, "rolled"),
    )
    assert deadline(full, date(2024, 4, 4), CALENDAR).trace[-2:] == (
        Step(date(2024, 6, 3), True, 60),
        Step(date(2024, 6, 4), False, None, "last_excluded"),
    )


def test_a_closed_last_day_of_a_notice_advises_the_working_day_before() -> None:
    found = deadline(NOTICE, date(2024, 5, 2), CALENDAR)
    assert found.last_day == date(2024, 4, 12)
    assert found.advice == date(2024, 4, 9)
    assert found.trace[-1] == Step(date(2024, 4, 9), False, None, "advice")
    assert any("9 April 2024" in line for line in found.explain("en"))


def test_the_explanation_names_the_article_the_roll_and_the_dispute() -> None:
    said = "\n".join(deadline(VISA, date(2026, 3, 3), CALENDAR).explain("en"))
    for words in ("art. 118", "art. 131", "exceptional closure", "24 March 2026", "Disputed", "23 March 2026"):
        assert words in said
    settled = "\n".join(deadline(VISA, date(2026, 3, 3), CALENDAR, Policy(roll_on_closure=True)).explain("en"))
    assert "Disputed" not in settled


def test_the_explanation_names_a_feast_not_announced() -> None:
    said = "\n".join(deadline(OPPOSITION, date(2026, 6, 8), CALENDAR).explain("fr"))
    assert "Fêtes non annoncées" in said
    assert "16 juin 2026 – 17 juin 2026" in said


def test_the_explanation_warns_of_the_suspension_of_2020() -> None:
    assert any("2-20-292" in line for line in deadline(VISA, date(2020, 3, 10), CALENDAR).explain("fr"))
    assert not any("2-20-292" in line for line in deadline(VISA, date(2020, 8, 10), CALENDAR).explain("fr"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("limit", EVERY_KIND, ids=lambda limit: limit.id)
def test_every_kind_of_limit_is_explained_in_every_language(limit: TimeLimit, lang: Language) -> None:
    day = date(2026, 6, 8)
    for trigger in (day, Window(day, date.max), Window(date.min, day), Window(date.min, date.max)):
        lines = deadline(limit, trigger, CALENDAR).explain(lang)
        assert len(lines) >= 3
        assert not any("{" in line or "9999" in line or "—" in line for line in lines)


def test_the_effect_begins_the_day_after_and_carries_what_is_missing() -> None:
    assert deadline(VISA, date(2024, 5, 29), CALENDAR).effect == date(2024, 6, 20)
    found = deadline(VISA, Window(date(2024, 5, 22), date(2024, 5, 29), ("/events/0/on",)), CALENDAR)
    assert found.effect == Window(date(2024, 6, 12), date(2024, 6, 20), ("/events/0/on",))
    assert deadline(VISA, Window(date(2024, 5, 28), date(2024, 5, 29), ("/events/0/on",)), CALENDAR).effect == (
        date(2024, 6, 20)
    )


def test_hours_may_take_effect_on_their_last_day() -> None:
    found = deadline(EVERY_KIND[-1], date(2024, 5, 8), CALENDAR)
    assert found.last_day == date(2024, 5, 10)
    assert found.effect == Window(date(2024, 5, 10), date(2024, 5, 11))


def test_the_three_catalogues_have_the_same_messages() -> None:
    keys = {lang: messages(lang) for lang in LANGUAGES}
    assert keys["ar"] == keys["fr"] == keys["en"]
    assert len(keys["en"]) > 30


def messages(lang: Language) -> set[tuple[str, str, tuple[str, ...]]]:
    """Context, key and placeholders of each message of the catalogue of this layer."""
    source = files("mgov") / "data" / "locale" / lang / "LC_MESSAGES" / "delays.po"
    found = re.findall(r'msgctxt "(.*)"\nmsgid "(.*)"\nmsgstr "(.*)"', source.read_text(encoding="utf-8"))
    return {(context, key, tuple(sorted(re.findall(r"\{\w+\}", words)))) for context, key, words in found}
