"""An option as the law sees it: who is at home where, and what the work carries with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from whowhere.facts.duty_rules import Condition, DutyRule
from whowhere.facts.home_law import RegulatedWork, Sector
from whowhere.facts.statute_book import Statutes
from whowhere.facts.statutory_facts import LegalStanding
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.personal_data import PersonalData
from whowhere.quantities.names import in_a_sentence


@dataclass(frozen=True)
class HomeCompany:
    """What the law at home sees of the company."""

    state: str = ""
    """The state or province of the home city; empty where it is not known."""
    sector: Sector | Literal[""] = ""
    """The supervised trade that it is in; empty for none, or where nobody says."""
    employees: float | None = None
    """Heads at the home site; ``None`` where nobody says."""
    regulated: tuple[RegulatedWork, ...] = ()
    """What of the work a licence or a regulator keeps near."""


NOBODY_SAYS: Final = HomeCompany()

ANSWERS_CUSTOMERS: Final = frozenset({"written contacts", "voice"})
"""Kinds of software with which customers themselves write or speak."""

WORKS_ALONE: Final = ANSWERS_CUSTOMERS | {"documents"}
"""Kinds of software that end cases without a person; others assist one."""


@dataclass(frozen=True)
class Employed:
    """People of the company who do the work in another country today."""

    iso2: str
    name: str
    """Of the country, as it stands in a sentence."""
    heads: float


@dataclass(frozen=True)
class LegalSetting:
    """What decides which rules apply to an option."""

    option: Option
    home: Statutes
    place: Statutes
    has_entity: bool
    """Whether the company has a legal entity in the place."""
    personal_data: tuple[PersonalData, ...]
    team_today: float
    """Heads that do the work at home today; 0 for new work."""
    moves: bool
    """Whether the option takes the work from a team that does it today."""
    is_as_is: bool = False
    """Whether the option is own staff at home."""
    company: HomeCompany = NOBODY_SAYS
    employed: Employed | None = None
    """Today's people abroad, if the company's own do the work there."""
    software: str = ""
    """What the software does that does part of the work, as the factbook calls its kinds
    (``written contacts``, ``agent assist``); empty where people do all of it."""

    @property
    def is_abroad(self) -> bool:
        """Whether the place is another country than home."""
        return self.place.iso2 != self.home.iso2

    @property
    def is_in_another_state(self) -> bool:
        """Whether the place is in another state of home's country."""
        return not self.is_abroad and self.place.state != self.home.state

    @property
    def names(self) -> Mapping[str, str]:
        """The names of place and home as they stand in a sentence."""
        return {"place": in_a_sentence(self.place.name), "home": in_a_sentence(self.home.name)}


def applies(rule: DutyRule, setting: LegalSetting) -> bool:
    """Tell whether a duty or bar holds for an option."""
    return (
        setting.option.engagement in (rule.engagements or (setting.option.engagement,))
        and setting.place.iso2 in (rule.places or (setting.place.iso2,))
        and setting.team_today >= rule.heads_at_least
        and all(CONDITIONS[condition](setting) for condition in rule.when)
    )


def _stands(standing: LegalStanding | None, *values: str) -> bool:
    return standing is not None and standing.value in values


CONDITIONS: Final[Mapping[Condition, Callable[[LegalSetting], bool]]] = MappingProxyType(
    {
        "abroad": lambda at: at.is_abroad,
        "another state": lambda at: at.is_in_another_state,
        "no entity": lambda at: not at.has_entity,
        "has entity": lambda at: at.has_entity,
        "work moves": lambda at: at.moves,
        "home in the EEA": lambda at: _stands(at.home.eu_transfer, "member"),
        "home in the UK": lambda at: at.home.iso2 == "GB",
        "home in the US": lambda at: at.home.iso2 == "US",
        "home in Spain": lambda at: at.home.iso2 == "ES",
        "place in the EEA": lambda at: _stands(at.place.eu_transfer, "member"),
        "place in the UK": lambda at: at.place.iso2 == "GB",
        "customers in the EU": lambda at: (
            "EU" in at.personal_data or _stands(at.home.eu_transfer, "member")
        ),
        "personal data from the EU": lambda at: "EU" in at.personal_data,
        "personal data from the UK": lambda at: "UK" in at.personal_data,
        "US health data": lambda at: "US health" in at.personal_data,
        "payment cards": lambda at: "payment cards" in at.personal_data,
        "needs safeguards": lambda at: _stands(at.place.eu_transfer, "safeguards"),
        "adequate in part": lambda at: _stands(at.place.eu_transfer, "partly adequate"),
        "adequate": lambda at: _stands(at.place.eu_transfer, "adequate"),
        "transfer not known": lambda at: at.place.eu_transfer is None,
        "general data law": lambda at: _stands(at.place.data_protection, "general law"),
        "data law not known": lambda at: at.place.data_protection is None,
        "list-based US sanctions": lambda at: _stands(at.place.us_sanctions, "list-based"),
        "US sanctions on a region": lambda at: _stands(at.place.us_sanctions, "region only"),
        "broad US sanctions": lambda at: _stands(at.place.us_sanctions, "broad"),
        "comprehensive US sanctions": lambda at: _stands(at.place.us_sanctions, "comprehensive"),
        "software": lambda at: at.software != "",
        "software works alone": lambda at: at.software in WORKS_ALONE,
        "software answers customers": lambda at: at.software in ANSWERS_CUSTOMERS,
    }
)
"""The test behind each condition that a rule may name."""
