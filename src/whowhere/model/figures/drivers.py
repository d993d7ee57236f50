"""Drivers: what a flow of one a month is worth today, by path and window.

A monthly path is summed over a window once and shared by every line that flows there, so an
option's present value is a short sum of amount times driver.
"""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_MONTH
from whowhere.model.graph.operand import Operand, maximum, minimum, over_months, where


def handed_over_month(months_to_start: Operand, operate_months: Operand) -> Operand:
    """Month in which a build-operate-transfer centre becomes ours.

    Unit: month
    Source: definition
    """
    return months_to_start + operate_months


def today_pay_months(home_pay_path: Operand, horizon: Operand) -> Operand:
    """Months of pay at home over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, 0, horizon)


def today_price_months(home_price_path: Operand, horizon: Operand) -> Operand:
    """Months at home prices over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(home_price_path, 0, horizon)


def waiting_months(home_pay_path: Operand, months_to_start: Operand) -> Operand:
    """Months of pay at home until the new team starts.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, 0, months_to_start)


def parallel_months(
    home_pay_path: Operand, months_to_start: Operand, handover_month: Operand
) -> Operand:
    """Months of pay at home while both teams work.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, months_to_start, handover_month)


def pay_months(pay_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months of pay in the place from the new team's start to the horizon.

    Unit: month
    Source: definition
    """
    return over_months(pay_path, months_to_start, horizon)


def price_months(price_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months at the place's prices from the new team's start to the horizon.

    Unit: month
    Source: definition
    """
    return over_months(price_path, months_to_start, horizon)


def home_team_months(home_pay_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months of pay at home from the new team's start to the horizon, for those who oversee it.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, months_to_start, horizon)


def fee_months(home_price_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months at home prices from the new team's start to the horizon: fees in hard currency.

    Unit: month
    Source: definition
    """
    return over_months(home_price_path, months_to_start, horizon)


def contract_months(
    has_quoted_indexation: Operand,
    quoted_path: Operand,
    contract_path: Operand,
    months_to_start: Operand,
    horizon: Operand,
) -> Operand:
    """Months of a vendor's contract, indexed and discounted.

    Unit: month
    Source: definition
    """
    return where(
        has_quoted_indexation,
        over_months(quoted_path, months_to_start, horizon),
        over_months(contract_path, months_to_start, horizon),
    )


def operate_contract_months(
    has_quoted_indexation: Operand,
    quoted_path: Operand,
    contract_path: Operand,
    months_to_start: Operand,
    handed_over_month: Operand,
) -> Operand:
    """Months in which the vendor operates a build-operate-transfer centre.

    Unit: month
    Source: definition
    """
    return where(
        has_quoted_indexation,
        over_months(quoted_path, months_to_start, handed_over_month),
        over_months(contract_path, months_to_start, handed_over_month),
    )


def owned_pay_months(pay_path: Operand, handed_over_month: Operand, horizon: Operand) -> Operand:
    """Months of pay in the place after the centre became ours.

    Unit: month
    Source: definition
    """
    return over_months(pay_path, handed_over_month, horizon)


def owned_price_months(
    price_path: Operand, handed_over_month: Operand, horizon: Operand
) -> Operand:
    """Months at the place's prices after the centre became ours.

    Unit: month
    Source: definition
    """
    return over_months(price_path, handed_over_month, horizon)


def at_decision(home_price_path: Operand) -> Operand:
    """One amount, paid in the first month.

    Unit: 1
    Source: definition
    """
    return over_months(home_price_path, 0, 1) / ONE_MONTH


def start_or_horizon(months_to_start: Operand, horizon: Operand) -> Operand:
    """Month of the new team's start, or the horizon where that comes first.

    Unit: month
    Source: definition; what is owed by then is paid at the horizon at the latest
    """
    return minimum(months_to_start, horizon)


def month_before_start(start_or_horizon: Operand) -> Operand:
    """Start of the month that ends when the new team starts.

    Unit: month
    Source: definition
    """
    return start_or_horizon - ONE_MONTH


def handover_or_horizon(handover_month: Operand, horizon: Operand) -> Operand:
    """Month in which the new team stands alone, or the horizon where that comes first.

    Unit: month
    Source: definition; what is owed by then is paid at the horizon at the latest
    """
    return minimum(handover_month, horizon)


def month_before_handover(handover_or_horizon: Operand) -> Operand:
    """Start of the month that ends when the new team stands alone.

    Unit: month
    Source: definition
    """
    return handover_or_horizon - ONE_MONTH


def at_start(pay_path: Operand, month_before_start: Operand, start_or_horizon: Operand) -> Operand:
    """One amount at the place's pay, in the month before the new team starts.

    Unit: 1
    Source: definition
    """
    return over_months(pay_path, month_before_start, start_or_horizon) / ONE_MONTH


def at_handover(
    home_pay_path: Operand, month_before_handover: Operand, handover_or_horizon: Operand
) -> Operand:
    """One amount at pay at home, in the month before the new team stands alone.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, month_before_handover, handover_or_horizon) / ONE_MONTH


def months_run(months_to_start: Operand, horizon: Operand) -> Operand:
    """Months from the new team's start to the horizon, at least one.

    Unit: month
    Source: definition
    """
    return maximum(ONE_MONTH, horizon - months_to_start)


def in_the_run(
    home_pay_path: Operand, months_to_start: Operand, horizon: Operand, months_run: Operand
) -> Operand:
    """One amount at home's pay at any time while the new team works, each as likely.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, months_to_start, horizon) / months_run


def today_in_the_run(home_pay_path: Operand, horizon: Operand) -> Operand:
    """One amount at home's pay at any time of the horizon, each as likely.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, 0, horizon) / horizon


def at_handing_over(contract_path: Operand, handed_over_month: Operand) -> Operand:
    """One amount in the month in which a centre becomes ours; none beyond the horizon.

    Unit: 1
    Source: definition
    """
    after = handed_over_month - ONE_MONTH
    return over_months(contract_path, after, handed_over_month) / ONE_MONTH


def at_horizon(pay_path: Operand, horizon: Operand) -> Operand:
    """One amount at the place's pay, in the last month.

    Unit: 1
    Source: definition
    """
    return over_months(pay_path, horizon - ONE_MONTH, horizon) / ONE_MONTH


def discounted_months(discount_path: Operand, horizon: Operand) -> Operand:
    """Months of the horizon, discounted.

    Unit: month
    Source: definition
    """
    return over_months(discount_path, 0, horizon)


def discounted_output(output_hours: Operand, discounted_months: Operand) -> Operand:
    """Useful hours over the horizon, discounted as money is, so that cost per hour is a price.

    Unit: head*hour
    Source: levelised cost
    """
    return output_hours * discounted_months / MONTHS_PER_YEAR
