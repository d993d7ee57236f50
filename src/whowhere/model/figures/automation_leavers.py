"""Who is replaced of those who leave while software takes work over: fewer than leave."""

from whowhere.model.figures import drivers, standing
from whowhere.model.graph.constants import A_CENTURY, MONTHS_PER_YEAR, ONE_MONTH
from whowhere.model.graph.operand import Operand, maximum, minimum, over_roles


def software_spread(month_end: Operand, software_start: Operand, software_ramp: Operand) -> Operand:
    """How much of its way from nothing to its whole share software goes in each month.

    Unit: 1
    Source: definition: evenly
    """
    by_end = minimum(1, maximum(0, (month_end - software_start) / software_ramp))
    before = minimum(1, maximum(0, (month_end - ONE_MONTH - software_start) / software_ramp))
    return by_end - before


def leaving_pace(heads: Operand, leaving_share: Operand) -> Operand:
    """Share of the people who leave in a month, all roles together.

    Unit: 1/month
    Source: definition
    """
    return over_roles(heads * leaving_share) / over_roles(heads) / MONTHS_PER_YEAR


def replaced_share_path(
    left_path: Operand,
    software: Operand,
    software_spread: Operand,
    freed_by_software: Operand,
    leaving_pace: Operand,
) -> Operand:
    """Leavers who are replaced in each month, over those of the whole team.

    Unit: 1
    Source: definition: who is freed in a month is not replaced if somebody leaves
    """
    leaving = maximum(leaving_pace, 1 / A_CENTURY) * ONE_MONTH
    freed = software * freed_by_software * software_spread / leaving
    return maximum(0, left_path - freed)


def replaced_path(whole_pay_path: Operand, replaced_share_path: Operand) -> Operand:
    """Pay in the place of those who are replaced, in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return whole_pay_path * replaced_share_path


def replaced_months(
    replaced_path: Operand, months_to_start: Operand, months_to_all: Operand, same_work: Operand
) -> Operand:
    """Months in which leavers of a new team are replaced, from each wave's start.

    Unit: month
    Source: definition
    """
    return drivers.pay_months(replaced_path, months_to_start, months_to_all, same_work)


def standing_replaced_months(replaced_path: Operand, horizon: Operand) -> Operand:
    """Months in which leavers of a team that stands are replaced, over the whole horizon.

    Unit: month
    Source: definition
    """
    return standing.standing_pay_months(replaced_path, horizon)


def owned_replaced_months(
    replaced_path: Operand, handed_over_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months in which leavers of a centre are replaced after it became ours.

    Unit: month
    Source: definition
    """
    return drivers.owned_pay_months(replaced_path, handed_over_month, horizon, same_work)
