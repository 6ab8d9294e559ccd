"""What a commune asks of a convention it already has, one generator per question."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from mgov.conventions._view import Concern, Matter, View
from mgov.conventions.clauses import ReportDue
from mgov.conventions.events import AccountsReceived, Paid, ReportReceived
from mgov.conventions.money import Contribution, Instalment
from mgov.conventions.partners import ASSOCIATIONS
from mgov.delays import Window, earliest_of, latest_of
from mgov.findings import Unknown, pointer


def _term(view: View) -> Iterator[Concern]:
    last_day = view.life.force.last_day
    if view.ended or last_day is None or not view.open:
        return
    missing = tuple(dict.fromkeys((*view.missing(), *(last_day.missing if isinstance(last_day, Window) else ()))))
    soon = view.on + timedelta(days=view.horizon.within)
    expired = view.life.expired
    if earliest_of(last_day) == date.min and latest_of(last_day) == date.max:
        yield view.concern(Matter.EXPIRED, missing, sure=False)
    elif expired is not False:
        paths = expired.paths if isinstance(expired, Unknown) else ()
        missing = tuple(dict.fromkeys((*missing, *paths)))
        yield view.concern(Matter.EXPIRED, missing, sure=expired is True and view.sure(), day=last_day)
    elif earliest_of(last_day) <= soon:
        sure = view.sure() and latest_of(last_day) <= soon
        yield view.concern(Matter.EXPIRING, () if sure else missing, sure=sure, day=last_day)


def _dormant(view: View) -> Iterator[Concern]:
    if view.ended or view.life.expired is True:
        return
    if not view.entries:
        yield view.concern(Matter.DORMANT, (pointer("journal"),))
        return
    last = view.entries[-1].when
    since = view.on - relativedelta(months=view.horizon.silent)
    if earliest_of(last) <= since:
        known = latest_of(last) <= since
        told = () if known or not isinstance(last, Window) else last.missing
        missing = (*told, *(() if view.complete else ("/known_until",)))
        day = None if earliest_of(last) == date.min and latest_of(last) == date.max else last
        yield view.concern(Matter.DORMANT, missing, sure=known, day=day)


def _late_reports(view: View) -> Iterator[Concern]:
    reports = view.text.reports
    if not view.open:
        return
    if reports is None:
        if missing := view.clause("reports"):
            yield view.concern(Matter.LATE_REPORT, missing)
        return
    for place, report in enumerate(reports):
        yield from _late_report(view, report, pointer("subject", "reports", place))


def _late_report(view: View, report: ReportDue, path: str) -> Iterator[Concern]:
    received = [(entry, entry.event) for entry in view.entries if isinstance(entry.event, ReportReceived)]
    if any(event.report == report.id for _, event in received):
        return
    unnamed = tuple(pointer("journal", entry.place, "report") for entry, event in received if event.report is None)
    if report.due is None:
        if report.dated is not False:
            yield view.concern(Matter.LATE_REPORT, (f"{path}/due",), report=report.id)
    elif report.due < view.on:
        missing = (*view.missing(silent=True), *unnamed)
        yield view.concern(Matter.LATE_REPORT, missing, sure=view.sure(), report=report.id, day=report.due)


def _unpaid(view: View) -> Iterator[Concern]:
    instalments = view.text.instalments
    if not view.open:
        return
    if instalments is None:
        if missing := view.clause("instalments"):
            yield view.concern(Matter.UNPAID, missing)
        return
    for party in dict.fromkeys(instalment.party for instalment in instalments):
        yield from _unpaid_by(view, party, [(i, one) for i, one in enumerate(instalments) if one.party == party])


def _unpaid_by(view: View, party: str, instalments: list[tuple[int, Instalment]]) -> Iterator[Concern]:
    """What a party has not paid: its payments settle its instalments in the order in which they fall due."""
    alone = all(one.party == party for one in view.text.instalments or ())
    payments = [(entry, entry.event) for entry in view.entries if isinstance(entry.event, Paid)]
    mine = [(entry, event) for entry, event in payments if event.party == party or (alone and event.party is None)]
    doubts: list[str] = [pointer("journal", entry.place, "amount") for entry, event in mine if event.amount is None]
    if not alone:
        doubts += [pointer("journal", entry.place, "party") for entry, event in payments if event.party is None]
    left = sum((event.amount for _, event in mine if event.amount is not None), Decimal(0))
    for place, instalment in sorted(instalments, key=lambda pair: _due(pair[1])):
        path = pointer("subject", "instalments", place)
        blanks = [f"{path}/amount"] if instalment.amount is None else []
        if instalment.due is None and instalment.year is None:
            blanks.append(f"{path}/year")
        elif _due(instalment) >= view.on:
            return
        doubts += blanks
        owed = instalment.amount
        if owed is not None and left >= owed:
            left -= owed
            continue
        missing = (*view.missing("instalments", silent=True), *doubts)
        yield view.concern(
            Matter.UNPAID,
            tuple(dict.fromkeys(missing)),
            sure=view.sure("instalments"),
            party=party,
            amount=None if owed is None else owed - left,
            day=instalment.due,
            year=instalment.year,
        )
        left = Decimal(0)


def _due(instalment: Instalment) -> date:
    """The last day of an instalment: its own, else that of its budget year; one without either comes first."""
    if instalment.due is not None:
        return instalment.due
    return date.min if instalment.year is None else date(min(max(instalment.year, 1), 9999), 12, 31)


def _accounts(view: View) -> Iterator[Concern]:
    parties = view.text.parties
    if parties is None or not view.open:
        return
    years, untold = _years_paid(view)
    associations = [(i, party) for i, party in enumerate(parties) if party.type is None or party.type in ASSOCIATIONS]
    for place, party in associations:
        given = _paid_to(view.text.contributions, party.id)
        if given is False:
            continue
        doubts = [*(given.paths if isinstance(given, Unknown) else ())]
        doubts += [pointer("subject", "parties", place, "type")] if party.type is None else []
        for year in years:
            received = _account_of(view, party.id, year, alone=len(associations) == 1)
            if received is not True:
                missing = (*doubts, *(received.paths if isinstance(received, Unknown) else ()))
                yield view.concern(Matter.MISSING_ACCOUNTS, missing, year=year, party=party.id)
        if untold:
            yield view.concern(Matter.MISSING_ACCOUNTS, untold, party=party.id)


def _years_paid(view: View) -> tuple[list[int], tuple[str, ...]]:
    """The years in which money was paid and whose accounts are due, and the payments whose year is not known."""
    payments = [entry for entry in view.entries if isinstance(entry.event, Paid)]
    month, day = view.horizon.accounts_by
    last = view.on.year - 1 if (view.on.month, view.on.day) > (month, day) else view.on.year - 2
    dated = [entry for entry in payments if earliest_of(entry.when).year == latest_of(entry.when).year]
    untold = tuple(pointer("journal", entry.place, "on") for entry in payments if entry not in dated)
    return sorted({year for entry in dated if (year := earliest_of(entry.when).year) <= last}), untold


def _paid_to(contributions: Iterable[Contribution] | None, party: str) -> bool | Unknown:
    """Whether a party receives money of another under the text."""
    if contributions is None:
        return Unknown((pointer("subject", "contributions"),))
    others = [(i, one) for i, one in enumerate(contributions) if one.party != party]
    if any(one.paid_to == party for _, one in others):
        return True
    untold = tuple(pointer("subject", "contributions", i, "paid_to") for i, one in others if one.paid_to is None)
    return Unknown(untold) if untold else False


def _account_of(view: View, party: str, year: int, *, alone: bool) -> bool | Unknown:
    """Whether the accounts of a party for a year are there."""
    doubts: list[str] = [] if view.complete else ["/known_until"]
    for entry in view.entries:
        event = entry.event
        if not isinstance(event, AccountsReceived) or event.partner not in (None, party):
            continue
        if event.year == year and (event.partner == party or alone):
            return True
        if event.year is None:
            doubts.append(pointer("journal", entry.place, "year"))
        elif event.year == year:
            doubts.append(pointer("journal", entry.place, "partner"))
    return Unknown(tuple(doubts)) if doubts else False


def _overtaken(view: View) -> Iterator[Concern]:
    if view.ended or view.life.expired is True or not view.horizon.dropped:
        return
    project = view.text.project
    if project in view.horizon.dropped:
        yield view.concern(Matter.OVERTAKEN, sure=True)
    elif project is None and view.text.action_programme is not False and view.clause("action_programme"):
        yield view.concern(Matter.OVERTAKEN, (pointer("subject", "project"),))


QUESTIONS: tuple[Callable[[View], Iterator[Concern]], ...] = (
    _term,
    _dormant,
    _late_reports,
    _unpaid,
    _accounts,
    _overtaken,
)
"""The questions, in the order in which they are answered."""
