/** The cash-flow primitive of a ramp: a monthly path over a team that arrives evenly. */

import { Values } from "./values";
import type { Cut } from "./windows";

/** The sum of a running sum up to each month's start. */
export function sumOfSums(sums: Values): Values {
  const { draws, data } = sums;
  const twice = new Float64Array(data.length);
  for (let at = draws; at < data.length; at++) twice[at] = twice[at - draws] + data[at - draws];
  return new Values(sums.outer, 1, draws, twice);
}

/** What a path is worth over a ramp: all of it to the horizon, less its mean over the arrivals. */
export function rampSum(sums: Values, twice: Values, first: Cut, last: Cut): Values {
  const months = sums.outer - 1;
  const draws = Math.max(sums.draws, first.whole.length, last.whole.length);
  const out = new Float64Array(draws);
  const p = first.whole.length === 1 ? 0 : 1;
  const q = last.whole.length === 1 ? 0 : 1;
  const s = sums.draws === 1 ? 0 : 1;
  for (let d = 0; d < draws; d++) {
    const length = last.bound[d * q] - first.bound[d * p];
    const share = Math.min(Math.max((months - first.bound[d * p]) / length, 0), 1);
    const area = areaUntil(twice, sums, last, d * q, d * s) - areaUntil(twice, sums, first, d * p, d * s);
    out[d] = sums.data[months * sums.draws + d * s] * share - area / length;
  }
  return Values.draws(out);
}

/** The integral of a running sum up to a cut: within a month it is a straight line. */
function areaUntil(twice: Values, sums: Values, at: Cut, k: number, draw: number): number {
  const cell = at.whole[k] * sums.draws + draw;
  const start = sums.data[cell];
  const gain = sums.data[cell + sums.draws] - start;
  const part = at.share[k];
  return twice.data[cell] + start / 2 + part * (start + (part * gain) / 2);
}

/** Add an amount in each month of a path by the mean share of a team that is there in it. */
export function addRamped(
  to: Values, amount: Values, path: Values, first: Values, last: Values,
): void {
  const { outer: months, draws, data } = to;
  const step = (each: Values): number => (each.draws === 1 ? 0 : 1);
  const [a, f, l, p] = [amount, first, last, path].map(step);
  for (let d = 0; d < draws; d++) {
    const start = first.data[d * f];
    const length = last.data[d * l] - start;
    const flow = amount.data[d * a];
    let before = personMonths(0, start, length);
    for (let month = Math.max(0, Math.floor(start)); month < months; month++) {
      const now = personMonths(month + 1, start, length);
      data[month * draws + d] += flow * (now - before) * path.data[month * path.draws + d * p];
      before = now;
    }
  }
}

/** The person-months of a team of one up to a month. */
function personMonths(month: number, start: number, length: number): number {
  const since = month - start;
  const rising = Math.min(Math.max(since, 0), length);
  return (rising * rising) / (2 * length) + Math.max(since - length, 0);
}
