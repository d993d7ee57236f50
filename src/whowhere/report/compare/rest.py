"""The rest of a comparison in words: options against each other, hours, law, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich import box
from rich.table import Table

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.facts_used import facts_used
from whowhere.facts.base_rates import base_rates
from whowhere.model.engagements import Engagement
from whowhere.model.omissions import not_included
from whowhere.model.policies import counted_names
from whowhere.report.compare.correlations import moving_sentences
from whowhere.report.compare.requirements import relaxed_sentences
from whowhere.report.compare.verdict import trade_off_sentences
from whowhere.report.compare.words import all_in_all
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.cover import cover_lines
from whowhere.report.wording.figures import caution, figures_said
from whowhere.report.wording.quotes import quoted_notes

LEADING = 5
"""Options that are held against each other in a terminal; the document has all."""


def rest(comparison: Comparison, places: Iterable[str]) -> list[tuple[str, Iterable[str]]]:
    """Return all that was found besides the verdict and its table, as lists under titles.

    ``places`` are those that the table shows.
    """
    case = comparison.case
    return [
        ("Not admissible", _inadmissible(comparison)),
        ("What else would cost and buy", trade_off_sentences(comparison)),
        ("By more than cost", all_in_all(comparison)),
        ("Without a requirement", relaxed_sentences(comparison)),
        ("Shares", _shares_said(comparison)),
        ("Hours", cover_lines(case, places)),
        ("Moves together", moving_sentences(case)),
        ("Held against what was published", _reality(comparison)),
        ("Law and places", case.notes),
        ("Not included", not_included(counted_names(case.rules))),
    ]


def figures_named(comparison: Comparison) -> str:
    """Name those whose figures the answer rests on, as their licences ask."""
    named = ", ".join(attributions(comparison.case))
    return f"Figures of {named}; all licences: whowhere facts licences"


def _shares_said(comparison: Comparison) -> list[str]:
    return [
        f"Cheapest by place: {_shares(comparison, 'place')}.",
        f"Cheapest by engagement: {_shares(comparison, 'engagement')}.",
        figures_said(facts_used(comparison.case, comparison.case.options)),
    ]


def _inadmissible(comparison: Comparison) -> Iterable[str]:
    """Say which requirements keep options out, and how many."""
    for reason, count in Counter(comparison.case.failing.values()).most_common():
        noun = "option" if count == 1 else "options"
        yield f"{count} {noun}: {reason}."


def _shares(comparison: Comparison, by: str) -> str:
    total: Counter[str] = Counter()
    for row in comparison.options:
        key = row.option.place if by == "place" else row.option.engagement
        label = comparison.case.places[key] if by == "place" else Engagement(key).plain
        total[label] += row.cheapest_share  # type: ignore[assignment]
    leading = [(name, share) for name, share in total.most_common(4) if share >= 0.005]
    return ", ".join(f"{name} in {100 * share:.0f}" for name, share in leading) + " of 100 futures"


def _reality(comparison: Comparison) -> list[str]:
    lines = [f"{rate.origin.producer}: {rate.finding}." for rate in base_rates()]
    return [*quoted_notes(comparison.case), *lines, *filter(None, [caution(comparison)])]


def pairs_table(comparison: Comparison) -> Table | None:
    """Return how often each of the leading options costs less than each of the others."""
    rows = [row for row in comparison.options if not row.fails][:LEADING]
    known = {each: at for at, each in enumerate(comparison.pairs.ids)}
    ids = [row.id for row in rows if row.id in known]
    if len(ids) < 2:
        return None
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for at in range(len(ids)):
        table.add_column(f"{at + 1}", justify="right")
    for at, one in enumerate(ids):
        chances = comparison.pairs.chance[known[one]]
        cells = ["-" if other == one else whole_percent(chances[known[other]]) for other in ids]
        table.add_row(f"{at + 1} {one}", *cells)
    return table
