"""Checks of what comes before the vote: consultations, permanent committees, pieces joined to the draft."""

from collections.abc import Callable
from typing import NamedTuple, cast

from mgov.council import SessionClosed, SessionOpened
from mgov.delays import When, deadline, earlier_of, later_of
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail, must_not_follow, pointer
from mgov.law import (
    Regime,
    charter,
    decree10504,
    decree16299,
    decree16300,
    decree16301,
    decree22475,
    lo111,
    lo112,
    lo113,
)
from mgov.plans import events as e
from mgov.plans.checks._basis import joined, of_2011, of_2016
from mgov.plans.checks._items import ON_SUBMISSION, ON_VOTE, ByEvent, once_each
from mgov.plans.checks._readers import CEILING, field
from mgov.plans.checks._register import CHECKS
from mgov.plans.events import Body, Mechanism
from mgov.plans.limits import PLAN_LIMITS
from mgov.plans.regimes import C36, GAP, LO_PROVINCE, LO_REGION, PAC, PCD, PDP, PDR_2016, PDR_2023
from mgov.procedures import Entry

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _launched(subject: ByEvent) -> bool | Unknown:
    """Whether the act was launched; an update voted without any launch decision is a matter of PLAN-008 alone."""
    if subject.act is None:
        return True
    found = subject.facts.last(subject.act, e.LaunchDecided)
    return found if isinstance(found, Unknown) else found is not None


def _consulted(subject: ByEvent) -> bool | Unknown:
    found = subject.facts.last(subject.act, e.CitizensConsulted)
    return found if isinstance(found, Unknown) else found is not None


def _by_the_rules(subject: ByEvent) -> bool | Unknown:
    """Whether one of the consultations used the mechanisms of the internal rules."""
    entries = subject.facts.visible(subject.act, e.CitizensConsulted)
    ways = [(entry, cast(e.CitizensConsulted, entry.event).by) for entry in entries]
    if any(way == Mechanism.INTERNAL_RULES for _, way in ways):
        return True
    paths = tuple(f"/journal/{entry.place}/by" for entry, way in ways if way is None)
    if not subject.facts.complete:
        paths = (*subject.facts.omitted.paths, *paths)
    return Unknown(paths) if paths else False


def _not_consulted(*wanted: Body) -> Fact[ByEvent, tuple[Body, ...]]:
    """The bodies, among those wanted, that were not consulted before the vote."""

    def read(subject: ByEvent) -> tuple[Body, ...] | Unknown:
        entries = subject.facts.visible(subject.act, e.BodyConsulted)
        told = [(entry, cast(e.BodyConsulted, entry.event).body) for entry in entries]
        left = tuple(body for body in wanted if all(body != other for _, other in told))
        paths = tuple(f"/journal/{entry.place}/body" for entry, body in told if body is None)
        if not subject.facts.complete:
            paths = (*subject.facts.omitted.paths, *paths)
        return Unknown(paths) if left and paths else left

    return Fact("the bodies not consulted", read)


class Seized(NamedTuple):
    """When the last permanent committee was given the draft; those that were not."""

    last: When | None
    missing: tuple[str, ...]


def _seized(subject: ByEvent) -> Seized | Unknown:
    facts, committees = subject.facts, subject.facts.plan.committees
    if committees is None:
        return Unknown(("/subject/committees",))
    entries = facts.visible(subject.act, e.CommitteeSeized)
    firsts = {id: _first(entries, id) for id in committees}
    missing = tuple(id for id, first in firsts.items() if first is None)
    if missing and not facts.complete:
        return facts.omitted
    days = [first for first in firsts.values() if first is not None]
    return Seized(later_of(*days) if days else None, missing)


def _first(entries: tuple[Entry, ...], committee: str) -> When | None:
    days = [entry.when for entry in entries if entry.event.party in (None, committee)]
    return earlier_of(*days) if days else None


@once_each
def session(subject: ByEvent) -> tuple[Entry, SessionOpened] | Unknown:
    """The opening of the session at which the council voted, at its last call.

    Where the journal may omit things, an opening of another day than the vote may not be its own.
    """
    found, entry = openings(subject), subject.entry
    if isinstance(found, Unknown) or entry is None:
        return found if isinstance(found, Unknown) else subject.facts.omitted
    if not subject.facts.complete and found[-1][0].when != entry.when:
        return subject.facts.omitted
    return found[-1]


