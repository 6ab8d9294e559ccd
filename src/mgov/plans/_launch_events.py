"""Events of the launch of a plan: arts. 4 and 5 of decree 2-16-301."""

from attrs import frozen

from mgov.plans._choices import Invitee, Organ, Recipient
from mgov.procedures import Event


@frozen(kw_only=True)
class LaunchMeetingHeld(Event):
    """The information and consultation meeting (art. 4).

    `invited` are the groups invited as a whole, `partly` those of which someone was left out. `via_governor` tells
    whether the services of the State were invited through the governor, `governor_present` whether he, or his
    representative, came; `authority_told` whether the local authority knew day and place (decree 2-10-504, art. 2 § 3).
    """

    invited: tuple[Invitee, ...] | None = None
    partly: tuple[Invitee, ...] = ()
    via_governor: bool | None = None
    governor_present: bool | None = None
    authority_told: bool | None = None


@frozen(kw_only=True)
class LaunchDecided(Event):
    """The decision to prepare the plan is signed (art. 4 § 1).

    It holds a `timetable` with, or without, a `start` (art. 5 § 2); the `conditions` of the study are those of decree
    2-10-504, art. 3 § 2. `texts_cited` are ids of the texts it cites as its basis, such as `D-2-16-301`.
    """

    by: Organ | None = None
    timetable: bool | None = None
    start: bool | None = None
    conditions: bool | None = None
    texts_cited: tuple[str, ...] | None = None


class DelayExtended(Event):
    """The supervising authority extends the delay, by a reasoned decision (decree 2-10-504, art. 5 § 3)."""


class LaunchPosted(Event):
    """The launch decision is posted at the seat (art. 5 § 1)."""


@frozen(kw_only=True)
class LaunchNotified(Event):
    """The launch decision is notified (art. 5 § 1; decree 2-22-475, art. 5 § 3)."""

    to: tuple[Recipient, ...] | None = None


class LaunchPublished(Event):
    """The launch decision is published by another means than posting (decree 2-22-475, art. 5 § 3)."""
