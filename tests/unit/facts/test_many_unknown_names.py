"""Names near an unknown one are told, and a file full of unknown ones is refused at once."""

from __future__ import annotations

import time

import pytest
from tests.desks import desk

from whowhere.facts.occupations import nearest_roles
from whowhere.facts.places import place_of
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario
from whowhere.quantities.faults import Faults
from whowhere.quantities.hints import MOST, bounded_hints


def unknown(count: int) -> list[str]:
    return [f"zqx {at:05} uvwk" for at in range(count)]


def test_outside_of_a_file_names_near_are_always_looked_for() -> None:
    for name in unknown(MOST + 1):
        nearest_roles(name)
    assert nearest_roles("suport agent") == ("support agent",)


def test_in_one_file_names_near_are_looked_for_only_so_often() -> None:
    with bounded_hints():
        for name in unknown(MOST):
            nearest_roles(name)
        assert nearest_roles("suport agent") == ()
        with pytest.raises(Faults) as caught:
            place_of("Bucharestt")
        assert caught.value.faults[0].nearest == ""
    with bounded_hints(), pytest.raises(Faults) as caught:
        place_of("Bucharestt")
    assert caught.value.faults[0].nearest == "Bucharest"


@pytest.mark.parametrize("key", ["places", "roles"])
def test_a_thousand_unknown_names_are_refused_in_two_seconds(key: str) -> None:
    places, entry = ", ".join(f'"{name}"' for name in unknown(1_000)), ""
    text = desk()
    if key == "places":
        text = text.replace('places = ["home", "PL"]', f"places = [{places}]")
    else:
        entry = "".join(
            f'[[work.roles]]\nrole = "{name}"\nheads = 1\nlevel = "mid"\n'
            for name in unknown(1_000)
        )
        text = text.replace("[options]", f"{entry}[options]")
    began = time.process_time()
    with pytest.raises(Faults) as caught:
        parse_scenario(text, "it.toml", ASSUMABLE)
    assert time.process_time() - began < 2
    assert len(caught.value.faults) == 51
