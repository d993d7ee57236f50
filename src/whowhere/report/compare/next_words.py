"""What to do before signing, each step with its number."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from whowhere.decide.compare.break_even import Crossing
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.next_steps import Ask, FindOut, NextSteps, Pilot
from whowhere.model.case import Case
from whowhere.model.gate_results import GateResult
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import in_a_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said, option_verbs
from whowhere.report.wording.sentences import told
from whowhere.report.wording.unknowns import stated, unit_said


def next_sentences(comparison: Comparison) -> list[str]:
    """Say what to find out, which pilot would tell, and what waiting costs."""
    return _told(comparison, comparison.next_steps) if comparison.next_steps else []


def next_beside_flips(comparison: Comparison) -> list[str]:
    """Say the same where flip points stand beside it: these are exact, and told once."""
    steps = comparison.next_steps
    if steps is None:
        return []
    plain = tuple(replace(each, turns_at=None) for each in steps.find_out)
    return _told(comparison, replace(steps, find_out=plain))


def _told(comparison: Comparison, steps: NextSteps) -> list[str]:
    return [
        *([speakers_said(comparison, steps.speakers)] if steps.speakers else []),
        *([by_size_said(comparison, steps.by_size)] if steps.by_size else []),
        *(find_out_said(comparison, steps, each) for each in steps.find_out),
        *([ask_said(comparison, steps.ask)] if steps.ask else []),
        *([pilot_said(comparison, steps.pilot)] if steps.pilot else []),
        *([delay_said(comparison, steps)] if steps.delay_cost > 0 else []),
    ]


def _recommended(comparison: Comparison) -> Option:
    """Return what the steps are for: the advice's choice, which in a near tie is not the lowest."""
    advised = comparison.advice.best if comparison.advice else comparison.as_is.id
    return next(each.option for each in comparison.options if each.id == advised)


def speakers_said(comparison: Comparison, speakers: GateResult) -> str:
    """Say that the place may have too few speakers, and how many it has and needs."""
    place = in_a_sentence(comparison.case.places[_recommended(comparison).place])
    return told("make_sure", place=place, found=speakers.found, needed=speakers.needed)


def by_size_said(comparison: Comparison, crossing: Crossing) -> str:
    """Say from which team size on the other of the two costs less."""
    above = Option.read(crossing.above)
    return told(
        "by_size",
        people=f"{ceil(crossing.at):,}",
        name=option_said(above, comparison.case),
        costs=option_verbs(above).costs,
        other=option_said(Option.read(crossing.below), comparison.case),
    )


def find_out_said(comparison: Comparison, steps: NextSteps, found: FindOut) -> str:
    """Say what is worth finding out, and for which choice."""
    case = comparison.case
    between = [Option.read(each) for each in steps.between or ()]
    one, other = (option_said(each, case) for each in between)
    said = {
        "costs": option_verbs(between[-1]).costs,
        "unknown": found.unknown.words(case.places),
        "money": money(found.worth.amount, case.currency),
        "one": one,
        "other": other,
    }
    if found.turns_at is None:
        return told("find_out", **said)
    side = "above" if found.turns_at > found.trial.likely else "below"
    return told("find_out_turns", **said, side=side, value=_value(found, case))


def _value(found: FindOut, case: Case) -> str:
    """Write where the choice turns, in two digits, in the unit in which a user states it."""
    unknown, at = found.unknown, found.turns_at or 0.0
    if found.trial.is_factor:
        return told("times_likely", factor=f"{at:.2f}")
    number = float(f"{stated(unknown, at, case):.2g}")
    return f"{number:,g} {unit_said(unknown.name, case)}".strip()


def ask_said(comparison: Comparison, ask: Ask) -> str:
    """Say at which price the cheapest offer that is not chosen would cost as little."""
    return told(
        "ask",
        name=option_said(ask.option, comparison.case),
        money=money(ask.month, comparison.case.currency),
        percent=whole_percent(1 - ask.factor),
        best=option_said(_recommended(comparison), comparison.case),
    )


def pilot_said(comparison: Comparison, pilot: Pilot) -> str:
    """Say how large a pilot would be, how long, at which cost, and what it must show."""
    return told(
        "pilot",
        heads=f"{pilot.heads}",
        months=f"{pilot.months:.0f}",
        money=money(pilot.cost, comparison.case.currency),
        share=whole_percent(pilot.at_least),
    )


def delay_said(comparison: Comparison, steps: NextSteps) -> str:
    """Say by when to decide, and what each month after it costs."""
    return told(
        "decide_by",
        date=f"{comparison.case.start:%-d %B %Y}",
        money=money(steps.delay_cost, comparison.case.currency),
    )
