"""Rules of a plan: what the board, the law or the calendar asks of all packages together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Field

from whowhere.model.portfolio.limits import OneAmount, OneShare
from whowhere.model.scenario.names import Area, CountryCode
from whowhere.model.scenario.table import Line, List, Table

Ids = List[Line]
"""Ids of packages."""


class CountryGroup(Table):
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
        List[CountryGroup],
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


Unit: TypeAlias = Literal["share", "people", "money", "count", ""]
"""What a rule's slack is counted in; empty where it is either kept or broken."""


@dataclass(frozen=True)
class RuleKind:
    """A rule that can be asked for."""

    key: str
    """Its key in the file; ``groups.most`` is the key ``most`` of each group."""
    unit: Unit = ""
    is_repeated: bool = False
    """Whether it may be asked for several times over, each time of something else."""
    bars_options: bool = False
    """Whether it keeps single options out, each judged for itself."""


RULE_KINDS: Final = (
    RuleKind("most_in_one_place", "share"),
    RuleKind("most_with_one_vendor", "share"),
    RuleKind("most_in_one_currency", "money"),
    RuleKind("core_in_house", "share"),
    RuleKind("data_stays_in", bars_options=True),
    RuleKind("shared_hours", bars_options=True),
    RuleKind("language_gap", bars_options=True),
    RuleKind("barred_places", bars_options=True),
    RuleKind("round_the_clock", "count"),
    RuleKind("set_up_cash_a_year", "money"),
    RuleKind("most_sites", "count"),
    RuleKind("most_vendors", "count"),
    RuleKind("least_people_at_a_site", "people"),
    RuleKind("moves_a_year", "count"),
    RuleKind("most_of_labour_force", "share"),
    RuleKind("hires_a_month", "people"),
    RuleKind("groups.most", "share", is_repeated=True),
    RuleKind("groups.least", "share", is_repeated=True),
    RuleKind("together", is_repeated=True),
    RuleKind("apart", is_repeated=True),
)
"""Every rule, in the order in which rules are told."""
RULE_KIND: Final = {rule_kind.key: rule_kind for rule_kind in RULE_KINDS}


def require_every_rule(table: str, keys: Iterable[str], of: Iterable[str] = RULE_KIND) -> None:
    """Refuse a table by the rules' keys that lacks one or has one that there is not.

    Every table is held against ``RULE_KINDS`` when it is imported. Raises ``ValueError``.
    """
    missing, unknown = sorted({*of} - {*keys}), sorted({*keys} - {*of})
    if missing or unknown:
        raise ValueError(f"{table}: missing {missing}, unknown {unknown}")


require_every_rule(
    "RULE_KINDS", {rule_kind.key.partition(".")[0] for rule_kind in RULE_KINDS}, Rules.model_fields
)


@dataclass(frozen=True)
class AskedRule:
    """A rule as a portfolio asks for it."""

    kind: RuleKind
    id: str
    """Its key; of a rule that is repeated also which: ``apart[2]``, ``EU at most``."""
    value: Any
    """What the file says: a number, places, ids of packages, or a group."""


def asked_rules(rules: Rules) -> Iterator[AskedRule]:
    """Yield the rules that are asked for."""
    for kind in RULE_KINDS:
        if not kind.is_repeated and (value := getattr(rules, kind.key)) not in (None, ()):
            yield AskedRule(kind, kind.key, value)
    for group in rules.groups:
        if group.most is not None:
            yield AskedRule(RULE_KIND["groups.most"], f"{group.name} at most", group)
        if group.least is not None:
            yield AskedRule(RULE_KIND["groups.least"], f"{group.name} at least", group)
    for key, several in (("together", rules.together), ("apart", rules.apart)):
        for at, ids in enumerate(several, start=1):
            yield AskedRule(RULE_KIND[key], f"{key}[{at}]", ids)
