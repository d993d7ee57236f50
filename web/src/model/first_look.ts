/** Which unknowns may flip the verdict: a look at the middle of every range: decide/sensitivity/first_look.py. */

import type { Overrides } from "./evaluate";
import { Evaluation } from "./evaluate";
import type { Futures } from "./futures";
import type { Spot } from "./graph";
import { spotKey } from "./graph";
import { atScores, isChance, monthEnds, rangesOf, stated } from "./leaves";
import { trialOf } from "./leaves_said";
import type { OptionDoc, Trial } from "./types";
import type { Unknown } from "./unknowns";
import { atValue, rangesOfUnknown, unknowns } from "./unknowns";
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
    unknown, trial: trialOf(rangesOfUnknown(futures, unknown), constants, unknown.isOwnPart),
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

/** Each input's values by column: as it is, but for those in which an unknown is at an end. */
function movedLeaves(
  futures: Futures, trials: readonly { unknown: Unknown; trial: Trial }[], columns: number,
): Overrides {
  const moved = new Map<string, { name: string; spot: Spot; value: Values }>();
  trials.forEach(({ unknown, trial }, at) => {
    [trial.tested_low, trial.tested_high].forEach((end, side) => {
      for (const [key, { name, spot, value }] of atValue(futures, unknown, trial, end)) {
        const row = moved.get(key) ?? { name, spot, value: likelyByColumn(futures, name, spot, columns) };
        moved.set(key, row);
        writeColumn(row.value, 1 + 2 * at + side, value);
      }
    });
  });
  return moved;
}

function likelyByColumn(futures: Futures, name: string, spot: Spot, columns: number): Values {
  const { ranges, graph } = futures;
  const likely = likelyOf(ranges, name, spot, graph.axes(name));
  const data = new Float64Array(likely.data.length * columns);
  likely.data.forEach((each, row) => data.fill(each, row * columns, (row + 1) * columns));
  return new Values(likely.outer, likely.roles, columns, data);
}

/** Write the middle of a value, by role, into a column. */
function writeColumn(into: Values, column: number, value: Values): void {
  const rows = into.outer * into.roles;
  for (let row = 0; row < rows; row++) {
    const draws = value.data.slice(row * value.draws, (row + 1) * value.draws);
    into.data[row * into.draws + column] = middle(draws);
  }
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
    if (name in prepared.doc.monthly) return stated(name, prepared.doc, horizon);
    if (name === "exchange_walk") return Values.months(new Float64Array(horizon), horizon);
    if (isChance(name)) return Values.one(prepared.doc.constants.no_event);
    return moved.get(spotKey(name, spot))?.value ?? likelyOf(ranges, name, spot, graph.axes(name));
  };
  const evaluation = new Evaluation(graph, leaves, prepared.elsewhere);
  return options.map((option) => {
    const cost = new Float64Array(columns);
    for (const { spot, line: [, , , amount, driver] } of prepared.placed(option)) {
      const value = calculated("multiply", evaluation.value(amount, spot), evaluation.value(driver, spot));
      const step = value.draws === 1 ? 0 : 1;
      for (let column = 0; column < columns; column++) cost[column] += value.data[column * step];
    }
    return cost;
  });
}
