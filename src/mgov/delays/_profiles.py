"""Counting profiles: is the first day counted, is the last, does a closed last day move the end, and by what article.

Moroccan law has no single counting rule; each provision takes one of these. Where a point is disputed (does Saturday
move the last day, does an exceptional closure, is a month 30 days) the other ways of counting are the `*_READINGS`.
"""

from itertools import product

from attrs import evolve, field, frozen

from mgov.law import Citation, doc


@frozen(kw_only=True)
class Profile:
    """One way of counting a time limit; equal when the rules are.

    Attributes:
        name: stable key of the rule, also that of its wording.
        working: only working days are counted (decree 2-05-916, decree 2-77-169).
        start_counted: the first day is day 1 (the sittings of a session).
        last_excluded: full (franc) days: the act may still be done on the day after the nth.
        backward: counted back from an event, never extended.
        rolls: a closed last day moves the end to the first working day after (DOC art. 133).
        closure_rolls: an exceptional closure counts as such a closed day. Disputed: no text says so.
        saturday_rolls: Saturday does. Disputed: weekly rest is not a declared holiday. Whatever the answer, an end
            that moves lands on a working day, which Saturday has not been since 21 July 2005.
        thirty_day_months: a month is 30 days (DOC art. 132); otherwise the same day number, else the last of the month.
        basis: where the rule comes from, None when it is only how the provision is commonly read.
    """

    name: str
    working: bool = False
    start_counted: bool = False
    last_excluded: bool = False
    backward: bool = False
    rolls: bool = False
    closure_rolls: bool = True
    saturday_rolls: bool = True
    thirty_day_months: bool = True
    basis: Citation | None = field(default=None, eq=False)


SIMPLE = Profile(name="simple", rolls=True, basis=doc("131"))
"""Start day out, last day in, moved on if closed (DOC arts 131 and 133): the rule where a text is silent."""

SIMPLE_FROM = Profile(name="simple_from", start_counted=True, rolls=True)
"""The same with the start day counted as the first: how a limit told "from the day of" (ابتداء من يوم) can be read."""

FULL = Profile(name="full", last_excluded=True, rolls=True)
"""Start day and last day both out (أجل كامل, délai franc), moved on if closed: only where the text says so."""

WORKING = Profile(name="working", working=True, basis=doc("131"))
"""The nth working day after the start day."""

WORKING_CONSECUTIVE = Profile(name="working_consecutive", working=True, start_counted=True)
"""Working days in a row, the first being day 1: the extension of a session (LO 113-14, arts 34 and 36)."""

CONSECUTIVE = Profile(name="consecutive", start_counted=True)
"""Days in a row, the first being day 1; a maximum length, so a closed last day changes nothing."""

DATE_TO_DATE = Profile(name="date_to_date", rolls=True, thirty_day_months=False)
"""Months to the same day number, else the last of the month (CCAG works, law 17-97)."""

BACKWARD_SIMPLE = Profile(name="backward_simple", backward=True)
"""At least n days before an event, the event's day out; the latest useful day, never extended (LO 113-14, art. 35)."""

BACKWARD_FULL = Profile(name="backward_full", backward=True, last_excluded=True)
"""At least n full days before an event: one day earlier than `BACKWARD_SIMPLE`."""

BACKWARD_DATE_TO_DATE = Profile(name="backward_date_to_date", backward=True, thirty_day_months=False)
"""Months back from an event to the same day number, else the last of the month."""

BACKWARD_WORKING = Profile(name="backward_working", working=True, backward=True)
"""At least n working days before an event, the event's day out."""

HOURS = Profile(name="hours")
"""From hour to hour, through closed days (LO 113-14, arts 21 and 117)."""


def readings_of(*profiles: Profile) -> tuple[Profile, ...]:
    """Every defensible way of counting by `profiles`, except the first profile itself."""
    ways = (
        evolve(profile, closure_rolls=closure, saturday_rolls=saturday)
        for profile in profiles
        for closure, saturday in product((True, False), repeat=2)
    )
    return tuple(way for way in ways if way != profiles[0])


SIMPLE_READINGS = readings_of(SIMPLE)
"""The disputed alternatives to `SIMPLE`: closures, Saturdays, or both, do not move the last day."""

FIRST_DAY_READINGS = readings_of(SIMPLE, SIMPLE_FROM)
"""The disputed alternatives to `SIMPLE` where a text counts "from the day of": also with that day as the first."""

FULL_READINGS = readings_of(FULL)
"""The same for `FULL`."""

MONTH_READINGS = readings_of(SIMPLE, DATE_TO_DATE)
"""The disputed alternatives to `SIMPLE` for a limit in months: also date to date."""

DATE_TO_DATE_READINGS = readings_of(DATE_TO_DATE)
"""The disputed alternatives where the text itself says date to date."""
