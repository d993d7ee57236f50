"""The case as one document from which a browser computes every answer anew."""

from __future__ import annotations

from collections.abc import Iterable

from whowhere.decide.compare.renegotiate import has_a_price
from whowhere.decide.overall.criteria import BESIDE, CRITERIA, CRITERION
from whowhere.decide.overall.measures import OWN
from whowhere.model.automation_ledger import at_full
from whowhere.model.budget_categories import CATEGORIES, category_of
from whowhere.model.case import Case
from whowhere.model.case_offer import of_offers
from whowhere.model.cost_groups import PARTS
from whowhere.model.engagements import Engagement
from whowhere.model.gate_results import FOUND, NEEDED, GateResult
from whowhere.model.graph.document import graph_document
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import ASSUMABLE, INPUTS
from whowhere.model.lasting import lasting
from whowhere.model.ledger import TODAY, Line
from whowhere.model.omissions import not_included
from whowhere.model.own_values import OF_PARTS, QUOTED
from whowhere.model.policies import are_counted, counted_names
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.sharing import SHARED
from whowhere.model.unknowns import IN_WORDS
from whowhere.quantities.names import in_a_sentence
from whowhere.report.compare.requirements import GATES
from whowhere.report.media.documents import SCHEMA_VERSION, Document, source
from whowhere.report.page.constants import CONSTANTS
from whowhere.report.page.criteria_data import criterion_data, trait_data
from whowhere.report.page.leaves import Book, leaves_by_name, together_document
from whowhere.report.page.made_of import made_of
from whowhere.report.page.moving import draws_at_first, moving_draws
from whowhere.report.page.presets_data import presets_data
from whowhere.report.page.profiles import day_at_work, profiles_document
from whowhere.report.page.published_data import published_rates
from whowhere.report.page.spots import elsewhere_document, input_keys, legs_document, where
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.options import baseline_said, option_said, verbs
from whowhere.report.wording.own_notes import own_notes
from whowhere.report.wording.quotes import quoted_notes
from whowhere.report.wording.sentences import SENTENCES
from whowhere.report.wording.team import team_said

RAMP = (
    "months_to_start", "months_to_half", "months_to_all", "months_to_full_output",
    "people_there", "people_here",
)  # fmt: skip
"""Figures that say who is at work when."""
MEASURED = (
    "discounted_output",
    "speakers_missing",
    "months_to_hire",
    *RAMP,
    *(name for trait in CRITERION.values() for name in trait.figures),
)
"""Figures beside the lines of ledgers: the output, the ramp, and what options are weighed by."""
PARTINGS = frozenset({"closing_own_centre", "parting_from_partner"})
PAGE_DRAWS = 1_024
"""The most futures that a browser draws while a slider moves."""


def page_case(case: Case, seed: int, draws: int = PAGE_DRAWS) -> Document:
    """Return everything that the page needs, in the same futures as here.

    Ranges keep every digit: the browser's numbers agree with Python's.
    """
    book = Book()
    ledgers = _ledgers(case)
    lines = list(dict.fromkeys(line for ledger in ledgers.values() for line in ledger))
    correlated = [name for each in case.together for name, _ in each.members]
    names = _names(case, lines)
    known = leaves_by_name(case, input_keys(case, names), book)
    return {
        "schema_version": SCHEMA_VERSION,
        **_question(case),
        "seed": seed,
        "draws": draws,
        "first_draws": draws_at_first(len(case.options), draws),
        "moving_draws": moving_draws(len(case.options), min(draws, PAGE_DRAWS)),
        "graph": graph_document(case.graph, (*names, *correlated), INPUTS),
        "leaves": known,
        "settable": [name for name in (PAY, *ASSUMABLE) if name in known],
        "profiles": profiles_document(case, book),
        "facts": book.rows(),
        "cards": list(book.cards),
        "fact_notes": list(book.notes),
        "origins": [list(source(origin).values()) for origin in book.origins],
        "together": [together_document(each) for each in case.together],
        "shared": sorted(SHARED & set(known)),
        "engagements": _engagements(case),
        "places": {iso2: _place(case, iso2) for iso2 in case.places},
        **_compared(case),
        "limits": _limits(case),
        "input_words": {name: said for name, said in IN_WORDS.items() if name in known},
        "quoted": sorted(QUOTED),
        "of_offers": sorted(of_offers()),
        "of_parts": sorted(OF_PARTS),
        **_ledger(case, lines),
        "elsewhere": elsewhere_document(case),
        "price_spot": where(case.spot(case.as_is)) if has_a_price(case) else None,
        "ledgers": {name: [lines.index(line) for line in of] for name, of in ledgers.items()},
        "constants": CONSTANTS,
        "presets": presets_data(),
        **_words(case),
    }


def _compared(case: Case) -> Document:
    """Return what is compared, and what each requirement that was judged came to."""
    judged = list(dict.fromkeys(gate for gates in case.gates.values() for gate in gates))
    return {
        "options": [_option(case, option, judged) for option in case.options],
        "judged": [_judged(each) for each in judged],
        "barred": dict(case.barred),
    }


def _ledger(case: Case, lines: list[Line]) -> Document:
    """Return every line, where an option has it, and how a month at full output counts it."""
    return {
        "lines": [_line(line) for line in lines],
        "legs": legs_document(case, lines),
        "at_full": _at_full(case, lines),
        "categories": [
            [name, words, sorted({x.id for x in lasting(tuple(lines)) if category_of(x) == name})]
            for name, words in CATEGORIES.items()
        ],
    }


