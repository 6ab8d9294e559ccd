"""What is derived from a plan's dossier, at its end or just before an event: the only input of checks."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mgov.council import Deliberated
from mgov.council.approvals import ApprovalFacts
from mgov.delays import Calendar, Policy, When, Window, earliest_of, latest_of
from mgov.dossiers import Dossier, Strand
from mgov.findings import OneOf, Unknown
from mgov.law import Regime
from mgov.plans import events as e
from mgov.plans.model import Plan
from mgov.plans.procedure import PHASES, REPORTS, REQUESTS
from mgov.plans.regimes import PLAN_REGIMES
from mgov.plans.tracks import PlanTrack
from mgov.procedures import Entry, Event, Procedure, replay

S = TypeVar("S", bound=StrEnum)


class PlanFacts(ApprovalFacts[Plan]):
    """The facts of a plan, at the end of its journal or just before one of its events.

    Attributes:
        plan: the plan.
        acts: the plan itself (None) and its updates.
        tracks: the approval of each act.
    """

    def __init__(self, dossier: Dossier[Plan], policy: Policy, calendar: Calendar, on: date | None = None) -> None:
        super().__init__(dossier, policy, calendar, on)
        self.plan: Plan = dossier.subject
        self.acts: tuple[str | None, ...] = (None, *(update.id for update in self.plan.updates))
        self.tracks: dict[str | None, PlanTrack] = {act: PlanTrack(self, act) for act in self.acts}

    def part(self, name: str) -> Unknown | None:
        """Unknown where nothing is known of a part; None where the document is known not to have it."""
        return None if self.plan.says_nothing_of(name) else Unknown((f"/subject/{name}",))

    # --- regimes ---

    def regimes_on(self, when: When) -> tuple[Regime, ...] | Unknown:
        """The regime of plans on a day; of a time without encoded law, in doubt."""
        known: dict[When, tuple[Regime, ...] | Unknown] = self.memo.setdefault("regimes", {})
        if when not in known:
            known[when] = self._regimes_on(when)
        return known[when]

    def _regimes_on(self, when: When) -> tuple[Regime, ...] | Unknown:
        level, first, last = self.plan.level, earliest_of(when), latest_of(when)
        found = tuple(regime for regime in PLAN_REGIMES if level in (None, regime.level) and regime.meets(first, last))
        if not found:
            return Unknown()
        if level is None:
            return OneOf(("/subject/level",), found)
        if len(found) == 1 and found[0].covers(first) and found[0].covers(last):
            return found
        return OneOf(when.missing if isinstance(when, Window) else (), found)

    def regimes_of(self, act: str | None, *kinds: type[Event]) -> tuple[Regime, ...] | Unknown:
        """The regime on the day of the first event of these kinds in an act; without any, on the day judged.

        Where the journal may omit such an event, any regime of the level.
        """
        firsts = [self._listed[act, kind][0] for kind in kinds if (act, kind) in self._listed]
        if firsts:
            return self.regimes_on(min(firsts).when)
        if self.complete or not self.entries:
            return self.regimes_on(self.when)
        doubts = ("/subject/level",) if self.plan.level is None else self.omitted.paths
        found = self.regimes_on(Window(date.min, date.max))
        return OneOf(doubts, found.among) if isinstance(found, OneOf) else found

    @property
    def text_act(self) -> str | None:
        """The act whose text the subject describes: the last update."""
        return self.acts[-1]

    def regimes_of_text(self) -> tuple[Regime, ...] | Unknown:
        """The regime of the content: that of the day of the vote."""
        return self.regimes_of(self.text_act, Deliberated)

    # --- events ---

    @property
    def _listed(self) -> dict[tuple[str | None, type[Event]], list[Entry]]:
        """The events of the whole journal by act and kind."""
        found: dict[tuple[str | None, type[Event]], list[Entry]] | None = self.memo.get("listed")
        if found is None:
            found = self.memo["listed"] = {}
            for entry in self.entries:
                found.setdefault((entry.event.act, type(entry.event)), []).append(entry)
        return found

    def visible(self, act: str | None, *kinds: type[Event]) -> tuple[Entry, ...]:
        """The visible events of these kinds in an act."""
        listed = self._listed
        found = [entry for kind in kinds for entry in listed.get((act, kind), ()) if entry.place < self.size]
        return tuple(found if len(kinds) == 1 else sorted(found))

    def of_kinds(self, kinds: Iterable[type[Event]]) -> tuple[Entry, ...]:
        """The events of these kinds in the whole journal."""
        wanted = frozenset(kinds)
        return tuple(entry for entry in self.entries if type(entry.event) in wanted)

    def last(self, act: str | None, *kinds: type[Event]) -> Entry | Unknown | None:
        """The last visible event of these kinds in an act; None where there certainly is none."""
        found = self.visible(act, *kinds)
        if found:
            return found[-1]
        return None if self.complete else self.omitted

    # --- strands ---

    def strands(self) -> tuple[Strand, ...]:
        """The approvals, the phases of each act, the requests for data and the yearly reports."""
        found = self.memo.get("strands")
        if found is None:
            found = self.memo["strands"] = (
                *(self._approval(track) for track in self.tracks.values()),
                *(self._phases(act) for act in self.acts),
                *self._requests(),
                *self._reports(),
            )
        return found

    def _approval(self, track: PlanTrack) -> Strand:
        return Strand(
            act=track.act,
            party=None,
            entries=track.entries,
            candidates=tuple(track.trajectory(road) for road in track.roads),
            unencoded=track.unencoded,
        )

    def _phases(self, act: str | None) -> Strand:
        kinds = next(iter(PHASES.values())).events
        return self._strand(act, None, PHASES, (entry for entry in self.of_kinds(kinds) if entry.event.act == act))

    def _requests(self) -> Iterable[Strand]:
        entries = self.of_kinds(e.DATA_EVENTS)
        keys = dict.fromkeys((entry.event.act, entry.event.party) for entry in entries)
        for act, party in keys or {(None, None): None}:
            mine = (entry for entry in entries if (entry.event.act, entry.event.party) == (act, party))
            yield self._strand(act, party, REQUESTS, mine)

    def _reports(self) -> Iterable[Strand]:
        measured = (entry for entry in self.of_kinds(e.PROGRESS_EVENTS) if entry.event.act not in self.acts)
        entries = tuple(sorted((*self.of_kinds(e.REPORT_EVENTS), *measured)))
        for act in dict.fromkeys(entry.event.act for entry in entries) or {None: None}:
            yield self._strand(act, None, REPORTS, (entry for entry in entries if entry.event.act == act))

    def _strand(
        self, act: str | None, party: str | None, tables: dict[Regime, Procedure[S]], entries: Iterable[Entry]
    ) -> Strand:
        mine = tuple(entries)
        regimes = self.regimes_on(mine[0].when if mine else self.when)
        among = regimes.among if isinstance(regimes, OneOf) else () if isinstance(regimes, Unknown) else regimes
        candidates: tuple[Any, ...] = tuple(
            replay(
                tables[regime],
                mine,
                calendar=self.calendar,
                policy=self.policy,
                known_until=self.dossier.known_until,
            )
            for regime in among
            if regime in tables
        )
        return Strand(act=act, party=party, entries=mine, candidates=candidates)
