"""Checks of delegated project supervision: by the general route, and from communes to their province."""

from datetime import date

from mgov.conventions.assets import Supervision, SupervisionNature
from mgov.conventions.checks._acts import act_between
from mgov.conventions.checks._items import FILE, ON_PERFORMANCE, ByEvent
from mgov.conventions.checks._readers import Parts, parts
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.events import ConventionReceived, ConventionVisaed, ConventionVisaRefused
from mgov.conventions.facts import ConventionFacts
from mgov.conventions.limits import CONVENTION_VISA
from mgov.conventions.model import Kind
from mgov.conventions.partners import COLLECTIVITIES, PartyType
from mgov.delays import When, Window, day_after, deadline, earliest_of, is_before, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, must_not_precede, together, undecided
from mgov.law import DECREE_2_12_349, DECREE_2_16_404, DECREE_2_22_431, decree12349, decree16404, decree22431

ERROR, WARNING, INFO = Severity

ELIGIBLE = frozenset({PartyType.MINISTRY, PartyType.PUBLIC_ESTABLISHMENT, PartyType.CHAMBER,
                      PartyType.DEVELOPMENT_COMPANY})  # fmt: skip
"""Who may be the delegated owner on the general route, State companies apart."""
DOUBTFUL = COLLECTIVITIES | {PartyType.GROUPING, PartyType.COMPANY}
"""Those whose type does not tell: a company may be the State's, a collectivity a body the law entitles, or not."""
WORKS_ONLY = frozenset({SupervisionNature.WORKS, SupervisionNature.STUDIES})
GENERAL_ITEMS, VERTICAL_ITEMS = 9, 10


# --- what the checks read ---


def _route(facts: ConventionFacts) -> bool | Unknown | None:
    """Whether supervision is delegated to the province of the communes; None where nothing is delegated."""
    convention = facts.convention
    if convention.supervision is not None:
        vertical = convention.supervision.vertical
        return Unknown(("/subject/supervision/vertical",)) if vertical is None else vertical
    missing = facts.clause("supervision")
    if missing is None and convention.kind is None:
        return facts.clause("kind")
    return Unknown(("/subject/supervision",)) if convention.kind == Kind.DELEGATED_SUPERVISION else missing


def _general(facts: ConventionFacts) -> bool | Unknown:
    route = _route(facts)
    return route if isinstance(route, Unknown) else route is False


def _vertical(facts: ConventionFacts) -> bool | Unknown:
    """Whether the route is the vertical one: a text to which no province is a party knows it not."""
    route, parties = _route(facts), facts.convention.parties
    if not route:
        return False
    if parties is None:
        return Unknown(("/subject/parties",))
    if not any(party.type == PartyType.PROVINCE for party in parties):
        untyped = tuple(f"/subject/parties/{place}/type" for place, party in enumerate(parties) if party.type is None)
        return Unknown(untyped) if untyped else False
    return route


def _supervision(facts: ConventionFacts) -> Supervision | Unknown:
    return facts.convention.supervision or Unknown(("/subject/supervision",))


def _owner(facts: ConventionFacts, supervision: Supervision) -> tuple[bool | None, str]:
    """Whether the delegated owner is eligible, and the path that would tell."""
    parties = facts.convention.parties
    if supervision.owner is None or parties is None:
        return None, "/subject/supervision/owner" if supervision.owner is None else "/subject/parties"
    place, party = next((i, party) for i, party in enumerate(parties) if party.id == supervision.owner)
    told = None if party.type is None or party.type in DOUBTFUL else party.type in ELIGIBLE
    return told, f"/subject/parties/{place}/type"


def _enough(items: int | None, least: int) -> tuple[bool | None, str]:
    return None if items is None else items >= least, "/subject/supervision/items"


def _of_general(facts: ConventionFacts) -> Parts | Unknown:
    supervision = _supervision(facts)
    if isinstance(supervision, Unknown):
        return supervision
    nature, since = supervision.nature, SINCE_2023(facts)
    given = {
        "eligible_owner": _owner(facts, supervision),
        "works_only": (None if nature is None else WORKS_ONLY.issuperset(nature), "/subject/supervision/nature"),
        "nine_items": _enough(supervision.items, GENERAL_ITEMS),
    }
    if since is not False and supervision.authorised is not True:
        certain = None if isinstance(since, Unknown) else supervision.authorised
        given["interior_authorisation"] = (certain, "/subject/supervision/authorised")
    return parts(given)


def _of_vertical(facts: ConventionFacts) -> Parts | Unknown:
    supervision = _supervision(facts)
    if isinstance(supervision, Unknown):
        return supervision
    return parts(
        {
            "matching_deliberations": (supervision.matching, "/subject/supervision/matching"),
            "ten_items": _enough(supervision.items, VERTICAL_ITEMS),
            "convention_visa": (supervision.visaed, "/subject/supervision/visaed"),
        }
    )


def _older(facts: ConventionFacts) -> bool | Unknown:
    """Whether the text delegates supervision on a day whose law is not encoded."""
    if facts.convention.supervision is None and facts.convention.kind != Kind.DELEGATED_SUPERVISION:
        return False
    route = _route(facts)
    day = DECREE_2_16_404.since if route is True else DECREE_2_12_349.since
    recent = act_between(day)(facts)
    if recent is True:
        return False
    return together(route, recent) or True