def _question(case: Case) -> Document:
    """Return what was asked: the work, the company, and what is compared with what."""
    return {
        "title": case.title,
        "team": team_said(case),
        "story": case.story,
        "currency": case.currency,
        "horizon_months": case.horizon_months,
        "as_of": case.as_of.isoformat(),
        "start": case.start.isoformat(),
        "day_at_work": day_at_work(case).isoformat(),
        "monthly": {name: list(months) for name, months in case.monthly.items()},
        "home": case.home,
        "as_is": case.as_is.id,
        "team_today": case.team_today,
        "has_software": bool(case.automated),
        "places_today": sorted(case.places_today),
        "equal_within": case.verdict.equal_within.likely,
        "settled_from": case.verdict.settled_from.likely,
        "roles": [{"key": r.key, "title": r.title, "level": r.level} for r in case.roles],
    }


def _words(case: Case) -> Document:
    """Return what the page says besides its numbers."""
    return {
        "parts": [[part, PARTS[part]] for part in case.cost_parts],
        "sentences": dict(SENTENCES),
        "baseline": baseline_said(case),
        "gates": {
            gate: {"words": words, "found": FOUND.get(gate, ""), "needed": NEEDED.get(gate, "")}
            for gate, words in GATES.items()
        },
        "criteria": [criterion_data(each) for each in CRITERIA],
        "beside": [trait_data(each) for each in BESIDE],
        "notes": [*quoted_notes(case), *case.notes],
        "own_notes": own_notes(case),
        "base_rates": published_rates(),
        "not_included": list(not_included(counted_names(case.rules))),
        "attributions": attributions(case),
    }  # fmt: skip


def page_figures(case: Case, option: Option) -> tuple[str, ...]:
    """Return every figure and input that an option's costs and criteria rest on, at its spot."""
    graph = case.graph
    own = "closing_own_centre" if option.engagement in OWN else "parting_from_partner"
    names = {name for name in MEASURED if name not in PARTINGS} | {own}
    names |= {name for line in case.ledger(option) for name in (line.amount, line.driver)}
    behind = {part for name in names for part in graph.figures_behind(name)}
    spot = case.spot(option)
    known = {name for name in behind if case.has(name, spot.within(graph.scopes_where_used(name)))}
    return tuple(name for name in graph.figures if name in known)


def _ledgers(case: Case) -> dict[str, tuple[Line, ...]]:
    used = {_ledger_name(case, option): case.ledger(option) for option in case.options}
    return {**used, "today": case.arising(TODAY)}


def _ledger_name(case: Case, option: Option) -> str:
    """Return the name of an option's ledger: an offer has one of its own, as each move has."""
    if case.today is not None or are_counted(case.rules):
        return option.id
    if case.is_at_work(option):
        return "today"
    return option.id if option.id in case.offers else str(option.engagement)


def _names(case: Case, lines: Iterable[Line]) -> tuple[str, ...]:
    flows = (name for line in lines for name in (line.amount, line.driver))
    return tuple(dict.fromkeys((*MEASURED, *flows, *_at_full(case, lines).values())))


def _at_full(case: Case, lines: Iterable[Line]) -> dict[str, str]:
    """Return the figure by which each driver's lines count in a month at full output, if any."""
    found = {line.driver: at_full(line.driver, case.graph) for line in lines}
    return {driver: figure for driver, figure in found.items() if figure}


def _engagements(case: Case) -> Document:
    named = {Engagement(option.engagement) for option in case.options}
    looked = [case.as_is, *(made.option for made in case.composed.values())]
    used = named | {Engagement(leg.spot.engagement) for each in looked for leg in case.legs(each)}
    return {
        str(each): {
            "plain": each.plain,
            "short": each.short,
            "meaning": each.meaning,
            "costs": verbs(each).costs,
            "are": verbs(each).are,
            "is_own": each in OWN,
        }
        for each in Engagement
        if each in used
    }


def _place(case: Case, iso2: str) -> Document:
    reach = case.reaches[iso2]
    force = case.labour_forces.get(iso2)
    return {
        "name": case.places[iso2],
        "said": in_a_sentence(case.places[iso2]),
        "city": reach.place.city,
        "latitude": reach.place.latitude,
        "longitude": reach.place.longitude,
        "zone": reach.place.zone,
        "currency": case.currencies[iso2],
        "walk": case.walks[iso2],
        "reach": str(reach.where),
        "labour_force": force.value.likely if force else None,
        "language": case.languages[iso2],
        "are_counted": case.facts["speaker_share", Spot(iso2)][0].status != "imputed",
    }


def _option(case: Case, option: Option, judged: list[GateResult]) -> Document:
    spot = case.spot(option)
    return {
        "id": option.id,
        "engagement": str(spot.engagement),
        "place": spot.place,
        "offer": spot.offer,
        **({"stands": True} if case.is_at_work(option) else {}),
        **({"said": option_said(option, case)} if option.offer or option.automated else {}),
        **({"several": True} if _is_several(case, option) else {}),
        **made_of(case, option),
        "vendor": case.offers[option.id].vendor if option.id in case.offers else "",
        "ledger": _ledger_name(case, option),
        "gates": [judged.index(each) for each in case.gates.get(option.id, ())],
    }


def _is_several(case: Case, option: Option) -> bool:
    """Whether an option is in several places at once, so that it has no one place to be judged."""
    in_parts = case.today is not None and len(case.today.parts) > 1 and option == case.as_is
    return in_parts or case.is_of_several(option)


def _judged(each: GateResult) -> Document:
    return {"gate": each.gate, "needed": each.needed, "found": each.found, "met": each.is_met}


def _line(line: Line) -> list[str]:
    return [line.id, line.name, line.phase, line.amount, line.driver, line.group]


def _limits(case: Case) -> Document:
    return {
        "start_month": case.limits.start_month,
        "set_up_cash": case.limits.set_up_cash,
        "shared_hours": case.asked.shared_hours,
        "language_gap": case.asked.language_gap,
    }
