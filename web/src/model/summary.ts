/** A sample of futures, summarised: simulate/summary.py once more. */

import type { Summary, Waiting } from "./types";

const TENTHS = [0.1, 0.5, 0.9] as const;

export function sorted(sample: Float64Array): Float64Array {
  return Float64Array.from(sample).sort();
}

export function mean(sample: Float64Array): number {
  return sum(sample, 0, sample.length) / sample.length;
}

/** Sums of halves, as NumPy adds: the error hardly grows with the number of futures. */
function sum(sample: Float64Array, from: number, to: number): number {
  if (to - from > 64) {
    const middle = (from + to) >> 1;
    return sum(sample, from, middle) + sum(sample, middle, to);
  }
  let total = 0;
  for (let at = from; at < to; at++) total += sample[at];
  return total;
}

/** A quantile of an ordered sample. Source: Hyndman and Fan (1996), definition 7. */
export function quantile(ordered: Float64Array, share: number): number {
  const last = ordered.length - 1;
  const rank = share * last;
  const below = Math.trunc(rank);
  const [lower, upper] = [ordered[below], ordered[Math.min(below + 1, last)]];
  return lower + (rank - below) * (upper - lower);
}

export function quantiles(sample: Float64Array): [number, number, number] {
  const found = Float64Array.from(sample);
  let from = 0;
  for (const share of TENTHS) {
    const below = Math.trunc(share * (found.length - 1));
    select(found, below, from);
    select(found, Math.min(below + 1, found.length - 1), below);
    from = below;
  }
  return TENTHS.map((share) => quantile(found, share)) as [number, number, number];
}

/**
 * Put the value that a sorted sample has at an index there, smaller ones before it and larger
 * ones after it; what comes before `from` is in place. Much faster than sorting.
 * Source: Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961), 321.
 */
function select(values: Float64Array, at: number, from: number): void {
  let [left, right] = [from, values.length - 1];
  while (left < right) {
    const pivot = middleOf(values[left], values[(left + right) >> 1], values[right]);
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const kept = values[i];
      values[i++] = values[j];
      values[j--] = kept;
    }
    if (at <= j) right = j;
    else if (at >= i) left = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

export function summary(sample: Float64Array): Summary {
  const [p10, p50, p90] = quantiles(sample);
  return { mean: mean(sample), p10, p50, p90 };
}

/** The middle of a sample: the mean of the two middle ones where there are two. */
export function median(sample: Float64Array): number {
  const found = Float64Array.from(sample);
  const half = found.length >> 1;
  select(found, half, 0);
  if (found.length % 2) return found[half];
  let below = -Infinity;
  for (let at = 0; at < half; at++) below = Math.max(below, found[at]);
  return (below + found[half]) / 2;
}

/** Equally likely values: the middles of so many slices of the sample. */
export function dots(ordered: Float64Array, count: number): number[] {
  return Array.from({ length: count }, (_, at) => quantile(ordered, (at + 0.5) / count));
}

/** Summarise months, infinite in futures where it never happens. */
export function waiting(months: Float64Array): Waiting {
  const ordered = sorted(months);
  const [p10, p50, p90] = TENTHS.map((share) => {
    const month = ordered[halfEven(share * (ordered.length - 1))];
    return Number.isFinite(month) ? month : null;
  });
  return { p10, p50, p90 };
}

/** Round to a whole number, halves to the even one, as Python does. */
export function halfEven(x: number): number {
  const low = Math.floor(x);
  if (x - low !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}

export function shareOf(sample: Float64Array, is: (value: number, at: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) if (is(sample[at], at)) count++;
  return count / sample.length;
}
