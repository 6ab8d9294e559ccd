"""Files of plans, lawful or not: what the life of a plan looks like from its launch to its update."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from mgov import council as c
from mgov import plans as p
from mgov.dossiers import Dossier, record
from mgov.errors import ImpossibleEvent, NoRegime, UnlawfulEvent
from mgov.procedures import Event
from mgov.testing._plans import COMMITTEES, MANDATE, plans
from mgov.testing._values import FLAGS, told

File = Dossier[p.Plan]
Step = tuple[int, type[Event], dict[str, Any]]
"""How many days after the start of its chapter, what happens, and the act and the party it belongs to."""

MANDATES = (
    date(2005, 9, 12),
    date(2009, 6, 19),
    date(2011, 4, 1),
    date(2015, 9, 10),
    date(2016, 5, 2),
    MANDATE,
    MANDATE,
    date(2023, 6, 5),
)
"""Days from which a plan comes under each of the regimes, under none, or under two of them one after the other."""

_LISTED = (
    p.Invitee.BUREAU,
    p.Invitee.COMMITTEE_PRESIDENTS,
    p.Invitee.COMMITTEE_DEPUTIES,
    p.Invitee.COUNCIL_SECRETARY,
    p.Invitee.AUXILIARY_ORGANS,
)
_GOOD: Mapping[type[Event], dict[str, Any]] = {
    p.LaunchMeetingHeld: {"invited": _LISTED, "via_governor": True, "governor_present": True, "authority_told": True},
    p.LaunchDecided: {"by": p.Organ.PRESIDENT, "timetable": True, "start": True, "conditions": True},
    p.LaunchNotified: {"to": tuple(p.Recipient)},
    p.DataRequested: {"addressee": p.Addressee.STATE_SERVICE, "via_governor": True},
    p.CitizensConsulted: {"by": p.Mechanism.INTERNAL_RULES},
    c.SessionOpened: {
        "kind": c.SessionKind.EXTRAORDINARY,
        "origin": c.SessionOrigin.PRESIDENT,
        "call": 1,
        "present": 24,
        "members_in_office": 31,
    },
    p.DraftSubmitted: {"monitoring": True, "reports": True, "without_debate": False},
    c.Deliberated: {
        "votes_for": 20,
        "votes_against": 2,
        "members_in_office": 31,
        "sitting": 1,
        "president_in_favour": True,
        "on_agenda": True,
        "opposed_item": False,
        "secret": False,
    },
    p.PlanExecuted: {"basis": p.ExecutionBasis.PLAN},
    p.ReportPrepared: {"items": tuple(p.ReportItem)},
    p.ReportStudied: {"deliberated": True},
}
"""What the law likes each event to tell."""


def _launch(act: str | None) -> tuple[Step, ...]:
    of = {"act": act}
    return (
        (0, p.LaunchMeetingHeld, of),
        (2, p.LaunchDecided, of),
        (5, p.LaunchPosted, of),
        (6, p.LaunchNotified, of),
        (7, p.LaunchPublished, of),
    )


def _preparation(act: str | None) -> tuple[Step, ...]:
    of = {"act": act}
    consulted: tuple[Step, ...] = tuple((45, p.BodyConsulted, {**of, "body": body}) for body in p.Body)
    return (
        (0, p.DataRequested, {**of, "party": "health"}),
        (4, p.DataRequestReceived, {**of, "party": "health"}),
        (10, p.CitizensConsulted, of),
        (25, p.DataSupplied, {**of, "party": "health"}),
        (28, p.PreviousEvaluated, of),
        (30, p.DiagnosisDone, of),
        (40, p.PrioritiesRanked, of),
        *consulted,
        (50, p.ProjectsIdentified, of),
        (60, p.ResourcesEstimated, of),
        (70, p.DraftCompleted, of),
        (75, p.CoordinationHeld, of),
        (75, p.RegionalCommitteeAsked, of),
        (76, p.CopySent, of),
    )


def _adoption(act: str | None) -> tuple[Step, ...]:
    of = {"act": act}
    seized: tuple[Step, ...] = tuple((0, p.CommitteeSeized, {**of, "party": one}) for one in COMMITTEES)
    reported: tuple[Step, ...] = tuple((30, c.CommitteeReported, {**of, "party": one}) for one in COMMITTEES)
    return (
        *seized,
        (20, c.AgendaSent, of),
        *reported,
        (35, c.NoticeSent, of),
        (48, c.SessionOpened, of),
        (48, p.DraftSubmitted, of),
        (48, c.Deliberated, of),
        (48, c.SessionClosed, of),
        (51, c.Posted, of),
        (53, c.Sent, of),
        (54, c.Received, of),
        (76, c.VisaGranted, of),
        (78, p.PutOnline, of),
        (80, p.PlanExecuted, of),
    )


def _report(year: int) -> tuple[Step, ...]:
    of = {"act": f"report-{year}"}
    return (
        (0, p.ReportPrepared, of),
        (2, p.ReportSent, of),
        (25, p.OpinionsReceived, of),
        (40, p.ReportStudied, of),
        (43, p.SummaryPosted, of),
        (44, p.SummaryPublished, of),
    )


_CONTROLS: tuple[tuple[Step, ...], ...] = (
    ((0, c.Opposed, {}), (10, c.Maintained, {}), (12, c.Referred, {}), (90, c.Cleared, {})),
    ((0, c.Opposed, {}), (20, c.Deliberated, {})),
    ((10, c.VisaRefused, {}),),
    ((0, c.MinutesReceived, {}),),
    ((0, c.Annulled, {}),),
    ((0, c.NotAdopted, {}),),
    ((0, p.ArrondissementAsked, {"party": "north"}), (20, p.ArrondissementOpinion, {"party": "north"})),
    ((0, p.DelayExtended, {}),),
)


@lru_cache(8)
def _whole_life(updated: bool) -> tuple[tuple[int, tuple[Step, ...]], ...]:
    """The chapters of a life, each with the day it starts, counted from the election."""
    money: tuple[Step, ...] = ((0, p.ProgrammingReady, {}), (80, p.BudgetSubmitted, {}))
    first = (
        (120, _launch(None)),
        (130, _preparation(None)),
        (215, _adoption(None)),
        (345, money),
        (700, _report(1)),
        (1060, _report(2)),
    )
    return first if not updated else (*first, (1090, _launch("u")), (1100, _preparation("u")), (1190, _adoption("u")))


def plan_files(
    subjects: st.SearchStrategy[p.Plan] | None = None,
    *,
    lawful: bool = False,
    chapters: int = 6,
    since: date | None = None,
) -> st.SearchStrategy[File]:
    """Files of a plan from the election of the council on: launch, preparation, vote, visa, reports, perhaps an update.

    With `lawful`, each event was accepted by `record` and tells what the law likes to hear; without it events are
    missing, late, early, told in any way, and the governor may oppose. Such a journal omits nothing up to its
    `known_until`.

    Args:
        subjects: the plans; by default those of `plans(complete=True, since=since)`.
        lawful: whether to keep to what `record` accepts.
        chapters: the most chapters of its life; with `lawful` they are its first ones.
        since: the day the council was elected, which chooses the decree; by default days of every regime.
    """
    elected = st.sampled_from(MANDATES) if since is None else st.just(since)
    return elected.flatmap(lambda day: _files(plans(complete=True, since=day) if subjects is None else subjects,
                                              lawful, chapters, day))  # fmt: skip


def _files(subjects: st.SearchStrategy[p.Plan], lawful: bool, chapters: int, since: date) -> st.SearchStrategy[File]:
    return _lawful_file(subjects, chapters, since) if lawful else _odd_file(subjects, chapters, since)


def _events(draw: st.DrawFn, steps: Iterator[tuple[date, type[Event], dict[str, Any]]], odd: bool) -> list[Event]:
    made: list[Event] = []
    for day, kind, common in sorted(steps, key=lambda step: step[0]):
        good = {**_GOOD.get(kind, {}), **common}
        if odd and not draw(st.integers(0, 3)):
            made.append(draw(told(kind, day, {}, **common)))
        elif kind is p.ProgrammingReady or kind is p.BudgetSubmitted:
            made.append(draw(told(kind, day, {"year": st.just(day.year + 1)})))
        else:
            made.append(kind(on=day, **good))
    return made


@st.composite
def _lawful_file(draw: st.DrawFn, subjects: st.SearchStrategy[p.Plan], chapters: int, since: date) -> File:
    subject = draw(subjects)
    life = _whole_life(bool(subject.updates))[: draw(st.integers(1, chapters))]
    slow = draw(st.integers(0, 3))
    steps = (
        (since + timedelta(days=start + after + slow), kind, common)
        for start, steps in life
        for after, kind, common in steps
        if draw(st.integers(0, 15))
    )
    file: File = Dossier(subject=subject)
    for event in _events(draw, steps, odd=False):
        try:
            file = record(file, event)
        except (NoRegime, UnlawfulEvent, ImpossibleEvent):
            continue
    return _known(draw, file)


@st.composite
def _odd_file(draw: st.DrawFn, subjects: st.SearchStrategy[p.Plan], chapters: int, since: date) -> File:
    subject = draw(subjects)
    if draw(FLAGS) and not subject.updates:
        subject = evolve(subject, updates=(p.Update(id="u", only_reranks=draw(FLAGS)),))
    life = [*_whole_life(bool(subject.updates)), *((draw(st.integers(250, 300)), one) for one in _CONTROLS)]
    least = draw(st.integers(0, min(chapters, 3)))
    places = draw(st.lists(st.sampled_from(range(len(life))), min_size=least, max_size=chapters, unique=True))
    chosen = [life[place] for place in places]
    shifts = st.sampled_from([0, 0, 0, 0, 1, -1, 5, 20, -20, 45, 200])
    steps = (
        (since + timedelta(days=start + after + draw(shifts)), kind, common)
        for start, steps in chosen
        for after, kind, common in steps
        if draw(st.integers(0, 5))
    )
    return _known(draw, Dossier(subject=subject, journal=_events(draw, steps, odd=True)))


def _known(draw: st.DrawFn, file: File) -> File:
    last = max((one.on for one in file.journal if isinstance(one.on, date)), default=MANDATE)
    return evolve(file, known_until=last + timedelta(days=draw(st.sampled_from([0, 1, 40, 400]))))
