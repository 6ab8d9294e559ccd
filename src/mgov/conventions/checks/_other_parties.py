"""Checks that each public partner approved the text in its own way."""

from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._council import DECIDED, ORIGINAL
from mgov.conventions.checks._items import ON_COMMITMENT, PARTIES, ByEvent, ByParty
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.partners import PartyType
from mgov.council import Deliberated
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, together
from mgov.law import (
    COMMUNE_2009,
    COMMUNE_2015,
    LAW_38_12,
    PROVINCE_2015,
    REGION_2015,
    charter,
    law1299,
    law3812,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity


SINCE_2013 = act_between(LAW_38_12.since)


# --- what the checks read ---


def _of_type(kind: PartyType) -> Fact[ByParty, bool]:
    def read(subject: ByParty) -> bool | Unknown:
        party = subject.party
        return Unknown((subject.path("type"),)) if party is None or party.type is None else party.type == kind

    return Fact(kind, read)


def _approved(subject: ByParty) -> bool | Unknown:
    approved = None if subject.party is None else subject.party.approved
    return Unknown((subject.path("approved"),)) if approved is None else approved


def _name(subject: ByParty) -> str:
    return "" if subject.party is None else subject.party.name or subject.party.id


def _other_decided(subject: ByEvent) -> bool | Unknown:
    """Whether the council of another party has decided on the same act: its decision then wants a matching one."""
    facts = subject.facts
    if facts.convention.parties is None:
        return Unknown(("/subject/parties",))
    others = [track for track in facts.tracks if track.act == subject.track.act and track is not subject.track]
    if any(facts.last(track, Deliberated) is not None for track in others):
        return True
    return together(*(facts.nothing_of(track, Deliberated) for track in others)) or False


def _name_of_track(subject: ByEvent) -> str:
    party = subject.track.party
    return "" if party is None else party.name or party.id


APPROVED: Fact[ByParty, bool] = Fact("the partner's own approval", _approved)
NAME: Fact[ByParty, str] = Fact("the name of the partner", _name)
CHAMBERS_LAW: Fact[ByParty, bool] = Fact("a text since law 38-12", lambda s: SINCE_2013(s.facts))
OTHER_DECIDED: Fact[ByEvent, bool] = Fact("a decision of another council", _other_decided)
COUNCIL: Fact[ByEvent, str] = Fact("the name of the collectivity", _name_of_track)


# --- the checks ---


@CHECKS.check(
    "CONV-019",
    "OTHER_PARTY_APPROVAL_MISSING",
    ERROR,
    ON_COMMITMENT,
    {
        COMMUNE_2015: (lo113("92"), lo113("94")),
        PROVINCE_2015: (lo112("94"), lo112("95")),
        REGION_2015: (lo111("99"), lo111("101")),
        **under_charter(charter("42"), charter("47", 1, 10), charter("78", 2)),
    },
    rule="council",
    when=(ORIGINAL, OTHER_DECIDED),
    needs=(DECIDED, COUNCIL),
)
def partner_council_decided(decided: bool, name: str) -> Outcome | None:
    """Where one council has decided, those of the other collectivities decide too before anything is signed or done."""
    return None if decided else fail(party=name)


@CHECKS.check(
    "CONV-019",
    "OTHER_PARTY_APPROVAL_MISSING",
    ERROR,
    PARTIES,
    {
        COMMUNE_2015: (lo113("149"),),
        PROVINCE_2015: (lo112("141"),),
        REGION_2015: (lo111("162"),),
        COMMUNE_2009: (charter("78", 1),),
    },
    rule="ministry",
    when=(_of_type(PartyType.MINISTRY),),
    needs=(APPROVED, NAME),
)
def ministry_approved(approved: bool, name: str) -> Outcome | None:
    """A ministry is bound by its own competent authority."""
    return None if approved else fail(party=name)


@CHECKS.check(
    "CONV-019",
    "OTHER_PARTY_APPROVAL_MISSING",
    ERROR,
    PARTIES,
    {None: (law1299("3"),)},
    rule="establishment",
    when=(_of_type(PartyType.PUBLIC_ESTABLISHMENT),),
    needs=(APPROVED, NAME),
)
def establishment_approved(approved: bool, name: str) -> Outcome | None:
    """The body its statutes name approves; for the social development agency, the supervisory authority."""
    return None if approved else fail(party=name)


@CHECKS.check(
    "CONV-019",
    "OTHER_PARTY_APPROVAL_MISSING",
    ERROR,
    PARTIES,
    {None: (law3812("4"), law3812("10"))},
    rule="chamber",
    when=(_of_type(PartyType.CHAMBER), CHAMBERS_LAW),
    needs=(APPROVED, NAME),
)
def chamber_approved(approved: bool, name: str) -> Outcome | None:
    """The general assembly of a chamber of commerce, industry and services approves every draft convention."""
    return None if approved else fail(party=name)


@CHECKS.check(
    "CONV-019",
    "OTHER_PARTY_APPROVAL_MISSING",
    ERROR,
    PARTIES,
    {
        COMMUNE_2015: (lo113("138"), lo113("145")),
        PROVINCE_2015: (lo112("129"), lo112("136")),
        REGION_2015: (lo111("152"), lo111("158")),
        **under_charter(charter("81", 2)),
    },
    rule="grouping",
    when=(_of_type(PartyType.GROUPING),),
    needs=(APPROVED, NAME),
)
def grouping_approved(approved: bool, name: str) -> Outcome | None:
    """The council of a grouping decides under the rules of the collectivities that form it."""
    return None if approved else fail(party=name)
