"""Paths: what one unit of pay, price or contract is worth today, month by month.

Exchange rates, rises in pay, indexation and discount belong to a place or a contract, not to an
option, so each path is computed once and shared.
"""

from whowhere.model.graph.constants import EULER, MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, where


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


def domestic_price_path(
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
    exchange_moves: Operand,
) -> Operand:
    """Real value of the place's currency in the company's, relative to the start.

    One where both are the same currency, however far rates are said to move.

    Unit: 1
    Source: relative purchasing-power parity in the mean, a geometric random walk around it
    """
    mean_of_log = exchange_drift * ONE_YEAR - exchange_volatility * exchange_volatility / 2
    moved = mean_of_log * years_elapsed + exchange_volatility * exchange_walk
    return EULER ** (exchange_moves * moved)


def size_path(
    years_elapsed: Operand, work_growth: Operand, heads_by_date: Operand, planned_size: Operand
) -> Operand:
    """How much work there is in each month, relative to the start.

    Unit: 1
    Source: the user's; by date, or growing evenly, and with it everybody who does it
    """
    return where(heads_by_date, planned_size, (1 + work_growth * ONE_YEAR) ** years_elapsed)


def market_path(domestic_price_path: Operand, exchange_path: Operand) -> Operand:
    """Prices in the place, in company currency, discounted.

    Unit: 1
    Source: definition: local inflation beyond home's is matched by the exchange rate in the mean
    """
    return domestic_price_path * exchange_path


def fee_path(domestic_price_path: Operand, size_path: Operand) -> Operand:
    """Prices at home of what grows with the team, discounted.

    Unit: 1
    Source: definition
    """
    return domestic_price_path * size_path


def price_path(market_path: Operand, size_path: Operand) -> Operand:
    """Prices in the place of what grows with the team, in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return market_path * size_path


def pay_path(price_path: Operand, years_elapsed: Operand, real_pay_growth: Operand) -> Operand:
    """Pay in the place, in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return price_path * (1 + real_pay_growth * ONE_YEAR) ** years_elapsed


def joining_path(pay_path: Operand, planned_joiners: Operand) -> Operand:
    """Pay in the place of those who have joined the team in each month, discounted.

    Unit: 1
    Source: definition: heads by date say who joins when
    """
    return pay_path * planned_joiners


def work_path(discount_path: Operand, size_path: Operand) -> Operand:
    """The work of each month, discounted as money is.

    Unit: 1
    Source: definition
    """
    return discount_path * size_path


def contract_path(years_elapsed: Operand, indexation: Operand, work_path: Operand) -> Operand:
    """A vendor's price in company currency, rising as contracts usually do, discounted.

    Unit: 1
    Source: definition; a price for the work grows with it
    """
    return (1 + indexation * ONE_YEAR) ** years_elapsed * work_path


def quoted_path(years_elapsed: Operand, quoted_indexation: Operand, work_path: Operand) -> Operand:
    """A vendor's price in company currency, rising as it was quoted, discounted.

    Unit: 1
    Source: the user's quote; a price for the work grows with it
    """
    return (1 + quoted_indexation * ONE_YEAR) ** years_elapsed * work_path
