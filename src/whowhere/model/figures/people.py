"""Hiring, replacing and bringing people up to speed."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_MONTH
from whowhere.model.graph.operand import Operand, maximum, over_roles


def yearly_pay_bill(
    people_needed: Operand, base_pay: Operand, extra_pay: Operand, money_per_local: Operand
) -> Operand:
    """A year of pay of the team, by role.

    Unit: money/year
    Source: definition
    """
    return people_needed * (base_pay + extra_pay) * money_per_local


def recruiting_cost(yearly_pay_bill: Operand, hiring_cost: Operand) -> Operand:
    """Hiring the first team: advertising, agencies, interviews.

    Unit: money
    Source: practice
    """
    return over_roles(yearly_pay_bill) * hiring_cost


def leaving_share(
    attrition: Operand, attrition_by_day: Operand, night_share: Operand, night_attrition: Operand
) -> Operand:
    """Share of the people who leave in a year, nights taken into account, by role.

    Unit: 1/year
    Source: practice: more leave shift work; attrition that you gave stays as it is
    """
    return attrition * (1 + attrition_by_day * night_share * night_attrition)


def attrition_bill(
    yearly_pay_bill: Operand, leaving_share: Operand, replacement_cost: Operand
) -> Operand:
    """Replacing those who leave: hiring again, the vacancy, learning the work, per month.

    Unit: money/month
    Source: Boushey and Glynn (2012): median 21 % of a year's pay for each leaver
    """
    return over_roles(yearly_pay_bill * leaving_share) * replacement_cost / MONTHS_PER_YEAR


def months_to_start(preparation_months: Operand, months_to_hire: Operand) -> Operand:
    """From the decision to a complete team's first day.

    Unit: month
    Source: definition
    """
    return maximum(ONE_MONTH, preparation_months + months_to_hire)


def months_to_hire(team_size: Operand, hiring_rate: Operand) -> Operand:
    """Months from the first hire to a complete team.

    Unit: month
    Source: definition
    """
    return team_size / hiring_rate


def ramp_cost(employment_bill: Operand, ramp_months: Operand) -> Operand:
    """Output lost while a new team learns: it rises evenly to full output.

    Unit: money
    Source: practice; on the way up half the output is missing on average
    """
    return employment_bill * ramp_months / 2
