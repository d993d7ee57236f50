"""What home spends on seeing that distant work goes well."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, WEEKS_PER_YEAR
from whowhere.model.graph.operand import Operand


def manager_hour(
    manager_pay: Operand,
    home_on_cost_share: Operand,
    home_benefits_share: Operand,
    home_productive_hours: Operand,
    money_per_usd: Operand,
) -> Operand:
    """One hour of those at home who oversee the work.

    Unit: money/hour
    Source: definition
    """
    yearly = manager_pay * money_per_usd * (1 + home_on_cost_share + home_benefits_share)
    return yearly / home_productive_hours


def oversight_time(team_size: Operand, oversight_hours: Operand, contact_hours: Operand) -> Operand:
    """Hours a week that managers at home spend on the distant team, however small it is.

    Unit: hour/week
    Source: practice
    """
    return contact_hours + team_size * oversight_hours


def oversight_bill(oversight_time: Operand, manager_hour: Operand) -> Operand:
    """Home's time for directing and checking distant people, per month.

    Unit: money/month
    Source: practice
    """
    return oversight_time * manager_hour * WEEKS_PER_YEAR / MONTHS_PER_YEAR


def own_centre_oversight(oversight_bill: Operand, elsewhere: Operand) -> Operand:
    """Home's time for an own centre elsewhere, per month; at home it is part of the work itself.

    Unit: money/month
    Source: definition
    """
    return oversight_bill * elsewhere


def trip_cost(
    flight_fixed: Operand,
    flight_per_km: Operand,
    distance: Operand,
    days_per_trip: Operand,
    site_day_cost: Operand,
    price_level: Operand,
    money_per_usd: Operand,
) -> Operand:
    """One visit: a return flight and the days on site.

    Unit: money/trip
    Source: practice; great-circle distance
    """
    flight = flight_fixed + flight_per_km * distance
    return (flight + days_per_trip * site_day_cost * price_level) * money_per_usd


def travel_bill(trip_cost: Operand, trips_per_year: Operand, elsewhere: Operand) -> Operand:
    """Visits while the work runs, per month.

    Unit: money/month
    Source: practice
    """
    return elsewhere * trip_cost * trips_per_year / MONTHS_PER_YEAR


def first_travel(trip_cost: Operand, first_trips: Operand, elsewhere: Operand) -> Operand:
    """Visits while the work is handed over.

    Unit: money
    Source: practice
    """
    return elsewhere * trip_cost * first_trips
