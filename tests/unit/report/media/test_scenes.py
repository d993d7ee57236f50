"""Charts: each says its finding, shows all that it is given, and is drawn for its width."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from tests.cases import SMALL, case_of
from tests.page_build import build_engine

from whowhere.decide.compare.break_even import break_even
from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.leading import DOTS, costs_of, shown
from whowhere.decide.profile.profile import profiled
from whowhere.decide.sensitivity.tornado import tornado
from whowhere.model.cost_groups import PARTS
from whowhere.model.ledger import LEDGERS, TODAY
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.scenes import Drawn, SceneName, draw
from whowhere.report.page.scatter_data import scatter_data
from whowhere.report.page.scene_data import (
    bars_data,
    break_even_data,
    dots_data,
    frontier_data,
    ramp_data,
    tornado_data,
    waterfall_data,
    weights_data,
    world_data,
)
from whowhere.report.wording.options import option_said

SVG = "{http://www.w3.org/2000/svg}"
SEED, DRAWS = 3, 64
SMALLEST = 12
"""Letters are never smaller, whatever the width."""
WAVE = re.compile("(first wave|half|all|full output): ")
HOURS: Document = {
    "rows": [
        {"id": "US", "name": "Denver", "clock": [*range(24)], "kinds": ["day"] * 24},
        {"id": "PH", "name": "Manila", "clock": [(at + 14) % 24 for at in range(24)],
         "kinds": ["work"] * 12 + ["night"] * 12},
    ],
    "shared": [],
    "day": "1 March 2027",
}  # fmt: skip


@cache
def comparison() -> Comparison:
    build_engine()
    return compare(case_of(SMALL), SEED, DRAWS)


COUNTRIES: Document = {
    "areas": [
        {"id": "US", "name": "United States", "latitude": 39.7, "longitude": -105.0, "value": 66.0,
         "isHome": True, "isCompared": True},
        {"id": "CL", "name": "Chile", "latitude": -33.5, "longitude": -70.7, "value": 71.0,
         "isEstimated": True, "isNamed": True},
        {"id": "SG", "name": "Singapore", "latitude": 1.35, "longitude": 103.8, "value": 50.0},
        {"id": "TW", "name": "Taiwan", "latitude": 25.0, "longitude": 121.6, "value": None},
    ],
    "label": "Highest score: Chile.",
    "column": "score, 0 to 100",
}  # fmt: skip
DESKS: Document = {
    "desks": [
        {"agents": 53, "service_level": 0.7518, "occupancy": 0.9057},
        {"agents": 54, "service_level": 0.8172, "occupancy": 0.8889},
        {"agents": 55, "service_level": 0.8668, "occupancy": 0.8727},
    ],
    "agents": 54, "level": 0.8, "within": "20s",
}  # fmt: skip


@cache
def data() -> dict[SceneName, Document]:
    found = comparison()
    case, (first, second) = found.case, shown(found)[:2]
    assert found.overall
    swings = tornado(case, first.option, second.option, SEED, DRAWS)
    even = break_even(case, first.option, second.option, SEED, DRAWS)
    return {
        "dots": dots_data(found, costs_of(found)),
        "bars": bars_data(found),
        "waterfall": waterfall_data(found, second, first),
        "tornado": tornado_data(swings, case),
        "break_even": break_even_data(even, case),
        "world": world_data(found),
        "weights": weights_data(found.overall),
        "frontier": frontier_data(found, found.overall),
        "hours": HOURS,
        "choropleth": COUNTRIES,
        "desk_curve": DESKS,
        "ramp": ramp_data(case, profiled(found, [first.id, found.as_is.id])),
    }


NAMES: tuple[SceneName, ...] = (
    "dots", "bars", "waterfall", "tornado", "break_even", "world", "weights", "frontier", "hours",
    "ramp", "choropleth", "desk_curve",
)  # fmt: skip


def texts(drawn: Drawn) -> list[ET.Element]:
    return list(ET.fromstring(drawn.svg).iter(f"{SVG}text"))  # noqa: S314 - our own


@pytest.mark.parametrize("width", [320, 720, 1_200])
@pytest.mark.parametrize("name", NAMES)
def test_a_chart_fits_its_width_and_says_its_finding(name: SceneName, width: int) -> None:
    drawn = draw(name, data()[name], width)

    root = ET.fromstring(drawn.svg)  # noqa: S314 - our own
    assert root.get("aria-label") == drawn.label == root.findtext(f"{SVG}title")
    assert drawn.label.endswith(".")
    assert float(root.get("width", "0")) == drawn.width == width
    assert drawn.rows
    assert {len(row) for row in drawn.rows} == {len(drawn.columns)}
    for text in texts(drawn):
        assert float(text.get("font-size", "13")) >= SMALLEST
        assert 0 <= float(text.get("x", "-1")) <= width
        assert 0 <= float(text.get("y", "-1")) <= drawn.height


def test_names_in_letters_as_wide_as_high_are_cut_where_they_would_run_over() -> None:
    width, size = 480, 13
    told = data()["dots"]
    named = [option | {"name": "東京商会" * 12} for option in told["options"]]
    titles = [
        text.find(f"{SVG}title") for text in texts(draw("dots", told | {"options": named}, width))
    ]
    cut = [title.tail or "" for title in titles if title is not None and "東" in (title.text or "")]
    assert len(cut) == len(named)
    for shown_name in cut:
        assert shown_name.endswith("…")
        assert len(shown_name) * size < width


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_has_no_number_that_is_none(name: SceneName) -> None:
    assert not re.search(r"NaN|Infinity|undefined", draw(name, data()[name]).svg)


def test_each_option_has_as_many_dots_as_stand_for_its_futures() -> None:
    found = data()["dots"]["options"]
    root = ET.fromstring(draw("dots", data()["dots"]).svg)  # noqa: S314 - our own
    ids = [path.get("data-id") for path in root.iter(f"{SVG}path") if path.get("data-id")]

    assert ids == [option["id"] for option in found for _ in range(DOTS)]


def test_the_steps_of_a_waterfall_lead_from_one_cost_to_the_other() -> None:
    drawn = draw("waterfall", data()["waterfall"])
    changes = [float(row[1]) for row in drawn.rows]

    assert sum(changes[:-1]) == pytest.approx(changes[-1])


def test_a_ramp_flags_each_wave_and_tells_who_is_at_work_in_every_month() -> None:
    moved, today = data()["ramp"]["options"]
    drawn = draw("ramp", data()["ramp"])
    flags = [said for text in texts(drawn)
             if WAVE.match(said := "".join(text.itertext()))]  # fmt: skip

    waves = ("first", "half", "all", "full_output")
    assert [float(flag.split(": ")[1]) for flag in flags] == pytest.approx(
        [moved[wave]["p50"] for wave in waves], abs=0.051
    )
    assert "at work from the first month" in drawn.label
    people = zip(moved["there"], moved["here"], today["there"], today["here"], strict=True)
    assert drawn.rows == tuple((at, *each) for at, each in enumerate(people, 1))


def test_what_a_user_writes_is_never_markup() -> None:
    option = data()["bars"]["options"][0] | {"name": "<script>alert(1)</script> & \"'"}
    drawn = draw("bars", {**data()["bars"], "options": [option]}, 1_200)

    assert "<script" not in drawn.svg
    assert any("<script>" in "".join(text.itertext()) for text in texts(drawn))


def test_light_dark_and_the_pages_own_colours_differ_in_colours_alone() -> None:
    light, dark, page = (
        draw("bars", data()["bars"], 720, theme).svg for theme in ("light", "dark", "page")
    )

    assert "var(--ink-part1, #0C2A63)" in page
    plain = [
        re.sub(r"#[0-9A-F]{6}", "C", re.sub(r"var\([^)]*\)", "C", each))
        for each in (light, dark, page)
    ]
    assert plain[0] == plain[1] == plain[2]
    assert light != dark


def test_labels_of_a_scatter_cover_neither_points_nor_each_other() -> None:
    points = [
        {"id": f"a{at}", "name": f"Option {at}", "short": f"own, P{at}", "kind": "own",
         "x": 100 + at % 3, "y": 0.5 + at / 1_000, "qualifies": True}
        for at in range(12)
    ]  # fmt: skip
    axis = {"words": "cost", "unit": "plain", "moreIsBetter": False}
    drawn = draw("frontier", {"points": points, "x": axis, "y": axis}, 720)
    named = [text for text in texts(drawn) if text.get("data-id")]

    boxes = sorted((float(t.get("y", "0")), float(t.get("x", "0"))) for t in named)
    assert 0 < len(named) <= len(points)
    for (y, x), (other_y, other_x) in pairwise(boxes):
        assert abs(y - other_y) >= 14 or abs(x - other_x) >= 40


def test_small_places_are_on_the_map_too() -> None:
    point: dict[str, Any] = {"kind": "own", "value": "1m", "id": "SG", "name": "Singapore",
                             "latitude": 1.35, "longitude": 103.8}  # fmt: skip
    missing = {**point, "id": "MT", "name": "Malta", "latitude": 35.9, "longitude": 14.5,
               "isMissing": True}  # fmt: skip
    drawn = draw("world", {"points": [point, missing], "label": "Two.", "column": "Cost"}, 1_000)
    root = ET.fromstring(drawn.svg)  # noqa: S314 - our own
    marks = {each.get("data-id"): each for each in root.iter(f"{SVG}path") if each.get("data-id")}

    assert marks["SG"].get("stroke") is None
    assert marks["MT"].get("stroke"), "what nobody knows is hollow"
    assert "Natural Earth" in drawn.footnote


def test_places_that_share_no_hour_are_said_to_share_none() -> None:
    assert "share no whole hour of work" in draw("hours", HOURS).label


def test_every_line_of_every_ledger_has_its_part() -> None:
    lines = {line for ledger in (*LEDGERS.values(), TODAY) for line in ledger}

    assert {line.group for line in lines} | {"software", "tax"} == set(PARTS)
    assert len(PARTS) <= 9
    assert {line.group for line in lines if line.phase == "set_up"} == {"changing_over"}


def test_the_parts_of_an_option_sum_to_its_mean_cost() -> None:
    for option in data()["bars"]["options"]:
        total = sum(part["mean"] for part in option["parts"])
        assert total == pytest.approx(option["cost"]["mean"])


def test_a_country_of_which_nothing_is_known_is_hatched_and_never_filled() -> None:
    root = ET.fromstring(draw("choropleth", COUNTRIES, 1_000).svg)  # noqa: S314 - our own
    marks = {each.get("data-id"): each for each in root.iter(f"{SVG}path") if each.get("data-id")}
    assert marks["TW"].get("opacity") == "0"
    assert "Taiwan: not known" in (marks["TW"].findtext(f"{SVG}title") or "")
    assert float(marks["CL"].get("opacity", "1")) > float(marks["SG"].get("opacity", "1")) or (
        marks["SG"].get("fill") != "none"
    )
    assert "(estimated)" in (marks["CL"].findtext(f"{SVG}title") or "")
    assert any(each.get("fill") == "url(#hatch)" for each in root.iter(f"{SVG}path"))


def test_no_land_but_antarctica_is_cut_off() -> None:
    horn = {"id": "X", "name": "Cape Horn", "latitude": -55.98, "longitude": -67.27,
            "kind": "own", "value": ""}  # fmt: skip
    north = {**horn, "id": "Y", "name": "Cape Morris Jesup", "latitude": 83.6, "longitude": -33.0}
    drawn = draw("world", {"points": [horn, north], "label": "Two.", "column": ""}, 1_000)
    ys = [float(each.get("y", "-1")) for each in texts(drawn)]
    assert len(ys) == 2
    assert all(0 < y < drawn.height for y in ys)


def test_a_desk_says_what_one_person_fewer_would_do() -> None:
    drawn = draw("desk_curve", DESKS, 720)
    assert drawn.label == (
        "54 people answer 82% within 20s, where 80% are asked for; one fewer would answer 75%."
    )
    assert [row[1] for row in drawn.rows] == ["75%", "82%", "87%"]


def test_a_scatter_marks_today_and_names_it_first() -> None:
    told = data()["frontier"]
    (today,) = [each for each in told["points"] if each["isToday"]]
    names = [text.text for text in texts(draw("frontier", told, 320)) if text.get("data-id")]
    assert f"{today['short']} (today)" in names


def test_a_scatter_of_cost_and_risk_says_who_is_best_on_either() -> None:
    found = comparison()
    drawn = draw("frontier", scatter_data(found), 720)
    qualified = [each for each in found.options if not each.fails]
    words = " ".join(text.text or "" for text in texts(drawn) if text.get("font-size") == "15")

    assert len(drawn.rows) == len(found.options)
    for best in (min(qualified, key=lambda each: each.cost.p50),
                 min(qualified, key=lambda each: each.risk.expected)):  # fmt: skip
        assert capital(option_said(best.option, found.case)) in words
        assert [row[3] for row in drawn.rows if row[1] == best.cost.p50] == ["yes"]
    assert found.case.currency in drawn.columns[1]
