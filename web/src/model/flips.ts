/** The values of single unknowns at which another option becomes best: decide/flips.py. */

import type { Futures } from "./futures";
import { failure, judged } from "./gates";
import { trialOf } from "./leaves_said";
import { moneyPerUsd } from "./settings";
import { root } from "./roots";
import { median } from "./summary";
import type { Flip, OptionDoc, Trial } from "./types";
import type { Unknown } from "./unknowns";
import { atValue, unknownOf } from "./unknowns";

/** Share of a value to which its flip point is found. */
const CLOSE_ENOUGH = 2e-4;

/** The nearest flips of one unknown, below and above its likely value: none, one or two. */
export function flipsOf(futures: Futures, leaf: string): Flip[] {
  const unknown = unknownOf(futures, leaf);
  const trial = trialOf(futures.range(unknown.name, unknown.spot) ?? []);
  return new Search(futures, unknown, trial).flips();
}

class Search {
  private readonly options: readonly OptionDoc[];
  private readonly medians = new Map<number, ReadonlyMap<string, number>>();

  constructor(
    private readonly futures: Futures,
    private readonly unknown: Unknown,
    private readonly trial: Trial,
  ) {
    this.options = futures.prepared.options.filter((each) => !failure(judged(futures, each)));
  }

  flips(): Flip[] {
    const { trial } = this;
    if (!this.options.length) return [];
    const start = this.best(trial.likely);
    const found: Flip[] = [];
    for (const stops of [[trial.low, trial.tested_low], [trial.high, trial.tested_high]]) {
      let at = trial.likely;
      for (const stop of stops) {
        if (stop === at) continue;
        if (this.best(stop) !== start) {
          found.push(this.between(at, stop, start));
          break;
        }
        at = stop;
      }
    }
    return found;
  }

  private between(inner: number, outer: number, start: string): Flip {
    for (;;) {
      const at = this.root(inner, outer, start);
      const step = 2 * CLOSE_ENOUGH * Math.abs(at) || CLOSE_ENOUGH;
      const [inside, beyond] = outer > inner ? [at - step, at + step] : [at + step, at - step];
      if (this.best(inside) === start) {
        return {
          leaf: this.unknown.id,
          at: this.stated(at),
          best_before: start,
          best_after: this.best(beyond),
          is_beyond: at < this.trial.low || at > this.trial.high,
        };
      }
      outer = inside;
    }
  }

  private root(inner: number, outer: number, start: string): number {
    const gap = (value: number): number => {
      const costs = this.at(value);
      let least = Infinity;
      for (const [id, cost] of costs) if (id !== start) least = Math.min(least, cost);
      return least - (costs.get(start) as number);
    };
    const [low, high] = inner < outer ? [inner, outer] : [outer, inner];
    return root(gap, low, high, (CLOSE_ENOUGH * Math.max(Math.abs(low), Math.abs(high))) / 2);
  }

  private best(value: number): string {
    const costs = [...this.at(value)];
    return costs.reduce((a, b) => (b[1] < a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
  }

  private at(value: number): ReadonlyMap<string, number> {
    let found = this.medians.get(value);
    if (!found) {
      const changed = this.futures.changed(atValue(this.futures, this.unknown, this.trial, value));
      found = new Map(this.options.map((each) => [each.id, median(this.futures.costs(each, changed))]));
      this.medians.set(value, found);
    }
    return found;
  }

  /** A value as a reader types it: pay is in company currency. */
  private stated(at: number): number {
    const isPay = this.unknown.name === "pay" && !this.trial.is_factor;
    return isPay ? at * moneyPerUsd(this.futures.prepared.ranges) : at;
  }
}
