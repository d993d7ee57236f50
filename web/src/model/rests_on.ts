/** What a number rests on: the inputs below it, those that are known worst first. */

import type { Tree, TreeLine } from "./details";
import type { Fact, Status } from "./types";

/** How good a figure is: what nobody measured first, what a reader or the law says last. */
export const WEAKEST_FIRST: readonly Status[] = ["imputed", "estimated", "announced", "measured", "enacted", "given"];

/** A summand of a number: the figures of the tree whose product it is, and what it adds. */
export interface Root {
  readonly nodes: readonly string[];
  readonly amount: number;
}

export interface Rest {
  /** The input's place in the tree. */
  readonly node: string;
  /** The name under which a reader may set it, or write a note on it. */
  readonly leaf: string;
  readonly title: string;
  /** The worst of its facts, as roles may have one each. */
  readonly fact: Fact;
  /** Share of the number that changes where the input does: shares overlap, as factors do. */
  readonly share: number;
}

/** Returns the inputs under some roots, the weakest first, and of those the ones that matter most. */
export function restsOn(tree: Tree, roots: readonly Root[]): Rest[] {
  const total = roots.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const amounts = new Map<string, number>();
  for (const { nodes, amount } of roots) {
    for (const leaf of leavesBelow(tree, nodes)) amounts.set(leaf, (amounts.get(leaf) ?? 0) + Math.abs(amount));
  }
  return [...amounts]
    .map(([node, amount]): Rest => {
      const { title, facts, leaf } = tree.nodes[node];
      return { node, leaf, title, fact: worst(facts), share: total ? amount / total : 0 };
    })
    .sort((a, b) => rank(a.fact) - rank(b.fact) || b.share - a.share || (a.node < b.node ? -1 : 1));
}

/** Lines of an option as summands: each is an amount times a driver. */
export function rootsOf(lines: readonly TreeLine[]): Root[] {
  return lines.map(({ amount, driver, mean }) => ({ nodes: [amount, driver], amount: mean }));
}

export function worst(facts: readonly Fact[]): Fact {
  return facts.reduce((weakest, each) => (rank(each) < rank(weakest) ? each : weakest));
}

function rank({ status }: Fact): number {
  return WEAKEST_FIRST.indexOf(status);
}

function leavesBelow(tree: Tree, from: readonly string[]): Set<string> {
  const [seen, found] = [new Set<string>(), new Set<string>()];
  const look = (id: string): void => {
    const node = tree.nodes[id];
    if (!node || seen.has(id)) return;
    seen.add(id);
    if (node.facts.length) found.add(id);
    node.uses.forEach(look);
  };
  from.forEach(look);
  return found;
}
