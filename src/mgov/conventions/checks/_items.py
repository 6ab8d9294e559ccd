"""Where the checks of a convention apply: the file, each party, each approval, each event."""

from collections.abc import Iterator
from typing import NamedTuple

from mgov.conventions.events import PERFORMANCES, AidGranted, Paid, Signed
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.model import Party
from mgov.conventions.tracks import Track
from mgov.council import CONTROL_EVENTS, Deliberated
from mgov.delays import latest_of
from mgov.dossiers import EventScope, path_of
from mgov.findings import Each, Item, Path, Unknown, pointer
from mgov.law import COMMUNE_2015, Regime
from mgov.procedures import Entry, Obligation


class ByParty(NamedTuple):
    """One party; `place` is None for a party that is not known."""

    facts: ConventionFacts
    place: int | None

    @property
    def party(self) -> Party | None:
        """The party, where the parties are known."""
        parties = self.facts.convention.parties
        return None if self.place is None or parties is None else parties[self.place]

    def path(self, *keys: str) -> str:
        """The path of one of its fields."""
        return pointer("subject", "parties") if self.place is None else pointer("subject", "parties", self.place, *keys)


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


class ByObligation(NamedTuple):
    """One occurrence of a duty of an approval; `obligation` is None where the journal may omit what starts it."""

    facts: ConventionFacts
    track: Track
    obligation: Obligation | None


class ByYear(NamedTuple):
    """One line of the credits; `place` is None where the credits are not known."""

    facts: ConventionFacts
    place: int | None


def _regimes_of_file(facts: ConventionFacts) -> tuple[Regime, ...] | Unknown:
    """The regimes of every collectivity of the original text; Unknown where none of them can be told."""
    tracks = [track for track in facts.tracks if track.act is None]
    found = [track.regime for track in tracks]
    certain = tuple(dict.fromkeys(regime for regime in found if isinstance(regime, Regime)))
    unknown = [regime for regime in found if isinstance(regime, Unknown)]
    if certain or not unknown:
        return certain
    return Unknown(tuple(dict.fromkeys(path for regime in unknown for path in regime.paths)))


def _communal_regimes(facts: ConventionFacts) -> tuple[Regime, ...] | Unknown:
    """The same for a rule of communes only: Unknown where no party is known to be one and one may be."""
    regimes = _regimes_of_file(facts)
    if isinstance(regimes, Unknown) or COMMUNE_2015 in regimes:
        return regimes
    doubts = [track.regime for track in facts.tracks if track.act is None and COMMUNE_2015 in track.laws]
    paths = [path for doubt in doubts if isinstance(doubt, Unknown) for path in doubt.paths]
    return Unknown(tuple(dict.fromkeys(paths))) if paths else regimes


def _the_communal_file(facts: ConventionFacts) -> Iterator[Item[ConventionFacts]]:
    yield Item(Path("/subject"), facts, _communal_regimes(facts))


def _the_file(facts: ConventionFacts) -> Iterator[Item[ConventionFacts]]:
    yield Item(Path("/subject"), facts, _regimes_of_file(facts))


def _each_party(facts: ConventionFacts) -> Iterator[Item[ByParty]]:
    regimes = _regimes_of_file(facts)
    parties = facts.convention.parties
    for index in (None,) if parties is None else range(len(parties)):
        subject = ByParty(facts, index)
        yield Item(Path(subject.path()), subject, regimes)


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


def _obligations(duty: str, facts: ConventionFacts) -> Iterator[Item[ByObligation]]:
    for track, strand in zip(facts.tracks, facts.strands(), strict=False):
        regimes = track.regimes
        found = [obligation for obligation in facts.obligations(strand) if obligation.duty.id == duty]
        for obligation in found:
            yield Item(path_of(obligation.since), ByObligation(facts, track, obligation), regimes)
        decided = facts.last(track, Deliberated)
        unclosed = decided is not None and not found and latest_of(decided.when) < latest_of(facts.when)
        if not found and (unclosed or not facts.complete):
            yield Item(pointer("journal"), ByObligation(facts, track, None), regimes)


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
TEXTS: Each[ConventionFacts, ByText] = Each("each text cited", _each_text)
TRACKS: Each[ConventionFacts, ByTrack] = Each("each approval", _each_track)
YEARS: Each[ConventionFacts, ByYear] = Each("each budget year", _each_year)
SENDINGS: Each[ConventionFacts, ByObligation] = Each(
    "each duty to send a decision", lambda facts: _obligations("sending", facts)
)
POSTINGS: Each[ConventionFacts, ByObligation] = Each(
    "each duty to post a decision", lambda facts: _obligations("posting", facts)
)

ON_COMMITMENT: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each signature or performance", events=(Signed, *PERFORMANCES), of=_per_track, possible="always",
    moved_by=CONTROL_EVENTS,
)  # fmt: skip
ON_PERFORMANCE: EventScope[ConventionFacts, ByEvent] = EventScope(
    name="each performance", events=PERFORMANCES, of=_per_track, possible="always", moved_by=CONTROL_EVENTS
)
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
    name="each payment in the journal", events=(Paid,), of=_per_track, possible="never", moved_by=(AidGranted,)
)
EVENT_SCOPES = (ON_PAYMENT, ON_COMMITMENT, ON_PERFORMANCE, ON_LISTED_PERFORMANCE, ON_SIGNATURE, ON_DELIBERATION)
