"""How a choice by all criteria stands to the verdict, which is one of cost."""

from __future__ import annotations

from whowhere.decide.overall.overall import (
    Lead,
    OrderFlip,
    Overall,
    RankedOption,
    lead_of,
    turn_to,
)
from whowhere.model.scenario.options import Option
from whowhere.report.media.numbers import PERCENT, of_hundred, whole_percent
from whowhere.report.wording.options import option_said, option_verbs
from whowhere.report.wording.sentences import told


def reconciled(found: Overall, verdict: Option) -> str:
    """Say which option is worth most, and at which weight of cost the choice turns.

    ``verdict`` is the option that the verdict names: the lowest median cost.
    """
    first = found.options[0].option
    said = {
        "weights": told("weights_given" if found.weights_given else "weights_usual"),
        "name": option_said(first, found.case),
        "are": option_verbs(first).are,
        "other": option_said(verdict, found.case),
    }
    lead, now = lead_of(found, "cost"), found.weights["cost"]
    if first == verdict:
        below = lead.below
        scope = told("weighed_range", **_shares(below.at, now)) if below else ""
        return told("weighed_agrees", **said, range=scope)
    turn = turn_to(found, verdict)
    if turn is None:
        return told("weighed_never", **said)
    return told("weighed_turns", **said, **_shares(turn.at, now), by=_by(found, lead, turn))


def _by(found: Overall, lead: Lead, turn: OrderFlip) -> str:
    """Name who is worth most in between, where the choice turns to another one first."""
    first = lead.above
    if first is None or not found.weights["cost"] < first.at < turn.at:
        return ""
    following = option_said(first.above, found.case)
    return told("weighed_by", next=following, first=whole_percent(first.at))


def _shares(at: float, now: float) -> dict[str, str]:
    """Return two weights in percent; with a digit more where they would be told alike."""
    said = {"at": whole_percent(at), "now": whole_percent(now)}
    if said["at"] != said["now"]:
        return said
    return {"at": f"{100 * at:.1f}{PERCENT}", "now": f"{100 * now:.1f}{PERCENT}"}


def sentences(found: Overall) -> list[str]:
    """Say who is worth most, how surely, and who is under all possible weights."""
    return [reconciled(found, found.cheapest), how_often(found)]


def how_often(found: Overall) -> str:
    """Say in how many draws options are worth most: under the weights, and under all there are."""
    first = max(found.options, key=lambda each: each.first_share)
    widest = max(found.options, key=lambda each: each.ranks[0])
    drawn = "futures" if found.weights_given else "futures and of weights as buyers give them"
    return (
        f"Worth most in draws of {drawn}: {_in_hundred(found, first, first.first_share)}; of"
        f" futures and all possible weights: {_in_hundred(found, widest, widest.ranks[0])}."
    )


def _in_hundred(found: Overall, each: RankedOption, share: float) -> str:
    return f"{option_said(each.option, found.case)} in {of_hundred(share)} of 100"
