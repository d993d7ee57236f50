"""What a vendor or contractors charge, and what managing them takes."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, where


def vendor_loaded_cost(
    employment_bill: Operand,
    vendor_pay_ratio: Operand,
    supporting_bill: Operand,
    workplace_bill: Operand,
    equipment_bill: Operand,
    attrition_bill: Operand,
    vendor_efficiency: Operand,
) -> Operand:
    """What the work costs the vendor itself, per month.

    Unit: money/month
    Source: definition
    """
    people = (employment_bill + supporting_bill + attrition_bill) * vendor_pay_ratio
    return (people + workplace_bill + equipment_bill) * (1 - vendor_efficiency)


def vendor_price(
    vendor_loaded_cost: Operand, vendor_margin: Operand, quoted_price: Operand, has_quote: Operand
) -> Operand:
    """The vendor's price, per month: its quote, or its loaded cost and margin.

    Unit: money/month
    Source: the user's quote; else loaded cost / (1 - margin)
    """
    return where(has_quote, quoted_price, vendor_loaded_cost / (1 - vendor_margin))


def change_request_bill(vendor_price: Operand, change_requests: Operand) -> Operand:
    """Paid changes to what was agreed, per month.

    Unit: money/month
    Source: practice
    """
    return vendor_price * change_requests


def governance_bill(vendor_price: Operand, governance_share: Operand) -> Operand:
    """Managing the contract, the service levels and the invoices, per month.

    Unit: money/month
    Source: practice
    """
    return vendor_price * governance_share


def selection_cost(vendor_price: Operand, search_cost: Operand) -> Operand:
    """Choosing the vendor, negotiating and legal advice.

    Unit: money
    Source: practice
    """
    return vendor_price * MONTHS_PER_YEAR * ONE_YEAR * search_cost


def preparation_cost(employment_bill: Operand, search_cost: Operand) -> Operand:
    """Choosing a partner or a site, contracts and legal advice, where no vendor is paid.

    Unit: money
    Source: practice
    """
    return employment_bill * MONTHS_PER_YEAR * ONE_YEAR * search_cost


def contractor_bill(
    pay_bill: Operand,
    contributions_bill: Operand,
    shift_pay_bill: Operand,
    contractor_premium: Operand,
) -> Operand:
    """What contractors charge, per month: what an employee costs, and a premium.

    Unit: money/month
    Source: practice
    """
    return (pay_bill + contributions_bill + shift_pay_bill) * (1 + contractor_premium)


def handing_over_fee(vendor_price: Operand, transfer_fee: Operand) -> Operand:
    """Fee for taking over a centre that a vendor built.

    Unit: money
    Source: practice
    """
    return vendor_price * MONTHS_PER_YEAR * transfer_fee
