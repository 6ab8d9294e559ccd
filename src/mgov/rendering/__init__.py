"""Rendering: reports, steps and tables as text, plain data or SARIF; procedures as diagrams."""

from mgov.rendering._comparison import comparison_data, comparison_text
from mgov.rendering._diagrams import dot, mermaid, table
from mgov.rendering._document import Document, markdown
from mgov.rendering._docx import docx
from mgov.rendering._gantt import timeline_svg
from mgov.rendering._holidays import holidays_data, holidays_text
from mgov.rendering._model import Skeleton, model_document, model_text, skeleton_of
from mgov.rendering._pdf import pdf
from mgov.rendering._places import places_data, places_text
from mgov.rendering._plain import deadline_data, report_data, steps_data
from mgov.rendering._portfolio import portfolio_data, portfolio_text
from mgov.rendering._programming import programming_data, programming_text
from mgov.rendering._progress import progress_data, progress_text
from mgov.rendering._sarif import sarif_data
from mgov.rendering._schedule import schedule_data, schedule_text
from mgov.rendering._text import check_text, report_text, steps_text
from mgov.rendering._timeline import timeline_data, timeline_text

__all__ = [
    "Document",
    "Skeleton",
    "check_text",
    "comparison_data",
    "comparison_text",
    "deadline_data",
    "docx",
    "dot",
    "holidays_data",
    "holidays_text",
    "markdown",
    "mermaid",
    "model_document",
    "model_text",
    "pdf",
    "places_data",
    "places_text",
    "portfolio_data",
    "portfolio_text",
    "programming_data",
    "programming_text",
    "progress_data",
    "progress_text",
    "report_data",
    "report_text",
    "sarif_data",
    "schedule_data",
    "schedule_text",
    "skeleton_of",
    "steps_data",
    "steps_text",
    "table",
    "timeline_data",
    "timeline_svg",
    "timeline_text",
]
