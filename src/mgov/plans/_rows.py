"""The calendar of a plan as values: its rows, what clashes in it, and the whole."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from mgov.council import SessionKind
from mgov.delays import Deadline, TimeLimit, When
from mgov.language import Language, text
from mgov.law import Actor, Citation, Level, citations_text
from mgov.plans.pace import Pace
from mgov.plans.steps import Step


class Source(StrEnum):
    """Where the days of a row come from: counted, given by who asks, or a fact of the file."""

    COUNTED = "counted"
    GIVEN = "given"
    FACT = "fact"


@frozen(kw_only=True)
class Row:
    """One step of the calendar.

    Attributes:
        step: the step; `by` who acts; `citations` the articles that make it.
        source: where its days come from.
        earliest: the first day it can come, with the least durations.
        likely: the day it comes at the usual pace.
        latest: before the session, the last working day that leaves what follows the least time it takes; after it, the
            last day it may come if every duty and silence uses up its limit. Never before `likely`.
        due: the limit the law sets to the step itself, counted from the likely day of what starts it.
        slack: how many days the step can slip from its likely day with the draft still before the council in the first
            year of the mandate; negative for days too many; None for what does not lead to the session.
        assumed: the durations of the `Pace` counted just before it.
        session: for a session, whether an ordinary one may open on the likely day.
        conditional: it comes only if the first vote does not reach its majority.
    """

    step: Step
    by: Actor
    citations: tuple[Citation, ...]
    source: Source
    earliest: date
    likely: date
    latest: date
    due: Deadline | None = None
    slack: int | None = None
    assumed: tuple[str, ...] = ()
    session: SessionKind | None = None
    conditional: bool = False


class Trouble(StrEnum):
    """What is wrong with a calendar.

    BEFORE_MANDATE: a day given lies before the mandate. LIMIT: the earliest day of a step is after its limit, or after
    the day the session asks for. FIRST_YEAR: the session cannot open in the first year. READING: in one reading of its
    end only. PACE: the least durations fit, the usual ones do not.
    """

    BEFORE_MANDATE = "before_mandate"
    LIMIT = "limit"
    FIRST_YEAR = "first_year"
    READING = "reading"
    PACE = "pace"


@frozen(kw_only=True)
class Clash:
    """Two days that do not agree: that of a step, and the last one it may come on, with the articles of both."""

    trouble: Trouble
    step: Step
    day: date
    last: When
    citations: tuple[Citation, ...]
    limit: TimeLimit | None = None

    @property
    def grave(self) -> bool:
        """Whether working faster would not help."""
        return self.trouble in (Trouble.BEFORE_MANDATE, Trouble.LIMIT, Trouble.FIRST_YEAR)

    def text(self, lang: Language) -> str:
        """The clash in words."""
        values = {"step": self.step, "day": self.day, "last": self.last, "limit": self.limit}
        return text(lang, "plan_clash", self.trouble.value, citations=citations_text(lang, self.citations), **values)


@frozen(kw_only=True)
class Timeline:
    """The calendar of a plan.

    Attributes:
        level: the collectivity.
        mandate: the start of the mandate; `end` the last day of its first year, a window where readings differ.
        rows: the steps, in order.
        clashes: what does not agree; empty for a calendar that can be kept.
        pace: the durations assumed.
        calendar: the version of the calendar.
    """

    level: Level
    mandate: When
    end: When
    rows: tuple[Row, ...]
    clashes: tuple[Clash, ...]
    pace: Pace
    calendar: str

    @property
    def feasible(self) -> bool:
        """Whether the session can open in the first year with every limit kept."""
        return not any(clash.grave for clash in self.clashes)

    def row(self, step: Step) -> Row | None:
        """The row of a step; None where the law in force has no such step."""
        return next((row for row in self.rows if row.step == step), None)
