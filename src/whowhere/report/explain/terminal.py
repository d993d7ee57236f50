"""An explanation for the terminal: a tree of figures, facts and sources."""

from __future__ import annotations

from math import isinf

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from whowhere.facts.fact import Fact
from whowhere.model.explanation import Explanation, Node
from whowhere.quantities.estimates import Summary
from whowhere.quantities.names import counted
from whowhere.report.media.terminal import short, short_range
from whowhere.report.wording.options import option_said

NO_CEILING = "no ceiling"
"""What a limit is called that is not there: contributions are due on all of pay."""
NOTHING = 0.001
"""Beside a high this many times larger, a low is written as 0."""
MARKS = {"imputed": " [imputed]", "estimated": " [estimated]", "given": " [yours]"}


def print_explanation(console: Console, explanation: Explanation) -> None:
    """Print each line's tree; what was shown before is named and not repeated."""
    case, option = explanation.case, explanation.option
    console.print(
        f"{option.id}: {option_said(option, case)},"
        f" {_of(explanation.cost)} {case.currency} over {counted(case.horizon_months, 'month')}"
        " (present value).",
        style="bold",
    )
    seen: set[str] = set()
    for each in explanation.lines:
        line = each.line
        head = f"{line.name}: {_of(each.amount)} {case.currency} = amount × driver  ({line.id})"
        if each.inside:
            head += f"\nNot a line of its own here: it is inside {each.inside}."
        tree = Tree(Text(head, style="bold"))
        for name in (line.amount, line.driver):
            _grow(tree, explanation, explanation.ids[line.id, name], seen)
        console.print()
        console.print(tree)


def _grow(tree: Tree, explanation: Explanation, key: str, seen: set[str]) -> None:
    node = explanation.nodes[key]
    if key in seen and (node.uses or node.facts):
        tree.add(Text(f"{_head(node)}: see above", style="dim"))
        return
    seen.add(key)
    branch = tree.add(_text(node))
    for fact in _distinct(node.facts):
        branch.add(Text(_fact(fact, node.unit), style="dim"))
    for part in node.uses:
        _grow(branch, explanation, part, seen)


def _head(node: Node) -> str:
    if not node.values:
        return node.title
    values = "; ".join(f"{role} {_of(each)}".strip() for role, each in node.values.items())
    return f"{node.title}: {values} {node.unit}".removesuffix(" 1")


def _text(node: Node) -> Text:
    text = Text(_head(node))
    if node.formula:
        text.append(f"\n= {node.formula}", style="italic")
    text.append(f"\n{node.meaning}", style="dim")
    if node.source and not node.source.startswith("definition"):
        text.append(f"\nsource: {node.source}", style="dim")
    return text


def _of(values: Summary) -> str:
    """Write a mean with its range; one number where nothing is uncertain."""
    if values.p10 == values.p90:
        return NO_CEILING if isinf(values.mean) else short(values.mean)
    nothing = abs(values.p90) * NOTHING
    low = 0.0 if abs(values.p10) < nothing else values.p10
    return f"{short(values.mean)} ({short_range(low, values.p90)})"


def _fact(fact: Fact, unit: str) -> str:
    origins = "; ".join(str(origin) for origin in fact.origins) or "our estimate"
    note = f" {fact.note}" if fact.note else ""
    year = f", {fact.year}" if fact.year else ""
    mark = MARKS.get(fact.status, f" [{fact.status}]")
    value = NO_CEILING if isinf(fact.value.likely) else f"{fact.value} {unit}"
    return f"fact: {value}{mark}{year}.{note} Source: {origins}"


def _distinct(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))
