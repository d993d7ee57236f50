"""The page that tells every figure, input and ledger line of the model, written from the model."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from importlib import import_module

from whowhere.model import figures as families
from whowhere.model.engagements import Engagement
from whowhere.model.figures import (
    FAMILIES,
    OF_PARTS,
    OF_PATHS,
    OF_RULES,
    OF_RULES_ON_SOFTWARE,
    OF_SOFTWARE,
    graph_in_parts,
    graph_in_parts_with,
    model_graph,
)
from whowhere.model.graph.figure import Figure, Input
from whowhere.model.graph.trace import Graph
from whowhere.model.graph.words import in_words, title
from whowhere.model.ledger import LEDGERS, TODAY, Line
from whowhere.model.moving_ledger import PARTING, staying
from whowhere.model.sharing import SHARED
from whowhere.quantities.units import SYMBOLS

HEAD = """\
# The model, figure by figure

Made from the docstrings of `src/whowhere/model/figures` by `make docs`: edit those, not this page.
`... at home` is a figure as it stands at home with own staff; `... today` where the work is done
today: the families Standing and Parting arise only where that is no team at home, and nobody there
has still to come who works today (`months_to_half`, `share_there`). Changing and Before arise only
where an option changes on the way, and `... today` is then what it begins with; those
of Automation where software does part of the work, those of Policies and Policy bills where a tax
or trade rule reaches the case. A figure is
computed once for what it belongs to: the work, a place, an engagement, or an option, an engagement
in a place. What is one unknown for all engagements is drawn once, and each adds a small part of its
own (`facts/practice/shared.toml`).
"""
_PHASES = {"set_up": "setting up", "run": "running", "leave": "leaving", "risk": "risk"}
_AXES = {"role": "role", "levy": "contribution line", "month": "month", "grade": "grade of pay"}


def model_page() -> str:
    """Return the page as Markdown: units, figures by family, inputs, ledgers."""
    graph, in_parts = model_graph(), graph_in_parts()
    whole = graph_in_parts_with(*OF_PATHS, *OF_SOFTWARE, *OF_RULES)
    others = _families(OF_PARTS, in_parts, set(graph.figures))
    told = {*graph.figures, *in_parts.figures}
    staged = _families(OF_PATHS, graph_in_parts_with(*OF_PATHS), told)
    automated = _families(OF_SOFTWARE, graph_in_parts_with(*OF_SOFTWARE), told)
    known = told | {*graph_in_parts_with(*OF_SOFTWARE).figures}
    ruled = _families(
        (*OF_RULES, *OF_RULES_ON_SOFTWARE), graph_in_parts_with(*OF_SOFTWARE, *OF_RULES), known
    )
    parts = (
        HEAD, _units(), *_families(FAMILIES, graph), *others, *staged, *automated, *ruled,
        _inputs(whole.inputs.values()), *_ledgers(),
    )  # fmt: skip
    return "\n".join(parts)


def _units() -> str:
    rows = [(f"`{symbol}`", words) for symbol, words in SYMBOLS.items()]
    return _section("Units", _table(("Unit", "Meaning"), [*rows, ("`1`", "a plain number")]))


def _families(names: Iterable[str], graph: Graph, told: Container[str] = ()) -> Iterator[str]:
    for family in names:
        about = str(import_module(f"{families.__name__}.{family}").__doc__).partition("\n")[0]
        new = (figure for name, figure in graph.figures.items() if name not in told)
        figures = [figure for figure in new if figure.family == family]
        body = "\n".join(_figure(figure, graph) for figure in figures)
        yield _section(family.capitalize(), f"{about}\n\n{body}")


def _figure(figure: Figure, graph: Graph) -> str:
    return (
        f"### `{figure.name}`\n\n{figure.meaning}\n\n"
        f"- {title(figure.name, graph)} = `{in_words(figure.expression, graph)}`\n"
        f"- Unit: `{figure.unit}`, {_belonging(figure)}\n"
        f"- Source: {figure.source}\n"
    )


def _belonging(node: Figure | Input) -> str:
    """Say what a value belongs to, and along what it varies."""
    of = {
        frozenset(): "of the work",
        frozenset({"place"}): "of a place",
        frozenset({"engagement"}): "of an engagement",
        frozenset({"offer"}): "of a part of the work",
    }.get(node.scopes, "of an option")
    of += ", one unknown for all" if node.name in SHARED else ""
    each = " and ".join(_AXES.get(axis, axis) for axis in sorted(node.axes))
    return f"{of}, one for each {each}" if each else of


def _inputs(inputs: Iterable[Input]) -> str:
    rows = [(f"`{each.name}`", f"`{each.unit}`", _belonging(each), each.meaning) for each in inputs]
    return _section("Inputs", _table(("Input", "Unit", "Belongs to", "Meaning"), rows))


def _ledgers() -> Iterator[str]:
    yield "## Ledgers\n\nThe present value of a line is its amount times its driver.\n"
    yield _ledger("Today's team at home", TODAY)
    for engagement in Engagement:
        yield _ledger(engagement.plain.capitalize(), LEDGERS[engagement])
    for engagement in Engagement:
        name = f"Staying with {engagement.plain} elsewhere than at home"
        yield _ledger(name, staying(LEDGERS[engagement]))
    for engagement in Engagement:
        yield _ledger(f"Leaving {engagement.plain} elsewhere than at home", PARTING[engagement])


def _ledger(name: str, lines: Iterable[Line]) -> str:
    rows = [
        (line.name, _PHASES.get(line.phase, line.phase), f"`{line.amount}`", f"`{line.driver}`")
        for line in lines
    ]
    return f"### {name}\n\n{_table(('Line', 'Part', 'Amount', 'Driver'), rows)}"


def _section(name: str, body: str) -> str:
    return f"## {name}\n\n{body}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
