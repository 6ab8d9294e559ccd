"""Checks of what is done with the public: appeals for donations, distributions of aid (law 18-18)."""

from decimal import Decimal
from typing import NamedTuple, cast

from mgov import association_limits as limits
from mgov.associations import operations as o
from mgov.associations import procedure as p
from mgov.associations.checks._items import (
    CLOSINGS,
    HELD,
    ON_APPEAL,
    ON_DISTRIBUTION,
    ON_USE_REPORT,
    PURPOSES,
    ByEvent,
)
from mgov.associations.checks._outcomes import in_time
from mgov.associations.checks._readers import (
    TODAY,
    UNDER_18_18,
    Answer,
    answered_by,
    field,
    last_before,
    last_day,
)
from mgov.associations.checks._register import CHECKS
from mgov.delays import When
from mgov.findings import Fact, Outcome, Severity, Unknown, Verdict, fail, must_not_follow, undecided
from mgov.law import law1818
from mgov.procedures import Event

ERROR, WARNING, INFO = Severity

CERTIFIED_ABOVE = Decimal(1_000_000)
"""Dirhams: donations above this want an accountant's certificate (law 18-18, art. 24 § 2)."""


# --- what the checks read ---


class Leave(NamedTuple):
    """Whether a shorter notice was allowed, and where that would be told."""

    given: bool | None
    path: str


def _leave(name: str) -> Fact[ByEvent, Leave]:
    def read(subject: ByEvent) -> Leave | Unknown:
        if subject.entry is None:
            return subject.facts.omitted
        return Leave(getattr(subject.entry.event, name), f"/journal/{subject.entry.place}/{name}")

    return Fact(name, read)


def _cleared(subject: ByEvent) -> bool | Unknown:
    if subject.entry is None:
        return subject.facts.omitted
    return subject.facts.now(p.APPEAL, p.Appeal.CLEARED, subject.act)


def _before(kind: type[Event]) -> Fact[ByEvent, When | None]:
    """The day of the last event of a kind before the one judged; None where there was none."""

    def read(subject: ByEvent) -> When | Unknown | None:
        found = subject.facts.omitted if subject.entry is None else last_before(subject, kind)
        return found if found is None or isinstance(found, Unknown) else found.when

    return Fact(f"a {kind.tag} before", read)


def _collected(subject: ByEvent) -> Decimal | Unknown:
    """What the appeal brought."""
    closed = subject.facts.omitted if subject.entry is None else last_before(subject, o.AppealClosed)
    if closed is None or isinstance(closed, Unknown):
        return closed or Unknown(("/journal",))
    amount = cast(o.AppealClosed, closed.event).amount
    return Unknown((f"/journal/{closed.place}/amount",)) if amount is None else amount


CLEARED: Fact[ByEvent, bool] = Fact("an authorisation, or a declaration", _cleared)
FILED, DECLARED, NOTIFIED = _before(o.AppealFiled), _before(o.AppealDeclared), _before(o.DistributionDeclared)
THIRTY_DAYS_BEFORE = last_day(limits.APPEAL_FILING, "thirty days before")
FIFTEEN_DAYS_BEFORE = last_day(limits.APPEAL_DECLARATION, "fifteen days before")
TEN_DAYS_BEFORE = last_day(limits.DISTRIBUTION_DECLARATION, "ten days before")
URGENT, SHORTENED = _leave("urgent"), _leave("shortened")
REPORTED = answered_by(o.AppealReported)
USE_REPORTED = answered_by(o.UseReported)
DISTRIBUTION_REPORTED = answered_by(o.DistributionReported)
REPORT_DUE = last_day(limits.APPEAL_REPORT, "thirty days")
USE_REPORT_DUE = last_day(limits.USE_REPORT, "thirty days")
DISTRIBUTION_REPORT_DUE = last_day(limits.DISTRIBUTION_REPORT, "thirty days")
COLLECTED: Fact[ByEvent, Decimal] = Fact("the amount collected", _collected)
CERTIFIED = field("certified", bool, "an accountant's certificate")


# --- the checks ---


@CHECKS.check(
    "ASSO-022", "APPEAL_NOT_CLEARED", ERROR, ON_APPEAL, {None: (law1818("7", 1), law1818("7", 4))},
    when=(UNDER_18_18,), needs=(CLEARED,),
)  # fmt: skip
def appeal_cleared(cleared: bool) -> Outcome | None:
    """The public is asked for donations under an authorisation; bodies a law exempts declare the appeal first."""
    return None if cleared else fail()


