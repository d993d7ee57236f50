"""Every value of a grid is tried before the first run; only what shows later is a row."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL
from tests.sweeps import grid_file, prepared_from, swept_here, toml_grid

from whowhere.quantities.faults import Fault, Faults


def refused(file: Path) -> list[Fault]:
    with pytest.raises(Faults) as found:
        prepared_from(file)
    return list(found.value.faults)


@pytest.mark.parametrize(
    ("axes", "key", "given", "nearest"),
    [
        ('places = ["PL", "Polnd"]', "axes.places", '"Polnd"', "Poland"),
        ('home = ["US", "Neverland"]', "axes.home", '"Neverland"', "Netherlands"),
        ("horizon_months = [12, 1000]", "axes.horizon_months", "1000", ""),
        ("horizn_months = [12, 24]", "axes.horizn_months", "an unknown name", "horizon_months"),
        ("work.horizn_months = [12]", "axes.work.horizn_months", "an unknown name",
         "work.horizon_months"),
        ("attritoin = [0.1]", "axes.attritoin", "an unknown name", "attrition"),
        ("PH.attritoin = [0.1]", "axes.PH.attritoin", "an unknown name", "PH.attrition"),
        ("heads.suport_agent = [4]", "axes.heads.suport_agent", "about no role of the work",
         "heads.support_agent"),
        ('start = ["soon"]', "axes.start", '"soon"', ""),
        ('engagements = ["own_staf"]', "axes.engagements", '"own_staf"', "own_staff"),
        ("automation = [true]", "axes.automation", "true", ""),
        ('attrition = ["30% to"]', "axes.attrition", "", ""),
        ("attrition = [0.1, 20]", "axes.attrition", "20", ""),
        ("heads = [4, 1e9]", "axes.heads", "1000000000", ""),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_where_it_stands_in_the_grid(
    tmp_path: Path, axes: str, key: str, given: str, nearest: str
) -> None:
    found = refused(toml_grid(tmp_path, f"[axes]\n{axes}\n"))
    assert [fault.key for fault in found] == [key] * len(found)
    (fault,) = found
    assert fault.where.endswith("grid.toml:5")
    assert given in fault.given
    assert fault.nearest == nearest


def test_the_wrong_values_of_all_axes_are_told_at_once(tmp_path: Path) -> None:
    file = toml_grid(tmp_path, '[axes]\nplaces = ["PL", "Polnd"]\nhorizon_months = [\n12,\n1000]\n')
    assert [(fault.where[-12:], fault.key) for fault in refused(file)] == [
        ("/grid.toml:5", "axes.places"), ("/grid.toml:8", "axes.horizon_months")
    ]  # fmt: skip


def test_what_holds_at_every_point_is_checked_too(tmp_path: Path) -> None:
    (fault,) = refused(toml_grid(tmp_path, '[set]\nplaces = ["Polnd"]\n[axes]\nheads = [4]\n'))
    assert (fault.key, fault.nearest) == ("set.places", "Poland")


def test_a_slip_in_listed_points_is_told_at_its_point(tmp_path: Path) -> None:
    text = "[[points]]\nheads = 4\n[[points]]\nheads = -4\n"
    (fault,) = refused(toml_grid(tmp_path, text))
    assert (fault.where[-12:], fault.key, fault.given) == ("/grid.toml:7", "points.heads", "-4")


def test_a_slip_in_the_base_is_told_in_the_base(tmp_path: Path) -> None:
    base = {**SMALL, "options": {"places": ["home", "Polnd"]}}
    (fault,) = refused(grid_file(tmp_path, base))
    assert fault.where.endswith("desk.json:1")
    assert fault.key == "options.places[2]"


def test_a_base_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    (missing,) = refused(grid_file(tmp_path, scenario="desks.json"))
    assert missing.nearest.endswith("desk.json")
    (example,) = refused(grid_file(tmp_path, scenario=None, example="suport-desk"))
    assert (example.key, example.nearest) == ("example", "support-desk")


def test_a_value_that_needs_another_axis_is_no_fault(tmp_path: Path) -> None:
    axes = {"places": ["PH", "CO"], "CO.attrition": [0.1, 0.2]}
    found = swept_here(grid_file(tmp_path, axes=axes))
    with_it = [row for row in found.points if row["places"] == "CO"]
    without = [row for row in found.points if row["places"] == "PH"]
    assert all(row["fault"] is None and row["best"] for row in with_it)
    assert all("CO" in str(row["fault"]) and row["best"] is None for row in without)


def test_options_whose_costs_are_asked_for_must_be_compared_somewhere(tmp_path: Path) -> None:
    (fault,) = refused(grid_file(tmp_path, options=["own_staff@PH", "own_stff@PL"]))
    assert (fault.key, fault.given, fault.nearest) == ("options[2]", "own_stff@PL", "own_staff@PL")


def test_a_value_that_looks_like_a_slip_is_asked_about_before_the_first_run(tmp_path: Path) -> None:
    text = "[axes]\npay.support_agent = [40_000, 40_000_000]\n"
    (fault,) = refused(toml_grid(tmp_path, text))
    assert (fault.where[-12:], fault.key) == ("/grid.toml:5", "axes.pay.support_agent")
    assert "--yes" in fault.do


def test_what_a_value_makes_of_another_one_is_asked_about_at_that_value(tmp_path: Path) -> None:
    """A month's price of the whole work stays as it is when the team is another."""
    quote = {"option": "managed_service@PH", "monthly_price": "20k USD"}
    base = {**SMALL, "quotes": [quote]}
    (fault,) = refused(grid_file(tmp_path, base, axes={"heads": [0.2, 10]}))
    assert (fault.key, fault.given) == (
        "axes.heads", "0.2, with which quotes[1].monthly_price is 20,000 USD a month?"
    )  # fmt: skip
    assert "--yes" in fault.do


