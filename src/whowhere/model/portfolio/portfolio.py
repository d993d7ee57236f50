"""A portfolio: one company, many work packages, what exists today, and the rules of a plan."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

from whowhere.model.portfolio.limits import OneAmount, OneShare
from whowhere.model.portfolio.rules import Rules
from whowhere.model.portfolio.software import (
    does_work_of,
    without_those_of_software,
)
from whowhere.model.scenario.assumptions import FORM, Assumptions
from whowhere.model.scenario.automation import Automation
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.names import CountryCode
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import MIX_LIMIT, Mix, Option, Options, Quote
from whowhere.model.scenario.policy import Policy
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.requirements import Requirements
from whowhere.model.scenario.scenario import QUOTE_LIMIT, AsMeant, Scenario
from whowhere.model.scenario.table import Line, List, Story, Table
from whowhere.model.scenario.today import Today, as_is_of, parts_of
from whowhere.model.scenario.work import Tasks, TodayInShort, Work, in_short, near_enough

PACKAGE_LIMIT: Final = 60
"""The most packages of one portfolio."""


def _today(written: object) -> object:
    """Read today's way from one word or an option, as ``work.today`` of a scenario."""
    if not isinstance(written, str):
        return written
    return Today.model_construct(parts=parts_of(None, in_short(written)))


def _id(written: str) -> str:
    """Refuse an id that could not be typed without quotes."""
    if not written.replace("_", "").replace("-", "").isalnum():
        raise refusal("letters, digits, - and _, such as support_en")
    return written


class Package(Tasks):
    """One work package: what must be done, who does it today, and how it may be done."""

    id: Annotated[
        Line, AfterValidator(_id), Field(description="A short name for commands and rules.")
    ]
    name: Annotated[Line | None, Field(description="What it is called in answers.")] = None
    today: Annotated[
        Today,
        BeforeValidator(_today, json_schema_input_type=TodayInShort | Today),
        Field(
            description="Who does it today: own_staff (at home), nothing (new work), an option"
            " such as own_staff@PL, or a table of parts with their contracts."
        ),
    ]
    may_split: Annotated[
        bool, Field(description="true: several options may share the package.")
    ] = False
    least_part: Annotated[
        OneShare, Field(description="The smallest part of a package that is split.")
    ] = 0.2
    options: Annotated[
        Options | None, Field(description="What is compared; the portfolio's if left out.")
    ] = None
    mixes: Annotated[
        List[Mix],
        Field(
            max_length=MIX_LIMIT,
            description="Mixes for it alone, beside those of its options: its work in parts, by"
            " role where wanted.",
        ),
    ] = ()
    requirements: Annotated[
        Requirements, Field(description="What every option of it must offer, or it is out.")
    ] = Requirements.model_construct()
    quotes: Annotated[
        List[Quote],
        Field(max_length=QUOTE_LIMIT, description="Prices for all of it that replace our own."),
    ] = ()
    offers: Annotated[
        List[Offer],
        Field(max_length=QUOTE_LIMIT, description="Vendors' offers for it, each an option."),
    ] = ()
    automation: Annotated[
        Automation | None,
        Field(
            description="Software that does part of it, under every who and where; the"
            " portfolio's if left out and it does such work."
        ),
    ] = None
    without_software: Annotated[
        bool, Field(description="true: none is weighed for it, whatever the portfolio says.")
    ] = False
    assumptions: Annotated[Assumptions, Field(description=f"Own values for it alone: {FORM}.")] = (
        Field(default={})
    )
    as_meant: AsMeant = ()

    @property
    def title(self) -> str:
        """What it is called in answers."""
        return self.name or self.id


class ExistingSite(Table):
    """An own site that exists today."""

    place: Annotated[CountryCode, Field(description="The country that it is in.")]
    yearly_cost: Annotated[
        OneAmount,
        Field(description="What keeping it costs a year, whoever works there, in company money."),
    ]
    closing_cost: Annotated[
        OneAmount, Field(description="What closing it costs, once, in company money.")
    ]


class Vendor(Table):
    """A vendor that is one and the same for several options."""

    name: Annotated[Line, Field(description="What it is called in answers.")]
    options: Annotated[
        List[Option],
        Field(min_length=1, max_length=100, description="The options that it would deliver."),
    ]


