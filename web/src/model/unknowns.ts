/** The inputs that are not known exactly and that options' costs rest on: model/unknowns.py. */

import type { Overrides } from "./evaluate";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { HOME, spotKey, within } from "./graph";
import { atScores, exactly, isChance } from "./leaves";
import { Z_OF_P90 } from "./ranges";
import { leafId } from "./settings";
import type { OptionDoc, Trial } from "./types";
import { calculated, Values } from "./values";

export interface Unknown {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
}

export function unknowns(futures: Futures, options: readonly OptionDoc[]): Unknown[] {
  const { graph, home } = futures.prepared;
  const found = new Map<string, Unknown>();
  for (const option of options) {
    for (const leaf of leavesBehind(futures, option)) {
      const name = graph.plain(leaf);
      const spot = within(graph.isHome(leaf) ? home : option, graph.scopes(name));
      const ranges = futures.range(name, spot);
      if (ranges?.some((range) => !range.isExact)) {
        found.set(spotKey(name, spot), { id: leafId(name, spot), name, spot });
      }
    }
  }
  return [...found.values()].sort((a, b) => (spotKey(a.name, a.spot) < spotKey(b.name, b.spot) ? -1 : 1));
}

function leavesBehind(futures: Futures, option: OptionDoc): Set<string> {
  const { graph } = futures.prepared;
  const behind = futures.prepared.ledger(option)
    .flatMap((line) => [line[3], line[4]])
    .flatMap((figure) => figuresAt(futures, figure));
  return new Set(behind.filter((name) => {
    const plain = graph.plain(name);
    return graph.isInput(plain) && !isChance(plain);
  }));
}

function figuresAt(futures: Futures, figure: string): string[] {
  const { graph } = futures.prepared;
  if (!graph.isHome(figure)) return [...graph.allBehind(figure)];
  return [...graph.allBehind(graph.plain(figure))].map((name) => (graph.isHome(name) ? name : HOME + name));
}

/** What puts an unknown, in all of its roles, at its P10 or P90. */
export function atEnd(futures: Futures, unknown: Unknown, isHigh: boolean): Overrides {
  const score = Float64Array.of(isHigh ? Z_OF_P90 : -Z_OF_P90);
  const ranges = futures.range(unknown.name, unknown.spot) ?? [];
  return override(unknown, atScores(ranges, score, futures.prepared.graph.axes(unknown.name)));
}

/** What puts an unknown at a value, or at a multiple of what each role has. */
export function atValue(futures: Futures, unknown: Unknown, trial: Trial, value: number): Overrides {
  const { name, spot } = unknown;
  if (trial.is_factor) {
    const now = futures.evaluation.value(name, spot);
    return override(unknown, calculated("multiply", now, Values.one(value)));
  }
  const ranges = futures.range(name, spot) ?? [];
  return override(unknown, exactly(value, ranges.length, futures.prepared.graph.axes(name)));
}

function override({ name, spot }: Unknown, value: Values): Overrides {
  return new Map([[spotKey(name, spot), { name, spot, value }]]);
}
