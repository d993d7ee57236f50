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

/** A monthly path within a window, zero outside, in part for partial months. */
export function spread(path: Values, first: Values, last: Values): Values {
  const draws = Math.max(path.draws, first.draws, last.draws);
  const out = new Float64Array(path.outer * draws);
  for (let d = 0; d < draws; d++) {
    const start = first.data[first.draws === 1 ? 0 : d];
    const end = Math.max(start, last.data[last.draws === 1 ? 0 : d]);
    const from = Math.max(0, Math.floor(start));
    const to = Math.min(path.outer, Math.ceil(end));
    for (let month = from; month < to; month++) {
      const inside = part(end - month) - part(start - month);
      out[month * draws + d] = inside * path.data[month * path.draws + (path.draws === 1 ? 0 : d)];
    }
  }
  return Values.months(out, path.outer);
}

/** Time since a month's start as the share of the month that has passed. */
function part(since: number): number {
  return Math.min(Math.max(since, 0), 1);
}
