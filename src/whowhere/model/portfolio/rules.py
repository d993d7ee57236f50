"""Rules of a plan: what the board, the law or the calendar asks of all packages together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from whowhere.model.portfolio.limits import OneAmount, OneShare
from whowhere.model.scenario.names import Area, CountryCode
from whowhere.model.scenario.table import Line, List, Table

Ids = List[Line]
"""Ids of packages."""


class Group(Table):
    """Countries that are counted together, such as the European Union or one neighbourhood."""

    name: Annotated[Line, Field(description="What the group is called in answers.")]
    places: Annotated[
        List[CountryCode],
        Field(min_length=1, max_length=200, description="The countries in it."),
    ]
    most: Annotated[
        OneShare | None, Field(description="The largest share of the work that may be done there.")
    ] = None
    least: Annotated[
        OneShare | None, Field(description="The least share of the work that must be done there.")
    ] = None


class Rules(Table):
    """Every rule; one that is left out asks for nothing.

    The work of a package is counted in the heads that it takes at home.
    """

    most_in_one_place: Annotated[
        OneShare | None,
        Field(description="The largest share of the work in any one country abroad."),
    ] = None
    groups: Annotated[
        List[Group],
        Field(max_length=50, description="Groups of countries with a largest or least share."),
    ] = ()
    most_with_one_vendor: Annotated[
        OneShare | None, Field(description="The largest share of the work with any one vendor.")
    ] = None
    most_in_one_currency: Annotated[
        OneShare | None,
        Field(description="The largest share of the cost in any one foreign currency."),
    ] = None
    core_in_house: Annotated[
        OneShare | None,
        Field(description="The least share of core work (core 0.6 or more) done by own staff."),
    ] = None
    data_stays_in: Annotated[
        List[Area],
        Field(
            max_length=200,
            description="Where the people of every package with personal data must be: country"
            ' codes, "home", or "EU".',
        ),
    ] = ()
    shared_hours: Annotated[
        float | None,
        Field(ge=0, le=12, description="At least so many working hours a day shared with home."),
    ] = None
    language_gap: Annotated[
        float | None,
        Field(ge=0, le=1, description="At most this scarcity of a package's languages, 0 to 1."),
    ] = None
    barred_places: Annotated[
        List[CountryCode],
        Field(max_length=200, description="Countries that are out of the question."),
    ] = ()
    round_the_clock: Annotated[
        Ids,
        Field(
            max_length=40,
            description="Packages whose sites together must have people at work from 7:00 to"
            " 21:00 by their own clocks at every hour of the day.",
        ),
    ] = ()
    set_up_cash_a_year: Annotated[
        OneAmount | None,
        Field(description="The most that setting up may cost in any year, expected."),
    ] = None
    most_sites: Annotated[
        int | None, Field(ge=0, le=200, description="The most own sites abroad.")
    ] = None
    most_vendors: Annotated[int | None, Field(ge=0, le=200, description="The most vendors.")] = None
    least_people_at_a_site: Annotated[
        float | None,
        Field(ge=0, le=100_000, description="The fewest people at any own site abroad."),
    ] = None
    together: Annotated[
        List[Ids], Field(max_length=50, description="Packages that must be in the same country.")
    ] = ()
    apart: Annotated[
        List[Ids],
        Field(max_length=50, description="Packages of which no two may share a country."),
    ] = ()
    moves_a_year: Annotated[
        int | None,
        Field(ge=0, le=200, description="How many packages may move in one year."),
    ] = None
    most_of_labour_force: Annotated[
        OneShare | None,
        Field(description="The largest share of a country's labour force that we may need."),
    ] = None
    hires_a_month: Annotated[
        float | None,
        Field(gt=0, le=100_000, description="People who can be hired in one country in a month."),
    ] = None
