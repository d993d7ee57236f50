"""What a beginning needs of the factbook: roles and places by name, usual pay, places to try."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from whowhere.decide.places.ranking import PlaceScore, rank_places
from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.name_search import places_like, roles_like
from whowhere.facts.occupations import Occupation, known_occupation
from whowhere.facts.pay_imputation import market
from whowhere.facts.place import Place, folded
from whowhere.facts.places import countries
from whowhere.facts.practice import load_practice
from whowhere.facts.software_work import software_work
from whowhere.facts.spoken import spoken_share
from whowhere.facts.tables import table
from whowhere.model.classify.reach import limits_of, reach_of
from whowhere.model.classify.situation import Where
from whowhere.model.place_case import Candidate
from whowhere.model.place_resolving import pillars, place_case
from whowhere.model.scenario.languages import LANGUAGES
from whowhere.model.scenario.names import currency_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded

MOST: Final = 8
"""Names that are offered while somebody types."""
SUGGESTED: Final = 5
"""Places that are suggested to begin with."""
ENGLISH: Final = "en"


def roles_document(text: str) -> Document:
    """Return the roles that a text may mean, best first."""
    exact = known_occupation(text)
    return {"roles": [_role(each) | {"is_exact": each == exact} for each in roles_like(text, MOST)]}


def _role(each: Occupation) -> Document:
    kinds = [kind for kind, groups in software_work().items() if each.isco08 in groups]
    return {
        "role": _inside(each.title),
        "title": each.title,
        "group": each.isco_title,
        "isco08": each.isco08,
        "family": each.family,
        "software": kinds,
    }


def _inside(title: str) -> str:
    """Return a title as it stands inside a sentence; abbreviations stay as they are."""
    return title if title[:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def places_named_document(text: str) -> Document:
    """Return the places that a text may mean, best first; without one, every country.

    A country that is found by its main city stands for that city: the town is not told again.
    """
    told: dict[str, Document] = {}
    for each in places_like(text, MOST):
        place = _as_typed(each, folded(text))
        told.setdefault(place["label"], place)
    return {"places": list(told.values())}


def _as_typed(each: Place, typed: str) -> Document:
    """Return a country that was found by its main city under that city's name."""
    is_by_city = (
        each.is_country
        and folded(each.city).startswith(typed)
        and typed not in ("", folded(each.iso2), folded(each.iso3))
        and not folded(each.name).startswith(typed)
    )
    by_city = {"label": each.city, "name": each.city, "within": each.name}
    return _place(each) | (by_city if is_by_city else {})


def _place(each: Place) -> Document:
    within = "" if each.is_country else ", ".join(dict.fromkeys(filter(None, (
        each.state_name if each.town else "", each.name))))  # fmt: skip
    return {
        "place": each.key,
        "label": each.label if not each.is_country else each.iso2,
        "name": each.city if each.town else each.label,
        "within": within,
        "country": each.iso2,
        "latitude": each.latitude,
        "longitude": each.longitude,
        "currency": currency_of(each.iso2),
    }


def start_document(book: Factbook, scenario: Scenario, job: Occupation, level: str) -> Document:
    """Return what work and home let one begin with: pay, language, software, places to try.

    Pay is of a year at home, in the company's currency; ``centre_from`` are the people from whom on
    a centre of one's own may bear a whole crew.
    """
    home, language = scenario.company.place, home_language(job, scenario.company.place)
    return {
        "role": _role(job),
        "home": _place(home),
        "currency": scenario.company.money,
        "pay": _pay(book, job, level, home, scenario.company.money),
        "language": language,
        "languages": LANGUAGES,
        "centre_from": rounded(book.practice.fact("whole_crew_from").value.low),
        **_places(book, scenario, language),
    }


def _pay(book: Factbook, job: Occupation, level: str, home: Place, currency: str) -> Document:
    fact, rate = book.pay(job, level, home.key), book.units_per_usd(currency)
    value = fact.value.times(rate.value.likely)
    return {
        "low": rounded(value.low), "likely": rounded(value.likely), "high": rounded(value.high),
        "status": fact.status, "year": fact.year, "note": fact.note,
        "sources": [source(origin) for origin in fact.origins],
    }  # fmt: skip


def home_language(job: Occupation, home: Place) -> str:
    """Return the language in which a home does such work unless somebody says otherwise.

    English where the trade is hired worldwide, or English is official; else the official language
    that most people know.
    """
    rows = [row for row in table("languages") if row["iso2"] == home.iso2 and row["official"]]
    known = {row["language"]: float(row["percent"]) for row in rows if row["language"] in LANGUAGES}
    if market(job.family) != "local" or ENGLISH in known or not known:
        return ENGLISH
    return max(known, key=lambda language: known[language])


def _places(book: Factbook, scenario: Scenario, language: str) -> Document:
    """Return the places whose costs are known, and the best of them where the language is."""
    home = scenario.company.place
    ranking = rank_places(place_case(book, scenario), {each.key: each.weight for each in pillars()})
    case = ranking.case
    priced = {each.place for each in case.candidates if each.employer_cost_known}
    scored = {each.place: each for each in ranking.ranked if each.place in priced}
    named = {each.place: each for each in case.candidates}
    reaches = _reaches(home, scored, book.as_of)
    abroad = sorted(
        (code for code in scored if reaches[code] != Where.HOME),
        key=lambda code: not _has_speakers(language, code),
    )
    barred = {each.place: each.bar.rule for each in case.barred if each.bar}
    return {
        "places": [
            _candidate(countries()[code], scored[code], named[code], reaches[code])
            for code in scored
        ],
        "suggested": {
            "all": abroad[:SUGGESTED],
            **{
                str(where): [code for code in abroad if reaches[code] == where][:SUGGESTED]
                for where in (Where.NEAR, Where.FAR)
            },
        },
        "barred": barred,
        "as_of": book.as_of.isoformat(),
    }


def _has_speakers(language: str, iso2: str) -> bool:
    """Whether somebody has counted who speaks it there; a place of English work may lack that."""
    return language == ENGLISH or spoken_share(language, iso2).status != "imputed"


def _reaches(home: Place, codes: Iterable[str], as_of: date) -> dict[str, Where]:
    limits = limits_of(load_practice())
    return {code: reach_of(home, countries()[code], as_of.year, limits).where for code in codes}


def _candidate(place: Place, score: PlaceScore, candidate: Candidate, where: Where) -> Document:
    cost = candidate.facts.get("employer_cost")
    return {
        "place": place.iso2,
        "name": candidate.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "reach": str(where),
        "rank": score.rank,
        "score": rounded(score.score) if score.score is not None else None,
        "employer_cost": _of_hour(cost) if cost else None,
        "caution": candidate.caution,
    }


def _of_hour(cost: Fact) -> Document:
    return {"value": rounded(cost.value.likely), "unit": cost.unit, "status": cost.status}
