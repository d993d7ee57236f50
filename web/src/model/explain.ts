/** The tree behind an option's cost: figures, what they use, down to facts and their origins. */

import type { Tree, TreeNode } from "./details";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { spotName, there, within } from "./graph";
import { isFact } from "./leaves";
import { factsOf, unitSaid } from "./leaves_said";
import { leafId } from "./settings";
import { shareOf, summary } from "./summary";
import type { OptionDoc, Summary } from "./types";
import { stretched } from "./values";

/** The tree of an option's lines, or of one figure alone. */
export function treeOf(futures: Futures, option: OptionDoc, figure: string): Tree {
  const outcome = futures.outcome(option);
  const nodes = new Map<string, TreeNode>();
  const lines = outcome.lines
    .filter(({ line }) => !figure || line[0] === figure)
    .map(({ spot, line: [id, name, phase, amount, driver], value }) => ({
      id, name, phase,
      ...summary(stretched(value, outcome.cost.length)),
      chance: shareOf(value.data, (each) => each !== 0),
      amount: visit(futures, amount, spot, nodes),
      driver: visit(futures, driver, spot, nodes),
    }));
  if (figure && !lines.length) visit(futures, figure, option, nodes);
  return { option: option.id, cost: summary(outcome.cost), lines, nodes: Object.fromEntries(nodes) };
}

function visit(futures: Futures, name: string, spot: Spot, nodes: Map<string, TreeNode>): string {
  const { graph, elsewhere } = futures.prepared;
  const where = graph.where(name);
  if (where) return visit(futures, graph.plain(name), there(elsewhere, where, spot), nodes);
  const at = within(spot, graph.scopes(name));
  const key = [name, spotName(at)].filter(Boolean).join("@");
  if (!nodes.has(key)) {
    // Its own place first, so that a figure stands before what it uses.
    nodes.set(key, nodeOf(futures, key, name, at, []));
    const known = graph.partsOf(name).filter((part) => isKnown(futures, part, spot));
    const uses = known.map((part) => visit(futures, part, spot, nodes));
    nodes.set(key, nodeOf(futures, key, name, at, uses));
  }
  return key;
}

/** What only some laws ask for, a case lacks elsewhere. */
function isKnown(futures: Futures, name: string, spot: Spot): boolean {
  const { graph } = futures.prepared;
  if (futures.prepared.doc.of_offers.includes(name)) {
    return Boolean(futures.range("sells_output", within(spot, "peo")));
  }
  if (!graph.isInput(name) || !isFact(name, futures.prepared.doc)) return true;
  return Boolean(futures.range(name, within(spot, graph.scopes(name))));
}

function nodeOf(
  futures: Futures, id: string, name: string, at: Spot, uses: readonly string[],
): TreeNode {
  const { doc, graph } = futures.prepared;
  const place = at.place ? `, ${doc.places[at.place].name}` : "";
  return {
    id,
    title: `${name.replaceAll("_", " ")}${place}`,
    meaning: graph.meaning(name),
    unit: unitSaid(graph.unit(name), at, doc),
    formula: graph.words(name),
    source: graph.source(name),
    values: valuesOf(futures, name, at),
    facts: factsOf(futures, name, at),
    leaf: graph.isInput(name) && isFact(name, doc) ? leafId(name, at) : "",
    uses,
  };
}

function valuesOf(futures: Futures, name: string, at: Spot): Record<string, Summary> {
  const { doc, graph } = futures.prepared;
  const axes = graph.axes(name);
  if (axes.includes("m") || axes.includes("l")) return {};
  const value = futures.evaluation.value(name, at);
  if (!axes.includes("r")) return { all: summary(value.data) };
  return Object.fromEntries(
    doc.roles.map((role, row) => {
      const from = value.roles === 1 ? 0 : row * value.draws;
      return [role.title, summary(value.data.subarray(from, from + value.draws))];
    }),
  );
}

