"""A ranking of places as one document, and as rows, for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

from whowhere.decide.places.ranking import PlaceRanking, PlaceScore
from whowhere.facts.fact import Fact, Origin
from whowhere.facts.further_places import all_countries, average_wages_2026
from whowhere.model.place_case import Candidate, Indicator, PlaceCase
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded

OLD = 5
"""Years after which a figure counts as old; one without a year does, too."""


@dataclass(frozen=True)
class FactCount:
    """How many figures a ranking rests on, and how good they are."""

    total: int
    imputed: int
    old: int
    """Older than five years, or undated."""
    first_year: str
    last_year: str


def fact_count(case: PlaceCase) -> FactCount:
    """Count the figures of the places that nothing bars."""
    facts = list(case.facts())
    years = sorted(fact.year for fact in facts if fact.year)
    return FactCount(
        total=len(facts),
        imputed=Counter(fact.status for fact in facts)["imputed"],
        old=sum(_is_old(fact, case) for fact in facts),
        first_year=years[0][:4],
        last_year=years[-1][-4:],
    )


def _is_old(fact: Fact, case: PlaceCase) -> bool:
    return not fact.year or int(fact.year[-4:]) < case.as_of.year - OLD


def places_document(ranking: PlaceRanking, top: int | None = None) -> Document:
    """Return everything that was found; money in company currency, scores from 0 to 100."""
    case = ranking.case
    count = fact_count(case)
    named = {candidate.place: candidate for candidate in case.candidates}
    return {
        "title": case.title,
        "home": case.home or None,
        "as_of": case.as_of.isoformat(),
        "currency": case.currency,
        "weights": {pillar: rounded(weight) for pillar, weight in ranking.weights.items()},
        "median_score": rounded(ranking.median_score),
        "places": [_place(each, named[each.place], case) for each in ranking.ranked[:top]],
        "ranked": len(ranking.ranked),
        "not_ranked": [_place(each, named[each.place], case) for each in ranking.apart],
        "barred": [_barred(each) for each in case.barred],
        "first_under": {name: list(places) for name, places in ranking.firsts.items()},
        "indicators": [_indicator(indicator, case) for indicator in case.indicators],
        "figures": {
            "total": count.total,
            "imputed": count.imputed,
            "old": count.old,
            "old_before": case.as_of.year - OLD,
            "first_year": count.first_year,
            "last_year": count.last_year,
        },
        "sources": [source(origin) for origin in sources(case)],
    }


def _place(result: PlaceScore, candidate: Candidate, case: PlaceCase) -> Document:
    where = all_countries()[result.place]
    return {
        "place": result.place,
        "name": candidate.name,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "rank": result.rank,
        "score": _number(result.score),
        "pillars": {pillar: _number(score) for pillar, score in result.pillars.items()},
        "missing": list(result.missing),
        "moved_by": [
            {
                "indicator": move.indicator,
                "contribution": rounded(move.contribution),
                "score": rounded(move.score),
                **_fact(candidate.facts[move.indicator]),
            }
            for move in result.moved_by
        ],
        "missing_effect": rounded(result.missing_effect),
        "average_wage": _wage(result.place),
        "employer_cost_known": candidate.employer_cost_known,
        "is_home": result.place == case.home,
        "caution": candidate.caution,
    }


def _fact(fact: Fact) -> Document:
    return {
        "value": rounded(fact.value.likely),
        "low": rounded(fact.value.low),
        "high": rounded(fact.value.high),
        "status": fact.status,
        "year": fact.year,
        "note": fact.note,
    }


def _wage(place: str) -> Document | None:
    """Return the average wage, US dollars a month of 2026; ``None`` where nobody has told it."""
    known = average_wages_2026().get(place)
    return _fact(known) if known else None


def _barred(candidate: Candidate) -> Document:
    if candidate.bar is None:
        raise ValueError(f"{candidate.place} is not barred")
    return {
        "place": candidate.place,
        "name": candidate.name,
        "rule": candidate.bar.rule,
        "source": source(candidate.bar.origin),
    }


def _indicator(indicator: Indicator, case: PlaceCase) -> Document:
    facts = [each.facts.get(indicator.key) for each in case.eligible]
    known = [fact for fact in facts if fact is not None]
    return {
        "indicator": indicator.key,
        "title": indicator.title,
        "pillar": indicator.pillar,
        "weight_in_pillar": rounded(weight_in_pillar(indicator, case.indicators)),
        "better": indicator.better,
        "scale": indicator.scale,
        "unit": unit_in_words(indicator, case),
        "known_of": len(known),
        "sources": [source(origin) for origin in _origins(known)],
    }


def weight_in_pillar(indicator: Indicator, indicators: Sequence[Indicator]) -> float:
    """Return an indicator's share of its pillar."""
    alike = fsum(each.weight for each in indicators if each.pillar == indicator.pillar)
    return indicator.weight / alike


def unit_in_words(indicator: Indicator, case: PlaceCase) -> str:
    """Return the unit with the currency in it."""
    return indicator.unit.replace("money/hour", f"{case.currency} an hour")


def sources(case: PlaceCase) -> tuple[Origin, ...]:
    """Return every source behind the ranking, each once."""
    return _origins(case.facts())


def _origins(facts: Iterable[Fact]) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(origin for fact in facts for origin in fact.origins))


def _number(score: float | None) -> float | None:
    return None if score is None else rounded(score)
