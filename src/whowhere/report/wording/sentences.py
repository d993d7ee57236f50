"""Sentences that several media tell: each is worded here and nowhere else.

The terminal, the documents and the papers fill them with ``str.format``; the page gets them with
its case and fills them in TypeScript; the workbook makes formulas of them. A ``{Hole}`` with a
capital is filled with words that begin a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from whowhere.model.gate_results import CANNOT_BE_STAFFED

BASELINE: Final[Mapping[str, str]] = {"today": "today", "new_work": "own staff at home"}
"""What options are measured against: the team that exists, or the one that home could hire."""

SENTENCES: Final[Mapping[str, str]] = {
    # The verdict over the futures: what is settled, and down to which level.
    "settled": "{Do}: settled, lowest in cost or equal in {share} of 100 futures.",
    "do_stay": "Stay with {name}",
    "do_choose": "Choose {name}",
    "move_change": "Change today's arrangement",
    "keep_home": "Keep the work at home under another arrangement",
    "keep_town": "Keep the work in another town at home, under another arrangement",
    "keep_near": "Keep the work nearshore under another arrangement",
    "keep_far": "Keep the work offshore under another arrangement",
    "keep_place": "Keep the work in {place} under another arrangement",
    "move_home": "Bring the work home",
    "move_mix": "Split the work between places",
    "move_town": "Move the work to another town at home",
    "move_near": "Move the work nearshore",
    "move_far": "Move the work offshore",
    "move_place": "Move the work to {place}",
    "hire_home": "Do the work at home",
    "hire_mix": "Split the work between places",
    "hire_town": "Do the work in another town at home",
    "hire_near": "Do the work nearshore",
    "hire_far": "Do the work offshore",
    "hire_place": "Do the work in {place}",
    # What is open.
    "open_change": "Whether to change is open (lowest in cost or equal: {answer} in {share} of 100"
    " futures, {rival} in {rival_share}; {apart}).",
    "open_distance": "How far to go is open (lowest in cost or equal: {answer} in {share} of 100"
    " futures, {rival} in {rival_share}; {apart}).",
    "open_place": "Which place is open (lowest in cost or equal: {answer} in {share} of 100"
    " futures, {rival} in {rival_share}; {apart}).",
    "open_engagement": "Whom to engage is open (lowest in cost or equal: {answer} in {share} of 100"
    " futures, {rival} in {rival_share}; {apart}).",
    "open_software": "Whether software does part of it is open (lowest in cost or equal: {answer}"
    " in {share} of 100 futures, {rival} in {rival_share}; {apart}).",
    "is_software": "with software",
    "is_people": "people alone",
    "with_software": "{people} with software",
    "apart": "{money} apart in the median",
    "apart_equal": "only {money} apart in the median, which counts as equal",
    "best_mix": "{Name} is the best mix of two that was found: {money} {side} than {best}. To keep"
    " it, write {line} under options.",
    "no_mix": "No mix of two options is admissible.",
    "change_not_reached": "{Name}: in {share} of 100 futures the change never comes; its run rate"
    " is that after the change.",
    "best_change": "{First}, then {then}: the change costs least in month {month}, at some {people}"
    " people.",
    "best_change_less": "That is {money} less than from {said}.",
    "best_change_near": "Months {first} to {last} count as equal.",
    "no_change_pays": "{First}, then {then}: no month pays: {alone} all along is {money}"
    " cheaper than a change in the best one, month {month}.",
    "pilot_costs": "{Name} costs {money} {side} than all at once.",
    "pilot_pays": "It pays where the move would fail in {share} of 100 futures, if the pilot shows"
    " it in time; here it does in {fails}.",
    "pilot_never": "No chance of an early return makes it pay: what it would spare is less.",
    "software_lowers": "Software lowers the median cost of {name} by {percent}.",
    "software_raises": "Software raises the median cost of {name} by {percent}.",
    "software_nothing": "Software changes the median cost of {name} by less than 1%.",
    "software_not_looked_at": "Software beside {name} is left out.",
    "software_saves": "Of a person's work on each that it solves it saves {range}.",
    "software_assists": "People whom it assists do {range} more.",
    "software_range": "{low} to {high}, likely {likely}",
    "is_mix": "a mix of places",
    "is_home": "at home",
    "is_town": "another town at home",
    "is_near": "nearshore",
    "is_far": "offshore",
    # What it is worth, and at which risk.
    "worth": "{Name} {costs} {cost} in the median over {months} months: {gap}, and {steady} at run"
    " rate.",
    "worth_as_is": "{Name} {costs} {cost} in the median over {months} months.",
    "software_there_lowers": "Software there lowers the cost by {percent} in the median.",
    "software_there_raises": "Software there raises the cost by {percent} in the median.",
    "software_there_same": "Software there changes the cost by less than 1% in the median.",
    "below": "{percent} below {base}",
    "above": "{percent} above {base}",
    "risk": "Expected cost is {expected}; the worst tenth of futures averages {tail}{loss}",
    "loss_never": "none of the futures drawn cost more than {base}",
    "loss_rarely": "fewer than 1 in 100 futures cost more than {base}",
    "loss": "{share} in 100 futures cost more than {base}",
    "worst_event": "the worst event, {event} ({chance} in 100), costs {money}",
    "cautious": "in the worst tenth {name} {costs} {money} less, the choice of the cautious",
    "held_back": "{Name} would cost {money} less and {are} not admissible: {reason}.",
    "stay_named": "Staying",
    "trade_off": "{Name} {costs} {money} a year {side} and {buy} {buys}.",
    "trade_off_alone": "{Name} {costs} {money} a year {side}.",
    "buys_shared_hours": "{amount} more shared hours a day",
    "buys_months_to_full_output": "full output {amount} months sooner",
    "buys_control": "{amount} points more control",
    "buys_flexibility": "{amount} points more of the cost that follows demand",
    "buys_exit_cost": "{amount} less to leave after a year",
    # How the verdict stands to a choice by all criteria.
    "weights_usual": "a buyer's usual weights",
    "weights_given": "your weights",
    "weighed_agrees": "With {weights} {name} {are} worth most, as by cost alone{range}.",
    "weighed_range": ", as long as cost weighs more than {at} (it weighs {now})",
    "weighed_turns": "With {weights} {name} {are} worth most; cost would have to weigh {at} (it"
    " weighs {now}) for it to be {other}, the choice by cost alone{by}.",
    "weighed_by": ", with {next} in between from {first} on",
    "weighed_never": "With {weights} {name} {are} worth most, and not {other}, the choice by cost"
    " alone, whatever cost weighs.",
    # Before signing.
    "by_size": "From {people} people on, {name} {costs} less than {other}; with fewer, more.",
    "make_sure": "Make sure of the speakers first: {place} {found}, {needed}.",
    "find_out": "Find out {unknown}, worth up to {money} for the choice between {one} and {other}.",
    "find_out_turns": "Find out {unknown}, worth up to {money}: {side} some {value}, {other}"
    " {costs} less.",
    "times_likely": "{factor} times what is likely",
    "ask": "Ask for {money} a month, {percent} less: {name} then costs as little as {best}.",
    "pilot": "Pilot: {heads} people for {months} months, some {money} of running cost beside"
    " today's team; stop if each does less than {share} of a person's work today,"
    " as nothing is saved then.",
    "decide_by": "Decide by {date}: each month of delay costs {money}.",
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
    "caution": "{percent} is above the highest net saving published ({highest}): ask why, and what"
    " has been left out.",
    "published": "Saves {steady} at run rate, {saving} over {months} months; published: {typical}"
    " on average, none in {none}, a loss in {more}.",
    "figures": "{all} figures: {measured} measured or enacted, {estimated} estimated, {imputed}"
    " imputed, {given} given by you.",
}
"""Each sentence, or part of one, by its name."""


def told(name: str, /, **holes: str) -> str:
    """Return a sentence with its holes filled. Raises ``KeyError`` if one is left open."""
    return SENTENCES[name].format_map(holes)
