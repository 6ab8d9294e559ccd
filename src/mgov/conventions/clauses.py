"""The clauses of a convention that have several parts, as the text states them.

None means that nothing is known; an empty tuple means "none". A flag that is False says that the text lacks the thing.
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import identifier, natural


class Mission(StrEnum):
    """A task entrusted to a private partner (law 86-12, art. 1)."""

    DESIGN = "design"
    FINANCE = "finance"
    BUILD = "build"
    REHABILITATE = "rehabilitate"
    MAINTAIN = "maintain"
    OPERATE = "operate"


class Payment(StrEnum):
    """What the money, or the receipts, of the partner depend on.

    GRANT: aid to an activity of the partner. PRICE: quantities or unit prices of what the collectivity orders.
    PERFORMANCE: performance or availability. USERS: what users pay. NONE: nothing is paid.
    """

    GRANT = "grant"
    PRICE = "price"
    PERFORMANCE = "performance"
    USERS = "users"
    NONE = "none"


class SelectionMode(StrEnum):
    """How the partner was chosen."""

    COMPETITION = "competition"
    OPEN_CALL = "open_call"
    DIRECT = "direct"


@frozen(kw_only=True)
class Selection:
    """How the partner was chosen: the mode, and whether criteria were published and a committee sat."""

    mode: SelectionMode | None = None
    criteria: bool | None = None
    committee: bool | None = None


@frozen(kw_only=True)
class Service:
    """A service to the public that the partner runs.

    `public` tells a public service the collectivity is responsible for; `tariff` whether the text sets the tariff and
    the equality of users; `small_service_licence` the authorisation of small services (law 54-05, art. 33).
    """

    public: bool | None = None
    tariff: bool | None = None
    small_service_licence: bool | None = None


@frozen(kw_only=True)
class Distribution:
    """Aid in kind given to the public: its day, and the day it was declared to the governor (law 18-18, art. 30)."""

    on: date | None = None
    declared: date | None = None
    undeclared: bool | None = None


@frozen(kw_only=True)
class Volunteers:
    """Contractual volunteers, who are not members (law 06-18): accreditation, insurance, adult age."""

    accredited: bool | None = None
    insured: bool | None = None
    adult: bool | None = None


class Risk(StrEnum):
    """Something a text should insure."""

    VEHICLES = "vehicles"
    PREMISES = "premises"
    VOLUNTEERS = "volunteers"
    EVENTS = "events"
    SPORT = "sport"


@frozen(kw_only=True)
class Commitment:
    """A duty of a party, and whether the text gives its quantity, its day and who answers for it."""

    party: str | None = None
    quantified: bool | None = None
    dated: bool | None = None
    responsible: bool | None = None


@frozen(kw_only=True)
class Committee:
    """The follow-up committee: whether the text gives its members, who chairs it and how often it meets."""

    members: bool | None = None
    chair: bool | None = None
    frequency: bool | None = None


class ReportType(StrEnum):
    """What a report is about."""

    NARRATIVE = "narrative"
    FINANCIAL = "financial"


@frozen(kw_only=True)
class ReportDue:
    """A report the partner owes: the day it is due, whether the text dates it otherwise, and names who receives it."""

    id: str = field(validator=identifier)
    type: ReportType | None = None
    due: date | None = None
    dated: bool | None = None
    recipient: bool | None = None


@frozen(kw_only=True)
class AccountsClause:
    """What the text says of accounts: separate entries, archives for ten years, the yearly account."""

    separate: bool | None = None
    archives: bool | None = None
    yearly: bool | None = None


class RenewalMode(StrEnum):
    """How the text may be renewed."""

    NONE = "none"
    EXPRESS = "express"
    TACIT = "tacit"


@frozen(kw_only=True)
class Renewal:
    """How the text is renewed: at most `most` times, against a notice of `notice_days` days, for `months` months.

    `new_decision` tells whether each renewal takes a new decision of the council.
    """

    mode: RenewalMode | None = None
    most: int | None = field(default=None, validator=natural)
    months: int | None = field(default=None, validator=natural)
    notice_days: int | None = field(default=None, validator=natural)
    new_decision: bool | None = None


@frozen(kw_only=True)
class Termination:
    """How the text may be ended: the cases, the notice in days, the repayment of unused money."""

    cases: bool | None = None
    notice_days: int | None = field(default=None, validator=natural)
    repayment: bool | None = None


class Forum(StrEnum):
    """Who settles a dispute."""

    ADMINISTRATIVE_COURT = "administrative_court"
    ARBITRATION = "arbitration"
    FOREIGN_COURT = "foreign_court"
    OTHER_COURT = "other_court"
    AMICABLE = "amicable"


@frozen(kw_only=True)
class Disputes:
    """How disputes are settled: the forum, an amicable stage, and whether the steps before a suit are waived."""

    forum: Forum | None = None
    amicable: bool | None = None
    waives_prior_steps: bool | None = None


class Annex(StrEnum):
    """A piece joined to the text."""

    TECHNICAL_SHEET = "technical_sheet"
    BUDGET = "budget"
    TIMETABLE = "timetable"
    LEGAL_FILE = "legal_file"
    OTHER = "other"


@frozen(kw_only=True)
class Opinion:
    """The opinion of an arrondissement (LO 113-14, art. 235).

    `given` is whether it was given before the decision, `session_end` the day its ordinary September session ended.
    """

    given: bool | None = None
    session_end: date | None = None
