"""The files the benchmarks judge: lawful ones, so that no cost hides in findings."""

from datetime import date, timedelta
from decimal import Decimal

from attrs import evolve

from mgov import conventions as c
from mgov.dossiers import Dossier, validate
from mgov.findings import Verdict
from mgov.procedures import Event

DECIDED = date(2025, 5, 5)
RECEIVED = date(2025, 5, 12)
SIGNED = date(2025, 6, 10)
"""After the silence of the governor, whose last day is 2 June 2025."""


def typical() -> Dossier[c.Convention]:
    """A commune and an association, eight events from the agenda to the signatures, a tacit visa, no finding."""
    convention = c.Convention(
        number="12/2025",
        kind=c.Kind.SUPPORT,
        legal_basis=("LO-113-14:92", "LO-113-14:94"),
        parties=(
            c.Party(id="commune", type=c.PartyType.COMMUNE, name="Commune"),
            c.Party(id="association", type=c.PartyType.ASSOCIATION, public_utility=False, links=()),
        ),
        object=c.Field.WASTE,
        in_territory=True,
        contributions=(
            _money("commune", 100_000),
            _money("association", 20_000),
        ),
        total=Decimal(120_000),
        instalments=(c.Instalment(party="commune", amount=Decimal(100_000), year=2025),),
        use_programme=c.UseProgramme(by_beneficiary=True, signed=True),
        support=c.Support.BUDGET,
        credits=(c.Credit(year=2025, due=Decimal(100_000), available=Decimal(100_000)),),
        start=date(2025, 6, 15),
        end=date(2026, 6, 14),
        effect_rule=c.EffectRule.AFTER_VISA,
        complete=True,
    )
    journal: tuple[Event, ...] = (
        c.AgendaSent(on=date(2025, 4, 11)),
        c.NoticeSent(on=date(2025, 4, 24)),
        c.CommitteeReported(on=date(2025, 4, 29)),
        c.SessionOpened(on=DECIDED, kind=c.SessionKind.ORDINARY, call=1, present=20, members_in_office=31),
        c.Deliberated(
            on=DECIDED,
            votes_for=18,
            votes_against=0,
            members_in_office=31,
            sitting=1,
            on_agenda=True,
            amount=Decimal(100_000),
        ),
        c.Received(on=RECEIVED),
        c.Signed(on=SIGNED, signatory="commune", capacity=c.Capacity.PRESIDENT),
        c.Signed(on=SIGNED, signatory="association", capacity=c.Capacity.PRESIDENT),
    )
    return _without_findings(Dossier(subject=convention, journal=journal, known_until=SIGNED))


def paid(events: int) -> Dossier[c.Convention]:
    """The typical file with payments, one a day, until it holds so many events."""
    file = typical()
    days = [SIGNED + timedelta(days=5 + i) for i in range(events - len(file.journal) - 1)]
    payments = (c.AidGranted(on=SIGNED), *(c.Paid(on=day, amount=Decimal(100)) for day in days))
    return _without_findings(evolve(file, journal=(*file.journal, *payments), known_until=days[-1]))


def _money(party: str, amount: int) -> c.Contribution:
    return c.Contribution(party=party, kind=c.ContributionKind.MONEY, amount=Decimal(amount), paid_to="association")


def _without_findings(file: Dossier[c.Convention]) -> Dossier[c.Convention]:
    report = validate(file)
    if report.findings or report.verdict != Verdict.PASS:
        raise ValueError(f"a benchmark file is not lawful: {[finding.context for finding in report.findings]}")
    return file
