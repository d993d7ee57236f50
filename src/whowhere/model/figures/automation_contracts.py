"""What a vendor bills at least for work that software has taken: minimums that were agreed.

A price follows the work that is left for people; a minimum does not.
"""

from whowhere.model.graph.constants import A_UNIT_OF_MONEY, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_months, ramped, where


def whole_contract_path(
    has_quoted_indexation: Operand,
    quoted_indexation: Operand,
    indexation: Operand,
    years_elapsed: Operand,
    demanded_work_path: Operand,
) -> Operand:
    """A vendor's price for as much as all the work would take, indexed and discounted.

    Unit: 1
    Source: the contract, or the offer; else usual practice
    """
    yearly = where(has_quoted_indexation, quoted_indexation, indexation)
    return (1 + yearly * ONE_YEAR) ** years_elapsed * demanded_work_path


def minimum_of_price(minimum_bill: Operand, offered_price: Operand) -> Operand:
    """What an offer bills at least, as a share of its price for all the work.

    Unit: 1
    Source: the offer
    """
    return minimum_bill / maximum(offered_price, A_UNIT_OF_MONEY)


def below_minimum_path(
    whole_contract_path: Operand, minimum_of_price: Operand, software: Operand, human_path: Operand
) -> Operand:
    """How far the work that is left falls short of an offer's minimum, in each month.

    Unit: 1
    Source: definition
    """
    left = where(software, human_path, 1)
    return whole_contract_path * maximum(0, minimum_of_price - left)


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


def owed_to_today_path(
    whole_contract_path: Operand, minimum_owed: Operand, software: Operand, human_path: Operand
) -> Operand:
    """How far the work that is left falls short of the minimum of today's contract.

    Unit: 1
    Source: the contract
    """
    left = where(software, human_path, 1)
    return whole_contract_path * maximum(0, minimum_owed - left)


def owed_to_today_months(owed_to_today_path: Operand, contract_left: Operand) -> Operand:
    """Months of its price that today's contract still bills for work which is not there.

    Unit: month
    Source: the contract, to the end of its term
    """
    return over_months(owed_to_today_path, 0, contract_left)
