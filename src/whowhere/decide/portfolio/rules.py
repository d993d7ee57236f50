"""Rules as rows: which inequalities keep each rule of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeAlias

from whowhere.decide.portfolio import rule_rows
from whowhere.decide.portfolio.layout import ColumnLayout
from whowhere.decide.portfolio.programme import Constraint
from whowhere.model.portfolio.rules import (
    AskedRule,
    Rules,
    asked_rules,
    require_every_rule,
)

Rows: TypeAlias = Callable[[ColumnLayout], Iterator[Constraint]]
OfOne: TypeAlias = Callable[[ColumnLayout, Any], Iterator[Constraint]]
"""From what the file says to rows."""
OfSeveral: TypeAlias = Callable[[ColumnLayout, str, Any], Iterator[Constraint]]
"""The same for a rule that is repeated, from its id too."""

OF_ONE: Final[Mapping[str, OfOne]] = {
    "most_in_one_place": rule_rows.most_in_one_place,
    "most_with_one_vendor": rule_rows.most_with_one_vendor,
    "most_in_one_currency": rule_rows.most_in_one_currency,
    "core_in_house": rule_rows.core_in_house,
    "data_stays_in": rule_rows.data_stays_in,
    "shared_hours": rule_rows.shared_hours,
    "language_gap": rule_rows.language_gap,
    "barred_places": rule_rows.barred_places,
    "round_the_clock": rule_rows.round_the_clock,
    "set_up_cash_a_year": rule_rows.set_up_cash_a_year,
    "most_sites": rule_rows.most_sites,
    "most_vendors": rule_rows.most_vendors,
    "least_people_at_a_site": rule_rows.least_people_at_a_site,
    "moves_a_year": rule_rows.moves_a_year,
    "most_of_labour_force": rule_rows.most_of_labour_force,
    "hires_a_month": rule_rows.hires_a_month,
}
OF_SEVERAL: Final[Mapping[str, OfSeveral]] = {
    "groups.most": rule_rows.groups_most,
    "groups.least": rule_rows.groups_least,
    "together": rule_rows.together,
    "apart": rule_rows.apart,
}
require_every_rule("the rows of rules", (*OF_ONE, *OF_SEVERAL))


@dataclass(frozen=True)
class Rule(AskedRule):
    """One rule that is asked for, and its rows."""

    rows: Rows


def rules_asked(asked: Rules) -> tuple[Rule, ...]:
    """Return the rules that a portfolio asks for."""
    return tuple(
        Rule(rule.kind, rule.id, rule.value, rows=_rows(rule)) for rule in asked_rules(asked)
    )


def _rows(asked: AskedRule) -> Rows:
    if asked.kind.is_repeated:
        return partial(_of_several, OF_SEVERAL[asked.kind.key], asked)
    return partial(_of_one, OF_ONE[asked.kind.key], asked)


def _of_one(rows: OfOne, asked: AskedRule, layout: ColumnLayout) -> Iterator[Constraint]:
    return rows(layout, asked.value)


def _of_several(rows: OfSeveral, asked: AskedRule, layout: ColumnLayout) -> Iterator[Constraint]:
    return rows(layout, asked.id, asked.value)
