"""Charts over time, by hand: what stands in their tables, in their titles, and where marks lie."""

from __future__ import annotations

import re

import pytest
from tests.page_build import build_engine

from whowhere.report.media.documents import Document
from whowhere.report.media.scenes import Drawn, SceneName, draw, marks
from whowhere.report.page.published_data import published_rates


def spread(p10: float, p50: float, p90: float) -> Document:
    return {"mean": p50, "p10": p10, "p50": p50, "p90": p90}


def dates(**months: float) -> Document:
    return {name: spread(month * 0.8, month, month * 1.5) for name, month in months.items()}


J_CURVE: Document = {
    "name": "Own staff in Poland",
    "base": "today",
    "saved": [
        spread(-30, -20, -10),
        spread(-80, -50, -20),
        spread(-60, 10, 40),
        spread(-20, 90, 200),
    ],
    "payback": {"p10": 2.0, "p50": 3.0, "p90": None},
    "currency": "EUR",
}
TIMELINE: Document = {
    "name": "Own staff in Poland",
    "dates": dates(
        formed=2, first=5, half=7, all=9, first_alone=8, all_alone=12, full_output=15,
        first_release=8, last_release=12,
    ),
    "team_today": True,
    "horizon": 36,
}  # fmt: skip
LIKE: Document = {
    "from": {"name": "A", "parts": [{"id": "people", "name": "People", "mean": 7_160},
                                    {"id": "site", "name": "Site", "mean": 0}]},
    "to": {"name": "B", "parts": [{"id": "people", "name": "People", "mean": 6_900},
                                  {"id": "site", "name": "Site", "mean": 88}]},
    "currency": "USD",
}  # fmt: skip
PLAN: Document = {
    "choices": [
        {"name": "Support", "words": "own staff in Poland", "engagement": "own_staff", "share": 1,
         "months": {"formed": 2, "first": 5.5, "all": 8.2, "full_output": 14}},
        {"name": "Payroll", "words": "managed service in India", "engagement": "managed_service",
         "share": 0.5, "months": {"formed": 14, "first": 15.1, "all": 17.9, "full_output": 23}},
        {"name": "Research", "words": "own staff in Spain", "engagement": "own_staff", "share": 1,
         "months": None},
    ],
    "set_up": [400_000, 1_200_000],
    "start": "2027-04-01",
    "months": 60,
    "currency": "EUR",
}  # fmt: skip


def drawn(name: SceneName, data: Document, width: int = 720) -> Drawn:
    build_engine()
    return draw(name, data, width)


def words(name: SceneName, data: Document) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", drawn(name, data).svg)


def test_a_j_curve_says_when_it_pays_back_and_how_much_is_out_at_most() -> None:
    told = words("j_curve", J_CURVE)
    assert "Pays back in month 3, 90 EUR ahead by month 4" in told
    assert "At most 50 is out, in month 2" in told
    assert "pays back in month 3 (2 to never)" in told
    assert "+90 (-20 to 200)" in told
    assert drawn("j_curve", J_CURVE).rows == (
        (1, -20, -30, -10), (2, -50, -80, -20), (3, 10, -60, 40), (4, 90, -20, 200),
    )  # fmt: skip


def test_what_never_pays_back_has_no_mark_of_a_payback() -> None:
    never = J_CURVE | {"payback": {"p10": None, "p50": None, "p90": None}}
    told = words("j_curve", never)
    assert told[0].startswith("Does not pay back in most outcomes")
    assert not any("pays back in" in each for each in told)


def test_todays_own_line_lies_at_nil() -> None:
    build_engine()
    found = marks("j_curve", J_CURVE)["marks"]
    (nil,) = (each for each in found if each["is"] == "text" and each["text"] == "0"
              and each.get("anchor") == "end")  # fmt: skip
    (mark,) = (each for each in found if each["is"] == "point" and each["kind"] == "eor")
    assert mark["y"] == pytest.approx(nil["y"] - 4)


def test_a_timeline_has_each_step_from_its_start_to_its_end() -> None:
    found = drawn("timeline", TIMELINE)
    assert found.rows == (
        ("Decide and prepare", 0, 2, pytest.approx(1.6), 3),
        ("Find the first people", 2, 5, 4, 7.5),
        ("The others start", 5, 9, pytest.approx(7.2), 13.5),
        ("Up to full output", 5, 15, 12, 22.5),
        ("Both teams at work", 5, 12, pytest.approx(9.6), 18),
        ("Today's team leaves", 8, 12, pytest.approx(9.6), 18),
    )
    assert "First people in month 5.0, full output in month 15.0 (12.0 to 22.5)" in found.svg


def test_notice_is_a_step_where_law_or_contract_keeps_people_longer() -> None:
    noticed = TIMELINE["dates"] | dates(first_release=10)
    found = drawn("timeline", TIMELINE | {"dates": noticed})
    assert ("Notice, or law keeps them", 8, 10, 8, 15) in found.rows


def test_new_work_has_no_team_today_on_its_timeline() -> None:
    found = drawn("timeline", TIMELINE | {"team_today": False})
    assert [row[0] for row in found.rows][-1] == "Up to full output"


