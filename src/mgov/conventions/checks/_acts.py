"""The day of the act, by which the special laws that bind a text are chosen."""

from collections.abc import Callable
from datetime import date

from mgov.conventions.events import Signed
from mgov.conventions.facts import ConventionFacts
from mgov.council import Deliberated
from mgov.delays import When
from mgov.dossiers import once
from mgov.findings import Unknown, pointer

Premise = Callable[[ConventionFacts], bool | Unknown]


@once
def act_day(facts: ConventionFacts) -> When | Unknown:
    """The day of the text; of its last signature, else of its decision, for a text known to bear no date."""
    convention = facts.convention
    if convention.dated is not None:
        return convention.dated
    missing = facts.clause("dated") or (None if facts.complete else facts.omitted)
    if missing is not None:
        return missing
    for kind in (Signed, Deliberated):
        for entry in reversed(facts.entries[: facts.size]):
            if type(entry.event) is kind and entry.event.act is None:
                return entry.when
    return Unknown((pointer("subject", "dated"),))


def act_between(first: date, last: date = date.max) -> Premise:
    """Whether the act is of a day from `first` to `last`, both included."""

    def read(facts: ConventionFacts) -> bool | Unknown:
        day = act_day(facts)
        if isinstance(day, date):
            return first <= day <= last
        if isinstance(day, Unknown):
            return day
        if first <= day.earliest and day.latest <= last:
            return True
        apart = day.latest < first or last < day.earliest
        return False if apart else Unknown((pointer("subject", "dated"),))

    return read