@CHECKS.check(
    "ASSO-023", "APPEAL_FILED_LATE", ERROR, ON_APPEAL, {None: (law1818("7", 2), law1818("7", 3))},
    when=(UNDER_18_18,), needs=(FILED, THIRTY_DAYS_BEFORE, URGENT),
)  # fmt: skip
def appeal_filed_in_time(filed: When | None, due: When, urgent: Leave) -> Outcome | None:
    """The application is made thirty days before the appeal at least; help to victims of a disaster may be quicker."""
    return None if filed is None else _noticed(filed, due, urgent)


@CHECKS.check(
    "ASSO-023", "APPEAL_FILED_LATE", ERROR, ON_APPEAL, {None: (law1818("7", 4),)},
    rule="declared", when=(UNDER_18_18,), needs=(DECLARED, FIFTEEN_DAYS_BEFORE),
)  # fmt: skip
def appeal_declared_in_time(declared: When | None, due: When) -> Outcome | None:
    """An exempt body declares its appeal fifteen days before it at least."""
    return None if declared is None else must_not_follow(declared, due, done=declared, latest=due)


@CHECKS.check(
    "ASSO-024", "APPEAL_NOT_REPORTED", ERROR, CLOSINGS, {None: (law1818("23", 1),)},
    when=(UNDER_18_18,), needs=(REPORTED, REPORT_DUE, TODAY),
)  # fmt: skip
def appeal_reported(reported: Answer, due: When, today: When) -> Outcome | None:
    """A report on the collection goes to the administration within thirty days of its end."""
    return in_time(reported, due, today)


@CHECKS.check(
    "ASSO-024", "APPEAL_NOT_REPORTED", ERROR, PURPOSES, {None: (law1818("24", 1),)},
    rule="use", when=(UNDER_18_18,), needs=(USE_REPORTED, USE_REPORT_DUE, TODAY),
)  # fmt: skip
def use_reported(reported: Answer, due: When, today: When) -> Outcome | None:
    """A report on the use of the donations follows within thirty days of the day the purpose is reached."""
    return in_time(reported, due, today)


@CHECKS.check(
    "ASSO-024", "APPEAL_NOT_REPORTED", ERROR, ON_USE_REPORT, {None: (law1818("24", 2),)},
    rule="certificate", when=(UNDER_18_18,), needs=(CERTIFIED, COLLECTED),
)  # fmt: skip
def use_certified(certified: bool, collected: Decimal) -> Outcome | None:
    """Above a million dirhams, an accountant certifies the report on the use of the donations."""
    return fail(collected=collected) if not certified and collected > CERTIFIED_ABOVE else None


@CHECKS.check(
    "ASSO-025", "DISTRIBUTION_NOT_DECLARED", ERROR, ON_DISTRIBUTION, {None: (law1818("30", 1),)},
    when=(UNDER_18_18,), needs=(NOTIFIED,),
)  # fmt: skip
def distribution_declared(declared: When | None) -> Outcome | None:
    """Every distribution of aid in kind is declared to the governor of the place."""
    return fail() if declared is None else None


@CHECKS.check(
    "ASSO-025", "DISTRIBUTION_NOT_DECLARED", ERROR, ON_DISTRIBUTION, {None: (law1818("30", 1), law1818("30", 2))},
    rule="late", when=(UNDER_18_18,), needs=(NOTIFIED, TEN_DAYS_BEFORE, SHORTENED),
)  # fmt: skip
def distribution_declared_in_time(declared: When | None, due: When, shortened: Leave) -> Outcome | None:
    """The declaration comes ten days before at least, unless the governor agrees to a shorter notice."""
    return None if declared is None else _noticed(declared, due, shortened)


@CHECKS.check(
    "ASSO-026", "DISTRIBUTION_NOT_REPORTED", ERROR, HELD, {None: (law1818("34"),)},
    when=(UNDER_18_18,), needs=(DISTRIBUTION_REPORTED, DISTRIBUTION_REPORT_DUE, TODAY),
)  # fmt: skip
def distribution_reported(reported: Answer, due: When, today: When) -> Outcome | None:
    """A report on the distribution goes to the administration within thirty days of its end."""
    return in_time(reported, due, today)


def _noticed(notice: When, due: When, leave: Leave) -> Outcome | None:
    """Breached where a notice came too late and no leave allowed it; open where the leave is not told."""
    late = None if leave.given else must_not_follow(notice, due, done=notice, latest=due)
    if late is not None and late.verdict == Verdict.FAIL and leave.given is None:
        return undecided((leave.path,), done=notice, latest=due)
    return late
