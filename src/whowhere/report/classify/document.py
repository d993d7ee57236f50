"""What an arrangement is called, as a document for other programs."""

from __future__ import annotations

from whowhere.facts.glossary import entry_of
from whowhere.model.classify.cautions import RISKS, Caution
from whowhere.model.classify.classifying import Classification
from whowhere.model.classify.questions import OpenQuestion
from whowhere.model.classify.reach import Reach
from whowhere.model.classify.reading import KnownSituation
from whowhere.model.classify.words import ASSUMED
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded


def classification_document(found: Classification) -> Document:
    """Return the answer; ``term`` is null where the facts do not decide it yet."""
    term, where = found.term, found.told.situation.where
    return {
        "term": term.cell.term if term else None,
        "meaning": entry_of(term.cell.term).meaning if term else None,
        "qualifier": term.qualifier if term else "",
        "who": term.cell.row.who if term else None,
        "where": str(where) if where else None,
        "engagement": str(term.cell.row.engagement) if term else None,
        "candidates": list(found.candidates),
        "layer": found.layer._asdict() if found.layer else None,
        "because": [reason._asdict() for reason in term.because] if term else [],
        "assumed": [{"fact": fact, "why": ASSUMED[fact]} for fact in found.told.assumed],
        "not": [confusion._asdict() for confusion in term.confusions] if term else [],
        "neighbours": [neighbour._asdict() for neighbour in term.neighbours] if term else [],
        "warnings": [_warning(caution) for caution in found.cautions],
        "missing": [_question(each, found.told) for each in found.missing],
        "reach": _reach(found.told.reach) if found.told.reach else None,
    }


def facts_asked(question: OpenQuestion, told: KnownSituation) -> tuple[str, ...]:
    """Return the keys under which the answer to a question is given."""
    if question.fact != "where":
        return (question.fact,)
    known = {"home": told.home, "place": told.place}
    return tuple(key for key, place in known.items() if place is None)


def choice_in_words(choice: object) -> str:
    """Write a choice as it is given in files and flags."""
    return ("yes" if choice else "no") if isinstance(choice, bool) else str(choice)


def _warning(caution: Caution) -> Document:
    return {
        "id": caution.id,
        "term": RISKS[caution.id].term,
        "reason": caution.reason,
        "signs": list(caution.signs),
        "do": caution.do,
    }


def _question(question: OpenQuestion, told: KnownSituation) -> Document:
    return {
        "facts": list(facts_asked(question, told)),
        "question": question.ask,
        "decides_the_term": question.decides,
        "answers": [
            {
                "answer": choice_in_words(answer.choice),
                "means": answer.words,
                "terms": list(answer.terms),
                "warnings": list(answer.cautions),
            }
            for answer in question.answers
        ],
    }


def _reach(reach: Reach) -> Document:
    limits = reach.limits
    return {
        "home": {"country": reach.home.iso2, "city": reach.home.city},
        "place": {"country": reach.place.iso2, "city": reach.place.city},
        "km": rounded(reach.km),
        "shared_office_hours": rounded(reach.shared_hours),
        "hours_apart": rounded(reach.hours_apart),
        "near_within_km": limits.km.likely,
        "near_from_shared_hours": limits.shared_hours.likely,
        "sources": [source(origin) for origin in limits.origins],
    }
