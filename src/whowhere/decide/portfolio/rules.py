"""Rules as rows: what each rule of a plan says, and which inequalities keep it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from whowhere.decide.portfolio import rule_rows
from whowhere.decide.portfolio.layout import Layout
from whowhere.decide.portfolio.programme import Row
from whowhere.model.portfolio.rules import Rules

Unit: TypeAlias = Literal["share", "people", "money", "count", ""]
"""What a rule's slack is counted in; empty where it is either kept or broken."""
Rows: TypeAlias = Callable[[Layout], Iterator[Row]]


@dataclass(frozen=True)
class Rule:
    """One rule that is asked for: its key in the file, its words, and its rows."""

    id: str
    words: str
    unit: Unit
    rows: Rows


class Kind(NamedTuple):
    """A key of the rules: its words for a value, and the rows for that value."""

    key: str
    unit: Unit
    words: Callable[[Any], str]
    rows: Callable[[Layout, Any], Iterator[Row]]


KINDS: Final = (
    Kind("most_in_one_place", "share",
         lambda most: f"at most {most:.0%} of the work in any one country abroad",
         rule_rows.most_in_one_place),
    Kind("most_with_one_vendor", "share",
         lambda most: f"at most {most:.0%} of the work with any one vendor",
         rule_rows.most_with_one_vendor),
    Kind("most_in_one_currency", "money",
         lambda most: f"at most {most:.0%} of the cost in any one foreign currency",
         rule_rows.most_in_one_currency),
    Kind("core_in_house", "share",
         lambda least: f"at least {least:.0%} of core work by own staff",
         rule_rows.core_in_house),
    Kind("data_stays_in", "",
         lambda areas: f"personal data is seen only in {' or '.join(areas)}",
         rule_rows.data_stays_in),
    Kind("shared_hours", "",
         lambda hours: f"at least {hours:g} working hours a day shared with home",
         rule_rows.shared_hours),
    Kind("language_gap", "",
         lambda gap: f"languages no scarcer than {gap:g}", rule_rows.language_gap),
    Kind("barred_places", "",
         lambda places: f"nothing in {', '.join(places)}", rule_rows.barred_places),
    Kind("round_the_clock", "count",
         lambda ids: f"the sites of {', '.join(ids)} together cover every hour of the day",
         rule_rows.round_the_clock),
    Kind("set_up_cash_a_year", "money",
         lambda cash: f"at most {cash:,.0f} for setting up in any year",
         rule_rows.set_up_cash),
    Kind("most_sites", "count",
         lambda most: f"at most {most} own sites abroad", rule_rows.most_sites),
    Kind("most_vendors", "count",
         lambda most: f"at most {most} vendors", rule_rows.most_vendors),
    Kind("least_people_at_a_site", "people",
         lambda least: f"at least {least:g} people at every own site abroad",
         rule_rows.people_at_sites),
    Kind("moves_a_year", "count",
         lambda most: f"at most {most} packages move in a year", rule_rows.moves),
    Kind("most_of_labour_force", "share",
         lambda most: f"at most {most:.3%} of any country's labour force",
         rule_rows.labour_force),
    Kind("hires_a_month", "people",
         lambda rate: f"at most {rate:g} people hired in one country in a month",
         rule_rows.hires),
)  # fmt: skip
"""Every rule with one value, in the order of the file's keys."""


def rules_asked(asked: Rules) -> tuple[Rule, ...]:
    """Return the rules that a portfolio asks for."""
    return tuple(_asked(asked))


def _asked(asked: Rules) -> Iterator[Rule]:
    for kind in KINDS:
        value = getattr(asked, kind.key)
        if value is not None and value != ():
            rows = partial(_for_value, kind.rows, value)
            yield Rule(kind.key, kind.words(value), kind.unit, rows)
    yield from _of_groups(asked)
    for at, ids in enumerate(asked.together):
        rule = f"together[{at + 1}]"
        words = f"{', '.join(ids)} in the same country"
        yield Rule(rule, words, "", partial(rule_rows.together, rule=rule, ids=ids))
    for at, ids in enumerate(asked.apart):
        rule = f"apart[{at + 1}]"
        words = f"{', '.join(ids)} in different countries"
        yield Rule(rule, words, "", partial(rule_rows.apart, rule=rule, ids=ids))


def _for_value(
    rows: Callable[[Layout, Any], Iterator[Row]], value: object, layout: Layout
) -> Iterator[Row]:
    return rows(layout, value)


def _of_groups(asked: Rules) -> Iterator[Rule]:
    for group in asked.groups:
        if group.most is not None:
            rule, words = f"{group.name} at most", f"at most {group.most:.0%} of the work in"
            rows = partial(rule_rows.most_in_group, rule=rule, group=group)
            yield Rule(rule, f"{words} {group.name}", "share", rows)
        if group.least is not None:
            rule, words = f"{group.name} at least", f"at least {group.least:.0%} of the work in"
            rows = partial(rule_rows.least_in_group, rule=rule, group=group)
            yield Rule(rule, f"{words} {group.name}", "share", rows)
