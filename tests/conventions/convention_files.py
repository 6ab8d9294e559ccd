"""Files of conventions in force, as the tests of their life need them: a commune pays an association over two years."""

from datetime import date
from decimal import Decimal
from typing import Any

from mgov import conventions as c
from mgov.dossiers import Dossier
from mgov.procedures import Event

File = Dossier[c.Convention]
Journal = tuple[Event, ...]
ASKED = date(2026, 6, 1)
VISAED = date(2025, 1, 20)


def party(id: str, type: c.PartyType) -> c.Party:
    return c.Party(id=id, type=type)


def text(**clauses: Any) -> c.Convention:
    given: dict[str, Any] = {
        "number": "7/2025",
        "title": "School transport",
        "kind": c.Kind.PARTNERSHIP,
        "parties": (party("commune", c.PartyType.COMMUNE), party("partner", c.PartyType.ASSOCIATION)),
        "contributions": (
            c.Contribution(party="commune", kind=c.ContributionKind.MONEY, amount=Decimal(200_000), paid_to="partner"),
        ),
        "total": Decimal(200_000),
        "instalments": (
            c.Instalment(party="commune", amount=Decimal(120_000), due=date(2025, 4, 1), year=2025),
            c.Instalment(party="commune", amount=Decimal(80_000), year=2026),
        ),
        "reports": (c.ReportDue(id="narrative", due=date(2026, 1, 31)),),
        "start": date(2025, 3, 1),
        "end": date(2026, 12, 31),
        "action_programme": False,
        "complete": True,
    }
    return c.Convention(**(given | clauses))


def approved(act: str | None = None, on: date = date(2025, 1, 10), *signatories: str, by: str | None = None) -> Journal:
    """The approval of an act by the commune, with its visa, and the signatures."""
    visa = on.replace(day=on.day + 10)
    return (
        c.Deliberated(on=on, act=act, party=by),
        c.Received(on=on, act=act, party=by),
        c.VisaGranted(on=visa, act=act, party=by),
        *(c.Signed(on=visa, act=act, signatory=one) for one in signatories or ("commune", "partner")),
    )


def file(*journal: Event, subject: c.Convention | None = None, until: date | None = ASKED) -> File:
    """A file whose journal omits nothing until the day asked, unless told otherwise."""
    events = (*approved(), *journal)
    return Dossier(subject=subject or text(), journal=events, known_until=until)
