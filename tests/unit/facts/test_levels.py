import math
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from whowhere.facts import levels
from whowhere.facts.levels import LEVELS, check_level, level_of, rung
from whowhere.facts.pay_evidence import source_origin
from whowhere.quantities.faults import Faults

FAMILIES = ("support", "it", "finance", "office", "management")
FILE = Path(levels.__file__).parent / "practice" / "levels.toml"


@pytest.mark.parametrize(
    ("years", "level"),
    [
        (0, "junior"),
        (2.9, "junior"),
        (3, "mid"),
        (5.9, "mid"),
        (6, "senior"),
        (9.9, "senior"),
        (10, "lead"),
        (40, "lead"),
    ],
)
def test_years_of_work_make_a_level(years: float, level: str) -> None:
    assert level_of(years) == level


@pytest.mark.parametrize("years", [-1, math.nan])
def test_years_that_cannot_be_are_refused(years: float) -> None:
    with pytest.raises(Faults, match="zero or more"):
        level_of(years)


def test_an_unknown_level_suggests_the_nearest() -> None:
    with pytest.raises(Faults, match="Did you mean 'senior'"):
        check_level("senor")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("wages", [0.02, 0.3, 1.0, 1.8])
def test_each_level_is_paid_more_than_the_one_below(family: str, wages: float) -> None:
    steps = [rung(family, level, wages).log_ratio for level in LEVELS]
    assert all(lower < upper for lower, upper in pairwise(steps))


def test_a_us_senior_developer_earns_18_per_cent_more_than_a_mid_one() -> None:
    assert math.exp(rung("it", "senior", 1.0).log_ratio) == pytest.approx(1.18)


def test_the_ladder_is_steeper_where_wages_are_low() -> None:
    # At a twentieth of US wages: 1.40 to the power 1 + 0.5 ln 20 = 2.498.
    assert math.exp(rung("it", "lead", 0.05).log_ratio) == pytest.approx(1.40**2.498, rel=1e-3)
    assert rung("it", "lead", 0.05).spread > rung("it", "lead", 1.0).spread


def test_mid_is_the_level_that_the_others_are_compared_to() -> None:
    assert (rung("office", "mid", 0.1).log_ratio, rung("office", "mid", 0.1).spread) == (0, 0)


def test_every_ladder_names_its_sources_and_reason() -> None:
    ladder = tomllib.loads(FILE.read_text("utf-8"))
    for name, entry in ladder.items():
        assert entry["reason"], name
        assert all(source_origin(source).title for source in entry["sources"])
        steps = entry.values() if name != "steepness" else [entry]
        for step in (each for each in steps if isinstance(each, dict)):
            assert step["low"] < step["likely"] < step["high"], name
