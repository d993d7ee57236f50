"""Software is said once, under ``[automation]``: what stands, is offered or mixed names none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import Option, Options
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.today import Today, parts_of
from whowhere.model.scenario.work import Work


def options_are_named_without_software(
    work: Work,
    options: Options,
    offers: Sequence[Offer],
    today: Today | None,
) -> Iterator[Misfit]:
    """Every option that is made of others is told with software, and no part of it by itself."""
    for path, option in (
        *_of_today(work, today), *_of_mixes(options), *_of_paths(options),
        *((("offers", at, "option"), each.option) for at, each in enumerate(offers)),
    ):  # fmt: skip
        if option is not None and option.automated:
            near = option.without_software.id
            do = "Say what software does under [automation]: each option is compared with it, too."
            yield Misfit(path, option.id, refusal("an option without +auto", near, do))


def _of_today(work: Work, today: Today | None) -> Iterator[tuple[Path, Option]]:
    for at, part in enumerate(parts_of(today, work.today)):
        path: Path = ("today", "parts", at, "option") if today else ("work", "today")
        yield path, part.option


def _of_mixes(options: Options) -> Iterator[tuple[Path, Option]]:
    for index, mix in enumerate(options.mixes):
        for at, part in enumerate(mix.parts):
            yield ("options", "mixes", index, "parts", at, "option"), part.option


def _of_paths(options: Options) -> Iterator[tuple[Path, Option | None]]:
    for index, path in enumerate(options.paths):
        yield ("options", "paths", index, "first"), path.first
        yield ("options", "paths", index, "then"), path.then
