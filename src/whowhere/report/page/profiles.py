"""What the page needs to set options side by side besides what it computes: words, law, clocks."""

from __future__ import annotations

from datetime import date
from typing import Final

from whowhere.decide.overall.measures import EXIT_MONTHS
from whowhere.decide.profile.climate import core_warning
from whowhere.decide.profile.flexibility import HIGH, LOW
from whowhere.decide.profile.profile import LEAST_GAP, MORE_IS_BETTER, WORTH_SAYING
from whowhere.facts.glossary import entry_of
from whowhere.facts.working_weeks import first_day_at_work
from whowhere.model.case import Case
from whowhere.model.classify.cells import usual_term
from whowhere.model.duties import Duty, duties
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.report.media.documents import Document
from whowhere.report.page.leaves import Book
from whowhere.report.wording.cover import by_day, gaps_said
from whowhere.report.wording.options import baseline_said, meaning_of, where_said
from whowhere.report.wording.traits import TOLD

AXES: Final = {
    "cost": "median cost",
    "set_up": "one-off cost of moving",
    "months_to_start": "months to the first people at work",
    "months_to_full_output": "months to full output",
    "leaving": "cost of leaving after a year",
    "control": "control that stays with you",
    "shared_hours": "office hours shared with home",
    "expected_loss": "expected loss from what may go wrong",
    "chance_of_loss": "chance that it costs more than {base}",
}
"""What stands along an axis on which options are drawn."""


def profiles_document(case: Case, book: Book) -> Document:
    """Return what ``profile`` says of each option that follows from no future.

    A duty is written once and named by its number, as origins are in ``book``.
    """
    told: dict[Duty, int] = {}
    options = {option.id: _option(case, option, told) for option in case.options}
    return {
        "options": options,
        "terms": {
            term: entry_of(term).meaning
            for term in sorted({each["called"] for each in options.values()} - {""})
        },
        "duties": [
            [duty.topic, duty.sentence, duty.status, [book.origin(each) for each in duty.origins]]
            for duty in told
        ],
        "places": {place: _place(case, place) for place in case.places},
        "control": _reasons_for_control(case),
        "standings": {name: _standing(case, name) for name in MORE_IS_BETTER},
        "worth_saying": WORTH_SAYING,
        "exit_months": list(EXIT_MONTHS),
        "demand": [LOW, HIGH],
    }


def day_at_work(case: Case) -> date:
    """Return a day soon after the start on which home and most of the places work."""
    countries = {place: reach.place.iso2 for place, reach in case.reaches.items()}
    return first_day_at_work(countries[case.home], countries.values(), case.start)


def _option(case: Case, option: Option, told: dict[Duty, int]) -> Document:
    return {
        "meaning": meaning_of(option, case),
        "where": where_said(option, case),
        "called": _called(case, option),
        "warning": core_warning(case, option),
        "duties": [told.setdefault(duty, len(told)) for duty in duties(case, option)],
    }


def _called(case: Case, option: Option) -> str:
    """Return the field's term for an option; empty for one of several parts, which has none."""
    if case.is_of_several(option) or len(case.standpoints(option)) > 1:
        return ""
    return usual_term(Engagement(option.engagement), case.reaches[option.place].where)


def _reasons_for_control(case: Case) -> Document:
    """Return why each engagement stands where it does on the scale of control."""
    found = {}
    for each in {str(option.engagement) for option in case.options}:
        facts = case.facts.get(("control", Spot(engagement=each)), ())
        found[each] = facts[0].note if facts else ""
    return dict(sorted(found.items()))


def _place(case: Case, place: str) -> Document:
    """Return how far a place's clock is from home's, and who covers which hours by day."""
    cover = case.covers[place]
    return {
        "hours_apart": case.reaches[place].hours_apart,
        "covered": f"{cover.there:g} of {cover.hours:g} hours",
        "with_home": by_day(cover),
        "gaps": gaps_said(cover),
        "closed": ", ".join(cover.days_closed) or "no day",
    }


def _standing(case: Case, criterion: str) -> Document:
    """Return how an option is held against all others on a criterion, and what is said of it."""
    sentence, unit = TOLD[criterion]
    return {
        "words": AXES[criterion].format(base=baseline_said(case)),
        "sentence": sentence,
        "unit": unit,
        "more_is_better": MORE_IS_BETTER[criterion],
        "least_gap": LEAST_GAP.get(criterion, 0.0),
    }
