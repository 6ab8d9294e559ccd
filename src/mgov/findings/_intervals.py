"""From two days that may be imprecise to an outcome: the one place where intervals become verdicts."""

from mgov.delays import When, Window, is_before
from mgov.findings._checks import Outcome, fail, undecided
from mgov.findings._verdicts import Severity


def must_not_precede(
    done: When, floor: When, severity: Severity | None = None, variant: str = "message", /, **values: object
) -> Outcome | None:
    """Breached where `done` certainly comes before `floor`; not decided where the two windows overlap."""
    early = is_before(done, floor)
    if early is None:
        return undecided(_missing(done, floor), severity, variant, **values)
    return fail(severity, variant, **values) if early else None


def must_not_follow(
    done: When, ceiling: When, severity: Severity | None = None, variant: str = "message", /, **values: object
) -> Outcome | None:
    """Breached where `done` certainly comes after `ceiling`; not decided where the two windows overlap."""
    return must_not_precede(ceiling, done, severity, variant, **values)


def _missing(*whens: When) -> tuple[str, ...]:
    return tuple(path for when in whens if isinstance(when, Window) for path in when.missing)
