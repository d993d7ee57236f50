"""The verdict in words: what a reader sees first, the same in every medium.

Its sentences stand in ``wording/sentences.py``; which of them are told is chosen here, and in
``web/src/model/verdict.ts`` while a reader moves something.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whowhere.decide.compare.advice import STAY, Advice, RiskTaken, TradeOff, distance
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.levels import Answer, Level
from whowhere.decide.compare.results import OptionResult
from whowhere.model.engagements import Engagement
from whowhere.quantities.names import capital, in_a_sentence, listed
from whowhere.report.compare.renegotiate import price_sentence
from whowhere.report.compare.requirements import nobody_passes
from whowhere.report.compare.software_words import software_there
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.overall.words import reconciled
from whowhere.report.wording.options import baseline_said, option_said, option_verbs
from whowhere.report.wording.sentences import told

KEEP: Final = "keep"
"""A change of arrangement where the work stays as far from home as it is."""
IN_POINTS: Final = frozenset({"control", "flexibility"})
"""What an option is better at that is told in points of a hundred; cost of leaving is money."""


def option_name(result: OptionResult, comparison: Comparison) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``."""
    return option_said(result.option, comparison.case)


def verdict_sentence(comparison: Comparison) -> str:
    """Say the headline in one paragraph: what is settled, what is open, and what it is worth."""
    return " ".join(headline(comparison))


def verdict_sentences(comparison: Comparison) -> list[str]:
    """Say the whole verdict: the headline, what speaks against it, and how weights see it."""
    return [*headline(comparison), *against(comparison)]


def against(comparison: Comparison) -> list[str]:
    """Say all that speaks against the headline, also what weights other than cost's would say."""
    return [*reservations(comparison), *weighed_sentences(comparison)]


def headline(comparison: Comparison) -> list[str]:
    """Say what is settled, what is open, and what the first choice is worth."""
    advice = comparison.advice
    if advice is None:
        return [nobody_passes(comparison)]
    if _is_alone(comparison):
        return [told("only", **_subject(comparison, advice.best))]
    return [
        *_settled(comparison, advice),
        *_open(comparison, advice),
        _worth(comparison, advice),
        *software_there(comparison, advice),
    ]


def reservations(comparison: Comparison) -> list[str]:
    """Say what is at risk, what costs less and is not admissible, and what staying would buy."""
    advice = comparison.advice
    if advice is None:
        return []
    return [
        _risk(comparison, advice),
        *_held_back(comparison, advice),
        *_staying(comparison, advice),
        *_price(comparison),
    ]


def weighed_sentences(comparison: Comparison) -> list[str]:
    """Say how the choice by all criteria stands to the verdict; nothing where one is alone."""
    advice, overall = comparison.advice, comparison.overall
    if advice is None or overall is None or _is_alone(comparison):
        return []
    return [reconciled(overall, _result(comparison, advice.best).option)]


def trade_off_sentences(comparison: Comparison) -> list[str]:
    """Say what each of the next best choices costs a year more, and what that buys."""
    advice = comparison.advice
    return [_traded(comparison, each) for each in advice.trade_offs] if advice else []


def _is_alone(comparison: Comparison) -> bool:
    return sum(not each.fails for each in comparison.options) == 1


def _result(comparison: Comparison, option: str) -> OptionResult:
    return next(each for each in comparison.options if each.id == option)


def _subject(comparison: Comparison, option: str) -> dict[str, str]:
    result = _result(comparison, option)
    name, verb = option_name(result, comparison), option_verbs(result.option)
    return {"name": name, "Name": capital(name), "costs": verb.costs, "are": verb.are}


def _settled(comparison: Comparison, advice: Advice) -> Iterator[str]:
    """Say what to do, down to the deepest level to which all is settled."""
    levels = advice.levels
    count = next((at for at, each in enumerate(levels) if not each.settled), len(levels))
    settled = [level for level in levels[:count] if level.is_a_choice]
    if not settled:
        return
    if levels[0].best.key == STAY:
        settled = [level for level in settled if level.name in {"change", "software"}]
    share = of_hundred(min(level.best.share for level in settled))
    yield told("settled", Do=_do(comparison, advice, levels[count - 1]), share=share)


def _do(comparison: Comparison, advice: Advice, level: Level) -> str:
    """Say what to do as far as a level says it: ``Move the work to India``."""
    case, change = comparison.case, advice.levels[0].best.key
    subject = _as_far_as(comparison, advice, level)
    if change == STAY:
        return told("do_stay", **subject)
    place, far = advice.level("place").best.key, advice.level("distance").best.key
    if level.name in {"engagement", "software"} or (
        level.name == "place" and place not in case.places
    ):
        return told("do_choose", **subject)
    if level.name == "change":
        return told("move_change")
    today = case.places_today
    if level.name == "place" and place != case.home:
        verb = KEEP if today == {place} else change
        return told(f"{verb}_place", place=in_a_sentence(case.places[place]))
    verb = KEEP if {distance(case, each) for each in today} == {far} else change
    return told(f"{verb}_{far}")


def _as_far_as(comparison: Comparison, advice: Advice, level: Level) -> dict[str, str]:
    """Return the best option as far as a level says it: above that of software, its people."""
    best = _result(comparison, advice.best).option
    if level.name == "software" or not best.automated:
        return _subject(comparison, best.id)
    return _subject(comparison, best.without_software.id)


