"""Checks of the plan as a decision: the council's vote, its visa, its opposition, its use before it is in force."""

from typing import cast

from mgov.council import Deliberated, SessionOrigin
from mgov.delays import When
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede
from mgov.law import charter, decree16299, decree16300, decree16301, decree22475, lo111, lo112, lo113
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2016
from mgov.plans.checks._consultation import session
from mgov.plans.checks._items import ON_USE, ON_VOTE, TEXT, ByAct, ByEvent
from mgov.plans.checks._readers import field
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import ExecutionBasis
from mgov.plans.regimes import PAC, PDP, PDR_2016, PDR_2023
from mgov.plans.tracks import PlanTrack

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _track(subject: ByEvent) -> PlanTrack | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    return subject.facts.tracks.get(subject.act) or Unknown((f"/journal/{subject.entry.place}/act",))


def _of_plan(subject: ByEvent) -> bool | Unknown:
    """Whether the act executes the plan, or publishes it: an act on another basis is no use of it."""
    if subject.entry is None:
        return subject.facts.omitted
    event = subject.entry.event
    if not isinstance(event, e.PlanExecuted):
        return True
    if event.basis is None:
        return Unknown((f"/journal/{subject.entry.place}/basis",))
    return event.basis == ExecutionBasis.PLAN


def _executed(subject: ByEvent) -> bool | Unknown:
    """Whether it is an act of execution, not a publication."""
    if subject.entry is None:
        return subject.facts.omitted
    return _of_plan(subject) if isinstance(subject.entry.event, e.PlanExecuted) else False


def _decided(subject: ByEvent) -> bool | Unknown:
    found = subject.facts.last(subject.act, Deliberated)
    return found if isinstance(found, Unknown) else found is not None


def _in_force_since(subject: ByEvent) -> When | Unknown:
    track = _track(subject)
    return track if isinstance(track, Unknown) else subject.facts.executory_since(track)


def _refused(subject: ByEvent) -> bool | Unknown:
    track = _track(subject)
    return track if isinstance(track, Unknown) else subject.facts.refused(track)


def _blocked(subject: ByEvent) -> bool | Unknown:
    track = _track(subject)
    return track if isinstance(track, Unknown) else subject.facts.blocked(track)


def _free(subject: ByEvent) -> bool | Unknown:
    """Whether neither a refusal nor an opposition stands in the way: one cause, one finding."""
    answers = (_refused(subject), _blocked(subject))
    if True in answers:
        return False
    doubts = [answer for answer in answers if isinstance(answer, Unknown)]
    return Unknown(tuple(path for doubt in doubts for path in doubt.paths)) if doubts else True


def precinct(subject: ByEvent) -> bool | Unknown:
    """Whether the council is that of a royal precinct: no silence approves its decisions (LO 113-14, art. 114)."""
    track = _track(subject)
    return track if isinstance(track, Unknown) else track.royal_precinct


def _elsewhere(subject: ByEvent) -> bool | Unknown:
    found = precinct(subject)
    return found if isinstance(found, Unknown) else not found


def _refused_at_the_end(subject: ByAct) -> bool | Unknown:
    return subject.facts.refused(subject.facts.tracks[subject.act])


def _unused(subject: ByAct) -> bool | Unknown:
    """Whether nothing executed or published the text: what did is judged by itself."""
    if subject.facts.visible(subject.act, e.PlanExecuted, e.PutOnline):
        return False
    return True if subject.facts.complete else subject.facts.omitted


def _at_opening(name: str) -> Fact[ByEvent, int]:
    def read(subject: ByEvent) -> int | Unknown:
        found = session(subject)
        if isinstance(found, Unknown):
            return found
        entry, event = found
        value = getattr(event, name)
        return Unknown((f"/journal/{entry.place}/{name}",)) if value is None else int(value)

    return Fact(f"{name} at the opening", read)


def _any_number(subject: ByEvent) -> bool | Unknown:
    """Whether any number of members may hold the meeting: the third, or the second of a session of the governor."""
    found, call = session(subject), _at_opening("call").read(subject)
    if isinstance(found, Unknown) or isinstance(call, Unknown):
        return found if isinstance(found, Unknown) else cast(Unknown, call)
    if call != 2:
        return call > 2
    entry, event = found
    return (
        Unknown((f"/journal/{entry.place}/origin",)) if event.origin is None else event.origin == SessionOrigin.GOVERNOR
    )


def _first_vote(subject: ByEvent) -> bool | Unknown:
    sitting = SITTING.read(subject)
    return sitting if isinstance(sitting, Unknown) else sitting < 2


def _second_vote(subject: ByEvent) -> bool | Unknown:
    first = _first_vote(subject)
    return first if isinstance(first, Unknown) else not first


