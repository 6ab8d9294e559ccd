"""Conventions: any text whatever, and texts such as an office may hold, every clause of which is known."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve, fields, fields_dict
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.conventions.model import CLAUSES
from mgov.testing._values import FLAGS, IDENTIFIERS, days, instances, values

FIRST = date(2024, 1, 10)


def conventions(
    *, complete: bool = False, days: st.SearchStrategy[date] | None = None
) -> st.SearchStrategy[c.Convention]:
    """Texts of conventions.

    By default any text: each clause known or not, names that lead somewhere, amounts that need not add up. With
    `complete`, a text such as an office may hold: a commune and one partner, plausible clauses of 2024, and every
    clause known, right or wrong.

    Args:
        complete: whether every clause is known.
        days: the days that any text may name; by default those of `days()`.
    """
    return _complete() if complete else _any_text(_or_default(days))


def parties(*, type: c.PartyType | None = None) -> st.SearchStrategy[c.Party]:
    """Any party, or any of one type: its recognition and the interests held in it known or not."""
    given: dict[str, st.SearchStrategy[Any]] = {"id": IDENTIFIERS}
    if type is not None:
        given["type"] = st.just(type)
    return instances(c.Party, _or_default(None), **given)


def _or_default(given: st.SearchStrategy[date] | None) -> st.SearchStrategy[date]:
    return days() if given is None else given


# --- any text ---


def _identified(cls: Any, most: int, days: st.SearchStrategy[date]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Instances of a class, no two of one id."""
    some: st.SearchStrategy[list[Any]] = st.lists(
        instances(cls, days, id=IDENTIFIERS), max_size=most, unique_by=lambda item: str(item.id)
    )
    return some.map(lambda items: tuple(items))


def _naming(
    cls: Any, days: st.SearchStrategy[date], names: st.SearchStrategy[str] | None, key: str | None, *others: str
) -> st.SearchStrategy[tuple[Any, ...]]:
    """Some instances whose `key`, and perhaps `others`, name a party; none where there is nobody to name."""
    if names is None:
        return st.just(())
    given: dict[str, st.SearchStrategy[Any]] = {other: st.none() | names for other in others}
    if key is not None:
        given[key] = names
    some: st.SearchStrategy[list[Any]] = st.lists(instances(cls, days, **given), max_size=3)
    return some.map(lambda items: tuple(items))


