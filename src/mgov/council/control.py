"""What the trajectory of a decision tells: since when the visa is given, and since when it is executory."""

from mgov import procedures
from mgov.council.procedure import BLOCKED, REFUSALS, UNTOLD, Approval
from mgov.delays import When, Window, deadline, earliest_of, latest_of
from mgov.findings import Unknown
from mgov.procedures import OMITTED, Entry, Event, Procedure, Trajectory


def reached(
    trajectory: Trajectory[Approval],
    states: frozenset[Approval],
    when: When,
    *,
    complete: bool,
    later: tuple[Entry, ...],
) -> When:
    """The first day the decision is in one of `states`, as seen just before something that took place at `when`.

    A decision not there yet gives a window open at the end ("not before"). Where the journal may omit things, the
    window opens at the first `later` event that only a decision not yet executory can undergo.
    """
    pending = [entry for entry in later if _pending_only(trajectory.procedure, type(entry.event))]
    since = procedures.reached(trajectory, states, when, complete=complete, only_before=pending)
    span = trajectory.entered(states)
    if span is not None:
        return _or_by_silence(since, _unstopped(trajectory, trajectory.spans.index(span)))
    if complete and trajectory.doubt is None and trajectory.state in UNTOLD:
        return _or_by_silence(since, _unstopped(trajectory, len(trajectory.spans)))
    return since


def _pending_only(procedure: Procedure[Approval], kind: type[Event]) -> bool:
    """Whether only a decision certainly not yet executory can undergo this kind of event."""
    sources = {source for row in procedure.transitions if row.event is kind for source in row.sources}
    return not sources <= UNTOLD and Approval.EXECUTORY not in sources


def _or_by_silence(since: When, effects: list[When]) -> When:
    """Since when a state is reached; perhaps earlier, by a silence that a request for a new study did not stop."""
    for effect in effects:
        if earliest_of(effect) < earliest_of(since):
            since = Window(earliest_of(effect), latest_of(since), effect.missing if isinstance(effect, Window) else ())
    return since


def _unstopped(trajectory: Trajectory[Approval], stop: int) -> list[When]:
    """The effect of the silence that ran when a new study was asked for, just before the span at `stop`.

    The charter of communes (law 78-00, art. 70) does not say whether the request stops the delay of approval.
    """
    place = stop - 1
    while place > 0 and trajectory.spans[place].state in UNTOLD - {Approval.NEW_STUDY}:
        place -= 1
    if place < 1 or trajectory.spans[place].state != Approval.NEW_STUDY:
        return []
    triggers = trajectory.triggers[place - 1]
    return [
        deadline(clock.limit, triggers[clock.since], trajectory.calendar, trajectory.policy).effect
        for clock in trajectory.procedure.clocks_in(trajectory.spans[place - 1].state)
        if clock.since in triggers
    ]


def blocked(trajectory: Trajectory[Approval], *, complete: bool, maintained_is_executory: bool) -> bool | Unknown:
    """Whether an opposition, or the judge, keeps the decision from being executed.

    An opposition is lifted only when the decision, or the one that replaced it, has become executory. Whether a
    decision the council maintains is executory until the governor refers it is not settled (art. 117 is silent): that
    reads as contested unless the policy chooses.
    """
    opposed = False
    for span in trajectory.spans:
        if span.state in BLOCKED:
            opposed = True
        elif span.state in (Approval.EXECUTORY, Approval.PENDING):
            opposed = False
    doubt = trajectory.doubt
    if not complete:
        return Unknown(tuple(dict.fromkeys((*OMITTED, *(doubt or ())))))
    if opposed and doubt is not None:
        return Unknown(doubt)
    if opposed and trajectory.state == Approval.MAINTAINED:
        return False if maintained_is_executory else Unknown()
    return opposed


def refused(trajectory: Trajectory[Approval], *, complete: bool) -> bool | Unknown:
    """Whether the visa, or the approval, is refused and no new decision has replaced the one refused.

    A request for a new study is no refusal, though the authority finds it impossible to approve: what becomes of the
    decision is not written (law 78-00, art. 70), and reads as contested.
    """
    stands = trajectory.state in REFUSALS
    doubt = trajectory.doubt
    if not complete:
        return Unknown(tuple(dict.fromkeys((*OMITTED, *(doubt or ())))))
    if trajectory.state in UNTOLD:
        return Unknown(doubt or ())
    return Unknown(doubt) if stands and doubt is not None else stands
