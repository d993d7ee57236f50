"""The user's own values: the names they may be given under, and what they mean.

``attrition`` holds everywhere, ``PH.attrition`` in one place, ``managed_service.vendor_margin``
under one engagement, ``managed_service@PH.quoted_price`` for one option and
``managed_service@PH:acme.quoted_price`` for one vendor's offer. ``PH.pay.support_agent``
is the yearly gross pay of a role in one place, in the company's currency, and ``PH.pay`` that of
every role there. Where a role is needed at several levels, the level comes last:
``PL.pay.software_developer.senior``. ``part2.tenure_at_home`` is about the second of
``[[today.parts]]``, ``to_acme.longer_learning`` about the move to Acme (``seen.py``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Annotated, Any, Final, NamedTuple, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.names import COUNTRY, HOME, place_code
from whowhere.model.scenario.own_kinds import PAY, own_kind
from whowhere.model.scenario.ranges import OwnFigure, OwnText
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.seen import PartOrMove, seen_named
from whowhere.model.scenario.work import RoleNeed
from whowhere.quantities.faults import nearest, one_of

NAME_LIMIT: Final = 200
FORM: Final = "NAME, PLACE.NAME, ENGAGEMENT.NAME or PLACE.pay.ROLE"
UNKNOWN_NAME: Final = "an unknown name"
_DEPTH: Final = 5
_FIGURES: Final = frozenset({"low", "likely", "high"})


def flattened(written: object) -> object:
    """Join the names of nested tables by dots: ``[assumptions.PH]`` is a way to write ``PH.``."""
    if not isinstance(written, Mapping):
        return written
    pairs = list(_leaves(written, ()))
    twice = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
    if twice:
        raise refusal("each name once", given=f"giving {twice[0]} twice", do="Remove one.")
    return dict(pairs)


def _leaves(table: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Return every value with its dotted name; a table of low, likely and high is a value."""
    for key, value in table.items():
        names = (*above, key)
        is_names = isinstance(value, Mapping) and not _FIGURES & set(value)
        if is_names and len(names) < _DEPTH:
            yield from _leaves(value, names)
        else:
            yield ".".join(names), value


def by_name(written: object) -> object:
    """Return own values flat, each text with what its name says that it is."""
    flat = flattened(written)
    if not isinstance(flat, Mapping):
        return flat
    return {name: _said(name, value) for name, value in flat.items()}


def _said(name: object, value: object) -> object:
    """Return a text, or the texts in a table of low and high, as those of a name."""
    if isinstance(value, Mapping):
        return {key: _said(name, each) for key, each in value.items()}
    if not isinstance(value, str) or not isinstance(name, str):
        return value
    kind = own_kind(name)
    return OwnText(value, kind.kind, kind.per)


AssumptionName: TypeAlias = Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)]
Assumptions: TypeAlias = Annotated[
    dict[AssumptionName, OwnFigure],
    BeforeValidator(by_name, json_schema_input_type=dict[str, Any]),
    Field(max_length=1000),
]
"""Own values by the names under which they were written."""


class Meaning(NamedTuple):
    """What the name of an assumption speaks of."""

    name: str
    """The input of the model, or ``pay``."""
    place: str = ""
    """ISO 3166 code; empty where the value holds everywhere."""
    role: str = ""
    """The key of the role; empty unless the name is ``pay``."""
    engagement: str = ""
    """The engagement that the value holds under; empty where it holds under all."""
    offer: str = ""
    """The key of the vendor whose offer it is about; empty where it holds for all."""
    seen: PartOrMove = PartOrMove()
    """The part of today's way, or the move, that it is about; nothing where it holds for all."""

    @property
    def key(self) -> str:
        """The one way to write it: codes for countries, the level of a role always given."""
        if any(self.seen):
            return f"{self.seen.name}.{self.name}"
        where = "@".join(part for part in (self.engagement, self.place) if part)
        where = f"{where}:{self.offer}" if self.offer else where
        return ".".join(part for part in (where, self.name, self.role) if part)

    @property
    def narrowness(self) -> int:
        """How narrow it is: a narrower value beats a broader one."""
        return self.seen.narrowness + sum(
            map(bool, (self.place, self.engagement, self.role, self.offer))
        )


def meaning(written: str, home: str, roles: Sequence[RoleNeed]) -> Meaning:
    """Return what a name speaks of; refuse an unknown place or role in plain words."""
    first, dot, rest = written.partition(".")
    if not dot:
        return Meaning(written)
    if seen := seen_named(first):
        return Meaning(rest, seen=seen)
    engagement, at, where = first.partition("@")
    if engagement in set(Engagement):
        place, _, offer = where.partition(":")
        return Meaning(rest, _place(place, home) if at else "", "", engagement, offer)
    name, has_role, role = rest.partition(".")
    if name == PAY and has_role:
        return Meaning(PAY, _place(first, home), _role(role, roles).key)
    return Meaning(rest, _place(first, home))


def require_known(written: str, said: Meaning, known: Collection[str]) -> None:
    """Refuse a name that no input of the model has."""
    if said.name in known or (said.name == PAY and said.place and not said.engagement):
        return
    near = nearest(said.name, (*known, PAY) if said.place else known)
    above = written.removesuffix(said.name)
    accepted = f"{FORM}, where NAME is {one_of(known)}"
    raise refusal(accepted, near and above + near, given=UNKNOWN_NAME)


def _place(written: str, home: str) -> str:
    """Return the code of the place that a name begins with."""
    try:
        place = place_code(written)
    except PydanticCustomError as unknown:
        near = nearest(written, list(Engagement)) or (unknown.context or {}).get("nearest", "")
        raise refusal(f"{FORM}; PLACE is {COUNTRY}", near, given="about no known place") from None
    return home if place == HOME else place


def _role(written: str, roles: Sequence[RoleNeed]) -> RoleNeed:
    """Return the one role that was meant."""
    meant = [role for role in roles if written in {role.key, role.name_key}]
    if len(meant) == 1:
        return meant[0]
    if meant:
        keys = one_of(role.key for role in meant)
        raise refusal(keys, do=f"Say which {written} is meant.", given="for several roles")
    near = nearest(written, [name for role in roles for name in (role.name_key, role.key)])
    accepted = f"PLACE.{PAY}. and then {one_of({role.name_key for role in roles})}"
    raise refusal(accepted, near, given="for an unknown role")
