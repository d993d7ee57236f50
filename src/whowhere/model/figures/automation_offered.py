"""What an offer bills at least for work that software has taken; only where there is one."""

from whowhere.model.graph.constants import A_UNIT_OF_MONEY
from whowhere.model.graph.operand import Operand, maximum, ramped


def minimum_of_price(minimum_bill: Operand, offered_price: Operand) -> Operand:
    """What an offer bills at least, as a share of its price for all the work.

    Unit: 1
    Source: the offer
    """
    return minimum_bill / maximum(offered_price, A_UNIT_OF_MONEY)


def below_minimum_path(
    whole_contract_path: Operand, minimum_of_price: Operand, left_path: Operand
) -> Operand:
    """How far the work that is left falls short of an offer's minimum, in each month.

    Unit: 1
    Source: definition
    """
    return whole_contract_path * maximum(0, minimum_of_price - left_path)


def below_minimum_months(
    below_minimum_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    same_work: Operand,
) -> Operand:
    """Months of an offer's price that are billed for work which is not there.

    Unit: month
    Source: the offer
    """
    return same_work * ramped(below_minimum_path, months_to_start, months_to_all)


def below_minimum_at_full(minimum_of_price: Operand, left_at_full: Operand) -> Operand:
    """How far a month's work falls short of an offer's minimum at full share.

    Unit: 1
    Source: definition
    """
    return maximum(0, minimum_of_price - left_at_full)
