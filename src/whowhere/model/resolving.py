"""From a scenario to a case: every input of the model looked up in the factbook."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TypeVar

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.levels import level_of
from whowhere.facts.occupations import occupation
from whowhere.facts.place import Place, country_of
from whowhere.facts.place_indicators import labour_force
from whowhere.model.admissible import advised_gates, merged
from whowhere.model.automation_facts import automation_facts
from whowhere.model.case import HOME_ENGAGEMENT, Case
from whowhere.model.case_role import CaseRole
from whowhere.model.classify.reach import Reach, limits_of, reach_of
from whowhere.model.composed import Composed
from whowhere.model.correlating import moving_together
from whowhere.model.gate_results import GateResult
from whowhere.model.gates import certain_gates, reasons, uncertain_limits
from whowhere.model.graph.evaluate import Spot
from whowhere.model.home_duties import at_home
from whowhere.model.home_law_facts import home_law_facts
from whowhere.model.hours.cover import Cover, cover_of
from whowhere.model.law_notes import law_notes
from whowhere.model.legal_setting import LegalSetting
from whowhere.model.levy_facts import LARGE, Employer
from whowhere.model.mix_gates import gates_of_mix
from whowhere.model.offer_facts import billing_facts, offer_facts
from whowhere.model.offer_ledger import case_offers
from whowhere.model.own_values import with_own_values
from whowhere.model.place_facts import PlaceView, place_facts
from whowhere.model.place_notes import place_notes, shrinking, uncounted
from whowhere.model.policies import case_rules
from whowhere.model.policy_facts import policy_facts
from whowhere.model.prohibitions import prohibitions, require_alternative
from whowhere.model.regulated import regulated_gates
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.paths import is_made_of_others
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.scenario.work import DUTY_HOURS, RoleNeed
from whowhere.model.season_notes import season_notes
from whowhere.model.speakers import languages_of, scarcest_name
from whowhere.model.stage_facts import stage_facts
from whowhere.model.stated_ways import Ways, ways_of
from whowhere.model.team_path import TeamPath, team_path
from whowhere.model.today_facts import facts_of_own_team, today_facts
from whowhere.model.todays_way import Seen
from whowhere.model.work_facts import (
    Facts,
    engagement_facts,
    exchange_rate,
    main_family,
    season_of,
    work_facts,
)

T = TypeVar("T")


def resolve(scenario: Scenario, factbook: Factbook) -> Case:
    """Look up everything that a scenario's options need. Raises ``Faults``."""
    roles = tuple(_role(need) for need in scenario.work.roles)
    views = _views(scenario, factbook, roles)
    allowed, forbidden = _allowed(scenario, views)
    ways = ways_of(scenario, views)
    rules = case_rules(scenario)
    plain = _facts(scenario, factbook, roles, views, allowed) | policy_facts(scenario, rules, roles)
    looked_up = _with_ways(scenario, factbook, plain, ways, ways.seen(allowed))
    known = with_own_values(looked_up, scenario, roles)
    gates = _gates(scenario, views, known, ways.composed.values())
    path, company = _team_path(scenario, known), scenario.company
    return Case(
        title=scenario.title, story=scenario.story, home=scenario.home,
        currency=company.money, as_of=factbook.as_of,
        start=scenario.work.start, horizon_months=scenario.work.horizon_months,
        roles=roles, options=allowed, team_today=scenario.as_is is not None,
        as_is=scenario.as_is or Option(HOME_ENGAGEMENT, scenario.home), core=scenario.work.core,
        facts=known, looked_up=looked_up,
        walks={key: view.currency_pair for key, view in views.items()},
        places={key: view.name for key, view in views.items()},
        reaches={key: _reach(view, factbook) for key, view in views.items()},
        covers={key: _cover(view) for key, view in views.items()},
        currencies={key: view.statutes.currency for key, view in views.items()},
        offers=case_offers(scenario, allowed, partial(exchange_rate, company.money, factbook)),
        failing={x: said for x, of in gates.items() if (said := reasons(of))} | forbidden,
        barred=forbidden,
        gates=gates, limits=uncertain_limits(scenario),
        asked=scenario.requirements,
        statutes={key: view.statutes for key, view in views.items()},
        labour_forces=_labour_forces(views),
        languages={key: scarcest_name(view.languages, view.place) for key, view in views.items()},
        personal_data=scenario.work.personal_data, verdict=scenario.verdict,
        today=ways.today, mixes=_among(allowed, ways.mixes), paths=_among(allowed, ways.paths),
        automated=_among(allowed, ways.automated),
        software=scenario.automation.resolved if scenario.automation else None,
        rules=rules, together=moving_together(scenario, known),
        company=at_home(scenario).company, finance=company.finance,
        team=path, season=season_of(scenario.work),
        notes=_notes(scenario, views, known, path), own_notes=scenario.notes,
    )  # fmt: skip


