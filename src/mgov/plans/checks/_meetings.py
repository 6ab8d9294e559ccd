"""Checks of the meetings after the first: the third one, the second sitting, and a tie without the president."""

from typing import cast

from mgov.council import Deliberated, NotAdopted, SessionOrigin
from mgov.council.limits import COUNCIL_LIMITS
from mgov.delays import When, day_after, deadline, is_before
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, review, undecided
from mgov.law import charter, lo111, lo112, lo113
from mgov.plans.checks._basis import by_law
from mgov.plans.checks._consultation import openings
from mgov.plans.checks._items import ON_VOTE, ByEvent
from mgov.plans.checks._readers import field, missing
from mgov.plans.checks._register import CHECKS

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _third(subject: ByEvent) -> bool | Unknown:
    """Whether the council voted at a third meeting; a session of the governor has no third one (art. 37 § 2)."""
    found = openings(subject)
    if isinstance(found, Unknown):
        return found
    entry, event = found[-1]
    if event.call is None:
        return Unknown((f"/journal/{entry.place}/call",))
    return event.call > 2 and event.origin != SessionOrigin.GOVERNOR


def _met(subject: ByEvent) -> When | Unknown:
    found = openings(subject)
    return found if isinstance(found, Unknown) else found[-1][0].when


def _third_day(subject: ByEvent) -> When | Unknown:
    """The third working day after the second meeting."""
    found, track = openings(subject), subject.facts.tracks.get(subject.act)
    if isinstance(found, Unknown) or track is None:
        return found if isinstance(found, Unknown) else Unknown(("/journal",))
    second = next((entry for entry, event in reversed(found) if event.call == 2), None)
    if second is None:
        return Unknown(("/journal",)) if subject.facts.complete else subject.facts.omitted
    limits = [COUNCIL_LIMITS[law].third_meeting for law in track.laws]
    # Three working days in the three organic laws: the first will do.
    limit = next((limit for limit in limits if limit is not None), None)
    if limit is None:
        return Unknown(track.crossroads)
    return deadline(limit, second.when, subject.facts.calendar, subject.facts.policy).last_day


def _second_vote(subject: ByEvent) -> bool | Unknown:
    sitting = field("sitting", int, "the sitting").read(subject)
    return sitting if isinstance(sitting, Unknown) else sitting > 1


def _first_vote_on(subject: ByEvent) -> When | Unknown:
    """The day of the vote before, which did not carry."""
    facts, entry = subject.facts, subject.entry
    if entry is None:
        return facts.omitted
    votes = [
        one
        for one in facts.visible(subject.act, NotAdopted, Deliberated)
        if one.place < entry.place and getattr(one.event, "postponed", False) is not True
    ]
    if not votes:
        return Unknown(("/journal",)) if facts.complete else facts.omitted
    last = votes[-1]
    untold = getattr(last.event, "postponed", False) is None
    return Unknown((f"/journal/{last.place}/postponed",)) if untold else last.when


def _tie(subject: ByEvent) -> bool | Unknown:
    """Whether the votes cast are equal, and so many that the side of the president matters."""
    votes_for = field("votes_for", int, "votes for").read(subject)
    votes_against = field("votes_against", int, "votes against").read(subject)
    if isinstance(votes_for, Unknown) or isinstance(votes_against, Unknown):
        return votes_for if isinstance(votes_for, Unknown) else cast(Unknown, votes_against)
    return votes_for == votes_against > 0


def _open_tie(subject: ByEvent) -> bool | Unknown:
    """A tie of an open vote: under the charter that of a secret one rejects."""
    tie = _tie(subject)
    if tie is not True:
        return tie
    secret = field("secret", bool, "a secret vote").read(subject)
    return secret if isinstance(secret, Unknown) else not secret


def president_took_part(subject: ByEvent) -> bool | Unknown:
    """Whether the president took part in the vote; contested where the file both says so and tells his side."""
    if subject.entry is None:
        return subject.facts.omitted
    event, place = cast(Deliberated, subject.entry.event), subject.entry.place
    if event.president_voted is False:
        return False if event.president_in_favour is None else Unknown()
    if event.president_in_favour is not None:
        return True
    return True if event.president_voted else Unknown((f"/journal/{place}/president_in_favour",))


THIRD: Fact[ByEvent, bool] = Fact("a third meeting", _third)
MET: Fact[ByEvent, When] = Fact("the day of the meeting", _met)
THIRD_DAY: Fact[ByEvent, When] = Fact("the third working day after the second meeting", _third_day)
SECOND_VOTE: Fact[ByEvent, bool] = Fact("a second vote", _second_vote)
FIRST_VOTE_ON: Fact[ByEvent, When] = Fact("the day of the first vote", _first_vote_on)
VOTED_ON: Fact[ByEvent, When] = Fact(
    "the day of the vote", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)
TIE: Fact[ByEvent, bool] = Fact("a tie", _tie)
OPEN_TIE: Fact[ByEvent, bool] = Fact("a tie of an open vote", _open_tie)
PRESIDENT_VOTED: Fact[ByEvent, bool] = Fact("the president took part", president_took_part)


# --- the checks ---


@CHECKS.check(
    "PLAN-002", "QUORUM_NOT_MET", ERROR, ON_VOTE, by_law((lo113("42", 3),), (lo112("43", 3),), (lo111("45", 3),)),
    rule="third", when=(THIRD,), needs=(MET, THIRD_DAY),
)  # fmt: skip
def third_meeting_later(met: When, third_day: When) -> Outcome | None:
    """The third meeting comes after the third working day that follows the second; on that day, it is a reading."""
    early = is_before(met, third_day)
    if early is None:
        return undecided((*missing(met), *missing(third_day)), None, "message", met=met, due=third_day)
    if early:
        return fail(None, "message", met=met, due=third_day)
    return review(None, "message", met=met, due=third_day) if is_before(third_day, met) is not True else None


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", WARNING, ON_VOTE, by_law((lo113("43", 2),), (lo112("44", 2),), (lo111("46", 2),)),
    rule="same_day", when=(SECOND_VOTE,), needs=(VOTED_ON, FIRST_VOTE_ON),
)  # fmt: skip
def second_sitting_another_day(voted: When, first: When) -> Outcome | None:
    """The second vote is taken at a second sitting; whether one of the same day is one, is a reading."""
    return must_not_precede(voted, day_after(first), None, "message", voted=voted)


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", WARNING, ON_VOTE, by_law((lo113("43", 3),), (lo112("44", 3),), (lo111("46", 3),)),
    rule="president", when=(SECOND_VOTE, TIE), needs=(PRESIDENT_VOTED,),
)  # fmt: skip
def president_settles_tie(took_part: bool) -> Outcome | None:
    """The side of the president carries a tie; where he took no part, nothing settles it."""
    return None if took_part else fail()


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", WARNING, ON_VOTE, by_law((), (), (), (charter("64", 5),)),
    rule="president_charter", when=(OPEN_TIE,), needs=(PRESIDENT_VOTED,),
)  # fmt: skip
def president_settles_tie_under_charter(took_part: bool) -> Outcome | None:
    """The same under the charter, in an open vote."""
    return None if took_part else fail()
