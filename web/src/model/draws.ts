/** Latin supercube draws: simulate/draws.py once more; the same seed gives the same numbers. */

import { keyOf, permutation, stream, unit } from "./keys";
import { inverseNormal } from "./normal";
import { arranged, ordered } from "./rank_order";
import { owenScrambled, sobolPoints } from "./sobol";

const SPREAD = Math.sqrt(12);
/** What scales steps of unit variance so that twelve of them have it together. */
const MONTHLY = Math.sqrt(1 / 12);

/** Normal scores of what all share and of what is one's own, weighed; one score serves all. */
export function blended(
  shared: Float64Array, own: Float64Array, ownPart: number,
): Float64Array {
  const [a, b] = [Math.sqrt(1 - ownPart), Math.sqrt(ownPart)];
  if (own.length === 1) return shared.map((each) => a * each + b * own[0]);
  return own.map((each, d) => a * shared[d] + b * each);
}

/** Draws under one seed, each kept once it was asked for. */
export class Draws {
  private readonly points = new Map<number, Uint32Array>();
  private readonly orders = new Map<string, Uint32Array>();
  private readonly kept = new Map<string, Float64Array>();

  private readonly sets = new Map<string, readonly Float64Array[]>();

  constructor(readonly seed: number, readonly count: number) {}

  /** Standard normal scores of the input at a place in its group. */
  scores(group: string, at: number): Float64Array {
    return this.keep(`scores/${group}/${at}`, () => {
      const chances = this.chances(at, `scramble/${at}/${group}`, `order/${group}`);
      return chances.map(inverseNormal);
    });
  }

  /** What every engagement shares of the input at a place among theirs. */
  shared(at: number): Float64Array {
    return this.scores("engagements", at);
  }

  /** Scores that are one unknown under every engagement but for a share that is a group's own. */
  asOne(group: string, at: number, ownPart: number): Float64Array {
    return this.keep(`as one/${group}/${at}`, () => {
      const own = this.scores(group, at);
      return ordered(own, blended(this.shared(at), own, ownPart));
    });
  }

  /** The scores of one of several inputs that move together; put in order once, and kept. */
  arranged(
    set: string, at: number, ranks: readonly (readonly number[])[], alone: () => Float64Array[],
  ): Float64Array {
    const found = this.sets.get(set) ?? arranged(alone(), ranks);
    this.sets.set(set, found);
    return found[at];
  }

  /** Chances spread evenly between 0 and 1: an event of chance p comes in p of the futures. */
  luck(text: string): Float64Array {
    return this.keep(`luck/${text}`, () =>
      this.chances(0, `scramble/luck/${text}`, `order/luck/${text}`),
    );
  }

  /** A random walk of unit variance a year, month by month: shape (months, draws). */
  walk(pair: string, months: number): Float64Array {
    return this.keep(`walk/${pair}/${months}`, () => {
      const draws = this.count;
      const words = stream(months * draws, keyOf(this.seed, `noise/exchange/${pair}`));
      const walk = new Float64Array(months * draws);
      for (let draw = 0; draw < draws; draw++) {
        let sum = 0;
        for (let at = draw; at < walk.length; at += draws) {
          sum += (unit(words[at]) - 0.5) * SPREAD;
          walk[at] = sum * MONTHLY;
        }
      }
      return walk;
    });
  }

  private chances(dimension: number, scramble: string, order: string): Float64Array {
    const points = this.pointsOf(dimension);
    const key = keyOf(this.seed, scramble);
    const shuffled = this.orderOf(order);
    const found = new Float64Array(this.count);
    for (let draw = 0; draw < this.count; draw++) {
      found[draw] = unit(owenScrambled(points[shuffled[draw]], key));
    }
    return found;
  }

  private pointsOf(dimension: number): Uint32Array {
    const found = this.points.get(dimension) ?? sobolPoints(dimension, this.count);
    this.points.set(dimension, found);
    return found;
  }

  private orderOf(text: string): Uint32Array {
    const found = this.orders.get(text) ?? permutation(this.count, keyOf(this.seed, text));
    this.orders.set(text, found);
    return found;
  }

  private keep(key: string, make: () => Float64Array): Float64Array {
    const found = this.kept.get(key) ?? make();
    this.kept.set(key, found);
    return found;
  }
}
