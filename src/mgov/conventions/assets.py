"""The property of a convention: land and premises, works, and who supervises them.

None means that nothing is known; an empty tuple means "none". A flag that is False says that the text lacks the thing.
"""

from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import natural


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
