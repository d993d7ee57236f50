"""What flows in the first arrangement of a path, until what comes then has taken over.

``before_x`` where it has come itself, ``waiting_x`` where it stands today.

``from_x`` is the figure ``x`` of the first, as seen from the second.
"""

from whowhere.model.figures import moments
from whowhere.model.graph.constants import ONE_MONTH
from whowhere.model.graph.curves import not_moved, until_overtaken
from whowhere.model.graph.operand import Operand, over_months, where


def before_pay_months(
    from_pay_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months of pay in the first arrangement, from each wave's start to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        from_pay_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_joining_months(
    from_joining_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months of pay of those by whom the first arrangement grows, by date, until the change.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        from_joining_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_price_months(
    from_price_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months at the first place's prices, from each wave's start to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        from_price_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_contract_months(
    from_vendor_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months of the first vendor's contract, from each wave's start to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        from_vendor_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_fee_months(
    fee_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months at home prices, from each wave's start to the change: fees in hard currency.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        fee_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_home_months(
    home_pay_path: Operand,
    from_months_to_start: Operand,
    from_months_to_all: Operand,
    months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months of pay at home for those who oversee the first arrangement until the change.

    Unit: month
    Source: definition
    """
    return from_same_work * until_overtaken(
        home_pay_path, from_months_to_start, from_months_to_all, months_to_start, months_to_all
    )


def before_entity_months(
    from_market_path: Operand,
    from_company_month: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months at the first place's prices from its company's formation to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * over_months(from_market_path, from_company_month, months_to_all)


def before_visit_months(
    domestic_price_path: Operand,
    from_months_to_start: Operand,
    months_to_all: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months at home prices from the first people's start to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * over_months(domestic_price_path, from_months_to_start, months_to_all)


def before_in_the_run(
    home_pay_path: Operand,
    from_months_to_start: Operand,
    months_to_start: Operand,
    from_months_run: Operand,
    from_same_work: Operand,
) -> Operand:
    """One amount at home's pay at any time of the first arrangement's run, if before the change.

    Unit: 1
    Source: definition; the chance is that of a run to the horizon, of which this is a part
    """
    before = over_months(home_pay_path, from_months_to_start, months_to_start)
    return from_same_work * before / from_months_run


def before_early_end(
    home_pay_path: Operand,
    from_end_month: Operand,
    months_to_start: Operand,
    from_same_work: Operand,
) -> Operand:
    """Months of pay at home from an early end of the first arrangement to the change.

    Unit: month
    Source: definition
    """
    return from_same_work * over_months(home_pay_path, from_end_month, months_to_start)


def ends_before(
    from_end_month: Operand,
    months_to_start: Operand,
    ends_at_horizon: Operand,
    share_there: Operand,
) -> Operand:
    """1 in futures in which the first arrangement is left before the change could come, else 0.

    Unit: 1
    Source: drawn; where the work itself ends, whoever is there then is left
    """
    in_time = where(from_end_month < months_to_start, 1, 0)
    return where(ends_at_horizon, 1 - share_there, in_time)


def before_horizon(
    from_pay_path: Operand, horizon: Operand, ends_before: Operand, from_same_work: Operand
) -> Operand:
    """One amount at the first place's pay in the last month, if it was left before the change.

    Unit: 1
    Source: definition; leaving is counted at the horizon, whenever it comes
    """
    return ends_before * moments.at_horizon(from_pay_path, horizon, from_same_work)


def at_change(discount_path: Operand, months_to_all: Operand, from_same_work: Operand) -> Operand:
    """One amount as it was agreed, in the month in which the first arrangement ends.

    Unit: 1
    Source: definition
    """
    last = over_months(discount_path, months_to_all - ONE_MONTH, months_to_all)
    return from_same_work * last / ONE_MONTH


def waiting_joining_months(
    from_joining_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months of pay of those by whom today's team grows, by date, until its work moves.

    Unit: month
    Source: definition
    """
    return not_moved(from_joining_path, months_to_start, months_to_all, horizon)


def waiting_price_months(
    from_price_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months at prices where the work is today, for what has not moved yet.

    Unit: month
    Source: definition
    """
    return not_moved(from_price_path, months_to_start, months_to_all, horizon)


def waiting_fee_months(
    fee_path: Operand, months_to_start: Operand, months_to_all: Operand, horizon: Operand
) -> Operand:
    """Months at home prices for what has not moved yet.

    Unit: month
    Source: definition
    """
    return not_moved(fee_path, months_to_start, months_to_all, horizon)


def waiting_entity_months(from_market_path: Operand, months_to_all: Operand) -> Operand:
    """Months at prices where the work is today, until the last of it moves.

    Unit: month
    Source: definition
    """
    return over_months(from_market_path, 0, months_to_all)


def waiting_in_the_run(
    home_pay_path: Operand, months_to_start: Operand, horizon: Operand
) -> Operand:
    """One amount at home's pay at any time of the horizon, if before the work moves.

    Unit: 1
    Source: definition
    """
    return over_months(home_pay_path, 0, months_to_start) / horizon
