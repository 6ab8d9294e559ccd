"""Checks of performance before the visas of special laws: on property, and on public-private partnership contracts.

They speak where the money of the text does not already call for a visa; where it does, the ordinary rule judges.
"""

from datetime import date

from mgov.conventions.assets import Land, LandMode
from mgov.conventions.checks import _articles as articles
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._items import ON_PERFORMANCE, ByEvent
from mgov.conventions.checks._property import SINCE as LAW_57_19_SINCE
from mgov.conventions.checks._property import owned_by
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.checks._supervision import DONE
from mgov.conventions.clauses import Payment
from mgov.conventions.partners import PRIVATE
from mgov.delays import When
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, must_not_precede, together
from mgov.law import law5719, law8612

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _land_decided(subject: ByEvent, place: int, land: Land) -> bool | Unknown:
    """Whether the council decides on this land; whether an occupation takes its decision depends on what is built."""
    if land.mode is None:
        return Unknown((f"/subject/lands/{place}/mode",))
    owned = owned_by(subject.track, place, land)
    if land.mode == LandMode.UNTITLED or owned is False:
        return False
    return Unknown() if land.mode == LandMode.OCCUPATION and owned is True else owned


def _decides_on_property(subject: ByEvent) -> bool | Unknown:
    lands = subject.facts.convention.lands
    if lands is None:
        return subject.facts.clause("lands") or False
    answers = [_land_decided(subject, place, land) for place, land in enumerate(lands)]
    return True if True in answers else together(*answers) or False


def _with_private(subject: ByEvent) -> bool | Unknown:
    parties = subject.facts.convention.parties
    if parties is None:
        return Unknown(("/subject/parties",))
    if any(party.type in PRIVATE for party in parties):
        return True
    untyped = tuple(f"/subject/parties/{place}/type" for place, party in enumerate(parties) if party.type is None)
    return Unknown(untyped) if untyped else False


def _decides_on_ppp(subject: ByEvent) -> bool | Unknown:
    """Whether a private partner has a global mission paid by performance (law 86-12, art. 1)."""
    facts, convention = subject.facts, subject.facts.convention
    payment, missions = convention.payment, convention.missions
    answers = (
        _with_private(subject),
        payment == Payment.PERFORMANCE if payment else facts.clause("payment") or False,
        len(set(missions)) > 1 if missions is not None else facts.clause("missions") or False,
    )
    return False if False in answers else together(*answers) or True


def _not_covered(subject: ByEvent) -> bool:
    """Whether the ordinary rule on visas does not already judge the performance for certain."""
    return subject.track.needs_visa is not True


def _since(day: date, name: str) -> Fact[ByEvent, bool]:
    premise = act_between(day)
    return Fact(name, lambda subject: premise(subject.facts))


PROPERTY: Fact[ByEvent, bool] = Fact("a decision on property", _decides_on_property)
PPP: Fact[ByEvent, bool] = Fact("a public-private partnership", _decides_on_ppp)
NOT_COVERED: Fact[ByEvent, bool] = Fact("no visa for certain on other grounds", _not_covered)
SINCE_2021 = _since(LAW_57_19_SINCE, "a text since law 57-19")
SINCE_2020 = _since(date(2020, 3, 19), "a text since law 86-12 binds collectivities")
VISA_SINCE: Fact[ByEvent, When] = Fact("the day of the visa", lambda s: s.facts.visa_since(s.track))
ON_PROPERTY: Basis = {regime: (law5719("47", 1), *cited) for regime, cited in articles.VISA_OR_SILENCE.items()}
ON_PPP: Basis = {regime: (law8612("10", 4), *cited) for regime, cited in articles.VISA_OR_SILENCE.items()}


# --- the checks ---


@CHECKS.check(
    "CONV-016", "EXECUTED_BEFORE_VISA", ERROR, ON_PERFORMANCE, ON_PROPERTY, rule="property",
    when=(NOT_COVERED, PROPERTY, SINCE_2021), needs=(DONE, VISA_SINCE),
)  # fmt: skip
def executed_before_visa_on_property(done: When, visa: When) -> Outcome | None:
    """A decision on property is not carried out before its visa, even where no money is at stake."""
    return must_not_precede(done, visa, done=done, visa=visa)


@CHECKS.check(
    "CONV-016", "EXECUTED_BEFORE_VISA", ERROR, ON_PERFORMANCE, ON_PPP, rule="ppp",
    when=(NOT_COVERED, PPP, SINCE_2020), needs=(DONE, VISA_SINCE),
)  # fmt: skip
def executed_before_visa_on_ppp(done: When, visa: When) -> Outcome | None:
    """A decision on a public-private partnership is not carried out before the visa of the Interior."""
    return must_not_precede(done, visa, done=done, visa=visa)
