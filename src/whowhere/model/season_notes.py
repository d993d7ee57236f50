"""What was understood of a season, and who follows it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.scenario.season import NAMES, YEAR, Season
from whowhere.quantities.names import listed


def season_said(season: Season) -> str:
    """Say how much work there is in the months that were stated, and in those that were not."""
    if len(season.stated) == YEAR:
        least = min(season.months)
        low = f"{least:.0%} of a mean month's work in {NAMES[season.months.index(least)]}"
        return f"From {low} to {season.peak:.0%} in {season.peak_month}; the year's mean is 100%."
    stated = listed(f"{season.months[at]:.0%} in {NAMES[at]}" for at in season.stated)
    rest = next(share for at, share in enumerate(season.months) if at not in season.stated)
    return (
        f"Of a mean month's work there is {stated}, and {rest:.0%} in each other month, so that"
        " the year's mean is 100%."
    )


def season_notes(season: Season | None) -> Iterator[str]:
    """Say what is left of a mean month, and who follows the season; nothing where none is."""
    if season is not None:
        yield season_said(season)
        yield (
            "Heads and prices are those of a mean month. Own staff and people of an employer of"
            " record are there all year for nearly the peak (flexible_capacity); contractors and"
            " vendors follow the season down to a minimum (minimum_billed), and who comes for the"
            " peak learns anew each year."
        )
