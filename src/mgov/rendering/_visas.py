"""The preamble of a model convention: the laws in force on its day, and the decisions of the councils."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from mgov.conventions import Party, PartyType
from mgov.council import Deliberated
from mgov.law import (
    CHARTER_78_00,
    DAHIR_1_58_376,
    DECREE_2_16_404,
    DECREE_2_17_451,
    LAW_30_09,
    LAW_57_19,
    LO_111_14,
    LO_112_14,
    LO_113_14,
    Instrument,
)
from mgov.rendering._draft import Draft

_COMMUNES = (PartyType.COMMUNE, PartyType.ARRONDISSEMENT)


def _with(*types: PartyType) -> Callable[[Draft], bool]:
    return lambda draft: any(party.type in types for party in draft.convention.parties or ())


def _aid(draft: Draft) -> bool:
    """Whether a commune may pay an association: the rules of its payment then matter."""
    return draft.has_association and _with(*_COMMUNES)(draft)


def _vertical(draft: Draft) -> bool:
    """Whether communes entrust works to their province."""
    return draft.convention.supervision is not None and bool(draft.convention.supervision.vertical)


LAWS: tuple[tuple[Instrument, Callable[[Draft], bool]], ...] = (
    (LO_111_14, _with(PartyType.REGION)),
    (LO_112_14, _with(PartyType.PROVINCE)),
    (LO_113_14, _with(*_COMMUNES)),
    (CHARTER_78_00, _with(*_COMMUNES)),
    (DAHIR_1_58_376, lambda draft: draft.has_association),
    (LAW_30_09, lambda draft: any(party.sport for party in draft.partners)),
    (LAW_57_19, lambda draft: bool(draft.convention.lands)),
    (DECREE_2_16_404, _vertical),
    (DECREE_2_17_451, _aid),
)
"""The laws a preamble cites, each where the parties call for it; only those in force on the day are written."""


def visas(draft: Draft, decisions: Sequence[Deliberated]) -> Iterator[str]:
    """One line per law in force and per decision of a council."""
    cited = [law for law, fits in LAWS if fits(draft) and law.in_force(draft.on)]
    for law in cited:
        title = law.titles[draft.lang]
        title = title[0].lower() + title[1:] if draft.lang == "fr" else title
        yield draft.say(f"visa_{law.kind.name.lower()}", title=title, dated=law.dated)
    for party in draft.collectivities or (None,):
        yield draft.say("visa_decision", council=draft.named(party), number=None, on=_decided(draft, party, decisions))
    for partner in draft.partners:
        if partner.type == PartyType.CHAMBER:
            yield draft.say("visa_assembly", council=draft.named(partner))


def _decided(draft: Draft, party: Party | None, decisions: Sequence[Deliberated]) -> date | None:
    """The day of the last decision of a council, where the file tells it."""
    alone = len(draft.collectivities) < 2
    days = [
        event.on
        for event in decisions
        if isinstance(event.on, date)
        and (event.party == (None if party is None else party.id) or (alone and event.party is None))
    ]
    return days[-1] if days else None
