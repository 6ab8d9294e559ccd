"""Checks of the signatures: the right people sign, and everybody has signed before anything is executed."""

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._items import ON_LISTED_PERFORMANCE, ON_SIGNATURE, ByEvent
from mgov.conventions.checks._readers import told
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.events import Capacity, Signed
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, COLLECTIVITIES, PartyType
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, charter, lo111, lo112, lo113

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


_SUBSTITUTES = (Capacity.VICE_PRESIDENT, Capacity.COUNCILLOR)
"""Who may sign in the president's place: a vice-president, or a councillor where there is none (art. 109)."""


def _capacity(subject: ByEvent) -> Capacity | Unknown:
    event = subject.entry.event if subject.entry else None
    if isinstance(event, Signed) and event.capacity is not None:
        return event.capacity
    return told(subject, "capacity")


def _entitled(subject: ByEvent) -> bool | Unknown:
    """Whether someone other than the president may sign in his place; True where the question does not arise."""
    event = subject.entry.event if subject.entry else None
    if not isinstance(event, Signed) or event.capacity not in (Capacity.VICE_PRESIDENT, Capacity.COUNCILLOR):
        return True
    grounds = {"substitution": event.substitution}
    if event.capacity == Capacity.VICE_PRESIDENT:
        grounds["delegation"] = event.delegation
    if True in grounds.values():
        return True
    missing = tuple(f"{told(subject, name).paths[0]}" for name, ground in grounds.items() if ground is None)
    return Unknown(missing) if missing else False


def _signatory_type(subject: ByEvent) -> PartyType | Unknown:
    event = subject.entry.event if subject.entry else None
    if not isinstance(event, Signed) or event.signatory is None:
        return told(subject, "signatory")
    for index, party in enumerate(subject.facts.convention.parties or ()):
        if party.id == event.signatory:
            return Unknown((pointer("subject", "parties", index, "type"),)) if party.type is None else party.type
    return told(subject, "signatory")


def _unsigned(subject: ByEvent) -> tuple[str, ...] | Unknown:
    """The parties that have not signed before the event."""
    facts, parties = subject.facts, subject.facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    act = subject.track.act
    signed = {event.signatory for place, event in facts.signatures if place < facts.size and event.act == act}
    if None in signed:
        return _signatory_paths(facts)
    missing = tuple(party.name or party.id for party in parties if party.id not in signed)
    return missing if not missing or facts.complete else facts.omitted


def _signatory_paths(facts: ConventionFacts) -> Unknown:
    nameless = [place for place, event in facts.signatures if place < facts.size and event.signatory is None]
    return Unknown(tuple(f"/journal/{place}/signatory" for place in nameless))


CAPACITY: Fact[ByEvent, Capacity] = Fact("the capacity of the signatory", _capacity)
ENTITLED: Fact[ByEvent, bool] = Fact("a delegation or substitution", _entitled)
SIGNATORY: Fact[ByEvent, PartyType] = Fact("the party signing", _signatory_type)
UNSIGNED: Fact[ByEvent, tuple[str, ...]] = Fact("the parties that have not signed", _unsigned)


# --- the checks ---


@CHECKS.check(
    "CONV-020",
    "SIGNATORY_INVALID",
    ERROR,
    ON_SIGNATURE,
    {
        COMMUNE_2015: (lo113("66"), lo113("94"), lo113("103"), lo113("109")),
        PROVINCE_2015: (lo112("67"), lo112("95"), lo112("101"), lo112("105")),
        REGION_2015: (lo111("69"), lo111("101"), lo111("107"), lo111("111")),
        **under_charter(charter("45", 2), charter("47", 1, 10), charter("55"), charter("56")),
    },
    needs=(SIGNATORY, CAPACITY, ENTITLED),
)
def signatory(party: PartyType, capacity: Capacity, entitled: bool) -> Outcome | None:
    """The president signs for a collectivity, or lawfully a vice-president for him; an officer for an association."""
    if party in COLLECTIVITIES:
        if capacity == Capacity.PRESIDENT:
            return None
        if capacity in _SUBSTITUTES and entitled:
            return None
        return fail(None, "delegation") if capacity == Capacity.VICE_PRESIDENT else fail()
    if party in ASSOCIATIONS and capacity == Capacity.COUNCILLOR:
        return fail(None, "partner")
    return fail(None, "partner") if capacity == Capacity.OTHER else None


@CHECKS.check(
    "CONV-020",
    "SIGNATORY_INVALID",
    ERROR,
    ON_LISTED_PERFORMANCE,
    {
        COMMUNE_2015: (lo113("94"),),
        PROVINCE_2015: (lo112("95"),),
        REGION_2015: (lo111("101"),),
        **under_charter(charter("47", 1, 10)),
    },
    rule="missing",
    needs=(UNSIGNED,),
)
def everybody_signed(unsigned: tuple[str, ...]) -> Outcome | None:
    """Nothing is executed before every party has signed."""
    return fail(parties=unsigned) if unsigned else None
