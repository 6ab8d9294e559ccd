"""The commands next, count, explain, schema and demo, and how the command line is misused."""

import json
from pathlib import Path

import jsonschema
import pytest
from cli_runner import CLEAN, FAULTS, FAULTY, UNTOLD, WAITING, mgov, written

import mgov as library
from every_room import CHECKS
from mgov.language import LANGUAGES

# --- next ---


def test_next_tells_what_runs_from_the_last_day_of_the_file(tmp_path: Path) -> None:
    said = mgov("next", *written(tmp_path, a=WAITING))
    assert said.status == 0
    assert "16 October 2024" in said.lines[0]
    assert [line for line in said.lines if line.startswith("- ")] == said.lines[1:]
    assert any("21 October 2024" in line and "art. 117" in line for line in said.lines)
    assert any("5 November 2024" in line and "art. 118" in line for line in said.lines)


def test_next_looks_from_the_day_given(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=WAITING)
    later = mgov("next", path, "--on", "2024-10-25", "--format", "json").data
    assert later["on"] == "2024-10-25"
    assert [step["id"] for step in later["steps"]] == ["visa"]


def test_next_gives_each_step_as_json(tmp_path: Path) -> None:
    found = mgov("next", *written(tmp_path, a=WAITING), "--format", "json").data
    assert found["on"] == "2024-10-16"
    steps = {step["id"]: step for step in found["steps"]}
    assert steps["opposition"]["latest"] == "2024-10-21"
    assert steps["visa"]["silence"] is True
    assert steps["visa"]["late"] is False
    assert steps["visa"]["by"] == "governor"
    assert steps["visa"]["citation"]["urn"].startswith("urn:lex:ma:")
    dates = [step["latest"] for step in found["steps"]]
    assert dates == sorted(dates)


def test_next_follows_the_reading_chosen(tmp_path: Path) -> None:
    *before, received = WAITING["journal"]
    saturday = {**WAITING, "journal": [*before, {**received, "on": "2024-10-20"}], "known_until": "2024-10-20"}
    (path,) = written(tmp_path, a=saturday)

    def visa(*policy: str) -> tuple[str, str]:
        steps = mgov("next", path, *policy, "--format", "json").data["steps"]
        return next((step["earliest"], step["latest"]) for step in steps if step["id"] == "visa")

    assert visa() == ("2024-11-09", "2024-11-11")
    assert visa("--policy", "roll_on_saturday=no") == ("2024-11-09", "2024-11-09")
    assert visa("--policy", "roll_on_saturday=yes") == ("2024-11-11", "2024-11-11")


@pytest.mark.parametrize(("lang", "word"), [("ar", "عامل"), ("fr", "gouverneur"), ("en", "governor")])
def test_next_speaks_three_languages(lang: str, word: str, tmp_path: Path) -> None:
    assert word in mgov("next", *written(tmp_path, a=WAITING), "--lang", lang).out


def test_next_says_so_where_nothing_runs(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=CLEAN)
    assert len(mgov("next", path).lines) == 1
    assert mgov("next", path, "--format", "json").data["steps"] == []


def test_next_reads_standard_input() -> None:
    assert "art. 118" in mgov("next", "-", stdin=json.dumps(WAITING).encode()).out


def test_next_wants_a_day_where_the_file_holds_none(tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=UNTOLD)
    said = mgov("next", path)
    assert (said.status, said.out) == (2, "")
    assert "--on" in said.err
    assert mgov("next", path, "--on", "2025-05-05").status == 0


def test_next_tells_every_fault_of_a_bad_document(tmp_path: Path) -> None:
    said = mgov("next", *written(tmp_path, a=FAULTY))
    assert (said.status, said.out) == (2, "")
    assert all(fault in said.err for fault in FAULTS)


def test_next_names_a_missing_file(tmp_path: Path) -> None:
    said = mgov("next", str(tmp_path / "none.json"))
    assert said.status == 2
    assert "none.json" in said.err


# --- count ---


