"""The commands that show tables: graph, holidays, territory."""

from datetime import date
from typing import Any

import pytest
from cli_runner import mgov

from every_room import PROCEDURES
from mgov.delays import standard_calendar
from mgov.language import LANGUAGES, text
from mgov.procedures import Procedure
from mgov.rendering import dot

GRAPHS: dict[str, Procedure[Any]] = {procedure.id.removeprefix("commune_2015."): procedure for procedure in PROCEDURES}

# --- graph ---


def test_graph_names_the_procedures() -> None:
    assert mgov("graph").lines == list(GRAPHS)


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_graph_in_dot_is_that_of_the_library(name: str, lang: str) -> None:
    assert mgov("graph", name, "--format", "dot", "--lang", lang).out == dot(GRAPHS[name], lang)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mermaid_diagram_has_every_row_that_moves_a_file(name: str, lang: str) -> None:
    said = mgov("graph", name, "--lang", lang)
    procedure = GRAPHS[name]
    moves = [(s.value, row.target.value) for row in procedure.transitions if row.target for s in row.sources]
    moves += [(source.value, clock.target.value) for clock in procedure.clocks for source in clock.states]
    drawn = [line.split(":")[0].split() for line in said.lines if "-->" in line and "[*]" not in line]
    assert [(source, target) for source, _, target in drawn] == moves
    assert said.lines[0] == "stateDiagram-v2"
    assert f"  [*] --> {procedure.initial}" in said.lines


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_mermaid_label_holds_nothing_that_ends_it(name: str, lang: str) -> None:
    for line in mgov("graph", name, "--lang", lang).lines:
        if "-->" in line and "[*]" not in line:
            label = line.split(": ", 1)[1]
            assert not set(label.replace("#58;", "").replace("#59;", "")) & set(':;#"'), line
        elif line.startswith("  state "):
            assert line.count('"') == 2, line


def test_a_silence_in_a_diagram_tells_its_length_and_article() -> None:
    (silence,) = [line for line in mgov("graph", "visa").lines if "pending --> executory: silence" in line]
    assert "20 days" in silence
    assert "art. 118 § 3" in silence


# --- holidays ---


@pytest.mark.parametrize("year", [2003, 2015, 2023, 2026, 2030])
def test_the_closed_days_of_a_year_are_those_of_the_calendar(year: int) -> None:
    days = mgov("holidays", str(year), "--format", "json").data["days"]
    calendar = standard_calendar()
    listed = {date.fromisoformat(day["date"]) for day in days if day["date"].startswith(str(year))}
    assert not any(calendar.is_working(day) for day in listed)
    every = (date.fromordinal(n) for n in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))
    closed = {day for day in every if not calendar.is_working(day)}
    assert {day for day in closed if calendar.reason(day) not in ("saturday", "sunday")} <= listed


def test_a_closed_day_has_its_name_weekday_and_status() -> None:
    days = {day["date"]: day for day in mgov("holidays", "2023", "--format", "json", "--lang", "fr").data["days"]}
    assert days["2023-07-30"]["status"] == "fixed"
    assert days["2023-04-22"]["status"] == "announced"
    assert days["2023-04-24"]["status"] == "closure"
    assert (days["2023-07-30"]["weekday"], days["2023-07-30"]["name"]) == ("dimanche", "Fête du Trône")


def test_an_estimated_day_lies_within_its_bounds() -> None:
    days = [
        day
        for year in range(2002, 2031)
        for day in mgov("holidays", str(year), "--format", "json").data["days"]
        if day["status"] == "estimated"
    ]
    assert days
    assert all(day["earliest"] <= day["date"] <= day["latest"] for day in days)
    assert any(day["earliest"] < day["latest"] for day in days)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_closed_days_are_one_line_each_in_three_languages(lang: str) -> None:
    said = mgov("holidays", "2023", "--lang", lang)
    days = mgov("holidays", "2023", "--lang", lang, "--format", "json").data["days"]
    assert (said.status, len(said.lines)) == (0, 1 + len(days))
    for line, day in zip(said.lines[1:], days, strict=True):
        assert day["weekday"] in line
        assert day["name"] in line
    assert text("en", "holiday", "closure") in mgov("holidays", "2023").out


@pytest.mark.parametrize("year", ["2001", "2031", "9999"])
def test_a_year_outside_the_calendar_is_refused(year: str) -> None:
    said = mgov("holidays", year)
    assert (said.status, said.out) == (2, "")
    assert "outside the calendar" in said.err


@pytest.mark.parametrize("year", ["0000", "25", "MMXXV", "20255", "²025"])
def test_what_is_no_year_is_misuse(year: str) -> None:
    said = mgov("holidays", year)
    assert said.status == 2
    assert "is not a year such as 2025" in said.err


# --- territory ---


@pytest.mark.parametrize("name", ["Tiznit", "تيزنيت", "tiznit"])
def test_a_place_is_found_by_its_name_with_parents_and_population(name: str) -> None:
    said = mgov("territory", name, "--level", "commune", "--format", "json")
    (place,) = [found for found in said.data if found["found_by"] == "name"]
    assert said.status == 0
    assert (place["code"], place["tier"]) == ("09.581.01.07", "commune")
    assert [outer["code"] for outer in place["parents"]] == ["09.581", "09"]
    assert place["population"] == {"2004": None, "2014": 74699, "2024": 86595}


def test_a_place_is_found_by_its_code() -> None:
    (place,) = mgov("territory", "09.581", "--format", "json").data
    assert (place["name_fr"], place["kind"], place["found_by"]) == ("Tiznit", "province", "code")


@pytest.mark.parametrize("narrower", [("--level", "region"), ("--within", "06")])
def test_a_code_outside_what_is_asked_for_is_not_found(narrower: tuple[str, str]) -> None:
    assert mgov("territory", "09.581.01.07", *narrower).status == 1


def test_exact_names_come_first() -> None:
    found = [place["found_by"] for place in mgov("territory", "Tiz", "--format", "json").data]
    assert found == sorted(found, key=("name", "alias", "prefix").index)
    lines = mgov("territory", "Fès").lines
    assert lines.index("Names that only begin so:") > 0


def test_a_place_is_looked_for_inside_another() -> None:
    inside = mgov("territory", "Casablanca", "--within", "06", "--level", "commune", "--format", "json")
    assert all(place["code"].startswith("06") and place["tier"] == "commune" for place in inside.data)
    assert mgov("territory", "Tiznit", "--within", "06").status == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_found_is_status_1_and_says_so(lang: str) -> None:
    said = mgov("territory", "Nowhere", "--lang", lang)
    assert (said.status, said.err) == (1, "")
    assert "Nowhere" in said.out
    assert mgov("territory", "Nowhere", "--format", "json") == (1, "[]\n", "")


def test_an_unknown_code_to_look_inside_is_bad_input() -> None:
    said = mgov("territory", "Tiznit", "--within", "99")
    assert (said.status, said.out) == (2, "")
    assert "'99'" in said.err


@pytest.mark.parametrize(("lang", "words"), [("ar", "إقليم"), ("fr", "Population légale"), ("en", "Legal population")])
def test_places_speak_three_languages(lang: str, words: str) -> None:
    assert words in mgov("territory", "Tiznit", "--lang", lang).out
