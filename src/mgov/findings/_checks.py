"""Checks: one rule, the items it is asked of, the facts it needs, and how the answer is formed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, overload

from attrs import field, frozen

from mgov.findings._facts import Fact, Path, Unknown
from mgov.findings._verdicts import RANK, Severity, Verdict
from mgov.law import Citation, Regime

R = TypeVar("R")
S = TypeVar("S")
R_contra = TypeVar("R_contra", contravariant=True)
S_co = TypeVar("S_co", covariant=True)
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")


class Outcome(NamedTuple):
    """What a test found wrong. `values` fill the placeholders of the message; `variant` picks the message."""

    verdict: Verdict
    severity: Severity | None = None
    variant: str = "message"
    paths: tuple[str, ...] = ()
    values: Mapping[str, object] = {}


def fail(severity: Severity | None = None, variant: str = "message", /, **values: object) -> Outcome:
    """A breach; `severity` may lower the ceiling of the check, never raise it."""
    return Outcome(Verdict.FAIL, severity, variant, (), values)


def review(severity: Severity | None = None, variant: str = "message", /, **values: object) -> Outcome:
    """A point on which the law or the order of events can be read in two ways."""
    return Outcome(Verdict.REVIEW, severity, variant, (), values)


def undecided(
    paths: Iterable[str], severity: Severity | None = None, variant: str = "message", /, **values: object
) -> Outcome:
    """OPEN where facts are missing at `paths`, REVIEW where none is."""
    missing = tuple(dict.fromkeys(paths))
    return Outcome(Verdict.OPEN if missing else Verdict.REVIEW, severity, variant, missing, values)


PASSED = Outcome(Verdict.PASS)
"""The one answer where nothing is wrong."""
NOT_APPLICABLE = Outcome(Verdict.NOT_APPLICABLE)
"""The one answer where the rule does not concern the item."""


@frozen
class OneOf(Unknown):
    """Which regime is not known, but it is one of `among`: no rule of another one is asked about."""

    among: tuple[Regime, ...] = ()


class Item(NamedTuple, Generic[S_co]):
    """One thing a check is asked of.

    `regimes` are those it falls under; Unknown, or `OneOf` a few, where that cannot be told. `again` is the same item
    seen from the other side of an order of events that is not known: differing answers give REVIEW.
    """

    path: Path
    subject: S_co
    regimes: tuple[Regime, ...] | Unknown
    again: "Item[S_co] | None" = None


class Scope(Protocol[R_contra, S_co]):
    """Where a check applies: the items of a file it is asked of, possible ones included."""

    @property
    def name(self) -> str:
        """What the items are, in a few words."""
        ...

    def items(self, facts: R_contra, /) -> Iterable[Item[S_co]]:
        """The items of a file."""
        ...


@frozen(eq=False)
class Each(Generic[R_contra, S_co]):
    """A scope that finds its items with one function of the facts."""

    name: str
    find: Callable[[R_contra], Iterable[Item[S_co]]]

    def items(self, facts: R_contra, /) -> Iterable[Item[S_co]]:
        """The items of a file."""
        return self.find(facts)


Basis = Mapping[Regime | None, tuple[Citation, ...]]
"""The articles a check rests on, per regime; None stands for law that holds whatever the regime."""


@frozen(kw_only=True, eq=False)
class Check(Generic[S]):
    """One rule of law.

    Several checks may share a code: each then has a `rule` name of its own, its own articles and its own messages.
    """

    code: str
    name: str
    rule: str
    severity: Severity
    scope: Scope[Any, S]
    basis: Basis
    when: tuple[Fact[S, bool], ...]
    needs: tuple[Fact[S, Any], ...]
    test: Callable[..., Outcome | None]
    premises: tuple[Callable[[S], bool | Unknown], ...] = field(init=False, repr=False)
    """The readers of `when`."""
    reads: tuple[Callable[[S], Any], ...] = field(init=False, repr=False)
    """The readers of `needs`."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "premises", tuple(premise.read for premise in self.when))
        object.__setattr__(self, "reads", tuple(need.read for need in self.needs))

    @property
    def context(self) -> str:
        """The context of its messages in the catalogues: the code, with the rule where there are several."""
        return f"{self.code}.{self.rule}" if self.rule else self.code

    def citations(self, regimes: tuple[Regime, ...] | Unknown) -> tuple[Citation, ...]:
        """The articles that apply under `regimes`; every article of the check when the regime is not known."""
        return _citations(self, _among(regimes))

    def ask(self, item: Item[S]) -> Outcome:
        """The answer about one item."""
        first = self._answer(item)
        if item.again is None:
            return first
        second = self._answer(item.again)
        worse, better = sorted((first, second), key=lambda outcome: RANK[outcome.verdict])
        if worse.verdict != Verdict.FAIL or better.verdict == Verdict.FAIL:
            return worse
        return better if better.verdict == Verdict.OPEN else worse._replace(verdict=Verdict.REVIEW)

    def _answer(self, item: Item[S]) -> Outcome:
        applying = _applying((self,), item.regimes)
        return next((outcome for _, outcome in _answers(applying, item.subject)), NOT_APPLICABLE)


Applying = tuple[tuple[Check[Any], tuple[Unknown, ...]], ...]
"""The checks that may apply under some regimes, each with the doubt on whether it does."""


