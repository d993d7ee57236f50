"""What a mix comes to: the option that it stands as, and the heads of each of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whowhere.model.scenario.company import Company
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import Mix, MixShare, Option, Options
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.shares import CLOSE_TO_THE_WHOLE
from whowhere.model.scenario.work import RoleNeed, Work
from whowhere.quantities.faults import nearest, one_of

MIX: Final = "mix_"
"""How the id of a mix ends, before its number."""


@dataclass(frozen=True)
class MixSaid:
    """A mix with its parts resolved: home is a country, and a rest is a number."""

    option: Option
    """What it stands as: its largest part's option, under a name of its own."""
    parts: tuple[Option, ...]
    shares: tuple[tuple[float, ...], ...]
    """Of each part, the share of each role."""


PART: Final = "in_"
"""How the id of a part of a mix goes on before that of the mix."""


def is_mix(option: Option) -> bool:
    """Whether an option is a mix of others."""
    return option.offer.startswith(MIX)


def part_of(mix: Option, part: Option) -> Option:
    """Return a part of a mix under a name of its own: ``managed_service@PH:acme_in_mix_1``."""
    offer = "_".join(filter(None, (part.offer, f"{PART}{mix.offer}")))
    return replace(part, offer=offer, automated=mix.automated)


def names_a_mix(key: str) -> bool:
    """Whether an offer's key is one that a mix, or a part of one, might have."""
    return key.startswith(MIX) or f"{PART}{MIX}" in key


def mixes_said(options: Options, roles: Sequence[RoleNeed], home: str) -> tuple[MixSaid, ...]:
    """Return the mixes that are compared, each once."""
    return tuple(
        _said(mix, roles, home, f"{MIX}{number}")
        for number, mix in enumerate(options.mixes, start=1)
    )


def _said(mix: Mix, roles: Sequence[RoleNeed], home: str, key: str) -> MixSaid:
    shares = _of_the_whole(shares_of(mix.parts, roles))
    parts = [part.option.at_home_in(home) for part in mix.parts]
    heads = [sum(s * (role.heads_at_start or 1) for s, role in zip(each, roles, strict=True))
             for each in shares]  # fmt: skip
    largest = parts[heads.index(max(heads))]
    return MixSaid(replace(largest, offer=key), tuple(parts), shares)


def _of_the_whole(shares: Sequence[tuple[float, ...]]) -> tuple[tuple[float, ...], ...]:
    """Return shares that sum to one for each role: as they were written they may be rounded."""
    sums = [sum(column) for column in zip(*shares, strict=True)]
    return tuple(
        tuple(s / whole if whole else s for s, whole in zip(each, sums, strict=True))
        for each in shares
    )


def shares_of(
    parts: Sequence[MixShare], roles: Sequence[RoleNeed]
) -> tuple[tuple[float, ...], ...]:
    """Return the share of each role that each part has; who says nothing has what is left."""
    stated = [[_share(part, role) for role in roles] for part in parts]
    left = tuple(max(0.0, 1 - sum(column)) for column in zip(*stated, strict=True))
    return tuple(
        left if _has_the_rest(part) else tuple(each)
        for part, each in zip(parts, stated, strict=True)
    )


def _has_the_rest(part: MixShare) -> bool:
    return part.share is None and part.roles is None


def _share(part: MixShare, role: RoleNeed) -> float:
    if part.roles is not None:
        said = part.roles.get(role.role, part.roles.get(role.key))
        return said.likely if said else 0.0
    return part.share.likely if part.share else 0.0


def mixes_make_up_the_work(
    company: Company, work: Work, options: Options, offers: Sequence[Offer]
) -> Iterator[Misfit]:
    """The parts of a mix are told apart, and have the whole of every role between them."""
    names = [name for role in work.roles for name in (role.role, role.key)]
    offered = {each.row.at_home_in(company.home) for each in offers}
    for index, mix in enumerate(options.mixes):
        at = ("options", "mixes", index)
        yield from _parts_fit(mix, [p.option.at_home_in(company.home) for p in mix.parts], at)
        for number, part in enumerate(mix.parts):
            of_offer = part.option.offer and part.option.at_home_in(company.home) not in offered
            if of_offer:
                near = nearest(part.option.id, [each.id for each in offered])
                error = refusal("an option, or one that stands under [[offers]]", near)
                yield Misfit((*at, "parts", number, "option"), part.option.id, error)
        unknown = [
            (number, name)
            for number, part in enumerate(mix.parts)
            for name in part.roles or ()
            if name not in names
        ]
        for number, name in unknown:
            error = refusal(f"a role of the work: {one_of(names)}", nearest(name, names))
            yield Misfit((*at, "parts", number, "roles", name), name, error)
        yield from _one_number_each(mix, at)
        if not unknown:
            yield from _whole(mix, work, at)


def _parts_fit(mix: Mix, options: Sequence[Option], at: tuple[str | int, ...]) -> Iterator[Misfit]:
    for number, option in enumerate(options):
        if option in options[:number]:
            error = refusal("each option once", do="Add the two parts together.")
            yield Misfit((*at, "parts", number, "option"), option.id, error)
    rest = [number for number, part in enumerate(mix.parts) if _has_the_rest(part)]
    for number in rest[1:]:
        error = refusal("one part at most without a share", do="Say the share of this one.")
        yield Misfit((*at, "parts", number), mix.parts[number].option.id, error)
    for number, part in enumerate(mix.parts):
        if part.share is not None and part.roles is not None:
            error = refusal("share, or roles, but not both", do="Remove one.", given="given both")
            yield Misfit((*at, "parts", number), part.option.id, error)


def _one_number_each(mix: Mix, at: tuple[str | int, ...]) -> Iterator[Misfit]:
    """A mix is one split of the work: two splits are two mixes."""
    for number, part in enumerate(mix.parts):
        stated = {"share": part.share} if part.share else dict(part.roles or {})
        for name, share in stated.items():
            if not share.is_exact:
                error = refusal("one share, such as 20%", do="Write both ends as two mixes.")
                yield Misfit((*at, "parts", number, name), str(share), error)


def _whole(mix: Mix, work: Work, at: tuple[str | int, ...]) -> Iterator[Misfit]:
    """Each role is done once."""
    shares = shares_of(mix.parts, work.roles)
    for role, column in zip(work.roles, zip(*shares, strict=True), strict=True):
        if abs(sum(column) - 1) > CLOSE_TO_THE_WHOLE:
            error = refusal(
                f"parts that have the whole of {role.role} between them",
                do="Leave out the share of one part: it has the rest.",
                given=f"parts with {sum(column):.0%}",
            )
            yield Misfit((*at, "parts"), sum(column), error)
