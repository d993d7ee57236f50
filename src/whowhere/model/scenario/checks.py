"""What no single key can tell: whether the parts of a scenario fit together.

The parameters of a check name the sections that it needs. So it can run on a file whose other
sections are broken, and its author learns of every mistake at once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from inspect import signature
from typing import Any, Final, TypeAlias

from pydantic_core import PydanticCustomError

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.assumption_checks import (
    assumptions_have_meaning,
    assumptions_speak_of_parts,
    correlations_have_meaning,
)
from whowhere.model.scenario.automation import (
    Automation,
    automation_makes_sense,
    with_software,
)
from whowhere.model.scenario.automation_checks import options_are_named_without_software
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.currency_checks import money_is_as_asked
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.mixes import mixes_make_up_the_work, mixes_said
from whowhere.model.scenario.notes import notes_are_on_inputs, notes_are_on_options
from whowhere.model.scenario.offer_checks import (
    cannot_be_offered,
    offers_are_in_one_currency,
    offers_are_told_apart,
    offers_fit_the_work,
)
from whowhere.model.scenario.offers import Offer, offer_of, with_offers
from whowhere.model.scenario.options import Option, Options, Quote
from whowhere.model.scenario.paths import paths_lead_somewhere, paths_said
from whowhere.model.scenario.policy_checks import rules_bear_on_the_case
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.size_checks import size_is_said_once, steps_begin_with_the_work
from whowhere.model.scenario.today import (
    Today,
    as_is_of,
    own_heads_at_home,
    parts_of,
    with_today,
)
from whowhere.model.scenario.today_checks import (
    dates_are_in_order,
    parts_make_up_the_work,
    prices_are_vendors,
    renewal_is_said_once,
    terms_are_of_their_kind,
    today_is_said_once,
    who_leaves_is_ours,
)
from whowhere.model.scenario.work import Work
from whowhere.quantities.faults import nearest, one_of

Parts: TypeAlias = Mapping[str, Any]
"""The sections of a scenario that are sound in themselves, and ``known``: names of inputs."""


def roles_are_told_apart(work: Work) -> Iterator[Misfit]:
    """Each role stands once at each level."""
    for index in _repeated([role.key for role in work.roles]):
        role = work.roles[index]
        said = f"{role.role} ({role.grade.replace('_', ' ')}), named before"
        error = refusal("each role once at each level", do="Add the heads together.", given=said)
        yield Misfit(("work", "roles", index), role.role, error)


def options_are_told_apart(options: Options) -> Iterator[Misfit]:
    """No place, engagement or option stands twice in its list."""
    for name in ("engagements", "places", "leave_out"):
        entries = [*map(_written, getattr(options, name))]
        for index in _repeated(entries):
            error = refusal("each entry once", do="Remove it.", given=f"{entries[index]} again")
            yield Misfit(("options", name, index), entries[index], error)


def _written(entry: str | Option) -> str:
    """Return an entry of a list as it stands in the file."""
    return entry.id if isinstance(entry, Option) else str(entry)


def left_out_options_exist(
    company: Company, options: Options, offers: Sequence[Offer], automation: Automation | None
) -> Iterator[Misfit]:
    """Only what would be compared can be left out."""
    everything = options.model_copy(update={"leave_out": ()})
    people = with_offers(everything, offers, company.home)
    offered = with_software(people, automation, everything, company.home)
    for index, option in enumerate(options.leave_out):
        path: Path = ("options", "leave_out", index)
        if option.at_home_in(company.home) not in offered:
            error = _not_compared(option, offered, "Remove it: it is out already.")
            yield Misfit(path, option.id, error)


def home_is_named_once(company: Company, options: Options) -> Iterator[Misfit]:
    """The town that is home is no other place."""
    for index, place in enumerate(options.places):
        if place != company.home and place == company.place.key:
            error = refusal("each place once", do='Write "home".', given=f"{place}, which is home")
            yield Misfit(("options", "places", index), place, error)


def baseline_stays(
    company: Company, work: Work, options: Options, today: Today | None
) -> Iterator[Misfit]:
    """What stands today cannot be left out, nor own staff at home: savings rest on them."""
    stands = as_is_of(parts_of(today, work.today), company.home)
    as_is = Option(Engagement.OWN_STAFF, company.home)
    home = "today's own team" if stands == as_is else "own staff at home"
    for index, option in enumerate(options.leave_out):
        said = option.at_home_in(company.home)
        if said in {as_is, stands}:
            whom = home if said == as_is else "what stands today"
            error = refusal(f"any option but {whom}, the baseline", do="Remove it.")
            yield Misfit(("options", "leave_out", index), option.id, error)


def team_is_among_the_employees(
    company: Company, work: Work, today: Today | None
) -> Iterator[Misfit]:
    """The company employs at least those who do the work at home today."""
    said = company.employees
    team = own_heads_at_home(parts_of(today, work.today), work.roles, company.home)
    if said is not None and said < team:
        error = refusal(
            f"at least {team:g}, today's team", do="Count everybody at home, this team among them."
        )
        yield Misfit(("company", "employees"), said, error)


def something_is_compared(
    company: Company,
    options: Options,
    of_people: Sequence[Option],
    automation: Automation | None,
) -> Iterator[Misfit]:
    """At least two options remain, mixes, software and to stay where it is among them."""
    remaining = with_software(of_people, automation, options, company.home)
    if len(remaining) + len(options.mixes) < 2:
        left = remaining[0].id if remaining else "nothing"
        error = refusal(
            "places and engagements that leave two options or more",
            do="Add a place or an engagement, or leave out less.",
            given=f"leaving {left} to compare",
        )
        yield Misfit(("options",), left, error)


def quotes_are_for_options(
    company: Company, work: Work, options: Options, quotes: Sequence[Quote], today: Today | None
) -> Iterator[Misfit]:
    """A vendor's quote is for an option that is compared, and that a vendor can offer.

    A quote for what stands today is the price at which it would go on.
    """
    stands = parts_of(today, work.today)
    compared = with_today(options.compared(company.home), stands, company.home)
    quoted = [quote.option.at_home_in(company.home) for quote in quotes]
    for index, option in enumerate(quoted):
        path: Path = ("quotes", index, "option")
        if option not in compared:
            do = f"Add {option.place} to options.places, or remove the quote."
            known_place = option.place in {other.place for other in compared}
            error = _not_compared(option, compared, "" if known_place else do)
            yield Misfit(path, option.id, error)
        elif error_of := cannot_be_offered(offer_of(quotes[index])):
            yield Misfit(path, option.id, error_of)
    for index in _repeated(quoted):
        do = "Keep the one you would sign, or write both under [[offers]], each with its vendor."
        error = refusal("one quote for each option", do=do)
        yield Misfit(("quotes", index, "option"), quoted[index].id, error)


def _not_compared(option: Option, offered: Sequence[Option], do: str) -> PydanticCustomError:
    """Return the words for an option that is not among those compared."""
    names = [other.id for other in offered]
    return refusal(f"an option that is compared: {one_of(names)}", nearest(option.id, names), do)


def _repeated(entries: Sequence[Hashable]) -> Iterator[int]:
    """Return the positions of entries that stood there before."""
    seen: set[Hashable] = set()
    for index, entry in enumerate(entries):
        if entry in seen:
            yield index
        seen.add(entry)


CHECKS: Final[tuple[Callable[..., Iterator[Misfit]], ...]] = (
    roles_are_told_apart,
    steps_begin_with_the_work,
    size_is_said_once,
    options_are_told_apart,
    left_out_options_exist,
    home_is_named_once,
    baseline_stays,
    today_is_said_once,
    parts_make_up_the_work,
    prices_are_vendors,
    terms_are_of_their_kind,
    dates_are_in_order,
    renewal_is_said_once,
    who_leaves_is_ours,
    team_is_among_the_employees,
    something_is_compared,
    quotes_are_for_options,
    offers_are_told_apart,
    offers_fit_the_work,
    offers_are_in_one_currency,
    assumptions_have_meaning,
    assumptions_speak_of_parts,
    correlations_have_meaning,
    notes_are_on_inputs,
    notes_are_on_options,
    mixes_make_up_the_work,
    paths_lead_somewhere,
    automation_makes_sense,
    options_are_named_without_software,
    money_is_as_asked,
    rules_bear_on_the_case,
)


def misfits(parts: Parts) -> Iterator[Misfit]:
    """Return what every check finds whose sections are all there."""
    parts = {**parts, **_places(parts)}
    for check in CHECKS:
        needed = signature(check).parameters
        if needed.keys() <= parts.keys():
            yield from check(**{name: parts[name] for name in needed})


def _places(parts: Parts) -> Parts:
    """Return what is compared, and where that and today's work are, if all is there."""
    if not {"company", "work", "options", "offers", "today"} <= parts.keys():
        return {}
    home = parts["company"].home
    today = parts_of(parts["today"], parts["work"].today)
    mixes = mixes_said(parts["options"], parts["work"].roles, home)
    paths = paths_said(parts["options"], home)
    mixed = (option for mix in mixes for option in mix.parts)
    staged = (option for path in paths for option in (path.first, path.then))
    offered = with_offers(parts["options"], parts["offers"], home)
    named = (*offered, *(part.option for part in today), *mixed, *staged)
    of_people = with_today(offered, today, home)
    made = (*(mix.option for mix in mixes), *(path.option for path in paths))
    return {
        "of_people": of_people,
        "places": {home, *(option.at_home_in(home).place for option in named)},
        **_option_ids(parts, (*of_people, *made)),
    }


def _option_ids(parts: Parts, people: Sequence[Option]) -> Parts:
    """Return the ids of all that is compared, software among it, if that is sound."""
    if "automation" not in parts:
        return {}
    home, options = parts["company"].home, parts["options"]
    compared = with_software(people, parts["automation"], options, home)
    return {"option_ids": {option.id for option in compared}}
