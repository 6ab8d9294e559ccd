"""Checks of the form of a text: annexes, texts cited, number and date, languages, and what it should refer to."""

from typing import NamedTuple

from mgov.conventions.checks._acts import act_day
from mgov.conventions.checks._articles import under_charter
from mgov.conventions.checks._clauses import Word, given
from mgov.conventions.checks._items import FILE, PARTIES, TEXTS, ByParty, ByText
from mgov.conventions.checks._parties import IS_ASSOCIATION
from mgov.conventions.checks._register import CHECKS
from mgov.conventions.facts import ConventionFacts
from mgov.council import Field
from mgov.delays import When, earliest_of, latest_of
from mgov.findings import Fact, Outcome, Severity, Unknown, fail, pointer, review, undecided
from mgov.law import (
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Citation,
    Instrument,
    charter,
    constitution,
    doc,
    instrument_of,
    lo111,
    lo112,
    lo113,
)

ERROR, WARNING, INFO = Severity


# --- what the checks read ---


class Cited(NamedTuple):
    """A text cited, or one article of it; `instrument` is None for a text mgov does not know."""

    id: str
    instrument: Instrument | None
    article: int | None


def _cited(subject: ByText) -> Cited | Unknown:
    texts = subject.facts.convention.texts_cited
    if subject.place is None or texts is None:
        return Unknown((pointer("subject", "texts_cited"),))
    id, _, article = texts[subject.place].partition(":")
    known = instrument_of(id) if not article or article.isdecimal() else None
    return Cited(texts[subject.place], known, int(article) if known and article else None)


def _not_joined(facts: ConventionFacts) -> tuple[Word, ...] | Unknown:
    """The annexes the text refers to that are not joined to it."""
    cited, joined = given("annexes_cited")(facts), given("annexes")(facts)
    if isinstance(cited, Unknown) or not cited:
        return cited or ()
    if isinstance(joined, Unknown):
        return joined
    return tuple(Word("annex", annex) for annex in dict.fromkeys(cited) if annex not in (joined or ()))


def _has(name: str) -> Fact[ConventionFacts, bool]:
    def read(facts: ConventionFacts) -> bool | Unknown:
        value = given(name)(facts)
        return value if isinstance(value, Unknown) else bool(value)

    return Fact(f"the {name} of the text", read)


def _in_arabic(facts: ConventionFacts) -> bool | Unknown:
    languages = given("languages")(facts)
    return languages if isinstance(languages, Unknown) else "ar" in (languages or ())


def _of_staff(subject: ByParty) -> bool | Unknown:
    staff = None if subject.party is None else subject.party.staff
    return Unknown((subject.path("staff"),)) if staff is None else staff


def _another_object(facts: ConventionFacts) -> bool | Unknown:
    """Whether the object is something else than the action programme itself."""
    what = given("object")(facts)
    return what if isinstance(what, Unknown) else what != Field.ACTION_PLAN


CITED_TEXT: Fact[ByText, Cited] = Fact("the text cited", _cited)
ACT_DAY: Fact[ByText, When] = Fact("the day of the act", lambda s: act_day(s.facts))
NOT_JOINED: Fact[ConventionFacts, tuple[Word, ...]] = Fact("the annexes not joined", _not_joined)
NUMBERED, DATED, ORIGINALS = _has("number"), _has("dated"), _has("originals")
IN_ARABIC: Fact[ConventionFacts, bool] = Fact("a version in Arabic", _in_arabic)
OF_STAFF: Fact[ByParty, bool] = Fact("an association of the staff", _of_staff)
ANOTHER_OBJECT: Fact[ConventionFacts, bool] = Fact("an object other than the programme", _another_object)
IN_PROGRAMME = _has("action_programme")


# --- the checks ---


