"""Two versions of one plan: what was added, dropped and changed, the money before and after, what needs an update.

An update follows the procedure by which the plan was made (decrees 2-16-301, art. 16; 2-16-300, art. 16; 2-22-475,
art. 20; 2-10-504, art. 6). No text says which changes are one: `Need` tells how they are read.
"""

from datetime import date

from attrs import evolve, frozen

from mgov.errors import UsageError
from mgov.law import Citation
from mgov.plans._differences import Change, Element, Fate, FieldChange, Need, Side, compared, lists, parts
from mgov.plans._money import Money, Total, money, sum_of
from mgov.plans.checks._updates import UPDATE_TEXTS
from mgov.plans.model import Plan
from mgov.plans.regimes import PLAN_REGIMES, plan_regime_on

__all__ = ["Change", "Comparison", "Element", "Fate", "FieldChange", "Money", "Need", "Side", "Total", "compare"]


@frozen(kw_only=True)
class Comparison:
    """Two versions of a plan.

    Attributes:
        changes: what was added, dropped or changed: projects, priorities, indicators, other parts.
        money: what the projects cost, per axis and year, before and after.
        before: what they cost together in the old version, None where they are not known; `after` in the new.
        untold: the lists that one version does not tell, so that they cannot be compared: the version and the path.
        basis: the articles on updates.
    """

    changes: tuple[Change, ...]
    money: tuple[Money, ...]
    before: Total | None
    after: Total | None
    untold: tuple[tuple[Side, str], ...] = ()
    basis: tuple[Citation, ...] = ()

    def of(self, element: Element, fate: Fate | None = None) -> tuple[Change, ...]:
        """The changes of one kind of thing; only those it was added, dropped or changed by, where `fate` is given."""
        return tuple(one for one in self.changes if one.element == element and fate in (None, one.fate))

    @property
    def grouped(self) -> tuple[tuple[Element, Fate, tuple[Change, ...]], ...]:
        """The changes, those of one kind of thing and one fate together."""
        every = ((element, fate, self.of(element, fate)) for element in Element for fate in Fate)
        return tuple(group for group in every if group[2])

    @property
    def updates(self) -> tuple[Change, ...]:
        """The changes that need the procedure of an update."""
        return self.needing(Need.UPDATE)

    def needing(self, need: Need) -> tuple[Change, ...]:
        """The changes that need this."""
        return tuple(one for one in self.changes if one.need == need)

    @property
    def empty(self) -> bool:
        """Whether nothing was, or may have been, changed."""
        return not self.changes and not self.untold

    @property
    def inverse(self) -> "Comparison":
        """The comparison of the new version with the old."""
        return evolve(
            self,
            changes=tuple(one.inverse for one in self.changes),
            money=tuple(one.inverse for one in self.money),
            before=self.after,
            after=self.before,
            untold=tuple(sorted((side.other, path) for side, path in self.untold)),
        )


def compare(old: Plan, new: Plan, on: date | None = None) -> Comparison:
    """What a version of a plan changes in an older one.

    Projects are told apart by their ids; indicators by theirs, those without by project and title; priorities by title.
    The order of a list tells nothing: a rank does.

    Args:
        old: the older version.
        new: the newer one.
        on: the day whose decree is cited on updates; by default the one in force.

    Raises:
        UsageError: they are plans of different levels.
    """
    if None not in (old.level, new.level) and old.level != new.level:
        raise UsageError(f"these are plans of different levels: {old.level} and {new.level}")
    changes: list[Change] = []
    untold: list[tuple[Side, str]] = []
    for element, before, after, path in lists(old, new):
        if before is not None and after is not None:
            changes += compared(element, before, after)
        elif before is not None or after is not None:
            untold.append((Side.OLD if before is None else Side.NEW, path))
    changes += parts(old, new)
    return Comparison(
        changes=tuple(changes),
        money=() if None in (old.projects, new.projects) else money(old.projects or (), new.projects or ()),
        before=_cost(old),
        after=_cost(new),
        untold=tuple(sorted(untold)),
        basis=_basis(old, new, on),
    )


def _cost(plan: Plan) -> Total | None:
    return None if plan.projects is None else sum_of(project.cost for project in plan.projects)


def _basis(old: Plan, new: Plan, on: date | None) -> tuple[Citation, ...]:
    level = old.level or new.level
    if level is None:
        return ()
    latest = next(regime for regime in PLAN_REGIMES if regime.level == level)
    regime = latest if on is None else plan_regime_on(level, on)
    return () if regime is None else UPDATE_TEXTS.get(regime, ())
