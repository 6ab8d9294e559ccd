"""The closed days of a year as text and as plain data."""

from collections.abc import Sequence
from typing import Any

from mgov.delays import ClosedDay, ClosedStatus, Window
from mgov.language import Language, date_text, text, weekday_name
from mgov.law import decree05916


def holidays_text(days: Sequence[ClosedDay], year: int, lang: Language) -> str:
    """The closed days of a year, one line each, with how sure each is."""
    heading = text(lang, "holidays", "heading", year=year)
    return "\n".join([heading, *(_line(closed, lang) for closed in days)]) + "\n"


def _line(closed: ClosedDay, lang: Language) -> str:
    return text(
        lang,
        "holidays",
        "line",
        day=date_text(lang, closed.day, weekday=True),
        name=text(lang, "holiday", closed.key),
        status=_status(closed, lang),
    )


def _status(closed: ClosedDay, lang: Language) -> str:
    if closed.status == ClosedStatus.ESTIMATED and closed.earliest == closed.latest:
        return text(lang, "holidays", "estimated_sharp")
    bounds = Window(closed.earliest, closed.latest)
    return text(lang, "holidays", closed.status, bounds=bounds, citation=decree05916("3"))


def holidays_data(days: Sequence[ClosedDay], lang: Language) -> list[dict[str, Any]]:
    """The closed days of a year as plain data, the first first."""
    return [
        {
            "date": closed.day.isoformat(),
            "weekday": weekday_name(lang, closed.day),
            "key": closed.key,
            "name": text(lang, "holiday", closed.key),
            "status": str(closed.status),
            "earliest": closed.earliest.isoformat(),
            "latest": closed.latest.isoformat(),
        }
        for closed in days
    ]
