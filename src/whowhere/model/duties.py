"""Which duties an option brings with it, each in one sentence with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum

from whowhere.facts.duty_rules import DutyRule, Subject, load_rules
from whowhere.facts.fact import Origin, Status
from whowhere.facts.statute_book import Statutes
from whowhere.facts.statutory_facts import LegalStanding, Milestones
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.hiring import hire, twelve_months
from whowhere.model.home_duties import home_rules
from whowhere.model.legal_setting import Employed, LegalSetting, applies
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import counted, in_a_sentence, listed

SERVICE = (1, 5, 10)
"""Years of service at which notice and severance are told."""


@dataclass(frozen=True)
class Duty:
    """What the law asks of the company under an option."""

    id: str
    topic: str
    """What it is about, in a word or two: duties of one topic stand together."""
    sentence: str
    status: Status
    """``estimated`` where nobody read the law, ``imputed`` where neighbours stand in for it;
    ``announced`` where it is a bill, which binds nobody yet."""
    origins: tuple[Origin, ...]


@dataclass(frozen=True)
class _Particulars:
    """What the statutes of a place say on the subject of a rule."""

    words: Mapping[str, str]
    status: Status
    origins: tuple[Origin, ...]


def duties(case: Case, option: Option) -> tuple[Duty, ...]:
    """Return every duty that an option brings, in the order in which they are told, each once."""
    found = (duty for setting in _settings(case, option) for duty in duties_in(setting, case))
    return tuple(dict.fromkeys(found))


def duties_in(setting: LegalSetting, case: Case) -> Iterator[Duty]:
    """Yield every duty that a setting brings, in the order in which they are told."""
    for rule in _rules(setting):
        yield from _duties(rule, setting, case)


def count_duties(case: Case, option: Option) -> int:
    """Return how many duties an option brings that bind, without putting them into words."""
    if option.id in case.composed:
        return sum(map(_binds, duties(case, option)))
    setting = setting_of(case, option)
    return sum(
        _binds(found) for rule in _rules(setting) for found in _particulars(rule, setting, case)
    )


def _binds(told: Duty | _Particulars) -> bool:
    """Whether it is law, and not a bill that is only to be watched."""
    return told.status != "announced"


def _settings(case: Case, option: Option) -> Iterator[LegalSetting]:
    """Yield an option as the law sees it; what is made of others is what each of them is."""
    people = option.without_software
    made = case.composed.get(people.id)
    for each in [part.option for part in made.parts] if made else [people]:
        yield setting_of(case, replace(each, automated=option.automated))


def _rules(setting: LegalSetting) -> Iterator[DutyRule]:
    """Yield the rules that hold, home's own law where the file of duties says that it stands."""
    for rule in load_rules().duties:
        if rule.about == "home law":
            yield from home_rules(setting)
        elif applies(rule, setting):
            yield rule


def setting_of(case: Case, option: Option) -> LegalSetting:
    """Return an option of a case as the law sees it."""
    missing = case.facts["entity_missing", Spot(option.place)][0].value.likely
    team = fsum(role.heads for role in case.roles) if case.team_today else 0.0
    if case.today is not None:
        team = case.today.heads_at_home
    return LegalSetting(
        option=option,
        home=case.statutes[case.home],
        place=case.statutes[option.place],
        has_entity=not missing,
        personal_data=case.personal_data,
        team_today=team,
        moves=case.team_today and not case.is_at_work(option),
        is_as_is=option == case.as_is,
        company=case.company,
        software=case.software.kind if option.automated and case.software else "",
        employed=_employed(case),
    )


def _employed(case: Case) -> Employed | None:
    """Return today's people of the company's own abroad, the most of them in one country."""
    parts = [part for part in case.today.parts if part.is_ours_abroad] if case.today else []
    if not parts:
        return None
    most = max(parts, key=lambda part: sum(part.heads))
    name = in_a_sentence(case.places[most.option.place])
    return Employed(most.option.country, name, sum(most.heads))


def _duties(rule: DutyRule, setting: LegalSetting, case: Case) -> Iterator[Duty]:
    for found in _particulars(rule, setting, case):
        sentence = rule.sentence.format(**setting.names, **found.words)
        yield Duty(rule.id, rule.topic, sentence, found.status, found.origins)


