"""A three-year programming as text and as plain data."""

from typing import Any

from mgov.language import Language, amount_text, text
from mgov.plans import Amount, Engagement, Programming, Row
from mgov.rendering._plain import plain


def programming_text(found: Programming, lang: Language) -> str:
    """A programming as text: for each year its projects, what is due beside them, and the totals; then what is missing.

    What conventions say to serve a project of the plan stands on the line of that project.
    """
    first, _, last = found.years
    lines = [text(lang, "programming", "heading", first=str(first), last=str(last), on=found.on)]
    planned = {row.project for row in found.rows}
    for total in found.totals:
        beside = [one for one in found.engagements if one.year == total.year and one.project not in planned]
        lines += ["", str(total.year)]
        lines += [f"- {_row(row, lang)}" for row in found.rows if row.year == total.year]
        lines += [f"- {_beside(one, lang)}" for one in beside]
        told = {name: _amount(getattr(total, name), lang) for name in ("cost", "own_share", "partners", "engaged")}
        lines.append(text(lang, "programming", "total", **told, charge=_amount(total.charge, lang)))
        forecast = {name: _amount(getattr(total, name), lang) for name in ("resources", "expenditure")}
        lines.append(text(lang, "programming", "forecast", **forecast))
    if found.missing:
        lines += ["", text(lang, "programming", "missing"), *(f"- {path}" for path in found.missing)]
    return "\n".join(lines) + "\n"


def _row(row: Row, lang: Language) -> str:
    told = {name: _amount(getattr(row, name), lang) for name in ("cost", "own_share", "partners", "engaged")}
    return text(lang, "programming", "row", project=row.title or row.project, **told)


def _beside(one: Engagement, lang: Language) -> str:
    name = one.number or one.title or str(one.place + 1)
    return text(lang, "programming", "beside", convention=name, amount=_amount(one.amount, lang))


def _amount(amount: Amount, lang: Language) -> str:
    if amount.whole:
        return amount_text(lang, amount.known)
    if not amount.known:
        return text(lang, "programming", "untold")
    return text(lang, "programming", "at_least", amount=amount.known)


def programming_data(found: Programming, lang: Language) -> dict[str, Any]:
    """A programming as plain data: an amount is what is `known` of it, and the paths of what is `missing`."""
    return {
        "level": None if found.level is None else str(found.level),
        "first_year": found.first_year,
        "on": found.on.isoformat(),
        "language": lang,
        "citations": [{"text": cited.text(lang), "urn": cited.urn} for cited in found.basis],
        "rows": [
            {
                "year": row.year,
                "project": row.project,
                "title": row.title,
                **_amounts(row, "cost", "own_share", "partners", "engaged", "charge"),
                "shares": None
                if row.shares is None
                else [
                    {"partner": one.partner, "amount": plain(one.amount), "agreed": one.agreed} for one in row.shares
                ],
            }
            for row in found.rows
        ],
        "engagements": [
            {
                "year": one.year,
                "place": one.place,
                "number": one.number,
                "title": one.title,
                "project": one.project,
                "beside": one.beside,
                **_amounts(one, "amount"),
            }
            for one in found.engagements
        ],
        "totals": [
            {
                "year": total.year,
                **_amounts(total, "cost", "own_share", "partners", "engaged", "charge", "resources", "expenditure"),
            }
            for total in found.totals
        ],
        "missing": list(found.missing),
    }


def _amounts(of: object, *names: str) -> dict[str, dict[str, Any]]:
    told: dict[str, Amount] = {name: getattr(of, name) for name in names}
    return {name: {"known": plain(one.known), "missing": list(one.missing)} for name, one in told.items()}
