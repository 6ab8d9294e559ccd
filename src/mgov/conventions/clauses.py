"""The clauses of a convention that have several parts, as the text states them.

None means that nothing is known; an empty tuple means "none". A flag that is False says that the text lacks the thing.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import identifier, natural, positive


class Instrument(StrEnum):
    """The form in which money is granted."""

    CONVENTION = "convention"
    DECISION = "decision"


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


class LandMode(StrEnum):
    """By what act land or premises are used.

    DISPOSAL: placed at disposal (law 57-19, art. 41). OCCUPATION: occupation of the public domain (arts. 15 to 22).
    """

    DISPOSAL = "disposal"
    OCCUPATION = "occupation"
    LEASE = "lease"
    UNTITLED = "untitled"


class Domain(StrEnum):
    """The domain a property belongs to."""

    PUBLIC = "public"
    PRIVATE = "private"


class LandGround(StrEnum):
    """A rule that lets a private body use property of a collectivity.

    PUBLIC_SERVICE: it manages a public service (law 57-19, art. 17). NON_COMMERCIAL: a non-commercial occupation with
    building, by decision after deliberation (art. 16). SPORT: facilities lent to a sport body (law 30-09, art. 82).
    STAFF_FOUNDATION: the foundation of the staff (law 37-18, art. 21).
    """

    PUBLIC_SERVICE = "public_service"
    NON_COMMERCIAL = "non_commercial"
    SPORT = "sport"
    STAFF_FOUNDATION = "staff_foundation"
    NONE = "none"


@frozen(kw_only=True)
class Land:
    """Land or premises the text places in someone's hands (law 57-19).

    Attributes:
        mode: by what act.
        domain: the domain the property belongs to.
        beneficiary: the party that uses it.
        ground: the rule that opens it to a private body.
        decision: the president's decision after deliberation is there.
        purpose: the purpose is stated.
        years: the length, in years; 0 where the text gives none.
        returns: the text says that the property returns free of charge.
        visaed: the decision on the property has its visa.
        fee: a fee is due.
        exceptional: a ground for a term above ten years is stated (art. 20).
        settled: title and use of the land are settled.
        in_arrondissement: it lies inside one arrondissement.
    """

    mode: LandMode | None = None
    domain: Domain | None = None
    beneficiary: str | None = None
    ground: LandGround | None = None
    decision: bool | None = None
    purpose: bool | None = None
    years: int | None = field(default=None, validator=natural)
    returns: bool | None = None
    visaed: bool | None = None
    fee: bool | None = None
    exceptional: bool | None = None
    settled: bool | None = None
    in_arrondissement: bool | None = None


class Works(StrEnum):
    """Where the works of the project stand."""

    NONE = "none"
    PLANNED = "planned"
    LAUNCHED = "launched"


@frozen(kw_only=True)
class Asset:
    """What stands when the project is done: whether the text names its owner, its operator and its running budget."""

    owner: bool | None = None
    operator: bool | None = None
    running_costs: bool | None = None


class SupervisionNature(StrEnum):
    """What is bought under delegated supervision."""

    WORKS = "works"
    STUDIES = "studies"
    SUPPLIES = "supplies"
    SERVICES = "services"


@frozen(kw_only=True)
class Supervision:
    """Delegated project supervision.

    `vertical` tells the route from communes to their province (decree 2-16-404) from the general one (decree 2-22-431,
    art. 154); `owner` is the party the works are entrusted to; `items` how many of the items the text must have are
    there (ten on the vertical route, nine on the general one); `authorised` the Interior's authorisation; `matching`
    whether the deliberations of the councils match; `visaed` the governor's visa on the convention.
    """

    vertical: bool | None = None
    owner: str | None = None
    nature: tuple[SupervisionNature, ...] | None = None
    items: int | None = field(default=None, validator=natural)
    authorised: bool | None = None
    matching: bool | None = None
    visaed: bool | None = None


class Origin(StrEnum):
    """Where money of the financing plan comes from."""

    OWN = "own"
    PUBLIC_BODY = "public_body"
    FOREIGN = "foreign"
    PUBLIC_APPEAL = "public_appeal"
    OTHER = "other"


@frozen(kw_only=True)
class Funding:
    """A source of the financing plan besides the shares of the parties.

    `received` and `declared` are the days on which foreign money came in and was declared to the secretariat-general
    of the government (dahir 1-58-376, art. 32 bis); `undeclared` says it was not. `authorised` tells whether a public
    appeal is authorised, or declared by a body exempt (law 18-18, art. 7).
    """

    origin: Origin | None = None
    amount: Decimal | None = field(default=None, validator=positive)
    received: date | None = None
    declared: date | None = None
    undeclared: bool | None = None
    authorised: bool | None = None
    same_costs: bool | None = None


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
class Purchases:
    """What the partner buys with the money: a rule of competition, and whether a supplier is related to it."""

    competition_rule: bool | None = None
    related_supplier: bool | None = None


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


class Currency(StrEnum):
    """The unit in which the text writes its amounts."""

    DIRHAM = "dirham"
    CENTIME = "centime"
    FRANC = "franc"
    UNSTATED = "unstated"


class Area(StrEnum):
    """Where what the text supports is active, in a city with arrondissements."""

    ONE_ARRONDISSEMENT = "one_arrondissement"
    WIDER = "wider"


@frozen(kw_only=True)
class Opinion:
    """The opinion of an arrondissement (LO 113-14, art. 235).

    `given` is whether it was given before the decision, `session_end` the day its ordinary September session ended.
    """

    given: bool | None = None
    session_end: date | None = None
