"""What a board reads, as one document of words and of numbers to draw."""

from __future__ import annotations

from collections.abc import Iterable

from whowhere.decide.board import Board
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.facts_used import facts_used
from whowhere.decide.profile.profile import OptionProfile
from whowhere.decide.sensitivity.tornado import Swing
from whowhere.facts.base_rates import base_rates
from whowhere.facts.fact import Origin
from whowhere.model.case import Case
from whowhere.model.omissions import not_included
from whowhere.model.policies import counted_names
from whowhere.model.unknowns import Unknown
from whowhere.quantities.estimates import Summary
from whowhere.quantities.names import capital, counted
from whowhere.report.board.first_flip import flip_rows, flip_sentence
from whowhere.report.board.money import money_content
from whowhere.report.board.ramp import ramp_content
from whowhere.report.board.tiles import tiles
from whowhere.report.compare.best_change import on_the_way
from whowhere.report.compare.next_words import next_beside_flips
from whowhere.report.compare.policy_words import policy_sentences
from whowhere.report.compare.requirements import relaxed_sentences
from whowhere.report.compare.season_words import season_sentences
from whowhere.report.compare.software_words import software_sentences
from whowhere.report.compare.verdict import against, verdict_sentence
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, signed_percent, whole_percent
from whowhere.report.media.print.axis import axis
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.figures import caution, figures_said, published
from whowhere.report.wording.options import baseline_said, meaning_of, option_said
from whowhere.report.wording.own_notes import notes_said
from whowhere.report.wording.quotes import offer_rows, quote_sentence
from whowhere.report.wording.sides import cheaper_sides
from whowhere.report.wording.story import told_story
from whowhere.report.wording.team import roles_said, team_said
from whowhere.report.wording.traits import good_and_bad
from whowhere.report.wording.unknowns import range_said

SWINGS = 8
"""Assumptions that are drawn."""
FUTURE = "A future is one way in which all that nobody knows may turn out, drawn from the ranges"
"""What who meets the word for the first time is told, where a paper or slides begin."""
CITED = 5
"""Assumptions whose sources are written out."""


def board_content(board: Board) -> Document:
    """Return what the report says, in order; money is short, in company currency."""
    content = _content(board)
    return content | {"tiles": tiles(content)}


def _content(board: Board) -> Document:
    case, comparison = board.case, board.comparison
    return {
        "title": case.title,
        "as_of": case.as_of.isoformat(),
        "home": case.home,
        "currency": case.currency,
        "base": baseline_said(case),
        "question": _question(board),
        "verdict": verdict_sentence(comparison),
        "reservations": _reservations(comparison),
        "rules": policy_sentences(comparison),
        "next": next_beside_flips(comparison),
        "flip": flip_sentence(board),
        "relaxed": relaxed_sentences(comparison),
        "caution": caution(comparison),
        "options": [_option(board, profile) for profile in board.detailed],
        "cost_axis": axis(0, max(profile.result.cost.p90 for profile in board.detailed)),
        "left_out": len(board.left_out),
        **_asked(case),
        "money": money_content(board.budget),
        "ramp": ramp_content(board),
        "chosen": _chosen(board),
        "swings": _swings(board),
        "flips": flip_rows(board),
        "sources": _sources(board),
        "figures": figures_said(facts_used(case, case.options)),
        "attributions": attributions(case),
        **_published(comparison),
        "own_notes": notes_said(case),
        "notes": list(case.notes),
        "not_included": list(not_included(counted_names(case.rules))),
        "drawn": _drawn(board),
    }


def _reservations(comparison: Comparison) -> list[str]:
    """Return what speaks against the verdict, and what else bears on it."""
    return [
        *against(comparison),
        *on_the_way(comparison),
        *software_sentences(comparison),
        *season_sentences(comparison),
    ]


def _asked(case: Case) -> Document:
    """Return what was told with the question: why it is asked, and what vendors offer."""
    return {
        "story": told_story(case.story),
        "offers": offer_rows(case),
        "quotes": quote_sentence() if case.offers else "",
    }


def _published(comparison: Comparison) -> Document:
    """Return what others found, and what that says of this answer."""
    return {
        "published_said": published(comparison),
        "published": [
            {"finding": f"{rate.origin.producer}: {rate.finding}.", "source": str(rate.origin)}
            for rate in base_rates()
        ],
    }


def _question(board: Board) -> str:
    case = board.case
    return (
        f"{team_said(case)} ({roles_said(case)}) for"
        f" {counted(case.horizon_months, 'month')} from {case.start:%B %Y}."
        f" {counted(len(board.comparison.options), 'option was', 'options were')} compared in"
        f" {counted(board.comparison.draws, 'future')}; money is present value in {case.currency}."
        f" {FUTURE}."
    )


