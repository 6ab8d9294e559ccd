"""The rolling three-year programming derived from a plan, with what conventions oblige the collectivity to pay.

LO 113-14, arts. 79, 181 and 183; 112-14, arts. 84, 174 and 175; 111-14, arts. 84, 196 and 197; decrees 2-16-307,
2-16-306 and 2-16-305, arts. 1 to 3. Nothing is guessed: an amount holds what is known and the paths of what is not.
"""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from mgov.conventions import Convention
from mgov.delays import Calendar, Policy
from mgov.dossiers import Dossier
from mgov.errors import UsageError
from mgov.law import Citation, Level, decree16305, decree16306, decree16307, lo111, lo112, lo113
from mgov.plans._engaged import Amount, Engagement, Reading, engagements, larger, look_at, summed
from mgov.plans.limits import programming_due
from mgov.plans.model import Plan
from mgov.plans.parts import Project, ProjectYear, Share

BASIS: dict[Level, tuple[Citation, ...]] = {
    Level.COMMUNE: (lo113("79"), lo113("183", 2), decree16307("1", 1), decree16307("3"), lo113("181", 1, 6)),
    Level.PROVINCE: (lo112("84"), lo112("175", 2), decree16306("1"), decree16306("3"), lo112("174", 1, 6)),
    Level.REGION: (lo111("84"), lo111("197", 2), decree16305("1"), decree16305("3"), lo111("196", 1, 6)),
}
"""Why a collectivity programmes three years, and why what conventions make due enters: by level."""


@frozen(kw_only=True)
class Row:
    """A project in a year.

    Attributes:
        year: the year.
        project: the id of the project; `title` its title.
        cost: what it costs that year.
        own_share: what the collectivity means to pay of it.
        shares: what each partner is to pay; None where that is not known. `partners` is their sum.
        engaged: what the conventions that say they serve it oblige the collectivity to pay.
    """

    year: int
    project: str
    title: str | None
    cost: Amount
    own_share: Amount
    shares: tuple[Share, ...] | None
    partners: Amount
    engaged: Amount

    @property
    def charge(self) -> Amount:
        """What the collectivity has to provide for: its own share, or what conventions oblige it to where that is more.

        What a convention makes due is compulsory expenditure (LO 113-14, art. 181), whatever the plan says.
        """
        return larger(self.own_share, self.engaged)


@frozen(kw_only=True)
class YearTotal:
    """The totals of one year.

    Attributes:
        year: the year.
        cost: what the projects cost; `own_share` and `partners` who means to pay it.
        engaged: what all the conventions oblige the collectivity to pay, those that serve no project included.
        charge: what the collectivity has to provide for: the charges of the projects, and what is due beside them.
        resources: what the plan forecasts in resources for the year; `expenditure` in expenditure.
    """

    year: int
    cost: Amount
    own_share: Amount
    partners: Amount
    engaged: Amount
    charge: Amount
    resources: Amount
    expenditure: Amount


