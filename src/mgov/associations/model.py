"""An association: its type, its officers and what its statutes say.

None means that nothing is known; an empty tuple means "none". What happens to it is in the journal, not here.
"""

from enum import StrEnum

from attrs import field, frozen

from mgov.dossiers import natural
from mgov.errors import BadDocument, Fault
from mgov.language import Language, text


class AssociationType(StrEnum):
    """What the body is. Trade unions and chambers are governed by other laws than the dahir on associations."""

    ASSOCIATION = "association"
    FEDERATION = "federation"
    UNION = "union"
    FOREIGN = "foreign"
    PROFESSIONAL = "professional"
    TRADE_UNION = "trade_union"
    CHAMBER = "chamber"


ELSEWHERE = frozenset({AssociationType.TRADE_UNION, AssociationType.CHAMBER})
"""The types that dahir 1-58-376 does not govern."""
GROUPS = frozenset({AssociationType.FEDERATION, AssociationType.UNION})
"""Associations of associations (dahir 1-58-376, art. 14)."""


class OfficerRole(StrEnum):
    """What an officer does in the bureau."""

    PRESIDENT = "president"
    VICE_PRESIDENT = "vice_president"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    ASSESSOR = "assessor"
    OTHER = "other"


class Document(StrEnum):
    """What a declaration holds (dahir 1-58-376, art. 5 §§ 3 and 5; art. 14 § 2 for the list of members)."""

    NAME_AND_AIMS = "name_and_aims"
    OFFICERS = "officers"
    CAPACITIES = "capacities"
    IDENTITY = "identity"
    SEAT = "seat"
    BRANCHES = "branches"
    STATUTES = "statutes"
    COPIES = "copies"
    MEMBERS = "members"

    def text(self, lang: Language) -> str:
        """The document in words."""
        return text(lang, "document", self.value)


class Condition(StrEnum):
    """What public-utility recognition asks of an association (decree 2-04-969, arts. 1 to 3)."""

    LAWFUL_RUNNING = "lawful_running"
    MEANS = "means"
    INTERNAL_RULES = "internal_rules"
    PUBLIC_AIM = "public_aim"
    TRUE_ACCOUNTS = "true_accounts"
    CONTROL = "control"
    DELIBERATION = "deliberation"
    FILE = "file"

    def text(self, lang: Language) -> str:
        """The condition in words."""
        return text(lang, "condition", self.value)


@frozen(kw_only=True)
class Officer:
    """One officer. `adult` and `foreign` tell whether he is of full age, and whether he is a foreigner."""

    role: OfficerRole | None = None
    adult: bool | None = None
    foreign: bool | None = None


@frozen(kw_only=True)
class Association:
    """An association, federation, foreign association, professional body or chamber.

    Attributes:
        type: what the body is.
        name: its name.
        aims: its aims, in a sentence.
        unlawful_aims: whether they are of those that make it void (dahir 1-58-376, art. 3).
        shares_profit: whether it divides profits among its members (art. 1).
        officers: its officers, as last elected.
        members: how many members it has, and how many of them are foreigners.
        foreign_members: how many members are foreigners.
        seat_abroad: whether its seat is outside Morocco (art. 21).
        run_by_foreigners: whether foreigners run it in fact (art. 21).
        records_kept: for how many years it keeps its accounts and vouchers.

    Raises:
        BadDocument: more foreign members than members.
    """

    type: AssociationType | None = None
    name: str | None = None
    aims: str | None = None
    unlawful_aims: bool | None = None
    shares_profit: bool | None = None
    officers: tuple[Officer, ...] | None = None
    members: int | None = field(default=None, validator=natural)
    foreign_members: int | None = field(default=None, validator=natural)
    seat_abroad: bool | None = None
    run_by_foreigners: bool | None = None
    records_kept: int | None = field(default=None, validator=natural)

    def __attrs_post_init__(self) -> None:
        if self.members is not None and self.foreign_members is not None and self.foreign_members > self.members:
            raise BadDocument([Fault("/foreign_members", "not more than the members", str(self.foreign_members))])
