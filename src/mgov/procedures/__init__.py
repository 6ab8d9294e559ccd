"""Procedures: events, tables, and the replay of a journal over a table."""

from mgov.procedures._duties import Obligation, obligations, overdue
from mgov.procedures._events import Entry, Event, Within, disorder, timeline, told
from mgov.procedures._reached import reached
from mgov.procedures._replay import OMITTED, Running, Span, Trajectory, replay
from mgov.procedures._tables import Clock, Duty, Procedure, Transition

__all__ = [
    "OMITTED",
    "Clock",
    "Duty",
    "Entry",
    "Event",
    "Obligation",
    "Procedure",
    "Running",
    "Span",
    "Trajectory",
    "Transition",
    "Within",
    "disorder",
    "obligations",
    "overdue",
    "reached",
    "replay",
    "timeline",
    "told",
]