class Portfolio(Table):
    """What a portfolio file says, checked."""

    title: Annotated[Line, Field(description="What this is about, in one line.")]
    story: Annotated[Story, Field(description="Why the question is asked, for people.")] = ""
    start: Annotated[
        dt.date,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        AfterValidator(near_enough),
        Field(description="The first day of the plan, such as 2027-01-01."),
    ]
    horizon_months: Annotated[
        int, Field(ge=6, le=180, description="How many months are looked at.")
    ]
    company: Annotated[Company, Field(description="Who asks, and what the company already has.")]
    options: Annotated[
        Options, Field(description="What is compared for every package that does not say.")
    ] = Options.model_construct()
    packages: Annotated[
        List[Package],
        Field(min_length=1, max_length=PACKAGE_LIMIT, description="The work packages."),
    ]
    sites: Annotated[
        List[ExistingSite], Field(max_length=200, description="Own sites abroad that exist today.")
    ] = ()
    vendors: Annotated[
        List[Vendor],
        Field(max_length=100, description="Vendors; one in each country if left out."),
    ] = ()
    rules: Annotated[Rules, Field(description="What all packages together must keep.")] = Rules()
    automation: Annotated[
        Automation | None,
        Field(
            description="Software that does part of every package whose work it can do; a package"
            " may say its own, or none."
        ),
    ] = None
    policy: Annotated[
        Policy,
        Field(description="Tax and trade rules: laws count unless false, bills with a chance."),
    ] = Policy.model_construct()
    assumptions: Annotated[
        Assumptions, Field(description=f"Own values for every package: {FORM}.")
    ] = Field(default={})
    as_meant: AsMeant = ()

    @property
    def home(self) -> str:
        """The ISO 3166 code of the company's home."""
        return self.company.home

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Each package as a scenario of its own, over the portfolio's months."""
        return tuple(map(self._scenario, self.packages))

    def options_of(self, package: Package) -> Options:
        """Return what is compared for a package, its own mixes after those of all."""
        options, out = package.options or self.options, self.options.leave_out
        said: dict[str, object] = {"mixes": (*options.mixes, *package.mixes)}
        if package.options is None and self._is_for_others(package):
            said["leave_out"] = tuple(each for each in out if not each.automated)
        return options.model_copy(update=said)

    def software_of(self, package: Package) -> Automation | None:
        """Return the software that is weighed for a package: its own, or that of all."""
        if package.automation or package.without_software:
            return package.automation
        return self.automation if self.is_work_of_software(package) else None

    def may_have_software_of_all(self, package: Package) -> bool:
        """Whether a package leaves it to the portfolio which software is weighed for it."""
        return package.automation is None and not package.without_software

    def is_work_of_software(self, package: Package) -> bool:
        """Whether the software of all packages can do what most of a package's people do."""
        return self.automation is not None and does_work_of(self.automation.kind, package.roles)

    def _is_for_others(self, package: Package) -> bool:
        """Whether what all packages say of software is meant for others than this one."""
        return self.software_of(package) is None and any(map(self.software_of, self.packages))

    def today_of(self, package: Package) -> Option | None:
        """Return what stands for today's way of a package; ``None`` for new work."""
        return as_is_of(package.today.parts, self.home)

    def vendor_of(self, option: Option) -> str:
        """Return the vendor that was named for an option; empty if none was."""
        named = (
            vendor.name
            for vendor in self.vendors
            if option in {offered.at_home_in(self.home) for offered in vendor.options}
        )
        return next(named, "")

    def vendor_called(self, written: str) -> str:
        """Return a vendor's name as it was first written, for Acme and ACME are one."""
        key = offer_key(written)
        return next((name for name in self._vendors if offer_key(name) == key), written)

    @cached_property
    def _vendors(self) -> tuple[str, ...]:
        """Every vendor's name that is written anywhere."""
        of_packages = (
            name
            for package in self.packages
            for name in (
                *(part.vendor for part in package.today.parts),
                *(offer.vendor for offer in package.offers),
            )
        )
        return (*(vendor.name for vendor in self.vendors), *filter(None, of_packages))

    def _scenario(self, package: Package) -> Scenario:
        tasks = {name: getattr(package, name) for name in Tasks.model_fields}
        work = Work.model_construct(
            start=self.start,
            horizon_months=self.horizon_months,
            ends_at_horizon=False,
            **tasks,
        )
        entities = (*self.company.entities, *(site.place for site in self.sites))
        others = self._is_for_others(package)
        of_all = without_those_of_software(self.assumptions) if others else self.assumptions
        return Scenario.model_construct(
            title=package.title,
            story="",
            company=self.company.model_copy(update={"entities": entities}),
            work=work,
            today=package.today,
            options=self.options_of(package),
            requirements=package.requirements,
            quotes=package.quotes,
            offers=package.offers,
            automation=self.software_of(package),
            policy=self.policy,
            assumptions={**of_all, **package.assumptions},
            as_meant=(*self.as_meant, *package.as_meant),
        )
