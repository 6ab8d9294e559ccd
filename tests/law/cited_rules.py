"""Every citation the code reaches, with where it stands; shared by the tests of the law and of the mutations."""

from collections.abc import Iterator

from attrs import frozen

from every_room import CHECKS, LIMITS, PROCEDURES
from mgov import delays
from mgov.conventions.amounts import THRESHOLDS
from mgov.council import COMPETENCES
from mgov.council.sessions import SESSION_LAWS
from mgov.law import Citation
from mgov.plans.steps import STAGES


@frozen
class Rule:
    """One rule and the articles it rests on; several bases where it holds under several regimes."""

    where: str
    citations: tuple[Citation | None, ...]


def rules() -> Iterator[Rule]:
    for check in CHECKS:
        for regime, row in check.basis.items():
            yield Rule(f"check {check.context} under {regime.id if regime else 'any law'}", tuple(row))
    for procedure in PROCEDURES:
        for number, line in enumerate(procedure.transitions):
            yield Rule(f"{procedure.id} row {number} ({line.event.tag})", (line.basis,))
        for clock in procedure.clocks:
            yield Rule(f"{procedure.id} clock {clock.id} in {clock.states}", (clock.basis, clock.limit.basis))
        for duty in procedure.duties:
            yield Rule(f"{procedure.id} duty {duty.id}", (duty.limit.basis,))
    for stage in STAGES:
        for regime, row in stage.basis.items():
            yield Rule(f"step {stage.step} under {regime.id if regime else 'any law'}", tuple(row))
    for limit in LIMITS:
        yield Rule(f"limit {limit.id}", (limit.basis,))
    for (level, field), (_, citation) in COMPETENCES.items():
        yield Rule(f"competence {field} of a {level}", (citation,))
    for regime_id, sessions in SESSION_LAWS.items():
        yield Rule(f"ordinary sessions under {regime_id}", (sessions.basis,))
    for threshold in THRESHOLDS:
        yield Rule(f"threshold {threshold.id}", (threshold.basis,))
    for name, profile in vars(delays).items():
        if isinstance(profile, delays.Profile) and profile.basis is not None:
            yield Rule(f"profile {name}", (profile.basis,))