def _carried(subject: ByEvent) -> bool | Unknown:
    """Whether the president's side carries a tie; True where there is none."""
    if subject.entry is None:
        return subject.facts.omitted
    event, place = cast(Deliberated, subject.entry.event), subject.entry.place
    if event.votes_for is None or event.votes_for != event.votes_against:
        return True
    favour = event.president_in_favour
    if favour is None and event.president_voted is False:
        return True  # nothing settles the tie: a rule of its own says so
    return Unknown((f"/journal/{place}/president_in_favour",)) if favour is None else favour


def _secret(subject: ByEvent) -> bool | Unknown:
    """Whether a tie was one of a secret vote; False where there is no tie."""
    if subject.entry is None:
        return subject.facts.omitted
    event, place = cast(Deliberated, subject.entry.event), subject.entry.place
    if event.votes_for is None or event.votes_for != event.votes_against:
        return False
    return Unknown((f"/journal/{place}/secret",)) if event.secret is None else event.secret


OF_PLAN: Fact[ByEvent, bool] = Fact("a use of the plan", _of_plan)
EXECUTED: Fact[ByEvent, bool] = Fact("an act of execution", _executed)
DECIDED: Fact[ByEvent, bool] = Fact("the council decided", _decided)
FREE: Fact[ByEvent, bool] = Fact("neither refused nor opposed", _free)
DONE: Fact[ByEvent, When] = Fact(
    "the day of the act", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)
IN_FORCE_SINCE: Fact[ByEvent, When] = Fact("since when the plan is in force", _in_force_since)
NOT_PRECINCT: Fact[ByEvent, bool] = Fact("no royal precinct", _elsewhere)
REFUSED: Fact[ByEvent, bool] = Fact("the visa is refused", _refused)
BLOCKED: Fact[ByEvent, bool] = Fact("an opposition is pending", _blocked)
REFUSED_AT_THE_END: Fact[ByAct, bool] = Fact("the visa is refused", _refused_at_the_end)
UNUSED: Fact[ByAct, bool] = Fact("nothing executed it", _unused)
PRESENT, MEMBERS, CALL = _at_opening("present"), _at_opening("members_in_office"), _at_opening("call")
ANY_NUMBER: Fact[ByEvent, bool] = Fact("a meeting any number may hold", _any_number)
SITTING = field("sitting", int, "the sitting")
FIRST_VOTE: Fact[ByEvent, bool] = Fact("the first vote", _first_vote)
SECOND_VOTE: Fact[ByEvent, bool] = Fact("a second vote", _second_vote)
VOTES_FOR, VOTES_AGAINST = field("votes_for", int, "votes for"), field("votes_against", int, "votes against")
VOTING = field("members_in_office", int, "members in office")
CARRIED: Fact[ByEvent, bool] = Fact("the president's side carries a tie", _carried)
SECRET: Fact[ByEvent, bool] = Fact("a tie of a secret vote", _secret)

_VISA = joined(
    by_law((lo113("118", 1), lo113("118", 3)), (lo112("109", 1), lo112("109", 3)), (lo111("115", 1),)),
    of_2016("12"),
    {PDR_2023: (decree22475("15"),)},
)


# --- the checks ---


@CHECKS.check(
    "PLAN-001", "NO_COUNCIL_DECISION", ERROR, ON_USE,
    joined(
        by_law(
            (lo113("78", 1), lo113("92"), lo113("115", 3)),
            (lo112("80", 1), lo112("92"), lo112("106", 3)),
            (lo111("83", 1), lo111("97"), lo111("112", 3)),
            (charter("36"), charter("74", 1)),
        ),
        {
            PAC: (decree16301("11", 1),),
            PDP: (decree16300("11", 1),),
            PDR_2016: (decree16299("11"),),
            PDR_2023: (decree22475("14", 1),),
        },
    ),
    when=(OF_PLAN,), needs=(DECIDED,),
)  # fmt: skip
def council_decided(decided: bool) -> Outcome | None:
    """A plan is executed or published as in force only once the council has adopted it."""
    return None if decided else fail()


