"""A levy in words stays short, however many steps its law has."""

from __future__ import annotations

from datetime import date

from whowhere.facts.levy_words import steps_said
from whowhere.facts.statute_book import load_statutes

DAY = date(2026, 11, 29)


def said(iso2: str, id_: str) -> str:
    """Return what is told of the steps of the first line with an id."""
    law = load_statutes(iso2, DAY)
    return steps_said(next(levy for levy in law.levies if levy.id == id_), law.months)


def test_a_short_row_of_steps_is_told_in_full() -> None:
    assert said("ES", "mei") == (
        "0.75% to 2026-12-31, 0.83% to 2027-12-31, 0.92% to 2028-12-31, 1% from 2029-01-01"
    )


def test_of_a_long_row_of_steps_the_first_three_and_the_last_are_told() -> None:
    assert said("ES", "solidaridad_1") == (
        "0.96% to 2026-12-31, 1.15% to 2027-12-31, 1.33% to 2028-12-31, 16 steps more,"
        " 4.59% from 2045-01-01"
    )


def test_a_step_of_the_ceiling_alone_tells_the_ceilings() -> None:
    assert said("US", "social_security") == (
        "6.2% (cap 184,500.00) to 2026-12-31, 6.2% (cap 192,300.00) from 2027-01-01"
    )
