"""What an approval's trajectory tells: since when the visa is given, and since when the decision is executory."""

from mgov import procedures
from mgov.council.procedure import BLOCKED, Approval
from mgov.delays import When
from mgov.findings import Unknown
from mgov.procedures import OMITTED, Entry, Trajectory


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
    procedure = trajectory.procedure
    pending = [
        entry
        for entry in later
        if type(entry.event) not in procedure.observed and procedure.row(type(entry.event), Approval.EXECUTORY) is None
    ]
    return procedures.reached(trajectory, states, when, complete=complete, only_before=pending)


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
    """Whether the visa is refused and no new decision has replaced the one refused."""
    stands = trajectory.state == Approval.REFUSED
    doubt = trajectory.doubt
    if not complete:
        return Unknown(tuple(dict.fromkeys((*OMITTED, *(doubt or ())))))
    return Unknown(doubt) if stands and doubt is not None else stands
