"""A ranking of places for the terminal: the order, what moved it, who else could be first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.places.ranking import EQUAL, Move, PlaceRanking, PlaceScore
from whowhere.model.place_case import Candidate
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import print_list
from whowhere.report.places.document import OLD, fact_count, sources

WIDE = 110
"""Columns from which bars are ten cells long."""
BAR_WIDE, BAR_NARROW = 10, 5
MARK = "*"
"""Beside a place whose employer cost follows from its average wage only."""
NAMED = 3
"""Places that are named where several share first place."""
OURSELVES = ("whowhere", "you")
SMALLEST = 0.05
"""Points below which a move is not worth a word."""


def print_places(console: Console, ranking: PlaceRanking, top: int) -> None:
    """Print the first ``top`` places, and everything that a reader should know about the order."""
    shown = ranking.ranked[:top]
    console.print(_verdict(ranking), style="bold")
    console.print()
    console.print(_heading(ranking), style="dim")
    console.print(_table(ranking, shown, console.width))
    _print_moves(console, ranking, shown)
    print_list(console, "Other weights, other winners", _winners(ranking))
    print_list(console, "Out of the question", _barred(ranking))
    print_list(console, "Too little known to rank", _apart(ranking))
    print_list(console, "Before you choose", _cautions(ranking, shown))
    print_list(console, "What this rests on", _rests(ranking))
    console.print()
    console.print(_sources(ranking), style="dim")


def _verdict(ranking: PlaceRanking) -> str:
    if not ranking.ranked:
        return "No place can be ranked: every one is barred, or too little is known of it."
    first, *others = ranking.ranked
    names = _names(ranking)
    said = f"{names[first.place]} comes first with {first.score:.0f} of 100 points"
    if others:
        said += f", {first.score - others[0].score:.1f} ahead of {names[others[0].place]}"  # type: ignore[operator]
    return f"{said}. The median place would have {ranking.median_score:.0f}."


def _heading(ranking: PlaceRanking) -> str:
    weighed = ", ".join(
        f"{pillar.title.lower()} {whole_percent(ranking.weights[pillar.key])}"
        for pillar in ranking.case.pillars
    )
    return (
        f"{ranking.case.title}: {len(ranking.ranked)} places. Weights: {weighed}. Scores run from"
        " 0 to 100, higher is better; each indicator scores 0 at the 5th and 100 at the 95th"
        f" percentile of all places, or the other way round. {MARK}: cost from average wages only."
    )


def _table(ranking: PlaceRanking, shown: Sequence[PlaceScore], width: int) -> Table:
    length = BAR_WIDE if width >= WIDE else BAR_NARROW
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Place", overflow="fold")
    table.add_column("Score", justify="right", no_wrap=True)
    for pillar in ranking.case.pillars:
        table.add_column(pillar.title, no_wrap=True)
    candidates = _candidates(ranking)
    for each in shown:
        name = _marked(candidates[each.place], ranking)
        bars = [_bar(score, length) for score in each.pillars.values()]
        style = "bold" if each.place == ranking.case.home else None
        table.add_row(str(each.rank), name, f"{each.score:.1f}", *bars, style=style)
    return table


def _marked(candidate: Candidate, ranking: PlaceRanking) -> str:
    home = " (home)" if candidate.place == ranking.case.home else ""
    return candidate.name + home + ("" if candidate.employer_cost_known else f" {MARK}")


def _bar(score: float | None, length: int) -> str:
    if score is None:
        return f"{'?':>{length + 4}}"
    filled = round(score / 100 * length)
    return "━" * filled + "─" * (length - filled) + f"{score:4.0f}"


def _print_moves(console: Console, ranking: PlaceRanking, shown: Sequence[PlaceScore]) -> None:
    """Print the two indicators that lifted each place most, and the one that held it back most."""
    names, titles = (
        _names(ranking),
        {indicator.key: indicator.title for indicator in ranking.case.indicators},
    )
    lines = (f"{names[each.place]}: {_moves(each, titles)}." for each in shown)
    print_list(console, "What moved them, in points against the median place", lines)


def _moves(result: PlaceScore, titles: Document) -> str:
    lifts = [move for move in result.moved_by if move.contribution >= SMALLEST][:2]
    drags = [move for move in result.moved_by if move.contribution <= -SMALLEST][:1]
    words = [
        ", ".join(_said(move, titles) for move in lifts),
        "but " * bool(lifts) + ", ".join(_said(move, titles) for move in drags) if drags else "",
        f"not known: {', '.join(titles[key] for key in result.missing)}" if result.missing else "",
    ]
    return "; ".join(word for word in words if word) or "nothing sets it apart"


def _said(move: Move, titles: Document) -> str:
    return f"{titles[move.indicator]} {move.contribution:+.1f}"


def _winners(ranking: PlaceRanking) -> Iterator[str]:
    titles = {pillar.key: f"{pillar.title} alone" for pillar in ranking.case.pillars}
    names = _names(ranking)
    for key, places in ranking.firsts.items():
        if places:
            what = "All four alike" if key == EQUAL else titles[key]
            yield f"{what}: {_some([names[place] for place in places])}."


def _some(names: Sequence[str]) -> str:
    """Name the first few, and count the rest."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more, level" if more > 0 else "")


