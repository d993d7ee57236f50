"""What software costs that does part of the work: lines beside those of who does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from whowhere.model.composed import Standpoint
from whowhere.model.engagements import VENDORS, Engagement
from whowhere.model.graph.trace import Graph
from whowhere.model.ledger import Line
from whowhere.model.offer_ledger import MINIMUM
from whowhere.model.scenario.paths import EMPLOYING

USE = Line("software_use", "Software by use", "run", "software", "software_bill",
           "software_months")  # fmt: skip
SEATS = Line("software_seats", "Software by seat", "run", "software", "seats_of_software",
             "seats_of_software_months")  # fmt: skip
FIXED = Line("software_fixed", "Software, fixed cost", "run", "software", "software_fixed_bill",
             "software_fixed_months")  # fmt: skip
ERRORS = Line("software_errors", "Errors of the software", "run", "software",
              "software_errors_bill", "software_errors_months")  # fmt: skip
BUILDING = Line("software_building", "Building the software", "set_up", "software",
                "software_building", "at_software_start")  # fmt: skip
LETTING_GO = Line("software_letting_go", "Letting people go for software", "set_up",
                  "changing_over", "letting_go_for_software", "as_software_spreads")  # fmt: skip
HIRING_AGAIN = Line("software_undone", "Work taken back from software", "risk", "leaving",
                    "hiring_again", "at_taking_back")  # fmt: skip
BUYING_AGAIN = Line("software_undone", "Work taken back from software", "risk", "leaving",
                    "buying_again", "at_taking_back")  # fmt: skip

OWED = Line("software_owed", "Minimum of today's contract billed", "run", "partner",
            "vendor_price", "owed_to_today_months")  # fmt: skip
REPLACED: Final = {
    "pay_months": "replaced_months",
    "today_pay_months": "standing_replaced_months",
    "standing_pay_months": "standing_replaced_months",
    "owned_pay_months": "owned_replaced_months",
}
"""When leavers are replaced where software takes work over, by when they would be without it."""
AT_FULL: Final = {
    USE.driver: "paid_at_full",
    ERRORS.driver: "asked_at_full",
    "below_minimum_months": "below_minimum_at_full",
}
"""What a month of a line is of its amount at full share, where people's work does not say it."""
EVERYWHERE = (USE, SEATS, FIXED, ERRORS, BUILDING)


def lines_at(at: Standpoint) -> Iterator[Line]:
    """Yield the lines of software at one of the places where people do the rest of the work."""
    yield from EVERYWHERE
    engagement = Engagement(at.spot.engagement)
    if at.stands and engagement in EMPLOYING:
        yield LETTING_GO
    if at.stands and engagement in VENDORS:
        yield OWED
    yield BUYING_AGAIN if engagement in VENDORS else HIRING_AGAIN


def beside_software(line: Line) -> Line:
    """Return a line of the people as it is where software takes work away.

    A vendor's minimum is then billed in each month in which the work that is left falls short, and
    who leaves while people are freed is not replaced.
    """
    if line.amount == "attrition_bill" and line.driver in REPLACED:
        return replace(line, driver=REPLACED[line.driver])
    if line.id != MINIMUM.id or line.amount != "minimum_top_up":
        return line
    return replace(line, amount="offered_price", driver="below_minimum_months")


def at_full(driver: str, graph: Graph) -> str:
    """Return the figure by which a month at full share counts what flows with a driver.

    Empty where all of it counts: it follows neither from how much work people have nor from use.
    """
    if "software" not in graph.inputs:
        return ""
    leaves = {graph.apart(leaf)[1] for leaf in graph.leaves_behind(driver)}
    follows = "software" in leaves
    return AT_FULL.get(driver, "left_at_full" if follows else "")