def _among(allowed: Iterable[Option], made: Mapping[str, T]) -> dict[str, T]:
    """Return those of the options made of others that the law leaves."""
    return {each.id: made[each.id] for each in allowed if each.id in made}


def _notes(
    scenario: Scenario, views: dict[str, PlaceView], known: Facts, path: TeamPath | None
) -> tuple[str, ...]:
    """Return what a reader should know about law, places and the work behind the numbers."""
    return (
        *place_notes(scenario, views), *law_notes(views), *uncounted(views, known),
        *shrinking(scenario, known, path), *season_notes(season_of(scenario.work)),
    )  # fmt: skip


def _team_path(scenario: Scenario, known: Facts) -> TeamPath | None:
    pay = [fact.value.likely for fact in known["pay", Spot(scenario.home)]]
    return team_path(scenario.work, pay)


def _allowed(
    scenario: Scenario, views: dict[str, PlaceView]
) -> tuple[tuple[Option, ...], dict[str, str]]:
    """Return the options that the law leaves, and why it forbids others. Raises ``Faults``."""
    as_is = scenario.as_is or Option(HOME_ENGAGEMENT, scenario.home)
    new = (option for option in scenario.compared if option != as_is)
    forbidden = _forbidden(scenario, views, new)
    allowed = tuple(option for option in scenario.compared if option.id not in forbidden)
    require_alternative(allowed, as_is, forbidden)
    return allowed, forbidden


def _forbidden(
    scenario: Scenario, views: dict[str, PlaceView], options: Iterable[Option]
) -> dict[str, str]:
    """Return the options that the law forbids, and those with a part that it forbids."""
    found = prohibitions(
        _setting(scenario, views, option) for option in options if not is_made_of_others(option)
    )
    for option, parts in scenario.made_of.items():
        barred = prohibitions(_setting(scenario, views, part) for part in parts)
        found |= dict.fromkeys([option.id] * bool(barred), "; ".join(barred.values()))
    return found


def _gates(
    scenario: Scenario, views: dict[str, PlaceView], known: Facts, composed: Collection[Composed]
) -> dict[str, tuple[GateResult, ...]]:
    """Hold each option against the user's requirements and the rules that come with the program."""

    def judged(facts: Facts, options: Sequence[Option]) -> dict[str, tuple[GateResult, ...]]:
        return merged(
            certain_gates(scenario, views, facts, options),
            advised_gates(scenario, facts, options),
            regulated_gates(scenario, (_setting(scenario, views, each) for each in options)),
        )

    alone = judged(known, [option for option in scenario.compared if not is_made_of_others(option)])
    people = alone | {
        each.option.id: gates_of_mix(each, known, judged)
        for each in composed
        if not each.option.automated
    }
    # Software changes nothing in who the people are and where: they must meet what they must.
    software = (each.option for each in composed if each.option.automated)
    return people | {option.id: people[option.without_software.id] for option in software}


def _labour_forces(views: Mapping[str, PlaceView]) -> dict[str, Fact]:
    """Return the people who work or look for work, where that is known."""
    known = {key: labour_force(view.place) for key, view in views.items()}
    return {key: force for key, force in known.items() if force}


def _with_ways(
    scenario: Scenario, factbook: Factbook, facts: Facts, ways: Ways, seen: Sequence[Seen]
) -> Facts:
    """Add what is known of today's way, seen from every spot, of changes and of software."""
    known = facts | facts_of_own_team(scenario, facts)
    return {
        **known,
        **today_facts(scenario, factbook, seen, known),
        **stage_facts(ways.paths.values(), ways.automated.values(), seen),
        **automation_facts(scenario, factbook, seen),
    }


