"""Files kept step by step, lawful or not: what a file looks like when people work on it."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.dossiers import Dossier, available, note, record
from mgov.errors import NoRegime, UnlawfulEvent
from mgov.findings import Verdict
from mgov.procedures import Event
from mgov.testing._plausible import FIRST, PLAUSIBLE
from mgov.testing._texts import conventions
from mgov.testing._values import FLAGS

File = Dossier[c.Convention]

_FAVOURITES: tuple[type[Event], ...] = (
    c.Deliberated,
    c.Received,
    c.SessionOpened,
    c.SessionClosed,
    c.VisaGranted,
    c.Paid,
    c.Signed,
    c.Opposed,
    c.AidGranted,
    c.ApprovalGranted,
    c.NewStudyAsked,
    c.Maintained,
)
"""What most files hold, so that histories get somewhere."""


def histories(
    subjects: st.SearchStrategy[c.Convention] | None = None,
    *,
    lawful: bool = True,
    most: int = 12,
    since: date = FIRST,
) -> st.SearchStrategy[File]:
    """Files kept from `since` on, 10 January 2024: at each step one of the events the procedure has a row for.

    With `lawful`, each was accepted by `record`; without it, each was possible at its moment, and nothing more is
    sure. Such a journal omits nothing up to its `known_until`.

    Args:
        subjects: the texts; by default those of `conventions(complete=True, since=since)`.
        lawful: whether to keep to what `record` accepts.
        most: the most steps, at least 2; with `lawful` a step that is refused, or that no encoded law
            governs, adds nothing.
        since: the day before the first step; it chooses the law, such as the charter of communes before 2015, and
            with it who may be a party: a province or a region from September 2015 on.
    """
    texts = conventions(complete=True, since=since) if subjects is None else subjects
    return _histories(texts, lawful, most, since)


def filled(event: Event, subject: c.Convention | None = None) -> st.SearchStrategy[Event]:
    """The same event with its fields told: votes, calls, capacities such as councils of 31 members see them.

    An event that has none, or whose fields are not asked by any check, comes back as it is.

    Args:
        event: a blank event, such as those `available` offers.
        subject: the text, one of whose parties signs; without it the signatory is not told.
    """
    parties = None if subject is None else subject.parties
    return _filled(event, tuple(party.id for party in parties or ()))


@st.composite
def _filled(draw: st.DrawFn, event: Event, signatories: tuple[str, ...]) -> Event:
    chances = st.sampled_from
    if isinstance(event, c.SessionOpened):
        return evolve(
            event,
            kind=draw(chances(list(c.SessionKind))),
            origin=draw(chances(list(c.SessionOrigin))),
            call=draw(chances([1, 1, 2, 3])),
            present=draw(chances([10, 16, 20])),
            members_in_office=31,
        )
    if isinstance(event, c.Deliberated):
        return evolve(
            event,
            votes_for=draw(chances([9, 12, 16, 20])),
            votes_against=draw(chances([0, 9, 12])),
            members_in_office=31,
            sitting=draw(chances([1, 1, 2])),
            president_in_favour=draw(FLAGS),
            on_agenda=draw(chances([True, True, False])),
            opposed_item=draw(chances([False, False, True])),
            amount=draw(PLAUSIBLE),
            secret=draw(chances([False, False, True])),
        )
    if isinstance(event, c.Signed):
        return evolve(
            event,
            signatory=draw(chances(signatories)) if signatories else None,
            capacity=draw(chances([c.Capacity.PRESIDENT, c.Capacity.PRESIDENT, c.Capacity.VICE_PRESIDENT])),
            delegation=draw(FLAGS),
        )
    return event


@st.composite
def _histories(
    draw: st.DrawFn, subjects: st.SearchStrategy[c.Convention], lawful: bool, most: int, since: date
) -> File:
    file: File = Dossier(subject=draw(subjects))
    day = since
    for _ in range(draw(st.integers(2, most))):
        day += timedelta(days=draw(st.sampled_from([0, 0, 1, 2, 3, 5, 8, 21, 30])))
        options = available(file, day)
        blanks = [option.event for option in options if not lawful or option.verdict != Verdict.FAIL]
        likely = [blank for blank in blanks if isinstance(blank, _FAVOURITES)]
        if not blanks:
            break
        favoured = likely and draw(st.integers(0, 3)) > 0
        event = draw(filled(draw(st.sampled_from(likely if favoured else blanks)), file.subject))
        if lawful:
            try:
                file = record(file, event)
            except (NoRegime, UnlawfulEvent):
                continue
        else:
            file = evolve(note(file, event, after=len(file.journal) - 1), known_until=day)
    return evolve(file, known_until=day + timedelta(days=draw(st.sampled_from([0, 0, 1, 40]))))
