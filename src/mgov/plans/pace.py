"""The pace of a plan's preparation: how long takes what no text gives a time for. Assumptions, never law."""

from typing import NamedTuple

from attrs import field, fields, frozen

from mgov.errors import UsageError


class Span(NamedTuple):
    """How many days something takes: at the least, and usually."""

    least: int
    usual: int


def _read(given: int | tuple[int, int]) -> Span:
    least, usual = (given, given) if isinstance(given, int) else given
    if not 0 <= least <= usual:
        raise UsageError(f"a duration is a number of days, or the least and the usual one: not {given}")
    return Span(least, usual)


@frozen(kw_only=True)
class Pace:
    """Durations no text fixes, in calendar days: one number, or the least and the usual one. Assumptions, not law.

    Attributes:
        organs: from the start of the mandate to the launch meeting: bureau, committees, internal rules.
        decision: from the meeting to the launch decision.
        publicity: from a decision to its posting or its notification.
        requests: from the launch decision to the requests for data.
        delivery: from the sending of a paper to its receipt.
        evaluation: the evaluation of the previous regional programme, from the launch decision.
        diagnosis: the diagnosis, from the launch decision.
        consultation: from the launch decision to the last consultation of citizens and associations.
        priorities: the ranking of priorities; `projects` the choice of projects; `resources` the estimates.
        opinion: the opinion of a consultative body, or of the regional coordination committee.
        drafting: the drawing up of the document and its monitoring system.
        coordination: the coordination with the governor or the wali.
        referral: from the coordinated draft to its submission to the committees.
        study: the study of the draft by the committees.
        sitting: from the first sitting to a second one.
        sending: from the close of the session to the sending of the decision.
        execution: from the entry into force to the first act of execution.
        reporting: from the end of a year in force to the report on it being sent to the committees.
    """

    organs: Span = field(default=Span(15, 45), converter=_read)
    decision: Span = field(default=Span(0, 2), converter=_read)
    publicity: Span = field(default=Span(0, 4), converter=_read)
    requests: Span = field(default=Span(0, 14), converter=_read)
    delivery: Span = field(default=Span(0, 3), converter=_read)
    evaluation: Span = field(default=Span(15, 30), converter=_read)
    diagnosis: Span = field(default=Span(30, 60), converter=_read)
    consultation: Span = field(default=Span(7, 30), converter=_read)
    priorities: Span = field(default=Span(7, 14), converter=_read)
    projects: Span = field(default=Span(7, 14), converter=_read)
    resources: Span = field(default=Span(5, 10), converter=_read)
    opinion: Span = field(default=Span(0, 7), converter=_read)
    drafting: Span = field(default=Span(7, 14), converter=_read)
    coordination: Span = field(default=Span(0, 5), converter=_read)
    referral: Span = field(default=Span(0, 5), converter=_read)
    study: Span = field(default=Span(0, 21), converter=_read)
    sitting: Span = field(default=Span(1, 3), converter=_read)
    sending: Span = field(default=Span(0, 5), converter=_read)
    execution: Span = field(default=Span(0, 5), converter=_read)
    reporting: Span = field(default=Span(0, 30), converter=_read)


ASSUMPTIONS: tuple[str, ...] = tuple(attribute.name for attribute in fields(Pace))
"""The names of the durations of a `Pace`."""
