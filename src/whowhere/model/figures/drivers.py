"""Drivers: what a flow of one a month is worth today, by path and window.

A monthly path is summed over a window once and shared by every line that flows there, so an
option's present value is a short sum of amount times driver. Where the work is new, who starts
later does less by the horizon: ``same_work`` then scales whatever an option spends to the same
useful hours.
"""

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.curves import not_moved, side_by_side
from whowhere.model.graph.operand import Operand, maximum, over_months, ramped, where


def handed_over_month(
    months_to_start: Operand, operate_months: Operand, months_to_hire: Operand
) -> Operand:
    """Month in which a build-operate-transfer centre becomes ours, never before it is complete.

    Unit: month
    Source: definition
    """
    return months_to_start + maximum(operate_months, months_to_hire)


def today_pay_months(home_pay_path: Operand, horizon: Operand) -> Operand:
    """Months of pay at home over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, 0, horizon)


def today_price_months(fee_path: Operand, horizon: Operand) -> Operand:
    """Months at home prices over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(fee_path, 0, horizon)


def waiting_months(
    from_pay_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months of pay at home for the work that has not moved yet.

    Unit: month
    Source: definition
    """
    return not_moved(from_pay_path, months_to_start, months_to_all, horizon)


def parallel_months(
    from_pay_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    first_handover: Operand,
    handover_month: Operand,
) -> Operand:
    """Months of pay at home in which a wave works beside those whose work it takes.

    Unit: month
    Source: definition
    """
    return side_by_side(
        from_pay_path, months_to_start, months_to_all, first_handover, handover_month
    )


def pay_months(
    pay_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months of pay in the place, from each wave's start to the horizon.

    Unit: month
    Source: definition
    """
    return same_work * ramped(pay_path, months_to_start, months_to_all)


def today_joining_months(home_joining_path: Operand, horizon: Operand) -> Operand:
    """Months of pay of those by whom a team at home grows, by the date on which they join.

    Unit: month
    Source: definition
    """
    return over_months(home_joining_path, 0, horizon)


def joining_months(
    joining_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months of pay of those by whom the new team grows, by the date on which they join.

    Unit: month
    Source: definition
    """
    return same_work * ramped(joining_path, months_to_start, months_to_all)


def owned_joining_months(
    joining_path: Operand, handed_over_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months of pay of those who join a centre, by date, after it became ours.

    Unit: month
    Source: definition
    """
    return same_work * over_months(joining_path, handed_over_month, horizon)


def price_months(
    price_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months at the place's prices, from each wave's start to the horizon.

    Unit: month
    Source: definition
    """
    return same_work * ramped(price_path, months_to_start, months_to_all)


def entity_months_kept(
    market_path: Operand, formation_months: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months at the place's prices from a legal entity's formation to the horizon.

    Unit: month
    Source: definition
    """
    return same_work * over_months(market_path, formation_months, horizon)


def home_team_months(
    home_pay_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months of pay at home, from each wave's start to the horizon, for those who oversee it.

    Unit: month
    Source: definition
    """
    return same_work * ramped(home_pay_path, months_to_start, months_to_all)


def fee_months(
    fee_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months at home prices from each wave's start to the horizon: fees in hard currency.

    Unit: month
    Source: definition
    """
    return same_work * ramped(fee_path, months_to_start, months_to_all)


def visit_months(
    domestic_price_path: Operand, months_to_start: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months at home prices from the first people's start to the horizon.

    Unit: month
    Source: definition
    """
    return same_work * over_months(domestic_price_path, months_to_start, horizon)


def contract_months(
    has_quoted_indexation: Operand,
    quoted_path: Operand,
    contract_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    same_work: Operand,
) -> Operand:
    """Months of a vendor's contract from each wave's start, indexed and discounted.

    Unit: month
    Source: definition; a vendor bills the seats that are there
    """
    return same_work * where(
        has_quoted_indexation,
        ramped(quoted_path, months_to_start, months_to_all),
        ramped(contract_path, months_to_start, months_to_all),
    )


def operate_contract_months(
    has_quoted_indexation: Operand,
    quoted_path: Operand,
    contract_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    handed_over_month: Operand,
    horizon: Operand,
    same_work: Operand,
) -> Operand:
    """Months in which the vendor operates a build-operate-transfer centre, wave by wave.

    Unit: month
    Source: definition
    """
    return same_work * where(
        has_quoted_indexation,
        ramped(quoted_path, months_to_start, months_to_all)
        - over_months(quoted_path, handed_over_month, horizon),
        ramped(contract_path, months_to_start, months_to_all)
        - over_months(contract_path, handed_over_month, horizon),
    )


def owned_pay_months(
    pay_path: Operand, handed_over_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months of pay in the place after the centre became ours.

    Unit: month
    Source: definition
    """
    return same_work * over_months(pay_path, handed_over_month, horizon)


def owned_price_months(
    price_path: Operand, handed_over_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months at the place's prices after the centre became ours.

    Unit: month
    Source: definition
    """
    return same_work * over_months(price_path, handed_over_month, horizon)


def discounted_months(work_path: Operand, horizon: Operand) -> Operand:
    """Months of the horizon by how much there is to do, discounted.

    Unit: month
    Source: definition
    """
    return over_months(work_path, 0, horizon)


def discounted_output(output_hours: Operand, discounted_months: Operand) -> Operand:
    """Useful hours over the horizon, discounted as money is, so that cost per hour is a price.

    Unit: head*hour
    Source: levelised cost
    """
    return output_hours * discounted_months / MONTHS_PER_YEAR