@CHECKS.check(
    "PLAN-002", "QUORUM_NOT_MET", ERROR, ON_VOTE,
    by_law(
        (lo113("42", 1), lo113("42", 3), lo113("37", 2)),
        (lo112("43", 1), lo112("43", 3), lo112("38", 2)),
        (lo111("45", 1), lo111("45", 3), lo111("40", 2)),
    ),
    needs=(PRESENT, MEMBERS, ANY_NUMBER),
)  # fmt: skip
def quorum(present: int, members: int, any_number: bool) -> Outcome | None:
    """More than half of the members in office are present at the opening, on the first and the second call."""
    if any_number or present * 2 > members:
        return None
    return fail(present=present, members=members, needed=members // 2 + 1)


@CHECKS.check(
    "PLAN-002", "QUORUM_NOT_MET", ERROR, ON_VOTE,
    by_law((), (), (), (charter("60", 1), charter("60", 2), charter("60", 3))), rule="charter",
    needs=(PRESENT, MEMBERS, CALL),
)  # fmt: skip
def quorum_under_charter(present: int, members: int, call: int) -> Outcome | None:
    """Under the charter: more than half at the first call, a third at the second, any number at the third."""
    if call >= 3 or (call == 2 and present * 3 >= members) or (call < 2 and present * 2 > members):
        return None
    return fail(present=present, members=members, needed=-(-members // 3) if call == 2 else members // 2 + 1)


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", ERROR, ON_VOTE, by_law((lo113("43", 1),), (lo112("44", 1),), (lo111("46", 1),)),
    when=(FIRST_VOTE,), needs=(VOTES_FOR, VOTING),
)  # fmt: skip
def majority_of_members(votes_for: int, members: int) -> Outcome | None:
    """At the first vote the plan takes the absolute majority of the members in office."""
    return None if votes_for * 2 > members else fail(votes_for=votes_for, members=members, needed=members // 2 + 1)


def _of_votes_cast(votes_for: int, votes_against: int, carried: bool) -> Outcome | None:
    if votes_for > votes_against or (votes_for == votes_against and carried and votes_for):
        return None
    return fail(votes_for=votes_for, votes_against=votes_against)


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", ERROR, ON_VOTE,
    by_law(
        (lo113("43", 2), lo113("43", 3)), (lo112("44", 2), lo112("44", 3)), (lo111("46", 2), lo111("46", 3))
    ),
    rule="second", when=(SECOND_VOTE,), needs=(VOTES_FOR, VOTES_AGAINST, CARRIED),
)  # fmt: skip
def majority_of_votes(votes_for: int, votes_against: int, carried: bool) -> Outcome | None:
    """At a second sitting, the absolute majority of the votes cast; the president's side carries a tie."""
    return _of_votes_cast(votes_for, votes_against, carried)


@CHECKS.check(
    "PLAN-003", "WRONG_MAJORITY", ERROR, ON_VOTE,
    by_law((), (), (), (charter("64", 1), charter("64", 5), charter("64", 6))), rule="charter",
    needs=(VOTES_FOR, VOTES_AGAINST, CARRIED, SECRET),
)  # fmt: skip
def majority_under_charter(votes_for: int, votes_against: int, carried: bool, secret: bool) -> Outcome | None:
    """Under the charter, the absolute majority of the votes cast; a tie of a secret vote rejects."""
    return _of_votes_cast(votes_for, votes_against, carried and not secret)


@CHECKS.check(
    "PLAN-004", "EXECUTED_BEFORE_VISA", ERROR, ON_USE, _VISA,
    when=(NOT_PRECINCT, EXECUTED, DECIDED, FREE), needs=(DONE, IN_FORCE_SINCE),
)  # fmt: skip
def executed_once_in_force(done: When, since: When) -> Outcome | None:
    """The plan is executed once it is visaed, expressly or by twenty days of silence, from the day after."""
    return must_not_precede(done, since, None, "message", done=done)


@CHECKS.check("PLAN-005", "VISA_REFUSED", ERROR, ON_USE, _VISA, when=(NOT_PRECINCT, OF_PLAN), needs=(REFUSED,))
def not_used_once_refused(refused: bool) -> Outcome | None:
    """A plan whose visa was refused in time is neither executed nor published as in force."""
    return fail() if refused else None


@CHECKS.check(
    "PLAN-005", "VISA_REFUSED", WARNING, TEXT, _VISA, rule="pending", when=(UNUSED,), needs=(REFUSED_AT_THE_END,)
)
def decided_anew(refused: bool) -> Outcome | None:
    """After a refusal the council decides anew; the law does not say by when."""
    return fail() if refused else None


@CHECKS.check(
    "PLAN-006", "OPPOSITION_PENDING", ERROR, ON_USE,
    by_law(
        (lo113("117", 1), lo113("117", 3)), (lo112("108", 1), lo112("108", 3)), (lo111("114", 1), lo111("114", 3)),
        (charter("72", 2), charter("74", 1)),
    ),
    when=(EXECUTED,), needs=(BLOCKED,),
)  # fmt: skip
def not_executed_while_opposed(blocked: bool) -> Outcome | None:
    """An opposition, or the judge, keeps the plan from being executed."""
    return fail() if blocked else None


@CHECKS.check(
    "PLAN-006", "OPPOSITION_PENDING", ERROR, ON_USE, by_law((), (), (), (charter("72", 2),)), rule="charter",
    when=(EXECUTED, DECIDED, FREE), needs=(DONE, IN_FORCE_SINCE),
)  # fmt: skip
def three_days_over(done: When, since: When) -> Outcome | None:
    """Under the charter it is executed once the three days to oppose have passed."""
    return must_not_precede(done, since, None, "message", done=done)
