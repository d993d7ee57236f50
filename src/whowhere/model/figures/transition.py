"""Moving the work: today's team until the handover, parallel running, and goodbye."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, WEEKS_PER_YEAR
from whowhere.model.graph.curves import weeks_after
from whowhere.model.graph.operand import Operand, maximum


def transfer_time(transfer_months: Operand, transition_overrun: Operand) -> Operand:
    """Months of parallel running of a wave with those whose work it takes, as they turn out.

    Unit: month
    Source: definition: what was planned, and by how much it is exceeded
    """
    return transfer_months * (1 + transition_overrun)


def taken_along(taken_over: Operand, away: Operand) -> Operand:
    """Share of today's people whom a partner there takes over: none for work that leaves town.

    Unit: 1
    Source: practice; in the European Union and the United Kingdom the law moves them with it
    """
    return taken_over * (1 - away)


def work_moved(taken_along: Operand) -> Operand:
    """Share of the work that changes hands.

    Unit: 1
    Source: definition
    """
    return 1 - taken_along


def today_bill(from_own_centre_cost: Operand, team_today: Operand) -> Operand:
    """What today's team costs, per month; nothing where the work is new.

    Unit: money/month
    Source: definition
    """
    return from_own_centre_cost * team_today


def parallel_bill(today_bill: Operand, parallel_share: Operand, work_moved: Operand) -> Operand:
    """Today's people who teach the new team, per month.

    Unit: money/month
    Source: practice
    """
    return today_bill * parallel_share * work_moved


def statutory_weeks(
    tenure_at_home: Operand,
    severance_weeks_1: Operand,
    severance_weeks_5: Operand,
    severance_weeks_10: Operand,
) -> Operand:
    """Weeks of pay that statute gives on redundancy after the service of today's team.

    Unit: week
    Source: statutes of the place, between the years of service that they are known for
    """
    return weeks_after(tenure_at_home, severance_weeks_1, severance_weeks_5, severance_weeks_10)


def severance_per_year_of_pay(
    from_statutory_weeks: Operand, collective_weeks: Operand, severance_weeks_customary: Operand
) -> Operand:
    """Notice and severance of one leaver at home, in years of pay: law or custom, the larger.

    Unit: year
    Source: statutes of home; practice
    """
    by_law = from_statutory_weeks + collective_weeks
    return maximum(by_law, severance_weeks_customary) / WEEKS_PER_YEAR


def retention_at_home(
    from_pay_bill: Operand,
    retention_bonus: Operand,
    share_not_redeployed: Operand,
    team_today: Operand,
    work_moved: Operand,
) -> Operand:
    """Retention bonuses for those who will leave, so that they stay and teach until the handover.

    Unit: money
    Source: practice
    """
    leaving = team_today * work_moved * share_not_redeployed
    return from_pay_bill * MONTHS_PER_YEAR * leaving * retention_bonus


def severance_at_home(
    from_pay_bill: Operand,
    severance_per_year_of_pay: Operand,
    share_not_redeployed: Operand,
    team_today: Operand,
    work_moved: Operand,
) -> Operand:
    """Notice and severance of those at home whom the move replaces.

    Unit: money
    Source: statutes of home; practice
    """
    leaving = team_today * work_moved * share_not_redeployed
    return from_pay_bill * MONTHS_PER_YEAR * leaving * severance_per_year_of_pay
