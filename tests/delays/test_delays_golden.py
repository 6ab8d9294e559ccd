"""Every golden deadline of `tests/golden/delays` comes out as the law file says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mgov import delays
from mgov.delays import (
    Calendar,
    Length,
    Policy,
    Profile,
    TimeLimit,
    deadline,
    earliest_of,
    readings_of,
    standard_calendar,
)
from mgov.law import doc

FOLDER = Path(__file__).parent.parent / "golden" / "delays"
LENGTHS: dict[str, type[Length]] = {
    "days": delays.Days,
    "working_days": delays.WorkingDays,
    "months": delays.Months,
    "hours": delays.Hours,
}
ROWS = [
    pytest.param(row, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.json"))
    for number, row in enumerate(json.loads(path.read_text(encoding="utf-8"))["deadlines"], 1)
]


@pytest.mark.parametrize("row", ROWS)
def test_a_golden_deadline(row: dict[str, Any]) -> None:
    trigger = date.fromisoformat(row["from"])
    found = deadline(limit_of(row), trigger, calendar_of(row), Policy(**row.get("policy", {})))
    given = {name: getattr(found, name).isoformat() for name in ("earliest", "likely", "latest")}
    assert given == {name: row[name] for name in given}, row["shows"]
    if "effect" in row:
        assert earliest_of(found.effect) == date.fromisoformat(row["effect"])
    if "advice" in row:
        assert found.advice == date.fromisoformat(row["advice"])
    if "announced" in row:
        assert found.announced is row["announced"]


def limit_of(row: dict[str, Any]) -> TimeLimit:
    ((unit, n),) = row["length"].items()
    profile: Profile = getattr(delays, row["profile"].upper())
    readings: tuple[Profile, ...] = ()
    if row.get("readings") == "all":
        alternatives = (profile, delays.DATE_TO_DATE) if unit == "months" else (profile,)
        readings = readings_of(*alternatives)
    return TimeLimit(id="golden", length=LENGTHS[unit](n), profile=profile, basis=doc("131"), readings=readings)


def calendar_of(row: dict[str, Any]) -> Calendar:
    wanted = row.get("calendar", {})
    calendar = standard_calendar()
    for key, first_day in wanted.get("feasts", ()):
        calendar = calendar.with_feast(key, date.fromisoformat(first_day))
    return calendar.at(date.fromisoformat(wanted["known_on"])) if "known_on" in wanted else calendar


def test_there_are_golden_deadlines() -> None:
    assert len(ROWS) >= 40
