"""What software costs that does part of the work."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_MONTH, ONE_PERSON, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_months, over_roles, where


def software_price_path(
    years_elapsed: Operand, software_price_growth: Operand, demanded_work_path: Operand
) -> Operand:
    """The price of software in each month, for as much as there is to do, discounted.

    Unit: 1
    Source: definition; prices do not fall by themselves
    """
    return (1 + software_price_growth * ONE_YEAR) ** years_elapsed * demanded_work_path


def contacts(
    contacts_are_stated: Operand,
    contacts_per_head: Operand,
    heads: Operand,
    home_productive_hours: Operand,
    time_on_contacts: Operand,
    share_covered: Operand,
    handle_hours: Operand,
) -> Operand:
    """What the software is asked in a month at the start's volume: contacts, documents.

    Unit: 1/month
    Source: the user's; else what people at home can do in the hours of that work
    """
    hours = over_roles(heads) * home_productive_hours / MONTHS_PER_YEAR * share_covered
    usual = hours * time_on_contacts / handle_hours / ONE_PERSON
    return where(contacts_are_stated, contacts_per_head * over_roles(heads), usual)


def software_bill(contacts: Operand, units_each: Operand, price_of_unit: Operand) -> Operand:
    """What the software would cost by use if it were paid for all that it is asked, per month.

    Unit: money/month
    Source: the offer; else list prices
    """
    return contacts * units_each * price_of_unit


def paid_path(
    software_price_path: Operand,
    asked_path: Operand,
    pays_if_solved: Operand,
    solved_path: Operand,
    software_in_use: Operand,
) -> Operand:
    """What of it is paid in each month, at prices of that month, discounted.

    Unit: 1
    Source: the offer: what is solved, or whatever is asked
    """
    return software_price_path * asked_path * where(pays_if_solved, solved_path, software_in_use)


def software_months(paid_path: Operand, horizon: Operand, same_work: Operand) -> Operand:
    """Months of use of the software that are paid.

    Unit: month
    Source: definition
    """
    return same_work * over_months(paid_path, 0, horizon)


def seats_of_software(
    team_size: Operand, share_covered: Operand, price_of_seat: Operand
) -> Operand:
    """Seats of the software for those whose work it is about, per month.

    Unit: money/month
    Source: the offer; else list prices
    """
    return team_size * share_covered * price_of_seat


def seats_path(software_price_path: Operand, left_path: Operand) -> Operand:
    """Price of seats in each month, for the people who are left, discounted.

    Unit: 1
    Source: definition
    """
    return software_price_path * left_path


def seats_of_software_months(
    seats_path: Operand, software_start: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months of seats, from the launch to the horizon.

    Unit: month
    Source: definition: all have theirs from the launch on
    """
    return same_work * over_months(seats_path, software_start, horizon)


def software_fixed_bill(software_fixed: Operand, heads: Operand) -> Operand:
    """What the software costs whatever it is asked: platform, upkeep, those who tend it.

    Unit: money/month
    Source: the user's
    """
    return software_fixed * over_roles(heads)


def software_fixed_months(
    domestic_price_path: Operand, software_start: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months of that, from the launch to the horizon, at home's prices.

    Unit: month
    Source: definition
    """
    return same_work * over_months(domestic_price_path, software_start, horizon)


def software_building(
    building_is_stated: Operand,
    building_cost: Operand,
    heads: Operand,
    first_year_multiple: Operand,
    software_bill: Operand,
    pays_if_solved: Operand,
    share_solved: Operand,
    seats_of_software: Operand,
) -> Operand:
    """Building, connecting and testing the software.

    Unit: money
    Source: the user's; else what the first year costs beyond a full year's subscription
    """
    used = software_bill * where(pays_if_solved, share_solved, 1)
    year = (used + seats_of_software) * MONTHS_PER_YEAR * ONE_YEAR
    usual = (first_year_multiple - 1) * year
    return where(building_is_stated, building_cost * over_roles(heads), usual)


def month_before_software(software_start: Operand) -> Operand:
    """Start of the month that ends at the launch.

    Unit: month
    Source: definition
    """
    return maximum(0, software_start - ONE_MONTH)


def at_software_start(
    domestic_price_path: Operand, month_before_software: Operand, same_work: Operand
) -> Operand:
    """One amount at home's prices, in the month before the launch.

    Unit: 1
    Source: definition; nothing beyond the horizon
    """
    last = month_before_software + ONE_MONTH
    return same_work * over_months(domestic_price_path, month_before_software, last) / ONE_MONTH


def software_errors_bill(
    contacts: Operand, share_solved: Operand, error_share: Operand, error_cost: Operand
) -> Operand:
    """What wrong answers cost once the software has its whole share, per month.

    Unit: money/month
    Source: the user's cost of an error; nothing unless he says so
    """
    return contacts * share_solved * error_share * error_cost


def errors_path(
    domestic_price_path: Operand,
    demand_path: Operand,
    asked_path: Operand,
    software_in_use: Operand,
) -> Operand:
    """Wrong answers in each month at home's prices, relative to the whole share, discounted.

    Unit: 1
    Source: definition
    """
    return domestic_price_path * demand_path * asked_path * software_in_use


def software_errors_months(errors_path: Operand, horizon: Operand, same_work: Operand) -> Operand:
    """Months of wrong answers.

    Unit: month
    Source: definition
    """
    return same_work * over_months(errors_path, 0, horizon)


def paid_at_full(pays_if_solved: Operand, share_solved: Operand, asked_at_full: Operand) -> Operand:
    """How much of what the software is asked is paid once it does its whole share.

    Unit: 1
    Source: definition
    """
    return asked_at_full * where(pays_if_solved, share_solved, 1)
