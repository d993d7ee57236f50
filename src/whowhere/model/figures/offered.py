"""What a vendor's offer comes to on the work that there is, and what its terms add."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR, ONE_YEAR
from whowhere.model.graph.operand import Operand, maximum, over_roles, where


def price_of_one(seat_price: Operand, hourly_price: Operand, productive_hours: Operand) -> Operand:
    """What one person costs by a rate card, per month, by role: a seat, or the hours worked.

    Unit: money/head/month
    Source: the vendor's offer; hours by law and custom of the place
    """
    return seat_price + hourly_price * productive_hours / MONTHS_PER_YEAR


def price_of_one_onsite(
    seat_price: Operand, hourly_price: Operand, home_productive_hours: Operand
) -> Operand:
    """What one of the vendor's people at the customer's costs by the same card, per month.

    Unit: money/head/month
    Source: the vendor's offer; hours by law and custom of home
    """
    return seat_price + hourly_price * home_productive_hours / MONTHS_PER_YEAR


def card_bill_there(people_needed: Operand, price_of_one: Operand) -> Operand:
    """The people whom the work needs in the place, at the prices of the card, per month.

    Unit: money/month
    Source: definition: a rate card promises hours, so fewer useful hours take more of them
    """
    return over_roles(people_needed * price_of_one)


def card_bill_at_home(heads: Operand, price_of_one_onsite: Operand) -> Operand:
    """The people whom the work needs at the customer's, at the prices of the card, per month.

    Unit: money/month
    Source: definition
    """
    return over_roles(heads * price_of_one_onsite)


def vendor_card_bill(
    card_bill_there: Operand,
    card_bill_at_home: Operand,
    onsite_share: Operand,
    abroad: Operand,
    vendor_efficiency: Operand,
) -> Operand:
    """What a vendor bills by its card for the whole work, per month.

    Unit: money/month
    Source: definition: as many people as for the option without an offer, practice of the vendor
    and those at the customer's included
    """
    onsite = abroad * onsite_share
    billed = (1 - onsite) * card_bill_there + onsite * card_bill_at_home
    return billed * (1 - vendor_efficiency)


def output_price(
    quoted_price: Operand, transaction_price: Operand, transactions: Operand
) -> Operand:
    """The price of the whole work where its output is sold, at once or piece by piece, per month.

    Unit: money/month
    Source: the offer
    """
    return quoted_price + transaction_price * transactions


def offered_price(
    sells_output: Operand, output_price: Operand, vendor_card_bill: Operand
) -> Operand:
    """What a vendor's offer comes to on the work that there is, per month: output, or people.

    Unit: money/month
    Source: the offer
    """
    return where(sells_output, output_price, vendor_card_bill)


def people_price(sells_output: Operand, output_price: Operand, card_bill_there: Operand) -> Operand:
    """What an offer comes to where no vendor answers for the people, per month.

    Unit: money/month
    Source: the offer of contractors, or of the employer of record
    """
    return where(sells_output, output_price, card_bill_there)


def hours_offered(
    offered_hours: Operand, says_hours: Operand, productive_hours: Operand
) -> Operand:
    """Hours of one person that an offer bills in a month, by role: as it says, or those worked.

    Unit: hour/month
    Source: the offer
    """
    worked = productive_hours / MONTHS_PER_YEAR
    return says_hours * offered_hours + (1 - says_hours) * worked


def card_price(
    sells_output: Operand,
    output_price: Operand,
    offered_heads: Operand,
    seat_price: Operand,
    hourly_price: Operand,
    hours_offered: Operand,
) -> Operand:
    """What an offer itself says that it costs, per month.

    Unit: money/month
    Source: the offer
    """
    people = over_roles(offered_heads * (seat_price + hourly_price * hours_offered))
    return where(sells_output, output_price, people)


def card_at_hours_worked(
    sells_output: Operand, output_price: Operand, offered_heads: Operand, price_of_one: Operand
) -> Operand:
    """The people that an offer speaks of, for the hours that they work, per month.

    Unit: money/month
    Source: the offer; hours by law and custom of the place
    """
    return where(sells_output, output_price, over_roles(offered_heads * price_of_one))


def minimum_bill(minimum_share: Operand, card_price: Operand) -> Operand:
    """What is billed at least, per month.

    Unit: money/month
    Source: the offer
    """
    return minimum_share * card_price


def minimum_top_up(minimum_bill: Operand, offered_price: Operand) -> Operand:
    """What a vendor bills beyond its price because a minimum was agreed, per month.

    Unit: money/month
    Source: the offer
    """
    return maximum(0, minimum_bill - offered_price)


def minimum_for_people(minimum_bill: Operand, people_price: Operand) -> Operand:
    """What is billed beyond the price where no vendor answers for the people, per month.

    Unit: money/month
    Source: the offer
    """
    return maximum(0, minimum_bill - people_price)


def transition_charge(transition_fee: Operand) -> Operand:
    """What the vendor is paid for taking the work over.

    Unit: money
    Source: the vendor's offer
    """
    return transition_fee


def exit_charge(exit_fee: Operand, is_left: Operand) -> Operand:
    """What the vendor is paid for being left, in futures in which it is.

    Unit: money
    Source: the vendor's offer
    """
    return exit_fee * is_left


def term_owed(
    minimum_bill: Operand, minimum_term: Operand, months_run: Operand, is_left: Operand
) -> Operand:
    """The minimum for the rest of its term, in futures in which the vendor is left before.

    Unit: money
    Source: the vendor's offer; counted at the horizon, where leaving is counted
    """
    return is_left * minimum_bill * maximum(0, minimum_term - months_run)


def paid_later(discount_rate: Operand, payment_delay: Operand) -> Operand:
    """What an invoice is worth less because it is paid later than at the month's end.

    Unit: 1
    Source: present value
    """
    return 1 - (1 + discount_rate * ONE_YEAR) ** (0 - payment_delay / ONE_YEAR)


def vendors_credit(offered_price: Operand, paid_later: Operand) -> Operand:
    """What a vendor's credit is worth, per month: below zero, since it is a gain.

    Unit: money/month
    Source: definition
    """
    return 0 - offered_price * paid_later


def peoples_credit(people_price: Operand, paid_later: Operand) -> Operand:
    """What the credit is worth where no vendor answers for the people, per month; below zero.

    Unit: money/month
    Source: definition
    """
    return 0 - people_price * paid_later
