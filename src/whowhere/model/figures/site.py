"""Workplaces, equipment, local administration and the legal entity."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.operand import Operand, maximum, minimum, where


def workplace_bill(
    team_size: Operand,
    office_per_head: Operand,
    price_level: Operand,
    office_share: Operand,
    money_per_usd: Operand,
) -> Operand:
    """Offices, per month, at the place's price level.

    Unit: money/month
    Source: practice
    """
    yearly = team_size * office_share * office_per_head * price_level
    return yearly * money_per_usd / MONTHS_PER_YEAR


def equipment_bill(
    team_size: Operand, equipment_per_head: Operand, money_per_usd: Operand
) -> Operand:
    """Computers, software and telephony, per month; traded goods cost alike everywhere.

    Unit: money/month
    Source: practice
    """
    return team_size * equipment_per_head * money_per_usd / MONTHS_PER_YEAR


def least_crew(
    team_size: Operand, smallest_site_staff: Operand, whole_crew_from: Operand
) -> Operand:
    """People that a centre abroad needs to be run, however few work there.

    A handful needs only part of them: its books and payroll are bought, which is in the upkeep of
    the legal entity.

    Unit: head
    Source: practice
    """
    return smallest_site_staff * minimum(1, team_size / whole_crew_from)


def site_staff(
    team_size: Operand, administrators_per_head: Operand, least_crew: Operand, abroad: Operand
) -> Operand:
    """People who run a centre: personnel, payroll, books; abroad at least the smallest crew.

    Unit: head
    Source: practice
    """
    return maximum(team_size * administrators_per_head, abroad * least_crew)


def administration_bill(
    site_staff: Operand,
    administrator_pay: Operand,
    on_cost_share: Operand,
    money_per_usd: Operand,
) -> Operand:
    """Local staff for personnel, payroll and books, per month.

    Unit: money/month
    Source: practice
    """
    yearly = site_staff * administrator_pay * (1 + on_cost_share)
    return yearly * money_per_usd / MONTHS_PER_YEAR


def entity_set_up(
    entity_missing: Operand, entity_set_up_cost: Operand, money_per_usd: Operand
) -> Operand:
    """Forming a legal entity where the company has none.

    Unit: money
    Source: practice
    """
    return entity_missing * entity_set_up_cost * money_per_usd


def entity_upkeep(
    entity_missing: Operand, entity_upkeep_cost: Operand, money_per_usd: Operand
) -> Operand:
    """Keeping that entity in good standing, per month.

    Unit: money/month
    Source: practice
    """
    return entity_missing * entity_upkeep_cost * money_per_usd / MONTHS_PER_YEAR


def partner_fee_bill(
    team_size: Operand,
    partner_fee: Operand,
    money_per_usd: Operand,
    has_quote: Operand,
    is_a_fee: Operand,
    people_price: Operand,
) -> Operand:
    """Fee of the employer of record or of the contractor platform, per month.

    Unit: money/month
    Source: the partner's offer; else list prices of providers, September 2026
    """
    usual = team_size * partner_fee * money_per_usd
    return where(has_quote, where(is_a_fee, people_price, usual), usual)


def deposit_bill(
    employment_bill: Operand, deposit_months: Operand, discount_rate: Operand
) -> Operand:
    """What it costs to have money lie with the partner as a deposit, per month.

    Unit: money/month
    Source: practice; the company's discount rate
    """
    return employment_bill * deposit_months * discount_rate / MONTHS_PER_YEAR


def supporting_bill(employment_bill: Operand, supporting_share: Operand) -> Operand:
    """Training, quality, planning and IT that the roles of the work do not hold, per month.

    Unit: money/month
    Source: practice; alike for own staff, partners and vendors, at the pay of the place
    """
    return employment_bill * supporting_share


def own_centre_cost(
    employment_bill: Operand,
    supporting_bill: Operand,
    workplace_bill: Operand,
    equipment_bill: Operand,
    attrition_bill: Operand,
    administration_bill: Operand,
    employer_premium_bill: Operand,
    size_relief_bill: Operand,
) -> Operand:
    """What an own centre spends on its people and their place, per month.

    Unit: money/month
    Source: definition
    """
    employed = employment_bill - size_relief_bill + employer_premium_bill
    people = employed + supporting_bill + attrition_bill
    return people + workplace_bill + equipment_bill + administration_bill


def intercompany_tax(
    own_centre_cost: Operand, intercompany_mark_up: Operand, corporate_tax: Operand, abroad: Operand
) -> Operand:
    """Tax in the place on the profit that tax law asks an own centre to show, per month.

    Unit: money/month
    Source: OECD Transfer Pricing Guidelines 2022, cost plus; corporate tax rate of the place
    """
    return abroad * own_centre_cost * intercompany_mark_up * corporate_tax


def conversion_bill(
    employment_bill: Operand, conversion_spread: Operand, abroad: Operand, exchange_moves: Operand
) -> Operand:
    """What banks keep when money is changed into the place's currency, per month.

    Nothing where the company counts in the same currency.

    Unit: money/month
    Source: practice
    """
    return abroad * exchange_moves * employment_bill * conversion_spread
