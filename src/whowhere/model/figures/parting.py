"""What moving away from today's way takes where it is another than own staff at home.

Today's vendor, partner or centre abroad is paid until its work has moved, wave by wave, and beyond
that as its contract or the law there asks.
"""

from whowhere.model.figures import season
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.curves import held_back, not_moved, side_by_side
from whowhere.model.graph.operand import Operand, maximum, over_months, ramped, where


def teaching_months(
    from_pay_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    first_handover: Operand,
    handover_month: Operand,
    parallel_share: Operand,
    work_moved: Operand,
) -> Operand:
    """Months of pay where the work is today for those who teach the new people beside them.

    Unit: month
    Source: practice
    """
    beside = side_by_side(
        from_pay_path, months_to_start, months_to_all, first_handover, handover_month
    )
    return parallel_share * work_moved * beside


def waiting_contract_months(
    from_vendor_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months of today's contract for the work that has not moved yet.

    Unit: month
    Source: definition
    """
    return not_moved(from_vendor_path, months_to_start, months_to_all, horizon)


def teaching_contract_months(
    from_vendor_path: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    first_handover: Operand,
    handover_month: Operand,
    parallel_share: Operand,
    work_moved: Operand,
) -> Operand:
    """Months of today's contract in which its people hand the work over, in parallel.

    Unit: month
    Source: practice
    """
    beside = side_by_side(
        from_vendor_path, months_to_start, months_to_all, first_handover, handover_month
    )
    return parallel_share * work_moved * beside


def contract_months_kept(
    from_vendor_path: Operand,
    first_handover: Operand,
    handover_month: Operand,
    first_release: Operand,
    last_release: Operand,
    share_kept_back: Operand,
    horizon: Operand,
) -> Operand:
    """Months of today's contract between each wave's handover and the end of its notice.

    Unit: month
    Source: the contract
    """
    moved = ramped(from_vendor_path, first_handover, handover_month)
    return moved - held_back(
        from_vendor_path, share_kept_back, first_release, last_release, horizon
    )


def watching_months(
    home_pay_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months of pay at home for those who oversee the work that has not moved yet.

    Unit: month
    Source: definition
    """
    return not_moved(home_pay_path, months_to_start, months_to_all, horizon)


def visiting_months(domestic_price_path: Operand, handover_month: Operand) -> Operand:
    """Months at home prices until the last of the work has left those who are visited today.

    Unit: month
    Source: definition
    """
    return over_months(domestic_price_path, 0, handover_month)


def at_parting(
    discount_path: Operand,
    first_handover: Operand,
    handover_month: Operand,
    months_to_hire: Operand,
) -> Operand:
    """One amount that is fixed in money, spread over the handovers.

    Unit: 1
    Source: definition; nothing for work that would be handed over beyond the horizon
    """
    return over_months(discount_path, first_handover, handover_month) / months_to_hire


def termination_charge(
    termination_fee: Operand,
    termination_months: Operand,
    from_vendor_price: Operand,
    handover_month: Operand,
    contract_left: Operand,
) -> Operand:
    """What today's contract asks for being ended before its term is over.

    Unit: money
    Source: the contract; else practice, in months of its price
    """
    fee = termination_fee + termination_months * from_vendor_price
    return where(handover_month < contract_left, fee, 0)


def billed_whatever_comes(
    minimum_billed: Operand,
    sells_output: Operand,
    transaction_price: Operand,
    has_quote: Operand,
    standing: Operand,
    minimum_owed: Operand,
) -> Operand:
    """Share of a mean month that is billed at least where no offer says it.

    Unit: 1
    Source: today's contract where it has a minimum; else practice
    """
    usual = season.billed_whatever_comes(minimum_billed, sells_output, transaction_price, has_quote)
    return where(standing, where(minimum_owed, minimum_owed, usual), usual)


def minimum_bill_left(from_vendor_price: Operand, minimum_owed: Operand) -> Operand:
    """The minimum that today's contract asks for whatever is ordered, per month.

    Unit: money/month
    Source: the contract
    """
    return from_vendor_price * minimum_owed


def minimum_months(
    from_vendor_path: Operand,
    handover_month: Operand,
    release_months: Operand,
    contract_left: Operand,
    horizon: Operand,
) -> Operand:
    """Months of today's contract from the last handover, or its notice, to the end of its term.

    Unit: month
    Source: definition; nothing beyond the horizon, nor once the term is over
    """
    end = where(contract_left < horizon, contract_left, horizon)
    return over_months(from_vendor_path, maximum(handover_month, release_months), end)


def hired_share(hired_over: Operand, away: Operand) -> Operand:
    """Share of the new people who are hired from today's vendor: none who would have to move.

    Unit: 1
    Source: practice
    """
    return hired_over * (1 - away)


def hiring_fee(pay_bill: Operand, hired_share: Operand, non_solicit_fee: Operand) -> Operand:
    """What today's vendor asks for people who change to us.

    Unit: money
    Source: the contract; else practice, in years of pay
    """
    return pay_bill * MONTHS_PER_YEAR * hired_share * non_solicit_fee


def recruiting_of_others(recruiting_cost: Operand, hired_share: Operand) -> Operand:
    """Hiring those who do not come from today's vendor.

    Unit: money
    Source: practice
    """
    return recruiting_cost * (1 - hired_share)


def learning_of_others(ramp_cost: Operand, hired_share: Operand) -> Operand:
    """Ramp-up: output lost while those learn who do not come from today's vendor.

    Unit: money
    Source: practice
    """
    return ramp_cost * (1 - hired_share)


def relearning(
    learning_of_others: Operand, longer_learning: Operand, knowledge_theirs: Operand
) -> Operand:
    """Learning that takes longer because what is written down belongs to today's vendor.

    Unit: money
    Source: our estimate
    """
    return learning_of_others * longer_learning * knowledge_theirs


def vendor_relearning(
    vendor_ramp_cost: Operand, longer_learning: Operand, knowledge_theirs: Operand
) -> Operand:
    """The same where another vendor has to learn the work.

    Unit: money
    Source: our estimate
    """
    return vendor_ramp_cost * longer_learning * knowledge_theirs


def tools_replaced(
    from_vendor_price: Operand, tools_months: Operand, tools_theirs: Operand
) -> Operand:
    """Setting tools up anew that belong to today's vendor.

    Unit: money
    Source: our estimate, in months of its price
    """
    return from_vendor_price * tools_months * tools_theirs


def losing_heart(
    luck_backlash: Operand,
    backlash_chance: Operand,
    from_pay_bill: Operand,
    backlash_cost: Operand,
    abroad: Operand,
) -> Operand:
    """Backlash where a part of the work leaves people at home for another country.

    Unit: money
    Source: practice: chance once; severity in years of the moved people's pay
    """
    loss = from_pay_bill * MONTHS_PER_YEAR * backlash_cost * abroad
    return where(luck_backlash < backlash_chance, loss, 0)
