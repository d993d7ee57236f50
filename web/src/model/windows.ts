/** The cash-flow primitive: a monthly path summed over a window, or spread over it. */

import { Values } from "./values";

/** Where a bound falls in each future: after so many whole months, and a part of the next. */
export interface Cut {
  readonly bound: Float64Array;
  readonly whole: Int32Array;
  readonly share: Float64Array;
}

export function cut(bound: Values, months: number): Cut {
  const size = bound.data.length;
  const whole = new Int32Array(size);
  const share = new Float64Array(size);
  for (let d = 0; d < size; d++) {
    const month = Math.min(Math.max(bound.data[d], 0), months);
    whole[d] = Math.min(Math.trunc(month), months - 1);
    share[d] = month - whole[d];
  }
  return { bound: bound.data, whole, share };
}

/** The sum of a monthly path up to each month's start: one month more than the path has. */
export function runningSum(path: Values): Values {
  const { outer: months, draws, data } = path;
  const sums = new Float64Array((months + 1) * draws);
  for (let at = 0; at < data.length; at++) sums[at + draws] = sums[at] + data[at];
  return new Values(months + 1, 1, draws, sums);
}

/** What a running sum gains between two cuts; nothing where the last comes first. */
export function between(sums: Values, first: Cut, last: Cut): Values {
  const draws = Math.max(sums.draws, first.whole.length, last.whole.length);
  const out = new Float64Array(draws);
  const p = first.whole.length === 1 ? 0 : 1;
  const q = last.whole.length === 1 ? 0 : 1;
  for (let d = 0; d < draws; d++) {
    if (last.bound[d * q] > first.bound[d * p]) {
      out[d] = until(sums, last, d * q, d) - until(sums, first, d * p, d);
    }
  }
  return Values.draws(out);
}

function until(sums: Values, at: Cut, k: number, draw: number): number {
  const cell = at.whole[k] * sums.draws + (sums.draws === 1 ? 0 : draw);
  const before = sums.data[cell];
  return before + at.share[k] * (sums.data[cell + sums.draws] - before);
}

/** Add an amount in each month of a path within a window, in part for partial months. */
export function addWithin(
  to: Values, amount: Values, path: Values, first: Values, last: Values,
): void {
  const { outer: months, draws, data } = to;
  const [starts, ends, flows] = [first, last, amount].map((each) => perDraw(each, draws));
  let [from, until] = [months, 0];
  for (let d = 0; d < draws; d++) {
    from = Math.min(from, starts[d]);
    until = Math.max(until, ends[d]);
  }
  until = Math.min(until, months);
  const p = path.draws === 1 ? 0 : 1;
  // Month by month, since the numbers of one month lie side by side.
  for (let month = Math.max(0, Math.floor(from)); month < until; month++) {
    const row = month * draws;
    const there = month * path.draws;
    for (let d = 0; d < draws; d++) {
      const inside = Math.max(0, Math.min(ends[d], month + 1) - Math.max(starts[d], month));
      data[row + d] += flows[d] * inside * path.data[there + d * p];
    }
  }
}

function perDraw({ draws: given, data }: Values, draws: number): Float64Array {
  return given === 1 ? new Float64Array(draws).fill(data[0]) : data.subarray(0, draws);
}
