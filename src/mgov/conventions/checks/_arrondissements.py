"""Checks of the opinion of an arrondissement: on aid to an association of its own, and on property inside it."""

from mgov.conventions.assets import Land
from mgov.conventions.checks._items import TRACKS, ByTrack
from mgov.conventions.checks._property import owned_by
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.checks._territory import has_arrondissements
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.limits import ARRONDISSEMENT_OPINION
from mgov.conventions.money import ContributionKind
from mgov.conventions.partners import ASSOCIATIONS, Area, Party
from mgov.council import Deliberated
from mgov.delays import deadline, is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, together
from mgov.law import COMMUNE_2009, COMMUNE_2015, charter, lo113

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _paid(facts: ConventionFacts, party: Party) -> bool | Unknown:
    """Whether the text pays money of another party to this one."""
    shares = facts.convention.contributions
    if shares is None:
        return facts.clause("contributions") or False
    unknown: list[str] = []
    for place, share in enumerate(shares):
        if share.party == party.id or share.paid_to not in (None, party.id):
            continue
        if share.kind not in (ContributionKind.MONEY, None):
            continue
        missing = [
            f"/subject/contributions/{place}/{key}" for key in ("kind", "paid_to") if getattr(share, key) is None
        ]
        if not missing:
            return True
        unknown += missing
    return Unknown(tuple(unknown)) if unknown else False


def _aided_here(facts: ConventionFacts, place: int, party: Party) -> bool | Unknown:
    """Whether the party is an association of one arrondissement only that the text aids."""
    if party.area == Area.WIDER or (party.type is not None and party.type not in ASSOCIATIONS):
        return False
    paid = _paid(facts, party)
    if paid is False:
        return False
    missing = [f"/subject/parties/{place}/{key}" for key in ("type", "area") if getattr(party, key) is None]
    return together(paid, Unknown(tuple(missing)) if missing else None) or True


def _local_aid(subject: ByTrack) -> bool | Unknown:
    parties = subject.facts.convention.parties
    if parties is None:
        return Unknown(("/subject/parties",))
    answers = [_aided_here(subject.facts, place, party) for place, party in enumerate(parties)]
    return True if True in answers else together(*answers) or False


def _land_here(subject: ByTrack, place: int, land: Land) -> bool | Unknown:
    if land.in_arrondissement is False:
        return False
    owned = owned_by(subject.track, place, land)
    if owned is False or land.in_arrondissement:
        return owned
    return together(owned, Unknown((f"/subject/lands/{place}/in_arrondissement",))) or True


def _local_land(subject: ByTrack) -> bool | Unknown:
    lands = subject.facts.convention.lands
    if lands is None:
        return subject.facts.clause("lands") or False
    answers = [_land_here(subject, place, land) for place, land in enumerate(lands)]
    return True if True in answers else together(*answers) or False


def _given(subject: ByTrack) -> bool | Unknown:
    opinion = subject.facts.convention.opinion
    if opinion is None or opinion.given is None:
        return Unknown(("/subject/opinion" if opinion is None else "/subject/opinion/given",))
    return opinion.given


def _given_or_over(subject: ByTrack) -> bool | Unknown:
    """Whether the opinion was given, or the delay to give it was over when the council decided."""
    facts, opinion = subject.facts, subject.facts.convention.opinion
    given = _given(subject)
    if opinion is None or given is True:
        return given
    decision = facts.last(subject.track, Deliberated)
    if decision is None:
        return facts.nothing_of(subject.track, Deliberated) or True
    if opinion.session_end is None:
        return together(Unknown(("/subject/opinion/session_end",)), given) or given
    over = deadline(ARRONDISSEMENT_OPINION, opinion.session_end, facts.calendar, facts.policy).effect
    early = is_before(decision.when, over)
    if early is False:
        return True
    return together(Unknown((f"/journal/{decision.place}/on",)) if early is None else None, given) or False


OF_ORIGINAL: Fact[ByTrack, bool] = Fact("the original text", lambda s: s.track.act is None)
IN_ARRONDISSEMENTS: Fact[ByTrack, bool] = Fact("a commune with arrondissements", has_arrondissements)
LOCAL_AID: Fact[ByTrack, bool] = Fact("aid to an association of one arrondissement", _local_aid)
LOCAL_LAND: Fact[ByTrack, bool] = Fact("property inside an arrondissement", _local_land)
GIVEN: Fact[ByTrack, bool] = Fact("the opinion of the arrondissement", _given)
GIVEN_OR_OVER: Fact[ByTrack, bool] = Fact("the opinion of the arrondissement, or its delay over", _given_or_over)


# --- the checks ---


@CHECKS.check(
    "CONV-045",
    "ARRONDISSEMENT_OPINION_MISSING",
    WARNING,
    TRACKS,
    {COMMUNE_2015: (lo113("235", 2, 5),), COMMUNE_2009: (charter("102", 1, 9),)},
    when=(OF_ORIGINAL, LOCAL_AID, IN_ARRONDISSEMENTS),
    needs=(GIVEN_OR_OVER,),
)
def opinion_on_aid(given_or_over: bool) -> Outcome | None:
    """Aid to an association of one arrondissement takes its opinion, due 7 days after its September session."""
    return None if given_or_over else fail()


@CHECKS.check(
    "CONV-045",
    "ARRONDISSEMENT_OPINION_MISSING",
    WARNING,
    TRACKS,
    {COMMUNE_2015: (lo113("235", 2, 4),), COMMUNE_2009: (charter("102", 1, 7),)},
    rule="property",
    when=(OF_ORIGINAL, LOCAL_LAND, IN_ARRONDISSEMENTS),
    needs=(GIVEN,),
)
def opinion_on_property(given: bool) -> Outcome | None:
    """An operation on communal property inside an arrondissement takes its prior opinion; no silence replaces it."""
    return None if given else fail()
