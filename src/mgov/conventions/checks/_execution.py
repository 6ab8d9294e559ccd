"""Checks of execution: nothing is executed before the decision is executory, nor is paid before it is granted."""

from datetime import date

from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._items import (
    ON_LISTED_PERFORMANCE,
    ON_PAYMENT,
    ON_PERFORMANCE,
    TRACKS,
    ByEvent,
    ByTrack,
)
from mgov.conventions.checks._readers import told
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.checks._territory import NOT_PRECINCT
from mgov.conventions.model import Kind
from mgov.conventions.money import ContributionKind
from mgov.conventions.partners import ASSOCIATIONS
from mgov.delays import When, Window, day_after, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, review
from mgov.law import (
    COMMUNE_2015,
    DECREE_2_17_451,
    PROVINCE_2015,
    REGION_2015,
    decree17449,
    decree17450,
    decree17451,
)

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _done(subject: ByEvent) -> When:
    """The day of the event; any day for one the journal may omit."""
    if subject.entry is None:
        return Window(date.min, date.max, subject.facts.omitted.paths)
    return subject.entry.when


def _no_visa(subject: ByEvent) -> bool | Unknown:
    needs = subject.track.needs_visa
    return needs if isinstance(needs, Unknown) else not needs


def _is_aid(subject: ByEvent) -> bool | Unknown:
    """Whether what is paid is an aid: a support, or money of the collectivity paid to an association."""
    convention, track = subject.facts.convention, subject.track
    if convention.kind == Kind.SUPPORT:
        return True
    parties, shares = convention.parties, convention.contributions
    if parties is None or shares is None or track.party is None:
        missing = "parties" if parties is None else "contributions"
        return subject.facts.clause(missing) or False
    types = {party.id: (f"/subject/parties/{place}/type", party.type) for place, party in enumerate(parties)}
    unknown: list[str] = [] if convention.kind or subject.facts.clause("kind") is None else ["/subject/kind"]
    for place, share in enumerate(shares):
        if share.party != track.party.id or share.kind not in (ContributionKind.MONEY, None):
            continue
        path, kind = types.get(share.paid_to or "", (f"/subject/contributions/{place}/paid_to", None))
        if kind in ASSOCIATIONS and share.kind is not None:
            return True
        if kind is None or kind in ASSOCIATIONS:
            unknown.append(path if kind is None else f"/subject/contributions/{place}/kind")
    return Unknown(tuple(unknown)) if unknown else False


def _decree_in_force(subject: ByEvent) -> bool | Unknown:
    """Whether the accounting decrees of 2017 are in force: those of the three levels are of the same days."""
    when = subject.facts.when
    if DECREE_2_17_451.in_force(earliest_of(when)) == DECREE_2_17_451.in_force(latest_of(when)):
        return DECREE_2_17_451.in_force(latest_of(when))
    return told(subject, "on")


def _is_payer(subject: ByEvent) -> bool | Unknown:
    """Whether the payment is one of the collectivity of the track; it is where the event names none."""
    payer = None if subject.entry is None else subject.entry.event.party
    return payer is None or subject.track.party is None or payer == subject.track.party.id


def _granted_since(subject: ByEvent) -> When:
    """Since when the aid is granted, as seen just before the payment."""
    facts = subject.facts
    for entry in reversed(facts.grants):
        granted = entry.event
        mine = granted.party is None or subject.track.party is None or granted.party == subject.track.party.id
        if entry.place < facts.size and granted.act == subject.track.act and mine:
            return entry.when
    if facts.complete:
        return Window(earliest_of(day_after(latest_of(facts.when))), date.max)
    return Window(date.min, date.max, facts.omitted.paths)


