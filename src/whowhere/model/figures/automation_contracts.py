"""What today's contract bills at least for work that software has taken.

A price follows the work that is left for people; a minimum does not.
"""

from whowhere.model.graph.constants import ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_months, where


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


def owed_to_today_path(
    whole_contract_path: Operand, minimum_owed: Operand, left_path: Operand
) -> Operand:
    """How far the work that is left falls short of the minimum of today's contract.

    Unit: 1
    Source: the contract
    """
    return whole_contract_path * maximum(0, minimum_owed - left_path)


def owed_to_today_months(owed_to_today_path: Operand, contract_left: Operand) -> Operand:
    """Months of its price that today's contract still bills for work which is not there.

    Unit: month
    Source: the contract, to the end of its term
    """
    return over_months(owed_to_today_path, 0, contract_left)
