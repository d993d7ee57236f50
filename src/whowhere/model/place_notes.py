"""What a reader should know about the law and the places behind the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whowhere.facts.area_pay import countries_with_areas
from whowhere.facts.statute_book import Statutes
from whowhere.model.graph.evaluate import Spot
from whowhere.model.home_duties import at_home
from whowhere.model.home_notes import home_notes
from whowhere.model.place_facts import PlaceView
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.speakers import scarcest_name
from whowhere.model.team_path import TeamPath, path_notes
from whowhere.model.work_facts import Facts
from whowhere.quantities.names import in_a_sentence


def place_notes(scenario: Scenario, views: dict[str, PlaceView]) -> list[str]:
    """Return what a reader should know about the law and the places behind the numbers."""
    said = (view.statutes.case_said for view in views.values())
    notes = [sentence for sentence in dict.fromkeys(said) if sentence]
    notes += _whole_countries(views)
    notes += [
        f"{role.heads_at_start:g} people of the role {role.role} follow from its volume: a roster"
        " at home."
        for role in scenario.work.roles
        if role.volume is not None
    ]
    if "EU" in scenario.work.personal_data:
        notes += [
            f"Personal data from the EU may go to {view.name} only under a contract with"
            " safeguards."
            for view in views.values()
            if _needs_safeguards(view.statutes)
        ]
    notes += home_notes(views[scenario.home].place.name, at_home(scenario))
    return notes


def _whole_countries(views: Mapping[str, PlaceView]) -> Iterator[str]:
    """Say whose pay is that of a whole country, though towns differ or one was named."""
    known = countries_with_areas()
    whole = [
        in_a_sentence(view.name)
        for view in views.values()
        if view.place.is_country and view.place.iso2 in known
    ]
    if whole:
        yield f"Pay of the whole country: {', '.join(whole)}. Name a town there for its own."
    for view in views.values():
        if view.place.town and not view.place.pay_area:
            yield (
                f"Pay in {view.place.label} is that of {in_a_sentence(view.place.name)} as a whole:"
                " no figure by town is known."
            )
        if view.place.is_paid_as_state:
            yield (
                f"Pay in {view.place.label} is that of {view.place.state_name} as a whole:"
                " no figure by town is known."
            )


def uncounted(views: Mapping[str, PlaceView], known: Facts) -> list[str]:
    """Say where nobody knows how many people speak the work's scarcest language."""
    places: dict[str, list[str]] = {}
    for key, view in views.items():
        if known["speaker_share", Spot(key)][0].status == "imputed":
            language = scarcest_name(view.languages, view.place)
            places.setdefault(language, []).append(in_a_sentence(view.name))
    return [
        f"Nobody has counted who speaks {language} in {', '.join(names)}: what is said of speakers"
        " there is our estimate."
        for language, names in places.items()
    ]


def shrinking(scenario: Scenario, known: Facts, path: TeamPath | None) -> Iterator[str]:
    """Say where the work shrinks faster than people leave: the model dismisses nobody for it."""
    leave = min(fact.value.likely for fact in known["attrition", Spot(scenario.home)])
    if path is not None:
        yield from path_notes(path, scenario.work.horizon_months, leave)
        return
    shrinks = -known["work_growth", Spot()][0].value.likely
    if shrinks > leave:
        yield (
            f"The work shrinks by {shrinks:.0%} a year, and {leave:.0%} leave at home: what it"
            " costs to dismiss the others is not counted."
        )


def _needs_safeguards(statutes: Statutes) -> bool:
    standing = statutes.eu_transfer
    return standing is not None and standing.value in {"safeguards", "partly adequate"}