class Rules:
    """The checks of one scope, in order, sorted out by regime once and for all."""

    def __init__(self, checks: Iterable[Check[Any]]) -> None:
        self.checks: tuple[Check[Any], ...] = tuple(checks)
        self._applying: dict[tuple[Regime, ...], Applying] = {}

    def ask(self, items: Iterable[Item[Any]]) -> Iterator[tuple[Check[Any], Item[Any], Outcome]]:
        """Every answer worth a finding: the one way checks are asked, by the gate and by the audit alike."""
        for item in items:
            if item.again is None:
                for check, outcome in _answers(self._under(item.regimes), item.subject):
                    if outcome is not PASSED:
                        yield check, item, outcome
            else:
                for check in self.checks:
                    outcome = check.ask(item)
                    if outcome is not PASSED and outcome is not NOT_APPLICABLE:
                        yield check, item, outcome

    def _under(self, regimes: tuple[Regime, ...] | Unknown) -> Applying:
        if isinstance(regimes, Unknown):
            return _applying(self.checks, regimes)
        found = self._applying.get(regimes)
        if found is None:
            found = self._applying[regimes] = _applying(self.checks, regimes)
        return found


def _among(regimes: tuple[Regime, ...] | Unknown) -> tuple[Regime, ...] | None:
    """The regimes that may hold; None where it may be any."""
    if isinstance(regimes, Unknown):
        return regimes.among if isinstance(regimes, OneOf) else None
    return regimes


@lru_cache(maxsize=2048)
def _citations(check: Check[Any], among: tuple[Regime, ...] | None) -> tuple[Citation, ...]:
    keys = check.basis if among is None else (None, *among)
    return tuple(dict.fromkeys(citation for key in keys for citation in check.basis.get(key, ())))


def _applying(checks: Iterable[Check[Any]], regimes: tuple[Regime, ...] | Unknown) -> Applying:
    among = _among(regimes)
    doubts = (regimes,) if isinstance(regimes, Unknown) else ()
    return tuple(
        (check, () if None in check.basis else doubts)
        for check in checks
        if among is None or None in check.basis or not check.basis.keys().isdisjoint(among)
    )


def _answers(applying: Applying, subject: object) -> Iterator[tuple[Check[Any], Outcome]]:
    """What is found about a subject; nothing by the checks that do not concern it. This loop runs for every check."""
    for check, doubts in applying:
        for premise in check.premises:
            holds = premise(subject)
            if holds is False:
                break
            if holds is not True:
                doubts = (*doubts, holds)
        else:
            values = [read(subject) for read in check.reads]
            if Unknown in map(type, values):
                missing = [value for value in (*values, *doubts) if isinstance(value, Unknown)]
                one = len(missing) == 1
                yield check, undecided(missing[0].paths if one else [path for m in missing for path in m.paths])
            else:
                outcome = check.test(*values)
                yield check, PASSED if outcome is None else _doubted(outcome, doubts) if doubts else outcome


def _doubted(outcome: Outcome, doubts: tuple[Unknown, ...]) -> Outcome:
    """What was found wrong, where it is not known whether the rule applies at all."""
    paths = (*(path for unknown in doubts for path in unknown.paths), *outcome.paths)
    return undecided(paths, outcome.severity, outcome.variant, **outcome.values)


class Checks(Generic[R]):
    """The register of a room's checks, in order of code. The decorator ties the needs to the test's parameters."""

    def __init__(self) -> None:
        self._checks: list[Check[Any]] = []

    def __iter__(self) -> Iterator[Check[Any]]:
        return iter(self._checks)

    def __len__(self) -> int:
        return len(self._checks)

    def of(self, code: str) -> tuple[Check[Any], ...]:
        """The rules that share a code; empty when the code is not known."""
        return tuple(check for check in self._checks if check.code == code)

    @overload
    def check(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope[R, S],
        basis: Basis,
        /,
        *,
        rule: str = "",
        when: tuple[Fact[S, bool], ...] = (),
        needs: tuple[Fact[S, A]],
    ) -> Callable[[Callable[[A], Outcome | None]], Check[S]]: ...
    @overload
    def check(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope[R, S],
        basis: Basis,
        /,
        *,
        rule: str = "",
        when: tuple[Fact[S, bool], ...] = (),
        needs: tuple[Fact[S, A], Fact[S, B]],
    ) -> Callable[[Callable[[A, B], Outcome | None]], Check[S]]: ...
    @overload
    def check(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope[R, S],
        basis: Basis,
        /,
        *,
        rule: str = "",
        when: tuple[Fact[S, bool], ...] = (),
        needs: tuple[Fact[S, A], Fact[S, B], Fact[S, C]],
    ) -> Callable[[Callable[[A, B, C], Outcome | None]], Check[S]]: ...
    @overload
    def check(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope[R, S],
        basis: Basis,
        /,
        *,
        rule: str = "",
        when: tuple[Fact[S, bool], ...] = (),
        needs: tuple[Fact[S, A], Fact[S, B], Fact[S, C], Fact[S, D]],
    ) -> Callable[[Callable[[A, B, C, D], Outcome | None]], Check[S]]: ...

    def check(
        self,
        code: str,
        name: str,
        severity: Severity,
        scope: Scope[R, S],
        basis: Basis,
        /,
        *,
        rule: str = "",
        when: tuple[Fact[S, bool], ...] = (),
        needs: tuple[Fact[S, Any], ...] = (),
    ) -> Callable[[Callable[..., Outcome | None]], Check[S]]:
        """Registers the decorated test as a check and returns the check."""

        def register(test: Callable[..., Outcome | None]) -> Check[S]:
            check = Check(
                code=code,
                name=name,
                rule=rule,
                severity=severity,
                scope=scope,
                basis=basis,
                when=when,
                needs=needs,
                test=test,
            )
            self._checks.append(check)
            return check

        return register
