"""The files the benchmarks judge: lawful ones, so that no cost hides in findings."""

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from attrs import evolve

from mgov import conventions as c
from mgov.dossiers import Dossier, validate
from mgov.findings import Verdict
from mgov.plans import Plan
from mgov.procedures import Event
from mgov.serialization import dumps, structure

GOLDEN = Path(__file__).parents[1] / "golden" / "conventions" / "BASE-C-commune-and-association.json"

PLAN = Path(__file__).parents[1] / "golden" / "plans" / "P01-compliant-plan.json"

DECIDED = date(2025, 5, 5)
RECEIVED = date(2025, 5, 12)
SIGNED = date(2025, 6, 10)
"""After the silence of the governor, whose last day is 2 June 2025."""


def typical() -> Dossier[c.Convention]:
    """A commune and an association, ten events from the agenda to the signatures, a tacit visa, no finding."""
    document = json.loads(GOLDEN.read_text(encoding="utf-8"))["document"]
    convention = evolve(structure(document).subject, start=date(2025, 6, 15), end=date(2026, 6, 14))
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
        c.SessionClosed(on=DECIDED),
        c.Posted(on=date(2025, 5, 8)),
        c.Received(on=RECEIVED),
        c.Signed(on=SIGNED, signatory="commune", capacity=c.Capacity.PRESIDENT),
        c.Signed(on=SIGNED, signatory="association", capacity=c.Capacity.PRESIDENT),
    )
    return _without_findings(Dossier(subject=convention, journal=journal, known_until=SIGNED))


def planned(projects: int) -> Dossier[Plan]:
    """A commune's plan from its launch to its silent visa, with so many projects and no finding but of their number."""
    document = json.loads(PLAN.read_text(encoding="utf-8"))["document"]
    file: Dossier[Plan] = structure(document)
    told = file.subject.projects or ()
    many = tuple(evolve(told[place % len(told)], id=f"project-{place}") for place in range(projects))
    return evolve(file, subject=evolve(file.subject, projects=many))


def paid(events: int) -> Dossier[c.Convention]:
    """The typical file with payments, one a day, until it holds so many events."""
    file = typical()
    days = [SIGNED + timedelta(days=5 + i) for i in range(max(1, events - len(file.journal) - 1))]
    payments = (c.AidGranted(on=SIGNED), *(c.Paid(on=day, amount=Decimal(100)) for day in days))
    return _without_findings(evolve(file, journal=(*file.journal, *payments), known_until=days[-1]))


def lines_of(file: Dossier[c.Convention], folder: str, count: int) -> Path:
    """A file of JSON Lines with so many times the same dossier."""
    path = Path(folder) / f"{count}.jsonl"
    line = json.dumps(json.loads(dumps(file)), ensure_ascii=False)
    path.write_text(f"{line}\n" * count, encoding="utf-8")
    return path


def _without_findings(file: Dossier[c.Convention]) -> Dossier[c.Convention]:
    report = validate(file)
    if report.findings or report.verdict != Verdict.PASS:
        raise ValueError(f"a benchmark file is not lawful: {[finding.context for finding in report.findings]}")
    return file
