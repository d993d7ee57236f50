"""How many monthly salaries a year's pay holds in a place."""

from __future__ import annotations

from datetime import date
from math import fsum
from typing import Final

from whowhere.facts.statute_book import MONTHS, load_statutes

ASKED_FROM: Final = MONTHS + 0.5
"""Salaries of a year from which it matters; holiday money of some days is below any pay range."""


def salaries_of_year(law: str, as_of: date) -> float:
    """Return how many monthly salaries law or nearly every agreement makes due in a year.

    Raises ``Faults`` for a country or state whose law is not known.
    """
    statutes = load_statutes(law, as_of)
    paid = (levy.rate * levy.share for levy in statutes.levies if levy.paid_out)
    return statutes.salaries_in_base + MONTHS * fsum(paid)
