"""The company: the buyer of the work, and what it already has."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from whowhere.facts.home_law import Sector
from whowhere.facts.place import Place
from whowhere.model.finance import BudgetRates, Finance
from whowhere.model.scenario.months import MonthOfYear
from whowhere.model.scenario.names import (
    CountryCode,
    CurrencyCode,
    HomeCode,
    currency_of,
    home_of_city,
    home_place,
    is_another_town,
    known_city,
)
from whowhere.model.scenario.ranges import Amount, YearlyRate
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.table import Line, List, Table


class Company(Table):
    """Who asks, where it sits, and what it already has."""

    name: Annotated[Line, Field(description="The name of the company, as reports print it.")]
    home: Annotated[
        HomeCode,
        Field(description="The home country: ISO 3166 code, name, or a city that is known."),
    ]
    city: Annotated[
        Line | None,
        Field(
            description="The home city, for distance and clock; the country's main one if left out."
        ),
    ] = None
    currency: Annotated[
        CurrencyCode | None,
        Field(description="ISO 4217 code of the money that answers are in; of home if left out."),
    ] = None
    discount_rate: Annotated[
        YearlyRate | None,
        Field(description="What money costs the company, per year; usual practice if left out."),
    ] = None
    entities: Annotated[
        List[CountryCode],
        Field(
            max_length=200,
            description="Countries where the company has a legal entity; home always is one.",
        ),
    ] = ()

    employees: Annotated[
        float | None,
        Field(
            gt=0,
            le=10_000_000,
            description="How many people the company employs at home, this team among them: some"
            " contributions are due from a size on (a large employer's if left out), and what law"
            " asks before many are dismissed goes by it.",
        ),
    ] = None
    sector: Annotated[
        Sector | None,
        Field(
            description="A trade with rules of its own on moving work away, or on tax: bank,"
            " insurer, health, public body or telecom."
        ),
    ] = None

    fiscal_year_starts: Annotated[
        MonthOfYear,
        Field(description="The month in which the company's fiscal year starts: April, or 4."),
    ] = 1
    budget_rates: Annotated[
        dict[CurrencyCode, Annotated[float, Field(gt=0, le=1_000_000_000)]],
        AfterValidator(BudgetRates),
        Field(
            default_factory=BudgetRates,
            max_length=200,
            description="The budget's rates of exchange: how many of each currency one of the"
            " company's buys.",
        ),
    ]
    payment_days: Annotated[
        float,
        Field(
            ge=0,
            le=365,
            description="Days from the end of a month to the payment of a vendor's invoice for it,"
            " where an offer does not say them; for cash alone, the comparison does not change.",
        ),
    ] = 0
    budget_a_year: Annotated[
        Amount | None,
        Field(description="What is budgeted for this work a year today; variances are told to it."),
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _home_may_be_a_city(cls, written: object) -> object:
        """Read the home country from a home city."""
        if isinstance(written, dict) and (found := home_of_city(written.get("home"))):
            country, city = found
            if is_another_town(written.get("city"), written["home"]):
                given = f"in {city} by its home and in {written['city']} by its city"
                raise refusal("one town", do=f'Leave one out: home = "{country}".', given=given)
            return {"city": city, **written, "home": country}
        return written

    @field_validator("city")
    @classmethod
    def _city_is_at_home(cls, city: str | None, info: ValidationInfo) -> str | None:
        """Refuse a city that is unknown or abroad."""
        home = info.data.get("home")
        return city if city is None or home is None else known_city(city, home)

    @property
    def money(self) -> str:
        """The currency of every answer, as ISO 4217 code."""
        return self.currency or currency_of(self.home)

    @property
    def finance(self) -> Finance:
        """How the company's books read money."""
        return Finance(
            self.fiscal_year_starts,
            BudgetRates(self.budget_rates),
            self.payment_days,
            self.budget_a_year,
        )

    @property
    def place(self) -> Place:
        """Where home is: the city that was named, or the country at its main city."""
        return home_place(self.home, self.city or "")

    def has_entity(self, place: str) -> bool:
        """Tell whether the company already has a legal entity in a country (ISO code)."""
        return place == self.home or place in self.entities
