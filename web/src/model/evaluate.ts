/** Figures evaluated on arrays of futures, each once for what it belongs to. */

import type { Elsewhere, Graph, Spot } from "./graph";
import { sameSpot, spotKey, there, within } from "./graph";
import { addRamped, rampSum, sumOfSums } from "./ramps";
import type { Expression } from "./types";
import { calculated, chosen, nextGrade, overLevies, overRoles, power, Values } from "./values";
import type { Cut } from "./windows";
import { addWithin, between, cut, runningSum } from "./windows";

export type Leaves = (name: string, spot: Spot) => Values;

interface Kept {
  readonly name: string;
  readonly spot: Spot;
  value?: Values;
  sums?: Values;
  twice?: Values;
  cut?: Cut;
}

/** Values of inputs, or of figures, that are others than in the evaluation below. */
export type Overrides = ReadonlyMap<string, { name: string; spot: Spot; value: Values }>;

const NONE: Overrides = new Map();

export class Evaluation {
  private readonly kept = new Map<string, Kept>();
  /** The same by the very spot that was asked for: no key is written for what was asked before. */
  private readonly asked = new WeakMap<Spot, Map<string, Kept>>();
  private readonly touches: Touches;

  /** With `base`, whatever does not rest on the overrides is taken from there. */
  constructor(
    readonly graph: Graph,
    readonly leaves: Leaves,
    readonly elsewhere: Elsewhere,
    private readonly base?: Evaluation,
    private readonly overrides: Overrides = NONE,
  ) {
    this.touches = new Touches(graph, elsewhere, [...overrides.values()]);
  }

  changed(overrides: Overrides): Evaluation {
    return new Evaluation(this.graph, this.leaves, this.elsewhere, this, overrides);
  }

  /** A figure or input at a spot, for every future. */
  value(name: string, spot: Spot): Values {
    const where = this.graph.where(name);
    if (where) return this.value(this.graph.plain(name), there(this.elsewhere, where, spot));
    const kept = this.at(name, spot);
    if (kept.value) return kept.value;
    kept.value = this.fresh(name, kept.spot, spot);
    return kept.value;
  }

  private fresh(name: string, narrow: Spot, spot: Spot): Values {
    const override = this.overrides.get(spotKey(name, narrow));
    if (override) return override.value;
    if (this.base && !this.touches.rests(name, narrow)) return this.base.value(name, spot);
    const expression = this.graph.expression(name);
    return expression === undefined ? this.leaves(name, narrow) : this.evaluated(expression, spot);
  }

  /** Whether a figure at a spot rests on what is overridden here. */
  restsOnChanges(name: string, spot: Spot): boolean {
    return this.touches.restsAnywhere(name, spot);
  }

  /** Return what tells whether a figure at a spot rests on some inputs. */
  restsOn(changed: readonly { name: string; spot: Spot }[]): (name: string, spot: Spot) => boolean {
    const touches = new Touches(this.graph, this.elsewhere, changed);
    return (name, spot) => touches.restsAnywhere(name, spot);
  }

  /** Drop whatever rests on some inputs, whose values are others from now on. */
  forget(changed: readonly { name: string; spot: Spot }[]): void {
    const touches = new Touches(this.graph, this.elsewhere, changed);
    for (const kept of this.kept.values()) {
      if (!touches.rests(kept.name, kept.spot)) continue;
      delete kept.value;
      delete kept.sums;
      delete kept.twice;
      delete kept.cut;
    }
  }

  /**
   * Add, month by month in the first futures, what an amount times a driver is worth: shape
   * (months, futures). The sum over the months is amount times the driver's value.
   */
  addMonths(to: Values, amount: Values, driver: string, spot: Spot): void {
    const expression = this.graph.expression(driver);
    if (expression === undefined) throw new Error(`${driver} is no driver`);
    this.addMonthly(to, amount, expression, spot);
  }

  private addMonthly(to: Values, amount: Values, driver: Expression, spot: Spot): void {
    if (typeof driver !== "object") throw new Error("a driver sums a path over a window");
    const [op, first, second, third] = driver;
    if (op === "over_months") {
      const [path, from, until] = [first, second, third].map((arg) => this.evaluated(arg, spot));
      addWithin(to, amount, path, from, until);
    } else if (op === "ramped") {
      const [path, from, until] = [first, second, third].map((arg) => this.evaluated(arg, spot));
      addRamped(to, amount, path, from, until);
    } else if (op === "multiply") {
      this.addMonthly(to, calculated("multiply", this.evaluated(first, spot), amount), second, spot);
    } else if (op === "add" || op === "subtract") {
      this.addMonthly(to, amount, first, spot);
      const other = op === "add" ? amount : calculated("subtract", Values.one(0), amount);
      this.addMonthly(to, other, second, spot);
    } else if (op === "divide") {
      const share = calculated("divide", amount, this.evaluated(second, spot));
      this.addMonthly(to, share, first, spot);
    } else if (op === "where") {
      const condition = this.evaluated(first, spot);
      const nothing = Values.one(0);
      const is = condition.data.length > 1 ? null : condition.data[0] !== 0;
      if (is !== false) {
        this.addMonthly(to, is ? amount : chosen(condition, amount, nothing), second, spot);
      }
      if (!is) this.addMonthly(to, is === false ? amount : chosen(condition, nothing, amount), third, spot);
    } else {
      throw new Error(`a driver is no ${op}`);
    }
  }

