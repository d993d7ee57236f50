"""Whose value counts: the scenario's beats the user's table, and that beats the factbook."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import DAY, SMALL, changed

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.own_table import parse_table
from whowhere.facts.own_values import OwnValues
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import ASSUMABLE, INPUTS
from whowhere.model.own_topics import OWN_TOPICS
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.quantities.units import unit

HEADING = "topic,place,role,level,value,currency,year,source\n"

BY_ROLE = {"pay", "attrition", "language_premium"}


def facts_of(document: dict[str, Any], *rows: str) -> dict[tuple[str, Spot], tuple[Fact, ...]]:
    data = (HEADING + "\n".join(rows)).encode()
    own = parse_table(data, "mine.csv", "mine", OWN_TOPICS, DAY) if rows else ()
    scenario = scenario_of(document, "test", ASSUMABLE)
    return dict(resolve(scenario, Factbook(DAY, OwnValues(own))).facts)


def test_the_scenario_beats_the_table_and_the_table_beats_the_factbook() -> None:
    row = "benefits_share,PH,,,30%,,2026,Payroll"
    for document, rows, likely in (
        (SMALL, (row,), 0.3),
        (changed(SMALL, assumptions={"PH.benefits_share": 0.11}), (row,), 0.11),
    ):
        (fact,) = facts_of(document, *rows)["benefits_share", Spot("PH")]
        assert (fact.value.likely, fact.status) == (likely, "given")
    assert facts_of(SMALL)["benefits_share", Spot("PH")][0].status != "given"


def test_a_value_for_one_role_leaves_the_other_role_and_place_alone() -> None:
    row = "attrition,PH,support agent,,60%,,2026,HR"
    before, after = facts_of(SMALL), facts_of(SMALL, row)
    agent, leader = after["attrition", Spot("PH")]
    assert agent.value.likely == 0.6
    assert leader == before["attrition", Spot("PH")][1]
    assert after["attrition", Spot("PL")] == before["attrition", Spot("PL")]


def test_what_languages_add_to_pay_may_be_known_for_one_role() -> None:
    row = "language_premium,PL,support agent,,25%,,2026,HR"
    before, after = facts_of(SMALL), facts_of(SMALL, row)
    agent, leader = after["language_premium", Spot("PL")]
    assert (agent.value.likely, agent.status) == (0.25, "given")
    assert leader == before["language_premium", Spot("PL")][1]


def test_pay_known_in_the_scenario_stays_whatever_the_table_says() -> None:
    roles = [{**SMALL["work"]["roles"][0], "pay": 41_000}, SMALL["work"]["roles"][1]]
    document = changed(SMALL, work__roles=roles)
    row = "pay,US,support agent,mid,99000,USD,2026,Payroll"
    assert facts_of(document, row)["pay", Spot("US")][0].value.likely == 41_000
    assert facts_of(SMALL, row)["pay", Spot("US")][0].value.likely == 99_000


@pytest.mark.parametrize("topic", sorted(set(OWN_TOPICS) - BY_ROLE))
def test_every_topic_reaches_the_model_in_the_models_unit(topic: str) -> None:
    value, currency = ("0.5", "") if topic == "corporate_tax" else ("1.5", "")
    if "usd" in OWN_TOPICS[topic].unit and topic != "local_per_usd":
        currency = "USD"
    row = f"{topic},PH,,,{value},{currency},2026,Ours"
    (fact,) = facts_of(SMALL, row)[topic, Spot("PH")]
    assert (fact.value.likely, fact.status) == (float(value), "given")
    leaf = next(leaf for leaf in INPUTS if leaf.name == topic)
    assert unit(fact.unit) == leaf.unit
