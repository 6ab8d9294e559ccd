"""The trace of a deadline: every day the count went over, for its likely reading."""

from datetime import date, timedelta

from attrs import evolve, frozen

from mgov.delays._deadline import Deadline
from mgov.delays._profiles import Profile
from mgov.delays._units import Hours, Months
from mgov.delays._ways import WorkingWay, plan_of
from mgov.delays._when import earliest_of, latest_of

_DAY = timedelta(days=1)


@frozen
class Step:
    """One day of a count.

    `index` is its number when it is counted (days; for date-to-date months and hours, the number reached on it).
    `reason` says why it is not: `trigger`, `last_excluded` (the day a full limit adds), `rolled` (the working day an
    end moved to), `advice` (the working day to act by), or the key of what closed it. A counted day has a reason only
    if it is the nth and being closed it moves the end.
    """

    day: date
    counted: bool
    index: int | None = None
    reason: str | None = None


def trace_of(found: Deadline) -> tuple[Step, ...]:
    """The steps of a deadline from its trigger on, in the order they were counted; none if it has no likely day."""
    start = likely_start(found)
    if start is None:
        return ()
    profile = likely_reading(found)
    steps = [] if profile.start_counted else [Step(start, False, None, "trigger")]
    if profile.working:
        steps += _working_steps(found, profile, start)
    else:
        *counted, nth = _calendar_steps(found, profile, start)
        steps += [*counted, *_closing_steps(found, profile, nth)]
    if (useful := found.advice) is not None:
        steps.append(Step(useful, False, None, "advice"))
    return tuple(steps)


def likely_start(found: Deadline) -> date | None:
    """The trigger day `likely` is counted from; None if the trigger has no bound at all."""
    first, last = earliest_of(found.trigger), latest_of(found.trigger)
    start = last if first == date.min else first
    return None if start == date.max else start


def likely_reading(found: Deadline) -> Profile:
    """The way of counting behind `likely`: the first the policy keeps."""
    return plan_of(found.limit, found.policy).readings[0]


def _working_steps(found: Deadline, profile: Profile, start: date) -> list[Step]:
    """The days from the start to the likely end, the closed ones with what closes them."""
    sign = -_DAY if profile.backward else _DAY
    first = start if profile.start_counted else start + sign
    steps: list[Step] = []
    index = 0
    for i in range(abs((found.likely - first).days) + 1):
        day = first + i * sign
        reason = found.calendar.reason(day)
        if reason is None:
            index += 1
            reason = "last_excluded" if index > found.limit.length.n else None
        steps.append(Step(day, reason is None, index if reason is None else None, reason))
    return steps


def _calendar_steps(found: Deadline, profile: Profile, start: date) -> list[Step]:
    """The days counted up to the nth; a single step where months or hours jump to it."""
    length = found.limit.length
    sign = -_DAY if profile.backward else _DAY
    if isinstance(length, Hours) or (isinstance(length, Months) and not profile.thirty_day_months):
        end = end_before_roll(found, start)
        return [Step(end - sign if profile.last_excluded else end, True, length.n)]
    first = start if profile.start_counted else start + sign
    days = length.n * (30 if isinstance(length, Months) else 1)
    return [Step(first + i * sign, True, i + 1) for i in range(days)]


def end_before_roll(found: Deadline, start: date) -> date:
    """The last day of the likely reading before a closed day moves it."""
    way = plan_of(found.limit, found.policy).likely
    if isinstance(way, WorkingWay):
        return found.likely
    return found.calendar.day(way.raw(found.calendar.index(start), found.calendar.likely))


def _closing_steps(found: Deadline, profile: Profile, nth: Step) -> list[Step]:
    """The nth day, the day a full limit adds, the closed days an end moves over, and the day it moves to."""
    steps = [nth]
    if profile.last_excluded:
        steps.append(Step(nth.day + (-_DAY if profile.backward else _DAY), False, None, "last_excluded"))
    end = steps[-1]
    if not profile.rolls or end.day == found.likely:
        return steps
    steps[-1] = evolve(end, reason=found.calendar.reason(end.day))
    between = range(1, (found.likely - end.day).days)
    days = (end.day + i * _DAY for i in between)
    steps += [Step(day, False, None, found.calendar.reason(day)) for day in days]
    return [*steps, Step(found.likely, False, None, "rolled")]
