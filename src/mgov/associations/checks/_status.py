"""Checks of the status: declaration, capacity, officers, changes, aims, dissolution."""

from calendar import monthrange
from datetime import date
from typing import cast

from mgov import association_limits as limits
from mgov.associations import events as e
from mgov.associations import procedure as p
from mgov.associations.checks._items import (
    CHANGES,
    FILE,
    MEMBERS,
    OFFICERS,
    ON_ACTIVITY,
    ON_DECLARATION,
    ON_OPERATION,
    ByEvent,
    ByOfficer,
)
from mgov.associations.checks._outcomes import in_time
from mgov.associations.checks._readers import (
    DONE,
    OF_2002,
    TODAY,
    UNDER_DAHIR,
    Answer,
    answered_by,
    field,
    last_before,
    last_day,
    missing,
    not_yet,
    of_subject,
)
from mgov.associations.checks._register import CHECKS
from mgov.associations.facts import AssociationFacts
from mgov.associations.model import GROUPS, Document
from mgov.delays import When, Window, deadline, earlier_of, earliest_of, is_before, later_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, review, undecided
from mgov.law import dahir58
from mgov.procedures import Clock, Entry

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _declared_since(subject: ByEvent) -> When | Unknown:
    """Since when the association is declared; a receipt proves a declaration that the journal does not list."""
    facts = subject.facts
    filed = facts.visible((e.Declared,))
    if filed:
        return filed[0].when
    receipts = facts.visible((e.ProvisionalReceipt, e.FinalReceipt))
    if receipts:
        return Window(date.min, latest_of(receipts[0].when), facts.omitted.paths)
    return not_yet(facts) if facts.complete else facts.omitted


def _capable_since(subject: ByEvent) -> When | Unknown:
    """Since when it may act: the final receipt, or sixty days of silence after a declaration that was complete."""
    facts = subject.facts
    span = facts.trajectory(p.STATUS).entered(frozenset({p.Status.CAPABLE}))
    since = facts.since(p.STATUS, p.Status.CAPABLE)
    if span is None or not isinstance(span.cause, Clock):
        return since
    receipts = [receipt.when for receipt in facts.visible((e.FinalReceipt,))]
    for entry in facts.visible((e.Declared,)):
        lacking = cast(e.Declared, entry.event).missing
        if lacking is None:
            return Unknown((f"/journal/{entry.place}/missing",))
        if not lacking:
            silence = deadline(limits.FINAL_RECEIPT, entry.when, facts.calendar, facts.policy).effect
            return later_of(since, earlier_of(silence, *receipts))
    return later_of(since, earlier_of(*receipts)) if receipts else not_yet(facts)


def _adult(subject: ByOfficer) -> bool | Unknown:
    officers = subject.facts.association.officers
    if subject.place is None or officers is None:
        return Unknown(("/subject/officers",))
    adult = officers[subject.place].adult
    return Unknown((f"/subject/officers/{subject.place}/adult",)) if adult is None else adult


