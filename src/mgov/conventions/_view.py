"""A convention as seen on a day, and what an answer about it looks like."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import evolve, frozen

from mgov.conventions.in_force import LifeOn
from mgov.conventions.model import Convention
from mgov.conventions.procedure import Life
from mgov.delays import When, Window, earliest_of, latest_of
from mgov.findings import pointer
from mgov.language import Language, text
from mgov.procedures import Entry


class Matter(StrEnum):
    """What is asked of a convention."""

    EXPIRING = "expiring"
    EXPIRED = "expired"
    DORMANT = "dormant"
    LATE_REPORT = "late_report"
    UNPAID = "unpaid"
    MISSING_ACCOUNTS = "missing_accounts"
    OVERTAKEN = "overtaken"

    def text(self, lang: Language) -> str:
        """The matter in words."""
        return text(lang, "matter", self.value)


@frozen(kw_only=True)
class Concern:
    """One answer: a convention, what it is about, and the facts that say so.

    Attributes:
        matter: what was asked.
        place: the position of the file among those given.
        number: the number of the convention.
        title: its title.
        day: the day it is about: the end of the term, the last event, the day something was due.
        year: the budget year it is about.
        party: the party that owes it.
        report: the report that is late.
        amount: what is still to be paid, in dirhams; None where an amount is not known.
        missing: None where it is certain; else the paths of the facts that would settle it.
    """

    matter: Matter
    place: int = 0
    number: str | None = None
    title: str | None = None
    day: When | None = None
    year: int | None = None
    party: str | None = None
    report: str | None = None
    amount: Decimal | None = None
    missing: tuple[str, ...] | None = None

    def text(self, lang: Language) -> str:
        """The concern in one sentence, without the name of the convention."""
        given = {name: getattr(self, name) for name in ("day", "year", "party", "report", "amount")}
        key = self.matter.value if _said(self) else f"{self.matter}_untold"
        return text(lang, "concern", key, **given)


def _said(concern: Concern) -> bool:
    """Whether there is a fact to tell; where not even that is known the sentence says so."""
    if concern.matter in (Matter.MISSING_ACCOUNTS, Matter.UNPAID):
        return concern.year is not None or concern.day is not None
    return concern.day is not None or concern.matter == Matter.OVERTAKEN


@frozen(kw_only=True)
class Horizon:
    """What counts as soon and as long ago.

    Attributes:
        within: the days ahead in which an end is near.
        silent: the months without an event after which a convention is dormant.
        accounts_by: the month and day by which the accounts of the year before are expected. Circulars are reported to
            ask for them by mid-March; no text of general force that sets the day was read.
        dropped: the ids of the projects that an amended plan no longer holds.
    """

    within: int = 90
    silent: int = 12
    accounts_by: tuple[int, int] = (3, 15)
    dropped: Collection[str] = ()


@frozen(kw_only=True)
class View:
    """A convention as seen on a day."""

    on: date
    life: LifeOn
    entries: tuple[Entry, ...]
    complete: bool
    horizon: Horizon

    @property
    def text(self) -> Convention:
        """The text in force."""
        return self.life.force.text

    @property
    def ended(self) -> bool:
        """Whether it was completed or terminated."""
        return self.life.state == Life.ENDED

    @property
    def open(self) -> bool:
        """Whether it may be in effect, or have been."""
        return earliest_of(self.life.force.since) <= self.on

    def clause(self, name: str) -> tuple[str, ...] | None:
        """The path of a clause of which nothing is known; None where the text is known not to have it."""
        return None if self.text.says_nothing_of(name) else (pointer("subject", name),)

    def missing(self, *clauses: str, silent: bool = False) -> tuple[str, ...]:
        """What is missing to be certain: of the approval, of the changes of these clauses, of the journal."""
        since = self.life.force.since
        paths = list(since.missing) if isinstance(since, Window) and since.latest > self.on else []
        paths += self.life.force.doubt_of(*clauses) or ()
        return tuple(dict.fromkeys([*paths, *(() if self.complete or not silent else ("/known_until",))]))

    def sure(self, *clauses: str) -> bool:
        """Whether it is in effect and no change leaves these clauses in doubt."""
        force = self.life.force
        return latest_of(force.since) <= self.on and force.doubt_of(*clauses) is None

    def concern(self, matter: Matter, missing: tuple[str, ...] = (), *, sure: bool = True, **told: object) -> Concern:
        """A concern, certain where nothing is missing and it is sure."""
        concern = Concern(matter=matter, **told)  # type: ignore[arg-type]
        return concern if sure and not missing else evolve(concern, missing=missing)
