"""A part of the work that is done already: nobody has still to come, so it costs from the start."""

from whowhere.model.figures import moments, ramp
from whowhere.model.graph.constants import ONE_MONTH
from whowhere.model.graph.operand import Operand, over_months, where


def months_to_half(months_to_start: Operand, months_to_hire: Operand, standing: Operand) -> Operand:
    """From the decision until half of the team is there: at once where it works today.

    Unit: month
    Source: definition: people arrive evenly
    """
    return where(standing, 0 * ONE_MONTH, ramp.months_to_half(months_to_start, months_to_hire))


def share_there(
    months_to_start: Operand, months_to_hire: Operand, horizon: Operand, standing: Operand
) -> Operand:
    """Share of the team that has arrived by the horizon: all of it where it works today.

    Unit: 1
    Source: definition
    """
    return where(standing, 1, ramp.share_there(months_to_start, months_to_hire, horizon))


def months_run(months_to_start: Operand, horizon: Operand, standing: Operand) -> Operand:
    """Months from the first people's start to the horizon: all of it where it works today.

    Unit: month
    Source: definition
    """
    return where(standing, horizon, moments.months_run(months_to_start, horizon))


def vendor_path(
    has_quoted_indexation: Operand, quoted_path: Operand, contract_path: Operand
) -> Operand:
    """A vendor's price, rising as its contract or its offer says, discounted.

    Unit: 1
    Source: the contract; else usual practice
    """
    return where(has_quoted_indexation, quoted_path, contract_path)


def standing_pay_months(pay_path: Operand, horizon: Operand) -> Operand:
    """Months of pay in the place over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(pay_path, 0, horizon)


def standing_joining_months(joining_path: Operand, horizon: Operand) -> Operand:
    """Months of pay of those by whom a team grows that stands already, by date.

    Unit: month
    Source: definition
    """
    return over_months(joining_path, 0, horizon)


def standing_price_months(price_path: Operand, horizon: Operand) -> Operand:
    """Months at the place's prices over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(price_path, 0, horizon)


def standing_entity_months(market_path: Operand, horizon: Operand) -> Operand:
    """Months at the place's prices over the whole horizon, for what does not grow with the team.

    Unit: month
    Source: definition
    """
    return over_months(market_path, 0, horizon)


def standing_visit_months(domestic_price_path: Operand, horizon: Operand) -> Operand:
    """Months at home prices over the whole horizon, for what does not grow with the team.

    Unit: month
    Source: definition
    """
    return over_months(domestic_price_path, 0, horizon)


def standing_contract_months(vendor_path: Operand, horizon: Operand) -> Operand:
    """Months of a vendor's contract over the whole horizon, indexed and discounted.

    Unit: month
    Source: definition
    """
    return over_months(vendor_path, 0, horizon)


def contract_bill(
    vendor_price: Operand, change_request_bill: Operand, governance_bill: Operand
) -> Operand:
    """What a vendor costs by the month: its price, paid changes, and managing it.

    Unit: money/month
    Source: definition
    """
    return vendor_price + change_request_bill + governance_bill


def seats_bill(contract_bill: Operand, surplus_bill: Operand) -> Operand:
    """What a vendor's people cost by the month, surplus capacity included.

    Unit: money/month
    Source: definition
    """
    return contract_bill + surplus_bill


def employed_bill(
    own_centre_cost: Operand,
    entity_upkeep: Operand,
    intercompany_tax: Operand,
    conversion_bill: Operand,
) -> Operand:
    """What an own centre abroad costs by the month, its company and taxes included.

    Unit: money/month
    Source: definition
    """
    return own_centre_cost + entity_upkeep + intercompany_tax + conversion_bill


def leased_bill(
    employment_bill: Operand,
    supporting_bill: Operand,
    attrition_bill: Operand,
    employer_premium_bill: Operand,
    workplace_bill: Operand,
    equipment_bill: Operand,
    partner_fee_bill: Operand,
    deposit_bill: Operand,
    conversion_bill: Operand,
) -> Operand:
    """What people cost by the month whom an employer of record employs.

    Unit: money/month
    Source: definition
    """
    people = employment_bill + supporting_bill + attrition_bill + employer_premium_bill
    partner = partner_fee_bill + deposit_bill + conversion_bill
    return people + workplace_bill + equipment_bill + partner


def freelance_bill(
    contractor_bill: Operand,
    supporting_bill: Operand,
    attrition_bill: Operand,
    partner_fee_bill: Operand,
    conversion_bill: Operand,
) -> Operand:
    """What contractors cost by the month, their platform included.

    Unit: money/month
    Source: definition
    """
    people = contractor_bill + supporting_bill + attrition_bill
    return people + partner_fee_bill + conversion_bill
