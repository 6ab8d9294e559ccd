"""Checks: one rule, the items it is asked of, the facts it needs, and how the answer is formed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
NOT_APPLICABLE = Outcome(Verdict.NOT_APPLICABLE)


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
    _premises: tuple[Callable[[S], bool | Unknown], ...] = field(init=False)
    _reads: tuple[Callable[[S], Any], ...] = field(init=False)
    _always: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_premises", tuple(premise.read for premise in self.when))
        object.__setattr__(self, "_reads", tuple(need.read for need in self.needs))
        object.__setattr__(self, "_always", None in self.basis)

    @property
    def context(self) -> str:
        """The context of its messages in the catalogues: the code, with the rule where there are several."""
        return f"{self.code}.{self.rule}" if self.rule else self.code

    def citations(self, regimes: tuple[Regime, ...] | Unknown) -> tuple[Citation, ...]:
        """The articles that apply under `regimes`; every article of the check when the regime is not known."""
        if isinstance(regimes, Unknown) and not isinstance(regimes, OneOf):
            return tuple(dict.fromkeys(citation for row in self.basis.values() for citation in row))
        keys: tuple[Regime | None, ...] = (None, *(regimes.among if isinstance(regimes, OneOf) else regimes))
        return tuple(dict.fromkeys(citation for key in keys for citation in self.basis.get(key, ())))

    def ask(self, item: Item[S]) -> Outcome:
        """The answer about one item: the one way a check is ever asked, by the gate and by the audit alike."""
        _, subject, regimes, again = item
        first = self._answer(subject, regimes)
        if again is None:
            return first
        second = self._answer(again.subject, again.regimes)
        worse, better = sorted((first, second), key=lambda outcome: RANK[outcome.verdict])
        if worse.verdict != Verdict.FAIL or better.verdict == Verdict.FAIL:
            return worse
        return better if better.verdict == Verdict.OPEN else worse._replace(verdict=Verdict.REVIEW)

    def _answer(self, subject: S, regimes: tuple[Regime, ...] | Unknown) -> Outcome:
        doubts: list[Unknown] = []
        if self._always:
            pass
        elif isinstance(regimes, Unknown):
            if type(regimes) is OneOf and self.basis.keys().isdisjoint(regimes.among):
                return NOT_APPLICABLE
            doubts.append(regimes)
        elif self.basis.keys().isdisjoint(regimes):
            return NOT_APPLICABLE
        for premise in self._premises:
            holds = premise(subject)
            if holds is False:
                return NOT_APPLICABLE
            if holds is not True:
                doubts.append(holds)
        values: list[Any] = []
        missing: list[Unknown] = []
        for read in self._reads:
            value = read(subject)
            if type(value) is Unknown:
                missing.append(value)
            values.append(value)
        if missing:
            return undecided(path for unknown in (*missing, *doubts) for path in unknown.paths)
        outcome = self.test(*values)
        if outcome is None:
            return PASSED
        if doubts:
            paths = (*(path for unknown in doubts for path in unknown.paths), *outcome.paths)
            return undecided(paths, outcome.severity, outcome.variant, **outcome.values)
        return outcome


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