def _particulars(rule: DutyRule, setting: LegalSetting, case: Case) -> Iterator[_Particulars]:
    if rule.law:
        yield _Particulars({}, rule.law.status, (rule.law.origin,))
    elif rule.about == "contributions":
        yield from _contributions(setting, case)
    else:
        yield from _SUBJECTS[rule.about](setting)


def _contributions(setting: LegalSetting, case: Case) -> Iterator[_Particulars]:
    """Count the lines that are due at the roles' pay, and what they add to it."""
    statutes, spot = setting.place, Spot(setting.option.place)
    (per_usd,) = case.facts["local_per_usd", spot]
    local = per_usd.value.likely
    words = _charges(statutes, tuple(pay.value.likely * local for pay in case.facts["pay", spot]))
    if words:
        yield _Particulars(words, "enacted", (statutes.origin,))


@lru_cache(maxsize=1024)
def _charges(statutes: Statutes, pays: tuple[float, ...]) -> Mapping[str, str]:
    """Return what lines are due at these yearly pays, in words; kept for a place's options."""
    hires = [hire(statutes, twelve_months(statutes, pay)) for pay in pays]
    due = {line.levy.id for each in hires for line in each.lines if line.is_on_top}
    if not due:
        return {}
    shares = [each.on_cost_share for each in hires]
    return {
        "count": f"{len(due)} statutory charge{'s' if len(due) > 1 else ''}",
        "percent": _bound(statutes) + _percent(min(shares), max(shares)),
    }


def _bound(statutes: Statutes) -> str:
    return {"total": "", "floor": "at least ", "ceiling": "at most "}[statutes.total_is]


def _percent(low: float, high: float) -> str:
    first, last = f"{100 * low:.0f}", f"{100 * high:.0f}"
    return f"{first}%" if first == last else f"{first}% to {last}%"


def _extra_pay(setting: LegalSetting) -> Iterator[_Particulars]:
    """Tell each 13th month or bonus that people get as pay."""
    statutes = setting.place
    for levy in statutes.levies:
        if levy.paid_out:
            fixed = f"{levy.flat:,.0f} {statutes.currency} a year"
            amount = f"{100 * levy.rate:.1f}% of pay" if levy.rate else fixed
            yield _Particulars({"name": levy.name, "amount": amount}, levy.status, (levy.origin,))


def _weeks(milestones: Milestones | None, of: str = "") -> Iterator[_Particulars]:
    """Tell weeks by years of service; nothing where the law asks for none."""
    if milestones is None or not any(fact.value.likely for fact in milestones):
        return
    status = milestones[0].status
    about = "about " if status == "imputed" else ""
    words = {"weeks": about + _by_service([fact.value.likely for fact in milestones], of)}
    origins = tuple(dict.fromkeys(origin for fact in milestones for origin in fact.origins))
    yield _Particulars(words, status, origins)


def _by_service(weeks: Sequence[float], of: str) -> str:
    """Tell weeks after each length of service from which any are due."""
    if len(set(weeks)) == 1:
        return f"{counted(weeks[0], 'week')}{of}"
    (years, first), *later = [due for due in zip(SERVICE, weeks, strict=True) if due[1]]
    said = f"{counted(first, 'week')}{of} after {counted(years, 'year')} of service"
    return listed(
        [said, *(f"{week:.1f}".removesuffix(".0") + f" after {at}" for at, week in later)]
    )


def _standing(standing: LegalStanding | None) -> Iterator[_Particulars]:
    if standing:
        cited = standing.origin.title if standing.status == "enacted" else ""
        name = standing.note or cited
        words = {"named": f": {name}" if name else ""}
        yield _Particulars(words, standing.status, (standing.origin,))


_SUBJECTS: Mapping[Subject, Callable[[LegalSetting], Iterator[_Particulars]]] = {
    "extra pay": _extra_pay,
    "notice": lambda at: _weeks(at.place.notice_weeks),
    "severance": lambda at: _weeks(at.place.severance_weeks, " of pay"),
    "notice at home": lambda at: _weeks(at.home.notice_weeks),
    "severance at home": lambda at: _weeks(at.home.severance_weeks, " of pay"),
    "eu transfer": lambda at: _standing(at.place.eu_transfer),
    "data protection": lambda at: _standing(at.place.data_protection),
    "us sanctions": lambda at: _standing(at.place.us_sanctions),
}
"""How the statutes of a place or of home are put into words for each subject of a rule."""
