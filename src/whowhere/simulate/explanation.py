"""The tree behind an option's cost: figures, what they use, down to facts and their origins."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from whowhere.model.case import Case
from whowhere.model.explanation import ExplainedLine, Explanation, Node
from whowhere.model.graph.evaluate import Evaluation, Spot, there
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.operand import names_in
from whowhere.model.graph.words import in_words, title
from whowhere.model.ledger import LEDGERS
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summaries, summary


def explain(case: Case, option_id: str, line_id: str | None, seed: int, draws: int) -> Explanation:
    """Explain an option, or one line of it. Raises ``Faults`` for an unknown option or line."""
    option = _option(case, option_id)
    futures = Futures(case, seed, draws)
    outcome = futures.outcome(option)
    lines = tuple(map(ExplainedLine, outcome.lines, summaries(outcome.values)))
    if line_id is not None:
        lines = tuple(line for line in lines if line.line.id == line_id) or (
            _hidden(futures, option, line_id),
        )
    walk = _Walk(case, futures.evaluation, {})
    spots = {line: spot for spot, line in case.placed(option)}
    ids = {
        (each.line.id, name): walk.visit(name, spots.get(each.line, case.spot(option)))
        for each in lines
        for name in (each.line.amount, each.line.driver)
    }
    return Explanation(case, option, summary(outcome.cost), lines, walk.nodes, ids)


def _hidden(futures: Futures, option: Option, line_id: str) -> ExplainedLine:
    """Return a cost that another line of the option holds, such as a vendor's attrition."""
    ledger, graph = futures.case.ledger(option), futures.case.graph
    elsewhere = {line.id: line for lines in LEDGERS.values() for line in lines}
    wanted = elsewhere.get(line_id)
    holders = [
        line for line in ledger if wanted and wanted.amount in graph.figures_behind(line.amount)
    ]
    if wanted is None or not holders:
        known = [line.id for line in ledger]
        raise Faults(
            [Fault("", Argument("line"), line_id, one_of(known, 40), nearest(line_id, known))]
        )
    spot = futures.case.spot(option)
    amount = futures.evaluation.value(wanted.amount, spot)
    value = amount * futures.evaluation.value(holders[0].driver, spot)
    line = replace(wanted, driver=holders[0].driver)
    return ExplainedLine(line, summary(value), ", ".join(holder.name for holder in holders))


def _option(case: Case, option_id: str) -> Option:
    known = {option.id: option for option in case.options}
    meant = case.option_meant(option_id)
    if meant not in known:
        near = nearest(option_id, known)
        raise Faults([Fault("", Argument("option"), option_id, one_of(known, 60), near)])
    return known[meant]


@dataclass
class _Walk:
    case: Case
    evaluation: Evaluation
    nodes: dict[str, Node]

    def visit(self, name: str, spot: Spot) -> str:
        """Add a figure or input and all that it rests on; return its id."""
        graph = self.case.graph
        where, said = graph.apart(name)
        if where:
            return self.visit(said, there(self.case.elsewhere, where, spot))
        found = graph.node(name)
        at = spot.within(found.scopes)
        key = "@".join(part for part in (name, at.name) if part)
        if key not in self.nodes:
            # Its own place first, so that a figure stands before what it uses.
            self.nodes[key] = self._node(key, name, at, ())
            if isinstance(found, Figure):
                uses = tuple(
                    self.visit(part, spot)
                    for part in names_in(found.expression)
                    if self.case.has(part, spot.within(graph.scopes_where_used(part)))
                )
                self.nodes[key] = self._node(key, name, at, uses)
        return key

    def _node(self, key: str, name: str, at: Spot, uses: tuple[str, ...]) -> Node:
        graph = self.case.graph
        found = graph.node(name)
        figure = found if isinstance(found, Figure) else None
        place = f", {self.case.places[at.place]}" if at.place else ""
        return Node(
            id=key,
            title=f"{title(name, graph)}{place}",
            meaning=found.meaning,
            unit=self.unit(str(found.unit), at),
            formula=in_words(figure.expression, graph) if figure else "",
            source=figure.source if figure else "",
            values=self._values(name, at),
            facts=self.case.facts.get((name, at), ()),
            uses=uses,
        )

    def unit(self, unit: str, at: Spot) -> str:
        """Write a unit with the currencies that it stands for here."""
        local = self.case.currencies.get(at.place, "local currency")
        named = unit.replace("money", self.case.currency).replace("usd", "USD")
        return named.replace("local", local)

    def _values(self, name: str, at: Spot) -> dict[str, Summary]:
        axes = self.case.graph.node(name).axes
        if axes & {"month", "levy", "grade"}:
            return {}
        value = self.evaluation.value(name, at)
        if "role" in axes:
            roles = self.case.roles
            return {
                role.title: summary(np.atleast_1d(row))
                for role, row in zip(roles, _rows(value, len(roles)), strict=True)
            }
        return {"": summary(np.atleast_1d(value))}


def _rows(value: Array, roles: int) -> Array:
    known = np.atleast_1d(value)
    return np.broadcast_to(known, (roles, known.shape[-1]))
