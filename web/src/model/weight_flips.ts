/** Weights at which another option is worth most: decide/overall/weight_flips.py once more. */

import type { WeightFlip } from "./types";

/** Every weight at which the option worth most changes, the other weights in proportion. */
export function weightFlips(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  names: readonly string[],
  ids: readonly string[],
  tie: number,
): WeightFlip[] {
  return weights.flatMap((weight, c) => {
    const rest = weights.map((each, at) => {
      if (at === c) return 0;
      return weight < 1 ? each / (1 - weight) : 1 / (weights.length - 1);
    });
    const atZero = values.map((row) => row.reduce((sum, each, at) => sum + each * rest[at], 0));
    return corners(atZero, values.map((row) => row[c]), tie).map(([at, below, above]) => ({
      criterion: names[c], at, below: ids[below], above: ids[above],
    }));
  });
}

/** Walk along the upper envelope of the lines from weight 0 to weight 1. */
function corners(
  atZero: readonly number[], atOne: readonly number[], tie: number,
): [number, number, number][] {
  const slopes = atOne.map((one, at) => one - atZero[at]);
  const better = (a: number, b: number): boolean =>
    atZero[a] > atZero[b] || (atZero[a] === atZero[b] && slopes[a] > slopes[b]);
  let best = slopes.reduce((so, _, at) => (better(at, so) ? at : so), 0);
  const found: [number, number, number][] = [];
  for (;;) {
    const gaps = slopes.map((slope, at) =>
      slope > slopes[best] ? (atZero[best] - atZero[at]) / (slope - slopes[best]) : Infinity,
    );
    const weight = Math.min(...gaps);
    if (weight > 1 - tie) return found;
    const ties = gaps.flatMap((gap, at) => (gap <= weight + tie ? [at] : []));
    const after = ties.reduce((so, at) => (slopes[at] > slopes[so] ? at : so), ties[0]);
    found.push([weight, best, after]);
    best = after;
  }
}
