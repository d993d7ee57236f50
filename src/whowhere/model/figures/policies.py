"""Taxes that the law asks for by who does the work and where, in the law's own name.

The ledger stands before tax on the company's profit, so what a rule costs after that tax is divided
by one less its rate; what is deducted as a cost stands as it is.
"""

from whowhere.model.graph.constants import ONE_YEAR
from whowhere.model.graph.operand import Operand, over_roles, where


def paid_to_own_centre(own_centre_cost: Operand, intercompany_mark_up: Operand) -> Operand:
    """What we pay to a company of ours abroad for its work, per month: its cost and its profit.

    Unit: money/month
    Source: OECD Transfer Pricing Guidelines 2022, cost plus
    """
    return own_centre_cost * (1 + intercompany_mark_up)


def paid_to_employer(
    employment_bill: Operand, employer_premium_bill: Operand, partner_fee_bill: Operand
) -> Operand:
    """What an employer of record bills, per month: the people's cost and its fee.

    Unit: money/month
    Source: definition
    """
    return employment_bill + employer_premium_bill + partner_fee_bill


def paid_to_contractors(contractor_bill: Operand, partner_fee_bill: Operand) -> Operand:
    """What contractors and their platform bill, per month.

    Unit: money/month
    Source: definition
    """
    return contractor_bill + partner_fee_bill


def paid_to_vendor(vendor_price: Operand, change_request_bill: Operand) -> Operand:
    """What a vendor bills, per month: its price and paid changes.

    Unit: money/month
    Source: definition
    """
    return vendor_price + change_request_bill


def paid_for_work_there(paid_to_vendor: Operand, onsite_share: Operand) -> Operand:
    """What a vendor bills for what it does in the place, and not at the customer's, per month.

    Unit: money/month
    Source: definition: by effort
    """
    return paid_to_vendor * (1 - onsite_share)


def development_share(people_needed: Operand, base_pay: Operand, develops: Operand) -> Operand:
    """Share of the team's pay that goes to who develops software or products.

    Unit: 1
    Source: definition; which roles do is a list of ours, by ISCO-08
    """
    return over_roles(people_needed * base_pay * develops) / over_roles(people_needed * base_pay)


def deferred_deduction(
    federal_tax: Operand, deduction_years: Operand, discount_rate: Operand
) -> Operand:
    """What it costs after tax to deduct one unit of spending over years instead of at once.

    Half a year's part is deducted in the year of the spending, and half in the year after the
    last: 8.9% of the spending at 21% tax, 8.5% discount and 15 years.

    Unit: 1
    Source: 26 U.S.C. 174(a), straight line from the midpoint of the year; present value
    """
    rate = discount_rate * ONE_YEAR
    worth = 1 / (1 + rate)
    whole = where(rate, (1 - worth ** (deduction_years - 1)) / rate, deduction_years - 1)
    halves = (1 + worth**deduction_years) / 2
    return federal_tax * (1 - (whole + halves) / deduction_years)


def section_174_charge(
    deferred_deduction: Operand, federal_tax: Operand, development_share: Operand
) -> Operand:
    """US section 174: what development abroad costs more, before tax, as a share of its bill.

    Unit: 1
    Source: 26 U.S.C. 174 and 174A; a cost after tax, divided by one less the tax
    """
    return development_share * deferred_deduction / (1 - federal_tax)


def section_174_on_own(paid_to_own_centre: Operand, section_174_charge: Operand) -> Operand:
    """US section 174 on development by own staff abroad, per month.

    Unit: money/month
    Source: 26 U.S.C. 174 and 174A
    """
    return paid_to_own_centre * section_174_charge


def section_174_on_employer(paid_to_employer: Operand, section_174_charge: Operand) -> Operand:
    """US section 174 on development by people of an employer of record abroad, per month.

    Unit: money/month
    Source: 26 U.S.C. 174 and 174A
    """
    return paid_to_employer * section_174_charge


def section_174_on_contractors(
    paid_to_contractors: Operand, section_174_charge: Operand
) -> Operand:
    """US section 174 on development by contractors abroad, per month.

    Unit: money/month
    Source: 26 U.S.C. 174 and 174A
    """
    return paid_to_contractors * section_174_charge


def section_174_on_vendor(paid_for_work_there: Operand, section_174_charge: Operand) -> Operand:
    """US section 174 on development by a vendor abroad, per month.

    Unit: money/month
    Source: 26 U.S.C. 174 and 174A
    """
    return paid_for_work_there * section_174_charge


def rd_relief_lost(
    home_employment_bill: Operand,
    home_development_share: Operand,
    rd_credit: Operand,
    rd_qualifying_share: Operand,
) -> Operand:
    """UK R&D relief: the taxable credit that the same work would earn at home, per month.

    Unit: money/month
    Source: Corporation Tax Act 2009, part 13, merged scheme: staff costs; taxable, so before tax
    """
    return home_employment_bill * home_development_share * rd_qualifying_share * rd_credit


def vat_charge(vat_rate: Operand, vat_not_recovered: Operand) -> Operand:
    """Value-added tax that the company does not get back, as a share of a bill.

    Unit: 1
    Source: rate of home; partial exemption by trade
    """
    return vat_rate * vat_not_recovered


def vat_on_employer(paid_to_employer: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on what an employer of record bills, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135 and 168, and home's law; a supply of staff
    """
    return paid_to_employer * vat_charge


def vat_on_contractors(paid_to_contractors: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on contractors' bills, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135 and 168, and home's law
    """
    return paid_to_contractors * vat_charge


def vat_on_vendor(paid_to_vendor: Operand, vat_charge: Operand) -> Operand:
    """Value-added tax not recovered on a vendor's bills, per month.

    Unit: money/month
    Source: Directive 2006/112/EC, articles 135, 168 and 196, and home's law
    """
    return paid_to_vendor * vat_charge


def withholding_charge(withholding_rate: Operand) -> Operand:
    """Tax on a vendor abroad that the payer bears, as a share of what the vendor gets.

    Unit: 1
    Source: home's law; grossed up: the vendor gets its price in full
    """
    return withholding_rate / (1 - withholding_rate)


def withholding_on_contractors(
    paid_to_contractors: Operand, withholding_charge: Operand
) -> Operand:
    """Withholding tax on contractors abroad that the payer bears, per month.

    Unit: money/month
    Source: home's law
    """
    return paid_to_contractors * withholding_charge


def withholding_on_vendor(paid_to_vendor: Operand, withholding_charge: Operand) -> Operand:
    """Withholding tax on a vendor abroad that the payer bears, per month.

    Unit: money/month
    Source: home's law
    """
    return paid_to_vendor * withholding_charge
