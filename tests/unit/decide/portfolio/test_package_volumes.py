"""A package may be given as a volume of contacts, as the work of a scenario may."""

from __future__ import annotations

from pathlib import Path

import pytest

from whowhere.interfaces.requests.portfolios import portfolio_in
from whowhere.interfaces.requests.written import Written
from whowhere.quantities.faults import Faults

PORTFOLIO = """
title = "One desk"
start = 2027-01-01
horizon_months = 36
[company]
name = "Test"
home = "GB"
[options]
engagements = ["own_staff"]
places = ["home", "PL"]
[[packages]]
id = "desk"
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
[[packages.roles]]
role = "support agent"
level = "mid"
[packages.roles.volume]
per_week = 100
week_profile = [1, 1, 1, 1, 1, 0, 0]
day_profile = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
handle = "5 min"
answer = "50% within 60s"
patterns = ["5 x 8h"]
shrinkage = 0
[[packages.roles]]
role = "support team lead"
level = "senior"
heads = 2
"""


def read(text: str) -> Written:
    return Written(text, "plan.toml", folder=Path())


def test_one_seat_from_eight_to_four_on_five_days_is_one_head() -> None:
    portfolio = portfolio_in(read(PORTFOLIO))
    assert [role.heads for role in portfolio.packages[0].roles] == [1.0, 2.0]
    assert portfolio.packages[0].heads == 3
    assert portfolio.scenarios[0].work.heads == 3


def test_a_volume_that_is_hard_to_believe_is_asked_about_where_it_stands() -> None:
    with pytest.raises(Faults) as caught:
        portfolio_in(read(PORTFOLIO.replace("5 min", "5 h")))
    fault = caught.value.faults[0]
    assert fault.where == "plan.toml:25"
    assert str(fault.key) == "packages[1].roles[1].volume.handle"
