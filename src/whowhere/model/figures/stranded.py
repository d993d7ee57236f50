"""What goes on costing at home after the work has left."""

from whowhere.model.graph.operand import Operand, over_months, ramped


def empty_desks_bill(
    from_workplace_bill: Operand, team_today: Operand, vacant_share: Operand, work_moved: Operand
) -> Operand:
    """Workplaces at home that nobody uses until their lease ends, per month.

    Unit: money/month
    Source: practice
    """
    return from_workplace_bill * team_today * vacant_share * work_moved


def lease_end(handover_month: Operand, lease_left: Operand) -> Operand:
    """Month in which the lease of the vacated workplaces ends, one for all of them.

    Unit: month
    Source: definition
    """
    return handover_month + lease_left


def empty_desk_months(
    from_market_path: Operand,
    first_handover: Operand,
    handover_month: Operand,
    lease_end: Operand,
    horizon: Operand,
) -> Operand:
    """Months at prices there from each wave's handover to the end of the lease.

    Unit: month
    Source: definition; the desks that were leased at the start, however the work has grown
    """
    vacated = ramped(from_market_path, first_handover, handover_month)
    return vacated - over_months(from_market_path, lease_end, horizon)


def retained_bill(
    from_employment_bill: Operand,
    from_size_relief_bill: Operand,
    team_today: Operand,
    retained_share: Operand,
) -> Operand:
    """People at home who stay because a part of their jobs has not moved, per month.

    Unit: money/month
    Source: practice
    """
    employed = from_employment_bill - from_size_relief_bill
    return employed * team_today * retained_share


def retained_months(
    from_pay_path: Operand, first_handover: Operand, handover_month: Operand
) -> Operand:
    """Months of pay at home from each wave's handover to the horizon.

    Unit: month
    Source: definition
    """
    return ramped(from_pay_path, first_handover, handover_month)
