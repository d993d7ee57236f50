"""What goes on costing at home after the work has left."""

from whowhere.model.graph.operand import Operand, over_months


def empty_desks_bill(
    home_workplace_bill: Operand, team_today: Operand, vacant_share: Operand, work_moved: Operand
) -> Operand:
    """Workplaces at home that nobody uses until their lease ends, per month.

    Unit: money/month
    Source: practice
    """
    return home_workplace_bill * team_today * vacant_share * work_moved


def lease_end(handover_month: Operand, lease_left: Operand) -> Operand:
    """Month in which the lease of the vacated workplaces ends.

    Unit: month
    Source: definition
    """
    return handover_month + lease_left


def empty_desk_months(
    home_price_path: Operand, handover_month: Operand, lease_end: Operand
) -> Operand:
    """Months at home prices from the handover to the end of the lease, within the horizon.

    Unit: month
    Source: definition
    """
    return over_months(home_price_path, handover_month, lease_end)


def retained_bill(
    home_employment_bill: Operand, team_today: Operand, retained_share: Operand
) -> Operand:
    """People at home who stay because a part of their jobs has not moved, per month.

    Unit: money/month
    Source: practice
    """
    return home_employment_bill * team_today * retained_share


def retained_months(home_pay_path: Operand, handover_month: Operand, horizon: Operand) -> Operand:
    """Months of pay at home from the handover to the horizon.

    Unit: month
    Source: definition
    """
    return over_months(home_pay_path, handover_month, horizon)
