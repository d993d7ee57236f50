"""The ramp: when the first people start, how fast the others follow, when the team stands alone.

Work moves in waves. Nothing waits for the last head: who is there learns, takes his part of the
work over and lets those go who did it until then.
"""

from whowhere.model.graph.constants import A_CENTURY, MONTHS_PER_YEAR, ONE_DAY, ONE_MONTH
from whowhere.model.graph.curves import held_back, not_moved
from whowhere.model.graph.operand import (
    Operand,
    maximum,
    minimum,
    over_months,
    over_roles,
    ramped,
    where,
)


def formation_months(
    preparation_months: Operand, entity_months: Operand, entity_missing: Operand
) -> Operand:
    """From the decision until people can be asked: a contract, a company where there is none.

    Unit: month
    Source: definition; nothing is formed where the company stands already
    """
    return preparation_months + entity_months * entity_missing


def recruiting_months(
    fill_months: Operand, notice_months: Operand, notice_served: Operand
) -> Operand:
    """From the first search to the first day of those found, their notice elsewhere included.

    Unit: month
    Source: definition
    """
    return fill_months + notice_months * notice_served


def months_to_start(
    formation_months: Operand,
    recruiting_months: Operand,
    has_quote: Operand,
    has_ramp_plan: Operand,
    planned_start: Operand,
) -> Operand:
    """From the decision to the first people's first day.

    Unit: month
    Source: definition; the vendor's plan where its offer has one
    """
    offered = where(has_ramp_plan, planned_start, recruiting_months)
    waiting = where(has_quote, offered, recruiting_months)
    return maximum(ONE_MONTH, formation_months + waiting)


def throughput(hiring_rate: Operand, hiring_share: Operand, team_size: Operand) -> Operand:
    """People who start in a month: recruiters grow with the team, and a small one has some too.

    Unit: head/month
    Source: practice
    """
    return maximum(hiring_rate, hiring_share * team_size)


def months_to_hire(
    team_size: Operand,
    throughput: Operand,
    has_quote: Operand,
    has_ramp_plan: Operand,
    planned_ramp: Operand,
    months_of_leavers: Operand,
) -> Operand:
    """Months from the first people's first day to the last one's: the length of the ramp.

    Unit: month
    Source: definition; all come on one day at the fastest; the vendor's plan where there is one;
        no faster than today's team leaves where nobody is dismissed
    """
    usual = team_size / throughput
    length = where(has_quote, where(has_ramp_plan, planned_ramp, usual), usual)
    return maximum(ONE_DAY, maximum(length, months_of_leavers))


def months_of_leavers(
    heads: Operand, from_leaving_share: Operand, by_attrition: Operand
) -> Operand:
    """Months in which today's team would be gone at the pace at which it leaves now.

    Unit: month
    Source: definition; 0 unless the work waits for them; nobody is replaced, and those who are
        left keep the pace up, since the jobs that remain are known to go
    """
    team = over_roles(heads)
    pace = over_roles(heads * from_leaving_share) / MONTHS_PER_YEAR
    return by_attrition * team / maximum(pace, team / A_CENTURY)


def months_to_half(months_to_start: Operand, months_to_hire: Operand) -> Operand:
    """From the decision until half of the team is there.

    Unit: month
    Source: definition: people arrive evenly
    """
    return months_to_start + months_to_hire / 2


def months_to_all(months_to_start: Operand, months_to_hire: Operand) -> Operand:
    """From the decision until the whole team is there.

    Unit: month
    Source: definition
    """
    return months_to_start + months_to_hire


def first_handover(months_to_start: Operand, transfer_time: Operand) -> Operand:
    """Month in which the first wave stands alone.

    Unit: month
    Source: definition: each wave learns beside those whose work it takes
    """
    return months_to_start + transfer_time


def handover_month(months_to_all: Operand, transfer_time: Operand) -> Operand:
    """Month in which the last wave, and so the new team, stands alone.

    Unit: month
    Source: definition
    """
    return months_to_all + transfer_time


def months_to_full_output(
    months_to_all: Operand, transfer_time: Operand, ramp_months: Operand
) -> Operand:
    """From the decision until the new team gives its full output alone.

    Unit: month
    Source: definition: the last wave learns while it takes over
    """
    return months_to_all + maximum(transfer_time, ramp_months)


def share_there(months_to_start: Operand, months_to_hire: Operand, horizon: Operand) -> Operand:
    """Share of the team that has arrived by the horizon.

    Unit: 1
    Source: definition
    """
    return minimum(1, maximum(0, (horizon - months_to_start) / months_to_hire))


def every_month(size_path: Operand) -> Operand:
    """How much work there is in each month, undiscounted.

    Unit: 1
    Source: definition
    """
    return size_path


def people_there(
    team_size: Operand, every_month: Operand, months_to_start: Operand, months_to_all: Operand
) -> Operand:
    """Months of work of the new team within the horizon; month by month, its people at work.

    Unit: head*month
    Source: definition
    """
    return team_size * ramped(every_month, months_to_start, months_to_all)


def people_here(
    heads: Operand,
    team_today: Operand,
    work_moved: Operand,
    parallel_share: Operand,
    retained_share: Operand,
    share_not_redeployed: Operand,
    share_kept_back: Operand,
    every_month: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    first_handover: Operand,
    handover_month: Operand,
    first_release: Operand,
    last_release: Operand,
    horizon: Operand,
) -> Operand:
    """Months of work of today's team; month by month, its people: they stay, teach, or are kept.

    Unit: head*month
    Source: definition
    """
    begun = ramped(every_month, months_to_start, months_to_all)
    alone = ramped(every_month, first_handover, handover_month)
    staying = over_months(every_month, 0, horizon) - begun
    teaching = parallel_share * work_moved * (begun - alone)
    let_go = held_back(every_month, share_kept_back, first_release, last_release, horizon)
    kept = work_moved * share_not_redeployed * (alone - let_go)
    return over_roles(heads) * team_today * (staying + teaching + retained_share * alone + kept)


def work_done(work_path: Operand, months_to_start: Operand, months_to_all: Operand) -> Operand:
    """Months of the whole team's work within the horizon, discounted.

    Unit: month
    Source: definition; ramp-up is priced apart
    """
    return ramped(work_path, months_to_start, months_to_all)


def same_work(team_today: Operand, discounted_months: Operand, work_done: Operand) -> Operand:
    """What scales the cost of new work to the same useful hours: who starts later does less.

    Unit: 1
    Source: levelised cost; 1 where a team does the work until the new one is there
    """
    return where(team_today, 1, discounted_months / maximum(ONE_MONTH, work_done))


def delay_bill(delay_cost: Operand) -> Operand:
    """What it costs the company to be without the new team, per month.

    Unit: money/month
    Source: the user's; nothing unless he says so
    """
    return delay_cost


def delay_months(
    discount_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months for which the team is missing, in part while it arrives, discounted.

    Unit: month
    Source: definition
    """
    return not_moved(discount_path, months_to_start, months_to_all, horizon)
