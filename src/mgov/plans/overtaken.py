"""The conventions an update of a plan overtakes, and what the file of a convention tells the file of the plan.

LO 113-14, arts. 80 and 181; 112-14, arts. 81 and 174; 111-14, arts. 85 and 196.
"""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from mgov.conventions import Convention, Horizon, Matter, concerns
from mgov.delays import Calendar, Policy
from mgov.dossiers import Dossier
from mgov.law import Level
from mgov.plans._engaged import Reading, look_at, still_due
from mgov.plans.model import LinkedConvention, Plan


@frozen(kw_only=True)
class Overtaken:
    """The conventions whose project an update of the plan drops.

    Attributes:
        update: the id of the update.
        conventions: those it overtakes, each with the project it serves and whether money is still due under it.
        missing: the paths of what is not told: what the update drops, which project a convention serves. Those that
            begin with `/conventions/N` lead into the Nth file of a convention, from zero.
    """

    update: str
    conventions: tuple[LinkedConvention, ...]
    missing: tuple[str, ...] = ()


def overtaken(
    file: Dossier[Plan],
    conventions: Iterable[Dossier[Convention]],
    on: date,
    *,
    payer: str | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> tuple[Overtaken, ...]:
    """For each update of a plan, in force or not yet, the running conventions whose project it drops.

    What is due under them stays compulsory expenditure (LO 113-14, art. 181).

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    plan, files = file.subject, tuple(conventions)
    found: list[Overtaken] = []
    for place, update in enumerate(plan.updates):
        if update.drops is None:
            found.append(Overtaken(update=update.id, conventions=(), missing=(f"/subject/updates/{place}/drops",)))
            continue
        horizon = Horizon(dropped=frozenset(update.drops))
        answers = tuple(concerns(files, on, Matter.OVERTAKEN, horizon=horizon, policy=policy, calendar=calendar))
        named = (
            linked(files[one.place], on, plan.level, payer=payer, policy=policy, calendar=calendar)
            for one in answers
            if one.missing is None
        )
        untold = (f"/conventions/{one.place}{path}" for one in answers for path in one.missing or ())
        found.append(Overtaken(update=update.id, conventions=tuple(named), missing=tuple(dict.fromkeys(untold))))
    return tuple(found)


def linked(
    file: Dossier[Convention],
    on: date,
    level: Level | None,
    *,
    payer: str | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> LinkedConvention:
    """What the file of a plan says of a convention (`Plan.conventions`), read off the convention's own file.

    Args:
        file: the file of the convention.
        on: the day on which it is looked at.
        level: the level of the collectivity.
        payer: the name or the id of the collectivity in it, where several parties are of its level.
        policy: the readings to keep; by default all.
        calendar: the calendar to count on; by default the shipped one.

    Returns:
        its number, the project it says it serves, and whether the collectivity owes more under it than it paid (None
        where that cannot be told). Whether its text cites a plan replaced is not in its file.

    Raises:
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    look = look_at(file, 0, Reading(on, level, payer, policy, calendar))
    return LinkedConvention(reference=file.subject.number, project=file.subject.project, due=still_due(look, on))
