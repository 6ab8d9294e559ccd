"""Checks of volunteers under contract (law 06-18), of chambers (law 38-12), and of the law that is not encoded."""

from datetime import date
from typing import cast

from mgov import association_limits as limits
from mgov.associations import operations as o
from mgov.associations import procedure as p
from mgov.associations.checks._items import ALL, FILE, ON_AGREEMENT, ON_VOLUNTEERS, PROGRAMMES, ByEvent
from mgov.associations.checks._outcomes import in_time
from mgov.associations.checks._readers import (
    DONE,
    REFORM_2002,
    TODAY,
    UNDER_06_18,
    Answer,
    answer,
    day_of,
    field,
    from_day,
    last_before,
    missing,
)
from mgov.associations.checks._register import CHECKS
from mgov.associations.facts import AssociationFacts
from mgov.associations.model import ELSEWHERE, AssociationType
from mgov.delays import When, deadline, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, review, undecided
from mgov.law import LAW_06_18, LAW_18_18, LAW_38_12, dahir58, law0618, law1818, law3812
from mgov.procedures import Clock, Entry

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _accredited_since(subject: ByEvent) -> When | Unknown:
    """Since when the organiser is accredited; the seventy-two hours of an urgent request are not counted."""
    facts = subject.facts
    if subject.entry is None:
        return facts.omitted
    asked = last_before(subject, o.AccreditationRequested)
    trajectory = facts.trajectory(p.VOLUNTEERING, subject.act)
    span = trajectory.entered(frozenset({p.Volunteering.ACCREDITED}))
    if isinstance(asked, Entry) and (span is None or isinstance(span.cause, Clock)):
        urgent = cast(o.AccreditationRequested, asked.event).urgent
        if urgent is not False and trajectory.state != p.Volunteering.NONE:
            return Unknown(() if urgent else (f"/journal/{asked.place}/urgent",))
    return facts.since(p.VOLUNTEERING, p.Volunteering.ACCREDITED, subject.act)


def _year(subject: ByEvent) -> int | Unknown:
    """The civil year in which the volunteers started."""
    when = day_of(subject)
    first, last = earliest_of(when).year, latest_of(when).year
    return first if first == last else Unknown(missing(when))


def _report_due(subject: ByEvent) -> When | Unknown:
    year = _year(subject)
    if isinstance(year, Unknown):
        return year
    facts = subject.facts
    return deadline(limits.VOLUNTEERING_REPORT, date(year, 12, 31), facts.calendar, facts.policy).last_day


def _reported(subject: ByEvent) -> Answer | Unknown:
    year = _year(subject)

    def fits(entry: Entry) -> bool | Unknown:
        reported = cast(o.VolunteeringReported, entry.event).year
        if reported is None:
            return Unknown((f"/journal/{entry.place}/year",))
        return year if isinstance(year, Unknown) else reported == year

    return answer(subject, o.VolunteeringReported, fits=fits, anywhere=True)


def _is_chamber(subject: ByEvent) -> bool | Unknown:
    kind = subject.facts.association.type
    return Unknown(("/subject/type",)) if kind is None else kind == AssociationType.CHAMBER


def _encoded(subject: ByEvent) -> bool | Unknown:
    """Whether the law of the day of the event is encoded."""
    if subject.entry is None:
        return subject.facts.omitted
    kind = type(subject.entry.event)
    if kind in o.APPEAL_EVENTS + o.DISTRIBUTION_EVENTS:
        first = LAW_18_18.since
    else:
        first = LAW_06_18.since if kind in o.VOLUNTEERING_EVENTS else REFORM_2002
    early = is_before(subject.entry.when, first)
    return Unknown(missing(subject.entry.when)) if early is None else not early


def _place(subject: ByEvent) -> str:
    return "/journal" if subject.entry is None else f"/journal/{subject.entry.place}"


def _type(facts: AssociationFacts) -> AssociationType | Unknown:
    kind = facts.association.type
    return Unknown(("/subject/type",)) if kind is None else kind


