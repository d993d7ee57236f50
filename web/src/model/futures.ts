/** The futures of a case: the draws, the values of its inputs as they are set, the arithmetic. */

import { Draws } from "./draws";
import type { Overrides } from "./evaluate";
import { Evaluation } from "./evaluate";
import type { Spot } from "./graph";
import { Graph, spotKey } from "./graph";
import type { Ranges } from "./leaves";
import { drawn } from "./leaves";
import { Range } from "./ranges";
import { changedRanges } from "./settings";
import type { Case, Changes, LineDoc, OptionDoc } from "./types";
import type { Values } from "./values";
import { calculated, stretched } from "./values";

/** A case made ready: its graph, and its ranges as the facts give them. */
export class Prepared {
  readonly graph: Graph;
  readonly ranges: Ranges;
  readonly home: Spot;
  /** Options in the order in which Python looks at them: place by place. */
  readonly options: readonly OptionDoc[];

  constructor(readonly doc: Case) {
    this.graph = new Graph(doc.graph);
    const { place, engagement } = this.option(doc.as_is);
    this.home = { place, engagement };
    this.ranges = rangesIn(doc);
    this.options = [...doc.options].sort((a, b) => order(a.place, b.place));
  }

  ledger(option: OptionDoc): readonly LineDoc[] {
    const today = option.id === this.doc.as_is && this.doc.team_today;
    return this.doc.ledgers[today ? "today" : option.ledger].map((at) => this.doc.lines[at]);
  }

  exists(option: OptionDoc): boolean {
    return option.id === this.doc.as_is && this.doc.team_today;
  }

  option(id: string): OptionDoc {
    const found = this.doc.options.find((each) => each.id === id);
    if (!found) throw new RangeError(`${id} is no option of this case`);
    return found;
  }
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rangesIn(doc: Case): Ranges {
  const read = doc.facts.map(([range]) => Range.read(range));
  const found = new Map<string, readonly Range[]>();
  for (const [name, leaves] of Object.entries(doc.leaves)) {
    for (const [place, engagement, facts] of leaves) {
      found.set(spotKey(name, { place, engagement }), facts.map((at) => read[at]));
    }
  }
  return found;
}

/** What one option costs in every future. */
export interface Outcome {
  readonly option: OptionDoc;
  readonly lines: readonly { readonly line: LineDoc; readonly value: Values }[];
  readonly cost: Float64Array;
}

interface Note {
  readonly option: OptionDoc;
  readonly figures: readonly string[];
  readonly found: unknown;
}

/** The same futures for every option; what a change leaves alone is kept. */
export class Futures {
  readonly draws: Draws;
  readonly evaluation: Evaluation;
  /** The ranges as they are set now. */
  readonly ranges: Map<string, readonly Range[]>;
  private readonly outcomes = new Map<string, Outcome>();
  private readonly noted = new Map<string, Note>();

  constructor(
    readonly prepared: Prepared,
    count: number,
    readonly horizon = prepared.doc.horizon_months,
    draws = new Draws(prepared.doc.seed, count),
  ) {
    const { doc, graph } = prepared;
    this.draws = draws;
    this.ranges = new Map(prepared.ranges);
    this.evaluation = new Evaluation(
      graph,
      (name, spot) => drawn(name, spot, doc, graph, this.draws, this.ranges, horizon),
      prepared.home,
    );
    if (horizon !== doc.horizon_months) {
      this.set("horizon", new Range(horizon, horizon, horizon));
    }
  }

  get graph(): Graph {
    return this.prepared.graph;
  }

  get count(): number {
    return this.draws.count;
  }

  private set(name: string, range: Range): void {
    this.ranges.set(spotKey(name, { place: "", engagement: "" }), [range]);
  }

  range(name: string, spot: Spot): readonly Range[] | undefined {
    return this.ranges.get(spotKey(name, spot));
  }

  /** Put the inputs at what a reader sets; only what rests on a difference is forgotten. */
  apply(changes: Changes): void {
    const { doc, ranges } = this.prepared;
    const wanted = changedRanges(changes, doc, ranges);
    const differing: { name: string; spot: Spot }[] = [];
    for (const [key, base] of ranges) {
      const next = wanted.get(key) ?? base;
      const now = this.ranges.get(key) as readonly Range[];
      if (key === "horizon||" || next.every((range, at) => range.same(now[at]))) continue;
      const [name, place, engagement] = key.split("|");
      differing.push({ name, spot: { place, engagement } });
      this.ranges.set(key, next);
    }
    if (differing.length) this.forget(differing);
  }

  private forget(differing: readonly { name: string; spot: Spot }[]): void {
    const rests = this.evaluation.restsOn(differing);
    for (const option of this.prepared.options) {
      const figures = this.prepared.ledger(option).flatMap((line) => [line[3], line[4]]);
      if (figures.some((figure) => rests(figure, option))) this.outcomes.delete(option.id);
    }
    for (const [key, { option, figures }] of this.noted) {
      if (figures.some((figure) => rests(figure, option))) this.noted.delete(key);
    }
    this.evaluation.forget(differing);
  }

  /** Keep a finding on an option until a figure that it rests on changes. */
  noting<T>(what: string, figures: readonly string[], option: OptionDoc, find: () => T): T {
    const key = `${what} ${option.id}`;
    const kept = this.noted.get(key) ?? { option, figures, found: find() };
    this.noted.set(key, kept);
    return kept.found as T;
  }

  outcome(option: OptionDoc): Outcome {
    const found = this.outcomes.get(option.id) ?? outcomeOf(this, this.evaluation, option);
    this.outcomes.set(option.id, found);
    return found;
  }

  /** What an option costs in each future where some inputs are overridden. */
  costs(option: OptionDoc, changed: Evaluation): Float64Array {
    const figures = this.prepared.ledger(option).flatMap((line) => [line[3], line[4]]);
    if (!figures.some((figure) => changed.restsOnChanges(figure, option))) {
      return this.outcome(option).cost;
    }
    return outcomeOf(this, changed, option).cost;
  }

  changed(overrides: Overrides): Evaluation {
    return this.evaluation.changed(overrides);
  }

  value(name: string, option: OptionDoc): Float64Array {
    return this.evaluation.value(name, option).data;
  }
}

function outcomeOf(futures: Futures, evaluation: Evaluation, option: OptionDoc): Outcome {
  const cost = new Float64Array(futures.count);
  const lines = futures.prepared.ledger(option).map((line) => {
    const amount = evaluation.value(line[3], option);
    const value = calculated("multiply", amount, evaluation.value(line[4], option));
    const step = value.draws === 1 ? 0 : 1;
    for (let d = 0; d < cost.length; d++) cost[d] += value.data[d * step];
    return { line, value };
  });
  return { option, lines, cost };
}

/** The losses from events, or what one phase costs, in each future. */
export function phaseTotal(outcome: Outcome, phase: string): Float64Array {
  const total = new Float64Array(outcome.cost.length);
  for (const { line, value } of outcome.lines) {
    if (line[2] !== phase) continue;
    const full = stretched(value, total.length);
    for (let d = 0; d < total.length; d++) total[d] += full[d];
  }
  return total;
}
