from __future__ import annotations

import math

import numpy as np
import pytest
from tests.cases import DAY, SMALL, changed

from whowhere.facts.factbook import Factbook
from whowhere.facts.further_places import average_wages_2026
from whowhere.facts.occupations import occupation
from whowhere.model.case_role import CaseRole
from whowhere.model.hiring import hire
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.place_costs import costs_by_wage, known_costs
from whowhere.model.scenario.loading import scenario_of

BOOK = Factbook(DAY)
AGENTS = (CaseRole("support_agent.mid", "agent", occupation("support agent"), "mid", 10),)
PLACES = ("US", "PL", "PH", "DE", "IN", "RO")
STATUTES = {iso2: BOOK.statutes(iso2) for iso2 in PLACES}


def costs(**changes: object) -> dict[str, float]:
    agents = [{"role": "support agent", "heads": 10, "level": "mid"}]
    document = changed(SMALL, **{"work__roles": agents, **changes})
    scenario = scenario_of(document, "test", ASSUMABLE)
    known = known_costs(scenario, BOOK, AGENTS, STATUTES)
    return {iso2: fact.value.likely for iso2, fact in known.items()}


def test_an_hour_costs_what_hire_says_of_a_year_over_the_hours_at_work() -> None:
    """In Polish, which adds nothing to pay there."""
    law = STATUTES["PL"]
    pay = BOOK.pay(AGENTS[0].occupation, "mid", "PL").value.likely
    rate = BOOK.units_per_usd("PLN").value.likely
    leave = max(
        BOOK.leave_days(law).value.likely,
        BOOK.practice.fact("leave_days_customary", place="PL").value.likely,
    )
    off = leave + BOOK.holiday_days("PL", 2027).value.likely
    days = 365.25 / 7 * 5 - off - BOOK.practice.fact("sick_days", place="PL").value.likely
    hours = days * BOOK.weekly_hours(law).value.likely / 5

    yearly = hire(law, pay * rate).employer_cost / rate  # Poland has no 13th month by law

    assert costs(work__languages=["pl"])["PL"] == pytest.approx(yearly / hours, rel=2e-3)


def test_what_the_company_pays_at_home_beats_the_market() -> None:
    agents = [{"role": "support agent", "heads": 10, "level": "mid", "pay": 90_000}]
    paid, market = costs(work__roles=agents), costs()
    assert paid["US"] > 1.5 * market["US"]
    assert paid["PL"] == pytest.approx(market["PL"])


def test_an_own_value_for_a_place_beats_the_factbook_there_and_only_there() -> None:
    own = costs(assumptions={"PH.pay.support_agent": 50_000, "attrition": 0.5, "PH.attrition": 0.4})
    assert own["PH"] > 3 * costs()["PH"]
    assert own["IN"] == pytest.approx(costs()["IN"])


def test_costs_are_in_the_companys_currency() -> None:
    euro = BOOK.units_per_usd("EUR").value.likely
    assert costs(company__currency="EUR")["PL"] == pytest.approx(costs()["PL"] * euro)


def test_where_only_the_wage_is_known_the_cost_lies_on_the_line_through_the_others() -> None:
    scenario = scenario_of(SMALL, "test", ASSUMABLE)
    roles = (*AGENTS, CaseRole("b", "lead", occupation("support team lead"), "senior", 1))
    known = known_costs(scenario, BOOK, roles, STATUTES)
    wages = average_wages_2026()
    x = [math.log(wages[iso2].value.likely) for iso2 in PLACES]
    y = [math.log(known[iso2].value.likely) for iso2 in PLACES]
    slope, constant = np.polyfit(x, y, 1)

    slovenia = costs_by_wage(known)["SI"]

    expected = math.exp(constant + slope * math.log(wages["SI"].value.likely))
    assert slovenia.value.likely == pytest.approx(expected)
    assert slovenia.value.low < expected < slovenia.value.high
    assert slovenia.status == "imputed"
    assert not costs_by_wage(known).keys() & set(PLACES)
