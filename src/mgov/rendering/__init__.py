"""Rendering: reports and steps as text or plain data, procedures as diagrams."""

from mgov.rendering._diagrams import dot, table
from mgov.rendering._plain import deadline_data, report_data, steps_data
from mgov.rendering._text import check_text, report_text, steps_text

__all__ = ["check_text", "deadline_data", "dot", "report_data", "report_text", "steps_data", "steps_text", "table"]
