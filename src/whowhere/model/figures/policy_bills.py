"""Bills that may become law: one event for all options, from its first day on.

What a bill would take (``..._due``) counts in the futures in which it comes: where its luck, even
between 0 and 1, falls below the chance that the user gives.
"""

from whowhere.model.graph.curves import comes, held_from, share_held
from whowhere.model.graph.operand import Operand, over_months


def hire_act_comes(luck_hire_act: Operand, hire_act_chance: Operand) -> Operand:
    """1 in futures in which the HIRE Act becomes law, else 0.

    Unit: 1
    Source: drawn: the user's chance
    """
    return comes(luck_hire_act, hire_act_chance)


def worked_months(months_run: Operand, work_path: Operand, horizon: Operand) -> Operand:
    """Months of the work, discounted, from its first people's start to the horizon.

    Unit: month
    Source: definition
    """
    return over_months(work_path, horizon - months_run, horizon)


def hire_act_months(
    hire_act_start: Operand, months_run: Operand, work_path: Operand, horizon: Operand
) -> Operand:
    """Months of the work, discounted, that are done once the HIRE Act would hold.

    Unit: month
    Source: definition
    """
    return held_from(hire_act_start, months_run, work_path, horizon)


def hire_act_in_force(hire_act_months: Operand, worked_months: Operand) -> Operand:
    """Share of the work, discounted, that is done once the HIRE Act would hold.

    Unit: 1
    Source: definition
    """
    return share_held(hire_act_months, worked_months)


def hire_act_charge(
    hire_act_rate: Operand,
    federal_tax: Operand,
    us_consumer_share: Operand,
    hire_act_in_force: Operand,
) -> Operand:
    """HIRE Act: what a payment abroad would cost more, before tax, as a share of it.

    Of 100 paid, 25 of tax and 21 for the deduction that is lost: 125 after tax instead of 79, which
    is 58% more before tax.

    Unit: 1
    Source: S. 2976, 119th Congress, sections 2 and 4; a cost after tax, divided by one less the tax
    """
    dearer = (hire_act_rate + federal_tax) / (1 - federal_tax)
    return us_consumer_share * hire_act_in_force * dearer


def hire_act_on_own_due(paid_to_own_centre: Operand, hire_act_charge: Operand) -> Operand:
    """HIRE Act, if it holds, on what a company of ours abroad is paid, per month.

    Unit: money/month
    Source: S. 2976, 119th Congress
    """
    return paid_to_own_centre * hire_act_charge


def hire_act_on_own(hire_act_on_own_due: Operand, hire_act_comes: Operand) -> Operand:
    """HIRE Act, in futures in which it comes, on what a company of ours abroad is paid, per month.

    Unit: money/month
    Source: definition
    """
    return hire_act_on_own_due * hire_act_comes


def hire_act_on_employer_due(paid_to_employer: Operand, hire_act_charge: Operand) -> Operand:
    """HIRE Act, if it holds, on what an employer of record abroad is paid, per month.

    Unit: money/month
    Source: S. 2976, 119th Congress
    """
    return paid_to_employer * hire_act_charge


def hire_act_on_employer(hire_act_on_employer_due: Operand, hire_act_comes: Operand) -> Operand:
    """HIRE Act, in futures in which it comes, on an employer of record abroad, per month.

    Unit: money/month
    Source: definition
    """
    return hire_act_on_employer_due * hire_act_comes


def hire_act_on_contractors_due(paid_to_contractors: Operand, hire_act_charge: Operand) -> Operand:
    """HIRE Act, if it holds, on what contractors abroad are paid, per month.

    Unit: money/month
    Source: S. 2976, 119th Congress
    """
    return paid_to_contractors * hire_act_charge


def hire_act_on_contractors(
    hire_act_on_contractors_due: Operand, hire_act_comes: Operand
) -> Operand:
    """HIRE Act, in futures in which it comes, on what contractors abroad are paid, per month.

    Unit: money/month
    Source: definition
    """
    return hire_act_on_contractors_due * hire_act_comes


def hire_act_on_vendor_due(paid_to_vendor: Operand, hire_act_charge: Operand) -> Operand:
    """HIRE Act, if it holds, on what a vendor abroad is paid, per month.

    Unit: money/month
    Source: S. 2976, 119th Congress
    """
    return paid_to_vendor * hire_act_charge


def hire_act_on_vendor(hire_act_on_vendor_due: Operand, hire_act_comes: Operand) -> Operand:
    """HIRE Act, in futures in which it comes, on what a vendor abroad is paid, per month.

    Unit: money/month
    Source: definition
    """
    return hire_act_on_vendor_due * hire_act_comes
