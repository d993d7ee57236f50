"""The leaves of the model that only arise where software does part of the work."""

from __future__ import annotations

from typing import Final

from whowhere.model.graph.figure import Input
from whowhere.model.input_rows import inputs_of
from whowhere.quantities.units import unit

GROUP: Final = "software"
"""They are drawn together, apart from the rest of the work."""

EFFECTS: Final = inputs_of(
    (
        ("share_solved", "1", "Share of what the software is asked that it solves alone"),
        ("work_saved", "1", "Work of people that is saved by each that it solves"),
        ("rest_harder", "1", "Rise of the time that each takes which is left for people"),
        ("share_of_harder", "1", "Share solved at which the rest is so much harder"),
        ("more_asked", "1", "Rise of what is asked because asking is easy, at that share"),
        ("checked_share", "1", "Share of what the software solved that a person reads"),
        ("assist_gain", "1", "Rise of what people do whom the software assists; may be below 0"),
        ("shorter_learning", "1", "Share of their learning that new people are spared by it"),
        ("software_start", "month", "Months from the decision to the launch"),
        ("software_ramp", "month", "Months from the launch until it does its whole share"),
        ("software_price_growth", "1/year", "Yearly rise of the software's price"),
        ("error_share", "1", "Share of what the software solved that is wrong"),
        ("taken_back_chance", "1", "Chance within two years that work is taken back from it"),
        ("taken_back_share", "1", "How much of its work is taken back then"),
    ),
    scopes=set(),
    group=GROUP,
)
"""What the factbook knows, by what the software does."""

PRICES: Final = inputs_of(
    (
        ("price_of_unit", "money", "Price of what is paid by use: a resolution, a minute, a page"),
        ("units_each", "1", "How many of them each that is asked takes"),
        ("price_of_seat", "money/head/month", "Price of a person's seat for a month"),
        ("first_year_multiple", "1", "Cost of the first year over a year's subscription"),
        ("software_fixed", "money/head/month", "Cost whatever it is asked, for each of the team"),
        ("building_cost", "money/head", "Cost of building it, for each of the team, if stated"),
        ("error_cost", "money", "What one wrong answer costs"),
        (
            "contacts_per_head",
            "1/head/month",
            "What is asked in a month, by each of the team, if said",
        ),
        ("handle_hours", "hour", "Time that one of what is asked keeps a person busy"),
        (
            "time_on_contacts",
            "1",
            "Share of their time in which people are busy with that",
        ),
        ("share_covered", "1", "Share of the team's work that the software is asked to do"),
        ("least_by_people", "1", "Share of that work which people do whatever it solves"),
    ),
    scopes=set(),
    group=GROUP,
)
"""What the user says, or what follows from the kind of price and from the team."""

SAID: Final = inputs_of(
    (
        ("pays_if_solved", "1", "1 where only what is solved is paid, 0 where all is"),
        ("contacts_are_stated", "1", "1 where the user says how much is asked, else 0"),
        ("building_is_stated", "1", "1 where the cost of building it is stated, else 0"),
    ),
    scopes=set(),
    group=GROUP,
)

WHERE_IT_WORKS: Final = inputs_of(
    (("software", "1", "1 where software does part of the work, else 0"),),
    scopes={"offer"},
)

LUCK_TAKEN_BACK: Final = Input(
    "luck_taken_back", unit("1"), "Luck with software that has to give work back, even between"
    " 0 and 1", frozenset()
)  # fmt: skip

SAID_OF_SOFTWARE: Final = (*SAID, *WHERE_IT_WORKS, LUCK_TAKEN_BACK)
"""What the scenario says in a place of its own, and chance."""
AUTOMATION: Final = (*EFFECTS, *PRICES, *SAID, *WHERE_IT_WORKS, LUCK_TAKEN_BACK)
