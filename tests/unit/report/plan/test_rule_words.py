"""The words of rules, and that each floor knows every rule."""

from __future__ import annotations

import pytest

from whowhere.decide.portfolio.rules import rules_asked
from whowhere.model.portfolio.rules import RULE_KINDS, CountryGroup, Rules, require_every_rule
from whowhere.report.plan.rules import WORDS

ASKED = Rules(
    most_in_one_place=0.33,
    set_up_cash_a_year=2_400_000,
    most_of_labour_force=0.005,
    groups=(CountryGroup(name="the EU", places=("PL", "DE"), most=0.5, least=0.1),),
    apart=(("a", "b"), ("c", "d")),
)


def test_rules_are_told_with_the_house_s_percent_and_money_with_its_currency() -> None:
    assert [WORDS[rule.kind.key](rule.value, "GBP") for rule in rules_asked(ASKED)] == [
        "at most 33% of the work in any one country abroad",
        "at most 2,400,000 GBP for setting up in any year",
        "at most 0.5% of any country's labour force",
        "at most 50% of the work in the EU",
        "at least 10% of the work in the EU",
        "a and b in different countries",
        "c and d in different countries",
    ]


def test_a_repeated_rule_is_known_by_its_number_or_its_group() -> None:
    assert [rule.id for rule in rules_asked(ASKED)][3:] == [
        "the EU at most", "the EU at least", "apart[1]", "apart[2]",
    ]  # fmt: skip


def test_a_table_that_lacks_a_rule_or_has_one_too_many_is_refused_by_name() -> None:
    keys = {each.key for each in RULE_KINDS} - {"apart"} | {"most_managers"}
    with pytest.raises(
        ValueError, match=r"prices: missing \['apart'\], unknown \['most_managers'\]"
    ):
        require_every_rule("prices", keys)
