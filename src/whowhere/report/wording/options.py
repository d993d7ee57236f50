"""Options by their names in running text, with the verbs that go with them, and the baseline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.piloted import Piloted
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.paths import is_made_of_others
from whowhere.model.scenario.today import ANOTHER, RENEWED
from whowhere.model.staged import Staged
from whowhere.quantities.names import capital, in_a_sentence, listed
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.sentences import BASELINE, told

PLURAL = frozenset({Engagement.OWN_STAFF, Engagement.CONTRACTOR})
"""Engagements whose names are people: they cost, where a service costs."""


PARTNER = {
    Engagement.EMPLOYER_OF_RECORD: "partner",
    Engagement.STAFF_AUGMENTATION: "vendor",
    Engagement.MANAGED_SERVICE: "vendor",
    Engagement.BUILD_OPERATE_TRANSFER: "partner",
}
"""What the other side is called, where there is one that could be changed for another."""


@dataclass(frozen=True)
class Verbs:
    """The verbs of a sentence about an engagement."""

    costs: str
    are: str


def verbs(engagement: str) -> Verbs:
    """Return ``cost`` and ``are`` for people, ``costs`` and ``is`` for a service."""
    return Verbs("cost", "are") if engagement in PLURAL else Verbs("costs", "is")


def option_verbs(option: Option) -> Verbs:
    """Return the verbs of a sentence about an option: what is made of others is one thing."""
    of_others = is_made_of_others(option.without_software)
    return Verbs("costs", "is") if of_others else verbs(option.engagement)


def option_said(option: Option, case: Case) -> str:
    """Return an option's name in running text: ``managed service in the Philippines``.

    Today's way of several parts names each, as a mix does; the same by another partner says so.
    """
    if option.automated:
        return told("with_software", people=option_said(option.without_software, case))
    return _people_said(option, case)


def _people_said(option: Option, case: Case) -> str:
    """Return the name of an option without software in running text."""
    if option.id in case.paths:
        return _path_said(case.paths[option.id], case)
    if option.id in case.mixes:
        return f"a mix of {listed([f'{share} {name}' for share, name in _shares(option, case)])}"
    where = in_a_sentence(case.places[option.place])
    if case.today and option == case.as_is and len(case.today.parts) > 1:
        return " and ".join(part.name for part in case.today.parts)
    plain = Engagement(option.engagement).plain
    if option.offer == RENEWED:
        return f"{plain} in {where} at the renewed price"
    if option.offer == ANOTHER:
        return f"{plain} by another {PARTNER[option.engagement]} in {where}"
    return offer_said(f"{plain} in {where}", case, option.id)


def name_in_tables(option: Option, case: Case, *, narrow: bool = False) -> str:
    """Return an option's name as it stands in a table: ``Managed service, Philippines``."""
    engagement = Engagement(option.engagement)
    if option.automated:
        return f"{name_in_tables(option.without_software, case, narrow=narrow)} + software"
    if option.id in case.paths:
        return _path_in_tables(case.paths[option.id], case)
    if option.id in case.mixes:
        named = case.mixes[option.id].shares
        return f"Mix: {_in_row(named, case)}"
    if parts := _parts_of_today(option, case):
        return f"In parts: {_in_row(parts, case)}"
    word = engagement.short if narrow else engagement.plain
    place = option.place if narrow else case.places[option.place]
    other = {ANOTHER: " (another)", RENEWED: " (renewed)"}.get(option.offer, "")
    return named_in_row(f"{capital(word)}, {place}{other}", case, option)


def meaning_of(option: Option, case: Case) -> str:
    """Say what an option is; of what is made of others, what each of them is."""
    if option.automated:
        return f"{meaning_of(option.without_software, case)} Software does part of the work."
    made = case.composed[option.id].parts if option.id in case.composed else ()
    parts = [part.option for part in made] or [one for _, one in _parts_of_today(option, case)]
    if not parts:
        return Engagement(option.engagement).meaning
    kinds = dict.fromkeys(Engagement(part.engagement) for part in parts)
    return " ".join(f"{capital(each.plain)}: {each.meaning}" for each in kinds)


