/** The values of single unknowns at which another option becomes best: decide/sensitivity/flips.py. */

import type { Flip } from "./details";
import type { Look } from "./first_look";
import { firstLooks } from "./first_look";
import type { Futures } from "./futures";
import { failure, judged } from "./gates";
import { moneyPerUsd } from "./settings";
import { root } from "./roots";
import { median } from "./summary";
import type { ConstantsDoc, OptionDoc } from "./types";
import { atValue } from "./unknowns";

/** The nearest flips of one unknown, below and above its likely value: none, one or two. */
export function flipsOf(futures: Futures, leaf: string): Flip[] {
  const search = searchIn(futures);
  const look = search.looks.find((each) => each.unknown.id === leaf);
  return look ? search.flips(look) : [];
}

/** The flips of every unknown, those likely to flip soonest first, as they are found. */
export function* allFlips(futures: Futures): Generator<{ leaf: string; flips: Flip[] }> {
  const search = searchIn(futures);
  for (const look of search.looks) yield { leaf: look.unknown.id, flips: search.flips(look) };
}

/** One search for all questions about the same values: the first look at every unknown takes longest. */
const searches = new WeakMap<object, Search>();

function searchIn(futures: Futures): Search {
  const found = searches.get(futures.edition) ?? new Search(futures);
  searches.set(futures.edition, found);
  return found;
}

class Search {
  readonly looks: readonly Look[];
  private readonly options: readonly OptionDoc[];
  private readonly medians: ReadonlyMap<string, number>;
  private readonly constants: ConstantsDoc;

  constructor(private readonly futures: Futures) {
    this.constants = futures.prepared.doc.constants;
    const every = futures.prepared.options
      .filter((each) => !failure(judged(futures, each)))
      .map((option) => ({ option, cost: median(futures.outcome(option).cost) }))
      .sort((a, b) => a.cost - b.cost || (a.option.id < b.option.id ? -1 : 1))
      .slice(0, this.constants.flip_options);
    this.options = every.map(({ option }) => option);
    this.medians = new Map(every.map(({ option, cost }) => [option.id, cost]));
    this.looks = this.options.length ? firstLooks(futures, this.options, every.map(({ cost }) => cost)) : [];
  }

  flips(look: Look): Flip[] {
    if (!look.mayFlip) return [];
    const { likely } = look.trial;
    const near = [...this.near(), ...this.leading(look)];
    const every = this.options.map((each) => each.id);
    return (
      this.flipsFrom(look, this.best(look, likely, near)) ??
      this.flipsFrom(look, this.best(look, likely, every)) ??
      []
    );
  }

  /** The flips from an option; nothing where it never led in the first place. */
  private flipsFrom(look: Look, start: string): Flip[] | undefined {
    const { trial } = look;
    const leading = this.leading(look);
    const found: Flip[] = [];
    for (const stops of [[trial.low, trial.tested_low], [trial.high, trial.tested_high]]) {
      let at = trial.likely;
      for (const stop of stops) {
        if (stop === at) continue;
        if (this.best(look, stop, [start, ...leading]) !== start) {
          const flip = this.between(look, at, stop, start);
          if (!flip) return undefined;
          found.push(flip);
          break;
        }
        at = stop;
      }
    }
    return found;
  }

  /** Options that may take the lead, those that are followed step by step. */
  private leading(look: Look): readonly string[] {
    return look.leading.slice(0, this.constants.flip_followed);
  }

  /** Options that cost about what the best does. */
  private near(): string[] {
    const limit = (1 + this.constants.near_best) * Math.min(...this.medians.values());
    return [...this.medians].filter(([, cost]) => cost <= limit).map(([id]) => id);
  }

  /**
   * The flip between two values; every option that leads beyond it is let in. Nothing if one of
   * those leads at the likely value too: then the start did not.
   */
  private between(look: Look, from: number, outer: number, start: string): Flip | undefined {
    const { trial, unknown } = look;
    const every = this.options.map((each) => each.id);
    const followed = [start, ...this.leading(look)];
    const precision = this.constants.flip_precision;
    const isUp = outer > from;
    for (let [inner, until] = [from, outer]; ; ) {
      const at = this.root(look, inner, until, start, followed);
      const step = 2 * precision * Math.abs(at) || precision;
      const [inside, beyond] = isUp ? [at - step, at + step] : [at + step, at - step];
      const earlier = this.best(look, inside, every);
      if (earlier === start || followed.includes(earlier)) {
        return {
          leaf: unknown.id,
          at: this.stated(look, at),
          best_before: start,
          best_after: this.best(look, beyond, every),
          is_beyond: at < trial.low || at > trial.high,
        };
      }
      // It was not looked at before, so that it may lead already at the inner value.
      followed.push(earlier);
      [inner, until] = [trial.likely, inside];
      if (this.best(look, inner, followed) !== start) return undefined;
    }
  }

  private root(
    look: Look, inner: number, outer: number, start: string, followed: readonly string[],
  ): number {
    const gap = (value: number): number => {
      const costs = this.at(look, value, followed);
      let least = Infinity;
      for (const [id, cost] of costs) if (id !== start) least = Math.min(least, cost);
      return least - (costs.get(start) as number);
    };
    const [low, high] = inner < outer ? [inner, outer] : [outer, inner];
    return root(gap, low, high, (this.constants.flip_precision * Math.max(Math.abs(low), Math.abs(high))) / 2);
  }

  private best(look: Look, value: number, ids: readonly string[]): string {
    const costs = [...this.at(look, value, ids)];
    return costs.reduce((a, b) => (b[1] < a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
  }

  /** Median costs where the unknown is at a value; those that do not rest on it are known. */
  private at({ unknown, trial }: Look, value: number, ids: readonly string[]): Map<string, number> {
    const { futures } = this;
    const changed = futures.changed(atValue(futures, unknown, trial, value));
    return new Map([...new Set(ids)].map((id) => {
      const option = futures.prepared.option(id);
      const costs = futures.costs(option, changed);
      const isSame = costs === futures.outcome(option).cost;
      return [id, isSame ? (this.medians.get(id) as number) : median(costs)];
    }));
  }

  /** A value as a reader types it: pay is in company currency. */
  private stated({ unknown, trial }: Look, at: number): number {
    const isPay = unknown.name === "pay" && !trial.is_factor;
    return isPay ? at * moneyPerUsd(this.futures.prepared.ranges) : at;
  }
}
