"""Events of the preparation of a plan: arts. 6 to 9 of decree 2-16-301."""

from attrs import frozen

from mgov.plans._choices import Addressee, Body, Mechanism
from mgov.procedures import Event


@frozen(kw_only=True)
class DataRequested(Event):
    """Data are asked of an addressee (art. 9 § 1): the day the request is filed; `via_governor` tells how it goes."""

    addressee: Addressee | None = None
    via_governor: bool | None = None


class DataRequestReceived(Event):
    """The addressee receives the request (art. 9 § 3)."""


class DataSupplied(Event):
    """The addressee supplies the data."""


class PreviousEvaluated(Event):
    """The programme of the council before is evaluated (decree 2-22-475, art. 9, a)."""


@frozen(kw_only=True)
class DiagnosisDone(Event):
    """The diagnosis is done, with its inventory (art. 6, a).

    For a region the `inventory` is a step of its own (decree 2-22-475, art. 9, c): True where it is done too.
    """

    inventory: bool | None = None


class PrioritiesRanked(Event):
    """The priorities are set and ranked (art. 6, b)."""


@frozen(kw_only=True)
class ProjectsIdentified(Event):
    """The priority projects are identified (art. 6, c).

    For a region the `land` they stand on is a step of its own (decree 2-22-475, art. 9, f): True where it is set out.
    """

    land: bool | None = None


class ResourcesEstimated(Event):
    """Resources and expenditure are estimated (art. 6, d)."""


class DraftCompleted(Event):
    """The draft document is drawn up, with its monitoring system (art. 6, e)."""


@frozen(kw_only=True)
class CitizensConsulted(Event):
    """Citizens and associations are consulted (art. 7 § 2)."""

    by: Mechanism | None = None


@frozen(kw_only=True)
class BodyConsulted(Event):
    """A consultative body gives its opinion, or for the parity committee of the charter is sent the draft."""

    body: Body | None = None


class CoordinationHeld(Event):
    """The draft is coordinated with the governor, or the wali (art. 8)."""


class RegionalCommitteeAsked(Event):
    """The opinion of the regional coordination committee is asked (decree 2-22-475, art. 12)."""


class CopySent(Event):
    """A copy of the draft goes to the wali or governor (decree 2-10-504, art. 5 § 1)."""


class ArrondissementAsked(Event):
    """The opinion of an arrondissement council is asked (LO 113-14, art. 235)."""


class ArrondissementOpinion(Event):
    """An arrondissement council gives its opinion."""
