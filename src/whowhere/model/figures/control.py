"""How far the company decides who does the work, how, and for how long."""

from whowhere.model.graph.operand import Operand


def control_level(
    control: Operand, missing_overlap: Operand, control_lost_to_distance: Operand
) -> Operand:
    """Control over the daily work, from 0 (only the result) to 1 (everything).

    Unit: 1
    Source: our scale: four rights of a quarter each (to choose the people, to direct them, to set
    the method, to end or change the work at will), less what a clock apart takes away
    """
    return control * (1 - missing_overlap * control_lost_to_distance)


def freed_share(committed_share: Operand) -> Operand:
    """Share of what less demand would save that is really saved.

    Unit: 1
    Source: definition
    """
    return 1 - committed_share