@CHECKS.check("CONV-062", "ANNEX_MISSING", WARNING, FILE, {None: (doc("464"),)}, needs=(NOT_JOINED,))
def annexes_are_joined(not_joined: tuple[Word, ...]) -> Outcome | None:
    """The pieces the text refers to are joined to it: its clauses are read one with another."""
    return fail(annexes=not_joined) if not_joined else None


@CHECKS.check("CONV-063", "OBSOLETE_VISAS", WARNING, TEXTS, {None: (doc("474"),)}, needs=(CITED_TEXT, ACT_DAY))
def cites_texts_in_force(cited: Cited, day: When) -> Outcome | None:
    """The texts the preamble cites are in force on the day of the act: the day judged is that day, never today."""
    text = cited.instrument
    if text is None:
        return review(INFO, "unknown", text=cited.id)
    named = text if cited.article is None else Citation(text, str(cited.article))
    first, last, end = earliest_of(day), latest_of(day), text.last_day(cited.article)
    if not text.is_settled(first, last):
        return review(None, "unsettled", text=named)
    if last < text.since:
        return fail(None, "not_yet", text=named, since=text.since)
    if end is not None and end < first:
        return fail(text=named, until=end)
    in_force = text.since <= first and (end is None or last <= end)
    return None if in_force else undecided((pointer("subject", "dated"),), text=named, until=end)


@CHECKS.check("CONV-065", "NUMBER_OR_DATE_MISSING", WARNING, FILE, {None: (doc("425"),)}, needs=(NUMBERED,))
def has_a_number(numbered: bool) -> Outcome | None:
    """The text bears a number, by which decision, visa and payments name it."""
    return None if numbered else fail()


@CHECKS.check("CONV-065", "NUMBER_OR_DATE_MISSING", WARNING, FILE, {None: (doc("425"),)}, rule="date", needs=(DATED,))
def has_a_date(dated: bool) -> Outcome | None:
    """The text bears a date."""
    return None if dated else fail()


@CHECKS.check(
    "CONV-069",
    "STAFF_SOCIAL_ASSOCIATION",
    INFO,
    PARTIES,
    {
        COMMUNE_2015: (lo113("65"), lo113("269")),
        PROVINCE_2015: (lo112("66"), lo112("213")),
        REGION_2015: (lo111("68"), lo111("243")),
        **under_charter(charter("22", 1)),
    },
    when=(IS_ASSOCIATION,),
    needs=(OF_STAFF,),
)
def not_the_staff(of_staff: bool) -> Outcome | None:
    """The partner is not the association of the collectivity's own staff, which asks for a closer look."""
    return fail() if of_staff else None


@CHECKS.check(
    "CONV-073",
    "NO_LINK_TO_ACTION_PROGRAMME",
    INFO,
    FILE,
    {
        COMMUNE_2015: (lo113("78", 2), lo113("79"), lo113("180", 1)),
        PROVINCE_2015: (lo112("80", 2), lo112("84")),
        REGION_2015: (lo111("83", 3), lo111("84"), lo111("195", 1)),
    },
    when=(ANOTHER_OBJECT,),
    needs=(IN_PROGRAMME,),
)
def in_the_action_programme(linked: bool) -> Outcome | None:
    """The project is one of those of the action programme, or of the development programme."""
    return None if linked else fail()


@CHECKS.check(
    "CONV-076",
    "LANGUAGE_ORIGINALS",
    INFO,
    FILE,
    {
        COMMUNE_2015: (constitution("5", 1),),
        PROVINCE_2015: (constitution("5", 1),),
        REGION_2015: (constitution("5", 1),),
    },
    needs=(IN_ARABIC,),
)
def in_arabic(arabic: bool) -> Outcome | None:
    """There is a version in Arabic."""
    return None if arabic else fail()


@CHECKS.check("CONV-076", "LANGUAGE_ORIGINALS", INFO, FILE, {None: (doc("417"),)}, rule="originals", needs=(ORIGINALS,))
def originals(counted: bool) -> Outcome | None:
    """The text says in how many originals it is made."""
    return None if counted else fail()
