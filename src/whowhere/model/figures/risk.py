"""Events that may never come: how likely over the horizon, and what they cost when they come.

Whether an event comes is drawn: a future has it where its luck, even between 0 and 1, falls below
the chance. Over all futures the mean is the expected loss, and the dear futures are the tail.
"""

from whowhere.model.graph.constants import EULER, MONTHS_PER_YEAR, ONE_YEAR, WEEKS_PER_YEAR
from whowhere.model.graph.operand import Operand, minimum, where


def years_at_risk(years_of_service: Operand) -> Operand:
    """Years in which something can happen: those in which the option runs.

    Unit: 1
    Source: definition
    """
    return years_of_service / ONE_YEAR


def vendor_failure_loss(
    luck_vendor_failure: Operand,
    vendor_failure_chance: Operand,
    years_at_risk: Operand,
    home_own_centre_cost: Operand,
    failure_months: Operand,
) -> Operand:
    """The vendor or partner fails: the work is bridged at home's cost while another is found.

    Unit: money
    Source: practice: yearly chance, compounded; months of the work at home's cost
    """
    chance = 1 - (1 - vendor_failure_chance) ** years_at_risk
    return where(luck_vendor_failure < chance, home_own_centre_cost * failure_months, 0)


def renegotiation_loss(
    luck_renegotiation: Operand,
    renegotiation_chance: Operand,
    years_at_risk: Operand,
    vendor_price: Operand,
    renegotiation_rise: Operand,
) -> Operand:
    """The vendor renegotiates once the work depends on it: for half of its time on average.

    Unit: money
    Source: practice: yearly chance, compounded; rise of the price
    """
    chance = 1 - (1 - renegotiation_chance) ** years_at_risk
    dearer = vendor_price * renegotiation_rise * MONTHS_PER_YEAR * ONE_YEAR * years_at_risk / 2
    return where(luck_renegotiation < chance, dearer, 0)


def breach_loss(
    luck_breach: Operand,
    breach_chance: Operand,
    rule_of_law: Operand,
    home_rule_of_law: Operand,
    law_weight: Operand,
    years_at_risk: Operand,
    team_size: Operand,
    breach_cost: Operand,
    money_per_usd: Operand,
    personal_data: Operand,
) -> Operand:
    """Personal data breach: likelier where law is weaker than at home; costlier in a larger team.

    Unit: money
    Source: practice: yearly rate of a Poisson process; the World Bank's rule of law drives it
    """
    rate = breach_chance * EULER ** (law_weight * (home_rule_of_law - rule_of_law))
    chance = 1 - EULER ** (0 - rate * years_at_risk)
    loss = team_size * breach_cost * money_per_usd * personal_data
    return where(luck_breach < chance, loss, 0)


def disruption_loss(
    luck_disruption: Operand,
    disruption_chance: Operand,
    political_stability: Operand,
    stability_weight: Operand,
    years_at_risk: Operand,
    home_own_centre_cost: Operand,
    disruption_weeks: Operand,
    abroad: Operand,
) -> Operand:
    """Unrest, war, sanctions or a long failure of power stop the work; home bridges it.

    Unit: money
    Source: practice: yearly rate of a Poisson process at the world's mean; the World Bank's
    political stability drives it
    """
    rate = disruption_chance * EULER ** (0 - stability_weight * political_stability)
    chance = 1 - EULER ** (0 - rate * years_at_risk)
    weekly = home_own_centre_cost * MONTHS_PER_YEAR / WEEKS_PER_YEAR
    return where(luck_disruption < chance, abroad * weekly * disruption_weeks, 0)


def currency_shock_loss(
    luck_currency: Operand,
    currency_shock_chance: Operand,
    country_risk_premium: Operand,
    premium_weight: Operand,
    years_at_risk: Operand,
    pay_bill: Operand,
    shock_rise: Operand,
    abroad: Operand,
    exchange_moves: Operand,
) -> Operand:
    """A shock makes the place's pay cost more in the company's money, for half the time on average.

    Of one currency there is none.

    Unit: money
    Source: practice: yearly rate of a Poisson process; Damodaran's country risk premium drives it
    """
    rate = currency_shock_chance * EULER ** (premium_weight * country_risk_premium)
    chance = 1 - EULER ** (0 - rate * years_at_risk)
    dearer = pay_bill * shock_rise * MONTHS_PER_YEAR * ONE_YEAR * years_at_risk / 2
    return where(luck_currency < chance, abroad * exchange_moves * dearer, 0)


def tax_presence_loss(
    luck_tax_presence: Operand,
    tax_presence_chance: Operand,
    years_at_risk: Operand,
    employment_bill: Operand,
    intercompany_mark_up: Operand,
    corporate_tax: Operand,
    tax_penalty: Operand,
    abroad: Operand,
) -> Operand:
    """The tax office finds a permanent establishment: tax on its profit with penalties.

    Unit: money
    Source: OECD Model Tax Convention, article 5; practice: yearly chance, compounded
    """
    chance = 1 - (1 - tax_presence_chance) ** years_at_risk
    profit = employment_bill * MONTHS_PER_YEAR * ONE_YEAR * years_at_risk * intercompany_mark_up
    return where(luck_tax_presence < chance, abroad * profit * corporate_tax * (1 + tax_penalty), 0)


def signs_of_employment(
    full_time: Operand,
    set_hours: Operand,
    directed: Operand,
    years_of_service: Operand,
    long_engagement: Operand,
) -> Operand:
    """How much contractors look like staff: 0 by no sign that labour courts ask for, 1 by all.

    Unit: 1
    Source: our reading of the courts' tests: one client all day, hours that we set, work that we
    direct, and for long, each as weighty as another
    """
    long = minimum(1, years_of_service / long_engagement)
    return ((full_time + set_hours) / 2 + (directed + long) / 2) / 2


def reclassified_years(years_of_service: Operand, reclassification_years: Operand) -> Operand:
    """Years of the past that a finding reaches back: half of the run on average, or law's limit.

    Unit: year
    Source: definition: the finding may come at any time of the run
    """
    return minimum(years_of_service / 2, reclassification_years)


def misclassification_loss(
    luck_misclassification: Operand,
    misclassification_chance: Operand,
    signs_of_employment: Operand,
    years_at_risk: Operand,
    contractor_bill: Operand,
    misclassification_cost: Operand,
    reclassified_years: Operand,
) -> Operand:
    """Contractors turn out to be staff, all of them: contributions, leave and fines of past years.

    Unit: money
    Source: practice: yearly chance with every sign, compounded; cost as a share of past fees
    """
    rate = misclassification_chance * ONE_YEAR * signs_of_employment
    chance = 1 - (1 - rate) ** years_at_risk
    owed = contractor_bill * MONTHS_PER_YEAR * reclassified_years * misclassification_cost
    return where(luck_misclassification < chance, owed, 0)


def backlash_loss(
    luck_backlash: Operand,
    backlash_chance: Operand,
    home_pay_bill: Operand,
    backlash_cost: Operand,
    abroad: Operand,
    team_today: Operand,
) -> Operand:
    """Those who stay at home lose heart or customers object when work leaves the country.

    Unit: money
    Source: practice: chance once; severity in years of the moved team's pay at home
    """
    loss = home_pay_bill * MONTHS_PER_YEAR * backlash_cost * abroad * team_today
    return where(luck_backlash < backlash_chance, loss, 0)
