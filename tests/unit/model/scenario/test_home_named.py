"""Home by its word, wherever an option is named."""

from __future__ import annotations

import pytest

from whowhere.model.scenario.options import Option


@pytest.mark.parametrize(
    "written", ["own_staff@home", "Own Staff @ Home", "own-staff@HOME", "own_staff@US"]
)
def test_an_option_at_home_is_read_by_the_word_and_by_the_code(written: str) -> None:
    assert Option.id_meant(written, "US", "US-CO-denver") == "own_staff@US"
