"""Every word the checks of a room may need is in the catalogues, with no placeholder that the check does not fill."""

import ast
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from itertools import groupby
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from every_room import CHECKS, EVENTS, PACKAGES, PROCEDURES, ROOMS
from mgov import associations as a
from mgov import plans as p
from mgov.conventions import Annex, Capacity, Kind, Life, PartyType, Risk
from mgov.council import Approval, Field, Route
from mgov.language import LANGUAGES, Language, has_text
from mgov.plans.checks._traces import Stage

LOCALE = Path(__file__).parents[2] / "src" / "mgov" / "data" / "locale"
CODES = ("ASSO-", "CONV-", "PLAN-", "PROC-", "LAW-")
OF_EVERY_ROOM = ("PROC-001",)  # a finding no check makes
CONTEXTS = sorted({check.context for check in CHECKS})
NAMES: dict[str, type[StrEnum]] = {
    "approval": Approval,
    "life": Life,
    "route": Route,
    "party_type": PartyType,
    "kind": Kind,
    "field": Field,
    "capacity": Capacity,
    "annex": Annex,
    "risk": Risk,
    "status": a.Status,
    "utility": a.Utility,
    "appeal": a.Appeal,
    "distribution": a.Distribution,
    "volunteering": a.Volunteering,
    "association_type": a.AssociationType,
    "officer_role": a.OfficerRole,
    "document": a.Document,
    "condition": a.Condition,
    "aid_source": a.AidSource,
    "phase": p.Phase,
    "request": p.Request,
    "reporting": p.Reporting,
    "invitee": p.Invitee,
    "plan_body": p.Body,
    "report_item": p.ReportItem,
    "plan_item": p.Item,
    "programme": p.Programme,
    "plan_stage": Stage,
    "project_state": p.ProjectState,
    "counting": p.Counting,
    "need": p.Need,
    "side": p.Side,
}

Said = tuple[str, frozenset[str]]  # a variant and the names of the values given with it


# --- what the checks say, read off their source ---

VARIANT_AT = {"fail": 1, "review": 1, "must_not_precede": 3, "must_not_follow": 3}


def said_in(body: Iterable[ast.AST], helpers: dict[str, ast.FunctionDef], given: frozenset[str]) -> Iterator[Said]:
    """The outcomes worded in a function and in its helpers; `given` are the names its `**values` stand for."""
    for call in (node for part in body for node in ast.walk(part)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        names = frozenset(keyword.arg for keyword in call.keywords if keyword.arg is not None)
        if any(keyword.arg is None for keyword in call.keywords):
            names |= given
        name = call.func.id
        if name in VARIANT_AT:
            told = call.args[VARIANT_AT[name] :]
            yield (ast.literal_eval(told[0]) if told else "message"), names
        elif name == "undecided":
            yield "message", names
        elif name in helpers:
            yield from said_in(helpers[name].body, helpers, names)


def context_of(function: ast.FunctionDef) -> str | None:
    """The context of the check a function is registered as; None for any other function."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "CHECKS.check":
            code = str(ast.literal_eval(decorator.args[0]))
            rules = [ast.literal_eval(keyword.value) for keyword in decorator.keywords if keyword.arg == "rule"]
            return ".".join((code, *rules))
    return None


@cache
def said() -> dict[str, list[Said]]:
    """What each check says, by context."""
    found: dict[str, list[Said]] = {}
    for package in PACKAGES:
        modules = [functions_of(source) for source in sorted(Path(str(package.__file__)).parent.glob("*.py"))]
        shared = {name: function for module in modules for name, function in module.items()}
        for module in modules:
            for function in module.values():
                context = context_of(function)
                if context is not None:
                    found[context] = list(said_in(function.body, {**shared, **module}, frozenset()))
    return found


def functions_of(source: Path) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def variants(context: str) -> set[str]:
    return {variant for variant, _ in said()[context]}


def always_given(context: str) -> dict[str, frozenset[str]]:
    """The values a check gives with a variant, wherever it uses it."""
    by_variant = groupby(sorted(said()[context], key=lambda one: one[0]), key=lambda one: one[0])
    return {variant: frozenset.intersection(*(names for _, names in group)) for variant, group in by_variant}


@cache
def wordings(lang: Language) -> dict[str, dict[str, str]]:
    """The messages of findings, by context and key."""
    found: dict[str, dict[str, str]] = {}
    for po in sorted((LOCALE / lang / "LC_MESSAGES").glob("*.po")):
        with po.open("rb") as source:
            for entry in read_po(source, locale=lang):
                if entry.id and entry.context and entry.context.startswith(CODES):
                    found.setdefault(entry.context, {})[str(entry.id)] = str(entry.string)
    return found


def placeholders(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}


# --- the checks ---


def test_every_check_is_found_in_the_source() -> None:
    assert sorted(said()) == CONTEXTS
    assert all(said().values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_has_a_title_a_message_and_a_remedy(lang: Language) -> None:
    wanted = [(context, key) for context in (*CONTEXTS, *OF_EVERY_ROOM) for key in ("title", "message", "remedy")]
    assert not [name for name in wanted if not has_text(lang, *name)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_variant_has_a_message(lang: Language) -> None:
    wanted = [(context, variant) for context in CONTEXTS for variant in sorted(variants(context))]
    assert not [name for name in wanted if not has_text(lang, *name)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_of_an_unknown_check_or_variant(lang: Language) -> None:
    assert sorted(wordings(lang)) == sorted((*CONTEXTS, *OF_EVERY_ROOM))
    for context in CONTEXTS:
        told = {"message", *variants(context)}
        usable = {"title", "remedy", *told, *(f"remedy.{variant}" for variant in told)}
        assert wordings(lang)[context].keys() <= usable, context


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("context", CONTEXTS)
def test_a_message_uses_only_what_its_check_gives(context: str, lang: Language) -> None:
    given = always_given(context)
    for key, wording in wordings(lang)[context].items():
        assert placeholders(wording) <= given.get(key, frozenset()), f"{context}/{key}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_findings_of_every_room_use_only_what_is_given(lang: Language) -> None:
    given = {("PROC-001", "message"): {"event"}}
    for context in OF_EVERY_ROOM:
        for key, wording in wordings(lang)[context].items():
            assert placeholders(wording) <= given.get((context, key), set()), f"{context}/{key}"


# --- names ---


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("context", NAMES)
def test_every_value_has_a_name(context: str, lang: Language) -> None:
    assert not [value for value in NAMES[context] if not has_text(lang, context, value)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_event_and_kind_of_file_has_a_name(lang: Language) -> None:
    assert not [kind.tag for kind in EVENTS if not has_text(lang, "event", kind.tag)]
    assert not [room.kind for room in ROOMS if not has_text(lang, "room", room.kind)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_duty_and_every_silence_has_words(lang: Language) -> None:
    for procedure in PROCEDURES:
        for duty in procedure.duties:
            assert has_text(lang, "duty", duty.id), duty.id
            assert has_text(lang, "actor", duty.by), duty.by
        for clock in procedure.clocks:
            assert has_text(lang, "clock", clock.id), clock.id
            assert has_text(lang, "actor", clock.by), clock.by