def test_a_bridge_of_small_steps_begins_above_nil_and_says_so() -> None:
    found = drawn("waterfall", LIKE)
    assert found.rows == (("A", 7_160, 7_160), ("People", -260, 6_900), ("Site", 88, 6_988),
                          ("B", 6_988, 6_988))  # fmt: skip
    assert "172 USD less; the largest step is People, 260 less" in found.svg
    assert "begins above nil" in found.footnote
    build_engine()
    bars = [each for each in marks("waterfall", LIKE)["marks"] if each["is"] == "rect"]
    assert bars[1]["width"] > 0.3 * bars[0]["width"]


def test_a_bridge_of_large_steps_begins_at_nil() -> None:
    far = LIKE | {"to": {"name": "B", "parts": [{"id": "people", "name": "People", "mean": 900}]}}
    assert drawn("waterfall", far).footnote == ""


def break_even(people: list[Document]) -> Document:
    grid = [
        {
            "at": at,
            "first": spread(at * 8, at * 10 + 100, at * 12 + 200),
            "second": spread(at * 12, at * 14, at * 16),
        }
        for at in (1, 16, 64, 256, 8_192)
    ]
    found = {"first": "a", "second": "b", "cheaper_now": "a", "people": people, "months": [],
             "by_people": grid, "by_months": grid}  # fmt: skip
    return {
        "found": found, "by": "people", "currency": "USD", "now": 44,
        "first": {"name": "Own staff in Poland", "kind": "own"},
        "second": {"name": "Own staff in Spain", "kind": "own"},
    }  # fmt: skip


def test_nothing_is_drawn_far_beyond_todays_team() -> None:
    build_engine()
    data = break_even([{"at": 25, "below": "b", "above": "a"}])
    found = marks("break_even", data)
    told = {each["text"] for each in found["marks"] if each["is"] == "text"}
    assert "Own staff in Poland costs less from 25 people on" in told
    assert "from 25 people: Own staff in Poland" in told
    assert {"50", "100", "150"} <= told
    assert "8,192" not in told


def test_a_crossing_far_from_today_is_told_and_not_drawn() -> None:
    found = drawn("break_even", break_even([{"at": 209, "below": "a", "above": "b"}]))
    assert "Own staff in Poland costs less at every team size from 11 to 176 people" in found.svg
    assert "from 209 people on" in found.label
    assert "from 209 people: " not in found.svg


def test_our_saving_lies_among_those_that_were_published() -> None:
    data: Document = {
        "name": "Own staff in Poland", "months": 36, "rates": published_rates(),
        "saving": {"p10": 0.16, "p50": 0.39, "p90": 0.55, "chance_of_loss": 0.03},
        "steady": {"p10": 0.6, "p50": 0.7, "p90": 0.75},
    }  # fmt: skip
    found = drawn("published", data, 1_000)
    assert [row[:4] for row in found.rows] == [
        ("This choice, over 36 months", "16%", "39%", "55%"),
        ("This choice, at full output", "60%", "70%", "75%"),
        ("Deloitte, companies that outsource", "10%", "not told", "40%"),
        ("TPI, contracts of 2003 to 2005", "10%", "15%", "39%"),
        ("TPI, 120 clients", "not told", "17%", "not told"),
        ("Ventoro, 5,231 executives", "not told", "10%", "not told"),
    ]
    assert found.rows[-1][-1] == "10%; costs more in 28%"
    assert found.footnote.count("http") == 4
    above = data | {"saving": data["saving"] | {"p50": 0.6}}
    assert "Our saving of 60% lies above all that was published" in drawn("published", above).label


def test_a_plan_shows_which_package_moves_in_which_months() -> None:
    found = drawn("plan_timeline", PLAN)
    assert found.rows == (
        ("Support", "own staff in Poland", "Sep 2027", "Dec 2027", "Jun 2028"),
        ("Payroll (50%)", "managed service in India", "Jul 2028", "Sep 2028", "Mar 2029"),
        ("Research", "own staff in Spain", "stays", "stays", "stays"),
    )
    assert found.label == (
        "2 packages move from Sep 2027 to Sep 2028, with 1.60m EUR to set up;"
        " all are at full output in Mar 2029."
    )


@pytest.mark.parametrize("width", [320, 720, 1_080])
@pytest.mark.parametrize("name", ["j_curve", "timeline", "waterfall", "plan_timeline"])
def test_no_word_of_a_chart_over_time_stands_beyond_its_edge(name: SceneName, width: int) -> None:
    build_engine()
    data = {"j_curve": J_CURVE, "timeline": TIMELINE, "waterfall": LIKE, "plan_timeline": PLAN}
    found = marks(name, data[name], width)
    for each in found["marks"]:
        if each["is"] == "text":
            room = len(each["text"]) * each.get("size", 13) * 0.5
            left = (
                each["x"]
                - {"start": 0, "middle": room / 2, "end": room}[each.get("anchor", "start")]
            )
            assert left >= -4, each
            assert left + room <= width + 4, each
