"""What a reader should know about the law that is charged: announced laws, and who is employed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whowhere.facts.levies import Levy
from whowhere.facts.levy_words import for_size
from whowhere.facts.place import nation_of
from whowhere.facts.places import countries
from whowhere.model.place_facts import PlaceView
from whowhere.quantities.names import in_a_sentence


def law_notes(views: Mapping[str, PlaceView]) -> Iterator[str]:
    """Yield what was left out or taken for granted, once for each law."""
    yield from _territories(views)
    by_law: dict[str, PlaceView] = {}
    for each in views.values():
        by_law.setdefault(each.place.law, each)
    for view in by_law.values():
        name = in_a_sentence(view.statutes.name)
        for levy in view.statutes.announced:
            yield f"Announced in {name}, not enacted, and so not charged: {_said(levy)}."
        if not view.is_abroad and view.employer.is_large:
            count = sum(1 for levy in view.statutes.levies if for_size(levy))
            if count:
                depend = "1 contribution depends" if count == 1 else f"{count} contributions depend"
                yield (
                    f"Your company is taken as a large employer in {name}, on whose size {depend}:"
                    " company.employees says otherwise."
                )


def _territories(views: Mapping[str, PlaceView]) -> Iterator[str]:
    """Yield what is assumed of a territory that is neither home's country nor quite another."""
    abroad = dict.fromkeys(view.place.iso2 for view in views.values() if view.is_abroad)
    named = {view.place.iso2: view for view in views.values()}
    for iso2 in abroad:
        view, nation = named[iso2], nation_of(iso2)
        if iso2 != nation == view.home.iso2:
            yield (
                f"{view.place.name} belongs to {in_a_sentence(countries()[nation].name)}: the money"
                " and the federal payroll taxes are home's. Its labour and tax law are its own, so"
                " it is modelled as abroad: a company of its own, hand-offs, visits and opinion at"
                " home as over a border."
            )


def _said(levy: Levy) -> str:
    first = levy.steps[0]
    worth = f"{100 * first.rate:.4g}%" if first.rate else f"{first.flat:,.2f} a year"
    return f"{levy.name}, {worth} from {first.valid_from}"
