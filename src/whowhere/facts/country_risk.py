"""What investors ask on top for a country: Damodaran's country risk premium."""

from __future__ import annotations

from functools import cache

import numpy as np

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

NAME = "country_risk_premium"


def country_risk_premium(iso2: str) -> Fact:
    """Return the premium as a yearly fraction; 0 for a mature market.

    A country without one gets the spread of all others, marked imputed.
    """
    row, cited = _rows().get(iso2), origins("country_risk")
    if row is not None:
        value = Range.exactly(float(row["value"]) / 100)
        return Fact(NAME, value, "1", "measured", cited, iso2, row["year"])
    known = [float(each["value"]) / 100 for each in _rows().values()]
    low, likely, high = (float(x) for x in np.percentile(known, (10, 50, 90)))
    note = f"median and spread of {len(known)} countries"
    return Fact(NAME, Range(low, likely, high), "1", "imputed", cited, iso2, note=note)


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["iso2"]: row for row in table("country_risk") if row["indicator"] == NAME}
