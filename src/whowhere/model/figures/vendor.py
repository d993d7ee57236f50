"""What a vendor or contractors charge, and what managing them takes."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, where


def vendor_loaded_cost(
    employment_bill: Operand,
    vendor_pay_ratio: Operand,
    supporting_bill: Operand,
    workplace_bill: Operand,
    equipment_bill: Operand,
    attrition_bill: Operand,
    vendor_efficiency: Operand,
    vendor_bench: Operand,
) -> Operand:
    """What the work costs the vendor itself, per month, those who wait for work included.

    Unit: money/month
    Source: definition
    """
    people = (employment_bill + supporting_bill + attrition_bill) * vendor_pay_ratio
    paid = people / (1 - vendor_bench)
    return (paid + workplace_bill + equipment_bill) * (1 - vendor_efficiency)


def margin_on_low_pay(
    margin_abroad: Operand,
    employment_bill: Operand,
    home_employment_bill: Operand,
    abroad: Operand,
) -> Operand:
    """Margin beyond the usual one: where pay is far lower, prices follow the customer's market.

    Unit: 1
    Source: practice, in full where the work costs nothing there, none where it costs as at home
    """
    return abroad * margin_abroad * maximum(0, 1 - employment_bill / home_employment_bill)


def price_there(
    vendor_loaded_cost: Operand, vendor_margin: Operand, margin_on_low_pay: Operand
) -> Operand:
    """What the whole work costs if the vendor does it in the place, per month.

    Unit: money/month
    Source: definition: loaded cost / (1 - margin)
    """
    return vendor_loaded_cost / (1 - vendor_margin - margin_on_low_pay)


def price_at_home(
    home_vendor_loaded_cost: Operand, vendor_margin: Operand, margin_on_low_pay: Operand
) -> Operand:
    """What the whole work costs if the vendor does it at the customer's, per month.

    Unit: money/month
    Source: definition: loaded cost / (1 - margin); the usual margin is the mean of both parts of a
    contract, about as large as each other, so what is earned beyond it there is missing here
    """
    return home_vendor_loaded_cost / (1 - vendor_margin + margin_on_low_pay)


def vendor_price(
    price_there: Operand,
    price_at_home: Operand,
    onsite_share: Operand,
    abroad: Operand,
    quoted_price: Operand,
    has_quote: Operand,
) -> Operand:
    """The vendor's price, per month: its quote, or what its people there and at home cost.

    Unit: money/month
    Source: the user's quote; else our price of the vendor's people, some of them at the customer's
    """
    onsite = abroad * onsite_share
    return where(has_quote, quoted_price, (1 - onsite) * price_there + onsite * price_at_home)


def surplus_bill(vendor_price: Operand, surplus_share: Operand) -> Operand:
    """People whom a vendor bills by the month and the work does not need, per month.

    Unit: money/month
    Source: practice
    """
    return vendor_price * surplus_share


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