@once_each
def openings(subject: ByEvent) -> list[tuple[Entry, SessionOpened]] | Unknown:
    facts = subject.facts
    if subject.entry is None:
        return facts.omitted
    closed = facts.visible(subject.act, SessionClosed)
    start = closed[-1].place if closed else -1
    found = [
        (entry, entry.event)
        for entry in facts.visible(subject.act, SessionOpened)
        if entry.place > start and isinstance(entry.event, SessionOpened)
    ]
    return found or Unknown((pointer("journal"),))


@once_each
def opening(subject: ByEvent) -> When | Unknown:
    """The day that session opened, at its first call."""
    found, last = openings(subject), session(subject)
    if isinstance(found, Unknown) or isinstance(last, Unknown):
        return found if isinstance(found, Unknown) else cast(Unknown, last)
    if not subject.facts.complete and len(found) > 1:
        return subject.facts.omitted  # the first may be of another session, whose close is left out
    return found[0][0].when


def _last_day(regime: Regime) -> Callable[[ByEvent], When | Unknown]:
    def read(subject: ByEvent) -> When | Unknown:
        opened = opening(subject)
        if isinstance(opened, Unknown):
            return opened
        limit = PLAN_LIMITS[regime].committees
        return deadline(limit, opened, subject.facts.calendar, subject.facts.policy).last_day

    return read


def _monitored(subject: ByEvent) -> bool | Unknown:
    """Whether the plan has a monitoring system: without one, PLAN-024 alone speaks."""
    plan = subject.facts.plan
    if plan.monitoring is not None:
        return True
    return subject.facts.part("monitoring") or False


class Reports(NamedTuple):
    """Whether the reports of every committee are joined; else whether the council voted to go on without debate."""

    joined: bool
    undebated: bool


def _reports(subject: ByEvent) -> Reports | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    event, place = cast(e.DraftSubmitted, subject.entry.event), subject.entry.place
    if event.reports is None:
        return Unknown((f"/journal/{place}/reports",))
    if not event.reports and event.without_debate is None:
        return Unknown((f"/journal/{place}/without_debate",))
    return Reports(event.reports, bool(event.without_debate))


WAS_LAUNCHED: Fact[ByEvent, bool] = Fact("the act was launched", _launched)
CONSULTED: Fact[ByEvent, bool] = Fact("citizens were consulted", _consulted)
BY_THE_RULES: Fact[ByEvent, bool] = Fact("consulted by the mechanisms of the internal rules", _by_the_rules)
NOT_EQUITY, NOT_PARITY = _not_consulted(Body.EQUITY), _not_consulted(Body.PARITY)
NOT_THREE = _not_consulted(Body.EQUITY, Body.YOUTH, Body.ECONOMIC)
SEIZED: Fact[ByEvent, Seized] = Fact("when the committees were seized", _seized)
THIRTY_BEFORE: Fact[ByEvent, When] = Fact("thirty days before the session", _last_day(PAC))
FORTY_FIVE_BEFORE: Fact[ByEvent, When] = Fact("forty-five days before the session", _last_day(PCD))
HAS_MONITORING: Fact[ByEvent, bool] = Fact("the plan has a monitoring system", _monitored)
MONITORING_JOINED = field("monitoring", bool, "the monitoring system is joined")
REPORTS: Fact[ByEvent, Reports] = Fact("the reports of the committees", _reports)

_MECHANISMS: Basis = {
    GAP: (lo113("78", 3), lo113("119")),
    PAC: (lo113("78", 3), lo113("119"), decree16301("7", 2, 1)),
    LO_PROVINCE: (lo112("80", 2), lo112("110")),
    PDP: (lo112("80", 2), lo112("110"), decree16300("7", 2, 1)),
    LO_REGION: (lo111("83"), lo111("116")),
    PDR_2016: (lo111("83"), lo111("116"), decree16299("7")),
    PDR_2023: (lo111("83"), lo111("116"), decree22475("7", 2, 1)),
}


# --- the checks ---


@CHECKS.check(
    "PLAN-015", "CITIZENS_NOT_CONSULTED", ERROR, ON_VOTE,
    joined({C36: (charter("36"),), PCD: (charter("36"), decree10504("4", 1, 2))}, _MECHANISMS),
    when=(WAS_LAUNCHED,), needs=(CONSULTED, CEILING),
)  # fmt: skip
def citizens_consulted(consulted: bool, ceiling: Severity) -> Outcome | None:
    """Citizens and associations are consulted while the plan is prepared."""
    return None if consulted else fail(ceiling)


