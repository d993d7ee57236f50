"""What an option is good and bad at, in sentences made from its own numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from whowhere.decide.profile.profile import CriterionStanding, OptionProfile, by_strength
from whowhere.model.case import Case
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.wording.options import baseline_said


def good_and_bad(profile: OptionProfile, case: Case) -> tuple[list[str], list[str]]:
    """Return sentences for where an option stands in the best and in the worst third."""
    good, bad = by_strength(profile)
    return [_sentence(each, case) for each in good], [_sentence(each, case) for each in bad]


def _sentence(standing: CriterionStanding, case: Case) -> str:
    words, unit = TOLD[standing.criterion]
    written = _WRITTEN[unit]
    value, median = (written(number, case.currency) for number in (standing.value, standing.median))
    return words.format(value=value, median=median, base=baseline_said(case))


def _money(number: float, currency: str) -> str:
    return f"{short(number)} {currency}"


def _share(number: float, currency: str) -> str:
    del currency
    return whole_percent(number)


def _plain(number: float, currency: str) -> str:
    del currency
    return f"{number:.1f}"


Unit: TypeAlias = Literal["money", "share", "plain"]
_WRITTEN: Final[dict[Unit, Callable[[float, str], str]]] = {
    "money": _money,
    "share": _share,
    "plain": _plain,
}
TOLD: Final[dict[str, tuple[str, Unit]]] = {
    "cost": ("Costs {value}; the median option costs {median}.", "money"),
    "set_up": ("Takes {value} to set up; the median option takes {median}.", "money"),
    "months_to_start": ("Starts in {value} months; the median option in {median}.", "plain"),
    "months_to_full_output": (
        "Gives its full output in month {value}; the median option in {median}.",
        "plain",
    ),
    "leaving": ("Leaving after a year costs {value}; the median option {median}.", "money"),
    "control": ("Leaves {value} of control with us; the median option {median}.", "share"),
    "shared_hours": ("Shares {value} office hours with home; the median option {median}.", "plain"),
    "expected_loss": ("Events cost {value} on average; for the median option {median}.", "money"),
    "chance_of_loss": (
        "Costs more than {base} in {value} of futures; the median option in {median}.",
        "share",
    ),
}
"""A sentence for each criterion, and how its numbers are written."""
