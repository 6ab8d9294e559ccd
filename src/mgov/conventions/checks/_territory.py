"""Readers of the place of the parties, for the checks that depend on it."""

from mgov.conventions import _places
from mgov.conventions.checks._items import ByEvent, ByTrack
from mgov.conventions.facts import ConventionFacts
from mgov.findings import Fact, Unknown, pointer, together


def royal_precinct(subject: ByEvent | ByTrack) -> bool | Unknown:
    """Whether the council that decides is that of a royal precinct: no silence approves its decisions."""
    return subject.track.royal_precinct


def _elsewhere(subject: ByEvent) -> bool | Unknown:
    precinct = royal_precinct(subject)
    return precinct if isinstance(precinct, Unknown) else not precinct


def has_arrondissements(facts: ConventionFacts) -> bool | Unknown:
    """Whether a commune divided into arrondissements is a party."""
    parties = facts.convention.parties
    if parties is None:
        return Unknown((pointer("subject", "parties"),))
    found = [
        _places.has_arrondissements(party, pointer("subject", "parties", place)) for place, party in enumerate(parties)
    ]
    return True if True in found else together(*found) or False


PRECINCT: Fact[ByEvent, bool] = Fact("a royal precinct", royal_precinct)
NOT_PRECINCT: Fact[ByEvent, bool] = Fact("no royal precinct", _elsewhere)