def _visaed_since(subject: ByEvent) -> When:
    """Since when the text itself is visaed, expressly or by silence, as seen just before the performance."""
    facts, act = subject.facts, subject.track.act
    seen = [entry for entry in facts.seen if entry.event.act == act]
    for entry in reversed(seen):
        if isinstance(entry.event, ConventionVisaed):
            return entry.when
    if not facts.complete:
        return Window(date.min, date.max, facts.omitted.paths)
    never = Window(earliest_of(day_after(latest_of(facts.when))), date.max)
    received = [entry.when for entry in seen if isinstance(entry.event, ConventionReceived)]
    if not received:
        return never
    silence = deadline(CONVENTION_VISA, received[0], facts.calendar, facts.policy).effect
    in_time = [is_before(entry.when, silence) for entry in seen if isinstance(entry.event, ConventionVisaRefused)]
    if True in in_time:
        return never
    return Window(earliest_of(silence), date.max) if None in in_time else silence


def _done(subject: ByEvent) -> When:
    if subject.entry is None:
        return Window(date.min, date.max, subject.facts.omitted.paths)
    return subject.entry.when


def _first(subject: ByEvent) -> bool:
    """Whether the approval is the first of the act: the visa on the text is one, whatever the approvals."""
    return next(track for track in subject.facts.tracks if track.act == subject.track.act) is subject.track


SINCE_2023 = act_between(DECREE_2_22_431.since)
SINCE_2014: Fact[ConventionFacts, bool] = Fact("a text since decree 2-12-349", act_between(DECREE_2_12_349.since))
SINCE_2016: Fact[ConventionFacts, bool] = Fact("a text since decree 2-16-404", act_between(DECREE_2_16_404.since))
GENERAL: Fact[ConventionFacts, bool] = Fact("supervision delegated by the general route", _general)
VERTICAL: Fact[ConventionFacts, bool] = Fact("supervision delegated to the province", _vertical)
OLDER: Fact[ConventionFacts, bool] = Fact("supervision delegated under law that is not encoded", _older)
OF_GENERAL: Fact[ConventionFacts, Parts] = Fact("the conditions of the general route", _of_general)
OF_VERTICAL: Fact[ConventionFacts, Parts] = Fact("the conditions of the vertical route", _of_vertical)
PLACE: Fact[ConventionFacts, str] = Fact("the path of the clause", lambda facts: "/subject/supervision")
FIRST: Fact[ByEvent, bool] = Fact("the first approval of the act", _first)
OF_SUCH_A_TEXT: Fact[ByEvent, bool] = Fact("supervision delegated to the province", lambda s: _vertical(s.facts))
IN_FORCE: Fact[ByEvent, bool] = Fact("a text since decree 2-16-404", lambda s: SINCE_2016.read(s.facts))
DONE: Fact[ByEvent, When] = Fact("the day of the event", _done)
VISAED_SINCE: Fact[ByEvent, When] = Fact("the day of the visa on the text", _visaed_since)


# --- the checks ---


@CHECKS.check(
    "CONV-016",
    "EXECUTED_BEFORE_VISA",
    ERROR,
    ON_PERFORMANCE,
    {None: (decree16404("6"), decree16404("7"))},
    rule="convention_visa",
    when=(FIRST, OF_SUCH_A_TEXT, IN_FORCE),
    needs=(DONE, VISAED_SINCE),
)
def executed_before_visa_on_the_text(done: When, visa: When) -> Outcome | None:
    """A supervision delegated to the province waits for the governor's visa on the text; 20 days' silence gives it."""
    return must_not_precede(done, visa, done=done, visa=visa)


@CHECKS.check(
    "CONV-029",
    "DELEGATED_SUPERVISION_INVALID",
    ERROR,
    FILE,
    {None: (decree22431("154"), decree12349("139"), decree12349("161"))},
    when=(GENERAL, SINCE_2014),
    needs=(OF_GENERAL,),
)
def general_supervision(conditions: Parts) -> Outcome | None:
    """An eligible owner, works and their studies, nine items; since September 2023 the Interior's authorisation."""
    if conditions.lacking:
        return fail(lacking=conditions.lacking)
    return undecided(conditions.missing, lacking=conditions.lacking) if conditions.missing else None


@CHECKS.check(
    "CONV-029",
    "DELEGATED_SUPERVISION_INVALID",
    ERROR,
    FILE,
    {None: (decree16404("4"), decree16404("5"), decree16404("6"))},
    rule="vertical",
    when=(VERTICAL, SINCE_2016),
    needs=(OF_VERTICAL,),
)
def vertical_supervision(conditions: Parts) -> Outcome | None:
    """From communes to their province: matching deliberations, ten items, the governor's visa on the text."""
    if conditions.lacking:
        return fail(lacking=conditions.lacking)
    return undecided(conditions.missing, lacking=conditions.lacking) if conditions.missing else None


@CHECKS.check(
    "CONV-029",
    "DELEGATED_SUPERVISION_INVALID",
    ERROR,
    FILE,
    {None: (decree12349("139"), decree16404("1"))},
    rule="older",
    when=(OLDER,),
    needs=(PLACE,),
)
def supervision_before(place: str) -> Outcome | None:
    """Before decree 2-12-349, and before decree 2-16-404 for the vertical route, the law is not encoded."""
    return undecided((place,))
