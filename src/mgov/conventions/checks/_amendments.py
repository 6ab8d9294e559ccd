"""Checks of amendments: what changes money, duration, parties or object is decided and visaed like the text."""

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._council import DECIDED
from mgov.conventions.checks._effect import NEEDS_VISA_TEXT, TODAY, VISA_AT_LAST
from mgov.conventions.checks._items import ON_COMMITMENT, TRACKS, ByEvent, ByTrack
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.events import PERFORMANCES
from mgov.conventions.model import TypeOfChange
from mgov.council import Deliberated
from mgov.delays import When, Window, is_before
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail, undecided
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, charter, lo111, lo112, lo113

ERROR, WARNING, INFO = Severity

PARALLEL_2015: Basis = {
    COMMUNE_2015: (lo113("92"), lo113("118", 1)),
    PROVINCE_2015: (lo112("94"), lo112("109", 1)),
    REGION_2015: (lo111("99"), lo111("115", 1)),
}
PARALLEL: Basis = {**PARALLEL_2015, **under_charter(charter("69", 1, 7), charter("78", 2))}
"""The articles an amendment follows because the text did; decree 2-16-404, art. 7, says so in terms."""


# --- what the checks read ---


def _changes(subject: ByEvent | ByTrack) -> bool | Unknown:
    """Whether the act is an amendment that changes more than the wording."""
    amendments = subject.facts.convention.amendments
    for place, amendment in enumerate(amendments):
        if amendment.id == subject.track.act:
            if amendment.changes is None:
                return Unknown((f"/subject/amendments/{place}/changes",))
            return any(change != TypeOfChange.CLERICAL for change in amendment.changes)
    return False


def _decided_at_last(subject: ByTrack) -> bool | Unknown:
    if subject.facts.last(subject.track, Deliberated) is not None:
        return True
    return subject.facts.nothing_of(subject.track, Deliberated) or False


def _performed(subject: ByTrack) -> bool | Unknown:
    facts = subject.facts
    if any(isinstance(entry.event, PERFORMANCES) and entry.event.act == subject.track.act for entry in facts.seen):
        return True
    return False if facts.complete else facts.omitted


SUBSTANTIAL: Fact[ByEvent, bool] = Fact("an amendment of substance", _changes)
OF_SUBSTANCE: Fact[ByTrack, bool] = Fact("an amendment of substance", _changes)
DECIDED_AT_LAST: Fact[ByTrack, bool] = Fact("a decision of the council", _decided_at_last)
PERFORMED: Fact[ByTrack, bool] = Fact("an amendment carried out", _performed)


# --- the checks ---


@CHECKS.check(
    "CONV-026", "AMENDMENT_NOT_APPROVED", ERROR, ON_COMMITMENT, PARALLEL, when=(SUBSTANTIAL,), needs=(DECIDED,)
)
def amendment_is_decided(decided: bool) -> Outcome | None:
    """An amendment of substance is not signed or carried out before the council has decided on it."""
    return None if decided else fail()


@CHECKS.check(
    "CONV-026",
    "AMENDMENT_NOT_APPROVED",
    ERROR,
    TRACKS,
    PARALLEL_2015,
    rule="visa",
    when=(OF_SUBSTANCE, DECIDED_AT_LAST, PERFORMED, NEEDS_VISA_TEXT),
    needs=(VISA_AT_LAST, TODAY),
)
def amendment_is_visaed(visa: When, today: When) -> Outcome | None:
    """An amendment of substance that is carried out has its own visa."""
    lacking = is_before(today, visa)
    if lacking is None:
        return undecided(visa.missing if isinstance(visa, Window) else ())
    return fail() if lacking else None
