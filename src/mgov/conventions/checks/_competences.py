"""Checks of the field against the level: another level's own field, a field shared with the State without it."""

from mgov.conventions.checks._fields import (
    OBJECT_OF_TRACK,
    ORIGINAL_TEXT,
    class_for,
    types,
    types_not_told,
    with_the_state,
)
from mgov.conventions.checks._items import TRACKS, ByTrack
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.partners import COLLECTIVITIES, PartyType
from mgov.conventions.tracks import LEVELS
from mgov.council import OWNERS, Competence, Field
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, review, together
from mgov.law import COMMUNE_2015, PROVINCE_2015, REGION_2015, lo111, lo112, lo113

ERROR, WARNING, INFO = Severity
OWN_OF = {LEVELS[kind]: kind for kind in (PartyType.COMMUNE, PartyType.PROVINCE, PartyType.REGION)}


# --- what the checks read ---


def _class(subject: ByTrack) -> Competence | Unknown | None:
    return class_for(subject.track)


def _of_another_level(subject: ByTrack) -> bool | Unknown:
    """Whether the object is, or may be read to be, another level's own field."""
    found, what = class_for(subject.track), subject.facts.convention.object
    if isinstance(found, Unknown):
        return found
    return found == Competence.OTHER_LEVEL or (found == Competence.ARGUABLE and what is not None and bool(OWNERS[what]))


def _covered(subject: ByTrack) -> bool | Unknown:
    """Whether the level that has the field is a party, or a contract entrusts it, or one with the State covers it.

    A grouping may have received the field from its members: contested.
    """
    facts = subject.facts
    what, entrusted = facts.convention.object, facts.convention.entrusting_contract
    owners = {OWN_OF[level] for level in (OWNERS[what] if what is not None else ())}
    state = with_the_state(facts)
    if entrusted or state is True or owners & types(facts):
        return True
    if PartyType.GROUPING in types(facts):
        return Unknown()
    return (
        together(
            facts.clause("entrusting_contract") if entrusted is None else None,
            state if isinstance(state, Unknown) else None,
            types_not_told(facts),
        )
        or False
    )


def _commune_alone(subject: ByTrack) -> bool | Unknown:
    """Whether the only collectivity is one commune."""
    parties = subject.facts.convention.parties or ()
    missing = types_not_told(subject.facts)
    return missing or [party.type for party in parties if party.type in COLLECTIVITIES] == [PartyType.COMMUNE]


def _shared(subject: ByTrack) -> bool | Unknown:
    found = class_for(subject.track)
    return found if isinstance(found, Unknown) else found == Competence.SHARED


def _investment(subject: ByTrack) -> bool | Unknown:
    told = subject.facts.convention.investment
    return bool(told) if told is not None else subject.facts.clause("investment") or False


OF_ANOTHER_LEVEL: Fact[ByTrack, bool] = Fact("another level's own field", _of_another_level)
CLASS: Fact[ByTrack, Competence | None] = Fact("the class of the object", _class)
COVERED: Fact[ByTrack, bool] = Fact("the level that has the field, or a contract", _covered)
COMMUNE_ALONE: Fact[ByTrack, bool] = Fact("a commune alone", _commune_alone)
SHARED: Fact[ByTrack, bool] = Fact("a field shared with the State", _shared)
INVESTMENT: Fact[ByTrack, bool] = Fact("an investment of the collectivity", _investment)
STATE: Fact[ByTrack, bool] = Fact("the State, or a contract with it", lambda subject: with_the_state(subject.facts))
PUBLIC_BODY: Fact[ByTrack, bool] = Fact(
    "a public establishment", lambda subject: PartyType.PUBLIC_ESTABLISHMENT in types(subject.facts)
)


# --- the checks ---


@CHECKS.check(
    "CONV-034",
    "OTHER_LEVEL_COMPETENCE",
    ERROR,
    TRACKS,
    {
        COMMUNE_2015: (lo112("79"), lo111("82"), lo113("84"), lo113("89")),
        PROVINCE_2015: (lo113("83"), lo111("82"), lo112("6"), lo112("88")),
        REGION_2015: (lo113("83"), lo112("79"), lo111("93")),
    },
    when=(ORIGINAL_TEXT, OF_ANOTHER_LEVEL),
    needs=(OBJECT_OF_TRACK, CLASS, COVERED, COMMUNE_ALONE),
)
def other_level_competence(field: Field, found: Competence | None, covered: bool, alone: bool) -> Outcome | None:
    """The own field of another level takes that level as a party, or a contract that entrusts it."""
    if covered:
        return None
    if found == Competence.ARGUABLE:
        return review(WARNING, "arguable", field=field)
    return fail(None, "alone", field=field) if alone else fail(WARNING, field=field)


@CHECKS.check(
    "CONV-035",
    "SHARED_FIELD_WITHOUT_STATE",
    WARNING,
    TRACKS,
    {
        COMMUNE_2015: (lo113("87"), lo113("88"), lo113("43", 1), lo113("92")),
        PROVINCE_2015: (lo112("86"), lo112("87"), lo112("44", 1)),
        REGION_2015: (lo111("91"), lo111("92"), lo111("46", 1)),
    },
    when=(ORIGINAL_TEXT, SHARED, INVESTMENT),
    needs=(OBJECT_OF_TRACK, STATE, PUBLIC_BODY),
)
def shared_field_without_the_state(field: Field, with_the_state: bool, public_body: bool) -> Outcome | None:
    """A shared field is exercised by contract between the State and the collectivity."""
    if with_the_state:
        return None
    return review(None, "public_body", field=field) if public_body else fail(field=field)
