"""The verdict in words: the first line that a reader sees."""

from __future__ import annotations

from whowhere.decide.compare.comparison import Comparison, OptionResult
from whowhere.model.engagements import Engagement
from whowhere.report.compare.requirements import nobody_passes
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.options import option_said

CLEAR = 0.6
"""Below this share of futures no option is said to be ahead (Budescu et al. 2014 on words)."""
CERTAIN = 0.99
PLURAL = frozenset({Engagement.OWN_STAFF, Engagement.CONTRACTOR})
"""Engagements whose names are people: they cost, where a service costs."""


def option_name(result: OptionResult, comparison: Comparison) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``."""
    return option_said(result.option, comparison.case)


def verdict_sentence(comparison: Comparison) -> str:
    """Say which option costs least, how surely, and how it stands against today."""
    best = comparison.best
    if best is None:
        return nobody_passes(comparison)
    name = option_name(best, comparison)
    if best.id == comparison.as_is.id:
        return _staying(comparison, name)
    return f"{_lead(comparison, best, name)}; {_against_today(comparison, best)}."


def _lead(comparison: Comparison, best: OptionResult, name: str) -> str:
    share, below = best.cheapest_share, _below_today(comparison, best)
    least = f"{_capital(name)} {_costs(best)} least in"
    if share >= CERTAIN:
        return f"{least} more than 99 of 100 futures, {below}"
    if share >= CLEAR:
        return f"{least} {_of_hundred(share)} of 100 futures, {below}"
    rival = _rival(comparison, best)
    second = f"{option_name(rival, comparison)} in {_of_hundred(rival.cheapest_share)}"
    return (
        f"Too close to call: lowest in the median {_are(best)} {name}, {below}, but cheapest in"
        f" only {_of_hundred(share)} of 100 futures ({second})"
    )


def _costs(result: OptionResult) -> str:
    return "cost" if result.option.engagement in PLURAL else "costs"


def _are(result: OptionResult) -> str:
    return "are" if result.option.engagement in PLURAL else "is"


def _rival(comparison: Comparison, best: OptionResult) -> OptionResult:
    others = [each for each in comparison.options if each is not best and not each.fails]
    return max(others, key=lambda each: each.cheapest_share, default=best)


def _below_today(comparison: Comparison, best: OptionResult) -> str:
    base = "today" if comparison.case.team_today else "own staff at home"
    saving = best.saving.p50
    return f"{whole_percent(abs(saving))} {'below' if saving >= 0 else 'above'} {base}"


def _against_today(comparison: Comparison, best: OptionResult) -> str:
    base = "today" if comparison.case.team_today else "own staff at home"
    loss = best.saving.chance_of_loss
    if loss == 0:
        return f"none of the futures drawn cost more than {base}"
    if _of_hundred(loss) == "0":
        return f"fewer than 1 in 100 futures cost more than {base}"
    return f"{_of_hundred(loss)} in 100 futures cost more than {base}"


def _staying(comparison: Comparison, name: str) -> str:
    others = [each for each in comparison.options if each is not comparison.best and not each.fails]
    share = _of_hundred(comparison.as_is.cheapest_share)
    if not others:
        return f"{_capital(name)} is the only option that meets every requirement."
    gap = others[0].saving.p50
    against = f"{whole_percent(abs(gap))} {'above' if gap < 0 else 'below'} it in the median"
    return (
        f"Stay: {name} {_costs(comparison.as_is)} least in {share} of 100 futures; next"
        f" {_are(others[0])} {option_name(others[0], comparison)}, {against}."
    )


def _of_hundred(share: float) -> str:
    return f"{100 * share:.0f}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
