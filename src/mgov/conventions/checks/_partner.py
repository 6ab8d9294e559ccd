"""Checks of an association as a partner: its statutory aims, and who may speak for it."""

from typing import NamedTuple

from mgov.conventions.checks._acts import act_day
from mgov.conventions.checks._aid import IS_ASSOCIATION
from mgov.conventions.checks._answers import Answer, doubt, opposite, told
from mgov.conventions.checks._items import PARTIES, ByParty
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.partners import Officers
from mgov.council import Field
from mgov.delays import earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail
from mgov.law import dahir58

WARNING = Severity.WARNING


# --- what the checks read ---


def _aims(subject: ByParty) -> tuple[Field, ...] | Unknown:
    party = subject.party
    return Unknown((subject.path("aims"),)) if party is None or party.aims is None else party.aims


def _object(subject: ByParty) -> Field | Unknown:
    missing = subject.facts.clause("object") or Unknown(("/subject/object",))
    return subject.facts.convention.object or missing


class Bureau(NamedTuple):
    """Whether the mandate of the bureau is over, its last change is not declared, its signatory is not on the list."""

    expired: Answer
    undeclared: Answer
    unlisted: Answer


def _bureau(subject: ByParty) -> Bureau | Unknown:
    officers = None if subject.party is None else subject.party.officers
    if officers is None:
        return Unknown((subject.path("officers"),))
    flags = (opposite(told(getattr(officers, n), subject.path("officers", n))) for n in ("declared", "listed"))
    return Bureau(_expired(subject, officers), *flags)


def _expired(subject: ByParty, officers: Officers) -> Answer:
    """Whether the mandate of the bureau ended before the day of the act."""
    day = act_day(subject.facts)
    if officers.mandate_end is None:
        return Unknown((subject.path("officers", "mandate_end"),))
    if isinstance(day, Unknown):
        return day
    if officers.mandate_end < earliest_of(day):
        return True
    return Unknown(("/subject/dated",)) if officers.mandate_end < latest_of(day) else False


AIMS: Fact[ByParty, tuple[Field, ...]] = Fact("the aims of its statutes", _aims)
OBJECT: Fact[ByParty, Field] = Fact("the object", _object)
BUREAU: Fact[ByParty, Bureau] = Fact("its bureau", _bureau)


# --- the checks ---


@CHECKS.check(
    "CONV-042", "OBJECT_OUTSIDE_STATUTES", WARNING, PARTIES, {None: (dahir58("36"),)},
    when=(IS_ASSOCIATION,), needs=(AIMS, OBJECT),
)  # fmt: skip
def object_is_among_the_aims(aims: tuple[Field, ...], what: Field) -> Outcome | None:
    """An association acts within the aims of its statutes."""
    return None if what in aims or Field.OTHER in aims else fail()


@CHECKS.check(
    "CONV-043", "OFFICERS_NOT_CURRENT", WARNING, PARTIES, {None: (dahir58("5", 7), dahir58("5", 8))},
    when=(IS_ASSOCIATION,), needs=(BUREAU,),
)  # fmt: skip
def bureau_is_current(bureau: Bureau) -> Outcome | None:
    """The bureau is in its mandate, its last change is declared, and who signs is on the list declared."""
    if bureau.expired is True:
        return fail()
    if bureau.undeclared is True:
        return fail(WARNING, "undeclared")
    if bureau.unlisted is True:
        return fail(WARNING, "unlisted")
    return doubt(*bureau)
