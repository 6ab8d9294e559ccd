"""Files of one commune and one association, as the tests of the verbs need them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from mgov import conventions as c
from mgov.dossiers import Dossier
from mgov.procedures import Event

File = Dossier[c.Convention]
DAY = timedelta(days=1)
VOTED = date(2026, 1, 12)
AT = date(2026, 1, 13)
"""The governor has the decision; he may oppose until the 19th (the 14th is a holiday), refuse until 2 February."""
EXECUTORY = date(2026, 2, 3)
OPPOSABLE_UNTIL = date(2026, 1, 19)

COMMUNE = c.Party(id="commune", type=c.PartyType.COMMUNE)
PARTNER = c.Party(id="partner", type=c.PartyType.ASSOCIATION, links=())


def text(**clauses: Any) -> c.Convention:
    """The commune pays an association 100 000 dirhams: a visa is needed."""
    given: dict[str, Any] = {
        "kind": c.Kind.SUPPORT,
        "parties": (COMMUNE, PARTNER),
        "object": c.Field.WASTE,
        "in_territory": True,
        "contributions": (
            c.Contribution(party="commune", kind=c.ContributionKind.MONEY, amount=Decimal(100_000), paid_to="partner"),
        ),
    }
    return c.Convention(**(given | clauses))


def free(**clauses: Any) -> c.Convention:
    """Nobody pays anything: no visa is needed."""
    return text(kind=c.Kind.PARTNERSHIP, contributions=(), **clauses)


def kept(*journal: Event, until: date | None = None, subject: c.Convention | None = None) -> File:
    """A file whose journal omits nothing up to `until`, else up to its last event."""
    last = journal[-1].on if journal else None
    known_until = until or (last if isinstance(last, date) else None)
    return Dossier(subject=subject or text(), journal=journal, known_until=known_until)


def voted(on: date = VOTED, **fields: Any) -> c.Deliberated:
    told: dict[str, Any] = {"votes_for": 20, "votes_against": 0, "members_in_office": 31, "amount": Decimal(100_000)}
    return c.Deliberated(on=on, **(told | fields))


def signed(on: date = EXECUTORY) -> tuple[c.Signed, c.Signed]:
    return (
        c.Signed(on=on, signatory="commune", capacity=c.Capacity.PRESIDENT),
        c.Signed(on=on, signatory="partner", capacity=c.Capacity.OFFICER),
    )
