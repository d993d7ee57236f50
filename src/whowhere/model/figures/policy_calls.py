"""Bills on call centres and on people sent to the customer, which may become law or go on."""

from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.curves import comes, held_from, share_held
from whowhere.model.graph.operand import Operand, maximum, over_roles


def calls_share(people_needed: Operand, base_pay: Operand, answers_calls: Operand) -> Operand:
    """Share of the team's pay that goes to who answers customers.

    Unit: 1
    Source: definition; which roles do is a list of ours, by ISCO-08
    """
    calls = over_roles(people_needed * base_pay * answers_calls)
    return calls / over_roles(people_needed * base_pay)


def fcc_comes(luck_fcc: Operand, fcc_chance: Operand) -> Operand:
    """1 in futures in which the FCC's call centre rule comes, else 0.

    Unit: 1
    Source: drawn: the user's chance
    """
    return comes(luck_fcc, fcc_chance)


def fcc_months(
    fcc_start: Operand, months_run: Operand, work_path: Operand, horizon: Operand
) -> Operand:
    """Months of the work, discounted, that are done once the FCC's rule would hold.

    Unit: month
    Source: definition
    """
    return held_from(fcc_start, months_run, work_path, horizon)


def fcc_in_force(fcc_months: Operand, worked_months: Operand) -> Operand:
    """Share of the work, discounted, that is done once the FCC's call centre rule would hold.

    Unit: 1
    Source: definition
    """
    return share_held(fcc_months, worked_months)


def fcc_charge(fcc_share_home: Operand, calls_share: Operand, fcc_in_force: Operand) -> Operand:
    """FCC call centre rule: share of the work that would have to be done at home.

    Unit: 1
    Source: FCC 26-52, the cap that it gives as an example
    """
    return fcc_share_home * calls_share * fcc_in_force


def fcc_on_own_due(
    home_own_centre_cost: Operand, own_centre_cost: Operand, fcc_charge: Operand
) -> Operand:
    """What work that the FCC sends home costs beyond own staff abroad, per month.

    Unit: money/month
    Source: definition
    """
    return maximum(0, home_own_centre_cost - own_centre_cost) * fcc_charge


def fcc_on_own(fcc_on_own_due: Operand, fcc_comes: Operand) -> Operand:
    """The same in futures in which the FCC rules so, for own staff abroad, per month.

    Unit: money/month
    Source: definition
    """
    return fcc_on_own_due * fcc_comes


def fcc_on_employer_due(
    home_own_centre_cost: Operand, paid_to_employer: Operand, fcc_charge: Operand
) -> Operand:
    """What work that the FCC sends home costs beyond an employer of record abroad, per month.

    Unit: money/month
    Source: definition
    """
    return maximum(0, home_own_centre_cost - paid_to_employer) * fcc_charge


def fcc_on_employer(fcc_on_employer_due: Operand, fcc_comes: Operand) -> Operand:
    """The same in futures in which the FCC rules so, for an employer of record abroad, per month.

    Unit: money/month
    Source: definition
    """
    return fcc_on_employer_due * fcc_comes


def fcc_on_contractors_due(
    home_own_centre_cost: Operand, paid_to_contractors: Operand, fcc_charge: Operand
) -> Operand:
    """What work that the FCC sends home costs beyond contractors abroad, per month.

    Unit: money/month
    Source: definition
    """
    return maximum(0, home_own_centre_cost - paid_to_contractors) * fcc_charge


def fcc_on_contractors(fcc_on_contractors_due: Operand, fcc_comes: Operand) -> Operand:
    """The same in futures in which the FCC rules so, for contractors abroad, per month.

    Unit: money/month
    Source: definition
    """
    return fcc_on_contractors_due * fcc_comes


def fcc_on_vendor_due(
    home_own_centre_cost: Operand, paid_to_vendor: Operand, fcc_charge: Operand
) -> Operand:
    """What work that the FCC sends home costs beyond a vendor abroad, per month.

    Unit: money/month
    Source: definition
    """
    return maximum(0, home_own_centre_cost - paid_to_vendor) * fcc_charge


def fcc_on_vendor(fcc_on_vendor_due: Operand, fcc_comes: Operand) -> Operand:
    """The same in futures in which the FCC rules so, for a vendor abroad, per month.

    Unit: money/month
    Source: definition
    """
    return fcc_on_vendor_due * fcc_comes


def call_centers_comes(luck_call_centers: Operand, call_centers_chance: Operand) -> Operand:
    """1 in futures in which the Keep Call Centers Act becomes law, else 0.

    Unit: 1
    Source: drawn: the user's chance
    """
    return comes(luck_call_centers, call_centers_chance)


def call_centers_months(
    call_centers_start: Operand, months_run: Operand, work_path: Operand, horizon: Operand
) -> Operand:
    """Months of the work, discounted, done once the Keep Call Centers in America Act would hold.

    Unit: month
    Source: definition
    """
    return held_from(call_centers_start, months_run, work_path, horizon)


def call_centers_in_force(call_centers_months: Operand, worked_months: Operand) -> Operand:
    """Share of the work, discounted, that is done once the Keep Call Centers Act would hold.

    Unit: 1
    Source: definition
    """
    return share_held(call_centers_months, worked_months)


def grants_lost_due(federal_grants: Operand, call_centers_in_force: Operand) -> Operand:
    """Federal grants that are lost if the Keep Call Centers Act holds, per month.

    Unit: money/month
    Source: H.R. 4954, 119th Congress, title I; grants are taxed, so before tax
    """
    return federal_grants / MONTHS_PER_YEAR * call_centers_in_force


def grants_lost(grants_lost_due: Operand, call_centers_comes: Operand) -> Operand:
    """The same in futures in which the Keep Call Centers Act comes, per month.

    Unit: money/month
    Source: definition
    """
    return grants_lost_due * call_centers_comes


def h1b_comes(luck_h1b: Operand, h1b_chance: Operand) -> Operand:
    """1 in futures in which the H-1B fee goes on, else 0.

    Unit: 1
    Source: drawn: the user's chance
    """
    return comes(luck_h1b, h1b_chance)


def h1b_months(
    h1b_start: Operand, months_run: Operand, work_path: Operand, horizon: Operand
) -> Operand:
    """Months of the work, discounted, that are done once the H-1B fee would hold.

    Unit: month
    Source: definition
    """
    return held_from(h1b_start, months_run, work_path, horizon)


def h1b_in_force(h1b_months: Operand, worked_months: Operand) -> Operand:
    """Share of the work, discounted, that is done while the H-1B fee goes on.

    Unit: 1
    Source: definition
    """
    return share_held(h1b_months, worked_months)


def h1b_bill_due(
    team_size: Operand,
    development_share: Operand,
    onsite_share: Operand,
    h1b_new_share: Operand,
    h1b_fee: Operand,
    h1b_years: Operand,
    money_per_usd: Operand,
    h1b_in_force: Operand,
) -> Operand:
    """H-1B fee, if it goes on, for those of a vendor who work at the customer's, per month.

    Unit: money/month
    Source: proclamation of 19 September 2025; the vendor passes it on, over a petition's years
    """
    people = team_size * development_share * onsite_share * h1b_new_share
    yearly = people * h1b_fee * money_per_usd / h1b_years
    return yearly / MONTHS_PER_YEAR * h1b_in_force


def h1b_bill(h1b_bill_due: Operand, h1b_comes: Operand) -> Operand:
    """H-1B fee, in futures in which it goes on, per month.

    Unit: money/month
    Source: definition
    """
    return h1b_bill_due * h1b_comes