  private evaluated(expression: Expression, spot: Spot): Values {
    if (typeof expression === "string") return this.value(expression, spot);
    if (typeof expression === "number") return Values.one(expression);
    const [op, first, second, third] = expression;
    switch (op) {
      case "where":
        return this.where(first, second, third, spot);
      case "over_months":
        return this.window(first, second, third, spot);
      case "ramped":
        return this.ramp(first, second, third, spot);
      case "over_levies":
        return overLevies(this.evaluated(first, spot));
      case "over_roles":
        return overRoles(this.evaluated(first, spot));
      case "next_grade":
        return nextGrade(this.evaluated(first, spot), this.evaluated(second, spot).data);
      case "power":
        return power(this.evaluated(first, spot), this.evaluated(second, spot));
      default:
        return calculated(op, this.evaluated(first, spot), this.evaluated(second, spot));
    }
  }

  private where(test: Expression, then: Expression, otherwise: Expression, spot: Spot): Values {
    const condition = this.evaluated(test, spot);
    // One answer for every future: the other side is not needed, and may not be known.
    if (condition.data.length === 1) {
      return this.evaluated(condition.data[0] ? then : otherwise, spot);
    }
    return chosen(condition, this.evaluated(then, spot), this.evaluated(otherwise, spot));
  }

  private window(path: Expression, first: Expression, last: Expression, spot: Spot): Values {
    const sums = this.sums(path, spot);
    return between(sums, this.cut(first, sums, spot), this.cut(last, sums, spot));
  }

  private ramp(path: Expression, first: Expression, last: Expression, spot: Spot): Values {
    const sums = this.sums(path, spot);
    const twice = this.twice(path, sums, spot);
    return rampSum(sums, twice, this.cut(first, sums, spot), this.cut(last, sums, spot));
  }

  /** The sum of a path's running sum; many ramps share a path. */
  private twice(path: Expression, sums: Values, spot: Spot): Values {
    if (typeof path !== "string") return sumOfSums(sums);
    const where = this.seenFrom(path, spot);
    const name = this.graph.plain(path);
    const kept = this.at(name, where);
    kept.twice ??=
      this.base && !this.touches.rests(name, kept.spot)
        ? this.base.twice(name, sums, where)
        : sumOfSums(sums);
    return kept.twice;
  }

  private sums(path: Expression, spot: Spot): Values {
    if (typeof path !== "string") return runningSum(this.evaluated(path, spot));
    const where = this.seenFrom(path, spot);
    const name = this.graph.plain(path);
    const kept = this.at(name, where);
    kept.sums ??=
      this.base && !this.touches.rests(name, kept.spot)
        ? this.base.sums(name, where)
        : runningSum(this.value(name, where));
    return kept.sums;
  }

  /** Where a bound falls among the months; many windows share a bound. */
  private cut(bound: Expression, sums: Values, spot: Spot): Cut {
    const months = sums.outer - 1;
    if (typeof bound !== "string") return cut(this.evaluated(bound, spot), months);
    const where = this.seenFrom(bound, spot);
    const name = this.graph.plain(bound);
    const kept = this.at(name, where);
    kept.cut ??=
      this.base && !this.touches.rests(name, kept.spot)
        ? this.base.cut(name, sums, where)
        : cut(this.value(name, where), months);
    return kept.cut;
  }

  /** Where a name is looked up that is named at a spot. */
  private seenFrom(name: string, spot: Spot): Spot {
    const where = this.graph.where(name);
    return where ? there(this.elsewhere, where, spot) : spot;
  }

  private at(name: string, spot: Spot): Kept {
    let asked = this.asked.get(spot);
    if (!asked) {
      asked = new Map();
      this.asked.set(spot, asked);
    }
    let found = asked.get(name);
    if (!found) {
      found = this.narrowly(name, spot);
      asked.set(name, found);
    }
    return found;
  }

  private narrowly(name: string, spot: Spot): Kept {
    const narrow = within(spot, this.graph.scopes(name));
    const key = spotKey(name, narrow);
    let kept = this.kept.get(key);
    if (!kept) {
      kept = { name, spot: narrow };
      this.kept.set(key, kept);
    }
    return kept;
  }
}

/** Tells which figures rest on some inputs or figures, here, at home or today. */
export class Touches {
  private readonly found = new Map<string, boolean>();

  constructor(
    private readonly graph: Graph,
    private readonly elsewhere: Elsewhere,
    private readonly sources: readonly { name: string; spot: Spot }[],
  ) {}

  /** Whether a figure, here or with `home_` or `from_` elsewhere, rests on what changed. */
  restsAnywhere(name: string, spot: Spot): boolean {
    const where = this.graph.where(name);
    const seen = where ? there(this.elsewhere, where, spot) : spot;
    return this.rests(this.graph.plain(name), within(seen, this.graph.scopes(name)));
  }

  /** Whether a figure at the spot that it belongs to rests on what changed. */
  rests(name: string, spot: Spot): boolean {
    const key = spotKey(name, spot);
    let found = this.found.get(key);
    if (found === undefined) {
      const behind = this.graph.allBehind(name);
      found = this.sources.some(
        (source) =>
          (behind.has(source.name) && this.isThere(source.name, source.spot, spot)) ||
          ["home_", "from_"].some((where) =>
            behind.has(where + source.name) &&
            this.isThere(source.name, source.spot, there(this.elsewhere, where, spot))),
      );
      this.found.set(key, found);
    }
    return found;
  }

  private isThere(name: string, where: Spot, spot: Spot): boolean {
    return sameSpot(within(spot, this.graph.scopes(name)), where);
  }
}
