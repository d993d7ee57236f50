"""What a vendor or contractors charge, and what managing them takes."""

from whowhere.model.graph.constants import EULER, MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_roles, where


def leaving_of_team(heads: Operand, attrition: Operand) -> Operand:
    """Rate at which people leave in a year, all roles together.

    Unit: 1/year
    Source: definition
    """
    return over_roles(heads * attrition) / over_roles(heads)


def terms_still_kept(
    taken_along: Operand,
    terms_kept: Operand,
    leaving_of_team: Operand,
    years_at_risk: Operand,
) -> Operand:
    """Share of a vendor's people at home who still have the pay that they brought, mid-contract.

    Unit: 1
    Source: Directive 2001/23/EC, article 3: terms pass with the people; who leaves makes room for
    somebody at the vendor's pay
    """
    stay = EULER ** (0 - leaving_of_team * ONE_YEAR * years_at_risk / 2)
    return taken_along * terms_kept * stay


def vendor_pay(
    vendor_pay_ratio: Operand,
    vendor_pay_at_home: Operand,
    terms_still_kept: Operand,
    abroad: Operand,
) -> Operand:
    """What a vendor pays relative to the market of the place.

    Unit: 1
    Source: official pay by industry at home, surveys abroad; people taken over keep their terms
    """
    at_home = 1 - (1 - vendor_pay_at_home) * (1 - terms_still_kept)
    return where(abroad, vendor_pay_ratio, at_home)


def market_pay_share(people_needed: Operand, base_pay: Operand, own_pay_ratio: Operand) -> Operand:
    """The market's pay for the team over what the company pays: one where its pay is not known.

    Unit: 1
    Source: definition: a vendor pays its own towns' market, not its customer's scale
    """
    at_market = over_roles(people_needed * base_pay / own_pay_ratio)
    return at_market / over_roles(people_needed * base_pay)


def people_waiting(vendor_bench: Operand, taken_along: Operand) -> Operand:
    """Share of a vendor's paid people who wait for work: nobody does who came with it.

    Unit: 1
    Source: practice; people who are taken over at home bring their work
    """
    return vendor_bench * (1 - taken_along)


def vendor_loaded_cost(
    employment_bill: Operand,
    vendor_pay: Operand,
    market_pay_share: Operand,
    supporting_bill: Operand,
    workplace_bill: Operand,
    equipment_bill: Operand,
    attrition_bill: Operand,
    vendor_efficiency: Operand,
    people_waiting: Operand,
) -> Operand:
    """What the work costs the vendor itself, per month, those who wait for work included.

    Unit: money/month
    Source: definition
    """
    people = (employment_bill + supporting_bill + attrition_bill) * vendor_pay * market_pay_share
    paid = people / (1 - people_waiting)
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


def margin_there(
    vendor_margin: Operand, margin_on_low_pay: Operand, margin_at_home: Operand, abroad: Operand
) -> Operand:
    """Overheads and profit in the price of work done in the place, as a share of that price.

    Unit: 1
    Source: definition: work at home earns what vendors earn at home
    """
    return where(abroad, vendor_margin + margin_on_low_pay, margin_at_home)


def price_there(vendor_loaded_cost: Operand, margin_there: Operand) -> Operand:
    """What the whole work costs if the vendor does it in the place, per month.

    Unit: money/month
    Source: definition: loaded cost / (1 - margin)
    """
    return vendor_loaded_cost / (1 - margin_there)


def price_at_home(home_vendor_loaded_cost: Operand, margin_at_home: Operand) -> Operand:
    """What the whole work costs if the vendor does it at the customer's, per month.

    Unit: money/month
    Source: definition: loaded cost / (1 - margin)
    """
    return home_vendor_loaded_cost / (1 - margin_at_home)


def vendor_price(
    price_there: Operand,
    price_at_home: Operand,
    onsite_share: Operand,
    abroad: Operand,
    offered_price: Operand,
    has_quote: Operand,
) -> Operand:
    """The vendor's price, per month: its offer, or what its people there and at home cost.

    Unit: money/month
    Source: the vendor's offer; else our price of the vendor's people, some of them at the
    customer's
    """
    onsite = abroad * onsite_share
    return where(has_quote, offered_price, (1 - onsite) * price_there + onsite * price_at_home)


def surplus_bill(vendor_price: Operand, surplus_share: Operand) -> Operand:
    """People whom a vendor bills by the month and the work does not need, per month.

    Unit: money/month
    Source: practice
    """
    return vendor_price * surplus_share


def change_request_bill(
    vendor_price: Operand,
    change_requests: Operand,
    has_quote: Operand,
    changes_in_hours: Operand,
) -> Operand:
    """Paid changes to what was agreed, per month; none where they are worked in billed hours.

    Unit: money/month
    Source: practice
    """
    paid = vendor_price * change_requests
    return where(has_quote, where(changes_in_hours, 0, paid), paid)


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
    has_quote: Operand,
    people_price: Operand,
) -> Operand:
    """What contractors charge, per month: their offer, or an employee's cost and a premium.

    Unit: money/month
    Source: the contractors' offer; else practice
    """
    ours = (pay_bill + contributions_bill + shift_pay_bill) * (1 + contractor_premium)
    return where(has_quote, people_price, ours)


def handing_over_fee(vendor_price: Operand, transfer_fee: Operand) -> Operand:
    """Fee for taking over a centre that a vendor built.

    Unit: money
    Source: practice
    """
    return vendor_price * MONTHS_PER_YEAR * transfer_fee
