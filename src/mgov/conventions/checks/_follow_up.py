"""Checks of what follows the signature: a follow-up committee, an end, a judge, accounts."""

from datetime import date

from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._clauses import Parts, given, partner_among, parts_of
from mgov.conventions.checks._items import FILE
from mgov.conventions.checks._money import TRANSFERS
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.clauses import Disputes, Forum
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.partners import ASSOCIATIONS
from mgov.findings import Basis, Fact, Outcome, Severity, fail, pointer, review, undecided
from mgov.law import (
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    charter,
    circular72003,
    dahir58,
    doc,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity

ACCOUNTS_CALLED_FOR = date(2022, 8, 12)
"""The latest day the press gives for the circular on the yearly account of associations that receive public money."""


# --- what the checks read ---


COMMITTEE = parts_of("committee", "members", "chair", "frequency")
TERMINATION = parts_of("termination", "cases", "notice_days", "repayment")
ACCOUNTS = parts_of("accounts", "separate", "archives", "yearly")
DISPUTES: Fact[ConventionFacts, Disputes | None] = Fact("the settlement of disputes", given("disputes"))
TO_ASSOCIATION = partner_among(ASSOCIATIONS, "an association")
SINCE_CIRCULAR: Fact[ConventionFacts, bool] = Fact(
    "an act since the circular of 2022", act_between(ACCOUNTS_CALLED_FOR)
)
BEFORE_CIRCULAR: Fact[ConventionFacts, bool] = Fact(
    "an act before the circular of 2022", act_between(date.min, date(2022, 8, 11))
)
SUBSIDISED: Basis = {None: (dahir58("32", 1), dahir58("32", 2))}


# --- the checks ---


@CHECKS.check(
    "CONV-054",
    "NO_FOLLOWUP_COMMITTEE",
    WARNING,
    FILE,
    {
        COMMUNE_2015: (lo113("271", 1, 3),),
        PROVINCE_2015: (lo112("215", 1, 3),),
        REGION_2015: (lo111("245", 1, 3),),
        **under_charter(circular72003()),
    },
    needs=(COMMITTEE,),
)
def follow_up_committee(committee: Parts | None) -> Outcome | None:
    """A committee follows the project; the text gives its members, its chair and how often it meets."""
    return _nothing_lacks(committee)


@CHECKS.check(
    "CONV-060",
    "NO_TERMINATION_RESTITUTION",
    WARNING,
    FILE,
    {None: (doc("260"), dahir58("37", 3))},
    needs=(TERMINATION,),
)
def termination(parts: Parts | None) -> Outcome | None:
    """The text says when and with what notice it may be ended, and that unused money is repaid."""
    return _nothing_lacks(parts)


@CHECKS.check(
    "CONV-061",
    "DISPUTE_CLAUSE",
    WARNING,
    FILE,
    {
        COMMUNE_2015: (lo113("265", 1), lo113("267", 1), lo113("268", 2)),
        PROVINCE_2015: (lo112("209", 1), lo112("211", 1), lo112("212", 2)),
        REGION_2015: (lo111("239", 1), lo111("241", 1), lo111("242", 2)),
        **under_charter(charter("48")),
    },
    needs=(DISPUTES,),
)
def disputes(clause: Disputes | None) -> Outcome | None:
    """The administrative court settles disputes, after the steps before a suit; arbitration is open under control."""
    if clause is None:
        return fail(INFO)
    if clause.forum == Forum.FOREIGN_COURT:
        return fail(WARNING, "foreign")
    if clause.waives_prior_steps:
        return fail(WARNING, "waived")
    if clause.forum == Forum.OTHER_COURT:
        return fail(INFO, "court")
    told = {"forum": clause.forum, "waives_prior_steps": clause.waives_prior_steps}
    missing = [pointer("subject", "disputes", name) for name, part in told.items() if part is None]
    if missing:
        return undecided(missing)
    return review(INFO) if clause.forum == Forum.ARBITRATION else None


@CHECKS.check(
    "CONV-064",
    "ACCOUNT_AND_ARCHIVE_CLAUSE",
    WARNING,
    FILE,
    SUBSIDISED,
    when=(TRANSFERS, TO_ASSOCIATION, SINCE_CIRCULAR),
    needs=(ACCOUNTS,),
)
def accounts(parts: Parts | None) -> Outcome | None:
    """An association paid with public money keeps separate entries and archives, and files a yearly account."""
    return _nothing_lacks(parts)


@CHECKS.check(
    "CONV-064",
    "ACCOUNT_AND_ARCHIVE_CLAUSE",
    INFO,
    FILE,
    SUBSIDISED,
    rule="before",
    when=(TRANSFERS, TO_ASSOCIATION, BEFORE_CIRCULAR),
    needs=(ACCOUNTS,),
)
def accounts_before(parts: Parts | None) -> Outcome | None:
    """The same before the circular of 2022, as good practice."""
    return _nothing_lacks(parts)


def _nothing_lacks(parts: Parts | None) -> Outcome | None:
    """The clause is there with all its parts."""
    if parts is None:
        return fail()
    if parts.lacking:
        return fail(None, "incomplete", parts=parts.lacking)
    return undecided(parts.missing) if parts.missing else None
