"""The time limits of councils and of State control over them, per regime.

Communes: organic law 113-14, and before September 2015 the charter, law 78-00. Prefectures and provinces: 112-14.
Regions: 111-14.
"""

from attrs import frozen

from mgov.delays import (
    BACKWARD_FULL,
    BACKWARD_SIMPLE,
    FIRST_DAY_READINGS,
    MONTH_READINGS,
    SIMPLE,
    SIMPLE_READINGS,
    WORKING,
    Days,
    Months,
    TimeLimit,
    WorkingDays,
)
from mgov.law import (
    CHARTER_REGIMES,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Citation,
    Regime,
    charter,
    lo111,
    lo112,
    lo113,
)


def _before(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=BACKWARD_SIMPLE, basis=basis)


def _within(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=SIMPLE, readings=SIMPLE_READINGS, basis=basis)


def _working(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=WorkingDays(days), profile=WORKING, basis=basis)


def _months(id: str, months: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Months(months), profile=SIMPLE, readings=MONTH_READINGS, basis=basis)


@frozen(kw_only=True, eq=False)
class CouncilLimits:
    """The limits of one regime.

    Attributes:
        notice: notice of a session to the members, back from the day it opens.
        notice_governor: the same for a session that the State's representative asks for.
        agenda: the agenda to the State's representative, back from the day the session opens.
        sending: minutes and decisions to the State's representative, from the close of the session.
        opposition: the opposition of the State's representative, from the day he receives the decision.
        visa: the governor's visa, from the day he receives the decision from the president; None for regions.
        interior_visa: the visa of the interior authority, from the same day. The charter of communes knows no visa.
        third_meeting: the working days between the second meeting and the third, which any number of members may hold;
            None under the charter.
        posting: posting of decisions. The laws name no starting point: counted from the close of the session.
    """

    notice: TimeLimit
    notice_governor: TimeLimit
    agenda: TimeLimit
    sending: TimeLimit
    opposition: TimeLimit
    visa: TimeLimit | None = None
    interior_visa: TimeLimit | None = None
    third_meeting: TimeLimit | None = None
    posting: TimeLimit


NOTICE = _before("notice", 10, lo113("35", 1))
"""Notice of a session to the members: at least 10 days before it opens."""

NOTICE_GOVERNOR = _before("notice_governor", 3, lo113("37", 1))
"""The same for a session held at the governor's request: at least 3 days."""

AGENDA = _before("agenda", 20, lo113("38", 2))
"""The agenda to the governor: at least 20 days before the session opens."""

SENDING = _working("sending", 15, lo113("116", 1))
"""Minutes and decisions to the governor: 15 working days after the session closes."""

OPPOSITION = _working("opposition", 3, lo113("117", 1))
"""The governor's opposition: 3 working days after he receives the decision."""

VISA = _within("visa", 20, lo113("118", 1))
"""The governor's visa: 20 days after he receives the decision from the president."""

INTERIOR_VISA = _within("interior_visa", 20, lo113("118", 2))
"""The visa of the interior authority (delegated management, creation of development companies): the same 20 days."""

THIRD_MEETING = _working("third_meeting", 3, lo113("42", 3))
"""The third meeting, held whatever the number present: after the third working day that follows the second one."""

POSTING = _within("posting", 8, lo113("273"))
"""Posting of decisions at the commune's seat: within 8 days. The law names no starting point: counted from the close
of the session."""


def _from_day(id: str, days: int, basis: Citation) -> TimeLimit:
    """A limit told "from the day of" the receipt: whether that day counts is disputed."""
    return TimeLimit(id=id, length=Days(days), profile=SIMPLE, readings=FIRST_DAY_READINGS, basis=basis)


MINISTER_APPROVAL = _within("charter.minister_approval", 45, charter("73", 3))
"""The approval of the Minister of the Interior or his delegate: 45 days after he receives the decision."""

GOVERNOR_APPROVAL = _from_day("charter.governor_approval", 30, charter("73", 3))
"""The approval of the wali or governor: 30 days from the day he receives the decision, that day counted or not."""

MINISTER_EXTENDED = _within("charter.minister_extended", 90, charter("73", 4))
"""The same once renewed by decree: 90 days after the receipt."""

