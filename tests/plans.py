"""A small portfolio under a rule of every kind, and its plan: solved once for all tests."""

from __future__ import annotations

from datetime import date
from functools import cache

from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import parse_portfolio
from whowhere.model.portfolio.resolving import PortfolioCase, resolve_portfolio

AS_OF = date(2026, 11, 23)
SEED, DRAWS = 3, 32
TITLE = '=HYPERLINK("x") #panic("run") *desk* $1'
VENDOR = '=cmd "quoted" *?'
TEXT = f"""
title = '{TITLE}'
start = 2027-01-01
horizon_months = 36
[company]
name = "Test"
home = "GB"
[[sites]]
place = "PL"
yearly_cost = 60_000
closing_cost = 90_000
[options]
engagements = ["own_staff", "managed_service"]
places = ["home", "PL", "IN", "MX", "PH"]
[[vendors]]
name = '{VENDOR}'
options = ["managed_service@IN"]
[rules]
RULES
[[packages]]
id = "desk"
name = '+desk'
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "none"
core = 0.3
may_split = true
least_part = "20%"
roles = [{{ role = "support agent", heads = 20, level = "mid" }}]
[[packages]]
id = "books"
name = "Books"
today = "own_staff"
languages = ["en"]
coverage = "office hours"
personal_data = "UK"
core = 0.7
mixes = [{{ own_staff = {{ home = 0.5, PL = 0.5 }} }}]
roles = [{{ role = "accountant", heads = 12, level = "mid" }}]
[[packages]]
id = "pay"
name = "Payroll"
today = "own_staff@PL"
languages = ["en"]
coverage = "office hours"
personal_data = "UK"
core = 0.2
roles = [{{ role = "payroll clerk", heads = 5, level = "mid" }}]
"""
EVERY_RULE = """
most_in_one_place = "60%"
most_with_one_vendor = "80%"
most_in_one_currency = "60%"
core_in_house = "50%"
data_stays_in = ["GB", "EU"]
shared_hours = 0
language_gap = 0.9
barred_places = ["PH"]
round_the_clock = ["desk", "books", "pay"]
most_sites = 2
most_vendors = 2
least_people_at_a_site = 2
moves_a_year = 1
set_up_cash_a_year = "1m"
most_of_labour_force = "1%"
hires_a_month = 5
together = [["books", "pay"]]
apart = [["desk", "pay"]]
[[rules.groups]]
name = "Britain"
places = ["GB"]
least = "10%"
[[rules.groups]]
name = "Far"
places = ["IN", "MX"]
most = "90%"
"""
CLASHING = 'shared_hours = 9\nbarred_places = ["IN"]\n'


def portfolio_text(rules: str) -> str:
    return TEXT.replace("RULES", rules)


@cache
def small_case(rules: str = EVERY_RULE) -> PortfolioCase:
    portfolio = parse_portfolio(portfolio_text(rules), "plan.toml", ASSUMABLE)
    return resolve_portfolio(portfolio, factbook(AS_OF))


@cache
def small_plan(rules: str = EVERY_RULE, second: str = "") -> Planned:
    return plan_portfolio(small_case(rules), PlanRequest(SEED, DRAWS, second=second))
