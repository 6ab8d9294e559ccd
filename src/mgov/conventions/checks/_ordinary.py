"""The check of the place of an ordinary session in the year."""

from datetime import date

from mgov.conventions.checks._items import ON_DELIBERATION, ByEvent
from mgov.conventions.checks._readers import first_call, ordinary_session
from mgov.conventions.checks._register import CHECKS
from mgov.council.sessions import SESSION_LAWS
from mgov.delays import earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, review
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, lo111, lo112, lo113


def _told_ordinary(subject: ByEvent) -> bool:
    """Whether the file tells an ordinary session and its day: only then can the two contradict each other."""
    found = first_call(subject)
    return not isinstance(found, Unknown) and found[0].event.on is not None and ordinary_session(subject) is True


def _out_of_season(subject: ByEvent) -> date | Unknown | None:
    """The day of a session opened in a month without ordinary session under each law that may govern it."""
    found = first_call(subject)
    if isinstance(found, Unknown):
        return found
    when = found[0].when
    first, last = earliest_of(when), latest_of(when)
    laws = [SESSION_LAWS[law.id] for law in subject.track.laws if law.id in SESSION_LAWS]
    span = {first.month + n for n in range((last.year - first.year) * 12 + last.month - first.month + 1)}
    may_be = {(month - 1) % 12 + 1 for month in span}
    return None if not laws or any(may_be & {*law.months} for law in laws) else last


TOLD_ORDINARY: Fact[ByEvent, bool] = Fact("an ordinary session on a day told", _told_ordinary)
OUT_OF_SEASON: Fact[ByEvent, date | None] = Fact("an ordinary session outside its months", _out_of_season)


@CHECKS.check(
    "CONV-044",
    "AGENDA_PROCEDURE",
    Severity.WARNING,
    ON_DELIBERATION,
    {COMMUNE_2015: (lo113("33", 1),), PROVINCE_2015: (lo112("34", 1),), REGION_2015: (lo111("36", 1),)},
    rule="month",
    when=(TOLD_ORDINARY,),
    needs=(OUT_OF_SEASON,),
)
def ordinary_session_in_its_month(opened: date | None) -> Outcome | None:
    """An ordinary session opens in a month of ordinary session: else the kind or the day is wrong."""
    return None if opened is None else review(None, "message", opened=opened)
