"""A comparison as one document, for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from whowhere.decide.compare.break_even import BreakEven
from whowhere.decide.compare.comparison import Comparison, PriceToStay
from whowhere.decide.compare.details import LineResult
from whowhere.decide.compare.results import OptionResult, Saving
from whowhere.decide.facts_used import facts_used
from whowhere.decide.gates import Relaxed
from whowhere.decide.overall.overall import Overall
from whowhere.facts.base_rates import base_rates
from whowhere.facts.clocks import clocks_release
from whowhere.model.omissions import not_included
from whowhere.model.policies import counted_names
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.report.compare.advice_document import verdict_document
from whowhere.report.compare.best_change import changes_document, pilots_document
from whowhere.report.compare.break_even import break_even_document
from whowhere.report.compare.correlations import moving_document
from whowhere.report.compare.policy_words import policies_document
from whowhere.report.compare.season_words import season_document
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.automation import automation_said
from whowhere.report.wording.cover import cover_document
from whowhere.report.wording.options import offered_by
from whowhere.report.wording.own_notes import own_notes
from whowhere.report.wording.parts import (
    PartDocument,
    parts_of_mix,
    parts_of_path,
    parts_of_today,
)
from whowhere.report.wording.quotes import offer_document, offers_said, quote_sentence
from whowhere.report.wording.team import team_document


def compare_document(comparison: Comparison, break_evens: Sequence[BreakEven] = ()) -> Document:
    """Return everything that was found, money in company currency at the decision's worth."""
    case = comparison.case
    return {
        "title": case.title,
        "seed": comparison.seed,
        "draws": comparison.draws,
        "as_of": case.as_of.isoformat(),
        "clocks": clocks_release(),
        "currency": case.currency,
        "horizon_months": case.horizon_months,
        "work": team_document(case),
        "as_is": _as_is(comparison),
        "verdict": verdict_document(comparison),
        "options": [_option(result, comparison) for result in comparison.options],
        "relaxed": [_relaxed(each) for each in comparison.relaxed],
        "beats": {
            "options": list(comparison.pairs.ids),
            "probability": [
                [rounded(chance) for chance in row] for row in comparison.pairs.chance.tolist()
            ],
        },
        "break_even": [break_even_document(break_even) for break_even in break_evens],
        "figures": _figures(facts_used(case, case.options)),
        "moves_together": moving_document(case),
        "base_rates": [
            {"finding": rate.finding, "source": str(rate.origin)} for rate in base_rates()
        ],
        "quotes": quote_sentence() if case.offers else None,
        "quoted": offers_said(case),
        "own_notes": own_notes(case),
        "notes": list(case.notes),
        "attributions": attributions(case),
        "changes": changes_document(comparison.changes),
        "pilots": pilots_document(comparison.pilots),
        "policies": policies_document(comparison),
        "not_included": list(not_included(counted_names(case.rules))),
    }


def _relaxed(each: Relaxed) -> Document:
    return {
        "requirements": list(each.gates),
        "best": each.best,
        "cost": rounded(each.cost),
        "saving": None if each.saving is None else rounded(each.saving),
        "offers": list(each.asked_less),
    }


def _as_is(comparison: Comparison) -> Document:
    today = comparison.as_is
    return {
        "id": today.id,
        "exists": comparison.case.team_today,
        "parts": parts_of_today(comparison.case),
        "price_to_stay": price_document(comparison.price_to_stay),
        "cost": _summary(today.cost),
        "cost_per_useful_hour": _summary(today.cost_per_useful_hour),
    }


def _parts(result: OptionResult, comparison: Comparison) -> Sequence[PartDocument] | None:
    """Return what an option is made of: the parts of today's way, or of a mix."""
    case, people = comparison.case, result.option.without_software
    if path := case.paths.get(people.id):
        return parts_of_path(case, path)
    if mix := case.mixes.get(people.id):
        return parts_of_mix(case, mix)
    return parts_of_today(case) if people == comparison.as_is.option else None


def price_document(price: PriceToStay | None) -> Document | None:
    """Return the price at which staying costs least; ``None`` where there is no vendor.

    ``at`` is ``None`` where no price does; ``rival`` is what it is held against.
    """
    if price is None:
        return None
    at = None if price.at is None else rounded(price.at)
    return {"now": rounded(price.now), "at": at, "rival": price.rival}


def _option(result: OptionResult, comparison: Comparison) -> Document:
    return {
        "id": result.id,
        "engagement": str(result.option.engagement),
        "place": result.option.place,
        "offer": offered_by(comparison.case, result.option),
        "offered": offer_document(comparison.case, result.option),
        "parts": _parts(result, comparison),
        **automation_said(result, comparison.case),
        "cost": _summary(result.cost),
        "cost_per_useful_hour": _summary(result.cost_per_useful_hour),
        "saving": _saving(result.saving),
        "steady": {"month": _summary(result.steady.month), "saving": _saving(result.steady.saving)},
        "set_up": _summary(result.set_up),
        "payback_month": _waiting(result.payback_month),
        "cheapest_share": rounded(result.cheapest_share),
        "season": season_document(result, comparison),
        "risk": {
            "expected_loss": rounded(result.risk.expected),
            "tail_loss": rounded(result.risk.tail),
            "chance_of_an_event": rounded(result.risk.chance),
        },
        "hours": cover_document(comparison.case, result.option.place),
        "meets_requirements": not result.fails,
        "fails": result.fails or None,
        "gates": _gates(result, comparison),
        "lines": [_line(line) for line in result.lines],
        **_all_in_all(result, comparison.overall),
        "figures": _figures(facts_used(comparison.case, [result.option])),
    }


def _saving(of: Saving) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("p10", "p50", "p90", "chance_of_loss")}


def _gates(result: OptionResult, comparison: Comparison) -> list[Document]:
    return [
        {"id": each.gate, "needed": each.needed, "found": each.found, "met": each.is_met}
        for each in comparison.case.gates.get(result.id, ())
    ]


def _line(of: LineResult) -> Document:
    line = of.line
    return {"id": line.id, "name": line.name, "phase": line.phase, **_summary(of.amount)}


def _all_in_all(result: OptionResult, overall: Overall | None) -> Document:
    """Say how often an option is best under all possible weights, and what beats it outright."""
    ranked = overall.by_id.get(result.id) if overall else None
    if ranked is None:
        return {"best_overall_share": None, "pareto": None, "dominated_by": []}
    return {
        "best_overall_share": rounded(ranked.first_share),
        "pareto": not ranked.beaten_by,
        "dominated_by": list(ranked.beaten_by),
    }


def _summary(of: Summary) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("mean", "p10", "p50", "p90")}


def _waiting(of: Waiting) -> Document:
    return {"p10": of.p10, "p50": of.p50, "p90": of.p90}


def _figures(count: Counter[str]) -> Document:
    """Enacted law counts as measured in the three main groups; its own count stands beside."""
    return {
        "measured": count["measured"] + count["enacted"],
        "estimated": count["estimated"] + count["announced"],
        "imputed": count["imputed"],
        "given": count["given"],
        "enacted": count["enacted"],
        "total": count.total(),
    }
