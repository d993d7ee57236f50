"""What a mailed page hands on is what was asked, values set and comments left out."""

from __future__ import annotations

from datetime import date

from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.handed_on import handed_on
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.written import Written, written_in

DAY = date(2026, 11, 23)
SET = ("PH.attrition=0.5", "work.horizon_months=48")


def test_a_scenario_is_handed_on_with_values_set_and_read_as_the_same_case() -> None:
    written = written_in(SCENARIO, None, "support-desk")
    text = handed_on(written, SET)

    assert case_in(Written(text, "handed on"), DAY) == case_in(written, DAY, SET)


def test_comments_are_not_handed_on() -> None:
    written = written_in(SCENARIO, None, "support-desk")
    noted = Written(f"# Not for Acme.\n{written.content}", "noted")

    assert "Not for Acme" in str(noted.content)
    assert "Not for Acme" not in handed_on(noted, ())
