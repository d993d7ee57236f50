"""What one person costs an employer by contract and statute."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.operand import (
    Operand,
    maximum,
    minimum,
    over_levies,
    over_roles,
    where,
)


def statutory_extra_share(levy_rate: Operand, levy_is_extra_pay: Operand) -> Operand:
    """Pay beyond twelve months that statute gives, as a share of those twelve.

    Unit: 1
    Source: statutes of the place
    """
    return over_levies(levy_rate * levy_is_extra_pay)


def base_pay(
    pay: Operand, language_premium: Operand, statutory_extra_share: Operand, local_per_usd: Operand
) -> Operand:
    """Gross pay of twelve months, before what statute adds.

    Unit: local/head/year
    Source: definition: surveys print a year's pay in full, statute adds its extra months to
    twelve; those who speak a language that few speak are paid more
    """
    return pay * (1 + language_premium) * local_per_usd / (1 + statutory_extra_share)


def levy_base(
    base_pay: Operand,
    levy_share: Operand,
    levy_floor: Operand,
    levy_cap: Operand,
    levy_slice: Operand,
) -> Operand:
    """What a contribution is charged on: pay within floor and cap, or the slice between them.

    Unit: local/head/year
    Source: statutes of the place
    """
    counted = base_pay * levy_share
    within = minimum(maximum(counted, levy_floor), levy_cap)
    slice_between = maximum(0, minimum(counted, levy_cap) - levy_floor)
    return where(levy_slice, slice_between, within)


def levy_amount(
    base_pay: Operand,
    levy_base: Operand,
    levy_rate: Operand,
    levy_flat: Operand,
    levy_min_gross: Operand,
    levy_max_gross: Operand,
) -> Operand:
    """One contribution or statutory extra for one person.

    Unit: local/head/year
    Source: statutes of the place
    """
    due = (levy_min_gross <= base_pay) * (base_pay <= levy_max_gross)
    return due * (levy_rate * levy_base + levy_flat)


def extra_pay(levy_amount: Operand, levy_is_extra_pay: Operand) -> Operand:
    """Pay beyond twelve months that statute gives one person.

    Unit: local/head/year
    Source: statutes of the place
    """
    return over_levies(levy_amount * levy_is_extra_pay)


def employer_contributions(levy_amount: Operand, levy_is_extra_pay: Operand) -> Operand:
    """Contributions, funds and levies that the employer owes for one person.

    Unit: local/head/year
    Source: statutes of the place
    """
    return over_levies(levy_amount * (1 - levy_is_extra_pay))


def employer_cost(
    base_pay: Operand, extra_pay: Operand, employer_contributions: Operand
) -> Operand:
    """What one person costs the employer by contract and statute.

    Unit: local/head/year
    Source: definition
    """
    return base_pay + extra_pay + employer_contributions


def money_per_local(money_per_usd: Operand, local_per_usd: Operand) -> Operand:
    """Company currency for one unit of the place's currency at the start.

    Unit: money/local
    Source: exchange rates of the factbook
    """
    return money_per_usd / local_per_usd


def base_pay_bill(
    people_needed: Operand,
    base_pay: Operand,
    money_per_local: Operand,
) -> Operand:
    """Twelve months' gross pay of the team, per month.

    Unit: money/month
    Source: definition
    """
    return over_roles(people_needed * base_pay) * money_per_local / MONTHS_PER_YEAR


def extra_pay_bill(
    people_needed: Operand,
    extra_pay: Operand,
    money_per_local: Operand,
) -> Operand:
    """Extra months and bonuses that statute gives the team, per month.

    Unit: money/month
    Source: statutes of the place
    """
    return over_roles(people_needed * extra_pay) * money_per_local / MONTHS_PER_YEAR


def contributions_bill(
    people_needed: Operand,
    employer_contributions: Operand,
    money_per_local: Operand,
) -> Operand:
    """The employer's contributions for the team, per month.

    Unit: money/month
    Source: statutes of the place
    """
    return over_roles(people_needed * employer_contributions) * money_per_local / MONTHS_PER_YEAR


def pay_bill(base_pay_bill: Operand, extra_pay_bill: Operand) -> Operand:
    """All pay of the team, per month.

    Unit: money/month
    Source: definition
    """
    return base_pay_bill + extra_pay_bill


def on_cost_share(contributions_bill: Operand, pay_bill: Operand) -> Operand:
    """The employer's contributions as a share of pay.

    Unit: 1
    Source: definition
    """
    return contributions_bill / pay_bill


def benefits_bill(pay_bill: Operand, benefits_share: Operand) -> Operand:
    """Customary benefits beyond statute (health cover, pension, meals), per month.

    Unit: money/month
    Source: practice of the place
    """
    return pay_bill * benefits_share


def employer_premium_bill(
    employment_bill: Operand, employer_premium: Operand, abroad: Operand
) -> Operand:
    """What foreign employers pay beyond the market to find and keep people, per month.

    Unit: money/month
    Source: practice
    """
    return abroad * employment_bill * employer_premium


def employment_bill(
    pay_bill: Operand,
    contributions_bill: Operand,
    benefits_bill: Operand,
    shift_pay_bill: Operand,
) -> Operand:
    """Pay, contributions, benefits, night and holiday pay of the team, per month.

    Unit: money/month
    Source: definition
    """
    return pay_bill + contributions_bill + benefits_bill + shift_pay_bill
