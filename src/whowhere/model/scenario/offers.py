"""Offers of vendors: what is sold, at which price, on which terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BeforeValidator, Field, field_validator, model_validator

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.names import CurrencyCode, RoleName
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.options import Option, Options, Quote
from whowhere.model.scenario.ranges import Amount, MonthlyAmount, Share, YearlyRate
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Line, List, Table
from whowhere.model.scenario.work import Level
from whowhere.quantities.faults import one_of

Kind: TypeAlias = Literal["output", "seats", "hours", "transactions"]
Per: TypeAlias = Literal["hour", "day", "month"]
Included: TypeAlias = Literal["workplace", "equipment", "supporting", "visits"]

BY_PEOPLE: Final = frozenset({"seats", "hours"})
"""Kinds that promise people or their time, and no output."""
UNNAMED: Final = "quote"
"""Whose offer a quote is: it names no vendor."""
USUAL_SCOPE: Final[tuple[Included, ...]] = ("workplace", "equipment", "supporting")
"""What a vendor's price usually includes."""
_BY_RATES = ("rates", "rate_card")
PRICED_BY: Final[dict[Kind, tuple[str, ...]]] = {
    "output": ("monthly_price",), "seats": _BY_RATES, "hours": _BY_RATES,
    "transactions": ("transaction_price", "transactions"),
}  # fmt: skip
"""The keys that say the price of each kind; of rates and a card one is enough."""
OWN_PRICE: Final = frozenset({Engagement.OWN_STAFF})
"""Engagements for which nobody outside the company can make an offer."""
WITHOUT_VENDOR: Final = frozenset({Engagement.CONTRACTOR, Engagement.EMPLOYER_OF_RECORD})
"""Engagements whose people have no workplace or support from the one who is paid."""


class Rate(Table):
    """The price of one person's time."""

    role: Annotated[
        RoleName | None,
        Field(description="The role, as in work.roles; every role if left out."),
    ] = None
    level: Annotated[
        Level | None,
        Field(description="junior, mid, senior or lead; every level if left out."),
    ] = None
    rate: Annotated[Amount, Field(description="The price, in the offer's currency.")]
    per: Annotated[
        Per | None,
        Field(description="hour, day or month; hour for hours and month for seats if left out."),
    ] = None
    heads: Annotated[
        float | None,
        Field(gt=0, le=100_000, description="People offered; those of work.roles if left out."),
    ] = None
    hours: Annotated[
        float | None,
        Field(
            gt=0,
            le=744,
            description="Hours that are billed for one person in a month; those that people there"
            " work if left out.",
        ),
    ] = None


class RampStep(Table):
    """People who start in one month."""

    month: Annotated[float, Field(ge=0, le=180, description="Months after the contract is signed.")]
    heads: Annotated[float, Field(gt=0, le=100_000, description="How many people start then.")]


