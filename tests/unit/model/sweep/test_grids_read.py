"""A grid's file is read whole or refused with every mistake, each on its line."""

from __future__ import annotations

import datetime as dt

import pytest

from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.loading import grid_in
from whowhere.quantities.faults import Fault, Faults

HEAD = 'title = "A grid"\nexample = "support-desk"\n'


def axes_in(text: str) -> tuple[Axis, ...]:
    return grid_in(HEAD + text, "grid.toml")[1]


def refused(text: str) -> list[Fault]:
    with pytest.raises(Faults) as found:
        grid_in(text, "grid.toml")
    return list(found.value.faults)


def test_an_axis_is_a_list_of_values_or_a_span_that_is_counted_out() -> None:
    heads, months, rise = axes_in(
        "[axes]\nheads = {from = 4, to = 12, step = 4}\nwork.horizon_months = [12, 24]\n"
        "attrition = {from = 0.1, to = 0.3, count = 3}\n"
    )
    assert (heads.name, heads.values) == ("heads", (4, 8, 12))
    assert all(isinstance(value, int) for value in heads.values)
    assert (months.name, months.values) == ("work.horizon_months", (12, 24))
    assert rise.values == (0.1, 0.2, 0.3)


def test_names_in_quotes_and_tables_inside_each_other_are_the_same_axis() -> None:
    quoted = axes_in('[axes]\n"PH.attrition" = [0.1, 0.2]\n')
    nested = axes_in("[axes.PH]\nattrition = [0.1, 0.2]\n")
    assert [axis.name for axis in quoted] == [axis.name for axis in nested] == ["PH.attrition"]


def test_each_value_knows_its_line() -> None:
    (axis,) = axes_in("[axes]\nheads = [\n  4,\n  8,\n]\n")
    assert axis.where == ("grid.toml:5", "grid.toml:6")


def test_days_of_the_figures_are_days_however_they_are_written() -> None:
    (axis,) = axes_in('[axes]\nas_of = [2026-11-01, "2027-01-01"]\n')
    assert axis.values == (dt.date(2026, 11, 1), dt.date(2027, 1, 1))
    (fault,) = refused(f'{HEAD}[axes]\nas_of = ["soon"]\n')
    assert (fault.where, fault.key, fault.given) == ("grid.toml:4", "axes.as_of", '"soon"')


@pytest.mark.parametrize(
    ("text", "where", "key", "given"),
    [
        ("[axes]\nheads = []\n", "grid.toml:4", "axes.heads", "an empty list"),
        ("[axes]\nheads = 4\n", "grid.toml:4", "axes.heads", "4"),
        ("[axes]\nheads = [4, 4.0]\n", "grid.toml:4", "axes.heads", "4.0 again"),
        ("[axes]\nheads = {from = 1, to = 9}\n", "grid.toml:4", "axes.heads",
         "a span without steps"),
        ("[axes]\nheads = {from = 9, to = 1, step = 1}\n", "grid.toml:4", "axes.heads",
         "a span from 9 to 1"),
        ("[axes]\nheads = {from = 1, to = 9, step = -1}\n", "grid.toml:4", "axes.heads",
         "in steps of -1"),
        ("[axes]\nheads = {from = 1, to = 9, step = 1, count = 3}\n", "grid.toml:4", "axes.heads",
         "with step and count"),
        ("[axes]\nheads = {from = 1, too = 9}\n", "grid.toml:4", "axes.heads.too",
         "an unknown key"),
        ("[axes]\nheads = {from = 1, to = 1e9, step = 1}\n", "grid.toml:4", "axes.heads",
         "999,999,999 values"),
        ("[axes]\nhome = ['US']\n'company.home' = ['DE']\n", "grid.toml:5", "axes.company.home",
         "the same as axes.home"),
        ("[set]\nheads = 4\n[axes]\nheads = [8]\n", "grid.toml:6", "axes.heads",
         "the same as set.heads"),
        ("[axes]\nheads = [8]\n'heads.support_agent' = [4]\n", "grid.toml:5",
         "axes.heads.support_agent", "beside axes.heads"),
        ("[axes]\n'work.roles' = [[]]\n", "grid.toml:4", "axes.work.roles", "a table"),
        ("[set]\nas_of = 2026-11-01\n[axes]\nheads = [8]\n", "grid.toml:4", "set.as_of",
         "no value"),
        ("[axes]\nheads = [4]\n[[points]]\nheads = 4\n", "grid.toml:5", "points", "beside axes"),
        ("[[points]]\nheads = 4\n[[points]]\nhome = 'US'\n", "grid.toml:3", "points[1]",
         "without home"),
        ("[[points]]\nheads = 4\n[[points]]\nheads = 4\n", "grid.toml:5", "points",
         "a point again"),
        ("flips = 99\n[axes]\nheads = [4]\n", "grid.toml:3", "flips", "99"),
        ("", "grid.toml", "axes", "missing"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_line(text: str, where: str, key: str, given: str) -> None:
    found = refused(HEAD + text)
    assert (where, key, given) in [(fault.where, fault.key, fault.given) for fault in found]
    assert all(fault.accepted for fault in found)


def test_all_slips_of_a_grid_are_told_at_once() -> None:
    found = refused(f"{HEAD}[axes]\nheads = []\nhome = []\nstart = 1\n")
    assert [fault.key for fault in found] == ["axes.heads", "axes.home", "axes.start"]


def test_a_grid_has_one_base() -> None:
    (both,) = refused(f'{HEAD}scenario = "a.toml"\n[axes]\nheads = [4]\n')
    assert (both.key, both.given) == ("the base", "said 2 times: example, scenario")
    (none,) = refused('title = "A grid"\n[axes]\nheads = [4]\n')
    assert (none.key, none.given) == ("the base", "missing")


def test_too_many_points_are_counted_and_a_way_out_is_named() -> None:
    thousand = "{from = 1, to = 1000, step = 1}"
    (fault,) = refused(f"{HEAD}[axes]\nheads = {thousand}\nhorizon_months = {thousand}\n")
    assert fault.given == "1000 x 1000 = 1,000,000 points"
    assert "latin_hypercube" in fault.do


def test_an_unknown_key_of_a_grid_is_never_passed_over() -> None:
    (fault,) = refused(f"{HEAD}drwas = 64\n[axes]\nheads = [4]\n")
    assert (fault.where, fault.key, fault.nearest) == ("grid.toml:3", "drwas", "draws")


def test_a_scenario_in_place_of_a_grid_is_told_in_one_sentence() -> None:
    (fault,) = refused('title = "A desk"\n[company]\nhome = "US"\n[work]\ncore = 0.3\n')
    assert (fault.given, fault.accepted) == ("a scenario", "a grid")