ACCREDITED_SINCE: Fact[ByEvent, When] = Fact("since when accredited", _accredited_since)
INSURED = field("insured", bool, "the two insurances")
WRITTEN = field("written", bool, "written contracts")
LISTED = field("listed", bool, "a list sent before")
REPORTED: Fact[ByEvent, Answer] = Fact("the report of the year", _reported)
REPORT_DUE: Fact[ByEvent, When] = Fact("sixty days from the end of the year", _report_due)
IS_CHAMBER: Fact[ByEvent, bool] = Fact("a chamber", _is_chamber)
UNDER_38_12 = from_day(LAW_38_12.since, "an agreement under law 38-12")
BY_ASSEMBLY = field("by_assembly", bool, "the approval of the general assembly")
ENCODED: Fact[ByEvent, bool] = Fact("a law encoded", _encoded)
PLACE: Fact[ByEvent, str] = Fact("the path of the event", _place)
TYPE: Fact[AssociationFacts, AssociationType] = Fact("the type of body", _type)


# --- the checks ---


@CHECKS.check(
    "ASSO-027", "VOLUNTEERS_NOT_ACCREDITED", WARNING, ON_VOLUNTEERS, {None: (law0618("8", 1), law0618("10", 3))},
    when=(UNDER_06_18,), needs=(DONE, ACCREDITED_SINCE),
)  # fmt: skip
def accredited_first(done: When, accredited: When) -> Outcome | None:
    """Volunteers start once the organiser is accredited, or ten days of silence have passed since its request."""
    return must_not_precede(done, accredited, done=done)


@CHECKS.check(
    "ASSO-028", "VOLUNTEERS_UNPROTECTED", WARNING, ON_VOLUNTEERS, {None: (law0618("25"),)},
    when=(UNDER_06_18,), needs=(INSURED,),
)  # fmt: skip
def volunteers_insured(insured: bool) -> Outcome | None:
    """The organiser insures volunteers against accidents and illness, and itself against liability."""
    return None if insured else fail()


@CHECKS.check(
    "ASSO-028", "VOLUNTEERS_UNPROTECTED", WARNING, ON_VOLUNTEERS, {None: (law0618("2"), law0618("21"))},
    rule="written", when=(UNDER_06_18,), needs=(WRITTEN,),
)  # fmt: skip
def contracts_written(written: bool) -> Outcome | None:
    """Each volunteer has a written contract with the organiser."""
    return None if written else fail()


@CHECKS.check(
    "ASSO-028", "VOLUNTEERS_UNPROTECTED", WARNING, ON_VOLUNTEERS, {None: (law0618("29"),)},
    rule="listed", when=(UNDER_06_18,), needs=(LISTED,),
)  # fmt: skip
def volunteers_listed(listed: bool) -> Outcome | None:
    """The administration has the list of volunteers before any activity."""
    return None if listed else fail()


@CHECKS.check(
    "ASSO-029", "VOLUNTEERING_REPORT", WARNING, PROGRAMMES, {None: (law0618("35", 1),)},
    when=(UNDER_06_18,), needs=(REPORTED, REPORT_DUE, TODAY),
)  # fmt: skip
def volunteering_reported(reported: Answer, due: When, today: When) -> Outcome | None:
    """A report on the volunteering of a year goes to the administration within sixty days of its end."""
    return in_time(reported, due, today)


@CHECKS.check(
    "ASSO-030", "CHAMBER_WITHOUT_ASSEMBLY", ERROR, ON_AGREEMENT, {None: (law3812("10"),)},
    when=(IS_CHAMBER, UNDER_38_12), needs=(BY_ASSEMBLY,),
)  # fmt: skip
def assembly_approves(approved: bool) -> Outcome | None:
    """The general assembly of a chamber approves its draft conventions, and does not delegate that power."""
    return None if approved else fail()


@CHECKS.check(
    "ASSO-031", "LAW_NOT_ENCODED", WARNING, ALL, {None: (dahir58("5"), law1818("43"), law0618("47"))},
    needs=(ENCODED, PLACE),
)  # fmt: skip
def the_law_is_encoded(encoded: bool, place: str) -> Outcome | None:
    """What happened before the encoded wording of a law is recorded and not judged."""
    return None if encoded else undecided((place,))


@CHECKS.check("ASSO-031", "LAW_NOT_ENCODED", WARNING, FILE, {None: (dahir58("1"),)}, rule="type", needs=(TYPE,))
def the_dahir_governs(kind: AssociationType) -> Outcome | None:
    """Trade unions and chambers have laws of their own, of which only the convention of a chamber is judged here."""
    return review() if kind in ELSEWHERE else None
