"""When home's law lets today's team go: whose work has moved before that is kept until then."""

from whowhere.model.graph.constants import ONE_DAY
from whowhere.model.graph.curves import held_back
from whowhere.model.graph.operand import Operand, maximum, minimum, ramped


def first_release(first_handover: Operand, release_months: Operand) -> Operand:
    """Month in which the first of today's team may go: once the work has moved, and by law.

    Unit: month
    Source: law of home
    """
    return maximum(first_handover, release_months)


def last_release(handover_month: Operand, first_release: Operand) -> Operand:
    """Month in which the last of today's team may go.

    Unit: month
    Source: law of home; who is handed over after the law's month goes at once
    """
    return maximum(handover_month, first_release + ONE_DAY)


def share_kept_back(
    first_handover: Operand, months_to_hire: Operand, release_months: Operand
) -> Operand:
    """Share of the team whose work has moved by the month from which home's law lets people go.

    Unit: 1
    Source: definition: work moves evenly
    """
    return minimum(1, maximum(0, (release_months - first_handover) / months_to_hire))


def months_kept(
    from_pay_path: Operand,
    first_handover: Operand,
    handover_month: Operand,
    first_release: Operand,
    last_release: Operand,
    share_kept_back: Operand,
    horizon: Operand,
) -> Operand:
    """Months of pay at home between each wave's handover and the day on which the law lets it go.

    Unit: month
    Source: definition
    """
    moved = ramped(from_pay_path, first_handover, handover_month)
    return moved - held_back(from_pay_path, share_kept_back, first_release, last_release, horizon)


def kept_bill(
    from_employment_bill: Operand,
    team_today: Operand,
    work_moved: Operand,
    share_not_redeployed: Operand,
) -> Operand:
    """Those of today's team who will be dismissed, per month.

    Unit: money/month
    Source: practice
    """
    return from_employment_bill * team_today * work_moved * share_not_redeployed


def collective_weeks(
    collective_pay: Operand, collective_pay_per_year: Operand, tenure_at_home: Operand
) -> Operand:
    """Weeks of pay that the law adds for each leaver where many are dismissed at once.

    Unit: week
    Source: law of home
    """
    return collective_pay + collective_pay_per_year * tenure_at_home
