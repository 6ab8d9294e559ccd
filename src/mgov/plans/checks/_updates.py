"""Checks of the updates of a plan: when they may come, and how."""

from mgov.delays import When, day_after
from mgov.findings import Basis, Fact, Outcome, Severity, Unknown, fail, must_not_precede
from mgov.law import charter, decree10504, decree16299, decree16300, decree16301, decree22475, lo111, lo112, lo113
from mgov.plans import events as e
from mgov.plans.checks._basis import by_law, joined, of_2011, of_2016
from mgov.plans.checks._items import ON_LAUNCH, ON_VOTE, ByEvent
from mgov.plans.checks._readers import CEILING
from mgov.plans.checks._register import CHECKS
from mgov.plans.limits import YEARS_BEFORE_UPDATE, end_of_year
from mgov.plans.regimes import PAC, PCD, PDP, PDR_2016, PDR_2023

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


def _an_update(subject: ByEvent) -> bool | Unknown:
    return subject.act is not None


def _third_year(subject: ByEvent) -> When | Unknown:
    """The first day of the third year in force of the plan."""
    facts = subject.facts
    return day_after(end_of_year(facts.executory_since(facts.tracks[None]), YEARS_BEFORE_UPDATE))


def _update_launched(subject: ByEvent) -> bool | Unknown:
    found = subject.facts.last(subject.act, e.LaunchDecided, e.LaunchMeetingHeld)
    return found if isinstance(found, Unknown) else found is not None


def _only_reranks(subject: ByEvent) -> bool | Unknown:
    """Whether an update that was not launched merely ranks the projects anew; False of one that was."""
    if _update_launched(subject) is True:
        return False
    acts = subject.facts.acts
    if subject.act not in acts:
        return Unknown(("/subject/updates",))
    place = acts.index(subject.act) - 1
    value = subject.facts.plan.updates[place].only_reranks
    return Unknown((f"/subject/updates/{place}/only_reranks",)) if value is None else value


AN_UPDATE: Fact[ByEvent, bool] = Fact("an update", _an_update)
DONE: Fact[ByEvent, When] = Fact(
    "the day of the act", lambda subject: subject.facts.omitted if subject.entry is None else subject.entry.when
)
THIRD_YEAR: Fact[ByEvent, When] = Fact("the first day of the third year in force", _third_year)
UPDATE_LAUNCHED: Fact[ByEvent, bool] = Fact("the update was launched", _update_launched)
ONLY_RERANKS: Fact[ByEvent, bool] = Fact("it only ranks the projects anew", _only_reranks)

UPDATE_TEXTS: Basis = joined(
    by_law((lo113("80"),), (lo112("81"),), (lo111("85"),), (charter("36"),)),
    {
        PCD: (decree10504("6"),),
        PAC: (decree16301("16"),),
        PDP: (decree16300("16"),),
        PDR_2016: (decree16299("16"),),
        PDR_2023: (decree22475("20"),),
    },
)


# --- the checks ---


@CHECKS.check(
    "PLAN-007", "UPDATE_TOO_EARLY", ERROR, ON_VOTE, UPDATE_TEXTS, when=(AN_UPDATE,), needs=(DONE, THIRD_YEAR),
)  # fmt: skip
def adopted_in_third_year(done: When, third_year: When) -> Outcome | None:
    """An update is adopted from the third year of the entry into force."""
    return must_not_precede(done, third_year, None, "message", done=done, first=third_year)


@CHECKS.check(
    "PLAN-007", "UPDATE_TOO_EARLY", WARNING, ON_LAUNCH, UPDATE_TEXTS, rule="opened", when=(AN_UPDATE,),
    needs=(DONE, THIRD_YEAR),
)  # fmt: skip
def opened_in_third_year(done: When, third_year: When) -> Outcome | None:
    """Whether its preparation may begin before is a reading."""
    return must_not_precede(done, third_year, None, "message", done=done, first=third_year)


@CHECKS.check(
    "PLAN-008", "UPDATE_WITHOUT_PROCEDURE", ERROR, ON_VOTE,
    joined(of_2011(decree10504("6")), of_2016("16"), {PDR_2023: (decree22475("20"),)}),
    when=(AN_UPDATE,), needs=(UPDATE_LAUNCHED, ONLY_RERANKS, CEILING),
)  # fmt: skip
def update_prepared(launched: bool, only_reranks: bool, ceiling: Severity) -> Outcome | None:
    """An update follows the same procedure as the plan: meeting, launch decision and what comes after."""
    if launched:
        return None
    return fail(WARNING, "reranks") if only_reranks else fail(ceiling)
