"""The life of an act: signed, running, suspended, ended. It knows nothing of the approval; checks compare the two.

A term that runs out is no event: whether an act has expired is derived from its end, see `standing_on`.
"""

from enum import StrEnum

from mgov.conventions import events as e
from mgov.law import lo113
from mgov.procedures import Event, Procedure, Transition


class Life(StrEnum):
    """Where the convention, or an amendment, stands between its parties."""

    DRAFT = "draft"
    SIGNED = "signed"
    RUNNING = "running"
    SUSPENDED = "suspended"
    ENDED = "ended"


L = Life


def _row(
    event: type[Event], sources: tuple[L, ...], target: L | None, article: str, paragraph: int | None = None
) -> Transition[L]:
    return Transition(event=event, sources=sources, target=target, basis=lo113(article, paragraph))


LIFE: Procedure[Life] = Procedure(
    id="life",
    initial=L.DRAFT,
    transitions=(
        _row(e.Signed, (L.DRAFT,), L.SIGNED, "94"),
        _row(e.Signed, (L.SIGNED, L.RUNNING, L.SUSPENDED), None, "94"),
        *(_row(kind, (L.DRAFT, L.SIGNED), L.RUNNING, "94") for kind in e.PERFORMANCES),
        *(_row(kind, (L.RUNNING,), None, "94") for kind in e.PERFORMANCES),
        _row(e.Renewed, (L.SIGNED, L.RUNNING, L.SUSPENDED), None, "92"),
        _row(e.Suspended, (L.SIGNED, L.RUNNING), L.SUSPENDED, "94"),
        _row(e.Resumed, (L.SUSPENDED,), L.RUNNING, "94"),
        _row(e.Paid, (L.SUSPENDED, L.ENDED), None, "181"),
        _row(e.Completed, (L.RUNNING,), L.ENDED, "94"),
        _row(e.Terminated, (L.SIGNED, L.RUNNING, L.SUSPENDED), L.ENDED, "92"),
    ),
    observed=frozenset(
        {e.AidGranted, *e.CONVENTION_VISA_EVENTS, e.NoticeOfTermination, e.ReportReceived, e.AccountsReceived}
    ),
)
