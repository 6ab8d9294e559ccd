"""Associations and their files: any association, and files such as an office may keep of one, lawful or not."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from mgov import associations as a
from mgov.dossiers import Dossier
from mgov.procedures import Event
from mgov.testing._values import FLAGS, instances, told
from mgov.testing._values import days as all_days

_CHAPTERS: tuple[tuple[type[Event], ...], ...] = (
    (a.OfficersElected, a.ChangeDeclared),
    (a.OfficersElected, a.NoChangeDeclared),
    (a.StatutesAmended, a.ChangeDeclared),
    (a.MemberJoined, a.ChangeDeclared),
    (a.AidReceived, a.ForeignAidDeclared),
    (a.AidReceived, a.AccountsPresented),
    (a.UtilityRequested, a.UtilityGranted, a.YearlyReportSent, a.NoticeServed, a.UtilityWithdrawn),
    (a.UtilityRequested, a.UtilityRefused),
    (a.AppealFiled, a.AppealAuthorised, a.AppealOpened, a.AppealClosed, a.AppealReported),
    (a.AppealDeclared, a.AppealOpened, a.AppealClosed, a.PurposeReached, a.UseReported),
    (a.DistributionDeclared, a.DistributionHeld, a.DistributionReported),
    (a.AccreditationRequested, a.AccreditationGranted, a.VolunteeringStarted, a.VolunteeringReported),
    (a.PropertyAcquired, a.GiftAccepted, a.SuitBrought, a.ActivityHeld, a.AgreementConcluded),
    (a.Dissolved, a.ActivityHeld),
)
"""What belongs together, in its usual order."""
_STEPS = st.sampled_from([0, 1, 5, 10, 20, 31, 45, 62, 100, 200, 400])
_FIRST, _LAST = date(2019, 1, 10), date(2028, 12, 31)
_NAMES = st.sampled_from(["the commune", "the ministry"])
_GIVEN: dict[str, st.SearchStrategy[Any]] = {
    "giver": _NAMES,
    "to": _NAMES,
    "year": st.integers(2019, 2025),
    "until": st.dates(_FIRST, _LAST),
    "missing": st.just(()) | st.just((a.Document.STATUTES,)),
}


def associations(*, complete: bool = False) -> st.SearchStrategy[a.Association]:
    """Any association: each fact known or not. With `complete`, plausible ones of which every fact is known."""
    if complete:
        return _complete()
    counts: st.SearchStrategy[Any] = st.none() | st.just(0)
    return instances(a.Association, all_days(), foreign_members=counts)


def association_files(*, most: int = 4) -> st.SearchStrategy[Dossier[a.Association]]:
    """Files of an association from 2019 on: its declaration and up to `most` chapters of its life, lawful or not.

    Every fact is told, and the journal omits nothing up to its `known_until`.
    """
    return _files(most)


def _complete() -> st.SearchStrategy[a.Association]:
    officer = st.builds(a.Officer, role=st.sampled_from(list(a.OfficerRole)), adult=FLAGS, foreign=FLAGS)
    return st.builds(
        a.Association,
        type=st.sampled_from(list(a.AssociationType)),
        unlawful_aims=FLAGS,
        shares_profit=FLAGS,
        officers=st.lists(officer, min_size=1, max_size=3).map(tuple),
        members=st.just(40),
        foreign_members=st.sampled_from([0, 5, 20]),
        seat_abroad=st.just(False),
        run_by_foreigners=st.just(False),
        records_kept=st.sampled_from([2, 5, 10]),
    )


@st.composite
def _files(draw: st.DrawFn, most: int) -> Dossier[a.Association]:
    status = (a.Declared, a.ProvisionalReceipt, a.FinalReceipt)
    chapters = draw(st.lists(st.sampled_from(_CHAPTERS), max_size=most, unique=True))
    journal: list[Event] = []
    for chapter in (status, *chapters):
        day = _FIRST + timedelta(days=draw(st.sampled_from([0, 0, 100, 1500, 1900])))
        for kind in chapter:
            day = min(day + timedelta(days=draw(_STEPS)), _LAST)
            if draw(st.integers(0, 4)):
                journal.append(draw(told(kind, day, _GIVEN)))
    journal.sort(key=lambda event: str(event.on))
    end = max((event.on for event in journal if isinstance(event.on, date)), default=_FIRST)
    known_until = end + timedelta(days=draw(st.sampled_from([0, 40, 400])))
    return Dossier(subject=draw(_complete()), journal=journal, known_until=known_until)
