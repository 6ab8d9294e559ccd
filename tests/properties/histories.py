"""Histories of convention files for the property tests: generated step by step, lawful or not."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.dossiers import Dossier, available, note
from mgov.findings import Verdict
from mgov.procedures import Event, Within

File = Dossier[c.Convention]
FIRST = date(2024, 1, 10)

amounts = st.sampled_from([Decimal(0), Decimal(20_000), Decimal(80_000), Decimal(100_000)])
flags = st.sampled_from([True, False])
party_types = st.sampled_from(
    [
        c.PartyType.ASSOCIATION,
        c.PartyType.COMPANY,
        c.PartyType.FEDERATION,
        c.PartyType.MINISTRY,
        c.PartyType.FOREIGN_STATE,
        c.PartyType.FOREIGN_NGO,
    ]
)
levels = st.sampled_from([c.PartyType.COMMUNE, c.PartyType.COMMUNE, c.PartyType.PROVINCE, c.PartyType.REGION])
"""The level of the party whose id is `commune`."""
links = st.lists(
    st.builds(c.Link, relation=st.sampled_from(list(c.Relation)), role=st.sampled_from(list(c.Role))), max_size=1
).map(tuple)
contributions = st.lists(
    st.builds(
        c.Contribution,
        party=st.sampled_from(["commune", "partner"]),
        kind=st.sampled_from([c.ContributionKind.MONEY, c.ContributionKind.MONEY, c.ContributionKind.IN_KIND]),
        amount=st.sampled_from([Decimal(20_000), Decimal(80_000), Decimal(100_000)]),
        paid_to=st.sampled_from(["commune", "partner"]),
    ),
    max_size=3,
).map(tuple)


def _alone(basis: str) -> tuple[str, ...]:
    return (basis,)


@st.composite
def texts(draw: st.DrawFn) -> c.Convention:
    """A text every clause of which is known."""
    partner = c.Party(id="partner", type=draw(party_types), public_utility=draw(flags), links=draw(links))
    return c.Convention(
        kind=draw(st.sampled_from([c.Kind.SUPPORT, c.Kind.PARTNERSHIP, c.Kind.SHARED_COMPETENCE, c.Kind.TWINNING])),
        legal_basis=draw(
            st.sampled_from([("LO-113-14:92",), ("LO-113-14:149",), ("LO-112-14:141",), ("LO-111-14:162",)])
        ),
        parties=(c.Party(id="commune", type=draw(levels)), partner),
        object=draw(st.sampled_from([c.Field.WASTE, c.Field.SPORT_FACILITIES, c.Field.OTHER])),
        in_territory=draw(flags),
        state_contract=draw(st.none() | flags),
        contributions=draw(contributions),
        total=draw(st.none() | amounts),
        total_in_words=draw(st.none() | amounts),
        total_in_annex=draw(st.none() | amounts),
        use_programme=draw(st.none() | st.builds(c.UseProgramme, by_beneficiary=flags, signed=flags)),
        support=draw(st.none() | st.just(c.Support.BUDGET)),
        credits=(c.Credit(year=2024, due=draw(amounts), available=Decimal(80_000)),),
        start=draw(st.none() | st.dates(FIRST, FIRST + timedelta(days=120))),
        end=draw(st.none() | st.dates(FIRST, FIRST + timedelta(days=400))),
        effect_rule=draw(st.none() | st.sampled_from(list(c.EffectRule))),
        complete=True,
    )


def filled(draw: st.DrawFn, event: Event) -> Event:
    """The event with its fields told."""
    chances = st.sampled_from
    if isinstance(event, c.SessionOpened):
        return evolve(
            event,
            kind=draw(chances(list(c.SessionKind))),
            origin=draw(chances(list(c.SessionOrigin))),
            call=draw(chances([1, 1, 2, 3])),
            present=draw(chances([10, 16, 20])),
            members_in_office=31,
        )
    if isinstance(event, c.Deliberated):
        return evolve(
            event,
            votes_for=draw(chances([9, 12, 16, 20])),
            votes_against=draw(chances([0, 9, 12])),
            members_in_office=31,
            sitting=draw(chances([1, 1, 2])),
            president_in_favour=draw(flags),
            on_agenda=draw(chances([True, True, False])),
            opposed_item=draw(chances([False, False, True])),
            amount=draw(amounts),
        )
    if isinstance(event, c.Signed):
        return evolve(
            event,
            signatory=draw(chances(["commune", "partner"])),
            capacity=draw(chances([c.Capacity.PRESIDENT, c.Capacity.PRESIDENT, c.Capacity.VICE_PRESIDENT])),
            delegation=draw(flags),
        )
    return event


@st.composite
def histories(draw: st.DrawFn, *, lawful: bool, most: int = 12) -> File:
    """A kept file: at each step one of the events the procedure has a row for, on the same day or some days later.

    With `lawful`, only events that `record` accepts as far as blank events tell; otherwise any possible one.
    """
    from mgov.dossiers import record
    from mgov.errors import UnlawfulEvent

    file: File = Dossier(subject=draw(texts()))
    day = FIRST
    favourites = (
        c.Deliberated,
        c.Received,
        c.SessionOpened,
        c.SessionClosed,
        c.VisaGranted,
        c.Paid,
        c.Signed,
        c.Opposed,
        c.AidGranted,
    )
    for _ in range(draw(st.integers(2, most))):
        day += timedelta(days=draw(st.sampled_from([0, 0, 1, 2, 3, 5, 8, 21, 30])))
        options = available(file, day)
        kinds: list[type[Event]] = [
            type(option.event) for option in options if not lawful or option.verdict != Verdict.FAIL
        ]
        likely: list[type[Event]] = [kind for kind in kinds if kind in favourites]
        if not kinds:
            break
        favoured = likely and draw(st.integers(0, 3)) > 0
        kind: type[Event] = draw(st.sampled_from(likely if favoured else kinds))
        event = filled(draw, kind(on=day))
        if lawful:
            try:
                file = record(file, event)
            except UnlawfulEvent:
                continue
        else:
            file = evolve(note(file, event, after=len(file.journal) - 1), known_until=day)
    return evolve(file, known_until=day + timedelta(days=draw(st.sampled_from([0, 0, 1, 40]))))


ERASABLE = ("kind", "legal_basis", "parties", "object", "in_territory", "state_contract", "contributions", "total",
            "use_programme", "support", "credits", "start", "end", "effect_rule")  # fmt: skip


@st.composite
def known_less(draw: st.DrawFn, file: File) -> File:
    """The same file with facts hidden: clauses, fields of parties, days, fields of events, whole events."""
    text = file.subject
    gone = draw(st.lists(st.sampled_from(ERASABLE), max_size=3))
    values: dict[str, Any] = dict.fromkeys(gone)
    if gone:
        values["complete"] = False
    if text.parties and "parties" not in gone:
        values["parties"] = tuple(
            draw(_hidden_fields(party, ("type", "public_utility", "links"))) for party in text.parties
        )
    if text.contributions and "contributions" not in gone:
        values["contributions"] = tuple(
            draw(_hidden_fields(share, ("kind", "amount", "paid_to"))) for share in text.contributions
        )
    journal = tuple(draw(_hidden_day(event)) for event in file.journal)
    journal = tuple(draw(_hidden_fields(event, _own_fields(event))) for event in journal)
    known_until = file.known_until
    dropped: list[str] = draw(
        st.lists(st.sampled_from(sorted({type(event).__name__ for event in journal}) or ["-"]), max_size=2)
    )
    hurried = draw(flags)
    if dropped or hurried:
        known_until = None
        one_performance = draw(flags)
        kept: list[Event] = []
        for event in journal:
            if type(event).__name__ not in dropped:
                kept.append(event)
            elif isinstance(event, c.PERFORMANCES) and one_performance:
                one_performance = False
                kept.append(event)
        journal = tuple(kept)
    return evolve(file, subject=evolve(text, **values), journal=journal, known_until=known_until)


def _own_fields(event: Event) -> tuple[str, ...]:
    common = {field.name for field in fields(Event)}
    return tuple(field.name for field in fields(type(event)) if field.name not in common)


@st.composite
def _hidden_fields(draw: st.DrawFn, value: Any, names: tuple[str, ...]) -> Any:
    if not names or draw(st.integers(0, 4)):
        return value
    return evolve(value, **{draw(st.sampled_from(names)): None})


@st.composite
def _hidden_day(draw: st.DrawFn, event: Event) -> Event:
    choice = draw(st.integers(0, 9))
    if choice == 0:
        return evolve(event, on=None)
    if choice == 1 and isinstance(event.on, date):
        before, after = draw(st.integers(0, 10)), draw(st.integers(0, 10))
        return evolve(event, on=Within(event.on - timedelta(days=before), event.on + timedelta(days=after)))
    return event