@frozen(kw_only=True)
class Programming:
    """The programming of three years.

    Paths begin with `/conventions/N` where they lead into the Nth file of a convention, from zero; the others lead into
    the file of the plan.

    Attributes:
        level: the collectivity; None where it is not known.
        first_year: the first of the three years, that of the budget.
        on: the day on which conventions were looked at.
        rows: each project in each year, the projects in the order of the plan.
        engagements: what each convention obliges the collectivity to pay in each year.
        totals: the totals of each year.
    """

    level: Level | None
    first_year: int
    on: date
    rows: tuple[Row, ...]
    engagements: tuple[Engagement, ...]
    totals: tuple[YearTotal, ...]

    @property
    def years(self) -> tuple[int, int, int]:
        """The three years."""
        return (self.first_year, self.first_year + 1, self.first_year + 2)

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The articles it rests on; those of every level where the level is not known."""
        if self.level is None:
            return tuple(citation for row in BASIS.values() for citation in row)
        return BASIS[self.level]

    @property
    def missing(self) -> tuple[str, ...]:
        """The paths of what would make every amount certain."""
        amounts = [
            amount
            for one in self.totals
            for amount in (one.cost, one.own_share, one.partners, one.charge, one.resources, one.expenditure)
        ]
        return tuple(dict.fromkeys(path for amount in amounts for path in amount.missing))

    def of(self, project: str) -> tuple[Row, ...]:
        """The three rows of a project; none where the plan has no such project."""
        return tuple(row for row in self.rows if row.project == project)


def programming(
    file: Dossier[Plan],
    first_year: int,
    conventions: Iterable[Dossier[Convention]] = (),
    *,
    on: date | None = None,
    payer: str | None = None,
    policy: Policy | None = None,
    calendar: Calendar | None = None,
) -> Programming:
    """The three-year programming that follows from a plan and from the conventions in force.

    Args:
        file: the file of the plan; its text is the one its last update left.
        first_year: the first of the three years.
        conventions: the files of the conventions, taken one at a time; a draft, or one that is ended, obliges to none.
        on: the day on which they are looked at; by default the end of August before, when the draft is due
            (decree 2-16-307, art. 2).
        payer: the name or the id of the collectivity in the conventions, where several parties are of its level.
        policy: the readings to keep; by default all.
        calendar: the calendar to count on; by default the shipped one.

    Raises:
        UsageError: the years are none of the calendar's.
        OutsideHorizon: a limit runs past the years the calendar knows.
    """
    if not date.min.year < first_year <= date.max.year - 2:
        raise UsageError(f"a programming starts with a year such as 2025, not with {first_year}")
    plan = file.subject
    years = (first_year, first_year + 1, first_year + 2)
    day = on or programming_due(first_year - 1)
    reading = Reading(day, plan.level, payer, policy, calendar)
    found = tuple(
        one
        for place, convention in enumerate(conventions)
        for one in engagements(look_at(convention, place, reading), years, day)
    )
    engaged: dict[tuple[str, int], Amount] = {}
    for one in found:
        if one.project is not None:
            engaged[one.project, one.year] = engaged.get((one.project, one.year), Amount()) + one.amount
    rows = tuple(
        _row(project, place, year, engaged.get((project.id, year), Amount()))
        for place, project in enumerate(plan.projects or ())
        for year in years
    )
    totals = tuple(_total(plan, rows, found, year) for year in years)
    return Programming(level=plan.level, first_year=first_year, on=day, rows=rows, engagements=found, totals=totals)


# --- rows and totals ---


def _row(project: Project, place: int, year: int, engaged: Amount) -> Row:
    path = f"/subject/projects/{place}/years"
    listed = [(at, one) for at, one in enumerate(project.years or ()) if one.year == year]
    if project.years is None:
        cost = own = partners = Amount(missing=(path,))
        shares: tuple[Share, ...] | None = None
    else:
        cost, own = (summed(Amount.of(getattr(one, name), f"{path}/{at}/{name}") for at, one in listed)
                     for name in ("cost", "own_share"))  # fmt: skip
        partners = summed(_partners(one, f"{path}/{at}/shares") for at, one in listed)
        untold = any(one.shares is None for _, one in listed)
        shares = None if untold else tuple(share for _, one in listed for share in one.shares or ())
    return Row(
        year=year,
        project=project.id,
        title=project.title,
        cost=cost,
        own_share=own,
        shares=shares,
        partners=partners,
        engaged=engaged,
    )


def _partners(one: ProjectYear, path: str) -> Amount:
    if one.shares is None:
        return Amount(missing=(path,))
    return summed(Amount.of(share.amount, f"{path}/{at}/amount") for at, share in enumerate(one.shares))


def _total(plan: Plan, rows: tuple[Row, ...], found: tuple[Engagement, ...], year: int) -> YearTotal:
    mine = [row for row in rows if row.year == year]
    untold = plan.projects is None and not plan.says_nothing_of("projects")
    unknown = Amount(missing=("/subject/projects",)) if untold else Amount()
    due = [one for one in found if one.year == year]
    planned = frozenset(row.project for row in mine)
    beside = summed(_beside(one) for one in due if one.project not in planned)
    return YearTotal(
        year=year,
        cost=unknown + summed(row.cost for row in mine),
        own_share=unknown + summed(row.own_share for row in mine),
        partners=unknown + summed(row.partners for row in mine),
        engaged=summed(one.amount for one in due),
        charge=unknown + summed(row.charge for row in mine) + beside,
        resources=_forecast(plan, year, "resources"),
        expenditure=_forecast(plan, year, "expenditure"),
    )


def _beside(one: Engagement) -> Amount:
    """What is due beside the projects; where the convention does not tell, it may be part of some project's share."""
    if one.beside is not None:
        return one.amount
    return Amount(missing=(f"/conventions/{one.place}/subject/project", *one.amount.missing))


def _forecast(plan: Plan, year: int, name: str) -> Amount:
    for place, one in enumerate(plan.estimates or ()):
        if one.year == year:
            return Amount.of(getattr(one, name), f"/subject/estimates/{place}/{name}")
    return Amount(missing=("/subject/estimates",))
