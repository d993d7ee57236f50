"""The groups in which a cost is told, alike on the page, on paper, on slides and in workbooks."""

from __future__ import annotations

from typing import Literal, TypeAlias

Part: TypeAlias = Literal[
    "today", "people", "partner", "software", "site", "distance", "changing_over", "tax", "leaving"
]

PARTS: dict[Part, str] = {
    "today": "Today's team until the move",
    "people": "People",
    "partner": "Vendor or partner",
    "software": "Software",
    "site": "Workplace and company",
    "distance": "Oversight and visits",
    "changing_over": "One-off cost",
    "tax": "Taxes and rules",
    "leaving": "Exit and risks",
}
"""The groups that options' lines fall into, in the order in which bars are stacked."""
