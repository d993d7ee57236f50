"""What languages ask of a place: who must speak what, how many can, and what they cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from whowhere.facts.fact import Fact
from whowhere.facts.place import Place
from whowhere.facts.spoken import is_everyday, language_premium, spoken_share, trade_people
from whowhere.model.case_role import CaseRole
from whowhere.model.scenario.languages import LANGUAGES
from whowhere.model.scenario.work import Work
from whowhere.model.work_facts import given_exactly
from whowhere.quantities.ranges import Range


@dataclass(frozen=True)
class Speakers:
    """People of a family of trades who must speak a language."""

    language: str
    """ISO 639 code."""
    family: str
    heads: float


@dataclass(frozen=True)
class Languages:
    """The languages of some work, by role and all together."""

    by_role: Mapping[str, Mapping[str, float]]
    """Share of the people who must speak each language, by role."""
    needed: tuple[Speakers, ...]

    def shares(self) -> dict[str, float]:
        """Return the largest share of any role's people who must speak each language."""
        shares: defaultdict[str, float] = defaultdict(float)
        for of_role in self.by_role.values():
            for language, share in of_role.items():
                shares[language] = max(shares[language], share)
        return dict(shares)


def languages_of(work: Work, roles: Sequence[CaseRole]) -> Languages:
    """Return what the work asks of its people."""
    by_role = {
        role.key: {each.language: each.share for each in work.spoken_by(need)}
        for role, need in zip(roles, work.roles, strict=True)
    }
    heads: defaultdict[tuple[str, str], float] = defaultdict(float)
    for role in roles:
        for language, share in by_role[role.key].items():
            heads[language, role.occupation.family] += share * role.heads
    needed = tuple(Speakers(*key, count) for key, count in heads.items())
    return Languages(by_role, needed)


def premium(languages: Languages, role: CaseRole, iso2: str, *, pay: Fact) -> Fact:
    """Return what languages add to a role's pay; nothing where the user says what is paid.

    Each language adds its premium for the share of the people who must speak it.
    """
    if pay.status == "given":
        return given_exactly("language_premium", 0, iso2)
    parts = [
        (code, share, language_premium(code, iso2))
        for code, share in languages.by_role[role.key].items()
    ]
    low, likely, high = (
        fsum(share * getattr(fact.value, end) for _, share, fact in parts)
        for end in ("low", "likely", "high")
    )
    dearest = max(parts, key=lambda part: part[1] * part[2].value.likely)
    value = Range.exactly(0) if high == 0 else Range(low, likely, high, at_least=0, at_most=3)
    note = f"{LANGUAGES[dearest[0]]} for {dearest[1]:.0%} of the people: {dearest[2].note}"
    return replace(dearest[2], value=value, note=note)


def scarcest(languages: Languages, place: Place) -> Speakers:
    """Return the speakers that are scarcest in a place for each who is needed."""

    def plenty(each: Speakers) -> tuple[bool, float]:
        people = trade_people(each.family, place).value.likely
        share = spoken_share(each.language, place.iso2).value.likely
        return is_everyday(each.language, place.iso2), people * share / each.heads

    return min(languages.needed, key=plenty)


def scarcest_name(languages: Languages, place: Place) -> str:
    """Return the English name of the language that is scarcest in a place."""
    return LANGUAGES[scarcest(languages, place).language]


def speaker_facts(each: Speakers, place: Place) -> dict[str, Fact]:
    """Return how many must speak a language in a place, and on what rests how many can."""
    share = spoken_share(each.language, place.iso2)
    return {
        "speakers_needed": given_exactly("speakers_needed", each.heads, place.iso2),
        "trade_people": trade_people(each.family, place),
        "speaker_share": replace(share, note=f"{LANGUAGES[each.language]}: {share.note}"),
    }
