"""The second reading: a figure's arithmetic in words."""

from __future__ import annotations

from whowhere.model.graph.figure import HOME
from whowhere.model.graph.operand import Call, Name, Number, Op, Operand
from whowhere.model.graph.trace import Graph

_INFIX: dict[Op, tuple[str, int]] = {
    "less": ("<", 0),
    "less_equal": ("≤", 0),
    "add": ("+", 1),
    "subtract": ("-", 1),
    "multiply": ("×", 2),
    "divide": ("÷", 2),
    "power": ("^", 3),
}
"""Sign and binding strength; a part that binds less strongly stands in brackets."""

_PREFIX: dict[Op, str] = {
    "minimum": "the smaller of",
    "maximum": "the larger of",
    "over_levies": "sum over contribution lines of",
    "over_roles": "sum over roles of",
}


def title(name: str, graph: Graph) -> str:
    """Return a figure's name as it stands in running text: ``pay bill, at home``."""
    if graph.is_home(name):
        return f"{title(name.removeprefix(HOME), graph)} at home"
    return name.replace("_", " ")


def in_words(operand: Operand, graph: Graph) -> str:
    """Write an expression as a reader of spreadsheets would."""
    return _written(operand, graph, 0)


def _written(operand: Operand, graph: Graph, strength: int) -> str:
    match operand:
        case Name(name=name):
            return title(name, graph)
        case Number(name=name, value=value):
            return name or f"{value:g}"
        case Call(op="where", args=(condition, then, otherwise)):
            parts = (_written(part, graph, 0) for part in (then, condition, otherwise))
            return "({} where {} is not 0, else {})".format(*parts)
        case Call(op="over_months", args=args):
            path, first, last = (_written(part, graph, 0) for part in args)
            return f"sum of monthly {path} from month {first} to {last}"
        case Call(op=op, args=args) if op in _INFIX:
            return _infix(op, args, graph, strength)
        case Call(op=op, args=args):
            return f"{_PREFIX[op]} ({', '.join(_written(part, graph, 0) for part in args)})"
    return ""


def _infix(op: Op, args: tuple[Operand, ...], graph: Graph, strength: int) -> str:
    sign, own = _INFIX[op]
    left, right = args
    text = f"{_written(left, graph, own)} {sign} {_written(right, graph, own + 1)}"
    return f"({text})" if own < strength else text
