"""What work at night and on public holidays adds to pay."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, WEEKDAYS_PER_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_roles


def night_rate(night_premium: Operand, customary_night_premium: Operand) -> Operand:
    """What an hour at night adds to pay: by law or by custom, whichever is more.

    Unit: 1
    Source: labour law of the place; practice
    """
    return maximum(night_premium, customary_night_premium)


def pay_by_day_bill(
    people_needed: Operand,
    base_pay: Operand,
    shift_pay_due: Operand,
    money_per_local: Operand,
    on_cost_share: Operand,
) -> Operand:
    """Twelve months' pay to which night and holiday pay come, with contributions, per month.

    Unit: money/month
    Source: definition: pay that you gave holds them already
    """
    yearly = over_roles(people_needed * base_pay * shift_pay_due) * money_per_local
    return yearly * (1 + on_cost_share) / MONTHS_PER_YEAR


def night_bill(pay_by_day_bill: Operand, night_share: Operand, night_rate: Operand) -> Operand:
    """What work at night adds to pay and contributions, per month.

    Unit: money/month
    Source: labour law of the place; clocks and the coverage that the work needs
    """
    return pay_by_day_bill * night_share * night_rate


def holiday_bill(
    pay_by_day_bill: Operand, holidays_at_work: Operand, holiday_premium: Operand
) -> Operand:
    """What work on public holidays adds to pay and contributions, per month.

    Unit: money/month
    Source: calendars of both places; practice
    """
    return pay_by_day_bill * holidays_at_work / WEEKDAYS_PER_YEAR * holiday_premium


def shift_pay_bill(night_bill: Operand, holiday_bill: Operand) -> Operand:
    """What nights and holidays add to pay and contributions, per month.

    Unit: money/month
    Source: definition
    """
    return night_bill + holiday_bill
