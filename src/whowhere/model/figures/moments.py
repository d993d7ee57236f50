"""Drivers of what is paid once: at the decision, as people arrive, when their work has moved.

Spread over the waves where it arises with each of them; nothing for what lies beyond the horizon.
"""

from whowhere.model.graph.constants import ONE_MONTH
from whowhere.model.graph.operand import Operand, maximum, over_months


def at_decision(domestic_price_path: Operand, same_work: Operand) -> Operand:
    """One amount, paid in the first month.

    Unit: 1
    Source: definition
    """
    return same_work * over_months(domestic_price_path, 0, 1) / ONE_MONTH


def month_before_start(months_to_start: Operand) -> Operand:
    """Start of the month that ends when the first people start.

    Unit: month
    Source: definition
    """
    return months_to_start - ONE_MONTH


def at_start(
    pay_path: Operand, month_before_start: Operand, months_to_start: Operand, same_work: Operand
) -> Operand:
    """One amount at the place's pay, in the month before the first people start.

    Unit: 1
    Source: definition; nothing beyond the horizon
    """
    return same_work * over_months(pay_path, month_before_start, months_to_start) / ONE_MONTH


def at_contract_start(
    discount_path: Operand,
    month_before_start: Operand,
    months_to_start: Operand,
    same_work: Operand,
) -> Operand:
    """One amount as it was agreed, in the month before the first people start.

    Unit: 1
    Source: definition; a fee that an offer names rises with nothing
    """
    return same_work * over_months(discount_path, month_before_start, months_to_start) / ONE_MONTH


def at_contract_end(discount_path: Operand, horizon: Operand, same_work: Operand) -> Operand:
    """One amount as it was agreed, in the last month.

    Unit: 1
    Source: definition; a fee that an offer names rises with nothing
    """
    return same_work * over_months(discount_path, horizon - ONE_MONTH, horizon) / ONE_MONTH


def at_arrival(
    pay_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    months_to_hire: Operand,
    same_work: Operand,
) -> Operand:
    """One amount at the place's pay, spread over the arrivals.

    Unit: 1
    Source: definition; nothing for those who would arrive beyond the horizon
    """
    return same_work * over_months(pay_path, months_to_start, months_to_all) / months_to_hire


def at_handover(
    from_pay_path: Operand,
    first_handover: Operand,
    handover_month: Operand,
    months_to_hire: Operand,
) -> Operand:
    """One amount at pay at home, spread over the handovers, as those whose work has moved go.

    Unit: 1
    Source: definition; nothing for work that would be handed over beyond the horizon
    """
    return over_months(from_pay_path, first_handover, handover_month) / months_to_hire


def months_run(months_to_start: Operand, horizon: Operand) -> Operand:
    """Months from the first people's start to the horizon, at least one.

    Unit: month
    Source: definition
    """
    return maximum(ONE_MONTH, horizon - months_to_start)


def in_the_run(
    home_pay_path: Operand,
    months_to_start: Operand,
    horizon: Operand,
    months_run: Operand,
    same_work: Operand,
) -> Operand:
    """One amount at home's pay at any time while the new team works, each as likely.

    Unit: 1
    Source: definition
    """
    return same_work * over_months(home_pay_path, months_to_start, horizon) / months_run


def today_in_the_run(home_pay_path: Operand, horizon: Operand) -> Operand:
    """One amount at home's pay at any time of the horizon, each as likely.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, 0, horizon) / horizon


def at_handing_over(
    contract_path: Operand, handed_over_month: Operand, same_work: Operand
) -> Operand:
    """One amount in the month in which a centre becomes ours; none beyond the horizon.

    Unit: 1
    Source: definition
    """
    after = handed_over_month - ONE_MONTH
    return same_work * over_months(contract_path, after, handed_over_month) / ONE_MONTH


def at_horizon(pay_path: Operand, horizon: Operand, same_work: Operand) -> Operand:
    """One amount at the place's pay, in the last month.

    Unit: 1
    Source: definition
    """
    return same_work * over_months(pay_path, horizon - ONE_MONTH, horizon) / ONE_MONTH
