"""Texts such as an office may hold: of every level an encoded law governs, every clause known, right or wrong."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from attrs import fields_dict
from hypothesis import strategies as st

from mgov import conventions as c
from mgov.law import REGIMES, Level
from mgov.testing._values import FLAGS, identified, instances, naming, values

FIRST = date(2024, 1, 10)
PLAUSIBLE = st.sampled_from([Decimal(0), Decimal(20_000), Decimal(80_000), Decimal(100_000)])
_PAID = st.sampled_from([Decimal(20_000), Decimal(80_000), Decimal(100_000)])
_SHARES = st.sampled_from([c.ContributionKind.MONEY, c.ContributionKind.MONEY, c.ContributionKind.IN_KIND])
_TYPES = {
    Level.COMMUNE: c.PartyType.COMMUNE,
    Level.PROVINCE: c.PartyType.PROVINCE,
    Level.REGION: c.PartyType.REGION,
}
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
_KINDS = st.sampled_from([c.Kind.SUPPORT, c.Kind.PARTNERSHIP, c.Kind.SHARED_COMPETENCE, c.Kind.TWINNING])
_BASES = st.sampled_from([("LO-113-14:92",), ("LO-113-14:149",), ("LAW-78-00:78",)])
_LINKS = st.lists(
    st.builds(c.Link, relation=st.sampled_from(list(c.Relation)), role=st.sampled_from(list(c.Role)), took_part=FLAGS),
    max_size=1,
)
_CITED = st.sampled_from(["LO-113-14", "L-78-00", "L-65-15", "D-2-12-349", "D-1-58-376", "D-1-58-376:18"])
_OF_PARTNER = ("approved", "receipt", "foreign_like", "dissolved", "aims", "officers", "history", "licence", "sport",
               "staff", "relay", "area")  # fmt: skip
_DRAWN_BELOW = frozenset({
    "number", "title", "kind", "legal_basis", "parties", "object", "in_territory", "state_contract",
    "entrusting_contract", "investment", "contributions", "total", "total_in_words", "total_in_annex", "instalments",
    "use_programme", "support", "credits", "start", "end", "effect_rule", "amendments", "complete", "absent",
})  # fmt: skip


@lru_cache(64)
def plausible(since: date) -> st.SearchStrategy[c.Convention]:
    """Texts between a commune, a province or a region, perhaps a second collectivity, and one partner.

    The collectivities are of levels that an encoded law governs on `since`; the days of the text lie around it.
    """
    around = st.dates(since - timedelta(days=400), since + timedelta(days=400))
    types = [_TYPES[law.level] for law in REGIMES if law.covers(since)] or [c.PartyType.COMMUNE]
    partner = _partners(_any(c.Party, _OF_PARTNER, around))
    alone = st.tuples(_collectivity("commune", [c.PartyType.COMMUNE, *types]), partner)
    together = st.tuples(_collectivity("commune", types), _collectivity("other", types), partner)
    written = _written(alone, since, around, "commune", "partner")
    return st.one_of([written, written, written, _written(together, since, around, "commune", "other", "partner")])


def _any(cls: Any, names: Iterable[str], days: st.SearchStrategy[date]) -> dict[str, st.SearchStrategy[Any]]:
    """Any value of these fields of a class."""
    declared: Any = fields_dict(cls)
    return {name: values(declared[name].type, declared[name].validator, days) for name in names}


@st.composite
def _some(draw: st.DrawFn, strategies: dict[str, st.SearchStrategy[Any]], most: int) -> dict[str, Any]:
    """Values for some of the names."""
    names = draw(st.lists(st.sampled_from(sorted(strategies)), unique=True, max_size=most))
    return {name: draw(strategies[name]) for name in names}


def _collectivity(id: str, types: Sequence[c.PartyType]) -> st.SearchStrategy[c.Party]:
    """A collectivity of one of the types; `id` is its id whatever its level."""
    return st.builds(
        c.Party,
        id=st.just(id),
        type=st.sampled_from(types),
        urban=FLAGS,
        royal_precinct=st.sampled_from([None, None, None, True]),
    )


def _partners(further: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[c.Party]:
    @st.composite
    def partner(draw: st.DrawFn) -> c.Party:
        kind, useful, links = draw(_PARTNERS), draw(FLAGS), tuple(draw(_LINKS))
        return c.Party(id="partner", type=kind, public_utility=useful, links=links, **draw(_some(further, 5)))

    return partner()


def _further(days: st.SearchStrategy[date], ids: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[Any]]:
    """Any value of the clauses that `_written` does not choose itself."""
    special: dict[str, st.SearchStrategy[Any]] = {
        "commitments": naming(c.Commitment, days, ids, None, "party"),
        "lands": naming(c.Land, days, ids, None, "beneficiary"),
        "supervision": st.none() | instances(c.Supervision, days, owner=ids),
        "reports": identified(c.ReportDue, 2, days),
        "texts_cited": st.lists(_CITED, max_size=2, unique=True).map(lambda texts: tuple(texts)),
    }
    return {**_any(c.Convention, fields_dict(c.Convention).keys() - _DRAWN_BELOW - special.keys(), days), **special}


def _written(
    parties: st.SearchStrategy[tuple[c.Party, ...]], since: date, around: st.SearchStrategy[date], *ids: str
) -> st.SearchStrategy[c.Convention]:
    """Texts between the parties of these ids: strategies made once, drawn from often."""
    names = st.sampled_from(ids)
    shares = st.lists(st.builds(c.Contribution, party=names, kind=_SHARES, amount=_PAID, paid_to=names), max_size=3)
    maybe, programme = st.none() | FLAGS, st.builds(c.UseProgramme, by_beneficiary=FLAGS, signed=FLAGS)
    own = st.fixed_dictionaries(
        {
            "kind": _KINDS,
            "legal_basis": _BASES,
            "parties": parties,
            "object": _OBJECTS,
            "in_territory": FLAGS,
            "state_contract": maybe,
            "entrusting_contract": maybe,
            "investment": maybe,
            "contributions": shares.map(lambda drawn: tuple(drawn)),
            "total": st.none() | PLAUSIBLE,
            "total_in_words": st.none() | PLAUSIBLE,
            "total_in_annex": st.none() | PLAUSIBLE,
            "use_programme": st.none() | programme,
            "support": st.none() | st.just(c.Support.BUDGET),
            "credits": PLAUSIBLE.map(lambda due: (c.Credit(year=since.year, due=due, available=Decimal(80_000)),)),
            "start": st.none() | st.dates(since, since + timedelta(days=120)),
            "end": st.none() | st.dates(since, since + timedelta(days=400)),
            "effect_rule": st.none() | st.sampled_from(list(c.EffectRule)),
        }
    )
    return st.builds(
        lambda own, further: c.Convention(complete=True, **own, **further), own, _some(_further(around, names), 8)
    )
