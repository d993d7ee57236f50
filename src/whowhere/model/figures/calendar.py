"""Drivers: what a flow of one a month is worth today, by index and window.

Exchange rates, rises in pay, indexation and discount belong to a place or a contract, not to an
option. Their monthly paths are summed over a window once and shared by every line that flows
there, so an option's present value is a short sum of amount times driver.
"""

from whowhere.model.graph.constants import EULER, MONTHS_PER_YEAR, ONE_MONTH, ONE_YEAR
from whowhere.model.graph.operand import Operand, minimum, over_months


def years_elapsed(month_end: Operand) -> Operand:
    """Years from the decision to the end of each month, when the month is paid.

    Unit: 1
    Source: definition: paid in arrears
    """
    return month_end / MONTHS_PER_YEAR / ONE_YEAR


def discount_path(years_elapsed: Operand, discount_rate: Operand) -> Operand:
    """What one unit paid at the end of each month is worth at the decision.

    Unit: 1
    Source: present value
    """
    return (1 + discount_rate * ONE_YEAR) ** (0 - years_elapsed)


def home_price_path(
    years_elapsed: Operand, home_currency_inflation: Operand, discount_path: Operand
) -> Operand:
    """Prices at home, discounted.

    Unit: 1
    Source: definition
    """
    return (1 + home_currency_inflation * ONE_YEAR) ** years_elapsed * discount_path


def exchange_path(
    years_elapsed: Operand,
    exchange_drift: Operand,
    exchange_volatility: Operand,
    exchange_walk: Operand,
) -> Operand:
    """Real value of the place's currency in the company's, relative to the start.

    Unit: 1
    Source: relative purchasing-power parity in the mean, a geometric random walk around it
    """
    spread = exchange_volatility * exchange_walk
    mean_one = exchange_volatility * exchange_volatility * years_elapsed / 2
    return EULER ** (exchange_drift * ONE_YEAR * years_elapsed + spread - mean_one)


def price_path(home_price_path: Operand, exchange_path: Operand) -> Operand:
    """Prices in the place, in company currency, discounted.

    Unit: 1
    Source: definition: local inflation beyond home's is matched by the exchange rate in the mean
    """
    return home_price_path * exchange_path


def pay_path(price_path: Operand, years_elapsed: Operand, real_pay_growth: Operand) -> Operand:
    """Pay in the place, in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return price_path * (1 + real_pay_growth * ONE_YEAR) ** years_elapsed


def contract_path(years_elapsed: Operand, indexation: Operand, discount_path: Operand) -> Operand:
    """A vendor's price under contract in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return (1 + indexation * ONE_YEAR) ** years_elapsed * discount_path


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


def waiting_months(home_pay_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months of pay at home until the new team starts.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, 0, minimum(months_to_start, horizon))


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


def contract_months(contract_path: Operand, months_to_start: Operand, horizon: Operand) -> Operand:
    """Months of a vendor's contract, indexed and discounted.

    Unit: month
    Source: definition
    """
    return over_months(contract_path, months_to_start, horizon)


def operate_contract_months(
    contract_path: Operand, months_to_start: Operand, handed_over_month: Operand, horizon: Operand
) -> Operand:
    """Months in which the vendor operates a build-operate-transfer centre.

    Unit: month
    Source: definition
    """
    return over_months(contract_path, months_to_start, minimum(handed_over_month, horizon))


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


def at_start(pay_path: Operand, months_to_start: Operand) -> Operand:
    """One amount at the place's pay, in the month before the new team starts.

    Unit: 1
    Source: definition
    """
    return over_months(pay_path, months_to_start - ONE_MONTH, months_to_start) / ONE_MONTH


def at_ramp(pay_path: Operand, months_to_start: Operand) -> Operand:
    """One amount at the place's pay, in the new team's first month.

    Unit: 1
    Source: definition
    """
    return over_months(pay_path, months_to_start, months_to_start + ONE_MONTH) / ONE_MONTH


def at_handover(home_pay_path: Operand, handover_month: Operand) -> Operand:
    """One amount at pay at home, in the month before the new team stands alone.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, handover_month - ONE_MONTH, handover_month) / ONE_MONTH


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
