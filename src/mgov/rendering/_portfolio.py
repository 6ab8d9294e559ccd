"""A portfolio as text and as plain data."""

from collections.abc import Sequence
from typing import Any

from mgov.conventions import Concern, Matter, Portfolio
from mgov.language import Language, plural, text
from mgov.rendering._plain import plain


def portfolio_text(found: Portfolio, lang: Language, names: Sequence[str] = ()) -> str:
    """A portfolio as text: how many conventions in which state, the answers to each question, the obligations.

    `names` are those of the files, in the order in which they were given; a convention without one goes by its number,
    its title or its place.
    """
    lines = [plural(lang, "portfolio", "heading", found.size, on=found.on)]
    lines += [
        text(lang, "portfolio", "state", state=text(lang, "life", state), n=n) for state, n in found.states.items()
    ]
    for matter in Matter:
        answers = found.of(matter)
        if answers:
            lines += ["", matter.text(lang), *(f"- {_line(one, lang, names)}" for one in answers)]
    if found.obligations:
        lines += ["", text(lang, "portfolio", "obligations")]
        lines += [
            "- " + text(lang, "portfolio", "year" if one.whole else "year_at_least",
                        year=one.year, payer=one.payer, amount=one.amount)
            for one in found.obligations
        ]  # fmt: skip
    if not found.concerns:
        lines += ["", text(lang, "portfolio", "nothing")]
    return "\n".join(lines) + "\n"


def _line(concern: Concern, lang: Language, names: Sequence[str]) -> str:
    said = text(lang, "portfolio", "line", name=name_of(concern, lang, names), said=concern.text(lang))
    if not concern.missing:
        return said if concern.missing is None else text(lang, "portfolio", "unsure", said=said)
    return text(lang, "portfolio", "untold", said=said, missing=", ".join(concern.missing))


def name_of(concern: Concern, lang: Language, names: Sequence[str] = ()) -> str:
    """The name of the convention a concern is about."""
    known = names[concern.place] if concern.place < len(names) else concern.number or concern.title
    return known or text(lang, "portfolio", "unnamed", place=concern.place + 1)


def portfolio_data(found: Portfolio, lang: Language, names: Sequence[str] = ()) -> dict[str, Any]:
    """A portfolio as plain data, its sentences in one language."""
    return {
        "on": found.on.isoformat(),
        "language": lang,
        "size": found.size,
        "states": {str(state): n for state, n in found.states.items()},
        "concerns": [
            {
                "matter": str(one.matter),
                "file": names[one.place] if one.place < len(names) else None,
                "place": one.place,
                "number": one.number,
                "title": one.title,
                "day": plain(one.day),
                "year": one.year,
                "party": one.party,
                "report": one.report,
                "amount": plain(one.amount),
                "certain": one.missing is None,
                "missing": list(one.missing or ()),
                "text": one.text(lang),
            }
            for one in found.concerns
        ],
        "obligations": [
            {"year": one.year, "payer": one.payer, "amount": plain(one.amount), "whole": one.whole}
            for one in found.obligations
        ],
    }