def where_said(option: Option, case: Case) -> str:
    """Name the place of an option; of one in parts, each place with its share of the people.

    Of a path, the places in turn.
    """
    option = option.without_software
    if option.id in case.paths:
        parts = case.paths[option.id].parts
        return ", then ".join(dict.fromkeys(case.places[part.option.place] for part in parts))
    mix = case.mixes.get(option.id)
    shares = mix.shares if mix else _parts_of_today(option, case)
    if not shares:
        return case.places[option.place]
    return ", ".join(f"{whole_percent(share)} {case.places[part.place]}" for share, part in shares)


def _parts_of_today(option: Option, case: Case) -> list[tuple[float, Option]]:
    """Return what stands today with shares of the people; nothing for another way, or of one."""
    if case.today is None or option != case.as_is or len(case.today.parts) == 1:
        return []
    heads = sum(case.today.whole)
    return [(sum(part.heads) / heads, part.option) for part in case.today.parts]


def _path_said(path: Staged | Piloted, case: Case) -> str:
    """Return a path in running text: ``employer of record in Poland, then own staff there``."""
    if path.said.pilot is not None:
        then = option_said(path.said.then, case)
        return f"{then} with a pilot of {whole_percent(path.said.pilot)} for {path.month:g} months"
    first, then = (option_said(part.option, case) for part in path.parts)
    if path.said.first.place == path.said.then.place:
        plain = Engagement(path.said.then.engagement).plain
        then = offer_said(f"{plain} there", case, path.said.then.id)
    return f"{first}, then {then} from {change_said(path)}"


def change_said(path: Staged | Piloted) -> str:
    """Say when a path changes, as the scenario does."""
    if path.said.from_heads is None:
        return f"month {path.month:g} on"
    return f"{path.said.from_heads:g} people on"


def _path_in_tables(path: Staged | Piloted, case: Case) -> str:
    """Return a path as it stands in a table: ``EOR BG, own from month 18``."""
    first, then = path.said.first, path.said.then
    begins = capital(_short(first, case))
    if path.said.pilot is not None:
        return f"{begins}, {whole_percent(path.said.pilot)} first, rest from month {path.month:g}"
    stays = first.place == then.place
    ends = _with_vendor(then.engagement.short, then, case) if stays else _short(then, case)
    return f"{begins}, {ends} from {change_said(path).removesuffix(' on')}"


def _in_row(parts: Iterable[tuple[float, Option]], case: Case) -> str:
    """Return parts with their shares: ``20% own GB, 80% managed ZA``."""
    return ", ".join(f"{whole_percent(share)} {_short(each, case)}" for share, each in parts)


def _short(option: Option, case: Case) -> str:
    """Return an option as a part of a name: ``managed PH``, ``managed PH (Acme)``."""
    return _with_vendor(f"{option.engagement.short} {option.place}", option, case)


def _with_vendor(said: str, option: Option, case: Case) -> str:
    vendor = offered_by(case, option)
    return f"{said} ({vendor})" if vendor else said


def _shares(option: Option, case: Case) -> list[tuple[str, str]]:
    return [
        (whole_percent(share), option_said(part, case))
        for share, part in case.mixes[option.id].shares
    ]


def offer_said(said: str, case: Case, option_id: str) -> str:
    """Add to what an option is called who offers it: ``managed service in Poland by Acme``."""
    offer = case.offers.get(option_id)
    return f"{said} by {offer.vendor}" if offer and offer.vendor else said


def offered_by(case: Case, option: Option) -> str | None:
    """Return the vendor whose offer an option is, by name; ``None`` at the model's own price.

    A quote names nobody: where it is for today's contract, it is of today's vendor.
    """
    offer = case.offers.get(option.without_software.id)
    if offer is None:
        return None
    of_today = case.today.parts[0].vendor if case.today and option.offer == RENEWED else ""
    return offer.vendor or of_today or None


def named_in_row(said: str, case: Case, option: Option) -> str:
    """Add to an option's name in a table who offers it: ``Managed service, Poland: Acme``."""
    offer = case.offers.get(option.id)
    return f"{said}: {offer.vendor}" if offer and offer.vendor else said


def baseline_said(case: Case) -> str:
    """Say what options are measured against: ``today``, or ``own staff at home`` for new work."""
    return BASELINE["today" if case.team_today else "new_work"]
