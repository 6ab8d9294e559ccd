"""Moroccan local-governance law as typed Python.

    import mgov

    dossier = mgov.load("convention.json")
    report = mgov.validate_convention(dossier)
    for finding in report.findings:
        print(finding.text("fr"))

Every name below is imported when it is first used, so that `import mgov` costs almost nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mgov import (
        associations,
        conventions,
        council,
        delays,
        dossiers,
        errors,
        findings,
        language,
        law,
        plans,
        procedures,
        territory,
    )
    from mgov import rendering as rendering
    from mgov import serialization as serialization
    from mgov._api import example, examples, validate_association, validate_convention, validate_plan
    from mgov.delays import Calendar, Policy, deadline, standard_calendar
    from mgov.dossiers import Dossier, NextStep, Option, available, next_steps, note, record, validate
    from mgov.errors import (
        BadDocument,
        Fault,
        ImpossibleEvent,
        MgovError,
        NoRegime,
        OutsideHorizon,
        RefusedEvent,
        UnlawfulEvent,
        UsageError,
    )
    from mgov.findings import Finding, Report, Severity, Verdict
    from mgov.procedures import Within
    from mgov.serialization import dump, dumps, load, loads, schema

__version__ = "0.1.0"

__all__ = [
    "BadDocument",
    "Calendar",
    "Dossier",
    "Fault",
    "Finding",
    "ImpossibleEvent",
    "MgovError",
    "NextStep",
    "NoRegime",
    "Option",
    "OutsideHorizon",
    "Policy",
    "RefusedEvent",
    "Report",
    "Severity",
    "UnlawfulEvent",
    "UsageError",
    "Verdict",
    "Within",
    "associations",
    "available",
    "conventions",
    "council",
    "deadline",
    "delays",
    "dossiers",
    "dump",
    "dumps",
    "errors",
    "example",
    "examples",
    "findings",
    "language",
    "law",
    "load",
    "loads",
    "next_steps",
    "note",
    "plans",
    "procedures",
    "record",
    "rendering",
    "schema",
    "serialization",
    "standard_calendar",
    "territory",
    "validate",
    "validate_association",
    "validate_convention",
    "validate_plan",
]

_HOME = {
    "_api": "example examples validate_association validate_convention validate_plan",
    "delays": "Calendar Policy deadline standard_calendar",
    "dossiers": "Dossier NextStep Option available next_steps note record validate",
    "errors": (
        "BadDocument Fault ImpossibleEvent MgovError NoRegime OutsideHorizon RefusedEvent UnlawfulEvent UsageError"
    ),
    "findings": "Finding Report Severity Verdict",
    "procedures": "Within",
    "serialization": "dump dumps load loads schema",
}
"""Where each name comes from; the rest of `__all__` are modules. A test compares the two."""


def __getattr__(name: str) -> object:
    for home, names in _HOME.items():
        if name in names.split():
            value: object = getattr(__import__(f"mgov.{home}", fromlist=[name]), name)
            globals()[name] = value
            return value
    if name in __all__:
        return __import__(f"mgov.{name}", fromlist=["*"])
    raise AttributeError(f"module 'mgov' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
