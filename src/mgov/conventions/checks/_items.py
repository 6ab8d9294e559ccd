"""Where the checks of a convention apply: the file, each party, each approval, each event."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from mgov.conventions.assets import Land
from mgov.conventions.events import CONVENTION_VISA_EVENTS, PERFORMANCES, AidGranted, Paid, Signed
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import Party
from mgov.conventions.tracks import Track
from mgov.council import CONTROL_EVENTS, Deliberated, SessionClosed
from mgov.delays import latest_of
from mgov.dossiers import EventScope, once, path_of
from mgov.findings import Each, Item, OneOf, Path, Unknown, pointer
from mgov.law import Level, Regime
from mgov.procedures import Entry, Obligation

T = TypeVar("T")


class ByParty(NamedTuple):
    """One party; `place` and `party` are None for one that is not known."""

    facts: ConventionFacts
    place: int | None = None
    party: Party | None = None

    def path(self, *keys: str) -> str:
        """The path of one of its fields."""
        return pointer("subject", "parties") if self.place is None else pointer("subject", "parties", self.place, *keys)


class ByLand(NamedTuple):
    """Land or premises the text names; `place` is None where it is not known whether it names any."""

    facts: ConventionFacts
    place: int | None

    @property
    def land(self) -> Land:
        """The land; one of which nothing is known where the text may name some."""
        lands = self.facts.convention.lands
        return Land() if self.place is None or lands is None else lands[self.place]

    def path(self, *keys: str) -> str:
        """The path of one of its fields."""
        return pointer("subject", "lands") if self.place is None else pointer("subject", "lands", self.place, *keys)


class ByText(NamedTuple):
    """One text the preamble cites; `place` is None where they are not known."""

    facts: ConventionFacts
    place: int | None


class ByTrack(NamedTuple):
    """One approval: an act and the collectivity that approves it."""

    facts: ConventionFacts
    track: Track


class ByEvent(NamedTuple):
    """One event and one approval, with the file just before it; `entry` is None where the journal may omit it."""

    facts: ConventionFacts
    track: Track
    entry: Entry | None


def once_each(read: Callable[[ByEvent], T]) -> Callable[[ByEvent], T]:
    """A reader that is asked once of each event and approval; the answer is kept with the view just before it."""

    def answer(subject: ByEvent) -> T:
        if subject.entry is None:
            return read(subject)
        cuts, key = subject.facts.cuts, (read, subject.track)
        if key not in cuts:
            cuts[key] = read(subject)
        found: T = cuts[key]
        return found

    return answer


class ByObligation(NamedTuple):
    """One occurrence of a duty of an approval; `obligation` is None where the journal may omit what starts it."""

    facts: ConventionFacts
    track: Track
    obligation: Obligation | None


class ByYear(NamedTuple):
    """One line of the credits; `place` is None where the credits are not known."""

    facts: ConventionFacts
    place: int | None


class ByRow(NamedTuple):
    """One row of a clause; `place` is None where the clause is not known."""

    facts: ConventionFacts
    clause: str
    place: int | None

    def path(self, *keys: str) -> str:
        """The path of one of its fields."""
        return pointer("subject", self.clause) + ("" if self.place is None else pointer(self.place, *keys))

    def value(self, name: str) -> Any:
        """One of its fields; None where it, or the clause, is not known."""
        if self.place is None:
            return None
        return getattr(getattr(self.facts.convention, self.clause)[self.place], name)

    def told(self, name: str) -> Any:
        """One of its fields, Unknown where it is not known."""
        value = self.value(name)
        return Unknown((self.path(name),)) if value is None else value


@once
def _regimes_of_file(facts: ConventionFacts) -> tuple[Regime, ...] | Unknown:
    """The regimes of every collectivity of the original text; Unknown where none of them can be told."""
    tracks = [track for track in facts.tracks if track.act is None]
    certain = tuple(dict.fromkeys(track.regime for track in tracks if isinstance(track.regime, Regime)))
    unknown = [track for track in tracks if isinstance(track.regime, Unknown)]
    return certain if certain or not unknown else _one_of(unknown)


def _one_of(tracks: Iterable[Track]) -> OneOf:
    """The regimes that may govern some approvals, with the paths that would tell which."""
    paths = dict.fromkeys(path for t in tracks if isinstance(t.regime, Unknown) for path in t.regime.paths)
    return OneOf(tuple(paths), tuple(dict.fromkeys(law for t in tracks for law in t.laws)))


def _communal_regimes(facts: ConventionFacts) -> tuple[Regime, ...] | Unknown:
    """The same for a rule of communes only: Unknown where no party is known to be one and one may be."""
    regimes = _regimes_of_file(facts)
    if isinstance(regimes, Unknown) or _of_communes(regimes):
        return regimes
    doubts = _one_of([track for track in facts.tracks if track.act is None and _of_communes(track.laws)])
    return doubts if doubts.paths else regimes


def _of_communes(regimes: Iterable[Regime]) -> bool:
    return any(regime.level == Level.COMMUNE for regime in regimes)


def _the_communal_file(facts: ConventionFacts) -> Iterator[Item[ConventionFacts]]:
    yield Item(Path("/subject"), facts, _communal_regimes(facts))


def _the_file(facts: ConventionFacts) -> Iterator[Item[ConventionFacts]]:
    yield Item(Path("/subject"), facts, _regimes_of_file(facts))


def _each_party(facts: ConventionFacts) -> Iterator[Item[ByParty]]:
    regimes = _regimes_of_file(facts)
    parties = facts.convention.parties
    if parties is None:
        yield Item(pointer("subject", "parties"), ByParty(facts), regimes)
    for place, party in enumerate(parties or ()):
        yield Item(pointer("subject", "parties", place), ByParty(facts, place, party), regimes)


def _each_land(facts: ConventionFacts) -> Iterator[Item[ByLand]]:
    lands = facts.convention.lands
    if lands is None and facts.clause("lands") is None:
        return
    regimes = _regimes_of_file(facts)
    for index in (None,) if lands is None else range(len(lands)):
        subject = ByLand(facts, index)
        yield Item(Path(subject.path()), subject, regimes)


def _each_listed_land(facts: ConventionFacts) -> Iterator[Item[ByLand]]:
    return (item for item in _each_land(facts) if item.subject.place is not None)


def _each_text(facts: ConventionFacts) -> Iterator[Item[ByText]]:
    texts, regimes = facts.convention.texts_cited, _regimes_of_file(facts)
    if texts is None and facts.clause("texts_cited") is not None:
        yield Item(pointer("subject", "texts_cited"), ByText(facts, None), regimes)
    for index in range(len(texts or ())):
        yield Item(pointer("subject", "texts_cited", index), ByText(facts, index), regimes)


def _each_track(facts: ConventionFacts) -> Iterator[Item[ByTrack]]:
    for track in facts.tracks:
        yield Item(Path(track.path), ByTrack(facts, track), track.regimes)


def _each_year(facts: ConventionFacts) -> Iterator[Item[ByYear]]:
    regimes = _regimes_of_file(facts)
    credits = facts.convention.credits
    for index in (None,) if credits is None else range(len(credits)):
        path = pointer("subject", "credits", *(() if index is None else (index,)))
        yield Item(path, ByYear(facts, index), regimes)


def _each_row(clause: str, facts: ConventionFacts) -> Iterator[Item[ByRow]]:
    """The rows of a clause; a possible one where the text may have the clause and it is not known."""
    regimes = _regimes_of_file(facts)
    rows = getattr(facts.convention, clause)
    if rows is None and facts.clause(clause) is None:
        return
    for index in (None,) if rows is None else range(len(rows)):
        subject = ByRow(facts, clause, index)
        yield Item(Path(subject.path()), subject, regimes)


def _obligations(duties: tuple[str, ...], facts: ConventionFacts) -> Iterator[Item[ByObligation]]:
    for track, strand in zip(facts.tracks, facts.strands(), strict=False):
        regimes = track.regimes
        found = False
        for obligation in facts.obligations(strand):
            if obligation.duty.id in duties:
                found = True
                yield Item(path_of(obligation.since), ByObligation(facts, track, obligation), regimes)
        unclear = any(isinstance(entry.event, (Deliberated, SessionClosed)) for entry in track.unclear)
        if unclear or (not found and (not facts.complete or _decided_before(facts, track))):
            yield Item(pointer("journal"), ByObligation(facts, track, None), regimes)


def _decided_before(facts: ConventionFacts, track: Track) -> bool:
    """Whether the council decided on a day before the one judged."""
    decided = facts.last(track, Deliberated)
    return decided is not None and latest_of(decided.when) < latest_of(facts.when)


def _per_track(facts: ConventionFacts, entry: Entry | None) -> Iterator[Item[ByEvent]]:
    """One item per approval of the event's act: every collectivity must have approved what is executed."""
    for track in facts.tracks:
        if entry is None or entry.event.act == track.act:
            path = pointer("journal") if entry is None else path_of(entry)
            yield Item(path, ByEvent(facts, track, entry), track.regimes)


