"""Parts of the arithmetic that are worth keeping: computed once, used in several places.

Equal parts of the model's expressions become one object. A part is kept if more than one
expression uses it, or if it belongs to less than what it is part of: the product of a place's
prices inside an option's figure is the same for every option there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeAlias

from whowhere.model.graph.figure import Figure, Scope
from whowhere.model.graph.operand import Call, Constant, Name, Operand, names_in

Scopes: TypeAlias = frozenset[Scope]


@dataclass
class _Interned:
    """Operands by what they say, each once."""

    _known: dict[tuple[object, ...], Operand] = field(default_factory=dict)

    def __call__(self, operand: Operand) -> Operand:
        """Return the one operand that says the same."""
        key: tuple[object, ...] = ()
        match operand:
            case Name(name=name):
                key = ("name", name)
            case Constant(value=value, name=name, unit=unit):
                key = ("number", value, name, unit)
            case Call(op=op, unit=unit):
                operand = replace(operand, args=tuple(self(arg) for arg in operand.args))
                key = (op, unit, *operand.args)
        return self._known.setdefault(key, operand)


def with_equal_parts_shared(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures with one object wherever expressions have equal parts."""
    one = _Interned()
    return {
        name: replace(figure, expression=one(figure.expression)) for name, figure in figures.items()
    }


def kept_parts(
    figures: Iterable[Figure], scopes_of: Callable[[str], Scopes]
) -> dict[Operand, Scopes]:
    """Return the operations that are worth keeping, with what each belongs to.

    ``scopes_of`` says what the value of a name belongs to where it is used.
    """

    @cache  # asked of a part by each of its users
    def scopes(operand: Operand) -> Scopes:
        return frozenset[Scope]().union(*(scopes_of(name) for name in names_in(operand)))

    roots = [figure.expression for figure in figures]
    users, smaller = Counter(roots), set[Operand]()
    for call in _calls(roots):
        users.update(call.args)
        smaller.update(arg for arg in call.args if scopes(arg) < scopes(call))
    return {
        part: scopes(part)
        for part in users
        if isinstance(part, Call) and (users[part] > 1 or part in smaller)
    }


def _calls(roots: Iterable[Operand]) -> Iterator[Call]:
    """Yield every operation in some expressions once."""
    seen, waiting = set[Operand](), list(roots)
    while waiting:
        operand = waiting.pop()
        if isinstance(operand, Call) and operand not in seen:
            seen.add(operand)
            waiting.extend(operand.args)
            yield operand
