/** Which unknowns may flip the verdict: a look at the middle of every range: decide/sensitivity/first_look.py. */

import type { Overrides } from "./evaluate";
import { Evaluation } from "./evaluate";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { spotKey } from "./graph";
import { atScores, isChance, monthEnds, rangesOf } from "./leaves";
import { trialOf } from "./leaves_said";
import type { OptionDoc, Trial } from "./types";
import type { Unknown } from "./unknowns";
import { atValue, unknowns } from "./unknowns";
import { calculated, Values } from "./values";

export interface Look {
  readonly unknown: Unknown;
  readonly trial: Trial;
  /** Ids of options, those expected to cost least at the worse end first. */
  readonly leading: readonly string[];
  readonly mayFlip: boolean;
  /** How far the best leads at the worse end, as a share of its cost. */
  readonly lead: number;
}

/** A look at every unknown of the options that qualify, those that may flip soonest first. */
export function firstLooks(
  futures: Futures, options: readonly OptionDoc[], medians: readonly number[],
): Look[] {
  const { constants } = futures.prepared.doc;
  const trials = unknowns(futures, options).map((unknown) => ({
    unknown, trial: trialOf(futures.range(unknown.name, unknown.spot) ?? [], constants),
  }));
  const columns = 1 + 2 * trials.length;
  const moved = movedLeaves(futures, trials, columns);
  const table = centralCosts(futures, options, columns, moved).map((costs, row) =>
    costs.map((cost) => (medians[row] * cost) / costs[0]),
  );
  const first = indexOfLeast(table.map((row) => row[0]));
  return trials
    .map(({ unknown, trial }, at) => lookAt(unknown, trial, table, first, 1 + 2 * at, options, constants.near_best))
    .sort((a, b) => a.lead - b.lead);
}

function lookAt(
  unknown: Unknown, trial: Trial, table: readonly Float64Array[], first: number, column: number,
  options: readonly OptionDoc[], nearBest: number,
): Look {
  const leads = [column, column + 1].map((at) => {
    const others = table.filter((_, row) => row !== first).map((row) => row[at]);
    return others.length ? Math.min(...others) / table[first][at] - 1 : Infinity;
  });
  const worse = leads[1] < leads[0] ? column + 1 : column;
  const leading = options
    .map((option, row) => ({ id: option.id, cost: table[row][worse] }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ id }) => id);
  // An unknown that only moves chances is looked at closely: in the middle nothing happens.
  const isUnseen = table.every((row) => row[column] === row[0] && row[column + 1] === row[0]);
  const lead = Math.min(...leads);
  return { unknown, trial, leading, mayFlip: isUnseen || lead < nearBest, lead };
}

function indexOfLeast(values: readonly number[]): number {
  return values.reduce((so, value, at) => (value < values[so] ? at : so), 0);
}

/** Each unknown's values by column: as it is, but for the two in which it is at an end. */
function movedLeaves(
  futures: Futures, trials: readonly { unknown: Unknown; trial: Trial }[], columns: number,
): Overrides {
  const { ranges, graph } = futures;
  return new Map(trials.map(({ unknown, trial }, at) => {
    const { name, spot } = unknown;
    const likely = likelyOf(ranges, name, spot, graph.axes(name));
    const rows = likely.data.length;
    const data = new Float64Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      data.fill(likely.data[row], row * columns, (row + 1) * columns);
    }
    [trial.tested_low, trial.tested_high].forEach((end, side) => {
      const value = endOf(futures, unknown, trial, end);
      for (let row = 0; row < rows; row++) data[row * columns + 1 + 2 * at + side] = value[row];
    });
    const value = new Values(likely.outer, likely.roles, columns, data);
    return [spotKey(name, spot), { name, spot, value }];
  }));
}

/** The middle of an unknown at an end of its tested range, by role. */
function endOf(futures: Futures, unknown: Unknown, trial: Trial, end: number): Float64Array {
  const [{ value }] = [...atValue(futures, unknown, trial, end).values()];
  const rows = value.outer * value.roles;
  return Float64Array.from({ length: rows }, (_, row) =>
    middle(value.data.slice(row * value.draws, (row + 1) * value.draws)),
  );
}

function middle(values: Float64Array): number {
  const ordered = values.sort();
  const half = ordered.length >> 1;
  return ordered.length % 2 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2;
}

function likelyOf(ranges: Futures["ranges"], name: string, spot: Spot, axes: string): Values {
  return atScores(rangesOf(ranges, name, spot), Float64Array.of(0), axes);
}

/** Each option's cost with every input at its likely value, but for what is moved. */
function centralCosts(
  futures: Futures, options: readonly OptionDoc[], columns: number, moved: Overrides,
): Float64Array[] {
  const { graph, ranges, horizon, prepared } = futures;
  const leaves = (name: string, spot: Spot): Values => {
    if (name === "month_end") return monthEnds(horizon);
    if (name === "exchange_walk") return Values.months(new Float64Array(horizon), horizon);
    if (isChance(name)) return Values.one(prepared.doc.constants.no_event);
    return moved.get(spotKey(name, spot))?.value ?? likelyOf(ranges, name, spot, graph.axes(name));
  };
  const evaluation = new Evaluation(graph, leaves, prepared.home);
  return options.map((option) => {
    const cost = new Float64Array(columns);
    for (const [, , , amount, driver] of prepared.ledger(option)) {
      const value = calculated("multiply", evaluation.value(amount, option), evaluation.value(driver, option));
      const step = value.draws === 1 ? 0 : 1;
      for (let column = 0; column < columns; column++) cost[column] += value.data[column * step];
    }
    return cost;
  });
}