@pytest.mark.parametrize(
    ("length", "start", "last"),
    [
        ("15 working days", "2025-05-05", ("2025-05-26", "2025-05-26", "2025-05-26")),
        ("20 days", "2025-05-12", ("2025-06-02", "2025-06-02", "2025-06-02")),
        ("60 full days", "2025-05-05", ("2025-07-05", "2025-07-07", "2025-07-07")),
        ("3 months", "2025-05-05", ("2025-08-04", "2025-08-04", "2025-08-05")),
        ("10 days before", "2025-05-05", ("2025-04-25", "2025-04-25", "2025-04-25")),
        ("15 JOURS ouvrables", "2025-05-05", ("2025-05-26", "2025-05-26", "2025-05-26")),
        ("15 يوما من أيام العمل", "2025-05-05", ("2025-05-26", "2025-05-26", "2025-05-26")),
    ],
)
def test_count_gives_the_bounds_of_the_last_day(length: str, start: str, last: tuple[str, str, str]) -> None:
    found = mgov("count", length, "--from", start, "--format", "json").data
    assert (found["length"], found["from"]) == (length, start)
    assert (found["earliest"], found["likely"], found["latest"]) == last


def test_count_gives_the_first_day_of_effect_and_whether_feasts_were_announced() -> None:
    sharp = mgov("count", "15 working days", "--from", "2025-05-05", "--format", "json").data
    assert (sharp["effect"], sharp["announced"]) == ("2025-05-27", True)
    wide = mgov("count", "60 full days", "--from", "2025-05-05", "--format", "json").data
    assert wide["effect"] == {"earliest": "2025-07-06", "latest": "2025-07-08"}
    assert not mgov("count", "20 working days", "--from", "2030-01-20", "--format", "json").data["announced"]


@pytest.mark.parametrize(
    ("lang", "start", "law", "day"),
    [
        ("ar", "الاثنين 5 ماي 2025", "قانون الالتزامات والعقود", "الاثنين 26 ماي 2025"),
        ("fr", "lundi 5 mai 2025", "Code des obligations et contrats", "lundi 26 mai 2025"),
        ("en", "Monday 5 May 2025", "Code of obligations and contracts", "Monday 26 May 2025"),
    ],
)
def test_count_explains_itself_in_three_languages(lang: str, start: str, law: str, day: str) -> None:
    said = mgov("count", "15 working days", "--from", "2025-05-05", "--lang", lang)
    assert start in said.lines[0]
    assert law in said.lines[1]
    assert "131" in said.lines[1]
    assert any(day in line for line in said.lines[2:])
    assert (said.status, said.err) == (0, "")


def test_count_tells_of_another_reading() -> None:
    assert "Saturday 5 July 2025" in mgov("count", "60 full days", "--from", "2025-05-05").lines[-1]


@pytest.mark.parametrize(
    "length", ["3 weeks", "days", "", "-3 days", "1.5 days", "² days", "15 hours before", "0 days"]
)
def test_count_refuses_what_is_no_length(length: str) -> None:
    said = mgov("count", "--from", "2025-05-05", "--", length)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("mgov: ")
    assert "length" in said.err


@pytest.mark.parametrize("start", ["2035-05-05", "1990-05-05", "2030-12-25", "0001-01-01"])
def test_count_refuses_a_day_outside_the_calendar(start: str) -> None:
    said = mgov("count", "20 days", "--from", start)
    assert (said.status, said.out) == (2, "")
    assert "is outside the calendar, which runs 2002-01-01 to 2030-12-31" in said.err


@pytest.mark.parametrize("unit", ["days", "working days", "full days", "consecutive days", "months", "hours"])
@pytest.mark.parametrize("number", ["10000000", "99999999999999999999"])
def test_count_refuses_a_length_of_ages(unit: str, number: str) -> None:
    said = mgov("count", f"{number} {unit}", "--from", "2025-05-05")
    assert (said.status, said.out) == (2, "")
    assert "outside the calendar" in said.err


# --- explain ---


@pytest.mark.parametrize(("lang", "word"), [("ar", "المادة 118"), ("fr", "art. 118"), ("en", "art. 118")])
def test_explain_names_the_rule_and_its_articles(lang: str, word: str) -> None:
    said = mgov("explain", "CONV-016", "--lang", lang)
    assert said.status == 0
    assert said.out.startswith("CONV-016")
    assert word in said.out


