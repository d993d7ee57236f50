from collections.abc import Callable

import pytest

from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault, Faults

KNOWN = ("attrition", "vendor_margin", "indexation")

SOUND = """\
title = "Help desk, Oslo"

[company]
name = "Fjord AS"
home = "NO"

[work]
start = 2027-01-01
horizon_months = 24
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "EU"
core = 0.3

[[work.roles]]
role = "support agent"
heads = 8
level = "mid"

[[work.roles]]
role = "support manager"
heads = 1
level = "senior"

[options]
places = ["home", "PL", "PH"]

[[quotes]]
option = "managed_service@PH"
monthly_price = 20000

[assumptions]
attrition = 0.3
"""


@pytest.fixture
def sound() -> str:
    """A scenario without a mistake, for tests to break."""
    return SOUND


@pytest.fixture
def read() -> Callable[[str], Scenario]:
    return lambda text: parse_scenario(text, "desk.toml", KNOWN)


@pytest.fixture
def broken(read: Callable[[str], Scenario]) -> Callable[..., tuple[Fault, ...]]:
    """Change the sound scenario, old words by new ones, and return what is said about it."""

    def faults(*changes: tuple[str, str]) -> tuple[Fault, ...]:
        text = SOUND
        for old, new in changes:
            assert old in text, f"{old!r} is not in the scenario"
            text = text.replace(old, new, 1)
        with pytest.raises(Faults) as told:
            read(text)
        return told.value.faults

    return faults
