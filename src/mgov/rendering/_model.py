"""The model of a convention: its text written from what is known of it, with dotted lines for what is not.

The articles and their order follow three usual kinds of text: the support of an association, the joint project of
public bodies, and co-operation with a body abroad. The sentences are the project's own.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from mgov.conventions import Convention, Kind, Party
from mgov.conventions.partners import ABROAD, ASSOCIATIONS, COLLECTIVITIES, PRIVATE
from mgov.council import Deliberated
from mgov.dossiers import Dossier
from mgov.language import Language
from mgov.rendering._articles import ARTICLES
from mgov.rendering._document import Block, Document, Items, Paragraph, Section, Table, markdown
from mgov.rendering._draft import BLANK, Draft
from mgov.rendering._visas import visas

File = Dossier[Convention] | Convention


class Skeleton(StrEnum):
    """The kind of text a convention is written as."""

    SUPPORT = "support"
    PUBLIC = "public"
    ABROAD = "abroad"


SKELETONS: dict[Skeleton, tuple[str, ...]] = {
    Skeleton.SUPPORT: (
        "object", "aims", "duration", "commitments_collectivities", "commitments_partners", "financing", "reports",
        "committee", "interests", "suspension", "amendment", "termination", "disputes", "effect",
    ),
    Skeleton.PUBLIC: (
        "object", "components", "cost", "schedule", "owner", "land", "commitments", "committee", "ownership",
        "duration", "amendment", "disputes", "effect",
    ),
    Skeleton.ABROAD: (
        "fields", "reciprocity", "working_languages", "programme", "own_costs", "states", "duration", "approval",
    ),
}  # fmt: skip
"""The articles of each kind of text, in their order."""
ANNEXES: dict[Skeleton, tuple[str, ...]] = {
    Skeleton.SUPPORT: ("technical_sheet", "budget", "use_programme", "legal_file"),
    Skeleton.PUBLIC: ("technical_sheet", "budget", "timetable"),
    Skeleton.ABROAD: ("timetable",),
}
"""The pieces joined to each kind of text."""
_COOPERATION = frozenset({Kind.TWINNING, Kind.DECENTRALISED_COOPERATION})


def skeleton_of(convention: Convention) -> Skeleton:
    """The kind of text that suits a convention, by its kind and by who its parties are."""
    types = {party.type for party in convention.parties or ()}
    if convention.kind in _COOPERATION or types & ABROAD:
        return Skeleton.ABROAD
    public = types and not types & {None, *PRIVATE} and convention.kind != Kind.SUPPORT
    return Skeleton.PUBLIC if public else Skeleton.SUPPORT


def model_text(file: File, lang: Language, on: date) -> str:
    """The text of a convention as Markdown; the arguments are those of `model_document`."""
    return markdown(model_document(file, lang, on))


def model_document(file: File, lang: Language, on: date) -> Document:
    """The text of a convention in Arabic, French or English, as blocks.

    Args:
        file: the convention, or its file, whose decisions of councils then stand in the preamble.
        lang: the language to write in.
        on: the day of the text: its preamble cites the laws in force then.
    """
    convention, journal = (file.subject, file.journal) if isinstance(file, Dossier) else (file, ())
    decisions = [event for event in journal if isinstance(event, Deliberated) and event.act is None]
    draft, skeleton = Draft(convention, lang, on), skeleton_of(convention)
    annexes = tuple(draft.say(f"annex_{key}") for key in ANNEXES[skeleton])
    return Document(
        lang=lang,
        title=draft.say(f"title_{skeleton}"),
        subtitle=draft.say("subtitle", number=convention.number, subject=convention.title),
        sections=(
            Section(draft.say("parties_title"), tuple(_parties(draft))),
            Section(draft.say("preamble_title"), tuple(_preamble(draft, decisions))),
            *_articles(draft, skeleton),
            Section(draft.say("signatures_title"), tuple(_signatures(draft))),
            Section(draft.say("annexes_title"), (Items(annexes),)),
        ),
    )


def _parties(draft: Draft) -> Iterator[Block]:
    parties: tuple[Party | None, ...] = draft.convention.parties or ()
    yield Paragraph(draft.say("between"))
    listed = (*parties, *(None,) * (2 - len(parties)))
    yield Items(
        tuple(_party(draft, party, "side_other" if place else "side_one") for place, party in enumerate(listed))
    )


def _party(draft: Draft, party: Party | None, side: str) -> str:
    kind = None if party is None else party.type
    if party is not None and kind in ASSOCIATIONS:
        receipt = None if party.receipt is None else party.receipt.on
        given = {"receipt": receipt, "number": None, "who": None, "side": draft.say(side)}
        return draft.say("party_association", name=draft.named(party), **given)
    key = "party_collectivity" if kind in COLLECTIVITIES else "party"
    return draft.say(key, name=draft.named(party), seat=None, who=None, side=draft.say(side))


def _preamble(draft: Draft, decisions: Sequence[Deliberated]) -> Iterator[Block]:
    yield Items(tuple(visas(draft, decisions)))
    yield Paragraph(draft.say("interest", reason=None))
    yield Paragraph(draft.say("agreed"))


def _articles(draft: Draft, skeleton: Skeleton) -> Iterator[Section]:
    """The articles, numbered; one on land only where the text may have one."""
    no_land = draft.convention.lands == () or draft.convention.says_nothing_of("lands")
    keys = [key for key in SKELETONS[skeleton] if key != "land" or not no_land]
    for number, key in enumerate(keys, 1):
        title = draft.say("article", number=number, title=draft.say(f"{key}_title"))
        yield Section(title, tuple(ARTICLES[key](draft)))


def _signatures(draft: Draft) -> Iterator[Block]:
    yield Paragraph(draft.say("done", originals=draft.convention.originals, place=None, day=None))
    names = [draft.named(party) for party in draft.convention.parties or ()] or [BLANK, BLANK]
    head = tuple(draft.say(f"column_{column}") for column in ("party", "signatory", "day", "signature"))
    yield Table(head, tuple((name, BLANK, BLANK, BLANK) for name in names))
    for party in draft.collectivities or (None,):
        yield Paragraph(draft.say("visa_place", name=draft.named(party), day=None))
