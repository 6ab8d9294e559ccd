"""The main entries, and the shipped examples: what ties the rooms to their JSON form."""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

from mgov.delays import Calendar, Policy
from mgov.dossiers import Dossier, validate
from mgov.errors import UsageError
from mgov.findings import Check, Report
from mgov.serialization import loads, room_for, structure, structure_subject

if TYPE_CHECKING:  # a room is imported with its first file
    from mgov.associations import Association
    from mgov.conventions import Convention
    from mgov.plans import Plan


def validate_convention(
    file: "Dossier[Convention] | Convention | Mapping[str, Any]",
    *,
    on: date | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
    also: Iterable[Check[Any]] = (),
) -> Report:
    """Every finding about a partnership convention.

    Args:
        file: a dossier, the text alone, or a plain mapping: a whole document (with `kind` and `subject`) or a text.
        on: the day to judge a file that holds no date, such as a text alone.
        policy: the readings to keep and the options chosen; by default every disputed reading is kept.
        calendar: the calendar to count on; by default the shipped one.
        also: checks of your own, asked after the shipped ones.

    Returns:
        The report: `verdict`, `has_errors`, and `findings` that speak Arabic, French and English.

    Raises:
        BadDocument: the mapping is not a well-formed document; every fault is named with its path.
        OutsideHorizon: a date lies outside the years the calendar knows.

    >>> text = {"parties": [{"id": "ours", "type": "commune"}, {"id": "theirs", "type": "foreign_state"}]}
    >>> [finding.verdict.value for finding in validate_convention(text, on=date(2026, 3, 2)).of("CONV-004")]
    ['fail']
    """
    return validate(_as_dossier(file, "convention"), on=on, policy=policy, calendar=calendar, also=also)


def validate_association(
    file: "Dossier[Association] | Association | Mapping[str, Any]",
    *,
    on: date | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
    also: Iterable[Check[Any]] = (),
) -> Report:
    """Every finding about an association: its status and capacity, officers, money, and operations with the public.

    Args:
        file: a dossier, the association alone, or a plain mapping: a whole document (with `kind` and `subject`) or an
            association.
        on: the day to judge a file that holds no date, such as an association alone.
        policy: the readings to keep and the options chosen; by default every disputed reading is kept.
        calendar: the calendar to count on; by default the shipped one.
        also: checks of your own, asked after the shipped ones.

    Returns:
        The report, as for `validate_convention`.

    Raises:
        BadDocument: the mapping is not a well-formed document; every fault is named with its path.
        OutsideHorizon: a date lies outside the years the calendar knows.

    >>> club = {"type": "association", "shares_profit": True}
    >>> [finding.verdict.value for finding in validate_association(club, on=date(2026, 3, 2)).of("ASSO-010")]
    ['fail']
    """
    return validate(_as_dossier(file, "association"), on=on, policy=policy, calendar=calendar, also=also)


def validate_plan(
    file: "Dossier[Plan] | Plan | Mapping[str, Any]",
    *,
    on: date | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
    also: Iterable[Check[Any]] = (),
) -> Report:
    """Every finding about a plan: its launch, preparation, content, adoption, execution and yearly reports.

    Args:
        file: a dossier, the plan alone, or a plain mapping: a whole document (with `kind` and `subject`) or a plan.
        on: the day to judge a file that holds no date, such as a plan alone.
        policy: the readings to keep and the options chosen; by default every disputed reading is kept.
        calendar: the calendar to count on; by default the shipped one.
        also: checks of your own, asked after the shipped ones.

    Returns:
        The report, as for `validate_convention`.

    Raises:
        BadDocument: the mapping is not a well-formed document; every fault is named with its path.
        OutsideHorizon: a date lies outside the years the calendar knows.

    >>> plan = {"level": "commune", "gender": {"findings": 0, "objectives": 0, "indicators": 0}}
    >>> [finding.verdict.value for finding in validate_plan(plan, on=date(2026, 3, 2)).of("PLAN-025")]
    ['fail']
    """
    return validate(_as_dossier(file, "plan"), on=on, policy=policy, calendar=calendar, also=also)


def _as_dossier(file: object, kind: str) -> Dossier[Any]:
    subject = room_for(kind).subject
    if isinstance(file, subject):
        return Dossier(subject=file)
    given: Any = file
    if isinstance(file, Mapping):
        told = cast("Mapping[str, Any]", file)
        given = structure(told) if "subject" in told else Dossier(subject=structure_subject(kind, told))
    found: Any = cast(Any, given).subject if isinstance(given, Dossier) else given
    if found is given or not isinstance(found, subject):
        article = "an" if kind[0] in "aeiou" else "a"
        raise UsageError(f"validate_{kind} takes {article} {kind}, not a {type(found).__name__}")
    return cast("Dossier[Any]", given)


def examples() -> tuple[str, ...]:
    """The names of the shipped examples."""
    shipped = files("mgov").joinpath("data/examples").iterdir()
    return tuple(sorted(entry.name.removesuffix(".json") for entry in shipped if entry.name.endswith(".json")))


def example(name: str) -> Dossier[Any]:
    """A shipped example, by name: a real public case, with its sources and the facts that are assumed.

    Raises:
        UsageError: there is no example of that name.
    """
    if name not in examples():
        raise UsageError(f"no example {name!r}; there are: {', '.join(examples())}")
    return loads(files("mgov").joinpath(f"data/examples/{name}.json").read_bytes())
