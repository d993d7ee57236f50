/** The futures of a case: the draws, the values of its inputs as they are set, the arithmetic. */

import type { ConstantsDoc } from "./constants";
import { Draws } from "./draws";
import type { Overrides } from "./evaluate";
import { Evaluation } from "./evaluate";
import type { Elsewhere, Spot } from "./graph";
import { at, EVERYWHERE, Graph, spotKey } from "./graph";
import type { Ranges } from "./leaves";
import { drawn } from "./leaves";
import { optionOf } from "./names";
import { Range } from "./ranges";
import { changedRanges } from "./settings";
import type { Case, Changes, LineDoc, OptionDoc } from "./types";
import { calculated, stretched, Values } from "./values";

/** A line of an option and where it is evaluated. */
export interface Placed {
  readonly spot: Spot;
  readonly line: LineDoc;
}

/** A figure as it is seen from a spot. */
export interface Flow {
  readonly figure: string;
  readonly spot: Spot;
}

/** A case made ready: its graph, and its ranges as the facts give them. */
export class Prepared {
  readonly graph: Graph;
  readonly ranges: Ranges;
  readonly elsewhere: Elsewhere;
  /** Options in the order in which Python looks at them: place by place. */
  readonly options: readonly OptionDoc[];

  private readonly lines = new Map<string, readonly Placed[]>();

  constructor(readonly doc: Case) {
    this.graph = new Graph(doc.graph);
    this.elsewhere = new Map(doc.elsewhere.map(([name, ...spot]) => [name, at(...spot)]));
    this.ranges = rangesIn(doc);
    this.options = [...doc.options].sort((a, b) => order(a.place, b.place));
  }

  get home(): Spot {
    return this.elsewhere.get("home_") as Spot;
  }

  /** The lines of an option, each with the spot at which it is evaluated. */
  placed(option: OptionDoc): readonly Placed[] {
    const found = this.lines.get(option.id) ?? this.legs(option).flatMap(({ spot, numbers }) =>
      numbers.map((number) => ({ spot, line: this.doc.lines[number] })));
    this.lines.set(option.id, found);
    return found;
  }

  private legs(option: OptionDoc): { spot: Spot; numbers: readonly number[] }[] {
    const legs = this.doc.legs[option.id];
    if (legs) return legs.map(([place, engagement, offer, numbers]) => ({ spot: at(place, engagement, offer), numbers }));
    const numbers = this.doc.ledgers[this.exists(option) ? "today" : option.ledger];
    return [{ spot: option, numbers }];
  }

  /** The figures that an option's lines are made of, each with its spot. */
  flows(option: OptionDoc): readonly Flow[] {
    return this.placed(option).flatMap(({ spot, line }) => [{ figure: line[3], spot }, { figure: line[4], spot }]);
  }

  exists(option: OptionDoc): boolean {
    return option.stands ?? false;
  }

