"""From a base and the values of a point to the scenario of that point, as a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import fsum
from typing import Any, Final, TypeAlias

from whowhere.model.scenario.heads import MOST_HEADS
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.offers import Offer
from whowhere.model.scenario.options import Options
from whowhere.model.scenario.settings import others
from whowhere.model.scenario.wording import shown
from whowhere.model.scenario.work import RoleNeed
from whowhere.model.sweep.axis_names import (
    AS_OF,
    AUTOMATION,
    HEADS,
    OFFERS,
    PAY,
    QUOTES,
    SCENARIO,
    TABLES,
    target_of,
)
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

Document: TypeAlias = dict[str, Any]
PLAIN_HEADS: Final = "a base whose roles each have heads that are one number"
LISTS: Final = frozenset(f"options.{name}" for name in Options.model_fields)
"""What a scenario has as a list, and an axis may name alone: ``places = ["PL", "PH"]``."""


def applied(base: Mapping[str, Any], values: Mapping[str, Any]) -> Document:
    """Return the document of a point: the base with values in place of what it says there.

    Raises ``Faults`` for a value of something that the base has not.
    """
    found: Document = dict(base)
    faults: list[Fault] = []
    in_order = sorted(values, key=lambda name: target_of(name) != "company.home")
    for name in in_order:
        try:
            _setter(name)(found, name, values[name])
        except Faults as wrong:
            faults += wrong.faults
    if faults:
        raise Faults(faults)
    return found


def _setter(name: str) -> Callable[[Document, str, Any], None]:
    first, _, rest = name.partition(".")
    if of_whole := _WHOLE.get(target_of(name)):
        return of_whole
    if rest and (of_part := _PARTS.get(first)):
        return of_part
    return _key if target_of(name).partition(".")[0] in TABLES else _assumption


def _elsewhere(document: Document, name: str, value: Any) -> None:
    """Let pass what chooses the base, or the day of its figures."""


def _key(document: Document, name: str, value: Any) -> None:
    target = target_of(name)
    section, _, key = target.partition(".")
    table = document.get(section)
    said = [value] if target in LISTS and isinstance(value, str) else value
    document[section] = {**(table if isinstance(table, Mapping) else {}), key: said}


def _list(document: Document, name: str, value: Any) -> None:
    """Take a whole list of the file in place of another: ``quotes = []`` leaves them out."""
    document[name] = value


def _home(document: Document, name: str, value: Any) -> None:
    """Move the company: its town goes, and what roles are paid at the former home."""
    _key(document, name, value)
    document["company"].pop("city", None)
    _with_roles(
        document, [{k: v for k, v in role.items() if k != PAY} for role in _roles(document)]
    )


def _assumption(document: Document, name: str, value: Any) -> None:
    document["assumptions"] = {**others(document.get("assumptions", {}), name), name: value}


def _software(document: Document, name: str, value: Any) -> None:
    """Leave the software of the base, or take it away."""
    if not isinstance(value, bool):
        do = f"For one of its keys: {AUTOMATION}.price, {AUTOMATION}.share_solved, ..."
        raise Faults([Fault("", name, shown(value), "true or false", do=do)])
    if value and not isinstance(document.get(AUTOMATION), Mapping):
        raise Faults([Fault("", name, "true", "a base with [automation]", do="Add it there.")])
    if not value:
        document.pop(AUTOMATION, None)


def _roles(document: Document) -> list[Document]:
    work = document.get("work")
    roles = work.get("roles") if isinstance(work, Mapping) else None
    return [dict(role) for role in roles or () if isinstance(role, Mapping)]


def _with_roles(document: Document, roles: list[Document]) -> None:
    document["work"] = {**document["work"], "roles": roles}


def _all_heads(document: Document, name: str, value: Any) -> None:
    """Let the whole team have so many people, its roles in the proportions of the base."""
    roles = _roles(document)
    now = [role.get(HEADS) for role in roles]
    plain = [each for each in now if isinstance(each, int | float) and not isinstance(each, bool)]
    if len(plain) != len(roles) or not roles:
        do = "Name the heads of one role: heads.ROLE."
        raise Faults([Fault("", name, "for a team that changes", PLAIN_HEADS, do=do)])
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 < value <= MOST_HEADS:
        accepted = f"a number of people above zero, up to {MOST_HEADS:,}"
        raise Faults([Fault("", name, shown(value), accepted)])
    factor = value / fsum(plain)
    _with_roles(document, [{**role, HEADS: role[HEADS] * factor} for role in roles])


def _of_role(document: Document, name: str, value: Any) -> None:
    key, _, wanted = name.partition(".")
    roles = _roles(document)
    names = [set(_names(role)) for role in roles]
    meant = [at for at, known in enumerate(names) if wanted in known]
    if len(meant) != 1:
        known = [each for of in names for each in of]
        given = "about several roles" if meant else "about no role of the work"
        near = "" if meant else nearest(wanted, known)
        raise Faults([Fault("", name, given, f"{key}. and then {one_of(known)}",
                            near and f"{key}.{near}")])  # fmt: skip
    changed = {k: v for k, v in roles[meant[0]].items() if k != "volume" or key != HEADS}
    roles[meant[0]] = {**changed, key: value}
    _with_roles(document, roles)


def _names(role: Mapping[str, Any]) -> Iterator[str]:
    said = {"role": "", "level": None, "years": None, **role}
    need = RoleNeed.model_construct(**{key: said[key] for key in ("role", "level", "years")})
    if isinstance(need.role, str):
        yield from (need.name_key, need.key)


def _of_offer(document: Document, name: str, value: Any) -> None:
    _, vendor, key = (*name.split(".", 2), "", "")[:3]
    offers = [dict(each) for each in document.get(OFFERS) or () if isinstance(each, Mapping)]
    known = [offer_key(str(each.get("vendor", ""))) for each in offers]
    if vendor not in known:
        near = nearest(vendor, known)
        accepted = (
            f"{OFFERS}.VENDOR.KEY, where VENDOR is {one_of(known)}"
            if known
            else ("a base with [[offers]]")
        )
        raise Faults([Fault("", name, "about no offer", accepted,
                            near and f"{OFFERS}.{near}.{key}")])  # fmt: skip
    if key not in Offer.model_fields:
        near = nearest(key, Offer.model_fields)
        raise Faults([Fault("", name, "an unknown key", one_of(Offer.model_fields, 40),
                            near and f"{OFFERS}.{vendor}.{near}")])  # fmt: skip
    for offer, found in zip(offers, known, strict=True):
        if found == vendor:
            offer[key] = value
    document[OFFERS] = offers


_WHOLE: Final[Mapping[str, Callable[[Document, str, Any], None]]] = {
    SCENARIO: _elsewhere, AS_OF: _elsewhere, "company.home": _home, HEADS: _all_heads,
    AUTOMATION: _software, OFFERS: _list, QUOTES: _list,
}  # fmt: skip
"""What sets each axis that is called by one word, or in one way."""
_PARTS: Final[Mapping[str, Callable[[Document, str, Any], None]]] = {
    HEADS: _of_role, PAY: _of_role, OFFERS: _of_offer,
}  # fmt: skip
"""What sets each axis that is called by a word and what it is about."""
