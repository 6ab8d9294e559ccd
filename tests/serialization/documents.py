"""One typical document, and any dossier whatever, on days near and far.

A test module of this folder imports it by its name.
"""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from mgov.testing import strategies as some

DOSSIERS = some.dossiers(days=st.dates(date(2005, 1, 1), date(2035, 12, 31)) | st.dates())


def typical() -> dict[str, Any]:
    """A document as an application would hold it: a commune aids an association."""
    return {
        "kind": "convention",
        "version": 1,
        "subject": {
            "number": "12/2025",
            "kind": "support",
            "legal_basis": ["LO-113-14:92", "LO-113-14:149"],
            "parties": [
                {"id": "commune", "type": "commune", "name": "جماعة"},
                {"id": "assoc", "type": "association", "links": [{"relation": "spouse", "role": "member"}]},
            ],
            "object": "waste",
            "in_territory": True,
            "contributions": [{"party": "commune", "kind": "money", "amount": "120000.50", "paid_to": "assoc"}],
            "total": "120000.50",
            "instalments": [{"party": "commune", "amount": "60000", "year": 2025}],
            "use_programme": {"by_beneficiary": True, "signed": False},
            "support": "budget",
            "start": "2025-06-10",
            "effect_rule": "after_visa",
            "amendments": [{"id": "a1", "changes": ["money"], "total": "1"}],
            "complete": True,
        },
        "journal": [
            {"event": "session_opened", "on": "2025-05-05", "kind": "ordinary", "call": 1, "present": 20},
            {"event": "deliberated", "on": "2025-05-05", "votes_for": 18, "votes_against": 0, "on_agenda": True},
            {"event": "received", "on": "2025-05-12", "party": "commune"},
            {"event": "visa_granted", "on": "2025-05", "source": "letter 8/25"},
            {"event": "signed", "on": "2025-05-28/2025-05-30", "signatory": "commune", "capacity": "president"},
            {"event": "paid", "on": None, "amount": "60000.00"},
            {"event": "deliberated", "on": "2025-07-01", "act": "a1"},
        ],
        "known_until": "2025-07-10",
        "sources": ["the register"],
        "assumed": ["/subject/total", "/journal/3/on"],
    }
