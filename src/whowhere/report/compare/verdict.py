"""The verdict in words: the first line that a reader sees.

Its sentences stand in ``wording/sentences.py``; which of them is told is chosen here, and in
``web/src/model/verdict.ts`` while a reader moves something.
"""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison, OptionResult
from whowhere.quantities.names import capital
from whowhere.report.compare.requirements import nobody_passes
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.wording.options import baseline_said, option_said, verbs
from whowhere.report.wording.sentences import CERTAIN, CLEAR, told


def option_name(result: OptionResult, comparison: Comparison) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``."""
    return option_said(result.option, comparison.case)


def verdict_sentence(comparison: Comparison) -> str:
    """Say which option costs least, how surely, and how it stands against today."""
    best = comparison.best
    if best is None:
        return nobody_passes(comparison)
    if best.id == comparison.as_is.id:
        return _staying(comparison, best)
    return _moving(comparison, best)


def _moving(comparison: Comparison, best: OptionResult) -> str:
    share, rival = best.cheapest_share, _rival(comparison, best)
    return told(
        "certain" if share >= CERTAIN else "clear" if share >= CLEAR else "close",
        **_subject(comparison, best),
        certain=of_hundred(CERTAIN),
        gap=_gap(comparison, best),
        loss=_loss(comparison, best),
        rival=option_name(rival, comparison),
        rival_share=of_hundred(rival.cheapest_share),
    )


def _subject(comparison: Comparison, best: OptionResult) -> dict[str, str]:
    name, verb = option_name(best, comparison), verbs(best.option.engagement)
    share = of_hundred(best.cheapest_share)
    return {
        "name": name, "Name": capital(name), "costs": verb.costs, "are": verb.are, "share": share,
    }  # fmt: skip


def _rival(comparison: Comparison, best: OptionResult) -> OptionResult:
    others = [option for option in comparison.options if option is not best and not option.fails]
    return max(others, key=lambda each: each.cheapest_share, default=best)


def _gap(comparison: Comparison, best: OptionResult) -> str:
    saving = best.saving.p50
    side = "below" if saving >= 0 else "above"
    return told(side, percent=whole_percent(abs(saving)), base=baseline_said(comparison.case))


def _loss(comparison: Comparison, best: OptionResult) -> str:
    loss = best.saving.chance_of_loss
    share = of_hundred(loss)
    name = "loss_never" if loss == 0 else "loss_rarely" if share == "0" else "loss"
    return told(name, share=share, base=baseline_said(comparison.case))


def _staying(comparison: Comparison, best: OptionResult) -> str:
    others = [option for option in comparison.options if option is not best and not option.fails]
    if not others:
        return told("only", **_subject(comparison, best))
    following = others[0]
    gap = following.saving.p50
    return told(
        "stay",
        **_subject(comparison, best),
        next_are=verbs(following.option.engagement).are,
        next=option_name(following, comparison),
        gap=told("next_above" if gap < 0 else "next_below", percent=whole_percent(abs(gap))),
    )
