"""Where the checks of a plan apply: the document, each act, each event."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple, TypeVar

from mgov.council import CONTROL_EVENTS, Deliberated, Sent
from mgov.dossiers import EventScope, path_of
from mgov.findings import Each, Item, Path, Unknown, pointer
from mgov.law import Regime
from mgov.plans import events as e
from mgov.plans.facts import PlanFacts
from mgov.plans.regimes import PDR_2016
from mgov.procedures import Entry, Event

T = TypeVar("T")
Regimes = tuple[Regime, ...] | Unknown


class ByAct(NamedTuple):
    """The plan (`act` None) or one of its updates, with the regime it is judged under."""

    facts: PlanFacts
    act: str | None
    regimes: Regimes

    @property
    def path(self) -> Path:
        """The path of the act."""
        if self.act is None:
            return Path("/subject")
        return pointer("subject", "updates", self.facts.acts.index(self.act) - 1)


class ByEvent(NamedTuple):
    """One event, with the file at its end or just before it.

    `entry` is None where the journal may omit it; `of` is then the act it would belong to.
    """

    facts: PlanFacts
    entry: Entry | None
    regimes: Regimes
    of: str | None = None

    @property
    def act(self) -> str | None:
        """The act, or the yearly report, the event belongs to."""
        return self.of if self.entry is None else self.entry.event.act


def once_each(read: Callable[[ByEvent], T]) -> Callable[[ByEvent], T]:
    """A reader that is asked once of each event; the answer is kept with the view of the file it is judged with."""

    def answer(subject: ByEvent) -> T:
        if subject.entry is None:
            return read(subject)
        cuts, key = subject.facts.cuts, (read, subject.entry.place)
        if key not in cuts:
            cuts[key] = read(subject)
        found: T = cuts[key]
        return found

    return answer


class ByProject(NamedTuple):
    """One project of the document; `place` is None where the projects are not known."""

    facts: PlanFacts
    place: int | None
    regimes: Regimes

    def told(self, name: str) -> Any:
        """One of its fields; Unknown where it, or the project, is not known."""
        projects = self.facts.plan.projects
        if self.place is None or projects is None:
            return Unknown((pointer("subject", "projects"),))
        value = getattr(projects[self.place], name)
        return Unknown((pointer("subject", "projects", self.place, name),)) if value is None else value


def _the_text(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    regimes = facts.regimes_of_text()
    yield Item(Path("/subject"), ByAct(facts, facts.text_act, regimes), regimes)


def _the_launch(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    regimes = facts.regimes_of(None, e.LaunchMeetingHeld, e.LaunchDecided, Deliberated)
    yield Item(Path("/subject"), ByAct(facts, None, regimes), regimes)


def _the_submission(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    regimes = facts.regimes_of(None, e.DraftSubmitted, Deliberated)
    yield Item(Path("/subject"), ByAct(facts, None, regimes), regimes)


def _in_force(facts: PlanFacts) -> Iterator[Item[ByAct]]:
    """The plan; the reports on a regional programme of before November 2023 are since then those of its decree."""
    regimes = facts.regimes_of(None, Deliberated)
    if regimes == (PDR_2016,):
        regimes = facts.regimes_on(facts.when)
    yield Item(Path("/subject"), ByAct(facts, None, regimes), regimes)


def _item(facts: PlanFacts, entry: Entry | None) -> Iterator[Item[ByEvent]]:
    if entry is not None:
        regimes = facts.regimes_on(entry.when)
        yield Item(path_of(entry), ByEvent(facts, entry, regimes), regimes)
        return
    for act in facts.acts:
        regimes = facts.regimes_of(act)
        yield Item(pointer("journal"), ByEvent(facts, None, regimes, act), regimes)


def every(name: str, *kinds: type[Event]) -> Each[PlanFacts, ByEvent]:
    """The events of some kinds, each with the whole file: for what has to follow them."""

    def find(facts: PlanFacts) -> Iterator[Item[ByEvent]]:
        listed = facts.of_kinds(kinds)
        for entry in listed:
            yield from _item(facts, entry)
        if not facts.complete and not listed:
            yield from _item(facts, None)

    return Each(name, find)


def _on(
    name: str,
    *kinds: type[Event],
    moved_by: tuple[type[Event], ...] = (),
    possible: Literal["always", "unlisted"] = "unlisted",
) -> EventScope[PlanFacts, ByEvent]:
    """The events of some kinds, each with the file just before it: for what has to come before them."""
    return EventScope(name=name, events=kinds, of=_item, possible=possible, moved_by=moved_by)


TEXT: Each[PlanFacts, ByAct] = Each("the document", _the_text)
LAUNCH: Each[PlanFacts, ByAct] = Each("the launch of the plan", _the_launch)
SUBMISSION: Each[PlanFacts, ByAct] = Each("the submission to the council", _the_submission)
IN_FORCE: Each[PlanFacts, ByAct] = Each("the plan in force", _in_force)
LAUNCHES = every("each launch decision", e.LaunchDecided)


def _each_project(facts: PlanFacts) -> Iterator[Item[ByProject]]:
    projects, regimes = facts.plan.projects, facts.regimes_of_text()
    if projects is None and facts.part("projects") is None:
        return
    if projects is None:
        yield Item(pointer("subject", "projects"), ByProject(facts, None, regimes), regimes)
        return
    for place in range(len(projects)):
        yield Item(Path(f"/subject/projects/{place}"), ByProject(facts, place, regimes), regimes)


PROJECTS: Each[PlanFacts, ByProject] = Each("each project", _each_project)
REQUESTS = every("each request for data", e.DataRequested)
RECEIPTS = every("each request received", e.DataRequestReceived)
PREPARED = every("each yearly report", e.ReportPrepared)
STUDIES = every("each report studied", e.ReportStudied)
OPINIONS = every("each report the committees answered", e.OpinionsReceived)
PROGRAMMINGS = every("each three-year programming", e.ProgrammingReady)
BUDGETS = every("each budget", e.BudgetSubmitted)
DECISIONS = every("each decision of the council", Deliberated)
SENDINGS = every("each decision sent", Sent)

ON_MEETING = _on("each launch meeting", e.LaunchMeetingHeld)
ON_LAUNCH = _on("each launch decision", e.LaunchDecided, moved_by=(e.LaunchMeetingHeld,))
ON_SUBMISSION = _on("each draft put to the council", e.DraftSubmitted)
ON_VOTE = _on(
    "each decision of the council",
    Deliberated,
    moved_by=(*e.PREPARATION_EVENTS, e.CommitteeSeized, e.LaunchDecided),
)
ON_USE = _on("each use of the plan", e.PlanExecuted, e.PutOnline, moved_by=CONTROL_EVENTS, possible="always")


class ByArrondissement(NamedTuple):
    """A decision of the council and one arrondissement in which projects lie; `name` is None where none is known."""

    facts: PlanFacts
    entry: Entry | None
    regimes: Regimes
    act: str | None
    name: str | None


def _arrondissements(facts: PlanFacts, entry: Entry | None) -> Iterator[Item[ByArrondissement]]:
    listed = facts.plan.arrondissements
    for path, vote, regimes, _ in _item(facts, entry):
        for name in (None,) if listed is None else listed:
            yield Item(path, ByArrondissement(facts, entry, regimes, vote.act, name), regimes)


ON_ARRONDISSEMENTS: EventScope[PlanFacts, ByArrondissement] = EventScope(
    name="each arrondissement, at each decision of the council",
    events=(Deliberated,),
    of=_arrondissements,
    possible="unlisted",
    moved_by=(*e.PREPARATION_EVENTS, e.LaunchDecided),
)
EVENT_SCOPES = (ON_MEETING, ON_LAUNCH, ON_SUBMISSION, ON_VOTE, ON_USE, ON_ARRONDISSEMENTS)
