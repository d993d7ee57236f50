"""Software that does part of the work: a layer under every who and where, as a user states it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Final, TypeAlias

from pydantic import Field

from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.names import CurrencyCode
from whowhere.model.scenario.options import Option, Options
from whowhere.model.scenario.ranges import MoneyRule, RangeRule, Share, YearlyRate
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Table
from whowhere.model.scenario.today import RENEWED
from whowhere.model.software_kinds import ASSISTING, KINDS, USUAL_PRICE, Kind, PaidSoftware, Per
from whowhere.quantities.ranges import Range

INPUT_OF: Final[Mapping[str, str]] = {
    "share_solved": "share_solved",
    "work_saved": "work_saved",
    "rest_harder": "rest_harder",
    "more_asked": "more_asked",
    "checked_share": "checked_share",
    "assist_gain": "assist_gain",
    "shorter_learning": "shorter_learning",
    "months_to_launch": "software_start",
    "months_to_reach": "software_ramp",
    "price_growth": "software_price_growth",
    "error_share": "error_share",
    "taken_back": "taken_back_chance",
    "taken_back_share": "taken_back_share",
}
"""What the model calls what a key says, of which practice has a figure for each kind."""
Effect: TypeAlias = Annotated[
    Range, RangeRule("a change from -90% to 300%, such as -16% to 26%", -0.9, 3.0)
]
Rise: TypeAlias = Annotated[Range, RangeRule("a rise from 0% to 300%, such as 0% to 30%", 0.0, 3.0)]
Months: TypeAlias = Annotated[
    Range, RangeRule("months from 0.1 to 120, such as 2 to 4", 0.1, 120.0, "amount")
]
Volume: TypeAlias = Annotated[
    Range, RangeRule("a number a month above zero, such as 25k or 20k to 30k", 0.01, 1e9, "amount")
]
MONEY_OR_NOTHING: Final = "an amount of money of 0 or more, such as 43000 or 41k to 46k"
Paid: TypeAlias = Annotated[Range, MoneyRule(MONEY_OR_NOTHING, 0.0)]
PaidMonthly: TypeAlias = Annotated[Range, MoneyRule(MONEY_OR_NOTHING, 0.0, per="month")]
Price: TypeAlias = Annotated[
    Range, RangeRule("a price of 0 or more, such as 0.99 or 0.7 to 2.5", 0.0, 1e9, "amount")
]


class Automation(Table):
    """What software does, what that saves, and what it costs; usual practice for the rest."""

    kind: Annotated[
        Kind,
        Field(description=f"What it does: {', '.join(KINDS)}."),
    ]
    per_month: Annotated[
        Volume | None,
        Field(
            description="Contacts or documents that it is asked in a month, at the start; as many"
            " as the team can do if left out."
        ),
    ] = None
    covers: Annotated[
        Share | None,
        Field(description="Share of the team's work that it is asked to do; all if left out."),
    ] = None
    share_solved: Annotated[
        Share | None,
        Field(description="Share of what it is asked that it solves alone; a trial of yours."),
    ] = None
    work_saved: Annotated[
        Share | None,
        Field(
            description="Work of people that each which it solves saves: 1 as sellers assume, 0.13"
            " where it was measured."
        ),
    ] = None
    rest_harder: Annotated[
        Rise | None,
        Field(description="Rise of the time that each takes which is left for people."),
    ] = None
    more_asked: Annotated[
        Rise | None, Field(description="Rise of what is asked because asking is easy.")
    ] = None
    checked_share: Annotated[
        Share | None, Field(description="Share of what it solved that a person reads.")
    ] = None
    assist_gain: Annotated[
        Effect | None,
        Field(description="Rise of what people do whom it assists; below zero where they lose."),
    ] = None
    shorter_learning: Annotated[
        Share | None, Field(description="Share of their learning that new people are spared.")
    ] = None
    people_at_least: Annotated[
        Share | None,
        Field(
            description="Share of that work which people do whatever it solves: by law, by choice."
        ),
    ] = None
    price: Annotated[Price | None, Field(description="Its price; list prices if left out.")] = None
    price_per: Annotated[
        Per | None,
        Field(
            description="What the price is for: a resolution, a conversation whether solved or not,"
            " a minute, an action, a page, or a seat for a month."
        ),
    ] = None
    seat_price: Annotated[
        Price | None,
        Field(description="Price of a person's seat for a month, beside a price by use."),
    ] = None
    currency: Annotated[
        CurrencyCode | None,
        Field(description="ISO 4217 code of its prices; the company's currency if left out."),
    ] = None
    price_growth: Annotated[YearlyRate | None, Field(description="Yearly rise of its prices.")] = (
        None
    )
    fixed_per_month: Annotated[
        PaidMonthly | None,
        Field(description="What it costs by the month whatever it is asked: platform, upkeep."),
    ] = None
    building_cost: Annotated[
        Paid | None,
        Field(
            description="What building and connecting it costs; what first years cost beyond a"
            " year's subscription if left out."
        ),
    ] = None
    months_to_launch: Annotated[
        Months | None, Field(description="Months from the decision until it solves anything.")
    ] = None
    months_to_reach: Annotated[
        Months | None, Field(description="Months from the launch until it does its whole share.")
    ] = None
    error_share: Annotated[
        Share | None, Field(description="Share of what it solved that is wrong.")
    ] = None
    error_cost: Annotated[
        Paid | None,
        Field(description="What one wrong answer costs; nothing is counted if left out."),
    ] = None
    taken_back: Annotated[
        Share | None,
        Field(description="Chance within two years that work is taken back from it."),
    ] = None
    taken_back_share: Annotated[
        Share | None, Field(description="How much of its work is taken back then.")
    ] = None

    @property
    def paid_per(self) -> Per:
        """What its price is for."""
        return self.price_per or USUAL_PRICE[self.kind]

    @property
    def resolved(self) -> PaidSoftware:
        """What it does, and what its price is for."""
        return PaidSoftware(self.kind, self.paid_per)

    @property
    def assists(self) -> bool:
        """Whether it makes people faster and solves nothing alone."""
        return self.kind in ASSISTING


def automation_makes_sense(
    automation: Automation | None,
) -> Iterator[Misfit]:
    """What is said of software fits what it does."""
    if automation is None:
        return
    if automation.assists and automation.share_solved:
        kinds = '"written contacts", "voice" or "documents"'
        error = refusal(
            f"share_solved for software that solves alone: kind = {kinds}",
            do="Say assist_gain instead: how much more people do whom it assists.",
        )
        yield Misfit(("automation", "share_solved"), str(automation.share_solved), error)
    if automation.price and automation.paid_per == "seat" and automation.seat_price:
        error = refusal('price with price_per = "seat", or seat_price', do="Remove one.")
        yield Misfit(("automation", "seat_price"), str(automation.seat_price), error)


def with_software(
    options: Sequence[Option], automation: Automation | None, said: Options, home: str
) -> tuple[Option, ...]:
    """Return every option, each followed by the same one with software where there is some."""
    if automation is None:
        return tuple(options)
    out = {option.at_home_in(home) for option in said.leave_out}
    return tuple(
        each
        for option in options
        for each in (option, replace(option, automated=True))
        if not each.automated or (each not in out and option.offer != RENEWED)
    )