def _open(comparison: Comparison, advice: Advice) -> Iterator[str]:
    """Say which level is the first that is open, and between whom."""
    level = next((each for each in advice.levels if not each.settled), None)
    if level is None:
        return
    best, rival = level.best, _rival(level)
    apart = money(rival.median - best.median, comparison.case.currency)
    name = "apart_equal" if rival.key in level.within else "apart"
    yield told(
        f"open_{level.name}",
        answer=_answer(comparison, level, best),
        share=of_hundred(best.share),
        rival=_answer(comparison, level, rival),
        rival_share=of_hundred(rival.share),
        apart=told(name, money=apart),
    )


def _rival(level: Level) -> Answer:
    return max(level.answers[1:], key=lambda each: (each.share, -each.median))


def _answer(comparison: Comparison, level: Level, answer: Answer) -> str:
    if level.name == "change":
        return _subject(comparison, answer.option)["name"]
    if level.name in {"distance", "software"}:
        return told(f"is_{answer.key}")
    if "@" in answer.key:  # a mix, which is in no one place or under no one engagement
        return _subject(comparison, answer.key)["name"]
    if level.name == "place":
        return in_a_sentence(comparison.case.places[answer.key])
    return Engagement(answer.key).plain


def _worth(comparison: Comparison, advice: Advice) -> str:
    """Say what the first choice costs, over the horizon and once it runs."""
    case, best = comparison.case, _result(comparison, advice.best)
    said = {
        **_subject(comparison, advice.best),
        "cost": money(best.cost.p50, case.currency),
        "months": f"{case.horizon_months}",
    }
    if best is comparison.as_is:
        return told("worth_as_is", **said)
    base = baseline_said(case)
    return told(
        "worth", **said, gap=_gap(best.saving.p50, base), steady=_gap(best.steady.saving.p50, base)
    )


def _gap(saving: float, base: str) -> str:
    side = "below" if saving >= 0 else "above"
    return told(side, percent=whole_percent(abs(saving)), base=base)


def _risk(comparison: Comparison, advice: Advice) -> str:
    """Say what is to be expected, what the bad tenth costs, who is safer, and the worst event."""
    risk, currency = advice.risk, comparison.case.currency
    best = _result(comparison, advice.best)
    said = told(
        "risk",
        expected=money(risk.expected, currency),
        tail=money(risk.bad_tenth, currency),
        loss="" if best is comparison.as_is else _loss(comparison, best),
    )
    return f"{'; '.join([said, *_cautious(comparison, risk), *_worst_event(risk, currency)])}."


def _worst_event(risk: RiskTaken, currency: str) -> Iterator[str]:
    if risk.worst is not None:
        yield told(
            "worst_event",
            event=_lower(risk.worst.line),
            money=money(risk.worst.loss, currency),
            chance=of_hundred(risk.worst.chance),
        )


def _lower(name: str) -> str:
    """Write a name within a sentence; one in capitals stays as it is."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _loss(comparison: Comparison, best: OptionResult) -> str:
    loss = best.saving.chance_of_loss
    share = of_hundred(loss)
    name = "loss_never" if loss == 0 else "loss_rarely" if share == "0" else "loss"
    return f"; {told(name, share=share, base=baseline_said(comparison.case))}"


def _cautious(comparison: Comparison, risk: RiskTaken) -> Iterator[str]:
    """Name the option that costs less where futures are bad, if it is another one."""
    if risk.cautious is not None:
        saves = money(risk.cautious_saves, comparison.case.currency)
        yield told("cautious", **_subject(comparison, risk.cautious), money=saves)


def _held_back(comparison: Comparison, advice: Advice) -> Iterator[str]:
    """Say what would cost least of all that requirements keep out, and why it is kept out."""
    first = next(iter(advice.held_back), None)
    if first is not None:
        saves = money(-first.cost_difference, comparison.case.currency)
        yield told("held_back", **_subject(comparison, first.id), money=saves, reason=first.reason)


def _staying(comparison: Comparison, advice: Advice) -> Iterator[str]:
    """Say what staying costs a year more than the first choice, and what that buys."""
    if comparison.case.team_today:
        of_today = (each for each in advice.trade_offs if each.id == comparison.as_is.id)
        yield from (_traded(comparison, each) for each in of_today)


def _price(comparison: Comparison) -> Iterator[str]:
    """Say at which price of today's vendor staying costs least, where that was looked for."""
    if comparison.price_to_stay:
        yield price_sentence(comparison.price_to_stay, comparison)


def _traded(comparison: Comparison, trade: TradeOff) -> str:
    case = comparison.case
    stays = case.team_today and trade.id == comparison.as_is.id
    subject = told("stay_named") if stays else _subject(comparison, trade.id)["Name"]
    costs = "costs" if stays else _subject(comparison, trade.id)["costs"]
    side = "more" if trade.cost_a_year >= 0 else "less"
    buys = [
        told(f"buys_{name}", amount=_amount(name, gain, case.currency))
        for name, gain in trade.buys.items()
    ]
    return told(
        "trade_off" if buys else "trade_off_alone",
        Name=subject, costs=costs, side=side, buys=listed(buys or "-"),
        buy="buys" if costs == "costs" else "buy",
        money=money(abs(trade.cost_a_year), case.currency),
    )  # fmt: skip


def _amount(criterion: str, gain: float, currency: str) -> str:
    if criterion == "exit_cost":
        return money(gain, currency)
    return of_hundred(gain) if criterion in IN_POINTS else f"{gain:.1f}"
