"""What forms call a key whose name says too little to who has not read the pages about files."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from whowhere.model.scenario.accepted import Node

TITLES: Final = {
    "after_months": "Months to the change",
    "apart": "Packages in different countries",
    "as_meant": "Unlikely values that are meant",
    "core": "How much the company lives from it",
    "core_in_house": "Core work in house, at least",
    "data_stays_in": "Personal data stays in",
    "delay_cost_per_month": "Cost of a month's delay",
    "ends": "The term ends",
    "ends_at_horizon": "The work ends then",
    "entities": "Countries with a legal entity",
    "from_heads": "From how many people on",
    "hires_a_month": "Hires a month in one country",
    "home": "Home country",
    "hours_abroad": "Whose hours people abroad work",
    "id": "Short name",
    "language_gap": "Scarcity of languages, at most",
    "lease_months": "Months of lease left",
    "least_part": "Smallest part, if split",
    "leave_out": "Options left out",
    "may_split": "May be split",
    "minimum": "Minimum charge",
    "most_of_labour_force": "Share of a labour force, at most",
    "moves_a_year": "Packages that move in a year",
    "non_solicit_fee": "Fee for each who comes from the vendor",
    "notice_months": "Months of notice",
    "owns_knowledge": "Who owns the know-how",
    "owns_tools": "Who owns the tools",
    "people_hired": "New people who come from the vendor",
    "per_week": "Contacts a week",
    "pilot": "Share that goes first, as a pilot",
    "release": "How today's team goes",
    "round_the_clock": "Packages that cover the day together",
    "set_up_cash": "Cash for setting up, at most",
    "set_up_cash_a_year": "Cash for setting up in a year, at most",
    "shared_hours": "Working hours shared with home",
    "starts_by": "At work by",
    "talk": "Time with people at home",
    "together": "Packages in one country",
}
"""By key; a key means the same wherever it stands."""


def titled(schema: Node) -> dict[str, Any]:
    """Return a file's schema whose keys have these titles; of the others it says their names."""
    found: dict[str, Any] = deepcopy(dict(schema))
    for table in (found, *found["$defs"].values()):
        for key, node in table.get("properties", {}).items():
            if key in TITLES:
                node["title"] = TITLES[key]
    return found