def test_what_holds_at_every_point_is_not_told_of_each_axis(tmp_path: Path) -> None:
    text = '[set]\nhome = "Tulsaa"\n[axes]\nheads = [4, 5]\n'
    (fault,) = refused(toml_grid(tmp_path, text))
    assert (fault.key, fault.nearest) == ("set.home", "Tulsa, OK")


def test_a_span_of_whole_months_is_said_to_need_a_step(tmp_path: Path) -> None:
    spread = "[latin_hypercube]\npoints = 4\n[axes]\n"
    found = refused(toml_grid(tmp_path, f"{spread}horizon_months = {{from = 12, to = 60}}\n"))
    assert {fault.do for fault in found} == {"Say step = 1."}
    whole = f"{spread}horizon_months = {{from = 12, to = 60, step = 1}}\n"
    assert len(prepared_from(toml_grid(tmp_path, whole)).points) == 4


def test_a_count_that_falls_on_whole_numbers_gives_whole_numbers(tmp_path: Path) -> None:
    counted = "[axes]\nhorizon_months = {from = 12, to = 60, count = 5}\n"
    points = prepared_from(toml_grid(tmp_path, counted)).points
    assert [point.values["horizon_months"] for point in points] == [12, 24, 36, 48, 60]


def test_a_number_of_futures_is_a_power_of_two(tmp_path: Path) -> None:
    (fault,) = refused(grid_file(tmp_path, draws=100))
    assert (fault.key, fault.do) == ("draws", "Use 64 or 128.")


def test_files_of_scenarios_are_an_axis_and_a_pattern_stands_for_several(tmp_path: Path) -> None:
    (tmp_path / "clients").mkdir()
    for name in ("b", "a"):
        document = {**SMALL, "title": f"Client {name}"}
        (tmp_path / "clients" / f"{name}.json").write_text(json.dumps(document))
    axes = {"scenario": ["clients/*.json", "desk.json"], "as_of": ["2026-06-01", "2026-11-23"]}
    found = swept_here(grid_file(tmp_path, scenario=None, axes=axes))
    assert [(row["scenario"], row["title"], str(row["as_of"])) for row in found.points] == [
        ("clients/a.json", "Client a", "2026-06-01"), ("clients/a.json", "Client a", "2026-11-23"),
        ("clients/b.json", "Client b", "2026-06-01"), ("clients/b.json", "Client b", "2026-11-23"),
        ("desk.json", "A small desk", "2026-06-01"), ("desk.json", "A small desk", "2026-11-23"),
    ]  # fmt: skip


def test_a_slip_in_one_of_many_files_is_told_in_that_file(tmp_path: Path) -> None:
    odd = {**SMALL, "work": {**SMALL["work"], "coverage": "24/8"}}
    (tmp_path / "odd.json").write_text(json.dumps(odd))
    axes = {"scenario": ["desk.json", "odd.json", "none*.json"]}
    (pattern,) = refused(grid_file(tmp_path, scenario=None, axes=axes))
    assert pattern.given == "none*.json, which fits no file"
    (fault,) = refused(grid_file(tmp_path, scenario=None, axes={"scenario": axes["scenario"][:2]}))
    assert (fault.where.rpartition("/")[2], fault.key) == ("odd.json:1", "work.coverage")


def test_rate_cards_travel_with_the_grid(tmp_path: Path) -> None:
    card = "Role,Level,Rate\nsupport agent,mid,15\n"
    (tmp_path / "card.csv").write_text(card)
    offer = {"vendor": "Beta", "option": "managed_service@PH", "kind": "hours", "currency": "USD",
             "rate_card": "card.csv", "rate_per": "hour"}  # fmt: skip
    base = {**copy.deepcopy(SMALL), "offers": [offer]}
    base["work"]["roles"].pop()
    sweep = prepared_from(grid_file(tmp_path, base))
    (tmp_path / "card.csv").unlink()
    from whowhere.interfaces.sweeping.work import part_of  # noqa: PLC0415

    rows = json.loads(part_of(sweep.batches[0]).content)["points"]
    assert all(row.get("fault") is None for row in rows)


def test_prices_of_offers_are_an_axis(tmp_path: Path) -> None:
    base = {**SMALL, "offers": OFFERS_OF_ALL_KINDS}
    axes = {"offers.alpha.monthly_price": [20_000, 60_000]}
    asked = {"axes": axes, "options": ["managed_service@PH:alpha"]}
    found = swept_here(grid_file(tmp_path, base, **asked))
    cheap, dear = (row["cost_p50"] for row in found.options)
    assert cheap < dear


def test_a_slip_in_set_and_one_in_an_axis_are_each_told_where_they_stand(tmp_path: Path) -> None:
    found = refused(toml_grid(tmp_path, '[set]\nattritoin = 0.3\n[axes]\nplaces = ["Polnd"]\n'))
    assert [(fault.key, fault.nearest) for fault in found] == [
        ("set.attritoin", "attrition"), ("axes.places", "Poland")
    ]  # fmt: skip
