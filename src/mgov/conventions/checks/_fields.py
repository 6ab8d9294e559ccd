"""Readers of the field of the object: its class for a council, and what may cover a field outside its competences."""

from mgov.conventions.checks._items import ByTrack
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import PartyType
from mgov.conventions.tracks import Track
from mgov.council import COMPETENCES, Competence, Field
from mgov.findings import Fact, Unknown, pointer, together

_NEAREST = tuple(Competence)
"""The classes, from the one that is most the council's own to the one that is least."""


def types(facts: ConventionFacts) -> set[PartyType | None]:
    """What the parties are; None stands for those not known."""
    return {party.type for party in facts.convention.parties or ()}


def types_not_told(facts: ConventionFacts) -> Unknown | None:
    """The paths of the types that are not known; None where every party is known with its type."""
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    missing = tuple(pointer("subject", "parties", place, "type") for place, p in enumerate(parties) if p.type is None)
    return Unknown(missing) if missing else None


def class_for(track: Track) -> Competence | Unknown | None:
    """The class of the object for the council that decides; None where the text names no object."""
    what = track.convention.object
    if what is None:
        return track.facts.clause("object")
    classes = {COMPETENCES[law.level, what][0] for law in track.laws}
    if len(classes) == 1:
        return classes.pop()
    return track.regime if isinstance(track.regime, Unknown) else Unknown()


def class_for_file(facts: ConventionFacts) -> Competence | Unknown | None:
    """The nearest class of the object, over the councils that decide on the original text."""
    found = [class_for(track) for track in facts.tracks if track.act is None]
    known = [one for one in found if isinstance(one, Competence)]
    nearest = min(known, key=_NEAREST.index, default=None)
    if nearest is not None and nearest not in (Competence.ARGUABLE, Competence.OUTSIDE):
        return nearest
    return together(*(one for one in found if isinstance(one, Unknown))) or nearest


def with_the_state(facts: ConventionFacts) -> bool | Unknown:
    """Whether a contract with the State covers the object: one the text names, or the text itself with a ministry."""
    told, missing = facts.convention.state_contract, types_not_told(facts)
    if told or PartyType.MINISTRY in types(facts):
        return True
    return together(facts.clause("state_contract") if told is None else None, missing) or False


def object_of(facts: ConventionFacts) -> Field | Unknown:
    """The field of the object."""
    return facts.convention.object or Unknown((pointer("subject", "object"),))


OBJECT: Fact[ConventionFacts, Field] = Fact("the field of the object", object_of)
OBJECT_OF_TRACK: Fact[ByTrack, Field] = Fact("the field of the object", lambda subject: object_of(subject.facts))
ORIGINAL_TEXT: Fact[ByTrack, bool] = Fact("the original text", lambda subject: subject.track.act is None)
WITH_THE_STATE: Fact[ConventionFacts, bool] = Fact("a contract with the State", with_the_state)
