"""What must hold of tax and trade rules whatever they take, and that every reading agrees on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.readings_agree import require_browser_agrees, require_workbook_agrees
from tests.todays_ways import WAYS, standing

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

SEED, DRAWS = 7, 64
DEVELOPERS = [
    {"role": "software developer", "heads": 8, "level": "mid"},
    {"role": "system administrator", "heads": 2, "level": "mid"},
]
RULED: dict[str, dict[str, Any]] = {
    "developers in the US": {
        "work__roles": DEVELOPERS,
        "policy": {"us_hire_act": "chance 20% to 40%", "us_h1b_fee": 0.5},
    },
    "a telephone company's desk": {
        "company__sector": "telecom",
        "policy": {
            "us_hire_act": {"chance": 0.4, "since": "2028-01", "us_consumer_share": "60% to 90%"},
            "us_fcc_onshoring": 0.5,
            "us_keep_call_centers": {"chance": 0.3, "federal_grants": "100k to 200k"},
        },
    },
    "a bank in the UK": {
        "company": {"name": "-", "home": "GB", "sector": "bank"}, "work__roles": DEVELOPERS,
        "policy": {"uk_rd_relief": "20% to 60%"},
    },
    "developers in India": {
        "company": {"name": "-", "home": "IN"}, "work__roles": DEVELOPERS, "policy": {},
    },
}  # fmt: skip
MADE: dict[str, dict[str, Any]] = {
    "a team at home": {},
    "new work": {"work__today": "nothing"},
    "a season": {"work__season": {"11": 1.3, "12": 1.8}},
    "offers": {"offers": OFFERS_OF_ALL_KINDS[:4]},
    "software": {"automation": {"kind": "written contacts", "price": 2, "fixed_per_month": 500}},
    **{way: standing(parts) for way, parts in WAYS.items()},
}
MIX = {"own_staff": {"PH": 0.4}, "managed_service": {"PL": 0.6}}
PATH = {"first": "employer_of_record@PH", "then": "managed_service@PL", "after_months": 12}


def case(rules: str, way: str, **changes: Any) -> Case:
    today = {part["option"] for part in WAYS.get(way, ())}
    options = {
        "places": ["home", "PH", "PL", "MX"], "mixes": [MIX],
        "paths": [] if today & {PATH["first"], PATH["then"]} else [PATH],
        "engagements": ["own_staff", "managed_service", "contractor", "build_operate_transfer",
                        "employer_of_record"],
    }  # fmt: skip
    said = {**RULED[rules], **MADE[way], "options": options, **changes}
    said["offers"] = _in_currency(said.get("offers", []))
    return case_of(changed(SMALL, **said))


def _in_currency(offers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return offers each in a currency that is said, for homes with another one."""
    return [{"currency": "USD", **offer} for offer in offers]


def outcomes(found: Case) -> dict[str, Outcome]:
    futures = Futures(found, SEED, DRAWS)
    return {each.id: futures.outcome(each) for each in found.options}


def ruled(outcome: Outcome) -> Array:
    """Return what the rules add to an option's cost."""
    pairs = zip(outcome.lines, outcome.values, strict=True)
    return sum((v for line, v in pairs if line.id.startswith("policy_")), np.zeros(DRAWS))


def without_rules(found: Case) -> Case:
    """Return a case in which no rule counts."""
    return replace(found, rules=tuple(each.off for each in found.rules))


@pytest.mark.parametrize("rules", RULED)
@pytest.mark.parametrize("way", MADE)
def test_a_rule_adds_its_own_lines_and_changes_no_other_number(rules: str, way: str) -> None:
    found = case(rules, way)
    before, after = outcomes(without_rules(found)), outcomes(found)

    assert any(ruled(each).any() for each in after.values())
    for option, outcome in after.items():
        np.testing.assert_allclose(
            outcome.cost - ruled(outcome), before[option].cost, rtol=1e-12, err_msg=option
        )
        ids = Counter(line.id for line in outcome.lines)
        assert max(ids.values()) == 1, option
        own = (line for line in outcome.lines if line.part == "tax")
        assert all(line.id.startswith("policy_") for line in own)


@pytest.mark.parametrize("rules", RULED)
@pytest.mark.parametrize("way", MADE)
def test_no_rule_pays(rules: str, way: str) -> None:
    for option, outcome in outcomes(case(rules, way)).items():
        for line, value in zip(outcome.lines, outcome.values, strict=True):
            assert line.part != "tax" or (value >= 0).all(), (option, line.id)


@pytest.mark.parametrize("rules", RULED)
@pytest.mark.parametrize("way", MADE)
def test_the_browser_agrees_on_every_line(rules: str, way: str) -> None:
    require_browser_agrees(compare(case(rules, way), SEED, DRAWS))


@pytest.mark.parametrize("rules", RULED)
@pytest.mark.parametrize("way", MADE)
def test_the_workbook_has_the_same_likely_cost(rules: str, way: str) -> None:
    found = case(rules, way)
    require_workbook_agrees(found, found.options)
