"""What a path comes to: one arrangement first, another from a month or a head count on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.mixes import is_mix, names_a_mix
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import Option, OptionPath, Options
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.today import Today, as_is_of, parts_of
from whowhere.model.scenario.work import Work
from whowhere.quantities.faults import nearest

PATH: Final = "path_"
"""How the id of a path ends, before its number."""
OURS_BUT_FOR_THE_CONTRACT: Final = frozenset({Engagement.EMPLOYER_OF_RECORD, Engagement.CONTRACTOR})
"""Under these we chose the people and lead them; only their contract is another's."""
EMPLOYING: Final = frozenset({Engagement.OWN_STAFF, Engagement.EMPLOYER_OF_RECORD})
"""Under these they can go on as employees, where the place stays."""

At = tuple[str | int, ...]


@dataclass(frozen=True)
class PathSaid:
    """A path with home a country, as the model sees it."""

    option: Option
    """What it stands as: the arrangement that it ends in, under a name of its own."""
    first: Option
    then: Option
    after_months: float | None
    from_heads: float | None
    pilot: float | None
    """Share of the work that goes first under the same arrangement; ``None`` where all does."""
    is_found: bool
    """Whether its month was looked for, since nobody has said it."""

    @property
    def is_open(self) -> bool:
        """Whether nobody has said when it changes."""
        return self.after_months is None and self.from_heads is None

    @property
    def keeps_people(self) -> bool:
        """Whether the same people go on under another contract."""
        stays = self.first.place == self.then.place
        goes_over = self.first.engagement in OURS_BUT_FOR_THE_CONTRACT
        return stays and goes_over and self.then.engagement in EMPLOYING


def is_path(option: Option) -> bool:
    """Whether an option changes on the way."""
    return option.offer.startswith(PATH)


def is_made_of_others(option: Option) -> bool:
    """Whether an option is made of others: at once, one after the other, or with software."""
    return option.automated or is_mix(option) or is_path(option)


def names_what_is_made_of_others(key: str) -> bool:
    """Whether an offer's key is one that a mix, a part of one, or a path might have."""
    return key.startswith(PATH) or names_a_mix(key)


def paths_said(options: Options, home: str) -> tuple[PathSaid, ...]:
    """Return the paths that are compared, each once."""
    return tuple(_said(path, home, number) for number, path in enumerate(options.paths, start=1))


def _said(path: OptionPath, home: str, number: int) -> PathSaid:
    then = path.then.at_home_in(home)
    first = path.first.at_home_in(home) if path.first else then
    return PathSaid(
        replace(then, offer=f"{PATH}{number}"), first, then, path.after_months, path.from_heads,
        path.pilot.likely if path.pilot else None, path.is_found,
    )  # fmt: skip


def paths_lead_somewhere(
    company: Company, work: Work, options: Options, offers: Sequence[Offer], today: Today | None
) -> Iterator[Misfit]:
    """A path has two arrangements, or a pilot, and a change within the horizon."""
    parts = parts_of(today, work.today)
    as_is = as_is_of(parts, company.home)
    offered = {each.row.at_home_in(company.home): each for each in offers}
    for index, path in enumerate(options.paths):
        at: At = ("options", "paths", index)
        yield from _ends(path, company.home, at)
        yield from _offers_are_known(path, company.home, offered, at)
        yield from _change(path, work, at)
        said = _said(path, company.home, index + 1)
        if len(parts) > 1 and said.first in [p.option.at_home_in(company.home) for p in parts]:
            error = refusal("an arrangement that is no part of today's", do="Write it as a mix.")
            yield Misfit((*at, "first"), said.first.id, error)
        if as_is == said.then:
            error = refusal("another arrangement than today's", do="Leave this path out.")
            yield Misfit((*at, "then"), said.then.id, error)


def _ends(path: OptionPath, home: str, at: At) -> Iterator[Misfit]:
    """Both ends are said, and differ; what changes by itself is no part of a path."""
    if (path.first is None) == (path.pilot is None):
        given = "neither" if path.first is None else "both"
        error = refusal('first = "employer_of_record@PL", or pilot = 0.2', given=given)
        yield Misfit(at, None, error)
    if path.first and path.first.at_home_in(home) == path.then.at_home_in(home):
        error = refusal("another arrangement first", do="Or pilot = 0.2 for a part of it first.")
        yield Misfit((*at, "first"), path.first.id, error)
    ends = [("first", path.first), ("then", path.then)]
    for name, option in ends:
        if option and option.engagement is Engagement.BUILD_OPERATE_TRANSFER:
            do = "It is a path by itself: a vendor's centre first, the company's own then."
            error = refusal("an arrangement that does not change by itself", do=do)
            yield Misfit((*at, name), option.id, error)
    if path.pilot and not (path.pilot.is_exact and 0 < path.pilot.likely < 1):
        error = refusal("one share between 0% and 100%, such as 20%")
        yield Misfit((*at, "pilot"), str(path.pilot), error)


def _offers_are_known(
    path: OptionPath, home: str, offered: dict[Option, Offer], at: At
) -> Iterator[Misfit]:
    for name, written in (("first", path.first), ("then", path.then)):
        option = written and written.at_home_in(home)
        if not option or not option.offer:
            continue
        if option not in offered:
            near = nearest(option.id, [each.id for each in offered])
            error = refusal("an option, or one that stands under [[offers]]", near)
            yield Misfit((*at, name), option.id, error)
        elif name == "first" and offered[option].minimum_term:
            do = "Its minimum term would be owed beyond the change, which is not counted."
            error = refusal("an option, or an offer without minimum_term", do=do)
            yield Misfit((*at, name), option.id, error)


def _change(path: OptionPath, work: Work, at: At) -> Iterator[Misfit]:
    """When it changes is said once, in work that comes to it."""
    if path.after_months and path.from_heads:
        error = refusal("after_months, or from_heads, but not both", given="both", do="Remove one.")
        yield Misfit((*at, "from_heads"), path.from_heads, error)
    if path.from_heads and not (work.growth or work.is_by_date):
        do = 'Say how the work grows: [work] growth = "20% to 50%"; or a month: after_months = 18.'
        error = refusal("from_heads in work that grows", do=do)
        yield Misfit((*at, "from_heads"), path.from_heads, error)
    if path.after_months and path.after_months >= work.horizon_months:
        error = refusal(f"a month before the horizon of {work.horizon_months} months ends")
        yield Misfit((*at, "after_months"), path.after_months, error)
    if path.pilot and not path.after_months:
        do = "A pilot is always cheaper the shorter it is: say how long it must be."
        error = refusal("after_months = 6 beside pilot", do=do, given="none")
        yield Misfit((*at, "after_months"), None, error)
