"""The World Bank's governance indicators, against values read off its tables."""

import pytest

from whowhere.facts.governance import governance
from whowhere.facts.places import countries
from whowhere.quantities.faults import Faults


def test_every_country_with_employer_cost_has_every_dimension_that_risk_rests_on() -> None:
    for iso2 in countries():
        for dimension in ("political_stability", "rule_of_law"):
            fact = governance(dimension, iso2)  # type: ignore[arg-type]
            assert -3.5 < fact.value.low < fact.value.high < 3.5
            assert fact.origins


def test_a_war_lowers_political_stability_and_singapore_is_a_safe_place() -> None:
    war, safe = governance("political_stability", "UA"), governance("political_stability", "SG")
    assert war.value.high < -1
    assert safe.value.low > 1


def test_rule_of_law_is_stronger_in_germany_than_in_myanmar() -> None:
    assert governance("rule_of_law", "DE").value.low > 1
    assert governance("rule_of_law", "MM").value.high < -1


def test_an_unknown_country_is_refused_with_the_nearest() -> None:
    with pytest.raises(Faults, match="QQ"):
        governance("rule_of_law", "QQ")
