"""Software that does part of the work: what is left for people, what it costs, and if it fails.

Everything that follows from how much work there is follows from what is left of it for people:
``size_path`` is the work of people here, and ``demand_path`` all of it. Where a key has no
software, ``software`` is 0 and both are the same.
"""

from whowhere.model.figures import paths, people
from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_MONTH, TWO_YEARS
from whowhere.model.graph.operand import (
    Operand,
    maximum,
    minimum,
    over_months,
    ramped,
    where,
)


def demand_path(
    years_elapsed: Operand, work_growth: Operand, heads_by_date: Operand, planned_size: Operand
) -> Operand:
    """How much work there is in each month, whoever does it, relative to the start.

    Unit: 1
    Source: the user's; by date, or growing evenly
    """
    return paths.size_path(years_elapsed, work_growth, heads_by_date, planned_size)


def software_reached(
    month_end: Operand, software_start: Operand, software_ramp: Operand
) -> Operand:
    """How far the software has come in each month: nothing before its launch, then evenly to all.

    Unit: 1
    Source: practice; a month counts by its middle
    """
    middle = month_end - ONE_MONTH / 2
    return minimum(1, maximum(0, (middle - software_start) / software_ramp))


def months_of_software(horizon: Operand, software_start: Operand) -> Operand:
    """Months from the launch to the horizon.

    Unit: month
    Source: definition
    """
    return maximum(0, horizon - software_start)


def chance_taken_back(taken_back_chance: Operand, months_of_software: Operand) -> Operand:
    """Chance that work is taken back from the software before the horizon.

    Unit: 1
    Source: definition: what is known is the chance within two years; compounded
    """
    spans = months_of_software / MONTHS_PER_YEAR / TWO_YEARS
    return 1 - (1 - taken_back_chance) ** spans


def is_taken_back(luck_taken_back: Operand, chance_taken_back: Operand) -> Operand:
    """1 in futures in which work is taken back from the software, else 0.

    Unit: 1
    Source: drawn
    """
    return where(luck_taken_back < chance_taken_back, 1, 0)


def taken_back_month(
    luck_taken_back: Operand,
    chance_taken_back: Operand,
    software_start: Operand,
    months_of_software: Operand,
) -> Operand:
    """Month in which that happens: any month after the launch, each as likely.

    Unit: month
    Source: definition; of the luck below the chance, the share says how far it has come
    """
    way = luck_taken_back / maximum(luck_taken_back, chance_taken_back)
    return software_start + months_of_software * way


def software_in_use(
    software_reached: Operand,
    is_taken_back: Operand,
    taken_back_share: Operand,
    taken_back_month: Operand,
    month_end: Operand,
) -> Operand:
    """How much of what the software can do it does in each month.

    Unit: 1
    Source: definition; less what is taken back
    """
    taken = where(taken_back_month < month_end, is_taken_back * taken_back_share, 0)
    return software_reached * (1 - taken)


def solved_path(software_in_use: Operand, share_solved: Operand) -> Operand:
    """Share of what it is asked that the software solves alone, in each month.

    Unit: 1
    Source: definition
    """
    return software_in_use * share_solved


def asked_path(solved_path: Operand, more_asked: Operand, share_of_harder: Operand) -> Operand:
    """How much is asked in each month for what would be asked of people alone.

    Unit: 1
    Source: definition; asking is the easier the more is solved at once
    """
    return 1 + more_asked * solved_path / share_of_harder


def covered_work(
    solved_path: Operand,
    asked_path: Operand,
    work_saved: Operand,
    rest_harder: Operand,
    share_of_harder: Operand,
    checked_share: Operand,
    least_by_people: Operand,
) -> Operand:
    """What is left for people of the work that the software is asked to do, in each month.

    Unit: 1
    Source: definition: what it solves saves part of the work, what is left is harder, some of what
        it solved is read by a person, and where a person may be asked for, people do that share
    """
    rest = (1 - work_saved * solved_path) * (1 + rest_harder * solved_path / share_of_harder)
    checking = checked_share * solved_path
    return maximum(least_by_people, asked_path * (rest + checking))


def human_path(
    covered_work: Operand, share_covered: Operand, software_in_use: Operand, assist_gain: Operand
) -> Operand:
    """What is left for people of all work, in each month; who is assisted does it in less time.

    Unit: 1
    Source: definition
    """
    left = covered_work / (1 + assist_gain * software_in_use)
    return 1 + share_covered * (left - 1)


def left_path(software: Operand, human_path: Operand) -> Operand:
    """What is left for people of a month's work: all of it where there is no software.

    Unit: 1
    Source: definition
    """
    return where(software, human_path, 1)


def size_path(demand_path: Operand, left_path: Operand) -> Operand:
    """How much work there is for people in each month, relative to the start.

    Unit: 1
    Source: definition
    """
    return demand_path * left_path


def demanded_work_path(discount_path: Operand, demand_path: Operand) -> Operand:
    """All the work of each month, discounted as money is.

    Unit: 1
    Source: definition
    """
    return discount_path * demand_path


def discounted_months(demanded_work_path: Operand, horizon: Operand) -> Operand:
    """Months of the horizon by how much there is to do, discounted, whoever does it.

    Unit: month
    Source: definition
    """
    return over_months(demanded_work_path, 0, horizon)


def work_done(
    demanded_work_path: Operand, months_to_start: Operand, months_to_all: Operand
) -> Operand:
    """Months of the whole work within the horizon, discounted, whoever does it.

    Unit: month
    Source: definition; ramp-up is priced apart
    """
    return ramped(demanded_work_path, months_to_start, months_to_all)


def learning_left(software: Operand, shorter_learning: Operand) -> Operand:
    """How much of their learning new people still have where software assists them.

    Unit: 1
    Source: definition
    """
    return 1 - software * shorter_learning


def ramp_cost(
    employment_bill: Operand, ramp_months: Operand, work_moved: Operand, learning_left: Operand
) -> Operand:
    """Ramp-up: output lost while the new people learn: each rises evenly to full output.

    Unit: money
    Source: practice; on the way up half the output is missing on average
    """
    return people.ramp_cost(employment_bill, ramp_months, work_moved) * learning_left


def vendor_ramp_cost(
    vendor_price: Operand, ramp_months: Operand, work_moved: Operand, learning_left: Operand
) -> Operand:
    """Ramp-up: output lost while a vendor's team learns, at the price at which it is bought.

    Unit: money
    Source: practice; on the way up half the output is missing on average
    """
    return people.vendor_ramp_cost(vendor_price, ramp_months, work_moved) * learning_left


def attrition_bill(
    yearly_pay_bill: Operand,
    leaving_share: Operand,
    replacement_cost: Operand,
    ramp_months: Operand,
    learning_left: Operand,
) -> Operand:
    """Attrition backfill: hiring again, the vacancy, learning the work, per month.

    Unit: money/month
    Source: Boushey and Glynn (2012): median 21% of a year's pay for each leaver; what learning
        costs of it falls where software assists those who learn
    """
    learning = ramp_months / MONTHS_PER_YEAR / 2
    left = maximum(0, replacement_cost - learning * (1 - learning_left))
    return people.attrition_bill(yearly_pay_bill, leaving_share, left)
