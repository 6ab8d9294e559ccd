"""Readers of the place of the parties, for the checks that depend on it."""

from mgov.conventions import _places
from mgov.conventions.checks._items import ByEvent, ByTrack
from mgov.conventions.partners import Area, PartyType
from mgov.findings import Fact, Unknown


def royal_precinct(subject: ByEvent | ByTrack) -> bool | Unknown:
    """Whether the council that decides is that of a royal precinct: no silence approves its decisions."""
    return subject.track.royal_precinct


def _elsewhere(subject: ByEvent) -> bool | Unknown:
    precinct = royal_precinct(subject)
    return precinct if isinstance(precinct, Unknown) else not precinct


def has_arrondissements(subject: ByTrack) -> bool | Unknown:
    """Whether the commune that decides has arrondissements: by its code, else as the text tells it.

    The text tells it where an arrondissement is a party, or where an area, a land or an opinion is of one. A code that
    says the contrary leaves it open.
    """
    track, convention, parties = subject.track, subject.facts.convention, subject.facts.convention.parties
    by_code = _places.has_arrondissements(track.party, track.path)
    if by_code is True or parties is None:
        return by_code
    told = any(party.type == PartyType.ARRONDISSEMENT or party.area == Area.ONE_ARRONDISSEMENT for party in parties)
    inside = any(land.in_arrondissement for land in convention.lands or ())
    if told or inside or convention.opinion is not None:
        return Unknown((f"{track.path}/code",)) if by_code is False else True
    return by_code


PRECINCT: Fact[ByEvent, bool] = Fact("a royal precinct", royal_precinct)
NOT_PRECINCT: Fact[ByEvent, bool] = Fact("no royal precinct", _elsewhere)
