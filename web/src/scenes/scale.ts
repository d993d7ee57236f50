/** From values to places on a sheet. */

import { nice, ticks } from "d3-array";

export interface Scale {
  (value: number): number;
  /** About so many round values within its ends. */
  ticks(count: number): number[];
}

/** Even steps, the ends moved out to round values. */
export function linear(
  [least, most]: readonly [number, number], [from, to]: readonly [number, number], count: number,
): Scale {
  const [low, high] = least < most ? nice(least, most, count) : [least, least + 1];
  const at = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
  return Object.assign(at, { ticks: (about: number) => ticks(low, high, about) });
}

/** Even steps of the logarithm. */
export function logarithmic(
  [least, most]: readonly [number, number], [from, to]: readonly [number, number],
): (value: number) => number {
  const whole = Math.log(most / least);
  return (value) => from + (Math.log(value / least) / whole) * (to - from);
}

/** Straight lines from point to point. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L").replace(/^/, "M");
}
