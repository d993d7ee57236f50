"""Work that comes home before the horizon ends: the saving that is lost from then on."""

from whowhere.model.graph.operand import Operand, maximum, over_months, where


def is_brought_home(
    luck_early_end: Operand,
    early_end_chance: Operand,
    luck_back_home: Operand,
    brought_home_share: Operand,
) -> Operand:
    """1 in futures in which the arrangement ends early and the work comes home, else 0.

    Unit: 1
    Source: drawn; of those that end early, practice says how many come home
    """
    comes_home = where(luck_back_home < brought_home_share, 1, 0)
    return where(luck_early_end < early_end_chance, comes_home, 0)


def end_month(
    luck_early_end: Operand, early_end_chance: Operand, months_to_half: Operand, horizon: Operand
) -> Operand:
    """Month in which the arrangement ends: any month of the run, each as likely, or the horizon.

    Unit: month
    Source: definition: the run is counted from when half of the team is there; of the luck below
    the chance, the share says how far the run has come
    """
    run = maximum(0, horizon - months_to_half)
    return months_to_half + run * luck_early_end / maximum(luck_early_end, early_end_chance)


def after_end_months(
    home_pay_path: Operand, end_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months of pay at home from an early end to the horizon.

    Unit: month
    Source: definition
    """
    return same_work * over_months(home_pay_path, end_month, horizon)


def saving_lost_vendor(
    is_brought_home: Operand,
    home_own_centre_cost: Operand,
    vendor_price: Operand,
    change_request_bill: Operand,
    governance_bill: Operand,
) -> Operand:
    """What home costs beyond the vendor, per month, once the work is back.

    Unit: money/month
    Source: definition
    """
    there = vendor_price + change_request_bill + governance_bill
    return is_brought_home * maximum(0, home_own_centre_cost - there)


def saving_lost_own(
    is_brought_home: Operand, home_own_centre_cost: Operand, own_centre_cost: Operand
) -> Operand:
    """What home costs beyond own people there, per month, once the work is back.

    Unit: money/month
    Source: definition
    """
    return is_brought_home * maximum(0, home_own_centre_cost - own_centre_cost)


def saving_lost_contractors(
    is_brought_home: Operand,
    home_own_centre_cost: Operand,
    contractor_bill: Operand,
    supporting_bill: Operand,
    attrition_bill: Operand,
) -> Operand:
    """What home costs beyond contractors there, per month, once the work is back.

    Unit: money/month
    Source: definition
    """
    there = contractor_bill + supporting_bill + attrition_bill
    return is_brought_home * maximum(0, home_own_centre_cost - there)