def _barred(ranking: PlaceRanking) -> Iterator[str]:
    by_source = Counter(each.bar.origin for each in ranking.case.barred if each.bar)
    for origin, count in by_source.items():
        alike = [each for each in ranking.case.barred if each.bar and each.bar.origin == origin]
        if count > NAMED:
            needed = alike[0].bar.rule.partition(", ")[2] if alike[0].bar else ""
            yield f"{count} places share too few working hours with home ({needed})."
            continue
        for each in alike:
            rule = each.bar.rule if each.bar else ""
            yield f"{each.name}: {rule} ({origin.producer}: {origin.title})."


def _apart(ranking: PlaceRanking) -> Iterator[str]:
    names, titles = _names(ranking), {pillar.key: pillar.title for pillar in ranking.case.pillars}
    for each in ranking.apart:
        lacking = [titles[key].lower() for key, score in each.pillars.items() if score is None]
        yield f"{names[each.place]}: less than half is known of {' and '.join(lacking)}."


def _cautions(ranking: PlaceRanking, shown: Sequence[PlaceScore]) -> Iterator[str]:
    candidates = _candidates(ranking)
    for each in shown:
        if caution := candidates[each.place].caution:
            yield f"{candidates[each.place].name}: {caution}."


def _rests(ranking: PlaceRanking) -> Iterator[str]:
    case, count = ranking.case, fact_count(ranking.case)
    known = sum(candidate.employer_cost_known for candidate in case.candidates)
    yield (
        f"Employer's cost: pay, contributions and hours line by line in {known} countries; in the"
        f" others ({MARK}) only an indication from the average wage."
    )
    yield (
        f"{count.total:,} figures of {count.first_year} to {count.last_year}: {count.imputed}"
        f" imputed, {count.old} from before {case.as_of.year - OLD} or undated. What is not known"
        " is left out, not counted as zero."
    )
    yield (
        "Countries, not cities; a score a point or two higher is no difference. The order shows"
        " where to look; what an option costs, with its risk, is answered by whowhere compare."
    )
    yield (
        f"Figures as of {case.as_of}. Method: weighted means of indicators scaled between robust"
        " bounds (OECD and JRC, Handbook on Constructing Composite Indicators, 2008)."
    )


def _sources(ranking: PlaceRanking) -> str:
    """Name who published the figures."""
    producers = dict.fromkeys(origin.producer for origin in sources(ranking.case))
    named = [name for name in producers if name not in OURSELVES]
    return f"Figures of {'; '.join(named)}. Titles, addresses and licences: --document."


def _candidates(ranking: PlaceRanking) -> dict[str, Candidate]:
    return {candidate.place: candidate for candidate in ranking.case.candidates}


def _names(ranking: PlaceRanking) -> dict[str, str]:
    return {candidate.place: candidate.name for candidate in ranking.case.candidates}