GOVERNOR_EXTENDED = _from_day("charter.governor_extended", 60, charter("73", 4))
"""The same once renewed by decree: 60 days after the receipt."""

SETTLING = _months("charter.settling", 3, charter("70", 2))
"""The decree that settles a decision kept after a new study: 3 months, counted from the day it is kept."""

VOIDABILITY = _months("charter.voidability", 2, charter("75", 2))
"""The order that annuls a voidable decision: 2 months from its receipt."""

VOIDABILITY_REQUEST = _within("charter.voidability_request", 30, charter("75", 2))
"""The request of an interested person to annul it: 30 days after the close of the session."""

AGENDA_ADDITIONS = _within("charter.agenda_additions", 8, charter("59", 1))
"""What the local administrative authority adds to the agenda: within 8 days after it is told of it."""

_CHARTER_NOTICE = TimeLimit(id="charter.notice", length=Days(3), profile=BACKWARD_FULL, basis=charter("58", 4))
_CHARTER = CouncilLimits(
    notice=_CHARTER_NOTICE,
    notice_governor=_CHARTER_NOTICE,
    agenda=_before("charter.agenda", 3, charter("59", 3)),
    sending=_within("charter.sending", 15, charter("69", 2)),
    opposition=_within("charter.opposition", 3, charter("72", 2)),
    posting=_within("charter.posting", 8, charter("67")),
)
"""The articles of the charter on sessions and on approval were not changed in 2009: both regimes share their limits."""

COUNCIL_LIMITS: dict[Regime, CouncilLimits] = {
    COMMUNE_2015: CouncilLimits(
        notice=NOTICE,
        notice_governor=NOTICE_GOVERNOR,
        agenda=AGENDA,
        sending=SENDING,
        opposition=OPPOSITION,
        visa=VISA,
        interior_visa=INTERIOR_VISA,
        third_meeting=THIRD_MEETING,
        posting=POSTING,
    ),
    PROVINCE_2015: CouncilLimits(
        notice=_before("province.notice", 7, lo112("36", 1)),
        notice_governor=_before("province.notice_governor", 3, lo112("38", 1)),
        agenda=_before("province.agenda", 20, lo112("39", 2)),
        sending=_working("province.sending", 10, lo112("107")),
        opposition=_working("province.opposition", 3, lo112("108", 1)),
        visa=_within("province.visa", 20, lo112("109", 1)),
        interior_visa=_within("province.interior_visa", 20, lo112("109", 2)),
        third_meeting=_working("province.third_meeting", 3, lo112("43", 3)),
        posting=_within("province.posting", 10, lo112("217")),
    ),
    REGION_2015: CouncilLimits(
        notice=_before("region.notice", 7, lo111("38", 1)),
        notice_governor=_before("region.notice_governor", 3, lo111("40", 1)),
        agenda=_before("region.agenda", 20, lo111("41", 2)),
        sending=_working("region.sending", 10, lo111("113")),
        opposition=_working("region.opposition", 3, lo111("114", 1)),
        interior_visa=_within("region.interior_visa", 20, lo111("115", 1)),
        third_meeting=_working("region.third_meeting", 3, lo111("45", 3)),
        posting=_within("region.posting", 10, lo111("247")),
    ),
    **dict.fromkeys(CHARTER_REGIMES, _CHARTER),
}
"""The limits of each regime. Outside communes their id carries the level, and before 2015 the name of the charter."""

_OF_COUNCILS = (
    limit
    for limits in COUNCIL_LIMITS.values()
    for limit in (
        limits.notice,
        limits.notice_governor,
        limits.agenda,
        limits.sending,
        limits.opposition,
        limits.visa,
        limits.interior_visa,
        limits.third_meeting,
        limits.posting,
    )
    if limit is not None
)
_OF_THE_CHARTER = (
    MINISTER_APPROVAL,
    GOVERNOR_APPROVAL,
    MINISTER_EXTENDED,
    GOVERNOR_EXTENDED,
    SETTLING,
    VOIDABILITY,
    VOIDABILITY_REQUEST,
    AGENDA_ADDITIONS,
)
LIMITS: tuple[TimeLimit, ...] = tuple(dict.fromkeys((*_OF_COUNCILS, *_OF_THE_CHARTER)))
"""Every limit of every regime."""