def test_explain_tells_every_rule_of_a_code() -> None:
    rules = [check.context for check in library.conventions.CHECKS.of("CONV-044")]
    starts = [line.split(":")[0] for line in mgov("explain", "CONV-044").lines if line.startswith("CONV-")]
    assert starts == rules
    assert len(rules) > 1


def test_explain_takes_small_letters() -> None:
    assert mgov("explain", "conv-016") == mgov("explain", "CONV-016")


def test_explain_knows_every_check_in_every_language() -> None:
    codes = {check.code for check in CHECKS}
    assert {mgov("explain", code, "--lang", lang).status for code in codes for lang in LANGUAGES} == {0}


@pytest.mark.parametrize("code", ["CONV-999", "", "visa"])
def test_explain_refuses_a_code_nobody_has(code: str) -> None:
    said = mgov("explain", code)
    assert (said.status, said.out) == (2, "")
    assert repr(code) in said.err


# --- schema ---


@pytest.mark.parametrize("arguments", [("schema",), ("schema", "convention")])
def test_schema_is_the_schema(arguments: tuple[str, ...]) -> None:
    assert mgov(*arguments).data == library.schema()


def test_schema_takes_the_examples() -> None:
    for name in library.examples():
        document = mgov("demo", name, "--print").data
        jsonschema.Draft202012Validator(mgov("schema", document["kind"]).data).validate(document)


# --- demo ---


def test_demo_checks_every_example_with_its_sources() -> None:
    said = mgov("demo")
    assert (said.status, said.err) == (0, "")
    assert [line for line in said.lines if line.startswith("==")] == [f"== {name}" for name in library.examples()]
    for name in library.examples():
        assert all(source in said.out for source in library.example(name).sources)


@pytest.mark.parametrize("name", library.examples())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_demo_checks_one_example_like_check(name: str, lang: str, tmp_path: Path) -> None:
    (path,) = written(tmp_path, a=mgov("demo", name, "--print").data)
    said = mgov("demo", name, "--lang", lang)
    assert said.status == 0
    assert said.out.endswith(mgov("check", path, "--lang", lang).out)


@pytest.mark.parametrize("name", library.examples())
def test_demo_prints_a_document_that_reads_back(name: str) -> None:
    said = mgov("demo", name, "--print")
    assert library.loads(said.out) == library.example(name)
    assert said.status == 0


def test_demo_names_the_examples_there_are() -> None:
    said = mgov("demo", "none")
    assert (said.status, said.out) == (2, "")
    assert all(name in said.err for name in library.examples())


# --- misuse ---


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("judge",),
        ("check",),
        ("check", "-", "--lang", "es"),
        ("check", "-", "--format", "xml"),
        ("check", "-", "--on", "2025-05-05"),
        ("next",),
        ("next", "-", "--on", "2025-02-31"),
        ("next", "-", "--on", "May"),
        ("count", "20 days"),
        ("count", "20 days", "--from", "5/5/2025"),
        ("count", "--from", "2025-05-05"),
        ("explain",),
        ("schema", "petition"),
        ("demo", "--format", "json"),
        ("deadlines",),
        ("deadlines", "-", "--format", "sarif"),
        ("graph", "appeal"),
        ("graph", "visa", "--format", "json"),
        ("holidays",),
        ("territory",),
        ("territory", "Fès", "--level", "cercle"),
    ],
    ids=" ".join,
)
def test_misuse_is_status_2_with_the_usage(arguments: tuple[str, ...]) -> None:
    said = mgov(*arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("usage: mgov")


def test_a_wrong_day_says_what_a_day_looks_like() -> None:
    assert "'May' is not a day such as 2025-05-05" in mgov("next", "-", "--on", "May").err


def test_version_is_that_of_the_library() -> None:
    assert mgov("--version") == (0, f"mgov {library.__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    ["check", "next", "deadlines", "count", "holidays", "territory", "explain", "graph", "schema", "demo"],
)
def test_every_command_has_help(command: str) -> None:
    said = mgov(command, "--help")
    assert said.status == 0
    assert said.out.startswith(f"usage: mgov {command}")
    assert command in mgov("--help").out
