"""The calendar of a plan as a picture: well-formed, told in words, mirrored in Arabic, escaped."""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mgov.language import LANGUAGES, Language, text
from mgov.law import Level
from mgov.plans.timeline import Step, Timeline, timeline
from mgov.rendering import timeline_data, timeline_svg, timeline_text

SVG = "{http://www.w3.org/2000/svg}"
MANDATE = date(2021, 9, 8)
KEPT = timeline(Level.COMMUNE, MANDATE, launch=date(2022, 1, 18))
BROKEN = timeline(Level.REGION, MANDATE, session=date(2021, 11, 20))
CALENDARS = pytest.mark.parametrize("found", [KEPT, BROKEN], ids=["kept", "broken"])
PAGE = Path(__file__).parents[2] / "docs" / "howto" / "timeline-of-a-plan.svg"


def drawn(found: Timeline, lang: Language) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(found, lang))


def marks(root: ElementTree.Element) -> list[float]:
    """Where the marks of the likely days stand, row by row."""
    found: list[float] = []
    for group in root.iter(f"{SVG}g"):
        path, squares = group.find(f"{SVG}path"), [r for r in group.iter(f"{SVG}rect") if r.get("width") == "10"]
        if path is not None:
            found.append(float(path.attrib["d"][1:].split()[0]))
        found += [float(square.attrib["x"]) + 5 for square in squares]
    return found


@CALENDARS
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_has_a_row_for_each_step_named_and_dated(found: Timeline, lang: Language) -> None:
    groups = list(drawn(found, lang).iter(f"{SVG}g"))
    assert len(groups) == len(found.rows)
    for group, row in zip(groups, found.rows, strict=True):
        words = [element.text for element in group.iter(f"{SVG}text")]
        assert row.step.text(lang) in words
        title = group.find(f"{SVG}title")
        assert title is not None
        assert title.text is not None
        assert row.citations[0].place(lang) in title.text


@CALENDARS
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_tells_its_title_and_what_clashes_to_those_who_do_not_see_it(
    found: Timeline, lang: Language
) -> None:
    root = drawn(found, lang)
    assert root.get("role") == "img"
    names = {element.get("id"): element.text for element in root if element.get("id")}
    assert set((root.get("aria-labelledby") or "").split()) == set(names)
    assert names["title"] == text(lang, "timeline", found.level)
    assert all(clash.text(lang) in (names["about"] or "") for clash in found.clashes)


def test_time_runs_from_right_to_left_in_arabic() -> None:
    left, right = drawn(KEPT, "en"), drawn(KEPT, "ar")
    assert (left.get("direction"), right.get("direction")) == ("ltr", "rtl")
    ltr, rtl = marks(left), marks(right)
    assert [round(1200 - x, 1) for x in ltr] == [round(x, 1) for x in rtl]
    assert ltr[0] < ltr[-1]


def test_marks_stand_in_the_order_of_the_days() -> None:
    near = [row.likely for row in KEPT.rows if row.likely < date(2022, 9, 30)]
    places = marks(drawn(KEPT, "fr"))
    assert len(places) == len(near)
    assert sorted(range(len(near)), key=lambda i: (near[i], i)) == sorted(
        range(len(near)), key=lambda i: (places[i], i)
    )


def test_everything_drawn_lies_within_the_picture() -> None:
    for found in (KEPT, BROKEN):
        root = drawn(found, "ar")
        height = float(root.attrib["height"])
        for element in root.iter():
            for name, most in (("x", 1200), ("x1", 1200), ("y", height), ("y2", height)):
                assert 0 <= float(element.get(name, 0)) <= most, element.attrib


def test_what_could_be_markup_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Step, "text", lambda self, lang: '<script>&"')
    svg = timeline_svg(KEPT, "en")
    assert "<script>" not in svg
    assert "&lt;script&gt;&amp;" in svg
    ElementTree.fromstring(svg)


def test_the_picture_needs_nothing_from_elsewhere() -> None:
    svg = timeline_svg(KEPT, "ar")
    assert re.findall(r"https?://[^\"]*", svg) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<(script|style|image|use|foreignObject)|href|url\(", svg)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_tells_every_step_its_law_and_what_is_assumed(lang: Language) -> None:
    said = timeline_text(KEPT, lang)
    for row in KEPT.rows:
        assert row.step.text(lang) in said
    for name in ("decision", "diagnosis", "drafting"):
        assert text(lang, "plan_pace", name) in said
    assert timeline_text(BROKEN, lang).count("\n- ") > len(BROKEN.rows)


def test_the_data_hold_days_limits_articles_and_assumptions() -> None:
    data = timeline_data(KEPT, "en")
    rows = {row["step"]: row for row in data["rows"]}
    committees = rows["committees"]
    assert committees["limit"]["length"] == "30 days before the date"
    assert committees["citations"] == [
        {"text": "Decree 2-16-301, art. 10", "urn": "urn:lex:ma:state:decree:2016-06-29;2-16-301~art10"}
    ]
    assert (rows["meeting"]["source"], rows["meeting"]["earliest"]) == ("given", "2022-01-18")
    assert data["assumptions"]["diagnosis"] == {"least": 30, "usual": 60, "text": "diagnosis"}
    assert (data["feasible"], data["clashes"], data["end_of_first_year"]) == (True, [], "2022-09-08")
    assert timeline_data(BROKEN, "fr")["clashes"][0]["trouble"] == "limit"


def test_the_picture_of_the_page_is_the_one_the_command_draws() -> None:
    assert PAGE.read_text(encoding="utf-8") == timeline_svg(KEPT, "en")
