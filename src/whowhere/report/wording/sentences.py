"""Sentences that several media tell: each is worded here and nowhere else.

The terminal, the documents and the papers fill them with ``str.format``; the page gets them with
its case and fills them in TypeScript; the workbook makes formulas of them. A ``{Hole}`` with a
capital is filled with words that begin a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from whowhere.model.gate_results import CANNOT_BE_STAFFED

CLEAR = 0.6
"""Below this share of futures no option is said to be ahead (Budescu et al. 2014 on words)."""
CERTAIN = 0.99
"""From this share of futures on, an option is all but sure to cost least."""

BASELINE: Final[Mapping[str, str]] = {"today": "today", "new_work": "own staff at home"}
"""What options are measured against: the team that exists, or the one that home could hire."""

SENTENCES: Final[Mapping[str, str]] = {
    # The verdict over the futures.
    "certain": "{Name} {costs} least in more than {certain} of 100 futures, {gap}; {loss}.",
    "clear": "{Name} {costs} least in {share} of 100 futures, {gap}; {loss}.",
    "close": "Too close to call: lowest in the median {are} {name}, {gap}, but cheapest in only"
    " {share} of 100 futures ({rival} in {rival_share}); {loss}.",
    "below": "{percent} below {base}",
    "above": "{percent} above {base}",
    "loss_never": "none of the futures drawn cost more than {base}",
    "loss_rarely": "fewer than 1 in 100 futures cost more than {base}",
    "loss": "{share} in 100 futures cost more than {base}",
    "stay": "Stay: {name} {costs} least in {share} of 100 futures; next {next_are} {next}, {gap}.",
    "next_below": "{percent} below it in the median",
    "next_above": "{percent} above it in the median",
    "only": "{Name} is the only option that meets every requirement.",
    "cannot_be_staffed": CANNOT_BE_STAFFED,
    # Requirements that keep all options out, or the cheapest.
    "nobody": "No option meets every requirement, and dropping up to three of them does not help.",
    "relax_one": "No option meets every requirement; least is lost by relaxing the requirement on"
    " {gates}: then {best} would be best, at {money} ({offers}).",
    "relax_several": "No option meets every requirement; least is lost by relaxing the"
    " requirements on {gates}: then {best} would be best, at {money} ({offers}).",
    "relaxed": "Without the requirement on {gates}, {best} would be best and cost {money} less:"
    " {offers}.",
    # The verdict that lives in a workbook, over the likely case alone.
    "now_moves": "{Name} {costs} least, {gap}; next {next_are} {next}, at {dearer} more.",
    "now_stays": "Stay: {name} {costs} least; next {next_are} {next}, at {dearer} more.",
    "now_only": "{Name} is the only option in this workbook that meets every requirement.",
    "now_nobody": "No option in this workbook meets every requirement.",
    # The price at which staying with today's vendor costs least.
    "price_down": "Renegotiate: at {at} a month or less, {percent} below today's {now}, staying"
    " costs least in the median; above it {rival}.",
    "price_up": "Staying costs least in the median up to {at} a month, {percent} above today's"
    " {now}; beyond it {rival}.",
    "price_none": "Renegotiate: no price of today's vendor (now {now} a month) makes staying cost"
    " least in the median; {rival} would still cost less.",
    # Below a verdict.
    "caution": "A saving of {percent} is above the highest published ({highest}): ask what makes"
    " this case better, and what has been left out.",
    "figures": "{all} figures: {measured} measured or enacted, {estimated} estimated, {imputed}"
    " imputed, {given} given by you.",
}
"""Each sentence, or part of one, by its name."""


def told(name: str, /, **holes: str) -> str:
    """Return a sentence with its holes filled. Raises ``KeyError`` if one is left open."""
    return SENTENCES[name].format_map(holes)
