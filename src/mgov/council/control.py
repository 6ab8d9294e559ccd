"""What the trajectory of a decision tells: since when the visa is given, and since when it is executory."""

from datetime import date

from mgov.council.procedure import BLOCKED, REFUSALS, UNTOLD, Approval
from mgov.delays import When, Window, day_after, deadline, earliest_of, latest_of
from mgov.findings import Unknown
from mgov.procedures import OMITTED, Clock, Entry, Event, Procedure, Span, Trajectory


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
    span = trajectory.entered(states)
    if span is not None:
        certain = span.doubt is None or not isinstance(span.cause, Clock)
        return _or_by_silence(trajectory, span) if certain else Window(date.min, date.max, span.doubt or ())
    doubt = trajectory.doubt
    if complete:
        if doubt is not None:
            return Window(date.min, date.max, doubt)
        return _not_before(trajectory, states, when)
    pending = [earliest_of(entry.when) for entry in later if _pending_only(trajectory.procedure, type(entry.event))]
    floor = min(pending, default=date.min)
    return Window(floor, date.max, tuple(dict.fromkeys((*OMITTED, *(doubt or ())))))


def _pending_only(procedure: Procedure[Approval], kind: type[Event]) -> bool:
    """Whether only a decision certainly not yet executory can undergo this kind of event."""
    sources = {source for row in procedure.transitions if row.event is kind for source in row.sources}
    return not sources <= UNTOLD and Approval.EXECUTORY not in sources


def _not_before(trajectory: Trajectory[Approval], states: frozenset[Approval], when: When) -> Window:
    """Open from the day after `when`, or from the first day on which a silence now running may already have done it."""
    floor = earliest_of(day_after(latest_of(when)))
    missing: tuple[str, ...] = ()
    effects = [due.effect for clock, due in trajectory.running() if clock.target in states and due is not None]
    if trajectory.state in UNTOLD:
        effects += _unstopped(trajectory, len(trajectory.spans))
    for effect in effects:
        if earliest_of(effect) < floor:
            floor = earliest_of(effect)
            missing = effect.missing if isinstance(effect, Window) else ()
    return Window(floor, date.max, missing)


def _or_by_silence(trajectory: Trajectory[Approval], span: Span[Approval]) -> When:
    """Since when a state is reached; perhaps earlier, by a silence that a request for a new study did not stop."""
    since = span.since
    for effect in _unstopped(trajectory, trajectory.spans.index(span)):
        if earliest_of(effect) < earliest_of(since):
            return Window(earliest_of(effect), latest_of(since), since.missing if isinstance(since, Window) else ())
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
