"""Checks that only the charter of communes knew (law 78-00): the voidable decision, and the parties of article 78."""

from typing import Literal

from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._items import PARTIES, ByParty
from mgov.conventions.checks._parties import IS_ASSOCIATION, IS_PRIVATE, LINKS, PUBLIC_UTILITY
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS, Link, Relation, Role
from mgov.conventions.tracks import Track
from mgov.council import Received
from mgov.council.limits import VOIDABILITY
from mgov.delays import Window, deadline, is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer
from mgov.law import CHARTER_REGIMES, COMMUNE_2002, COMMUNE_2009, charter

ERROR, WARNING, INFO = Severity
Stake = Literal["voidable", "lapsed", "interest", "none"]


# --- what the checks read ---


def under_the_charter(facts: ConventionFacts) -> tuple[Track, ...]:
    """The approvals of the original text that the charter governs, or may govern."""
    return tuple(t for t in facts.tracks if t.act is None and not set(CHARTER_REGIMES).isdisjoint(t.laws))


def on_article_78(facts: ConventionFacts) -> bool | Unknown:
    """Whether a text governed by the charter rests on its article 78."""
    tracks = under_the_charter(facts)
    return tracks[0].on_article_78 if tracks else False


def _personal(link: Link) -> bool:
    """Whether the interest is the councillor's own, or that of his spouse or of his direct line (arts. 22 and 75)."""
    return link.relation not in (Relation.SIBLING, Relation.OTHER)


def _stake(subject: ByParty) -> Stake | Unknown:
    """What the interests held in the partner do to the decision.

    An ordinary member may be read as interested in person, or not: contested. Article 22 forbids private interests,
    and names shareholders and agents; it does not name associations.
    """
    links = LINKS.read(subject)
    if isinstance(links, Unknown):
        return links
    personal = [(place, link) for place, link in enumerate(links) if _personal(link)]
    grave = [(place, link) for place, link in personal if link.role != Role.MEMBER]
    if any(link.took_part for _, link in grave):
        return _still_voidable(subject.facts)
    untold = tuple(
        pointer("subject", "parties", subject.place or 0, "links", place, "took_part")
        for place, link in personal
        if link.took_part is None
    )
    if untold or any(link.took_part for _, link in personal):
        return Unknown(untold)
    party = subject.party
    return "interest" if grave and party is not None and party.type not in ASSOCIATIONS else "none"


def _still_voidable(facts: ConventionFacts) -> Stake | Unknown:
    """Whether the decision may still be annulled: two months from its receipt (art. 75 § 2).

    The request of an interested person, within 30 days of the close of the session, always falls within them.
    """
    found: list[Stake | Unknown] = []
    for track in under_the_charter(facts):
        received = facts.last(track, Received)
        if received is None:
            found.append(facts.nothing_of(track, Received) or "voidable")
            continue
        due = deadline(VOIDABILITY, received.when, facts.calendar, facts.policy).last_day
        lapsed = is_before(due, facts.when)
        if lapsed is None:
            missing = [path for day in (due, facts.when) if isinstance(day, Window) for path in day.missing]
            found.append(Unknown(tuple(missing)))
        else:
            found.append("lapsed" if lapsed else "voidable")
    if "voidable" in found:
        return "voidable"
    return next((answer for answer in found if isinstance(answer, Unknown)), "lapsed")


STAKE: Fact[ByParty, Stake] = Fact("who had an interest and took part in the decision, and when", _stake)
ON_78: Fact[ByParty, bool] = Fact("a text based on article 78", lambda s: on_article_78(s.facts))
STRICT: Fact[ByParty, bool] = Fact("article 78 read strictly", lambda s: s.facts.policy.strict_149)


# --- the checks ---


@CHECKS.check(
    "CONV-002",
    "CONFLICT_OF_INTEREST",
    ERROR,
    PARTIES,
    under_charter(charter("22", 1), charter("75", 1), charter("75", 2)),
    rule="charter",
    when=(IS_PRIVATE,),
    needs=(STAKE,),
)
def voidable_decision(stake: Stake) -> Outcome | None:
    """Before 2015, a decision in which an interested councillor took part is voidable for two months."""
    if stake == "voidable":
        return fail()
    if stake == "lapsed":
        return fail(WARNING, "lapsed")
    return fail(WARNING, "interest") if stake == "interest" else None


@CHECKS.check(
    "CONV-033",
    "ASSOCIATION_NOT_PUBLIC_UTILITY",
    ERROR,
    PARTIES,
    {COMMUNE_2009: (charter("78", 1), charter("36"), charter("41"), charter("42"))},
    rule="art78",
    when=(IS_ASSOCIATION, ON_78),
    needs=(PUBLIC_UTILITY, STRICT),
)
def public_utility_for_article_78(recognised: bool, strict: bool) -> Outcome | None:
    """Article 78 of the charter names bodies of public utility only; articles 36, 41 and 42 are open to the others."""
    return None if recognised else fail(ERROR if strict else WARNING)


@CHECKS.check(
    "CONV-033",
    "ASSOCIATION_NOT_PUBLIC_UTILITY",
    ERROR,
    PARTIES,
    {COMMUNE_2002: (charter("78"), charter("41"), charter("42"))},
    rule="art78_2002",
    when=(ON_78,),
    needs=(IS_ASSOCIATION,),
)
def no_association_under_article_78(association: bool) -> Outcome | None:
    """As first written, article 78 of the charter was for local collectivities only: no association fits under it."""
    return fail() if association else None