def _amendments(
    days: st.SearchStrategy[date], names: st.SearchStrategy[str] | None
) -> st.SearchStrategy[tuple[c.Amendment, ...]]:
    """Amendments, no two of one id, that name parties of the text; at most one lets a party in."""
    leaving = st.just(()) if names is None else st.lists(names, max_size=2).map(lambda ids: tuple(ids))
    amendment = instances(
        c.Amendment,
        days,
        id=IDENTIFIERS,
        contributions=st.none() | _naming(c.Contribution, days, names, "party", "paid_to"),
        instalments=st.none() | _naming(c.Instalment, days, names, "party"),
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
    parties = draw(st.none() | _identified(c.Party, 4, days))
    names = IDENTIFIERS if parties is None else st.sampled_from([party.id for party in parties]) if parties else None
    special: dict[str, st.SearchStrategy[Any]] = {
        "parties": st.just(parties),
        "contributions": st.none() | _naming(c.Contribution, days, names, "party", "paid_to"),
        "instalments": st.none() | _naming(c.Instalment, days, names, "party"),
        "commitments": st.none() | _naming(c.Commitment, days, names, None, "party"),
        "lands": st.none() | _naming(c.Land, days, names, None, "beneficiary"),
        "supervision": st.none() | instances(c.Supervision, days, owner=st.none() if names is None else names),
        "reports": st.none() | _identified(c.ReportDue, 3, days),
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


# --- texts every clause of which is known ---

PLAUSIBLE = st.sampled_from([Decimal(0), Decimal(20_000), Decimal(80_000), Decimal(100_000)])
_PARTNERS = st.sampled_from(
    [
        c.PartyType.ASSOCIATION,
        c.PartyType.COMPANY,
        c.PartyType.FEDERATION,
        c.PartyType.MINISTRY,
        c.PartyType.FOREIGN_STATE,
        c.PartyType.FOREIGN_NGO,
    ]
)
_COLLECTIVITY = st.sampled_from([c.PartyType.COMMUNE, c.PartyType.COMMUNE, c.PartyType.PROVINCE, c.PartyType.REGION])
_OBJECTS = st.sampled_from(
    [
        c.Field.WASTE,
        c.Field.SPORT_FACILITIES,
        c.Field.RURAL_TRACKS,
        c.Field.FESTIVALS,
        c.Field.RURAL_UPGRADING,
        c.Field.OTHER,
    ]
)
_LINKS = st.lists(
    st.builds(c.Link, relation=st.sampled_from(list(c.Relation)), role=st.sampled_from(list(c.Role)), took_part=FLAGS),
    max_size=1,
)
_CONTRIBUTIONS = st.lists(
    st.builds(
        c.Contribution,
        party=st.sampled_from(["commune", "partner"]),
        kind=st.sampled_from([c.ContributionKind.MONEY, c.ContributionKind.MONEY, c.ContributionKind.IN_KIND]),
        amount=st.sampled_from([Decimal(20_000), Decimal(80_000), Decimal(100_000)]),
        paid_to=st.sampled_from(["commune", "partner"]),
    ),
    max_size=3,
)


_DAYS = st.dates(FIRST - timedelta(days=400), FIRST + timedelta(days=400))
_PARTIES = st.sampled_from(["commune", "partner"])
_CITED = st.sampled_from(["LO-113-14", "L-78-00", "L-65-15", "D-2-12-349", "D-1-58-376", "D-1-58-376:18"])
_OF_PARTNER = ("approved", "receipt", "foreign_like", "dissolved", "aims", "officers", "history", "licence", "sport",
               "staff", "relay", "area")  # fmt: skip
_DRAWN_ABOVE = frozenset({
    "number", "title", "kind", "legal_basis", "parties", "object", "in_territory", "state_contract",
    "entrusting_contract", "investment", "contributions", "total", "total_in_words", "total_in_annex", "instalments",
    "use_programme", "support", "credits", "start", "end", "effect_rule", "amendments", "complete", "absent",
})  # fmt: skip


def _any(cls: Any, names: Iterable[str]) -> dict[str, st.SearchStrategy[Any]]:
    """Any value of these fields of a class."""
    declared: Any = fields_dict(cls)
    return {name: values(declared[name].type, declared[name].validator, _DAYS) for name in names}


def _further() -> dict[str, st.SearchStrategy[Any]]:
    """Any value of the clauses that `_complete` does not choose itself."""
    special: dict[str, st.SearchStrategy[Any]] = {
        "commitments": _naming(c.Commitment, _DAYS, _PARTIES, None, "party"),
        "lands": _naming(c.Land, _DAYS, _PARTIES, None, "beneficiary"),
        "supervision": st.none() | instances(c.Supervision, _DAYS, owner=_PARTIES),
        "reports": _identified(c.ReportDue, 2, _DAYS),
        "texts_cited": st.lists(_CITED, max_size=2, unique=True).map(lambda texts: tuple(texts)),
    }
    return {**_any(c.Convention, fields_dict(c.Convention).keys() - _DRAWN_ABOVE - special.keys()), **special}


@st.composite
def _some(draw: st.DrawFn, strategies: dict[str, st.SearchStrategy[Any]], most: int) -> dict[str, Any]:
    """Values for some of the names."""
    names = draw(st.lists(st.sampled_from(sorted(strategies)), unique=True, max_size=most))
    return {name: draw(strategies[name]) for name in names}


@st.composite
def _complete(draw: st.DrawFn) -> c.Convention:
    commune = c.Party(
        id="commune",
        type=draw(_COLLECTIVITY),
        urban=draw(FLAGS),
        royal_precinct=draw(st.sampled_from([None, None, None, True])),
    )
    known = draw(_some(_any(c.Party, _OF_PARTNER), 5))
    partner = c.Party(
        id="partner", type=draw(_PARTNERS), public_utility=draw(FLAGS), links=tuple(draw(_LINKS)), **known
    )
    return c.Convention(
        **draw(_some(_further(), 8)),
        kind=draw(st.sampled_from([c.Kind.SUPPORT, c.Kind.PARTNERSHIP, c.Kind.SHARED_COMPETENCE, c.Kind.TWINNING])),
        legal_basis=draw(st.sampled_from([("LO-113-14:92",), ("LO-113-14:149",), ("LAW-78-00:78",)])),
        parties=(commune, partner),
        object=draw(_OBJECTS),
        in_territory=draw(FLAGS),
        state_contract=draw(st.none() | FLAGS),
        entrusting_contract=draw(st.none() | FLAGS),
        investment=draw(st.none() | FLAGS),
        contributions=tuple(draw(_CONTRIBUTIONS)),
        total=draw(st.none() | PLAUSIBLE),
        total_in_words=draw(st.none() | PLAUSIBLE),
        total_in_annex=draw(st.none() | PLAUSIBLE),
        use_programme=draw(st.none() | st.builds(c.UseProgramme, by_beneficiary=FLAGS, signed=FLAGS)),
        support=draw(st.none() | st.just(c.Support.BUDGET)),
        credits=(c.Credit(year=2024, due=draw(PLAUSIBLE), available=Decimal(80_000)),),
        start=draw(st.none() | st.dates(FIRST, FIRST + timedelta(days=120))),
        end=draw(st.none() | st.dates(FIRST, FIRST + timedelta(days=400))),
        effect_rule=draw(st.none() | st.sampled_from(list(c.EffectRule))),
        complete=True,
    )
