"""What it takes to leave, whether it comes to that, and what an early end then costs."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_YEAR, WEEKS_PER_YEAR
from whowhere.model.graph.curves import weeks_after
from whowhere.model.graph.operand import Operand, maximum, where


def years_of_service(horizon: Operand, months_to_half: Operand) -> Operand:
    """Years that the new people have worked on average when the horizon ends.

    Unit: year
    Source: definition
    """
    return maximum(0, horizon - months_to_half) / MONTHS_PER_YEAR


def severance_weeks_at_exit(
    years_of_service: Operand,
    severance_weeks_1: Operand,
    severance_weeks_5: Operand,
    severance_weeks_10: Operand,
) -> Operand:
    """Weeks of pay that statute gives the new team on redundancy at the horizon.

    Unit: week
    Source: statutes of the place, between the years of service that they are known for
    """
    return weeks_after(years_of_service, severance_weeks_1, severance_weeks_5, severance_weeks_10)


def severance_at_exit(
    pay_bill: Operand,
    severance_weeks_at_exit: Operand,
    dismissed_on_leaving: Operand,
    share_there: Operand,
) -> Operand:
    """Notice and severance of the new people who are there if the arrangement ends.

    Unit: money
    Source: statutes of the place
    """
    yearly = pay_bill * share_there * MONTHS_PER_YEAR * dismissed_on_leaving
    return yearly * severance_weeks_at_exit / WEEKS_PER_YEAR


def closing_cost(entity_set_up: Operand) -> Operand:
    """Winding up the legal entity; we assume that it costs what forming it did.

    Unit: money
    Source: our estimate: liquidation asks for the same advisers and filings as formation
    """
    return entity_set_up


def early_end_chance(horizon: Operand, yearly_end_chance: Operand) -> Operand:
    """Chance that the arrangement ends before the horizon does.

    Unit: 1
    Source: practice: yearly chance, compounded
    """
    years = horizon / MONTHS_PER_YEAR / ONE_YEAR
    return 1 - (1 - yearly_end_chance) ** years


def is_left(
    luck_early_end: Operand, early_end_chance: Operand, ends_at_horizon: Operand
) -> Operand:
    """1 in futures in which the arrangement has to be left by the end of the horizon, else 0.

    Unit: 1
    Source: drawn; certain where the work itself ends
    """
    return where(ends_at_horizon, 1, where(luck_early_end < early_end_chance, 1, 0))


def taking_back(
    home_own_centre_cost: Operand,
    team_today: Operand,
    exit_months: Operand,
    ends_at_horizon: Operand,
    share_there: Operand,
) -> Operand:
    """Moving what has moved again, both sides paid; nothing where the work itself ends.

    Unit: money
    Source: practice; priced at the rate of a team at home
    """
    return home_own_centre_cost * team_today * share_there * exit_months * (1 - ends_at_horizon)


def closing_own_centre(
    severance_at_exit: Operand, closing_cost: Operand, taking_back: Operand
) -> Operand:
    """Leaving where our own entity employs the people, if it comes to that.

    Unit: money
    Source: definition
    """
    return severance_at_exit + closing_cost + taking_back


def parting_from_partner(severance_at_exit: Operand, taking_back: Operand) -> Operand:
    """Leaving where no company of ours is closed, if it comes to that.

    An employer of record, contractors, a vendor, or people of ours beside others in our company.

    Unit: money
    Source: definition
    """
    return severance_at_exit + taking_back


def leaving_own_centre(closing_own_centre: Operand, is_left: Operand) -> Operand:
    """Leaving an own centre, in futures in which it is left.

    Unit: money
    Source: definition
    """
    return closing_own_centre * is_left


def leaving_partner(parting_from_partner: Operand, is_left: Operand) -> Operand:
    """Leaving where no company of ours is closed, in futures in which it is left.

    Unit: money
    Source: definition
    """
    return parting_from_partner * is_left


def leaving_today(
    home_pay_bill: Operand,
    severance_per_year_of_pay: Operand,
    team_today: Operand,
    ends_at_horizon: Operand,
) -> Operand:
    """Redundancy cost at home if the work itself ends at the horizon.

    Unit: money
    Source: statutes of home; practice
    """
    yearly = home_pay_bill * MONTHS_PER_YEAR * team_today
    return yearly * severance_per_year_of_pay * ends_at_horizon