def _facts(
    scenario: Scenario,
    factbook: Factbook,
    roles: tuple[CaseRole, ...],
    views: Mapping[str, PlaceView],
    allowed: Sequence[Option],
) -> Facts:
    """Look up the facts of the work, its places, engagements and quotes."""
    facts: Facts = work_facts(scenario, factbook, roles)
    facts |= home_law_facts(at_home(scenario))
    for view in views.values():
        facts |= place_facts(view, factbook, roles)
    today = [part.option.at_home_in(scenario.home) for part in scenario.today_parts]
    allowed = [*allowed, *chain(*scenario.made_of.values())]
    for engagement in {HOME_ENGAGEMENT, *(option.engagement for option in (*allowed, *today))}:
        facts |= engagement_facts(
            engagement, factbook, main_family(roles), has_season=bool(season_of(scenario.work))
        )
    everyone = (*allowed, *today, Option(HOME_ENGAGEMENT, scenario.home))
    for option in {each.without_software for each in everyone}:  # it buys people at their price
        facts |= offer_facts(scenario, factbook, option)
    return facts | billing_facts(scenario, factbook)


def _role(need: RoleNeed) -> CaseRole:
    if not need.heads_at_start:
        raise ValueError(f"{need.key} is given as a volume: staff it first")
    level = need.level or level_of(need.years or 0)
    return CaseRole(need.key, need.role, occupation(need.role), level, need.heads_at_start)


def _views(
    scenario: Scenario, factbook: Factbook, roles: tuple[CaseRole, ...]
) -> dict[str, PlaceView]:
    keys = scenario.places
    others = {country_of(key) for key in keys if key != scenario.home}
    return {key: _view(scenario, factbook, roles, key, others) for key in keys}


def _view(
    scenario: Scenario, factbook: Factbook, roles: tuple[CaseRole, ...], key: str, others: set[str]
) -> PlaceView:
    """Return a place as the work sees it; ``others`` are the countries of all places but home."""
    company, home = scenario.company, scenario.company.place
    place = home if key == scenario.home else factbook.place(key)
    return PlaceView(
        key=key,
        name=_name(scenario, key, place, others),
        place=place,
        home=home,
        statutes=factbook.statutes_over(place.key, scenario.work.months),
        year=scenario.work.start.year,
        currency=company.money,
        has_entity=company.has_entity(place.iso2),
        employer=_employer(scenario, place.iso2),
        languages=languages_of(scenario.work, roles),
        coverage=scenario.work.coverage,
        hours_abroad=scenario.work.hours_abroad,
        today=scenario.as_is.place if scenario.as_is else scenario.home,
        home_pay={
            need.key: need.pay for need in scenario.work.roles if need.pay and key == scenario.home
        },
    )


def _name(scenario: Scenario, key: str, place: Place, others: set[str]) -> str:
    """Return what readers call a place: home by its country, or its town if another is asked."""
    if key != scenario.home:
        return place.label
    if key not in others:
        return place.name
    return scenario.company.city or place.label if place.is_country else place.label


def _employer(scenario: Scenario, iso2: str) -> Employer:
    """Return the size of the team's own employer: abroad the team, at home what is said of it."""
    team = scenario.work.heads
    if iso2 != scenario.home:
        return Employer(team, team)
    said = scenario.company.employees
    return LARGE if said is None else Employer(max(said, team), team)


def _reach(view: PlaceView, factbook: Factbook) -> Reach:
    return reach_of(view.home, view.place, view.year, limits_of(factbook.practice))


def _cover(view: PlaceView) -> Cover:
    duty = None if view.coverage == "any time" else DUTY_HOURS[view.coverage]
    return cover_of(view.place, view.home, view.clock, view.year, duty)


def _setting(scenario: Scenario, views: dict[str, PlaceView], option: Option) -> LegalSetting:
    view, home = views[option.place], at_home(scenario)
    return LegalSetting(
        option=option,
        home=views[scenario.home].statutes,
        place=view.statutes,
        has_entity=view.has_entity,
        personal_data=scenario.work.personal_data,
        team_today=home.team,
        moves=scenario.as_is not in {None, option},
        is_as_is=option == (scenario.as_is or Option(HOME_ENGAGEMENT, scenario.home)),
        company=home.company,
    )