def _own_track(facts: ConventionFacts, entry: Entry | None) -> Iterator[Item[ByEvent]]:
    """The one approval an event of the council belongs to."""
    for item in _per_track(facts, entry):
        track = item.subject.track
        if entry is None or entry in track.entries:
            yield item


FILE: Each[ConventionFacts, ConventionFacts] = Each("the text", _the_file)
COMMUNAL_FILE: Each[ConventionFacts, ConventionFacts] = Each("the text, where a commune is a party", _the_communal_file)
PARTIES: Each[ConventionFacts, ByParty] = Each("each party", _each_party)
LANDS: Each[ConventionFacts, ByLand] = Each("each piece of land or premises", _each_land)
LISTED_LANDS: Each[ConventionFacts, ByLand] = Each("each land the text is known to name", _each_listed_land)
TEXTS: Each[ConventionFacts, ByText] = Each("each text cited", _each_text)
TRACKS: Each[ConventionFacts, ByTrack] = Each("each approval", _each_track)
YEARS: Each[ConventionFacts, ByYear] = Each("each budget year", _each_year)
FUNDINGS: Each[ConventionFacts, ByRow] = Each(
    "each source of the financing plan", lambda facts: _each_row("funding", facts)
)
DISTRIBUTIONS: Each[ConventionFacts, ByRow] = Each(
    "each distribution of aid in kind", lambda facts: _each_row("distributions", facts)
)
SENDINGS: Each[ConventionFacts, ByObligation] = Each(
    "each duty to send a decision", lambda facts: _obligations(("sending", "sending_for_approval"), facts)
)
POSTINGS: Each[ConventionFacts, ByObligation] = Each(
    "each duty to post a decision", lambda facts: _obligations(("posting",), facts)
)

ON_COMMITMENT: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each signature or performance", events=(Signed, *PERFORMANCES), of=_per_track, possible="always",
    moved_by=CONTROL_EVENTS,
)  # fmt: skip
ON_PERFORMANCE: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each performance", events=PERFORMANCES, of=_per_track, possible="always",
    moved_by=(*CONTROL_EVENTS, *CONVENTION_VISA_EVENTS),
)  # fmt: skip
ON_LISTED_PERFORMANCE: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each performance in the journal", events=PERFORMANCES, of=_per_track, possible="never",
    moved_by=(*CONTROL_EVENTS, Signed),
)  # fmt: skip
ON_SIGNATURE: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each signature", events=(Signed,), of=_per_track, possible="always", moved_by=CONTROL_EVENTS
)
ON_DELIBERATION: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each decision of a council", events=(Deliberated,), of=_own_track, possible="unlisted"
)
ON_PAYMENT: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each payment", events=(Paid,), of=_per_track, possible="always", moved_by=(AidGranted,)
)
EVENT_SCOPES = (ON_PAYMENT, ON_COMMITMENT, ON_PERFORMANCE, ON_LISTED_PERFORMANCE, ON_SIGNATURE, ON_DELIBERATION)
