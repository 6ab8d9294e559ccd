"""Reads a length of time as one would type it: "15 working days", "60 jours francs", "10 days before"."""

from mgov.delays import _profiles as p
from mgov.delays._limits import TimeLimit
from mgov.delays._profiles import Profile
from mgov.delays._units import ConsecutiveDays, Days, Hours, Length, Months, WorkingDays
from mgov.errors import UsageError
from mgov.law import doc

_WORKING_AR = ("يوم من أيام العمل", "يوما من أيام العمل", "أيام من أيام العمل", "أيام عمل", "يوم عمل")

# What is typed -> (length, profile, other readings, the same counted back from an event)
_Rule = tuple[type[Length], Profile, tuple[Profile, ...], Profile | None]
_RULES: dict[tuple[str, ...], _Rule] = {
    ("day", "days", "jour", "jours", "يوم", "يوما", "أيام"): (Days, p.SIMPLE, p.SIMPLE_READINGS, p.BACKWARD_SIMPLE),
    ("full day", "full days", "clear days", "jour franc", "jours francs", "يوما كاملا", "أيام كاملة"): (
        Days,
        p.FULL,
        p.FULL_READINGS,
        p.BACKWARD_FULL,
    ),
    ("working day", "working days", "jour ouvrable", "jours ouvrables", *_WORKING_AR): (
        WorkingDays,
        p.WORKING,
        (),
        p.BACKWARD_WORKING,
    ),
    ("consecutive day", "consecutive days", "jours consécutifs", "أيام متتالية", "يوما متتالية"): (
        ConsecutiveDays,
        p.CONSECUTIVE,
        (),
        None,
    ),
    ("month", "months", "mois", "شهر", "شهرا", "أشهر"): (
        Months,
        p.SIMPLE,
        p.MONTH_READINGS,
        p.BACKWARD_SIMPLE,
    ),
    ("hour", "hours", "heure", "heures", "ساعة", "ساعات"): (Hours, p.HOURS, (), None),
}
_UNITS: dict[str, _Rule] = {words: rule for names, rule in _RULES.items() for words in names}
_BACK = (" before", " avant", " قبل")


def parse_length(text: str) -> TimeLimit:
    """The time limit a person typed, under general law (DOC art. 131), in English, French or Arabic.

    Raises:
        UsageError: not a whole number and a unit it knows.

    >>> limit = parse_length("60 full days")
    >>> limit.length, limit.profile.name
    (Days(n=60), 'full')
    """
    words = " ".join(text.lower().split())
    back = next((suffix for suffix in _BACK if words.endswith(suffix)), "")
    number, _, unit = words.removesuffix(back).partition(" ")
    rule = _UNITS.get(unit)
    if rule is None or not number.isdecimal():
        raise UsageError(f"not a length of time: {text!r}; expected a number and a unit, such as '15 working days'")
    length, profile, readings, backward = rule
    if back and backward is None:
        raise UsageError(f"not a length counted back: {text!r}; expected days, full or working days, or months")
    if back and backward is not None:
        profile, readings = backward, (p.BACKWARD_DATE_TO_DATE,) if length is Months else ()
    return TimeLimit(id="typed", length=length(int(number)), profile=profile, basis=doc("131"), readings=readings)
