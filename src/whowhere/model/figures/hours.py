"""From a year of pay to hours of useful work, and how many people that takes."""

from whowhere.model.graph.constants import ONE_HOUR_A_DAY, WEEKDAYS_PER_YEAR, WORKDAYS_PER_WEEK
from whowhere.model.graph.operand import Operand, maximum, minimum, over_roles


def leave_taken(leave_days: Operand, leave_days_customary: Operand) -> Operand:
    """Paid leave of a year: statute or custom, whichever is more.

    Unit: day/year
    Source: statutes of the place; practice
    """
    return maximum(leave_days, leave_days_customary)


def holidays_at_work(holidays_worked: Operand, holiday_days: Operand) -> Operand:
    """Public holidays of a year on which the team works, because the work goes on.

    Unit: day/year
    Source: calendars of both places and the coverage that the work needs
    """
    return minimum(holidays_worked, holiday_days)


def working_days(
    leave_taken: Operand, holiday_days: Operand, holidays_at_work: Operand, sick_days: Operand
) -> Operand:
    """Days in a year on which one person works.

    Unit: day/year
    Source: arithmetic on statute: weekdays less leave, public holidays kept and sickness
    """
    return WEEKDAYS_PER_YEAR - leave_taken - (holiday_days - holidays_at_work) - sick_days


def productive_hours(working_days: Operand, weekly_hours: Operand) -> Operand:
    """Hours in a year that one person is at work.

    Unit: hour/year
    Source: arithmetic on statute and contract
    """
    return working_days * weekly_hours / WORKDAYS_PER_WEEK


def missing_overlap(shared_hours: Operand, home_shared_hours: Operand) -> Operand:
    """Share of the home office day that the place does not share.

    Unit: 1
    Source: IANA time zones; office days from 9 to 17 on both sides
    """
    return maximum(0, 1 - shared_hours / home_shared_hours)


def talk_lost(
    missing_overlap: Operand, home_shared_hours: Operand, talk_lost_per_hour: Operand
) -> Operand:
    """Share of live talk with home that does not take place for want of shared hours.

    Unit: 1
    Source: Chauvin, Choudhury and Fang (2024), Organization Science: losing one or two shared
    hours a day cuts live talk by 11%; every further hour cuts what is left
    """
    hours = missing_overlap * home_shared_hours / ONE_HOUR_A_DAY
    return 1 - (1 - talk_lost_per_hour) ** hours


def waiting_loss(missing_overlap: Operand, loss_at_half_overlap: Operand) -> Operand:
    """Share of talking time lost to waiting for each other: most where half the day is shared.

    Unit: 1
    Source: Espinosa, Nan and Carmel, a laboratory study of 42 pairs: speed is U-shaped in the time
    apart, as fast without a shared hour as with all; the height of the hump is our estimate
    """
    return loss_at_half_overlap * (2 * missing_overlap) * (2 * (1 - missing_overlap))


def coordination_loss(
    talk_share: Operand, talk_lost: Operand, talk_not_made_up: Operand, waiting_loss: Operand
) -> Operand:
    """Share of working time lost because people at home are not at their desks.

    Unit: 1
    Source: definition: what live talk was worth beyond mail, and waiting; never more than the talk
    """
    return talk_share * minimum(1, talk_lost * talk_not_made_up + waiting_loss)


def language_barrier(language_gap: Operand, language_loss: Operand, abroad: Operand) -> Operand:
    """Share of output lost because speakers of the work's languages are scarce.

    Unit: 1
    Source: practice; only the direction is known, so the range starts at nothing
    """
    return abroad * language_gap * language_loss


def institutional_barrier(institutional_distance: Operand, institution_loss: Operand) -> Operand:
    """Share of output lost to different laws, courts and ways of doing business.

    Unit: 1
    Source: Kogut and Singh (1988) on distance; only the direction of the loss is known, so the
    range starts at nothing
    """
    return institutional_distance * institution_loss


def far_apart(missing_overlap: Operand, distance: Operand, far_away: Operand) -> Operand:
    """How far two offices are from each other: 0 next door, 1 by night on the other side.

    Unit: 1
    Source: definition: half by the clock, half by the way
    """
    return (missing_overlap + minimum(1, distance / far_away)) / 2


def border_friction(
    friction_next_door: Operand, friction_abroad: Operand, far_apart: Operand
) -> Operand:
    """Share of output lost to rework and hand-offs between two countries.

    Unit: 1
    Source: practice: what is known of work far away, and less of it the nearer the place is
    """
    further = maximum(0, friction_abroad - friction_next_door)
    return friction_next_door + further * far_apart


def border_loss(
    border_friction: Operand,
    abroad: Operand,
    language_barrier: Operand,
    institutional_barrier: Operand,
) -> Operand:
    """Share of output lost on the way between two countries, whatever the clocks say.

    Unit: 1
    Source: definition
    """
    kept = (1 - abroad * border_friction) * (1 - language_barrier) * (1 - institutional_barrier)
    return 1 - kept


def useful_hours(
    productive_hours: Operand, coordination_loss: Operand, border_loss: Operand
) -> Operand:
    """Hours in a year that one person turns into output.

    Unit: hour/year
    Source: definition
    """
    return productive_hours * (1 - coordination_loss) * (1 - border_loss)


def people_needed(heads: Operand, home_useful_hours: Operand, useful_hours: Operand) -> Operand:
    """People who give the output that the work needs, by role.

    Unit: head
    Source: definition: output is held constant, so fewer useful hours take more people
    """
    return heads * home_useful_hours / useful_hours


def team_size(people_needed: Operand) -> Operand:
    """People of all roles.

    Unit: head
    Source: definition
    """
    return over_roles(people_needed)


def output_hours(heads: Operand, home_useful_hours: Operand) -> Operand:
    """Useful hours that the work needs in a year, the same for every option.

    Unit: head*hour/year
    Source: definition
    """
    return over_roles(heads) * home_useful_hours
