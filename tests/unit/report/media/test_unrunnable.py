"""Text for cells: nobody's words are run by a spreadsheet."""

import pytest

from whowhere.report.media.unrunnable import unrunnable


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_might_be_run_gets_an_apostrophe(text: str) -> None:
    assert unrunnable(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Desk", "1 - 1", "a=b", "'=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert unrunnable(text) == text
