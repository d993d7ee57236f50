"""What one person costs an employer by contract and statute."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.operand import (
    Operand,
    maximum,
    minimum,
    next_grade,
    over_levies,
    over_roles,
    where,
)


def base_pay(
    pay: Operand,
    language_premium: Operand,
    local_per_usd: Operand,
    extra_pay_share: Operand,
    extra_pay_limited: Operand,
    extra_pay_limited_share: Operand,
    extra_pay_most: Operand,
    extra_pay_fixed: Operand,
) -> Operand:
    """Gross pay of twelve months, before what statute adds.

    Unit: local/head/year
    Source: definition: surveys print a year's pay in full, statute adds its extra months to
    twelve, up to its limit or above it; those who speak a language that few speak are paid more
    """
    year = pay * (1 + language_premium) * local_per_usd
    free = 1 + extra_pay_share
    rest = year - extra_pay_fixed
    limited = maximum(rest / (free + extra_pay_limited_share), (rest - extra_pay_most) / free)
    return where(extra_pay_limited, limited, year / free)


def extra_pay(
    base_pay: Operand,
    extra_pay_share: Operand,
    extra_pay_limited: Operand,
    extra_pay_limited_share: Operand,
    extra_pay_most: Operand,
    extra_pay_fixed: Operand,
) -> Operand:
    """Pay beyond twelve months that statute gives one person.

    Unit: local/head/year
    Source: statutes of the place
    """
    limited = minimum(base_pay * extra_pay_limited_share, extra_pay_most) + extra_pay_fixed
    free = base_pay * extra_pay_share
    return where(extra_pay_limited, free + limited, free)


def graded_pay(base_pay: Operand, pay_is_graded: Operand, grade: Operand) -> Operand:
    """Gross pay rounded up to the next grade, where contributions go by grades.

    Unit: local/head/year
    Source: statutes of the place
    """
    return where(pay_is_graded, next_grade(base_pay, grade), base_pay)


def levy_base(
    base_pay: Operand,
    extra_pay: Operand,
    extra_pay_counts: Operand,
    levy_on_extra_pay: Operand,
    graded_pay: Operand,
    pay_is_graded: Operand,
    levy_is_graded: Operand,
    levy_share: Operand,
    levy_floor: Operand,
    levy_cap: Operand,
    levy_slice: Operand,
) -> Operand:
    """What a contribution is charged on: pay within floor and cap, or the slice between them.

    Unit: local/head/year
    Source: statutes of the place
    """
    pay = where(extra_pay_counts, base_pay + levy_on_extra_pay * extra_pay, base_pay)
    paid = where(pay_is_graded, where(levy_is_graded, graded_pay, pay), pay)
    counted = paid * levy_share
    within = minimum(maximum(counted, levy_floor), levy_cap)
    slice_between = maximum(0, minimum(counted, levy_cap) - levy_floor)
    return where(levy_slice, slice_between, within)


def levy_amount(
    base_pay: Operand,
    levy_base: Operand,
    levy_rate: Operand,
    levies_fade: Operand,
    levy_fading_rate: Operand,
    levy_fading_from: Operand,
    levy_fading_to: Operand,
    levy_fading_power: Operand,
    levy_flat: Operand,
    levy_min_gross: Operand,
    levy_max_gross: Operand,
    levies_by_role: Operand,
    levy_first_case: Operand,
    levy_last_case: Operand,
    role_case: Operand,
) -> Operand:
    """One contribution or statutory extra for one person; a relief is below zero.

    Unit: local/head/year
    Source: statutes of the place
    """
    left = (levy_fading_to / base_pay - 1) / (levy_fading_to / levy_fading_from - 1)
    fading = levy_fading_rate * minimum(1, maximum(0, left)) ** levy_fading_power
    rate = where(levies_fade, levy_rate + fading, levy_rate)
    due = (levy_min_gross <= base_pay) * (base_pay <= levy_max_gross)
    amount = due * (rate * levy_base + levy_flat)
    meant = (levy_first_case <= role_case) * (role_case <= levy_last_case)
    return where(levies_by_role, meant * amount, amount)


def employer_contributions(levy_amount: Operand, levy_is_contribution: Operand) -> Operand:
    """Contributions, funds and levies that a large employer owes for one person.

    Unit: local/head/year
    Source: statutes of the place
    """
    return over_levies(levy_amount * levy_is_contribution)


def own_payroll(
    heads: Operand, base_pay: Operand, levies_by_size: Operand, employer_scale: Operand
) -> Operand:
    """A year's gross pay of all whom the team's own employer has in the place, if law asks.

    Unit: local/year
    Source: definition: others are paid as the team is
    """
    return where(levies_by_size, over_roles(heads * base_pay) * employer_scale, 0)


def size_relief(
    levy_amount: Operand,
    levies_by_size: Operand,
    levy_spared: Operand,
    levy_is_contribution: Operand,
    levy_payroll_exempt: Operand,
    levy_exempt_up_to: Operand,
    own_payroll: Operand,
) -> Operand:
    """What an employer of the team's size owes less for one person than a large one.

    Unit: local/head/year
    Source: statutes of the place
    """
    exempt = minimum(1, levy_payroll_exempt / own_payroll) * (own_payroll <= levy_exempt_up_to)
    spared = levy_spared + levy_is_contribution * exempt
    return where(levies_by_size, over_levies(levy_amount * spared), 0)


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
    """What a large employer contributes for the team, per month: a partner or vendor is one.

    Unit: money/month
    Source: statutes of the place
    """
    return over_roles(people_needed * employer_contributions) * money_per_local / MONTHS_PER_YEAR


def size_relief_bill(
    people_needed: Operand, size_relief: Operand, levies_by_size: Operand, money_per_local: Operand
) -> Operand:
    """What the team's own employer is spared for its size, per month.

    Unit: money/month
    Source: statutes of the place
    """
    spared = over_roles(people_needed * size_relief) * money_per_local / MONTHS_PER_YEAR
    return where(levies_by_size, spared, 0)


def own_contributions_bill(contributions_bill: Operand, size_relief_bill: Operand) -> Operand:
    """The team's own employer's contributions, per month.

    Unit: money/month
    Source: definition
    """
    return contributions_bill - size_relief_bill


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