  option(id: string): OptionDoc {
    return optionOf(this.doc, id);
  }
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rangesIn(doc: Case): Ranges {
  const read = doc.facts.map(([range]) => Range.read(range));
  const found = new Map<string, readonly Range[]>();
  for (const [name, leaves] of Object.entries(doc.leaves)) {
    for (const [place, engagement, offer, facts] of leaves) {
      found.set(spotKey(name, at(place, engagement, offer)), facts.map((number) => read[number]));
    }
  }
  return found;
}

/** What one option costs in every future. */
export interface Outcome {
  readonly option: OptionDoc;
  readonly lines: readonly (Placed & { readonly value: Values })[];
  readonly cost: Float64Array;
}

interface Note {
  readonly flows: readonly Flow[];
  readonly found: unknown;
}

/** The same futures for every option; what a change leaves alone is kept. */
export class Futures {
  readonly draws: Draws;
  readonly evaluation: Evaluation;
  /** The ranges as they are set now. */
  readonly ranges: Map<string, readonly Range[]>;
  /** Another object each time that something is set anew: what was found of the former holds no more. */
  edition: object = {};
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
      prepared.elsewhere,
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
    this.ranges.set(spotKey(name, EVERYWHERE), [range]);
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
      if (key === spotKey("horizon", EVERYWHERE) || next.every((range, at) => range.same(now[at]))) continue;
      const [name, ...spot] = key.split("|");
      differing.push({ name, spot: at(spot[0], spot[1], spot[2]) });
      this.ranges.set(key, next);
    }
    if (differing.length) this.forget(differing);
  }

  private forget(differing: readonly { name: string; spot: Spot }[]): void {
    this.edition = {};
    const rests = this.evaluation.restsOn(differing);
    for (const option of this.prepared.options) {
      const flows = this.prepared.flows(option);
      if (flows.some(({ figure, spot }) => rests(figure, spot))) this.outcomes.delete(option.id);
    }
    for (const [key, { flows }] of this.noted) {
      if (flows.some(({ figure, spot }) => rests(figure, spot))) this.noted.delete(key);
    }
    this.evaluation.forget(differing);
  }

  /** Keep a finding on an option until a figure that it rests on changes. */
  noting<T>(what: string, flows: readonly Flow[], option: OptionDoc, find: () => T): T {
    const key = `${what} ${option.id}`;
    const kept = this.noted.get(key) ?? { flows, found: find() };
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
    const flows = this.prepared.flows(option);
    if (!flows.some(({ figure, spot }) => changed.restsOnChanges(figure, spot))) {
      return this.outcome(option).cost;
    }
    return outcomeOf(this, changed, option).cost;
  }

  changed(overrides: Overrides): Evaluation {
    return this.evaluation.changed(overrides);
  }

  /** A figure of an option; of a mix that of the slowest part, the sum, or the mean by heads. */
  value(name: string, option: OptionDoc): Float64Array {
    if (!option.mix) return this.evaluation.value(name, option).data;
    const { constants } = this.prepared.doc;
    const { figures_of_the_last: last, figures_added: added } = constants;
    const points = counting(option, name, constants);
    const at = ({ spot }: Point) => this.evaluation.value(name, spot);
    if (last.includes(name)) {
      return points.map(at).reduce((slowest, each) => calculated("maximum", slowest, each)).data;
    }
    return added.includes(name) ? summed(points.map(at)).data : this.meanOfParts(option, at).data;
  }

  /** What holds at an option's spot; of a mix the mean over its parts by heads. */
  meanOfParts(option: OptionDoc, of: (point: Point) => Values): Values {
    const points = pointsOf(option);
    if (!option.mix) return of(points[0]);
    return summed(points.map((each) => calculated("multiply", Values.one(each.share), of(each))));
  }
}

/** Where a part of an option is evaluated, and how much of the option that is. */
export interface Point {
  readonly spot: Spot;
  readonly share: number;
  readonly stands: boolean;
  /** The figure from which on people's service counts. */
  readonly since: string;
}

/** The figure from which on people's service counts, where nobody served before. */
const SERVICE = "months_to_half";

export function pointsOf({ mix, ...option }: OptionDoc): Point[] {
  if (!mix) return [{ spot: option, share: 1, stands: option.stands ?? false, since: SERVICE }];
  return mix.points.map(([place, engagement, offer, share, stands], part) => ({
    spot: at(place, engagement, offer), share, stands,
    since: mix.keeps_people && part ? `from_${SERVICE}` : SERVICE,
  }));
}

/** Where a figure of an option is taken from: model/mixes.py and model/staged.py. */
export function counting(
  option: OptionDoc, name: string, { figures_of_the_last: last, figures_added: added, figures_of_the_end: end }: ConstantsDoc,
): Point[] {
  const points = pointsOf(option);
  const coming = points.filter((each) => !each.stands);
  if (option.mix?.turns === undefined) return last.includes(name) && coming.length ? coming : points;
  if (end.includes(name)) return points.slice(-1);
  return last.includes(name) || added.includes(name) ? coming.slice(0, 1) : points;
}

/** Where an option's people work in a month: of a path, its first or its second stage. */
export function atWork(option: OptionDoc, month: number): Point[] {
  const turns = option.mix?.turns;
  return pointsOf(option).filter((_, stage) => turns === undefined || stage === Number(month >= turns));
}

export function summed(values: readonly Values[]): Values {
  return values.reduce((sum, each) => calculated("add", sum, each), Values.one(0));
}

function outcomeOf(futures: Futures, evaluation: Evaluation, option: OptionDoc): Outcome {
  const cost = new Float64Array(futures.count);
  const lines = futures.prepared.placed(option).map(({ spot, line }) => {
    const amount = evaluation.value(line[3], spot);
    const value = calculated("multiply", amount, evaluation.value(line[4], spot));
    const step = value.draws === 1 ? 0 : 1;
    for (let d = 0; d < cost.length; d++) cost[d] += value.data[d * step];
    return { spot, line, value };
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