class Offer(Table):
    """What a vendor offers for the whole work package."""

    vendor: Annotated[
        Line,
        Field(description="Who offers; tells this offer from others for the same option."),
    ]
    option: Annotated[Option, Field(description="The option that is offered.")]
    kind: Annotated[
        Kind,
        Field(
            description="What the price is for. output: the whole work. seats: people by the"
            " month. hours: time by a rate card. transactions: each piece of work."
        ),
    ]
    monthly_price: Annotated[
        MonthlyAmount | None,
        Field(description="Price per month for the whole work package, in start prices."),
    ] = None
    rates: Annotated[
        List[Rate], Field(max_length=400, description="Prices by role and level.")
    ] = ()
    rate_card: Annotated[
        Line | None,
        Field(description="Instead of rates: a CSV or XLSX file, beside the scenario's."),
    ] = None
    rate_column: Annotated[
        Line | None,
        Field(description="Of a card with several columns of prices: the heading of the one."),
    ] = None
    rate_per: Annotated[
        Per | None,
        Field(description="Of a card that does not say it: hour, day or month."),
    ] = None
    card_words: Annotated[
        dict[str, Line],
        Field(
            max_length=200,
            description="What the card's titles and levels mean: its word, then a role of the work"
            " or a level.",
        ),
    ] = Field(default={})
    hours_per_month: Annotated[
        float | None,
        Field(
            gt=0, le=744, description="Hours billed for one person in a month, if a rate says none."
        ),
    ] = None
    hours_per_day: Annotated[
        float | None,
        Field(gt=0, le=24, description="Hours in a day that is billed, for rates by the day."),
    ] = None
    transaction_price: Annotated[Amount | None, Field(description="Price of one transaction.")] = (
        None
    )
    transactions: Annotated[
        Amount | None, Field(description="Transactions in a month, the whole work's.")
    ] = None
    currency: Annotated[
        CurrencyCode | None,
        Field(description="ISO 4217 code of the prices; the company's currency if left out."),
    ] = None
    indexation: Annotated[
        YearlyRate | None,
        Field(description="The yearly rise of the price by contract; usual practice if left out."),
    ] = None
    ramp: Annotated[
        List[RampStep],
        Field(max_length=60, description="When people start; as usual if left out."),
    ] = ()
    transition_fee: Annotated[
        Amount | None, Field(description="Paid once, as the first people start.")
    ] = None
    minimum_volume: Annotated[
        Share | None,
        Field(description="Share of the offered price that is billed at least, as 80%."),
    ] = None
    minimum_term: Annotated[
        int | None,
        Field(
            ge=1,
            le=180,
            description="Months from the start for which the minimum is owed, whoever leaves.",
        ),
    ] = None
    exit_fee: Annotated[Amount | None, Field(description="Paid once if the contract is left.")] = (
        None
    )
    payment_days: Annotated[
        int | None,
        Field(ge=0, le=365, description="Days from the invoice, at a month's end, to its payment."),
    ] = None
    service_credits: Annotated[
        Share | None,
        Field(
            description="The most of a month's price that comes back for bad service; said, and"
            " not counted."
        ),
    ] = None
    valid_until: Annotated[
        dt.date | None,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        Field(description="The last day on which the offer can be accepted."),
    ] = None
    scope: Annotated[
        List[Included],
        Field(
            max_length=4,
            description="What the price includes besides the people's time: workplace, equipment,"
            " supporting (training, quality, planning, IT) and visits; all but visits if left out."
            " What it leaves out is added at our figures.",
        ),
    ] = USUAL_SCOPE

    _read: tuple[str, ...] = ()

    @property
    def read(self) -> tuple[str, ...]:
        """What was understood of its card, a line for each role."""
        return self._read

    def with_card(self, rates: Sequence[Rate], currency: str, said: Iterable[str]) -> Offer:
        """Return the offer with the rates of its card, and what was understood of it."""
        offer = self.model_copy(update={"rates": tuple(rates), "currency": currency})
        offer._read = tuple(said)
        return offer

    @field_validator("vendor")
    @classmethod
    def _has_a_key(cls, vendor: str) -> str:
        """Refuse a name that no id could be made of."""
        if not offer_key(vendor):
            raise refusal("a vendor's name with a letter or a digit")
        return vendor

    @model_validator(mode="after")
    def _priced_as_its_kind(self) -> Offer:
        """Ask for the price of the kind that is offered, and for no other."""
        wanted = PRICED_BY[self.kind]
        given = [key for keys in PRICED_BY.values() for key in keys if getattr(self, key)]
        given = list(dict.fromkeys(given))
        odd = [key for key in given if key not in wanted]
        enough = len([key for key in given if key in wanted])
        needed = 1 if self.kind in BY_PEOPLE else len(wanted)
        if odd or enough != needed:
            joined = " or ".join(wanted) if self.kind in BY_PEOPLE else " and ".join(wanted)
            said = f"kind {self.kind} with {' and '.join(given) or 'no price'}"
            do = f"Give the price of the kind, or another kind: {one_of(PRICED_BY)}."
            raise refusal(f'{joined} for kind = "{self.kind}"', do=do, given=said)
        return self

    @model_validator(mode="after")
    def _term_of_a_minimum(self) -> Offer:
        """Ask what a minimum term holds for."""
        if self.minimum_term and not self.minimum_volume:
            do = "Say how much is owed in each of its months: minimum_volume = 100%."
            raise refusal("minimum_volume beside minimum_term", do=do, given="a term alone")
        return self

    @model_validator(mode="after")
    def _of_one_option(self) -> Offer:
        """Refuse the name of an offer where an option is asked for."""
        if self.option.offer:
            plain = f"{self.option.engagement}@{self.option.place}"
            raise refusal("an option without a vendor's name", plain, given=self.option.id)
        return self

    @property
    def key(self) -> str:
        """What tells it from other offers for its option, in ids: ``acme_digital``."""
        return offer_key(self.vendor)

    @property
    def row(self) -> Option:
        """The option that it is: its engagement and place, and its vendor."""
        return Option(self.option.engagement, self.option.place, self.key)

    @property
    def promises_people(self) -> bool:
        """Whether people or their time are sold, and no output."""
        return self.kind in BY_PEOPLE


def offer_of(quote: Quote) -> Offer:
    """Return what a quote offers: the whole work at a price, in the option's own row."""
    return Offer(
        vendor=UNNAMED,
        option=quote.option,
        kind="output",
        monthly_price=quote.monthly_price,
        currency=quote.currency,
        indexation=quote.indexation,
    )


def with_offers(options: Options, offers: Sequence[Offer], home: str) -> tuple[Option, ...]:
    """Return every option that is compared, each followed by the offers for it.

    An offer for an option that is not compared at our own price is compared all the same.
    """
    compared = options.compared(home)
    out = {option.at_home_in(home) for option in options.leave_out}
    rows = dict.fromkeys(each.row.at_home_in(home) for each in offers)
    of: dict[Option, list[Option]] = {}
    for row in rows:
        of.setdefault(replace(row, offer=""), []).extend([row] if row not in out else [])
    ours, found = set(compared), list[Option]()
    for option in dict.fromkeys((*compared, *of)):
        found += [option] * (option in ours) + of.get(option, [])
    return tuple(found)