def _option(board: Board, profile: OptionProfile) -> Document:
    result, measures = profile.result, profile.measures
    saving, payback = result.saving, result.payback_month.p50
    is_today = result.id == board.comparison.as_is.id
    return {
        "id": result.id,
        "name": capital(option_said(result.option, board.case)),
        "today": is_today,
        "cost": _numbers(result.cost),
        "cost_said": short(result.cost.p50),
        "range_said": short_range(result.cost.p10, result.cost.p90),
        "against": "-" if is_today else signed_percent(-saving.p50),
        "steady": "-" if is_today else signed_percent(-result.steady.saving.p50),
        "dearer": "-" if is_today else whole_percent(saving.chance_of_loss),
        "cheapest": whole_percent(result.cheapest_share),
        "set_up": short(result.set_up.p50),
        "payback": "-" if payback is None or is_today else f"month {payback:.0f}",
        "start": f"{measures.months_to_start.p50:.1f}",
        "full_output": f"{measures.months_to_full_output.p50:.1f}",
        "leave_months": f"{measures.months_to_leave.p50:.1f}",
        "leaving": {str(month): short(cost.p50) for month, cost in measures.leaving.items()},
        "control": whole_percent(measures.control.p50),
        "expected_loss": short(measures.risk.expected),
        "tail_loss": short(measures.risk.tail),
        "event": whole_percent(measures.risk.chance),
        "shared_hours": f"{measures.shared_hours:.1f}",
        "fails": result.fails,
    }


def _numbers(of: Summary) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("p10", "p50", "p90", "mean")}


def _chosen(board: Board) -> Document | None:
    """Return what the best option takes; ``None`` where none meets the requirements."""
    best = board.comparison.best
    profile = next((each for each in board.detailed if each.result is best), None)
    if profile is None:
        return None
    option = profile.result.option
    good, bad = good_and_bad(profile, board.case)
    lines = profile.result.lines
    return {
        "id": profile.result.id,
        "name": capital(option_said(option, board.case)),
        "meaning": meaning_of(option, board.case),
        "start_lines": _lines(profile, "set_up"),
        "leave_lines": _lines(profile, "leave"),
        "events": [
            {"name": each.line.name, "mean": short(each.amount.mean)}
            for each in sorted(lines, key=lambda each: -each.amount.mean)
            if each.line.phase == "risk" and each.amount.mean > 0
        ],
        "duties": [duty.sentence for duty in profile.duties],
        "warning": profile.warning,
        "good": good,
        "bad": bad,
    }


def _lines(profile: OptionProfile, phase: str) -> list[Document]:
    return [
        {"name": line.line.name, "median": short(line.amount.p50),
         "range": short_range(line.amount.p10, line.amount.p90)}
        for line in profile.result.lines
        if line.line.phase == phase
    ]  # fmt: skip


def _swings(board: Board) -> Document | None:
    found, case = board.tornado, board.case
    if found is None:
        return None
    shown = found.swings[:SWINGS]
    ends = [found.base, *(end for each in shown for end in (each.at_low, each.at_high))]
    return {
        "first": option_said(found.first, case),
        "second": capital(option_said(found.second, case)),
        **cheaper_sides(found, case),
        "base": rounded(found.base),
        "base_said": short(found.base),
        "rows": [_swing(board, each) for each in shown],
        "axis": axis(min(ends), max(ends)),
    }


def _swing(board: Board, swing: Swing) -> Document:
    return {
        "name": capital(swing.unknown.words(board.case.places)),
        "range": range_said(swing.unknown, board.case),
        "low": rounded(swing.at_low),
        "high": rounded(swing.at_high),
        "low_said": short(swing.at_low),
        "high_said": short(swing.at_high),
    }


def _sources(board: Board) -> list[Document]:
    """Return the assumptions that move the answer most, with what each rests on."""
    swings = board.tornado.swings[:CITED] if board.tornado else ()
    return [
        {
            "name": capital(swing.unknown.words(board.case.places)),
            "range": range_said(swing.unknown, board.case),
            "status": _joined(fact.status for fact in swing.unknown.facts(board.case)),
            "sources": _cited(map(str, _origins(board, swing.unknown))),
            "producers": _cited(origin.producer for origin in _origins(board, swing.unknown)),
            "titles": _cited(
                f"{origin.producer}: {origin.title}" for origin in _origins(board, swing.unknown)
            ),
        }
        for swing in swings
    ]


def _joined(words: Iterable[str]) -> str:
    return " and ".join(dict.fromkeys(words))


def _origins(board: Board, unknown: Unknown) -> list[Origin]:
    return [origin for fact in unknown.facts(board.case) for origin in fact.origins]


def _cited(sources: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(sources)) or ["our estimate"]


def _drawn(board: Board) -> str:
    comparison = board.comparison
    return (
        f"{counted(comparison.draws, 'future')}, seed {comparison.seed}, figures as known on"
        f" {board.case.as_of}. Futures are drawn from the ranges; they are no forecast."
    )
