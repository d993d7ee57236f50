"""An option that changes on the way: what comes first ends as what comes then takes over.

``from_x`` is then the figure ``x`` of the first arrangement, as seen from the second. The second
is decided after a month or from a head count on, and never before the first is complete; where
the same people go on under another contract, nobody is looked for and nobody learns.
"""

from whowhere.model.figures import (
    drivers,
    leaving,
    parting,
    ramp,
    release,
    risk,
    transition,
)
from whowhere.model.graph.constants import A_HAIR, ONE_DAY, ONE_MONTH
from whowhere.model.graph.operand import (
    Operand,
    maximum,
    minimum,
    over_months,
    over_roles,
    where,
)


def usual_start(
    formation_months: Operand,
    recruiting_months: Operand,
    has_quote: Operand,
    has_ramp_plan: Operand,
    planned_start: Operand,
) -> Operand:
    """From the day on which it is begun to the first people's first day.

    Unit: month
    Source: definition; the vendor's plan where its offer has one
    """
    return ramp.months_to_start(
        formation_months, recruiting_months, has_quote, has_ramp_plan, planned_start
    )


def usual_hire(
    team_size: Operand,
    throughput: Operand,
    has_quote: Operand,
    has_ramp_plan: Operand,
    planned_ramp: Operand,
    months_of_leavers: Operand,
) -> Operand:
    """Months from the first people's first day to the last one's, where all have to be found.

    Unit: month
    Source: definition
    """
    return ramp.months_to_hire(
        team_size, throughput, has_quote, has_ramp_plan, planned_ramp, months_of_leavers
    )


def first_complete(usual_start: Operand, usual_hire: Operand) -> Operand:
    """Months until everybody of an arrangement is there that is begun at once.

    Unit: month
    Source: definition
    """
    return usual_start + usual_hire


def months_smaller(
    heads: Operand, decided_from: Operand, size_path: Operand, horizon: Operand
) -> Operand:
    """Months in which the team has fewer people than those from which on it changes.

    Unit: month
    Source: definition; a month counts by how many there are at its end
    """
    missing = (decided_from - over_roles(heads) * size_path) / A_HAIR
    return over_months(minimum(1, maximum(0, missing)), 0, horizon)


def change_month(
    decided_after: Operand,
    months_smaller: Operand,
    continues: Operand,
    from_first_complete: Operand,
) -> Operand:
    """Month in which the change is begun: as was said, and not before the first is complete.

    Unit: month
    Source: the scenario
    """
    return maximum(maximum(decided_after, months_smaller), continues * from_first_complete)


def months_to_start(
    usual_start: Operand, change_month: Operand, formation_months: Operand, same_people: Operand
) -> Operand:
    """From the decision to the first people's first day under this arrangement.

    Unit: month
    Source: definition; what the same people need, such as a company, is formed until then
    """
    taken_over = maximum(change_month, formation_months)
    return where(same_people, taken_over, change_month + usual_start)


def months_to_hire(usual_hire: Operand, same_people: Operand) -> Operand:
    """Months from the first people's first day to the last one's: the same people come at once.

    Unit: month
    Source: definition
    """
    return where(same_people, ONE_DAY, usual_hire)


def transfer_time(
    transfer_months: Operand, transition_overrun: Operand, same_people: Operand
) -> Operand:
    """Months of parallel running of a wave with those whose work it takes; none with themselves.

    Unit: month
    Source: definition
    """
    return (1 - same_people) * transition.transfer_time(transfer_months, transition_overrun)


def release_month(change_month: Operand, release_months: Operand) -> Operand:
    """Month before which the law, or notice, lets nobody go whose work moves by this change.

    Unit: month
    Source: law there, or the contract; counted from when the change is begun
    """
    return change_month + release_months


def first_release(first_handover: Operand, release_month: Operand) -> Operand:
    """Month in which the first of those may go whose work has moved.

    Unit: month
    Source: law there, or the contract
    """
    return release.first_release(first_handover, release_month)


def share_kept_back(
    first_handover: Operand, months_to_hire: Operand, release_month: Operand
) -> Operand:
    """Share of the team whose work has moved by the month from which people may go.

    Unit: 1
    Source: definition: work moves evenly
    """
    return release.share_kept_back(first_handover, months_to_hire, release_month)


def minimum_months(
    from_vendor_path: Operand,
    handover_month: Operand,
    release_month: Operand,
    contract_left: Operand,
    horizon: Operand,
) -> Operand:
    """Months of the contract from the last handover, or its notice, to the end of its term.

    Unit: month
    Source: definition; nothing beyond the horizon, nor once the term is over
    """
    return parting.minimum_months(
        from_vendor_path, handover_month, release_month, contract_left, horizon
    )


def company_month(
    change_month: Operand, formation_months: Operand, same_people: Operand
) -> Operand:
    """Month from which on a company there has to be kept.

    Unit: month
    Source: definition
    """
    begun = change_month + formation_months
    return where(same_people, maximum(change_month, formation_months), begun)


def entity_months_kept(
    market_path: Operand, company_month: Operand, horizon: Operand, same_work: Operand
) -> Operand:
    """Months at the place's prices from a legal entity's formation to the horizon.

    Unit: month
    Source: definition
    """
    return drivers.entity_months_kept(market_path, company_month, horizon, same_work)


def at_decision(domestic_price_path: Operand, change_month: Operand, same_work: Operand) -> Operand:
    """One amount, paid in the month in which the arrangement is begun.

    Unit: 1
    Source: definition
    """
    paid = over_months(domestic_price_path, change_month, change_month + ONE_MONTH)
    return same_work * paid / ONE_MONTH


def usual_same_work(team_today: Operand, discounted_months: Operand, work_done: Operand) -> Operand:
    """What scales the cost of new work to the same useful hours: who starts later does less.

    Unit: 1
    Source: levelised cost
    """
    return ramp.same_work(team_today, discounted_months, work_done)


def same_work(
    usual_same_work: Operand, continues: Operand, from_usual_same_work: Operand
) -> Operand:
    """The same, of which what takes over on the way has that of what came first.

    Unit: 1
    Source: levelised cost
    """
    return where(continues, from_usual_same_work, usual_same_work)


def years_of_service(
    horizon: Operand, months_to_half: Operand, from_months_to_half: Operand, same_people: Operand
) -> Operand:
    """Years that people have worked on average when the horizon ends; service goes on with them.

    Unit: year
    Source: definition
    """
    return leaving.years_of_service(
        horizon, where(same_people, from_months_to_half, months_to_half)
    )


def years_at_risk(horizon: Operand, months_to_half: Operand) -> Operand:
    """Years in which something can happen: those in which this arrangement runs.

    Unit: 1
    Source: definition
    """
    return risk.years_at_risk(leaving.years_of_service(horizon, months_to_half))


def early_end_chance(
    horizon: Operand, yearly_end_chance: Operand, change_month: Operand
) -> Operand:
    """Chance that the arrangement ends before the horizon does, once it has been begun.

    Unit: 1
    Source: practice: yearly chance, compounded
    """
    left = maximum(0, horizon - change_month)
    return leaving.early_end_chance(left, yearly_end_chance)


def closing_cost(entity_set_up: Operand, continues: Operand, share_there: Operand) -> Operand:
    """Winding up the legal entity; none where the change to it lies beyond the horizon.

    Unit: money
    Source: our estimate, as wherever a company is closed
    """
    return leaving.closing_cost(entity_set_up) * (1 - continues * (1 - share_there))
