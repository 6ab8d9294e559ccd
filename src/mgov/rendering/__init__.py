"""Rendering: reports, steps and tables as text, plain data or SARIF; procedures as diagrams."""

from mgov.rendering._diagrams import dot, mermaid, table
from mgov.rendering._holidays import holidays_data, holidays_text
from mgov.rendering._places import places_data, places_text
from mgov.rendering._plain import deadline_data, report_data, steps_data
from mgov.rendering._portfolio import portfolio_data, portfolio_text
from mgov.rendering._sarif import sarif_data
from mgov.rendering._schedule import schedule_data, schedule_text
from mgov.rendering._text import check_text, report_text, steps_text

__all__ = [
    "check_text",
    "deadline_data",
    "dot",
    "holidays_data",
    "holidays_text",
    "mermaid",
    "places_data",
    "places_text",
    "portfolio_data",
    "portfolio_text",
    "report_data",
    "report_text",
    "sarif_data",
    "schedule_data",
    "schedule_text",
    "steps_data",
    "steps_text",
    "table",
]
