"""Every figure of every example is explained down to facts that say where they come from."""

import pytest
from tests.cases import SCENARIOS, example_case

from whowhere.model.explanation import Explanation, Node
from whowhere.simulate.explanation import explain

NAMES = SCENARIOS
BY_THE_CALENDAR = {"month_end", "exchange_walk"}
"""Inputs that are no facts: the months themselves, and chance."""


def leaves(explanation: Explanation) -> list[Node]:
    return [node for node in explanation.nodes.values() if not node.formula]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_every_option_is_explained_to_the_leaves(name: str) -> None:
    case = example_case(name)
    for option in case.options:
        explanation = explain(case, option.id, None, seed=1, draws=64)
        for node in explanation.nodes.values():
            assert node.meaning
            assert all(part in explanation.nodes for part in node.uses), node.id
            if node.formula:
                assert node.source
                assert node.uses
        for leaf in leaves(explanation):
            name = leaf.id.partition("@")[0]
            is_fact = name not in BY_THE_CALENDAR and not name.startswith("luck_")
            assert bool(leaf.facts) == is_fact or leaf.id.startswith("levy_"), leaf.id
            for fact in leaf.facts:
                assert fact.origins or fact.note, leaf.id


def test_a_quoted_price_is_explained_as_the_users_own() -> None:
    explanation = explain(example_case("support-desk"), "managed_service@PH", "vendor_price", 1, 64)
    quoted = explanation.nodes["quoted_price@managed_service@PH"]
    assert quoted.facts[0].status == "given"
    assert quoted.values[""].mean == 95_000


def test_a_cost_inside_a_vendors_price_is_found_there() -> None:
    explanation = explain(example_case("support-desk"), "managed_service@IN", "attrition", 1, 64)
    (line,) = explanation.lines
    assert "Vendor's price" in line.inside
    assert line.amount.mean > 0
    assert "attrition@IN" in explanation.nodes


def test_a_line_adds_up_to_the_value_that_is_explained() -> None:
    case = example_case("product-team")
    whole = explain(case, "own_staff@PL", None, 1, 64)
    total = sum(each.amount.mean for each in whole.lines)
    assert total == pytest.approx(whole.cost.mean, rel=1e-9)
