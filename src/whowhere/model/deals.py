"""A deal that a company could have made, as a case of the model: what was chosen, and today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from whowhere.facts.deals import PricedPart, WorkKind
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.names import currency_of
from whowhere.model.scenario.options import Option


@dataclass(frozen=True)
class Deal:
    """What a company decided."""

    number: int
    home: str
    work: WorkKind
    language: str
    """ISO 639 code."""
    heads: int
    option: Option
    horizon_months: int

    @property
    def is_abroad(self) -> bool:
        """Whether the work leaves the country."""
        return self.option.place != self.home


def deal_case(deal: Deal, factbook: Factbook) -> Case:
    """Resolve a deal: its option beside today's team, which knows no more than the factbook."""
    return resolve(
        scenario_of(_document(deal, factbook), f"deal {deal.number}", ASSUMABLE), factbook
    )


def priced_deals(priced: PricedPart) -> Iterator[Deal]:
    """Yield the deals whose price by the hour is held against published prices."""
    for work in priced.work:
        kind = WorkKind(
            reason=priced.reason, name=work.name, weight=1, languages="en", core=0,
            roles=work.roles,
        )  # fmt: skip
        for place in priced.places:
            home = place if place in priced.at_home else priced.home
            option = Option(Engagement(work.engagement), place)
            yield Deal(0, home, kind, "en", priced.heads, option, priced.horizon_months)


def _document(deal: Deal, factbook: Factbook) -> dict[str, Any]:
    return {
        "title": f"Deal {deal.number}",
        "company": {"name": "-", "home": deal.home, "currency": currency_of(deal.home)},
        "work": {
            "start": f"{factbook.as_of.year + 1}-01-01",
            "horizon_months": deal.horizon_months,
            "today": "own_staff",
            "languages": [deal.language],
            "coverage": "office hours",
            "personal_data": "none",
            "core": deal.work.core,
            "roles": [
                {"role": role.role, "level": role.level, "heads": round(deal.heads * role.share, 2)}
                for role in deal.work.roles
            ],
        },
        "options": {"places": [deal.option.place], "engagements": [str(deal.option.engagement)]},
    }
