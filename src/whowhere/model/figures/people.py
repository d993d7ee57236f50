"""Hiring, replacing and bringing people up to speed."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_MONTH, ONE_YEAR
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


def leaving_share(attrition: Operand, night_share: Operand, night_attrition: Operand) -> Operand:
    """Share of the people who leave in a year, nights taken into account, by role.

    Unit: 1/year
    Source: practice: more leave shift work; if your attrition holds it, set night_attrition=0
    """
    return attrition * (1 + night_share * night_attrition)


def newcomers_share(work_growth: Operand) -> Operand:
    """Share of a team that grows evenly who have joined it in the month.

    Unit: 1/month
    Source: definition; a team that shrinks lets go by not replacing those who leave
    """
    growth = (1 + work_growth * ONE_YEAR) ** (0 - ONE_MONTH / MONTHS_PER_YEAR / ONE_YEAR)
    return maximum(0, 1 - growth) / ONE_MONTH


def growth_bill(recruiting_cost: Operand, ramp_cost: Operand, newcomers_share: Operand) -> Operand:
    """Hiring and bringing up to speed those by whom the team grows, per month.

    Unit: money/month
    Source: definition: what it takes for the first of them
    """
    return (recruiting_cost + ramp_cost) * newcomers_share


def joining_bill(recruiting_cost: Operand, ramp_cost: Operand) -> Operand:
    """Hiring a whole team and bringing it up to speed in one month, of which a share joins.

    Unit: money/month
    Source: definition: what it takes for the first of them
    """
    return (recruiting_cost + ramp_cost) / ONE_MONTH


def attrition_bill(
    yearly_pay_bill: Operand, leaving_share: Operand, replacement_cost: Operand
) -> Operand:
    """Attrition backfill: hiring again, the vacancy, learning the work, per month.

    Unit: money/month
    Source: Boushey and Glynn (2012): median 21% of a year's pay for each leaver
    """
    return over_roles(yearly_pay_bill * leaving_share) * replacement_cost / MONTHS_PER_YEAR


def ramp_cost(employment_bill: Operand, ramp_months: Operand, work_moved: Operand) -> Operand:
    """Ramp-up: output lost while the new people learn: each rises evenly to full output.

    Unit: money
    Source: practice; on the way up half the output is missing on average
    """
    return employment_bill * ramp_months * work_moved / 2


def vendor_ramp_cost(vendor_price: Operand, ramp_months: Operand, work_moved: Operand) -> Operand:
    """Ramp-up: output lost while a vendor's team learns, at the price at which it is bought.

    Unit: money
    Source: practice; on the way up half the output is missing on average
    """
    return vendor_price * ramp_months * work_moved / 2
