"""The verdict for programs: the recommendation, its levels, what is held back, and what is next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whowhere.decide.compare.advice import Advice
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.levels import Level
from whowhere.decide.compare.next_steps import NextSteps
from whowhere.report.compare.next_words import (
    ask_said,
    by_size_said,
    delay_said,
    find_out_said,
    pilot_said,
    speakers_said,
)
from whowhere.report.compare.verdict import verdict_sentence, verdict_sentences
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded


def verdict_document(comparison: Comparison) -> Document:
    """Return the verdict with everything that it rests on, money in company currency."""
    advice, best = comparison.advice, comparison.best
    return {
        "best": best.id if best else None,
        "share": rounded(best.cheapest_share) if best else None,
        "sentence": verdict_sentence(comparison),
        "sentences": verdict_sentences(comparison),
        "levels": [_level(each) for each in advice.levels] if advice else [],
        "risk": _risk(advice) if advice else None,
        "inadmissible": list(_inadmissible(comparison)),
        "trade_offs": [
            {"id": each.id, "cost_a_year": rounded(each.cost_a_year), "buys": _rounded(each.buys)}
            for each in (advice.trade_offs if advice else ())
        ],
        "next": list(_next(comparison, comparison.next_steps)) if comparison.next_steps else [],
    }


def _level(level: Level) -> Document:
    return {
        "level": level.name,
        "settled": level.settled,
        "best": level.best.key,
        "share": rounded(level.best.share),
        "within": list(level.within),
        "answers": [
            {"answer": each.key, "option": each.option, "cost": rounded(each.median),
             "share": rounded(each.share)}
            for each in level.answers
        ],
    }  # fmt: skip


def _risk(advice: Advice) -> Document:
    risk, worst = advice.risk, advice.risk.worst
    return {
        "expected": rounded(risk.expected),
        "bad_tenth": rounded(risk.bad_tenth),
        "worst_event": {
            "name": worst.line, "loss": rounded(worst.loss), "chance": rounded(worst.chance),
        } if worst else None,
        "cautious": risk.cautious,
        "cautious_saves": rounded(risk.cautious_saves),
    }  # fmt: skip


def _inadmissible(comparison: Comparison) -> Iterator[Document]:
    """Yield every option that a requirement or the law keeps out, the cheapest first."""
    case, best = comparison.case, comparison.best
    for each in comparison.options:
        if each.fails:
            unmet = [judged.gate for judged in case.gates.get(each.id, ()) if not judged.is_met]
            yield {
                "id": each.id,
                "gate": unmet[0] if unmet else None,
                "gates": unmet,
                "reason": each.fails,
                "cost_difference": rounded(each.cost.p50 - best.cost.p50) if best else None,
            }
    for option, reason in case.barred.items():
        yield {"id": option, "gate": "law", "gates": ["law"], "reason": reason,
               "cost_difference": None}  # fmt: skip


def _next(comparison: Comparison, steps: NextSteps) -> Iterator[Document]:
    """Yield each step with its number and its sentence."""
    if steps.speakers:
        sentence = speakers_said(comparison, steps.speakers)
        yield {"step": "make_sure", "sentence": sentence, "gate": steps.speakers.gate}
    if steps.by_size:
        yield {
            "step": "by_size",
            "sentence": by_size_said(comparison, steps.by_size),
            "people": rounded(steps.by_size.at),
            "below": steps.by_size.below,
            "above": steps.by_size.above,
        }
    for each in steps.find_out:
        yield {
            "step": "find_out",
            "sentence": find_out_said(comparison, steps, each),
            "unknown": each.unknown.id,
            "worth": rounded(each.worth.amount),
            "error": rounded(each.worth.error),
            "between": list(steps.between or ()),
        }
    yield from _doing(comparison, steps)


def _doing(comparison: Comparison, steps: NextSteps) -> Iterator[Document]:
    """Yield what to ask for, to try, and by when to decide."""
    if steps.ask:
        yield {
            "step": "ask",
            "sentence": ask_said(comparison, steps.ask),
            "option": steps.ask.option.id,
            "price_per_month": rounded(steps.ask.month),
            "factor": rounded(steps.ask.factor),
        }
    if steps.pilot:
        pilot = steps.pilot
        yield {
            "step": "pilot",
            "sentence": pilot_said(comparison, pilot),
            "heads": pilot.heads,
            "months": rounded(pilot.months),
            "cost": rounded(pilot.cost),
            "at_least": rounded(pilot.at_least),
        }
    if steps.delay_cost > 0:
        yield {
            "step": "decide_by",
            "sentence": delay_said(comparison, steps),
            "date": comparison.case.start.isoformat(),
            "delay_cost_per_month": rounded(steps.delay_cost),
        }


def _rounded(amounts: Mapping[str, float]) -> Document:
    return {name: rounded(amount) for name, amount in amounts.items()}