def _changed(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    event = subject.entry.event
    if not isinstance(event, e.OfficersElected) or event.changed is not None:
        return not isinstance(event, e.OfficersElected) or bool(event.changed)
    return Unknown((f"/journal/{subject.entry.place}/changed",))


def _after_declaration(subject: ByEvent) -> bool | Unknown:
    """Whether the association was declared already: what comes before goes into the declaration itself."""
    if subject.entry is None:
        return subject.facts.omitted
    place, when = subject.entry.place, subject.entry.when
    filed = subject.facts.visible((e.Declared,))
    if any(entry.place < place for entry in filed):
        return True
    doubts = [path for entry in filed if is_before(when, entry.when) is None for path in missing(entry.when)]
    if doubts:
        return Unknown(tuple(doubts))
    return False if subject.facts.complete else subject.facts.omitted


def _month_after(subject: ByEvent) -> When | Unknown:
    """The last day to declare a change: a month from it, or the end of the calendar month after it, as one reads."""
    month = last_day(limits.CHANGE, "").read(subject)
    if isinstance(month, Unknown) or subject.entry is None:
        return month
    if latest_of(month) == date.max or latest_of(subject.entry.when) == date.max:
        return month
    changed = latest_of(subject.entry.when)
    year, number = (changed.year + 1, 1) if changed.month == 12 else (changed.year, changed.month + 1)
    end = date(year, number, monthrange(year, number)[1])
    return Window(earliest_of(month), max(latest_of(month), end), missing(month))


def _mandate_end(facts: AssociationFacts) -> date | Unknown | None:
    """The day the present officers' mandate ends; None where no election, or a declaration of no change, leaves one."""
    if not facts.complete:
        return facts.omitted
    elected = facts.visible((e.OfficersElected,))
    if not elected:
        return None
    entry = elected[-1]
    until = cast(e.OfficersElected, entry.event).until
    if until is None:
        return Unknown((f"/journal/{entry.place}/until",))
    kept = [one.when for one in facts.visible((e.NoChangeDeclared,)) if latest_of(one.when) >= until]
    if any(earliest_of(when) >= until for when in kept):
        return None
    return Unknown(tuple(path for when in kept for path in missing(when))) if kept else until


def _dissolved(subject: ByEvent) -> Entry | Unknown | None:
    return last_before(ByEvent(subject.facts, None), e.Dissolved)


FOREIGN: Fact[ByEvent, bool] = Fact("a foreign association", lambda s: s.facts.foreign)
NOT_FOREIGN: Fact[ByEvent, bool] = Fact(
    "no foreign association",
    lambda s: s.facts.foreign if isinstance(s.facts.foreign, Unknown) else not s.facts.foreign,
)
FEDERATION: Fact[ByEvent, bool] = Fact(
    "a union or federation",
    lambda s: Unknown(("/subject/type",)) if s.facts.association.type is None else s.facts.association.type in GROUPS,
)
DECLARED_SINCE: Fact[ByEvent, When] = Fact("the day of the declaration", _declared_since)
CAPABLE_SINCE: Fact[ByEvent, When] = Fact("the final receipt, or sixty days of silence", _capable_since)
WAIT_OVER: Fact[ByEvent, When] = Fact(
    "the end of the three months", lambda s: s.facts.since(p.FOREIGN, p.Status.CAPABLE)
)
LACKING: Fact[ByEvent, tuple[Document, ...]] = field(
    "missing", cast("type[tuple[Document, ...]]", tuple), "what the declaration lacks"
)
ADULT: Fact[ByOfficer, bool] = Fact("an officer of full age", _adult)
CHANGED: Fact[ByEvent, bool] = Fact("a change", _changed)
AFTER_DECLARATION: Fact[ByEvent, bool] = Fact("an association declared before", _after_declaration)
DECLARED: Fact[ByEvent, Answer] = answered_by(e.ChangeDeclared)
MONTH_AFTER: Fact[ByEvent, When] = Fact("the end of the following month", _month_after)
MANDATE_END: Fact[AssociationFacts, date | None] = Fact("the end of the mandate", _mandate_end)
FILE_TODAY: Fact[AssociationFacts, When] = Fact("the day judged", lambda facts: facts.when)
FILE_UNDER_DAHIR: Fact[AssociationFacts, bool] = Fact(
    "a body under dahir 1-58-376", lambda facts: facts.under_the_dahir
)
OFFICER_UNDER_DAHIR: Fact[ByOfficer, bool] = Fact(
    "a body under dahir 1-58-376", lambda subject: subject.facts.under_the_dahir
)
UNLAWFUL_AIMS = of_subject("unlawful_aims", bool, "whether the aims are unlawful")
SHARES_PROFIT = of_subject("shares_profit", bool, "whether profits are shared")
WITHIN_STATUTES = field("within_statutes", bool, "whether the statutes provide for it")
DISSOLVED: Fact[ByEvent, Entry | None] = Fact("a dissolution before", _dissolved)


# --- the checks ---


@CHECKS.check(
    "ASSO-001", "NOT_DECLARED", ERROR, ON_OPERATION, {None: (dahir58("5", 1), dahir58("6"), dahir58("8", 1))},
    when=(UNDER_DAHIR, OF_2002), needs=(DONE, DECLARED_SINCE),
)  # fmt: skip
def declared_first(done: When, declared: When) -> Outcome | None:
    """An association declares itself before it acts: capacity comes from the declaration."""
    return must_not_precede(done, declared, done=done)


@CHECKS.check(
    "ASSO-002", "DECLARATION_INCOMPLETE", ERROR, ON_DECLARATION, {None: (dahir58("5", 3), dahir58("5", 5))},
    when=(UNDER_DAHIR, OF_2002), needs=(LACKING,),
)  # fmt: skip
def declaration_complete(lacking: tuple[Document, ...]) -> Outcome | None:
    """The declaration holds what article 5 lists, with the statutes, in three copies."""
    found = tuple(document for document in lacking if document != Document.MEMBERS)
    return fail(lacking=found) if found else None


@CHECKS.check(
    "ASSO-002", "DECLARATION_INCOMPLETE", ERROR, ON_DECLARATION, {None: (dahir58("14", 2),)},
    rule="federation", when=(FEDERATION, OF_2002), needs=(LACKING,),
)  # fmt: skip
def members_listed(lacking: tuple[Document, ...]) -> Outcome | None:
    """The declaration of a union or federation names the associations it is made of, their aims and seats."""
    return fail() if Document.MEMBERS in lacking else None


@CHECKS.check(
    "ASSO-003", "BEFORE_CAPACITY", WARNING, ON_OPERATION, {None: (dahir58("5", 2),)},
    when=(UNDER_DAHIR, NOT_FOREIGN, OF_2002), needs=(DONE, CAPABLE_SINCE),
)  # fmt: skip
def capable_first(done: When, capable: When) -> Outcome | None:
    """Until the final receipt, or sixty days without one, an association does not act; a contested reading."""
    return must_not_precede(done, capable, done=done)


@CHECKS.check(
    "ASSO-004", "FOREIGN_BEFORE_WAIT", ERROR, ON_OPERATION, {None: (dahir58("23"), dahir58("24"), dahir58("25"))},
    when=(UNDER_DAHIR, FOREIGN, OF_2002), needs=(DONE, WAIT_OVER),
)  # fmt: skip
def foreign_wait_over(done: When, wait_over: When) -> Outcome | None:
    """A foreign association acts only when three months have run from its last receipt without opposition."""
    return must_not_precede(done, wait_over, done=done)


@CHECKS.check(
    "ASSO-005", "MINOR_OFFICER", WARNING, OFFICERS, {None: (dahir58("1", 2), dahir58("5", 3))},
    when=(OFFICER_UNDER_DAHIR,), needs=(ADULT,),
)  # fmt: skip
def officers_of_age(adult: bool) -> Outcome | None:
    """The dahir sets no age for officers and leaves their capacity to contract law: a minor calls for a look."""
    return None if adult else review()


@CHECKS.check(
    "ASSO-006", "CHANGE_NOT_DECLARED", ERROR, CHANGES, {None: (dahir58("5", 7),)},
    when=(UNDER_DAHIR, OF_2002, AFTER_DECLARATION, CHANGED), needs=(DECLARED, MONTH_AFTER, TODAY),
)  # fmt: skip
def change_declared(declared: Answer, due: When, today: When) -> Outcome | None:
    """A change of officers, statutes or branches is declared during the following month."""
    return in_time(declared, due, today)


@CHECKS.check(
    "ASSO-007", "MANDATE_OVER", ERROR, FILE, {None: (dahir58("5", 7), dahir58("5", 8))},
    when=(FILE_UNDER_DAHIR,), needs=(MANDATE_END, FILE_TODAY),
)  # fmt: skip
def mandate_runs(end: date | None, today: When) -> Outcome | None:
    """When the mandate ends, officers are elected, or the association declares that they are the same."""
    if end is None or latest_of(today) <= end:
        return None
    return fail(until=end)


@CHECKS.check(
    "ASSO-008", "MEMBER_NOT_DECLARED", WARNING, MEMBERS, {None: (dahir58("14", 2),)},
    when=(UNDER_DAHIR, OF_2002, AFTER_DECLARATION), needs=(DECLARED, MONTH_AFTER, TODAY),
)  # fmt: skip
def member_declared(declared: Answer, due: When, today: When) -> Outcome | None:
    """A union or federation declares each member that joins, in the manner of article 5."""
    return in_time(declared, due, today)


@CHECKS.check(
    "ASSO-009", "UNLAWFUL_AIMS", ERROR, FILE, {None: (dahir58("3"), dahir58("7", 1))},
    when=(FILE_UNDER_DAHIR,), needs=(UNLAWFUL_AIMS,),
)  # fmt: skip
def aims_lawful(unlawful: bool) -> Outcome | None:
    """An association with unlawful aims, or aims against religion, territory, monarchy or equality, is void."""
    return fail() if unlawful else None


@CHECKS.check(
    "ASSO-010", "PROFIT_SHARED", ERROR, FILE, {None: (dahir58("1", 1),)},
    when=(FILE_UNDER_DAHIR,), needs=(SHARES_PROFIT,),
)  # fmt: skip
def no_profit(shares: bool) -> Outcome | None:
    """An association has another aim than to divide profits among its members."""
    return fail() if shares else None


@CHECKS.check(
    "ASSO-011", "OUTSIDE_STATUTES", ERROR, ON_ACTIVITY, {None: (dahir58("36"),)},
    when=(UNDER_DAHIR, OF_2002), needs=(WITHIN_STATUTES,),
)  # fmt: skip
def within_statutes(within: bool) -> Outcome | None:
    """An association has no activity but those of its statutes."""
    return None if within else fail()


@CHECKS.check(
    "ASSO-012", "DISSOLVED", ERROR, ON_OPERATION, {None: (dahir58("8", 2), dahir58("37", 1))},
    when=(UNDER_DAHIR, OF_2002), needs=(DISSOLVED,),
)  # fmt: skip
def not_dissolved(dissolved: Entry | None) -> Outcome | None:
    """A dissolved association does not go on acting; after a judgment this is an offence."""
    if dissolved is None:
        return None
    by_court = cast(e.Dissolved, dissolved.event).by_court
    if by_court is None:
        return undecided((f"/journal/{dissolved.place}/by_court",))
    return fail() if by_court else fail(WARNING, "voluntary")