IS_AID: Fact[ByEvent, bool] = Fact("an aid", _is_aid)
SINCE_2018: Fact[ByEvent, bool] = Fact("the accounting decrees of 2017 in force", _decree_in_force)
PAYER: Fact[ByEvent, bool] = Fact("a payment of this collectivity", _is_payer)
GRANTED_SINCE: Fact[ByEvent, When] = Fact("the decision granting the aid", _granted_since)
DONE: Fact[ByEvent, When] = Fact("the day of the event", _done)
NEEDS_VISA: Fact[ByEvent, bool] = Fact("a visa is needed", lambda s: s.track.needs_visa)
NO_VISA: Fact[ByEvent, bool] = Fact("no visa is needed", _no_visa)
VISA_SINCE: Fact[ByEvent, When] = Fact("the day of the visa", lambda s: s.facts.visa_since(s.track))
EXECUTORY: Fact[ByEvent, When] = Fact("the executory day", lambda s: s.facts.executory_since(s.track))
EXECUTORY_PLAIN: Fact[ByEvent, When] = Fact(
    "the executory day without visa", lambda s: s.facts.executory_since(s.track, s.track.plain_roads)
)
REFUSED: Fact[ByEvent, bool] = Fact("a refusal that stands", lambda s: s.facts.refused(s.track))
REFUSED_AT_LAST: Fact[ByTrack, bool] = Fact("a refusal that stands", lambda s: s.facts.refused(s.track))
BLOCKED: Fact[ByEvent, bool] = Fact("an opposition that stands", lambda s: s.facts.blocked(s.track))


# --- the checks ---


@CHECKS.check(
    "CONV-016",
    "EXECUTED_BEFORE_VISA",
    ERROR,
    ON_PERFORMANCE,
    articles.VISA_OR_SILENCE,
    when=(NEEDS_VISA, NOT_PRECINCT),
    needs=(DONE, VISA_SINCE),
)
def executed_before_visa(done: When, visa: When) -> Outcome | None:
    """Nothing is executed before the visa; by silence it exists from the day after the 20th day."""
    return must_not_precede(done, visa, done=done, visa=visa)


@CHECKS.check(
    "CONV-016",
    "EXECUTED_BEFORE_VISA",
    ERROR,
    ON_PAYMENT,
    {
        COMMUNE_2015: (decree17451("75", 2), decree17451("89", 3)),
        PROVINCE_2015: (decree17450("75"), decree17450("89")),
        REGION_2015: (decree17449("75"), decree17449("89")),
    },
    rule="granting",
    when=(IS_AID, SINCE_2018, PAYER),
    needs=(DONE, GRANTED_SINCE),
)
def paid_before_granting(done: When, granted: When) -> Outcome | None:
    """An aid is not paid before the individual decision that grants it."""
    return must_not_precede(done, granted, done=done, granted=granted)


@CHECKS.check(
    "CONV-017", "VISA_REFUSED", ERROR, ON_LISTED_PERFORMANCE, articles.VISA, rule="executed", needs=(REFUSED, DONE)
)
def executed_after_refusal(refused: bool, done: When) -> Outcome | None:
    """Nothing is executed after a refused visa, until a new decision is executory."""
    return fail(done=done) if refused else None


@CHECKS.check("CONV-017", "VISA_REFUSED", ERROR, TRACKS, articles.VISA, rule="standing", needs=(REFUSED_AT_LAST,))
def refusal_stands(refused: bool) -> Outcome | None:
    """A refused decision carries nothing: the council must decide anew."""
    return fail() if refused else None


@CHECKS.check(
    "CONV-018", "OPPOSITION_PENDING", ERROR, ON_PERFORMANCE, articles.OPPOSED, rule="opposed", needs=(BLOCKED, DONE)
)
def executed_despite_opposition(blocked: bool, done: When) -> Outcome | None:
    """Nothing is executed while an opposition stands, or the judge is seized."""
    return fail(done=done) if blocked else None


@CHECKS.check(
    "CONV-018",
    "OPPOSITION_PENDING",
    ERROR,
    ON_LISTED_PERFORMANCE,
    articles.OPPOSABLE,
    rule="window",
    when=(NO_VISA,),
    needs=(DONE, EXECUTORY_PLAIN),
)
def executed_while_opposable(done: When, executory: When) -> Outcome | None:
    """Where no visa is needed, nothing is executed before the governor's three working days have passed."""
    return must_not_precede(done, executory, done=done, executory=executory)


@CHECKS.check(
    "CONV-018",
    "OPPOSITION_PENDING",
    ERROR,
    ON_LISTED_PERFORMANCE,
    articles.OPPOSABLE_OR_VISAED,
    rule="visaed",
    when=(NEEDS_VISA,),
    needs=(DONE, VISA_SINCE, EXECUTORY),
)
def executed_between_visa_and_opposition(done: When, visa: When, executory: When) -> Outcome | None:
    """After an early visa the governor may still oppose: whether execution must wait is read in two ways."""
    if is_before(done, visa) is False and is_before(done, executory) is True:
        return review(done=done, executory=executory)
    return None
