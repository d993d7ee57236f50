"""Rules of a plan in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from whowhere.decide.portfolio.planning import Planned
from whowhere.model.portfolio.rules import AskedRule, require_every_rule
from whowhere.quantities.names import counted, listed
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import exact_percent

Words: TypeAlias = Callable[[Any, str], str]
"""From what the file says and the company's currency to words."""

WORDS: Final[Mapping[str, Words]] = {
    "most_in_one_place":
        lambda most, _: f"at most {whole_percent(most)} of the work in any one country abroad",
    "most_with_one_vendor":
        lambda most, _: f"at most {whole_percent(most)} of the work with any one vendor",
    "most_in_one_currency":
        lambda most, _: f"at most {whole_percent(most)} of the cost in any one foreign currency",
    "core_in_house":
        lambda least, _: f"at least {whole_percent(least)} of core work by own staff",
    "data_stays_in":
        lambda areas, _: f"personal data is seen only in {' or '.join(areas)}",
    "shared_hours":
        lambda hours, _: f"at least {hours:g} working hours a day shared with home",
    "language_gap":
        lambda gap, _: f"languages no scarcer than {gap:g}",
    "barred_places":
        lambda places, _: f"nothing in {listed(places)}",
    "round_the_clock":
        lambda ids, _: f"the sites of {listed(ids)} together cover every hour of the day",
    "set_up_cash_a_year":
        lambda cash, currency: f"at most {cash:,.0f} {currency} for setting up in any year",
    "most_sites":
        lambda most, _: f"at most {counted(most, 'own site')} abroad",
    "most_vendors":
        lambda most, _: f"at most {counted(most, 'vendor')}",
    "least_people_at_a_site":
        lambda least, _: f"at least {counted(least, 'person', 'people')} at every own site abroad",
    "moves_a_year":
        lambda most, _: f"at most {counted(most, 'package moves', 'packages move')} in a year",
    "most_of_labour_force":
        lambda most, _: f"at most {exact_percent(most)} of any country's labour force",
    "hires_a_month":
        lambda rate, _: f"at most {counted(rate, 'person', 'people')} hired in one country"
        " in a month",
    "groups.most":
        lambda group, _: f"at most {whole_percent(group.most)} of the work in {group.name}",
    "groups.least":
        lambda group, _: f"at least {whole_percent(group.least)} of the work in {group.name}",
    "together":
        lambda ids, _: f"{listed(ids)} in the same country",
    "apart":
        lambda ids, _: f"{listed(ids)} in different countries",
}  # fmt: skip
require_every_rule("the words of rules", WORDS)


OF_PACKAGES: Final = frozenset({"round_the_clock", "together", "apart"})
OF_PLACES: Final = frozenset({"barred_places"})


def rule_words(planned: Planned, rule: AskedRule) -> str:
    """Return what a rule asks: ``at most 33% of the work in any one country abroad``."""
    return WORDS[rule.kind.key](_named(planned, rule), planned.case.currency)


def _named(planned: Planned, rule: AskedRule) -> Any:
    """Return what a rule says, with packages and places by their names."""
    if rule.kind.key in OF_PACKAGES:
        return [planned.problem.by_id[id_].name for id_ in rule.value]
    if rule.kind.key in OF_PLACES:
        return [planned.case.names.get(code, code) for code in rule.value]
    return rule.value
