"""Conventions: any text whatever, or a plausible one, and their parties."""

from datetime import date
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.conventions.model import CLAUSES
from mgov.testing._plausible import FIRST, plausible
from mgov.testing._values import IDENTIFIERS, days, identified, instances, naming, values


def conventions(
    *, complete: bool = False, days: st.SearchStrategy[date] | None = None, since: date = FIRST
) -> st.SearchStrategy[c.Convention]:
    """Texts of conventions.

    By default any text: each clause known or not, names that lead somewhere, amounts that need not add up. With
    `complete`, a text such as an office may hold: a commune, a province or a region, sometimes a second collectivity,
    one partner, plausible clauses, and every clause known, right or wrong.

    Args:
        complete: whether every clause is known.
        days: the days that any text may name; by default those of `days()`.
        since: the day a complete text is written for. Its collectivities are of levels whose law is encoded for that
            day, communes alone before September 2015, and its days lie around it.
    """
    return plausible(since) if complete else _any_text(_or_default(days))


def parties(*, type: c.PartyType | None = None) -> st.SearchStrategy[c.Party]:
    """Any party, or any of one type: its recognition and the interests held in it known or not."""
    given: dict[str, st.SearchStrategy[Any]] = {"id": IDENTIFIERS}
    if type is not None:
        given["type"] = st.just(type)
    return instances(c.Party, _or_default(None), **given)


def _or_default(given: st.SearchStrategy[date] | None) -> st.SearchStrategy[date]:
    return days() if given is None else given


def _amendments(
    days: st.SearchStrategy[date], names: st.SearchStrategy[str] | None
) -> st.SearchStrategy[tuple[c.Amendment, ...]]:
    """Amendments, no two of one id, that name parties of the text; at most one lets a party in."""
    leaving = st.just(()) if names is None else st.lists(names, max_size=2).map(lambda ids: tuple(ids))
    amendment = instances(
        c.Amendment,
        days,
        id=IDENTIFIERS,
        contributions=st.none() | naming(c.Contribution, days, names, "party", "paid_to"),
        instalments=st.none() | naming(c.Instalment, days, names, "party"),
        joins=st.none(),
        leaves=st.none() | leaving,
    )
    joining = instances(c.Party, days, id=st.just("joins-later")).map(lambda party: (party,))
    some = st.lists(amendment, max_size=2, unique_by=lambda one: str(one.id))
    return st.builds(_with_newcomers, some, st.none() | joining)


def _with_newcomers(amendments: list[c.Amendment], joins: tuple[c.Party, ...] | None) -> tuple[c.Amendment, ...]:
    return tuple(evolve(one, joins=joins) if place == 0 else one for place, one in enumerate(amendments))


@st.composite
def _any_text(draw: st.DrawFn, days: st.SearchStrategy[date]) -> c.Convention:
    parties = draw(st.none() | identified(c.Party, 4, days))
    names = IDENTIFIERS if parties is None else st.sampled_from([party.id for party in parties]) if parties else None
    special: dict[str, st.SearchStrategy[Any]] = {
        "parties": st.just(parties),
        "contributions": st.none() | naming(c.Contribution, days, names, "party", "paid_to"),
        "instalments": st.none() | naming(c.Instalment, days, names, "party"),
        "commitments": st.none() | naming(c.Commitment, days, names, None, "party"),
        "lands": st.none() | naming(c.Land, days, names, None, "beneficiary"),
        "supervision": st.none() | instances(c.Supervision, days, owner=st.none() if names is None else names),
        "reports": st.none() | identified(c.ReportDue, 3, days),
        "amendments": _amendments(days, names),
        "absent": st.just(()),
    }
    clauses: Any = fields(c.Convention)
    content: dict[str, Any] = {
        attribute.name: draw(special.get(attribute.name, values(attribute.type, attribute.validator, days)))
        for attribute in clauses
    }
    missing = [clause for clause in CLAUSES if content[clause] is None]
    if missing:
        content["absent"] = tuple(draw(st.lists(st.sampled_from(missing), max_size=3)))
    return c.Convention(**content)
