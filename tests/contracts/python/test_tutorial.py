"""The tutorial runs, and shows what the code answers today."""

from __future__ import annotations

import nbformat
import pytest
from tutorial import PAGE, answers, executed


@pytest.mark.filterwarnings("ignore")
def test_the_tutorial_shows_what_its_cells_answer_today() -> None:
    shown = answers(nbformat.read(PAGE, as_version=4))  # type: ignore[no-untyped-call]
    assert shown
    assert not [each for each in shown if "\x1b" in each], "text, without a terminal's colours"
    assert answers(executed()) == shown, "run: make tutorial"
