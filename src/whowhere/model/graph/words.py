"""The second reading: a figure's arithmetic in words."""

from __future__ import annotations

from whowhere.model.graph.figure import FROM, HOME
from whowhere.model.graph.operand import Call, Constant, Name, Op, Operand
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

_SAID = {HOME: "at home", FROM: "today"}


def title(name: str, graph: Graph) -> str:
    """Return a figure's name as it stands in running text: ``pay bill, at home``."""
    where, said = graph.apart(name)
    if where:
        return f"{title(said, graph)} {_SAID[where]}"
    return name.replace("_", " ")


def in_words(operand: Operand, graph: Graph) -> str:
    """Write an expression as a reader of spreadsheets would."""
    return _written(operand, graph, 0)


def _written(operand: Operand, graph: Graph, strength: int) -> str:
    match operand:
        case Name(name=name):
            return title(name, graph)
        case Constant(name=name, value=value):
            return name or f"{value:g}"
        case Call(op=op) if op in _INFIX:
            return _infix(operand, graph, strength)
        case Call():
            return _sentence(operand, graph)
    return ""


def _infix(call: Call, graph: Graph, strength: int) -> str:
    sign, own = _INFIX[call.op]
    left, right = call.args
    text = f"{_written(left, graph, own)} {sign} {_written(right, graph, own + 1)}"
    return f"({text})" if own < strength else text


def _sentence(call: Call, graph: Graph) -> str:
    parts = [_written(part, graph, 0) for part in call.args]
    match call.op:
        case "where":
            return "({1} where {0} is not 0, else {2})".format(*parts)
        case "over_months":
            return "sum of monthly {} from month {} to {}".format(*parts)
        case "next_grade":
            return "the next {1} from {0} on".format(*parts)
        case "ramped":
            return "sum of monthly {} over people who arrive from month {} to {}".format(*parts)
    return f"{_PREFIX[call.op]} ({', '.join(parts)})"
