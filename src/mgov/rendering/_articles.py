"""The articles of a model convention, each written from the clauses it is about."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from mgov.conventions import ContributionKind, Party, RenewalMode, Support
from mgov.language import plural, text
from mgov.law import DECREE_2_17_451
from mgov.rendering._document import Block, Items, Paragraph, Table
from mgov.rendering._draft import BLANK, Draft

Article = Callable[[Draft], Iterator[Block]]


def _plain(*keys: str) -> Article:
    """An article that says the same whatever the convention."""
    return lambda draft: iter(tuple(draft.paragraphs(*keys)))


def _head(draft: Draft, *columns: str) -> tuple[str, ...]:
    return tuple(draft.say(f"column_{column}") for column in columns)


def _object(draft: Draft) -> Iterator[Block]:
    convention = draft.convention
    yield Paragraph(draft.say("object", subject=convention.title))
    if convention.object is not None:
        yield Paragraph(draft.say("object_field", field=text(draft.lang, "field", convention.object)))
    if convention.project is not None:
        yield Paragraph(draft.say("object_project", project=convention.project))
    yield from draft.paragraphs("object_no_entity")


def _fields(draft: Draft) -> Iterator[Block]:
    field = draft.convention.object
    known = None if field is None else text(draft.lang, "field", field)
    yield Paragraph(draft.say("fields", subject=draft.convention.title, field=known))


def _aims(draft: Draft) -> Iterator[Block]:
    yield from draft.paragraphs("aims")
    yield Table(_head(draft, "aim", "beneficiaries", "indicator", "target"), ((BLANK,) * 4,) * 2)


def _duration(draft: Draft) -> Iterator[Block]:
    convention, renewal = draft.convention, draft.convention.renewal
    if convention.end is None and convention.months is not None:
        months = plural(draft.lang, "unit", "month", convention.months)
        start = draft.say("entry_into_force") if convention.start is None else convention.start
        yield Paragraph(draft.say("duration_months", months=months, start=start))
    else:
        yield Paragraph(draft.say("duration", start=convention.start, end=convention.end))
    if renewal is None or renewal.mode == RenewalMode.NONE:
        yield from draft.paragraphs("not_renewed")
    else:
        yield Paragraph(draft.say("renewed", most=renewal.most, months=renewal.months))


def _commitments_of(draft: Draft, party: Party | None, *standing: str) -> Iterator[Block]:
    """What a party undertakes: what it brings, what such a party always undertakes, and room for more."""
    shares = [one for one in draft.convention.contributions or () if party is not None and one.party == party.id]
    items = [
        draft.say(
            "brings_money" if share.kind == ContributionKind.MONEY else "brings",
            what=None if share.kind is None else text(draft.lang, "model", f"contribution_{share.kind}"),
            amount=draft.amount(share.amount),
            to=draft.name(share.paid_to),
        )
        for share in shares
    ]
    items += [draft.say(key) for key in standing]
    yield Paragraph(draft.say("undertakes", name=draft.named(party)))
    yield Items((*items, BLANK))


def _commitments_collectivities(draft: Draft) -> Iterator[Block]:
    for party in draft.collectivities or (None,):
        yield from _commitments_of(draft, party, "budgets", "follows_up")


def _commitments_partners(draft: Draft) -> Iterator[Block]:
    for party in draft.partners or (None,):
        yield from _commitments_of(
            draft, party, "uses_for_object", "keeps_books", "gives_access", "treats_equally", "stays_neutral"
        )


def _commitments(draft: Draft) -> Iterator[Block]:
    for party in draft.convention.parties or (None,):
        yield from _commitments_of(draft, party, "follows_up")


def _cost(draft: Draft) -> Iterator[Block]:
    shares = draft.convention.contributions or ()
    amounts = [share.amount for share in shares if share.amount is not None]
    total = sum(amounts, Decimal(0)) if amounts and len(amounts) == len(shares) else None
    yield Paragraph(draft.say("cost", total=draft.amount(draft.convention.total or total)))
    rows = tuple(
        (
            draft.name(share.party),
            BLANK if share.kind is None else text(draft.lang, "model", f"contribution_{share.kind}"),
            BLANK if share.amount is None else draft.say("figures", amount=share.amount),
            draft.name(share.paid_to),
        )
        for share in shares
    )
    yield Table(_head(draft, "party", "nature", "amount", "paid_to"), rows or ((BLANK,) * 4,) * 2)


def _schedule(draft: Draft) -> Iterator[Block]:
    yield from draft.paragraphs("schedule")
    rows = tuple(
        (
            draft.name(one.party),
            BLANK if one.year is None else str(one.year),
            BLANK if one.due is None else draft.say("day", day=one.due),
            BLANK if one.amount is None else draft.say("figures", amount=one.amount),
        )
        for one in draft.convention.instalments or ()
    )
    yield Table(_head(draft, "party", "year", "due", "amount"), rows or ((BLANK,) * 4,) * 2)
    support = draft.convention.support
    yield Paragraph(draft.say("budget_line" if support != Support.SPECIAL_ACCOUNT else "special_account", line=None))


def _financing(draft: Draft) -> Iterator[Block]:
    yield from _cost(draft)
    yield from _schedule(draft)
    yield from draft.paragraphs("use_programme")
    yield Paragraph(draft.say("bank_account", name=draft.names(draft.partners), account=None))
    if draft.has_association and DECREE_2_17_451.in_force(draft.on):
        yield from draft.paragraphs("granted_first")


def _reports(draft: Draft) -> Iterator[Block]:
    yield Paragraph(draft.say("reports", name=draft.names(draft.partners)))
    rows = tuple(
        (
            BLANK if one.type is None else draft.say(f"report_{one.type}"),
            BLANK if one.due is None else draft.say("day", day=one.due),
            BLANK,
        )
        for one in draft.convention.reports or ()
    )
    yield Table(_head(draft, "report", "due", "recipient"), rows or ((BLANK,) * 3,) * 2)
    yield from draft.paragraphs("accounts", "archives")


def _owner(draft: Draft) -> Iterator[Block]:
    supervision = draft.convention.supervision
    yield Paragraph(draft.say("owner", name=draft.name(None if supervision is None else supervision.owner)))
    yield from draft.paragraphs("owner_accounts")


def _interests(draft: Draft) -> Iterator[Block]:
    yield Paragraph(draft.say("interests", name=draft.names(draft.partners)))
    yield from draft.paragraphs("interests_change")


def _suspension(draft: Draft) -> Iterator[Block]:
    yield Paragraph(draft.say("suspension", days=None))
    yield Paragraph(draft.say("restitution", days=None))


def _termination(draft: Draft) -> Iterator[Block]:
    termination = draft.convention.termination
    days = None if termination is None else termination.notice_days
    notice = None if days is None else plural(draft.lang, "unit", "day", days)
    yield from draft.paragraphs("termination")
    yield Paragraph(draft.say("termination_notice", days=notice))


def _effect(draft: Draft) -> Iterator[Block]:
    yield from draft.paragraphs("effect", "nothing_before")


ARTICLES: dict[str, Article] = {
    "object": _object,
    "aims": _aims,
    "components": _plain("components"),
    "duration": _duration,
    "commitments": _commitments,
    "commitments_collectivities": _commitments_collectivities,
    "commitments_partners": _commitments_partners,
    "financing": _financing,
    "cost": _cost,
    "schedule": _schedule,
    "owner": _owner,
    "land": _plain("land", "land_title_needed"),
    "reports": _reports,
    "committee": _plain("committee", "committee_meets"),
    "ownership": _plain("ownership", "running_costs"),
    "interests": _interests,
    "suspension": _suspension,
    "amendment": _plain("amendment"),
    "termination": _termination,
    "disputes": _plain("amicable", "court"),
    "effect": _effect,
    "fields": _fields,
    "reciprocity": _plain("reciprocity"),
    "working_languages": _plain("working_languages"),
    "programme": _plain("programme"),
    "own_costs": _plain("own_costs"),
    "states": _plain("states"),
    "approval": _plain("approval", "nothing_before"),
}
"""How each article is written, by its key."""