@CHECKS.check(
    "PLAN-015", "CITIZENS_NOT_CONSULTED", WARNING, ON_VOTE, _MECHANISMS, rule="mechanisms",
    when=(WAS_LAUNCHED, CONSULTED), needs=(BY_THE_RULES,),
)  # fmt: skip
def consulted_by_the_rules(by_the_rules: bool) -> Outcome | None:
    """They are consulted by the mechanisms that the internal rules fix."""
    return None if by_the_rules else fail()


def _every_body(missing: tuple[Body, ...]) -> Outcome | None:
    return fail(bodies=missing) if missing else None


@CHECKS.check(
    "PLAN-016", "EQUITY_BODY_NOT_CONSULTED", ERROR, ON_VOTE,
    {PAC: (lo113("120"), decree16301("7", 2, 2)), PDP: (lo112("111"), decree16300("7", 2, 2))},
    when=(WAS_LAUNCHED,), needs=(NOT_EQUITY,),
)  # fmt: skip
def equity_body_consulted(missing: tuple[Body, ...]) -> Outcome | None:
    """The body on equity, equal opportunities and gender is consulted; its opinion does not bind."""
    return _every_body(missing)


@CHECKS.check(
    "PLAN-016", "EQUITY_BODY_NOT_CONSULTED", ERROR, ON_VOTE,
    {PDR_2016: (lo111("117"), decree16299("7")), PDR_2023: (lo111("117"), decree22475("7", 2, 2))},
    rule="region", when=(WAS_LAUNCHED,), needs=(NOT_THREE,),
)  # fmt: skip
def three_bodies_consulted(missing: tuple[Body, ...]) -> Outcome | None:
    """A region consults its three bodies."""
    return _every_body(missing)


@CHECKS.check(
    "PLAN-016", "EQUITY_BODY_NOT_CONSULTED", ERROR, ON_VOTE, {PCD: (charter("14"), decree10504("5", 1))},
    rule="charter", when=(WAS_LAUNCHED,), needs=(NOT_PARITY,),
)  # fmt: skip
def parity_committee_seized(missing: tuple[Body, ...]) -> Outcome | None:
    """Under decree 2-10-504 the draft goes to the parity committee."""
    return _every_body(missing)


def _in_time(seized: Seized, due: When, ceiling: Severity) -> Outcome | None:
    if seized.missing:
        return fail(ceiling, "missing", committees=seized.missing)
    if seized.last is None:
        return None
    return must_not_follow(seized.last, due, ceiling, "message", seized=seized.last, due=due)


@CHECKS.check(
    "PLAN-017", "COMMITTEES_LATE", ERROR, ON_VOTE, joined(of_2016("10"), {PDR_2023: (decree22475("13", 1),)}),
    when=(WAS_LAUNCHED,), needs=(SEIZED, THIRTY_BEFORE, CEILING),
)  # fmt: skip
def committees_seized(seized: Seized, due: When, ceiling: Severity) -> Outcome | None:
    """Every permanent committee has the draft at least thirty days before the session that adopts it."""
    return _in_time(seized, due, ceiling)


@CHECKS.check(
    "PLAN-017", "COMMITTEES_LATE", ERROR, ON_VOTE, of_2011(decree10504("5", 1)), rule="charter",
    when=(WAS_LAUNCHED,), needs=(SEIZED, FORTY_FIVE_BEFORE, CEILING),
)  # fmt: skip
def committees_seized_under_charter(seized: Seized, due: When, ceiling: Severity) -> Outcome | None:
    """Under decree 2-10-504, forty-five days before it."""
    return _in_time(seized, due, ceiling)


@CHECKS.check(
    "PLAN-018", "ATTACHMENTS_MISSING", ERROR, ON_SUBMISSION,
    joined(of_2016("11", 2), {PDR_2023: (decree22475("14", 2),)}),
    when=(WAS_LAUNCHED, HAS_MONITORING), needs=(MONITORING_JOINED,),
)  # fmt: skip
def monitoring_joined(there: bool) -> Outcome | None:
    """The monitoring system is joined to the draft put to the council."""
    return None if there else fail()


@CHECKS.check(
    "PLAN-018", "ATTACHMENTS_MISSING", ERROR, ON_SUBMISSION,
    joined(of_2016("11", 2), {PAC: (lo113("28", 2),), PDR_2023: (decree22475("14", 2), decree22475("13", 2))}),
    rule="reports", when=(WAS_LAUNCHED,), needs=(REPORTS,),
)  # fmt: skip
def reports_joined(reports: Reports) -> Outcome | None:
    """So are the reports of the permanent committees; a vote without debate may do where one did not study it."""
    if reports.joined:
        return None
    return fail(WARNING, "undebated") if reports.undebated else fail()
