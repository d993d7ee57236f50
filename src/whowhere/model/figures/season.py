"""What a season costs: people who are idle out of it, minimums billed, and learning for each peak.

All else is of the mean month: work, people and prices rise and fall by the season, and over a year
they come to twelve of it. What does not come back is what is paid for work that is not there.
"""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_months, where


def peak_share(season_peak: Operand, flexible_capacity: Operand) -> Operand:
    """People beyond those of a mean month whom the peak takes, as a share of these.

    So many that all serve it with what they do beyond a mean month's work for a while.

    Unit: 1
    Source: definition
    """
    return maximum(0, season_peak / (1 + flexible_capacity) - 1)


def idle_bill(
    employment_bill: Operand,
    employer_premium_bill: Operand,
    supporting_bill: Operand,
    attrition_bill: Operand,
    peak_share: Operand,
) -> Operand:
    """People who have no work out of season, per month.

    Unit: money/month
    Source: definition: whoever is employed is there all year, and costs what the others cost
    """
    people = employment_bill + employer_premium_bill + supporting_bill + attrition_bill
    return people * peak_share


def idle_workplace_bill(
    workplace_bill: Operand, equipment_bill: Operand, peak_share: Operand
) -> Operand:
    """Their workplaces and equipment, per month.

    Unit: money/month
    Source: definition
    """
    return (workplace_bill + equipment_bill) * peak_share


def idle_fee_bill(partner_fee_bill: Operand, peak_share: Operand) -> Operand:
    """What an employer of record asks for them, per month.

    Unit: money/month
    Source: definition
    """
    return partner_fee_bill * peak_share


def idle_centre_bill(idle_bill: Operand, idle_workplace_bill: Operand) -> Operand:
    """People of one's own who have no work out of season, with their workplaces, per month.

    Unit: money/month
    Source: definition
    """
    return idle_bill + idle_workplace_bill


def idle_leased_bill(idle_centre_bill: Operand, idle_fee_bill: Operand) -> Operand:
    """The same where an employer of record employs them, per month.

    Unit: money/month
    Source: definition
    """
    return idle_centre_bill + idle_fee_bill


def idle_today_bill(from_idle_centre_bill: Operand, team_today: Operand) -> Operand:
    """People of today's team who have no work out of season, per month; nobody for new work.

    Unit: money/month
    Source: definition
    """
    return from_idle_centre_bill * team_today


def billed_whatever_comes(
    minimum_billed: Operand, sells_output: Operand, transaction_price: Operand, has_quote: Operand
) -> Operand:
    """Share of a mean month that is billed at least where no contract says it.

    Nothing beyond its price where that is one for the month: it neither falls nor rises.

    Unit: 1
    Source: practice
    """
    by_volume = 1 - sells_output * (transaction_price <= 0)
    return minimum_billed * where(has_quote, by_volume, 1)


def least_billed(
    billed_whatever_comes: Operand,
    minimum_share: Operand,
    minimum_bill: Operand,
    offered_price: Operand,
    has_quote: Operand,
) -> Operand:
    """Share of a mean month that a vendor bills at least.

    Unit: 1
    Source: the vendor's offer; else practice
    """
    stated = where(minimum_share, minimum_bill / offered_price, billed_whatever_comes)
    return where(has_quote, stated, billed_whatever_comes)


def least_fees(
    billed_whatever_comes: Operand,
    minimum_share: Operand,
    minimum_bill: Operand,
    people_price: Operand,
    has_quote: Operand,
) -> Operand:
    """Share of a mean month that contractors bill at least.

    Unit: 1
    Source: the contractors' offer; else practice
    """
    stated = where(minimum_share, minimum_bill / people_price, billed_whatever_comes)
    return where(has_quote, stated, billed_whatever_comes)


def quiet_months(season: Operand, least_billed: Operand, horizon: Operand) -> Operand:
    """Mean months that a vendor bills without work, over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(maximum(0, least_billed - season), 0, horizon)


def quiet_months_of_people(season: Operand, least_fees: Operand, horizon: Operand) -> Operand:
    """Mean months that contractors bill without work, over the whole horizon.

    Unit: month
    Source: definition
    """
    return over_months(maximum(0, least_fees - season), 0, horizon)


def billed_out_of_season(quiet_months: Operand, least_billed: Operand, horizon: Operand) -> Operand:
    """What a vendor bills beyond the work of its months, as a share of a mean month.

    A minimum above the mean month itself is billed apart.

    Unit: 1
    Source: definition
    """
    return quiet_months / horizon - maximum(0, least_billed - 1)


def fees_out_of_season(
    quiet_months_of_people: Operand, least_fees: Operand, horizon: Operand
) -> Operand:
    """What contractors bill beyond the work of their months, as a share of a mean month.

    Unit: 1
    Source: definition
    """
    return quiet_months_of_people / horizon - maximum(0, least_fees - 1)


def out_of_season_bill(vendor_price: Operand, billed_out_of_season: Operand) -> Operand:
    """What a vendor bills for work that is not there, per month.

    Unit: money/month
    Source: definition
    """
    return vendor_price * billed_out_of_season


def out_of_season_fees(contractor_bill: Operand, fees_out_of_season: Operand) -> Operand:
    """What contractors bill for work that is not there, per month.

    Unit: money/month
    Source: definition
    """
    return contractor_bill * fees_out_of_season


def learning_billed(sells_output: Operand, has_quote: Operand) -> Operand:
    """1 where people who come for the peak learn at the customer's expense, else 0.

    Unit: 1
    Source: definition: whose output is bought teaches at his own expense
    """
    return where(has_quote, 1 - sells_output, 1)


def learning_each_season(
    ramp_months: Operand, peak_share: Operand, learning_billed: Operand
) -> Operand:
    """Work of a mean month that is lost while those learn who come for the peak, year by year.

    Unit: 1
    Source: definition: on the way up half the output is missing on average, as for the first team
    """
    lost = ramp_months * peak_share * learning_billed / 2
    return lost / MONTHS_PER_YEAR / ONE_YEAR


def season_learning_bill(vendor_price: Operand, learning_each_season: Operand) -> Operand:
    """A vendor's people who come for the peak, while they learn, per month.

    Unit: money/month
    Source: definition
    """
    return vendor_price * learning_each_season


def season_learning_fees(contractor_bill: Operand, learning_each_season: Operand) -> Operand:
    """Contractors who come for the peak, while they learn, per month.

    Unit: money/month
    Source: definition
    """
    return contractor_bill * learning_each_season


def season_bill(out_of_season_bill: Operand, season_learning_bill: Operand) -> Operand:
    """What a vendor's season costs besides the mean month, per month.

    Unit: money/month
    Source: definition
    """
    return out_of_season_bill + season_learning_bill


def season_fees(out_of_season_fees: Operand, season_learning_fees: Operand) -> Operand:
    """What contractors' season costs besides the mean month, per month.

    Unit: money/month
    Source: definition
    """
    return out_of_season_fees + season_learning_fees
