"""Whom software frees, what it costs to let them go, and to hire again what is taken back."""

from whowhere.model.figures import automation, paths
from whowhere.model.graph.constants import A_CENTURY, MONTHS_PER_YEAR, ONE_MONTH, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, minimum, over_months, where


def asked_at_full(share_solved: Operand, more_asked: Operand, share_of_harder: Operand) -> Operand:
    """How much is asked for what would be asked of people alone, at the software's whole share.

    Unit: 1
    Source: definition
    """
    return automation.asked_path(share_solved, more_asked, share_of_harder)


def left_with_software(
    share_covered: Operand,
    share_solved: Operand,
    asked_at_full: Operand,
    work_saved: Operand,
    rest_harder: Operand,
    share_of_harder: Operand,
    checked_share: Operand,
    least_by_people: Operand,
    assist_gain: Operand,
) -> Operand:
    """What people still have of all work once the software has its whole share.

    Unit: 1
    Source: definition
    """
    covered = automation.covered_work(
        share_solved, asked_at_full, work_saved, rest_harder, share_of_harder, checked_share,
        least_by_people,
    )  # fmt: skip
    return 1 + share_covered * (covered / (1 + assist_gain) - 1)


def freed_by_software(left_with_software: Operand) -> Operand:
    """Share of the people who are no longer needed then.

    Unit: 1
    Source: definition
    """
    return maximum(0, 1 - left_with_software)


def gone_by_then(leaving_pace: Operand, software_ramp: Operand) -> Operand:
    """Share of the people who have left by themselves while the software came to its share.

    Unit: 1
    Source: definition: they are not replaced
    """
    yearly = leaving_pace * MONTHS_PER_YEAR * ONE_YEAR
    return 1 - (1 - minimum(1, yearly)) ** (software_ramp / MONTHS_PER_YEAR / ONE_YEAR)


def dismissed_for_software(freed_by_software: Operand, gone_by_then: Operand) -> Operand:
    """Share of the people whom the software frees and who have not left by themselves.

    Unit: 1
    Source: definition
    """
    return maximum(0, freed_by_software - gone_by_then)


def until_they_leave(
    dismissed_for_software: Operand,
    leaving_pace: Operand,
    software_ramp: Operand,
    months_of_software: Operand,
) -> Operand:
    """Months of the whole team's pay for those who are kept without work until they leave.

    Unit: month
    Source: definition: as many more each month until the software has its share, then fewer, at
        the pace at which all leave; nothing beyond the horizon
    """
    idle = dismissed_for_software
    after = maximum(0, months_of_software - software_ramp)
    fewer = minimum(after, idle / maximum(leaving_pace, 1 / A_CENTURY))
    more = idle * minimum(software_ramp, months_of_software) / 2
    return more + idle * fewer - leaving_pace * fewer * fewer / 2


def reached_when_taken_back(
    taken_back_month: Operand, software_start: Operand, software_ramp: Operand
) -> Operand:
    """How far the software has come when work is taken back: so many are free by then.

    Unit: 1
    Source: definition
    """
    return minimum(1, (taken_back_month - software_start) / software_ramp)


def kept_by_taking_back(
    is_taken_back: Operand, taken_back_share: Operand, reached_when_taken_back: Operand
) -> Operand:
    """Share of those who would be let go that stay, as work is taken back before it is their turn.

    Unit: 1
    Source: definition
    """
    return is_taken_back * taken_back_share * (1 - reached_when_taken_back)


def freed_and_missed(
    is_taken_back: Operand,
    taken_back_share: Operand,
    freed_by_software: Operand,
    reached_when_taken_back: Operand,
) -> Operand:
    """Share of the people whom the software had freed and whom what is taken back needs again.

    Unit: 1
    Source: definition; nothing in futures in which nothing is taken back
    """
    return is_taken_back * taken_back_share * freed_by_software * reached_when_taken_back


def letting_go_for_software(
    pay_bill: Operand,
    employment_bill: Operand,
    dismissed_for_software: Operand,
    severance_per_year_of_pay: Operand,
    share_not_redeployed: Operand,
    by_attrition: Operand,
    until_they_leave: Operand,
    kept_by_taking_back: Operand,
) -> Operand:
    """Notice and severance of people of ours whom software frees; or pay until they leave.

    Unit: money
    Source: statutes where they work; practice
    """
    leaving = dismissed_for_software * share_not_redeployed
    dismissed = pay_bill * MONTHS_PER_YEAR * leaving * severance_per_year_of_pay
    cost = where(by_attrition, employment_bill * until_they_leave, dismissed)
    return cost * (1 - kept_by_taking_back)


def whole_pay_path(
    market_path: Operand, demand_path: Operand, years_elapsed: Operand, real_pay_growth: Operand
) -> Operand:
    """Pay in the place of as many as all the work would take, in company currency, discounted.

    Unit: 1
    Source: definition
    """
    return paths.pay_path(market_path * demand_path, years_elapsed, real_pay_growth)


def as_software_spreads(
    whole_pay_path: Operand, software_start: Operand, software_ramp: Operand, same_work: Operand
) -> Operand:
    """One amount at the place's pay, spread over the months in which the software takes over.

    Unit: 1
    Source: definition
    """
    last = software_start + software_ramp
    return same_work * over_months(whole_pay_path, software_start, last) / software_ramp


def hiring_again(
    freed_and_missed: Operand, recruiting_cost: Operand, ramp_cost: Operand
) -> Operand:
    """Hiring and teaching people again for what is taken back, in futures in which it is.

    Unit: money
    Source: definition: what it takes for a first team
    """
    return freed_and_missed * (recruiting_cost + ramp_cost)


def buying_again(freed_and_missed: Operand, vendor_ramp_cost: Operand) -> Operand:
    """A vendor's people learning again what is taken back, in futures in which it is.

    Unit: money
    Source: definition: what it takes for a first team
    """
    return freed_and_missed * vendor_ramp_cost


def at_taking_back(
    whole_pay_path: Operand, taken_back_month: Operand, same_work: Operand
) -> Operand:
    """One amount at the place's pay, in the month in which work is taken back.

    Unit: 1
    Source: definition; nothing beyond the horizon
    """
    last = taken_back_month + ONE_MONTH
    return same_work * over_months(whole_pay_path, taken_back_month, last) / ONE_MONTH


def left_at_full(software: Operand, left_with_software: Operand) -> Operand:
    """What is left for people of a month's work once the software does its whole share.

    Unit: 1
    Source: definition; all of it where there is no software
    """
    return where(software, left_with_software, 1)
