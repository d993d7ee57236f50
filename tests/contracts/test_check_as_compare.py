"""``whowhere check`` tells whatever compare, plan and staff would refuse, in the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.contracts.conftest import Run
from tests.desks import desk

RANKS = """
[[correlations]]
inputs = ["DE.pay", "PL.pay"]
rank = 0.9
[[correlations]]
inputs = ["PL.pay", "PL.attrition"]
rank = 0.9
[[correlations]]
inputs = ["DE.pay", "PL.attrition"]
rank = -0.9
"""
BROKEN = {
    "ranks that cannot hold at once": RANKS,
    "a rank of what is not compared": RANKS.replace("PL", "IN"),
    "an assumption beyond its bounds": "[assumptions]\nattrition = 10\n",
    "a share beyond one": '[assumptions]\nPL.brought_home_share = "200%"\n',
    "a nested assumption": "[assumptions.PL]\nattrition = 10\n",
    "an assumption of another place": "[assumptions]\nIN.attrition = 0.2\n",
    "an assumption where nothing is quoted": "[assumptions]\nquoted_price = 2000\n",
    "a quote for an option not compared": '[[quotes]]\noption = "managed_service@IN"\nprice = 1\n',
    "a name that is unknown": "[assumptions]\natrition = 0.2\n",
    "gates that leave nothing": "[requirements]\nlatest_start_months = 0\n",
}


def _told(run: Run, command: str, path: Path, *more: str) -> tuple[int, str]:
    found = run(command, str(path), *more)
    return found.code, found.err


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_scenario_is_refused_alike(whowhere: Run, tmp_path: Path, broken: str) -> None:
    path = tmp_path / "it.toml"
    path.write_text(desk(more=broken), "utf-8")
    code, err = _told(whowhere, "check", path)
    compared, told = _told(whowhere, "compare", path, "--draws", "64")
    assert (code, err) == (compared, told)
    assert code == 2
    assert "it.toml:" in err


def test_a_fault_found_among_facts_has_file_and_line_and_its_units_word(
    whowhere: Run, tmp_path: Path
) -> None:
    path = tmp_path / "it.toml"
    path.write_text(desk(more='[assumptions]\nbrought_home_share = "200%"\n'), "utf-8")
    line = len(desk(more="[assumptions]").splitlines()) + 1
    err = whowhere("check", str(path)).err
    assert f"it.toml:{line}: assumptions.brought_home_share" in err
    assert "accepted: a share from 0 to 1" in err
    assert "accepted: 1," not in err


def test_a_portfolio_is_refused_alike(whowhere: Run, tmp_path: Path) -> None:
    text = Path("examples/portfolio.toml").read_text("utf-8")
    path = tmp_path / "it.toml"
    path.write_text(f"{text}\n[assumptions]\nattrition = 10\n", "utf-8")
    code, err = _told(whowhere, "check", path)
    assert code == 2
    assert "attrition" in err
    assert (code, err) == _told(whowhere, "plan", path, "--draws", "64")


def test_what_only_futures_refuse_is_found_by_check_of_a_portfolio_too(
    whowhere: Run, tmp_path: Path
) -> None:
    """Nobody hires for new work on its first day, wherever: only drawn futures tell."""
    text = Path("examples/portfolio.toml").read_text("utf-8")
    head, last = text.rsplit("[[packages]]", 1)
    new = last.replace('today = "own_staff"', 'today = "nothing"')
    asked = '[packages.requirements]\nstarts_by = "2027-01-02"\n'
    path = tmp_path / "it.toml"
    path.write_text(f"{head}[[packages]]{new}\n{asked}", "utf-8")
    code, err = _told(whowhere, "check", path)
    assert code == 2
    assert "is left without any option" in err
    assert f"it.toml:{1 + head.count(chr(10))}: packages[" in err
    assert (code, err) == _told(whowhere, "plan", path)


@pytest.mark.parametrize(
    "changed",
    [
        ('place = "Paris"', 'place = "Pariss"'), ("5 x 7h", "6 x 12h"),
        ("07:00 to 12:00", "13:00 to 14:00"), ("80% within", "100% within"),
    ],
)  # fmt: skip
def test_a_week_of_demand_is_refused_alike(
    whowhere: Run, tmp_path: Path, changed: tuple[str, str]
) -> None:
    week = """
title = "Calls by day"
currency = "EUR"
week = 2027-03-01
[[demand]]
name = "calls"
clock = "Paris"
per_week = 500
week_profile = [1, 1, 1, 1, 1, 0, 0]
day_profile = [0,0,0,0,0,0,0,0, 2,3,3,3,2,3,3,3,2,2, 0,0,0,0,0,0]
handle = "4 min"
answer = "80% within 20s"
[[sites]]
place = "Paris"
cost_per_hour = 30
patterns = ["5 x 7h"]
shrinkage = "25%"
starts = "07:00 to 12:00"
hours_a_day = 10
"""
    path = tmp_path / "it.toml"
    path.write_text(week, "utf-8")
    assert "is sound: 500 contacts" in whowhere("check", str(path)).out
    path.write_text(week.replace(*changed), "utf-8")
    code, err = _told(whowhere, "check", path)
    assert code == 2
    assert (code, err) == _told(whowhere, "staff", path)
