/** A sample of futures, summarised: decide/summary.py once more. */

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
  const ordered = sorted(sample);
  return TENTHS.map((share) => quantile(ordered, share)) as [number, number, number];
}

export function summary(sample: Float64Array): Summary {
  const [p10, p50, p90] = quantiles(sample);
  return { mean: mean(sample), p10, p50, p90 };
}

/** The middle of a sample: the mean of the two middle ones where there are two. */
export function median(sample: Float64Array): number {
  const ordered = sorted(sample);
  const half = ordered.length >> 1;
  return ordered.length % 2 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2;
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
