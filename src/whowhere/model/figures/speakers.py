"""How many people of a trade speak the language that is scarcest in a place."""

from whowhere.model.graph.operand import Operand, maximum, where


def speakers_of_trade(
    trade_people: Operand, speaker_share: Operand, speaker_odds: Operand, everyday_share: Operand
) -> Operand:
    """People of the trade who can use the scarcest language of the work; all, where it is everyday.

    Unit: head
    Source: definition: schools that teach languages lead to such trades, so that their people's
    odds of speaking one are a multiple of everybody's
    """
    spoken = speaker_odds * speaker_share
    share = spoken / (1 - speaker_share + spoken)
    return trade_people * where(everyday_share <= speaker_share, 1, share)


def speakers_in_reach(speakers_of_trade: Operand, employer_reach: Operand) -> Operand:
    """Of these people, those whom one employer can win.

    Unit: head
    Source: practice: what the largest employers of a trade have of its people
    """
    return speakers_of_trade * employer_reach


def speakers_missing(
    speakers_needed: Operand,
    speakers_in_reach: Operand,
    speaker_share: Operand,
    everyday_share: Operand,
) -> Operand:
    """People who must speak the scarcest language of the work and who cannot be found in the place.

    Unit: head
    Source: definition
    """
    missing = maximum(0, speakers_needed - speakers_in_reach)
    return where(everyday_share <= speaker_share, 0, missing)
