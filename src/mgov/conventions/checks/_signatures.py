"""Checks of the signatures: the right people sign, and everybody has signed before anything is executed."""

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._items import ON_LISTED_PERFORMANCE, ON_SIGNATURE, ByEvent
from mgov.conventions.checks._readers import told
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.events import Capacity, Signed
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, COLLECTIVITIES, PartyType
from mgov.delays import earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, review
from mgov.law import COMMUNE_2015, LAW_45_08, PROVINCE_2015, REGION_2015, charter, law4508, lo111, lo112, lo113

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


def _of_old_province(subject: ByEvent) -> bool | Unknown:
    """Whether it is signed for a prefecture or province between law 45-08 and its organic law."""
    track, event = subject.track, subject.entry.event if subject.entry else None
    if subject.entry is not None and earliest_of(subject.entry.when) >= PROVINCE_2015.since:
        return False
    if track.party is None or track.party.type is None:
        return Unknown((track.path if track.party is None else f"{track.path}/type",))
    if track.party.type != PartyType.PROVINCE or (track.regime is not None and not isinstance(track.regime, Unknown)):
        return False
    if not isinstance(event, Signed) or event.signatory is None:
        return told(subject, "signatory")
    if event.signatory != track.party.id:
        return False
    if isinstance(track.regime, Unknown):
        return track.regime
    return _since_law_45_08(subject)


def _since_law_45_08(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    first, last = earliest_of(subject.entry.when), latest_of(subject.entry.when)
    if last < LAW_45_08.since:
        return False
    return True if first >= LAW_45_08.since else told(subject, "on")


def _jointly(subject: ByEvent) -> bool:
    """Whether somebody else is told to have signed for the same party."""
    event, signatures = subject.entry.event if subject.entry else None, subject.facts.signatures
    if not isinstance(event, Signed):
        return False
    others = [one for _, one in signatures if one.signatory == event.signatory and one.act == event.act]
    return any(one.capacity != Capacity.PRESIDENT for one in others)


CAPACITY: Fact[ByEvent, Capacity] = Fact("the capacity of the signatory", _capacity)
ENTITLED: Fact[ByEvent, bool] = Fact("a delegation or substitution", _entitled)
SIGNATORY: Fact[ByEvent, PartyType] = Fact("the party signing", _signatory_type)
OLD_PROVINCE: Fact[ByEvent, bool] = Fact("a prefecture or province under law 45-08", _of_old_province)
JOINTLY: Fact[ByEvent, bool] = Fact("another signature for the same party", _jointly)
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
    ON_SIGNATURE,
    {None: (law4508("2"),)},
    rule="governor",
    when=(OLD_PROVINCE,),
    needs=(CAPACITY, JOINTLY),
)
def governor_signed(capacity: Capacity, jointly: bool) -> Outcome | None:
    """Before its organic law the governor, not the president of its council, commits the money of a province."""
    if capacity != Capacity.PRESIDENT:
        return None
    return review(None, "jointly") if jointly else fail()


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
